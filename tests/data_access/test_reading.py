"""Strangers' files: read whole and fast, refused in words, and never a danger to the app."""

import io
import os
import pickle
import re
import struct
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from data_access.reading import child, guard, scan
from data_access.reading.guard import open_package
from data_access.reading.parts import find_sheets
from data_access.reading.scan import scan_sheet
from data_access.reading.sheets import read_sheets
from data_access.workbook import Sheet
from locales import UserError
from metrics.catalogue import CATALOGUE
from tests.data_access.build import TEAM_SHEET, TODAY, save, small_rows, to_workbook, write_sheets
from tests.data_access.test_hostile_files import NAMESPACE, rewrite

GOOD = write_sheets({"Tiimit": TEAM_SHEET})
SHEET = "xl/worksheets/sheet1.xml"
DAY = date(2026, 12, 31)


def with_cells(cells: str, *, tail: str = "", head: str = "") -> bytes:
    """The workbook with a sheet of these rows."""
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{head}<worksheet xmlns="{NAMESPACE}">'
    return rewrite(GOOD, {SHEET: f"{xml}<sheetData>{cells}</sheetData>{tail}</worksheet>".encode()})


def cell(place: str, value: object = 1, more: str = "") -> str:
    row = re.sub(r"\D", "", place)
    return f'<row r="{row}"><c r="{place}"{more}><v>{value}</v></c></row>'


def read_one(content: bytes) -> Sheet:
    [sheet] = read_sheets(content)
    return sheet


def refusal(read: Callable[[], object]) -> str:
    with pytest.raises(UserError) as refused:
        read()
    assert str(refused.value).endswith(".")
    return refused.value.message.id


# --- nothing is lost ---------------------------------------------------------------------------


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#NUM!"])
@pytest.mark.parametrize("formula", ["", "<f>A1/0</f>", '<f t="shared" si="0"/>'])
def test_excels_errors_are_read_as_they_stand(error: str, formula: str) -> None:
    rows = f'<row r="2"><c r="B2"><v>5</v></c><c r="C2" t="e">{formula}<v>{error}</v></c></row>'
    assert read_one(with_cells(rows)).rows == ((2, (None, 5.0, error)),)


def test_an_error_at_the_edge_of_a_sheet_is_not_lost() -> None:
    sheet = read_one(with_cells(cell("A1") + cell("D7", "#N/A", ' t="e"')))
    assert [number for number, _ in sheet.rows] == [1, 7]
    assert sheet.rows[-1][1][3] == "#N/A"


@pytest.mark.parametrize(
    ("written", "is_uncached"),
    [
        ("<c r='A1'><f>B1+1</f></c>", True),
        ('<c r="A1"><f>B1+1</f></c>', True),
        ('<c r="A1"><f>B1+1</f><v></v></c>', True),
        ('<c r="A1"><f>B1+1</f><v/></c>', True),
        ('<c r="A1" s="3"><f t="shared" ref="A1:A9" si="0">B1</f></c>', True),
        ('<c r="A1"><f>B1+1</f><v>7</v></c>', False),
        ('<c r="A1" t="str"><f>B1</f><v></v></c>', False),
        ('<c r="A1" s="3"/><c r="B1"><v>3</v></c>', False),
    ],
)
def test_a_formula_without_its_value_is_told(written: str, is_uncached: bool) -> None:
    sheet = read_one(with_cells(f'<row r="1">{written}</row>{cell("C2")}'))
    assert sheet.uncached == (((1, 0),) if is_uncached else ())


def test_hidden_rows_hidden_sheets_and_merged_cells_are_told() -> None:
    book = load_workbook(io.BytesIO(GOOD))
    first = book["Tiimit"]
    first.row_dimensions[2].hidden = True
    first.merge_cells("B5:D6")
    book.create_sheet("Piilo").sheet_state = "hidden"
    book["Piilo"]["A1"] = "x"
    book.create_sheet("Syvä").sheet_state = "veryHidden"
    sheets = read_sheets(save(book))
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [
        ("Tiimit", False), ("Piilo", True), ("Syvä", True),
    ]  # fmt: skip
    assert sheets[0].hidden_rows == {2}
    assert sheets[0].merges == ((5, 1, 6, 3),)


