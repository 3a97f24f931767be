"""Personal identity codes: wherever one stands, the file is refused, and the code is never repeated."""

import json
import logging
import time
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from data_access.__main__ import main
from data_access.annotate import write_annotated
from data_access.importing import accept_import, check_file
from data_access.personal_data import find_personal_data, has_identity_code
from data_access.settings import ROOT
from data_access.store import Store
from data_access.template import workbook_bytes
from data_access.workbook import Sheet, Workbook
from locales import UserError, render
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import LANGUAGES, Language
from metrics.catalogue.synthetic import draw_rows
from tests.data_access.build import TEAM_SHEET, check, dump, save, write_sheets

# DVV's own made-up codes (numbers over 900 are given to nobody)
CODE = "131052-308T"
GOOD = write_sheets({"Tiimit": TEAM_SHEET})


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        CODE.lower(),
        f"asiakas {CODE}, soitettu",
        f"({CODE})",
        "131052\u2013308T",
        "010594Y9032",
        "131052\u2014308T",
        "131052\u2011308t",
        "131052\u2212308T",
        "131052\uff0d308T",
        "131052 -308T",
        "131052 - 308 T",
        "13 10 52-308T",
        "131052\u00a0-\u202f308T",
        "131052\u200b-308T",
        "1 3 1 0 5 2 - 3 0 8 T",
    ],
)
def test_a_code_is_seen(text: str) -> None:
    assert has_identity_code(text)


@pytest.mark.parametrize(
    "text",
    ["131052-308A", "321352-308T", "1131052-308T", "131052-308TT", "131052-30", "2026-01", "", "050-1234567"],
)
def test_what_only_looks_like_a_code_is_not_one(text: str) -> None:
    assert not has_identity_code(text)


@pytest.mark.parametrize("sign", "-UVWXY+ABCDEF")
def test_every_sign_of_a_century_is_seen(sign: str) -> None:
    code = f"010203{sign}914"
    control = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int("010203914") % 31]
    assert has_identity_code(code + control)
    assert not has_identity_code(code + ("A" if control != "A" else "B"))


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


def as_sheet(*columns: tuple[object, ...]) -> bytes:
    """A good sheet, and one of loose columns."""
    return write_sheets({"Tiimit": TEAM_SHEET, "Luettelo": list(zip_longest(*columns))})


BORN = ("Pvm", *(datetime(1950 + number * 3, 1 + number, 5 + number * 2) for number in range(6)))
BORN_AS_TEXT = ("Pvm", "13.10.1952", "4.5.1961", "1975-02-14", "30/6/1988", "9.9.1999", "2.12.2003")
NAMES = ("Nimi", "Virtanen Matti", "Korhonen Anna-Liisa", "Mäkelä, Kari", "NIEMI PEKKA", "Liisa Öhman", "x")
SURNAMES = ("A", "Virtanen", "Korhonen", "Mäkelä", "Niemi", "Öhman", "Salo")
FIRST_NAMES = ("B", "Matti", "Anna-Liisa", "Kari", "Pekka", "Liisa", "Ulla")
YOUNG = ("C", *(datetime(2013, 1 + number, 5 + number * 2) for number in range(6)))
COUNTS = ("Määrä", 1, 2, 3, 4, 5, 6)
FIRST_HALVES = ("a", 131052, 10594)
SECOND_HALVES = ("b", "-308T", "Y9032")
CLIENTS = ("Asiakas-ID", 100234, 100235, 100236, 100236, 100238)

