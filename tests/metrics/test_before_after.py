"""Before and after: what is called a change, and what never is."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.before_after import compare_sides, find_change, is_unsettled, judge_change, was_unsettled
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import STATUS_SUFFIX
from metrics.spc import xmr
from metrics.tables import VALUE
from tests.charts.made import months, series

STEADY = [50.0, 52.0, 49.0, 51.0, 53.0, 50.0, 48.0, 52.0, 51.0, 49.0, 50.0, 52.0, 51.0]
LOWER = [20.0, 22.0, 19.0, 21.0, 20.0, 23.0, 21.0, 20.0]
FIRST = 202401


def reading(*parts, indicator="wait_median"):
    cells = [cell for part in parts for cell in part]
    made = series(cells, FIRST)
    return Reading(INDICATOR_BY_ID[indicator], made, made, "month")


def at(place):
    return months(place + 1, FIRST)[-1]


def verdict(before, after, indicator="wait_median"):
    """The moment is the first period after `before`; it is in neither side."""
    turn = [before[-1]]
    return judge_change(reading(before, turn, after, indicator=indicator), at(len(before)))[0]


def test_a_clear_drop_of_a_wait_is_an_improvement_and_a_rise_the_opposite():
    assert verdict(STEADY, LOWER) == "improved"
    assert verdict(LOWER * 2, STEADY) == "worsened"


def test_a_share_that_should_grow_is_judged_the_other_way():
    assert verdict([v / 100 for v in STEADY], [v / 100 for v in LOWER], "first_contact_14d") == "worsened"


def test_where_neither_way_is_better_a_change_is_only_a_change():
    assert verdict(STEADY, LOWER, "referred") == "changed"


def test_what_goes_on_as_before_is_ordinary_whatever_the_medians_are():
    after = [51.0, 50.0, 49.0, 52.0, 50.0, 49.0, 51.0, 48.0]
    assert verdict(STEADY, after) == "ordinary"


def test_a_signal_that_is_over_is_not_called_a_change():
    assert verdict(STEADY, [*LOWER, 50.0, 52.0]) == "passed"


def test_the_limits_are_those_of_before_alone():
    # of all periods together the limits are lower and wider, and 44 would lie inside them
    assert verdict(STEADY, [*LOWER, 44.0]) == "improved"


def test_few_periods_on_either_side_are_too_few():
    assert verdict(STEADY[:11], LOWER) == "short"
    assert verdict(STEADY, LOWER[:6]) == "short"
    assert verdict(STEADY[:12], LOWER[:7]) == "improved"


def test_hidden_periods_do_not_count():
    assert verdict(STEADY[:12], [*LOWER[:6], "hidden"]) == "short"
    assert verdict([*STEADY[:6], "hidden", *STEADY[6:11]], LOWER) == "short"


def test_the_period_of_the_moment_is_in_neither_side():
    change = find_change(reading(STEADY, [500.0], LOWER), at(len(STEADY)))
    assert (change.before, change.after) == (len(STEADY), len(LOWER))
    assert change.spreads is not None
    assert change.spreads[0][2] == max(STEADY)
    assert change.spreads[1][2] == max(LOWER)
    assert change.verdict == "improved"


def test_it_is_told_since_when_the_difference_shows():
    late = [*STEADY, *STEADY[-1:], 50.0, 51.0, *LOWER]
    place = len(STEADY)
    assert judge_change(reading(late), at(place))[1] == at(place + 3)
    assert judge_change(reading(STEADY, STEADY), at(place)) == ("ordinary", None)


def test_a_level_that_moved_before_the_moment_is_told():
    falling = [60.0 - 2 * place for place in range(14)]
    assert was_unsettled(find_change(reading(falling, LOWER * 2), at(14)))
    assert not was_unsettled(find_change(reading(STEADY, LOWER * 2), at(len(STEADY))))


def test_each_level_has_its_own_limits():
    change = find_change(reading(STEADY, LOWER * 2), at(len(STEADY)))
    before, after = change.judged.mean[0], change.judged.mean[-1]
    assert before == pytest.approx(np.mean(STEADY))
    assert after == pytest.approx(np.mean(LOWER * 2))
    assert change.judged.levels == (FIRST, at(len(STEADY)))


def test_a_transition_at_the_beginning_leaves_the_new_level_unsettled():
    month = at(len(STEADY))
    assert is_unsettled(find_change(reading(STEADY, [45.0, 40.0], LOWER * 2), month))
    assert not is_unsettled(find_change(reading(STEADY, LOWER * 2), month))
    assert not is_unsettled(find_change(reading(STEADY, LOWER), at(60)))


CELL = st.floats(1, 100) | st.just("hidden") | st.none()
LEVEL = st.floats(1, 100).flatmap(lambda v: st.lists(st.floats(v, v * 1.2) | CELL, min_size=12, max_size=18))


@given(LEVEL, CELL, LEVEL)
def test_verdict_agrees_with_a_slow_reading_of_the_limits_of_before(left, turn, right):
    cells, place = [*left, turn, *right], len(left)
    found = reading(cells)
    said = judge_change(found, at(place))[0]
    values = [cell if isinstance(cell, float) else math.nan for cell in cells]
    before, after = values[:place], values[place + 1 :]
    measured = [sum(not math.isnan(v) for v in side) for side in (before, after)]
    if measured[0] < 12 or measured[1] < 7:
        assert said == "short"
        return
    points = xmr([*before, *after], improvement="decrease", fix_after=len(before)).points
    rows = [row for row in points.iloc[len(before) :].to_dict("records") if not math.isnan(row["value"])]
    kinds = [row["point_type"] for row in rows]
    if set(kinds) == {"common_cause"}:
        assert said == "ordinary"
    elif kinds[-1] == "common_cause":
        assert said == "passed"
    else:
        assert said in ("improved", "worsened", "passed")
        rose = np.nanmedian(after) > np.nanmedian(before)
        assert said != ("improved" if rose else "worsened")


def test_other_areas_are_medians_of_what_is_shown():
    readings = {
        "A": reading([40.0, 44.0, "hidden", 99.0, 20.0, 22.0]),
        "B": reading(["hidden", "hidden", "hidden", 99.0, 30.0, None]),
        "C": reading([None, None, None, 99.0, None, 8.0]),
    }
    frame = compare_sides(readings, at(3), 5).frame
    assert frame[VALUE].tolist()[:2] == [42.0, 21.0]
    assert frame[VALUE + STATUS_SUFFIX].tolist() == [
        "shown", "shown", "suppressed", "shown", "no_data", "shown",
    ]  # fmt: skip
    assert frame["periods"].tolist() == ["2", "2", "0", "1", "0", "1"]
