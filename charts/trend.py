"""Lines over time: one series or several, with gaps, protected periods, target, study and control limits."""

from collections.abc import Mapping, Sequence

from charts.frame import (
    HATCH,
    NARROW,
    STROKE,
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    compose,
    empty_chart,
    finite,
    hidden_item,
    key_layers,
    layer,
    raw,
    said,
    tooltip,
    written,
)
from charts.labels import LINE, clean
from charts.tokens import Palette, Signal
from charts.trend_events import Event, event_layers, note_layers
from charts.trend_labels import end_labels, label_layers
from charts.trend_model import (
    MOST_DIRECT,
    SIGNAL_SHAPES,
    Frame,
    Point,
    Series,
    ends,
    make_frame,
    read_series,
    signal_of,
    xy,
)
from metrics.protected import HIDDEN, ProtectedTable, require_protected


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
    changes: Sequence[Event] = (),
    notes: Sequence[Event] = (),
) -> Spec:
    """Draw a measure over time.

    table: one row per period (column `period`, YYYYMM, with `period_label`) and, with `series`, per code of
        that dimension. Optional columns: `provisional` (bool); with `limits` (one series only) `mean`,
        `lower`, `upper`, `point_type` and optional `group` as metrics.spc gives them.
    colours: code -> colour; by default team colours in the order of the rows.
    target, reference: levels of a target and of the study, as labelled lines.
    annotations: (period, text), marked by an upright line. changes: rebase points, marked by a stronger
        one where the limits break. notes: their numbers, in rings on the time axis.
    """
    require_protected(table)
    unit = unit_format or UnitFormat()
    lines = read_series(table, series, measure, colours, palette)
    points = [point for line in lines for point in line.points]
    if all(point.status == "no_data" for point in points):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    bounded = limits and len(lines) == 1
    levels = [(words.target, target, palette.target), (words.study, reference, palette.study)]
    given = [(clean(name), value, colour) for name, value, colour in levels if value is not None]
    labels = end_labels(lines, given, unit, words, direct=len(lines) <= MOST_DIRECT)
    frame = make_frame(
        points, [value for _, value, _ in given], labels, words, unit, palette, bounded, zero, height
    )
    plot = [
        *_background(frame),
        *(_limit_layers(lines[0], frame) if bounded else []),
        *level_layers(given, frame),
        *_line_layers(lines, frame),
        *_point_layers(lines, frame, bounded),
        *_hidden_layer(lines, frame),
        *label_layers(labels, frame),
    ]
    events, event_rows = event_layers(annotations, changes, frame)
    plot += [*events, *note_layers(notes, frame)]
    key = key_layers(key_items(lines, words, palette, bounded), palette, above=12 + event_rows * LINE)
    return compose(plot, key=key, palette=palette, language=words.language, alt=alt, height=height)


# --- layers ----------------------------------------------------------------------------------------


def _background(frame: Frame) -> list[Spec]:
    """Level lines, and a stronger one at zero; they end with the plot, not under the labels."""
    rows = [ends(frame) | {"y": tick} for tick in frame.ticks]
    grid = layer("rule", rows, xy(frame) | {"x2": {"field": "x2"}}, stroke=frame.palette.grid, strokeWidth=1)
    if not frame.ticks[0] < 0 < frame.ticks[-1]:
        return [grid]
    zero = layer(
        "rule", [ends(frame) | {"y": 0}], xy(frame) | {"x2": {"field": "x2"}}, stroke=frame.palette.axis
    )
    return [grid, zero]


def _limit_layers(line: Series, frame: Frame) -> list[Spec]:
    """The band of usual variation and the mean, broken where the limits were set anew.

    A level too short for limits has its mean alone.
    """
    means: list[Row] = []
    bands: list[Row] = []
    for point in line.points:
        mean, lower, upper = (finite(point.row.get(name)) for name in ("mean", "lower", "upper"))
        group = str(point.row.get("group", ""))
        for side in (-0.5, 0.5):  # a step as wide as its period, so that a lone period has a band too
            at = {"x": point.at + side * frame.step, "group": group}
            if mean is not None:
                means.append(at | {"mean": mean})
            if lower is not None and upper is not None:
                low, high = (min(max(bound, frame.ticks[0]), frame.ticks[-1]) for bound in (lower, upper))
                bands.append(at | {"y": low, "y2": high, "mean": mean})
    detail = {"detail": {"field": "group", "type": "nominal"}}
    palette = frame.palette
    band = layer(
        "area",
        bands,
        xy(frame) | {"y2": {"field": "y2"}} | detail,
        fill=palette.common,
        fillOpacity=0.16,
        line=False,
    )
    mean_line = layer(
        "line", means, xy(frame, y="mean") | detail, stroke=palette.common, strokeWidth=1.5, strokeDash=[6, 3]
    )
    return [band, mean_line]


def level_layers(levels: Sequence[tuple[str, float, str]], frame: Frame) -> list[Spec]:
    rows = [ends(frame) | {"y": value, "colour": colour} for _, value, colour in levels]
    encoding = xy(frame) | {"x2": {"field": "x2"}, "stroke": raw("colour")}
    return [layer("rule", rows, encoding, strokeWidth=1.5, strokeDash=[5, 4])] if rows else []


