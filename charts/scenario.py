"""What has been and what may come: a line of observed values, and after it an estimate with its band."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.frame import (
    HATCH,
    STROKE,
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
    raw,
    records,
    said,
    shown_value,
    status_of,
    tooltip,
    written,
)
from charts.labels import LINE, clean
from charts.tokens import Palette
from charts.trend import level_layers
from charts.trend_events import event_layers
from charts.trend_labels import label_layers
from charts.trend_model import Frame, Label, Point, ends, make_frame, xy
from metrics import calendar
from metrics.protected import HIDDEN, ProtectedTable, require_protected

BAND_OPACITY = 0.2
ALSO = ("low", "high", "unchanged")


@dataclass(frozen=True)
class ScenarioWords:
    """Words of its own. now: over the line between what was and what may come."""

    observed: str
    expected: str
    band: str
    unchanged: str
    now: str


def scenario(
    table: ProtectedTable,
    words: ChartWords,
    own: ScenarioWords,
    *,
    palette: Palette,
    alt: str,
    unit_format: UnitFormat | None = None,
    target: float | None = None,
    compare: bool = True,
    height: int = 240,
) -> Spec:
    """Draw a course: observed points joined by a line, then a dashed line of what is expected in its band.

    table: one row per month (column `period`, YYYYMM, with `period_label`) with the measures `observed`,
        `expected`, `low`, `high` and `unchanged`, as metrics.scenario.tabulate_course makes it.
    compare: whether to draw the course without the choices (`unchanged`) too.
    target: a level to draw and name.
    """
    require_protected(table)
    unit = unit_format or UnitFormat()
    rows = sorted(records(table), key=lambda row: int(row["period"]))
    observed = [_point(row, "observed") for row in rows]
    expected = [_point(row, "expected") for row in rows]
    if all(point.status == "no_data" for point in (*observed, *expected)):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    measures = ALSO if compare else ALSO[:-1]
    others = [value for row in rows for name in measures if (value := shown_value(row, name)) is not None]
    levels = [] if target is None else [(clean(words.target), target, palette.target)]
    labels = _labels(rows, own, levels, unit, words, palette, compare)
    frame = make_frame(
        [*observed, *expected], [*others, *(value for _, value, _ in levels)], labels, words, unit, palette,
        False, True, height,
    )  # fmt: skip
    begins = next((point for point in expected if point.value is not None), None)
    plot = [
        _grid(frame),
        *_band(rows, frame),
        *level_layers(levels, frame),
        *(_ahead(rows, "unchanged", palette.common, [2, 3], frame) if compare else []),
        *_ahead(rows, "expected", palette.plain, [6, 4], frame),
        *_observed(observed, frame),
        *_points(rows, observed, expected, own, frame),
        *_hidden(observed, own, frame),
        *label_layers(labels, frame),
    ]
    marks = [] if begins is None else [(calendar.from_index(begins.at - 1), clean(own.now))]
    notes, note_rows = event_layers(marks, (), frame)
    key = key_layers(_key(observed, begins, own, words, palette), palette, above=12 + note_rows * LINE)
    return compose([*plot, *notes], key=key, palette=palette, language=words.language, alt=alt, height=height)


def _point(row: Row, measure: str) -> Point:
    period = int(row["period"])
    label = row.get("period_label")
    return Point(
        at=calendar.to_index(period),
        value=shown_value(row, measure),
        status=status_of(row, measure),
        period=clean(label) if isinstance(label, str) else str(period),
        provisional=measure != "observed",
        row=row,
    )


def _labels(
    rows: Sequence[Row], own: ScenarioWords, levels: Sequence[tuple[str, float, str]], unit: UnitFormat,
    words: ChartWords, palette: Palette, compare: bool,
) -> list[Label]:  # fmt: skip
    """What stands at the right end: the last expected values, and the target."""
    given = [("expected", own.expected, palette.plain)]
    given += [("unchanged", own.unchanged, palette.common)] if compare else []
    found = []
    for measure, name, colour in given:
        value = shown_value(rows[-1], measure)
        if value is not None:
            text = f"{clean(name)} {unit.short(value, words.language)}"
            found.append(Label(text, value, colour, calendar.to_index(int(rows[-1]["period"])), "circle"))
    return found + [
        Label(f"{name} {unit.short(value, words.language)}", value, colour, None, STROKE)
        for name, value, colour in levels
    ]


def _grid(frame: Frame) -> Spec:
    rows = [
        ends(frame) | {"y": tick, "colour": frame.palette.axis if tick == 0 else frame.palette.grid}
        for tick in frame.ticks
    ]
    encoding = xy(frame) | {"x2": {"field": "x2"}, "stroke": raw("colour")}
    return layer("rule", rows, encoding, strokeWidth=1)


def _from_now(rows: Sequence[Row], measure: str) -> list[tuple[int, float]]:
    """(month, value) of what is expected, from the last observed month on where that is shown."""
    values = [(calendar.to_index(int(row["period"])), shown_value(row, measure)) for row in rows]
    coming = [(at, value) for at, value in values if value is not None]
    seen = [(calendar.to_index(int(row["period"])), shown_value(row, "observed")) for row in rows]
    now = [(at, value) for at, value in seen if value is not None and coming and at == coming[0][0] - 1]
    return [*now, *coming]


def _band(rows: Sequence[Row], frame: Frame) -> list[Spec]:
    low, high = _from_now(rows, "low"), dict(_from_now(rows, "high"))
    found = [{"x": at, "y": value, "y2": high[at]} for at, value in low if at in high]
    if not found:
        return []
    encoding = xy(frame) | {"y2": {"field": "y2"}}
    return [layer("area", found, encoding, fill=frame.palette.plain, fillOpacity=BAND_OPACITY, line=False)]


def _ahead(rows: Sequence[Row], measure: str, colour: str, dash: list[int], frame: Frame) -> list[Spec]:
    found = [{"x": at, "y": value} for at, value in _from_now(rows, measure)]
    return [layer("line", found, xy(frame), stroke=colour, strokeWidth=2, strokeDash=dash)] if found else []


def _observed(points: Sequence[Point], frame: Frame) -> list[Spec]:
    """The line of what was, without a bridge over what is hidden or missing."""
    rows: list[Row] = []
    piece, before = 0, None
    for point in points:
        if point.value is not None:
            piece += before is None or point.at - before > frame.step
            rows.append({"x": point.at, "y": point.value, "piece": str(piece)})
            before = point.at
    encoding = xy(frame) | {"detail": {"field": "piece", "type": "nominal"}}
    return [layer("line", rows, encoding, stroke=frame.palette.plain, strokeWidth=2)] if rows else []


def _points(
    rows: Sequence[Row], observed: Sequence[Point], expected: Sequence[Point], own: ScenarioWords,
    frame: Frame,
) -> list[Spec]:  # fmt: skip
    """Filled where it was so, hollow where it is an estimate; each says its value and its band."""
    words, unit, palette = frame.words, frame.unit, frame.palette
    found = []
    for row, was, comes in zip(rows, observed, expected, strict=True):
        point = was if was.value is not None else comes
        if point.value is None:
            continue
        told = written(point.value, point.status, words, unit)
        low, high = shown_value(row, "low"), shown_value(row, "high")
        if point is comes and low is not None and high is not None:
            band = f"{unit.short(low, words.language)}–{unit.short(high, words.language)}"
            told = f"{told} ({clean(own.band)} {band})"
        name = clean(own.observed if point is was else own.expected)
        found.append(
            {
                "x": point.at, "y": point.value, "status": point.status, "name": name,
                "period": point.period, "text": told,
                "fill": palette.plain if point is was else palette.background,
                "said": f"{name}, {point.period}, {told}",
            }
        )  # fmt: skip
    tips = tooltip(("name", words.name), ("period", words.period), ("text", words.value))
    encoding = xy(frame) | {"fill": raw("fill"), "tooltip": tips, "description": said()}
    look = {"stroke": palette.plain, "size": 36, "opacity": 1, "strokeWidth": 1.5}
    return [layer("point", found, encoding, **look)] if found else []


def _hidden(observed: Sequence[Point], own: ScenarioWords, frame: Frame) -> list[Spec]:
    """A hatched box on the baseline for each month that is protected."""
    base, text = frame.value_at(frame.height - 8), clean(frame.words.hidden)
    rows = [
        {
            "x": point.at, "y": round(base, 6), "status": point.status, "value": None,
            "name": clean(own.observed), "period": point.period, "text": text,
            "said": f"{point.period}, {text}",
        }
        for point in observed if point.status in HIDDEN
    ]  # fmt: skip
    words, palette = frame.words, frame.palette
    tips = tooltip(("name", words.name), ("period", words.period), ("text", words.value))
    look = {"shape": HATCH, "stroke": palette.hidden, "fill": palette.background, "strokeWidth": 1.2}
    encoding = xy(frame) | {"tooltip": tips, "description": said()}
    return [layer("point", rows, encoding, size=70, opacity=1, **look)] if rows else []


def _key(
    observed: Sequence[Point], begins: Point | None, own: ScenarioWords, words: ChartWords, palette: Palette
) -> list[KeyItem]:
    items = [KeyItem(own.observed, "circle", fill=palette.plain, size=60)]
    if begins is not None:
        items.append(KeyItem(own.expected, "circle", fill=palette.background, stroke=palette.plain, size=60))
        items.append(KeyItem(own.band, "square", fill=palette.plain + "33", size=150))
    if any(point.status in HIDDEN for point in observed):
        items.append(hidden_item(words, palette))
    return items
