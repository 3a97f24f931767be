"""Aineistot: drop, look, accept, undo, redo; a bad file says what is wrong and changes nothing."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ROOT, OpenPage, text_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STUDY = ROOT / "sample_data" / "study.xlsx"


def _drop(app: AppTest, content: bytes, name: str = "tiedosto.xlsx") -> AppTest:
    return app.file_uploader[0].set_value((name, content, XLSX)).run()


def _changed(path: Path, sheet: str, cell: str, value: object) -> bytes:
    book = load_workbook(path)
    book[sheet][cell] = value
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _press(app: AppTest, key: str) -> AppTest:
    return next(button for button in app.button if button.key == key).click().run()


def test_dropped_file_shows_what_it_would_change_before_anything_is_stored(open_empty_page: OpenPage) -> None:
    app = _drop(open_empty_page("datasets"), STUDY.read_bytes(), "study.xlsx")
    assert "on kunnossa" in text_of(app)
    recognised = app.table[0].value
    assert list(recognised["Aineisto"]) == ["Tiimit", "Asiakkuudet", "Ohjaukset", "Siirtymät", "Tavoitteet"]
    assert "Tuonteja ei ole vielä" in text_of(app)


def test_accepted_file_is_in_the_history_and_same_content_is_unchanged(open_empty_page: OpenPage) -> None:
    app = _press(_drop(open_empty_page("datasets"), STUDY.read_bytes(), "study.xlsx"), "accept")
    assert not app.exception
    assert "on tallennettu ja julkaistu" in text_of(app)
    assert "paikallinen käyttäjä hyväksyi" in text_of(app)
    again = _drop(app, STUDY.read_bytes(), "toinen-nimi.xlsx")
    assert "on jo voimassa sellaisenaan" in text_of(again)
    assert not [button for button in again.button if button.key == "accept"]


def test_import_is_undone_and_redone(open_empty_page: OpenPage) -> None:
    app = _press(_drop(open_empty_page("datasets"), STUDY.read_bytes()), "accept")
    app = _press(app, "switch-1")
    assert "on peruttu" in text_of(app)
    app = _press(app, "switch-1")
    assert "on taas voimassa" in text_of(app)
    assert "paikallinen käyttäjä palautti" in text_of(app)


def test_unknown_code_is_refused_with_its_place_and_remedy(open_empty_page: OpenPage) -> None:
    app = _drop(open_empty_page("datasets"), _changed(STUDY, "Ohjaukset", "E2", "Taikaministeriö"))
    assert "ei voi ottaa vastaan" in text_of(app)
    finding = app.table[0].value.iloc[0]
    assert (finding["Taulukko"], finding["Rivi"], finding["Sarake"]) == ("Ohjaukset", "2", "E")
    assert "Valitse arvo mallin alasvetovalikosta" in finding["Mitä ja mitä tehdä"]
    assert not [button for button in app.button if button.key == "accept"]


def test_personal_identity_code_is_refused_without_showing_it(open_empty_page: OpenPage) -> None:
    app = _drop(open_empty_page("datasets"), _changed(STUDY, "Tiimit", "D2", "131052-308T"))
    assert "ei voi ottaa vastaan" in text_of(app)
    assert "131052" not in text_of(app) + app.table[0].value.to_string()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Tiedosto on tyhjä"),
        (b"%PDF-1.7", "Tiedosto on PDF"),
        (b"<html></html>", "verkkosivu"),
        (b"PK\x03\x04 broken", "vioittunut"),
        (b"a;b;c", "Tiedosto on tekstiä"),
    ],
)
def test_foreign_file_says_what_it_is_and_what_to_do(
    open_empty_page: OpenPage, content: bytes, said: str
) -> None:
    app = _drop(open_empty_page("datasets"), content)
    assert not app.exception
    assert said in text_of(app)


def test_markup_in_a_file_name_stays_text(open_empty_page: OpenPage) -> None:
    app = _drop(open_empty_page("datasets"), STUDY.read_bytes(), "**a** <script>$x$ :red[b].xlsx")
    assert "\\<script\\>" in text_of(app)


def test_freshness_shows_each_teams_newest_periods(open_page: OpenPage) -> None:
    listing = next(element.value for element in open_page("datasets").markdown if "listing" in element.value)
    assert listing.count("<tr>") == 7
    assert "<td>Ruskolammen tiimi</td><td>10/2026</td>" in listing


def test_sample_county_can_be_brought_with_one_click(open_empty_page: OpenPage) -> None:
    app = _press(open_empty_page("datasets"), "sample-study.xlsx")
    assert not app.exception
    assert "study\\.xlsx" in text_of(app)
