"""Steps of a path, one bar each: who moved on, who is still there, who was lost and how many that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.frame import (
    HATCH_WIDE,
    NARROW,
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
    quantity,
    raw,
    raw_text,
    records,
    said,
    shown_value,
    status_of,
    written,
)
from charts.labels import LABEL, clean, text_width
from charts.rows import Rows, name_layers
from charts.tokens import Palette
from metrics.protected import HIDDEN, ProtectedTable, Status, require_protected

STEP = 46  # px a row takes
BAR = 0.6  # share of a row that its bar takes
BOX = 26.0  # px of the hatched box that stands for all hidden parts of a bar, whatever their size
WIDE_PLOT, NARROW_PLOT = 420.0, 120.0  # px of bars that there are at least
LARGE = LABEL + 2  # px, numbers that are read from afar


@dataclass(frozen=True)
class Part:
    """One part of the bars: a measure of the table, name and colour. hollow: an outline, for what is open."""

    measure: str
    name: str
    colour: str
    hollow: bool = False


@dataclass(frozen=True)
class _Step:
    """One bar. counts: part -> its value, None unless shown."""

    name: str
    counts: Mapping[str, float | None]
    statuses: Mapping[str, Status]
    rate: float | None

    @property
    def length(self) -> float:
        return sum(count for count in self.counts.values() if count is not None)

    @property
    def is_covered(self) -> bool:
        return any(status in HIDDEN for status in self.statuses.values())


@dataclass(frozen=True)
class _Chart:
    words: ChartWords
    palette: Palette
    parts: Sequence[Part]
    rate: UnitFormat
    rows: Rows
    scale: Spec

    def middle(self, place: int) -> float:
        return self.rows.px(place + 0.5)


def step_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    dimension: str,
    parts: Sequence[Part],
    told: str,
    rate: str,
    rate_format: UnitFormat,
) -> Spec:
    """One bar per row of the table, in its order, made of the parts in theirs.

    told: the part whose number stands at the right of every bar, with `rate`, a share, beside it. Numbers of
    the others stand in their part of the bar where there is room. All hidden parts of a bar together are one
    hatched box of one size at its end.
    """
    require_protected(table)
    steps = [_read(row, dimension, parts, rate) for row in records(table)]
    if not any(status != "no_data" for step in steps for status in step.statuses.values()):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    rows = Rows(tuple(step.name for step in steps), (float(STEP),) * len(steps))
    texts = [_write_told(step, told, words, rate_format) for step in steps]
    room = max(text_width(text, LARGE) for text in texts) + 10
    most = max(step.length for step in steps)
    right = room + (BOX + 6 if any(step.is_covered for step in steps) else 0)
    chart = _Chart(words, palette, parts, rate_format, rows, rows.scale(0, most, left=0, right=right))
    layers = [
        *name_layers(rows, palette),
        _part_layer(steps, chart),
        *_number_layers(steps, told, most, chart),
        *_hidden_layer(steps, chart),
        _told_layer(texts, chart),
    ]
    looks = [(part.name, *_look(part, palette)) for part in parts]
    key = [KeyItem(name, fill=fill, stroke=stroke) for name, fill, stroke in looks]
    if any(step.is_covered for step in steps):
        key.append(hidden_item(words, palette))
    return compose(
        layers, key=key_layers(key, palette), palette=palette, language=words.language, alt=alt,
        height=rows.height,
    )  # fmt: skip


def _read(row: Row, dimension: str, parts: Sequence[Part], rate: str) -> _Step:
    return _Step(
        label_of(row, dimension),
        {part.measure: shown_value(row, part.measure) for part in parts},
        {part.measure: status_of(row, part.measure) for part in parts},
        shown_value(row, rate),
    )


def _write_told(step: _Step, told: str, words: ChartWords, form: UnitFormat) -> str:
    """ "120 (14 %)", or the word for why there is no number."""
    count = written(step.counts[told], step.statuses[told], words, UnitFormat(0))
    return f"{count} ({form.short(step.rate, words.language)})" if step.rate is not None else count


def _say(step: _Step, chart: _Chart) -> str:
    """What the tooltip and a screen reader say of a bar."""
    counts = [
        f"{clean(part.name)} "
        + written(step.counts[part.measure], step.statuses[part.measure], chart.words, UnitFormat(0))
        for part in chart.parts
    ]
    return ", ".join([step.name, *counts])


def _tips() -> Spec:
    return {"tooltip": [{"field": "said", "type": "nominal", "title": ""}], "description": said()}


def _part_layer(steps: Sequence[_Step], chart: _Chart) -> Spec:
    rows = []
    for place, step in enumerate(steps):
        start = 0.0
        for part in chart.parts:
            count = step.counts[part.measure]
            if count is None:
                continue
            fill, stroke = _look(part, chart.palette)
            rows.append(
                {"x": start, "x2": round(start + count, 6), "y": chart.rows.px(place + (1 - BAR) / 2),
                 "y2": chart.rows.px(place + (1 + BAR) / 2), "fill": fill, "stroke": stroke, "value": count,
                 "status": "shown", "said": _say(step, chart)}
            )  # fmt: skip
            start += count
    encoding = {
        "x": quantity("x", chart.scale), "x2": {"field": "x2"}, "y": chart.rows.y("y"), "y2": {"field": "y2"},
        "fill": raw("fill"), "stroke": raw("stroke"), **_tips(),
    }  # fmt: skip
    return layer("rect", rows, encoding, strokeWidth=1.5)


def _look(part: Part, palette: Palette) -> tuple[str, str]:
    """Fill and outline; only hollow parts have one, so that a narrow neighbour is not covered."""
    return (palette.background, part.colour) if part.hollow else (part.colour, "transparent")


def _number_layers(steps: Sequence[_Step], told: str, most: float, chart: _Chart) -> list[Spec]:
    """Numbers inside the parts that are wide enough for them, on a phone and elsewhere."""
    layers = []
    for narrow, plot in ((True, NARROW_PLOT), (False, WIDE_PLOT)):
        for part in chart.parts:
            rows = _numbers_of(part, steps, most, plot, chart) if part.measure != told else []
            if not rows:
                continue
            encoding = {"x": quantity("x", chart.scale), "y": chart.rows.y("y"), "text": raw_text("text")}
            ink = chart.palette.text if part.hollow else chart.palette.ink_on(part.colour)
            look = {"align": "center", "baseline": "middle", "color": ink}
            found = layer("text", rows, encoding, fontSize=LARGE, **look)
            found["transform"] = [{"filter": f"width {'<' if narrow else '>='} {NARROW}"}]
            layers.append(found)
    return layers


def _numbers_of(part: Part, steps: Sequence[_Step], most: float, plot: float, chart: _Chart) -> list[Row]:
    rows = []
    for place, step in enumerate(steps):
        count = step.counts[part.measure]
        if not count:
            continue
        before = [step.counts[other.measure] or 0.0 for other in chart.parts[: chart.parts.index(part)]]
        text = UnitFormat(0).short(count, chart.words.language)
        if count / most * plot >= text_width(text, LARGE) + 6:
            rows.append({"x": sum(before) + count / 2, "y": chart.middle(place), "text": text})
    return rows


def _hidden_layer(steps: Sequence[_Step], chart: _Chart) -> list[Spec]:
    rows = [
        {"x": step.length, "y": chart.middle(place), "value": None, "status": "suppressed",
         "said": _say(step, chart)}
        for place, step in enumerate(steps) if step.is_covered
    ]  # fmt: skip
    if not rows:
        return []
    look = {"shape": HATCH_WIDE, "stroke": chart.palette.hidden, "fill": "transparent", "strokeWidth": 1.2}
    encoding = {"x": quantity("x", chart.scale), "y": chart.rows.y("y"), **_tips()}
    return [layer("point", rows, encoding, size=110, opacity=1, xOffset=BOX / 2 + 2, **look)]


def _told_layer(texts: Sequence[str], chart: _Chart) -> Spec:
    """The number of the part that is told, in a column at the right edge."""
    rows = [{"y": chart.middle(place), "text": text} for place, text in enumerate(texts)]
    encoding = {"x": {"value": "width"}, "y": chart.rows.y("y"), "text": raw_text("text")}
    look = {"align": "right", "baseline": "middle", "color": chart.palette.text, "fontWeight": "bold"}
    return layer("text", rows, encoding, fontSize=LARGE, **look)
