"""Editing the strategy: a save is an import like any other, and what changed by whom can be told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from data_access.edit_strategy import Outcome, read_strategy
from data_access.history import read_history
from data_access.importing import accept_import, redo_import, undo_import
from data_access.published import current_release, read_list
from data_access.store import Store
from data_access.strategy_history import list_changes
from metrics.catalogue import CATALOGUE
from metrics.strategy import list_measures
from tests.data_access.build import check, dump, store_file, to_workbook, write_sheets
from tests.data_access.strategies import (
    BARE,
    COUNTY,
    ROW,
    measures_of,
    save,
    store_strategy,
    strategy_rows,
)


def said(outcome: Outcome) -> set[tuple[str, str]]:
    """(field, what is said of it) of every finding."""
    return {(finding.field, finding.message.id) for finding in outcome.findings}


def errors(outcome: Outcome) -> set[tuple[str, str]]:
    return {(finding.field, finding.message.id) for finding in outcome.errors}


def published(store: Store) -> dict[str, object]:
    with store.reading() as connection:
        release = current_release(connection, store)
        assert release is not None
        table = read_list(connection, store, CATALOGUE.view_by_id["strategy"], COUNTY, release)
    return {measure.id: measure for measure in list_measures(table)}


def test_a_saved_edit_is_in_force_and_published_and_the_other_measures_stay(store: Store) -> None:
    store_strategy(store)
    before = measures_of(store)
    outcome = save(store, {"measure": "T1", "target": "87,5", "due": "30.6.2027"})
    assert outcome.status == "saved"
    after = measures_of(store)
    assert after["T1"] == before["T1"] | {"target": 87.5, "due": date(2027, 6, 30)}
    assert after["T2"] == before["T2"]
    assert published(store)["T1"].target == pytest.approx(0.875)


def test_an_edit_stands_in_the_history_with_author_and_counts_and_nothing_is_lost(store: Store) -> None:
    first = store_strategy(store)
    outcome = save(store, {"measure": "T1", "state": "done"}, {**BARE, "measure": "T3"}, by="Anna")
    with store.reading() as connection:
        newest, oldest = read_history(connection, store)
    assert (newest.id, newest.file_name, newest.active) == (outcome.import_id, "Strategian muokkaus", True)
    assert [(event.by, event.action) for event in newest.events] == [("Anna", "accepted")]
    assert newest.counties == (COUNTY,)
    (count,) = newest.counts
    assert (count.rows, count.added, count.changed, count.removed, count.same) == (3, 1, 1, 0, 1)
    assert (oldest.id, oldest.active) == (first, True)


def test_undo_brings_back_what_was_and_redo_the_edit(store: Store) -> None:
    store_strategy(store)
    before = measures_of(store)
    outcome = save(store, {**BARE, "measure": "T3"})
    after = measures_of(store)
    assert outcome.import_id is not None
    undo_import(store, outcome.import_id, "Testaaja")
    assert measures_of(store) == before
    assert "T3" not in published(store)
    redo_import(store, outcome.import_id, "Testaaja")
    assert measures_of(store) == after


def test_the_first_measure_of_a_county_can_be_made_on_the_page(store: Store) -> None:
    assert read_strategy(store, COUNTY).import_id == 0
    assert save(store, {**BARE, "measure": "T1"}).status == "saved"
    assert list(measures_of(store)) == ["T1"]


def test_an_edited_strategy_is_what_a_workbook_with_the_same_rows_would_be(store: Store) -> None:
    store_strategy(store)
    save(store, {"measure": "T1", "target": "90", "with_clients": False, "owner": ""})
    rows = strategy_rows({"target": 90.0, "with_clients": False, "owner": None}, dict.fromkeys(ROW) | BARE)
    assert check(store, to_workbook(rows)).status == "unchanged"


def test_saving_what_is_there_already_stores_nothing(store: Store) -> None:
    store_strategy(store)
    before = dump(store)
    assert save(store, {"measure": "T1", "target": "85", "start": "1.1.2026"}).status == "unchanged"
    assert dump(store) == before


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"target": "paljon"}, "target", "measure-field-not-a-number"),
        ({"target": "1.234"}, "target", "measure-field-number-ambiguous"),
        ({"baseline": "-"}, "baseline", "measure-field-not-a-number"),
        ({"baseline": "*"}, "baseline", "measure-field-not-a-number"),
        ({"due": "31.2.2026"}, "due", "measure-field-date-unreadable"),
        ({"due": "ensi vuonna"}, "due", "measure-field-date-unreadable"),
        ({"action": " "}, "action", "measure-field-value-missing"),
        ({"objective": "x" * 2001}, "objective", "measure-field-text-too-long"),
        ({"due": "31.12.2025"}, "due", "measure-due-before-start"),
        ({"target_date": "31.12.2025"}, "target_date", "measure-target-before-start"),
        ({"indicator": ""}, "target", "measure-number-without-indicator"),
        ({"target": "120"}, "target", "measure-share-outside"),
        ({"indicator": "referred", "baseline": ""}, "baseline", "measure-direction-missing"),
        ({"indicator": "referred", "baseline": "85"}, "baseline", "measure-direction-missing"),
        ({"owner": "Anna 131052-308T"}, "owner", "measure-field-personal-data"),
        ({"action": "Soita 131052 - 308T"}, "action", "measure-field-personal-data"),
        ({"owner": "anna@example.org"}, "owner", "measure-field-personal-data"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_stored(
    sqlite_store: Store, typed: dict[str, object], field: str, message: str
) -> None:
    store_strategy(sqlite_store)
    before = dump(sqlite_store)
    outcome = save(sqlite_store, {"measure": "T1", **typed})
    assert outcome.status == "refused"
    assert (field, message) in errors(outcome)
    assert all(finding.measure == "T1" for finding in outcome.findings)
    assert not any("308T" in str(finding) for finding in outcome.findings)
    assert dump(sqlite_store) == before


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"baseline": ""}, "baseline", "measure-baseline-missing"),
        ({"target": ""}, "target", "measure-target-missing"),
        ({"target_date": ""}, "target_date", "measure-target-date-missing"),
        ({"start": ""}, "start", "measure-start-missing"),
        ({"target": "60"}, "target", "measure-target-worse"),
        ({"target": "0,8"}, "target", "measure-share-tiny"),
    ],
)
def test_what_is_allowed_but_means_something_is_stored_and_told(
    sqlite_store: Store, typed: dict[str, object], field: str, message: str
) -> None:
    store_strategy(sqlite_store)
    outcome = save(sqlite_store, {"measure": "T1", **typed})
    assert outcome.status == "saved"
    assert (field, message) in said(outcome)


def test_a_new_measure_needs_what_a_workbook_needs(sqlite_store: Store) -> None:
    outcome = save(sqlite_store, {"measure": "T1"})
    missing = {field for field, message in errors(outcome) if message == "measure-field-value-missing"}
    assert missing == {"recommendation", "objective", "action", "state"}


def test_an_old_fault_between_fields_does_not_stop_another_field(sqlite_store: Store) -> None:
    store_strategy(sqlite_store, {"due": date(2025, 1, 1)})
    assert save(sqlite_store, {"measure": "T1", "owner": "Kehittämispäällikkö"}).status == "saved"
    assert save(sqlite_store, {"measure": "T1", "start": "2.1.2026"}).status == "refused"


def test_an_edit_on_what_somebody_has_changed_since_is_refused_and_their_change_told(store: Store) -> None:
    seen = store_strategy(store)
    save(store, {"measure": "T2", "state": "done"}, by="Anna")
    before = dump(store)
    outcome = save(store, {"measure": "T1", "target": "90"}, seen=seen)
    assert outcome.status == "conflict"
    assert [(change.by, change.measure, change.field, change.after) for change in outcome.changes] == [
        ("Anna", "T2", "state", "done")
    ]
    assert dump(store) == before


def test_of_two_who_save_at_once_one_is_stored_and_the_other_told(store: Store) -> None:
    seen = store_strategy(store)
    with ThreadPoolExecutor(2) as pool:
        edits = [{"measure": "T1", "owner": owner} for owner in ("Yksi", "Kaksi")]
        outcomes = list(pool.map(lambda edit: save(store, edit, by=str(edit["owner"]), seen=seen), edits))
    assert sorted(outcome.status for outcome in outcomes) == ["conflict", "saved"]
    refused = next(outcome for outcome in outcomes if outcome.status == "conflict")
    assert measures_of(store)["T1"]["owner"] == refused.changes[0].by
    assert refused.in_force == read_strategy(store, COUNTY).import_id


def test_an_edit_and_its_undo_between_is_no_conflict(store: Store) -> None:
    seen = store_strategy(store)
    other = save(store, {"measure": "T2", "state": "done"})
    assert other.import_id is not None
    undo_import(store, other.import_id, "Anna")
    assert save(store, {"measure": "T1", "target": "90"}, seen=seen).status == "saved"


def test_fields_that_were_not_typed_keep_what_somebody_else_has_saved(store: Store) -> None:
    store_strategy(store)
    save(store, {"measure": "T1", "owner": "Toinen yksikkö"})
    save(store, {"measure": "T1", "target": "90"})
    assert (measures_of(store)["T1"]["owner"], measures_of(store)["T1"]["target"]) == ("Toinen yksikkö", 90)


def test_a_strategy_of_another_county_is_no_conflict_and_is_not_touched(store: Store) -> None:
    seen = store_strategy(store)
    rows = strategy_rows({"county": "06", "measure": "S1"})
    store_file(store, to_workbook(rows), "toinen.xlsx")
    assert save(store, {"measure": "T1", "target": "90"}, seen=seen).status == "saved"
    assert list(read_strategy(store, "06").rows["measure"]) == ["S1"]


def test_what_came_in_place_of_a_number_stays_until_a_number_is_typed(sqlite_store: Store) -> None:
    headings = [column.names.fi for column in CATALOGUE.dataset_by_id["strategy"].columns]
    cells = [
        "98",
        "T1",
        "R3",
        "Tavoite",
        "Toimi",
        "",
        "",
        "",
        "Käynnissä",
        "Seurantatapaaminen pidetty",
        "..",
    ]
    content = write_sheets({"Strategia": [headings, [*cells, 85, "", ""]]})
    store_file(sqlite_store, content)
    assert measures_of(sqlite_store)["T1"]["marks"] == "baseline=not_available"
    save(sqlite_store, {"measure": "T1", "owner": "Yksikkö"})
    assert measures_of(sqlite_store)["T1"]["marks"] == "baseline=not_available"
    save(sqlite_store, {"measure": "T1", "baseline": "70"})
    assert measures_of(sqlite_store)["T1"]["marks"] is None


def test_a_new_id_has_never_been_used_even_in_what_was_undone(store: Store) -> None:
    store_strategy(store)
    assert read_strategy(store, COUNTY).next_measure == "T3"
    outcome = save(store, {**BARE, "measure": "T3"})
    assert outcome.import_id is not None
    undo_import(store, outcome.import_id, "Testaaja")
    assert read_strategy(store, COUNTY).next_measure == "T4"


def test_text_that_looks_like_a_formula_or_markup_is_kept_as_it_is(sqlite_store: Store) -> None:
    store_strategy(sqlite_store)
    save(sqlite_store, {"measure": "T1", "action": "=1+1 <b>$x$</b>"})
    assert measures_of(sqlite_store)["T1"]["action"] == "=1+1 <b>$x$</b>"


class TestChanges:
    def test_what_changed_by_whom_and_from_what_to_what(self, store: Store) -> None:
        store_strategy(store)
        save(store, {"measure": "T1", "target": "90", "state": "done"}, by="Anna")
        newest = [change for change in list_changes(store, COUNTY) if change.by == "Anna"]
        found = {(change.field, change.before, change.after, change.unit_of) for change in newest}
        assert found == {
            ("target", 85.0, 90.0, "followup_share"),
            ("state", "in_progress", "done", "followup_share"),
        }
        assert {(change.measure, change.kind, change.action) for change in newest} == {
            ("T1", "changed", "accepted")
        }

    def test_the_newest_stand_first_and_the_first_import_last(self, store: Store) -> None:
        store_strategy(store)
        save(store, {"measure": "T1", "owner": "Yksi"})
        save(store, {"measure": "T1", "owner": "Kaksi"})
        changes = list_changes(store, COUNTY)
        assert [change.after for change in changes[:2]] == ["Kaksi", "Yksi"]
        assert [(change.kind, change.measure) for change in changes[2:]] == [("added", "T1"), ("added", "T2")]

    def test_an_undone_edit_is_told_as_the_way_back(self, store: Store) -> None:
        store_strategy(store)
        outcome = save(store, {**BARE, "measure": "T3"})
        assert outcome.import_id is not None
        undo_import(store, outcome.import_id, "Anna")
        newest = list_changes(store, COUNTY)[0]
        assert (newest.kind, newest.measure, newest.by, newest.action) == ("removed", "T3", "Anna", "undone")
        assert newest.before == BARE["action"]

    def test_undoing_what_is_not_in_force_changes_nothing(self, store: Store) -> None:
        store_strategy(store)
        middle = save(store, {"measure": "T1", "owner": "Yksi"}).import_id
        save(store, {"measure": "T1", "owner": "Kaksi"})
        assert middle is not None
        count = len(list_changes(store, COUNTY))
        undo_import(store, middle, "Anna")
        assert len(list_changes(store, COUNTY)) == count

    def test_a_workbook_that_leaves_a_measure_out_is_told_as_its_removal(self, store: Store) -> None:
        store_strategy(store)
        accept_import(store, check(store, to_workbook(strategy_rows({}))), "Anna")
        newest = list_changes(store, COUNTY)[0]
        assert (newest.kind, newest.measure) == ("removed", "T2")

    def test_the_same_file_again_and_another_county_are_not_told(self, store: Store) -> None:
        store_strategy(store)
        count = len(list_changes(store, COUNTY))
        store_strategy(store, name="uudelleen.xlsx")
        store_file(store, to_workbook(strategy_rows({"county": "06"})))
        assert len(list_changes(store, COUNTY)) == count
        assert list_changes(store, "07") == []

    def test_every_version_can_be_told_back_from_the_changes(self, store: Store) -> None:
        """Against a second, slow implementation: the changes undone one by one give what was."""
        store_strategy(store)
        first = measures_of(store)
        save(store, {"measure": "T1", "target": "90", "due": ""}, {**BARE, "measure": "T3"})
        save(store, {"measure": "T2", "state": "cancelled"}, {"measure": "T3", "owner": "Yksikkö"})
        now = measures_of(store)
        for change in list_changes(store, COUNTY)[: -len(first)]:
            if change.kind == "added":
                del now[change.measure]
            else:
                assert now[change.measure][change.field] == change.after
                now[change.measure][change.field] = change.before
        assert now == first