PERSONS: dict[str, tuple[bytes, str, str]] = {
    "halves_of_a_code": (as_sheet(COUNTS, FIRST_HALVES, SECOND_HALVES), "personal_data", "C"),
    "halves_whose_zero_is_lost": (as_sheet(("a", 10594), ("b", "Y9032")), "personal_data", "B"),
    "halves_with_text": (as_sheet(("a", "131052"), ("b", "\u2013308t")), "personal_data", "AB"),
    "a_half_with_its_sign": (as_sheet(("a", "131052-"), ("b", "308T")), "personal_data", "AB"),
    "a_day_and_the_rest": (as_sheet(("a", datetime(1952, 10, 13)), ("b", "-308T")), "personal_data", "B"),
    "an_address": (as_sheet(("Lisätieto", "ks. matti.virtanen@esimerkki.fi")), "personal_data_contact", "A"),
    "a_mobile_number": (as_sheet(COUNTS, ("x", "soita 040 123 4567")), "personal_data_contact", "B"),
    "a_number_of_the_country": (as_sheet(("x", "+358 50 123 4567")), "personal_data_contact", "A"),
    "a_number_of_an_area": (as_sheet(("x", "09 310 1234")), "personal_data_contact", "A"),
    "days_of_birth": (as_sheet(COUNTS, BORN), "personal_data_birth", "B"),
    "days_of_birth_as_text": (as_sheet(BORN_AS_TEXT), "personal_data_birth", "A"),
    "days_of_birth_headed_as_a_start": (as_sheet(("Alkanut", *BORN[1:])), "personal_data_birth", "A"),
    "names_and_young_people": (as_sheet(NAMES, COUNTS, YOUNG), "personal_data_birth", "C"),
    "names_in_two_columns": (as_sheet(SURNAMES, FIRST_NAMES, YOUNG), "personal_data_birth", "C"),
    "two_persons": (as_sheet(NAMES[:3], BORN[:3]), "personal_data_birth", "B"),
    "clients_numbers": (as_sheet(COUNTS, CLIENTS), "personal_data_rows", "B"),
    "patients_numbers": (as_sheet(("Potilasnumero", "A1", "A2")), "personal_data_rows", "A"),
    "clients_in_swedish": (as_sheet(("Klientnummer:", 7, 8, 9)), "personal_data_rows", "A"),
    "a_heading_of_two_words": (as_sheet(("Asiakkaan hetu", "x")), "personal_data", "A"),
}
NEVER_SHOWN = (
    "308T", "308t", "9032", "virtanen", "4567", "1234", "310", "1952", "1950", "1961", "2013", "Matti",
    "Korhonen", "100234", "A1",
)  # fmt: skip


