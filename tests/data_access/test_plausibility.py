"""What is possible but hard to believe is asked about, at its place; what fits is not; nothing is refused."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from data_access.findings import Finding
from data_access.importing import Check, check_file
from data_access.settings import ROOT
from data_access.store import Store
from data_access.template import workbook_bytes
from locales import has_text, render
from metrics.calendar import add_months, periods_between
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import LANGUAGES, Language
from metrics.catalogue.synthetic import draw_rows
from tests.data_access.build import TEAM_SHEET, check, store_file, write_sheets

GROUPS = [code.names.fi for code in CATALOGUE.dataset_by_id["caseload"].by_id["client_group"].codes.codes]  # type: ignore[union-attr]
STATUSES = [code.names.fi for code in CATALOGUE.dataset_by_id["transitions"].by_id["before"].codes.codes]  # type: ignore[union-attr]
PROFESSIONS = [code.names.fi for code in CATALOGUE.dataset_by_id["staffing"].by_id["profession"].codes.codes]  # type: ignore[union-attr]
CASELOAD = ("Hyvinvointialue", "Tiimi", "Kuukausi", "Asiakasryhmä")
STAFFING = (
    "Hyvinvointialue",
    "Tiimi",
    "Kuukausi",
    "Ammattiryhmä",
    "Suunnitellut htv",
    "Täytetyt htv",
    "Henkilöitä",
)
TRANSITIONS = (
    "Hyvinvointialue", "Tiimi", "Neljännes", "Asiakasryhmä", "Tilanne ennen", "Tilanne jälkeen",
    "Päättyneitä",
)  # fmt: skip
Cells = Sequence[tuple[object, ...]]


@pytest.fixture(autouse=True)
def without_release(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is published does not matter here, and takes its time."""
    monkeypatch.setattr("data_access.importing.publish", lambda *_arguments: None)


def month(period: int) -> str:
    return f"{period // 100}-{period % 100:02d}"


def caseload(measures: Sequence[str], rows: Cells) -> bytes:
    """A workbook of M1's caseload: rows of period, number of the group, and the measures."""
    body = [("Mallila", "M1", month(int(str(row[0]))), GROUPS[int(str(row[1]))], *row[2:]) for row in rows]
    return write_sheets({"Perustiedot": TEAM_SHEET, "Asiakkuudet": ((*CASELOAD, *measures), *body)})


def staffing(rows: Cells) -> bytes:
    body = [("Mallila", "M1", month(int(str(row[0]))), PROFESSIONS[0], *row[1:]) for row in rows]
    return write_sheets({"Perustiedot": TEAM_SHEET, "Henkilöstö": (STAFFING, *body)})


def questions(found: Check) -> list[Finding]:
    """What is asked; every text of it can be written."""
    assert found.status != "rejected"
    assert all(said.severity != "error" and render(said.message) for said in found.findings)
    return list(found.findings)


def places(found: Check) -> list[tuple[str, str, int | None, str | None, str | None]]:
    return [(said.code, said.sheet, said.row, said.column, said.value) for said in questions(found)]


def store_history(store: Store, values: Sequence[object], measure: str = "Ohjattuja") -> None:
    """Months from January 2025 of one measure of M1's first group."""
    rows = [(add_months(202501, step), 0, value) for step, value in enumerate(values)]
    store_file(store, caseload([measure], rows))


