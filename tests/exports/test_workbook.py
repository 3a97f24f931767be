"""The workbook of a pack: it equals the tables, its charts draw what is shown, and nothing else is in it."""

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import openpyxl
import pytest
import python_calamine

from charts.labels import clean
from exports.forum.workbook import name_sheets, write_pack_workbook
from exports.sheets import number_format, to_cell_text
from exports.words import write_status
from locales import text
from metrics.protected import STATUSES
from tests.exports.packs import HOSTILE, LONG, SECRET, UnitFormat, bars, make_figure, make_pack, unzipped

TOP = 5  # the row of a figure's headings, as people count
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
STATUS_WORDS = {status: write_status(status, "fi") for status in STATUSES}


def made(**changes):
    return write_pack_workbook(make_pack(**changes))


def opened(content):
    return openpyxl.load_workbook(BytesIO(content))


def expected_rows(figure):
    """The figure's table as it should stand on its sheet."""
    table = figure.table
    rows = []
    for _, row in table.frame.iterrows():
        cells = []
        for column in figure.headings:
            if column in table.measures:
                status = row[f"{column}_status"]
                cells.append(row[column] if status == "shown" else STATUS_WORDS[status])
            else:
                cells.append(to_cell_text(row[f"{column}_label"]))
        rows.append(cells)
    return rows


