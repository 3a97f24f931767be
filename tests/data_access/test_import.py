"""An import is a transaction: all or nothing, idempotent by content, versioned, and can be taken back."""

import threading
from collections.abc import Callable
from io import BytesIO

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data_access.facts import read_in_force
from data_access.history import read_history, read_slices_in_force
from data_access.importing import accept_import, redo_import, undo_import
from data_access.prepare import prepare_store
from data_access.published import current_release, read_counties, read_origins
from data_access.settings import sqlite_url
from data_access.store import Store, open_store
from locales import UserError
from metrics.catalogue import CATALOGUE
from metrics.catalogue.synthetic import draw_rows
from tests.data_access.build import check, dump, save, small_rows, store_file, to_workbook

Rows = dict[str, pd.DataFrame]


def in_force(store: Store, dataset: str) -> list[list[object]]:
    with store.reading() as connection:
        rows = read_in_force(connection, store, CATALOGUE.dataset_by_id[dataset])
    return sorted(rows.astype(str).values.tolist())


def visible(store: Store) -> dict[str, list[str]]:
    """What is in force and published now, whatever the history."""
    with store.reading() as connection:
        shown = {
            f"published {id}": sorted(
                repr([value for name, value in row._mapping.items() if name != "valid_from"])
                for row in connection.execute(table.select().where(table.c.valid_to.is_(None)))
            )
            for id, table in store.tables.published.items()
        }
    return shown | {f"fact {id}": [repr(row) for row in in_force(store, id)] for id in store.tables.facts}


def test_an_accepted_file_is_in_force_as_written(store: Store) -> None:
    rows = small_rows()
    store_file(store, to_workbook(rows))
    for id, frame in rows.items():
        assert len(in_force(store, id)) == len(frame)
    stored = check(store, to_workbook(rows))
    assert stored.status == "unchanged"
    assert all(found.changes.count("same") == len(found.rows) for found in stored.datasets)


def test_checking_stores_nothing(store: Store) -> None:
    before = dump(store)
    assert check(store, to_workbook(small_rows())).status == "checked"
    assert dump(store) == before


def test_the_same_content_in_other_bytes_is_unchanged(store: Store) -> None:
    content = to_workbook(small_rows())
    store_file(store, content)
    book = load_workbook(BytesIO(content))
    book.properties.title = "Toinen tiedosto"
    other = save(book)
    assert other != content
    assert check(store, other).status == "unchanged"


def one_referred_more(rows: Rows) -> Rows:
    changed = rows["caseload"].copy()
    changed.loc[0, "referred"] = float(str(changed.loc[0, "referred"])) + 1
    return {**rows, "caseload": changed}


def without_first_caseload(rows: Rows) -> Rows:
    return {**rows, "caseload": rows["caseload"].iloc[1:].reset_index(drop=True)}


def as_it_was(rows: Rows) -> Rows:
    return rows


@pytest.mark.parametrize(
    ("change", "counts"),
    [(one_referred_more, (0, 1, 0, -1)), (without_first_caseload, (0, 0, 1, -1)), (as_it_was, (0, 0, 0, 0))],
)
def test_changes_are_counted_slice_by_slice(
    store: Store, change: Callable[[Rows], Rows], counts: tuple[int, ...]
) -> None:
    rows = small_rows()
    store_file(store, to_workbook(rows))
    found = check(store, to_workbook(change(rows)))
    changes = next(each for each in found.datasets if each.dataset.id == "caseload").changes
    added, changed, removed, fewer = counts
    same = len(rows["caseload"]) + fewer
    assert [changes.count(kind) for kind in ("added", "changed", "removed", "same")] == [
        added,
        changed,
        removed,
        same,
    ]
    touched = changes.by_slice[changes.by_slice[["added", "changed", "removed"]].sum(axis=1) > 0]
    if any(counts):
        assert touched[["county", "team", "period"]].values.tolist() == [["98", "M1", 202601]]


def test_months_that_a_file_does_not_name_stay(store: Store) -> None:
    store_file(store, to_workbook(small_rows((202601, 202602))))
    january = in_force(store, "caseload")
    found = check(store, to_workbook(small_rows((202603,), seed=2)))
    changes = next(each for each in found.datasets if each.dataset.id == "caseload").changes
    assert changes.count("removed") == changes.count("changed") == 0
    accept_import(store, found, "Testaaja")
    assert [row for row in in_force(store, "caseload") if row in january] == january


