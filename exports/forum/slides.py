"""The forum pack as slides: native charts, tables and shapes that people can go on editing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from charts.labels import clean
from exports.forum.model import Pack, Section
from exports.forum.slide_deck import SlideDeck, body_of, drop_bodies
from exports.forum.slide_figures import add_figure
from exports.forum.slide_tables import Grid, add_table, lay_out
from exports.forum.slide_template import Room, open_template
from exports.forum.slide_text import POINT, add_text, count_lines, write_lines, write_notes, write_title
from locales import render
from metrics.protected import require_protected

MESSAGES = (32.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)
METHOD_SIZES = (18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
METHOD = ("protection", "variation", "targets", "notes", "edit")
EMPTY_ROWS = 6  # to write decisions into
DECISION_WIDTHS = (0.14, 0.46, 0.22, 0.18)
GAP = 8.0  # points between paragraphs


def write_slides(pack: Pack, template: bytes | None = None) -> bytes:
    """The pack as a .pptx. template: a county's own .pptx or .potx; UserError where it cannot be used.

    16:9 unless the template is otherwise. Title, contents, per section its message and its figures,
    decisions, method. Every number is one of the pack's tables; what is hidden is in no part of the file.
    """
    for figure in pack.figures:
        require_protected(figure.table)
    deck = SlideDeck(pack, open_template(template))
    _add_first(deck)
    contents = deck.add_titled(deck.say("slides-contents"))
    starts = [_add_section(deck, section) for section in pack.sections]
    _fill_contents(deck, contents, starts)
    _add_decisions(deck)
    _add_method(deck)
    return deck.finish()


def _add_first(deck: SlideDeck) -> None:
    slide = deck.add(deck.template.first)
    write_title(slide, deck.pack.title, MESSAGES)
    lines = [deck.pack.scope, deck.pack.release]
    body = body_of(slide)
    if body is None:
        add_text(slide, deck.part(10, 80), " ".join(lines), size=16, muted=True)
    else:
        body.text_frame.text = "\n".join(clean(line) for line in lines)
        for paragraph in body.text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(16)
        drop_bodies(slide, keep=body)
    write_notes(slide, lines)


def _fill_contents(deck: SlideDeck, slide: Slide, starts: Sequence[int]) -> None:
    """Sections with their messages and the numbers of their slides, which lead there."""
    headings = tuple(deck.say(f"slides-heading-{name}") for name in ("section", "message", "slide"))
    rows = tuple(
        (clean(section.title), clean(section.message or section.missing), str(start))
        for section, start in zip(deck.pack.sections, starts, strict=True)
    )
    grid = Grid(headings, rows, frozenset([2]))
    room = deck.part(4, deck.height - 8)
    page = lay_out(grid, room)[0]
    alt, name = deck.say("slides-alt-contents"), deck.say("slides-contents")
    table = add_table(slide, room, grid, page, alt, name)
    slides = list(deck.deck.slides)
    for row, start in enumerate(starts[: len(page.rows)], start=1):
        _link(slide, table.cell(row, 0), slides[start - 1])
    write_notes(slide, [deck.pack.scope, deck.pack.release])


def _link(slide: Slide, cell: Any, target: Slide) -> None:
    """Let a cell's text lead to another slide."""
    id = slide.part.relate_to(target.part, RT.SLIDE)
    for run in cell.text_frame.paragraphs[0].runs:
        properties = run._r.get_or_add_rPr()  # noqa: SLF001
        click = {qn("r:id"): id, "action": "ppaction://hlinksldjump"}
        properties.append(properties.makeelement(qn("a:hlinkClick"), click))


def _add_section(deck: SlideDeck, section: Section) -> int:
    """A section's slides; the number of its first."""
    slide = deck.add(deck.template.section)
    number = deck.count
    message = section.message or section.missing
    write_title(slide, message, MESSAGES)
    name = section.title if section.figures else f"{section.title} · {deck.say('slides-missing')}"
    body = body_of(slide)
    if body is None:
        add_text(slide, deck.part(8, 30), name, size=20, muted=True)
    else:
        body.text_frame.text = clean(name)
        drop_bodies(slide, keep=body)
    write_notes(slide, [section.title, message, deck.pack.release])
    for figure in section.figures:
        add_figure(deck, figure)
    return number


def _add_decisions(deck: SlideDeck) -> None:
    """What meetings have decided; without any, rows to write into."""
    headings = tuple(deck.say(f"slides-decision-{name}") for name in ("date", "text", "about", "author"))
    rows = tuple(
        tuple(clean(part) for part in (date, said, about, author))
        for date, author, said, about in deck.pack.decisions
    )
    grid = Grid(headings, rows or (("", "", "", ""),) * EMPTY_ROWS)
    title, alt = deck.say("slides-decisions"), deck.say("slides-alt-decisions")
    top = 4.0 if rows else 30.0
    room = deck.part(top, deck.height - top - 4)
    for page in lay_out(grid, room):
        slide = deck.add_titled(title)
        if not rows:
            said = deck.say("slides-decisions-none")
            add_text(slide, deck.part(2, 22), said, size=14, muted=True, name="Subtitle")
            whole = sum(page.widths)
            page = replace(page, widths=tuple(share * whole for share in DECISION_WIDTHS))
        add_table(slide, room, grid, page, alt, title)
        write_notes(slide, [deck.pack.scope, deck.pack.release])


def _add_method(deck: SlideDeck) -> None:
    """How the figures came about, and what a template lacked."""
    slide = deck.add_titled(deck.say("slides-method"))
    lines = [deck.say(f"slides-method-{id}", threshold=deck.pack.threshold) for id in METHOD]
    lines += [render(note, deck.language) for note in deck.template.notes]
    lines.append(deck.pack.release)
    room = deck.part(6, deck.height - 10)
    size = next((size for size in METHOD_SIZES if _fits(lines, room, size)), METHOD_SIZES[-1])
    box: Any = add_text(slide, room, "", size=size, name="Method")
    for run in list(box.text_frame.paragraphs[0].runs):
        run._r.getparent().remove(run._r)  # noqa: SLF001
    write_lines(box.text_frame, lines, size=size, gap=GAP)
    write_notes(slide, lines)


def _fits(lines: Sequence[str], room: Room, size: float) -> bool:
    rows = sum(count_lines(line, room.width / POINT, size) for line in lines)
    return rows * size * 1.22 + GAP * len(lines) <= room.height / POINT
