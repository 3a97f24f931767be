"""Vaikuttavuus: says what changed and how sure it is, hides what may not be seen, keeps what was chosen."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data_access.settings import sqlite_url
from data_access.store import open_store
from locales.numbers import number
from metrics.catalogue.codes import CRITERIA
from tests.data_access.build import store_file, to_workbook
from tests.pages.conftest import OpenPage, headline_of, text_of

COUNTY = "98"
TEAMS = ("M1", "M2")
HALVES = (202501, 202507)
MONTHS = tuple(range(202501, 202513))
EUROS = 4000
Open = Callable[..., AppTest]


def _each(**columns: object) -> list[dict[str, object]]:
    return [{"county": COUNTY, "team": team, **columns} for team in TEAMS]


def _rows(paired: int, unit: int) -> dict[str, pd.DataFrame]:
    """Two teams in 2025. paired: clients asked twice, per team and half-year. unit: coached ones."""
    teams = [{**row, "name": f"Tiimi {row['team']}", "start": pd.Timestamp(2024, 1, 1)} for row in _each()]
    outcomes = [
        row
        for half in HALVES
        for row in _each(
            period=half, instrument="eq5d", asked=2 * paired, due=2 * paired, paired=paired,
            improved=paired - 2 * (paired // 4), unchanged=paired // 4, worse=paired // 4, mean_start=0.6,
            mean_follow_up=0.608, sd_change=0.02,
        )
    ]  # fmt: skip
    experience = [
        row
        for half in HALVES
        for item, positive in (("heard", 0.9), ("plan_clear", 0.5))
        for row in _each(
            period=half, respondent="client", item=item, answers=paired, positive=int(paired * positive),
            mean=4.0,
        )
    ]  # fmt: skip
    criteria = {id: 4 for id, _ in CRITERIA} | {CRITERIA[3][0]: 2}
    coaching = [
        row
        for half in HALVES
        for row in _each(
            period=half, clients=unit, out_of_work=unit, job_starts=unit // 2, over_13_weeks=unit // 4,
            **criteria,
        )
    ]  # fmt: skip
    costs = [row for month in MONTHS for row in _each(period=month, cost_type="staff", euros=EUROS + 0.0)]
    rows = {
        "teams": teams, "outcomes": outcomes, "experience": experience, "supported_employment": coaching,
        "costs": costs,
    }  # fmt: skip
    return {id: pd.DataFrame(each) for id, each in rows.items()}


def _make(path: Path, paired: int, unit: int) -> Path:
    opened = open_store(sqlite_url(path))
    store_file(opened, to_workbook(_rows(paired, unit)))
    opened.engine.dispose()
    return path


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _make(tmp_path_factory.mktemp("impact") / "many.sqlite", 80, 60)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _make(tmp_path_factory.mktemp("impact") / "few.sqlite", 3, 3)


@pytest.fixture
def open_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_made_page: OpenPage) -> Open:
    """open_on(store, filters): the page on a copy of a store."""

    def open_copy(store: Path, **filters: str) -> AppTest:
        copy = Path(shutil.copyfile(store, tmp_path / "copy.sqlite"))
        monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", sqlite_url(copy))
        return open_made_page("impact", **filters)

    return open_copy


def test_headline_says_change_interval_people_and_months(open_on: Open, many: Path) -> None:
    app = open_on(many)
    said = headline_of(app)
    assert not app.exception
    assert "EQ-5D" in said
    assert "parani 0,008" in said
    assert "95 %:n väli +0,006" in said
    assert "320 asiakasta, 2025" in said


def test_low_limit_is_not_rounded_to_nothing(open_on: Open, many: Path) -> None:
    assert "+0,00 " not in text_of(open_on(many))


def test_change_is_never_said_to_come_from_the_service(open_on: Open, many: Path) -> None:
    assert "ei yksin kerro, johtuuko se palvelusta" in text_of(open_on(many))


def test_few_answers_are_hidden_without_saying_that_they_are_few(open_on: Open, few: Path) -> None:
    app = open_on(few)
    said = text_of(app)
    assert not app.exception
    assert "suojattu" in said
    assert "vähän, että" not in said
    assert "parani" not in headline_of(app)
    assert "n = 3" not in said


def test_weakest_criterion_is_the_title_of_the_criteria(open_on: Open, many: Path) -> None:
    weakest = CRITERIA[3][1].get("fi")
    titles = [element.value for element in open_on(many).markdown if element.value.startswith("### ")]
    assert any("heikoin laatukriteeri" in title and weakest in title for title in titles)


def test_both_sides_of_what_is_asked_are_told() -> None:
    from locales import text

    said = text("impact-job-start-rate-title", "fi", above="A", below="B", least="40")
    assert "yli 40 %: A" in said
    assert "alle: B" in said


def test_yearly_cost_lives_in_the_url_and_changes_the_count(open_on: Open, many: Path) -> None:
    euros = EUROS * len(MONTHS) * len(TEAMS)
    app = open_on(many, tyottomyysvuosi="12000")
    assert f"**{euros // 12000}**" in text_of(app)
    app.number_input(key="impact-yearly").set_value(9600).run()
    assert f"**{euros // 9600}**" in text_of(app)
    assert "tyottomyysvuosi" not in app.query_params
    assert f"noin {number(euros, 'fi')}" in text_of(app)


@pytest.mark.parametrize("written", ["x", "-1", "0", "999999999", "٣"])
def test_nonsense_for_a_yearly_cost_is_the_default(open_on: Open, many: Path, written: str) -> None:
    app = open_on(many, tyottomyysvuosi=written)
    assert not app.exception
    assert app.number_input(key="impact-yearly").value == 9600


def test_costs_always_stand_beside_their_assumption(open_on: Open, many: Path) -> None:
    said = text_of(open_on(many))
    assert "9 600 €" in said.replace("\xa0", " ").replace("\u202f", " ")
    assert "Suuruusluokka, ei tulos" in said


@pytest.mark.parametrize("who", ["client", "professional", "partner", "<b>"])
def test_each_group_of_respondents_has_a_view_of_its_own(open_on: Open, many: Path, who: str) -> None:
    app = open_on(many, vastaajat=who)
    assert not app.exception
    answered = "Parhaan arvion saa" in text_of(app)
    assert answered == (who in ("client", "<b>"))


@pytest.mark.parametrize(
    "filters",
    [
        {"tiimit": "M1"}, {"alku": "202512", "loppu": "202512"}, {"ryhma": "working_ohc"},
        {"tarkkuus": "rolling"}, {"tarkkuus": "year"}, {"kieli": "sv"}, {"kieli": "en"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("store", ["many", "few"])
def test_page_opens_in_every_state(
    open_on: Open, request: pytest.FixtureRequest, store: str, filters: dict[str, str]
) -> None:
    app = open_on(request.getfixturevalue(store), **filters)
    assert not app.exception
    assert not app.error
