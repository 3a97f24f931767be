"""The look of slides without a template of the county's own: a wide sheet in the product's colours.

python-pptx brings a deck in the old narrow format; its layouts are stretched, and its theme gets our colours,
so that whoever edits the slides finds them in the palette.
"""

from collections.abc import Iterable
from typing import Any, cast

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Pt

from charts.tokens import LIGHT

WIDTH, HEIGHT = 960.0, 540.0  # points: 16:9
MARGIN = 40.0
TITLE, TITLE_SLIDE, SECTION, ONLY = "title", "Title Slide", "Section Header", "Title Only"
KEPT = (TITLE_SLIDE, SECTION, ONLY)
Place = tuple[float, float, float, float]  # left, top, width, height: points
PLACES: dict[tuple[str, str], Place] = {
    ("", "TITLE"): (MARGIN, 20, WIDTH - 2 * MARGIN, 74),
    ("", "BODY"): (MARGIN, 126, WIDTH - 2 * MARGIN, 350),
    ("", "DATE"): (MARGIN, 506, 120, 22),
    ("", "FOOTER"): (MARGIN + 130, 506, 620, 22),
    ("", "SLIDE_NUMBER"): (WIDTH - MARGIN - 80, 506, 80, 22),
    (TITLE_SLIDE, "CENTER_TITLE"): (MARGIN + 20, 150, WIDTH - 2 * MARGIN - 40, 120),
    (TITLE_SLIDE, "SUBTITLE"): (MARGIN + 20, 284, WIDTH - 2 * MARGIN - 40, 120),
    (SECTION, "TITLE"): (MARGIN + 20, 180, WIDTH - 2 * MARGIN - 40, 170),
    (SECTION, "BODY"): (MARGIN + 20, 132, WIDTH - 2 * MARGIN - 40, 40),
}
COLOURS = {
    "dk1": LIGHT.text, "lt1": LIGHT.background, "dk2": LIGHT.muted, "lt2": LIGHT.surface,
    "accent1": LIGHT.plain, "accent2": LIGHT.improvement, "accent3": LIGHT.concern, "accent4": LIGHT.neutral,
    "accent5": LIGHT.common, "accent6": LIGHT.study, "hlink": LIGHT.improvement, "folHlink": LIGHT.neutral,
}  # fmt: skip
Element = Any


def make_deck() -> Deck:
    """An empty deck of ours."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in KEPT:
            deck.slide_layouts.remove(layout)
    master = deck.slide_master
    _place(list(cast("Iterable[Any]", master.placeholders)), "")
    for layout in deck.slide_layouts:
        _place(list_places(layout), layout.name)
    _set_texts(master.element)
    for layout in deck.slide_layouts:
        _set_layout_texts(layout.element, layout.name)
    _colour_theme(deck)
    return deck


def list_places(layout: SlideLayout) -> list[Any]:
    """The placeholders of a layout."""
    return list(cast("Iterable[Any]", layout.placeholders))


def _place(placeholders: Iterable[Any], layout: str) -> None:
    for placeholder in placeholders:
        kind = placeholder.placeholder_format.type.name
        place = PLACES.get((layout, kind)) or PLACES.get(("", kind))
        if place is not None and (layout == "" or (layout, kind) in PLACES or kind in ("DATE", "FOOTER")):
            placeholder.left, placeholder.top, placeholder.width, placeholder.height = map(Pt, place)
        elif layout and kind == "SLIDE_NUMBER":
            placeholder.left, placeholder.top, placeholder.width, placeholder.height = map(
                Pt, PLACES["", kind]
            )


def _set_texts(master: Element) -> None:
    """Titles to the left, bold, at the foot of their place."""
    for level in master.iter(qn("p:titleStyle")):
        first = level.find(qn("a:lvl1pPr"))
        first.set("algn", "l")
        first.find(qn("a:defRPr")).set("sz", "2800")
        first.find(qn("a:defRPr")).set("b", "1")
    _anchor(master, "title", "b")


def _set_layout_texts(layout: Element, name: str) -> None:
    if name in (TITLE_SLIDE, SECTION):
        for kind in ("subTitle", "body"):
            _anchor(layout, kind, "t")
        _anchor(layout, "ctrTitle" if name == TITLE_SLIDE else "title", "b" if name == TITLE_SLIDE else "t")
    for shape in layout.iter(qn("p:sp")):
        for level in shape.iter(qn("a:lvl1pPr")):
            level.set("algn", "l")
            level.set("marL", "0")
            level.set("indent", "0")
            text = level.find(qn("a:defRPr"))
            if text is not None:
                text.attrib.pop("cap", None)
                if not _is_title(shape):
                    _mute(text)


def _is_title(shape: Element) -> bool:
    place = shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}/{qn('p:ph')}")
    return place is not None and place.get("type") in ("title", "ctrTitle")


def _mute(text: Element) -> None:
    """The second theme colour instead of a tint that is too light to read."""
    for fill in text.findall(qn("a:solidFill")):
        text.remove(fill)
    muted = _add(text, "a:solidFill")
    _add(muted, "a:schemeClr", val="tx2")
    text.insert(0, muted)


def _anchor(part: Element, kind: str, anchor: str) -> None:
    for shape in part.iter(qn("p:sp")):
        place = shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}/{qn('p:ph')}")
        if place is not None and place.get("type") == kind:
            body = shape.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
            body.set("anchor", anchor)
            body.set("lIns", "0")
            body.set("rIns", "0")
            for child in list(body):
                body.remove(child)


def _colour_theme(deck: Deck) -> None:
    part: Any = deck.slide_master.part.part_related_by(RT.THEME)
    theme: Element = parse_xml(part.blob)
    scheme = theme.find(f"{qn('a:themeElements')}/{qn('a:clrScheme')}")
    scheme.set("name", "Tilannekuva")
    for name, colour in COLOURS.items():
        slot = scheme.find(qn(f"a:{name}"))
        for child in list(slot):
            slot.remove(child)
        _add(slot, "a:srgbClr", val=colour.lstrip("#"))
    part._blob = serialize_part_xml(theme)  # noqa: SLF001


def _add(parent: Element, tag: str, **attributes: str) -> Element:
    child: Element = OxmlElement(tag)
    for name, value in attributes.items():
        child.set(name, value)
    parent.append(child)
    return child
