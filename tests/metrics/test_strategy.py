"""Strategy follow-up: each rule at its boundary."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries, ProtectedTable
from metrics.signal import judge
from metrics.strategy import (
    Measure,
    Tally,
    TargetView,
    find_level,
    judge_measure,
    judge_target,
    list_measures,
    tally_on_schedule,
    tally_targets,
    tally_with_clients,
)

TODAY = date(2026, 7, 1)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
SHARE = INDICATOR_BY_ID["followup_share"]  # more is better
LOAD = INDICATOR_BY_ID["active_per_fte"]  # less is better


def make(**given):
    known = {
        "id": "T1",
        "recommendation": "r1",
        "objective": "",
        "action": "",
        "owner": "",
        "start": date(2026, 1, 1),
        "due": None,
        "state": "in_progress",
        "indicator": SHARE,
        "baseline": 0.40,
        "target": 0.80,
        "target_date": date(2026, 12, 31),
        "with_clients": False,
    }
    return Measure(**(known | given))


def read(*values, hidden=(), indicator=SHARE, partial=()):
    """A reading by months from January 2026."""
    places = range(len(values))
    series = ProtectedSeries(
        "month",
        np.array([202601 + place for place in places], dtype=np.int64),
        np.array(values, dtype=float),
        np.array([place in hidden for place in places], dtype=bool),
        np.array([place in partial for place in places], dtype=bool),
    )
    return Reading(indicator, series, series, "month")


class TestMeasure:
    @pytest.mark.parametrize(
        ("state", "due", "progress"),
        [
            ("in_progress", YESTERDAY, "late"),
            ("in_progress", TODAY, "on_schedule"),
            ("in_progress", TOMORROW, "on_schedule"),
            ("in_progress", None, "on_schedule"),
            ("not_started", YESTERDAY, "late"),
            ("not_started", TOMORROW, "on_schedule"),
            ("", YESTERDAY, "late"),
            ("done", YESTERDAY, "done"),
            ("done", TOMORROW, "done"),
            ("cancelled", YESTERDAY, "cancelled"),
        ],
    )
    def test_progress(self, state, due, progress):
        assert judge_measure(make(state=state, due=due), TODAY) == progress


class TestTarget:
    def test_the_newest_whole_value_is_told(self):
        found = judge_target(make(), read(0.9, 0.5, 0.99, partial=[2]), TODAY)
        assert (found.value, found.period) == (0.5, 202602)

    @pytest.mark.parametrize("given", [{"indicator": None}, {"target": None}])
    def test_no_target(self, given):
        assert judge_target(make(**given), read(0.9), TODAY).verdict == "no_target"

    def test_no_data(self):
        assert judge_target(make(), None, TODAY) == TargetView(make(), "no_data", None, None)
        assert judge_target(make(), read(np.nan), TODAY).verdict == "no_data"

    def test_a_hidden_newest_value_is_no_data_and_no_older_one_stands_in(self):
        found = judge_target(make(), read(0.9, np.nan, hidden=[1]), TODAY)
        assert (found.verdict, found.value, found.period) == ("no_data", None, 202602)

    @pytest.mark.parametrize(
        ("value", "verdict"),
        [
            (0.80, "achieved"),
            (0.81, "achieved"),
            (0.7999, "on_track"),
            # On 1 July 181 of 364 days are gone: 0.497, less 0.15, of the way from 0.40 to 0.80.
            (0.40 + 0.4 * (181 / 364 - 0.15) + 1e-9, "on_track"),
            (0.40 + 0.4 * (181 / 364 - 0.15) - 1e-9, "at_risk"),
            (0.4001, "at_risk"),
            (0.40, "off_track"),
            (0.30, "off_track"),
        ],
    )
    def test_upwards(self, value, verdict):
        assert judge_target(make(), read(value), TODAY).verdict == verdict

    @pytest.mark.parametrize(
        ("value", "verdict"),
        [(15, "achieved"), (14, "achieved"), (17, "on_track"), (19, "at_risk"), (20, "off_track")],
    )
    def test_downwards(self, value, verdict):
        measure = make(indicator=LOAD, baseline=20.0, target=15.0)
        assert judge_target(measure, read(value, indicator=LOAD), TODAY).verdict == verdict

    @pytest.mark.parametrize(
        ("target_date", "verdict"),
        [(YESTERDAY, "missed"), (TODAY, "at_risk"), (TOMORROW, "at_risk"), (None, "on_track")],
    )
    def test_the_target_day(self, target_date, verdict):
        """Without a day half of the time counts as gone: the value is just over a third of the way."""
        assert judge_target(make(target_date=target_date), read(0.55), TODAY).verdict == verdict

    def test_achieved_after_the_day_is_achieved(self):
        assert judge_target(make(target_date=YESTERDAY), read(0.85), TODAY).verdict == "achieved"

    def test_no_way_made_after_the_day_is_missed(self):
        assert judge_target(make(target_date=YESTERDAY), read(0.2), TODAY).verdict == "missed"

    @pytest.mark.parametrize(("indicator", "value"), [(SHARE, 0.7), (LOAD, 0.9)])
    def test_without_a_baseline_there_is_no_way_to_measure(self, indicator, value):
        measure = make(indicator=indicator, baseline=None)
        assert judge_target(measure, read(value, indicator=indicator), TODAY).verdict == "at_risk"

    @pytest.mark.parametrize(("indicator", "value"), [(SHARE, 0.8), (SHARE, 0.9), (LOAD, 0.8), (LOAD, 0.7)])
    def test_without_a_baseline_better_says_which_way(self, indicator, value):
        measure = make(indicator=indicator, baseline=None)
        assert judge_target(measure, read(value, indicator=indicator), TODAY).verdict == "achieved"

    def test_a_target_at_the_baseline_is_to_be_held(self):
        assert judge_target(make(baseline=0.8), read(0.8), TODAY).verdict == "achieved"
        assert judge_target(make(baseline=0.8), read(0.79), TODAY).verdict == "at_risk"

    def test_baseline_and_target_say_which_way_even_against_better(self):
        measure = make(indicator=LOAD, baseline=10.0, target=15.0)
        assert judge_target(measure, read(15.5, indicator=LOAD), TODAY).verdict == "achieved"

    def test_before_the_start_no_way_is_needed(self):
        measure = make(start=TOMORROW)
        assert judge_target(measure, read(0.4), TODAY).verdict == "on_track"

    def test_the_day_of_the_target_itself_needs_the_whole_way_less_the_margin(self):
        measure = make(target_date=TODAY)
        assert judge_target(measure, read(0.75), TODAY).verdict == "on_track"
        assert judge_target(measure, read(0.73), TODAY).verdict == "at_risk"


class TestDirection:
    """A target for an indicator of which neither more nor less is better (referred clients)."""

    neither = INDICATOR_BY_ID["referred"]

    @pytest.mark.parametrize(("baseline", "verdict"), [(None, "no_direction"), (50.0, "no_direction")])
    def test_without_a_way_from_baseline_to_target_there_is_no_direction(self, baseline, verdict):
        measure = make(indicator=self.neither, baseline=baseline, target=50.0)
        assert judge_target(measure, read(60.0, indicator=self.neither), TODAY).verdict == verdict
        assert judge_target(measure, None, TODAY).verdict == verdict

    @pytest.mark.parametrize(("baseline", "target"), [(40.0, 50.0), (60.0, 50.0)])
    def test_baseline_and_target_give_it_one(self, baseline, target):
        measure = make(indicator=self.neither, baseline=baseline, target=target)
        assert judge_target(measure, read(50.0, indicator=self.neither), TODAY).verdict == "achieved"
        assert judge_target(measure, read(baseline, indicator=self.neither), TODAY).verdict == "off_track"

    def test_it_is_set_and_not_met(self):
        view = TargetView(make(indicator=self.neither, baseline=None), "no_direction", None, None)
        assert tally_targets([view]) == Tally(0, 1)


class TestLevel:
    """One period's chance does not turn the verdict."""

    def judge(self, *values, **given):
        reading = read(*values, **given)
        return judge_target(make(), reading, TODAY, judge(reading))

    def test_without_usual_variation_the_level_is_the_mean_of_three_months(self):
        found = self.judge(0.2, 0.60, 0.70, 0.83)
        assert (found.value, found.basis, found.points) == (0.83, "recent", 3)
        assert found.level == pytest.approx((0.60 + 0.70 + 0.83) / 3)
        assert found.verdict == "on_track"

    @pytest.mark.parametrize(
        ("level", "points"), [("month", 3), ("quarter", 2), ("half_year", 1), ("year", 1)]
    )
    def test_it_looks_back_half_a_year_at_most(self, level, points):
        reading = replace(read(0.1, 0.2, 0.3, 0.4), level=level)
        found = judge_target(make(), reading, TODAY)
        assert found.points == points
        assert found.level == pytest.approx(np.mean([0.1, 0.2, 0.3, 0.4][-points:]))

    def test_a_value_that_looks_back_over_months_is_a_level_already(self):
        indicator = INDICATOR_BY_ID["forum_meetings"]
        measure = make(indicator=indicator, baseline=0.5, target=1.0)
        found = judge_target(measure, read(0.5, 0.5, 1.0, indicator=indicator), TODAY)
        assert (found.level, found.basis) == (1.0, "newest")

    def test_hidden_and_missing_periods_are_left_out_and_older_ones_do_not_stand_in(self):
        assert self.judge(0.1, 0.5, np.nan, 0.7, hidden=[2]).level == pytest.approx(0.6)
        assert self.judge(0.1, np.nan, np.nan, 0.7).level == 0.7

    def test_a_partial_period_counts_only_where_there_is_no_other(self):
        assert self.judge(0.5, 0.7, 0.99, partial=[2]).level == pytest.approx(0.6)
        assert self.judge(0.7, partial=[0]).level == 0.7

    def test_under_usual_variation_the_level_is_its_mean_and_a_lucky_month_is_no_achievement(self):
        steady = [0.70, 0.80] * 8
        found = self.judge(*steady, 0.81)
        assert (found.basis, found.points) == ("usual", 0)
        assert found.level == pytest.approx(np.mean([*steady, 0.81]))
        assert found.verdict == "on_track"
        assert self.judge(*steady, 0.70).verdict == "on_track"

    def test_after_a_change_nothing_before_it_counts(self):
        found = self.judge(*[0.40, 0.42] * 8, 0.90)
        assert (found.level, found.basis, found.verdict) == (0.90, "newest", "achieved")
        found = self.judge(*[0.40, 0.42] * 8, 0.90, 0.92)
        assert found.level == pytest.approx(0.91)

    def test_nothing_before_a_change_that_people_have_said_counts(self):
        reading = read(0.40, 0.42, 0.70, 0.72)
        found = judge_target(make(), reading, TODAY, judge(reading, [202603]))
        assert (found.level, found.points) == (pytest.approx(0.71), 2)

    @given(noise=st.lists(st.floats(-0.04, 0.04), min_size=24, max_size=24), newest=st.floats(-0.04, 0.04))
    @settings(max_examples=200, deadline=None)
    def test_under_usual_variation_the_newest_value_alone_moves_the_level_by_its_share_only(
        self, noise, newest
    ):
        one = read(*(0.6 + each for each in noise))
        other = read(*(0.6 + each for each in noise[:-1]), 0.6 + newest)
        levels = [find_level(each, judge(each)) for each in (one, other)]
        if all(basis == "usual" for _, basis, _ in levels):
            assert abs(levels[0][0] - levels[1][0]) <= 0.08 / 24 + 1e-12

    def test_way_and_time_are_told_beside_the_verdict(self):
        found = judge_target(make(), read(0.5), TODAY)
        assert found.way == pytest.approx(0.25)
        assert found.gone == pytest.approx(181 / 364)
        assert judge_target(make(target_date=None), read(0.5), TODAY).gone is None
        assert judge_target(make(baseline=None), read(0.5), TODAY).way is None


