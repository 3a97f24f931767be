"""Values as people and systems write them: numbers, periods, and signs that stand in place of a number."""

import time
from datetime import date, datetime

import pytest

from data_access.cells import Manner, Problem, read_cell
from data_access.layout.apply import apply
from data_access.layout.model import Marker
from data_access.layout.propose import propose
from data_access.markers import MARKERS, Meaning, read_marker
from data_access.names import languages_of, normalise, unmark, unmarked
from data_access.numerals import AmbiguousNumberError, find_decimal_sign, read_number
from data_access.periods import read_period
from data_access.validate import KnownTeams, validate_sheet
from locales import render
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import Level
from metrics.marks import COLUMN, read_marks
from tests.data_access.layout_rows import (
    HEAD,
    UNEMPLOYED,
    sheet,
)

CASELOAD = CATALOGUE.dataset_by_id["caseload"]
STAFFING = CATALOGUE.dataset_by_id["staffing"]
GROUPS = CASELOAD.by_id["client_group"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1 234,5", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234", 1234),
        ("1\u2009234 567", 1234567),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567),
        ("1,234,567", 1234567),
        ("12,5 %", 12.5),
        ("12%", 12),
        ("−4", -4),
        ("–4,5", -4.5),
        ("+7", 7),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("12,25", 12.25),
        ("1234,567", 1234.567),
        ("1 234,567", 1234.567),
        ("007", 7),
    ],
)
def test_a_number_is_read_as_it_is_written(written: str, number: float) -> None:
    assert read_number(written) == number


@pytest.mark.parametrize(
    "written",
    ["", "monta", "1 23", "12 34,5", "1.2.3", "1,2,3", "--4", "1e5", "5 kpl", "12,", "1,234.567,8"],
)
def test_what_is_no_number_is_not_read_as_one(written: str) -> None:
    assert read_number(written) is None


@pytest.mark.parametrize("written", ["1.234", "1,234", "12.345", "-999,999"])
def test_a_lone_thousand_or_decimal_is_not_guessed(written: str) -> None:
    with pytest.raises(AmbiguousNumberError):
        read_number(written)


@pytest.mark.parametrize(
    ("others", "written", "number"),
    [
        (["12,5"], "1,234", 1.234),
        (["12,5"], "1.234", 1234),
        (["12.5"], "1.234", 1.234),
        (["12.5"], "1,234", 1234),
        (["1.234.567"], "1.234", 1234),
        (["1.234,5", None, 7, "x"], "2.345", 2345),
    ],
)
def test_the_columns_other_values_tell_what_a_separator_is(others: list, written: str, number: float) -> None:
    assert read_number(written, find_decimal_sign([*others, written])) == number


@pytest.mark.parametrize("values", [["1,234"], ["12", 5.5, None], ["12,5", "12.5"]])
def test_values_that_do_not_tell_or_quarrel_tell_nothing(values: list) -> None:
    assert find_decimal_sign(values) == ""


def test_a_percentage_is_no_count() -> None:
    assert read_cell(CASELOAD.by_id["referred"], "12 %", {}) == Problem("not_a_number")


@pytest.mark.parametrize(
    "written",
    [
        "1.8.2022",
        "8/2022",
        "08/2022",
        "2022-08",
        "elokuu 2022",
        "Elokuu 2022",
        "elo 2022",
        "elo-22",
        "2022 elokuu",
        "augusti 2022",
        "August 2022",
        "Aug 2022",
        "2022M08",
        "202208",
        202208,
        202208.0,
        datetime(2022, 8, 1),
        date(2022, 8, 31),
        "1.8.–31.8.2022",
        "1.8.2022 - 31.8.2022",
        "8. kuukausi 2022",
    ],
)
def test_a_month_is_read_as_it_is_written(written: object) -> None:
    assert read_period(written, "month") == 202208


