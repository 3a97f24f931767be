"""A backup is one SQLite file with every table, whatever the store's database; restoring puts it all back."""

from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, func, insert, inspect, select, text
from sqlalchemy.exc import DatabaseError

from data_access.settings import sqlite_url
from data_access.store import Store, open_engine, open_store
from locales import UserError

_CHUNK = 10_000


def write_backup(store: Store, target: Path) -> None:
    """Copy the whole store, one consistent snapshot, into a new file."""
    if _is_own_file(store, target) or target.is_dir():
        raise UserError("error-file-not-written", name=str(target))
    try:
        with TemporaryDirectory(dir=target.absolute().parent) as folder:
            draft = Path(folder) / "backup.sqlite"
            _copy_whole(store, draft)
            draft.replace(target)
    except OSError:
        raise UserError("error-file-not-written", name=str(target)) from None


def _copy_whole(store: Store, draft: Path) -> None:
    copy = open_store(sqlite_url(draft), store.catalogue)
    try:
        with store.reading() as source, copy.writing() as sink:
            _copy(store, source, sink)
        _make_one_file(copy)
    finally:
        copy.engine.dispose()


def _make_one_file(copy: Store) -> None:
    """Leave the write-ahead log, which would stay beside the file; not possible inside a transaction."""
    plain = copy.engine.raw_connection()
    try:
        plain.cursor().execute("PRAGMA journal_mode=DELETE")
    finally:
        plain.close()


def _is_own_file(store: Store, target: Path) -> bool:
    """Whether a backup would be put in the place of the database itself."""
    own = store.engine.url.database
    return store.is_sqlite and own is not None and target.resolve() == Path(own).resolve()


def restore_backup(store: Store, source: Path) -> None:
    """Replace everything in the store by a backup, in one transaction. UserError where the file is none."""
    if not source.is_file():
        raise UserError("error-file-missing", name=str(source))
    with TemporaryDirectory() as folder:
        draft = Path(folder) / "restore.sqlite"
        draft.write_bytes(source.read_bytes())
        backup = _open_backup(store, draft, source.name)
        try:
            with backup.reading() as rows, store.writing() as sink:
                for table in reversed(store.tables.metadata.sorted_tables):
                    sink.execute(table.delete())
                _copy(store, rows, sink)
                _advance_numbers(store, sink)
        finally:
            backup.engine.dispose()


def _open_backup(store: Store, draft: Path, name: str) -> Store:
    engine = open_engine(sqlite_url(draft))
    try:
        names = inspect(engine).get_table_names()
    except DatabaseError:
        raise UserError("error-backup-broken", name=name) from None
    finally:
        engine.dispose()
    if "alembic_version" not in names or "imports" not in names:
        raise UserError("error-backup-broken", name=name)
    try:
        return open_store(sqlite_url(draft), store.catalogue)
    except UserError as error:
        newer = error.message.id == "error-database-newer"
        raise UserError("error-backup-newer" if newer else "error-backup-broken", name=name) from error


def _copy(store: Store, source: Connection, sink: Connection) -> None:
    for table in store.tables.metadata.sorted_tables:
        rows = source.execution_options(yield_per=_CHUNK).execute(select(table)).mappings()
        for part in rows.partitions(_CHUNK):
            sink.execute(insert(table), [dict(row) for row in part])


def _advance_numbers(store: Store, sink: Connection) -> None:
    """PostgreSQL hands out numbers apart from the rows: let it go on after the restored ones."""
    if store.is_sqlite:
        return
    for table in store.tables.metadata.sorted_tables:
        if table.primary_key.columns.keys() != ["id"]:
            continue
        newest = sink.execute(select(func.max(table.c.id))).scalar()
        if newest is not None:
            move = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :newest)")
            sink.execute(move, {"name": table.name, "newest": newest})
