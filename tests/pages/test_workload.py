"""Tiimien kuormitus: the overloaded team is named, missing sectors are told, posts are compared."""

import re
from collections.abc import Mapping

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import PAGES, ROOT, OpenPage, headline_of, text_of

# In the sample county M3 is overloaded; the queues of M5 and M6 are hidden in the newest month.
TEAM, GIVER, MOVED, ADDED, INFLOW, TIME = (
    f"flow-scenario-jos-{name}" for name in ("tiimi", "mista", "siirto", "lisa", "tulo", "aika")
)
NONSENSE = {
    "jos-tiimi": "<script>", "jos-mista": "M3", "jos-siirto": "nan", "jos-lisa": "1e9", "jos-tulo": "",
    "jos-aika": "-100",
}  # fmt: skip


def told(app: AppTest) -> str:
    """The page's words as they are read."""
    return text_of(app).replace("\\", "").replace("\u00a0", " ")


def open_again(choices: Mapping[str, str]) -> AppTest:
    """The page opened in a new session from a link."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90).run()
    app.switch_page(PAGES["workload"])
    for key, value in choices.items():
        app.query_params[key] = value
    return app.run()


def test_overloaded_team_is_named_with_the_others_level(open_page: OpenPage) -> None:
    said = headline_of(open_page("workload"))
    assert "Ruskolammen tiimi on selvästi kuormittunein ja kuormitus kasvaa" in said
    assert "muissa tiimeissä" in said


def test_even_load_is_called_even(open_page: OpenPage) -> None:
    assert "jakautuu tasaisesti" in headline_of(open_page("workload", tiimit="M1,M5"))


def test_one_team_is_told_without_comparison(open_page: OpenPage) -> None:
    assert "muissa" not in headline_of(open_page("workload", tiimit="M1"))


def test_unfilled_posts_are_told_by_team(open_page: OpenPage) -> None:
    text = text_of(open_page("workload")).replace("\\", "")
    assert "### Tehtäviä on täyttämättä: Ruskolammen tiimi" in text


def test_missing_sectors_are_told_by_team(open_page: OpenPage) -> None:
    text = text_of(open_page("workload"))
    assert "**Tuuliharjun tiimi**: puuttuu mielenterveys- ja päihdetyö" in text
    assert "**Honkakosken tiimi**: puuttuu kuntoutus" in text


def test_coverage_and_complete_teams_are_told_in_words(open_page: OpenPage) -> None:
    text = told(open_page("workload"))
    assert "Tiimeissä on yhteensä 34 alaa kaikkiaan 36 alasta (94 %)" in text
    assert "Kaikki kuusi alaa: Kaislaniemen tiimi, Ruskolammen tiimi, Suvirinteen tiimi" in text


def test_visits_not_attended_are_told_as_hours_fte_and_share(open_page: OpenPage) -> None:
    text = told(open_page("workload"))
    assert re.search(
        r"Peruuttamatta jääneisiin käynteihin kului noin \d+ tuntia kuukaudessa eli [\d,]+ htv", text
    )
    assert re.search(r"Varatuista käynneistä jäi peruuttamatta käyttämättä [\d,]+ %", text)


def test_expected_and_observed_wait_stand_beside_each_other_with_what_is_assumed(open_page: OpenPage) -> None:
    text = told(open_page("workload"))
    assert "### Laskennallinen odotus ja toteutunut odotus rinnakkain" in text
    assert "Se olettaa, että tahti pysyy samana" in text


def test_teams_are_compared_by_a_chosen_share(open_page: OpenPage) -> None:
    app = open_page("workload")
    app.selectbox("flow-compare-workload-vertailu").set_value("named_coordinator_share").run()
    assert not app.exception
    assert "Tuuliharjun tiimi: 44 %. Luku on niin pieni, ettei sattuma selitä eroa" in told(app).replace(
        "*", ""
    )


def test_client_group_says_what_it_does_not_narrow(open_page: OpenPage) -> None:
    assert "ei tilastoida asiakasryhmittäin" in text_of(open_page("workload", ryhma="unemployed"))


def test_study_without_staffing_says_what_to_do(open_page: OpenPage) -> None:
    assert "Valitse toinen alue" in text_of(open_page("workload", alue="99"))


# --- what if ---------------------------------------------------------------------------------------


def test_scenario_begins_with_the_most_loaded_team_and_no_change(open_page: OpenPage) -> None:
    app = open_page("workload")
    text = told(app)
    assert app.selectbox(TEAM).value == "M3"
    assert "Ruskolammen tiimi: odottavia on nyt 62 ja vuoden päästä arviolta" in text.replace("*", "")
    assert "### Ruskolammen tiimi: jono kasvaa" in text
    assert "### Ruskolammen tiimi: tavoite ei todennäköisesti täyty" in text
    assert "Tavoite 5 viikkoa ei todennäköisesti täyty." in text
    assert "Ilman muutoksia" not in text
    assert app.button("scenario-reset").disabled


def test_more_people_shorten_the_queue_and_reset_brings_the_present_back(open_page: OpenPage) -> None:
    app = open_page("workload")
    before = told(app)
    app.select_slider(ADDED).set_value("4").run()
    text = told(app)
    assert not app.exception
    assert "### Ruskolammen tiimi: jono lyhenee" in text
    assert "### Ruskolammen tiimi: tavoite todennäköisesti täyttyy" in text
    assert "Ilman muutoksia odottavia olisi vuoden päästä arviolta" in text
    assert app.query_params["jos-lisa"] == "4"
    app.button("scenario-reset").click().run()
    assert not app.exception
    assert app.select_slider(ADDED).value == "0"
    assert told(app) == before
    assert "jos-lisa" not in app.query_params


@pytest.mark.parametrize("choice", [(INFLOW, "-50"), (TIME, "-40")])
def test_fewer_clients_or_less_time_for_each_shorten_the_queue(
    open_page: OpenPage, choice: tuple[str, str]
) -> None:
    app = open_page("workload")
    app.select_slider(choice[0]).set_value(choice[1]).run()
    assert "### Ruskolammen tiimi: jono lyhenee" in told(app)


def test_moving_people_shows_what_it_does_to_the_team_that_gives(open_page: OpenPage) -> None:
    app = open_page("workload")
    assert app.select_slider(MOVED).disabled
    app.selectbox(GIVER).set_value("M1").run()
    app.select_slider(MOVED).set_value("2.5").run()
    text = told(app)
    assert not app.exception
    assert "### Kaislaniemen tiimi: jono kasvaa" in text
    assert "### Ruskolammen tiimi: jono kasvaa" not in text
    charts = len(app.get("vega_lite_chart"))
    app.selectbox(GIVER).set_value("").run()
    assert len(app.get("vega_lite_chart")) == charts - 2


def test_team_with_a_hidden_queue_says_which_number_is_missing(open_page: OpenPage) -> None:
    app = open_page("workload")
    app.selectbox(TEAM).set_value("M5").run()
    text = told(app)
    assert not app.exception
    assert "Suvirinteen tiimi: arviota ei voi laskea" in text
    assert "Odottavia kuun lopussa: suojattu (10/2026)" in text
    assert "Arvion voi laskea näille: Kaislaniemen tiimi" in text
    assert "### Suvirinteen tiimi" not in text


def test_giver_with_a_hidden_queue_is_told_and_gives_nothing(open_page: OpenPage) -> None:
    app = open_page("workload")
    app.selectbox(GIVER).set_value("M5").run()
    text = told(app)
    assert not app.exception
    assert "Suvirinteen tiimi: arviota ei voi laskea" in text
    assert "### Ruskolammen tiimi: jono kasvaa" in text
    assert app.select_slider(MOVED).disabled


def test_team_left_without_people_has_no_wait(open_page: OpenPage) -> None:
    app = open_page("workload")
    app.select_slider(ADDED).set_value("-5").run()
    text = told(app)
    assert not app.exception
    assert "### Ruskolammen tiimi: jono kasvaa" in text
    assert "Tiimissä ei olisi ketään aloittamassa asiakkuuksia" in text
    assert "### Ruskolammen tiimi: tavoite ei todennäköisesti täyty" in text


def test_one_chosen_team_can_be_given_people_from_any_other(open_page: OpenPage) -> None:
    app = open_page("workload", tiimit="M1")
    assert app.selectbox(TEAM).options == ["Kaislaniemen tiimi"]
    assert len(app.selectbox(GIVER).options) == 6
    assert "### Kaislaniemen tiimi: jonon suunta on epävarma" in told(app)


def test_link_opens_the_same_choices(open_page: OpenPage) -> None:
    open_page("workload")
    app = open_again({"jos-tiimi": "M1", "jos-mista": "M4", "jos-siirto": "1.5", "jos-aika": "20"})
    assert not app.exception
    assert app.selectbox(TEAM).value == "M1"
    assert app.select_slider(MOVED).value == "1.5"
    assert app.select_slider(TIME).value == "20"


def test_nonsense_in_a_link_is_the_present_state(open_page: OpenPage) -> None:
    open_page("workload")
    app = open_again(NONSENSE)
    assert not app.exception
    assert app.selectbox(TEAM).value == "M3"
    assert app.selectbox(GIVER).value == ""
    assert {app.select_slider(key).value for key in (MOVED, ADDED, INFLOW, TIME)} == {"0"}


def test_earlier_time_has_its_own_newest_month(open_page: OpenPage) -> None:
    text = told(open_page("workload", tiimit="M4", loppu="202605"))
    assert "odottavia on nyt 10 ja" in text
    assert "odottavia on nyt 8 ja" in told(open_page("workload", tiimit="M4"))


def test_too_early_a_time_says_what_is_missing(open_page: OpenPage) -> None:
    text = told(open_page("workload", alku="202311", loppu="202402"))
    assert "arviota ei voi laskea" in text
    assert "ei tietoa" in text.split("Mitä jos?")[1]


def test_client_group_has_no_scenario(open_page: OpenPage) -> None:
    app = open_page("workload", ryhma="unemployed")
    assert "Kokeilu koskee kaikkia asiakkaita" in told(app)
    assert not [box for box in app.selectbox if box.key == TEAM]


def test_need_no_shows_and_assumptions_are_told(open_page: OpenPage) -> None:
    text = told(open_page("workload")).split("Mitä jos?")[1]
    assert "Tavoitteessa 5 viikkoa saa odottaa enintään 22 asiakasta" in text
    assert "Viimeisin julkaistu toteutuneen odotusajan mediaani" in text
    assert "Peruuttamatta poisjääneisiin asiakkaisiin kului" in text
    assert "kahdeksassa tapauksessa kymmenestä" in text


def test_study_and_empty_store_have_no_scenario(open_page: OpenPage) -> None:
    assert "Mitä jos?" not in told(open_page("workload", alue="99"))
