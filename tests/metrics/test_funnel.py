"""Funnels: against intervals of teams, SciPy's exact tails, slow second implementations, and by laws."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import special, stats

from metrics.funnel import LIMITS, OUTSIDE, compare_rates, compare_shares, poisson_limits, winsorised_phi
from metrics.intervals import byar, funnel_proportion
from metrics.protected import ProtectedTable

H = "hidden"
quick = settings(deadline=None, max_examples=60)
teams = st.lists(
    st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=2, max_size=15
)


def table_of(cells: Any, **columns: Any) -> ProtectedTable:
    """cells: (above, below) per team; None: no data, H: suppressed, "withheld": withheld."""
    frame = pd.DataFrame({"team": [f"T{n}" for n in range(len(cells))]} | columns)
    for place, measure in enumerate(("above", "below")):
        own = [pair[place] for pair in cells]
        frame[measure] = pd.Series(
            [np.nan if isinstance(c, str) or c is None else float(c) for c in own], dtype=float
        )
        names = {H: "suppressed", "withheld": "withheld", None: "no_data"}
        frame[measure + "_status"] = [
            names.get(c, "shown") if c is None or isinstance(c, str) else "shown" for c in own
        ]
    return ProtectedTable(("team",), ("above", "below"), frame, 5)


def shares(cells: Any, **more: Any) -> Any:
    return compare_shares(table_of(cells), "above", "below", **more)


def rates(cells: Any, **more: Any) -> Any:
    return compare_rates(table_of(cells), "above", "below", **more)


def verdicts(found: Any) -> list[str]:
    return found.table.frame["verdict"].tolist()


# --- proportions --------------------------------------------------------------------------------------


@quick
@given(teams)
def test_shares_agree_with_the_funnel_of_intervals(cells: Any) -> None:
    found, expected = shares(cells), funnel_proportion(*zip(*cells, strict=True))
    frame = found.table.frame
    assert found.average == pytest.approx(expected["average"][0])
    np.testing.assert_allclose(frame["value"], expected["proportion"], atol=1e-12)
    for name in LIMITS:
        np.testing.assert_allclose(frame[name], expected[name], atol=1e-12)
    beyond = {0.998: ("very_high", "very_low"), 0.95: ("high", "low"), 0.0: ("within",)}
    for own, level, limit in zip(verdicts(found), expected["beyond"], expected["upper_95"], strict=True):
        assert own in beyond[float(level)] or limit in (0, 1)  # on the edge rounding decides


def test_shares_by_hand() -> None:
    # average 120 / 400 = 0.3; at 100 the limits are 0.3 ± 1.95996 · √0.0021 and 0.3 ± 3.09023 · √0.0021
    found = shares([(45, 100), (21, 100), (14, 100), (40, 100)])
    row = found.table.frame.iloc[0]
    assert found.average == pytest.approx(0.3)
    expected = (0.3 - 0.141613, 0.3 - 0.089816, 0.3 + 0.089816, 0.3 + 0.141613)
    assert tuple(row[list(LIMITS)]) == pytest.approx(expected, abs=1e-5)
    assert verdicts(found) == ["very_high", "low", "very_low", "high"]


@quick
@given(teams)
def test_what_is_not_done_mirrors_what_is(cells: Any) -> None:
    one, other = shares(cells), shares([(n - x, n) for x, n in cells])
    swapped = {"high": "low", "low": "high", "very_high": "very_low", "very_low": "very_high"}
    assume(0 < one.average < 1)
    for name, mirrored in zip(LIMITS, LIMITS[::-1], strict=True):
        np.testing.assert_allclose(1 - one.table.frame[name], other.table.frame[mirrored], atol=1e-9)
    gaps = [np.abs(one.table.frame["value"] - one.table.frame[name]).min() for name in LIMITS]
    if min(gaps) > 1e-9:
        assert verdicts(other) == [swapped.get(each, each) for each in verdicts(one)]


# --- counts per exposure ------------------------------------------------------------------------------


@quick
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 80)), min_size=2, max_size=15))
def test_a_rate_is_outside_exactly_where_the_poisson_tail_says(cells: Any) -> None:
    found = rates([(x, n / 4) for x, n in cells])
    for (x, n), own in zip(cells, verdicts(found), strict=True):
        expected = found.average * n / 4
        above, below = stats.poisson.sf(x - 1, expected), stats.poisson.cdf(x, expected)
        assume(min(abs(p - tail) for p in (above, below) for tail in (0.025, 0.001)) > 1e-9)
        slow = "within"
        for tail, prefix in ((0.025, ""), (0.001, "very_")):
            slow = prefix + "high" if above < tail else prefix + "low" if below < tail else slow
        assert own == slow


@quick
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 80)), min_size=2, max_size=15))
def test_a_rate_is_outside_where_its_own_interval_excludes_the_average(cells: Any) -> None:
    found = rates(cells)
    for (x, n), own in zip(cells, verdicts(found), strict=True):
        low, high = byar(x, n)
        assume(
            min(abs(low - found.average), abs(high - found.average)) > 0.02 * found.average
        )  # Byar's error
        assert (own in OUTSIDE) == (not low <= found.average <= high)


@given(st.floats(0.001, 5000), st.sampled_from([0.025, 0.001]))
@settings(deadline=None)
def test_poisson_limits_agree_with_scipy(expected: float, tail: float) -> None:
    low, high = poisson_limits(np.array([expected]), tail)
    assert low[0] == pytest.approx(special.pdtrik(tail, expected), rel=1e-6, abs=1e-6)
    assert special.gammainc(high[0], expected) == pytest.approx(tail, rel=1e-6)
    assert low[0] <= expected <= high[0]


def test_poisson_limits_by_hand() -> None:
    """Garwood's interval of 10 events is 4.7954 to 18.3904: each way round, 10 is the limit."""
    low, high = poisson_limits(np.array([18.3904, 4.7954, 0.0]), 0.025)
    assert (low[0], high[1]) == (pytest.approx(10, abs=1e-3), pytest.approx(10, abs=1e-3))
    assert (low[2], high[2]) == (0, pytest.approx(0, abs=1e-9))


