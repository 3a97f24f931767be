"""A figure on a slide of its own: chart, flow or table, with its words around it and its notes below."""

from typing import Any

from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from exports.forum.model import PackFigure
from exports.forum.slide_charts import add_chart, name_target
from exports.forum.slide_deck import FOOT, SlideDeck
from exports.forum.slide_flows import add_flow
from exports.forum.slide_marks import Plot
from exports.forum.slide_tables import add_table, lay_out, read_grid
from exports.forum.slide_template import Room
from exports.forum.slide_text import POINT, add_text, count_lines, fit_size, set_alt, write_notes
from exports.forum.spread import Cell, Spread, spread
from metrics.protected import HIDDEN, Status

SUBTITLES = (14.0, 13.0, 12.0, 11.0, 10.0)
NOTES = (12.0, 11.0, 10.0, 9.0)
ABOVE = 26.0  # points for the subtitle
ROW = 17.0  # points for a line of words below a figure
MOST_ROWS = 3
MOST_HIDDEN = 8  # periods without a number that are named
MARK = "▨"
KINDS: tuple[tuple[Status, str], ...] = (
    ("suppressed", "slides-hidden-line"), ("withheld", "slides-withheld-line"),
)  # fmt: skip


def add_figure(deck: SlideDeck, figure: PackFigure) -> None:
    """The slide of a figure; a long table has several."""
    found = spread(figure) if figure.kind in ("line", "bars", "columns") and len(figure.table) else None
    if figure.drawing is not None:
        slide = deck.add_titled(figure.title)
        add_flow(slide, _frame(deck, slide, figure, ""), figure)
        _note(deck, slide, figure)
    elif found is not None and found.lines and found.codes:
        slide = deck.add_titled(figure.title)
        room = _frame(deck, slide, figure, _say_hidden(deck, found) if figure.kind == "line" else "")
        plot = add_chart(slide, room, figure, found, deck.language)
        _mark_target(deck, slide, room, plot, figure)
        _mark_gaps(deck, slide, room, plot, found, figure)
        _note(deck, slide, figure)
    else:
        _add_table(deck, figure)


def _add_table(deck: SlideDeck, figure: PackFigure) -> None:
    grid = read_grid(figure, deck.language)
    pages = lay_out(grid, _inside(deck, figure, ""))
    for number, page in enumerate(pages, start=1):
        title = figure.title
        if len(pages) > 1:
            title = deck.say("slides-of", title=title, part=number, of=len(pages))
        slide = deck.add_titled(title)
        add_table(slide, _frame(deck, slide, figure, ""), grid, page, figure.alt, title)
        _note(deck, slide, figure)


# --- the words around a figure ---------------------------------------------------------------------


def _inside(deck: SlideDeck, figure: PackFigure, hidden: str) -> Room:
    """What is left for the figure itself."""
    rows = sum(_count_rows(deck, words) for words in (hidden, figure.comment) if words) + 1
    return deck.part(ABOVE, deck.height - ABOVE - rows * ROW - 6)


def _count_rows(deck: SlideDeck, words: str) -> int:
    """Rows that words need in the second size; more are made to fit by a smaller one."""
    return min(count_lines(words, deck.template.room.width / POINT, NOTES[1]), MOST_ROWS)


def _frame(deck: SlideDeck, slide: Slide, figure: PackFigure, hidden: str) -> Room:
    """Write the subtitle above the figure and its notes below; the room that is left for it."""
    inside = _inside(deck, figure, hidden)
    above = deck.part(2, ABOVE - 4)
    size = fit_size(figure.subtitle, above, SUBTITLES)
    add_text(slide, above, figure.subtitle, size=size, muted=True, name="Subtitle")
    bottom = (inside.bottom - deck.template.room.top) / POINT + 4
    for words in filter(None, (hidden, figure.comment)):
        rows = _count_rows(deck, words)
        room = deck.part(bottom, rows * ROW)
        add_text(slide, room, words, size=fit_size(words, room, NOTES), name="Note")
        bottom += rows * ROW
    foot = deck.say(
        "slides-foot", dated=figure.dated, n=figure.n.rstrip(".") + ".", threshold=deck.pack.threshold
    )
    room = deck.part(bottom, ROW)
    size = fit_size(foot, room, (FOOT, 9.0, 8.0))
    add_text(slide, room, foot, size=size, muted=True, name="Source", anchor=MSO_ANCHOR.MIDDLE)
    return inside


