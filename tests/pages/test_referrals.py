"""Ohjausvirrat: the planted missing link is named, the study shares are exact, every state has words."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage, headline_of, text_of

PUBLISHED = ["16,4 %", "14,4 %", "10,8 %", "10,0 %", "7,6 %", "6,8 %", "5,6 %", "5,2 %", "4,4 %"]


def _charts(app: AppTest) -> list[str]:
    return [
        json.dumps(json.loads(chart.proto.spec), ensure_ascii=False) for chart in app.get("vega_lite_chart")
    ]


def _titles(app: AppTest) -> list[str]:
    return [
        element.value.removeprefix("### ") for element in app.markdown if element.value.startswith("### ")
    ]


def test_planted_missing_link_is_the_headline_and_is_listed(open_page: OpenPage) -> None:
    app = open_page("referrals")
    assert not app.exception
    said = headline_of(app)
    assert "Tuuliharjun tiimi" in said
    assert "Mielenterveyspalvelu" in said
    assert re.search(r"Tuuliharjun tiimi → Mielenterveyspalvelu", text_of(app))
    assert len(_titles(app)) == 5


def test_centralised_team_is_marked_on_the_waiting_times(open_page: OpenPage) -> None:
    app = open_page("referrals")
    assert any("keskitetty tiimi alkaa" in chart for chart in _charts(app))
    assert "Ennen kuin Mallilan keskitetty tiimi aloitti" in text_of(app).replace("\\", "")


def test_study_shows_its_published_shares_and_mends_the_wrong_one(open_page: OpenPage) -> None:
    app = open_page("referrals", alue="99")
    assert not app.exception
    bars = next(chart for chart in _charts(app) if "Erikoissairaanhoidon palvelu" in chart)
    shown = re.findall(r'"text": "(\d+,\d %)"', bars.replace("\u00a0", " "))
    assert shown[: len(PUBLISHED)] == PUBLISHED
    assert "12,0 %" not in shown
    said = text_of(app).replace("\\", "").replace("\u00a0", " ")
    assert "12 %" in said  # the printed one, in the note that says it is wrong
    assert "250" in said
    assert "ei julkaissut lukuja siitä, kuka asiakkaat ohjasi" in said


def test_one_team_is_shown_alone_and_routes_are_the_countys(open_page: OpenPage) -> None:
    app = open_page("referrals", tiimit="M1")
    assert not app.exception
    assert "Tuuliharjun" not in headline_of(app)
    assert "mukana on koko alue" in text_of(app).replace("\\", "")


def test_client_group_is_not_known_and_the_page_says_so(open_page: OpenPage) -> None:
    app = open_page("referrals", ryhma="unemployed")
    assert not app.exception
    assert "ei kirjata asiakasryhmittäin" in text_of(app)
    assert len(_titles(app)) == 5


def test_one_month_is_shown_by_the_half_year_around_it(open_page: OpenPage) -> None:
    app = open_page("referrals", alku="202603", loppu="202603")
    assert not app.exception
    assert "1–6/2026" in text_of(app).replace("\\", "")


def test_a_half_year_that_is_not_over_is_not_published_and_the_newest_stands_in(open_page: OpenPage) -> None:
    app = open_page("referrals", alku="202610", loppu="202610")
    assert not app.exception
    written = text_of(app).replace("\\", "")
    assert "1–6/2026" in written
    assert "7–12/2026" not in written
    assert "julkaistaan, kun ne ovat päättyneet" in written


def test_scope_before_the_data_says_what_to_do(open_page: OpenPage) -> None:
    app = open_page("referrals", tiimit="M6", alku="202311", loppu="202402")
    assert not app.exception
    assert "Näillä rajauksilla ei ole tietoa" in text_of(app)


def test_empty_store_shows_the_way_to_data(open_empty_page: OpenPage) -> None:
    app = open_empty_page("referrals")
    assert not app.exception
    assert "Tilannekuvassa ei ole vielä tietoa" in text_of(app)


@pytest.mark.parametrize("filters", [{"tarkkuus": "rolling"}, {"tarkkuus": "year"}, {"tiimit": "M4,M6"}])
def test_other_scopes_have_a_headline(open_page: OpenPage, filters: dict[str, str]) -> None:
    app = open_page("referrals", **filters)
    assert not app.exception
    assert headline_of(app)


# --- the flow figure's own choices -------------------------------------------------------------------


def _flows(app: AppTest) -> list[str]:
    return [chart for chart in _charts(app) if '"segments"' in chart]


def _said(app: AppTest) -> str:
    return text_of(app).replace("\\", "").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("stages", "name"),
    [
        ("taho-palvelu", "Taho → palvelu"),
        ("taho-tiimi", "Taho → tiimi"),
        ("tiimi-palvelu", "Tiimi → palvelu"),
        ("nonsense", "Taho → tiimi → palvelu"),
    ],
)
def test_stages_come_from_the_link(open_page: OpenPage, stages: str, name: str) -> None:
    app = open_page("referrals")
    app.query_params["vaiheet"] = stages
    app.run()
    assert not app.exception
    assert f"{name}. " in _said(app)
    assert len(_flows(app)) == 1


def test_only_pairs_are_known_and_the_page_says_that_nobody_is_followed(open_page: OpenPage) -> None:
    app = open_page("referrals")
    assert "ei seuraa samoja ihmisiä" in _said(app)
    app.query_params["polku"] = "0:g:health|1:M2"
    app.run()
    assert not app.exception
    assert "Valittu polku: ”Terveydenhuolto” → ”" in _said(app)
    assert "Samoja asiakkaita ei voi seurata" in _said(app)
    app.query_params["vaiheet"] = "taho-palvelu"
    app.run()
    assert "ei seuraa samoja ihmisiä" not in _said(app)


def test_small_ones_are_one_node_by_a_stated_rule_and_open(open_page: OpenPage) -> None:
    app = open_page("referrals")
    app.query_params["erittely"] = "palvelut"
    app.run()
    assert not app.exception
    assert "Pienet yhteensä (" in _flows(app)[0]
    assert "alle 2 % vaiheen kaikista" in _said(app)
    app.toggle(key="flow-referrals-pienet").set_value(True).run()
    assert "Pienet yhteensä (" not in _flows(app)[0]
    assert "alle 2 % vaiheen kaikista" not in _said(app)
    assert app.query_params["pienet"] == "1"


def test_study_is_compared_where_it_has_the_links_and_else_said_why_not(open_page: OpenPage) -> None:
    app = open_page("referrals")
    app.query_params["vertaa"] = "tutkimus"
    app.run()
    assert "tutkimus julkaisi vain kunkin vaiheen luvut" in _said(app)
    assert len(_flows(app)) == 1
    app.query_params["vaiheet"] = "tiimi-palvelu"
    app.run()
    assert not app.exception
    assert len(_flows(app)) == 2
    assert "n = 250" in _said(app)


def test_study_alone_begins_from_the_team(open_page: OpenPage) -> None:
    app = open_page("referrals", alue="99")
    assert not app.exception
    assert "Tiimi → palvelu. 10/2021–9/2022" in _said(app)
    assert not [each for each in app.selectbox if each.key == "flow-referrals-vertaa"]


def test_a_previous_period_is_as_long_and_ends_where_this_one_begins(open_page: OpenPage) -> None:
    app = open_page("referrals", alku="202507", loppu="202606")
    app.query_params["vertaa"] = "edellinen"
    app.run()
    assert not app.exception
    assert "7/2025–6/2026, n = " in _said(app)
    assert "7/2024–6/2025, n = " in _said(app)


def test_choices_of_one_page_are_kept_while_another_is_looked_at(open_page: OpenPage) -> None:
    app = open_page("referrals")
    app.segmented_control(key="flow-referrals-vaiheet").set_value("taho-palvelu").run()
    app.switch_page("pages/services/transitions.py").run()
    assert "Tilanne ennen → jälkeen. " in _said(app)
    app.switch_page("pages/services/referrals.py").run()
    assert "Taho → palvelu. " in _said(app)
