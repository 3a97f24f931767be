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


def test_what_hidden_numbers_leave_open_is_told_as_bounds(open_page: OpenPage) -> None:
    said = text_of(open_page("transitions", tiimit="M1")).replace("\u00a0", " ")
    assert "Suojatut luvut jättävät auki" in said
    assert re.search(r"Työtön, kuntoutuksessa vähintään \+\d+ ja enintään \+\d+ \(osa suojattu\)", said)
    assert re.search(r"Samassa tilanteessa pysyi \d+–\d+ %", said)


def test_study_says_why_its_changes_cannot_be_tested(open_page: OpenPage) -> None:
    assert "Tutkimus julkaisi vain nettomuutokset" in text_of(open_page("transitions", alue="99"))


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


# --- the flow figure's own choices -------------------------------------------------------------------


def _flow(app: AppTest) -> str:
    """The specification of the first flow drawing."""
    return next(chart for chart in _charts(app) if '"segments"' in chart)


def _said(app: AppTest) -> str:
    return text_of(app).replace("\\", "").replace("\u00a0", " ")


def test_stages_are_chosen_on_the_page_and_stay_in_the_link(open_page: OpenPage) -> None:
    app = open_page("transitions")
    assert "Tilanne ennen → jälkeen. " in _said(app)
    assert len(app.segmented_control(key="flow-transitions-vaiheet").options) == 3
    app.segmented_control(key="flow-transitions-vaiheet").set_value("tiimi-ennen-jalkeen").run()
    assert not app.exception
    assert "Tiimi → ennen → jälkeen. " in _said(app)
    assert app.query_params["vaiheet"] == "tiimi-ennen-jalkeen"
    assert "Kaislaniemen tiimi" in _flow(app)


def test_net_change_stands_beside_the_statuses_and_is_that_of_the_figure_below(open_page: OpenPage) -> None:
    app = open_page("transitions")
    title = next(title for title in _titles(app) if title.startswith("Eniten kasvoi"))
    grown = re.search(r"Palkkatyö: (\+\d+) asiakasta", title.replace("\\", ""))
    assert grown is not None
    assert grown.group(1) in _flow(app)


@pytest.mark.parametrize(
    "nonsense",
    [
        {"vaiheet": "<b>x</b>", "vertaa": "tiimi-M99", "esitys": "?", "pienet": "2", "polku": "0:x|1:y"},
        {"vaiheet": "", "vertaa": "", "polku": "||"},
        {"polku": "1:unemployed_jobseeker|0:paid_work"},
    ],
)
def test_nonsense_in_a_link_falls_back_without_a_word(open_page: OpenPage, nonsense: dict[str, str]) -> None:
    app = open_page("transitions")
    plain = _said(app)
    for key, value in nonsense.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    assert _said(app) == plain
    assert not set(app.query_params) & set(nonsense)


def test_a_path_is_walked_in_the_list_and_stays_in_the_link(open_page: OpenPage) -> None:
    app = open_page("transitions")
    app.segmented_control(key="flow-transitions-vaiheet").set_value("ryhma-ennen-jalkeen").run()
    app.selectbox(key="flow-step-transitions-0").set_value("0:unemployed").run()
    assert "Valittu polku: ”Työttömät”." in _said(app)
    assert any(
        "Työtön työnhakija: " in option for option in app.selectbox(key="flow-step-transitions-1").options
    )
    app.selectbox(key="flow-step-transitions-1").set_value("1:unemployed_jobseeker").run()
    app.selectbox(key="flow-step-transitions-2").set_value("2:paid_work").run()
    assert not app.exception
    assert app.query_params["polku"] == "0:unemployed|1:unemployed_jobseeker|2:paid_work"
    assert "”Työttömät” → ”Työtön työnhakija” → ”Palkkatyö”" in _said(app)
    app.button(key="flow-clear-transitions").click().run()
    assert "Valittu polku" not in _said(app)
    assert "polku" not in app.query_params


def test_a_path_that_a_filter_takes_away_is_forgotten(open_page: OpenPage) -> None:
    app = open_page("transitions")
    app.query_params["polku"] = "0:paid_work|1:paid_work"
    app.run()
    assert "Valittu polku" in _said(app)
    app.query_params["vaiheet"] = "ryhma-ennen-jalkeen"
    app.run()
    assert not app.exception
    assert "Valittu polku" not in _said(app)