def _note(deck: SlideDeck, slide: Slide, figure: PackFigure) -> None:
    parts = (
        ("definition", figure.definition), ("source", figure.source), ("n", figure.n),
        ("dated", figure.dated), ("comment", figure.comment),
    )  # fmt: skip
    lines = [deck.say(f"slides-note-{name}", text=value) for name, value in parts if value]
    lines.append(deck.say("slides-note-threshold", threshold=deck.pack.threshold))
    write_notes(slide, [*lines, deck.pack.release])


# --- what is hidden --------------------------------------------------------------------------------


def _say_hidden(deck: SlideDeck, found: Spread) -> str:
    """In words where a line has a gap because its number is hidden."""
    lines = [line for line in found.lines if not line.beside]
    said = []
    for status, id in KINDS:
        names: list[str] = []
        for line in lines:
            where = _periods_with(status, found.labels, line.cells)
            if where and len(lines) > 1:
                names.append(deck.say("slides-hidden-count", name=line.name, count=len(where)))
            else:
                names += where
        if len(names) > MOST_HIDDEN:
            more = len(names) - MOST_HIDDEN
            listed = deck.say("slides-hidden-more", names=", ".join(names[:MOST_HIDDEN]), more=more)
            said.append(deck.say(id, where=listed))
        elif names:
            said.append(deck.say(id, where=", ".join(names)))
    return " ".join(said)


def _periods_with(status: Status, labels: tuple[str, ...], cells: tuple[Cell | None, ...]) -> list[str]:
    pairs = zip(labels, cells, strict=True)
    return [label for label, cell in pairs if cell is not None and cell.status == status]


def _mark_gaps(
    deck: SlideDeck, slide: Slide, room: Room, plot: Plot, found: Spread, figure: PackFigure
) -> None:
    """A sign on the axis where a lone line, or a column, is missing because its number is hidden."""
    lines = [line for line in found.lines if not line.beside]
    if figure.kind == "bars" or len(lines) != 1:
        return
    step = room.width * plot.width / len(found.labels)
    side = 14 * POINT
    floor = room.top + round(room.height * (plot.top + plot.height)) - side - POINT
    for place, (label, cell) in enumerate(zip(found.labels, lines[0].cells, strict=True)):
        if cell is not None and cell.status in HIDDEN:
            middle = room.left + round(room.width * plot.left + step * (place + 0.5))
            at = Room(middle - side // 2, floor, side, side)
            word = deck.say(f"status-{cell.status}")
            box = add_text(slide, at, MARK, size=11, muted=True, align=PP_ALIGN.CENTER)
            set_alt(box, f"{label}: {word}", f"{label} {word}")


# --- a target on bars ------------------------------------------------------------------------------


def _mark_target(deck: SlideDeck, slide: Slide, room: Room, plot: Plot, figure: PackFigure) -> None:
    """On bars, which have no line of their own for it: a line across with its words."""
    if figure.target is None or figure.kind == "line":
        return
    share = (figure.target - plot.low) / (plot.high - plot.low)
    left, top = room.left + round(room.width * plot.left), room.top + round(room.height * plot.top)
    wide, high = round(room.width * plot.width), round(room.height * plot.height)
    if figure.kind == "bars":
        x = left + round(wide * share)
        ends = x, top, x, top + high
        label = Room(x + 4 * POINT, top + high - 17 * POINT, 220 * POINT, 16 * POINT)
    else:
        y = top + round(high * (1 - share))
        ends = left, y, left + wide, y
        label = Room(left, y - 17 * POINT, 220 * POINT, 16 * POINT)
    words = name_target(figure, deck.language)
    line: Any = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(Emu, ends))
    set_alt(line, words, words)
    line.line.width = Pt(1.5)
    line.line.dash_style = MSO_LINE.SQUARE_DOT
    line.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    add_text(slide, label, words, size=12, name="Target")
