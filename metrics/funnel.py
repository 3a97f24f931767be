"""Teams side by side: which differ from what all have in common by more than chance.

Made of published cells only. A team whose figure is hidden takes no part, neither in the average nor as a
point.
Source: Spiegelhalter 2005, Stat Med 24:1185-1202 (funnel plots, over-dispersion); limits as in PHE's guides.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
from scipy import special, stats

from metrics.protected import HIDDEN, STATUS_SUFFIX, Mask, Numbers, ProtectedTable, Status, require_protected
from metrics.tables import VALUE

# high, low: beyond the 95 % limits; very_…: beyond the 99.8 % limits; hidden: rests on a hidden cell;
# unknown: no data, nothing to divide by, an impossible count, or nobody to compare with.
Verdict = Literal["within", "high", "low", "very_high", "very_low", "hidden", "unknown"]
Kind = Literal["share", "rate"]
OUTSIDE: tuple[Verdict, ...] = ("high", "low", "very_high", "very_low")
SIZE = "size"
FEWEST = 2  # teams that make a comparison
LIMITS = ("lower_99_8", "lower_95", "upper_95", "upper_99_8")
CONFIDENCES = (0.998, 0.95)
WINSORISED = 0.1  # share of the extreme values at each end that are drawn in


@dataclass(frozen=True, eq=False)
class Funnel:
    """What a funnel plot shows.

    table: one row per team in the given order: the given dimensions and labels, `value` (the proportion 0-1,
        or the count per unit of exposure) and `size` (denominator or exposure), each with its status,
        `verdict`, and the four limits at the team's size (empty unless it takes part).
    average: of all teams that take part together; None where fewer than two do. compared: how many take part.
    phi: over-dispersion, the winsorised mean of squared z-scores, about 1 where chance explains all; None
        without an average or where no spread is possible.
    overdispersed: whether teams differ more than by chance, often because their clients do. widened: whether
        the limits were stretched by √phi for it.
    """

    table: ProtectedTable
    kind: Kind
    average: float | None
    compared: int
    phi: float | None
    overdispersed: bool
    widened: bool

    def __post_init__(self) -> None:
        require_protected(self.table)

    def limits_at(self, sizes: Numbers) -> pd.DataFrame:
        """The limits at other sizes, to draw them as curves: `size` and the four limits, one row per size."""
        stretch = self.phi**0.5 if self.widened and self.phi is not None else 1.0
        return pd.DataFrame({SIZE: sizes} | _limits(self.kind, self.average, sizes, stretch))


def compare_shares(table: ProtectedTable, numerator: str, denominator: str, *, widen: bool = False) -> Funnel:
    """Each team's proportion against that of all teams together.

    table: one row per team with both measures. widen: stretch the limits where teams are over-dispersed.
    Limits: average ± z·√(average·(1 - average) / n), as `metrics.intervals.funnel_proportion` has them.
    A team with nobody to divide by, a negative count, or more above than below the line is "unknown".
    """
    above, below = _read(table, numerator), _read(table, denominator)
    possible = (above.values >= 0) & (above.values <= below.values) & (below.values > 0)
    return _compare("share", table, above, below, possible, widen)


def compare_rates(table: ProtectedTable, count: str, exposure: str, *, widen: bool = False) -> Funnel:
    """Each team's count per exposure (events per FTE) against that of all teams together.

    table, widen: as in `compare_shares`; exposure in FTE, or whatever the rate is per.
    Limits: exact Poisson, continuous in the count: x is the upper limit where P(X ≥ x) = α/2 for the expected
    count, the lower one where P(X ≤ x) = α/2. A team is outside exactly where its own exact interval (which
    `metrics.intervals.byar` approximates from 10 events on) excludes the average.
    A team without exposure or with a negative count is "unknown".
    """
    events, per = _read(table, count), _read(table, exposure)
    return _compare("rate", table, events, per, (events.values >= 0) & (per.values > 0), widen)


@dataclass(frozen=True, eq=False)
class _Column:
    """One measure of the given table: values (NaN unless shown) and statuses."""

    values: Numbers
    statuses: list[Status]

    @property
    def hidden(self) -> Mask:
        return np.isin(self.statuses, HIDDEN)


def _read(table: ProtectedTable, measure: str) -> _Column:
    frame = require_protected(table).frame
    shown = frame[measure].where(frame[measure + STATUS_SUFFIX] == "shown")
    return _Column(shown.to_numpy(dtype=np.float64, na_value=np.nan), frame[measure + STATUS_SUFFIX].tolist())


def _compare(
    kind: Kind, given: ProtectedTable, above: _Column, below: _Column, possible: Mask, widen: bool
) -> Funnel:
    part = possible & np.isfinite(above.values) & np.isfinite(below.values)
    average = float(above.values[part].sum() / below.values[part].sum()) if part.sum() >= FEWEST else None
    z_scores = _z_scores(kind, above.values[part], below.values[part], average)
    phi = None if z_scores is None else winsorised_phi(z_scores)
    overdispersed = phi is not None and bool(phi * part.sum() > stats.chi2.ppf(0.95, part.sum() - 1))
    widened = widen and overdispersed
    values, sizes = np.full(len(part), np.nan), np.where(part, below.values, np.nan)
    values[part] = above.values[part] / below.values[part]
    limits = _limits(kind, average, sizes, phi**0.5 if widened and phi is not None else 1.0)
    verdicts = _judge(values, limits, average, above.hidden | below.hidden)
    statuses = list(map(_join, above.statuses, below.statuses, part.tolist()))
    columns = {
        VALUE: values, VALUE + STATUS_SUFFIX: statuses,
        SIZE: below.values, SIZE + STATUS_SUFFIX: below.statuses, **limits, "verdict": verdicts,
    }  # fmt: skip
    return Funnel(_tabulate(given, columns), kind, average, int(part.sum()), phi, overdispersed, widened)


def _join(above: Status, below: Status, part: bool) -> Status:
    """What a quotient is: hidden where one of the two is."""
    if "withheld" in (above, below):
        return "withheld"
    if "suppressed" in (above, below):
        return "suppressed"
    return "shown" if part else "no_data"


def _tabulate(given: ProtectedTable, columns: Mapping[str, Any]) -> ProtectedTable:
    texts = [*given.dimensions, *(f"{name}_label" for name in given.dimensions)]
    frame = given.frame[[name for name in texts if name in given.frame]].reset_index(drop=True)
    return ProtectedTable(given.dimensions, (VALUE, SIZE), frame.assign(**columns), given.threshold)


def _judge(
    values: Numbers, limits: Mapping[str, Numbers], average: float | None, hidden: Mask
) -> list[Verdict]:
    checks: list[tuple[Verdict, Mask]] = [
        ("hidden", hidden),
        ("unknown", np.isnan(values) | (average is None)),
        ("very_high", values > limits["upper_99_8"]),
        ("very_low", values < limits["lower_99_8"]),
        ("high", values > limits["upper_95"]),
        ("low", values < limits["lower_95"]),
    ]
    return [next((name for name, mask in checks if mask[row]), "within") for row in range(len(values))]


# --- limits ----------------------------------------------------------------------------------------


def _limits(kind: Kind, average: float | None, sizes: Numbers, stretch: float) -> dict[str, Numbers]:
    """The four limits at each size; NaN where there is no size or no average."""
    found = {name: np.full(len(sizes), np.nan) for name in LIMITS}
    known = np.isfinite(sizes) & (np.nan_to_num(sizes) > 0)
    if average is None:
        return found
    for confidence, (lower, upper) in zip(CONFIDENCES, (LIMITS[::3], LIMITS[1:3]), strict=True):
        low, high = (_share_limits if kind == "share" else _rate_limits)(average, sizes[known], confidence)
        found[lower][known] = np.maximum(average - (average - low) * stretch, 0.0)
        found[upper][known] = average + (high - average) * stretch
        if kind == "share":
            found[upper] = np.minimum(found[upper], 1.0)
    return found


def _share_limits(average: float, sizes: Numbers, confidence: float) -> tuple[Numbers, Numbers]:
    half = special.ndtri((1 + confidence) / 2) * np.sqrt(average * (1 - average) / sizes)
    return average - half, average + half


def _rate_limits(average: float, sizes: Numbers, confidence: float) -> tuple[Numbers, Numbers]:
    tail, expected = (1 - confidence) / 2, average * sizes
    low, high = poisson_limits(expected, tail)
    return low / sizes, high / sizes


def poisson_limits(expected: Numbers, tail: float) -> tuple[Numbers, Numbers]:
    """The counts x with P(X ≤ x) = tail and P(X ≥ x) = tail, for Poisson counts with some expected values.

    Shapes: expected is one-dimensional, and so are both bounds. x is continuous (the gamma function instead
    of the sum); the lower one is 0 where even no event at all is more likely than the tail.
    """
    most = expected + 40 * np.sqrt(expected) + 60  # beyond it no tail of a billionth is left
    low = _bisect(lambda x: special.gammaincc(x + 1, expected) - tail, np.zeros_like(expected), most)
    high = _bisect(lambda x: tail - special.gammainc(x, expected), np.zeros_like(expected), most)
    return low, high


def _bisect(rising: Callable[[Numbers], Numbers], low: Numbers, high: Numbers) -> Numbers:
    """Where rising functions of x cross zero between low and high; low where they are above it there."""
    for _ in range(80):
        middle = (low + high) / 2
        above = rising(middle) > 0
        low, high = np.where(above, low, middle), np.where(above, middle, high)
    return np.asarray(low, dtype=np.float64)


# --- over-dispersion -------------------------------------------------------------------------------


def _z_scores(kind: Kind, above: Numbers, below: Numbers, average: float | None) -> Numbers | None:
    """How many standard errors each team is from the average; None where all are alike without any spread."""
    if average is None:
        return None
    variance = average * (1 - average) * below if kind == "share" else average * below
    if not (variance > 0).all():
        return None
    z_scores: Numbers = (above - average * below) / np.sqrt(variance)
    return z_scores


def winsorised_phi(z_scores: Numbers) -> float:
    """The mean square of z-scores of which the extreme tenth at each end is drawn in to the rest.

    About 1 where chance alone is at work. Source: Spiegelhalter 2005, section 5 and appendix A.3.
    """
    low, high = np.quantile(z_scores, [WINSORISED, 1 - WINSORISED])
    return float(np.mean(np.clip(z_scores, low, high) ** 2))
