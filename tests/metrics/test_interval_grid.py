"""Intervals over a grid, none and all included, to a billionth: closed forms, SciPy and statsmodels."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

from metrics.intervals import byar, funnel_proportion, mean_t, wilson

LEVELS = [0.5, 0.8, 0.9, 0.95, 0.99, 0.998]
SIZES = [1, 2, 3, 5, 10, 20, 37, 100, 999, 12_345, 1_000_000]
CLOSE = {"rel": 1e-9, "abs": 1e-9}
every_level = pytest.mark.parametrize("confidence", LEVELS)


def counts_up_to(n: int) -> list[int]:
    """All where there are few; else none, all, their neighbours and some between."""
    if n <= 40:
        return list(range(n + 1))
    return sorted({0, 1, 2, 9, 10, n // 7, n // 3, n // 2, n - n // 5, n - 2, n - 1, n})


GRID = [(x, n) for n in SIZES for x in counts_up_to(n)]
X, N = (np.array(column, dtype=float) for column in zip(*GRID, strict=True))


@every_level
def test_wilson_is_its_closed_form_at_every_point(confidence: float) -> None:
    low, high = wilson(X, N, confidence)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    for place, (x, n) in enumerate(GRID):
        p = x / n
        centre = (p + z**2 / (2 * n)) / (1 + z**2 / n)
        half = z / (1 + z**2 / n) * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
        assert (low[place], high[place]) == pytest.approx(
            (max(centre - half, 0), min(centre + half, 1)), **CLOSE
        )


@every_level
def test_wilson_agrees_with_scipy_and_statsmodels(confidence: float) -> None:
    low, high = wilson(X, N, confidence)
    theirs = proportion_confint(X, N, alpha=1 - confidence, method="wilson")
    np.testing.assert_allclose(low, theirs[0], rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(high, theirs[1], rtol=1e-9, atol=1e-9)
    for place, (x, n) in enumerate(GRID):
        exact = stats.binomtest(x, n).proportion_ci(confidence, method="wilson")
        assert (low[place], high[place]) == pytest.approx((exact.low, exact.high), **CLOSE)


@every_level
def test_byar_is_its_closed_form_and_exact_below_ten(confidence: float) -> None:
    counts = np.array([*range(60), 99, 1000, 12_345, 1_000_000], dtype=float)
    low, high = byar(counts, 1.0, confidence)
    z, tail = NormalDist().inv_cdf((1 + confidence) / 2), (1 - confidence) / 2
    for place, x in enumerate(counts.tolist()):
        if x < 10:
            # P(X >= x | low) and P(X <= x | high) are the tails of the Poisson distribution themselves.
            assert (
                low[place] == 0
                if x == 0
                else stats.poisson.sf(x - 1, low[place]) == pytest.approx(tail, rel=1e-9)
            )
            assert stats.poisson.cdf(x, high[place]) == pytest.approx(tail, rel=1e-9)
            expected = (
                stats.chi2.ppf(tail, 2 * x) / 2 if x else 0.0,
                stats.chi2.ppf(1 - tail, 2 * x + 2) / 2,
            )
        else:
            expected = (
                x * (1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3,
                (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * math.sqrt(x + 1))) ** 3,
            )
        assert (low[place], high[place]) == pytest.approx(expected, **CLOSE)


@every_level
@pytest.mark.parametrize("n", [0.25, 1, 7.5, 100_000])
def test_a_rate_has_the_interval_of_its_count_per_unit(confidence: float, n: float) -> None:
    counts = np.arange(40)
    for ours, of_count in zip(byar(counts, n, confidence), byar(counts, 1.0, confidence), strict=True):
        np.testing.assert_allclose(ours, of_count / n, rtol=1e-12)


@every_level
@pytest.mark.parametrize("size", [2, 3, 10, 40])
@pytest.mark.parametrize("shape", ["scores", "skewed", "negative", "same"])
def test_mean_t_agrees_with_scipy_and_statsmodels(confidence: float, size: int, shape: str) -> None:
    generator = np.random.default_rng(size)
    values = {
        "scores": generator.integers(0, 11, size).astype(float),
        "skewed": generator.exponential(3, size),
        "negative": generator.normal(-5, 2, size),
        "same": np.full(size, 4.0),
    }[shape]
    ours = mean_t(values, confidence=confidence)
    if shape == "same":
        assert ours == (4, 4)
        return
    expected = stats.t.interval(confidence, size - 1, values.mean(), stats.sem(values))
    assert ours == pytest.approx(tuple(expected), **CLOSE)
    assert ours == pytest.approx(DescrStatsW(values).tconfint_mean(1 - confidence), **CLOSE)
    of_summary = mean_t(mean=values.mean(), sd=values.std(ddof=1), n=size, confidence=confidence)
    assert of_summary == pytest.approx(ours, **CLOSE)


def test_funnel_limits_are_their_closed_form() -> None:
    x, n = X[N <= 12_345], N[N <= 12_345]
    table = funnel_proportion(x, n)
    average = x.sum() / n.sum()
    for confidence, name in ((0.95, "95"), (0.998, "99_8")):
        half = NormalDist().inv_cdf((1 + confidence) / 2) * np.sqrt(average * (1 - average) / n)
        np.testing.assert_allclose(
            table[f"lower_{name}"], np.clip(average - half, 0, 1), rtol=1e-9, atol=1e-9
        )
        np.testing.assert_allclose(
            table[f"upper_{name}"], np.clip(average + half, 0, 1), rtol=1e-9, atol=1e-9
        )


@pytest.mark.parametrize("confidence", [0.0, 1.0, -0.1, 95, float("nan")])
def test_a_confidence_is_between_none_and_all(confidence: float) -> None:
    for call in (
        lambda: wilson(1, 2, confidence),
        lambda: byar(1, 2, confidence),
        lambda: mean_t([1, 2], confidence=confidence),
        lambda: funnel_proportion([1], [2], (confidence,)),
    ):
        with pytest.raises(ValueError, match="expected a confidence between 0 and 1"):
            call()


def test_grids_broadcast() -> None:
    low, high = wilson(np.arange(3)[:, np.newaxis], np.array([5, 10]))
    assert low.shape == high.shape == (3, 2)
    assert (low[2, 1], high[2, 1]) == pytest.approx(wilson(2, 10))
    low, high = byar(np.arange(3)[:, np.newaxis], np.array([1.0, 2.0]))
    assert (low[2, 1], high[2, 1]) == pytest.approx(byar(2, 2.0))
