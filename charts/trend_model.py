"""What a chart over time is made of: its points, series, labels and axes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from charts.frame import (
    ChartWords,
    Row,
    Spec,
    UnitFormat,
    colour_map,
    finite,
    label_of,
    narrow_or_wide,
    nice_ticks,
    quantity,
    records,
    shown_value,
    status_of,
)
from charts.labels import clean, shorten, text_width, wrap
from charts.tokens import Palette, Signal
from metrics import calendar
from metrics.protected import ProtectedTable, Status

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
class Point:
    """One period of one series."""

    at: int  # months since year 0
    value: float | None
    status: Status
    period: str
    provisional: bool
    row: Row


@dataclass(frozen=True)
class Series:
    """One line: its points in the order of time."""

    name: str
    colour: str
    shape: str
    points: tuple[Point, ...]

    @property
    def last(self) -> Point | None:
        return next((p for p in reversed(self.points) if p.value is not None), None)


@dataclass(frozen=True)
class Frame:
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


@dataclass(frozen=True)
class Label:
    """A text at the right end: where it would like to stand and what it is about."""

    text: str
    value: float
    colour: str
    last: int | None  # the period of the series' last point; None for a level
    shape: str


# --- reading ---------------------------------------------------------------------------------------


def read_series(
    table: ProtectedTable,
    series: str | None,
    measure: str,
    colours: Mapping[str, str] | None,
    palette: Palette,
) -> list[Series]:
    grouped: dict[str, list[Row]] = {}
    for row in records(table):
        grouped.setdefault(str(row[series]) if series else "", []).append(row)
    chosen = colour_map(grouped, colours, palette) if series else {"": palette.plain}
    return [
        Series(
            name=label_of(rows[0], series) if series else "",
            colour=chosen[code],
            shape=SHAPES[place % len(SHAPES)],
            points=tuple(sorted((_point(row, measure) for row in rows), key=lambda p: p.at)),
        )
        for place, (code, rows) in enumerate(grouped.items())
    ]


def _point(row: Row, measure: str) -> Point:
    period = int(row["period"])
    label = row.get("period_label")
    return Point(
        at=calendar.to_index(period),
        value=shown_value(row, measure),
        status=status_of(row, measure),
        period=clean(label) if isinstance(label, str) else str(period),
        provisional=row.get("provisional") is not None and bool(row["provisional"] == True),  # noqa: E712
        row=row,
    )


def signal_of(point: Point) -> Signal:
    kind = str(point.row.get("point_type", "common_cause"))
    names: tuple[Signal, ...] = ("improvement", "concern", "neutral")
    return next((name for name in names if name in kind), "common")


# --- axes ------------------------------------------------------------------------------------------


def make_frame(
    points: Sequence[Point], levels: Sequence[float], labels: Sequence[Label], words: ChartWords,
    unit: UnitFormat, palette: Palette, bounded: bool, zero: bool, height: int,
) -> Frame:  # fmt: skip
    times = sorted({point.at for point in points})
    step = min((b - a for a, b in pairwise(times)), default=1)
    values = [point.value for point in points if point.value is not None] + list(levels)
    if bounded:
        bounds = [
            finite(p.row.get(name)) for p in points if p.value is not None for name in ("lower", "upper")
        ]
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
    return Frame(
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


def xy(frame: Frame, x: str = "x", y: str = "y") -> Spec:
    return {
        "x": quantity(x, frame.x["scale"], frame.x["axis"]),
        "y": quantity(y, frame.y["scale"], frame.y["axis"]),
    }


def ends(frame: Frame) -> Row:
    return {"x": frame.first - frame.step / 2, "x2": frame.last + frame.step / 2}
