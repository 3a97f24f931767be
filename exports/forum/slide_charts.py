"""Native, editable charts: lines over time, lying bars, standing columns."""

import math
from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
)
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide
from pptx.util import Emu, Pt

from charts.frame import UnitFormat, nice_ticks
from charts.labels import clean, shorten, text_width
from exports.forum.model import PackFigure
from exports.forum.slide_marks import LABEL, Plot, draw_bars, draw_lines, is_limited, name_size
from exports.forum.slide_numbers import PlainData
from exports.forum.slide_template import Room
from exports.forum.slide_text import LANGUAGES, POINT, set_alt, set_language
from exports.forum.spread import Line, Spread
from exports.words import write_level, write_status
from locales import text
from locales.numbers import Language
from metrics.protected import HIDDEN, Status

FEW = 6  # lines whose names have room below the plot in full
LONG_LINE = 30  # characters of a name, where there are more
UPRIGHT = 110  # points of a column under which names are set aslant
KEY = 9.0  # points of the names of many lines
TYPES = {
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "columns": XL_CHART_TYPE.COLUMN_CLUSTERED,
}
Element = Any


def add_chart(slide: Slide, room: Room, figure: PackFigure, found: Spread, language: Language) -> Plot:
    """The figure's chart in a room of a slide, with its alternative text; where its inside lies."""
    longest = _longest_name(figure, found, room)
    names = [
        _name_category(shorten(label, longest), place, figure, found, language)
        for place, label in enumerate(found.labels)
    ]
    most = LONG_LINE if len(found.lines) > FEW else 60
    lines = [(shorten(line.name, most), line.values, line.form) for line in found.lines]
    target = _target_line(figure, found, language)
    data: Any = PlainData(names, lines if target is None else [*lines, target], language)
    frame: Any = slide.shapes.add_chart(
        TYPES[figure.kind], Emu(room.left), Emu(room.top), Emu(room.width), Emu(room.height), data
    )
    set_alt(frame, figure.alt, figure.title)
    chart: Any = frame.chart
    plot = plan_plot(figure, found, room, names)
    _set_frame(chart, language, plot)
    if figure.kind == "line":
        draw_lines(chart, figure, found, plot, language)
    else:
        draw_bars(chart, figure, found, plot, language)
    _set_legend(chart, figure, found)
    set_language(chart._chartSpace, language)  # noqa: SLF001
    return plot


def _longest_name(figure: PackFigure, found: Spread, room: Room) -> int:
    """Characters that the name of a category may have."""
    wide, count = room.width / POINT, max(len(found.labels), 1)
    if figure.kind == "bars":
        return 60
    return 30 if wide / count > UPRIGHT else 16


def _name_category(label: str, place: int, figure: PackFigure, found: Spread, language: Language) -> str:
    """A bar's name; where nothing of it is shown, with the reason in words."""
    statuses = {cell.status for line in found.lines if (cell := line.cells[place]) is not None}
    if figure.kind == "line" or "shown" in statuses or not statuses:
        return label
    status: Status = next((each for each in HIDDEN if each in statuses), "no_data")
    return f"{label} ({write_status(status, language)})"


def _target_line(
    figure: PackFigure, found: Spread, language: Language
) -> tuple[str, list[float | None], UnitFormat] | None:
    """The target as a line of its own, in charts over time; on bars it is drawn across."""
    if figure.target is None or figure.kind != "line":
        return None
    return name_target(figure, language), [figure.target] * len(found.labels), found.lines[0].form


def name_target(figure: PackFigure, language: Language) -> str:
    """The words at a target's line."""
    if figure.target_label or figure.target is None:
        return clean(figure.target_label)
    form = figure.formats.get(figure.measures[0], UnitFormat())
    return f"{text('chart-target', language)} {write_level(figure.target, form, language)}"


# --- place and scale -------------------------------------------------------------------------------


