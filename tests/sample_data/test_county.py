"""The synthetic county: keeps its declarations, agrees with itself, and shows the stories planted in it."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.calendar import add_months, last_month, start_of
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import BAND_LIMITS, KEY_TARGETS
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from metrics.catalogue.model import Kind
from sample_data.county import build_county
from sample_data.county_plan import MONTHS, NURSE_LEAVES
from sample_data.figures import NET_CHANGES

BEFORE_NURSE = slice(add_months(NURSE_LEAVES, -12), add_months(NURSE_LEAVES, -1))
LATEST = slice(add_months(MONTHS[-1], -5), MONTHS[-1])


@pytest.fixture(scope="module")
def county() -> dict[str, pd.DataFrame]:
    return build_county()


@pytest.fixture(scope="module")
def by_team(county) -> pd.DataFrame:
    """Caseload measures and filled FTE, one row per team × month."""
    months = county["caseload"].groupby(["team", "period"]).sum(numeric_only=True)
    return months.assign(fte=county["staffing"].groupby(["team", "period"])["filled_fte"].sum())


@pytest.fixture(scope="module")
def by_month(by_team) -> pd.DataFrame:
    return by_team.groupby("period").sum()


def median_band_start(waits: pd.DataFrame) -> int:
    """First day of the band in which the median of the completed waits lies."""
    bands = waits.groupby("band")["completed"].sum().reindex(list(BAND_LIMITS), fill_value=0)
    place = int(np.searchsorted(bands.cumsum(), bands.sum() / 2))
    return list(BAND_LIMITS.values())[place][0]


class TestDeclarations:
    @pytest.mark.parametrize("dataset", CATALOGUE.datasets, ids=lambda dataset: dataset.id)
    def test_columns_and_grain(self, county, dataset):
        rows = county[dataset.id]
        assert list(rows.columns) == [column.id for column in dataset.columns]
        keys = [column.id for column in dataset.keys]
        assert not rows.duplicated(keys).any()
        assert rows[keys].notna().all(axis=None)
        assert set(rows["county"]) == {SYNTHETIC_COUNTY}

    @pytest.mark.parametrize("dataset", CATALOGUE.datasets, ids=lambda dataset: dataset.id)
    def test_values_are_declared(self, county, dataset):
        rows = county[dataset.id]
        for column in dataset.columns:
            given = rows[column.id].dropna()
            if column.codes is not None:
                assert set(given) <= set(column.codes.ids), column.id
            if column.is_measure and column.low is not None:
                assert given.between(column.low, column.high).all(), column.id
            if column.kind is Kind.COUNT:
                assert (given == given.round()).all(), column.id
            if column.kind is Kind.DATE:
                assert all(type(value) is date for value in given), column.id
            if column.required:
                assert len(given) == len(rows), column.id

    def test_teams_are_known(self, county):
        known = set(county["teams"]["team"])
        for dataset, rows in county.items():
            assert set(rows.get("team", known)) <= known, dataset

    def test_months_and_quarters(self, county):
        assert sorted(county["caseload"]["period"].unique()) == MONTHS
        assert len(MONTHS) == 36
        for dataset in ("transitions", "goals"):
            quarters = sorted(county[dataset]["period"].unique())
            assert (quarters[0], quarters[-1], len(quarters)) == (202401, 202607, 11)

    def test_the_centralised_team_has_no_rows_before_it_opens(self, county):
        for dataset in ("staffing", "caseload", "activities", "referrals", "waits"):
            rows = county[dataset]
            assert rows.loc[rows["team"] == "M6", "period"].min() >= 202505

    def test_caseload_and_staffing_are_complete(self, county):
        team_months = 5 * 36 + 18
        assert len(county["caseload"]) == team_months * 3
        assert county["staffing"].groupby(["team", "period"]).ngroups == team_months

    def test_zero_rows_are_absent(self, county):
        assert (county["referrals"]["persons"] > 0).all()
        assert (county["waits"][["completed", "waiting"]].sum(axis=1) > 0).all()
        assert (county["transitions"][["ended", "open"]].sum(axis=1) > 0).all()

    def test_same_seed_same_rows(self, county):
        again = build_county()
        for dataset, rows in county.items():
            pd.testing.assert_frame_equal(rows, again[dataset])

    def test_another_seed_gives_other_rows_that_hold_together(self):
        other = build_county(seed=4)["caseload"]
        assert (other["accepted"] <= other["referred"]).all()


class TestIdentities:
    def test_stocks_follow_from_flows(self, county):
        rows = county["caseload"].sort_values(["team", "client_group", "period"])
        series = rows.groupby(["team", "client_group"])
        later = series.cumcount() > 0
        active = series["active"].shift(fill_value=0) + rows["started"] - rows["ended"]
        waiting = series["waiting"].shift(fill_value=0) + rows["accepted"] - rows["started"]
        assert (active == rows["active"])[later].all()
        assert (waiting == rows["waiting"])[later].all()

    @pytest.mark.parametrize(
        ("part", "whole"),
        [
            ("accepted", "referred"),
            ("returned", "started"),
            ("active_over_30d", "active"),
            ("with_plan", "active_over_30d"),
            ("with_coordinator", "active"),
            ("followup_due", "active"),
            ("followup_held", "followup_due"),
        ],
    )
    def test_a_part_is_no_more_than_the_whole(self, county, part, whole):
        assert (county["caseload"][part] <= county["caseload"][whole]).all()

    def test_waits_agree_with_the_caseload(self, county, by_team):
        waits = county["waits"]
        first = waits[waits["step"] == "to_first_contact"].groupby(["team", "period"])[
            ["completed", "waiting"]
        ]
        sums = first.sum().reindex(by_team.index, fill_value=0)
        assert (sums["completed"] == by_team["started"]).all()
        assert (sums["waiting"] == by_team["waiting"]).all()

    def test_transitions_agree_with_the_caseload(self, county):
        keys = ["team", "period", "client_group"]
        caseload = county["caseload"].set_index(keys)
        for (team, quarter, group), sums in (
            county["transitions"].groupby(keys)[["ended", "open"]].sum().iterrows()
        ):
            months = [add_months(quarter, step) for step in range(3)]
            ended = [caseload["ended"].get((team, month, group), 0) for month in months]
            assert sums["ended"] == sum(ended)
            assert sums["open"] == caseload["active"][team, last_month(quarter, "quarter"), group]

    def test_no_transition_is_lost(self, county):
        caseload = county["caseload"]
        whole = caseload[caseload["period"].between(202401, 202609)]
        assert county["transitions"]["ended"].sum() == whole["ended"].sum()

    def test_goals_add_up(self, county):
        goals = county["goals"]
        assert (goals["set"] == goals[["reached", "partly", "not_reached"]].sum(axis=1)).all()
        assert goals["set"].sum() == county["transitions"]["ended"].sum()

    def test_staff(self, county):
        rows = county["staffing"]
        assert (rows["filled_fte"] <= rows["planned_fte"]).all()
        assert (rows["trained"] <= rows["persons"]).all()
        assert ((rows["persons"] == 0) == (rows["filled_fte"] == 0)).all()

    def test_activities_follow_the_caseload(self, county, by_team):
        rows = county["activities"]
        interviews = rows[rows["activity"] == "initial_interview"].set_index(["team", "period"])["number"]
        assert (interviews == by_team["started"].reindex(interviews.index)).all()
        assert (rows["hours"].notna()).all()


class TestVolumes:
    def test_team_months_are_mostly_large_enough_to_show(self, by_team):
        assert (by_team["started"] >= 10).mean() > 0.9
        assert (by_team["active"] >= 50).mean() > 0.95
        assert by_team["returned"].between(1, 4).any()  # and some are small, and will be hidden

    def test_proportions_of_the_study(self, county):
        referrals = county["referrals"]
        known = referrals[referrals["target"] != "unknown"]
        shares = known.groupby("target")["persons"].sum() / known["persons"].sum() * 100
        assert shares["primary_care"] == pytest.approx(16.4, abs=2)
        assert shares["kela_rehabilitation"] == pytest.approx(10.8, abs=2)
        assert shares["specialised_care"] == pytest.approx(10.0, abs=2)
        goals = county["goals"].groupby("goal_group")["set"].sum()
        assert list((goals / goals.sum()).round(1).sort_values()) == [0.3, 0.3, 0.4]

    def test_net_changes_resemble_the_studys(self, county):
        rows = county["transitions"]
        net = rows.groupby("after")["ended"].sum().sub(rows.groupby("before")["ended"].sum(), fill_value=0)
        of_81 = net / rows["ended"].sum() * 81
        for status, published in NET_CHANGES.items():
            assert of_81[status] == pytest.approx(published, abs=4), status
        assert of_81["unemployed_jobseeker"] == of_81.min()
        stayed = rows[rows["before"] == "unemployed_jobseeker"].groupby("after")["ended"].sum()
        assert stayed["unemployed_jobseeker"] > stayed.sum() / 2

    def test_july_is_quiet(self, by_month):
        july = by_month.index % 100 == 7
        assert by_month["referred"][july].max() < 0.75 * by_month["referred"][~july].median()


class TestOverloadedTeam:
    def test_the_nurse_leaves_and_is_not_replaced(self, county):
        rows = county["staffing"]
        post = rows[(rows["team"] == "M3") & (rows["profession"] == "public_health_nurse")].set_index(
            "period"
        )
        assert (post["filled_fte"].loc[BEFORE_NURSE] == 1).all()
        assert (post["filled_fte"].loc[NURSE_LEAVES:] == 0).all()
        assert post["leavers"].sum() == post["leavers"][NURSE_LEAVES] == 1

    def test_load_rises_there_and_nowhere_else(self, by_team):
        load = (by_team["active"] / by_team["fte"]).unstack("team")
        change = load.loc[LATEST].mean() / load.loc[BEFORE_NURSE].mean()
        assert change["M3"] > 1.4
        assert change[["M1", "M2", "M4", "M5"]].max() < 1.05

    def test_queue_grows_and_starts_fall(self, by_team):
        team = by_team.loc["M3"]
        assert team["waiting"].loc[LATEST].mean() > 1.5 * team["waiting"].loc[BEFORE_NURSE].mean()
        assert team["started"].loc[NURSE_LEAVES:].mean() < 0.9 * team["started"].loc[BEFORE_NURSE].mean()

    def test_waits_grow_longer(self, county):
        waits = county["waits"]
        first = waits[(waits["team"] == "M3") & (waits["step"] == "to_first_contact")]
        assert median_band_start(first[first["period"] < NURSE_LEAVES]) == 31
        assert median_band_start(first[first["period"] >= 202605]) == 61


class TestCentralisedTeam:
    def test_the_countys_median_wait_halves(self, county):
        waits = county["waits"]
        first = waits[waits["step"] == "to_first_contact"]
        before, after = first[first["period"] < 202505], first[first["period"] >= 202511]
        assert median_band_start(before) == 31
        within_30_days = ["d0_7", "d8_14", "d15_30"]
        assert after[after["band"].isin(within_30_days)]["completed"].sum() > 0.8 * after["completed"].sum()
        assert median_band_start(after) <= 15

    def test_others_inflow_partly_moves(self, by_team):
        referred = by_team["referred"].unstack("team")[["M1", "M2", "M4", "M5"]].sum(axis=1)
        assert referred.loc[202511:].mean() < 0.9 * referred.loc[:202504].mean()

    def test_its_model(self, county):
        team = county["teams"].set_index("team").loc["M6"]
        assert (team["operating_model"], team["start"]) == ("centralised", date(2025, 5, 1))


class TestMissingLink:
    def test_one_team_has_no_way_to_mental_health_services(self, county):
        rows = county["referrals"]
        linked = rows[rows["target"].isin(["mental_health", "substance_use"])]
        assert set(linked["team"]) == {"M1", "M2", "M3", "M5", "M6"}
        staff = county["staffing"]
        members = staff[staff["profession"].isin(["psychologist", "psychiatric_nurse", "substance_worker"])]
        assert "M4" not in set(members["team"])

    def test_chance_breaks_no_other_link_of_a_half_year(self, county):
        rows = county["referrals"][county["referrals"]["target"].isin(KEY_TARGETS)]
        half_years = rows.assign(period=rows["period"].map(lambda period: start_of(period, "half_year")))
        linked = set(half_years[["team", "period", "target"]].itertuples(index=False, name=None))
        with_data = set(half_years[["team", "period"]].itertuples(index=False, name=None))
        expected = {(*place, target) for place in with_data for target in KEY_TARGETS}
        broken = {(team, target) for team, period, target in expected - linked if period >= 202401}
        assert broken == {("M4", "mental_health")}
        assert ("M6", 202501) not in with_data  # the new team guides nobody on before it has made plans


class TestStrategy:
    @pytest.fixture
    def measures(self, county) -> pd.DataFrame:
        return county["strategy"].set_index("indicator")

    def test_met(self, county, measures):
        first = county["waits"].query("step == 'to_first_contact' and period >= 202601")
        assert median_band_start(first) + 15 < measures["target"]["wait_median"]

    def test_drifting(self, by_month, measures):
        share = by_month["followup_held"] / by_month["followup_due"] * 100
        first, second, third = (share.iloc[start : start + 12].mean() for start in (0, 12, 24))
        assert first > second + 4 > third + 6
        assert (
            share.iloc[-6:].mean()
            < measures["baseline"]["followup_share"] - 10
            < measures["target"]["followup_share"]
        )

    def test_failed(self, by_month, measures):
        share = by_month["with_coordinator"] / by_month["active"] * 100
        assert measures["target_date"]["named_coordinator_share"] < date(2026, 10, 31)
        assert share.max() < measures["target"]["named_coordinator_share"] - 10
        assert share.iloc[:6].mean() == pytest.approx(measures["baseline"]["named_coordinator_share"], abs=3)

    def test_on_track(self, county, measures):
        staff = county["staffing"].groupby("period")[["trained", "persons"]].sum()
        share = staff["trained"] / staff["persons"] * 100
        assert share.iloc[0] == pytest.approx(measures["baseline"]["trained_share"], abs=2)
        assert 76 < share.iloc[-1] < measures["target"]["trained_share"]

    def test_not_moving(self, county, measures):
        rows = county["referrals"][county["referrals"]["target"] != "unknown"]
        linked = rows[rows["target"].isin(["mental_health", "substance_use"])]
        quarter = rows["period"] // 100 * 10 + (rows["period"] % 100 - 1) // 3
        share = linked.groupby(quarter)["persons"].sum() / rows.groupby(quarter)["persons"].sum() * 100
        assert share.max() < measures["target"]["mental_health_share"] - 1

    def test_forum(self, county, measures):
        rows = county["activities"].query("activity == 'cooperation_forum'").set_index("period")
        assert rows.loc[202411:202510, "number"].sum() == 3
        assert rows.loc[202511:202610, "number"].sum() == rows.loc[202511:202610, "planned"].sum() == 4
        assert measures["target"]["forum_meetings"] == 100

    def test_exactly_one_measure_is_late(self, county):
        rows = county["strategy"]
        late = rows[(rows["due"] < date(2026, 10, 31)) & ~rows["state"].isin(["done", "cancelled"])]
        assert list(late["measure"]) == ["T5"]

    def test_every_recommendation_has_measures(self, county):
        assert set(county["strategy"]["recommendation"]) == {"r1", "r2", "r3", "r4", "r5"}
        assert county["strategy"]["indicator"].isna().sum() == 3