def test_leading_empty_rows_and_columns_do_not_shift_places() -> None:
    sheet = read_one(with_cells(cell("C5", 7) + cell("D9", 8)))
    assert [number for number, _ in sheet.rows] == [5, 9]
    assert sheet.rows[0][1][2] == 7
    assert sheet.rows[1][1][3] == 8


def test_text_that_looks_like_something_else_stays_text() -> None:
    texts = ["NA", "005", "1e5", "TRUE", "nan", "=1+1", "-", "a\nb"]
    sheet = read_one(write_sheets({"A": [texts]}))
    assert [value for value in sheet.rows[0][1] if value is not None] == texts


def test_two_sheets_of_one_name_are_not_read_as_the_first_one_twice() -> None:
    content = write_sheets({"A": [["eka"]], "B": [["toka"]]})
    book = zipfile.ZipFile(io.BytesIO(content)).read("xl/workbook.xml").replace(b'name="B"', b'name="A"')
    assert (
        refusal(lambda: read_sheets(rewrite(content, {"xl/workbook.xml": book}))) == "error-file-same-names"
    )


@pytest.mark.parametrize("epoch", [1900, 1904])
def test_dates_are_read_in_both_epochs(epoch: int) -> None:
    book = Workbook()
    book.epoch = datetime(1899, 12, 30) if epoch == 1900 else datetime(1904, 1, 1)
    sheet = book.worksheets[0]
    sheet["A1"] = date(2026, 8, 1)
    [(_, [value])] = read_one(save(book)).rows
    assert isinstance(value, date)
    assert (value.year, value.month, value.day) == (2026, 8, 1)


@pytest.mark.parametrize("dimension", ["A1", "A1:B2", "A1:XFD1048576"])
def test_the_files_own_word_on_its_size_is_not_trusted(dimension: str) -> None:
    xml = zipfile.ZipFile(io.BytesIO(GOOD)).read(SHEET)
    said = re.sub(rb'<dimension ref="[^"]*"', f'<dimension ref="{dimension}"'.encode(), xml)
    assert [values for _, values in read_one(rewrite(GOOD, {SHEET: said})).rows] == [
        tuple(row) for row in TEAM_SHEET
    ]


def test_a_workbook_of_the_strict_standard_is_read() -> None:
    plain, strict = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    names = {
        f"{plain}spreadsheetml/2006/main": f"{strict}spreadsheetml/main",
        f"{plain}officeDocument/2006/relationships": f"{strict}officeDocument/relationships",
    }
    changes: dict[str, bytes | None] = {}
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            for usual, other in names.items():
                part = part.replace(usual.encode(), other.encode())
            changes[name] = part
    assert [values for _, values in read_one(rewrite(GOOD, changes)).rows] == [
        tuple(row) for row in TEAM_SHEET
    ]


def test_thousands_of_formatted_but_empty_cells_are_no_cells() -> None:
    empty = "".join(f'<row r="{row}"><c r="XFD{row}" s="0"/></row>' for row in range(3, 3_000))
    sheet = read_one(with_cells(cell("A1", 1) + cell("B2", 2) + empty))
    assert [number for number, _ in sheet.rows] == [1, 2]


# --- the quick look and the thorough one -------------------------------------------------------


def describe(found: scan.Scan) -> tuple[object, ...]:
    return sorted(found.errors.items()), sorted(found.uncached), found.hidden_rows, sorted(found.merges)


