"""Dots with whiskers along rows: a value with its interval per name, and lines to compare them with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from charts.bars import Order
from charts.frame import (
    HATCH_WIDE,
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    compose,
    empty_chart,
    hidden_item,
    key_layers,
    label_of,
    layer,
    nice_ticks,
    quantity,
    raw,
    raw_text,
    records,
    said,
    shown_value,
    status_of,
    tooltip,
    written,
)
from charts.labels import clean, text_width
from charts.rows import Rows, name_layers
from charts.tokens import Palette, Signal
from charts.trend_model import SIGNAL_SHAPES
from metrics.protected import HIDDEN, ProtectedTable, Status, require_protected

STEP = 34  # px a row takes: two lines of a name on a phone
CAP = 5  # px from a whisker to the end of its cap
Kind = Literal["county", "target", "study", "zero"]
DASHES: Mapping[Kind, list[int]] = {"county": [6, 3], "target": [1, 0], "study": [2, 3], "zero": [1, 0]}
DASH_SIGNS: Mapping[Kind, str] = {
    "county": "M-1.6,0H-0.3M0.3,0H1.6",
    "target": "M-1.6,0H1.6",
    "study": "M-1.6,0H-0.9M-0.3,0H0.3M0.9,0H1.6",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A value that all rows are compared with, upright through them; its text stands in the key."""

    value: float
    text: str
    kind: Kind


@dataclass(frozen=True)
class Look:
    """How one row's dot looks. hollow: less sure. told: what is said of it in words."""

    colour: str
    signal: Signal = "common"
    hollow: bool = False
    told: str = ""


@dataclass(frozen=True)
class _Dot:
    name: str
    look: Look
    value: float | None
    low: float | None
    high: float | None
    status: Status
    reference: float | None


@dataclass(frozen=True)
class _Chart:
    words: ChartWords
    interval: str
    unit: UnitFormat
    palette: Palette
    rows: Rows
    scale: Spec
    axis: Spec

    @property
    def x(self) -> Spec:
        """The channel of values; every layer names the one axis, or Vega-Lite would drop it."""
        return quantity("x", self.scale, self.axis)


def caterpillar(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    interval: str,
    looks: Mapping[str, Look] | None = None,
    lines: Sequence[Line] = (),
    key: Sequence[KeyItem] = (),
    unit_format: UnitFormat | None = None,
    dimension: str | None = None,
    measure: str = "value",
    bounds: tuple[str, str] = ("low", "high"),
    reference: str | None = None,
    order: Order = "value",
) -> Spec:
    """One row per row of the table, the largest first; below them what is protected, then what has no data.

    interval: what the whiskers are. looks: code -> its dot; by default all plain. lines: upright ones.
    bounds: the measures of the whiskers' ends; a row without them has a dot only. reference: a measure of the
    same table, drawn as a tick. order: "given" keeps the order of the table.
    """
    require_protected(table)
    name = dimension or table.dimensions[0]
    plain = Look(palette.plain)
    dots = [
        _Dot(
            label_of(row, name),
            (looks or {}).get(str(row[name]), plain),
            shown_value(row, measure),
            shown_value(row, bounds[0]),
            shown_value(row, bounds[1]),
            status_of(row, measure),
            shown_value(row, reference) if reference else None,
        )
        for row in records(table)
    ]
    if not any(dot.status != "no_data" for dot in dots):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    dots = sorted(dots, key=_rank) if order == "value" else dots
    unit = unit_format or UnitFormat()
    rows = Rows(tuple(dot.name for dot in dots), (STEP,) * len(dots))
    ticks = _ticks(dots, lines)
    texts = [unit.short(dot.value, words.language) for dot in dots if dot.value is not None]
    room = max([text_width(text) for text in texts], default=0) + 14
    if any(dot.status in HIDDEN for dot in dots):
        room = max(room, 52 + text_width(words.hidden))
    scale = rows.scale(ticks[0], ticks[-1], left=10, right=room)
    form = replace(unit, signed=False).d3(ticks[1] - ticks[0])
    axis = {
        "values": ticks, "format": form, "grid": True, "domain": False, "ticks": False,
        "labelOverlap": "parity",
    }  # fmt: skip
    chart = _Chart(words, interval, unit, palette, rows, scale, axis)
    plot = [
        *name_layers(rows, palette),
        *_line_layers(lines, chart),
        *_whisker_layers(dots, chart),
        *_reference_layer(dots, chart),
        *_dot_layer(dots, chart),
        *_value_layer(dots, chart),
        *_hidden_layers(dots, chart),
    ]
    return compose(
        plot, key=key_layers(_key_items(dots, lines, key, chart), palette), palette=palette,
        language=words.language, alt=alt, height=rows.height,
    )  # fmt: skip


