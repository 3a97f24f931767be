"""Tables that put teams side by side show each team's own published cell and nothing else."""

import numpy as np
import pandas as pd
import pytest

from data_access.published import current_release, read_view
from data_access.store import Store
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import PROFESSIONS, TEAM_SECTORS
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries, PublishedView
from metrics.team_tables import (
    newest_month,
    sum_activity,
    tabulate_composition,
    tabulate_loads,
    tabulate_posts,
    tabulate_waits,
)
from sample_data.county import build_county

MONTH = 202610


@pytest.fixture
def views(sample_store: Store) -> dict[str, PublishedView]:
    with sample_store.reading() as connection:
        release = current_release(connection, sample_store)
        assert release is not None
        names = ("staffing_team", "activities_team")
        found = [CATALOGUE.view_by_id[name] for name in names]
        return {view.id: read_view(connection, sample_store, view, "98", release) for view in found}


def _rows(dataset: str) -> pd.DataFrame:
    rows = build_county()[dataset]
    return rows[rows["period"] == MONTH]


def test_posts_are_the_sums_of_each_teams_professions(views: dict[str, PublishedView]) -> None:
    table = tabulate_posts(views["staffing_team"], ["M1", "M3"], MONTH)
    for team, measure, value, _ in table.frame.itertuples(index=False, name=None):
        rows = _rows("staffing")
        assert value == pytest.approx(rows.loc[rows["team"] == team, measure].sum())


def test_composition_is_each_sectors_professionals(views: dict[str, PublishedView]) -> None:
    table = tabulate_composition(views["staffing_team"], ["M4"], MONTH)
    assert list(table.frame["sector"]) == list(TEAM_SECTORS)
    for _, sector, value, _ in table.frame.itertuples(index=False, name=None):
        own = _rows("staffing").query("team == 'M4'")
        inside = own[own["profession"].isin(PROFESSIONS.members(sector))]
        assert value == pytest.approx(inside["persons"].sum())


def test_activities_of_all_teams_are_the_countys(views: dict[str, PublishedView]) -> None:
    rows = _rows("activities")
    expected = rows.loc[rows["activity"] == "consultation_paper", "number"].sum()
    assert sum_activity(views["activities_team"], "consultation_paper", ()).at(MONTH)[0] == pytest.approx(
        expected
    )


def test_newest_month_is_within_the_scope(views: dict[str, PublishedView]) -> None:
    assert newest_month(views["staffing_team"], "filled_fte", 202401) == 202401
    assert newest_month(views["staffing_team"], "filled_fte", 202201) is None


def test_team_without_a_newest_period_has_no_data(views: dict[str, PublishedView]) -> None:
    series = views["staffing_team"].series("filled_fte", {}, "M1")
    table = tabulate_loads({"M1": (series, MONTH), "M2": (series, None)}, None, 5)
    assert list(table.frame["value_status"]) == ["shown", "no_data"]
    assert list(table.frame["reference_status"]) == ["no_data", "no_data"]


# --- waits -----------------------------------------------------------------------------------------


def _waits(*, expected, observed):
    readings = {"expected_wait": expected, "wait_median": observed}
    return {
        id: {
            team: Reading(INDICATOR_BY_ID[id], _months(values), _months(values), "month")
            for team, values in by_team.items()
        }
        for id, by_team in readings.items()
    }


def _months(values):
    given = np.array(values, dtype=float)
    nothing = np.zeros(given.size, dtype=bool)
    return ProtectedSeries("month", np.arange(202601, 202601 + given.size), given, nothing, nothing)


def test_waits_stand_beside_each_other_in_weeks_of_the_newest_period_of_any_team():
    expected, observed = {"A": [3.0, 4.0], "B": [5.0, np.nan]}, {"A": [14.0, 21.0], "B": [7.0, 28.0]}
    given = _waits(expected=expected, observed=observed)
    frame = tabulate_waits(given, ["A", "B"], 5).frame.set_index(["team", "measure"])
    assert frame.loc[("A", "expected_wait"), "value"] == 4
    assert frame.loc[("A", "wait_median"), "value"] == 3
    assert frame.loc[("B", "wait_median"), "value"] == 4
    assert frame.loc[("B", "expected_wait"), "value_status"] == "no_data"


def test_a_wait_beyond_the_last_band_has_no_length():
    given = _waits(expected={"A": [3.0]}, observed={"A": [181.0]})
    frame = tabulate_waits(given, ["A"], 5).frame.set_index("measure")
    assert frame.loc["wait_median", "value_status"] == "no_data"


def test_a_team_without_any_wait_has_no_data():
    frame = tabulate_waits(_waits(expected={}, observed={}), ["A"], 5).frame
    assert set(frame["value_status"]) == {"no_data"}
