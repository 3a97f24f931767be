"""A flow drawing in Chromium: a click on a ribbon filters the table, and the list does the same."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, Locator, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

FIGURE = ".st-key-figure-transitions"
RIBBON = f'{FIGURE} svg.marks path[aria-label^="Työttömät → Työtön työnhakija"]'
PINNED = "Valittu polku: ”Työttömät” → ”Työtön työnhakija”"


def _open(visit: Visit, query: str = "vaiheet=ryhma-ennen-jalkeen") -> Locator:
    visit.open(f"/siirtymat?{query}")
    visit.page.wait_for_selector(f"{FIGURE} svg.marks path")
    visit.settle()
    return visit.page.locator(FIGURE)


def _rows(figure: Locator) -> list[list[str]]:
    """The cells of the figure's table, which is opened first."""
    box = figure.locator("[class*=st-key-numbers-]")
    if box.locator("table").count() == 0:
        box.locator("summary").click()
    box.locator("table").wait_for()
    return [row.locator("td").all_inner_texts() for row in box.locator("tbody tr").all()]


def _is_right(visit: Visit) -> bool:
    return visit.exceptions == 0 and not visit.errors and not visit.hosts


def test_a_click_on_a_ribbon_filters_the_table_and_again_after_it_was_cleared(visit: Visit) -> None:
    figure = _open(visit)
    everything = _rows(figure)
    for _ in range(2):
        visit.page.locator(RIBBON).first.dispatch_event("click")
        figure.get_by_text(PINNED).wait_for()
        visit.settle()
        rows = _rows(figure)
        assert 0 < len(rows) < len(everything)
        assert all(row[:2] == ["Työttömät", "Työtön työnhakija"] for row in rows)
        figure.get_by_role("button", name="Poista valinta").click()
        figure.get_by_text(PINNED).wait_for(state="detached")
        visit.settle()
        assert _rows(figure) == everything
    assert _is_right(visit)


def _open_list(visit: Visit, figure: Locator) -> None:
    figure.locator(".st-key-flow-path-transitions summary").focus()
    visit.page.keyboard.press("Enter")
    visit.settle()


def _choose(visit: Visit, figure: Locator, label: str, name: str) -> None:
    """Choose in a list with the keyboard alone."""
    field = figure.get_by_role("combobox", name=re.compile(label))
    field.wait_for()
    option = visit.page.get_by_role("option").first
    for _ in range(5):  # on a busy machine the page may put another field in its place while one types
        expect(field).to_be_editable()
        field.focus()
        visit.page.keyboard.type(name)
        with suppress(Error):
            option.wait_for(timeout=6000)
            break
    visit.page.keyboard.press("Enter")
    visit.settle()


def test_the_list_pins_the_same_with_the_keyboard_alone_and_the_link_keeps_it(visit: Visit) -> None:
    figure = _open(visit)
    page = visit.page
    _open_list(visit, figure)
    for label, name in {"Mistä lähdetään": "Työttömät", "Alkaessa: mihin": "Työtön työnhakija"}.items():
        _choose(visit, figure, label, name)
    figure.get_by_text(PINNED).wait_for()
    rows = _rows(figure)
    assert all(row[:2] == ["Työttömät", "Työtön työnhakija"] for row in rows)
    assert "vaiheet=ryhma-ennen-jalkeen" in page.url
    assert "polku=" in page.url
    page.reload()
    figure.get_by_text(PINNED).wait_for()
    visit.settle()
    assert _rows(figure) == rows
    assert _is_right(visit)


def test_what_is_chosen_last_is_pinned_whether_by_click_or_in_the_list(visit: Visit) -> None:
    figure = _open(visit)
    visit.page.locator(RIBBON).first.dispatch_event("click")
    figure.get_by_text(PINNED).wait_for()
    visit.settle()
    _open_list(visit, figure)
    _choose(visit, figure, "Mistä lähdetään", "Työssä, ei")
    figure.get_by_text("Valittu polku: ”Työssä, ei työterveyshuoltoa”.").wait_for()
    assert {row[0] for row in _rows(figure)} == {"Työssä, ei työterveyshuoltoa"}
    visit.page.locator(RIBBON).first.dispatch_event("click")
    figure.get_by_text(PINNED).wait_for()
    visit.settle()
    assert all(row[:2] == ["Työttömät", "Työtön työnhakija"] for row in _rows(figure))
    assert _is_right(visit)


