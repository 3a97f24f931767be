"""The slides of a pack: native charts with their tables' numbers, everything described, nothing hidden."""

import re
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Emu

from charts.labels import clean
from exports.forum.slides import write_slides
from exports.forum.spread import spread
from locales import text
from tests.exports.packs import HOSTILE, LONG, SECRET, bars, make_figure, make_pack, unzipped

CHARTS = ("line", "bars", "columns")


@pytest.fixture(scope="module")
def content():
    return write_slides(make_pack(SECRET))


@pytest.fixture(scope="module")
def deck(content):
    return Presentation(BytesIO(content))


def titles(deck):
    return [slide.shapes.title.text_frame.text for slide in deck.slides if slide.shapes.title is not None]


def slide_of(deck, title):
    return next(
        s for s in deck.slides if s.shapes.title is not None and s.shapes.title.text_frame.text == title
    )


def all_shapes(shapes):
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from all_shapes(shape.shapes)


def charts_of(deck):
    return [shape for slide in deck.slides for shape in slide.shapes if getattr(shape, "has_chart", False)]


def drawn_figures(pack):
    return [figure for figure in pack.figures if figure.kind in CHARTS]


def description(shape):
    return next(shape._element.iter(qn("p:cNvPr"))).get("descr") or ""


# --- order -----------------------------------------------------------------------------------------


def test_slides_go_from_title_and_contents_through_sections_to_decisions_and_method(deck):
    pack = make_pack()
    found = titles(deck)
    assert found[:2] == [pack.title, text("slides-contents")]
    assert found[-2:] == [text("slides-decisions"), text("slides-method")]
    wanted = []
    for section in pack.sections:
        wanted += [section.message or section.missing, *(clean(figure.title) for figure in section.figures)]
    assert found[2:-2] == wanted


def test_sheets_are_wide(deck):
    assert deck.slide_width * 9 == deck.slide_height * 16


def test_every_slide_has_its_number(deck):
    for slide in deck.slides:
        assert [field.get("type") for field in slide._element.iter(qn("a:fld"))] == ["slidenum"]


def test_contents_name_the_first_slide_of_each_section(deck):
    table = next(s.table for s in list(deck.slides)[1].shapes if s.has_table)
    rows = [[cell.text for cell in row.cells] for row in list(table.rows)[1:]]
    found = titles(deck)
    for (title, message, number), section in zip(rows, make_pack().sections, strict=True):
        assert (title, message) == (section.title, section.message or section.missing)
        assert found[int(number) - 1] == message


def test_a_section_without_data_says_why(deck):
    slide = slide_of(deck, "Aineistoa ei ole vielä tuotu.")
    assert any(text("slides-missing") in shape.text_frame.text for shape in slide.placeholders)


# --- charts ----------------------------------------------------------------------------------------


def test_every_figure_with_a_chart_has_a_native_one(deck):
    assert len(charts_of(deck)) == len(drawn_figures(make_pack()))
    assert not [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13]  # picture


def test_charts_hold_the_numbers_of_their_tables(deck):
    for shape, figure in zip(charts_of(deck), drawn_figures(make_pack()), strict=True):
        found, lines = list(shape.chart.plots[0].series), spread(figure).lines
        for series, line in zip(found, lines, strict=False):
            assert list(series.values) == [None if v is None else pytest.approx(v) for v in line.values]
        extra = [list(series.values) for series in found[len(lines) :]]
        over_time = figure.target is not None and figure.kind == "line"
        assert extra == ([[figure.target] * len(lines[0].cells)] if over_time else [])


def test_embedded_workbooks_hold_just_what_is_drawn(deck):
    for shape, figure in zip(charts_of(deck), drawn_figures(make_pack()), strict=True):
        blob = shape.chart.part.chart_workbook.xlsx_part.blob
        book = openpyxl.load_workbook(BytesIO(blob))
        assert len(book.worksheets) == 1
        sheet = book.worksheets[0]
        lines = spread(figure).lines
        for column, line in enumerate(lines, start=2):
            cells = [sheet.cell(row, column).value for row in range(2, len(line.cells) + 2)]
            assert cells == [None if v is None else pytest.approx(v) for v in line.values], figure.key
        assert sheet.max_row == len(lines[0].cells) + 1
        assert sheet.max_column == 1 + len(shape.chart.plots[0].series)


