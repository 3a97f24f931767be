"""Signal or noise: XmR charts ("plot the dots") and runs analysis of one time series.

An XmR chart draws a mean and two process limits from the series' own moving ranges, and marks the points
that chance alone would hardly give. Rules and names are those of NHS England's Making Data Count as the R
package NHSRplotthedots 0.2.2 applies them; `tests/metrics/test_spc.py` holds us to its results, and to those
of a second, slow implementation. What is drawn through one group is in `metrics.spc_rules`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.intervals import Floats, Numbers, to_floats
from metrics.spc_rules import CAUSES, Codes, Flags, Options, Rules, exact_mean, judge_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Improvement: TypeAlias = Literal["increase", "decrease", "neutral"]
Assurance: TypeAlias = Literal["inconsistent", "consistent_pass", "consistent_fail"]
Dates: TypeAlias = "Sequence[Any] | npt.NDArray[Any] | pd.Series[Any] | pd.Index[Any]"

FEWEST_TO_FIX = 12
FEWEST_FOR_LIMITS = 13

_DIRECTION = np.array([0, 1, -1, 1, -1, 1, -1, 1, -1])  # which way each cause points
_SIGN = {"increase": 1, "decrease": -1, "neutral": 0}
_SIDE = {1: "high", -1: "low"}


@dataclass(frozen=True, eq=False)
class XmrResult:
    """One XmR chart: its points, and what the last of them says.

    `variation`: "common_cause", or "improvement_", "concern_" or "neutral_" with "high" or "low", of the
    latest point (a missing latest value is "common_cause": nothing is known of it).
    `assurance`: whether the target (None without one) is met or missed by the present process.
    `short_groups`: numbers of the groups with fewer than 13 measured values, whose limits are uncertain.
    `unused_rebase`: rebase dates that are not dates of the series and so changed nothing.
    """

    columns: Mapping[str, npt.NDArray[Any]]
    variation: str
    assurance: Assurance | None
    short_groups: tuple[int, ...]
    unused_rebase: tuple[Any, ...]

    def __post_init__(self) -> None:
        for column in self.columns.values():
            column.setflags(write=False)

    @property
    def points(self) -> pd.DataFrame:
        """One row per value in date order; a new frame each time, so that nobody can change the result.

        Columns: date, value, mean, lower, upper (units of the values), group (counts rebases),
        special_cause, point_type.
        """
        return pd.DataFrame(dict(self.columns))

    @property
    def short_series(self) -> bool:
        """Whether some limits rest on fewer than 13 measured values, so are uncertain."""
        return bool(self.short_groups)


@dataclass(frozen=True)
class RunsResult:
    """Anhøj's two tests: an unusually long run, or unusually few crossings of the centre.

    `useful` counts the values that are neither missing nor on the centre; the limits depend on it.
    """

    longest_run: int
    longest_run_max: int
    crossings: int
    crossings_min: int
    signal: bool
    useful: int
    centre: float


def xmr(
    values: Numbers,
    dates: Dates | None = None,
    *,
    improvement: Improvement = "increase",
    target: float | None = None,
    rebase: Iterable[Any] = (),
    fix_after: int | None = None,
    screen_outliers: bool = True,
    rules: Rules = "ptd",
) -> XmrResult:
    """Draw mean and process limits through a series and mark the points that are signals.

    Shapes: values and dates are one-dimensional and equally long, in any order; dates are dates, ISO text,
    periods or whole numbers (years), and 0, 1, 2 ... where not given. target is in the units of the values.
    Limits: mean +- 2.66 * mean moving range, within each group. A date in rebase starts a new group. With
    fix_after the first that many points of each group set its mean and limits. screen_outliers drops, once,
    moving ranges at or above 3.267 * their mean. Rules, the first that applies: outside the limits; 7 points
    rising or falling; 2 of 3 near a limit (from two thirds of the way) with all 3 on that side; 7 points on
    one side. rules="mdc" lets points outside the limits count among the 2 of 3, as Making Data Count does
    since 2023.
    How often nothing is called something: of 36 points of normal noise about 5 in 100, but the newest one in
    about 2 of 100 series (`benchmarks/noise.py`). Values must not share data with their neighbours, as
    rolling sums do: those are called signals ten times as often.

    Missing values (None, NaN, pd.NA) keep their row, with mean and limits, but are never a signal. Nothing
    is bridged across them: no moving range is taken over a gap, and a gap ends every run, trend and group
    of three, since what happened in it is not known. Dates absent altogether leave no gap.
    A constant series has limits equal to its mean and no signal. Without two neighbouring values there are
    no limits (NaN), no signal outside them and no assurance.

    Raises ValueError for an unknown option, fix_after under 12, a value or target that is not a finite
    number, dates that cannot be read, repeat or differ in number from the values.
    Source: NHSRplotthedots 0.2.2 (MIT), in its turn NHS England, Making Data Count; Wheeler 1993,
    Understanding Variation. One difference: a point that ends one trend just before another begins keeps the
    direction of its own trend.
    """
    _require_one_of("improvement", improvement, get_args(Improvement))
    options = _checked(Options(fix_after, screen_outliers, rules))
    floats = to_floats(values)
    when = _read_dates(dates, floats)
    order = slice(None) if _is_in_order(when) else np.argsort(when, kind="stable")
    when, floats = when[order].copy(), floats[order]
    starts, unused = _find_rebases(when, rebase)
    group = np.cumsum(starts, dtype=np.intp)
    bounds = [0, *(np.flatnonzero(starts[1:]) + 1), len(floats)]
    parts = [judge_group(floats[a:b], options) for a, b in pairwise(bounds)]
    mean, lower, upper, codes = (np.concatenate(column) for column in zip(*parts, strict=True))
    return XmrResult(
        columns={
            "date": when, "value": floats, "mean": mean, "lower": lower, "upper": upper, "group": group,
            "special_cause": CAUSES[codes], "point_type": _point_names(improvement)[_DIRECTION[codes]],
        },
        variation=_variation(codes, improvement),
        assurance=_assurance(lower, upper, target, improvement),
        short_groups=_short_groups(floats, group),
        unused_rebase=unused,
    )  # fmt: skip


def runs(values: Numbers, centre: Literal["median", "mean"] | float = "median") -> RunsResult:
    """Test a series for a shift by the lengths of its runs, with no assumption on its distribution.

    Shapes: values is one-dimensional, in time order. centre is "median", "mean" or a number in their units.
    Missing values and values on the centre are left out, and runs continue across them, as Anhøj defines
    useful observations. Signal: longest run above round(log2(useful)) + 3, or crossings below the 5 %
    point of a binomial with useful - 1 trials of 1/2. With no useful values all counts are 0.
    Raises ValueError for another centre, more dimensions, or values that are not finite numbers.
    Source: Anhøj & Olesen 2014, PLoS ONE 9(11):e113825; Anhøj & Wentzel-Larsen 2018.
    """
    floats = _one_dimensional(to_floats(values))
    floats = floats[~np.isnan(floats)]
    middle = _find_centre(floats, centre)
    sides = floats[floats != middle] > middle
    changes = np.flatnonzero(sides[1:] != sides[:-1]) + 1
    longest = int(np.diff([0, *changes, len(sides)]).max())
    longest_max, fewest = _runs_limits(len(sides))
    signal = longest > longest_max or len(changes) < fewest
    return RunsResult(longest, longest_max, len(changes), fewest, signal, len(sides), middle)


def _checked(options: Options) -> Options:
    _require_one_of("rules", options.rules, get_args(Rules))
    fix: Any = options.fix_after  # callers may not check types
    if fix is not None and (not isinstance(fix, (int, np.integer)) or fix < FEWEST_TO_FIX):
        raise ValueError(f"expected fix_after to be a whole number of at least {FEWEST_TO_FIX}, got {fix!r}")
    return options


def _require_one_of(name: str, value: object, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise ValueError(f"expected {name} to be one of {', '.join(allowed)}, got {value!r}")


def _one_dimensional(floats: Floats) -> Floats:
    if floats.ndim != 1:
        raise ValueError(f"expected one dimension of values, got {floats.ndim}")
    return floats


def _read_dates(dates: Dates | None, floats: Floats) -> npt.NDArray[Any]:
    _one_dimensional(floats)
    when = np.arange(len(floats)) if dates is None else _as_dates(dates)
    if when.shape != floats.shape:
        raise ValueError(f"expected one date per value, got {len(when)} dates and {len(floats)} values")
    if not _is_in_order(when) and len(np.unique(when)) < len(when):
        raise ValueError("expected each date once, got a repeated date")
    return when


def _is_in_order(when: npt.NDArray[Any]) -> bool:
    """Whether each date comes after the one before it, so that none is repeated."""
    return bool((when[1:] > when[:-1]).all())


def _as_dates(dates: Dates) -> npt.NDArray[Any]:
    """Whole numbers stay as they are; everything else becomes datetime64."""
    raw = np.asarray(dates)
    if raw.dtype.kind in "iu":
        return raw
    if raw.size and isinstance(raw.flat[0], pd.Period):
        return pd.PeriodIndex(raw).to_timestamp().to_numpy()
    if raw.dtype.kind != "M":
        try:
            raw = pd.DatetimeIndex(pd.to_datetime(raw, format="ISO8601")).to_numpy()
        except (TypeError, ValueError) as error:
            raise ValueError(f"expected dates or ISO text, got {error}") from error
    if pd.isna(raw).any():
        raise ValueError("expected a date for every value, got a missing date")
    return raw


def _find_rebases(when: npt.NDArray[Any], rebase: Iterable[Any]) -> tuple[Flags, tuple[Any, ...]]:
    """Where groups start, and the rebase dates that are not in the series."""
    if isinstance(rebase, str):
        raise ValueError(f"expected rebase to be a sequence of dates, got text {rebase!r}")  # noqa: TRY004
    asked = list(rebase)
    if not asked:
        return np.zeros(len(when), dtype=np.bool_), ()
    cuts = _as_dates(asked)
    unused = tuple(given for given, hit in zip(asked, np.isin(cuts, when), strict=True) if not hit)
    return np.isin(when, cuts), unused


def _point_names(improvement: Improvement) -> npt.NDArray[np.object_]:
    """Names for the directions 0, 1 and -1, in that order, so that a direction is an index."""
    if improvement == "neutral":
        names = ["common_cause", "special_cause_neutral_high", "special_cause_neutral_low"]
    else:
        good, bad = "special_cause_improvement", "special_cause_concern"
        names = ["common_cause", *((good, bad) if improvement == "increase" else (bad, good))]
    return np.array(names, dtype=object)


def _variation(codes: Codes, improvement: Improvement) -> str:
    direction = int(_DIRECTION[codes[-1]]) if len(codes) else 0
    if direction == 0:
        return "common_cause"
    judgement = {1: "improvement", -1: "concern", 0: "neutral"}[direction * _SIGN[improvement]]
    return f"{judgement}_{_SIDE[direction]}"


def _assurance(
    lower: Floats, upper: Floats, target: float | None, improvement: Improvement
) -> Assurance | None:
    if target is None:
        return None
    wanted = float(to_floats(target, "target"))
    if math.isnan(wanted):
        raise ValueError("expected target to be a number or None, got NaN")
    if improvement == "neutral" or not len(lower) or math.isnan(lower[-1]):
        return None
    side = int(wanted > upper[-1]) - int(wanted < lower[-1])
    if side == 0:
        return "inconsistent"
    return "consistent_fail" if side == _SIGN[improvement] else "consistent_pass"


def _short_groups(values: Floats, group: Codes) -> tuple[int, ...]:
    first, last = (int(group[0]), int(group[-1])) if len(group) else (0, 0)
    counts = np.bincount(group[~np.isnan(values)], minlength=last + 1).tolist()
    return tuple(k for k in range(first, last + 1) if counts[k] < FEWEST_FOR_LIMITS)


def _find_centre(values: Floats, centre: str | float) -> float:
    if isinstance(centre, str):
        _require_one_of("centre", centre, ("median", "mean"))
        if not len(values):
            return math.nan
        return float(np.median(values)) if centre == "median" else exact_mean(values)
    return float(to_floats(centre, "centre"))


@lru_cache(maxsize=1024)
def _runs_limits(useful: int) -> tuple[int, int]:
    """Longest run and fewest crossings that chance would still give."""
    if not useful:
        return 0, 0
    trials, crossings = useful - 1, 0
    ways = 1
    # The smallest k with P(X <= k) >= 1/20, in whole numbers, so without rounding.
    while 20 * ways < 2**trials:
        crossings += 1
        ways += math.comb(trials, crossings)
    return round(math.log2(useful)) + 3, crossings
