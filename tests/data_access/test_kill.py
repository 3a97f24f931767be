"""Killing the process at any moment of an import leaves the database as before or as after, never between."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess

import pytest
from sqlalchemy import event

from data_access.importing import Check, accept_import, check_file, redo_import, undo_import
from data_access.settings import ROOT
from data_access.store import Store, open_store
from tests.data_access.build import TODAY, Dump, dump, small_rows, to_workbook

FORK = multiprocessing.get_context("fork")
STUDY = ROOT / "sample_data" / "study.xlsx"
Arm = Callable[[Store], None]


def die(*_arguments: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def at_statement(number: int) -> Arm:
    """Die as the import sends its so-manieth statement: while storing, while reading, while releasing."""

    def arm(store: Store) -> None:
        left = [number]

        def count(*_arguments: object) -> None:
            left[0] -= 1
            if left[0] == 0:
                die()

        event.listen(store.engine, "before_cursor_execute", count)

    return arm


def at_commit(store: Store) -> None:
    event.listen(store.engine, "commit", die)


def nowhere(_store: Store) -> None:
    pass


def run_import(url: str, check: Check, arm: Arm) -> BaseProcess:
    """Start the import in a process of its own."""

    def work() -> None:
        store = open_store(url)
        arm(store)
        accept_import(store, check, "Testaaja")
        os._exit(0)

    process = FORK.Process(target=work)
    process.start()
    return process


def prepare(store: Store) -> tuple[str, Check, Dump]:
    """A store with the study in it, a small county checked against it, and how the store looks now."""
    accept_import(store, check_file(store, STUDY.read_bytes(), "study.xlsx"), "Testaaja")
    check = check_file(store, to_workbook(small_rows()), "county.xlsx", TODAY)
    before = dump(store)
    store.engine.dispose()
    return store.engine.url.render_as_string(hide_password=False), check, before


def count_statements(store: Store, check: Check) -> int:
    """How many statements the whole import sends; it is rolled back."""
    seen: list[object] = []

    def note(*arguments: object) -> None:
        seen.append(arguments[2])

    def refuse(*_arguments: object) -> None:
        raise InterruptedError

    event.listen(store.engine, "before_cursor_execute", note)
    event.listen(store.engine, "commit", refuse)
    with pytest.raises(InterruptedError):
        accept_import(store, check, "Testaaja")
    event.remove(store.engine, "commit", refuse)
    event.remove(store.engine, "before_cursor_execute", note)
    store.engine.dispose()
    return len(seen)


def test_an_import_killed_at_any_moment_is_whole_or_not_there(store: Store) -> None:
    url, check, before = prepare(store)
    statements = count_statements(store, check)
    assert dump(store) == before
    shares = (0, 0.1, 0.3, 0.5, 0.7, 0.9, 1) if store.is_sqlite else (0.3, 1)
    moments = [at_statement(max(1, int(statements * share))) for share in shares]
    for arm in (*moments, at_commit):
        process = run_import(url, check, arm)
        process.join(60)
        assert process.exitcode == -signal.SIGKILL
        assert dump(store) == before
    store.engine.dispose()
    whole = run_import(url, check, nowhere)
    started = time.monotonic()
    whole.join(60)
    duration = time.monotonic() - started
    assert whole.exitcode == 0
    assert len(dump(store)["imports"]) == len(before["imports"]) + 1
    if store.is_sqlite:
        kill_by_the_clock(store, url, check, duration)


def kill_by_the_clock(store: Store, url: str, check: Check, duration: float) -> None:
    """The import undone and taken again, killed from outside near its end, where the commit is."""
    undo_import(store, 2, "Testaaja")
    before = dump(store, without_moments=True)
    for share in (0.5, 0.95, 1.05):
        store.engine.dispose()
        process = run_import(url, check, nowhere)
        process.join(duration * share)
        process.kill()
        process.join(60)
        now = dump(store, without_moments=True)
        if now != before:  # the commit was quicker: then all of it is there
            assert len(now["imports"]) == len(before["imports"]) + 1
            assert len(now["releases"]) == len(before["releases"]) + 1
            assert len(now["import_counts"]) == len(before["import_counts"]) + len(check.datasets)
            for found in check.datasets:
                table = f"fact_{found.dataset.id}"
                assert len(now[table]) == len(before[table]) + len(found.rows)
            before = now
        with store.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    redo_import(store, 2, "Testaaja")