class TestJump:
    @pytest.mark.parametrize(("history", "value"), [(3, 30), (2, 20), (40, 4), (20, 2), (25, 0), (0, 20)])
    def test_ten_fold_or_a_tenth_of_the_usual_is_asked_about(
        self, sqlite_store: Store, history: int, value: int
    ) -> None:
        store_history(sqlite_store, [history] * 3)
        found = check(sqlite_store, caseload(["Ohjattuja"], [(202504, 0, value)]))
        assert places(found) == [("jump", "Asiakkuudet", 2, "E", str(value))]
        assert found.status == "checked"

    @pytest.mark.parametrize(("history", "value"), [(3, 29), (1, 19), (40, 5), (19, 0), (0, 19), (30, None)])
    def test_less_than_that_or_small_numbers_are_not(
        self, sqlite_store: Store, history: int, value: int | None
    ) -> None:
        store_history(sqlite_store, [history] * 3)
        assert places(check(sqlite_store, caseload(["Ohjattuja"], [(202504, 0, value)]))) == []

    def test_the_usual_is_the_median_of_the_last_twelve(self, sqlite_store: Store) -> None:
        store_history(sqlite_store, [300] * 6 + [3] * 7 + [200] * 5)
        assert len(places(check(sqlite_store, caseload(["Ohjattuja"], [(202607, 0, 40)])))) == 1
        assert places(check(sqlite_store, caseload(["Ohjattuja"], [(202507, 0, 40)]))) == []

    def test_what_lies_after_a_month_is_no_history_of_it(self, sqlite_store: Store) -> None:
        store_history(sqlite_store, [3] * 6)
        assert places(check(sqlite_store, caseload(["Ohjattuja"], [(202412, 0, 90)]))) == []

    def test_two_months_are_too_few_to_tell(self, sqlite_store: Store) -> None:
        store_history(sqlite_store, [3, 3])
        assert places(check(sqlite_store, caseload(["Ohjattuja"], [(202503, 0, 90)]))) == []

    def test_another_group_is_another_history(self, sqlite_store: Store) -> None:
        store_history(sqlite_store, [3] * 3)
        assert places(check(sqlite_store, caseload(["Ohjattuja"], [(202504, 1, 90)]))) == []

    def test_what_was_accepted_is_not_asked_again(self, sqlite_store: Store) -> None:
        store_history(sqlite_store, [3] * 3)
        content = caseload(["Ohjattuja"], [(202504, 0, 90)])
        store_file(sqlite_store, content)
        again = caseload(["Ohjattuja"], [(202504, 0, 90), (202505, 0, 3)])
        assert places(check(sqlite_store, again)) == []

    def test_fifty_are_said_and_the_rest_are_counted(self, sqlite_store: Store) -> None:
        measures = ["Ohjattuja", "Palveluun otettuja", "Alkaneita", "Seurantatapaaminen sovittu"]
        rows = [(202501 + step, group, *[3] * 4) for step in range(3) for group in range(3)]
        store_file(sqlite_store, caseload(measures, rows))
        rows = [(202504 + step, group, *[90] * 4) for step in range(5) for group in range(3)]
        said = questions(check(sqlite_store, caseload(measures, rows)))
        jumps = [each for each in said if each.code == "jump"]
        assert len(jumps) == 50
        [rest] = [each for each in said if each.code == "more_alike"]
        assert (rest.severity, rest.arguments) == ("warning", {"count": 10, "kind": "jump"})


class TestRepeat:
    LAST = ((0, 12, 3), (1, 15, 0), (2, 11, 1))
    MEASURES = ("Ohjattuja", "Odottavia kuun lopussa")

    def rows(self, period: int, cells: Cells = LAST) -> list[tuple[object, ...]]:
        return [(period, *row) for row in cells]

    @pytest.mark.parametrize("is_stored", [True, False])
    def test_a_month_that_repeats_the_last_is_asked_about(self, sqlite_store: Store, is_stored: bool) -> None:
        first, second = self.rows(202601), self.rows(202602)
        if is_stored:
            store_file(sqlite_store, caseload(self.MEASURES, first))
        content = caseload(self.MEASURES, second if is_stored else first + second)
        row = 2 if is_stored else 5
        assert places(check(sqlite_store, content)) == [("repeats_last", "Asiakkuudet", row, "C", None)]

    @pytest.mark.parametrize(
        "second",
        [
            ((0, 12, 3), (1, 15, 0), (2, 11, 2)),  # one number differs
            ((0, 12, 3), (1, 15, 0), (2, 11, None)),  # one is not known
            ((0, 12, 3), (1, 15, 0)),  # a row less
        ],
    )
    def test_one_difference_is_enough(self, sqlite_store: Store, second: Cells) -> None:
        content = caseload(self.MEASURES, self.rows(202601) + self.rows(202602, second))
        assert places(check(sqlite_store, content)) == []

    def test_a_row_less_than_the_month_before_is_a_difference(self, sqlite_store: Store) -> None:
        activities = CATALOGUE.dataset_by_id["activities"].by_id["activity"].codes.codes  # type: ignore[union-attr]
        heads = ("Hyvinvointialue", "Tiimi", "Kuukausi", "Toiminto", "Lukumäärä")
        for fewer, asked in ((4, 0), (5, 1)):
            rows = [
                ("Mallila", "M1", month(period), activity.names.fi, 20)
                for period, count in ((202601, 5), (202602, fewer))
                for activity in activities[:count]
            ]
            content = write_sheets({"Perustiedot": TEAM_SHEET, "Toiminta": (heads, *rows)})
            assert len(places(check(sqlite_store, content))) == asked

    def test_small_numbers_may_repeat_themselves(self, sqlite_store: Store) -> None:
        small = ((0, 12, 3), (1, 15, 0), (2, 10, 1))
        content = caseload(self.MEASURES, self.rows(202601, small) + self.rows(202602, small))
        assert places(check(sqlite_store, content)) == []

    def test_only_the_month_just_before_counts(self, sqlite_store: Store) -> None:
        content = caseload(self.MEASURES, self.rows(202601) + self.rows(202603))
        assert places(check(sqlite_store, content)) == []

    def test_a_year_ends_and_the_next_begins(self, sqlite_store: Store) -> None:
        content = caseload(self.MEASURES, self.rows(202512) + self.rows(202601))
        assert [said[0] for said in places(check(sqlite_store, content))] == ["repeats_last"]


