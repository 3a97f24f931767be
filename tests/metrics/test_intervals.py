"""Intervals and funnel limits, against SciPy's own and by their laws."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from metrics.intervals import byar, funnel_proportion, mean_t, wilson

LEVELS = [0.5, 0.8, 0.95, 0.998]


@st.composite
def proportions(draw: st.DrawFn) -> tuple[int, int]:
    n = draw(st.integers(1, 100_000))
    return draw(st.integers(0, n)), n


# --- Wilson -------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(proportions(), st.sampled_from(LEVELS))
def test_wilson_agrees_with_scipy(counts: tuple[int, int], confidence: float) -> None:
    expected = stats.binomtest(*counts).proportion_ci(confidence, method="wilson")
    assert wilson(*counts, confidence) == pytest.approx((expected.low, expected.high), abs=1e-12)


@settings(deadline=None)
@given(proportions())
def test_wilson_holds_the_proportion_and_mirrors(counts: tuple[int, int]) -> None:
    x, n = counts
    low, high = wilson(x, n)
    assert 0 <= low <= x / n <= high <= 1
    assert wilson(n - x, n) == pytest.approx((1 - high, 1 - low), abs=1e-12)


def test_wilson_by_hand() -> None:
    # Newcombe 1998, Stat Med 17:857-872, table I: 81/263, 15/148, 0/20, 1/29.
    table = {
        (81, 263): (0.2553, 0.3662),
        (15, 148): (0.0624, 0.1605),
        (0, 20): (0, 0.1611),
        (1, 29): (0.0061, 0.1718),
    }
    for counts, expected in table.items():
        assert wilson(*counts) == pytest.approx(expected, abs=5e-5)


def test_wilson_is_exact_at_none_and_all() -> None:
    assert all(wilson(0, n)[0] == 0 and wilson(n, n)[1] == 1 for n in range(1, 500))


def test_wilson_of_nothing_is_unknown() -> None:
    assert np.isnan(wilson(0, 0)).all()


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA])
def test_wilson_takes_arrays_with_missing_cells(missing: Any) -> None:
    low, high = wilson([5, missing, 0, 2], [10, 10, 0, missing])
    assert (low[0], high[0]) == pytest.approx(wilson(5, 10))
    assert np.isnan(low[1:]).all()
    assert np.isnan(high[1:]).all()


def test_wilson_broadcasts_and_takes_pandas() -> None:
    low, high = wilson(pd.Series([1, None, 3], dtype="Int64"), 10)
    assert low.shape == high.shape == (3,)
    assert (low[2], high[2]) == pytest.approx(wilson(3, 10))


def test_two_numbers_give_two_plain_floats() -> None:
    assert [type(bound) for bound in (*wilson(1, 2), *byar(3), *mean_t([1, 2]))] == [float] * 6


# --- Byar ---------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.integers(0, 9), st.sampled_from(LEVELS))
def test_byar_is_the_exact_poisson_interval_below_ten(x: int, confidence: float) -> None:
    tail = (1 - confidence) / 2
    low = stats.chi2.ppf(tail, 2 * x) / 2 if x else 0
    assert byar(x, confidence=confidence) == pytest.approx((low, stats.chi2.ppf(1 - tail, 2 * x + 2) / 2))


@settings(deadline=None)
@given(st.integers(10, 100_000), st.sampled_from(LEVELS))
def test_byar_from_ten_on_is_its_formula_and_close_to_exact(x: int, confidence: float) -> None:
    z = stats.norm.ppf((1 + confidence) / 2)
    low = x * (1 - 1 / (9 * x) - z / (3 * x**0.5)) ** 3
    high = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * (x + 1) ** 0.5)) ** 3
    assert byar(x, confidence=confidence) == pytest.approx((low, high))
    tail = (1 - confidence) / 2
    exact = stats.chi2.ppf(tail, 2 * x) / 2, stats.chi2.ppf(1 - tail, 2 * x + 2) / 2
    assert byar(x, confidence=confidence) == pytest.approx(exact, rel=0.02)  # widest at 10 events and 99.8 %


def test_byar_uses_the_approximation_from_exactly_ten() -> None:
    exact = stats.chi2.ppf(0.025, 20) / 2
    assert byar(10)[0] != pytest.approx(exact, rel=1e-5)
    assert byar(10)[0] == pytest.approx(exact, rel=1e-2)


@settings(deadline=None)
@given(st.integers(0, 1000), st.floats(0.01, 1e6))
def test_byar_of_a_rate_is_that_of_the_count_per_unit(x: int, n: float) -> None:
    low, high = byar(x)
    assert byar(x, n) == pytest.approx((low / n, high / n))


def test_byar_takes_arrays_and_missing_cells() -> None:
    low, high = byar([0, 3, 50, None, 4], [1, 2, 5, 1, 0])
    assert (low[0], high[2]) == (0, pytest.approx(byar(50)[1] / 5))
    assert np.isnan(low[3:]).all()
    assert np.isnan(high[3:]).all()
    assert np.isnan(byar(0, 0)).all()


# --- mean ---------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=60), st.sampled_from(LEVELS))
def test_mean_t_agrees_with_scipy(values: list[float], confidence: float) -> None:
    error = stats.sem(values)
    expected = (
        stats.t.interval(confidence, len(values) - 1, np.mean(values), error) if error else [values[0]] * 2
    )
    assert mean_t(values, confidence=confidence) == pytest.approx(tuple(expected), rel=1e-9, abs=1e-6)


def test_mean_t_is_the_same_from_values_and_from_their_summary() -> None:
    values = [3.0, None, 4.5, 9.0, float("nan"), 1.0]
    known = [3, 4.5, 9, 1]
    summary = mean_t(mean=float(np.mean(known)), sd=float(np.std(known, ddof=1)), n=4)
    assert mean_t(values) == pytest.approx(summary)


def test_mean_t_takes_arrays_of_summaries() -> None:
    low, high = mean_t(mean=[10, 10, None, 10], sd=[2, 0, 2, 2], n=[16, 5, 16, 1])
    assert (low[0], high[0]) == pytest.approx(stats.t.interval(0.95, 15, 10, 0.5))
    assert (low[1], high[1]) == (10, 10)
    assert np.isnan(low[2:]).all()
    assert np.isnan(high[2:]).all()


@pytest.mark.parametrize("values", [[], [4], [4, None]])
def test_fewer_than_two_values_tell_nothing_of_spread(values: list[float | None]) -> None:
    assert np.isnan(mean_t(values)).all()


# --- funnel -------------------------------------------------------------------------------------------


def test_the_funnel_gives_a_row_per_unit() -> None:
    table = funnel_proportion([50, 90, 5], [100, 100, 10])
    assert table.columns.tolist() == [
        "numerator", "denominator", "proportion", "average",
        "lower_95", "upper_95", "lower_99_8", "upper_99_8", "beyond",
    ]  # fmt: skip
    assert table["average"].tolist() == pytest.approx([145 / 210] * 3)
    average, z = 145 / 210, stats.norm.ppf(0.999)
    half = z * (average * (1 - average) / 100) ** 0.5
    assert (table["lower_99_8"][0], table["upper_99_8"][0]) == pytest.approx((average - half, average + half))
    assert table["beyond"].tolist() == [0.998, 0.998, 0]


units = st.lists(proportions(), min_size=1, max_size=20)


@settings(deadline=None)
@given(units)
def test_a_unit_is_outside_just_where_its_own_wilson_interval_excludes_the_average(
    counts: list[tuple[int, int]],
) -> None:
    x, n = (list(part) for part in zip(*counts, strict=True))
    table = funnel_proportion(x, n)
    for level, name in ((0.95, "95"), (0.998, "99_8")):
        low, high = wilson(x, n, level)
        room = np.minimum(table["average"] - low, high - table["average"])
        sure = np.abs(room) > 1e-9  # on the border rounding decides
        outside = (table["proportion"] < table[f"lower_{name}"]) | (
            table["proportion"] > table[f"upper_{name}"]
        )
        assert outside[sure].tolist() == (room < 0)[sure].tolist()
        assert (table["beyond"] >= level)[sure].tolist() == outside[sure].tolist()


@settings(deadline=None)
@given(units)
def test_funnel_limits_hold_the_average_and_nest(counts: list[tuple[int, int]]) -> None:
    x, n = (list(part) for part in zip(*counts, strict=True))
    ordered = funnel_proportion(x, n)[["lower_99_8", "lower_95", "average", "upper_95", "upper_99_8"]]
    assert (ordered.diff(axis=1).iloc[:, 1:] >= 0).all(axis=None)
    assert ((ordered >= 0) & (ordered <= 1)).all(axis=None)


def test_the_order_of_the_confidences_does_not_matter() -> None:
    two = funnel_proportion([50, 90, 5], [100, 100, 10], (0.998, 0.95))
    pd.testing.assert_frame_equal(two, funnel_proportion([50, 90, 5], [100, 100, 10]))


def test_hidden_and_empty_units_have_no_proportion() -> None:
    table = funnel_proportion(pd.Series([5, None, 0], index=["a", "b", "c"]), [10, 10, 0])
    assert table.index.tolist() == ["a", "b", "c"]
    assert table["average"].tolist() == [0.5] * 3
    assert table[["proportion", "beyond"]].isna().all(axis=1).tolist() == [False, True, True]
    assert table["lower_95"].isna().tolist() == [False, False, True]  # a hidden unit still has its limits


def test_no_units_give_no_rows() -> None:
    assert funnel_proportion([], []).empty
    assert funnel_proportion([None], [3])["average"].isna().all()


# --- programmers' mistakes ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: wilson(3, 2), "expected 0 <= x <= n"),
        (lambda: wilson(-1, 2), "expected 0 <= x <= n"),
        (lambda: wilson(1, 2, 95), "expected a confidence between 0 and 1, got 95"),
        (lambda: wilson("1", 2), "expected numbers in x"),  # type: ignore[arg-type]
        (lambda: wilson([1, object()], 2), "expected numbers in x"),  # type: ignore[list-item]
        (lambda: byar(-1), "expected x >= 0"),
        (lambda: byar(1, -1), "expected n >= 0"),
        (lambda: byar(float("inf")), "expected finite numbers in x"),
        (mean_t, "expected either values or mean, sd and n"),
        (lambda: mean_t([1, 2], mean=1), "expected either values or mean, sd and n"),  # type: ignore[call-overload]
        (lambda: mean_t(mean=1, sd=1), "expected either values or mean, sd and n"),  # type: ignore[call-overload]
        (lambda: mean_t(mean=1, sd=-1, n=3), "expected sd >= 0"),
        (lambda: mean_t(np.ones((2, 2))), "expected one dimension of values"),
        (lambda: funnel_proportion([1, 2], [3]), "expected two equally long series"),
        (lambda: funnel_proportion([4], [3]), "expected 0 <= numerator <= denominator"),
        (
            lambda: funnel_proportion(pd.Series([1], index=["a"]), pd.Series([2], index=["b"])),
            "expected one index",
        ),
    ],
)
def test_a_programmers_mistake_is_named(call: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        call()


def test_the_input_is_left_as_it_was() -> None:
    x, n = np.array([0.0, 5, 12, np.nan]), np.array([0.0, 10, 20, 5])
    before = x.copy(), n.copy()
    wilson(x, n), byar(x, n), funnel_proportion(x, n), mean_t(x)
    np.testing.assert_array_equal((x, n), before)