# --- laws ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("compare", [shares, rates])
@quick
@given(cells=teams, random=st.randoms())
def test_the_order_of_teams_does_not_matter(compare: Any, cells: Any, random: Any) -> None:
    order = list(range(len(cells)))
    random.shuffle(order)
    one, other = compare(cells), compare([cells[n] for n in order])
    columns = ["value", "size", *LIMITS]
    np.testing.assert_allclose(one.table.frame.loc[order, columns], other.table.frame[columns], atol=1e-9)
    assert one.phi == pytest.approx(other.phi)


@pytest.mark.parametrize("compare", [shares, rates])
@quick
@given(cells=teams)
def test_the_table_is_left_as_it_was(compare: Any, cells: Any) -> None:
    table = table_of(cells)
    before = table.frame.copy()
    (compare_shares if compare is shares else compare_rates)(table, "above", "below", widen=True)
    pd.testing.assert_frame_equal(table.frame, before)


@pytest.mark.parametrize("compare", [shares, rates])
@quick
@given(cells=teams)
def test_curves_pass_through_the_limits_of_the_teams_and_narrow_with_size(compare: Any, cells: Any) -> None:
    for widen in (False, True):
        found = compare(cells, widen=widen)
        curve = found.limits_at(np.array([float(n) for _, n in cells]))
        for name in LIMITS:
            np.testing.assert_allclose(curve[name], found.table.frame[name], atol=1e-12)
        wide = found.limits_at(np.array([5.0, 50, 500]))
        assert (np.diff(wide["upper_95"]) <= 1e-12).all()
        assert (np.diff(wide["lower_95"]) >= -1e-12).all()
        assert (wide["lower_99_8"] <= wide["lower_95"]).all()
        assert (wide["upper_99_8"] >= wide["upper_95"]).all()


@pytest.mark.parametrize(("compare", "expected"), [(shares, 0.0553), (rates, 0.04)])
def test_false_alarms_are_about_as_many_as_the_limits_promise(compare: Any, expected: float) -> None:
    """4000 teams that do not differ; counts are whole, so the exact limits of rates are a little wide."""
    rng = np.random.default_rng(5)
    sizes = rng.integers(30, 200, 4000)
    drawn = rng.binomial(sizes, 0.35) if compare is shares else rng.poisson(sizes * 0.35)
    found = verdicts(compare(list(zip(drawn.tolist(), sizes.tolist(), strict=True))))
    assert np.mean([each != "within" for each in found]) == pytest.approx(expected, abs=0.012)
    assert np.mean([each.startswith("very") for each in found]) < 0.004


# --- over-dispersion ----------------------------------------------------------------------------------


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=40))
def test_phi_is_a_plain_second_implementation(z_scores: list[float]) -> None:
    """Ends drawn in to the tenth and ninetieth percentile, interpolated between ranks."""
    ordered = sorted(z_scores)

    def percentile(share: float) -> float:
        at = share * (len(ordered) - 1)
        low = int(at)
        high = min(low + 1, len(ordered) - 1)
        return ordered[low] + (at - low) * (ordered[high] - ordered[low])

    drawn = [min(max(z, percentile(0.1)), percentile(0.9)) for z in z_scores]
    assert winsorised_phi(np.array(z_scores)) == pytest.approx(sum(z * z for z in drawn) / len(drawn))


def test_one_outlier_does_not_make_teams_overdispersed() -> None:
    found = shares([(30 + n % 3, 100) for n in range(20)] + [(90, 100)])
    assert not found.overdispersed
    assert verdicts(found)[-1] == "very_high"


