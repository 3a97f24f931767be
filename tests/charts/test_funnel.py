"""Funnel plots: points, limits, labels of those outside, and what is protected."""

import json
import re
from itertools import pairwise

import altair as alt
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.frame import UnitFormat
from charts.funnel import HEIGHT, MOST_LABELS, FunnelWords, funnel
from charts.labels import LINE, text_width
from charts.tokens import DARK, LIGHT
from metrics.funnel import compare_rates, compare_shares
from metrics.protected import ProtectedTable
from tests.charts.made import (
    HOSTILE,
    HOSTILE_PARTS,
    LOOK,
    WORDS,
    H,
    N,
    data_rows,
    expressions,
    hatched,
    is_narrow,
    layers,
    quick,
    status,
    texts,
    values,
    walk,
)

OWN = FunnelWords(
    size="Alkaneita", average="keskimäärin", limits_95="95 %", limits_99_8="99,8 %", within="tavanomainen",
    high="yli", low="alle", very_high="selvästi yli", very_low="selvästi alle", outside_95="lievä poikkeama",
)  # fmt: skip
SHARE = UnitFormat(0, share=True)
CELL = st.one_of(st.just(H), st.just(N), st.integers(0, 400))
# (name, above, below): one far over, one just over, one far under, the rest near the average of about 0.4
TEAMS = [
    ("Itä", 95, 150), ("Länsi", 64, 120), ("Pohjoinen", 20, 110), ("Etelä", 40, 100), ("Keskusta", 160, 400),
    ("Saaristo", 9, 25), ("Rannikko", 35, 90), ("Kaakko", 30, 75),
]  # fmt: skip


def table_of(teams, *, smuggled=None):
    frame = pd.DataFrame({"team": [name for name, *_ in teams]})
    for place, measure in ((1, "above"), (2, "below")):
        cells = [team[place] for team in teams]
        frame[measure] = [float(cell) if status(cell) == "shown" else np.nan for cell in cells]
        frame[measure + "_status"] = [status(cell) for cell in cells]
    table = ProtectedTable(("team",), ("above", "below"), frame, 5)
    if smuggled is not None:
        for measure in ("above", "below"):
            table.frame.loc[table.frame[measure + "_status"] == "suppressed", measure] = smuggled
    return table


def draw(teams=TEAMS, *, smuggled=None, compare=compare_shares, widen=False, **more):
    found = compare(table_of(teams, smuggled=smuggled), "above", "below", widen=widen)
    return funnel(found, WORDS, own=OWN, **LOOK | {"unit_format": SHARE} | more)


def points(spec):
    return [row for row in data_rows(spec, "point") if "size_text" in row]


def label_layers(spec, narrow):
    """Without the halos under the texts."""
    found = [layer for layer in layers(spec, "text") if is_narrow(layer) == narrow]
    return [layer for layer in found if "stroke" not in layer["mark"]]


def key(spec):
    return {row["text"]: row for row in data_rows(spec, "point") if "tx" in row}


def test_every_team_stands_at_its_size_and_proportion():
    found = {row["name"]: (row["x"], row["y"]) for row in points(draw())}
    assert found == {name: (below, round(above / below, 6)) for name, above, below in TEAMS}


@pytest.mark.parametrize(
    ("better", "over", "under"),
    [
        ("increase", "improvement", "concern"),
        ("decrease", "concern", "improvement"),
        (None, "neutral", "neutral"),
    ],
)
def test_colour_and_shape_tell_which_way_is_better(better, over, under):
    found = {row["name"]: row for row in points(draw(better=better))}
    assert found["Itä"]["stroke"] == LIGHT.signal(over)
    assert found["Pohjoinen"]["stroke"] == LIGHT.signal(under)
    assert found["Etelä"]["stroke"] == LIGHT.common
    assert found["Itä"]["shape"] != found["Etelä"]["shape"] == "circle"


def test_beyond_the_inner_limits_only_is_hollow():
    found = {row["name"]: row for row in points(draw(better="increase"))}
    assert (found["Länsi"]["verdict"], found["Länsi"]["fill"]) == ("yli", LIGHT.background)
    assert (found["Itä"]["verdict"], found["Itä"]["fill"]) == ("selvästi yli", LIGHT.improvement)
    assert "lievä poikkeama" in key(draw())
    assert "lievä poikkeama" not in key(draw(TEAMS[2:]))


@pytest.mark.parametrize("narrow", [False, True])
def test_those_outside_and_nobody_else_have_their_name_beside_them(narrow):
    told = [row["text"] for layer in label_layers(draw(), narrow) for row in values(layer)]
    assert sorted(told) == ["Itä 63\u00a0%", "Länsi 53\u00a0%", "Pohjoinen 18\u00a0%"]


