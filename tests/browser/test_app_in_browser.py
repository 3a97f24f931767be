"""What only a browser shows: every page draws, nothing leaves the machine, links open the same view."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import ROOT, Visit, make_visit, start_server, stop_server

pytestmark = pytest.mark.browser

PATHS = {
    "/": "Yleiskuva",
    "/strategia": "Strategian seuranta",
    "/kuormitus": "Tiimien kuormitus",
    "/ohjausvirrat": "Ohjausvirrat",
    "/siirtymat": "Siirtymät",
    "/vaikuttavuus": "Vaikuttavuus",
    "/esitys": "Esitys",
    "/aineistot": "Aineistot",
    "/menetelmat": "Menetelmät",
}
WITH_CHARTS = ("/", "/strategia", "/kuormitus", "/ohjausvirrat", "/siirtymat", "/vaikuttavuus")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_each_page_draws_without_errors_and_fits_the_screen(
    browser: Browser, sample_app: str, path: str, scheme: str, width: int
) -> None:
    visit = make_visit(browser, sample_app, viewport={"width": width, "height": 1000}, color_scheme=scheme)
    visit.open(path)
    assert visit.page.locator("h1").first.inner_text() == PATHS[path]
    assert visit.exceptions == 0
    assert visit.errors == []
    assert visit.hosts == set()
    if path in WITH_CHARTS:
        expect(visit.page.locator("[data-testid=stVegaLiteChart]").first).to_be_visible(timeout=30_000)
    main = visit.page.locator("[data-testid=stMain]")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 1
    visit.page.context.close()


@pytest.mark.parametrize("path", PATHS)
def test_every_chart_says_in_words_what_it_shows(visit: Visit, path: str) -> None:
    visit.open(path)
    charts = visit.page.locator("[data-testid=stVegaLiteChart] [role=graphics-document]")
    for number in range(charts.count()):
        assert len(charts.nth(number).get_attribute("aria-label") or "") > 20


def test_page_shell_is_finnish_and_has_security_headers(visit: Visit) -> None:
    answer = visit.page.goto(visit.url + "/kuormitus")
    assert answer is not None
    assert visit.page.evaluate("document.documentElement.lang") == "fi"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "unsafe-eval" not in answer.headers["content-security-policy"]


def test_filters_live_in_the_url_and_survive_a_page_change(visit: Visit) -> None:
    visit.open("/kuormitus?tarkkuus=quarter&tiimit=M1,M3")
    caption = visit.page.locator("[data-testid=stCaptionContainer]").first
    expect(caption).to_contain_text("neljännesvuosittain")
    visit.page.get_by_role("link", name="Siirtymät").first.click()
    visit.settle()
    expect(visit.page.locator("h1").first).to_have_text("Siirtymät")
    expect(visit.page.locator("[data-testid=stCaptionContainer]").first).to_contain_text(
        "neljännesvuosittain"
    )
    assert "tarkkuus=quarter" in visit.page.url
    assert re.search(r"tiimit=M1(,|%2C)M3", visit.page.url)


def test_link_opens_the_same_view_for_somebody_else(browser: Browser, visit: Visit, sample_app: str) -> None:
    visit.open("/ohjausvirrat")
    visit.page.locator("[data-testid=stSidebar]").get_by_label("Tarkkuus").click()
    visit.page.get_by_role("option", name="Vuosittain", exact=True).click()
    visit.settle()
    assert "tarkkuus=year" in visit.page.url
    other = make_visit(browser, sample_app)
    other.page.goto(visit.page.url)
    other.settle()
    expect(other.page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("vuosittain")
    other.page.context.close()


def test_nonsense_in_a_link_is_said_and_shown_as_the_default(visit: Visit) -> None:
    visit.open("/kuormitus?alue=77&tarkkuus=%3Cscript%3E&tiimit=zzz&alku=abc")
    assert visit.exceptions == 0
    expect(visit.page.get_by_text("tuntematon rajaus")).to_be_visible()


def test_back_button_and_reload_keep_the_page_working(visit: Visit) -> None:
    visit.open("/")
    visit.page.get_by_role("link", name="Ohjausvirrat").first.click()
    visit.settle()
    visit.page.go_back()
    visit.settle()
    visit.page.reload()
    visit.settle()
    assert visit.exceptions == 0


def test_back_button_takes_a_filter_back_and_forward_brings_it_again(visit: Visit) -> None:
    visit.open("/kuormitus")
    visit.page.locator("[data-testid=stSidebar]").get_by_label("Tarkkuus").click()
    visit.page.get_by_role("option", name="Vuosittain", exact=True).click()
    caption = visit.page.locator("[data-testid=stCaptionContainer]").first
    expect(caption).to_contain_text("vuosittain")
    visit.page.go_back()
    expect(caption).to_contain_text("kuukausittain")
    assert "tarkkuus" not in visit.page.url
    visit.page.go_forward()
    expect(caption).to_contain_text("vuosittain")
    assert "tarkkuus=year" in visit.page.url
    assert visit.exceptions == 0


def test_card_leads_to_its_page_with_the_filters_kept(visit: Visit) -> None:
    visit.open("/?tarkkuus=quarter")
    visit.page.locator("[class*=st-key-card-attention] a").first.click()
    visit.settle()
    assert visit.page.url.split("?")[0].rsplit("/", 1)[1] in {path.strip("/") for path in WITH_CHARTS}
    assert "tarkkuus=quarter" in visit.page.url


@pytest.fixture
def fresh_app(sample_store_path: Path, tmp_path: Path) -> Iterator[str]:
    """A server that nobody has visited yet."""
    database = tmp_path / "fresh.sqlite"
    shutil.copy(sample_store_path, database)
    process, url = start_server(database, tmp_path / "log.txt")
    yield url
    stop_server(process)


def test_deep_link_on_a_fresh_server_passes_through_the_page_list(browser: Browser, fresh_app: str) -> None:
    visit = make_visit(browser, fresh_app, viewport={"width": 1440, "height": 1000})
    visit.open("/siirtymat")
    # the navigation and the filters are drawn by app.py alone
    expect(visit.page.get_by_role("link", name="Tiimien kuormitus").first).to_be_visible()
    expect(visit.page.locator("[data-testid=stSidebar]").get_by_text("Mitä katsotaan")).to_be_visible()
    assert visit.page.get_by_text("Page not found").count() == 0
    visit.page.context.close()


def test_newcomer_imports_the_study_and_sees_its_published_shares(browser: Browser, empty_app: str) -> None:
    visit = make_visit(browser, empty_app, viewport={"width": 1440, "height": 1000})
    visit.open("/")
    expect(visit.page.get_by_text("ei ole vielä tietoa")).to_be_visible()
    visit.open("/aineistot")
    visit.page.locator("input[type=file]").set_input_files(ROOT / "sample_data" / "study.xlsx")
    expect(visit.page.get_by_text("on kunnossa")).to_be_visible(timeout=60_000)
    visit.page.get_by_role("button", name="Hyväksy ja julkaise").click()
    expect(visit.page.get_by_text("on tallennettu ja julkaistu")).to_be_visible(timeout=60_000)
    visit.page.get_by_role("link", name="Ohjausvirrat").first.click()
    visit.settle()
    visit.page.wait_for_selector("[data-testid=stVegaLiteChart] svg")
    drawn = " ".join(visit.page.locator("[data-testid=stVegaLiteChart]").all_inner_texts()).replace(
        "\u00a0", " "
    )
    for share in (
        "16,4 %",
        "14,4 %",
        "10,8 %",
        "10,0 %",
        "7,6 %",
        "6,8 %",
        "5,6 %",
        "5,2 %",
        "4,4 %",
        "4,0 %",
        "3,6 %",
    ):
        assert share in drawn
    assert "12,0 %" not in drawn
    assert visit.exceptions == 0
    visit.page.context.close()


def test_synthetic_county_leaves_with_one_click(browser: Browser, fresh_app: str) -> None:
    visit = make_visit(browser, fresh_app, viewport={"width": 1440, "height": 1000})
    visit.open("/")
    expect(visit.page.get_by_text("Synteettinen esimerkkialue")).to_be_visible()
    visit.page.get_by_role("button", name="Poista esimerkkialue").click()
    visit.page.wait_for_timeout(1000)
    visit.settle()
    expect(visit.page.get_by_text("Synteettinen esimerkkialue")).to_have_count(0)
    expect(visit.page.locator("[data-testid=stCaptionContainer]").first).to_contain_text("tutkimus")
    visit.page.context.close()


def test_double_click_on_accept_stores_once(browser: Browser, empty_app: str) -> None:
    visit = make_visit(browser, empty_app, viewport={"width": 1440, "height": 1000})
    visit.open("/aineistot")
    visit.page.locator("input[type=file]").set_input_files(ROOT / "sample_data" / "study.xlsx")
    expect(visit.page.get_by_text("on kunnossa")).to_be_visible(timeout=60_000)
    visit.page.get_by_role("button", name="Hyväksy ja julkaise").dblclick()
    expect(visit.page.get_by_text("on tallennettu ja julkaistu")).to_be_visible(timeout=60_000)
    visit.settle()
    assert visit.page.locator("[class*=st-key-import-]").count() == 1
    assert visit.exceptions == 0
    visit.page.context.close()
