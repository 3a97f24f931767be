"""Releases: what was published, no small counts in any of it, and only what was touched changes."""

from dataclasses import replace

import pandas as pd
import pytest
from scipy import sparse

from data_access.facts import read_in_force
from data_access.history import HELD, read_newest_event
from data_access.importing import accept_import
from data_access.prepare import prepare_store
from data_access.published import Release, current_release, read_list, read_view
from data_access.release import METHOD, publish_all
from data_access.store import Store
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import TOTAL, View
from metrics.catalogue.synthetic import draw_rows
from metrics.disclosure.cube import Pattern
from metrics.disclosure.system import System
from metrics.protected import STATUS_SUFFIX
from metrics.publication import Update, publish_together
from metrics.publication.publish import Published
from tests.data_access.build import check, dump, published, small_rows, store_file, to_workbook

SUMMED = [pytest.param(view, id=view.id) for view in CATALOGUE.views if view.level is not None]


def sensitive(view: View) -> list[str]:
    return [column.id for column in CATALOGUE.dataset_by_id[view.dataset].measures if column.sensitive]


def release_of(store: Store) -> Release:
    with store.reading() as connection:
        release = current_release(connection, store)
    assert release is not None
    return release


@pytest.mark.parametrize("view", SUMMED)
def test_no_small_count_of_clients_is_ever_published(sample_store: Store, view: View) -> None:
    rows = published(sample_store, view.id)
    assert len(rows)
    for measure in sensitive(view):
        values = rows[measure].dropna()
        assert values[(values > 0) & (values < 5)].empty, (view.id, measure)


@pytest.mark.parametrize("view", SUMMED)
def test_a_cell_has_a_value_exactly_where_it_is_shown(sample_store: Store, view: View) -> None:
    rows = published(sample_store, view.id)
    for column in CATALOGUE.dataset_by_id[view.dataset].measures:
        shown = rows[column.id + STATUS_SUFFIX] == "shown"
        assert (rows[column.id].notna() == shown).all()
        assert set(rows[column.id + STATUS_SUFFIX]) <= {"shown", "suppressed", "no_data"}


def test_the_sample_hides_something_and_shows_more(sample_store: Store) -> None:
    statuses = pd.concat(
        [
            published(sample_store, view.id)[measure + STATUS_SUFFIX]
            for view in CATALOGUE.views
            if view.level is not None
            for measure in sensitive(view)
        ]
    )
    assert (statuses == "suppressed").sum() > 100
    assert (statuses == "shown").sum() > (statuses == "suppressed").sum()


def test_numbers_that_are_not_about_clients_are_shown_as_they_are(sample_store: Store) -> None:
    rows = published(sample_store, "staffing_team")
    assert (rows[["planned_fte_status", "persons_status"]] != "suppressed").all(axis=None)
    assert (published(sample_store, "activities_team")["hours_status"] != "suppressed").all()


def test_one_more_month_touches_only_its_own_cells(store: Store) -> None:
    store_file(store, to_workbook(small_rows((202601, 202602))))
    first = release_of(store).id
    store_file(store, to_workbook({"caseload": small_rows((202603,))["caseload"]}))
    for view in CATALOGUE.views_of("caseload"):
        rows = published(store, view.id)
        new = rows[(rows["valid_from"] > first) | rows["valid_to"].notna()]
        within = {"month": [202603], "half_year": [202601]}[str(view.level)]
        assert set(new["period"]) == set(within)
    for id in ("staffing_team", "teams"):
        rows = published(store, id)
        assert set(rows["valid_from"]) == {first}
        assert rows["valid_to"].isna().all()


def test_the_same_figures_again_change_no_published_cell(store: Store) -> None:
    store_file(store, to_workbook(small_rows()))
    before = {view.id: published(store, view.id) for view in CATALOGUE.views}
    accept_import(store, check(store, to_workbook(small_rows())), "A")
    for id, rows in before.items():
        pd.testing.assert_frame_equal(published(store, id), rows)


