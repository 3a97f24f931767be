"""The synthetic county's path and impact: they agree with themselves and show the stories planted in them."""

import numpy as np
import pandas as pd
import pytest

from metrics.calendar import to_index
from metrics.catalogue.codes import CRITERIA, PHASES, RISKS_OF_PHASE
from sample_data.county import build_county
from sample_data.county_plan import CENTRAL_TEAM, NURSE_LEAVES, OVERLOADED_TEAM, UNLINKED_TEAM


@pytest.fixture(scope="module")
def county() -> dict[str, pd.DataFrame]:
    return build_county()


def test_who_is_at_a_step_follows_from_who_came_and_went(county) -> None:
    keys = ["team", "client_group", "phase", "period"]
    rows = county["pathway"].set_index(keys)[["entered", "moved_on", "left", "still"]]
    index = pd.MultiIndex.from_product([rows.index.levels[place] for place in range(4)], names=keys)
    rows = rows.reindex(index, fill_value=0)
    before = rows["still"].groupby(level=[0, 1, 2]).shift()
    expected = before + rows["entered"] - rows["moved_on"] - rows["left"]
    differs = before.notna() & (expected != rows["still"])
    assert not differs.any()


def test_who_moves_on_comes_to_the_next_step(county) -> None:
    rows = county["pathway"].groupby(["phase", "period"])[["entered", "moved_on"]].sum()
    for phase, following in zip(PHASES.ids, PHASES.ids[1:], strict=False):
        assert rows.loc[phase, "moved_on"].to_dict() == rows.loc[following, "entered"].to_dict()


def test_no_more_are_followed_than_there_are_clients(county) -> None:
    keys = ["team", "period", "client_group"]
    path, cases = (county[id].set_index(keys) for id in ("pathway", "caseload"))
    came = path[path["phase"] == "referral"]["entered"]
    assert (came <= cases["referred"].reindex(came.index)).all()


def test_the_team_without_a_link_loses_most_at_the_services(county) -> None:
    rows = county["pathway"]
    at_services = rows[rows["phase"] == "services"].groupby("team")[["left", "entered"]].sum()
    lost = at_services["left"] / at_services["entered"]
    assert lost.idxmax() == UNLINKED_TEAM
    assert lost[UNLINKED_TEAM] > 1.8 * lost.drop(UNLINKED_TEAM).max()


def test_risks_stand_at_the_steps_that_the_sources_name(county) -> None:
    found = county["deviations"][["phase", "risk"]].drop_duplicates()
    assert {(row.phase, row.risk) for row in found.itertuples()} == {
        (phase, risk) for phase, risks in RISKS_OF_PHASE.items() for risk in risks
    }


def test_schedules_fail_when_the_nurse_is_gone(county) -> None:
    rows = county["deviations"]
    at = rows[(rows["phase"] == "planning") & (rows["risk"] == "schedules")]
    months = at.groupby(["team", "period"])["persons"].sum().unstack(fill_value=0)
    after = [period for period in months if period >= NURSE_LEAVES]
    means = months[after].mean(axis=1)
    assert means.idxmax() == OVERLOADED_TEAM
    assert means[OVERLOADED_TEAM] > 1.5 * means.drop(OVERLOADED_TEAM).max()


def test_outcomes_add_up_and_no_more_are_asked_again_than_were_due(county) -> None:
    rows = county["outcomes"]
    assert (rows[["improved", "unchanged", "worse"]].sum(axis=1) == rows["paired"]).all()
    assert (rows["paired"] <= rows["due"]).all()
    assert rows.loc[rows["paired"] > 0, ["mean_start", "mean_follow_up", "sd_change"]].notna().all(axis=None)


def test_professionals_answer_in_the_studys_proportions(county) -> None:
    rows = county["experience"]
    sums = rows[rows["respondent"] == "professional"].groupby("item")[["positive", "answers"]].sum()
    share = sums["positive"] / sums["answers"]
    assert 0.4 < share["employability"] < 0.5  # just under half
    assert 0.25 < share["to_work_or_study"] < 0.33  # a little over a quarter
    assert share.idxmax() == "whole_picture"


def test_coaching_follows_the_criteria_better_from_time_to_time(county) -> None:
    rows = county["supported_employment"].set_index(["team", "period"])
    totals = rows[[id for id, _ in CRITERIA]].sum(axis=1)
    assert totals.groupby("team").diff().dropna().gt(0).all()
    assert (rows["over_13_weeks"] <= rows["job_starts"]).all()
    assert (rows["job_starts"] <= rows["out_of_work"]).all()


def test_the_centralised_team_costs_nothing_before_it_opens(county) -> None:
    costs = county["costs"]
    assert costs.loc[costs["team"] == CENTRAL_TEAM, "period"].min() == 202505
    months = costs.groupby(["team", "period"])["euros"].sum()
    assert np.isfinite(months).all()
    assert to_index(int(costs["period"].max())) - to_index(int(costs["period"].min())) == 35
