"""Every fault that a cell can have: a real workbook named by its fault, and exactly what is said about it.

Each finding as severity, code, sheet, row, column, value.
"""

from datetime import date, datetime, time

import pytest

from data_access.store import Store
from locales import render
from metrics.catalogue import CATALOGUE
from tests.data_access.build import TEAM_SHEET, TEAMS, check, dump, write_sheets

GROUP = CATALOGUE.dataset_by_id["caseload"].by_id["client_group"].codes.codes[0].names.fi  # type: ignore[union-attr]
PROFESSION = CATALOGUE.dataset_by_id["staffing"].by_id["profession"].codes.codes[0].names.fi  # type: ignore[union-attr]
GOAL = CATALOGUE.dataset_by_id["goals"].by_id["goal_group"].codes.codes[0].names.fi  # type: ignore[union-attr]
HEADS = {
    "Asiakkuudet": (
        "Hyvinvointialue",
        "Tiimi",
        "Kuukausi",
        "Asiakasryhmä",
        "Ohjattuja",
        "Odottavia kuun lopussa",
    ),
    "Henkilöstö": (
        "Hyvinvointialue",
        "Tiimi",
        "Kuukausi",
        "Ammattiryhmä",
        "Suunnitellut htv",
        "Täytetyt htv",
    ),
    "Tavoitteet": (
        "Hyvinvointialue",
        "Tiimi",
        "Neljännes",
        "Tavoiteryhmä",
        "Asetettuja",
        "Saavutettuja",
        "Ei saavutettuja",
    ),
    "Tiimit": ("Hyvinvointialue", "Tiimi", "Tiimin nimi", "Alkanut", "Toimintamalli"),
}
GOOD = {
    "Asiakkuudet": ("Mallila", "M1", "2026-01", GROUP, 12, 3),
    "Henkilöstö": ("Mallila", "M1", "2026-01", PROFESSION, 1.0, 0.5),
    "Tavoitteet": ("Mallila", "M1", "2026Q1", GOAL, 12, 6, 6),
    "Tiimit": ("Mallila", "M3", "Kolmas", "1.2.2026", "Kiinteä"),
}
Said = tuple[str, str, int | None, str | None, str | None]
# fault: sheet, place of the cell, what stands in it, what is said (code, row, column, value)
FAULTS: dict[str, tuple[str, int, object, Said]] = {
    "negative_count": ("Asiakkuudet", 4, -1, ("error", "negative", 3, "E", "-1")),
    "half_a_person": ("Asiakkuudet", 4, 2.5, ("error", "not_whole", 3, "E", "2.5")),
    "a_word_for_a_count": ("Asiakkuudet", 4, "monta", ("error", "not_a_number", 3, "E", "monta")),
    "a_thousand_or_one": ("Asiakkuudet", 4, "1.234", ("error", "number_ambiguous", 3, "E", "1.234")),
    "a_yes_for_a_count": ("Asiakkuudet", 4, True, ("error", "not_a_number", 3, "E", "True")),
    "a_date_for_a_count": (
        "Asiakkuudet",
        4,
        datetime(2026, 1, 1),
        ("error", "not_a_number", 3, "E", "2026-01-01"),
    ),
    "a_time_for_a_count": ("Asiakkuudet", 4, time(12, 30), ("error", "not_a_number", 3, "E", "12:30:00")),
    "more_people_than_finland": ("Asiakkuudet", 4, 6_000_000, ("error", "out_of_range", 3, "E", "6000000")),
    "a_number_of_400_digits": (
        "Asiakkuudet",
        4,
        "9" * 400,
        ("error", "not_a_number", 3, "E", "9" * 39 + "…"),
    ),
    "an_excel_error": ("Asiakkuudet", 5, "#DIV/0!", ("error", "excel_error", 3, "F", "#DIV/0!")),
    "a_missing_county": ("Asiakkuudet", 0, None, ("error", "value_missing", 3, "A", None)),
    "an_unknown_county": ("Asiakkuudet", 0, "Atlantis", ("error", "code_unknown", 3, "A", "Atlantis")),
    "a_missing_team": ("Asiakkuudet", 1, None, ("error", "value_missing", 3, "B", None)),
    "an_unknown_team": ("Asiakkuudet", 1, "M9", ("error", "team_unknown", 3, "B", "M9")),
    "a_missing_month": ("Asiakkuudet", 2, "  ", ("error", "value_missing", 3, "C", "")),
    "a_month_in_words": ("Asiakkuudet", 2, "tammikuu", ("error", "period_unreadable", 3, "C", "tammikuu")),
    "a_thirteenth_month": ("Asiakkuudet", 2, "2026-13", ("error", "period_unreadable", 3, "C", "2026-13")),
    "a_quarter_for_a_month": ("Asiakkuudet", 2, "2026Q1", ("error", "period_unreadable", 3, "C", "2026Q1")),
    "a_month_of_a_million_blanks": (
        "Asiakkuudet",
        2,
        "2026" + " " * 30_000 + "x",
        ("error", "period_unreadable", 3, "C", "2026 x"),
    ),
    "a_month_to_come": ("Asiakkuudet", 2, "2026-09", ("error", "period_future", 3, "C", "9/2026")),
    "a_missing_group": ("Asiakkuudet", 3, None, ("error", "value_missing", 3, "D", None)),
    "an_unknown_group": ("Asiakkuudet", 3, "Eläkeläiset", ("error", "code_unknown", 3, "D", "Eläkeläiset")),
    "an_unknown_profession": ("Henkilöstö", 3, "Kapteeni", ("error", "code_unknown", 3, "D", "Kapteeni")),
    "a_word_for_fte": ("Henkilöstö", 4, "puolikas", ("error", "not_a_number", 3, "E", "puolikas")),
    "a_negative_fte": ("Henkilöstö", 5, -0.5, ("error", "negative", 3, "F", "-0.5")),
    "a_missing_fte": ("Henkilöstö", 5, None, ("error", "value_missing", 3, "F", None)),
    "too_many_fte": ("Henkilöstö", 5, 201, ("error", "out_of_range", 3, "F", "201")),
    "parts_over_their_whole": ("Tavoitteet", 5, 7, ("error", "parts_over_whole", 3, "E", None)),
    "a_half_year_for_a_quarter": (
        "Tavoitteet",
        2,
        "2026H1",
        ("error", "period_unreadable", 3, "C", "2026H1"),
    ),
    "a_quarter_to_come": ("Tavoitteet", 2, "2026Q4", ("error", "period_future", 3, "C", "10/2026")),
    "a_team_without_name": ("Tiimit", 2, None, ("error", "value_missing", 3, "C", None)),
    "a_name_too_long": ("Tiimit", 2, "x" * 2001, ("error", "text_too_long", 3, "C", "x" * 39 + "…")),
    "a_team_code_too_long": ("Tiimit", 1, "x" * 121, ("error", "text_too_long", 3, "B", "x" * 39 + "…")),
    "the_thirtieth_of_february": (
        "Tiimit",
        3,
        "30.2.2026",
        ("error", "date_unreadable", 3, "D", "30.2.2026"),
    ),
    "a_date_in_words": ("Tiimit", 3, "vappuna", ("error", "date_unreadable", 3, "D", "vappuna")),
    "an_unknown_model": ("Tiimit", 4, "Liukuva", ("error", "code_unknown", 3, "E", "Liukuva")),
}


