"""Three systems' extracts are mapped on the page, and their next files come in without a question."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from data_access.importing import accept_import, check_file
from data_access.store import open_store
from tests.browser.conftest import Visit, make_visit, start_server, stop_server
from tests.browser.systems import write_calendar, write_client_record, write_statistics, write_teams
from tests.data_access.build import TODAY


@dataclass(frozen=True)
class System:
    """A system's first and next file, and what is chosen on the page, in that order: question -> answer."""

    first: bytes
    following: bytes
    answers: Mapping[str, str] = field(default_factory=dict)


SYSTEMS = {
    "Asiakastieto": System(
        write_client_record("7/2026"),
        write_client_record("8/2026"),
        {
            "Voimassa kk lopussa": "Aktiivisia kuun lopussa",
            "Työnhakijat (Asiakasryhmä)": "Työttömät",
            "Palkkatyö, ei TTH (Asiakasryhmä)": "Työssä, ei työterveyshuoltoa",
        },
    ),
    "Varauskirja": System(
        write_calendar(["5/2026", "6/2026"]),
        write_calendar(["7/2026", "8/2026"]),
        {
            "Mikä aineisto tässä on?": "Toiminta",
            "Otsikot alkavat riviltä": "2",
            "Tapahtumalaji": "Toiminto",
            "Mikä luku taulukossa on?": "Lukumäärä",
            "Hyvinvointialue": "Satakunnan hyvinvointialue",
            "Iso palaveri (Toiminto)": "Verkostotapaaminen",
            "Ryhmien käynnit (Toiminto)": "Vastaanotto",
        },
    ),
    "Statistik": System(
        write_statistics(2026, 7),
        write_statistics(2026, 8),
        {
            "Mikä aineisto tässä on?": "Ohjaukset",
            "Otsikot alkavat riviltä": "3",
            "Mån": "Kuukausi",
            "Remitterande": "Ohjaava taho",
            "Vart": "Palvelu, johon ohjattiin",
            "Antal klienter": "Ohjauksia",
            "Hyvinvointialue": "Satakunnan hyvinvointialue",
            "Arbetsbyrån (Ohjaava taho)": "Työllisyyspalvelut",
            "Hälsocentral (Ohjaava taho)": "Perusterveydenhuolto",
            "Rehab (Palvelu, johon ohjattiin)": "Fysioterapia",
        },
    ),
}


@pytest.fixture
def teams_app(tmp_path: Path) -> Iterator[str]:
    """The app on a store with two teams."""
    database = tmp_path / "teams.sqlite"
    store = open_store(f"sqlite:///{database}")
    accept_import(store, check_file(store, write_teams(), "tiimit.xlsx", TODAY), "Testaaja")
    store.engine.dispose()
    process, url = start_server(database, tmp_path / "log.txt")
    yield url
    stop_server(process)


def choose(visit: Visit, question: str, answer: str) -> None:
    """Answer one question of the form: pick from its list."""
    box = visit.page.get_by_role("combobox", name=question)
    box.last.scroll_into_view_if_needed()
    box.last.fill(answer)
    visit.page.get_by_role("option", name=answer).first.wait_for()
    box.last.press("Enter")
    visit.settle()


def bring(visit: Visit, name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    visit.page.locator("input[type=file]").first.set_input_files(path)
    visit.page.wait_for_timeout(1_500)
    visit.settle()


@pytest.mark.parametrize("name", list(SYSTEMS))
def test_a_systems_layout_is_told_once_and_its_next_file_needs_no_question(
    browser: Browser, teams_app: str, tmp_path: Path, name: str
) -> None:
    system = SYSTEMS[name]
    visit = make_visit(browser, teams_app, viewport={"width": 1440, "height": 1400})
    visit.open("/aineistot")
    bring(visit, "ensimmainen.xlsx", system.first, tmp_path)
    expect(visit.page.get_by_text("ei voi ottaa vastaan")).to_be_visible(timeout=60_000)
    for question, answer in system.answers.items():
        choose(visit, question, answer)
    expect(visit.page.get_by_text("on kunnossa")).to_be_visible(timeout=60_000)
    field = visit.page.get_by_label("Profiilin nimi")
    field.fill(name)
    field.press("Enter")
    visit.settle()
    visit.page.get_by_role("button", name="Tallenna profiili").click()
    expect(visit.page.get_by_text(f"Profiili {name} on tallennettu")).to_be_visible(timeout=60_000)
    visit.page.get_by_role("button", name="Hyväksy ja julkaise").click()
    expect(visit.page.get_by_text("on tallennettu ja julkaistu")).to_be_visible(timeout=60_000)

    visit.open("/aineistot")
    bring(visit, "seuraava.xlsx", system.following, tmp_path)
    expect(visit.page.get_by_text("on kunnossa")).to_be_visible(timeout=60_000)
    expect(visit.page.get_by_text("Mitä sarakkeet ovat?")).to_have_count(0)
    assert visit.exceptions == 0
    assert visit.errors == []
    visit.page.context.close()
