"""Personal identity codes: wherever one stands, the file is refused, and the code is never repeated."""

import json
import logging
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from data_access.__main__ import main
from data_access.annotate import write_annotated
from data_access.personal_data import has_identity_code
from data_access.store import Store
from tests.data_access.build import TEAM_SHEET, check, dump, save, write_sheets

# DVV's own made-up codes (numbers over 900 are given to nobody)
CODE = "131052-308T"
GOOD = write_sheets({"Tiimit": TEAM_SHEET})


@pytest.mark.parametrize(
    "text",
    [CODE, CODE.lower(), f"asiakas {CODE}, soitettu", f"({CODE})", "131052\u2013308T", "010594Y9032"],
)
def test_a_code_is_seen(text: str) -> None:
    assert has_identity_code(text)


@pytest.mark.parametrize(
    "text",
    ["131052-308A", "321352-308T", "1131052-308T", "131052-308TT", "131052-30", "2026-01", "", "050-1234567"],
)
def test_what_only_looks_like_a_code_is_not_one(text: str) -> None:
    assert not has_identity_code(text)


def in_a_cell() -> bytes:
    return write_sheets({"Tiimit": (*TEAM_SHEET, ("Mallila", "M3", f"Matti {CODE}"))})


def in_an_unused_column() -> bytes:
    return write_sheets(
        {"Tiimit": tuple((*row, CODE if number == 2 else None) for number, row in enumerate(TEAM_SHEET))}
    )


def in_an_unrecognised_sheet() -> bytes:
    return write_sheets({"Tiimit": TEAM_SHEET, "Muistio": [(f"soita {CODE}",)]})


def in_a_hidden_sheet() -> bytes:
    book = load_workbook(BytesIO(in_an_unrecognised_sheet()))
    book["Muistio"].sheet_state = "veryHidden"
    return save(book)


def in_a_heading() -> bytes:
    return write_sheets({"Tiimit": ((*TEAM_SHEET[0], CODE), *TEAM_SHEET[1:])})


def in_a_comment() -> bytes:
    book = load_workbook(BytesIO(GOOD))
    book["Tiimit"]["A2"].comment = Comment(f"kysy {CODE}", "me")
    return save(book)


def in_a_sheet_name() -> bytes:
    return write_sheets({"Tiimit": TEAM_SHEET, CODE: [("a", "b")]})


def in_a_sheet_name_and_its_cells() -> bytes:
    return write_sheets({"Tiimit": TEAM_SHEET, CODE: [("a", CODE)]})


def in_the_properties() -> bytes:
    book = load_workbook(BytesIO(GOOD))
    book.properties.title = CODE
    return save(book)


def in_a_defined_name() -> bytes:
    book = load_workbook(BytesIO(GOOD))
    book.defined_names["x"] = DefinedName("x", attr_text=f'"{CODE}"')
    return save(book)


PLACES = [
    in_a_cell, in_an_unused_column, in_an_unrecognised_sheet, in_a_hidden_sheet, in_a_heading, in_a_comment,
    in_a_sheet_name, in_a_sheet_name_and_its_cells, in_the_properties, in_a_defined_name,
]  # fmt: skip


@pytest.mark.parametrize("build", PLACES)
def test_a_code_anywhere_refuses_the_file_and_is_not_repeated(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture, build
) -> None:
    caplog.set_level(logging.DEBUG)
    before = dump(store)
    content = build()
    found = check(store, content)
    assert found.status == "rejected"
    assert found.datasets == ()
    assert {said.code for said in found.findings} <= {"personal_data", "personal_data_elsewhere"}
    assert CODE not in repr(found.findings) + str([said.message for said in found.findings])
    assert CODE not in caplog.text
    assert dump(store) == before
    annotated = tmp_path / "annotated.xlsx"
    write_annotated(content, found.findings, annotated)
    assert check(store, annotated.read_bytes()).findings[0].code == "nothing_recognised"


@pytest.mark.parametrize("build", PLACES)
def test_the_command_line_never_writes_the_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], build
) -> None:
    file = tmp_path / "aineisto.xlsx"
    file.write_bytes(build())
    for form in ([], ["--json"]):
        assert main(["import", str(file), "--accept", *form]) == 1
        said = capsys.readouterr()
        assert CODE not in said.out + said.err
        if form:
            assert json.loads(said.out)["status"] == "rejected"


def test_a_code_in_the_files_name_refuses_it(sqlite_store: Store) -> None:
    found = check(sqlite_store, GOOD, f"{CODE}.xlsx")
    assert [said.code for said in found.findings] == ["personal_data_elsewhere"]


def test_the_place_of_a_code_is_told(sqlite_store: Store) -> None:
    [said] = check(sqlite_store, in_a_cell()).findings
    assert (said.sheet, said.row, said.column, said.value) == ("Tiimit", 4, "C", None)


@pytest.mark.parametrize("heading", ["Henkilötunnus", "HETU", "Syntymäaika", "Personbeteckning", "Sukunimi"])
def test_a_column_about_one_person_refuses_the_file(sqlite_store: Store, heading: str) -> None:
    content = write_sheets(
        {"Tiimit": tuple((*row, heading if number == 0 else "x") for number, row in enumerate(TEAM_SHEET))}
    )
    [said] = check(sqlite_store, content).findings
    assert (said.code, said.row, said.column) == ("personal_data", 1, "D")
