"""What people write beside figures: rebase points, notes and saved views are kept, checked, never deleted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data_access.backup import restore_backup, write_backup
from data_access.doctor import examine
from data_access.notes import LONGEST_NOTE, Note, add_note, list_notes, remove_note
from data_access.rebases import LONGEST_REASON, Rebase, add_rebase, list_rebases, remove_rebase
from data_access.saved_views import SavedView, find_view, list_views, remove_view, save_view
from data_access.store import Store
from locales import UserError
from tests.data_access.build import dump

CODE = "131052-308T"  # the example of a personal identity code that authorities give


def rebase(
    store: Store, reason: str = "Keskitetty tiimi alkoi", *, county: str = "98",
    indicator: str = "waiting_end", team: str = "", period: int = 202603,
) -> int:  # fmt: skip
    with store.writing() as connection:
        return add_rebase(connection, store, county, indicator, period, reason, "Päivi", team=team)


def note(store: Store, text: str = "Sovittiin lisävuoroista", **given: object) -> int:
    values = {"county": "98", "subject_kind": "indicator", "subject": "waiting_end", "period": 202604} | given
    with store.writing() as connection:
        return add_note(connection, store, **values, text=text, by="Päivi")


def view(store: Store, name: str = "Johtoryhmä", **given: object) -> int:
    values = {"county": "98", "query": "?alue=98&tiimi=M1"} | given
    with store.writing() as connection:
        return save_view(connection, store, **values, name=name, by="Päivi")


def rebases(store: Store, county: str = "98", *, removed: bool = False) -> list[Rebase]:
    with store.reading() as connection:
        return list_rebases(connection, store, county, removed=removed)


def notes(store: Store, *, removed: bool = False) -> list[Note]:
    with store.reading() as connection:
        return list_notes(connection, store, "98", removed=removed)


def views(store: Store, *, removed: bool = False) -> list[SavedView]:
    with store.reading() as connection:
        return list_views(connection, store, "98", removed=removed)


def said(act: Callable[[], object]) -> str:
    with pytest.raises(UserError) as refusal:
        act()
    return refusal.value.message.id


def test_a_rebase_point_is_read_as_it_was_written(store: Store) -> None:
    id = rebase(store, "  Keskitetty\ntiimi  alkoi ", team="T1")
    (found,) = rebases(store)
    assert (found.id, found.indicator, found.team, found.period) == (id, "waiting_end", "T1", 202603)
    assert (found.reason, found.by, found.removed_by) == ("Keskitetty tiimi alkoi", "Päivi", None)
    assert found.at.endswith("+00:00")


def test_a_county_sees_only_its_own(store: Store) -> None:
    rebase(store)
    rebase(store, county="06")
    assert [each.county for each in rebases(store, "06")] == ["06"]


def test_a_removed_one_is_no_longer_in_force_and_stays_in_the_history(store: Store) -> None:
    for add, remove, listed in (
        (rebase, remove_rebase, rebases),
        (note, remove_note, notes),
        (view, remove_view, views),
    ):
        id = add(store)
        with store.writing() as connection:
            remove(connection, store, id, "Matti")
        assert listed(store) == []
        (found,) = listed(store, removed=True)
        assert found.removed_by == "Matti"
        assert found.removed_at is not None


def test_what_is_removed_already_is_said_to_be_gone(store: Store) -> None:
    id = rebase(store)
    with store.writing() as connection:
        remove_rebase(connection, store, id, "A")
        assert said(lambda: remove_rebase(connection, store, id, "B")) == "error-remark-gone"
        assert said(lambda: remove_note(connection, store, 7, "B")) == "error-remark-gone"
    assert rebases(store, removed=True)[0].removed_by == "A"


def test_a_month_is_a_rebase_point_of_the_same_figures_once_until_it_is_removed(store: Store) -> None:
    id = rebase(store)
    assert said(lambda: rebase(store, "Toinen syy")) == "error-rebase-already"
    rebase(store, team="T1")
    rebase(store, indicator="wait_median")
    with store.writing() as connection:
        remove_rebase(connection, store, id, "A")
    rebase(store, "Toinen syy")
    assert len(rebases(store)) == 3


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"reason": " \n\u200b"}, "error-remark-empty"),
        ({"reason": "x" * (LONGEST_REASON + 1)}, "error-remark-long"),
        ({"reason": f"Asiakas {CODE} siirtyi"}, "error-remark-personal"),
        ({"reason": "Soita 040 123 4567"}, "error-remark-personal"),
        ({"reason": "Kysy: etunimi.sukunimi@alue.example"}, "error-remark-personal"),
        ({"indicator": "no_such"}, "error-remark-subject"),
        ({"team": "x" * 121}, "error-remark-subject"),
        ({"county": "77"}, "error-remark-county"),
        ({"period": 202613}, "error-remark-month"),
        ({"period": 202600}, "error-remark-month"),
        ({"period": 2026}, "error-remark-month"),
        ({"period": -202601}, "error-remark-month"),
    ],
)
def test_a_rebase_point_that_cannot_be_is_refused(sqlite_store: Store, given: dict, message: str) -> None:
    assert said(lambda: rebase(sqlite_store, **given)) == message
    assert rebases(sqlite_store, removed=True) == []


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"text": ""}, "error-remark-empty"),
        ({"text": "x" * (LONGEST_NOTE + 1)}, "error-remark-long"),
        ({"text": CODE}, "error-remark-personal"),
        ({"subject": "no_such"}, "error-remark-subject"),
        ({"subject_kind": "measure", "subject": ""}, "error-remark-subject"),
        ({"subject_kind": "team"}, "error-remark-subject"),
        ({"period": 20260}, "error-remark-month"),
        ({"county": ""}, "error-remark-county"),
    ],
)
def test_a_note_that_cannot_be_is_refused(sqlite_store: Store, given: dict, message: str) -> None:
    assert said(lambda: note(sqlite_store, **given)) == message
    assert notes(sqlite_store, removed=True) == []


def test_notes_are_of_indicators_and_of_measures_and_come_by_month(store: Store) -> None:
    note(store, "toinen", period=202605)
    note(store, "ensimmäinen", subject_kind="measure", subject="T-12", period=202602)
    note(store, "kolmas", period=202605)
    assert [each.text for each in notes(store)] == ["ensimmäinen", "toinen", "kolmas"]
    assert notes(store)[0].subject == "T-12"


def test_a_view_is_found_by_its_number_until_it_is_removed(store: Store) -> None:
    release = _release_of(store)
    id = view(store, sections=("waiting_end", "wait_median"), release_id=release)
    with store.writing() as connection:
        found = find_view(connection, store, "98", id)
        assert (found.query, found.sections) == ("alue=98&tiimi=M1", ("waiting_end", "wait_median"))
        assert found.release_id == release
        assert said(lambda: find_view(connection, store, "06", id)) == "error-remark-gone"
        remove_view(connection, store, id, "A")
        assert said(lambda: find_view(connection, store, "98", id)) == "error-remark-gone"


def _release_of(store: Store) -> int:
    releases = store.tables.releases
    made = releases.insert().values(at="2026-07-01T00:00:00+00:00", threshold=5)
    with store.writing() as connection:
        return int(connection.execute(made.returning(releases.c.id)).scalar_one())


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name": ""}, "error-remark-empty"),
        ({"name": "johtoRYHMÄ"}, "error-view-taken"),
        ({"name": "A", "query": "a=1#b"}, "error-view-query"),
        ({"name": "A", "query": "a=<script>"}, "error-view-query"),
        ({"name": "A", "query": "a=1\nb"}, "error-view-query"),
        ({"name": "A", "query": "a=" + "1" * 2000}, "error-view-query"),
        ({"name": "A", "sections": ["a\nb"]}, "error-view-query"),
        ({"name": "A", "sections": ["a"] * 41}, "error-view-query"),
        ({"name": "A", "release_id": 99}, "error-view-release"),
    ],
)
def test_a_view_that_cannot_be_is_refused(sqlite_store: Store, given: dict, message: str) -> None:
    view(sqlite_store)
    assert said(lambda: view(sqlite_store, **given)) == message
    assert len(views(sqlite_store, removed=True)) == 1


def test_a_backup_brings_them_back_and_numbers_go_on(store: Store, tmp_path: Path) -> None:
    rebase(store)
    note(store)
    view(store)
    before = dump(store)
    write_backup(store, tmp_path / "b.sqlite")
    rebase(store, period=202605)
    restore_backup(store, tmp_path / "b.sqlite")
    assert dump(store) == before
    assert rebase(store, period=202605) > rebases(store)[0].id
    assert examine(store).is_well