def test_nothing_in_an_embedded_workbook_is_a_formula_or_a_link(deck):
    for shape in charts_of(deck):
        book = openpyxl.load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
        for row in book.worksheets[0].iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n")
                assert cell.hyperlink is None


def test_hostile_names_stand_in_chart_and_workbook_as_they_are(deck):
    shape = charts_of(deck)[[f.key for f in drawn_figures(make_pack())].index("hostile")]
    sheet = openpyxl.load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).worksheets[0]
    names = [sheet.cell(row, 1).value for row in range(2, len(HOSTILE) + 2)]
    hidden = f" ({text('status-suppressed')})"
    wanted = [clean(name) + (hidden if place == 3 else "") for place, name in enumerate(HOSTILE)]
    assert [name.replace("_x005F_", "_").rstrip() for name in names] == wanted
    assert list(shape.chart.plots[0].categories) == wanted


def test_gaps_are_left_where_something_is_hidden(deck):
    for shape in charts_of(deck):
        blanks = [node.get("val") for node in shape.chart._chartSpace.iter(qn("c:dispBlanksAs"))]
        assert blanks == ["gap"]


def test_a_hidden_period_is_named_below_the_line_and_marked_on_its_axis(deck):
    slide = slide_of(deck, make_figure().title)
    words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert text("slides-hidden-line", where="12/2025") in " ".join(words)
    assert text("slides-withheld-line", where="3/2026") in " ".join(words)
    marks = [
        description(shape) for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text == "▨"
    ]
    assert marks == [f"12/2025: {text('status-suppressed')}", f"3/2026: {text('status-withheld')}"]


