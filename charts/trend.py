"""Lines over time: one series or several, with gaps, protected periods, target, study and control limits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from charts.frame import (
    HATCH,
    STROKE,
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    by_width,
    colour_map,
    compose,
    empty_chart,
    finite,
    hidden_item,
    key_layers,
    label_of,
    layer,
    narrow_or_wide,
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
from charts.labels import LINE, clean, dodge, rows_without_overlap, shorten, text_width, wrap
from charts.tokens import Palette, Signal
from metrics import calendar
from metrics.protected import ProtectedTable, Status, require_protected

MOST_DIRECT = 6  # series with direct labels; more get a legend
WIDE_LABEL = 40  # characters
NARROW_LABEL = 17
NOTE = 34  # characters of an annotation
SHAPES = ("circle", "square", "diamond", "triangle-up", "triangle-down", "triangle-right", "cross")
SIGNAL_SHAPES: Mapping[Signal, str] = {
    "common": "circle", "improvement": "diamond", "concern": "square", "neutral": "triangle-up",
}  # fmt: skip
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
MOST_TICKS = 7


@dataclass(frozen=True)
class _Point:
    """One period of one series."""

    at: int  # months since year 0
    value: float | None
    status: Status
    period: str
    provisional: bool
    row: Row


@dataclass(frozen=True)
class _Series:
    """One line: its points in the order of time."""

    name: str
    colour: str
    shape: str
    points: tuple[_Point, ...]

    @property
    def last(self) -> _Point | None:
        return next((p for p in reversed(self.points) if p.value is not None), None)


@dataclass(frozen=True)
class _Frame:
    """What all layers share: the axes and the looks."""

    words: ChartWords
    unit: UnitFormat
    palette: Palette
    first: int
    last: int
    step: int  # months a period lasts
    ticks: tuple[float, ...]
    height: int
    x: Spec
    y: Spec

    def y_of(self, value: float) -> float:
        """Px from the top."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.height * (high - value) / (high - low)

    def value_at(self, px: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return high - px / self.height * (high - low)


def trend(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    unit_format: UnitFormat | None = None,
    series: str | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    target: float | None = None,
    reference: float | None = None,
    limits: bool = False,
    zero: bool = True,
    height: int = 260,
    annotations: Sequence[tuple[int, str]] = (),
) -> Spec:
    """Draw a measure over time.

    table: one row per period (column `period`, YYYYMM, with `period_label`) and, with `series`, per code of that
        dimension. Optional columns: `provisional` (bool); with `limits` (one series only) `mean`, `lower`,
        `upper`, `point_type` and optional `group` as metrics.spc gives them.
    colours: code -> colour; by default team colours in the order of the rows.
    target, reference: levels of a target and of the study, as labelled lines.
    annotations: (period, text), marked by an upright line.
    """
    require_protected(table)
    unit = unit_format or UnitFormat()
    lines = _read(table, series, measure, colours, palette)
    points = [point for line in lines for point in line.points]
    if all(point.status == "no_data" for point in points):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    bounded = limits and len(lines) == 1
    levels = [(words.target, target, palette.target), (words.study, reference, palette.study)]
    given = [(clean(name), value, colour) for name, value, colour in levels if value is not None]
    labels = _end_labels(lines, given, unit, words, direct=len(lines) <= MOST_DIRECT)
    frame = _frame(points, [value for _, value, _ in given], labels, words, unit, palette, bounded, zero, height)
    plot = [
        *_background(frame),
        *(_limit_layers(lines[0], frame) if bounded else []),
        *_level_layers(given, frame),
        *_line_layers(lines, frame),
        *_point_layers(lines, frame, bounded),
        *_hidden_layer(lines, frame),
        *_label_layers(labels, frame),
    ]
    notes, note_rows = _annotation_layers(annotations, frame)
    key = key_layers(_key(lines, words, palette, bounded), palette, above=12 + note_rows * LINE)
    return compose(
        [*plot, *notes], key=key, palette=palette, language=words.language, alt=alt, height=height
    )


# --- reading ---------------------------------------------------------------------------------------


def _read(
    table: ProtectedTable, series: str | None, measure: str, colours: Mapping[str, str] | None, palette: Palette
) -> list[_Series]:
    grouped: dict[str, list[Row]] = {}
    for row in records(table):
        grouped.setdefault(str(row[series]) if series else "", []).append(row)
    chosen = colour_map(grouped, colours, palette) if series else {"": palette.plain}
    return [
        _Series(
            name=label_of(rows[0], series) if series else "",
            colour=chosen[code],
            shape=SHAPES[place % len(SHAPES)],
            points=tuple(sorted((_point(row, measure) for row in rows), key=lambda p: p.at)),
        )
        for place, (code, rows) in enumerate(grouped.items())
    ]


def _point(row: Row, measure: str) -> _Point:
    period = int(row["period"])
    label = row.get("period_label")
    return _Point(
        at=calendar.to_index(period),
        value=shown_value(row, measure),
        status=status_of(row, measure),
        period=clean(label) if isinstance(label, str) else str(period),
        provisional=row.get("provisional") is not None and bool(row["provisional"] == True),  # noqa: E712
        row=row,
    )


def _signal(point: _Point) -> Signal:
    kind = str(point.row.get("point_type", "common_cause"))
    names: tuple[Signal, ...] = ("improvement", "concern", "neutral")
    return next((name for name in names if name in kind), "common")


# --- axes ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Label:
    """A text at the right end: where it would like to stand and what it is about."""

    text: str
    value: float
    colour: str
    last: int | None  # the period of the series' last point; None for a level
    shape: str


def _frame(
    points: Sequence[_Point], levels: Sequence[float], labels: Sequence[_Label], words: ChartWords,
    unit: UnitFormat, palette: Palette, bounded: bool, zero: bool, height: int,
) -> _Frame:  # fmt: skip
    times = sorted({point.at for point in points})
    step = min((b - a for a, b in pairwise(times)), default=1)
    values = [point.value for point in points if point.value is not None] + list(levels)
    if bounded:
        bounds = [finite(p.row.get(name)) for p in points if p.value is not None for name in ("lower", "upper")]
        floor = 0.0 if zero and min(values, default=0) >= 0 else float("-inf")
        values += [max(bound, floor) for bound in bounds if bound is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    ticks = tuple(nice_ticks(low, high, 4))
    wide = max((text_width(shorten(label.text, WIDE_LABEL)) for label in labels), default=0) + 16
    longest = max((max(map(len, wrap(label.text, NARROW_LABEL).split("\n"))) for label in labels), default=0)
    narrow = text_width("x" * longest) + 14
    room = narrow_or_wide(narrow, wide) if labels else "4"
    x_scale = {
        "domain": [times[0] - step / 2, times[-1] + step / 2], "range": [0, {"expr": f"width - {room}"}],
        "nice": False, "zero": False,
    }  # fmt: skip
    y_scale = {"domain": [ticks[0], ticks[-1]], "nice": False, "zero": False}
    any_shown = bool(values)
    y_axis = {
        "values": list(ticks), "format": unit.d3(ticks[1] - ticks[0]), "grid": False, "domain": False,
        "ticks": False, "labels": any_shown,
    }  # fmt: skip
    return _Frame(
        words, unit, palette, times[0], times[-1], step, ticks, height,
        {"scale": x_scale, "axis": _time_axis(times[0], times[-1], step)}, {"scale": y_scale, "axis": y_axis},
    )  # fmt: skip


def _time_axis(first: int, last: int, step: int) -> Spec:
    """Few labels: months by name or spans of months, the year under the first of each; years where many."""
    usable = [months for months in MONTH_STEPS if months % step == 0] or [step]
    fits = (months for months in usable if (last - first) // months < MOST_TICKS)
    every = next(fits, usable[-1])
    values = [at for at in range(first, last + 1, step) if at % every == 0] or [first]
    year = "'' + floor(datum.value / 12)"
    part = "monthAbbrevFormat(datum.value % 12)"
    if step in (3, 6):
        part = f"(datum.value % 12 + 1) + '–' + (datum.value % 12 + {step})"
    with_year = f"datum.value % 12 == 0 || datum.value == {values[0]}"
    text = year if every % 12 == 0 else f"[{part}, {with_year} ? {year} : '']"
    is_year = {"condition": {"test": "datum.value % 12 == 0", "value": 1}, "value": 0}
    return {
        "values": values, "labelExpr": text, "labelOverlap": "parity", "labelSeparation": 4, "grid": True,
        "gridOpacity": is_year, "ticks": True, "tickSize": 5, "domain": True, "labelLineHeight": 14,
    }  # fmt: skip


def _xy(frame: _Frame, x: str = "x", y: str = "y") -> Spec:
    return {
        "x": quantity(x, frame.x["scale"], frame.x["axis"]),
        "y": quantity(y, frame.y["scale"], frame.y["axis"]),
    }


def _ends(frame: _Frame) -> Row:
    return {"x": frame.first - frame.step / 2, "x2": frame.last + frame.step / 2}


# --- layers ----------------------------------------------------------------------------------------


def _background(frame: _Frame) -> list[Spec]:
    """Level lines, and a stronger one at zero; they end with the plot, not under the labels."""
    rows = [_ends(frame) | {"y": tick} for tick in frame.ticks]
    grid = layer("rule", rows, _xy(frame) | {"x2": {"field": "x2"}}, stroke=frame.palette.grid, strokeWidth=1)
    if not frame.ticks[0] < 0 < frame.ticks[-1]:
        return [grid]
    zero = layer("rule", [_ends(frame) | {"y": 0}], _xy(frame) | {"x2": {"field": "x2"}}, stroke=frame.palette.axis)
    return [grid, zero]


def _limit_layers(line: _Series, frame: _Frame) -> list[Spec]:
    """The band of usual variation and the mean, broken where the limits were set anew."""
    rows = []
    for point in line.points:
        mean, lower, upper = (finite(point.row.get(name)) for name in ("mean", "lower", "upper"))
        if mean is None or lower is None or upper is None:
            continue
        low, high = (min(max(bound, frame.ticks[0]), frame.ticks[-1]) for bound in (lower, upper))
        group = str(point.row.get("group", ""))
        for side in (-0.5, 0.5):  # a step as wide as its period, so that a lone period has a band too
            rows.append(
                {"x": point.at + side * frame.step, "y": low, "y2": high, "mean": mean, "group": group}
            )
    detail = {"detail": {"field": "group", "type": "nominal"}}
    palette = frame.palette
    band = layer(
        "area", rows, _xy(frame) | {"y2": {"field": "y2"}} | detail, fill=palette.common, fillOpacity=0.16, line=False
    )
    mean_line = layer(
        "line", rows, _xy(frame, y="mean") | detail, stroke=palette.common, strokeWidth=1.5, strokeDash=[6, 3]
    )
    return [band, mean_line]


def _level_layers(levels: Sequence[tuple[str, float, str]], frame: _Frame) -> list[Spec]:
    rows = [_ends(frame) | {"y": value, "colour": colour} for _, value, colour in levels]
    encoding = _xy(frame) | {"x2": {"field": "x2"}, "stroke": raw("colour")}
    return [layer("rule", rows, encoding, strokeWidth=1.5, strokeDash=[5, 4])] if rows else []


def _line_layers(lines: Sequence[_Series], frame: _Frame) -> list[Spec]:
    """Line pieces without a bridge over what is missing or hidden; provisional ones are faint."""
    rows: list[Row] = []
    for number, line in enumerate(lines):
        piece, before = 0, None
        for point in line.points:
            together = before is not None and point.at - before.at == frame.step and before.value is not None
            if point.value is None:
                before = point
                continue
            if not together or (before is not None and before.provisional != point.provisional):
                piece += 1
                if together and before is not None:
                    rows.append(_line_row(before, line, number, piece, faint=point.provisional))
            rows.append(_line_row(point, line, number, piece, faint=point.provisional))
            before = point
    encoding = _xy(frame) | {
        "detail": {"field": "piece", "type": "nominal"},
        "stroke": raw("colour"),
        "strokeOpacity": raw("opacity", "quantitative"),
    }
    return [layer("line", rows, encoding, strokeWidth=2)] if rows else []


def _line_row(point: _Point, line: _Series, number: int, piece: int, *, faint: bool) -> Row:
    return {
        "x": point.at, "y": point.value, "piece": f"{number}.{piece}", "colour": line.colour,
        "opacity": 0.45 if faint else 1,
    }  # fmt: skip


def _point_layers(lines: Sequence[_Series], frame: _Frame, bounded: bool) -> list[Spec]:
    """The points with what they say; with limits their colour and shape tell signal from usual variation."""
    words, palette = frame.words, frame.palette
    rows = []
    many = sum(len(line.points) for line in lines) > 80
    for line in lines:
        for point in line.points:
            colour, shape, size = line.colour, line.shape if len(lines) > 1 else "circle", 22 if many else 42
            if bounded:
                signal = _signal(point)
                colour, shape = palette.signal(signal), SIGNAL_SHAPES[signal]
                size = 36 if signal == "common" else 80
            text = written(point.value, point.status, words, frame.unit)
            text += f" ({clean(words.provisional)})" if point.provisional and point.value is not None else ""
            # a period that is not shown keeps its row, with no value, so that the data tells it apart
            rows.append(
                {
                    "x": point.at, "y": point.value, "status": point.status, "name": line.name,
                    "period": point.period, "text": text, "stroke": colour, "shape": shape, "size": size,
                    "fill": palette.background if point.provisional else colour,
                    "said": ", ".join(filter(None, [line.name, point.period, text])),
                }
            )  # fmt: skip
    pairs = [("period", words.period), ("text", words.value)]
    tips = tooltip(("name", words.name), *pairs) if any(line.name for line in lines) else tooltip(*pairs)
    encoding = _xy(frame) | {
        "fill": raw("fill"), "stroke": raw("stroke"), "shape": raw("shape"), "size": raw("size", "quantitative"),
        "tooltip": tips, "description": said(),
    }  # fmt: skip
    spec = layer("point", rows, encoding, opacity=1, strokeWidth=1.5)
    spec["transform"] = [{"filter": "datum.status == 'shown'"}]
    if len(lines) > MOST_DIRECT:
        names = _unique([line.name for line in lines])
        legend = {
            "orient": "bottom", "symbolFillColor": "transparent", "symbolSize": 90, "labelLimit": 300,
            "columns": {"expr": f"width < {NARROW_LEGEND} ? 1 : {2 if max(map(len, names)) > 28 else 3}"},
        }  # fmt: skip
        again = {line.name: name for line, name in zip(lines, names, strict=True)}
        by_line = dict(zip(map(id, lines), names, strict=True))
        place = iter([by_line[id(line)] for line in lines for _ in line.points])
        for row in rows:
            row["legend"] = next(place, again.get(str(row["name"]), ""))
        for channel, picks in (("stroke", [line.colour for line in lines]), ("shape", [line.shape for line in lines])):
            encoding[channel] = {
                "field": "legend", "type": "nominal", "title": None, "legend": legend,
                "scale": {"domain": names, "range": picks},
            }  # fmt: skip
        spec["encoding"] = encoding
    return [spec]


NARROW_LEGEND = 560


def _unique(names: Sequence[str]) -> list[str]:
    """Names made different, so that no two series share an entry of the legend."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found


def _hidden_layer(lines: Sequence[_Series], frame: _Frame) -> list[Spec]:
    """A hatched box on the baseline for each period in which something is protected."""
    hidden: dict[int, list[str]] = {}
    periods: dict[int, str] = {}
    for line in lines:
        for point in line.points:
            if point.status == "suppressed":
                hidden.setdefault(point.at, []).append(line.name)
                periods[point.at] = point.period
    base = frame.value_at(frame.height - 8)
    text = clean(frame.words.hidden)
    rows = []
    for at, names in sorted(hidden.items()):
        who = ", ".join(name for name in names if name)
        rows.append(
            {"x": at, "y": round(base, 6), "period": periods[at], "text": text, "name": who,
             "said": ", ".join(filter(None, [who, periods[at], text]))}
        )  # fmt: skip
    words = frame.words
    pairs = [("period", words.period), ("text", words.value)]
    tips = tooltip(("name", words.name), *pairs) if any(line.name for line in lines) else tooltip(*pairs)
    encoding = _xy(frame) | {"tooltip": tips, "description": said()}
    look = {"shape": HATCH, "stroke": frame.palette.hidden, "fill": frame.palette.background, "strokeWidth": 1.2}
    return [layer("point", rows, encoding, size=70, opacity=1, **look)] if rows else []


def _key(lines: Sequence[_Series], words: ChartWords, palette: Palette, bounded: bool) -> list[KeyItem]:
    """What the signs mean that have no label of their own."""
    points = [point for line in lines for point in line.points]
    items = []
    if bounded and any(finite(point.row.get("lower")) is not None for point in points):
        items.append(KeyItem(words.mean, STROKE, stroke=palette.common))
        items.append(KeyItem(words.limits, "square", fill=palette.common + "40", size=150))
        present = {_signal(point) for point in points if point.value is not None}
        named: list[tuple[Signal, str]] = [
            ("improvement", words.improvement), ("concern", words.concern), ("neutral", words.neutral),
        ]  # fmt: skip
        items += [
            KeyItem(text, SIGNAL_SHAPES[signal], fill=palette.signal(signal), size=80)
            for signal, text in named if signal in present
        ]  # fmt: skip
    if any(point.provisional for point in points):
        items.append(KeyItem(words.provisional, "circle", fill=palette.background, stroke=palette.plain, size=60))
    if any(point.status == "suppressed" for point in points):
        items.append(hidden_item(words, palette))
    return items


# --- labels ----------------------------------------------------------------------------------------


def _end_labels(
    lines: Sequence[_Series], levels: Sequence[tuple[str, float, str]], unit: UnitFormat, words: ChartWords, *,
    direct: bool,
) -> list[_Label]:  # fmt: skip
    found = []
    for line in lines if direct else ():
        if line.last is not None and line.last.value is not None:
            text = f"{line.name} {unit.short(line.last.value, words.language)}".strip()
            found.append(_Label(text, line.last.value, line.colour, line.last.at, line.shape))
    for name, value, colour in levels:
        found.append(_Label(f"{name} {unit.short(value, words.language)}", value, colour, None, STROKE))
    return found


def _label_layers(labels: Sequence[_Label], frame: _Frame) -> list[Spec]:
    """Each label at its line's end, moved as little as keeps them apart, with a thread to where it belongs."""
    layers = []
    for narrow in (False, True):
        texts = [
            wrap(label.text, NARROW_LABEL) if narrow else shorten(label.text, WIDE_LABEL) for label in labels
        ]
        sizes = [LINE * (text.count("\n") + 1.0) for text in texts]
        centres = dodge([frame.y_of(label.value) for label in labels], sizes, -LINE / 2, frame.height + LINE / 2)
        end = frame.last + frame.step / 2
        rows = [
            {
                "x": end, "y": round(frame.value_at(centre - (text.count("\n") * (LINE - 1)) / 2), 6), "text": text,
                "from": end if label.last is None else label.last, "at": label.value,
                "middle": round(frame.value_at(centre), 6), "colour": label.colour,
            }
            for label, text, centre in zip(labels, texts, centres, strict=True)
        ]  # fmt: skip
        if not rows:
            continue
        thread = layer(
            "rule", rows, _xy(frame, "from", "at") | {"x2": {"field": "x"}, "y2": {"field": "middle"},
                                                      "stroke": raw("colour")},
            strokeWidth=1, x2Offset=7,
        )  # fmt: skip
        text = layer(
            "text", rows, _xy(frame) | {"text": raw_text("text")},
            align="left", baseline="middle", dx=10, color=frame.palette.text,
        )  # fmt: skip
        layers += [part | {"transform": by_width(narrow)} for part in (thread, text)]
    return layers


def _annotation_layers(annotations: Sequence[tuple[int, str]], frame: _Frame) -> tuple[list[Spec], int]:
    """Upright lines with their texts over the plot, in as many rows as keep them apart on a phone."""
    span = max(frame.last - frame.first + frame.step, 1)
    inside = sorted(
        (calendar.to_index(period), shorten(clean(text), NOTE))
        for period, text in annotations
        if frame.first - frame.step < calendar.to_index(period) < frame.last + frame.step
    )
    if not inside:
        return [], 0
    spans = []
    for at, text in inside:
        px, width = (at - frame.first + frame.step / 2) / span * 230, text_width(text)
        left = px > 115
        spans.append((px - width, px) if left else (px, px + width))
    lines = rows_without_overlap([a for a, _ in spans], [b for _, b in spans])
    rows = [
        {"x": at, "y": round(frame.value_at(-9 - line * LINE), 6), "y2": frame.ticks[0], "text": text,
         "align": "right" if b - (at - frame.first + frame.step / 2) / span * 230 < 1 else "left"}
        for (at, text), line, (_, b) in zip(inside, lines, spans, strict=True)
    ]  # fmt: skip
    rule = layer(
        "rule", rows, _xy(frame) | {"y2": {"field": "y2"}}, stroke=frame.palette.muted, strokeWidth=1, strokeDash=[2, 3]
    )
    texts = []
    for align, dx in (("left", 4), ("right", -4)):
        mine = [row for row in rows if row["align"] == align]
        if mine:
            encoding = _xy(frame) | {"text": raw_text("text")}
            look = {"align": align, "baseline": "middle", "dx": dx, "color": frame.palette.muted}
            texts.append(layer("text", mine, encoding, **look))
    return [rule, *texts], max(lines) + 1