def test_the_newest_import_of_a_team_and_month_is_in_force(store: Store) -> None:
    first = store_file(store, to_workbook(small_rows((202601, 202602))))
    newer = to_workbook(small_rows((202602,), seed=2))
    second = store_file(store, newer)
    assert check(store, newer).status == "unchanged"
    with store.reading() as connection:
        slices = read_slices_in_force(connection, store)
        origins = read_origins(connection, store, "caseload", "98")
    held = slices[slices["dataset"] == "caseload"].groupby("period")["import_id"].unique()
    assert {period: list(ids) for period, ids in held.items()} == {202601: [first], 202602: [second]}
    assert [origin.import_id for origin in origins] == [second, first]


def test_undo_and_redo_in_any_order_end_where_they_say(store: Store) -> None:
    empty = visible(store)
    first = store_file(store, to_workbook(small_rows((202601, 202602))))
    after_first = visible(store)
    second = store_file(store, to_workbook(small_rows((202602, 202603), seed=2)))
    after_both = visible(store)
    undo_import(store, second, "A")
    assert visible(store) == after_first
    redo_import(store, second, "B")
    assert visible(store) == after_both
    undo_import(store, first, "C")
    only_second = visible(store)
    undo_import(store, second, "D")
    assert visible(store) == empty
    redo_import(store, first, "E")
    assert visible(store) == after_first
    redo_import(store, second, "F")
    assert visible(store) == after_both
    undo_import(store, first, "G")
    assert visible(store) == only_second


def test_history_says_who_did_what_to_what(store: Store) -> None:
    rows = small_rows()
    first = store_file(store, to_workbook(rows), "tammi.xlsx", by="Aino")
    undo_import(store, first, "Bertta")
    redo_import(store, first, "Cecilia")
    second = store_file(store, to_workbook(one_referred_more(rows)), "korjaus.xlsx")
    with store.reading() as connection:
        newest, oldest = read_history(connection, store)
    assert (newest.id, newest.file_name, newest.active) == (second, "korjaus.xlsx", True)
    assert [(event.by, event.action) for event in oldest.events] == [
        ("Aino", "accepted"),
        ("Bertta", "undone"),
        ("Cecilia", "redone"),
    ]
    assert oldest.counties == ("98",)
    assert oldest.is_synthetic
    caseload = next(count for count in newest.counts if count.dataset == "caseload")
    assert (caseload.rows, caseload.changed, caseload.same) == (
        len(rows["caseload"]),
        1,
        len(rows["caseload"]) - 1,
    )


def test_undoing_twice_or_what_never_was_is_refused(store: Store) -> None:
    number = store_file(store, to_workbook(small_rows()))
    undo_import(store, number, "A")
    before = dump(store)
    for action, id, said in (
        (undo_import, number, "error-import-already"),
        (undo_import, 99, "error-import-unknown"),
        (redo_import, 99, "error-import-unknown"),
    ):
        with pytest.raises(UserError) as refusal:
            action(store, id, "A")
        assert refusal.value.message.id == said
    assert dump(store) == before


def test_a_rejected_check_cannot_be_accepted(store: Store) -> None:
    rows = small_rows()
    rows["caseload"]["referred"] = -1
    with pytest.raises(UserError) as refusal:
        accept_import(store, check(store, to_workbook(rows)), "A")
    assert refusal.value.message.id == "error-import-rejected"


