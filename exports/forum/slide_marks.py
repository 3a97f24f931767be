"""The marks of native charts: lines with their limits and signals, bars, labels and axes."""

import math
from dataclasses import dataclass
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from charts.frame import UnitFormat
from charts.labels import text_width
from charts.tokens import LIGHT
from exports.forum.model import PackFigure
from exports.forum.slide_numbers import number_format
from exports.forum.slide_text import rgb
from exports.forum.spread import Line, Spread
from locales.numbers import Language

LABEL, PERIOD, SMALLEST = 12.0, 10.0, 8.0  # points
SIGNALS = {
    "special_cause_improvement": LIGHT.improvement,
    "special_cause_concern": LIGHT.concern,
    "special_cause_neutral_high": LIGHT.neutral,
    "special_cause_neutral_low": LIGHT.neutral,
}
MARKERS = (
    XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.SQUARE, XL_MARKER_STYLE.TRIANGLE, XL_MARKER_STYLE.DIAMOND,
)  # fmt: skip
Element = Any


@dataclass(frozen=True)
class Plot:
    """Where the inside of a chart is, as shares of its frame, and the scale of its values.

    frame, high_points: the width and the height of the frame in points.
    """

    left: float
    top: float
    width: float
    height: float
    low: float
    high: float
    step: float
    frame: float
    high_points: float


def is_limited(figure: PackFigure) -> bool:
    """Whether the further lines are a mean and limits, which need no key."""
    return figure.kind == "line" and figure.series is None


# --- lines -----------------------------------------------------------------------------------------


def draw_lines(chart: Any, figure: PackFigure, found: Spread, plot: Plot, language: Language) -> None:
    _set_value_axis(chart.value_axis, found.lines[0].form, plot, language)
    _set_periods(chart, found, plot)
    drawn = list(chart.plots[0].series)
    for place, (series, line) in enumerate(zip(drawn, found.lines, strict=False)):
        series.smooth = False
        if line.beside:
            _draw_limit(series, line)
        else:
            _draw_line(series, line, place, figure, alone=is_limited(figure), language=language)
    if len(drawn) > len(found.lines):
        _draw_target(drawn[-1], len(found.labels))


def _draw_line(
    series: Any, line: Line, place: int, figure: PackFigure, *, alone: bool, language: Language
) -> None:
    series.format.line.width = Pt(2.25)
    _colour(series.format.line.color, line.colour)
    series.marker.style = MARKERS[0 if alone else place % len(MARKERS)]
    series.marker.size = 6
    _colour_fill(series.marker.format.fill, line.colour)
    _colour(series.marker.format.line.color, line.colour)
    if alone:
        _mark_signals(series, line, figure)
        _label_end(series, line, language)


def _mark_signals(series: Any, line: Line, figure: PackFigure) -> None:
    """Points that are more than ordinary variation, in the colour of what they mean."""
    frame = figure.table.frame.sort_values("period")
    if "point_type" not in frame:
        return
    for place, (kind, value) in enumerate(zip(frame["point_type"], line.values, strict=True)):
        colour = SIGNALS.get(str(kind))
        if colour is not None and value is not None:
            line_of = series.points[place].format.line  # LibreOffice takes the marker's colour from here
            line_of.width = Pt(2.25)
            _colour(line_of.color, colour)
            marker = series.points[place].marker
            marker.style, marker.size = XL_MARKER_STYLE.DIAMOND, 9
            _colour_fill(marker.format.fill, colour)
            _colour(marker.format.line.color, colour)


def _label_end(series: Any, line: Line, language: Language) -> None:
    """The newest shown value beside its point."""
    known = [place for place, value in enumerate(line.values) if value is not None]
    if known:
        label = series.points[known[-1]].data_label
        label.position = XL_LABEL_POSITION.RIGHT
        _show(label, number_format(line.form, language), value=True, bold=True)


def _draw_limit(series: Any, line: Line) -> None:
    """A mean or a limit: thin, without points."""
    mean = line.measure == "mean"
    series.format.line.width = Pt(1.5 if mean else 0.75)
    series.format.line.dash_style = MSO_LINE.DASH if mean else MSO_LINE.SOLID
    _colour(series.format.line.color, LIGHT.common)
    series.marker.style = XL_MARKER_STYLE.NONE


def _draw_target(series: Any, count: int) -> None:
    series.smooth = False
    series.format.line.width = Pt(1.5)
    series.format.line.dash_style = MSO_LINE.SQUARE_DOT
    series.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    series.marker.style = XL_MARKER_STYLE.NONE
    if count:
        label = series.points[count - 1].data_label
        label.position = XL_LABEL_POSITION.RIGHT
        _show(label, "", name=True)