@pytest.mark.parametrize(
    ("written", "level", "period"),
    [
        ("Q3/2022", "quarter", 202207),
        ("2022Q3", "quarter", 202207),
        ("3. neljännes 2022", "quarter", 202207),
        ("III neljännes 2022", "quarter", 202207),
        ("2022, 3. neljännes", "quarter", 202207),
        ("neljännes 3/2022", "quarter", 202207),
        ("kvartal 3 2022", "quarter", 202207),
        ("elokuu 2022", "quarter", 202207),
        ("1.7.–30.9.2022", "quarter", 202207),
        ("2022 H2", "half_year", 202207),
        ("2. puolivuosi 2022", "half_year", 202207),
        ("halvår 2 2022", "half_year", 202207),
        ("2022", "year", 202201),
    ],
)
def test_a_longer_period_is_read_as_it_is_written(written: str, level: Level, period: int) -> None:
    assert read_period(written, level) == period


@pytest.mark.parametrize(
    "written",
    [
        "elokuu",
        "2022",
        "Q3/2022",
        "3. neljännes 2022",
        "13/2022",
        "1.8.–30.9.2022",
        "2.8.–31.8.2022",
        "elokuu 22022",
        "kuu 2022",
        "",
        "vk 31/2022",
        True,
    ],
)
def test_what_names_no_month_is_not_read_as_one(written: object) -> None:
    assert read_period(written, "month") is None


@pytest.mark.parametrize(
    ("sign", "meaning"),
    [
        ("-", "zero"),
        ("–", "zero"),
        ("−", "zero"),
        (" - ", "zero"),
        (".", "not_applicable"),
        ("..", "not_available"),
        ("…", "not_available"),
        ("*", "suppressed"),
        ("x", "suppressed"),
        ("X", "suppressed"),
        (":", "suppressed"),
        ("<5", "suppressed"),
        ("< 5", "suppressed"),
        ("<10", "suppressed"),
        ("alle 5", "suppressed"),
        ("Alle 5", "suppressed"),
        ("under 5", "suppressed"),
        ("[c]", "suppressed"),
        ("1–4", "suppressed"),
        ("5", None),
        ("-4", None),
        ("", None),
        (None, None),
        (5, None),
    ],
)
def test_a_sign_has_the_meaning_of_official_statistics(sign: object, meaning: Meaning | None) -> None:
    assert read_marker(sign) == meaning


def check(value: object, markers: dict[str, Meaning] | None = None) -> tuple[object, list]:
    """What is stored for a value among the referred, and what is said of it."""
    made = sheet([HEAD, ("Mallila", "M1", "2026-01", UNEMPLOYED, value, 1)])
    [layout] = propose(made, CATALOGUE.datasets)
    if markers:
        from dataclasses import replace

        layout = replace(layout, markers=tuple(Marker(sign, meaning) for sign, meaning in markers.items()))
    [table] = apply(layout, made, CATALOGUE.datasets).tables
    frame, findings = validate_sheet(table, KnownTeams({"98": {"m1": "M1"}}), date(2026, 8, 31))
    return frame["referred"].tolist()[0], findings


@pytest.mark.parametrize(
    ("sign", "stored", "severity", "code"),
    [
        ("-", 0, "info", "marker_zero"),
        (".", None, "info", "not_applicable"),
        ("..", None, "warning", "not_available"),
        ("<5", None, "warning", "source_suppressed"),
        ("*", None, "warning", "source_suppressed"),
    ],
)
def test_a_sign_is_stored_and_told_by_its_meaning(
    sign: str, stored: object, severity: str, code: str
) -> None:
    value, [said] = check(sign)
    assert value == stored
    assert (said.severity, said.code, said.row, said.column, said.value) == (severity, code, 2, "E", sign)
    assert sign in render(said.message)


def test_a_layout_can_give_a_sign_another_meaning() -> None:
    value, [said] = check("x", {"x": "zero"})
    assert (value, said.code) == (0, "marker_zero")


