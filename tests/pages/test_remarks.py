"""Notes and changes of level on a page: seen at once by everybody, removed with a mark, never by itself."""

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from charts.tokens import LIGHT
from charts.trend_model import SIGNAL_SHAPES
from data_access.notes import add_note, list_notes
from data_access.published import Release
from data_access.rebases import Rebase, add_rebase, list_rebases
from data_access.store import Store, open_store
from exports import reading
from exports.context import Context
from exports.remarks import describe_missing, describe_runs, find_suggestion
from metrics import calendar
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries
from metrics.scope import Scope
from metrics.signal import judge
from metrics.spc import xmr
from metrics.strategy import Measure, TargetView
from tests.pages.conftest import text_of
from ui.card import assurance_html, variation_html
from ui.trends import with_limits

LOW = [10.0, 11.0, 9.0, 10.5, 9.5, 10.2, 9.8, 10.6, 9.4, 10.1, 9.9, 10.3, 9.7, 10.4]
HIGH = [value + 10 for value in LOW]
ID = "waiting_end"
SCOPE = Scope("98", 202401, 202604)
RELEASE = Release(1, "2026-05-01T00:00:00+00:00", 5, 3)


def make_reading(values: list[float]) -> Reading:
    start = calendar.to_index(SCOPE.first)
    series = ProtectedSeries(
        "month",
        np.array([calendar.from_index(start + place) for place in range(len(values))], dtype=np.int64),
        np.array(values, dtype=float),
        np.zeros(len(values), dtype=bool),
        np.zeros(len(values), dtype=bool),
    )
    return Reading(INDICATOR_BY_ID[ID], series, series, "month")


def page() -> None:
    from charts.tokens import LIGHT
    from exports.context import Context
    from tests.pages.test_remarks import ID, RELEASE, SCOPE
    from ui import session
    from ui.trends import show_trend

    show_trend(ID, Context(session.store(), RELEASE, SCOPE, {}, "fi", LIGHT))


