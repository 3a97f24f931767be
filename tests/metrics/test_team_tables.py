"""Tables that put teams side by side show each team's own published cell and nothing else."""

import pandas as pd
import pytest

from data_access.published import current_release, read_view
from data_access.store import Store
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import PROFESSIONS, TEAM_SECTORS
from metrics.protected import PublishedView
from metrics.team_tables import (
    newest_month,
    sum_activity,
    tabulate_composition,
    tabulate_loads,
    tabulate_posts,
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
