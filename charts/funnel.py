"""Funnel plot: teams by size, the average, and how far from it chance alone would carry a team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from charts.frame import (
    HATCH,
    STROKE,
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    by_width,
    compose,
    empty_chart,
    finite,
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
)
from charts.labels import LINE, clean, dodge, shorten
from charts.tokens import Palette, Signal
from charts.trend_model import SIGNAL_SHAPES
from metrics.funnel import LIMITS, OUTSIDE, SIZE, Funnel, Verdict
from metrics.protected import HIDDEN
from metrics.tables import VALUE

HEIGHT = 320
MOST_LABELS = 10  # of those outside, the farthest; the others are told by tooltip and table
WIDE_NAME = 30  # characters
NARROW_NAME = 16
DX = 9  # px from a point to its label
CURVE = 60  # points of a curve


@dataclass(frozen=True)
class FunnelWords:
    """What only this chart says. size: the name of the horizontal axis, with its unit."""

    size: str
    average: str
    limits_95: str
    limits_99_8: str
    within: str
    high: str
    low: str
    very_high: str
    very_low: str
    outside_95: str

    def of(self, verdict: Verdict) -> str:
        told = {
            "within": self.within, "high": self.high, "low": self.low, "very_high": self.very_high,
            "very_low": self.very_low,
        }  # fmt: skip
        return told.get(verdict, "")


@dataclass(frozen=True)
class _Point:
    """One team that is shown."""

    name: str
    size: float
    value: float
    verdict: Verdict
    signal: Signal
    distance: float  # from the average, as a multiple of the way to its outer limit

    @property
    def far(self) -> bool:
        return self.verdict in ("very_high", "very_low")


@dataclass(frozen=True)
class _Frame:
    """What all layers share."""

    words: ChartWords
    own: FunnelWords
    unit: UnitFormat
    palette: Palette
    right: float
    ticks: tuple[float, ...]
    x: Spec
    y: Spec

    def px(self, value: float) -> float:
        return HEIGHT * (self.ticks[-1] - value) / (self.ticks[-1] - self.ticks[0])

    def value_at(self, px: float) -> float:
        return round(self.ticks[-1] - px / HEIGHT * (self.ticks[-1] - self.ticks[0]), 6)

    def xy(self, x: str = "x", y: str = "y") -> Spec:
        return {"x": quantity(x, self.x["scale"], self.x["axis"]) | {"title": clean(self.own.size)},
                "y": quantity(y, self.y["scale"], self.y["axis"])}  # fmt: skip


def funnel(
    found: Funnel,
    words: ChartWords,
    *,
    own: FunnelWords,
    palette: Palette,
    alt: str,
    unit_format: UnitFormat | None = None,
    better: Literal["increase", "decrease"] | None = None,
    size_format: UnitFormat | None = None,
) -> Spec:
    """Draw teams as points with the limits of chance as curves; those outside have their name beside them.

    found: as `metrics.funnel` makes it. better: which way is better; without it being outside is told in the
    neutral colour. Points beyond the 95 % limits only are hollow. Teams whose figure is protected stand as
    hatched boxes on the lower edge, at their size where that is shown, else at the left.
    """
    if not isinstance(found, Funnel):
        raise TypeError(f"expected Funnel, got {type(found).__name__}: only published cells may be shown")
    dimension = found.table.dimensions[0]
    rows = records(found.table)
    points = [point for row in rows if (point := _read(row, dimension, found, better)) is not None]
    hidden = [row for row in rows if status_of(row, VALUE) in HIDDEN]
    if not points and not hidden:
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    curves = _curves(found, points)
    sizes = [size for row in hidden if (size := shown_value(row, SIZE)) is not None]
    frame = _frame(points, curves, sizes, words, own, unit_format or UnitFormat(), palette)
    plot = [
        *_background(frame),
        *_curve_layers(curves, found.average, frame),
        *_point_layer(points, frame, size_format or UnitFormat()),
        *_hidden_layer(hidden, dimension, frame),
        *_label_layers(points, frame),
    ]
    key = key_layers(_key_items(points, curves, bool(hidden), frame), palette)
    return compose(plot, key=key, palette=palette, language=words.language, alt=alt, height=HEIGHT)


# --- reading ---------------------------------------------------------------------------------------


def _read(row: Row, dimension: str, found: Funnel, better: str | None) -> _Point | None:
    value, size = shown_value(row, VALUE), shown_value(row, SIZE)
    if value is None or size is None:
        return None
    verdict: Verdict = row["verdict"]
    outer = finite(row["upper_99_8" if value >= (found.average or 0) else "lower_99_8"])
    way = abs(outer - found.average) if outer is not None and found.average is not None else 0.0
    distance = abs(value - (found.average or 0.0)) / way if way else 0.0
    return _Point(label_of(row, dimension), size, value, verdict, signal_of(verdict, better), distance)


def signal_of(verdict: Verdict, better: str | None) -> Signal:
    """What being outside means. better: "increase", "decrease", or None where neither way is better."""
    if verdict not in OUTSIDE:
        return "common"
    if better is None:
        return "neutral"
    return "improvement" if verdict.endswith("high") == (better == "increase") else "concern"


def _curves(found: Funnel, points: Sequence[_Point]) -> list[Row]:
    """The four limits along the sizes of the teams, denser where they bend."""
    if found.average is None or not points:
        return []
    least, most = min(point.size for point in points), max(point.size for point in points)
    sizes = np.geomspace(least * 0.9, most * 1.05, CURVE)
    limits = found.limits_at(sizes)
    return [
        {"x": round(size, 6), "y": round(limit, 6), "limit": name}
        for name in LIMITS
        for size, limit in zip(sizes.tolist(), limits[name].tolist(), strict=True)
    ]


# --- axes ------------------------------------------------------------------------------------------


def _frame(
    points: Sequence[_Point], curves: Sequence[Row], sizes: Sequence[float], words: ChartWords,
    own: FunnelWords, unit: UnitFormat, palette: Palette,
) -> _Frame:  # fmt: skip
    values = [point.value for point in points] + [float(row["y"]) for row in curves]
    ticks = tuple(nice_ticks(min(values, default=0.0), max(values, default=1.0), 4))
    right = max([*(point.size for point in points), *sizes]) * 1.1 if points or any(sizes) else 1.0
    steps = [step for step in nice_ticks(0.0, right, 4) if step <= right]
    x_scale = {"domain": [0, round(right, 6)], "nice": False, "zero": False}
    x_axis = {
        "values": steps, "format": UnitFormat().d3(steps[1] - steps[0]), "grid": False, "ticks": True,
        "tickSize": 5, "domain": True, "labelOverlap": "parity",
    }  # fmt: skip
    y_axis = {
        "values": list(ticks), "format": unit.d3(ticks[1] - ticks[0]), "grid": True, "domain": False,
        "ticks": False, "labels": bool(points),
    }  # fmt: skip
    y_scale = {"domain": [ticks[0], ticks[-1]], "nice": False, "zero": False}
    return _Frame(
        words, own, unit, palette, round(right, 6), ticks,
        {"scale": x_scale, "axis": x_axis}, {"scale": y_scale, "axis": y_axis},
    )  # fmt: skip


def _background(frame: _Frame) -> list[Spec]:
    """The lower edge; it also carries the axes where no point is shown."""
    rows = [{"x": 0, "x2": frame.right, "y": frame.ticks[0]}]
    encoding = frame.xy() | {"x2": {"field": "x2"}}
    return [layer("rule", rows, encoding, stroke=frame.palette.axis, strokeWidth=1)]


# --- layers ----------------------------------------------------------------------------------------


def _curve_layers(curves: Sequence[Row], average: float | None, frame: _Frame) -> list[Spec]:
    """The average as a broken line with its value, the inner limits as full lines, the outer ones dotted."""
    if not curves or average is None:
        return []
    common = frame.palette.common
    layers = []
    for names, dash in ((LIMITS[1:3], [1, 0]), (LIMITS[::3], [2, 3])):
        rows = [row for row in curves if row["limit"] in names]
        encoding = frame.xy() | {"detail": {"field": "limit", "type": "nominal"}}
        layers.append(layer("line", rows, encoding, stroke=common, strokeWidth=1.5, strokeDash=dash))
    text = f"{clean(frame.own.average)} {frame.unit.short(average, frame.words.language)}"
    rows = [{"x": 0, "x2": frame.right, "y": round(average, 6), "text": text}]
    line = layer(
        "rule", rows, frame.xy() | {"x2": {"field": "x2"}}, stroke=common, strokeWidth=1.5, strokeDash=[6, 3]
    )
    name = layer(
        "text", rows, frame.xy("x2") | {"text": raw_text("text")}, align="right", baseline="bottom", dy=-3,
        color=frame.palette.muted,
    )  # fmt: skip
    return [*layers, line, name]


def _told(point: _Point, frame: _Frame, size_format: UnitFormat) -> Row:
    """What the tooltip and a screen reader say of a team."""
    language = frame.words.language
    value, size = frame.unit.full(point.value, language), size_format.full(point.size, language)
    verdict = clean(frame.own.of(point.verdict))
    parts = [point.name, value, f"{clean(frame.own.size)} {size}", verdict]
    told = {"name": point.name, "value_text": value, "size_text": size, "verdict": verdict}
    return told | {"said": ", ".join(filter(None, parts))}


def _point_layer(points: Sequence[_Point], frame: _Frame, size_format: UnitFormat) -> list[Spec]:
    """Those outside lie over those within; the colour and the shape tell the signal, the filling how sure."""
    palette = frame.palette
    rows = []
    for point in sorted(points, key=lambda each: each.distance):
        colour = palette.signal(point.signal)
        hollow = point.signal != "common" and not point.far
        fill = palette.background if hollow else colour
        rows.append(
            {"x": point.size, "y": point.value, "stroke": colour, "fill": fill,
             "shape": SIGNAL_SHAPES[point.signal], "size": 42 if point.signal == "common" else 95,
             "status": "shown"} | _told(point, frame, size_format)
        )  # fmt: skip
    pairs = (
        ("name", frame.words.name), ("value_text", frame.words.value), ("size_text", frame.own.size),
        ("verdict", frame.words.limits),
    )  # fmt: skip
    encoding = frame.xy() | {
        "fill": raw("fill"), "stroke": raw("stroke"), "shape": raw("shape"),
        "size": raw("size", "quantitative"), "tooltip": tooltip(*pairs), "description": said(),
    }  # fmt: skip
    return [layer("point", rows, encoding, opacity=1, strokeWidth=1.8)] if rows else []


def _hidden_layer(hidden: Sequence[Row], dimension: str, frame: _Frame) -> list[Spec]:
    """A hatched box on the lower edge for each size at which teams are protected."""
    places: dict[float, list[Row]] = {}
    for row in hidden:
        places.setdefault(max(shown_value(row, SIZE) or 0.0, 0.0), []).append(row)
    words, rows = frame.words, []
    for at, mine in sorted(places.items()):
        names = ", ".join(label_of(row, dimension) for row in mine)
        statuses = {status_of(row, VALUE) for row in mine}
        given = {"suppressed": words.hidden, "withheld": words.withheld}
        text = clean(", ".join(word for status, word in given.items() if status in statuses))
        rows.append(
            {"x": at, "y": frame.value_at(HEIGHT - 8), "value": None, "status": "suppressed", "name": names,
             "value_text": text, "said": f"{names}, {text}"}
        )  # fmt: skip
    look = {
        "shape": HATCH,
        "stroke": frame.palette.hidden,
        "fill": frame.palette.background,
        "strokeWidth": 1.2,
    }
    pairs = (("name", words.name), ("value_text", words.value))
    encoding = frame.xy() | {"tooltip": tooltip(*pairs), "description": said()}
    return [layer("point", rows, encoding, size=70, opacity=1, **look)] if rows else []


def _label_layers(points: Sequence[_Point], frame: _Frame) -> list[Spec]:
    """Names and values of the farthest outside, on the side with more room, moved apart, with a thread."""
    outside = [point for point in points if point.verdict in OUTSIDE]
    chosen = sorted(outside, key=lambda point: (-point.distance, point.name))[:MOST_LABELS]
    heights = [frame.px(point.value) for point in chosen]
    centres = dodge(heights, [LINE] * len(chosen), -LINE / 2, HEIGHT + LINE / 2)
    layers: list[Spec] = []
    for narrow in (False, True):
        for align, side in (("left", 1), ("right", -1)):
            rows = [
                {"x": point.size, "y": frame.value_at(centre), "from": point.value,
                 "text": _name(point, narrow, frame)}
                for point, centre in zip(chosen, centres, strict=True)
                if (point.size <= frame.right / 2) == (side == 1)
            ]  # fmt: skip
            if rows:
                layers += _labels(rows, align, side * DX, narrow, frame)
    return layers


def _name(point: _Point, narrow: bool, frame: _Frame) -> str:
    name = shorten(point.name, NARROW_NAME if narrow else WIDE_NAME)
    return f"{name} {frame.unit.short(point.value, frame.words.language)}"


def _labels(rows: Sequence[Row], align: str, dx: float, narrow: bool, frame: _Frame) -> list[Spec]:
    moved = [row for row in rows if abs(frame.px(row["y"]) - frame.px(row["from"])) > LINE / 2]
    encoding, look = frame.xy() | {"text": raw_text("text")}, {"align": align, "baseline": "middle", "dx": dx}
    halo = layer("text", rows, encoding, **look, stroke=frame.palette.background, strokeWidth=3, opacity=0.85)
    texts = layer("text", rows, encoding, **look, color=frame.palette.text)
    thread = layer(
        "rule",
        moved,
        frame.xy("x", "from") | {"y2": {"field": "y"}},
        stroke=frame.palette.muted,
        strokeWidth=1,
    )
    return [part | {"transform": by_width(narrow)} for part in ([thread] * bool(moved) + [halo, texts])]


def _key_items(points: Sequence[_Point], curves: Sequence[Row], hidden: bool, frame: _Frame) -> list[KeyItem]:
    """What the signs mean that have no label of their own."""
    palette, words, own = frame.palette, frame.words, frame.own
    items = []
    if curves:
        items.append(KeyItem(own.limits_95, STROKE, stroke=palette.common))
        items.append(KeyItem(own.limits_99_8, "M-1.6,0H-0.9M-0.3,0H0.3M0.9,0H1.6", stroke=palette.common))
    present = {point.signal for point in points if point.verdict != "unknown"}
    named: Mapping[Signal, str] = {
        "common": own.within, "improvement": words.improvement, "concern": words.concern,
        "neutral": words.neutral,
    }  # fmt: skip
    items += [
        KeyItem(text, SIGNAL_SHAPES[signal], fill=palette.signal(signal), size=80)
        for signal, text in named.items() if signal in present
    ]  # fmt: skip
    if any(point.verdict in ("high", "low") for point in points):
        items.append(
            KeyItem(own.outside_95, "circle", fill=palette.background, stroke=palette.plain, size=80)
        )
    if hidden:
        items.append(hidden_item(words, palette))
    return items