def list_sheets() -> Iterator[tuple[str, bytes]]:
    yield "template", to_workbook(small_rows())
    yield (
        "errors",
        with_cells(
            cell("A1", "#REF!", ' t="e"') + cell("AB7", 3),
            tail='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        ),
    )
    yield (
        "formulas",
        with_cells('<row r="1" hidden="1"><c r="A1"><f>B1</f></c><c r="B1"><f>1</f><v>2</v></c></row>'),
    )
    for path in sorted(Path("sample_data").glob("*.xlsx")):
        yield path.name, path.read_bytes()


@pytest.mark.parametrize(("name", "content"), list(list_sheets()))
def test_the_quick_look_finds_what_the_thorough_one_does(name: str, content: bytes) -> None:
    package = open_package(content)
    for part in find_sheets(package):
        assert part.part is not None
        quick = scan._scan_usual(package.stream(part.part))
        assert describe(quick) == describe(scan._scan_all(package.stream(part.part)))


ODD = {
    "comment": with_cells("<!-- <c r=\"A1\"/> -->" + cell("A1", "#REF!", ' t="e"')),
    "other_quotes": with_cells("<row r='1'><c r='A1' t='e'><v>#REF!</v></c></row>"),
    "cells_without_places": with_cells("<row><c t=\"e\"><v>#REF!</v></c></row>"),
    "rows_without_places": with_cells("<row><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>"),
    "lower_case_places": with_cells('<row r="1"><c r="a1" t="e"><v>#REF!</v></c></row>'),
}  # fmt: skip


@pytest.mark.parametrize("name", list(ODD))
def test_a_sheet_written_otherwise_gets_the_thorough_look(name: str) -> None:
    package = open_package(ODD[name])
    with pytest.raises(scan._OddError):
        scan._scan_usual(package.stream(SHEET))
    assert scan_sheet(lambda: package.stream(SHEET)).errors == {(1, 0): "#REF!"}


def test_a_sheet_with_prefixed_names_gets_the_thorough_look() -> None:
    cells = '<x:row r="1"><x:c r="A1" t="e"><x:v>#N/A</x:v></x:c></x:row>'
    xml = f'<x:worksheet xmlns:x="{NAMESPACE}"><x:sheetData>{cells}</x:sheetData></x:worksheet>'
    package = open_package(rewrite(GOOD, {SHEET: xml.encode()}))
    assert scan_sheet(lambda: package.stream(SHEET)).errors == {(1, 0): "#N/A"}


# --- what is dangerous is refused --------------------------------------------------------------


def with_link() -> bytes:
    link = zipfile.ZipInfo("xl/link.xml")
    link.external_attr = 0o120777 << 16
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    return target.getvalue()


def with_wrong_checksum() -> bytes:
    content = bytearray(GOOD)
    place = content.find(b"PK\x01\x02")
    struct.pack_into("<I", content, place + 16, 12345)
    return bytes(content)


DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b">]>'
DEEP = "<a>" * 200 + "</a>" * 200
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a_doctype": (lambda: with_cells(cell("A1"), head=DOCTYPE), "error-file-dangerous"),
    "deep_elements": (lambda: with_cells(f"<!-- -->{DEEP}"), "error-file-dangerous"),
    "the_corners_of_excel": (lambda: with_cells(cell("A1") + cell("XFD1048576")), "error-file-too-many-rows"),
    "a_column_beyond_excel": (lambda: with_cells(cell("XFE1")), "error-file-broken"),
    "a_row_beyond_excel": (lambda: with_cells(cell("A1048577")), "error-file-broken"),
    "no_place_at_all": (lambda: with_cells('<row r="1"><c r="1A"><v>1</v></c></row>'), "error-file-broken"),
    "a_merge_of_nothing": (
        lambda: with_cells("<!-- -->" + cell("A1"), tail='<mergeCells><mergeCell ref="A0:"/></mergeCells>'),
        "error-file-broken",
    ),
    "cut_xml": (lambda: rewrite(GOOD, {SHEET: with_cells(cell("A1"))[:10]}), "error-file-broken"),
    "a_path_upwards": (lambda: rewrite(GOOD, {}, more={"../evil.xml": b"x"}), "error-file-dangerous"),
    "an_absolute_path": (lambda: rewrite(GOOD, {}, more={"/etc/passwd": b"x"}), "error-file-dangerous"),
    "a_drive": (lambda: rewrite(GOOD, {}, more={"C:/x.xml": b"x"}), "error-file-dangerous"),
    "a_backslash_path": (lambda: rewrite(GOOD, {}, more={"xl\\..\\..\\x": b"x"}), "error-file-dangerous"),
    "a_link": (with_link, "error-file-dangerous"),
    "names_that_differ_in_case": (
        lambda: rewrite(GOOD, {}, more={SHEET.upper(): b"x"}),
        "error-file-dangerous",
    ),
    "a_wrong_checksum": (with_wrong_checksum, "error-file-broken"),
    "no_relationships": (lambda: rewrite(GOOD, {"_rels/.rels": None}), "error-file-broken"),
    "encrypted": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "error-file-locked",
    ),
    "old_xls": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "error-file-old-or-locked"),
    "ods": (lambda: rewrite(GOOD, {}, more={"mimetype": b"x", "content.xml": b"x"}), "error-file-ods"),
    "csv": (lambda: b"Alue;Tiimi\n98;M1\n", "error-file-text"),
    "zeros": (lambda: b"\0" * 5_000, "error-file-empty"),
}