class TestFte:
    @pytest.mark.parametrize(
        ("row", "column", "value"),
        [
            ((1, 1.5, 1), "F", "1,5"),
            ((1, 0.5, 0), "F", "0,5"),
            ((31, 1, 1), "E", "31"),
            ((1, 31, 40), "F", "31"),
        ],
    )
    def test_more_than_the_people_or_than_thirty_is_asked_about(
        self, sqlite_store: Store, row: tuple[float, float, int], column: str, value: str
    ) -> None:
        found = check(sqlite_store, staffing([(202601, *row)]))
        assert places(found) == [("fte_over_persons", "Henkilöstö", 2, column, value)]

    @pytest.mark.parametrize("row", [(3, 1, 1), (30, 30, 30), (1, 0.1 + 0.2, None), (2, 0, 0)])
    def test_a_full_time_person_each_is_not(self, sqlite_store: Store, row: tuple[float, float, int]) -> None:
        assert places(check(sqlite_store, staffing([(202601, *row)]))) == []

    def test_four_hundred_are_an_error(self, sqlite_store: Store) -> None:
        found = check(sqlite_store, staffing([(202601, 1, 400, 1)]))
        assert (found.status, [said.code for said in found.findings]) == ("rejected", ["out_of_range"])

    def test_where_most_differ_it_is_said_once_and_not_asked(self, sqlite_store: Store) -> None:
        rows = [(period, 1, 0.9, 0) for period in periods_between(202501, 202512, "month")]
        [said] = questions(check(sqlite_store, staffing(rows)))
        assert (said.severity, said.code, said.row, said.column) == ("info", "mostly", 2, "F")
        assert said.arguments == {"count": 12, "compared": 12, "kind": "fte_over_persons"}


class TestStock:
    MEASURES = ("Alkaneita", "Päättyneitä", "Aktiivisia kuun lopussa")

    @pytest.mark.parametrize("is_stored", [True, False])
    def test_a_stock_that_does_not_follow_is_asked_about(self, sqlite_store: Store, is_stored: bool) -> None:
        first, second = [(202512, 0, 5, 2, 40)], [(202601, 0, 6, 3, 44)]
        if is_stored:
            store_file(sqlite_store, caseload(self.MEASURES, first))
        found = check(sqlite_store, caseload(self.MEASURES, second if is_stored else first + second))
        assert places(found) == [("stock_differs", "Asiakkuudet", 2 if is_stored else 3, "G", "44")]
        assert found.findings[0].arguments["expected"] == "43"

    @pytest.mark.parametrize("second", [(6, 3, 43), (None, 3, 50), (6, 3, None)])
    def test_one_that_follows_or_cannot_be_reckoned_is_not(
        self, sqlite_store: Store, second: tuple[object, ...]
    ) -> None:
        rows = [(202512, 0, 5, 2, 40), (202601, 0, *second), (202603, 0, 1, 1, 90)]
        assert places(check(sqlite_store, caseload(self.MEASURES, rows))) == []

    def test_a_changed_month_before_is_asked_about_too(self, sqlite_store: Store) -> None:
        rows = [(202512, 0, 5, 2, 40), (202601, 0, 6, 3, 43)]
        store_file(sqlite_store, caseload(self.MEASURES, rows))
        changed = [(202512, 0, 5, 2, 39), (202601, 0, 6, 3, 43)]
        found = places(check(sqlite_store, caseload(self.MEASURES, changed)))
        assert found == [("stock_differs", "Asiakkuudet", 3, "G", "43")]


class TestParts:
    MEASURES = ("Aktiivisia kuun lopussa", "Aktiivisia yli 30 vrk", "Suunnitelma tehty")

    def test_a_part_over_its_whole_is_asked_about(self, sqlite_store: Store) -> None:
        found = check(sqlite_store, caseload(self.MEASURES, [(202601, 0, 40, 30, 31)]))
        assert places(found) == [("part_over_whole_warning", "Asiakkuudet", 2, "G", "31")]

    @pytest.mark.parametrize("row", [(40, 30, 30), (40, None, 31), (40, 30, None), (30, 30, 0)])
    def test_one_that_fits_is_not(self, sqlite_store: Store, row: tuple[object, ...]) -> None:
        assert places(check(sqlite_store, caseload(self.MEASURES, [(202601, 0, *row)]))) == []

    def test_an_absent_whole_says_nothing(self, sqlite_store: Store) -> None:
        assert places(check(sqlite_store, caseload(self.MEASURES[2:], [(202601, 0, 31)]))) == []


