"""Siirtymät: what became of people is said with its limits, and the study shows its four net changes."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage, headline_of, text_of


def _charts(app: AppTest) -> list[str]:
    return [
        json.dumps(json.loads(chart.proto.spec), ensure_ascii=False) for chart in app.get("vega_lite_chart")
    ]


def _titles(app: AppTest) -> list[str]:
    return [
        element.value.removeprefix("### ") for element in app.markdown if element.value.startswith("### ")
    ]


def test_county_is_told_with_its_uncertainty_and_its_open_cases(open_page: OpenPage) -> None:
    app = open_page("transitions")
    assert not app.exception
    assert "sattuman vaihteluväli" in headline_of(app)
    said = text_of(app)
    assert "vetävät osuutta alaspäin" in said
    positive, least = (
        int(re.search(pattern, said).group(1))  # type: ignore[union-attr]
        for pattern in (r"eikä (\d+)\u00a0%", r"olisi (\d+)\u00a0% eikä")
    )
    assert least < positive
    assert len(_titles(app)) == 4


def test_no_change_is_claimed_of_too_few_periods(open_page: OpenPage) -> None:
    said = headline_of(open_page("transitions"))
    assert "liian vähän" in said or "tavanomaista" in said


def test_study_shows_its_net_changes_and_why_nothing_else(open_page: OpenPage) -> None:
    app = open_page("transitions", alue="99")
    assert not app.exception
    bars = next(chart for chart in _charts(app) if "Palkkatyö" in chart)
    assert re.findall(r'"text": "(\+\d+)"', bars) == ["+12", "+11", "+7", "+5"]
    said = text_of(app).replace("\\", "")
    assert "ei tietoa" in said
    assert "mistä tilanteesta kukin lähti" in said
    assert "132 asiakkuutta oli vielä kesken" in said


def test_one_team_never_shows_a_hidden_share(open_page: OpenPage) -> None:
    app = open_page("transitions", tiimit="M1")
    assert not app.exception
    assert headline_of(app)


def test_group_and_team_together_say_what_to_choose(open_page: OpenPage) -> None:
    app = open_page("transitions", tiimit="M1", ryhma="unemployed")
    assert not app.exception
    assert "yhtä aikaa tiimeittäin ja asiakasryhmittäin" in text_of(app)


def test_client_group_has_its_own_transitions_but_everybodys_goals(open_page: OpenPage) -> None:
    app = open_page("transitions", ryhma="unemployed")
    assert not app.exception
    assert "Tavoitteita ei kirjata asiakasryhmittäin" in text_of(app).replace("\\", "")


def test_one_month_is_shown_by_the_nearest_period(open_page: OpenPage) -> None:
    app = open_page("transitions", alku="202609", loppu="202609")
    assert not app.exception
    written = text_of(app).replace("\\", "")
    assert "1–6/2026" in written
    assert "julkaistaan, kun ne ovat päättyneet" in written


def test_scope_before_the_data_says_what_to_do(open_page: OpenPage) -> None:
    app = open_page("transitions", alku="202311", loppu="202312")
    assert not app.exception
    assert "Näillä rajauksilla ei ole tietoa" in text_of(app)


def test_empty_store_shows_the_way_to_data(open_empty_page: OpenPage) -> None:
    app = open_empty_page("transitions")
    assert not app.exception
    assert "Tilannekuvassa ei ole vielä tietoa" in text_of(app)


@pytest.mark.parametrize("filters", [{"tarkkuus": "rolling"}, {"tarkkuus": "year"}, {"tiimit": "M4,M6"}])
def test_other_scopes_have_a_headline(open_page: OpenPage, filters: dict[str, str]) -> None:
    app = open_page("transitions", **filters)
    assert not app.exception
    assert headline_of(app)
