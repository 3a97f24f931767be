"""Bars along rows: ranked, side by side, stacked, and to both sides of zero."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from charts.frame import (
    HATCH_WIDE,
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    by_width,
    colour_map,
    compose,
    empty_chart,
    hidden_item,
    key_layers,
    label_of,
    layer,
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
from charts.tokens import Palette
from metrics.protected import ProtectedTable, Status, require_protected

Order = Literal["value", "given"]
STEP = 34  # px a row takes: two lines of a name on a phone
BAR = 0.56  # share of a row that its bar takes
SUB_STEP = 19  # px per bar where several stand in one row
UPRIGHT = "M-0.12,-1H0.12V1H-0.12Z"  # the sign of a reference in the key


@dataclass(frozen=True)
class _Bar:
    """One value in its row; `top` and `bottom` are rows counted from the top, `start` and `end` values."""

    label: str
    part: str
    colour: str
    value: float | None
    status: Status
    reference: float | None = None
    top: float = 0.0
    bottom: float = 0.0
    start: float = 0.0
    end: float = 0.0


@dataclass(frozen=True)
class _Chart:
    """What the parts of one chart share."""

    words: ChartWords
    unit: UnitFormat
    palette: Palette
    rows: Rows


def ranked_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    dimension: str | None = None,
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    reference: str | None = None,
    order: Order = "value",
) -> Spec:
    """One bar per row of the table, the largest first; below them what is protected, then what has no data.

    dimension: whose codes the bars are; by default the table's first. colours: code -> colour; by default
    all plain. reference: a measure of the same table, drawn as a tick with `words.study` in the key.
    order: "given" keeps the order of the table, for what has an order of its own.
    """
    require_protected(table)
    name = dimension or table.dimensions[0]
    bars = [
        _Bar(
            label=label_of(row, name),
            part="",
            colour=(colours or {}).get(str(row[name]), palette.plain),
            value=shown_value(row, measure),
            status=status_of(row, measure),
            reference=shown_value(row, reference) if reference else None,
        )
        for row in records(table)
    ]
    bars = _ranked(bars) if order == "value" else bars
    return _draw_rows([[bar] for bar in bars], words, unit_format, palette, alt, share=BAR)


def diverging_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    dimension: str | None = None,
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    order: Order = "value",
) -> Spec:
    """Changes to both sides of zero, signed, the greatest increase first."""
    signed = replace(unit_format or UnitFormat(), signed=True)
    return ranked_bars(
        table, words, palette=palette, alt=alt, dimension=dimension, unit_format=signed, colours=colours,
        measure=measure, order=order,
    )  # fmt: skip


def grouped_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    category: str,
    series: str,
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    order: Order = "given",
) -> Spec:
    """Rows of `category`, in each a bar per code of `series` under one another; a key names the series.

    order: "value" puts the rows with the largest first bar first.
    """
    require_protected(table)
    rows = records(table)
    chosen = colour_map([str(row[series]) for row in rows], colours, palette)
    groups = _groups(rows, category, series, measure, chosen)
    if order == "value":
        groups = sorted(groups, key=lambda bars: _rank(bars[0]))
    names = {str(row[series]): label_of(row, series) for row in rows}
    key = [KeyItem(names[code], fill=colour) for code, colour in chosen.items()]
    return _draw_rows(groups, words, unit_format, palette, alt, share=0.8, key=key)


def stacked_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    category: str,
    part: str,
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    order: Order = "given",
) -> Spec:
    """Rows of `category`, each one bar made of its codes of `part`; the total at the end where all is shown.

    What is protected has no length: it follows as hatched boxes after the bar, all alike.
    order: "value" puts the longest bars first.
    """
    require_protected(table)
    rows = records(table)
    chosen = colour_map([str(row[part]) for row in rows], colours, palette)
    groups = _groups(rows, category, part, measure, chosen)
    if order == "value":
        groups = sorted(groups, key=lambda bars: (-_total(bars), bars[0].label))
    chart = _chart([bars[0].label for bars in groups], [STEP] * len(groups), words, unit_format, palette)
    if not any(bar.status != "no_data" for bars in groups for bar in bars):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    stacks = [_stacked(bars, place) for place, bars in enumerate(groups)]
    longest = max((_total(bars) for bars in groups), default=0.0)
    hidden = max((sum(bar.status == "suppressed" for bar in bars) for bars in groups), default=0)
    texts = [chart.unit.short(_total(bars), words.language) for bars in groups]
    scale = chart.rows.scale(0.0, longest, left=0, right=max(map(text_width, texts)) + 8 + hidden * 34)
    flat = [bar for bars in stacks for bar in bars]
    names = {str(row[part]): label_of(row, part) for row in rows}
    key = [KeyItem(names[code], fill=colour) for code, colour in chosen.items()]
    layers = [
        *name_layers(chart.rows, palette),
        _bar_layer([bar for bar in flat if bar.value], chart, scale, stroke=palette.background),
        *_inner_labels([bar for bar in flat if bar.value], chart, scale, longest),
        *_totals(groups, chart, scale),
        *_hidden_after(groups, chart, scale),
    ]
    return _finish(layers, key, flat, chart, alt)


# --- reading ---------------------------------------------------------------------------------------


def _rank(bar: _Bar) -> tuple[int, float, str]:
    """Shown ones by size, then protected and missing ones by name: their place gives nothing away."""
    if bar.value is not None:
        return 0, -bar.value, bar.label
    return (1 if bar.status == "suppressed" else 2), 0.0, bar.label


def _ranked(bars: Sequence[_Bar]) -> list[_Bar]:
    return sorted(bars, key=_rank)


def _groups(
    rows: Sequence[Row], category: str, part: str, measure: str, colours: Mapping[str, str]
) -> list[list[_Bar]]:
    """Per category its bars in the order in which the parts first appear in the table."""
    place = {code: n for n, code in enumerate(colours)}
    grouped: dict[str, list[tuple[int, _Bar]]] = {}
    for row in rows:
        code = str(row[part])
        bar = _Bar(
            label_of(row, category),
            label_of(row, part),
            colours[code],
            shown_value(row, measure),
            status_of(row, measure),
        )
        grouped.setdefault(str(row[category]), []).append((place[code], bar))
    return [[bar for _, bar in sorted(found, key=lambda pair: pair[0])] for found in grouped.values()]


def _total(bars: Sequence[_Bar]) -> float:
    return sum(max(bar.value or 0.0, 0.0) for bar in bars)


def _stacked(bars: Sequence[_Bar], place: int) -> list[_Bar]:
    found, start = [], 0.0
    for bar in bars:
        end = start + max(bar.value or 0.0, 0.0)
        found.append(
            replace(bar, start=start, end=end, top=place + (1 - BAR) / 2, bottom=place + (1 + BAR) / 2)
        )
        start = end
    return found


# --- drawing ---------------------------------------------------------------------------------------


def _chart(
    names: Sequence[str],
    heights: Sequence[float],
    words: ChartWords,
    unit: UnitFormat | None,
    palette: Palette,
) -> _Chart:
    return _Chart(words, unit or UnitFormat(), palette, Rows(tuple(names), tuple(heights)))


def _draw_rows(
    groups: Sequence[Sequence[_Bar]], words: ChartWords, unit: UnitFormat | None, palette: Palette, alt: str, *,
    share: float, key: Sequence[KeyItem] = (),
) -> Spec:  # fmt: skip
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
    rest = [52 + text_width(words.hidden)] * any(bar.status == "suppressed" for bar in flat)
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
    layers: Sequence[Spec], key: Sequence[KeyItem], bars: Sequence[_Bar], chart: _Chart, alt: str
) -> Spec:
    items = list(key)
    if any(bar.reference is not None for bar in bars):
        items.append(KeyItem(chart.words.study, UPRIGHT, fill=chart.palette.study, size=160))
    if any(bar.status == "suppressed" for bar in bars):
        items.append(hidden_item(chart.words, chart.palette))
    return compose(
        layers, key=key_layers(items, chart.palette), palette=chart.palette, language=chart.words.language, alt=alt,
        height=chart.rows.height,
    )  # fmt: skip


def _told(bar: _Bar, chart: _Chart) -> Row:
    """What the tooltip and a screen reader say of a bar."""
    text = written(bar.value, bar.status, chart.words, chart.unit)
    study = "" if bar.reference is None else chart.unit.full(bar.reference, chart.words.language)
    said_ = ", ".join(filter(None, [bar.label, bar.part, text]))
    return {"name": bar.label, "part": bar.part, "value_text": text, "study": study, "said": said_}


def _tips(bars: Sequence[_Bar], chart: _Chart) -> Spec:
    words = chart.words
    pairs = [("name", words.name), ("value_text", words.value)]
    if any(bar.part for bar in bars):
        pairs.insert(1, ("part", words.name))
        return {"tooltip": [{"field": "said", "type": "nominal", "title": ""}], "description": said()}
    if any(bar.reference is not None for bar in bars):
        pairs.append(("study", words.study))
    return {"tooltip": tooltip(*pairs), "description": said()}


def _bar_layer(bars: Sequence[_Bar], chart: _Chart, scale: Spec, stroke: str | None = None) -> Spec:
    px = chart.rows.px
    rows = [
        {"x": bar.start, "x2": round(bar.end, 6), "y": px(bar.top), "y2": px(bar.bottom), "colour": bar.colour,
         "status": bar.status} | _told(bar, chart)
        for bar in bars
    ]  # fmt: skip
    encoding = {
        "x": quantity("x", scale), "x2": {"field": "x2"}, "y": chart.rows.y("y"), "y2": {"field": "y2"},
        "fill": raw("colour"), **_tips(bars, chart),
    }  # fmt: skip
    look = {"stroke": stroke, "strokeWidth": 1} if stroke else {}
    return layer("rect", rows, encoding, **look)


def _zero_layer(chart: _Chart, scale: Spec) -> Spec:
    rows = [{"x": 0, "y": 0, "y2": chart.rows.height}]
    encoding = {"x": quantity("x", scale), "y": chart.rows.y("y"), "y2": {"field": "y2"}}
    return layer("rule", rows, encoding, stroke=chart.palette.axis, strokeWidth=1)


def _texts(
    rows: Sequence[Row], chart: _Chart, scale: Spec, align: str, dx: float, colour: str | None = None
) -> Spec:
    encoding = {"x": quantity("x", scale), "y": chart.rows.y("y"), "text": raw_text("text")}
    if colour is None:
        encoding["color"] = raw("ink")
    look = {"color": colour} if colour else {}
    return layer("text", rows, encoding, align=align, baseline="middle", dx=dx, **look)


def _value_labels(bars: Sequence[_Bar], chart: _Chart, scale: Spec) -> list[Spec]:
    """The number at the outer end of each bar; where there are references, in a column clear of their ticks."""
    rows = [
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


def _reference_layer(bars: Sequence[_Bar], chart: _Chart, scale: Spec) -> list[Spec]:
    px = chart.rows.px
    rows = [
        {"x": bar.reference, "y": px(bar.top) - 4, "y2": px(bar.bottom) + 4} | _told(bar, chart)
        for bar in bars if bar.reference is not None
    ]  # fmt: skip
    encoding = {
        "x": quantity("x", scale), "y": chart.rows.y("y"), "y2": {"field": "y2"}, **_tips(bars, chart),
    }  # fmt: skip
    return [layer("rule", rows, encoding, stroke=chart.palette.study, strokeWidth=3)] if rows else []


def _hidden_bars(bars: Sequence[_Bar], chart: _Chart, scale: Spec) -> list[Spec]:
    """A hatched box of one size for what is protected, words for what has no data."""
    look = {"shape": HATCH_WIDE, "stroke": chart.palette.hidden, "fill": "transparent", "strokeWidth": 1.2}
    layers = []
    for status, word, dx in (("suppressed", chart.words.hidden, 38), ("no_data", chart.words.no_data, 5)):
        rows = [
            {"x": 0, "value": None, "status": status, "y": chart.rows.px((bar.top + bar.bottom) / 2),
             "text": clean(word)} | _told(bar, chart)
            for bar in bars if bar.status == status
        ]  # fmt: skip
        if not rows:
            continue
        if status == "suppressed":
            encoding = {"x": quantity("x", scale), "y": chart.rows.y("y"), **_tips(bars, chart)}
            layers.append(layer("point", rows, encoding, size=150, opacity=1, xOffset=19, **look))
        layers.append(_texts(rows, chart, scale, "left", dx, chart.palette.muted))
    return layers


# --- stacks ----------------------------------------------------------------------------------------


def _inner_labels(bars: Sequence[_Bar], chart: _Chart, scale: Spec, longest: float) -> list[Spec]:
    """Numbers inside the parts that are long enough for them, on a wide and on a narrow drawing."""
    layers = []
    for narrow, room in ((False, 300.0), (True, 120.0)):
        rows = []
        for bar in bars:
            text = chart.unit.short(bar.end - bar.start, chart.words.language)
            if text_width(text) + 6 <= (bar.end - bar.start) / (longest or 1) * room:
                middle, row = (bar.start + bar.end) / 2, chart.rows.px((bar.top + bar.bottom) / 2)
                ink = chart.palette.ink_on(bar.colour)
                rows.append({"x": round(middle, 6), "y": row, "text": text, "ink": ink})
        if rows:
            layers.append(_texts(rows, chart, scale, "center", 0) | {"transform": by_width(narrow)})
    return layers


def _totals(groups: Sequence[Sequence[_Bar]], chart: _Chart, scale: Spec) -> list[Spec]:
    """The sum at the end of a stack, only where every part of it is shown."""
    rows = [
        {"x": _total(bars), "y": chart.rows.px(place + 0.5),
         "text": chart.unit.short(_total(bars), chart.words.language)}
        for place, bars in enumerate(groups) if all(bar.status == "shown" for bar in bars)
    ]  # fmt: skip
    return [_texts(rows, chart, scale, "left", 5, chart.palette.text)] if rows else []


def _hidden_after(groups: Sequence[Sequence[_Bar]], chart: _Chart, scale: Spec) -> list[Spec]:
    """One box per protected part, after the parts that are shown."""
    by_turn: dict[int, list[Row]] = {}
    for place, bars in enumerate(groups):
        for turn, bar in enumerate(bar for bar in bars if bar.status == "suppressed"):
            row = {"x": round(_total(bars), 6), "value": None, "status": bar.status,
                   "y": chart.rows.px(place + 0.5), "stroke": bar.colour}  # fmt: skip
            by_turn.setdefault(turn, []).append(row | _told(bar, chart))
    tips = {"tooltip": [{"field": "said", "type": "nominal", "title": ""}], "description": said()}
    return [
        layer(
            "point", rows,
            {"x": quantity("x", scale), "y": chart.rows.y("y"), "stroke": raw("stroke"), **tips},
            size=150, opacity=1, xOffset=19 + turn * 32, shape=HATCH_WIDE, fill="transparent", strokeWidth=1.4,
        )
        for turn, rows in by_turn.items()
    ]  # fmt: skip