def test_a_label_stands_on_the_side_with_more_room():
    spec = draw([("Pieni", 45, 50), ("Iso", 90, 400), *TEAMS[3:]])
    sides = {
        row["text"].split()[0]: layer["mark"]["align"]
        for layer in label_layers(spec, True) for row in values(layer)
    }  # fmt: skip
    assert sides == {"Pieni": "left", "Iso": "right"}


@given(st.lists(st.tuples(CELL, st.integers(1, 900)), min_size=1, max_size=20), st.booleans())
@quick
def test_labels_do_not_overlap_and_stay_inside(cells, narrow):
    teams = [(f"Tiimi {n}", above, below) for n, (above, below) in enumerate(cells)]
    spec = draw(teams, compare=compare_rates)
    found = [(row, layer) for layer in label_layers(spec, narrow) for row in values(layer)]
    assert len(found) <= MOST_LABELS
    for layer in {id(layer): layer for _, layer in found}.values():
        low, high = layer["encoding"]["y"]["scale"]["domain"]
        assert all(low - 1e-6 <= row["y"] <= high + 1e-6 for row in values(layer))
    if found:
        low, high = found[0][1]["encoding"]["y"]["scale"]["domain"]
        heights = sorted(HEIGHT * (high - row["y"]) / (high - low) for row, _ in found)
        assert all(below - above >= LINE - 0.1 for above, below in pairwise(heights))


def test_those_farthest_out_lie_over_the_others():
    assert [row["name"] for row in points(draw())][-3:] == ["Länsi", "Pohjoinen", "Itä"]


def test_of_many_outside_the_farthest_are_named():
    spec = draw([(f"T{n}", n * 7, 150) for n in range(20)])
    told = sorted(
        int(row["text"].split()[0][1:]) for layer in label_layers(spec, False) for row in values(layer)
    )
    assert len(told) == MOST_LABELS
    assert told == [*range(5), *range(15, 20)]


@given(st.text("aäW-/ ", min_size=1, max_size=80))
@quick
def test_a_name_fits_half_a_phone(name):
    spec = draw([(name, 90, 100), *TEAMS[3:]])
    for layer in label_layers(spec, True):
        assert all(text_width(row["text"]) < 150 for row in values(layer))


def test_the_average_is_a_labelled_line_and_the_limits_are_curves():
    spec = draw()
    whole = sum(above for _, above, _ in TEAMS) / sum(below for *_, below in TEAMS)
    line = next(row for row in data_rows(spec, "rule") if "text" in row)
    assert (line["y"], line["text"]) == (pytest.approx(whole, abs=1e-6), "keskimäärin 42\u00a0%")
    curves = {row["limit"] for row in data_rows(spec, "line")}
    assert curves == {"lower_95", "upper_95", "lower_99_8", "upper_99_8"}
    assert {"95 %", "99,8 %", "tavanomainen"} <= set(key(spec))


def test_a_point_is_outside_its_curve_exactly_where_it_is_said_to_be():
    spec = draw()
    for row in points(spec):
        at = {}
        for curve in data_rows(spec, "line"):
            at.setdefault(curve["limit"], []).append((curve["x"], curve["y"]))
        inside = {name: np.interp(row["x"], *zip(*curve, strict=True)) for name, curve in at.items()}
        average = 453 / 1070
        own_limit = average + 1.96 * (average * (1 - average) / row["x"]) ** 0.5
        assert inside["upper_95"] == pytest.approx(own_limit, abs=0.003)
        assert (row["verdict"] in ("yli", "selvästi yli")) == (row["y"] > inside["upper_95"])
        assert (row["verdict"] == "selvästi alle") == (row["y"] < inside["lower_99_8"])


def test_stretched_limits_are_drawn_wider():
    def spread(spec):
        return max(row["y"] for row in data_rows(spec, "line"))

    assert spread(draw(widen=True)) > spread(draw())


def test_axes_hold_every_point_and_the_sizes_begin_at_zero():
    layer = next(layer for layer in layers(draw(), "point") if "tooltip" in layer["encoding"])
    x, y = layer["encoding"]["x"], layer["encoding"]["y"]
    assert x["scale"]["domain"][0] == 0
    assert x["scale"]["domain"][1] >= 400
    assert x["title"] == "Alkaneita"
    assert y["axis"]["format"] == ",.0%"
    assert y["scale"]["domain"][1] >= 95 / 150


