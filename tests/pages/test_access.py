"""The access check: nobody sees a figure before it has passed."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ROOT, OpenPage, text_of


def _open_as(user: dict[str, object]) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    app.user = user
    return app.run()


@pytest.fixture
def with_log_in(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILANNEKUVA_AUTH", "oidc")


@pytest.mark.usefixtures("with_log_in")
def test_stranger_sees_only_the_log_in() -> None:
    app = _open_as({"is_logged_in": False})
    assert "Kirjaudu sisään" in text_of(app)
    assert not app.get("vega_lite_chart")


@pytest.mark.usefixtures("with_log_in")
@pytest.mark.parametrize("expires", [None, 0, "soon"])
def test_expired_log_in_is_asked_again(expires: object) -> None:
    app = _open_as({"is_logged_in": True, "email": "a@example.org", "exp": expires})
    assert "vanhentunut" in text_of(app)
    assert not app.get("vega_lite_chart")


@pytest.mark.usefixtures("with_log_in")
def test_logged_in_person_sees_the_page() -> None:
    app = _open_as({"is_logged_in": True, "email": "a@example.org", "exp": int(time.time()) + 600})
    assert not app.exception
    assert app.get("vega_lite_chart")


def test_malformed_setting_is_said_in_words(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILANNEKUVA_THRESHOLD", "2")
    app = open_page("overview")
    assert not app.exception
    assert "TILANNEKUVA_THRESHOLD" in text_of(app)
