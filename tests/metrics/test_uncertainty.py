"""Intervals of readings: the right method by the kind of the indicator, and an answer for bad input."""

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import INDICATOR_BY_ID, INDICATORS
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries
from metrics.uncertainty import count_above, find_interval, kind_of

H = "hidden"


def series(cells):
    """Months of 2026: numbers, H for hidden, None for no data."""
    values = [np.nan if c in (H, None) else float(c) for c in cells]
    hidden = np.array([c == H for c in cells], dtype=bool)
    periods = np.arange(202601, 202601 + len(cells))
    return ProtectedSeries("month", periods, np.array(values), hidden, np.zeros(len(cells), dtype=bool))


def reading(id, above, below):
    """above, below: one cell per month."""
    top, bottom = series(above), series(below)
    return Reading(INDICATOR_BY_ID[id], top / bottom, bottom, "month")


def test_a_share_has_wilsons_interval():
    found = find_interval(reading("plan_share", [10, 93], [40, 186]), CATALOGUE)
    low, high = proportion_confint(93, 186, method="wilson")
    assert (found.kind, found.n, found.small) == ("share", 186, False)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-9), pytest.approx(high, abs=1e-9))


def test_a_small_rate_has_the_exact_poisson_interval_per_fte():
    found = find_interval(reading("started_per_fte", [7], [2.5]), CATALOGUE)
    assert found.kind == "rate"
    assert found.low == pytest.approx(stats.chi2.ppf(0.025, 14) / 2 / 2.5)
    assert found.high == pytest.approx(stats.chi2.ppf(0.975, 16) / 2 / 2.5)


def test_a_count_has_an_interval_and_no_n():
    count = series([4, 103])
    found = find_interval(Reading(INDICATOR_BY_ID["waiting_end"], count, count, "month"), CATALOGUE)
    assert (found.kind, found.n, found.small) == ("count", None, False)
    assert found.low < 103 < found.high


def test_an_earlier_period_can_be_asked_for():
    given = reading("plan_share", [10, 93], [40, 186])
    assert find_interval(given, CATALOGUE, 202601).n == 40


@pytest.mark.parametrize(
    "id", ["wait_median", "wait_p90", "fill_rate", "turnover_12m", "load", "expected_wait",
           "fte_lost_no_show", "sector_coverage", "missing_links"],
)  # fmt: skip
def test_medians_accounts_and_quotients_of_different_people_have_none(id):
    assert kind_of(INDICATOR_BY_ID[id], CATALOGUE) is None


def test_every_share_of_people_has_an_interval():
    shares = [
        one for one in INDICATORS if one.unit == "share" and one.method == "quotient" and one.minimum_n > 1
    ]
    assert len(shares) > 10
    assert {kind_of(one, CATALOGUE) for one in shares if one.scale == 1} <= {"share", None}
    assert kind_of(INDICATOR_BY_ID["positive_transition_share"], CATALOGUE) == "share"


@pytest.mark.parametrize(
    ("above", "below"), [([H], [40]), ([3], [H]), ([0], [0]), ([None], [40]), ([50], [40])],
    ids=["hidden count", "hidden n", "nobody", "no data", "more than all"],
)  # fmt: skip
def test_what_has_no_value_has_no_interval(above, below):
    assert find_interval(reading("accepted_share", above, below), CATALOGUE) is None


def test_no_periods_at_all_have_no_interval():
    assert find_interval(reading("plan_share", [], []), CATALOGUE) is None


@pytest.mark.parametrize(("x", "low", "high"), [(0, 0.0, None), (19, None, 1.0)])
def test_none_and_all_of_a_few_reach_the_edge_and_are_small(x, low, high):
    found = find_interval(reading("plan_share", [x], [19]), CATALOGUE)
    assert found.small
    assert low is None or found.low == low
    assert high is None or found.high == high


def test_counts_come_back_whole_from_quotients():
    for n in range(1, 400, 7):
        for x in range(n + 1):
            assert count_above(reading("plan_share", [x], [n]), 202601) == x
