"""The limits of one XmR group, and which of its points chance alone would hardly give.

What `metrics.spc.xmr` does between two rebase points: mean and mean moving range, then the rules.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from metrics.intervals import Floats

Rules: TypeAlias = Literal["ptd", "mdc"]
Flags: TypeAlias = npt.NDArray[np.bool_]
Codes: TypeAlias = npt.NDArray[np.intp]

LIMIT = 2.66  # 3 / 1.128: three sigma, sigma estimated from the mean moving range (Shewhart's d2 for n = 2)
NEAR = 2 * (LIMIT / 3)
SCREEN = 3.267  # upper limit of a moving-range chart, in mean moving ranges (D4 for n = 2)
RUN = 7  # points on one side, or rising, or falling

_COMMON, _ABOVE, _BELOW, _HIGH_RUN, _LOW_RUN, _RISING, _FALLING, _NEAR_TOP, _NEAR_BOTTOM = range(9)
CAUSES = np.array(
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


@dataclass(frozen=True)
class Options:
    """What a chart is made with, as `metrics.spc.xmr` is given it."""

    fix_after: int | None
    screen_outliers: bool
    rules: Rules


def judge_group(values: Floats, options: Options) -> tuple[Floats, Floats, Floats, Codes]:
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
    ranges = np.abs(values[1:] - values[:-1])
    ranges = ranges[~np.isnan(ranges)]
    spread = exact_mean(ranges)
    # Ranges that are all zero are not outliers: dropping them would leave a constant series no limits.
    if screen_outliers and spread > 0:
        spread = exact_mean(ranges[ranges < SCREEN * spread])
    return exact_mean(values[~np.isnan(values)]), spread


def exact_mean(values: Floats) -> float:
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
    size, step = len(values), values[1:] - values[:-1]
    rising, falling = _in_windows(step > 0, RUN - 1, size), _in_windows(step < 0, RUN - 1, size)
    both = rising & falling
    if not both.any():
        return rising, falling
    down_next = np.append(step < 0, False)
    return rising & ~(both & down_next), falling & ~(both & ~down_next)


def _two_of_three(near: Flags, side: Flags) -> Flags:
    """Near points in some three that are all on the side and of which two are near."""
    candidates = near & side
    if np.count_nonzero(candidates) < 2:
        return np.zeros(len(near), dtype=np.bool_)
    full = side[:-2] & side[1:-1] & side[2:]
    full &= (near[:-2] & near[1:-1]) | (near[:-2] & near[2:]) | (near[1:-1] & near[2:])
    return candidates & _spread(full, 3, len(near))


def _in_windows(flags: Flags, width: int, size: int) -> Flags:
    """Which of `size` points lie under some window of `width` flags that are all set.

    The flags are of the points themselves, or of the steps between them (one fewer): a window of steps
    covers one point more than it has steps.
    """
    if np.count_nonzero(flags) < width:
        return np.zeros(size, dtype=np.bool_)
    full = np.convolve(flags, np.ones(width), "valid") == width
    return _spread(full, width + size - len(flags), size)


def _spread(full: Flags, width: int, size: int) -> Flags:
    """The points that a window of `width` covers from some place that is set."""
    covered = np.zeros(size, dtype=np.bool_)
    covered[np.flatnonzero(full)[:, np.newaxis] + np.arange(width)] = True
    return covered
