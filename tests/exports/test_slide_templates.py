"""A county's own template: used as it is, or refused in words."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.forum import slide_template
from exports.forum.slides import write_slides
from locales import UserError, text
from tests.exports.packs import make_pack, unzipped

POTX = b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
PPTX = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
MACROS = b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"


def saved(deck):
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def county_template(*, slides=2, wide=True, font="Verdana", accent="BADA55"):
    """A template with a font and colours of its own, and slides that were left in it."""
    deck = Presentation()
    if wide:
        deck.slide_width, deck.slide_height = Pt(1280), Pt(720)
        for holder in (deck.slide_master, *deck.slide_layouts):
            for place in [place for place in holder.placeholders if place._element.spPr.xfrm is not None]:
                place.left, place.width = round(place.left * 16 / 9), round(place.width * 16 / 9)
                place.top, place.height = round(place.top * 4 / 3), round(place.height * 4 / 3)
    for layout in deck.slide_layouts:
        layout.name = f"Maakunta {layout.name}"
    part = deck.slide_master.part.part_related_by(RT.THEME)
    blob = part.blob.replace(b'typeface="Calibri"', f'typeface="{font}"'.encode())
    start = blob.index(b"<a:accent1>")
    end = blob.index(b"</a:accent1>")
    part._blob = blob[:start] + f'<a:accent1><a:srgbClr val="{accent}"/>'.encode() + blob[end:]
    for number in range(slides):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text_frame.text = f"Vanha dia {number}"
    return saved(deck)


def rezipped(content, change):
    """The package with its parts changed: name and bytes -> bytes, or None to leave one out."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            part = change(name, given.read(name))
            if part is not None:
                made.writestr(name, part)
    return target.getvalue()


def as_type(content, kind):
    return rezipped(
        content, lambda name, part: part.replace(PPTX, kind) if name == "[Content_Types].xml" else part
    )


def refused(content):
    with pytest.raises(UserError) as caught:
        write_slides(make_pack(), content)
    return caught.value.message.id


def made_with(content):
    return Presentation(BytesIO(write_slides(make_pack(), content)))


def test_a_template_gives_layouts_fonts_colours_and_size():
    deck = made_with(county_template())
    assert (deck.slide_width, deck.slide_height) == (Pt(1280), Pt(720))
    assert {slide.slide_layout.name for slide in deck.slides} == {
        "Maakunta Title Slide", "Maakunta Section Header", "Maakunta Title Only",
    }  # fmt: skip
    theme = deck.slide_master.part.part_related_by(RT.THEME).blob
    assert b"Verdana" in theme
    assert b"BADA55" in theme


def test_texts_take_their_font_and_colour_from_the_template():
    deck = made_with(county_template())
    for slide in deck.slides:
        assert not list(slide._element.iter(qn("a:latin")))
        for run in slide._element.iter(qn("a:rPr")):
            fill = run.find(qn("a:solidFill"))
            assert fill is None or fill.find(qn("a:schemeClr")) is not None


def test_slides_left_in_a_template_are_gone_from_every_part():
    content = write_slides(make_pack(), county_template(slides=3))
    assert not [name for name, part in unzipped(content).items() if b"Vanha dia" in part]
    assert len(Presentation(BytesIO(content)).slides) == len(
        Presentation(BytesIO(write_slides(make_pack()))).slides
    )


def test_a_potx_is_used_as_well():
    assert made_with(as_type(county_template(), POTX)).slide_width == Pt(1280)


def test_an_old_narrow_template_keeps_its_size_and_nothing_leaves_it():
    deck = made_with(county_template(wide=False))
    assert deck.slide_width * 3 == deck.slide_height * 4
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.left is not None:
                assert shape.left + shape.width <= deck.slide_width
                assert shape.top + shape.height <= deck.slide_height


@pytest.mark.parametrize("kind", [MACROS, MACROS.replace(b"presentation.macro", b"template.macro")])
def test_a_template_with_macros_is_refused(kind):
    assert refused(as_type(county_template(), kind)) == "slides-template-macros"


