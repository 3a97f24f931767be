"""Opening the store: engine, migrations, and database faults said in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from data_access.tables import Tables, make_tables
from locales import UserError
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import Catalogue
from metrics.disclosure import DEFAULT_THRESHOLD

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 20
_WRITERS = 31_2023  # the number of the writers' lock in PostgreSQL
_GONE = (
    *("unable to open", "readonly", "disk i/o", "disk is full"),
    *("connect", "no such host", "resolve", "terminat", "closed", "shutting down"),
)


@dataclass(frozen=True)
class Store:
    """An open database, the catalogue it holds, and the smallest count that its releases show."""

    engine: Engine
    catalogue: Catalogue
    threshold: int

    @property
    def tables(self) -> Tables:
        return make_tables(self.catalogue)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading: one consistent snapshot."""
        level = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        self._require_file()
        with _explained(), self.engine.connect().execution_options(**level) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction: everything inside is stored, or nothing is."""
        self._require_file()
        with (
            _explained(),
            self.engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            wait_for_turn(connection)
            yield connection

    def _require_file(self) -> None:
        """SQLite would go on writing into a file that somebody has removed, and lose it all."""
        path = self.engine.url.database
        if self.is_sqlite and path and path != ":memory:" and not Path(path).exists():
            raise UserError("error-database-gone")


def wait_for_turn(connection: Connection) -> None:
    """One writer at a time: on SQLite BEGIN IMMEDIATE sees to it, on PostgreSQL a lock until the commit."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'")
        connection.execute(select(func.pg_advisory_xact_lock(_WRITERS)))


@contextmanager
def _explained() -> Iterator[None]:
    """Database faults that a person can mend, as UserError; everything else as it is."""
    try:
        yield
    except OperationalError as error:
        said = str(error.orig).lower()
        if "locked" in said or "lock timeout" in said or "busy" in said:
            raise UserError("error-database-locked") from error
        if not any(sign in said for sign in _GONE):
            raise  # a missing table or column is our fault, not the person's
        raise UserError("error-database-gone") from error
    except DatabaseError as error:
        if "not a database" in str(error.orig).lower() or "malformed" in str(error.orig).lower():
            raise UserError("error-database-broken") from error
        raise
    except DBAPIError as error:
        if error.connection_invalidated:
            raise UserError("error-database-gone") from error
        raise


def open_store(url: str, catalogue: Catalogue = CATALOGUE, threshold: int = DEFAULT_THRESHOLD) -> Store:
    """The store at a URL, its tables brought to the newest version. UserError where it cannot be reached."""
    store = Store(open_engine(url), catalogue, threshold)
    try:
        with _explained():
            _upgrade(store)
    except BaseException:
        store.engine.dispose()
        raise
    return store


def open_engine(url: str) -> Engine:
    """The engine for a URL, with SQLite set up for many readers and one patient writer."""
    parsed = make_url(url)
    if not parsed.drivername.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        try:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise UserError("error-database-gone") from None
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # The driver would begin transactions late and not at all around DDL; SQLAlchemy says BEGIN itself.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "foreign_keys=ON",
        "synchronous=NORMAL",
        f"busy_timeout={int(BUSY_SECONDS * 1000)}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer asks for its place at once: two writers wait for each other instead of failing half-way.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return config


def schema_revision(store: Store) -> tuple[str | None, str | None]:
    """The database's revision and the newest one."""
    newest = ScriptDirectory.from_config(alembic_config()).get_current_head()
    with store.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision(), newest


def _upgrade(store: Store) -> None:
    current, newest = schema_revision(store)
    if current == newest:
        return
    config = alembic_config()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise UserError("error-database-newer")
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        wait_for_turn(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
