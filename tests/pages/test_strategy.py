"""Strategian seuranta: measures under their recommendations, targets with verdicts in words."""

import re
from html import unescape

from locales import text
from metrics.strategy import VERDICTS
from tests.pages.conftest import OpenPage, headline_of, text_of


def test_headline_counts_targets_and_names_the_failing_ones(open_page: OpenPage) -> None:
    said = headline_of(open_page("strategy"))
    assert "3 tavoitetta 8 tavoitteesta" in said
    assert "Asiakasvastaava nimetty" in said
    assert "Yksi toimenpide on myöhässä" in said


def test_all_five_recommendations_are_there_with_their_measures(open_page: OpenPage) -> None:
    app = open_page("strategy")
    headings = [element.value for element in app.subheader]
    assert [heading[:2] for heading in headings[:5]] == ["R1", "R2", "R3", "R4", "R5"]
    assert "Perustetaan keskitetty työkyvyn tuen tiimi koko alueelle" in text_of(app)


def test_planted_verdicts_are_told_in_words(open_page: OpenPage) -> None:
    page = unescape(text_of(open_page("strategy")))
    rows = {row.split("<br>")[0].rsplit("<div>", 1)[-1]: row for row in page.split("<tr") if "<br>" in row}
    assert "saavutettu" in rows["Odotusajan mediaani"]
    assert "ei saavutettu ajoissa" in rows["Asiakasvastaava nimetty"]
    assert "ei etene" in rows["Seurantatapaaminen pidetty"]
    assert "Myöhässä" in rows["Ohjaukset mielenterveys- ja päihdepalveluihin"]


def test_each_verdict_stands_with_what_it_rests_on(open_page: OpenPage) -> None:
    page = unescape(text_of(open_page("strategy"))).replace("\u00a0", " ")
    rows = {row.split("<br>")[0].rsplit("<div>", 1)[-1]: row for row in page.split("<tr") if "<br>" in row}
    assert "tavanomaisen vaihtelun keskiarvo" in rows["Asiakasvastaava nimetty"]
    assert "3 uusimman jakson keskiarvo" in rows["Koulutuksen käyneet"]
    assert re.search(r"Matkasta \d+ %, ajasta \d+ %", rows["Koulutuksen käyneet"])
    assert "Taso on lähtötasoa huonompi" in rows["Seurantatapaaminen pidetty"]


def test_the_rules_of_all_verdicts_are_told(open_page: OpenPage) -> None:
    said = text_of(open_page("strategy"))
    for verdict in VERDICTS:
        if verdict != "no_target":
            assert text(f"verdict-{verdict.replace('_', '-')}-rule", "fi") in unescape(said)


def test_of_a_part_of_the_county_the_page_says_whom_the_targets_are_for(open_page: OpenPage) -> None:
    said = "Tavoitteet on asetettu koko alueelle"
    assert said in text_of(open_page("strategy", tiimit="M1"))
    assert said not in text_of(open_page("strategy"))


def test_course_of_failing_targets_is_drawn_with_the_target(open_page: OpenPage) -> None:
    app = open_page("strategy")
    assert 1 <= len(app.get("vega_lite_chart")) <= 3
    assert "Tavoite 80" in text_of(app)


def test_area_without_strategy_is_shown_the_way(open_page: OpenPage) -> None:
    assert "täytä taulukko Strategia" in text_of(open_page("strategy", alue="99"))
