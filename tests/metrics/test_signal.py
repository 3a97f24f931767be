"""Whether a change is a signal: the newest whole, shown value decides, and twelve of them are needed."""

import numpy as np
import pytest

from metrics import calendar
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries
from metrics.signal import MINIMUM_POINTS, judge, same_period_last_year

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