@pytest.mark.parametrize("persons", list(PERSONS))
def test_persons_refuse_the_file_at_their_place_and_are_not_repeated(
    sqlite_store: Store,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    persons: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    content, code, columns = PERSONS[persons]
    before = dump(sqlite_store)
    found = check(sqlite_store, content)
    assert (found.status, found.datasets) == ("rejected", ())
    assert [(said.severity, said.code, said.sheet, said.column) for said in found.findings] == [
        ("error", code, "Luettelo", column) for column in columns
    ]
    (tmp_path / "a.xlsx").write_bytes(content)
    assert main(["import", str(tmp_path / "a.xlsx"), "--accept", "--json"]) == 1
    with pytest.raises(UserError) as refusal:
        accept_import(sqlite_store, found, "A")
    written = capsys.readouterr()
    shown = [repr(found), render(found.findings[0].message), written.out, written.err, caplog.text]
    for secret in NEVER_SHOWN:
        assert secret not in " ".join([*shown, str(refusal.value)]).replace(found.workbook_hash, "")
    assert dump(sqlite_store) == before


NOBODY: dict[str, bytes] = {
    "teams": as_sheet(("Nimi", "Pohjoinen tiimi", "Eteläinen Tiimi", "Itä-Tiimi Oma", "Keski Suomi")),
    "teams_that_began": as_sheet(
        ("Nimi", "Pohjoinen Tiimi", "Itäinen Tiimi", "Eteläinen Tiimi"),
        ("Alkanut", datetime(2011, 3, 14), datetime(2012, 5, 8), datetime(1998, 9, 2)),
    ),
    "months_of_old": as_sheet(("Aika", *(datetime(2000 + number, 1, 1) for number in range(9)))),
    "months_with_their_heading": as_sheet(("Kuukausi", *(datetime(2001, 2, day) for day in range(2, 9)))),
    "the_same_day": as_sheet(("Pvm", *(datetime(2001, 2, 3) for _ in range(9)))),
    "due_days": as_sheet(("Valmis", *(datetime(2026, month, 15) for month in range(1, 9)))),
    "due_days_as_text": as_sheet(("Valmis", *(f"{day}.8.26" for day in range(9, 19)))),
    "counts_of_clients": as_sheet(("Asiakkaita", 3, 5, 8, 11), ("Asiakasryhmä", "a", "b")),
    "one_number_again_and_again": as_sheet(("Asiakasnumero", 1, 1, 1, 1, 1, 1)),
    "numbers_and_dashes": as_sheet(("Koodi", "01-02-2026", "0401-2026-001", "12 345 678", "0,4512345678")),
    "periods": as_sheet(("Kausi", "2026-01", "1/2026", "2026Q1", "31.8.2026", "09 2026")),
    "halves_that_do_not_fit": as_sheet(("a", 131052, 131052), ("b", "-308A", "Kela")),
    "at_signs": as_sheet(("Huomautus", "@SUM(A1)", "tiimi @ Pori", "a@b")),
    "owners": as_sheet(
        ("Vastuutaho", "Palvelupäällikkö Pori", "Johtoryhmä Itä"), ("Määräaika", "31.12.2026")
    ),
}


@pytest.mark.parametrize("name", list(NOBODY))
def test_what_tells_of_nobody_is_not_refused(sqlite_store: Store, name: str) -> None:
    assert not [said for said in check(sqlite_store, NOBODY[name]).findings if said.severity == "error"]


@pytest.mark.parametrize("name", ["county.xlsx", "study.xlsx"])
def test_the_shipped_workbooks_tell_of_nobody(sqlite_store: Store, name: str) -> None:
    content = (ROOT / "sample_data" / name).read_bytes()
    assert check_file(sqlite_store, content, name).status == "checked"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_filled", [True, False])
def test_templates_tell_of_nobody(sqlite_store: Store, language: Language, is_filled: bool) -> None:
    rows = {dataset.id: draw_rows(dataset) for dataset in CATALOGUE.datasets} if is_filled else None
    found = check(sqlite_store, workbook_bytes(CATALOGUE.datasets, language=language, rows=rows))
    assert not [said for said in found.findings if said.code.startswith("personal_data")]


@pytest.mark.parametrize(
    "text",
    [
        "2026" + " " * 30_000 + "x", "1" * 32_000, "1 " * 16_000, "a" * 32_000 + " @",
        "a@" + "a." * 16_000 + "1",
        "040" + "-" * 32_000, "040 12 " * 4_600, "+358" * 8_000, "Aa" * 16_000 + " @", "131052-" * 4_600,
    ],
)  # fmt: skip
def test_no_cell_takes_long_to_look_at(text: str) -> None:
    start = time.process_time()
    sheet = Sheet("Taulukko", False, ((1, ("Otsikko",)), (2, (text,)), (3, (text + "!",))))
    find_personal_data(Workbook("a.xlsx", "0", (sheet,)))
    assert time.process_time() - start < 0.5


def wide_sheet(rows: int) -> Workbook:
    cells = [(number, tuple(range(number, number + 10))) for number in range(2, rows + 2)]
    heading = (1, tuple(f"Sarake {number}" for number in range(10)))
    return Workbook("a.xlsx", "0", (Sheet("Taulukko", False, (heading, *cells)),))


def measure(work: Callable[[], object]) -> float:
    """The best of five, in seconds of computing."""
    times = []
    for _ in range(5):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def test_numbers_are_passed_over_as_quickly_as_they_can_be_looked_at() -> None:
    """A tenth of a second for two million cells; told against a plain loop, for busy machines."""
    book = wide_sheet(200_000)

    def look_at_each() -> int:
        return sum(isinstance(value, str) for _, values in book.sheets[0].rows for value in values)

    assert find_personal_data(book) == []
    assert measure(lambda: find_personal_data(book)) < 2 * measure(look_at_each)