def other_row(sheet: str) -> tuple[object, ...]:
    """A good row whose key differs from the good row's."""
    return (GOOD[sheet][0], "M2", *GOOD[sheet][2:])


def workbook(sheet: str, *rows: tuple[object, ...]) -> bytes:
    sheets = {"Perustiedot": TEAM_SHEET, sheet: (HEADS[sheet], *rows)}
    if sheet == "Tiimit":
        sheets = {sheet: (HEADS[sheet], (*TEAMS[0], None, None), *rows[1:])}
    return write_sheets(sheets)


@pytest.mark.parametrize("sheet", list(HEADS))
def test_good_rows_have_no_findings(store: Store, sheet: str) -> None:
    found = check(store, workbook(sheet, other_row(sheet), GOOD[sheet]))
    assert (found.status, found.findings) == ("checked", ())


@pytest.mark.parametrize("fault", list(FAULTS))
def test_a_fault_is_found_at_its_place_and_nothing_else_is(sqlite_store: Store, fault: str) -> None:
    sheet, place, value, (severity, code, row, column, shown) = FAULTS[fault]
    bad = (*GOOD[sheet][:place], value, *GOOD[sheet][place + 1 :])
    found = check(sqlite_store, workbook(sheet, other_row(sheet), bad), f"{fault}.xlsx")
    assert found.status == "rejected"
    assert found.datasets == ()
    [said] = found.findings
    assert (said.severity, said.code, said.sheet) == (severity, code, sheet)
    assert (said.row, said.column, said.value or "") == (row, column, shown or "")
    assert render(said.message)


def test_a_refused_file_changes_nothing(store: Store) -> None:
    before = dump(store)
    for sheet, place, value, _ in list(FAULTS.values())[::6]:
        bad = (*GOOD[sheet][:place], value, *GOOD[sheet][place + 1 :])
        assert check(store, workbook(sheet, other_row(sheet), bad)).status == "rejected"
    assert dump(store) == before


