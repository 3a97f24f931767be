"""Native tables: as many rows as a slide has room for, the rest on the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide
from pptx.util import Emu, Pt

from charts.labels import clean
from exports.forum.model import PackFigure
from exports.forum.slide_template import Room
from exports.forum.slide_text import LINE, POINT, colour_text, count_lines, measure, set_alt
from exports.words import to_readable
from locales.numbers import Language
from metrics.protected import require_protected

SIZES = (14.0, 13.0, 12.0, 11.0)
PAD = 4.0  # points inside a cell, above and below
SIDE = 6.0  # points inside a cell, left and right
LEAST_WIDTH = 54.0
WIDEST = 90  # characters of a column before it wraps
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's table without a style
RULE = 6_350  # EMU: the line under a row


@dataclass(frozen=True)
class Grid:
    """A table in words. numeric: the columns that hold numbers, set to the right."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Page:
    """The rows of one slide, with the widths of columns and the size of the text, in points."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    size: float


def read_grid(figure: PackFigure, language: Language) -> Grid:
    """The figure's table as people read it."""
    require_protected(figure.table)
    readable = to_readable(figure.table, _plain(figure.headings), _plain(figure.formats), language)
    rows = tuple(tuple(clean(cell) for cell in row) for row in readable.itertuples(index=False, name=None))
    numeric = frozenset(
        place for place, column in enumerate(figure.headings) if column in figure.table.measures
    )
    return Grid(tuple(clean(heading) for heading in figure.headings.values()), rows, numeric)


def _plain(given: Mapping[str, Any]) -> dict[str, Any]:
    return dict(given)


def lay_out(grid: Grid, room: Room) -> list[Page]:
    """The table on one slide in the largest size that fits; on several in the middle one where none does."""
    for size in SIZES:
        page = Page(grid.rows, _widths(grid, room.width / POINT, size), size)
        if _height(grid, page) <= room.height / POINT:
            return [page]
    size = SIZES[2]
    widths = _widths(grid, room.width / POINT, size)
    pages: list[list[tuple[str, ...]]] = [[]]
    for row in grid.rows:
        tried = Page((*pages[-1], row), widths, size)
        if pages[-1] and _height(grid, tried) > room.height / POINT:
            pages.append([])
        pages[-1].append(row)
    return [Page(tuple(rows), widths, size) for rows in pages]


def _widths(grid: Grid, room: float, size: float) -> tuple[float, ...]:
    """Column widths that share the room by what they hold; never narrower than their longest word."""
    wishes, least = [], []
    for place, heading in enumerate(grid.headings):
        texts = [heading, *(row[place] for row in grid.rows)]
        longest = max(min(len(each), WIDEST) for each in texts)
        words = [word for each in texts for word in each.split(" ")]
        wishes.append(measure("x" * longest, size) + 2 * SIDE)
        word = max((measure(each, size) for each in words), default=0.0)
        least.append(max(min(word + 2 * SIDE, room * 0.4), LEAST_WIDTH))
    spare = room - sum(least)
    if spare <= 0:
        return tuple(each * room / sum(least) for each in least)
    more = [max(wish - low, 0.0) for wish, low in zip(wishes, least, strict=True)]
    share = min(1.0, spare / sum(more)) if sum(more) else 0.0
    found = [low + extra * share for low, extra in zip(least, more, strict=True)]
    left = room - sum(found)
    return tuple(each + left * each / sum(found) for each in found)


def _height(grid: Grid, page: Page) -> float:
    return sum(_row_height(row, page) for row in (grid.headings, *page.rows))


def _row_height(row: Sequence[str], page: Page) -> float:
    pairs = zip(row, page.widths, strict=True)
    lines = max(count_lines(cell, width - 2 * SIDE, page.size) for cell, width in pairs)
    return lines * page.size * LINE + 2 * PAD


def add_table(slide: Slide, room: Room, grid: Grid, page: Page, alt: str, name: str) -> Any:
    """A page of a table on a slide."""
    rows = (grid.headings, *page.rows)
    height = sum(_row_height(row, page) for row in rows)
    frame: Any = slide.shapes.add_table(
        len(rows), len(grid.headings), Emu(room.left), Emu(room.top), Emu(room.width), Pt(height)
    )
    set_alt(frame, alt, name)
    table = frame.table
    table.horz_banding = False
    frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN  # noqa: SLF001
    for place, width in enumerate(page.widths):
        table.columns[place].width = Pt(width)
    for number, row in enumerate(rows):
        table.rows[number].height = Pt(_row_height(row, page))
        for place, cell in enumerate(row):
            _write(table.cell(number, place), cell, page.size, head=number == 0, right=place in grid.numeric)
    return table


def _write(cell: Any, written: str, size: float, *, head: bool, right: bool) -> None:
    cell.margin_left = cell.margin_right = Pt(SIDE)
    cell.margin_top = cell.margin_bottom = Pt(PAD)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.TOP
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = written
    run.font.size, run.font.bold = Pt(size), head
    colour_text(run.font)
    if head:
        cell.fill.solid()
        cell.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
        cell.fill.fore_color.brightness = -0.05
    else:
        cell.fill.background()
    _rule(cell)


def _rule(cell: Any) -> None:
    """A thin line under the cell, before its fill as the format orders them."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001
    line = OxmlElement("a:lnB")
    line.set("w", str(RULE))
    fill = OxmlElement("a:solidFill")
    colour = OxmlElement("a:schemeClr")
    colour.set("val", "tx1")
    for name, share in (("lumMod", "40000"), ("lumOff", "60000")):
        tint = OxmlElement(f"a:{name}")
        tint.set("val", share)
        colour.append(tint)
    fill.append(colour)
    line.append(fill)
    properties.insert(0, line)
