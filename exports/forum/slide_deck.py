"""A deck of slides in the making: slides with numbers and titles, the room on them, and the finished file."""

from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.slide import Slide, SlideLayout

from exports.forum.model import Pack
from exports.forum.slide_template import FIXED, TITLES, Room, Template
from exports.forum.slide_text import POINT, add_text, set_language, write_title
from locales import text

SIZES = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)  # of titles, in points
FOOT = 10.0
KEPT = (*TITLES, "SUBTITLE", "BODY")
BODIES = ("SUBTITLE", "BODY")
FIELD = "{7A4FA3C8-0B6F-4B76-9C4F-0000000000B1}"  # PowerPoint wants fields to have an identity
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


class SlideDeck:
    """Puts slides of a pack into a template, one after the other."""

    def __init__(self, pack: Pack, template: Template) -> None:
        self.pack, self.template, self.deck = pack, template, template.deck
        self.language = pack.language

    def say(self, id: str, /, **arguments: str | int) -> str:
        return text(id, self.language, **arguments)

    @property
    def height(self) -> float:
        """Points below the title."""
        return self.template.room.height / POINT

    @property
    def count(self) -> int:
        return len(self.deck.slides)

    def part(self, top: float, height: float) -> Room:
        """A strip of the room below the title: from `top` points below its beginning."""
        room = self.template.room
        return Room(room.left, room.top + round(top * POINT), room.width, round(height * POINT))

    def add(self, layout: SlideLayout) -> Slide:
        """A slide with its number; empty places of its layout that would ask to be filled are gone."""
        slide: Any = self.deck.slides.add_slide(layout)
        for place in list(slide.placeholders):
            if place.placeholder_format.type.name not in KEPT:
                remove(place)
        self._number(slide, layout)
        found: Slide = slide
        return found

    def add_titled(self, title: str) -> Slide:
        """A slide for a figure, a table or a text."""
        slide = self.add(self.template.figure)
        drop_bodies(slide)
        write_title(slide, title, SIZES, self.template.title_place)
        return slide

    def _number(self, slide: Any, layout: SlideLayout) -> None:
        """The layout's own place for the number; else one at the foot, to the right."""
        places: Any = layout.placeholders
        own = [place for place in places if place.placeholder_format.type.name == FIXED[-1]]
        tree = slide.shapes._spTree  # noqa: SLF001
        if own:
            copy = deepcopy(own[0]._element)  # noqa: SLF001
            next(copy.iter(qn("p:cNvPr"))).set("id", str(max(shape.shape_id for shape in slide.shapes) + 1))
            tree.append(copy)
            return
        wide, high = int(self.deck.slide_width or 0), int(self.deck.slide_height or 0)
        room = Room(wide - 110 * POINT, high - 32 * POINT, 80 * POINT, 20 * POINT)
        name = self.say("slides-heading-slide")
        box = add_text(slide, room, "‹#›", size=FOOT, muted=True, name=name, align=PP_ALIGN.RIGHT)
        paragraph = box.text_frame.paragraphs[0]._p  # noqa: SLF001
        run = paragraph.find(qn("a:r"))
        field = paragraph.makeelement(qn("a:fld"), {"type": "slidenum", "id": FIELD})
        field.extend(list(run))
        paragraph.replace(run, field)

    def finish(self) -> bytes:
        """The file, with properties that say what it is and nothing of who made the template."""
        properties = self.deck.core_properties
        properties.title, properties.subject = self.pack.title[:250], self.pack.scope[:250]
        properties.author = properties.last_modified_by = properties.keywords = properties.comments = ""
        properties.created = properties.modified = _MADE
        properties.language = self.language
        slides: Any = self.deck.slides
        for slide in slides:
            set_language(slide._element, self.language)  # noqa: SLF001
            if slide.has_notes_slide:
                set_language(slide.notes_slide._element, self.language)  # noqa: SLF001
        self._drop_thumbnail()
        target = BytesIO()
        self.deck.save(target)
        return target.getvalue()

    def _drop_thumbnail(self) -> None:
        """The picture of another deck's first slide."""
        package: Any = self.deck.part.package
        for id, relation in list(package._rels.items()):  # noqa: SLF001
            if relation.reltype == RT.THUMBNAIL:
                package.drop_rel(id)


def body_of(slide: Slide) -> Any:
    """The first place for text besides the title; None where there is none."""
    places: Any = slide.placeholders
    return next((place for place in places if place.placeholder_format.type.name in BODIES), None)


def drop_bodies(slide: Slide, keep: Any = None) -> None:
    """Remove the places for text that nothing is written into."""
    places: Any = slide.placeholders
    for place in list(places):
        kept = keep is not None and place._element is keep._element  # noqa: SLF001
        if place.placeholder_format.type.name in BODIES and not kept:
            remove(place)


def remove(shape: Any) -> None:
    shape._element.getparent().remove(shape._element)  # noqa: SLF001
