"""Signal or noise: XmR charts ("plot the dots") and runs analysis of one time series.

An XmR chart draws a mean and two process limits from the series' own moving ranges, and marks the points
that chance alone would hardly give. Rules and names are those of NHS England's Making Data Count as the R
package NHSRplotthedots 0.2.2 applies them; `tests/metrics/test_spc.py` holds us to its results.
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Improvement: TypeAlias = Literal["increase", "decrease", "neutral"]
Rules: TypeAlias = Literal["ptd", "mdc"]
Assurance: TypeAlias = Literal["inconsistent", "consistent_pass", "consistent_fail"]
Dates: TypeAlias = "Sequence[Any] | npt.NDArray[Any] | pd.Series[Any] | pd.Index[Any]"
Flags: TypeAlias = npt.NDArray[np.bool_]
Codes: TypeAlias = npt.NDArray[np.intp]

LIMIT = 2.66  # 3 / 1.128: three sigma, sigma estimated from the mean moving range (Shewhart's d2 for n = 2)
NEAR = 2 * (LIMIT / 3)
SCREEN = 3.267  # upper limit of a moving-range chart, in mean moving ranges (D4 for n = 2)
RUN = 7  # points on one side, or rising, or falling
FEWEST_TO_FIX = 12
FEWEST_FOR_LIMITS = 13

_COMMON, _ABOVE, _BELOW, _HIGH_RUN, _LOW_RUN, _RISING, _FALLING, _NEAR_TOP, _NEAR_BOTTOM = range(9)
_CAUSES = np.array(
    [
        "Common Cause",
        "Above UCL",
        "Below LCL",
        "7 Points Above CL",
        "7 Points Below CL",
        "7 Point Trend (Increasing)",
        "7 Point Trend (Decreasing)",
        "2 in 3 Above CL",
        "2 in 3 Below CL",
    ],
    dtype=object,
)
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


@dataclass(frozen=True)
class _Options:
    improvement: Improvement
    fix_after: int | None
    screen_outliers: bool
    rules: Rules


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
    one side. rules="mdc" lets points outside the limits count among the 2 of 3.

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
    options = _checked(_Options(improvement, fix_after, screen_outliers, rules))
    floats = to_floats(values)
    when = _read_dates(dates, floats)
    order = np.argsort(when, kind="stable")
    when, floats = when[order], floats[order]
    starts, unused = _find_rebases(when, rebase)
    group = np.cumsum(starts, dtype=np.intp)
    bounds = [0, *(np.flatnonzero(starts[1:]) + 1), len(floats)]
    parts = [_judge(floats[a:b], options) for a, b in pairwise(bounds)]
    mean, lower, upper, codes = (np.concatenate(column) for column in zip(*parts, strict=True))
    return XmrResult(
        columns={
            "date": when, "value": floats, "mean": mean, "lower": lower, "upper": upper, "group": group,
            "special_cause": _CAUSES[codes], "point_type": _point_names(improvement)[_DIRECTION[codes]],
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


def _checked(options: _Options) -> _Options:
    _require_one_of("improvement", options.improvement, get_args(Improvement))
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
    if len(np.unique(when)) < len(when):
        raise ValueError("expected each date once, got a repeated date")
    return when


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


def _judge(values: Floats, options: _Options) -> tuple[Floats, Floats, Floats, Codes]:
    """Mean, limits and cause of each point of one group."""
    mean, spread = _baseline(values[: options.fix_after], options.screen_outliers)
    lower, upper = mean - LIMIT * spread, mean + LIMIT * spread
    size = len(values)
    codes = np.full(size, _COMMON, dtype=np.intp)
    above, below = values > mean, values < mean
    outside = (values > upper) | (values < lower)
    near = (values > mean + NEAR * spread) | (values < mean - NEAR * spread)
    if options.rules == "ptd":
        near &= ~outside
    rising, falling = _find_trends(values)
    # The last written wins, so the strongest rule comes last.
    for flags, code in (
        (_in_windows(above, RUN, size), _HIGH_RUN),
        (_in_windows(below, RUN, size), _LOW_RUN),
        (_two_of_three(near, above), _NEAR_TOP),
        (_two_of_three(near, below), _NEAR_BOTTOM),
        (rising, _RISING),
        (falling, _FALLING),
        (outside & above, _ABOVE),
        (outside & below, _BELOW),
    ):
        codes[flags] = code
    return np.full(size, mean), np.full(size, lower), np.full(size, upper), codes


def _baseline(values: Floats, screen_outliers: bool) -> tuple[float, float]:
    """Mean and mean moving range; NaN where there is nothing to take them from."""
    ranges = np.abs(np.diff(values))
    ranges = ranges[~np.isnan(ranges)]
    spread = _exact_mean(ranges)
    # Ranges that are all zero are not outliers: dropping them would leave a constant series no limits.
    if screen_outliers and spread > 0:
        spread = _exact_mean(ranges[ranges < SCREEN * spread])
    return _exact_mean(values[~np.isnan(values)]), spread


def _exact_mean(values: Floats) -> float:
    """The mean, rounded once, as R gives it.

    A value equal to the mean is on neither side, so 0.2 must be the mean of 0.1, 0.2 and 0.3; a plain sum
    makes it 0.20000000000000004.
    """
    if not len(values):
        return math.nan
    numbers: list[float] = values.tolist()
    mean = math.fsum(numbers) / len(numbers)
    return mean + math.fsum([*numbers, *[-mean] * len(numbers)]) / len(numbers)


def _find_trends(values: Floats) -> tuple[Flags, Flags]:
    """Points among 7 rising and among 7 falling; a turning point belongs to the later of its two trends."""
    size, step = len(values), np.diff(values)
    rising, falling = _in_windows(step > 0, RUN - 1, size), _in_windows(step < 0, RUN - 1, size)
    down_next = np.append(step < 0, False)[:size]
    both = rising & falling
    return rising & ~(both & down_next), falling & ~(both & ~down_next)


def _two_of_three(near: Flags, side: Flags) -> Flags:
    if len(near) < 3:
        return np.zeros(len(near), dtype=np.bool_)
    window = np.ones(3)
    full = (np.convolve(side, window, "valid") == 3) & (np.convolve(near, window, "valid") >= 2)
    return near & (np.convolve(full, window) > 0)


def _in_windows(flags: Flags, width: int, size: int) -> Flags:
    """Which of `size` points lie under some window of `width` flags that are all set.

    The flags are of the points themselves, or of the steps between them (one fewer): a window of steps
    covers one point more than it has steps.
    """
    if len(flags) < width:
        return np.zeros(size, dtype=np.bool_)
    full = np.convolve(flags, np.ones(width), "valid") == width
    return np.convolve(full, np.ones(width + size - len(flags))) > 0


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
    numbers = np.unique(group) if len(group) else np.array([0])
    measured = group[~np.isnan(values)]
    return tuple(int(k) for k in numbers if np.count_nonzero(measured == k) < FEWEST_FOR_LIMITS)


def _find_centre(values: Floats, centre: str | float) -> float:
    if isinstance(centre, str):
        _require_one_of("centre", centre, ("median", "mean"))
        if not len(values):
            return math.nan
        return float(np.median(values)) if centre == "median" else _exact_mean(values)
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