@pytest.fixture
def shown(sqlite_store_url: str, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """shown(values): a page with one indicator of these values, on an empty store."""
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", sqlite_store_url)

    def run(values: list[float] = LOW + HIGH) -> AppTest:
        monkeypatch.setattr(reading, "reading", lambda *_: make_reading(values))
        app = AppTest.from_function(page, default_timeout=60)
        app.session_state[f"remarks-{ID}"] = True
        return app.run()

    return run


@pytest.fixture
def opened(sqlite_store_url: str) -> Store:
    return open_store(sqlite_store_url)


def context_of(store: Store, scope: Scope = SCOPE) -> Context:
    return Context(store, RELEASE, scope, {}, "fi", LIGHT)


def chart_rows(app: AppTest, mark: str) -> list[dict]:
    """Rows of the chart's layers of one mark."""
    (chart,) = app.get("vega_lite_chart")
    found: list[dict] = []

    def walk(part: object) -> None:
        if isinstance(part, dict):
            if isinstance(part.get("mark"), dict) and part["mark"]["type"] == mark:
                found.extend(part["data"]["values"])
            for inner in part.values():
                walk(inner)
        elif isinstance(part, list):
            for inner in part:
                walk(inner)

    walk(json.loads(chart.proto.spec))
    return found


def said_by(app: AppTest) -> str:
    """What the page says, as it is read."""
    return text_of(app).replace("\\", "")


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def groups(app: AppTest) -> set[str]:
    return {row["group"] for row in chart_rows(app, "area")}


def test_a_change_of_level_that_somebody_adds_breaks_the_limits_at_once_in_every_tab(shown) -> None:
    one, other = shown(), shown()
    assert groups(one) == {"0"}
    one.text_input[0].input("Keskitetty tiimi aloitti")
    next(box for box in one.selectbox if "tasolla" in box.label).set_value(202503)
    one = press(one, "Lisää tasomuutos")
    assert groups(one) == {"0", "1"}
    assert groups(other.run()) == {"0", "1"}
    assert "Tasomuutos 3/2025: Keskitetty tiimi aloitti (" in said_by(other)
    assert one.text_input[0].value == ""
    one = press(one, "Poista")
    assert groups(one) == {"0"}
    assert groups(other.run()) == {"0"}
    next(box for box in one.checkbox if box.key == f"removed-rebase-{ID}").check()
    assert "Poisti" in said_by(one.run())


def test_the_app_asks_about_a_shift_and_changes_nothing_by_itself(shown, opened: Store) -> None:
    app = shown()
    assert "Taso näyttää muuttuneen: ennen ajankohtaa 3/2025" in said_by(app)
    assert next(box for box in app.selectbox if "tasolla" in box.label).value == 202503
    assert groups(app) == {"0"}
    with opened.reading() as connection:
        assert list_rebases(connection, opened, "98", removed=True) == []
    assert "näyttää muuttuneen" not in said_by(shown(LOW + LOW))


def test_nothing_is_asked_about_what_the_limits_call_ordinary(sqlite_store: Store) -> None:
    found, context = make_reading(LOW + HIGH), context_of(sqlite_store)
    judged = judge(found)
    calm = replace(judged, causes=("common_cause",) * len(judged.causes))
    assert find_suggestion(found, judged, context) is not None
    assert find_suggestion(found, calm, context) is None


def test_a_note_gets_its_number_on_the_axis_and_its_text_below(shown, opened: Store) -> None:
    with opened.writing() as connection:
        add_note(connection, opened, "98", "indicator", ID, 202601, "Sovittiin <b>lisävuoroista</b>", "Päivi")
        add_note(connection, opened, "98", "indicator", "wait_median", 202602, "Muu mittari", "Päivi")
    app = shown()
    numbers = [row for row in chart_rows(app, "text") if "Sovittiin" in str(row.get("told"))]
    assert [row["text"] for row in numbers] == ["1"]
    assert any("Sovittiin \\<b\\>lisävuoroista" in caption.value for caption in app.caption)
    assert "① 1/2026: Sovittiin <b>lisävuoroista</b> (Päivi, " in said_by(app)
    assert "Muu mittari" not in said_by(app)


def test_a_note_of_a_meeting_is_added_and_one_about_a_person_is_refused(shown, opened: Store) -> None:
    app = shown()
    app.text_area[0].input("Asiakas 131052-308T siirtyi")
    app = press(app, "Lisää muistiinpano")
    assert "henkilötunnus" in app.error[0].value
    assert app.text_area[0].value == "Asiakas 131052-308T siirtyi"
    app.text_area[0].input("Puretaan jono")
    press(app, "Lisää muistiinpano")
    with opened.reading() as connection:
        assert [note.text for note in list_notes(connection, opened, "98", removed=True)] == ["Puretaan jono"]


def test_who_may_not_record_sees_what_others_have_and_is_asked_nothing(
    shown, opened: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("ui.notes", "ui.rebases"):
        monkeypatch.setattr(f"{module}.may_record", lambda: False)
    assert [fold.label for fold in shown().expander if "Muistiinpanot" in fold.label] == []
    with opened.writing() as connection:
        add_note(connection, opened, "98", "indicator", ID, 202601, "Sovittiin lisävuoroista", "Päivi")
    app = shown()
    assert "Sovittiin lisävuoroista" in said_by(app)
    assert not app.text_area
    assert [button.label for button in app.button] == []
    assert "näyttää muuttuneen" not in said_by(app)


def page_of_measure() -> None:
    from charts.tokens import LIGHT
    from exports.context import Context
    from tests.pages.test_remarks import RELEASE, SCOPE
    from ui import session
    from ui.notes import show_notes

    show_notes("measure", "T-1 <i>", Context(session.store(), RELEASE, SCOPE, {}, "fi", LIGHT))


def test_a_note_is_added_beside_a_measure_whatever_its_id(
    opened: Store, sqlite_store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", sqlite_store_url)
    app = AppTest.from_function(page_of_measure, default_timeout=60)
    app.session_state["notes-measure-T-1 <i>"] = True
    app = app.run()
    app.text_area[0].input("Vastuuhenkilö vaihtui")
    app = press(app, "Lisää muistiinpano")
    assert "Vastuuhenkilö vaihtui (" in said_by(app)
    with opened.reading() as connection:
        (found,) = list_notes(connection, opened, "98")
    assert (found.subject_kind, found.subject) == ("measure", "T-1 <i>")


def test_a_short_series_has_no_limits_to_change(shown) -> None:
    app = shown(LOW[:6])
    assert [button.label for button in app.button if "tasomuutos" in button.label] == []
    assert any(button.label == "Lisää muistiinpano" for button in app.button)


@pytest.mark.parametrize(
    ("teams", "applied"), [((), ["county"]), (("M1",), ["team"]), (("M2",), []), (("M1", "M2"), [])]
)
def test_a_change_of_level_holds_for_exactly_the_area_it_was_said_of(
    sqlite_store: Store, teams: tuple[str, ...], applied: list[str]
) -> None:
    with sqlite_store.writing() as connection:
        add_rebase(connection, sqlite_store, "98", ID, 202503, "county", "P")
        add_rebase(connection, sqlite_store, "98", ID, 202504, "team", "P", team="M1")
        add_rebase(connection, sqlite_store, "06", ID, 202505, "other county", "P")
        add_rebase(connection, sqlite_store, "98", "wait_median", 202506, "other indicator", "P")
    found: tuple[Rebase, ...] = context_of(sqlite_store, replace(SCOPE, teams=teams)).rebases(ID)
    assert [each.reason for each in found] == applied


@pytest.mark.parametrize(
    "values", [LOW, LOW + HIGH, [*LOW, 40.0], [*LOW, 1.0], LOW[:5], [*HIGH, *LOW, 12.9]], ids=str
)
@pytest.mark.parametrize("months", [(), (202503,)])
def test_the_table_and_the_chart_cannot_disagree(
    sqlite_store: Store, values: list[float], months: tuple[int, ...]
) -> None:
    found, context = make_reading(values), context_of(sqlite_store)
    judged = judge(found, months)
    drawn = with_limits(found, judged, context).frame
    kind = str(drawn["point_type"].iloc[-1]) if judged.has_limits else ""
    signal = next((name for name in ("improvement", "concern", "neutral") if name in kind), "common")
    shape = {"circle": "<circle", "square": "H13.5", "diamond": "1.5L14.5", "triangle-up": "2L14.5"}
    icon = variation_html(judged, found, context).split("<svg")[1].split("</svg>")[0]
    assert shape[SIGNAL_SHAPES[signal]] in icon
    for target in (5.0, 10.0, 30.0):
        measure = Measure("1", "", "", "", "", None, None, "", found.indicator, None, target, None, None)
        html = assurance_html(judged, TargetView(measure, "at_risk", None, None), context)
        chart = xmr(values, found.series.periods, improvement="decrease", target=target, rebase=months)
        has = judged.has_limits and np.isfinite(judged.lower[-1])
        assert (f'data-kind="{chart.assurance}"' in html) == has


def test_missing_months_are_named_and_neighbours_told_as_one(sqlite_store: Store) -> None:
    values = [*LOW]
    for place in (3, 4, 5, 8):
        values[place] = float("nan")
    judged = judge(make_reading([*values, *LOW]))
    assert describe_missing(judged, "month", context_of(sqlite_store)) == "Ei lukua: 4/2024 – 6/2024, 9/2024."


def test_the_runs_test_is_told_beside_the_numbers(sqlite_store: Store) -> None:
    context = context_of(sqlite_store)
    assert describe_runs(judge(make_reading(LOW)), context).startswith("Jaksotesti: ei merkkiä")
    assert describe_runs(judge(make_reading(LOW + HIGH)), context).startswith("Jaksotesti: merkki")
    assert describe_runs(judge(make_reading(LOW[:5])), context) == ""
    assert (
        describe_runs(judge(make_reading(LOW)), context_of(sqlite_store, replace(SCOPE, rolling=True))) == ""
    )