def test_a_year_before_is_drawn_beside_on_one_scale_or_as_a_difference(open_page: OpenPage) -> None:
    app = open_page("transitions")
    alone = len(_charts(app))
    app.selectbox(key="flow-transitions-vertaa").set_value("vuosi").run()
    assert not app.exception
    assert len(_charts(app)) == alone + 1
    assert "7/2025–6/2026" in _said(app)
    assert "7/2024–6/2025" in _said(app)
    assert "sama mittakaava ja järjestys, ja luvut ovat määriä" in _said(app)
    app.segmented_control(key="flow-transitions-esitys").set_value("erotus").run()
    assert len(_charts(app)) == alone
    assert "7/2025–6/2026 miinus 7/2024–6/2025" in _said(app)


def test_a_team_is_compared_in_shares_and_the_page_says_so(open_page: OpenPage) -> None:
    app = open_page("transitions")
    app.selectbox(key="flow-transitions-vertaa").set_value("tiimi-M2").run()
    assert not app.exception
    assert "Siksi luvut ovat osuuksia" in _said(app)
    assert "prosenttiyksikköä" in "".join(_titles(app))


def test_the_study_has_no_transitions_and_the_page_says_why(open_page: OpenPage) -> None:
    app = open_page("transitions")
    app.selectbox(key="flow-transitions-vertaa").set_value("tutkimus").run()
    assert not app.exception
    assert "tutkimus julkaisi vain kunkin vaiheen luvut" in _said(app)


def test_one_team_and_one_month_offer_only_what_is_published(open_page: OpenPage) -> None:
    one = open_page("transitions", tiimit="M1", alku="202603", loppu="202603")
    assert not one.exception
    assert not [each for each in one.segmented_control if each.key == "flow-transitions-vaiheet"]
    group = open_page("transitions", ryhma="unemployed")
    assert not [each for each in group.segmented_control if each.key == "flow-transitions-vaiheet"]
    assert "tiimi-M1" not in group.selectbox(key="flow-transitions-vertaa").options


def test_description_says_the_largest_share_path_and_change(open_page: OpenPage) -> None:
    app = open_page("transitions")
    app.query_params["vaiheet"] = "ryhma-ennen-jalkeen"
    app.run()
    said = _said(app)
    assert "Kolme neljäsosaa kuului ryhmään ”Työttömät”." in said
    assert re.search(r"Suurin näkyvä polku: ”[^”]+” → ”[^”]+” → ”[^”]+”, [\d ]+\.", said)
    assert re.search(r"Suurin muutos: [+−]\d+ tilanteessa ”[^”]+”\.", said)
    assert "Suurin näkyvä polku" in json.loads(_flow(app))["description"]


def test_protection_is_explained_as_long_as_the_drawing_has_something_hidden(open_page: OpenPage) -> None:
    app = open_page("transitions")
    legend = "Viivoitettu tai ”suojattu”"
    before = _said(app).count(legend)
    app.query_params["polku"] = "0:paid_work|1:paid_work"
    app.run()
    assert "Valittu polku: ”Palkkatyö” → ”Palkkatyö”" in _said(app)
    assert before > 0
    assert _said(app).count(legend) == before


def test_every_stage_and_every_node_with_a_published_number_is_told(open_page: OpenPage) -> None:
    app = open_page("transitions")
    drawn = _flow(app)
    assert '"text": "Alkaessa"' in drawn
    assert '"text": "Päättyessä"' in drawn
    told = re.findall(r'"said": "Työtön työnhakija, ([^"]+)"', drawn.replace("\u00a0", " "))
    assert len(told) == 2
    assert all(re.match(r"[\d ]+ \(\d+ %\)", each) for each in told)


def test_a_path_that_differs_has_its_place_in_a_difference(open_page: OpenPage) -> None:
    app = open_page("transitions")
    app.query_params["vertaa"] = "vuosi"
    app.query_params["esitys"] = "erotus"
    app.query_params["polku"] = "0:paid_work|1:paid_work"
    app.run()
    assert not app.exception
    assert "Valitulla polulla ei ole eroa" not in _said(app)
