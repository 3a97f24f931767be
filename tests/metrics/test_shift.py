"""A change of level is asked about only where it is sustained, clear and over; never where it still moves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.shift import SUSTAINED, suggest_rebase

STEADY = [10.0, 11.0, 9.0, 10.5, 9.5, 10.2, 9.8, 10.6, 9.4, 10.1, 9.9, 10.3, 9.7, 10.4]
UP = [13.0, 12.2, 13.6, 12.5, 13.4, 12.8, 13.1, 12.6]
NAN = float("nan")


def suggest(*parts):
    return suggest_rebase(np.array([value for part in parts for value in part], dtype=float))


def test_a_sustained_clear_shift_is_asked_about_at_its_first_value():
    assert suggest(STEADY, UP) == len(STEADY)
    assert suggest(STEADY, [20 - value for value in UP]) == len(STEADY)


def test_seven_values_are_not_yet_sustained():
    assert suggest(STEADY, UP[: SUSTAINED - 1]) is None


def test_what_has_come_back_is_no_new_level():
    assert suggest(STEADY, UP, [9.9]) is None


def test_a_small_shift_is_left_alone():
    assert suggest(STEADY, [value - 2.0 for value in UP]) is None


def test_a_rise_that_goes_on_is_no_level():
    assert suggest(STEADY, [12.0 + place for place in range(8)]) is None


def test_an_uneven_rise_is_no_level_either():
    assert suggest(STEADY, [12.0, 13.0, 14.5, 12.2, 13.4, 15.0, 18.0, 19.5]) is None


def test_eleven_values_before_are_too_few():
    assert suggest(STEADY[:11], UP) is None
    assert suggest(STEADY[:12], UP) == 12


def test_hidden_values_do_not_count_and_are_not_bridged():
    assert suggest(STEADY, [*UP[:4], NAN, *UP[4:7]]) is None
    assert suggest(STEADY, [*UP[:4], NAN, *UP[4:]]) == len(STEADY)
    assert suggest([value for pair in zip(STEADY, [NAN] * 14, strict=True) for value in pair], UP) is None


@pytest.mark.parametrize("values", [[], [1.0], [5.0] * 40, [NAN] * 30])
def test_nothing_is_asked_of_little_or_constant_data(values):
    assert suggest(values) is None


@given(st.lists(st.floats(-1e6, 1e6) | st.just(NAN), max_size=60))
def test_the_place_keeps_its_rule_whatever_the_values(values):
    place = suggest(values)
    if place is not None:
        before, after = np.array(values[:place]), np.array(values[place:])
        mean, new = np.nanmean(before), after[~np.isnan(after)]
        assert np.count_nonzero(~np.isnan(before)) >= 12
        assert len(new) >= SUSTAINED
        assert (new > mean).all() or (new < mean).all()