def plan_plot(figure: PackFigure, found: Spread, room: Room, names: Sequence[str]) -> Plot:
    wide, high = room.width / POINT, room.height / POINT
    values = [value for line in found.lines for value in line.values if value is not None]
    if figure.target is not None:
        values.append(figure.target)
    ticks = nice_ticks(min([0.0, *values]), max([0.0, *values]) or 1.0)
    step = ticks[1] - ticks[0]
    legend = _legend_room(found, wide) if len(found.lines) > 1 and not is_limited(figure) else 0
    if figure.kind == "bars":
        longest = max((text_width(name, name_size(high, len(names))) for name in names), default=0.0) + 12
        share, inner = min(longest / wide, 0.42), (high - legend - 16) / high
        return Plot(share, 8 / high, 1 - share - 70 / wide, inner, ticks[0], ticks[-1], step, wide, high)
    form = found.lines[0].form
    left = (max(text_width(form.short(tick, "fi"), LABEL) for tick in ticks) + 10) / wide
    right = _right_room(figure, found) / wide if figure.kind == "line" else 10 / wide
    bottom = 26 if figure.kind == "line" or wide / max(len(names), 1) > UPRIGHT else 70
    inner = (high - legend - bottom - 12) / high
    return Plot(left, 12 / high, 1 - left - right, inner, ticks[0], ticks[-1], step, wide, high)


def _legend_room(found: Spread, wide: float) -> float:
    """Points for the names of the lines below the plot."""
    many = len(found.lines) > FEW
    size, most = (KEY, LONG_LINE) if many else (LABEL, 60)
    widest = max(text_width(shorten(line.name, most), size) + 34 for line in found.lines)
    across = max(int(wide * 0.9 / widest), 1)
    return 12 + size * 1.5 * math.ceil(len(found.lines) / across)


def _right_room(figure: PackFigure, found: Spread) -> float:
    """Points for what stands at the end of the lines."""
    texts = [_full(line) for line in found.lines[:1]] if len(found.lines) == 1 or is_limited(figure) else []
    if figure.target is not None:
        texts.append(name_target(figure, "fi"))
    return max([text_width(each, LABEL) for each in texts] or [20.0]) + 16


def _full(line: Line) -> str:
    known = [value for value in line.values if value is not None]
    return line.form.full(known[-1], "fi") if known else ""


def _set_frame(chart: Any, language: Language, plot: Plot) -> None:
    """Fonts, gaps where nothing is shown, and a fixed place for the plot."""
    chart.font.size = Pt(LABEL)
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.has_title = False
    space: Element = chart._chartSpace  # noqa: SLF001
    for old in space.findall(qn("c:lang")):
        space.remove(old)
    code = OxmlElement("c:lang")
    code.set("val", LANGUAGES[language])
    date = space.find(qn("c:date1904"))  # the format orders them so
    space.insert(0 if date is None else list(space).index(date) + 1, code)
    inside = chart._chartSpace.chart  # noqa: SLF001
    for old in inside.findall(qn("c:dispBlanksAs")):
        old.set("val", "gap")
    area = inside.find(qn("c:plotArea"))
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, _manual_layout(plot))


def _manual_layout(plot: Plot) -> Element:
    layout, manual = OxmlElement("c:layout"), OxmlElement("c:manualLayout")
    layout.append(manual)
    values = (
        ("layoutTarget", "inner"), ("xMode", "edge"), ("yMode", "edge"), ("x", plot.left), ("y", plot.top),
        ("w", plot.width), ("h", plot.height),
    )  # fmt: skip
    for name, value in values:
        part = OxmlElement(f"c:{name}")
        part.set("val", value if isinstance(value, str) else f"{value:.5f}")
        manual.append(part)
    return layout


def _set_legend(chart: Any, figure: PackFigure, found: Spread) -> None:
    needed = len(found.lines) > 1 and not is_limited(figure)
    chart.has_legend = needed
    if needed:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(KEY if len(found.lines) > FEW else LABEL)
