"""Recognition: which dataset a sheet holds is told by its headings, wherever and however they are written."""

import pytest

from data_access.store import Store
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import LANGUAGES, Language
from tests.data_access.build import TEAM_SHEET, check, write_sheets

CASELOAD = CATALOGUE.dataset_by_id["caseload"]
HEADINGS = ("Hyvinvointialue", "Tiimi", "Kuukausi", "Asiakasryhmä", "Ohjattuja")
GROUP = CASELOAD.by_id["client_group"].codes


def caseload(store: Store, *rows: tuple[object, ...], name: str = "Taulukko1") -> list[str]:
    """The finding codes of a workbook with teams and one sheet of caseload rows."""
    found = check(store, write_sheets({"Tiimit": TEAM_SHEET, name: rows}))
    if found.status == "checked":
        assert [each.dataset.id for each in found.datasets] == ["teams", "caseload"]
    return [finding.code for finding in found.findings]


@pytest.fixture
def row() -> tuple[object, ...]:
    assert GROUP is not None
    return ("Mallila", "M1", "2026-01", GROUP.codes[0].names.fi, 12)


def test_a_sheet_is_known_by_its_headings_not_by_its_name(
    sqlite_store: Store, row: tuple[object, ...]
) -> None:
    assert caseload(sqlite_store, HEADINGS, row, name="Export 1") == []


def test_the_header_may_stand_below_title_rows(sqlite_store: Store, row: tuple[object, ...]) -> None:
    titles = [("Kuukausiraportti",), (), ("Tulostettu", "1.9.2026"), ()]
    assert caseload(sqlite_store, *titles, HEADINGS, row) == []


def test_the_row_of_a_finding_is_counted_from_the_top_of_the_sheet(
    sqlite_store: Store, row: tuple[object, ...]
) -> None:
    bad = (*row[:4], -1)
    found = check(
        sqlite_store,
        write_sheets({"Tiimit": TEAM_SHEET, "T": [("Raportti",), (), (), HEADINGS, row, (), bad]}),
    )
    assert [(finding.row, finding.column) for finding in found.findings if finding.code == "negative"] == [
        (7, "E")
    ]


def test_columns_may_stand_in_any_order_and_with_gaps(sqlite_store: Store, row: tuple[object, ...]) -> None:
    turn = (4, 2, 0, 3, 1)
    shuffled = [(None, *(cells[place] for place in turn)) for cells in (HEADINGS, row)]
    assert caseload(sqlite_store, *shuffled) == []


def test_case_spaces_and_marks_of_requiredness_do_not_matter(
    sqlite_store: Store, row: tuple[object, ...]
) -> None:
    headings = (
        "HYVINVOINTIALUE *",
        "  tiimi:",
        "kuukausi\n",
        "Asiakas\u00adryhmä".replace("\u00ad", ""),
        "ohjattuja",
    )
    assert caseload(sqlite_store, headings, row) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_codes_are_known_in_each_language(sqlite_store: Store, language: Language) -> None:
    assert GROUP is not None
    columns = [CASELOAD.by_id[id] for id in ("county", "team", "period", "client_group", "referred")]
    headings = tuple(column.names.get(language) for column in columns)
    row = ("98", "M1", "2026-01", GROUP.codes[0].names.get(language), 12)
    assert caseload(sqlite_store, headings, row) == []


@pytest.mark.parametrize(
    ("column", "synonym"),
    [
        (column.id, synonym)
        for column in CASELOAD.columns
        if column.key
        for synonym in (*column.synonyms, column.id)
    ],
)
def test_a_synonym_stands_for_its_column(
    sqlite_store: Store, row: tuple[object, ...], column: str, synonym: str
) -> None:
    place = [each.id for each in CASELOAD.columns].index(column)
    headings = (*HEADINGS[:place], synonym, *HEADINGS[place + 1 :])
    assert caseload(sqlite_store, headings, row) == []


def test_a_column_of_no_dataset_is_named_and_passed_over(
    sqlite_store: Store, row: tuple[object, ...]
) -> None:
    found = check(
        sqlite_store,
        write_sheets({"Tiimit": TEAM_SHEET, "T": [(*HEADINGS, "Huomautus"), (*row, "tarkista")]}),
    )
    assert found.status == "checked"
    [said] = found.findings
    assert (said.severity, said.code, said.row, said.column, said.value) == (
        "warning",
        "column_unused",
        1,
        "F",
        "Huomautus",
    )


def test_a_missing_required_column_is_an_error_that_names_it(
    sqlite_store: Store, row: tuple[object, ...]
) -> None:
    headings, cells = HEADINGS[:2] + HEADINGS[3:], row[:2] + row[3:]
    found = check(sqlite_store, write_sheets({"Tiimit": TEAM_SHEET, "Asiakkuudet": [headings, cells]}))
    assert found.status == "rejected"
    [said] = [finding for finding in found.findings if finding.severity == "error"]
    assert (said.code, said.sheet, said.row, said.arguments["column"]) == (
        "column_missing",
        "Asiakkuudet",
        1,
        "Kuukausi",
    )


def test_a_sheet_of_no_dataset_is_said_to_be_passed_over(
    sqlite_store: Store, row: tuple[object, ...]
) -> None:
    found = check(
        sqlite_store,
        write_sheets({"Tiimit": TEAM_SHEET, "Muistio": [("Soita", "Maijalle"), ("tänään", 1)]}),
    )
    assert found.status == "checked"
    assert [(said.severity, said.code, said.sheet) for said in found.findings] == [
        ("info", "sheet_skipped", "Muistio")
    ]


def test_a_workbook_without_any_dataset_is_rejected(sqlite_store: Store) -> None:
    found = check(sqlite_store, write_sheets({"Muistio": [("Soita", "Maijalle")]}))
    assert found.status == "rejected"
    assert "nothing_recognised" in [finding.code for finding in found.findings]


@pytest.mark.parametrize("dataset", [pytest.param(each, id=each.id) for each in CATALOGUE.datasets])
def test_no_two_columns_of_a_dataset_share_a_heading(dataset) -> None:
    names = [name.casefold() for column in dataset.columns for name in column.names]
    own = [{name.casefold() for name in column.names} for column in dataset.columns]
    assert sum(len(each) for each in own) == len(set(names))
