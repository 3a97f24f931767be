"""What leaves the store comes back the same: exports, and backups on both databases."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from data_access.backup import restore_backup, write_backup
from data_access.export import export_dataset
from data_access.importing import check_file, undo_import
from data_access.settings import sqlite_url
from data_access.store import Store, open_store
from locales import UserError
from metrics.catalogue import CATALOGUE
from metrics.catalogue.synthetic import draw_rows
from tests.data_access.build import check, dump, small_rows, store_file, to_workbook

ALL = {dataset.id: draw_rows(dataset).head(60) for dataset in CATALOGUE.datasets}


def test_every_export_reads_back_unchanged(store: Store, tmp_path: Path) -> None:
    store_file(store, to_workbook(ALL))
    for id, rows in ALL.items():
        target = tmp_path / f"{id}.xlsx"
        assert export_dataset(store, id, target) == len(rows)
        assert check(store, target.read_bytes()).status == "unchanged"


def test_every_dataset_of_the_sample_exports_and_reads_back(sample_store: Store, tmp_path: Path) -> None:
    for id in ("teams", "goals", "strategy", "staffing"):
        export_dataset(sample_store, id, tmp_path / "a.xlsx")
        assert check_file(sample_store, (tmp_path / "a.xlsx").read_bytes(), "a").status == "unchanged"


def test_a_csv_has_the_headings_and_the_numbers_in_full(sqlite_store: Store, tmp_path: Path) -> None:
    rows = small_rows((202601,))
    rows["staffing"] = (
        rows["staffing"].head(2).assign(filled_fte=[0.1234567891, 123.0], planned_fte=[100.25, 1.0])
    )
    store_file(sqlite_store, to_workbook(rows))
    export_dataset(sqlite_store, "staffing", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        heading, *lines = csv.reader(stream, delimiter=";")
    assert heading == [column.names.fi for column in CATALOGUE.dataset_by_id["staffing"].columns]
    assert sorted(line[5] for line in lines) == ["0,1234567891", "123"]
    assert {len(line) for line in lines} == {len(heading)}


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "-1", "+1"])
def test_a_csv_cannot_start_a_formula(sqlite_store: Store, tmp_path: Path, name: str) -> None:
    teams = pd.DataFrame({"county": ["98"], "team": ["M1"], "name": [name]})
    store_file(sqlite_store, to_workbook({"teams": teams}))
    export_dataset(sqlite_store, "teams", tmp_path / "a.csv")
    assert f";'{name};" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("dataset", "file", "said"),
    [
        ("teams", "a.pdf", "error-format-unknown"),
        ("nobody", "a.csv", "error-dataset-unknown"),
        ("teams", "missing/a.csv", "error-file-not-written"),
        ("teams", "missing/a.xlsx", "error-file-not-written"),
    ],
)
def test_an_export_that_cannot_be_says_why(
    sqlite_store: Store, tmp_path: Path, dataset: str, file: str, said: str
) -> None:
    with pytest.raises(UserError) as refusal:
        export_dataset(sqlite_store, dataset, tmp_path / file)
    assert refusal.value.message.id == said


@pytest.fixture(params=["sqlite", "postgresql"])
def other_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A second store, so that a backup can move from one database to the other."""
    if request.param == "sqlite":
        opened = open_store(sqlite_url(tmp_path / "other.sqlite"))
    else:
        opened = open_store(request.getfixturevalue("postgres_store_url"))
    yield opened
    opened.engine.dispose()


def test_a_backup_restores_everything_into_any_database(
    sqlite_store: Store, other_store: Store, tmp_path: Path
) -> None:
    first = store_file(sqlite_store, to_workbook(ALL))
    undo_import(sqlite_store, first, "A")
    store_file(sqlite_store, to_workbook(small_rows()))
    write_backup(sqlite_store, tmp_path / "backup.sqlite")
    store_file(other_store, to_workbook(small_rows(seed=5)))
    restore_backup(other_store, tmp_path / "backup.sqlite")
    assert dump(other_store) == dump(sqlite_store)


def test_a_restored_store_goes_on_with_new_numbers(store: Store, tmp_path: Path) -> None:
    store_file(store, to_workbook(small_rows()))
    write_backup(store, tmp_path / "b")
    second = store_file(store, to_workbook(small_rows(seed=2)))
    restore_backup(store, tmp_path / "b")
    assert check(store, to_workbook(small_rows())).status == "unchanged"
    assert store_file(store, to_workbook(small_rows(seed=3))) >= second


def test_a_backup_is_one_file_that_replaces_an_older_one(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    write_backup(store, folder / "b.sqlite")
    store_file(store, to_workbook(small_rows()))
    write_backup(store, folder / "b.sqlite")
    assert [path.name for path in folder.iterdir()] == ["b.sqlite"]
    restore_backup(store, folder / "b.sqlite")
    assert check(store, to_workbook(small_rows())).status == "unchanged"


def test_a_backup_cannot_take_the_place_of_the_database(sqlite_store: Store) -> None:
    store_file(sqlite_store, to_workbook(small_rows()))
    before = dump(sqlite_store)
    with pytest.raises(UserError) as refusal:
        write_backup(sqlite_store, Path(str(sqlite_store.engine.url.database)))
    assert refusal.value.message.id == "error-file-not-written"
    assert dump(sqlite_store) == before


@pytest.mark.parametrize("target", ["missing/b.sqlite", "."])
def test_a_backup_that_cannot_be_written_says_so(sqlite_store: Store, tmp_path: Path, target: str) -> None:
    with pytest.raises(UserError) as refusal:
        write_backup(sqlite_store, tmp_path / target)
    assert refusal.value.message.id == "error-file-not-written"


def other_sqlite(path: Path) -> None:
    frame = pd.DataFrame({"a": [1]})
    from sqlalchemy import create_engine

    engine = create_engine(sqlite_url(path))
    frame.to_sql("a", engine)
    engine.dispose()


def half_a_backup(path: Path) -> None:
    made = open_store(sqlite_url(path))
    write_backup(made, path.with_suffix(".whole"))
    made.engine.dispose()
    path.write_bytes(path.with_suffix(".whole").read_bytes()[:20_000])


def newer_backup(path: Path) -> None:
    made = open_store(sqlite_url(path))
    with made.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    made.engine.dispose()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "error-file-missing"),
        (lambda path: path.write_bytes(b""), "error-backup-broken"),
        (lambda path: path.write_bytes(b"not a database" * 500), "error-backup-broken"),
        (other_sqlite, "error-backup-broken"),
        (half_a_backup, "error-backup-broken"),
        (newer_backup, "error-backup-newer"),
    ],
)
def test_what_is_no_backup_is_refused_and_changes_nothing(
    sqlite_store: Store, tmp_path: Path, make, said: str
) -> None:
    store_file(sqlite_store, to_workbook(small_rows()))
    before = dump(sqlite_store)
    path = tmp_path / "no_backup.sqlite"
    make(path)
    with pytest.raises(UserError) as refusal:
        restore_backup(sqlite_store, path)
    assert refusal.value.message.id == said
    assert dump(sqlite_store) == before
