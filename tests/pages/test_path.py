"""Palvelupolku: where most are lost, in every state of the data, and no change that is not a signal."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data_access.settings import sqlite_url
from data_access.store import open_store
from metrics import calendar
from metrics.catalogue.codes import PHASES, RISKS_OF_PHASE
from tests.data_access.build import store_file, to_workbook
from tests.pages.conftest import PAGES, ROOT, headline_of, text_of

MONTHS = calendar.periods_between(202401, 202512, "month")
OPENS = 202503  # when the centralised team begins and the wait falls
BANDS = ("d0_7", "d8_14", "d15_30", "d31_60", "d61_90")
SLOW, FAST = (2, 4, 10, 40, 24), (30, 30, 12, 5, 3)  # per cent by band
LOST = {"referral": 30, "assessment": 8, "planning": 8, "support": 9, "services": 14, "closing": 6}
COUNTY = "05"
Open = Callable[..., AppTest]
Frames = dict[str, pd.DataFrame]


def teams() -> pd.DataFrame:
    rows = [
        {"county": COUNTY, "team": "A1", "name": "Tiimi A1", "operating_model": "fixed",
         "start": date(2021, 1, 1)},
        {"county": COUNTY, "team": "A2", "name": "Keskus <b>A2</b>", "operating_model": "centralised",
         "start": date(2025, 3, 1)},
    ]  # fmt: skip
    return pd.DataFrame(rows)


def caseload(months: list[int]) -> pd.DataFrame:
    """What the filters take the time from."""
    rows = [
        {"county": COUNTY, "team": "A1", "period": month, "client_group": "unemployed", "referred": 60,
         "accepted": 50, "started": 40, "ended": 40, "active": 300, "waiting": 30}
        for month in months
    ]  # fmt: skip
    return pd.DataFrame(rows)


def pathway(months: list[int], phases: Mapping[str, int], size: int = 200) -> pd.DataFrame:
    """The same every month: as many leave a step as come to it. phases: step -> lost in a month."""
    rows = []
    for month in months:
        for phase, lost in phases.items():
            rows.append({"county": COUNTY, "team": "A1", "period": month, "client_group": "unemployed",
                         "phase": phase, "entered": size, "moved_on": size - lost, "left": lost,
                         "still": 50})  # fmt: skip
    return pd.DataFrame(rows)


def deviations(months: list[int]) -> pd.DataFrame:
    rows = [
        {"county": COUNTY, "team": "A1", "period": month, "phase": phase, "risk": risk,
         "persons": 30 if risk == "no_contact" else 9}
        for month in months for phase, risks in RISKS_OF_PHASE.items() for risk in risks
    ]  # fmt: skip
    return pd.DataFrame(rows)


def waits(months: list[int], *, falls: bool = True) -> pd.DataFrame:
    rng = np.random.default_rng(11)
    rows = []
    for month in months:
        for step in ("to_first_contact", "to_team_meeting", "to_plan", "to_service", "to_first_service"):
            shares = FAST if falls and step == "to_first_contact" and month >= OPENS else SLOW
            for band, share in zip(BANDS, shares, strict=True):
                rows.append({"county": COUNTY, "team": "A1", "period": month, "step": step, "band": band,
                             "completed": 6 * share + int(rng.integers(0, 8)), "waiting": 8})  # fmt: skip
    return pd.DataFrame(rows)


def everything(**others: pd.DataFrame) -> Frames:
    frames = {"teams": teams(), "caseload": caseload(MONTHS), "pathway": pathway(MONTHS, LOST),
              "deviations": deviations(MONTHS), "waits": waits(MONTHS)}  # fmt: skip
    return frames | others


STORES: Mapping[str, Callable[[], Frames]] = {
    "whole": everything,
    "no path": lambda: {id: f for id, f in everything().items() if id not in ("pathway", "deviations")},
    "nothing": lambda: {id: f for id, f in everything().items() if id in ("teams", "caseload")},
    "one step": lambda: everything(pathway=pathway(MONTHS, {"planning": 20})),
    "all hidden": lambda: everything(
        pathway=pathway(MONTHS[-1:], dict.fromkeys(PHASES.ids, 2), 4), deviations=deviations(MONTHS)[:0]
    ),
    "steady": lambda: everything(waits=waits(MONTHS, falls=False)),
}


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder, made = tmp_path_factory.mktemp("path"), {}

    def make(kind: str) -> Path:
        if kind not in made:
            path = folder / f"{kind.replace(' ', '_')}.sqlite"
            opened = open_store(sqlite_url(path))
            frames = {id: frame for id, frame in STORES[kind]().items() if len(frame)}
            store_file(opened, to_workbook(frames))
            opened.engine.dispose()
            made[kind] = path
        return made[kind]

    return make


@pytest.fixture
def show(stores: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """show("whole", tiimit="A1"): the page on one of the made stores."""

    def open_it(kind: str, **filters: str) -> AppTest:
        database = tmp_path / "made.sqlite"
        shutil.copyfile(stores(kind), database)
        monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", f"sqlite:///{database}")
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90).run()
        app.switch_page(PAGES["path"])
        for key, value in filters.items():
            app.query_params[key] = value
        return app.run()

    return open_it


def told(app: AppTest) -> str:
    return text_of(app).replace("\\", "").replace("\u00a0", " ")


def test_the_step_where_most_are_lost_is_told_with_its_share(show: Open) -> None:
    app = show("whole")
    assert not app.exception
    said = headline_of(app).replace("\u00a0", " ")
    assert "Eniten asiakkaita jää pois vaiheessa 1 Ohjautuminen: 720 asiakasta, 15,0 %" in said
    assert "voi olla sattumaa" not in said
    assert "pienentynyt" not in said
    assert "kasvanut" not in said


def test_every_figure_has_its_numbers_and_the_sources_are_named(show: Open) -> None:
    app = show("whole")
    numbers = [box for box in app.expander if box.label == "Luvut taulukkona ja lataus"]
    assert len(app.get("vega_lite_chart")) == len(numbers) == 6
    said = told(app)
    assert "### Polulle tuli 4 800 asiakasta, ja polun loppuun kulki 4 656" in said
    assert "### Suurin osuus jää pois vaiheessa 1 Ohjautuminen: 15,0 % tulleista" in said
    assert "Niistä useimmin toteutui: asiakas ei hakeutunut palveluun (720 kertaa)" in said
    assert "Pohjois-Savon hyvinvointialue (Innokylä)" in said


def test_teams_and_client_groups_at_once_are_told_not_to_be_published(show: Open) -> None:
    app = show("whole", tiimit="A1", ryhma="unemployed")
    assert not app.exception
    assert "ei julkaista yhtä aikaa" in told(app)


def test_all_hidden_says_what_to_do(show: Open) -> None:
    app = show("all hidden")
    assert not app.exception
    assert "luvut on suojattu" in headline_of(app)
    assert "Valitse pidempi aika" in headline_of(app)


def test_one_step_only_is_told_as_such(show: Open) -> None:
    app = show("one step")
    assert not app.exception
    assert "Tietoa on vain vaiheesta 3 Suunnittelu ja yhteistyö" in headline_of(app)
    assert "### Näin asiakkaat etenevät polun vaiheissa" in told(app)


def test_without_the_path_the_waits_are_shown_and_the_dataset_is_asked_for(show: Open) -> None:
    app = show("no path")
    assert not app.exception
    said = told(app)
    assert "odotusajat näkyvät alla" in headline_of(app)
    assert "tuo aineisto Palvelupolku" in said
    assert "### Pisin viive" in said


def test_without_any_data_the_page_says_which_to_import(show: Open) -> None:
    app = show("nothing")
    assert not app.exception
    assert "tuo aineistot Palvelupolku, Polun poikkeamat ja Viiveet" in told(app)
    assert not app.get("vega_lite_chart")


@pytest.mark.parametrize(
    "filters",
    [
        {"alku": "202512", "loppu": "202512"},
        {"tiimit": "A1"},
        {"tiimit": "A2"},
        {"ryhma": "unemployed"},
        {"ryhma": "working_ohc"},
        {"tarkkuus": "rolling"},
        {"tarkkuus": "year"},
        {"reitti": "unemployed", "muutos": "202506", "mittari": "first_contact_14d", "vaihe": "kaikki"},
        {"reitti": "<script>", "muutos": "abc", "mittari": "?", "vaihe": "x", "viiveet": "A9"},
        {"kieli": "sv"},
        {"kieli": "en", "viiveet": "A1"},
    ],
)
def test_the_page_opens_in_every_state(show: Open, filters: dict[str, str]) -> None:
    app = show("whole", **filters)
    assert not app.exception
    assert not app.error


def test_the_path_can_be_seen_as_a_flow_of_seven_stages(show: Open) -> None:
    app = show("whole", kuva="virta")
    assert not app.exception
    assert "Nauhan leveys on vaiheesta aikavälillä lähteneet" in told(app)
    bars = show("one step", kuva="virta")
    assert not bars.exception
    assert "Nauhan leveys" not in told(bars)


def test_a_path_that_is_chosen_stays_in_the_link(show: Open) -> None:
    app = show("whole", reitti="unemployed")
    assert app.query_params["reitti"] == ["unemployed"] or app.query_params["reitti"] == "unemployed"
    assert "Työttömät, asiakasta vaiheittain" in told(app)


# --- did it get faster? ----------------------------------------------------------------------------


def test_a_signal_after_the_centralised_team_is_told_with_what_it_does_not_prove(show: Open) -> None:
    said = told(show("whole"))
    assert "Odotusajan mediaani parani: ennen tavallisesti" in said
    assert "muutos on signaali" in said
    assert "ei todista, mikä sen muutti" in said
    assert "Ennen: 14 kuukautta, yhteensä 1,2 v. Jälkeen: 9" in said


def test_ordinary_variation_is_never_called_a_change(show: Open) -> None:
    said = told(show("steady"))
    assert "ei erotu tavanomaisesta vaihtelusta" in said
    assert "parani" not in said
    assert "signaali" not in said


def test_few_periods_are_too_few_to_tell(show: Open) -> None:
    said = told(show("whole", muutos="202402"))
    assert "Kausia on liian vähän, jotta eroa voisi arvioida" in said
    assert "vähintään 12 näytettävää kautta ennen ja 7 jälkeen" in said


def test_another_indicator_and_month_are_judged_anew(show: Open) -> None:
    app = show("whole")
    app.selectbox("flow-path-mittari").set_value("lead_time_total").run()
    assert not app.exception
    assert "Läpimenoaika lähetteestä palveluun: ennen tavallisesti" in told(app)
    assert app.query_params["mittari"] in ("lead_time_total", ["lead_time_total"])


def test_a_teams_name_is_text_and_not_markup(show: Open) -> None:
    app = show("whole", tiimit="A2")
    assert not any("<b>A2</b>" in element.value for element in app.markdown if element.allow_html)
