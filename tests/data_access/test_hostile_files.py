"""Files that are broken, wrong or hostile: each is refused in words, fast, and without a traceback."""

import random
import re
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart

from data_access.annotate import write_annotated
from data_access.store import Store
from locales import UserError
from tests.data_access.build import TEAM_SHEET, check, dump, save, small_rows, to_workbook, write_sheets

GOOD = write_sheets({"Tiimit": TEAM_SHEET})
SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def rewrite(
    content: bytes, changes: dict[str, bytes | None], *, more: dict[str, bytes] | None = None
) -> bytes:
    """The same zip with members replaced (None: left out) and others added."""
    target = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out,
    ):
        for name in source.namelist():
            part = changes.get(name, source.read(name))
            if part is not None:
                out.writestr(name, part)
        for name, part in (more or {}).items():
            out.writestr(name, part)
    return target.getvalue()


def member(name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        return archive.read(name)


def with_doctype(entity: str) -> bytes:
    evil = f'<?xml version="1.0"?><!DOCTYPE x [{entity}]>'.encode()
    return rewrite(GOOD, {SHEET: evil + re.sub(rb"<\?xml.*?\?>", b"", member(SHEET))})


def noise() -> bytes:
    return random.Random(1).randbytes(5_000)


def bomb() -> bytes:
    return rewrite(GOOD, {}, more={"xl/media/big.xml": b"\0" * 50_000_000})


def many_members() -> bytes:
    return rewrite(GOOD, {}, more={f"x/{number}": b"" for number in range(2_001)})


def wide_rows() -> bytes:
    rows = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 2_001))
    xml = f'<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>'
    return rewrite(GOOD, {SHEET: xml.encode()})


def without_shared_strings() -> bytes:
    cell = '<c r="A1" t="s"><v>0</v></c>'
    xml = f'<worksheet xmlns="{NAMESPACE}"><sheetData><row r="1">{cell}</row></sheetData></worksheet>'
    return rewrite(GOOD, {SHEET: xml.encode(), "xl/sharedStrings.xml": None})


def encrypted_member() -> bytes:
    content = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(signature), GOOD):
            place = found.start() + offset
            content[place] |= 1
    return bytes(content)


def unknown_compression() -> bytes:
    content = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        for found in re.finditer(re.escape(signature), GOOD):
            struct.pack_into("<H", content, found.start() + offset, 14)
    return bytes(content)


