"""Layouts: whatever way a system writes its extract, the same rows come out, and what is not sure is told."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from data_access.findings import Finding
from data_access.importing import accept_import
from data_access.joining import merge_measures
from data_access.layout.apply import apply, read_sheet
from data_access.layout.grid import read_band
from data_access.layout.model import Layout, ValueCode, from_json, to_json
from data_access.layout.propose import propose
from data_access.recognise import recognise_sheet
from data_access.recognised import RecognisedSheet
from data_access.store import Store
from data_access.validate import KnownTeams, validate_sheet
from data_access.workbook import Sheet
from locales import UserError, render
from metrics.catalogue import CATALOGUE
from tests.data_access import build
from tests.data_access.layout_rows import (
    BOTH,
    HEAD,
    UNEMPLOYED,
    long,
    sheet,
    shuffled,
    title,
    wide,
)
from tests.data_access.layouts import CASES, write

TODAY = date(2026, 8, 31)
TEAMS = KnownTeams({"98": {"m1": "M1", "m2": "M2"}})
NAMES = {"m1": "M1", "m2": "M2"}
ORDERED = ("total", "note", "title", "beside", "above")  # whose columns have an order, or titles
FREE_COLUMNS = [
    name for name in CASES if name.startswith(("long", "meas")) and not any(word in name for word in ORDERED)
]
KEYS = ["county", "team", "period", "client_group", "referred", "started"]


def check(tables: Sequence[RecognisedSheet]) -> tuple[frozenset, list[Finding]]:
    """The rows of caseload that would be stored, and what the check says."""
    findings: list[Finding] = []
    frames: list[tuple[RecognisedSheet, pd.DataFrame]] = []
    for table in tables:
        frame, said = validate_sheet(table, TEAMS, TODAY)
        findings += said
        frames.append((table, frame))
    rows = [
        tuple(None if pd.isna(value) else value for value in row)
        for _, frame in merge_measures(frames)
        for row in frame[KEYS].itertuples(index=False)
    ]
    assert len(set(rows)) == len(rows)
    return frozenset(rows), findings


def read(sheets: Sequence[Sheet]) -> tuple[frozenset, list[Finding], list[RecognisedSheet]]:
    tables: list[RecognisedSheet] = []
    findings: list[Finding] = []
    for each in sheets:
        found, said = recognise_sheet(each, CATALOGUE.datasets, NAMES)
        tables += found
        findings += said
    rows, said = check(tables)
    return rows, findings + said, tables


@pytest.mark.parametrize("name", list(CASES))
def test_the_rows_of_a_layout_are_read_and_what_is_not_sure_is_told(name: str) -> None:
    rows, findings, _ = read(CASES[name].sheets)
    assert [found for found in findings if found.severity == "error"] == []
    assert rows == CASES[name].rows
    assert {found.code for found in findings} == CASES[name].said
    assert all(render(found.message) for found in findings)


@pytest.mark.parametrize("name", list(CASES))
def test_every_row_is_read_or_knowingly_skipped(name: str) -> None:
    for each in CASES[name].sheets:
        found, _ = recognise_sheet(each, CATALOGUE.datasets, NAMES)
        if not found:
            continue
        skipped = [row.row for table in found for row in table.skipped]
        kept = {row for table in found for row, _ in table.rows}
        kept |= {
            cell[0]
            for table in found
            for cells in table.cells
            for id, place in table.places.items()
            if (cell := cells[place]) and not table.dataset.by_id[id].key
        }
        assert sorted([*skipped, *kept]) == [number for number, _ in each.rows]


@pytest.mark.parametrize("name", list(CASES))
def test_a_layout_written_and_read_back_gives_the_same_rows(name: str) -> None:
    tables: list[RecognisedSheet] = []
    for each in CASES[name].sheets:
        layouts = [from_json(to_json(layout)) for layout in propose(each, CATALOGUE.datasets, NAMES)]
        tables += read_sheet(layouts, each, CATALOGUE.datasets, NAMES).tables
    assert check(tables)[0] == CASES[name].rows


@pytest.mark.parametrize("name", FREE_COLUMNS)
def test_the_order_of_columns_does_not_matter(name: str) -> None:
    case = CASES[name]
    turned = []
    for each in case.sheets:
        width = max(len(values) for _, values in each.rows)
        order = random.Random(1).sample(range(width), width)
        rows = tuple(
            (n, tuple((*v, *[None] * (width - len(v)))[place] for place in order)) for n, v in each.rows
        )
        turned.append(replace(each, rows=rows))
    assert read(turned)[0] == case.rows


@pytest.mark.parametrize(
    "name", ["long_as_the_template", "months_as_columns_measure_as_sheet_name", "measures_down_months_across"]
)
def test_the_order_of_rows_does_not_matter(name: str) -> None:
    def turn(rows: list) -> list:
        return random.Random(2).sample(rows, len(rows))

    assert read(shuffled(CASES[name], turn).sheets)[0] == CASES[name].rows


def test_the_order_of_sheets_does_not_matter() -> None:
    case = CASES["long_with_the_month_as_the_sheet_name"]
    assert read(case.sheets[::-1])[0] == case.rows


def test_wide_and_long_forms_give_the_same_rows() -> None:
    assert CASES["long_as_the_template"].rows == CASES["measures_above_months"].rows == BOTH


def test_next_months_file_is_read_by_the_same_layout_without_questions() -> None:
    first = sheet(title("Ohjattuja", [(*wide()[0][:2], "Ryhmittely", *wide()[0][3:]), *wide()[1:]]))
    [layout] = propose(first, CATALOGUE.datasets, NAMES)
    confirmed = replace(
        layout,
        headings=tuple(replace(each, confidence="sure") for each in layout.headings),
        constants=tuple(replace(each, confidence="sure") for each in layout.constants),
    )
    rows = [(*row[:2], row[2], 1, 2, 3) for row in wide()[1:]]
    later = sheet(
        title("Ohjattuja", [("Hyvinvointialue", "Tiimi", "Ryhmittely", "3/2026", "4/2026", "5/2026"), *rows])
    )
    reading = apply(confirmed, later, CATALOGUE.datasets, NAMES)
    assert {row[2:5] for row in check(reading.tables)[0] if row[3] == "unemployed"} == {
        (202603, "unemployed", 1),
        (202604, "unemployed", 2),
        (202605, "unemployed", 3),
    }
    assert reading.findings == ()


def test_a_layout_does_not_fit_a_table_that_lacks_one_of_its_headings() -> None:
    [layout] = propose(sheet(long()), CATALOGUE.datasets)
    other = sheet([(*HEAD[:3], "Luokka", *HEAD[4:]), *long()[1:]])
    assert apply(layout, other, CATALOGUE.datasets).tables == ()


@pytest.mark.parametrize(
    "broken", ["", "[]", "{}", '{"dataset": 1}', "null", '{"dataset": "caseload", "header_rows": "x"}']
)
def test_a_broken_layout_is_refused_in_words(broken: str) -> None:
    with pytest.raises(UserError):
        from_json(broken)


def with_labels(layout: Layout, *pairs: tuple[str, str]) -> Layout:
    return replace(layout, values=tuple(ValueCode("client_group", label, code) for label, code in pairs))


def test_labels_mapped_to_one_code_add_up_and_are_told() -> None:
    rows = [
        HEAD,
        *(
            ("Mallila", "M1", "2026-01", label, n, 1)
            for label, n in (("Nuoret", 3), ("Pitkään työttömät", 4))
        ),
    ]
    made = sheet(rows)
    [layout] = propose(made, CATALOGUE.datasets)
    mapped = with_labels(layout, ("nuoret", "unemployed"), ("pitkään työttömät", "unemployed"))
    stored, findings = check(apply(mapped, made, CATALOGUE.datasets).tables)
    assert stored == {("98", "M1", 202601, "unemployed", 7, 2)}
    [said] = findings
    assert (said.code, said.severity) == ("labels_joined", "info")
    assert "Nuoret" in render(said.message)
    assert "Pitkään työttömät" in render(said.message)


def test_the_same_label_twice_is_a_duplicate_though_it_is_mapped() -> None:
    rows = [HEAD, *(("Mallila", "M1", "2026-01", "Nuoret", n, 1) for n in (3, 4))]
    made = sheet(rows)
    [layout] = propose(made, CATALOGUE.datasets)
    [table] = apply(with_labels(layout, ("nuoret", "unemployed")), made, CATALOGUE.datasets).tables
    _, findings = validate_sheet(table, TEAMS, TODAY)
    assert [(said.code, said.row) for said in findings] == [("duplicate", 3)]


def test_a_joined_sum_with_a_missing_part_is_missing() -> None:
    rows = [
        HEAD,
        ("Mallila", "M1", "2026-01", "Nuoret", 3, 1),
        ("Mallila", "M1", "2026-01", UNEMPLOYED, None, 1),
    ]
    made = sheet(rows)
    [layout] = propose(made, CATALOGUE.datasets)
    stored, _ = check(apply(with_labels(layout, ("nuoret", "unemployed")), made, CATALOGUE.datasets).tables)
    assert stored == {("98", "M1", 202601, "unemployed", None, 2)}


def test_a_finding_in_a_wide_table_points_to_its_own_cell() -> None:
    rows = wide()
    rows[3] = (*rows[3][:4], "monta")
    _, findings, _ = read([sheet(title("Ohjattuja", rows))])
    [said] = [found for found in findings if found.severity == "error"]
    assert (said.code, said.row, said.column, said.value) == ("not_a_number", 6, "E", "monta")


def test_a_month_to_come_as_a_column_points_to_its_heading() -> None:
    _, findings, _ = read([sheet(title("Ohjattuja", wide(("2026-01", "2027-02"))))])
    [said] = [found for found in findings if found.severity == "error"]
    assert (said.code, said.row, said.column, said.arguments["count"]) == ("period_future", 3, "E", 4)


def test_a_wrong_total_is_told_at_its_cell_with_both_numbers() -> None:
    rows = [*wide(), ("Yhteensä", None, None, 1, 166)]
    _, findings, _ = read([sheet(title("Ohjattuja", rows))])
    [said] = [found for found in findings if found.code == "total_differs"]
    assert (said.severity, said.row, said.column, said.value, said.arguments["sum"]) == (
        "warning",
        8,
        "D",
        "1",
        "110",
    )


def test_a_total_with_a_suppressed_part_is_not_said_to_differ() -> None:
    rows = [*wide(), ("Yhteensä", None, None, 110, 166)]
    rows[1] = (*rows[1][:3], "<5", *rows[1][4:])
    _, findings, _ = read([sheet(title("Ohjattuja", rows))])
    assert "total_differs" not in {found.code for found in findings}


def test_a_total_of_nothing_is_told() -> None:
    rows = [HEAD, ("Mallila", "Yhteensä", "2026-01", UNEMPLOYED, 5, 6)]
    _, findings, _ = read([sheet(rows)])
    assert [found.code for found in findings] == ["totals_left_out", "total_alone", "total_alone"]


def test_weeks_as_columns_are_refused_in_words() -> None:
    _, findings, _ = read([sheet(title("Ohjattuja", wide(("2026-01", "vk 31/2026"))))])
    assert [(found.code, found.column) for found in findings if found.severity == "error"] == [
        ("weeks_unreadable", "E")
    ]


@pytest.mark.parametrize("form", [long, wide])
def test_a_label_only_on_the_first_of_its_rows_stands_for_them_all_and_is_asked(form: Callable) -> None:
    head, *rows = form()
    outline = [head]
    for above, row in pairwise([(None,) * len(head), *rows]):
        same = 2 if above[:2] == row[:2] else 1 if above[0] == row[0] else 0
        outline.append((*[None] * same, *row[same:]))
    stored, findings, _ = read([sheet(title("Ohjattuja", outline) if form is wide else outline)])
    expected, _, _ = read([sheet(title("Ohjattuja", form()) if form is wide else form())])
    assert stored == expected
    told = [(found.severity, found.column) for found in findings if found.code == "labels_repeated"]
    assert told == [("warning", "A"), ("warning", "B")]


def test_a_blank_label_beside_one_that_is_there_is_missing_and_not_repeated() -> None:
    head, first, second, *rows = long()
    _, findings, _ = read([sheet([head, first, (second[0], None, *second[2:]), *rows])])
    assert {"value_missing"} <= {found.code for found in findings}
    assert "labels_repeated" not in {found.code for found in findings}


def test_a_table_of_nothing_but_weeks_is_refused_for_them_and_not_for_the_month() -> None:
    _, findings, tables = read([sheet(title("Ohjattuja", wide(("vk 31/2026", "vk 32/2026"))))])
    assert tables == []
    assert [found.code for found in findings if found.severity == "error"] == ["weeks_unreadable"] * 2


def test_months_without_a_year_are_asked() -> None:
    _, findings, tables = read([sheet(title("Ohjattuja", wide(("tammi", "helmi"))))])
    assert tables == []
    assert [found.code for found in findings if found.severity == "error"] == ["year_asked"]


def test_numbers_of_no_named_measure_are_asked() -> None:
    _, findings, tables = read([sheet(wide())])
    assert tables == []
    assert [found.code for found in findings if found.severity == "error"] == ["measure_asked"]


@pytest.mark.parametrize("heading", ["Ei saavutettuja", "Saavutettuja"])
def test_a_heading_is_not_taken_for_its_opposite(heading: str) -> None:
    head = ("HVA", "Tiimi", "Neljännes", "Tavoiteryhmä", "Asetettuja", heading)
    goal = CATALOGUE.dataset_by_id["goals"].by_id["goal_group"].codes.codes[0].names.fi  # type: ignore[union-attr]
    found, _ = recognise_sheet(sheet([head, ("98", "M1", "2026Q1", goal, 9, 5)]), CATALOGUE.datasets)
    [column] = [id for id, place in found[0].places.items() if place == 5]
    assert column == {"Saavutettuja": "reached", "Ei saavutettuja": "not_reached"}[heading]


def test_a_misspelling_that_may_be_two_columns_is_not_guessed() -> None:
    head = (*HEAD[:4], "Aktiivisia yli 60 vrk")
    rows = [("98", "M1", "2026-01", UNEMPLOYED, 5)]
    _, findings, tables = read([sheet([head, *rows])])
    assert [found.code for found in findings] == ["column_unused"]
    assert "active_over_30d" not in tables[0].places


def test_a_column_without_a_heading_is_told() -> None:
    rows = [HEAD, *((*row, "x") for row in long()[1:])]
    _, findings, _ = read([sheet(rows)])
    assert [(found.code, found.row, found.column) for found in findings] == [("column_unnamed", 2, "G")]


def test_a_suppressed_number_of_a_wide_table_is_missing_not_zero() -> None:
    rows = wide()
    rows[1] = (*rows[1][:3], "<5", *rows[1][4:])
    stored, findings, _ = read([sheet(title("Ohjattuja", rows))])
    assert ("98", "M1", 202601, "unemployed", None, None) in stored
    assert [
        (found.code, found.row, found.column) for found in findings if found.code == "source_suppressed"
    ] == [("source_suppressed", 4, "D")]


def test_the_case_of_every_layout_can_be_written_as_a_file() -> None:
    assert len(CASES) >= 35
    assert all(write(case) for case in CASES.values())


def test_a_merged_heading_reaches_as_far_as_it_is_merged() -> None:
    rows = [("Tiimi", 2026, None, None), (None, "tammi", "helmi", "Huom")]
    merged = read_band(sheet(rows, merges=((1, 1, 1, 2),)), 0, 2, lambda _: True)
    assert merged.stacks[2:] == ((2026, "helmi"), (None, "Huom"))
    assert read_band(sheet(rows), 0, 2, lambda _: True).stacks[3] == (2026, "Huom")


def test_a_title_of_the_last_printing_is_not_the_period() -> None:
    rows = [("Tulostettu 1.9.2026",), ("Elokuu 2026",), ()]
    rows += [("HVA", "Tiimi", "Asiakasryhmä", "Ohjattuja"), ("98", "M1", UNEMPLOYED, 5)]
    assert read([sheet(rows)])[0] == {("98", "M1", 202608, "unemployed", 5, None)}


def test_two_periods_in_the_titles_are_not_guessed_between() -> None:
    rows = [("Elokuu 2026",), ("Vertailu: heinäkuu 2026",), ()]
    rows += [("HVA", "Tiimi", "Asiakasryhmä", "Ohjattuja"), ("98", "M1", UNEMPLOYED, 5)]
    _, findings, tables = read([sheet(rows)])
    assert tables == []
    assert [(found.code, found.arguments["column"]) for found in findings] == [("column_missing", "Kuukausi")]


def test_a_header_repeated_on_each_page_is_no_row() -> None:
    rows = [*long()[:4], HEAD, *long()[4:]]
    assert read([sheet(rows)])[0] == BOTH


def test_an_empty_cell_beside_numbers_of_its_team_and_month_is_not_known() -> None:
    rows = wide()
    rows[1] = (*rows[1][:3], None, rows[1][4])
    assert ("98", "M1", 202601, "unemployed", None, None) in read([sheet(title("Ohjattuja", rows))])[0]


def test_an_empty_cell_of_a_team_without_numbers_in_the_month_is_no_row() -> None:
    rows = [row if row[1] != "M1" else (*row[:3], None, row[4]) for row in wide()]
    stored = read([sheet(title("Ohjattuja", rows))])[0]
    assert {row[2] for row in stored if row[1] == "M1"} == {202602}


def test_empty_cells_of_a_required_number_are_told() -> None:
    head = ("HVA", "Tiimi", "Ohjaava taho", "Palvelu", "1/2026", "2/2026")
    made = sheet(
        [head, ("98", "M1", "Kela", "Fysioterapia", 5, 6), ("98", "M1", "TYP", "Fysioterapia", None, 7)]
    )
    found, said = recognise_sheet(made, CATALOGUE.datasets)
    assert [(each.code, each.row, each.column) for each in said] == [("blank_cells", 3, "E")]
    assert len(found[0].rows) == 3


@pytest.mark.parametrize("form", ["long", "wide"])
def test_a_file_of_either_form_is_stored_alike(sqlite_store: Store, form: str) -> None:
    rows = long() if form == "long" else CASES["measures_above_months"].sheets[0].rows
    cells = rows if form == "long" else [values for _, values in rows]
    book = build.write_sheets({"Tiimit": build.TEAM_SHEET, "Taulukko1": cells})  # type: ignore[arg-type]
    found = build.check(sqlite_store, book)
    assert found.status == "checked"
    accept_import(sqlite_store, found, "Testaaja")
    long_book = build.write_sheets({"Tiimit": build.TEAM_SHEET, "Taulukko1": long()})
    assert build.check(sqlite_store, long_book).status == "unchanged"


def test_a_table_far_down_is_found_below_its_title() -> None:
    many = [("98", f"T{n}", "2026-01", UNEMPLOYED, n, n) for n in range(60)]
    rows = [HEAD, *many, (), ("Pori",), HEAD, *long()[1:]]
    found, _ = recognise_sheet(sheet(rows), CATALOGUE.datasets, NAMES)
    assert [len(table.rows) for table in found] == [60, 8]
    assert (63, "title") in {(row.row, row.reason) for row in found[1].skipped}


def test_a_measure_told_twice_for_the_same_row_is_a_duplicate() -> None:
    rows = CASES["measure_and_value_columns"].sheets[0].rows
    values = [values for _, values in rows]
    findings = say([sheet([*values, (*values[1][:5], 99)])])
    assert [(found.code, found.row) for found in findings] == [("duplicate", 18)]


def say(sheets: Sequence[Sheet]) -> list[Finding]:
    """What the check says of the tables of some sheets."""
    tables = [table for each in sheets for table in recognise_sheet(each, CATALOGUE.datasets, NAMES)[0]]
    return [said for table in tables for said in validate_sheet(table, TEAMS, TODAY)[1]]
