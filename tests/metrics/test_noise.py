"""A thousand counties in which nothing ever happens: charts flag no more than the method itself would.

`python -m benchmarks.noise` measures the same with more series and tells the figures per rule.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from benchmarks.noise import COUNTY, INDICATORS, METHOD, TEAM, chart_counties, chart_normal, count_signals
from metrics.calendar import add_months
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries
from metrics.signal import judge
from metrics.spc import xmr

COUNTIES = 1000
MARGIN = 3  # standard errors


@pytest.mark.parametrize(("rules", "area"), [("ptd", COUNTY), ("mdc", TEAM)])
def test_a_thousand_counties_of_noise_raise_no_more_signals_than_the_method_does(
    rules: Any, area: float
) -> None:
    found, known = count_signals(chart_counties(COUNTIES, rules, areas=(area,))), METHOD[rules]
    assert found.series == len(INDICATORS) * COUNTIES
    assert found.rate <= known.points + MARGIN * np.hypot(found.error, known.error)
    for counted, share in ((found.newest, known.newest), (found.any, known.any), (found.runs, known.runs)):
        error = np.sqrt(share * (1 - share) * (1 / found.series + 1 / known.series))
        assert counted / found.series <= share + MARGIN * error


@pytest.mark.parametrize("rules", ["ptd", "mdc"])
def test_the_methods_own_rate_is_that_of_the_slow_implementation(rules: Any) -> None:
    normal, known = count_signals(chart_normal(250, rules, seed=1)), METHOD[rules]
    assert normal.rate == pytest.approx(known.points, abs=4 * normal.error)


def test_a_change_that_is_there_is_seen() -> None:
    # Otherwise charts that never flag anything would pass.
    generator = np.random.default_rng(5)
    found = 0
    for _ in range(200):
        values = generator.normal(100, 10, 36)
        values[30:] += 30
        marked = xmr(values).columns["point_type"][30:] == "special_cause_improvement"
        found += bool(marked.any())
    assert found > 190


def read_window(values: np.ndarray[Any, Any], months: int) -> Reading:
    """Values by month that each look back over some months."""
    periods = np.array([add_months(202101, step) for step in range(values.size)], dtype=np.int64)
    nothing = np.zeros(values.size, dtype=bool)
    series = ProtectedSeries("month", periods, values, nothing, nothing)
    return Reading(INDICATOR_BY_ID["followup_share"], series, series, "month", months)


@pytest.mark.parametrize(("months", "size"), [(3, 36), (12, 144)])
def test_values_that_look_back_over_months_raise_no_more_signals(months: int, size: int) -> None:
    # Asked month by month, 22 % of them would be called signals with three months and 65 % with twelve.
    generator = np.random.default_rng(7)
    signals = 0
    for _ in range(500):
        each = generator.normal(100, 10, size + months - 1)
        found = judge(read_window(np.convolve(each, np.ones(months) / months, "valid"), months))
        assert found.variation != "short"
        signals += found.is_signal
    known = METHOD["ptd"].newest
    assert signals / 500 <= known + MARGIN * np.sqrt(known * (1 - known) / 500)


def test_nothing_is_said_of_five_years_of_values_that_look_back_over_twelve_months() -> None:
    assert judge(read_window(np.arange(60.0), 12)).variation == "short"
