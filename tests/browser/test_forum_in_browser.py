"""The presentation in a browser: by keyboard, kept over a reload, in the light of the room, nothing cut."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, make_visit

pytestmark = pytest.mark.browser

START = "/esitys?nayta=1&kuva=1&osiot=access"
BUTTONS = ".st-key-screen-buttons"


def place_of(page: Page) -> int:
    found = re.search(r"(\d+) / \d+", page.locator(BUTTONS).inner_text())
    assert found
    return int(found[1])


def press(visit: Visit, key: str, place: int) -> None:
    visit.page.keyboard.press(key)
    expect(visit.page.locator(BUTTONS)).to_contain_text(re.compile(rf"\b{place} / \d+"), timeout=30_000)
    visit.settle()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_presentation_goes_by_keyboard_and_cuts_nothing(
    browser: Browser, sample_app: str, scheme: str
) -> None:
    visit = make_visit(browser, sample_app, viewport={"width": 1280, "height": 720}, color_scheme=scheme)
    visit.open(START)
    page = visit.page
    expect(page.locator(BUTTONS)).to_be_visible(timeout=60_000)
    expect(page.locator("[data-testid=stSidebar]")).to_be_hidden()
    for place in (2, 3, 4):
        press(visit, "ArrowRight", place)
        main = page.locator("[data-testid=stMain]")
        assert main.evaluate("main => main.scrollHeight - main.clientHeight") <= 1
        assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 1
        assert page.locator("h1").count() == 1
    press(visit, "ArrowLeft", 3)
    page.reload()
    visit.settle()
    expect(page.locator(BUTTONS)).to_be_visible(timeout=60_000)
    assert place_of(page) == 3
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Avaa esitys")).to_be_visible(timeout=30_000)
    assert "nayta" not in page.url
    assert "osiot=access" in page.url
    assert visit.exceptions == 0
    assert visit.errors == []
    assert visit.hosts == set()
    page.context.close()


def test_pictures_of_a_dark_room_are_dark(browser: Browser, sample_app: str) -> None:
    visit = make_visit(browser, sample_app, viewport={"width": 1280, "height": 720}, color_scheme="dark")
    visit.open(START)
    picture = visit.page.locator(".screen-figure")
    for place in range(2, 12):
        if picture.count():
            break
        press(visit, "ArrowRight", place)
    corner = picture.evaluate(
        """image => { const sheet = document.createElement("canvas"); sheet.width = sheet.height = 40;
        const pen = sheet.getContext("2d"); pen.drawImage(image, 0, 0);
        return Array.from(pen.getImageData(1, 1, 1, 1).data) }"""
    )
    assert max(corner[:3]) < 80
    assert len(picture.get_attribute("alt") or "") > 20
    visit.page.context.close()