class TestTallies:
    def test_on_schedule(self):
        states = [
            ("done", YESTERDAY),
            ("cancelled", YESTERDAY),
            ("in_progress", YESTERDAY),
            ("not_started", None),
        ]
        measures = [make(state=state, due=due) for state, due in states]
        assert tally_on_schedule(measures, TODAY) == Tally(1, 2)
        assert tally_on_schedule([], TODAY) == Tally(0, 0)

    def test_targets_of_all_that_are_set(self):
        verdicts = ("achieved", "on_track", "at_risk", "off_track", "missed", "no_data", "no_target")
        views = [TargetView(make(), verdict, None, None) for verdict in verdicts]
        assert tally_targets(views) == Tally(2, 6)
        assert tally_targets(views[-1:]) == Tally(0, 0)

    def test_with_clients(self):
        given = [("in_progress", True), ("done", None), ("done", False), ("cancelled", True)]
        measures = [make(state=state, with_clients=asked) for state, asked in given]
        assert tally_with_clients(measures) == Tally(1, 3)


class TestPublishedStrategy:
    row = {  # noqa: RUF012 - read only
        "measure": "T2",
        "recommendation": "r1",
        "objective": "Tavoite",
        "action": "Toimenpide",
        "owner": "Omistaja",
        "start": date(2026, 1, 1),
        "due": date(2026, 12, 31),
        "state": "in_progress",
        "indicator": "followup_share",
        "baseline": 82.0,
        "target": 88.0,
        "target_date": date(2026, 12, 31),
        "with_clients": True,
    }

    def list(self, *rows):
        frame = pd.DataFrame([self.row | row for row in rows], dtype=object)
        for name in ("baseline", "target"):
            frame[name] = frame[name].astype("float64")
            frame[name + "_status"] = np.where(frame[name].notna(), "shown", "no_data")
        return list_measures(ProtectedTable(("measure",), ("baseline", "target"), frame, 5))

    def test_shares_are_written_in_per_cent(self):
        (measure,) = self.list({})
        assert (measure.baseline, measure.target) == (pytest.approx(0.82), pytest.approx(0.88))
        assert measure.indicator is SHARE
        assert measure.with_clients is True

    def test_other_units_are_as_they_are(self):
        (measure,) = self.list({"indicator": "wait_median", "baseline": 45.0, "target": 35.0})
        assert (measure.baseline, measure.target) == (45, 35)

    def test_what_is_empty_is_none(self):
        empty = dict.fromkeys(("start", "due", "indicator", "target_date", "with_clients", "owner"))
        (measure,) = self.list(empty | {"baseline": np.nan, "target": np.nan})
        assert (measure.start, measure.due, measure.indicator, measure.target_date) == (None,) * 4
        assert (measure.baseline, measure.target, measure.with_clients, measure.owner) == (
            None,
            None,
            None,
            "",
        )

    @pytest.mark.parametrize("missing", [np.nan, pd.NaT, None])
    def test_every_kind_of_empty(self, missing):
        (measure,) = self.list({"due": missing, "indicator": missing})
        assert (measure.due, measure.indicator) == (None, None)

    def test_in_the_order_of_their_ids(self):
        assert [measure.id for measure in self.list({"measure": "T3"}, {"measure": "T1"})] == ["T1", "T3"]