def test_an_earlier_release_can_still_be_read(store: Store) -> None:
    view = CATALOGUE.view_by_id["caseload_team"]
    store_file(store, to_workbook(small_rows()))
    first = release_of(store)
    with store.reading() as connection:
        was = read_view(connection, store, view, "98", first).frame
    store_file(store, to_workbook(small_rows((202602, 202603), seed=7)))
    second = release_of(store)
    with store.reading() as connection:
        now = read_view(connection, store, view, "98", second).frame
        again = read_view(connection, store, view, "98", first).frame
    keys = ["period", "team"]
    pd.testing.assert_frame_equal(
        again.sort_values(keys, ignore_index=True), was.sort_values(keys, ignore_index=True)
    )
    assert not now.sort_values(keys, ignore_index=True).equals(was.sort_values(keys, ignore_index=True))


def test_a_county_is_read_alone(sample_store: Store) -> None:
    release = release_of(sample_store)
    view = CATALOGUE.view_by_id["teams"]
    with sample_store.reading() as connection:
        counties = {
            county: len(read_list(connection, sample_store, view, county, release))
            for county in ("98", "99", "06")
        }
    assert counties["98"] >= 6
    assert counties["99"] == 1
    assert counties["06"] == 0


def smallest_shown(store: Store) -> float:
    table = store.tables.published["caseload_team"]
    with store.reading() as connection:
        rows = connection.execute(table.select().where(table.c.valid_to.is_(None))).all()
    frame = pd.DataFrame(rows, columns=[column.name for column in table.columns])
    values = pd.concat([frame[measure] for measure in sensitive(CATALOGUE.view_by_id["caseload_team"])])
    return float(values[values > 0].min())


def test_a_new_threshold_republishes_everything_at_the_next_start(store: Store) -> None:
    store_file(store, to_workbook(small_rows()))
    assert smallest_shown(store) < 10
    stricter = replace(store, threshold=10)
    prepare_store(stricter, with_samples=False)
    assert release_of(store).threshold == 10
    assert smallest_shown(store) >= 10
    before = dump(store)
    prepare_store(stricter, with_samples=False)
    assert dump(store) == before


def test_an_import_under_a_new_threshold_leaves_no_cell_of_the_old_one(store: Store) -> None:
    store_file(store, to_workbook(small_rows((202601, 202602))))
    store_file(replace(store, threshold=10), to_workbook({"caseload": small_rows((202603,))["caseload"]}))
    assert release_of(store).threshold == 10
    assert smallest_shown(store) >= 10


def test_publishing_everything_anew_gives_the_same_cells(sample_copy: Store) -> None:
    before = {view.id: published(sample_copy, view.id) for view in CATALOGUE.views}
    with sample_copy.writing() as connection:
        publish_all(connection, sample_copy)
    for id, rows in before.items():
        pd.testing.assert_frame_equal(published(sample_copy, id), rows)


def test_flows_are_summed_stocks_are_the_last_month_and_levels_their_mean(store: Store) -> None:
    """A slow and obvious second way, on two months of one team."""
    rows = small_rows((202601, 202602))
    rows = {id: frame[frame["team"] == "M1"].reset_index(drop=True) for id, frame in rows.items()}
    for measure, value in (("started", [20.0, 30.0]), ("active", [100.0, 50.0])):
        rows["caseload"][measure] = rows["caseload"]["period"].map(
            dict(zip((202601, 202602), value, strict=True))
        )
    store_file(store, to_workbook(rows))
    groups = rows["caseload"]["client_group"].nunique()
    halves = published(store, "caseload_team_group")
    whole = halves[(halves["team"] == "M1") & (halves["client_group"] == "")].iloc[0]
    assert (whole["started"], whole["active"], whole["periods"]) == (50 * groups, 50 * groups, 2)


def _hide_only_small(system: System, _work: int = 0, _seeds: object = None) -> Pattern:
    return Pattern(system.small, sparse.csr_matrix((0, len(system.unknowns))))


