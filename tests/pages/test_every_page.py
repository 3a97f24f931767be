"""What holds on every page in every state: no exception, a headline, a way forward where there is nothing."""

import pytest

from tests.pages.conftest import PAGES, OpenPage, headline_of, text_of

CHART_PAGES = ("overview", "strategy", "workload", "referrals", "transitions", "path", "impact")
FIGURE_PAGES = (*CHART_PAGES, "forum")
STATES = {
    "sample county": {},
    "one team": {"tiimit": "M1"},
    "two teams by quarter": {"tiimit": "M1,M3", "tarkkuus": "quarter"},
    "one month": {"alku": "202606", "loppu": "202606"},
    "half-years": {"tarkkuus": "half_year"},
    "years": {"tarkkuus": "year"},
    "rolling twelve months": {"tarkkuus": "rolling"},
    "one client group": {"ryhma": "working_ohc"},
    "study only": {"alue": "99"},
    "from after to": {"alku": "202610", "loppu": "202401"},
    "nonsense in the link": {
        "alue": "77",
        "tiimit": "<script>",
        "tarkkuus": "x",
        "alku": "abc",
        "ryhma": "?",
    },
}


@pytest.mark.parametrize("page", FIGURE_PAGES)
@pytest.mark.parametrize("state", STATES)
def test_page_opens_without_exception_in_every_state(open_page: OpenPage, page: str, state: str) -> None:
    app = open_page(page, **STATES[state])
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1


@pytest.mark.parametrize("page", FIGURE_PAGES)
def test_page_opens_with_one_generated_sentence(open_page: OpenPage, page: str) -> None:
    assert len(headline_of(open_page(page))) > 30


@pytest.mark.parametrize("page", FIGURE_PAGES)
def test_synthetic_county_says_so_on_every_page(open_page: OpenPage, page: str) -> None:
    assert "Synteettinen esimerkkialue" in text_of(open_page(page))
    assert "Synteettinen esimerkkialue" not in text_of(open_page(page, alue="99"))


@pytest.mark.parametrize("page", PAGES)
def test_empty_store_says_what_to_do_next(open_empty_page: OpenPage, page: str) -> None:
    app = open_empty_page(page)
    assert not app.exception
    if page in FIGURE_PAGES:
        assert "Tuo Excel-tiedosto" in text_of(app)


@pytest.mark.parametrize("page", CHART_PAGES)
def test_every_figure_has_its_numbers_as_a_table_and_files(open_page: OpenPage, page: str) -> None:
    app = open_page(page)
    charts = app.get("vega_lite_chart")
    numbers = [box for box in app.expander if box.label == "Luvut taulukkona ja lataus"]
    assert len(charts) == len(numbers) > 0


def test_nonsense_in_a_link_is_said(open_page: OpenPage) -> None:
    assert "tuntematon rajaus" in text_of(open_page("overview", alue="77"))


@pytest.mark.parametrize("page", PAGES)
def test_database_that_is_gone_is_said_in_words(
    page: str, open_empty_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    app = open_empty_page("overview")
    assert not app.exception
    assert "Tietokantaan ei saada yhteyttä" in text_of(app)
