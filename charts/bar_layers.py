"""How bars are drawn: rectangles, values, reference ticks, and what stands for a value that is not shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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
    layer,
    quantity,
    raw,
    raw_text,
    said,
    tooltip,
    written,
)
from charts.labels import clean, text_width
from charts.rows import Rows, name_layers
from charts.tokens import Palette
from metrics.protected import HIDDEN, Status

STEP = 34  # px a row takes: two lines of a name on a phone
BAR = 0.56  # share of a row that its bar takes
SUB_STEP = 19  # px per bar where several stand in one row
UPRIGHT = "M-0.12,-1H0.12V1H-0.12Z"  # the sign of a reference in the key


@dataclass(frozen=True)
class Bar:
    """One value in its row; `top` and `bottom` are rows counted from the top, `end` a value."""

    label: str
    part: str
    colour: str
    value: float | None
    status: Status
    reference: float | None = None
    top: float = 0.0
    bottom: float = 0.0
    end: float = 0.0


@dataclass(frozen=True)
class _Chart:
    """What the parts of one chart share."""

    words: ChartWords
    unit: UnitFormat
    palette: Palette
    rows: Rows


def _chart(
    names: Sequence[str],
    heights: Sequence[float],
    words: ChartWords,
    unit: UnitFormat | None,
    palette: Palette,
) -> _Chart:
    return _Chart(words, unit or UnitFormat(), palette, Rows(tuple(names), tuple(heights)))


def draw_rows(
    groups: Sequence[Sequence[Bar]],
    words: ChartWords,
    unit: UnitFormat | None,
    palette: Palette,
    alt: str,
    *,
    share: float,
    key: Sequence[KeyItem] = (),
) -> Spec:
    """Bars from zero, each with its value at its end."""
    if not any(bar.status != "no_data" for bars in groups for bar in bars):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    heights = [max(STEP, SUB_STEP * len(bars) + 12) for bars in groups]
    chart = _chart([bars[0].label for bars in groups], heights, words, unit, palette)
    flat = []
    for place, bars in enumerate(groups):
        height = share / len(bars)
        top = place + (1 - share) / 2
        flat += [
            replace(bar, top=top + n * height, bottom=top + (n + 0.88 if len(bars) > 1 else n + 1) * height,
                    end=bar.value or 0.0)
            for n, bar in enumerate(bars)
        ]  # fmt: skip
    shown = [bar for bar in flat if bar.value is not None]
    values = [0.0, *(bar.end for bar in shown), *(bar.reference for bar in flat if bar.reference is not None)]
    texts = {id(bar): chart.unit.short(bar.end, words.language) for bar in shown}
    widest = max([text_width(text) for text in texts.values()], default=0) + 8
    covered = any(bar.status in HIDDEN for bar in flat)
    rest = [52 + max(text_width(words.hidden), text_width(words.withheld))] * covered
    left = widest if min(values) < 0 else 0
    scale = chart.rows.scale(min(values), max(values), left=left, right=max([widest, *rest]))
    layers = [
        *name_layers(chart.rows, palette),
        _bar_layer(shown, chart, scale),
        _zero_layer(chart, scale),
        *_value_labels(shown, chart, scale),
        *_reference_layer(flat, chart, scale),
        *_hidden_bars(flat, chart, scale),
    ]
    return _finish(layers, key, flat, chart, alt)


def _finish(
    layers: Sequence[Spec], key: Sequence[KeyItem], bars: Sequence[Bar], chart: _Chart, alt: str
) -> Spec:
    items = list(key)
    if any(bar.reference is not None for bar in bars):
        items.append(KeyItem(chart.words.study, UPRIGHT, fill=chart.palette.study, size=160))
    if any(bar.status in HIDDEN for bar in bars):
        items.append(hidden_item(chart.words, chart.palette))
    return compose(
        layers, key=key_layers(items, chart.palette), palette=chart.palette, language=chart.words.language,
        alt=alt, height=chart.rows.height,
    )  # fmt: skip


def _told(bar: Bar, chart: _Chart) -> Row:
    """What the tooltip and a screen reader say of a bar."""
    text = written(bar.value, bar.status, chart.words, chart.unit)
    study = "" if bar.reference is None else chart.unit.full(bar.reference, chart.words.language)
    said_ = ", ".join(filter(None, [bar.label, bar.part, text]))
    return {"name": bar.label, "part": bar.part, "value_text": text, "study": study, "said": said_}


def _tips(bars: Sequence[Bar], chart: _Chart) -> Spec:
    words = chart.words
    if any(bar.part for bar in bars):
        return {"tooltip": [{"field": "said", "type": "nominal", "title": ""}], "description": said()}
    pairs = [("name", words.name), ("value_text", words.value)]
    if any(bar.reference is not None for bar in bars):
        pairs.append(("study", words.study))
    return {"tooltip": tooltip(*pairs), "description": said()}


def _bar_layer(bars: Sequence[Bar], chart: _Chart, scale: Spec) -> Spec:
    px = chart.rows.px
    rows = [
        {"x": 0, "x2": bar.end, "y": px(bar.top), "y2": px(bar.bottom), "colour": bar.colour,
         "value": bar.value, "status": bar.status} | _told(bar, chart)
        for bar in bars
    ]  # fmt: skip
    encoding = {
        "x": quantity("x", scale), "x2": {"field": "x2"}, "y": chart.rows.y("y"), "y2": {"field": "y2"},
        "fill": raw("colour"), **_tips(bars, chart),
    }  # fmt: skip
    return layer("rect", rows, encoding)


def _zero_layer(chart: _Chart, scale: Spec) -> Spec:
    rows = [{"x": 0, "y": 0, "y2": chart.rows.height}]
    encoding = {"x": quantity("x", scale), "y": chart.rows.y("y"), "y2": {"field": "y2"}}
    return layer("rule", rows, encoding, stroke=chart.palette.axis, strokeWidth=1)


def _texts(rows: Sequence[Row], chart: _Chart, scale: Spec, align: str, dx: float, colour: str) -> Spec:
    encoding = {"x": quantity("x", scale), "y": chart.rows.y("y"), "text": raw_text("text")}
    return layer("text", rows, encoding, align=align, baseline="middle", dx=dx, color=colour)


def _value_labels(bars: Sequence[Bar], chart: _Chart, scale: Spec) -> list[Spec]:
    """The number at the outer end of each bar; where there are references, in a column clear of them."""
    rows: list[Row] = [
        {"x": bar.end, "y": chart.rows.px((bar.top + bar.bottom) / 2),
         "text": chart.unit.short(bar.end, chart.words.language)}
        for bar in bars
    ]  # fmt: skip
    if any(bar.reference is not None for bar in bars):
        widest = max(text_width(str(row["text"])) for row in rows)
        column = [row | {"x": scale["domain"][1]} for row in rows]
        return [_texts(column, chart, scale, "right", widest + 8, chart.palette.text)]
    sides: list[tuple[str, int, Callable[[float], bool]]] = [
        ("left", 5, lambda end: end >= 0), ("right", -5, lambda end: end < 0),
    ]  # fmt: skip
    layers = []
    for align, dx, mine in sides:
        found = [row for row in rows if mine(float(row["x"]))]
        if found:
            layers.append(_texts(found, chart, scale, align, dx, chart.palette.text))
    return layers


def _reference_layer(bars: Sequence[Bar], chart: _Chart, scale: Spec) -> list[Spec]:
    px = chart.rows.px
    rows = [
        {"x": bar.reference, "y": px(bar.top) - 4, "y2": px(bar.bottom) + 4} | _told(bar, chart)
        for bar in bars if bar.reference is not None
    ]  # fmt: skip
    encoding = {
        "x": quantity("x", scale), "y": chart.rows.y("y"), "y2": {"field": "y2"}, **_tips(bars, chart),
    }  # fmt: skip
    return [layer("rule", rows, encoding, stroke=chart.palette.study, strokeWidth=3)] if rows else []


def _hidden_bars(bars: Sequence[Bar], chart: _Chart, scale: Spec) -> list[Spec]:
    """A hatched box of one size for what is protected, words for what has no data."""
    look = {"shape": HATCH_WIDE, "stroke": chart.palette.hidden, "fill": "transparent", "strokeWidth": 1.2}
    layers = []
    words = chart.words
    given = {"suppressed": words.hidden, "withheld": words.withheld, "no_data": words.no_data}
    for status, word in given.items():
        dx = 38 if status in HIDDEN else 5
        rows = [
            {"x": 0, "value": None, "status": status, "y": chart.rows.px((bar.top + bar.bottom) / 2),
             "text": clean(word)} | _told(bar, chart)
            for bar in bars if bar.status == status
        ]  # fmt: skip
        if not rows:
            continue
        if status in HIDDEN:
            encoding = {"x": quantity("x", scale), "y": chart.rows.y("y"), **_tips(bars, chart)}
            layers.append(layer("point", rows, encoding, size=150, opacity=1, xOffset=19, **look))
        layers.append(_texts(rows, chart, scale, "left", dx, chart.palette.muted))
    return layers