@pytest.mark.parametrize(
    ("sign", "mark"),
    [(".", "not_applicable"), ("..", "not_available"), ("<5", "suppressed"), ("x", "suppressed")],
)
def test_a_sign_stands_also_where_a_number_is_required_and_keeps_its_meaning(sign: str, mark: str) -> None:
    profession = STAFFING.by_id["profession"].codes.codes[0].names.fi  # type: ignore[union-attr]
    head = ("HVA", "Tiimi", "Kuukausi", "Ammattiryhmä", "Suunnitellut htv", "Täytetyt htv")
    made = sheet([head, ("98", "M1", "2026-01", profession, sign, 1)])
    [table] = apply(propose(made, CATALOGUE.datasets)[0], made, CATALOGUE.datasets).tables
    frame, [said] = validate_sheet(table, KnownTeams({"98": {"m1": "M1"}}), date(2026, 8, 31))
    assert said.severity != "error"
    assert render(said.message)
    assert frame["planned_fte"].tolist() == [None]
    assert [read_marks(marks) for marks in frame[COLUMN]] == [{"planned_fte": mark}]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Pori1)", "Pori"),
        ("Rauma ²", "Rauma"),
        ("Turku*", "Turku"),
        ("Turku**", "Turku"),
        ("Ulvila (1)", "Ulvila"),
        ("M1", "M1"),
        ("31–60 vrk", "31–60 vrk"),
    ],
)
def test_a_footnotes_mark_is_no_part_of_a_label(written: str, plain: str) -> None:
    assert unmark(written) == plain


def test_a_mark_after_a_number_is_read_both_ways() -> None:
    assert unmarked("M11)") == ("M11)", "M1", "M")


@pytest.mark.parametrize(
    "written",
    [
        "Työttömät\u00a0",
        " Työttömät",
        "Tyo\u0308tto\u0308ma\u0308t",
        "Työt\u00adtömät",
        "TYÖTTÖMÄT",
        "Työttömät²",
        "Työttömät 1)",
        "Työttömät / Arbetslösa",
    ],
)
def test_a_label_is_known_however_it_is_padded_or_marked(written: str) -> None:
    assert read_cell(GROUPS, written, {}) == "unemployed"


def test_labels_that_mean_different_codes_are_not_one() -> None:
    assert read_cell(GROUPS, "Työttömät / Uppgift saknas", {}) == Problem("code_unknown")


def test_a_label_of_the_source_stands_for_its_code() -> None:
    manner = Manner({"nuoret": "unemployed"}, MARKERS)
    assert read_cell(GROUPS, "Nuoret", {}, manner) == "unemployed"


def test_a_heading_in_two_languages_has_two_parts() -> None:
    assert [normalise(part) for part in languages_of("Tiimi / Team")] == ["tiimi", "team"]
    assert languages_of("Tiimi") == ()


@pytest.mark.parametrize("filling", [" ", "\u00a0", "*", "(", "1)", "/", ", ", "- ", "²", "1 ", "1.", "\n"])
@pytest.mark.parametrize("where", ["label", "heading", "title", "number", "month"])
def test_an_endless_text_costs_no_time(filling: str, where: str) -> None:
    endless = "2026" + filling * 50_000 + "x"
    rows: list = [("Raportti", None), HEAD, ("Mallila", "M1", "2026-01", UNEMPLOYED, 5, 1)]
    place = {"title": (0, 0), "heading": (1, 5), "label": (2, 3), "number": (2, 4), "month": (2, 2)}[where]
    rows[place[0]] = (*rows[place[0]][: place[1]], endless, *rows[place[0]][place[1] + 1 :])
    made = sheet(rows)
    start = time.process_time()
    for layout in propose(made, CATALOGUE.datasets):
        for table in apply(layout, made, CATALOGUE.datasets).tables:
            validate_sheet(table, KnownTeams({"98": {"m1": "M1"}}), date(2026, 8, 31))
    assert time.process_time() - start < 2