def test_a_release_that_the_audit_breaks_is_not_published_and_the_facts_are_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_file(store, to_workbook(small_rows((202601,))))
    first, before = release_of(store), published(store, "caseload_team")
    later = check(store, to_workbook({"caseload": small_rows((202602,))["caseload"]}))
    with monkeypatch.context() as careless:
        careless.setattr("metrics.publication.publish.hide", _hide_only_small)
        accept_import(store, later, "A")
    assert release_of(store) == first
    pd.testing.assert_frame_equal(published(store, "caseload_team"), before)
    with store.reading() as connection:
        assert read_newest_event(connection, store)[1] == HELD
        stored = read_in_force(connection, store, CATALOGUE.dataset_by_id["caseload"])
    assert 202602 in set(stored["period"])
    store_file(store, to_workbook({"caseload": small_rows((202603,))["caseload"]}))
    assert release_of(store).id > first.id
    assert {202602, 202603} <= set(published(store, "caseload_team")["period"])


def test_a_small_team_that_comes_late_does_not_show_as_a_difference_of_two_releases(store: Store) -> None:
    rows = small_rows((202601,))
    caseload, teams = rows["caseload"], rows["teams"]
    one = caseload[caseload["client_group"] == caseload["client_group"].iloc[0]].iloc[:1]
    waiting = {"A": 2, "B": 3, "C": 3}
    few = pd.concat([one.assign(team=team, waiting=count) for team, count in waiting.items()])
    named = pd.concat([teams.iloc[:1].assign(team=team, name=f"Tiimi {team}") for team in waiting])
    store_file(store, to_workbook({"teams": named, "caseload": few[few["team"] != "C"]}))
    store_file(store, to_workbook({"caseload": few[few["team"] == "C"]}))
    cells = published(store, "caseload_team")
    whole = cells[cells["team"] == TOTAL]
    then, now = whole[whole["valid_to"].notna()], whole[whole["valid_to"].isna()]
    assert then["waiting"].tolist() == [5]
    assert now["waiting_status"].tolist() == ["suppressed"]


def test_a_time_without_data_costs_later_imports_nothing(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = draw_rows(CATALOGUE.dataset_by_id["referrals"])
    early = rows[rows["period"] == 202601].assign(period=202401)
    teams = small_rows()["teams"].assign(start=None)
    for months in (early, rows[rows["period"] == 202601]):
        store_file(sqlite_store, to_workbook({"teams": teams, "referrals": months.reset_index(drop=True)}))
    asked: list[set[int]] = []

    def note(updates: list[Update], *rest: object) -> Published:
        asked.append({period for update in updates for period in update.rows["period"]})
        return publish_together(updates, *rest)

    monkeypatch.setattr("data_access.release.publish_together", note)
    later = rows[rows["period"] == 202602].reset_index(drop=True)
    store_file(sqlite_store, to_workbook({"referrals": later}))
    assert asked == [{202601, 202602}]


@pytest.mark.parametrize("is_over", [True, False])
def test_a_half_year_is_published_when_it_is_over(is_over: bool) -> None:
    caseload = CATALOGUE.dataset_by_id["caseload"]
    rows = small_rows((202601, 202602))["caseload"].drop(columns="county")
    rows[[column.id for column in caseload.measures]] = 50.0
    views = CATALOGUE.views_of("caseload")
    update = Update(caseload, views, rows, lambda _period, _level: is_over, 5, {})
    found = publish_together([update])
    assert set(found.cells["caseload_team"]["period"]) == {202601, 202602}
    assert set(found.cells["caseload_team_group"]["period"]) == ({202601} if is_over else set())


def test_a_release_by_an_older_method_is_made_anew_at_the_next_start(sqlite_store: Store) -> None:
    store_file(sqlite_store, to_workbook(small_rows()))
    older = release_of(sqlite_store)
    with sqlite_store.writing() as connection:
        connection.execute(sqlite_store.tables.releases.update().values(method=METHOD - 1))
    prepare_store(sqlite_store, with_samples=False)
    assert release_of(sqlite_store).id > older.id
    assert release_of(sqlite_store).method == METHOD