class TestRemoved:
    def test_rows_that_a_file_would_take_out_are_counted(self, sqlite_store: Store) -> None:
        rows = [(202601, 0, 5), (202601, 1, 6), (202601, 2, 7), (202602, 0, 4), (202602, 1, 6)]
        store_file(sqlite_store, caseload(["Ohjattuja"], rows))
        found = check(sqlite_store, caseload(["Ohjattuja"], [rows[3], rows[4], rows[0]]))
        assert places(found) == [("rows_removed", "Asiakkuudet", 4, "C", None)]
        assert found.findings[0].arguments["count"] == 2

    def test_a_dataset_without_periods_is_one_slice(self, sqlite_store: Store) -> None:
        heads = ("Hyvinvointialue", "Toimenpiteen tunnus", "Suositus", "Tavoite", "Toimenpide", "Tila")
        strategy = CATALOGUE.dataset_by_id["strategy"].by_id
        first, state = (strategy[id].codes.codes[0].names.fi for id in ("recommendation", "state"))  # type: ignore[union-attr]
        rows = [("Mallila", id, first, "Tavoite", "Teko", state) for id in ("T1", "T2", "T3")]
        store_file(sqlite_store, write_sheets({"Strategia": (heads, *rows)}))
        found = check(sqlite_store, write_sheets({"Strategia": (heads, rows[1])}))
        assert places(found) == [("rows_removed", "Strategia", 2, None, None)]
        assert found.findings[0].arguments["count"] == 2

    def test_months_that_it_does_not_name_are_none_of_its_business(self, sqlite_store: Store) -> None:
        store_file(sqlite_store, caseload(["Ohjattuja"], [(202601, 0, 5), (202601, 1, 5)]))
        assert places(check(sqlite_store, caseload(["Ohjattuja"], [(202602, 0, 6)]))) == []


def quarter(ended: Sequence[tuple[int, int]], transitions: Sequence[tuple[int, int, int]]) -> bytes:
    """M1's first quarter of 2026: rows of group, ended a month; group, status after, ended in the quarter."""
    cases = [
        ("Mallila", "M1", month(period), GROUPS[group], count)
        for period in (202601, 202602, 202603)
        for group, count in ended
    ]
    moves = [
        ("Mallila", "M1", "2026Q1", GROUPS[group], STATUSES[0], STATUSES[after], count)
        for group, after, count in transitions
    ]
    sheets = {"Asiakkuudet": ((*CASELOAD, "Päättyneitä"), *cases), "Siirtymät": (TRANSITIONS, *moves)}
    return write_sheets(
        {"Perustiedot": TEAM_SHEET, **{name: rows for name, rows in sheets.items() if rows[1:]}}
    )


class TestSame:
    def test_sums_that_agree_are_not_asked_about(self, sqlite_store: Store) -> None:
        content = quarter([(0, 4), (1, 0)], [(0, 0, 5), (0, 1, 7)])
        assert places(check(sqlite_store, content)) == []

    @pytest.mark.parametrize(
        ("transitions", "row"),
        [([(0, 0, 5), (0, 1, 8)], 2), ([(0, 0, 5), (1, 1, 7)], 2), ([(1, 0, 3), (0, 0, 11), (0, 2, 2)], 3)],
    )
    def test_sums_that_differ_are_asked_about_at_the_second(
        self, sqlite_store: Store, transitions: Sequence[tuple[int, int, int]], row: int
    ) -> None:
        found = check(sqlite_store, quarter([(0, 4), (1, 1)], transitions))
        assert places(found)[0] == ("ended_differs", "Siirtymät", row, "G", None)

    def test_a_group_without_rows_ended_nobody(self, sqlite_store: Store) -> None:
        found = check(sqlite_store, quarter([(0, 4), (1, 1)], [(0, 0, 12)]))
        [said] = questions(found)
        assert (said.code, said.arguments["one"], said.arguments["other"]) == ("ended_differs", "3", "0")

    @pytest.mark.parametrize("stored_first", [0, 1])
    def test_what_is_stored_is_compared_as_well(self, sqlite_store: Store, stored_first: int) -> None:
        files = [quarter([(0, 4)], []), quarter([], [(0, 0, 13)])]
        store_file(sqlite_store, files[stored_first])
        found = places(check(sqlite_store, files[1 - stored_first]))
        where = [("Siirtymät", "G"), ("Asiakkuudet", "E")][stored_first]
        assert found == [("ended_differs", where[0], 2, where[1], None)]

    def test_a_quarter_that_lacks_a_month_is_not_compared(self, sqlite_store: Store) -> None:
        rows = [("Mallila", "M1", month(period), GROUPS[0], 4) for period in (202601, 202603)]
        sheets = {"Perustiedot": TEAM_SHEET, "Asiakkuudet": ((*CASELOAD, "Päättyneitä"), *rows)}
        store_file(sqlite_store, write_sheets(sheets))
        assert places(check(sqlite_store, quarter([], [(0, 0, 13)]))) == []

    def test_every_declared_pair_has_a_text(self) -> None:
        for same in (each for each in CATALOGUE.same if not each.perhaps):
            assert has_text(f"finding-{same.one[1]}-differs"), same


