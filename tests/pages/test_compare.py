"""Teams and counties side by side on the pages: who is named, who is left out and why, and bad input."""

import json
import re
import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import PAGES, ROOT, headline_of, text_of
from tests.pages.made_store import make_store

CHANGE = ("kasva", "kevene", "pienentynyt", "muuttunut", "Paranee", "Heikkenee")
INDICATOR, SHAPE, BY, PEERS = (
    f"flow-compare-workload-{key}" for key in ("vertailu", "vertailukuva", "vertailtavat", "verrokit")
)


@pytest.fixture(scope="module")
def made_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("made") / "made.sqlite")


@pytest.fixture
def open_made(made_path, tmp_path, monkeypatch):
    """open_made("workload", alue="05", vertailu="plan_share"): a page of the made store."""
    database = tmp_path / "made.sqlite"
    shutil.copyfile(made_path, database)
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", f"sqlite:///{database}")

    def opened(page, **filters):
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
        app.query_params["alue"] = filters.pop("alue", "05")
        for key in ("tiimit", "tarkkuus", "alku", "loppu", "ryhma"):
            if key in filters:
                app.query_params[key] = filters.pop(key)
        app.run()
        app.switch_page(PAGES[page])
        for key, value in filters.items():
            app.query_params[key] = value
        return app.run()

    yield opened
    st.cache_resource.clear()


def told(app):
    return text_of(app).replace("\\", "").replace("\u00a0", " ").replace("*", "")


def section(app):
    """What is said from the comparison on to the next figure but one."""
    return told(app).split("Erottuuko jokin tiimi muista?")[1]


def charts(app):
    return [
        json.dumps(json.loads(each.proto.spec), ensure_ascii=False) for each in app.get("vega_lite_chart")
    ]


# --- teams -------------------------------------------------------------------------------------------


def test_the_team_that_chance_does_not_explain_is_named_with_the_average(open_made):
    app = open_made("workload")
    assert not app.exception
    said = section(app)
    assert re.search(r"Tiimi A2: \d+ %\. Luku on niin pieni, ettei sattuma selitä eroa muihin\.", said)
    assert "Kaikilla verratuilla yhteensä se on" in said


def test_where_chance_explains_all_nobody_is_named_or_ranked(open_made):
    said = section(open_made("workload", vertailu="named_coordinator_share"))
    assert "Asiakasvastaava nimetty: tiimien erot mahtuvat tavanomaiseen vaihteluun" in said
    assert "Verrattuja tiimejä on 3, ja kaikki ovat 95 %:n rajojen sisällä" in said
    assert "ettei sattuma selitä eroa" not in said


def test_a_team_that_has_ended_is_left_out_and_said_since_when(open_made):
    said = told(open_made("workload"))
    assert "Tiimi A4 on lopettanut (6/2025), joten se ei ole mukana" in said
    assert "Kaikki kuusi alaa: Tiimi A4" not in said


def test_a_team_that_was_sent_nobody_has_nothing_to_divide_by(open_made):
    said = section(open_made("workload", vertailu="accepted_share"))
    assert "Ei ketään, josta luvun voisi laskea: Tiimi A3." in said


def test_one_chosen_team_is_compared_with_all(open_made):
    app = open_made("workload", tiimit="A1", vertailu="named_coordinator_share")
    assert not app.exception
    assert "Verrattuja tiimejä on 3" in section(app)


def test_a_county_with_one_team_says_what_a_comparison_needs(open_made):
    app = open_made("workload", alue="07")
    assert not app.exception
    assert "Vertailuun tarvitaan vähintään kaksi tiimiä, joiden luku näkyy. Nyt niitä on 1." in section(app)


def test_what_nobody_delivered_cannot_be_compared(open_made):
    app = open_made("workload", vertailu="no_show_share")
    assert not app.exception
    assert "tiimejä ei voi verrata tällä rajauksella" in section(app)


def test_the_shape_is_a_choice_and_stays_in_the_link(open_made):
    app = open_made("workload", vertailu="named_coordinator_share")
    assert any("99,8 %:n rajat" in chart.replace("\u00a0", " ") for chart in charts(app))
    app.segmented_control(SHAPE).set_value("valit").run()
    assert not app.exception
    assert app.query_params["vertailukuva"] == "valit"
    rows = next(chart for chart in charts(app) if "95 %:n väli" in chart.replace("\u00a0", " "))
    assert "koko alue" in rows
    assert "Jos janat menevät päällekkäin" in told(app)


