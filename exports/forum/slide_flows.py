"""A flow diagram as native shapes in one group: ribbons and nodes can be coloured, moved and taken apart."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide
from pptx.util import Emu, Pt

from charts.flow_shapes import Box, Line, Point, Polygon, Shape, Text
from charts.labels import clean
from exports.forum.model import FlowDrawing, PackFigure
from exports.forum.slide_template import Room
from exports.forum.slide_text import POINT, colour_text, measure, rgb, set_alt

FINE = 100  # steps of a freeform's own grid in a point
LEADING = 15.0  # points of a label's line
BEHIND = 0.6  # opacity of the ground behind a label, so that ribbons do not strike it through


class _Sheet:
    """From the drawing's points to the slide's EMU: as large as the room lets it be, in its middle."""

    def __init__(self, drawing: FlowDrawing, room: Room) -> None:
        self.scale = min(room.width / POINT / drawing.width, room.height / POINT / drawing.height)
        self.left = room.left + (room.width - drawing.width * self.scale * POINT) / 2
        self.top = room.top

    def length(self, points: float) -> Emu:
        return Emu(round(points * self.scale * POINT))

    def x(self, points: float) -> Emu:
        return Emu(round(self.left + points * self.scale * POINT))

    def y(self, points: float) -> Emu:
        return Emu(round(self.top + points * self.scale * POINT))


def add_flow(slide: Slide, room: Room, figure: PackFigure) -> None:
    """The figure's drawing as a group, named and described; its parts too."""
    assert figure.drawing is not None
    sheet = _Sheet(figure.drawing, room)
    parts = [_add_part(slide.shapes, shape, sheet) for shape in figure.drawing.shapes]
    # grouped at once: a group measures all that it holds each time something is put into it
    group = slide.shapes.add_group_shape(parts)
    set_alt(group, figure.alt, figure.title)


def _add_part(shapes: Any, shape: Shape, sheet: _Sheet) -> Any:
    if isinstance(shape, Polygon):
        return _add_ribbon(shapes, shape, sheet)
    if isinstance(shape, Line):
        return _add_return(shapes, shape, sheet)
    if isinstance(shape, Box):
        return _add_node(shapes, shape, sheet)
    return _add_label(shapes, shape, sheet)


def _add_ribbon(shapes: Any, shape: Polygon, sheet: _Sheet) -> Any:
    ribbon = _draw(shapes, shape.points, sheet, close=True)
    set_alt(ribbon, shape.alt, shape.alt)
    fill = ribbon.fill
    if shape.hatched:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb = rgb(shape.fill)
        fill.back_color.rgb = rgb("#FFFFFF")
        ribbon.line.color.rgb = rgb(shape.fill)
        ribbon.line.width = Pt(0.75)
        return ribbon
    fill.solid()
    fill.fore_color.rgb = rgb(shape.fill)
    _let_through(fill, shape.opacity)
    ribbon.line.fill.background()
    return ribbon


def _add_return(shapes: Any, shape: Line, sheet: _Sheet) -> Any:
    way = _draw(shapes, shape.points, sheet, close=False)
    set_alt(way, shape.alt, shape.alt)
    way.fill.background()
    way.line.color.rgb = rgb(shape.colour)
    way.line.width = sheet.length(shape.width)
    if shape.hatched:
        dash = OxmlElement("a:prstDash")
        dash.set("val", "sysDash")
        way.line._get_or_add_ln().append(dash)  # noqa: SLF001
    return way


def _draw(shapes: Any, points: Sequence[Point], sheet: _Sheet, *, close: bool) -> Any:
    grid = [(round(x * FINE), round(y * FINE)) for x, y in points]
    builder = shapes.build_freeform(*grid[0], scale=sheet.scale * POINT / FINE)
    builder.add_line_segments(grid[1:], close=close)
    drawn = builder.convert_to_shape(sheet.x(0), sheet.y(0))
    _undress(drawn)
    return drawn


def _add_node(shapes: Any, shape: Box, sheet: _Sheet) -> Any:
    node = shapes.add_shape(
        MSO_SHAPE.RECTANGLE, sheet.x(shape.x), sheet.y(shape.y), sheet.length(shape.width),
        sheet.length(max(shape.height, 0.5)),
    )  # fmt: skip
    _undress(node)
    set_alt(node, shape.alt, shape.alt)
    node.fill.solid()
    node.fill.fore_color.rgb = rgb(shape.fill)
    node.line.fill.background()
    return node


def _add_label(shapes: Any, shape: Text, sheet: _Sheet) -> Any:
    size = shape.size * min(sheet.scale, 1.15)
    wide = measure(shape.text, shape.size)
    box = shapes.add_textbox(
        sheet.x(shape.x), sheet.y(shape.y - LEADING / 2), sheet.length(wide), sheet.length(LEADING)
    )
    box.name = clean(shape.text)
    frame = box.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.auto_size = False, MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    run = frame.paragraphs[0].add_run()
    box.fill.solid()
    box.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    _let_through(box.fill, BEHIND)
    run.text = clean(shape.text)
    run.font.size = Pt(round(size * 2) / 2)
    colour_text(run.font)
    return box


def _undress(shape: Any) -> None:
    """Without the theme's effects: a shadow under a ribbon would look like a number."""
    style = shape._element.find(qn("p:style"))  # noqa: SLF001
    if style is not None:
        shape._element.remove(style)  # noqa: SLF001


def _let_through(fill: Any, opacity: float) -> None:
    if opacity < 1:
        colour = fill._xPr.find(qn("a:solidFill"))[0]  # noqa: SLF001
        alpha = OxmlElement("a:alpha")
        alpha.set("val", str(round(opacity * 100_000)))
        colour.append(alpha)
