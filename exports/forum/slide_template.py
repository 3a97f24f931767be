"""A county's own template: opened safely, refused in words, and its layouts chosen by what they hold."""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

from exports.forum.slide_look import list_places, make_deck
from locales import Message, UserError

MEGABYTE = 1024 * 1024
MOST_BYTES = 30 * MEGABYTE
MOST_INFLATED = 200 * MEGABYTE
MOST_RATIO = 200
FREE_OF_RATIO = 10 * MEGABYTE  # inflated size of a part below which its ratio tells nothing
MOST_PARTS = 3_000
_CHUNK = MEGABYTE
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml."
_TYPES = "[Content_Types].xml"
_OLD = b"\xd0\xcf\x11\xe0"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError, NotImplementedError,
    RuntimeError, IndexError, AttributeError, TypeError, SyntaxError, PythonPptxError,
)  # fmt: skip
TITLES = ("TITLE", "CENTER_TITLE")
FIXED = ("DATE", "FOOTER", "SLIDE_NUMBER")
LEAST_ROOM = 0.45  # of a sheet's height that a figure needs below the title


@dataclass(frozen=True)
class Room:
    """A part of a sheet, in EMU."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height


@dataclass(frozen=True, eq=False)
class Template:
    """A deck without slides and the layouts to be used. own: it is the county's. notes: what it lacks.

    title_place: where the titles of figures go, if not where their layout has them.
    """

    deck: Deck
    first: SlideLayout
    section: SlideLayout
    figure: SlideLayout
    room: Room
    own: bool
    title_place: Room | None = None
    notes: tuple[Message, ...] = ()


def open_template(content: bytes | None) -> Template:
    """The deck that slides are put into: the county's, else ours. UserError where theirs cannot be used."""
    if content is None:
        deck = make_deck()
        layouts = {layout.name: layout for layout in deck.slide_layouts}
        figure = layouts["Title Only"]
        room = _find_room(deck, figure)
        assert room is not None
        return Template(deck, layouts["Title Slide"], layouts["Section Header"], figure, room, own=False)
    deck = _open_deck(_check(content))
    _drop_slides(deck)
    return _choose_layouts(deck)


def check_template(content: bytes) -> tuple[Message, ...]:
    """What a county's template lacks, to be said when it is uploaded. UserError where it cannot be used."""
    return open_template(content).notes


# --- opening ---------------------------------------------------------------------------------------


def _check(content: bytes) -> bytes:
    """The package, no bigger than it may be, without macros; a .potx as the .pptx that it could be."""
    if len(content) > MOST_BYTES:
        raise _huge()
    if content.startswith(_OLD):
        raise UserError("slides-template-old")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MOST_PARTS:
                raise _huge()
            _measure(archive, members)
            return _as_presentation(archive, members, content)
    except _BROKEN as error:
        raise UserError("slides-template-broken") from error


