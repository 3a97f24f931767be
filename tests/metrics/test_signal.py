"""Whether a change is a signal: the newest whole, shown value decides, and twelve of them are needed."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from metrics import calendar
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries
from metrics.signal import MINIMUM_POINTS, judge, judged_values, same_period_last_year
from metrics.spc import xmr
from metrics.strategy import Measure, judge_target

UP, DOWN, NEITHER = (INDICATOR_BY_ID[id] for id in ("followup_share", "wait_median", "referred"))
STEADY = [10.0, 11.0, 9.0, 10.5, 9.5, 10.2, 9.8, 10.6, 9.4, 10.1, 9.9, 10.3, 9.7, 10.4]


def read(values, indicator=UP, hidden=(), partial=(), first=202501, level="month"):
    span, start = calendar.SPAN[level], calendar.to_index(first)
    places = range(len(values))
    series = ProtectedSeries(
        level,
        np.array([calendar.from_index(start + span * place) for place in places], dtype=np.int64),
        np.array([np.nan if place in hidden else value for place, value in enumerate(values)], dtype=float),
        np.array([place in hidden for place in places], dtype=bool),
        np.array([place in partial for place in places], dtype=bool),
    )
    return Reading(indicator, series, series, level)


def test_ordinary_variation():
    found = judge(read(STEADY))
    assert found.variation == "ordinary"
    assert found.since is None
    assert not found.is_signal
    assert found.mean[-1] == pytest.approx(np.mean(STEADY))
    assert (found.lower < STEADY).all()
    assert (found.upper > STEADY).all()


@pytest.mark.parametrize(
    ("indicator", "newest", "variation"),
    [
        (UP, 20, "improving"),
        (UP, 1, "worsening"),
        (DOWN, 20, "worsening"),
        (DOWN, 1, "improving"),
        (NEITHER, 20, "changing"),
        (NEITHER, 1, "changing"),
    ],
)
def test_a_value_beyond_the_limits(indicator, newest, variation):
    found = judge(read([*STEADY, newest], indicator))
    assert found.variation == variation
    assert found.is_signal
    assert found.since == 202603


def test_a_shift_is_told_from_its_first_month():
    found = judge(read([*STEADY, *[12.5] * 7]))
    assert found.variation == "improving"
    assert found.since == 202603


def test_an_old_signal_is_over():
    found = judge(read([*STEADY[:5], 25.0, -5.0, *STEADY[5:]]))
    assert found.variation == "ordinary"
    assert found.causes[5] == "special_cause_improvement"


@pytest.mark.parametrize(("count", "is_short"), [(MINIMUM_POINTS - 1, True), (MINIMUM_POINTS, False)])
def test_twelve_points_are_needed(count, is_short):
    found = judge(read(STEADY[:count]))
    assert (found.variation == "short") == is_short
    assert np.isnan(found.mean).all() == is_short
    assert len(found.causes) == count


def test_hidden_and_partial_values_do_not_count():
    assert judge(read(STEADY[:13], hidden=[2], partial=[12])).variation == "short"
    assert judge(read(STEADY[:14], hidden=[2], partial=[13])).variation == "ordinary"


def test_a_partial_newest_value_is_no_signal():
    assert judge(read([*STEADY, 50.0], partial=[14])).variation == "ordinary"
    assert judge(read([*STEADY, 50.0])).variation == "improving"


def test_a_gap_does_not_move_the_limits_or_the_dates():
    found = judge(read([*STEADY, 0.0, 20.0], hidden=[14]))
    assert found.since == 202604
    assert found.mean.size == 16


def test_an_empty_series():
    assert judge(read([])).variation == "short"


class TestLastYear:
    def test_the_same_month(self):
        assert same_period_last_year(read(STEADY)) == (202502, 11.0)

    def test_the_same_quarter_of_the_newest_whole_one(self):
        reading = read([1, 2, 3, 4, 5, 6], level="quarter", partial=[5])
        assert same_period_last_year(reading) == (202501, 1)

    def test_years(self):
        assert same_period_last_year(read([7, 8], first=202401, level="year")) == (202401, 7)

    def test_hidden_or_before_the_series(self):
        assert same_period_last_year(read(STEADY, hidden=[1])) is None
        assert same_period_last_year(read(STEADY[:12])) is None
        assert same_period_last_year(read([])) is None


HIGH = [value + 10 for value in STEADY]


class TestLevels:
    def test_each_level_has_its_own_limits_from_its_first_month(self):
        found = judge(read([*STEADY, *HIGH]), [202603])
        assert found.levels == (202501, 202603)
        assert found.variation == "ordinary"
        assert found.mean[13] == pytest.approx(np.mean(STEADY))
        assert found.mean[14] == pytest.approx(np.mean(HIGH))
        assert found.upper[13] < found.lower[14]
        assert found.group == (0,) * 14 + (1,) * 14

    def test_without_the_point_the_same_values_are_a_signal(self):
        assert judge(read([*STEADY, *HIGH])).variation == "improving"

    def test_a_young_level_has_a_mean_and_no_limits_and_nothing_is_said_of_it(self):
        found = judge(read([*STEADY, *HIGH[:11]]), [202603])
        assert found.variation == "short"
        assert found.is_new_level
        assert (found.has_limits, found.points) == (True, 11)
        assert np.isnan(found.lower[14:]).all()
        assert np.isfinite(found.mean).all()
        assert set(found.causes[14:]) == {""}
        assert judge(read([*STEADY, *HIGH[:12]]), [202603]).variation == "ordinary"

    def test_a_signal_does_not_begin_before_its_level(self):
        rising, high = [-1 + step / 10 for step in range(7)], [2.1, 3.9] * 10
        values = [*STEADY, *[12.5] * 7, *rising, *high]
        found = judge(read(values), [202610])
        assert set(found.causes[14:]) == {"special_cause_improvement"}
        assert found.since == 202610

    @pytest.mark.parametrize("month", [202412, 202501, 203001])
    def test_a_month_outside_the_series_or_its_first_changes_nothing(self, month):
        plain, found = judge(read(STEADY)), judge(read(STEADY), [month])
        assert (found.levels, found.variation) == (plain.levels, plain.variation)
        assert (found.mean == plain.mean).all()

    def test_a_month_inside_a_quarter_counts_for_the_quarter(self):
        values = [*STEADY, *HIGH]
        found = judge(read(values, level="quarter", first=201001), [201308])
        assert found.levels == (201001, 201307)

    @pytest.mark.parametrize("target", [5.0, 10.0, 20.4, 40.0])
    @pytest.mark.parametrize("indicator", [UP, DOWN])
    def test_assurance_is_that_of_the_newest_level_as_spc_has_it(self, target, indicator):
        values = [*STEADY, *HIGH]
        improvement = "increase" if indicator is UP else "decrease"
        for months in ([], [202603]):
            found = judge(read(values, indicator), months)
            series = read(values).series
            chart = xmr(values, series.periods, improvement=improvement, target=target, rebase=months)
            assert found.assurance(target, upwards=indicator is UP) == chart.assurance

    def test_no_target_or_no_limits_give_no_assurance(self):
        assert judge(read(STEADY)).assurance(None, upwards=True) is None
        assert judge(read(STEADY[:5])).assurance(5.0, upwards=True) is None
        assert judge(read([*STEADY, *HIGH[:5]]), [202603]).assurance(5.0, upwards=True) is None
        assert judge(read([])).assurance(5.0, upwards=True) is None

    def test_a_verdict_after_a_change_of_level_looks_at_the_new_level_only(self):
        measure = Measure("1", "", "", "", "", None, None, "ongoing", DOWN, 30.0, 12.0, None, None)
        values = [30.0, 31.0, 29.0, 30.5] * 4 + [10.0, 12.0]
        reading = read(values, DOWN)
        young = judge_target(measure, reading, date(2026, 9, 1), judge(reading, [202605]))
        assert (young.verdict, young.points) == ("achieved", 2)
        low = read([30.0, 31.0, 29.0] * 5 + [10.0, 11.0, 9.0] * 5, DOWN)
        usual = judge_target(measure, low, date(2026, 9, 1), judge(low, [202604]))
        assert (usual.verdict, usual.basis, usual.level) == ("achieved", "usual", pytest.approx(10))


class TestOfItself:
    def test_missing_periods_between_others_are_named_and_hidden_ones_are_not(self):
        values = [float("nan"), *STEADY[:3], float("nan"), *STEADY[3:], float("nan")]
        assert judge(read(values, hidden=[2])).missing == (202505,)
        assert judge(read([])).missing == ()

    def test_nothing_is_bridged_over_a_missing_period(self):
        jump = [*[10.0, 10.5] * 4, float("nan"), *[20.0, 20.5] * 4]
        found = judge(read(jump))
        width = found.upper[0] - found.mean[0]
        assert width == pytest.approx(2.66 * 0.5)

    def test_runs_are_tested_within_the_newest_level(self):
        values = [*STEADY, *HIGH]
        assert judge(read(values)).runs.signal
        found = judge(read(values), [202603]).runs
        assert not found.signal
        assert found.useful == 14

    def test_runs_need_twelve_periods(self):
        assert judge(read([*STEADY, *STEADY[:11]]), [202603]).runs is None


class TestValuesThatShareMonths:
    """A value that looks back over months is judged beside those that have none of them."""

    def test_only_those_apart_are_judged_counted_back_from_the_newest(self):
        found = judged_values(replace(read(range(10)), window=3))
        assert np.flatnonzero(~np.isnan(found)).tolist() == [0, 3, 6, 9]

    def test_a_newest_value_that_is_not_whole_is_not_counted_from(self):
        found = judged_values(replace(read(range(10), partial=(9,)), window=3))
        assert np.flatnonzero(~np.isnan(found)).tolist() == [2, 5, 8]

    def test_a_year_of_each_month_in_three_years_is_too_little(self):
        assert judge(replace(read(np.arange(36.0)), window=12)).variation == "short"

    def test_noise_gives_no_more_signals_for_being_looked_back_over(self):
        generator = np.random.default_rng(7)
        signals = {1: 0, 3: 0}
        for _ in range(150):
            months = generator.normal(100, 10, 47)
            means = np.convolve(months, np.ones(3) / 3, mode="valid")
            for window in signals:
                signals[window] += judge(replace(read(means), window=window)).is_signal
        assert signals[3] < 0.25 * signals[1]

    def test_a_change_is_still_seen(self):
        values = [*np.random.default_rng(1).normal(10, 1, 36), *[25.0] * 9]
        assert judge(replace(read(values), window=3)).variation == "improving"