def test_numbers_are_formatted_in_the_language_of_the_pack():
    formats = {}
    for language in ("fi", "sv", "en"):
        made = Presentation(BytesIO(write_slides(make_pack(language=language))))
        chart = charts_of(made)[0].chart
        formats[language] = {n.get("formatCode") for n in chart._chartSpace.iter(qn("c:numFmt"))}
        assert {n.get("val") for n in chart._chartSpace.iter(qn("c:lang"))} == {
            {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[language]
        }
    assert all("−" in code for codes in formats.values() for code in codes if code not in ("General", ""))
    assert any(code.startswith("[$-40B]#,##0.0;") for code in formats["fi"])


def test_every_text_says_its_language(deck):
    for slide in deck.slides:
        assert {run.get("lang") for run in slide._element.iter(qn("a:rPr"))} == {"fi-FI"}


# --- tables and flows ------------------------------------------------------------------------------


def test_a_table_is_native_and_says_hidden_in_words(deck):
    table = next(s.table for s in slide_of(deck, "Pelkkä taulukko").shapes if s.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Palvelu", "Ohjattuja"]
    assert [row[1].replace("\u00a0", " ") for row in rows[1:]] == ["1 234", "5 678", "suojattu", "ei tietoa"]


def test_a_long_table_goes_on_over_several_slides():
    names = [f"Palvelu {n}" for n in range(60)]
    figure = bars("long", "table", names, [float(n) for n in range(60)], title="Kaikki palvelut")
    pack = make_pack()
    sections = (replace(pack.sections[0], figures=(figure,)),)
    deck = Presentation(BytesIO(write_slides(replace(pack, sections=sections))))
    tables = [
        (slide.shapes.title.text_frame.text, shape) for slide in deck.slides for shape in slide.shapes
        if shape.has_table and "Kaikki palvelut" in slide.shapes.title.text_frame.text
    ]  # fmt: skip
    assert len(tables) > 1
    assert [title for title, _ in tables] == [
        text("slides-of", title="Kaikki palvelut", part=n, of=len(tables)) for n in range(1, len(tables) + 1)
    ]
    assert [row.cells[0].text for _, shape in tables for row in list(shape.table.rows)[1:]] == names
    for _, shape in tables:
        assert shape.top + sum(row.height for row in shape.table.rows) < deck.slide_height


def test_a_flow_is_one_named_group_of_native_shapes(deck):
    figure = next(figure for figure in make_pack().figures if figure.kind == "flow")
    (group,) = [shape for shape in slide_of(deck, figure.title).shapes if shape.shape_type == 6]
    assert (group.name, description(group)) == (clean(figure.title), clean(figure.alt))
    parts = list(group.shapes)
    assert len(parts) == len(figure.drawing.shapes)
    assert len([part for part in parts if part.shape_type == 5]) == 3  # freeforms: two ribbons and a return
    hatched = [part for part in parts if part._element.find(f".//{qn('a:pattFill')}") is not None]
    assert [part.name for part in hatched] == ["suojattu"]
    texts = [part.text_frame.text for part in parts if part.has_text_frame and part.text_frame.text]
    assert texts == ['Kela <b>&"', "120 ohjausta", HOSTILE[0]]


# --- descriptions and notes ------------------------------------------------------------------------


def test_every_chart_table_group_and_ribbon_is_described(deck):
    for slide in deck.slides:
        for shape in all_shapes(slide.shapes):
            if shape.shape_type in (3, 5, 6, 13, 19) or getattr(shape, "has_chart", False):
                assert description(shape), (slide.slide_id, shape.name)


def test_notes_say_definition_source_n_date_and_threshold(deck):
    for figure in make_pack().figures:
        notes = slide_of(deck, clean(figure.title)).notes_slide.notes_text_frame.text
        for words in (figure.definition, figure.source, figure.n, figure.dated):
            assert words in notes
        assert text("slides-note-threshold", threshold=5) in notes


def test_decisions_are_listed_and_without_any_there_is_room_to_write(deck):
    table = next(s.table for s in slide_of(deck, text("slides-decisions")).shapes if s.has_table)
    rows = [[cell.text for cell in row.cells] for row in list(table.rows)[1:]]
    assert rows[0] == ["3.9.2026", make_pack().decisions[0][2], "Odotus", "Maija Mäkelä"]
    bare = Presentation(BytesIO(write_slides(make_pack(decisions=()))))
    slide = slide_of(bare, text("slides-decisions"))
    assert any(s.has_text_frame and s.text_frame.text == text("slides-decisions-none") for s in slide.shapes)
    assert {c.text for s in slide.shapes if s.has_table for r in list(s.table.rows)[1:] for c in r.cells} == {
        ""
    }


# --- nothing else ----------------------------------------------------------------------------------


def test_what_is_hidden_is_in_no_part_of_the_file(content):
    parts = unzipped(content)
    assert any("embeddings" in name for name in parts)
    assert any("notesSlides" in name for name in parts)
    assert any("docProps" in name for name in parts)
    for name, part in parts.items():
        assert b"31337" not in part, name
        assert b"31\xc2\xa0337" not in part, name


def test_the_search_would_find_a_number_that_is_not_hidden():
    figure = make_figure(target=SECRET)
    pack = make_pack(sections=(replace(make_pack().sections[0], figures=(figure,)),))
    assert any(b"31337" in part for part in unzipped(write_slides(pack)).values())


def test_properties_name_the_pack_and_nobody(content):
    parts = unzipped(content)
    core = parts["docProps/core.xml"].decode()
    assert make_pack().title in core
    assert "Canny" not in core
    assert not [name for name in parts if "thumbnail" in name]


def test_nothing_leaves_the_sheet(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.left is None:
                continue  # where its layout has it
            assert shape.left >= Emu(0)
            assert shape.top >= Emu(0)
            assert shape.left + shape.width <= deck.slide_width, shape.name
            assert shape.top + shape.height <= deck.slide_height, (
                slide.shapes.title.text_frame.text,
                shape.name,
            )


def test_long_names_stay_whole_in_tables_and_shortened_in_charts(deck):
    figures = drawn_figures(make_pack())
    shape = charts_of(deck)[[figure.key for figure in figures].index("long")]
    names = list(shape.chart.plots[0].categories)
    assert all(len(name) <= 60 + len(" (suojattu)") for name in names)
    assert all(name.startswith(long[:25]) for name, long in zip(names, LONG, strict=True))


def test_only_protected_tables_become_slides():
    figure = make_figure()
    raw = replace(figure, table=figure.table.frame)
    with pytest.raises(TypeError, match="ProtectedTable"):
        write_slides(make_pack(sections=(replace(make_pack().sections[0], figures=(raw,)),)))


def test_the_same_pack_makes_the_same_slides():
    first, second = (unzipped(write_slides(make_pack())) for _ in range(2))
    assert first.keys() == second.keys()
    slides = [name for name in first if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    assert slides
    assert all(first[name] == second[name] for name in slides)