def _rank(dot: _Dot) -> tuple[int, float, str]:
    """Shown ones by size, then protected and missing ones by name: their place gives nothing away."""
    if dot.value is not None:
        return 0, -dot.value, dot.name
    return (1 if dot.status in HIDDEN else 2), 0.0, dot.name


def _ticks(dots: Sequence[_Dot], lines: Sequence[Line]) -> list[float]:
    ends = [end for dot in dots for end in (dot.value, dot.low, dot.high, dot.reference) if end is not None]
    ends += [line.value for line in lines]
    return nice_ticks(min(ends, default=0.0), max(ends, default=1.0), 4)


# --- layers ----------------------------------------------------------------------------------------


def _middle(place: int, chart: _Chart) -> float:
    return chart.rows.px(place + 0.5)


def _line_layers(lines: Sequence[Line], chart: _Chart) -> list[Spec]:
    layers = []
    for line in lines:
        rows = [{"x": line.value, "y": 0, "y2": chart.rows.height, "said": clean(line.text)}]
        encoding = {"x": chart.x, "y": chart.rows.y("y"), "y2": {"field": "y2"}}
        if line.text:  # what has no words is silent
            encoding["description"] = said()
        look = {"stroke": _line_colour(line.kind, chart.palette), "strokeDash": DASHES[line.kind]}
        layers.append(layer("rule", rows, encoding, strokeWidth=1 if line.kind == "zero" else 2, **look))
    return layers


def _line_colour(kind: Kind, palette: Palette) -> str:
    return {
        "county": palette.common, "target": palette.target, "study": palette.study, "zero": palette.axis,
    }[kind]  # fmt: skip


def _whisker_layers(dots: Sequence[_Dot], chart: _Chart) -> list[Spec]:
    whiskers: list[Row] = []
    caps: list[Row] = []
    for place, dot in enumerate(dots):
        if dot.value is None or dot.low is None or dot.high is None:
            continue
        y = _middle(place, chart)
        whiskers.append({"x": dot.low, "x2": dot.high, "y": y, "colour": dot.look.colour})
        caps += [
            {"x": end, "y": y - CAP, "y2": y + CAP, "colour": dot.look.colour} for end in (dot.low, dot.high)
        ]
    if not whiskers:
        return []
    shared = {"x": chart.x, "y": chart.rows.y("y"), "stroke": raw("colour")}
    return [
        layer("rule", whiskers, shared | {"x2": {"field": "x2"}}, strokeWidth=2),
        layer("rule", caps, shared | {"y2": {"field": "y2"}}, strokeWidth=2),
    ]


def _told(dot: _Dot, chart: _Chart) -> Row:
    """What the tooltip and a screen reader say of a row."""
    language = chart.words.language
    value = written(dot.value, dot.status, chart.words, chart.unit)
    between = ""
    if dot.value is not None and dot.low is not None and dot.high is not None:
        low, high = (chart.unit.short(end, language) for end in (dot.low, dot.high))
        between = f"{low} – {high}"
    study = "" if dot.reference is None else chart.unit.full(dot.reference, language)
    parts = [dot.name, value, f"{clean(chart.interval)} {between}" if between else "", clean(dot.look.told)]
    return {
        "name": dot.name, "value_text": value, "between": between, "verdict": clean(dot.look.told),
        "study": study, "said": ", ".join(filter(None, parts)),
    }  # fmt: skip


def _tips(dots: Sequence[_Dot], chart: _Chart) -> Spec:
    words = chart.words
    pairs = [("name", words.name), ("value_text", words.value), ("between", chart.interval)]
    if any(dot.look.told for dot in dots):
        pairs.append(("verdict", words.limits))
    if any(dot.reference is not None for dot in dots):
        pairs.append(("study", words.study))
    return {"tooltip": tooltip(*pairs), "description": said()}