def test_a_screen_reader_hears_name_value_size_and_verdict():
    said = {row["name"]: row["said"] for row in points(draw(size_format=UnitFormat(0, "asiakasta")))}
    assert said["Itä"] == "Itä, 63\u00a0%, Alkaneita 150\u00a0asiakasta, selvästi yli"
    rates = points(draw(compare=compare_rates, unit_format=UnitFormat(1, "/ htv")))
    assert any("0,6\u00a0/ htv" in row["said"] for row in rates)


def test_protected_teams_stand_hatched_on_the_lower_edge_at_their_size_or_at_the_left():
    spec = draw([*TEAMS, ("Piilo", H, 200), ("Salainen", H, H), ("Toinen", 3, H), ("Uusi", N, N)])
    boxes = [row for layer in hatched(spec) if "tooltip" in layer["encoding"] for row in values(layer)]
    assert [(row["x"], row["name"]) for row in boxes] == [(0.0, "Salainen, Toinen"), (200.0, "Piilo")]
    assert [row["value"] for row in boxes] == [None, None]
    assert boxes[0]["said"] == "Salainen, Toinen, suojattu"
    assert "suojattu" in key(spec)
    assert not any("Uusi" in str(row) for row in data_rows(spec))


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=8), st.floats(-1e6, 1e6))
@quick
def test_a_chart_is_the_same_whatever_its_hidden_cells_were(cells, other):
    teams = [(f"Tiimi {n}", above, below) for n, (above, below) in enumerate(cells)]
    assert draw(teams, smuggled=987654.25) == draw(teams, smuggled=other)


def test_a_hidden_number_is_nowhere_in_the_chart():
    spec = draw([*TEAMS, ("Piilo", H, 200), ("Salainen", H, H)], smuggled=987654.25)
    assert "987654" not in re.sub(r"\s", "", json.dumps(spec, ensure_ascii=False))


@pytest.mark.parametrize("teams", [[], [("a", N, N)], [("a", 3, 0)], [("a", -3, 9)]])
def test_nothing_to_draw_is_said_in_words(teams):
    assert texts(draw(teams)) == ["ei tietoa"]


def test_one_team_is_a_point_without_limits_or_judgement():
    spec = draw(TEAMS[:1])
    assert data_rows(spec, "line") == []
    assert [(row["stroke"], row["verdict"]) for row in points(spec)] == [(LIGHT.common, "")]
    assert key(spec) == {}


def test_plain_numbers_are_refused():
    with pytest.raises(TypeError, match="expected Funnel, got DataFrame"):
        funnel(pd.DataFrame(), WORDS, own=OWN, **LOOK)


def test_markup_in_a_name_stays_text():
    spec = draw([(HOSTILE, 95, 100), (HOSTILE + "2", H, 50), *TEAMS[3:]], alt=HOSTILE)
    assert [found for found in expressions(spec) if any(part in found for part in HOSTILE_PARTS)] == []
    for row in data_rows(spec):
        assert all(
            not isinstance(cell, str) or cell.replace("\u00a0", " ").isprintable() for cell in row.values()
        )


SPECS = {
    "shares": lambda: draw(better="increase"),
    "rates, dark": lambda: draw(compare=compare_rates, palette=DARK, unit_format=UnitFormat(1)),
    "hidden": lambda: draw([*TEAMS, ("Piilo", H, 200), ("Salainen", H, H)]),
    "all hidden": lambda: draw([("Piilo", H, 200), ("Salainen", H, H)]),
    "one": lambda: draw(TEAMS[:1]),
    "alike": lambda: draw([("a", 0, 10), ("b", 0, 20)]),
    "many": lambda: draw([(f"Hyvin pitkä tiimin nimi {n}", n * 7, 150) for n in range(20)]),
    "empty": lambda: draw([]),
}


@pytest.mark.parametrize("name", SPECS)
def test_a_specification_is_valid_silent_where_it_decorates_and_fetches_nothing(name):
    spec = SPECS[name]()
    alt.LayerChart.from_dict(spec)
    assert spec["width"] == "container"
    assert spec["description"] == LOOK["alt"]
    assert [value for field, value in walk(spec) if field in ("url", "href", "src")] == []
    for _, part in walk(spec):
        if isinstance(part, dict) and "mark" in part and "data" in part:
            assert part["mark"]["aria"] is ("description" in part["encoding"])
            assert json.dumps(part["data"], allow_nan=False)


def test_dark_is_drawn_in_its_own_colours():
    light, dark = (json.dumps(draw(palette=palette, better="increase")) for palette in (LIGHT, DARK))
    assert LIGHT.improvement in light
    assert DARK.improvement in dark
    assert LIGHT.improvement not in dark