def test_an_error_while_storing_leaves_nothing_behind(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store_file(store, to_workbook(small_rows()))
    before = dump(store)
    found = check(store, to_workbook(small_rows(seed=2)))

    def fail(*_arguments: object) -> None:
        raise RuntimeError("the lights went out")

    monkeypatch.setattr("data_access.release._replace", fail)
    with pytest.raises(RuntimeError):
        accept_import(store, found, "A")
    assert dump(store) == before


def _facts_of(seen: dict[str, list[str]]) -> dict[str, list[str]]:
    """All but the published cells: what is hidden depends on what was shown before, and so on the order."""
    return {name: rows for name, rows in seen.items() if not name.startswith("published")}


def test_accepting_at_the_same_time_loses_nothing(store: Store) -> None:
    store_file(store, to_workbook({"teams": small_rows()["teams"]}))
    files = [
        to_workbook({"caseload": small_rows((month,))["caseload"]}) for month in (202601, 202602, 202603)
    ]
    checks = [check(store, content) for content in files]
    start = threading.Barrier(len(checks))
    failures: list[BaseException] = []

    def accept(number: int) -> None:
        own = open_store(store.engine.url.render_as_string(hide_password=False))
        try:
            start.wait()
            accept_import(own, checks[number], f"Säie {number}")
        except BaseException as error:  # noqa: BLE001 - shown by the main thread
            failures.append(error)
        finally:
            own.engine.dispose()

    threads = [threading.Thread(target=accept, args=(number,)) for number in range(len(checks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [check(store, content).status for content in files] == ["unchanged"] * len(files)
    together = _facts_of(visible(store))
    for number in range(2, 2 + len(files)):
        undo_import(store, number, "A")
        redo_import(store, number, "A")
    assert _facts_of(visible(store)) == together
    for view in ("caseload_team", "caseload_team_group"):
        now = store.tables.published[view].select().where(store.tables.published[view].c.valid_to.is_(None))
        with store.reading() as connection:
            keys = [tuple(row)[: len(CATALOGUE.view_by_id[view].by) + 2] for row in connection.execute(now)]
        assert len(keys) == len(set(keys))


def test_a_name_that_no_database_can_hold_is_stored_as_it_can(store: Store) -> None:
    name = b"tammi\xff\x00.xlsx".decode("utf-8", "surrogateescape")
    store_file(store, to_workbook(small_rows()), name, by="A\0ino\ud800")
    with store.reading() as connection:
        [record] = read_history(connection, store)
    assert (record.file_name, record.events[0].by) == ("tammi? .xlsx", "A ino?")


TEXTS = [
    "=1+1",
    "<script>alert(1)</script>",
    "@SUM(A1:A9)",
    "+358",
    "-1",
    "' OR 1=1; --",
    '=HYPERLINK("http://x")',
    "äö € 😀",
]


def test_formulas_and_markup_stay_text(store: Store) -> None:
    teams = pd.DataFrame(
        {"county": "98", "team": [f"M{number}" for number in range(len(TEXTS))], "name": TEXTS}, dtype=object
    )
    content = to_workbook({"teams": teams})
    cells = [cell for row in load_workbook(BytesIO(content))["Tiimit"].iter_rows(min_row=2) for cell in row]
    assert all(cell.data_type in ("s", "n") for cell in cells)
    store_file(store, content)
    assert [row[2] for row in in_force(store, "teams")] == TEXTS
    assert check(store, to_workbook({"teams": teams})).status == "unchanged"


def test_removing_the_sample_leaves_no_figures(sample_copy: Store) -> None:
    for number in (2, 1):
        undo_import(sample_copy, number, "A")
    assert all(rows == [] for rows in visible(sample_copy).values())
    with sample_copy.reading() as connection:
        release = current_release(connection, sample_copy)
        assert release is not None
        assert read_counties(connection, sample_copy, release) == []
    assert prepare_store(sample_copy, with_samples=True) == []


ROWS = {id: draw_rows(CATALOGUE.dataset_by_id[id]) for id in ("teams", "caseload", "staffing")}


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000), sheets=st.permutations(list(ROWS)))
def test_the_order_of_rows_columns_and_sheets_changes_nothing(
    sample_order_store: Store, seed: int, sheets: list[str]
) -> None:
    shuffled = {id: ROWS[id].sample(frac=1, random_state=seed).reset_index(drop=True) for id in sheets}
    book = load_workbook(BytesIO(to_workbook(shuffled)))
    for sheet in book.worksheets[2:]:
        sheet.data_validations.dataValidation.clear()
        sheet.move_range(f"A1:A{sheet.max_row}", cols=sheet.max_column + seed % 3)
    found = check(sample_order_store, save(book))
    assert (found.status, found.findings) == ("unchanged", ())


@pytest.fixture(scope="module")
def sample_order_store(migrated_sqlite, tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("order") / "order.sqlite"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(sqlite_url(path))
    store_file(store, to_workbook(ROWS))
    return store
