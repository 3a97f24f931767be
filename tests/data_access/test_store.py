"""The store: schema, and database faults said in words."""

import os
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from data_access import store as opening
from data_access.doctor import examine
from data_access.settings import sqlite_url
from data_access.store import Store, alembic_config, open_store, schema_revision
from locales import UserError
from tests.data_access.build import check, dump, small_rows, store_file, to_workbook


def said_on_opening(url: str) -> str:
    with pytest.raises(UserError) as refusal:
        open_store(url)
    return refusal.value.message.id


def test_the_migrations_make_exactly_the_declared_tables(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, store.tables.metadata) == []
    current, newest = schema_revision(store)
    assert current == newest


def test_the_migrations_can_be_taken_back_to_nothing_and_made_again(store: Store) -> None:
    config = alembic_config()
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert inspect(store.engine).get_table_names() == ["alembic_version"]
    store.engine.dispose()
    again = open_store(store.engine.url.render_as_string(hide_password=False))
    assert examine(again).is_well
    again.engine.dispose()


def test_no_migration_is_longer_than_400_lines() -> None:
    for path in (opening.MIGRATIONS / "versions").glob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path.name


def test_opening_twice_changes_nothing(store: Store) -> None:
    store_file(store, to_workbook(small_rows()))
    before = dump(store)
    again = open_store(store.engine.url.render_as_string(hide_password=False))
    assert dump(again) == before
    again.engine.dispose()


def test_sqlite_writes_ahead_and_holds_foreign_keys(sqlite_store: Store) -> None:
    with sqlite_store.reading() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        ]
    assert pragmas == ["wal", 1, 20_000]


@pytest.mark.parametrize("name", ["työ kansio/väli lyönti.sqlite", "a%20b.sqlite", "new/deep/store.sqlite"])
def test_a_database_is_made_where_the_path_says(tmp_path: Path, name: str) -> None:
    open_store(sqlite_url(tmp_path / name)).engine.dispose()
    assert (tmp_path / name).is_file()


def test_a_database_under_a_file_is_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert said_on_opening(sqlite_url(tmp_path / "file" / "a.sqlite")) == "error-database-gone"


@pytest.mark.parametrize("url", ["sqlite+pysqlite:////proc/a.sqlite", "sqlite+pysqlite:////tmp"])
def test_a_path_that_cannot_be_a_database_is_out_of_reach(url: str) -> None:
    assert said_on_opening(url) == "error-database-gone"


def test_a_postgresql_that_is_not_there_is_out_of_reach() -> None:
    assert said_on_opening("postgresql+psycopg://nobody@127.0.0.1:1/nothing") == "error-database-gone"


def test_a_database_without_that_name_is_out_of_reach(postgres_server: str) -> None:
    assert said_on_opening(postgres_server.replace("/postgres?", "/missing?")) == "error-database-gone"


def test_a_file_that_is_no_database_is_said_to_be_broken(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"this is not a database at all" * 100)
    assert said_on_opening(sqlite_url(path)) == "error-database-broken"


def test_a_database_of_a_newer_version_is_left_alone(store: Store) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    url = store.engine.url.render_as_string(hide_password=False)
    assert said_on_opening(url) == "error-database-newer"


def test_a_locked_database_says_so_after_a_while_and_changes_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    url = store.engine.url.render_as_string(hide_password=False)
    before = dump(store)
    other = open_store(url)
    found = check(other, to_workbook(small_rows()))
    with store.writing():
        with pytest.raises(UserError) as refusal, other.writing():
            pytest.fail("two writers at once")
        assert refusal.value.message.id == "error-database-locked"
        assert check(other, to_workbook(small_rows())).status == found.status  # readers do not wait
    assert dump(other) == before
    store_file(other, to_workbook(small_rows()))
    other.engine.dispose()


def test_readers_see_one_moment(store: Store) -> None:
    imports = store.tables.imports.select()
    other = open_store(store.engine.url.render_as_string(hide_password=False))
    with store.reading() as connection:
        assert connection.execute(imports).all() == []
        store_file(other, to_workbook(small_rows((202601,))))
        assert connection.execute(imports).all() == []
    with store.reading() as connection:
        assert len(connection.execute(imports).all()) == 1
    other.engine.dispose()


def test_a_database_removed_while_in_use_is_said_to_be_gone(sqlite_store: Store) -> None:
    found = check(sqlite_store, to_workbook(small_rows()))
    path = Path(str(sqlite_store.engine.url.database))
    for file in path.parent.glob(path.name + "*"):
        file.unlink()
    with pytest.raises(UserError) as refusal:
        store_file(sqlite_store, to_workbook(small_rows()))
    assert refusal.value.message.id in ("error-database-gone", "error-database-broken")
    assert found.status == "checked"


def test_a_postgresql_that_drops_the_connection_is_said_to_be_gone(
    postgres_store_url: str, postgres_server: str
) -> None:
    store = open_store(postgres_store_url)
    with pytest.raises(UserError) as refusal, store.reading() as connection:  # noqa: PT012 - one story
        own = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        other = open_store(postgres_store_url)
        with other.engine.connect() as second:
            second.exec_driver_sql(f"SELECT pg_terminate_backend({own})")
        other.engine.dispose()
        connection.exec_driver_sql("SELECT 1")
    assert refusal.value.message.id == "error-database-gone"
    with store.reading() as connection:  # and the next one works again
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    store.engine.dispose()


def test_tests_cannot_open_the_real_database() -> None:
    with pytest.raises(RuntimeError, match="real database"):
        sqlite3.connect("var/tilannekuva.sqlite")


def test_the_environment_points_to_a_database_of_the_tests_own(own_surroundings: str) -> None:
    assert os.environ["TILANNEKUVA_DATABASE_URL"] == own_surroundings
    assert "/var/tilannekuva" not in own_surroundings
