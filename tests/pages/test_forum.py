"""Esitys: files by press, the presentation by keyboard, saved views, and what has changed since one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.saved_views import list_views
from data_access.settings import sqlite_url
from data_access.store import Store, open_store
from exports.forum.build import SECTIONS
from metrics import calendar
from metrics.catalogue.indicators import INDICATOR_BY_ID
from tests.data_access.build import small_rows, store_file, to_workbook
from tests.pages.conftest import OpenPage, text_of

FIRST = tuple(calendar.periods_between(202601, 202605, "month"))
KINDS = ("pptx", "pdf", "xlsx")
COUNTY = "98"
WAITING = INDICATOR_BY_ID["waiting_end"]
Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two teams and five months of caseload and staffing."""
    path = tmp_path_factory.mktemp("forum") / "made.sqlite"
    opened = open_store(sqlite_url(path))
    store_file(opened, to_workbook(small_rows(FIRST)))
    opened.engine.dispose()
    return path


@pytest.fixture
def forum_store(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A copy of it for one test."""
    url = sqlite_url(Path(shutil.copyfile(made, tmp_path / "forum.sqlite")))
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", url)
    return open_store(url)


@pytest.fixture
def open_forum(forum_store: Store, open_made_page: OpenPage) -> Open:
    """The page on that store."""
    assert forum_store.threshold == 5
    return lambda **filters: open_made_page("forum", **filters)


def names_of_files(app: AppTest) -> list[str]:
    return [str(button.proto.label) for button in app.get("download_button")]


def screen_of(app: AppTest) -> str:
    return next(
        str(element.proto.body) for element in app.get("html") if "screen-message" in element.proto.body
    )


# --- files -----------------------------------------------------------------------------------------


def test_a_press_makes_the_file_and_offers_it(open_forum: Open) -> None:
    app = open_forum(osiot="workload")
    for kind in KINDS:
        app.button(key=f"forum-make-{kind}").click().run()
        assert not app.exception
        assert not app.error
    assert [name.split(" (")[0] for name in names_of_files(app)] == [
        "Lataa diat", "Lataa raportti", "Lataa työkirja",
    ]  # fmt: skip


def test_a_file_of_other_filters_is_not_offered(open_forum: Open) -> None:
    app = open_forum(osiot="workload")
    app.button(key="forum-make-xlsx").click().run()
    assert len(names_of_files(app)) == 1
    app.selectbox(key="filter-tarkkuus").set_value("quarter").run()
    assert names_of_files(app) == []
    app.selectbox(key="filter-tarkkuus").set_value("month").run()
    assert len(names_of_files(app)) == 1
    app.multiselect(key="forum-sections").set_value(["process"]).run()
    assert names_of_files(app) == []


@pytest.mark.parametrize("content", [b"", b"nothing that PowerPoint reads", b"PK\x03\x04" + bytes(2000)])
def test_a_broken_template_is_said_in_words_and_leaves_no_slides(open_forum: Open, content: bytes) -> None:
    app = open_forum(osiot="workload")
    app.file_uploader(key="forum-template").set_value(("pohja.pptx", content, "")).run()
    app.button(key="forum-make-pptx").click().run()
    assert not app.exception
    assert [error.value for error in app.error if "PowerPoint" in error.value]
    assert names_of_files(app) == []


def test_stopping_leaves_no_file_and_says_so(open_forum: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """The press on stop as Streamlit does it: the run that was writing ends where it is, another begins."""
    app = open_forum(osiot="workload")
    pressed: list[str] = []

    def begin(*_given: object) -> bytes:
        from ui.forum_pack import _stop

        _stop()
        pressed.append("stop")
        import streamlit as st

        st.rerun()

    monkeypatch.setitem(_writers(), "xlsx", begin)
    app.button(key="forum-make-xlsx").click().run()
    assert pressed == ["stop"]
    assert not app.exception
    assert "Keskeytetty" in text_of(app)
    assert names_of_files(app) == []


def test_a_second_press_while_one_is_made_makes_both(
    open_forum: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_forum(osiot="workload")
    pressed: list[str] = []

    def write(*_given: object) -> bytes:
        import streamlit as st

        from ui.forum_pack import _want

        if not pressed:
            pressed.append("pptx")
            _want("pptx")
            st.rerun()
        return b"whole"

    monkeypatch.setitem(_writers(), "xlsx", write)
    app.button(key="forum-make-xlsx").click().run()
    assert len(names_of_files(app)) == 2


def _writers() -> dict[str, Callable[..., bytes]]:
    from ui import forum_pack

    return forum_pack.WRITERS


# --- the presentation ------------------------------------------------------------------------------


def test_the_presentation_keeps_the_sections_that_were_chosen(open_forum: Open) -> None:
    app = open_forum()
    app.multiselect(key="forum-sections").set_value(["workload"]).run()
    app.button(key="forum-screen-open").click().run()
    for _ in range(2):
        app.button(key="screen-next").click().run()
        assert "Tiimien kuormitus" in screen_of(app)
        assert "workload" in app.query_params["osiot"]
    app.button(key="screen-close").click().run()
    assert app.multiselect(key="forum-sections").value == ["workload"]


def test_the_address_names_the_screen_and_nonsense_in_it_is_the_nearest(open_forum: Open) -> None:
    app = open_forum(nayta="1", kuva="2", osiot="workload")
    assert app.button(key="screen-next").label == "Seuraava"
    assert "2 / " in text_of(app)
    assert "1 / " in text_of(open_forum(nayta="1", kuva="x", osiot="workload"))
    last = open_forum(nayta="1", kuva="9999", osiot="workload")
    assert last.button(key="screen-next").disabled
    assert not last.exception


def test_every_screen_has_one_message_and_every_picture_its_words(open_forum: Open) -> None:
    app = open_forum(nayta="1", osiot="workload,process,impact")
    seen = 0
    while True:
        drawn = screen_of(app)
        seen += 1
        assert drawn.count("<h1") == 1
        assert drawn.count("<tr>") <= 9
        if "<img" in drawn:
            assert len(drawn.split('alt="')[1].split('"')[0]) > 20
        assert not app.exception
        if app.button(key="screen-next").disabled:
            break
        app.button(key="screen-next").click().run()
    assert seen > 4


def test_a_presentation_shows_neither_filters_nor_forms(open_forum: Open) -> None:
    app = open_forum(nayta="1", osiot="workload")
    assert not app.title
    assert not app.main.get("text_input")
    assert not app.main.get("multiselect")


# --- saved views -----------------------------------------------------------------------------------


def save(app: AppTest, name: str) -> AppTest:
    app.main.text_input[0].set_value(name)
    return next(button for button in app.button if button.label == "Tallenna näkymä").click().run()


def test_a_saved_view_is_a_link_within_the_app_that_opens_the_same(
    open_forum: Open, forum_store: Store
) -> None:
    app = save(open_forum(tarkkuus="quarter", tiimit="M1", osiot="workload,process"), "Foorumi 4/2026")
    with forum_store.reading() as connection:
        (view,) = list_views(connection, forum_store, COUNTY)
    link = next(element.proto.url for element in app.get("link_button"))
    assert link == f"esitys?{view.query}"
    given = dict(part.split("=") for part in view.query.split("&"))
    given["osiot"] = given["osiot"].replace("%2C", ",")
    opened = open_forum(**given)
    assert opened.multiselect(key="forum-sections").value == ["workload", "process"]
    assert opened.selectbox(key="filter-tarkkuus").value == "quarter"
    assert opened.multiselect(key="filter-tiimit").value == ["M1"]


def test_a_view_keeps_filters_only(open_forum: Open, forum_store: Store) -> None:
    save(open_forum(utm="x" * 50, tarkkuus="year"), "Vuosi")
    with forum_store.reading() as connection:
        (view,) = list_views(connection, forum_store, COUNTY)
    assert "utm" not in view.query
    assert "tarkkuus=year" in view.query


def test_a_name_is_shown_as_it_was_written_and_taken_once(open_forum: Open) -> None:
    name = "**Foorumi** <b>x</b> [a](b) =1+1"
    app = save(open_forum(), name)
    shown = next(element.value for element in app.markdown if "tallensi" in element.value)
    assert "\\*\\*Foorumi\\*\\*" in shown
    assert "[a](b)" not in shown
    app = save(app, name.upper())
    assert [error.value for error in app.error if "on jo olemassa" in error.value]
    assert "[A](B)" not in app.error[0].value


def test_a_removed_view_is_gone_and_its_name_free(open_forum: Open) -> None:
    app = save(open_forum(), "Foorumi")
    app.button(key="remove-view-1").click().run()
    assert not app.get("link_button")
    assert not save(app, "Foorumi").error


# --- what has changed ------------------------------------------------------------------------------


def test_change_since_a_view_is_told_with_what_was_published_then(
    open_forum: Open, forum_store: Store
) -> None:
    app = save(open_forum(), "Toukokuu")
    app.selectbox(key="forum-since").set_value(1).run()
    assert "Mikään mittari ei ole muuttunut" in text_of(app)
    store_file(forum_store, to_workbook(small_rows((*FIRST, 202606))))
    app = open_forum()
    assert app.session_state["page-context"].release.id == 2
    app.selectbox(key="forum-since").set_value(1).run()
    assert not app.exception
    rows = rows_of(app)
    filled = next(row for row in rows if WAITING.names.get("fi") in row)
    then, now = filled.split("<td>")[2:4]
    assert (then.split(" (")[1][:13], now.split(" (")[1][:12]) == ("toukokuu 2026", "kesäkuu 2026")
    assert then.startswith(_waiting(open_forum(loppu="202605")))
    assert now.startswith(_waiting(open_forum()))


def rows_of(app: AppTest) -> list[str]:
    """What stands in the table of changes, row by row."""
    drawn = [element.proto.body for element in app.get("html")] + [each.value for each in app.markdown]
    return [row for body in drawn if "<tr>" in body for row in body.split("<tr>")[2:]]


def _waiting(app: AppTest) -> str:
    """The number of people waiting as the page's own reading writes it."""
    from ui.page import _CONTEXT
    from ui.words import write_latest

    found = app.session_state[_CONTEXT].reading(WAITING.id)
    return write_latest(found)


def test_months_after_the_view_cannot_be_compared(open_forum: Open, forum_store: Store) -> None:
    save(open_forum(), "Toukokuu")
    store_file(forum_store, to_workbook(small_rows((*FIRST, 202606))))
    app = open_forum(alku="202606", loppu="202606")
    app.selectbox(key="forum-since").set_value(1).run()
    assert not app.exception
    assert "Valitut kuukaudet ovat näkymän jälkeen" in text_of(app)


def test_all_sections_are_the_same_as_none(open_forum: Open) -> None:
    app = open_forum(osiot="nonsense")
    assert app.multiselect(key="forum-sections").value == []
    app.multiselect(key="forum-sections").set_value(list(SECTIONS)).run()
    assert "osiot" not in app.query_params