def _point_on(visit: Visit, selector: str) -> tuple[float, float]:
    """A point at which nothing lies over a mark."""
    visit.page.locator(selector).first.scroll_into_view_if_needed()
    x, y = visit.page.locator(selector).first.evaluate(
        """mark => {
            const box = mark.getBoundingClientRect();
            for (let i = 1; i < 20; i++) for (let j = 1; j < 60; j++) {
                const at = [box.x + box.width * i / 20, box.y + box.height * j / 60];
                if (document.elementFromPoint(...at) === mark) return at;
            }
        }"""
    )
    return float(x), float(y)


def test_a_double_click_pins_once_and_the_back_button_undoes_it(visit: Visit) -> None:
    figure = _open(visit, "")
    page = visit.page
    page.get_by_text("Asiakasryhmä → ennen → jälkeen", exact=True).click()
    page.locator(RIBBON).first.wait_for()
    visit.settle()
    page.mouse.dblclick(*_point_on(visit, RIBBON))
    figure.get_by_text(PINNED).wait_for()
    visit.settle()
    assert figure.get_by_text(PINNED).count() == 1
    page.go_back()
    figure.get_by_text(PINNED).wait_for(state="detached")
    visit.settle()
    assert "polku=" not in page.url
    assert page.locator(RIBBON).count() == 1
    page.go_back()
    page.locator(RIBBON).wait_for(state="detached")
    visit.settle()
    assert "vaiheet=" not in page.url
    page.go_forward()
    page.locator(RIBBON).first.wait_for()
    assert _is_right(visit)


def test_a_difference_shows_the_path_that_a_link_names(visit: Visit) -> None:
    path = "0:unemployed_jobseeker|1:unemployed_rehabilitation"
    figure = _open(visit, f"vertaa=vuosi&esitys=erotus&polku={path}")
    figure.get_by_text("Valittu polku: ”Työtön työnhakija” → ”Työtön, kuntoutuksessa”").wait_for()
    bright = [
        mark.get_attribute("aria-label") or ""
        for mark in figure.locator('svg.marks path[aria-roledescription="nauha"]').all()
        if float(mark.get_attribute("fill-opacity") or 0) > 0.5
    ]
    assert len(bright) == 1
    assert bright[0].startswith("Työtön työnhakija → Työtön, kuntoutuksessa: ")
    assert _is_right(visit)


def test_both_sides_of_a_comparison_are_in_its_picture(visit: Visit) -> None:
    figure = _open(visit, "vertaa=vuosi")
    names = figure.locator("[data-testid=stColumn] strong").all_inner_texts()
    assert len(set(names)) == 2
    _rows(figure)
    with visit.page.expect_download() as waited:
        figure.get_by_role("button", name="Lataa kuva (SVG)").click()
    picture = Path(waited.value.path()).read_text("utf-8")
    assert all(f">{name}</text>" in picture or f">{name}</tspan>" in picture for name in names)
    assert picture.count(">Alkaessa<") == 2


def test_two_times_stand_below_one_another_on_a_phone(visit: Visit) -> None:
    figure = _open(visit, "vertaa=vuosi")
    wide = [chart.bounding_box() for chart in figure.locator("svg.marks").all()]
    visit.page.set_viewport_size({"width": 390, "height": 900})
    visit.settle()
    narrow = [chart.bounding_box() for chart in figure.locator("svg.marks").all()]
    assert len(wide) == len(narrow) == 2
    (left, right), (above, below) = wide, narrow
    assert left is not None
    assert right is not None
    assert above is not None
    assert below is not None
    assert left["y"] == pytest.approx(right["y"], abs=2)
    assert left["x"] + left["width"] <= right["x"]
    assert above["y"] + above["height"] <= below["y"]
    assert _is_right(visit)