def duplicate_members() -> bytes:
    target = BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(SHEET.upper().replace("XL/", "xl/"), member(SHEET))
    return target.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "error-file-empty"),
    "pdf": (lambda: b"%PDF-1.7\n%\xe2\xe3", "error-file-pdf"),
    "html_named_xls": (lambda: b"\xef\xbb\xbf\n<html><table>", "error-file-web-page"),
    "xml_spreadsheet_2003": (lambda: b'<?xml version="1.0"?><Workbook/>', "error-file-web-page"),
    "png": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "error-file-picture"),
    "jpeg": (lambda: b"\xff\xd8\xff\xe0" + b"\0" * 99, "error-file-picture"),
    "csv": (lambda: b"Hyvinvointialue;Tiimi\nMallila;M1\n", "error-file-text"),
    "noise": (noise, "error-file-not-excel"),
    "old_xls_or_encrypted": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "error-file-old-or-locked",
    ),
    "xlsb": (
        lambda: rewrite(GOOD, {"xl/workbook.xml": None}, more={"xl/workbook.bin": b"x"}),
        "error-file-binary",
    ),
    "docx": (lambda: rewrite(GOOD, {"xl/workbook.xml": None}), "error-file-broken"),
    "plain_zip": (lambda: rewrite(GOOD, {"[Content_Types].xml": None}), "error-file-not-excel"),
    "cut_in_half": (lambda: GOOD[: len(GOOD) // 2], "error-file-broken"),
    "without_its_end": (lambda: GOOD[:-30], "error-file-broken"),
    "only_a_zip_signature": (lambda: b"PK\x03\x04", "error-file-broken"),
    "xml_cut_off": (lambda: rewrite(GOOD, {SHEET: member(SHEET)[:-80]}), "error-file-broken"),
    "missing_sheet": (lambda: rewrite(GOOD, {SHEET: None}), "error-file-no-sheets"),
    "missing_shared_strings": (without_shared_strings, "error-file-broken"),
    "zip_bomb": (bomb, "error-file-dangerous"),
    "many_members": (many_members, "error-file-dangerous"),
    "duplicate_members": (duplicate_members, "error-file-dangerous"),
    "doctype": (lambda: with_doctype('<!ENTITY a "b">'), "error-file-dangerous"),
    "billion_laughs": (
        lambda: with_doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">'),
        "error-file-dangerous",
    ),
    "entity_from_disk": (
        lambda: with_doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'),
        "error-file-dangerous",
    ),
    "encrypted_member": (encrypted_member, "error-file-locked"),
    "unknown_compression": (unknown_compression, "error-file-broken"),
    "rows_that_would_fill_the_memory": (wide_rows, "error-file-too-many-rows"),
}


@pytest.mark.parametrize("fault", list(REFUSED))
def test_a_file_that_is_no_workbook_is_refused_in_words(sqlite_store: Store, fault: str) -> None:
    build, id = REFUSED[fault]
    before = dump(sqlite_store)
    with pytest.raises(UserError) as refusal:
        check(sqlite_store, build(), f"{fault}.xlsx")
    assert refusal.value.message.id == id
    assert str(refusal.value).endswith(".")
    assert dump(sqlite_store) == before


def test_merged_cells_and_formulas_with_their_last_values_are_read(sqlite_store: Store) -> None:
    book = load_workbook(BytesIO(GOOD))
    book["Tiimit"].insert_rows(1)
    book["Tiimit"]["A1"] = "Tiimien tiedot"
    book["Tiimit"].merge_cells("A1:C1")
    assert check(sqlite_store, save(book)).status == "checked"


def test_a_date_beyond_the_calendar_is_a_finding_not_a_crash(sqlite_store: Store) -> None:
    book = load_workbook(BytesIO(GOOD))
    sheet = book["Tiimit"]
    sheet["D1"] = "Alkanut"
    sheet["D2"] = 99_999_999_999
    sheet["D2"].number_format = "d.m.yyyy"
    [said] = check(sqlite_store, save(book)).findings
    assert (said.severity, said.row, said.column) == ("error", 2, "D")


def test_a_chart_sheet_and_an_empty_sheet_do_no_harm(sqlite_store: Store) -> None:
    book = load_workbook(BytesIO(GOOD))
    book.create_chartsheet("Kuva").add_chart(BarChart())
    book.create_sheet("Tyhjä")
    assert check(sqlite_store, save(book)).status == "checked"


def test_a_workbook_with_only_empty_sheets_is_rejected(sqlite_store: Store) -> None:
    found = check(sqlite_store, save(Workbook()))
    assert found.status == "rejected"
    assert [said.code for said in found.findings] == ["nothing_recognised"]


def test_a_macro_workbook_is_read_without_its_macros(sqlite_store: Store) -> None:
    content = rewrite(GOOD, {}, more={"xl/vbaProject.bin": b"macro"})
    assert check(sqlite_store, content, "makrot.xlsm").status == "checked"


def test_a_broken_byte_anywhere_never_gives_a_traceback(sqlite_store: Store, tmp_path: Path) -> None:
    whole = to_workbook(small_rows((202601,)))
    dice = random.Random(20260831)
    for _ in range(40):
        content = bytearray(whole)
        for _ in range(dice.randint(1, 4)):
            content[dice.randrange(len(content))] = dice.randrange(256)
        try:
            found = check(sqlite_store, bytes(content))
        except UserError:
            continue
        write_annotated(bytes(content), found.findings, tmp_path / "a.xlsx")


def test_broken_xml_inside_a_whole_zip_never_gives_a_traceback(sqlite_store: Store, tmp_path: Path) -> None:
    whole = to_workbook(small_rows((202601,)))
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    dice = random.Random(3)
    for _ in range(40):
        name = dice.choice(sorted(parts))
        part = bytearray(parts[name])
        for _ in range(dice.randint(1, 3)):
            part[dice.randrange(len(part))] = dice.choice(b'<>"/= 0aZ&')
        content = rewrite(whole, {name: bytes(part)})
        try:
            found = check(sqlite_store, content)
        except UserError:
            continue
        write_annotated(content, found.findings, tmp_path / "a.xlsx")