def test_overdispersed_limits_are_stretched_only_if_asked() -> None:
    cells = [(n, 400) for n in (60, 90, 100, 130, 170, 110, 80, 150, 120, 140)]
    plain, wide = shares(cells), shares(cells, widen=True)
    assert plain.overdispersed
    assert (plain.widened, wide.widened) == (False, True)
    assert plain.phi == wide.phi > 5
    reach = [found.table.frame["upper_95"] - found.average for found in (plain, wide)]
    np.testing.assert_allclose(reach[1], reach[0] * plain.phi**0.5)
    assert sum(each != "within" for each in verdicts(wide)) < sum(
        each != "within" for each in verdicts(plain)
    )


def test_teams_that_do_not_differ_are_not_stretched() -> None:
    rng = np.random.default_rng(8)
    found = shares([(x, 200) for x in rng.binomial(200, 0.4, 30)], widen=True)
    assert (found.overdispersed, found.widened) == (False, False)
    assert found.phi == pytest.approx(0.8, abs=0.4)


def test_teams_without_any_difference_are_seldom_called_overdispersed() -> None:
    rng = np.random.default_rng(9)
    called = [shares([(x, 150) for x in rng.binomial(150, 0.3, 12)]).overdispersed for _ in range(400)]
    assert np.mean(called) < 0.07


# --- hidden cells and bad input -----------------------------------------------------------------------


@quick
@given(teams, st.data())
def test_hidden_teams_take_no_part(cells: Any, data: Any) -> None:
    extra = data.draw(st.sampled_from([(H, 40), (9, H), (H, H), ("withheld", 40), (None, 30), (3, None)]))
    found, without = shares([extra, *cells]), shares(cells)
    assert (found.average, found.compared, found.phi) == (without.average, without.compared, without.phi)
    assert verdicts(found)[1:] == verdicts(without)
    row = found.table.frame.iloc[0]
    assert row["verdict"] == ("unknown" if None in extra else "hidden")
    assert np.isnan(row[["value", *LIMITS]].astype(float)).all()


def test_why_a_figure_is_not_shown_is_kept() -> None:
    found = shares([(H, 40), ("withheld", H), (None, 5), (3, 0), (2, 9), (4, 9)])
    frame = found.table.frame
    assert frame["value_status"].tolist() == [
        "suppressed",
        "withheld",
        "no_data",
        "no_data",
        "shown",
        "shown",
    ]
    assert frame["size_status"].tolist() == ["shown", "suppressed", "shown", "shown", "shown", "shown"]
    assert frame["size"].iloc[0] == 40


@pytest.mark.parametrize("compare", [shares, rates])
@pytest.mark.parametrize("odd", [(0, 0), (3, 0), (-1, 20), (5, -2)])
def test_nothing_to_divide_by_and_negative_numbers_are_unknown(compare: Any, odd: Any) -> None:
    found = compare([odd, (10, 40), (20, 60)])
    assert verdicts(found) == ["unknown", "within", "within"]
    assert (found.compared, found.average) == (2, pytest.approx(0.3))


def test_more_above_than_below_is_impossible_for_a_share_only() -> None:
    cells = [(50, 40), (10, 40), (20, 60)]
    assert verdicts(shares(cells))[0] == "unknown"
    assert verdicts(rates(cells))[0] == "very_high"


@pytest.mark.parametrize("compare", [shares, rates])
@pytest.mark.parametrize("cells", [[], [(3, 9)], [(3, 9), (H, 4)], [(H, H)], [(None, None)]])
def test_nobody_to_compare_with(compare: Any, cells: Any) -> None:
    found = compare(cells, widen=True)
    assert (found.average, found.phi, found.overdispersed, found.widened) == (None, None, False, False)
    assert set(verdicts(found)) <= {"unknown", "hidden"}
    assert found.limits_at(np.array([3.0])).isna().to_numpy()[0, 1:].all()


@pytest.mark.parametrize(("compare", "cells"), [(shares, [(0, 9), (0, 30)]), (shares, [(9, 9), (30, 30)]),
                                                (rates, [(0, 9), (0, 30)])])  # fmt: skip
def test_all_none_and_all_of_all(compare: Any, cells: Any) -> None:
    found = compare(cells, widen=True)
    assert verdicts(found) == ["within", "within"]
    assert (found.phi, found.widened) == (None, False)


def test_fractional_counts_are_taken_as_they_are() -> None:
    assert shares([(2.5, 10), (3.5, 14.5)]).average == pytest.approx(6 / 24.5)
    assert rates([(2.5, 1.2), (30.5, 2.2)]).compared == 2


def test_labels_are_kept_and_other_columns_are_not() -> None:
    table = table_of([(3, 9), (4, 9)], team_label=["Itä", "Länsi"], secret=[1, 2])
    frame = compare_shares(table, "above", "below").table.frame
    assert frame["team_label"].tolist() == ["Itä", "Länsi"]
    assert "secret" not in frame
    assert "above" not in frame


def test_a_plain_table_is_refused() -> None:
    with pytest.raises(TypeError, match="expected ProtectedTable"):
        compare_shares(pd.DataFrame(), "above", "below")  # type: ignore[arg-type]
