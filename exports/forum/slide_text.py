"""Texts on slides: boxes, sizes that fit, alternative texts, notes, and the language of it all."""

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Pt

from charts.labels import clean
from charts.tokens import channels
from exports.forum.slide_template import Room
from locales.numbers import Language

POINT = 12_700  # EMU
LINE = 1.22  # of a text's size, from one line to the next
EM = 0.52  # width of a mean character as a share of its size: of most fonts, on the safe side
LANGUAGES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
SMALLEST = 9.0


def add_text(
    slide: Slide, room: Room, text: str, *, size: float, muted: bool = False, name: str = "",
    bold: bool = False, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP, align: PP_ALIGN = PP_ALIGN.LEFT,
) -> Any:  # fmt: skip
    """A text box without margins, wrapped inside its room."""
    box: Any = slide.shapes.add_textbox(Emu(room.left), Emu(room.top), Emu(room.width), Emu(room.height))
    box.name = name or box.name
    frame = box.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    write_lines(frame, [text], size=size, muted=muted, bold=bold, align=align)
    return box


def write_lines(
    frame: Any, lines: Sequence[str], *, size: float, muted: bool = False, bold: bool = False,
    align: PP_ALIGN | None = None, gap: float = 0,
) -> None:  # fmt: skip
    """Paragraphs into a frame, in the theme's font and text colour."""
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        if align is not None:
            paragraph.alignment = align
        if gap:
            paragraph.space_after = Pt(gap)
        run = paragraph.add_run()
        run.text = clean(line)
        run.font.size, run.font.bold = Pt(size), bold
        colour_text(run.font, muted=muted)


def colour_text(font: Any, *, muted: bool = False) -> None:
    """The theme's text colour; muted: its second one."""
    font.color.theme_color = MSO_THEME_COLOR.TEXT_2 if muted else MSO_THEME_COLOR.TEXT_1


def rgb(colour: str) -> RGBColor:
    return RGBColor(*channels(colour))  # type: ignore[no-untyped-call]


def set_alt(shape: Any, text: str, name: str = "") -> None:
    """What is read aloud for a shape, a chart, a table or a group."""
    element = shape._element  # noqa: SLF001
    properties = next(element.iter(qn("p:cNvPr")))
    properties.set("descr", clean(text))
    if name:
        properties.set("name", clean(name))


def measure(text: str, size: float) -> float:
    """Points that a line of text takes, on the safe side."""
    return len(text) * size * EM + 1


def count_lines(text: str, width: float, size: float) -> int:
    """Lines that a text takes, `width` points wide, on the safe side: words are not broken."""
    lines, taken = 1, 0.0
    for word in text.split(" "):
        wide = measure(word, size)
        space = size * 0.3 if taken else 0.0
        if taken and taken + space + wide > width:
            lines, taken, space = lines + 1, 0.0, 0.0
        taken += space + wide
        while taken > width > 0:
            lines, taken = lines + 1, taken - width
    return lines


def fit_size(text: str, room: Room, sizes: Iterable[float]) -> float:
    """The largest of some sizes at which a text fits its room; the smallest where none does."""
    last = SMALLEST
    for size in sizes:
        last = size
        lines = count_lines(text, room.width / POINT, size)
        if lines * size * LINE <= room.height / POINT:
            return size
    return last


def write_title(slide: Slide, text: str, sizes: Sequence[float] | None, place: Room | None = None) -> None:
    """The title into its placeholder. sizes: those that it may have, the layout's own where None fits."""
    title: Any = slide.shapes.title
    if place is not None:
        title.left, title.top = Emu(place.left), Emu(place.top)
        title.width, title.height = Emu(place.width), Emu(place.height)
    title.text_frame.text = clean(text)
    if sizes is not None:
        room = Room(0, 0, int(title.width) - 15 * POINT, int(title.height) - 8 * POINT)
        size = fit_size(clean(text), room, sizes)
        for run in title.text_frame.paragraphs[0].runs:
            run.font.size = Pt(size)


def write_notes(slide: Slide, lines: Sequence[str]) -> None:
    frame: Any = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = "\n".join(clean(line) for line in lines if line)


def set_language(element: Any, language: Language) -> None:
    """Every run of a part in the pack's language, for spelling and for screen readers."""
    code = LANGUAGES[language]
    for tag in ("a:rPr", "a:endParaRPr", "a:defRPr"):
        for properties in element.iter(qn(tag)):
            properties.set("lang", code)
    for run in [*element.iter(qn("a:r")), *element.iter(qn("a:fld"))]:
        if run.find(qn("a:rPr")) is None:
            properties = run.makeelement(qn("a:rPr"), {"lang": code})
            run.insert(0, properties)