def _set_periods(chart: Any, found: Spread, plot: Plot) -> None:
    """As many names of periods as have room."""
    axis = chart.category_axis
    axis.tick_labels.font.size = Pt(PERIOD)
    axis.has_major_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.OUTSIDE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    axis.format.line.color.brightness = 0.5
    widest = max((text_width(label, PERIOD) for label in found.labels), default=1.0) + 12
    skip = max(1, math.ceil(len(found.labels) * widest / (plot.width * plot.frame)))
    element = axis._element  # noqa: SLF001
    for body in element.iter(qn("a:bodyPr")):
        body.set("rot", "1")  # as good as level; at 0 LibreOffice breaks names, without it turns them
        body.set("vert", "horz")
    for name in ("tickLblSkip", "tickMarkSkip"):
        part = OxmlElement(f"c:{name}")
        part.set("val", str(skip))
        last = element.find(qn("c:noMultiLvlLbl"))
        element.insert(len(element) if last is None else list(element).index(last), part)


# --- bars and columns ------------------------------------------------------------------------------


def draw_bars(chart: Any, figure: PackFigure, found: Spread, plot: Plot, language: Language) -> None:
    lying = figure.kind == "bars"
    axis = chart.category_axis
    axis.tick_labels.font.size = Pt(name_size(plot.high_points, len(found.labels)) if lying else PERIOD)
    axis.has_major_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.reverse_order = lying
    axis.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    axis.format.line.color.brightness = 0.5
    _set_value_axis(chart.value_axis, found.lines[0].form, plot, language)
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    drawn = chart.plots[0]
    drawn.gap_width = 40 if len(found.lines) == 1 else 50
    drawn.overlap = 0 if len(found.lines) == 1 else -5
    size = _label_size(plot, figure, found)
    for place, (series, line) in enumerate(zip(drawn.series, found.lines, strict=True)):
        series.invert_if_negative = False
        _colour_fill(series.format.fill, line.colour)
        if place == 0:
            _colour_points(series, figure, found)
        series.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
        _show(series.data_labels, number_format(line.form, language), value=True, size=size)


def name_size(high: float, count: int) -> float:
    """The size of names of lying bars in a frame `high` points high: no larger than their row."""
    return max(min(LABEL, round(high * 0.9 / max(count, 1) * 0.6)), SMALLEST)


def _label_size(plot: Plot, figure: PackFigure, found: Spread) -> float:
    """Numbers no larger than their bar is thick, where bars lie one below the other."""
    if figure.kind != "bars":
        return LABEL
    thick = plot.height * plot.high_points / max(len(found.labels) * len(found.lines), 1) * 0.72
    return max(min(LABEL, round(thick)), SMALLEST)


def _colour_points(series: Any, figure: PackFigure, found: Spread) -> None:
    """Bars of codes that have a colour of their own everywhere."""
    if len(found.lines) > 1:
        return
    for place, code in enumerate(found.codes):
        colour = figure.colours.get(code)
        if colour is not None and found.lines[0].values[place] is not None:
            _colour_fill(series.points[place].format.fill, colour)


# --- parts -----------------------------------------------------------------------------------------


def _set_value_axis(axis: Any, form: UnitFormat, plot: Plot, language: Language) -> None:
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = plot.low, plot.high, plot.step
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    axis.major_gridlines.format.line.color.brightness = -0.15
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.format.line.fill.background()
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(LABEL)
    axis.tick_labels.number_format = number_format(_for_ticks(form, plot.step), language)
    axis.tick_labels.number_format_is_linked = False


def _for_ticks(form: UnitFormat, step: float) -> UnitFormat:
    """As many decimals as the steps of an axis need."""
    scaled = step * 100 if form.share else step
    decimals = 0
    while decimals < 3 and abs(scaled - round(scaled, decimals)) > 1e-9:
        decimals += 1
    return UnitFormat(decimals, form.unit, form.share, form.signed)


def _show(
    label: Any, written: str, *, value: bool = False, name: bool = False, bold: bool = False,
    size: float = LABEL,
) -> None:  # fmt: skip
    """What a data label shows."""
    label.font.size, label.font.bold = Pt(size), bold
    label.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    element: Element = getattr(label, "_element", None)
    if element is None or element.tag != qn("c:dLbls"):
        element = label._dLbl  # noqa: SLF001
    if written:
        for old in element.findall(qn("c:numFmt")):
            element.remove(old)
        part = OxmlElement("c:numFmt")
        part.set("formatCode", written)
        part.set("sourceLinked", "0")
        index = element.find(qn("c:idx"))
        element.insert(0 if index is None else list(element).index(index) + 1, part)
    for tag, shown in (
        ("showLegendKey", False), ("showVal", value), ("showCatName", False), ("showSerName", name),
        ("showPercent", False), ("showBubbleSize", False),
    ):  # fmt: skip
        found = element.find(qn(f"c:{tag}"))
        if found is not None:
            found.set("val", "1" if shown else "0")


def _colour(target: Any, colour: str) -> None:
    """A colour that means nothing is the theme's first accent, so that a county's own fits in."""
    if colour == LIGHT.plain:
        target.theme_color = MSO_THEME_COLOR.ACCENT_1
    else:
        target.rgb = rgb(colour)


def _colour_fill(fill: Any, colour: str) -> None:
    fill.solid()
    _colour(fill.fore_color, colour)