def _dot_layer(dots: Sequence[_Dot], chart: _Chart) -> list[Spec]:
    rows = []
    for place, dot in enumerate(dots):
        if dot.value is not None:
            look = dot.look
            rows.append(
                {"x": dot.value, "y": _middle(place, chart), "value": dot.value, "status": dot.status,
                 "stroke": look.colour, "fill": chart.palette.background if look.hollow else look.colour,
                 "shape": SIGNAL_SHAPES[look.signal], "size": 60 if look.signal == "common" else 100}
                | _told(dot, chart)
            )  # fmt: skip
    encoding = {
        "x": chart.x, "y": chart.rows.y("y"), "fill": raw("fill"), "stroke": raw("stroke"),
        "shape": raw("shape"), "size": raw("size", "quantitative"), **_tips(dots, chart),
    }  # fmt: skip
    return [layer("point", rows, encoding, opacity=1, strokeWidth=1.8)] if rows else []


def _value_layer(dots: Sequence[_Dot], chart: _Chart) -> list[Spec]:
    """The numbers in a column at the right, clear of the whiskers."""
    widest = max([text_width(chart.unit.short(dot.value, chart.words.language))
                  for dot in dots if dot.value is not None], default=0)  # fmt: skip
    rows = [
        {"x": chart.scale["domain"][1], "y": _middle(place, chart),
         "text": chart.unit.short(dot.value, chart.words.language)}
        for place, dot in enumerate(dots) if dot.value is not None
    ]  # fmt: skip
    return [_texts(rows, chart, "right", widest + 12, chart.palette.text)] if rows else []


def _reference_layer(dots: Sequence[_Dot], chart: _Chart) -> list[Spec]:
    rows = [
        {"x": dot.reference, "y": _middle(place, chart) - 12, "y2": _middle(place, chart) + 12}
        | _told(dot, chart)
        for place, dot in enumerate(dots)
        if dot.reference is not None
    ]
    encoding = {
        "x": chart.x, "y": chart.rows.y("y"), "y2": {"field": "y2"}, **_tips(dots, chart),
    }  # fmt: skip
    return [layer("rule", rows, encoding, stroke=chart.palette.study, strokeWidth=3)] if rows else []


def _hidden_layers(dots: Sequence[_Dot], chart: _Chart) -> list[Spec]:
    """A hatched box of one size for what is protected, words for what has no data."""
    look = {"shape": HATCH_WIDE, "stroke": chart.palette.hidden, "fill": "transparent", "strokeWidth": 1.2}
    words, layers = chart.words, []
    given = {"suppressed": words.hidden, "withheld": words.withheld, "no_data": words.no_data}
    for status, word in given.items():
        rows = [
            {"x": chart.scale["domain"][0], "value": None, "status": status, "y": _middle(place, chart),
             "text": clean(word)} | _told(dot, chart)
            for place, dot in enumerate(dots) if dot.status == status
        ]  # fmt: skip
        if not rows:
            continue
        if status in HIDDEN:
            encoding = {"x": chart.x, "y": chart.rows.y("y"), **_tips(dots, chart)}
            layers.append(layer("point", rows, encoding, size=150, opacity=1, xOffset=19, **look))
        layers.append(_texts(rows, chart, "left", 38 if status in HIDDEN else 5, chart.palette.muted))
    return layers


def _texts(rows: Sequence[Row], chart: _Chart, align: str, dx: float, colour: str) -> Spec:
    encoding = {"x": chart.x, "y": chart.rows.y("y"), "text": raw_text("text")}
    return layer("text", rows, encoding, align=align, baseline="middle", dx=dx, color=colour)


def _key_items(
    dots: Sequence[_Dot], lines: Sequence[Line], given: Sequence[KeyItem], chart: _Chart
) -> list[KeyItem]:
    """What the signs mean: the whiskers, the lines with their values, what was given, and the hatching."""
    palette = chart.palette
    items = list(given)
    if any(dot.value is not None and dot.low is not None for dot in dots):
        items.append(KeyItem(chart.interval, "M-1.6,0H1.6M-1.6,-0.6V0.6M1.6,-0.6V0.6", stroke=palette.plain))
    items += [
        KeyItem(line.text, DASH_SIGNS[line.kind], stroke=_line_colour(line.kind, palette))
        for line in lines
        if line.kind != "zero"
    ]
    if any(dot.reference is not None for dot in dots):
        items.append(KeyItem(chart.words.study, "M-0.12,-1H0.12V1H-0.12Z", fill=palette.study, size=160))
    if any(dot.status in HIDDEN for dot in dots):
        items.append(hidden_item(chart.words, palette))
    return items
