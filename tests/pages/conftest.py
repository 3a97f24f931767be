"""The app under AppTest, on a shared copy of the sample store, on one of the test's own, or on an empty one.

What the app reads it keeps by store and release, so a database that nobody writes to is read once for all
tests of a worker; a test that writes or counts what is read has a database of its own.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "overview": "pages/follow_up/overview.py",
    "strategy": "pages/follow_up/strategy.py",
    "workload": "pages/services/workload.py",
    "referrals": "pages/services/referrals.py",
    "path": "pages/services/path.py",
    "transitions": "pages/services/transitions.py",
    "impact": "pages/services/impact.py",
    "forum": "pages/forum/forum.py",
    "datasets": "pages/data/datasets.py",
    "methods": "pages/data/methods.py",
}
OpenPage = Callable[..., AppTest]


_known_pages: dict[str, Any] = {}  # what the app's first run has registered


def _open(page: str, **filters: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    for key, value in filters.items():
        app.query_params[key] = value
    if page == "overview":
        return app.run()
    if _known_pages:  # as a link opens it, without another page before
        app._registered_pages = dict(_known_pages)
    else:
        app.run()
        _known_pages.update(app._registered_pages)
    return app.switch_page(PAGES[page]).run()


@pytest.fixture(scope="session")
def shared_sample(sample_store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("pages") / "sample.sqlite"
    shutil.copyfile(sample_store_path, database)
    return database


@pytest.fixture
def open_page(shared_sample: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenPage]:
    """open_page("workload", tiimit="M1"): a page of the app with the sample county and the study, to read."""
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", f"sqlite:///{shared_sample}")
    with closing(sqlite3.connect(shared_sample)) as watcher:
        before = _count_writes(watcher)
        yield _open
        assert _count_writes(watcher) == before, "the sample is shared by all tests: use open_own_page"


def _count_writes(watcher: sqlite3.Connection) -> int:
    """Another number after anybody else has written to the database."""
    return int(watcher.execute("PRAGMA data_version").fetchone()[0])


@pytest.fixture
def open_own_page(sample_store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """The same on a database of the test's own, of which nothing has been read."""
    database = tmp_path / "sample.sqlite"
    shutil.copyfile(sample_store_path, database)
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", f"sqlite:///{database}")
    return _open


@pytest.fixture
def open_made_page() -> OpenPage:
    """The same on the store that the test's own fixture has named in the environment."""
    return _open


@pytest.fixture
def open_empty_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """The same on a store that has never had an import."""
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", f"sqlite:///{tmp_path / 'empty.sqlite'}")
    return _open


def text_of(app: AppTest) -> str:
    """Everything that the page says."""
    parts = [app.title, app.header, app.subheader, app.markdown, app.caption, app.text]
    said = [element.value for part in parts for element in part]
    return "\n".join(
        [*said, *(box.value for kind in (app.info, app.warning, app.error, app.success) for box in kind)]
    )


def headline_of(app: AppTest) -> str:
    """The page's one sentence."""
    return next(element.value for element in app.markdown if "headline" in element.value)
