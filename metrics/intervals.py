"""Confidence intervals and control limits: how far a figure may move by chance alone.

The methods are those of public-health practice (Public Health England, "Technical guide: confidence
intervals", 2018). Every function takes single numbers or arrays; a missing number (None, NaN, pd.NA) in
gives a missing interval out, never an error, because published tables have hidden cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast, overload

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import special

if TYPE_CHECKING:
    from collections.abc import Sequence

Scalar: TypeAlias = "float | np.integer[Any] | None"
Numbers: TypeAlias = "Sequence[float | None] | npt.NDArray[Any] | pd.Series[Any] | pd.Index[Any]"
Floats: TypeAlias = npt.NDArray[np.float64]

EXACT_BELOW = 10  # events; Byar's approximation is good enough from here on


@overload
def wilson(x: Scalar, n: Scalar, confidence: float = 0.95) -> tuple[float, float]: ...
@overload
def wilson(x: Numbers, n: Scalar | Numbers, confidence: float = 0.95) -> tuple[Floats, Floats]: ...
@overload
def wilson(x: Scalar, n: Numbers, confidence: float = 0.95) -> tuple[Floats, Floats]: ...
def wilson(x: Scalar | Numbers, n: Scalar | Numbers, confidence: float = 0.95) -> Any:
    """Give the Wilson score interval of the proportion x / n.

    Shapes: x and n are numbers or arrays that broadcast together; the two bounds have the broadcast shape
    (plain floats for two numbers). Units: shares between 0 and 1. Where n is 0 or either is missing, both
    bounds are NaN.
    Raises ValueError where x < 0 or x > n, or confidence is not between 0 and 1.
    Source: Wilson 1927, J Am Stat Assoc 22:209-212; without continuity correction, as in PHE's guide.
    """
    count, total = to_floats(x, "x"), to_floats(n, "n")
    _require(not np.any((count < 0) | (count > total)), "0 <= x <= n", "a count outside that")
    z = _z(confidence)
    with np.errstate(divide="ignore", invalid="ignore"):
        centre = (count + z**2 / 2) / (total + z**2)
        half = z / (total + z**2) * np.sqrt(count * (total - count) / total + z**2 / 4)
    # Rounding must not leave 0 of n with a lower bound of 1e-18, nor n of n just under 1.
    low = np.where((count == 0) & (total > 0), 0.0, centre - half)
    high = np.where((count == total) & (total > 0), 1.0, centre + half)
    return _interval(low, high)


@overload
def byar(x: Scalar, n: Scalar = 1.0, confidence: float = 0.95) -> tuple[float, float]: ...
@overload
def byar(x: Numbers, n: Scalar | Numbers = 1.0, confidence: float = 0.95) -> tuple[Floats, Floats]: ...
@overload
def byar(x: Scalar, n: Numbers, confidence: float = 0.95) -> tuple[Floats, Floats]: ...
def byar(x: Scalar | Numbers, n: Scalar | Numbers = 1.0, confidence: float = 0.95) -> Any:
    """Give the interval of a Poisson count x, or of the rate x / n.

    Byar's approximation from 10 events on, the exact Poisson interval below.
    Shapes: as in `wilson`. Units: x in events, n in whatever the rate is per (person-years, thousands of
    residents); the bounds are in events per unit of n. Where n is 0 or either is missing, both are NaN.
    Raises ValueError where x < 0 or n < 0, or confidence is not between 0 and 1.
    Source: Breslow & Day 1987, Statistical Methods in Cancer Research II, p. 69; exact: Garwood 1936.
    """
    count, exposure = np.broadcast_arrays(to_floats(x, "x"), to_floats(n, "n"))
    _require(not np.any(count < 0), "x >= 0", "a negative count")
    _require(not np.any(exposure < 0), "n >= 0", "a negative denominator")
    exact, approximate = _exact_poisson(count, confidence), _byar(count, confidence)
    low, high = (np.where(count < EXACT_BELOW, *pair) for pair in zip(exact, approximate, strict=True))
    per = np.where(exposure > 0, exposure, np.nan)
    return _interval(low / per, high / per)


@overload
def mean_t(values: Numbers, *, confidence: float = 0.95) -> tuple[float, float]: ...
@overload
def mean_t(*, mean: Scalar, sd: Scalar, n: Scalar, confidence: float = 0.95) -> tuple[float, float]: ...
@overload
def mean_t(
    *, mean: Numbers, sd: Scalar | Numbers, n: Scalar | Numbers, confidence: float = 0.95
) -> tuple[Floats, Floats]: ...
def mean_t(
    values: Numbers | None = None,
    *,
    mean: Scalar | Numbers = None,
    sd: Scalar | Numbers = None,
    n: Scalar | Numbers = None,
    confidence: float = 0.95,
) -> Any:
    """Give Student's t interval of a mean, from the values or from their mean, sd and number.

    Shapes: values is one-dimensional and gives two floats; mean, sd and n broadcast as in `wilson`.
    Units: those of the values. sd is the sample standard deviation (divisor n - 1). Missing values are left
    out; fewer than two values tell nothing about spread, so both bounds are NaN.
    Raises ValueError where both or neither of the two forms are given, where sd or n is negative, or
    confidence is not between 0 and 1.
    Source: mean +- t(n - 1) * sd / sqrt(n), as in PHE's guide.
    """
    given = ["values"] * (values is not None) + [
        name for name, part in (("mean", mean), ("sd", sd), ("n", n)) if part is not None
    ]
    _require(given in (["values"], ["mean", "sd", "n"]), "either values or mean, sd and n", f"{given}")
    centre, spread, size = _summary(values) if values is not None else _summarised(mean, sd, n)
    _require(not np.any((spread < 0) | (size < 0)), "sd >= 0 and n >= 0", "a negative one")
    known = np.where(size >= 2, size, np.nan)
    half = special.stdtrit(known - 1, 1 - _tail(confidence)) * spread / np.sqrt(known)
    return _interval(centre - half, centre + half)


def funnel_proportion(
    numerator: Numbers, denominator: Numbers, confidence: Sequence[float] = (0.95, 0.998)
) -> pd.DataFrame:
    """Give each unit's proportion, and how far from the common average chance alone would carry it.

    Shapes: numerator and denominator are one-dimensional and equally long; the frame has one row per unit
    in that order (with the index of numerator where it is a Series): `numerator`, `denominator`,
    `proportion`, `average` (all numerators over all denominators, of units where both are known), and for
    each confidence `lower_95`, `upper_95`, `lower_99_8`, `upper_99_8`; `beyond` is the greatest confidence
    whose limits the proportion lies strictly outside, 0 where none. Units: shares between 0 and 1.
    Limits are cut to 0..1; they are NaN where the denominator is 0 or missing.
    Raises ValueError where lengths or indexes differ, a numerator is negative or above its denominator, or
    a confidence is not between 0 and 1.
    Source: Spiegelhalter 2005, Stat Med 24:1185-1202, average +- z * sqrt(average * (1 - average) / n). It
    is the Wilson interval seen from the other side: a unit is outside exactly where its own interval
    excludes the average. PHE's funnel calculation simplifies to the same.
    """
    count, total = _same_length(numerator, denominator)
    within = not np.any((count < 0) | (count > total))
    _require(within, "0 <= numerator <= denominator", "a count outside that")
    known = ~np.isnan(count) & ~np.isnan(total)
    size = np.where(total > 0, total, np.nan)
    average = count[known].sum() / total[known].sum() if np.any(total[known] > 0) else np.nan
    columns = {"numerator": count, "denominator": total, "proportion": count / size}
    columns["average"] = np.full(len(count), average)
    index = numerator.index if isinstance(numerator, pd.Series) else None
    columns |= _funnel_limits(columns["proportion"], size, average, confidence)
    return pd.DataFrame(columns, index=index)


def to_floats(values: Scalar | Numbers, name: str = "values") -> Floats:
    """Give a new float array of the same shape; None, NaN and pd.NA become NaN.

    Raises ValueError where something is not a number, or is infinite.
    """
    raw = np.asarray(values)
    if raw.dtype.kind == "O":
        raw = np.where(pd.isna(raw), np.nan, raw)
        # float("5") would succeed, and text among measurements is a mistake upstream.
        _require(not any(isinstance(item, str) for item in raw.flat), f"numbers in {name}", "text")
    _require(raw.dtype.kind in "iufO", f"numbers in {name}", str(raw.dtype))
    try:
        floats = raw.astype(np.float64)
    except (TypeError, ValueError) as error:
        raise ValueError(f"expected numbers in {name}, got {error}") from error
    _require(not np.isinf(floats).any(), f"finite numbers in {name}", "an infinite one")
    return floats


def _funnel_limits(
    proportion: Floats, size: Floats, average: float, confidence: Sequence[float]
) -> dict[str, Floats]:
    columns: dict[str, Floats] = {}
    beyond = np.where(np.isnan(proportion), np.nan, 0.0)
    for level in sorted(confidence):
        half = _z(level) * np.sqrt(average * (1 - average) / size)
        name = f"{level * 100:g}".replace(".", "_")  # Vega-Lite reads a dot in a name as a path
        columns[f"lower_{name}"] = np.clip(average - half, 0, 1)
        columns[f"upper_{name}"] = np.clip(average + half, 0, 1)
        beyond[np.abs(proportion - average) > half] = level
    return columns | {"beyond": beyond}


def _exact_poisson(count: Floats, confidence: float) -> tuple[Floats, Floats]:
    """Half the chi-squared quantiles with 2x and 2x + 2 degrees, written as gamma quantiles."""
    tail = _tail(confidence)
    positive = np.where(count == 0, 1.0, count)
    low = np.where(count == 0, 0.0, special.gammaincinv(positive, tail))
    return low, np.asarray(special.gammainccinv(count + 1, tail), dtype=np.float64)


def _byar(count: Floats, confidence: float) -> tuple[Floats, Floats]:
    z = _z(confidence)
    lower, upper = np.maximum(count, 1.0), count + 1  # below 10 the result is not used; 1 avoids 1 / 0
    low = lower * (1 - 1 / (9 * lower) - z / (3 * np.sqrt(lower))) ** 3
    return low, upper * (1 - 1 / (9 * upper) + z / (3 * np.sqrt(upper))) ** 3


def _summary(values: Numbers) -> tuple[Floats, Floats, Floats]:
    sample = to_floats(values)
    _require(sample.ndim == 1, "one dimension of values", f"{sample.ndim}")
    sample = sample[~np.isnan(sample)]
    if len(sample) < 2:
        return np.array(np.nan), np.array(np.nan), np.array(float(len(sample)))
    return np.array(sample.mean()), np.array(sample.std(ddof=1)), np.array(float(len(sample)))


def _summarised(*parts: Scalar | Numbers) -> tuple[Floats, Floats, Floats]:
    mean, sd, n = (to_floats(part, name) for part, name in zip(parts, ("mean", "sd", "n"), strict=True))
    return mean, sd, n


def _same_length(numerator: Numbers, denominator: Numbers) -> tuple[Floats, Floats]:
    if isinstance(numerator, pd.Series) and isinstance(denominator, pd.Series):
        _require(numerator.index.equals(denominator.index), "one index", "two different ones")
    count, total = to_floats(numerator, "numerator"), to_floats(denominator, "denominator")
    alike = count.ndim == 1 and count.shape == total.shape
    _require(alike, "two equally long series", f"shapes {count.shape} and {total.shape}")
    return count, total


def _interval(low: Floats, high: Floats) -> Any:
    # Either bound missing makes the interval missing.
    low, high = np.broadcast_arrays(low, high)
    return (float(low), float(high)) if low.ndim == 0 else (low, high)


def _tail(confidence: float) -> float:
    _require(0 < confidence < 1, "a confidence between 0 and 1", f"{confidence}")
    return (1 - confidence) / 2


def _z(confidence: float) -> float:
    return cast("float", -special.ndtri(_tail(confidence)))


def _require(holds: bool | np.bool_, expected: str, got: str) -> None:
    if not holds:
        raise ValueError(f"expected {expected}, got {got}")