def charts_of(content):
    """Every chart's XML."""
    parts = unzipped(content)
    names = [name for name in parts if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
    names.sort(key=lambda name: int(re.search(r"\d+", name)[0]))
    return [ElementTree.fromstring(parts[name]) for name in names]  # noqa: S314 - made here


def points_of(chart):
    """Per series: its name, and place -> value as the chart has them in store."""
    found = []
    for series in chart.iter(f"{CHART}ser"):
        name = series.find(f"{CHART}tx//{CHART}v").text
        values = series.find(f"{CHART}val//{CHART}numCache")
        points = {int(pt.get("idx")): float(pt.find(f"{CHART}v").text) for pt in values.iter(f"{CHART}pt")}
        found.append((name, points))
    return found


@pytest.mark.parametrize("reader", ["openpyxl", "calamine"])
def test_every_sheet_equals_its_table(reader):
    pack, content = make_pack(), made()
    names = name_sheets(pack)
    for figure in pack.figures:
        if reader == "openpyxl":
            read = [list(row) for row in opened(content)[names[figure.key]].iter_rows(values_only=True)]
        else:
            book = python_calamine.load_workbook(BytesIO(content))
            read = book.get_sheet_by_name(names[figure.key]).to_python(skip_empty_area=False)
        width = len(figure.headings)
        assert read[TOP - 1][:width] == list(figure.headings.values())
        rows = [row[:width] for row in read[TOP : TOP + len(figure.table)]]
        expected = expected_rows(figure)
        assert len(rows) == len(expected)
        for row, cells in zip(rows, expected, strict=True):
            for value, cell in zip(row, cells, strict=True):
                # Excel keeps 16 digits
                assert value == (cell if isinstance(cell, str) else pytest.approx(cell, rel=1e-15)), cell


def test_a_sheet_says_what_the_figure_says_and_stands_on():
    sheet = opened(made())["1.3 Odotus"]
    said = [cell.value for cell in sheet["A"] if cell.value]
    figure = make_pack().sections[0].figures[2]
    assert said[:2] == [figure.title, figure.subtitle]
    notes = said[-6:]
    assert notes[0] == figure.comment
    assert notes[1] == f"Määritelmä: {figure.definition}"
    assert notes[-2:] == [make_pack().scope, make_pack().release]


def test_headings_stay_in_sight_and_have_filters():
    pack = make_pack()
    book = opened(made())
    for figure in pack.figures:
        sheet = book[name_sheets(pack)[figure.key]]
        assert sheet.freeze_panes == f"A{TOP + 1}"
        assert sheet.auto_filter.ref.startswith(f"A{TOP}:")
        assert sheet.auto_filter.ref.endswith(str(TOP + len(figure.table)))


def test_numbers_have_the_format_of_their_unit():
    book = opened(made())
    assert book["1.1 Odotus"]["B6"].number_format == "#,##0.0"
    assert book["1.2 Odotus"]["C6"].number_format == "0 %"
    assert book["2.4 Palvelut"]["B6"].number_format == '#,##0;"−"#,##0'
    assert number_format(UnitFormat(1, signed=True)) == '+#,##0.0;"−"#,##0.0;#,##0.0'


def test_the_contents_lead_to_every_sheet_and_say_what_is_missing():
    pack, book = make_pack(), opened(made())
    sheet = book["Sisältö"]
    links = {cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    assert links == {f"'{name}'!A1" for name in name_sheets(pack).values()}
    said = [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    for part in (pack.title, pack.scope, pack.release, *(s.message or s.missing for s in pack.sections)):
        assert part in said
    for name in name_sheets(pack).values():
        assert book[name]["A3"].hyperlink.location == "'Sisältö'!A1"


def test_names_never_become_formulas_links_or_markup():
    content = made()
    for name, part in unzipped(content).items():
        if name.startswith("xl/worksheets/sheet"):
            assert b"<f>" not in part, name
            assert b"<f " not in part, name
        if name.endswith(".rels"):
            assert b"http://x" not in part, name
            assert b'TargetMode="External"' not in part, name
    shared = unzipped(content)["xl/sharedStrings.xml"].decode()
    assert "<r>" not in shared
    assert "&lt;script&gt;" in shared
    book = opened(content)
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_text_like_a_formula_stays_text_when_it_is_edited(name):
    figure = bars("one", "table", [name], [7.0])
    section = replace(make_pack().sections[0], figures=(figure,))
    sheet = opened(made(sections=(section,)))["1.1 Odotus"]
    assert sheet["A6"].value == name
    assert sheet["A6"].quotePrefix


def test_no_hidden_number_is_anywhere_in_the_file():
    smuggled = write_pack_workbook(make_pack(SECRET))
    for name, part in unzipped(smuggled).items():
        assert b"31337" not in part, name
    assert smuggled == made()


def test_the_same_pack_makes_the_same_file():
    assert made() == made()


def test_the_file_names_no_person_and_no_moment():
    core = unzipped(made())["docProps/core.xml"].decode()
    assert "yhteistyöfoorumi 4/2026" in core
    assert "2000-01-01" in core
    assert "<dc:creator></dc:creator>" in core


# --- charts ----------------------------------------------------------------------------------------


def test_every_figure_that_excel_can_draw_has_a_native_chart_with_words():
    pack, content = make_pack(), made()
    drawn = [figure for figure in pack.figures if figure.kind in ("line", "bars", "columns")]
    assert len(charts_of(content)) == len(drawn)
    drawings = [part for name, part in unzipped(content).items() if name.startswith("xl/drawings/drawing")]
    said = [re.search(rb'descr="([^"]*)"', part)[1].decode() for part in drawings]
    assert said == [clean(figure.alt) for figure in drawn]


def test_a_line_has_gaps_for_what_is_hidden_and_its_target():
    chart = charts_of(made())[0]
    (name, points), (target, levels) = points_of(chart)
    assert name == "Mediaani, vrk"
    cells = make_figure().table.frame
    shown = {place: value for place, value in enumerate(cells["value"]) if value == value}
    assert points == shown
    assert len(points) == 9
    assert target == "tavoite 28 vrk"
    assert set(levels.values()) == {28.0}
    assert chart.find(f".//{CHART}dispBlanksAs") is None  # a gap is what Excel draws unless told otherwise


def test_limits_are_lines_of_their_own():
    names = [name for name, _ in points_of(charts_of(made())[2])]
    assert names == ["Kuormitus", "Keskitaso", "Alaraja", "Yläraja"]


def test_series_are_lines_of_their_own():
    names = [name for name, _ in points_of(charts_of(made())[1])]
    assert names == ["Rauma", "Pori", "Kankaanpää", "tavoite 50 %"]


def test_columns_with_long_names_lie_down():
    def chart_of(names):
        figure = bars("one", "columns", names, [7.0, 8.0])
        section = replace(make_pack().sections[0], figures=(figure,))
        return charts_of(made(sections=(section,)))[0]

    assert chart_of(["Rauma", "Pori"]).find(f".//{CHART}barDir").get("val") == "col"
    assert chart_of(LONG[:2]).find(f".//{CHART}barDir").get("val") == "bar"


def test_a_figure_of_which_nothing_is_shown_has_no_chart():
    figure = bars("one", "bars", ["A", "B"], ["hidden", None])
    section = replace(make_pack().sections[0], figures=(figure,))
    assert not charts_of(made(sections=(section,)))


# --- what is odd -----------------------------------------------------------------------------------


def test_odd_titles_make_names_that_excel_allows():
    sections = tuple(
        replace(make_pack().sections[0], title=title, figures=(make_figure(f"f{place}"),))
        for place, title in enumerate(["[a]:b*c?d/e\\f'", "x" * 60, "", "History", "x" * 60])
    )
    names = opened(made(sections=sections)).sheetnames
    assert len(set(map(str.lower, names))) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)


def test_an_empty_pack_is_still_a_workbook():
    assert opened(made(sections=(), decisions=())).sheetnames == ["Sisältö"]


def test_decisions_have_a_sheet():
    sheet = opened(made())["Sovittua"]
    assert [cell.value for cell in sheet[6]] == list(make_pack().decisions[0])


def test_long_texts_and_odd_signs_do_not_break_the_file():
    figure = bars(
        "one", "bars", ["a" * 40_000, *HOSTILE[:2]], [7.0, 8.0, 9.0], title="A\u0000\u202e" + "b" * 40_000
    )
    section = replace(make_pack().sections[0], figures=(figure,), title="\ud800")
    book = opened(made(sections=(section,), title="x" * 400))
    assert len(book.worksheets[1]["A6"].value) == 32_000


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_words_are_in_the_language_of_the_pack(language):
    book = opened(made(language=language))
    assert book.sheetnames[0] == text("workbook-contents", language)
    assert book["1.1 Odotus"]["B8"].value == text("status-suppressed", language)


def test_a_bare_table_is_refused():
    figure = replace(make_figure(), table=make_figure().table.frame)
    section = replace(make_pack().sections[0], figures=(figure,))
    with pytest.raises(TypeError, match="expected ProtectedTable"):
        made(sections=(section,))
