"""The app under AppTest, on a copy of the sample store or on an empty one."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "overview": "pages/follow_up/overview.py",
    "strategy": "pages/follow_up/strategy.py",
    "workload": "pages/services/workload.py",
    "referrals": "pages/services/referrals.py",
    "transitions": "pages/services/transitions.py",
    "datasets": "pages/data/datasets.py",
    "methods": "pages/data/methods.py",
}
OpenPage = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def _forget_between_tests() -> Iterator[None]:
    """Nothing that one test's app has cached reaches another's."""
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


def _open(page: str, **filters: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    for key, value in filters.items():
        app.query_params[key] = value
    app.run()
    if page != "overview":
        app.switch_page(PAGES[page]).run()
    return app


@pytest.fixture
def open_page(sample_store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """open_page("workload", tiimit="M1"): a page of the app with the sample county and the study."""
    database = tmp_path / "sample.sqlite"
    shutil.copyfile(sample_store_path, database)
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", f"sqlite:///{database}")
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
