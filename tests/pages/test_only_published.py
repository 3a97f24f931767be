"""Pages read what is published and nothing else: no hidden count can reach a browser that is never read."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, event
from streamlit.testing.v1 import AppTest

from locales import text

OpenPage = Callable[..., AppTest]
FIGURES = ("overview", "strategy", "workload", "referrals", "transitions", "path", "impact", "forum")


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every SQL statement that is run."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


@pytest.mark.parametrize("page", FIGURES)
def test_a_page_of_figures_never_reads_a_fact(
    open_own_page: OpenPage, statements: list[str], page: str
) -> None:
    app = open_own_page(page)
    assert not app.exception
    assert any("published_" in statement for statement in statements)
    assert not [statement for statement in statements if "fact_" in statement]


def test_methods_never_read_a_fact(open_own_page: OpenPage, statements: list[str]) -> None:
    """Described from the declarations: on its own the page reads nothing published either."""
    app = open_own_page("methods")
    assert not app.exception
    assert statements
    assert not [statement for statement in statements if "fact_" in statement]


@pytest.mark.parametrize("page", ["overview", "datasets"])
def test_a_release_that_was_not_let_through_is_told(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setattr("ui.session.is_held", lambda: True)
    app = open_page(page)
    assert not app.exception
    assert any("Edellinen julkaisu on voimassa" in warning.value for warning in app.warning)


def test_the_rule_of_small_counts_is_told_in_five_sentences() -> None:
    told = text("methods-protection-text", "fi", threshold=5, most=4)
    assert told.count(". ") + 1 == 5
    assert "1–4 henkilöstä" in told