@pytest.mark.parametrize("fault", list(REFUSED))
def test_a_dangerous_or_foreign_file_is_refused_in_words(fault: str) -> None:
    build, id = REFUSED[fault]
    assert refusal(lambda: read_sheets(build())) == id


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_BYTES", len(GOOD) - 1)
    assert refusal(lambda: read_sheets(GOOD)) == "error-file-too-large"


def test_more_inflated_bytes_than_said_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "FREE_OF_RATIO", 1_000)
    monkeypatch.setattr(guard, "MAX_RATIO", 1)
    assert refusal(lambda: read_sheets(GOOD)) == "error-file-dangerous"


# --- the process of its own --------------------------------------------------------------------


def inspect(content: bytes, timeout: float = 60.0) -> object:
    return child.inspect_safely(content, "tiedosto.xlsx", CATALOGUE.datasets, {}, DAY, timeout=timeout)


def liar() -> bytes:
    """Two kilobytes that ask a reader for hundreds of gigabytes: a cell that lies about its row."""
    lie = '<c r="A1"><v>1</v></c><c r="ZZ1048576"><v>1</v></c>'
    return with_cells(f'<row r="1">{lie}</row>')


def test_a_cell_that_lies_about_its_row_is_refused_before_it_is_read() -> None:
    assert refusal(lambda: inspect(liar())) == "error-file-too-many-rows"


class Abort:
    """A question at which a reader dies at once, as one that runs out of memory does."""

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (9,)


def test_a_reader_that_dies_is_one_refusal_and_the_next_file_is_read() -> None:
    assert refusal(lambda: child._pool().ask(pickle.dumps(Abort()), 60)) == "error-file-too-heavy"
    assert inspect(to_workbook(small_rows())).sheets  # type: ignore[attr-defined]


def test_a_reader_that_takes_too_long_is_stopped() -> None:
    child.warm_up()
    start = time.monotonic()
    assert refusal(lambda: inspect(to_workbook(small_rows()), timeout=0.001)) == "error-file-too-heavy"
    assert time.monotonic() - start < 30


def test_readers_are_used_again_and_kept_few() -> None:
    for _ in range(3):
        inspect(to_workbook(small_rows()))
    pool = child._pool()
    assert 1 <= len(pool.idle) <= 2
    first = pool.idle[-1].process.pid
    inspect(GOOD)
    assert pool.idle[-1].process.pid == first


def test_a_fault_of_ours_is_loud_and_quotes_no_cell() -> None:
    with pytest.raises(RuntimeError, match=r"^reading a file failed: \w+ at \w+, \w+\.py:\d+$"):
        child.inspect_safely(GOOD, "x.xlsx", CATALOGUE.datasets, None, DAY)  # type: ignore[arg-type]


def test_no_temporary_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    child._pool().close()
    inspect(to_workbook(small_rows()))
    with pytest.raises(UserError):
        inspect(b"PK\x03\x04rubbish")
    child._pool().close()
    assert list(tmp_path.iterdir()) == []


def test_a_wide_sheet_is_read_to_its_last_column() -> None:
    row = "".join(f'<c r="{get_column_letter(number)}1"><v>{number}</v></c>' for number in range(1, 1_001))
    assert read_one(with_cells(f'<row r="1">{row}</row>')).rows[0][1][-1] == 1_000


def test_who_waits_is_told_how_far_the_file_has_come() -> None:
    told: list[str] = []
    content = to_workbook(small_rows())
    child.inspect_safely(content, "a.xlsx", CATALOGUE.datasets, {}, TODAY, on_step=told.append)
    assert told == ["queue", "read", "check"]


@pytest.mark.parametrize("error", [RuntimeError("the screen is gone"), UserError("error-file-empty")])
def test_a_fault_of_who_waits_does_not_leave_half_an_answer_for_the_next(error: Exception) -> None:
    def fail(step: str) -> None:
        if step == "read":
            raise error

    first, other = to_workbook(small_rows()), GOOD
    with pytest.raises(type(error)):
        child.inspect_safely(first, "first.xlsx", CATALOGUE.datasets, {}, TODAY, on_step=fail)
    found = child.inspect_safely(other, "other.xlsx", CATALOGUE.datasets, {}, TODAY)
    assert found.name == "other.xlsx"