def test_macros_are_found_by_their_part_too():
    target = BytesIO(county_template())
    with ZipFile(target, "a") as archive:
        archive.writestr("ppt/vbaProject.bin", b"\x00")
    assert refused(target.getvalue()) == "slides-template-macros"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"no zip", county_template()[:5000], b"PK\x03\x04" + b"\x00" * 100,
        rezipped(county_template(), lambda name, part: None if name == "ppt/presentation.xml" else part),
        rezipped(county_template(), lambda name, part: b"<broken" if "slideLayout1.xml" in name else part),
        rezipped(county_template(), lambda name, part: None if name == "[Content_Types].xml" else part),
    ],
    ids=["empty", "text", "cut", "head", "no presentation", "broken layout", "no types"],
)  # fmt: skip
def test_a_damaged_template_is_refused_in_words(content):
    assert refused(content) == "slides-template-broken"


def test_a_workbook_is_no_template():
    from exports.sheets import Book

    assert refused(Book("x").finish()) == "slides-template-broken"


def test_an_old_or_locked_file_is_refused_in_words():
    assert refused(b"\xd0\xcf\x11\xe0" + b"\x00" * 600) == "slides-template-old"


def test_a_huge_template_is_refused_before_it_is_opened(monkeypatch):
    monkeypatch.setattr(slide_template, "MOST_BYTES", 1000)
    assert refused(county_template()) == "slides-template-huge"


def test_a_template_that_swells_is_refused(monkeypatch):
    target = BytesIO(county_template())
    with ZipFile(target, "a", ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/image1.png", b"\x00" * (12 * 1024 * 1024))
    assert refused(target.getvalue()) == "slides-template-huge"
    monkeypatch.setattr(slide_template, "MOST_INFLATED", 10_000)
    assert refused(county_template()) == "slides-template-huge"


def drop_places(deck, layout, kinds):
    for place in list(layout.placeholders):
        if place.placeholder_format.type.name in kinds:
            place._element.getparent().remove(place._element)


def test_a_template_without_any_title_is_refused_in_words():
    deck = Presentation(BytesIO(county_template()))
    for layout in deck.slide_layouts:
        drop_places(deck, layout, ("TITLE", "CENTER_TITLE"))
    assert refused(saved(deck)) == "slides-template-no-layouts"


def test_a_template_without_a_title_slide_uses_another_layout_and_says_so():
    deck = Presentation(BytesIO(county_template()))
    for layout in [layout for layout in deck.slide_layouts if layout.name.endswith("Title Slide")]:
        deck.slides._sldIdLst.clear()
        deck.slide_layouts.remove(layout)
    made = made_with(saved(deck))
    said = text("slides-template-no-title", layout="Maakunta Title Only")
    assert any(
        shape.has_text_frame and said in shape.text_frame.text
        for shape in made.slides[len(made.slides) - 1].shapes
    )


def test_a_title_that_leaves_no_room_is_put_in_its_usual_place():
    deck = Presentation(BytesIO(county_template()))
    for layout in deck.slide_layouts:
        for place in layout.placeholders:
            if place.placeholder_format.type.name == "TITLE":
                place.left, place.top, place.width, place.height = Pt(40), Pt(40), Pt(1200), Pt(640)
    made = made_with(saved(deck))
    said = text("slides-template-small")
    assert any(
        shape.has_text_frame and said in shape.text_frame.text
        for shape in made.slides[len(made.slides) - 1].shapes
    )
    charts = [shape for slide in made.slides for shape in slide.shapes if getattr(shape, "has_chart", False)]
    assert charts
    assert all(chart.height > made.slide_height * 0.3 for chart in charts)


def test_a_layout_without_a_place_for_numbers_gets_them_all_the_same():
    deck = Presentation(BytesIO(county_template()))
    for layout in deck.slide_layouts:
        drop_places(deck, layout, ("SLIDE_NUMBER",))
    for slide in made_with(saved(deck)).slides:
        assert [field.get("type") for field in slide._element.iter(qn("a:fld"))] == ["slidenum"]


def test_what_a_template_lacks_can_be_told_before_it_is_used():
    assert slide_template.check_template(county_template()) == ()
    with pytest.raises(UserError):
        slide_template.check_template(b"no zip")
