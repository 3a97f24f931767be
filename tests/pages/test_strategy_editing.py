"""Editing the strategy on its page: by those who may, with history, and nobody's work is lost."""

import re
import shutil
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.history import read_history
from data_access.importing import undo_import
from data_access.notes import add_note
from data_access.settings import sqlite_url
from data_access.store import Store, open_store
from locales import UserError
from tests.data_access.build import small_rows, store_file, to_workbook
from tests.data_access.strategies import measures_of, save, store_strategy
from tests.pages.conftest import ROOT, text_of


@pytest.fixture(scope="session")
def made_store_path(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Path:
    """A county of two teams and six months with two measures."""
    path = tmp_path_factory.mktemp("strategy") / "made.sqlite"
    shutil.copyfile(migrated_sqlite, path)
    made = open_store(sqlite_url(path))
    store_file(made, to_workbook(small_rows(range(202601, 202607))))
    store_strategy(made)
    made.engine.dispose()
    return path


@pytest.fixture
def made_store(made_store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A copy of it, which the app opens too."""
    path = tmp_path / "made.sqlite"
    shutil.copyfile(made_store_path, path)
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", sqlite_url(path))
    opened = open_store(sqlite_url(path))
    yield opened
    opened.engine.dispose()


def open_strategy(*, editing: bool = True, user: dict[str, object] | None = None) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    if user is not None:
        app.user = user
    app.run()
    if editing:
        app.session_state["strategy-edit"] = True
    return app.switch_page("pages/follow_up/strategy.py").run()


def choose(app: AppTest, measure: str) -> AppTest:
    return app.selectbox(key=f"strategy-which-{_round(app)}").set_value(measure).run()


def _round(app: AppTest) -> int:
    keys = [box.key for box in app.selectbox if box.key and box.key.startswith("strategy-which-")]
    return int(keys[0].rsplit("-", 1)[1])


def text(app: AppTest, measure: str, field: str):
    """The text field of a measure's form."""
    key = f"strategy-field-{measure}-{field}-{_round(app)}"
    return next(box for box in (*app.text_input, *app.text_area) if box.key == key)


def choice(app: AppTest, measure: str, field: str):
    return app.selectbox(key=f"strategy-field-{measure}-{field}-{_round(app)}")


def changes_in(app: AppTest) -> list[list[str]]:
    """The rows of the history."""
    listed = next(part.value for part in app.markdown if "Mikä muuttui" in part.value)
    return [re.findall("<td>(.*?)</td>", unescape(row)) for row in listed.split("<tr>")[2:]]


def submit(app: AppTest) -> AppTest:
    app = app.button(key=f"strategy-save-{_round(app)}").click().run()
    assert not app.exception
    return app


def errors(app: AppTest) -> str:
    return "\n".join(box.value.replace("\\", "") for box in app.error)


def test_an_edited_measure_is_seen_on_the_page_and_its_form_stays(made_store: Store) -> None:
    app = choose(open_strategy(), "T1")
    text(app, "T1", "target").set_value("90")
    text(app, "T1", "owner").set_value("Kehittämispäällikkö")
    app = submit(app)
    assert "Tallennettu tuontina 3." in app.success[0].value
    assert "90\u00a0%" in unescape(text_of(app))
    assert "T1 · Kehittämispäällikkö" in unescape(text_of(app))
    assert text(app, "T1", "target").value == "90"
    with made_store.reading() as connection:
        newest = read_history(connection, made_store)[0]
    assert (newest.file_name, newest.events[0].by) == ("Strategian muokkaus T1", "paikallinen käyttäjä")


def test_only_what_was_changed_is_stored(made_store: Store) -> None:
    before = measures_of(made_store)
    app = choose(open_strategy(), "T1")
    text(app, "T1", "owner").set_value("Uusi")
    submit(app)
    assert measures_of(made_store) == before | {"T1": before["T1"] | {"owner": "Uusi"}}


def test_a_form_that_was_not_touched_stores_nothing(made_store: Store) -> None:
    app = submit(choose(open_strategy(), "T1"))
    assert "Mikään ei muuttunut" in app.info[0].value
    with made_store.reading() as connection:
        assert len(read_history(connection, made_store)) == 2


def test_a_new_measure_gets_the_next_id_and_is_edited_further_at_once(made_store: Store) -> None:
    app = choose(open_strategy(), "+")
    choice(app, "+", "recommendation").set_value("r5")
    text(app, "+", "new_objective").set_value("Asiakkaat kehittävät palvelua")
    text(app, "+", "action").set_value("Kootaan asiakasraati")
    app = submit(app)
    assert "Asiakkaat kehittävät palvelua" in text_of(app)
    stored = measures_of(made_store)["T3"]
    assert (stored["recommendation"], stored["state"], stored["with_clients"]) == ("r5", "not_started", None)
    text(app, "T3", "owner").set_value("Osallisuuskoordinaattori")
    submit(app)
    assert measures_of(made_store)["T3"]["owner"] == "Osallisuuskoordinaattori"


def test_what_is_wrong_is_told_beside_the_field_and_what_was_typed_stays(made_store: Store) -> None:
    before = measures_of(made_store)
    app = choose(open_strategy(), "T1")
    text(app, "T1", "target").set_value("paljon")
    text(app, "T1", "due").set_value("1.1.2020")
    text(app, "T1", "owner").set_value("Soita 131052-308T")
    app = submit(app)
    assert "”paljon” ei ole luku" in errors(app)
    assert "Määräaika on ennen aloituspäivää" in errors(app)
    assert "henkilötunnus" in errors(app)
    assert "308T" not in errors(app)
    assert "Toimenpidettä ei tallennettu" in errors(app)
    assert text(app, "T1", "target").value == "paljon"
    assert measures_of(made_store) == before


def test_a_measure_is_cancelled_not_deleted(made_store: Store) -> None:
    app = choose(open_strategy(), "T1")
    choice(app, "T1", "state").set_value("cancelled")
    app = submit(app)
    assert "Keskeytetty" in text_of(app)
    assert measures_of(made_store)["T1"]["state"] == "cancelled"


def test_a_missing_baseline_is_stored_and_what_it_means_is_told(made_store: Store) -> None:
    app = choose(open_strategy(), "T1")
    text(app, "T1", "baseline").set_value("")
    app = submit(app)
    assert "kuinka suuri osa matkasta" in app.warning[0].value.replace("\\", "")
    assert measures_of(made_store)["T1"]["baseline"] is None


def test_of_two_sessions_the_later_is_told_what_changed_and_keeps_what_it_typed(made_store: Store) -> None:
    one, two = choose(open_strategy(), "T1"), choose(open_strategy(), "T1")
    text(one, "T1", "target").set_value("90")
    submit(one)
    text(two, "T1", "owner").set_value("Toinen yksikkö")
    two = submit(two)
    told = two.warning[0].value.replace("\\", "")
    assert "Strategia on muuttunut" in told
    assert "Tavoitearvo: 85\u00a0% → 90\u00a0%" in told
    assert text(two, "T1", "owner").value == "Toinen yksikkö"
    assert measures_of(made_store)["T1"]["owner"] == "Palvelupäällikkö"
    submit(two)
    stored = measures_of(made_store)["T1"]
    assert (stored["owner"], stored["target"]) == ("Toinen yksikkö", 90)


def test_two_new_measures_at_once_both_stay(made_store: Store) -> None:
    app = choose(open_strategy(), "+")
    choice(app, "+", "recommendation").set_value("r1")
    choice(app, "+", "objective").set_value("Työkyvyn tuki on strategiassa")
    text(app, "+", "action").set_value("Toinen teko")
    save(made_store, {"measure": "T3", "recommendation": "r1", "objective": "O", "action": "Ensimmäinen teko",
                      "state": "done"})  # fmt: skip
    submit(submit(app))
    assert [measures_of(made_store)[id]["action"] for id in ("T3", "T4")] == [
        "Ensimmäinen teko",
        "Toinen teko",
    ]


def test_a_measure_that_was_taken_away_meanwhile_is_stored_whole(made_store: Store) -> None:
    made = save(made_store, {"measure": "T3", "recommendation": "r1", "objective": "O", "action": "Teko",
                             "state": "done"})  # fmt: skip
    app = choose(open_strategy(), "T3")
    text(app, "T3", "owner").set_value("Yksikkö")
    assert made.import_id is not None
    undo_import(made_store, made.import_id, "Anna")
    app = submit(app)
    assert "poisti toimenpiteen T3" in app.warning[0].value.replace("\\", "")
    submit(app)
    assert (measures_of(made_store)["T3"]["action"], measures_of(made_store)["T3"]["owner"]) == (
        "Teko",
        "Yksikkö",
    )


def test_an_objective_in_new_words_changes_in_all_its_measures(made_store: Store) -> None:
    save(made_store, {"measure": "T3", "recommendation": "r3", "objective": "Asiakas saa palvelun ajoissa",
                      "action": "Teko", "state": "done"})  # fmt: skip
    app = open_strategy()
    app.segmented_control(key="strategy-kind").set_value("objective").run()
    app.selectbox(key="strategy-which-objective-0").set_value(("r3", "Asiakas saa palvelun ajoissa")).run()
    app.text_area[0].set_value("Palvelu   alkaa ajoissa")
    app.button(key="strategy-save-objective-0").click().run()
    assert not app.exception
    assert "Tallennettu" in app.success[0].value
    found = {id: row["objective"] for id, row in measures_of(made_store).items()}
    assert found == {"T1": "Palvelu alkaa ajoissa", "T2": "Työkyvyn tuki on strategiassa",
                     "T3": "Palvelu alkaa ajoissa"}  # fmt: skip


def test_the_history_tells_who_changed_what_and_of_one_measure_alone(made_store: Store) -> None:
    save(made_store, {"measure": "T1", "target": "90", "due": ""}, by="Anna")
    save(made_store, {"measure": "T2", "state": "done"}, by="Bertta")
    app = open_strategy(editing=False)
    app.session_state["strategy-history"] = True
    app.run()
    assert [row[1:] for row in changes_in(app)[:3]] == [
        ["Bertta", "T2", "Tila", "Ei aloitettu", "Valmis"],
        ["Anna", "T1", "Määräaika", "31.12.2026", "–"],
        ["Anna", "T1", "Tavoitearvo", "85\u00a0%", "90\u00a0%"],
    ]
    app.selectbox(key="strategy-history-of").set_value("T2").run()
    assert {row[2] for row in changes_in(app)} == {"T2"}


def test_typed_markup_is_text_everywhere(made_store: Store) -> None:
    app = choose(open_strategy(), "T1")
    text(app, "T1", "action").set_value("<img src=x onerror=alert(1)> $a$ **b**")
    app = submit(app)
    listed = next(part.value for part in app.markdown if 'class="listing measures"' in part.value)
    assert "<img" not in listed
    assert "$" not in listed


def test_without_the_right_there_is_no_form(made_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.access.may_record", lambda: False)
    app = open_strategy()
    assert not app.exception
    assert not [box for box in app.expander if box.label == "Muokkaa toimenpiteitä"]
    assert not [box for box in app.selectbox if str(box.key).startswith("strategy-which")]
    assert [box for box in app.expander if box.label == "Mitä toimenpiteissä on muuttunut"]


def test_a_logged_in_person_edits_in_their_own_name(
    made_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILANNEKUVA_AUTH", "oidc")
    user: dict[str, object] = {"is_logged_in": True, "email": "a@example.org", "exp": int(time.time()) + 600}
    app = choose(open_strategy(user=user), "T1")
    text(app, "T1", "owner").set_value("Uusi")
    submit(app)
    with made_store.reading() as connection:
        assert read_history(connection, made_store)[0].events[0].by == "a@example.org"


def test_a_database_that_is_locked_is_told_and_what_was_typed_stays(
    made_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object, **_named: object) -> None:
        raise UserError("error-database-locked")

    app = choose(open_strategy(), "T1")
    text(app, "T1", "owner").set_value("Uusi")
    monkeypatch.setattr("ui.strategy_saving.save_measures", fail)
    app = submit(app)
    assert app.error
    assert text(app, "T1", "owner").value == "Uusi"


@pytest.mark.parametrize(("language", "label"), [("sv", "Redigera åtgärder"), ("en", "Edit measures")])
def test_the_form_speaks_the_viewers_language(made_store: Store, language: str, label: str) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    app.query_params["kieli"] = language
    app.run()
    app.session_state["strategy-edit"] = True
    app = choose(app.switch_page("pages/follow_up/strategy.py").run(), "T1")
    assert not app.exception
    assert label in [box.label for box in app.expander]
    assert "pakollinen" not in "".join(box.label for box in (*app.selectbox, *app.text_input, *app.text_area))


def test_a_county_without_a_strategy_can_write_its_first_measure(made_store: Store) -> None:
    undo_import(made_store, 2, "Anna")
    app = choose(open_strategy(), "+")
    assert "Kirjoita ensimmäinen tällä sivulla" in text_of(app)
    choice(app, "+", "recommendation").set_value("r1")
    text(app, "+", "new_objective").set_value("Tavoite")
    text(app, "+", "action").set_value("Teko")
    submit(app)
    assert list(measures_of(made_store)) == ["T3"]


def test_notes_are_kept_beside_a_measure_and_counted_on_its_row(made_store: Store) -> None:
    with made_store.writing() as connection:
        add_note(connection, made_store, "98", "measure", "T1", 202606, "Jatketaan syksyllä.", "Anna")
    app = open_strategy(editing=False)
    assert "1 muistiinpano" in text_of(app)
    app.session_state["strategy-notes"] = True
    app.run()
    app.selectbox(key="strategy-notes-of").set_value("T1").run()
    assert not app.exception
    assert "Jatketaan syksyllä" in text_of(app)