class TestSamples:
    @pytest.mark.parametrize("name", ["county.xlsx", "study.xlsx"])
    def test_the_shipped_workbooks_raise_no_question(self, sqlite_store: Store, name: str) -> None:
        content = (ROOT / "sample_data" / name).read_bytes()
        assert questions(check_file(sqlite_store, content, name)) == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_rows_of_the_template_are_told_of_but_not_asked_about(
        self, sqlite_store: Store, language: Language
    ) -> None:
        rows = {dataset.id: draw_rows(dataset) for dataset in CATALOGUE.datasets}
        found = check(sqlite_store, workbook_bytes(CATALOGUE.datasets, language=language, rows=rows))
        assert {said.severity for said in questions(found)} <= {"info"}

    def test_a_new_quarter_of_the_sample_county_raises_none(self, sqlite_store: Store) -> None:
        from sample_data.county import build_county

        rows = build_county()
        last = 202604

        def only(late: bool) -> dict[str, pd.DataFrame]:
            return {
                id: frame[(frame["period"] >= last) == late].reset_index(drop=True)
                if "period" in frame
                else frame
                for id, frame in rows.items()
            }

        store_file(sqlite_store, workbook_bytes(CATALOGUE.datasets, rows=only(False)))
        late = only(True)
        content = workbook_bytes([each for each in CATALOGUE.datasets if len(late[each.id])], rows=late)
        assert questions(check_file(sqlite_store, content, "a.xlsx", date(2026, 12, 31))) == []


class TestKnownErrors:
    """What no question needs to be asked about: it is refused already."""

    @pytest.mark.parametrize("value", [-3, "-3", "−3"])
    def test_negative_counts_of_clients_are_refused(self, sqlite_store: Store, value: object) -> None:
        for measure in ("Ohjattuja", "Odottavia kuun lopussa", "Aktiivisia kuun lopussa"):
            found = check(sqlite_store, caseload([measure], [(202601, 0, value)]))
            assert (found.status, [said.code for said in found.findings]) == ("rejected", ["negative"])

    def test_a_wait_of_minus_three_days_is_no_band(self, sqlite_store: Store) -> None:
        waits = CATALOGUE.dataset_by_id["waits"]
        step = waits.by_id["step"].codes.codes[0].names.fi  # type: ignore[union-attr]
        heads = (
            "Hyvinvointialue",
            "Tiimi",
            "Kuukausi",
            waits.by_id["step"].names.fi,
            waits.by_id["band"].names.fi,
        )
        row = ("Mallila", "M1", "2026-01", step, -3, 4)
        content = write_sheets({"Perustiedot": TEAM_SHEET, "Viiveet": ((*heads, "Edenneitä"), row)})
        [said] = check(sqlite_store, content).findings
        assert (said.severity, said.code, said.row, said.column) == ("error", "code_unknown", 2, "E")

    def test_with_an_error_nothing_more_is_asked(self, sqlite_store: Store) -> None:
        rows = [(202601, 0, 5, 2, 40), (202602, 0, 6, 3, 90), (202603, 0, -1, 3, 90)]
        found = check(sqlite_store, caseload(TestStock.MEASURES, rows))
        assert [said.code for said in found.findings] == ["negative"]


def test_months_follow_each_other_over_the_year() -> None:
    from data_access.plausibility import _move

    months = periods_between(202411, 202602, "month")
    moved = _move(pd.Series(months), 1).tolist()
    assert all(next_one == after for (_, next_one), after in zip(pairwise(months), moved, strict=False))
