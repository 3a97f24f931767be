"""Referral flows against a slow second implementation that reads the published rows one by one."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from metrics.basis import Basis, make_basis
from metrics.catalogue.codes import SOURCES, TARGETS
from metrics.flow_tables import (
    add_reference,
    before_and_after,
    drop_empty,
    find_largest,
    knows_sources,
    list_missing,
    rank_margin,
    sectors,
    tabulate_matrix,
    tabulate_referrals,
)
from metrics.protected import ProtectedSeries, ProtectedTable, PublishedView
from metrics.scope import Scope
from tests.metrics.published import publish

HALF_YEARS = (202401, 202407)
SCOPE = Scope("98", 202401, 202412)


def _cells(rng: np.random.Generator, mean: float, teams: int = 3) -> list[dict[str, object]]:
    return [
        {"team": f"T{team}", "period": period, "source": source, "target": target, "persons": int(persons)}
        for team in range(teams)
        for period in HALF_YEARS
        for source in SOURCES.ids[:6]
        for target in TARGETS.ids[:9]
        if (persons := rng.poisson(mean)) > 0
    ]


def _bases(cells: list[dict[str, object]], threshold: int, scope: Scope = SCOPE) -> tuple[Basis, Basis]:
    found = [
        make_basis(publish(id, cells, threshold=threshold), "persons", scope)
        for id in ("referrals_team_source", "referrals_team_target")
    ]
    assert found[0] is not None
    assert found[1] is not None
    return found[0], found[1]


def _sum_slowly(view: PublishedView, **where: str) -> float | None:
    """The sum of the published rows of one combination; None where any of them is hidden."""
    rows = view.frame
    for dimension, code in where.items():
        rows = rows[rows[dimension] == code]
    if (rows["persons_status"] == "suppressed").any():
        return None
    return float(rows["persons"].sum())


@pytest.mark.parametrize(("mean", "threshold"), [(0.4, 5), (2.0, 5), (3.0, 1)])
def test_links_are_the_sums_of_published_cells(mean: float, threshold: int) -> None:
    cells = _cells(np.random.default_rng(7), mean)
    by_source, by_target = _bases(cells, threshold)
    rows = {
        (row["source"], row["source_stage"], row["target"]): row
        for row in tabulate_referrals(by_source, by_target).frame.to_dict("records")
    }
    expected = {
        (sector, 0, team): _sum_slowly(by_source.view, team=team, source=sector)
        for sector in sectors(SOURCES)
        for team in by_source.view.teams
    } | {
        (team, 1, sector): _sum_slowly(by_target.view, team=team, target=sector)
        for sector in sectors(TARGETS)
        for team in by_target.view.teams
    }
    assert set(rows) == {link for link, value in expected.items() if value != 0}
    for link, row in rows.items():
        value = expected[link]
        assert row["value_status"] == ("suppressed" if value is None else "shown")
        assert np.isnan(row["value"]) if value is None else row["value"] == value


def test_both_sides_hold_everybody_where_nothing_is_hidden() -> None:
    cells = _cells(np.random.default_rng(3), 4.0)
    table = tabulate_referrals(*_bases(cells, threshold=1))
    total = sum(int(cell["persons"]) for cell in cells)
    assert not table.any_hidden
    assert table.frame.groupby("source_stage")["value"].sum().tolist() == [total, total]


def test_one_hidden_half_year_hides_the_link() -> None:
    cells = [
        {"team": team, "period": period, "source": source, "target": "primary_care",
         "persons": 2 if (team, period, source) == ("T0", 202401, "kela") else 20}
        for team in ("T0", "T1") for period in HALF_YEARS for source in ("kela", "self", "primary_care")
    ]  # fmt: skip
    table = tabulate_referrals(*_bases(cells, threshold=5)).frame
    link = table[(table["source"] == "g:kela") & (table["target"] == "T0")].iloc[0]
    assert link["value_status"] == "suppressed"
    assert np.isnan(link["value"])


def test_matrix_is_the_sums_of_published_cells() -> None:
    view = publish("referrals_source_target", _cells(np.random.default_rng(5), 1.0))
    basis = make_basis(view, "persons", SCOPE)
    assert basis is not None
    for row in tabulate_matrix(basis).frame.to_dict("records"):
        value = _sum_slowly(view, source=row["source"], target=row["target"])
        assert row["value_status"] == ("suppressed" if value is None else "shown")
        assert np.isnan(row["value"]) if value is None else row["value"] == value


def test_unknown_sources_leave_the_first_stage_out() -> None:
    cells = [{"team": "T0", "period": 202401, "source": "unknown", "target": "other", "persons": 30}]
    by_source, by_target = _bases(cells, threshold=5)
    assert not knows_sources(by_source)
    table = tabulate_referrals(by_source, by_target)
    assert table.frame[["source", "source_stage", "target", "target_stage"]].to_numpy().tolist() == [
        ["T0", 0, "g:other", 1]
    ]


def test_largest_links_are_shown_ones_into_the_last_stage() -> None:
    found = find_largest(tabulate_referrals(*_bases(_cells(np.random.default_rng(2), 3.0), threshold=1)), 2)
    assert [target[:2] for _, target, _ in found] == ["g:", "g:"]
    assert found[0][2] >= found[1][2]


@pytest.mark.parametrize(("hidden", "ranked"), [(10, ["g:health"]), (40, [])])
def test_none_is_called_largest_while_hidden_ones_might_be_larger(hidden: int, ranked: list[str]) -> None:
    counts = {"primary_care": 60, "kela_rehabilitation": hidden, "adult_social_work": hidden}
    cells = [
        {"team": "A", "period": 202401, "source": "self", "target": target, "persons": persons}
        for target, persons in counts.items()
    ]
    _, by_target = _bases(cells, 1)
    frame = by_target.view.frame.copy()
    covered = frame["target"].isin(["g:rehabilitation", "g:social"])
    frame.loc[covered, ["persons", "persons_status"]] = [np.nan, "suppressed"]
    basis = replace(by_target, view=replace(by_target.view, frame=frame))
    found = rank_margin(basis, "target", sectors(TARGETS))
    assert [code for code, value in found if value] == ranked


def test_missing_link_says_for_how_long_and_how_many_were_expected() -> None:
    cells = [
        {"team": team, "period": period, "source": "self", "target": target, "persons": 40}
        for team in ("A", "B", "C") for period in HALF_YEARS for target in ("primary_care", "mental_health")
        if not (team == "A" and target == "mental_health")
    ]  # fmt: skip
    found = list_missing(publish("referrals_team_target", cells), (), 202407)
    assert [(link.team, link.target, link.periods) for link in found] == [("A", "mental_health", 2)]
    assert found[0].expected == pytest.approx(40 * 80 / 160)


def test_hidden_cell_is_no_missing_link() -> None:
    cells = [
        {"team": team, "period": 202401, "source": "self", "target": target,
         "persons": 1 if (team, target) == ("A", "mental_health") else 40}
        for team in ("A", "B", "C") for target in ("primary_care", "mental_health", "physiotherapy")
    ]  # fmt: skip
    assert list_missing(publish("referrals_team_target", cells), (), 202401) == []


def _shares(codes: list[str], values: list[float], statuses: list[str]) -> ProtectedTable:
    frame = pd.DataFrame({"target": codes, "value": values, "value_status": statuses})
    return ProtectedTable(("target",), ("value",), frame, 5)


def test_reference_stands_only_where_it_is_shown_and_not_zero() -> None:
    own = _shares(["a", "b", "c", "d"], [0.5, 0.5, np.nan, 0.0], ["shown", "shown", "suppressed", "shown"])
    study = _shares(["a", "b", "c"], [0.2, 0.0, np.nan], ["shown", "shown", "suppressed"])
    found = add_reference(own, study, "target").frame
    assert found["study"].fillna(-1).tolist() == [0.2, -1, -1, -1]
    assert found["study_status"].tolist() == ["shown", "no_data", "no_data", "no_data"]
    assert add_reference(own, None, "target").frame["study"].isna().all()
    assert drop_empty(own, ("value",)).frame["target"].tolist() == ["a", "b", "c"]


def test_before_and_after_leave_out_the_turn_and_what_is_not_shown() -> None:
    months = np.array([202401, 202402, 202403, 202404, 202405], dtype=np.int64)
    values = np.array([50.0, np.nan, 40.0, 20.0, 30.0])
    hidden = np.array([False, True, False, False, False])
    series = ProtectedSeries("month", months, values, hidden, np.array([False] * 4 + [True]))
    assert before_and_after(series, 202403) == ((50.0, 50.0, 50.0), (20.0, 20.0, 20.0))
    assert before_and_after(series, 202401) is None
