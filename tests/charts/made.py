"""Small tables and words for the tests of charts, and ways to look into a specification."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
from hypothesis import settings

from charts.bars import diverging_bars, grouped_bars, ranked_bars
from charts.frame import ChartWords
from charts.matrix import matrix
from charts.tokens import LIGHT
from charts.trend import trend
from metrics.protected import ProtectedSeries, ProtectedTable

quick = settings(max_examples=25, deadline=None)  # for rules that draw a chart per example
H, N = "hidden", None  # how the tests write a hidden cell and one without data
EXPRESSIONS = ("expr", "labelExpr", "test", "filter", "calculate")  # what a browser would run
HOSTILE = "<img src=x onerror=alert(1)> \"+datum.value+' {{7*7}} \u202e\nÄ"
HOSTILE_PARTS = ("img", "onerror", "alert", "7*7", "Ä")


def make_words(language="fi", **others):
    words = {
        "value": "Arvo", "period": "Kausi", "name": "Nimi", "hidden": "suojattu", "withheld": "ei saatu",
        "no_data": "ei tietoa",
        "provisional": "kesken", "target": "tavoite", "study": "tutkimus", "mean": "keskitaso",
        "limits": "tavanomainen vaihtelu", "improvement": "paranee", "concern": "heikkenee",
        "neutral": "poikkeaa", "missing": "puuttuu",
    }  # fmt: skip
    return ChartWords(language=language, **{**words, **others})


WORDS = make_words()
LOOK = {"palette": LIGHT, "alt": "Mitä kuvassa on"}


def status(cell):
    return "suppressed" if cell == H else "no_data" if cell is N else "shown"


def make_table(rows, *dimensions, smuggled=None, **columns):
    """rows: (code, ..., cell). smuggled: a number slipped into the hidden cells behind the table's back."""
    cells = [row[-1] for row in rows]
    frame = pd.DataFrame({name: [row[n] for row in rows] for n, name in enumerate(dimensions)} | columns)
    frame["value"] = [float(cell) if status(cell) == "shown" else np.nan for cell in cells]
    frame["value_status"] = [status(cell) for cell in cells]
    table = ProtectedTable(dimensions, ("value",), frame, 5)
    if smuggled is not None:
        table.frame.loc[table.frame["value_status"] == "suppressed", "value"] = smuggled
    return table


def ranked(cells, *, smuggled=None, names=None, **more):
    names = names or [f"Nimi {place}" for place in range(len(cells))]
    rows = list(zip(names, cells, strict=True))
    return ranked_bars(make_table(rows, "team", smuggled=smuggled), WORDS, **LOOK | more)


def diverging(cells, **more):
    rows = [(f"Nimi {place}", cell) for place, cell in enumerate(cells)]
    return diverging_bars(make_table(rows, "team"), WORDS, **LOOK | more)


def grouped(cells, *, smuggled=None, parts=2, names=None, **more):
    """The cells, `parts` to a row."""
    names = names or [f"Tiimi {place}" for place in range(len(cells))]
    rows = [(names[place // parts], f"osa {place % parts}", cell) for place, cell in enumerate(cells)]
    table = make_table(rows, "team", "part", smuggled=smuggled)
    return grouped_bars(table, WORDS, category="team", series="part", **LOOK | more)


def grid(cells, *, smuggled=None, columns=2, names=None, **more):
    """The cells, `columns` to a row."""
    names = names or [f"Rivi {place}" for place in range(len(cells))]
    rows = [(names[n // columns], names[n % columns], cell) for n, cell in enumerate(cells)]
    table = make_table(rows, "a", "b", smuggled=smuggled)
    return matrix(table, WORDS, rows="a", columns="b", **LOOK | more)


def months(count, first=202601):
    start = first // 100 * 12 + first % 100 - 1
    return [month // 12 * 100 + month % 12 + 1 for month in range(start, start + count)]


def line_table(cells, *, smuggled=None, first=202601, **columns):
    rows = list(zip(months(len(cells), first), cells, strict=True))
    return make_table(rows, "period", smuggled=smuggled, **columns)


def line(cells, *, smuggled=None, columns=None, **more):
    """One series, a month per cell."""
    return trend(line_table(cells, smuggled=smuggled, **(columns or {})), WORDS, **LOOK | more)


def lines(by_name, *, smuggled=None, **more):
    """Name -> the cells of its series."""
    rows = [
        (name, month, cell)
        for name, cells in by_name.items()
        for month, cell in zip(months(len(cells)), cells, strict=True)
    ]
    return trend(make_table(rows, "team", "period", smuggled=smuggled), WORDS, series="team", **LOOK | more)


def series(cells, first=202601):
    return ProtectedSeries(
        "month",
        np.array(months(len(cells), first), dtype=np.int64),
        np.array([float(cell) if status(cell) == "shown" else np.nan for cell in cells]),
        np.array([cell == H for cell in cells], dtype=bool),
        np.zeros(len(cells), dtype=bool),
    )


# --- looking into a specification ------------------------------------------------------------------


def walk(part, key="") -> Iterator[tuple[str, object]]:
    """Every value within, with the name it stands under."""
    yield key, part
    if isinstance(part, dict):
        for name, inner in part.items():
            yield from walk(inner, name)
    elif isinstance(part, list):
        for inner in part:
            yield from walk(inner, key)


def expressions(spec):
    return [value for key, value in walk(spec) if key in EXPRESSIONS and isinstance(value, str)]


def layers(spec, mark=None):
    """The layers that draw, in the order of drawing."""
    drawn = [
        value for key, value in walk(spec) if isinstance(value, dict) and "mark" in value and key == "layer"
    ]
    return [found for found in drawn if mark is None or found["mark"]["type"] == mark]


def values(layer):
    return layer["data"]["values"]


def data_rows(spec, mark=None):
    return [row for layer in layers(spec, mark) for row in values(layer)]


def texts(spec):
    return [row["text"] for row in data_rows(spec, "text")]


def is_narrow(layer):
    """Whether a layer is for a narrow drawing, a wide one, or (None) for any."""
    found = [step["filter"] for step in layer.get("transform", []) if step["filter"].startswith("width")]
    return None if not found else found[0].startswith("width <")


def name_layer(spec, narrow=False):
    """The column of names at the left."""
    return next(
        layer for layer in layers(spec, "text")
        if layer["encoding"]["x"] == {"value": 0} and is_narrow(layer) == narrow
    )  # fmt: skip


def hatched(spec):
    """The layers of boxes that stand for protected values, without the key's."""
    return [layer for layer in layers(spec, "point") if "Z" in str(layer["mark"].get("shape", ""))]