def test_the_same_fault_in_many_rows_is_said_once_with_its_number(sqlite_store: Store) -> None:
    rows = [(*GOOD["Asiakkuudet"][:2], f"2026-0{month}", GROUP, "monta", 1) for month in range(1, 8)]
    [said] = check(sqlite_store, workbook("Asiakkuudet", *rows)).findings
    assert (said.row, said.arguments["count"]) == (2, 7)


def test_the_same_row_twice_is_named_with_the_row_it_repeats(sqlite_store: Store) -> None:
    good = GOOD["Asiakkuudet"]
    found = check(sqlite_store, workbook("Asiakkuudet", good, other_row("Asiakkuudet"), good))
    [said] = found.findings
    assert (said.code, said.sheet, said.row, said.arguments["first"]) == ("duplicate", "Asiakkuudet", 4, 2)


def test_the_same_row_on_two_sheets_is_named(sqlite_store: Store) -> None:
    one = (HEADS["Asiakkuudet"], GOOD["Asiakkuudet"])
    found = check(sqlite_store, write_sheets({"Tiimit": TEAM_SHEET, "Tammi": one, "Toinen": one}))
    [said] = found.findings
    assert (said.code, said.sheet, said.row) == ("repeated_on_sheets", "Toinen", 2)


def test_a_team_of_another_county_is_unknown(sqlite_store: Store) -> None:
    row = ("06", *GOOD["Asiakkuudet"][1:])
    [said] = check(sqlite_store, workbook("Asiakkuudet", row)).findings
    assert (said.code, said.row, said.column) == ("team_unknown", 2, "B")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (12, 12),
        (12.0, 12),
        ("12", 12),
        (" 12 ", 12),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("0", 0),
        (0, 0),
        (None, None),
        ("", None),
        ("12,0", 12),
    ],
)
def test_a_count_is_read_as_people_write_it(sqlite_store: Store, written: object, read: int | None) -> None:
    row = (*GOOD["Asiakkuudet"][:4], written, 3)
    found = check(sqlite_store, workbook("Asiakkuudet", row))
    assert found.findings == ()
    [value] = found.datasets[-1].rows["referred"].tolist()
    assert value == read or (read is None and value != value)


@pytest.mark.parametrize(
    ("written", "read"), [("0,5", 0.5), ("0.5", 0.5), ("1 000,25".replace("1 000", "100"), 100.25)]
)
def test_a_decimal_is_read_with_comma_or_point(sqlite_store: Store, written: str, read: float) -> None:
    found = check(sqlite_store, workbook("Henkilöstö", (*GOOD["Henkilöstö"][:5], written)))
    assert found.datasets[-1].rows["filled_fte"].tolist() == [read]


@pytest.mark.parametrize(
    "written",
    [
        "2026-01",
        "1/2026",
        "01/2026",
        "1.2026",
        "2026M01",
        "2026/1",
        202601,
        202601.0,
        "202601",
        datetime(2026, 1, 31),
        date(2026, 1, 1),
        "31.1.2026",
        "2026-01-15",
        "2026-01-15 00:00:00",
    ],
)
def test_a_month_is_read_as_people_write_it(sqlite_store: Store, written: object) -> None:
    row = (*GOOD["Asiakkuudet"][:2], written, *GOOD["Asiakkuudet"][3:])
    found = check(sqlite_store, workbook("Asiakkuudet", row))
    assert found.findings == ()
    assert found.datasets[-1].rows["period"].tolist() == [202601]


@pytest.mark.parametrize(
    "written", ["2026Q2", "Q2/2026", "2026 q2", "Q2 2026", "2026-05", "5/2026", datetime(2026, 6, 30)]
)
def test_a_quarter_is_read_as_people_write_it(sqlite_store: Store, written: object) -> None:
    row = (*GOOD["Tavoitteet"][:2], written, *GOOD["Tavoitteet"][3:])
    assert check(sqlite_store, workbook("Tavoitteet", row)).datasets[-1].rows["period"].tolist() == [202604]


@pytest.mark.parametrize("written", ["98", 98, 98.0, "mallila", "Mallila (synteettinen alue)", "MALLILA"])
def test_a_county_is_read_by_code_or_name(sqlite_store: Store, written: object) -> None:
    row = (written, *GOOD["Asiakkuudet"][1:])
    assert check(sqlite_store, workbook("Asiakkuudet", row)).datasets[-1].rows["county"].tolist() == ["98"]


@pytest.mark.parametrize("written", ["M1", "m1", "Tiimi yksi", " tiimi  YKSI "])
def test_a_team_is_read_by_code_or_name(sqlite_store: Store, written: str) -> None:
    row = ("Mallila", written, *GOOD["Asiakkuudet"][2:])
    assert check(sqlite_store, workbook("Asiakkuudet", row)).datasets[-1].rows["team"].tolist() == ["M1"]