def _measure(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Every part unpacked once, counting: what the directory says of sizes may be a lie."""
    whole = 0
    for member in members:
        size = 0
        with archive.open(member) as part:
            while chunk := part.read(_CHUNK):
                size += len(chunk)
                whole += len(chunk)
                dense = size > FREE_OF_RATIO and size > MOST_RATIO * max(member.compress_size, 1)
                if whole > MOST_INFLATED or dense:
                    raise _huge()


def _as_presentation(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], content: bytes) -> bytes:
    types = archive.read(_TYPES)
    names = {member.filename.lower() for member in members}
    if b"macroEnabled" in types or any("vbaproject" in name for name in names):
        raise UserError("slides-template-macros")
    if (_MAIN + "template.main+xml").encode() not in types:
        return content
    mended = types.replace((_MAIN + "template.main+xml").encode(), (_MAIN + "presentation.main+xml").encode())
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for member in members:
            copy.writestr(member.filename, mended if member.filename == _TYPES else archive.read(member))
    return target.getvalue()


def _open_deck(content: bytes) -> Deck:
    try:
        deck = Presentation(BytesIO(content))
        if not deck.slide_width or not deck.slide_height or not len(deck.slide_layouts):
            raise UserError("slides-template-no-layouts")
        return deck
    except _BROKEN as error:
        raise UserError("slides-template-broken") from error


def _huge() -> UserError:
    return UserError("slides-template-huge", most=MOST_BYTES // MEGABYTE, inflated=MOST_INFLATED // MEGABYTE)


def _drop_slides(deck: Deck) -> None:
    """A template's own slides are no part of the pack; nor are sections that name them."""
    listed: Any = deck.slides._sldIdLst  # noqa: SLF001
    for entry in list(listed):
        listed.remove(entry)
    relations: Any = deck.part.rels
    for id in [id for id, relation in relations.items() if relation.reltype == RT.SLIDE]:
        relations.pop(id)
    root: Any = deck.element
    for name in ("p:extLst", "p:custShowLst"):
        for part in root.findall(qn(name)):
            root.remove(part)


# --- layouts ---------------------------------------------------------------------------------------


def _choose_layouts(deck: Deck) -> Template:
    layouts = list(deck.slide_layouts)
    titled = [layout for layout in layouts if any(kind in TITLES for kind in kinds_of(layout))]
    if not titled:
        raise UserError("slides-template-no-layouts")
    figure = min(titled, key=lambda layout: _unlike(layout, {"TITLE"}))
    first = min(titled, key=lambda layout: _unlike(layout, {"CENTER_TITLE", "SUBTITLE"}))
    section = next((layout for layout in titled if layout.element.get("type") == "secHead"), figure)
    notes = []
    if "CENTER_TITLE" not in kinds_of(first):
        first = figure
        notes.append(Message("slides-template-no-title", {"layout": figure.name[:60]}))
    room, place = _find_room(deck, figure), None
    if room is None:
        room, place = _usual_room(deck), _usual_title(deck)
        notes.append(Message("slides-template-small"))
    return Template(deck, first, section, figure, room, True, place, tuple(notes))


def kinds_of(layout: SlideLayout) -> list[str]:
    """What a layout has places for, besides date, footer and number."""
    found = [placeholder.placeholder_format.type.name for placeholder in list_places(layout)]
    return [kind for kind in found if kind not in FIXED]


def _unlike(layout: SlideLayout, wanted: set[str]) -> tuple[int, int]:
    """How far a layout is from having just the wanted places."""
    kinds = kinds_of(layout)
    return len(wanted - set(kinds)), len([kind for kind in kinds if kind not in wanted])


def _find_room(deck: Deck, layout: SlideLayout) -> Room | None:
    """What is free below a layout's title and above its foot; None where that is too little."""
    title = next(p for p in list_places(layout) if p.placeholder_format.type.name in TITLES)
    wide, high = int(deck.slide_width or 0), int(deck.slide_height or 0)
    if title.top is None or title.height is None:
        return None
    top = int(title.top + title.height)
    feet = [
        int(p.top)
        for p in list_places(layout)
        if p.placeholder_format.type.name in FIXED and p.top is not None and p.top > high * 0.7
    ]
    bottom = min([*feet, round(high * 0.95)])
    left, width = int(title.left), int(title.width)
    if width < wide * 0.6 or top < 0:
        left, width = round(wide * 0.05), round(wide * 0.9)
    if bottom - top < high * LEAST_ROOM:
        return None
    return Room(left, top, width, bottom - top)


def _usual_room(deck: Deck) -> Room:
    wide, high = int(deck.slide_width or 0), int(deck.slide_height or 0)
    return Room(round(wide * 0.05), round(high * 0.2), round(wide * 0.9), round(high * 0.72))


def _usual_title(deck: Deck) -> Room:
    wide, high = int(deck.slide_width or 0), int(deck.slide_height or 0)
    return Room(round(wide * 0.05), round(high * 0.04), round(wide * 0.9), round(high * 0.15))