def test_the_indicator_is_a_choice_and_stays_in_the_link(open_made):
    app = open_made("workload")
    app.selectbox(INDICATOR).set_value("accepted_share").run()
    assert not app.exception
    assert app.query_params["vertailu"] == "accepted_share"
    assert "Palveluun otettujen osuus" in section(app)


@pytest.mark.parametrize("nonsense", [{"vertailu": "<b>"}, {"vertailukuva": "3"}, {"vertailtavat": "?"}])
def test_nonsense_in_a_link_is_the_first_choice(open_made, nonsense):
    assert section(open_made("workload", **nonsense)) == section(open_made("workload"))


def test_the_verdict_is_told_in_words_of_every_point(open_made):
    spec = next(chart for chart in charts(open_made("workload")) if "99,8" in chart)
    assert "niin pieni, ettei sattuma selitä eroa" in spec


# --- counties ----------------------------------------------------------------------------------------


def test_counties_are_compared_where_there_are_several(open_made):
    app = open_made("workload", vertailu="named_coordinator_share", vertailtavat="alueet")
    assert not app.exception
    said = section(app)
    assert "Asiakasvastaava nimetty: alueiden erot mahtuvat tavanomaiseen vaihteluun" in said
    assert "Verrattuja alueita on 3" in said


def test_the_own_county_is_marked_and_others_have_their_published_totals(open_made):
    filters = {"vertailu": "named_coordinator_share", "vertailtavat": "alueet", "vertailukuva": "valit"}
    app = open_made("workload", **filters)
    rows = next(chart for chart in charts(app) if "alueet yhteensä" in chart)
    assert "Varsinais-Suomen hyvinvointialue (tämä alue)" in rows
    assert "Satakunnan hyvinvointialue" in rows


def test_peers_are_of_similar_size(open_made):
    app = open_made(
        "workload", vertailu="named_coordinator_share", vertailtavat="alueet", verrokit="samankokoiset"
    )
    assert not app.exception
    assert "Verrattuja alueita on 2" in section(app)  # 900 and 600 clients; 300 is under half of 900
    assert app.segmented_control(PEERS).value == "samankokoiset"


# --- transitions -------------------------------------------------------------------------------------


def test_teams_are_compared_by_positive_transitions_of_a_year(open_made):
    app = open_made("transitions", tarkkuus="year")
    assert not app.exception
    said = section(app)
    assert "Myönteiset siirtymät työttömyydestä: tiimien erot mahtuvat tavanomaiseen vaihteluun" in said
    assert "Tiimeittäin, 2025" in told(app)


def test_changes_are_told_by_status_with_what_chance_explains(open_made):
    said = told(open_made("transitions"))
    assert "Kyllä: asiakkaiden tilanteet ovat päättyessä toiset kuin alkaessa" in said
    assert re.search(r"Enemmän kuin alkaessa: .*Tutkinto-opiskelu \+\d+ \(väli \+", said)
    assert re.search(r"Vähemmän kuin alkaessa: Työtön työnhakija −", said)
    assert re.search(r"Muutos mahtuu sattuman vaihteluun: Palkkatyö", said)
    assert re.search(r"Samassa tilanteessa pysyi \d+ % ja tilanne vaihtui \d+ %", said)


def test_open_cases_are_told_as_if_they_stayed_and_as_if_they_moved(open_made):
    said = told(open_made("transitions"))
    assert "Jos kesken olevat siirtyisivät samalla tavalla kuin päättyneet, osuus pysyisi samana" in said
    assert re.search(
        r"Opinnot: päättyneistä \+[\d,]+; ennalleen jäädessä \+[\d,]+; kuten päättyneet \+", said
    )


# --- nothing but noise -------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["workload", "transitions"])
def test_a_county_without_any_change_is_not_said_to_change(open_made, page):
    app = open_made(page, alue="06")
    assert not app.exception
    assert not [word for word in CHANGE if word in headline_of(app)]


@pytest.mark.parametrize("page", ["workload", "transitions", "referrals"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_pages_open_in_every_language(open_made, page, language):
    app = open_made(page, kieli=language)
    assert not app.exception