def _line_layers(lines: Sequence[Series], frame: Frame) -> list[Spec]:
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
    encoding = xy(frame) | {
        "detail": {"field": "piece", "type": "nominal"},
        "stroke": raw("colour"),
        "strokeOpacity": raw("opacity", "quantitative"),
    }
    return [layer("line", rows, encoding, strokeWidth=2)] if rows else []


def _line_row(point: Point, line: Series, number: int, piece: int, *, faint: bool) -> Row:
    return {
        "x": point.at, "y": point.value, "piece": f"{number}.{piece}", "colour": line.colour,
        "opacity": 0.45 if faint else 1,
    }  # fmt: skip


def _point_layers(lines: Sequence[Series], frame: Frame, bounded: bool) -> list[Spec]:
    """The points with what they say; with limits their colour and shape tell signal from usual variation."""
    words, palette = frame.words, frame.palette
    rows = []
    many = sum(len(line.points) for line in lines) > 80
    names = _unique([line.name for line in lines])
    for line, legend_name in zip(lines, names, strict=True):
        for point in line.points:
            colour, shape, size = line.colour, line.shape if len(lines) > 1 else "circle", 22 if many else 42
            if bounded:
                signal = signal_of(point)
                colour, shape = palette.signal(signal), SIGNAL_SHAPES[signal]
                size = 36 if signal == "common" else 80
            text = written(point.value, point.status, words, frame.unit)
            text += f" ({clean(words.provisional)})" if point.provisional and point.value is not None else ""
            # a period that is not shown keeps its row, with no value, so that the data tells it apart
            rows.append(
                {
                    "x": point.at, "y": point.value, "status": point.status, "name": line.name,
                    "period": point.period, "text": text, "stroke": colour, "shape": shape, "size": size,
                    "legend": legend_name,
                    "fill": palette.background if point.provisional else colour,
                    "said": ", ".join(filter(None, [line.name, point.period, text])),
                }
            )  # fmt: skip
    pairs = [("period", words.period), ("text", words.value)]
    tips = tooltip(("name", words.name), *pairs) if any(line.name for line in lines) else tooltip(*pairs)
    encoding = xy(frame) | {
        "fill": raw("fill"), "stroke": raw("stroke"), "shape": raw("shape"),
        "size": raw("size", "quantitative"), "tooltip": tips, "description": said(),
    }  # fmt: skip
    spec = layer("point", rows, encoding, opacity=1, strokeWidth=1.5)
    spec["transform"] = [{"filter": "datum.status == 'shown'"}]
    if len(lines) > MOST_DIRECT:
        legend = {
            "orient": "bottom", "symbolFillColor": "transparent", "symbolSize": 90, "labelLimit": 300,
            "columns": {"expr": f"width < {NARROW} ? 1 : {2 if max(map(len, names)) > 28 else 3}"},
        }  # fmt: skip
        for channel, picks in (
            ("stroke", [line.colour for line in lines]),
            ("shape", [line.shape for line in lines]),
        ):
            encoding[channel] = {
                "field": "legend", "type": "nominal", "title": None, "legend": legend,
                "scale": {"domain": names, "range": picks},
            }  # fmt: skip
        spec["encoding"] = encoding
    return [spec]


def _unique(names: Sequence[str]) -> list[str]:
    """Names made different, so that no two series share an entry of the legend."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found


def _hidden_layer(lines: Sequence[Series], frame: Frame) -> list[Spec]:
    """A hatched box on the baseline for each period in which something is protected."""
    hidden: dict[int, list[str]] = {}
    periods: dict[int, str] = {}
    for line in lines:
        for point in line.points:
            if point.status in HIDDEN:
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
    encoding = xy(frame) | {"tooltip": tips, "description": said()}
    look = {
        "shape": HATCH,
        "stroke": frame.palette.hidden,
        "fill": frame.palette.background,
        "strokeWidth": 1.2,
    }
    return [layer("point", rows, encoding, size=70, opacity=1, **look)] if rows else []


def key_items(lines: Sequence[Series], words: ChartWords, palette: Palette, bounded: bool) -> list[KeyItem]:
    """What the signs mean that have no label of their own."""
    points = [point for line in lines for point in line.points]
    items = []
    if bounded and any(finite(point.row.get("lower")) is not None for point in points):
        items.append(KeyItem(words.mean, STROKE, stroke=palette.common))
        items.append(KeyItem(words.limits, "square", fill=palette.common + "40", size=150))
        present = {signal_of(point) for point in points if point.value is not None}
        named: list[tuple[Signal, str]] = [
            ("improvement", words.improvement), ("concern", words.concern), ("neutral", words.neutral),
        ]  # fmt: skip
        items += [
            KeyItem(text, SIGNAL_SHAPES[signal], fill=palette.signal(signal), size=80)
            for signal, text in named if signal in present
        ]  # fmt: skip
    if any(point.provisional for point in points):
        items.append(
            KeyItem(words.provisional, "circle", fill=palette.background, stroke=palette.plain, size=60)
        )
    if any(point.status in HIDDEN for point in points):
        items.append(hidden_item(words, palette))
    return items
