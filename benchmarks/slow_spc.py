"""XmR charts and Anhøj's runs once more, slow and obvious: from the published rules, not from our code.

The rules, each where it is used, are those of NHS England's Making Data Count as the documentation of the R
package NHSRplotthedots words them; rules="mdc" is the change that Making Data Count announced in the
package's issue 194 ("all points beyond two-sigma are counted"). Points are looked at one by one, sums are
exact.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Value = float | None


@dataclass(frozen=True)
class Point:
    date: Any
    value: Value
    mean: float
    lower: float
    upper: float
    group: int
    special_cause: str
    point_type: str


@dataclass(frozen=True)
class Chart:
    points: list[Point]
    variation: str
    assurance: str | None


def draw(
    values: Sequence[Value],
    dates: Sequence[Any] | None = None,
    *,
    improvement: str = "increase",
    target: float | None = None,
    rebase: Iterable[Any] = (),
    fix_after: int | None = None,
    screen_outliers: bool = True,
    rules: str = "ptd",
) -> Chart:
    """What `metrics.spc.xmr` should come to. A missing value is None."""
    known = list(range(len(values))) if dates is None else list(dates)
    rows = sorted(zip(known, values, strict=True), key=lambda row: row[0])
    points: list[Point] = []
    for number, group in enumerate(_split(rows, set(rebase))):
        points += _draw_group(group, number, improvement, fix_after, screen_outliers, rules)
    return Chart(points, _read_variation(points), _read_assurance(points, target, improvement))


def _split(rows: list[tuple[Any, Value]], rebase: set[Any]) -> list[list[tuple[Any, Value]]]:
    """A rebase date restarts everything; one at the very first point begins the second group."""
    groups: list[list[tuple[Any, Value]]] = [[]]
    for row in rows:
        if row[0] in rebase:
            groups.append([])
        groups[-1].append(row)
    return groups


def _draw_group(
    rows: list[tuple[Any, Value]],
    number: int,
    improvement: str,
    fix_after: int | None,
    screen: bool,
    rules: str,
) -> list[Point]:
    values = [value for _, value in rows]
    mean, moving = find_process(values if fix_after is None else values[:fix_after], screen)
    lower, upper = mean - 2.66 * moving, mean + 2.66 * moving
    points = []
    for place, (date, value) in enumerate(rows):
        cause = find_cause(values, place, mean, moving, rules)
        points.append(Point(date, value, mean, lower, upper, number, cause, _colour(cause, improvement)))
    return points


def find_process(values: list[Value], screen: bool) -> tuple[float, float]:
    """The mean, and the mean moving range without those at or above 3.267 times their own mean."""
    ranges = [abs(b - a) for a, b in pairwise(values) if a is not None and b is not None]
    moving = _mean(ranges)
    if screen and any(ranges):
        moving = _mean([each for each in ranges if each < 3.267 * moving])
    return _mean([value for value in values if value is not None]), moving


def _mean(numbers: Sequence[float]) -> float:
    return float(sum(map(Fraction, numbers)) / len(numbers)) if numbers else math.nan


def find_cause(values: list[Value], place: int, mean: float, moving: float, rules: str) -> str:
    """The first rule that marks the point."""
    value = values[place]
    if value is None:
        return "Common Cause"
    upper, lower = mean + 2.66 * moving, mean - 2.66 * moving
    # 1: outside the process limits.
    if value > upper:
        return "Above UCL"
    if value < lower:
        return "Below LCL"
    # 2: seven points in a row, each higher (lower) than the one before; where two trends meet, the later.
    for start in range(place, place - 7, -1):
        way = _find_trend(values, start)
        if way:
            return f"7 Point Trend ({way})"
    side = "Above" if value > mean else "Below"
    # 3: two of three points near a limit, the third on the same side of the mean; only near ones are marked.
    if _is_near(value, mean, moving, rules):
        for start in range(place - 2, place + 1):
            three = _window(values, start, 3)
            near = [each for each in three if _is_near(each, mean, moving, rules)]
            if len(near) >= 2 and _all_on(three, side, mean):
                return f"2 in 3 {side} CL"
    # 4: seven points in a row on one side of the mean; the mean itself is on neither.
    for start in range(place - 6, place + 1):
        seven = _window(values, start, 7)
        if seven and _all_on(seven, side, mean):
            return f"7 Points {side} CL"
    return "Common Cause"


def _window(values: list[Value], start: int, size: int) -> list[float]:
    """So many neighbours, all of them measured; empty where there are not so many."""
    if start < 0 or start + size > len(values):
        return []
    found = [value for value in values[start : start + size] if value is not None]
    return found if len(found) == size else []


def _all_on(values: list[float], side: str, mean: float) -> bool:
    return all(value > mean if side == "Above" else value < mean for value in values)


def _is_near(value: float, mean: float, moving: float, rules: str) -> bool:
    """Beyond two thirds of the way to a limit; the older rule does not count points beyond the limit."""
    two_sigma = 2 * (2.66 / 3) * moving
    beyond_two = value > mean + two_sigma or value < mean - two_sigma
    beyond_limit = value > mean + 2.66 * moving or value < mean - 2.66 * moving
    return beyond_two and (rules == "mdc" or not beyond_limit)


def _find_trend(values: list[Value], start: int) -> str | None:
    seven = _window(values, start, 7)
    if seven and all(a < b for a, b in pairwise(seven)):
        return "Increasing"
    if seven and all(a > b for a, b in pairwise(seven)):
        return "Decreasing"
    return None


_UP = ("Above UCL", "7 Points Above CL", "7 Point Trend (Increasing)", "2 in 3 Above CL")


def _colour(cause: str, improvement: str) -> str:
    if cause == "Common Cause":
        return "common_cause"
    way = "high" if cause in _UP else "low"
    if improvement == "neutral":
        return f"special_cause_neutral_{way}"
    good = "high" if improvement == "increase" else "low"
    return "special_cause_improvement" if way == good else "special_cause_concern"


def _read_variation(points: list[Point]) -> str:
    """The icon is that of the latest point."""
    if not points or points[-1].special_cause == "Common Cause":
        return "common_cause"
    way = "high" if points[-1].special_cause in _UP else "low"
    for word in ("improvement", "concern", "neutral"):
        if word in points[-1].point_type:
            return f"{word}_{way}"
    raise AssertionError(points[-1])


def _read_assurance(points: list[Point], target: float | None, improvement: str) -> str | None:
    """By the limits of the latest point; without a direction nobody can say what passes."""
    if target is None or improvement == "neutral" or not points or math.isnan(points[-1].lower):
        return None
    latest = points[-1]
    if latest.lower <= target <= latest.upper:
        return "inconsistent"
    is_exceeded = target < latest.lower
    return "consistent_pass" if is_exceeded == (improvement == "increase") else "consistent_fail"


# --- runs ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Runs:
    longest_run: int
    longest_run_max: int
    crossings: int
    crossings_min: int
    signal: bool


def count_runs(values: Sequence[Value], centre: float | None = None) -> Runs:
    """Anhøj & Olesen 2014: runs and crossings of the median by the useful observations, those off the median.

    Unusual: a run longer than log2(n) + 3, rounded; fewer crossings than the 5th percentile of the binomial
    distribution with n - 1 trials and probability 1/2.
    """
    measured = sorted(value for value in values if value is not None)
    middle = _median(measured) if centre is None else centre
    longest = current = crossings = useful = 0
    before = None
    for value in values:
        if value is None or value == middle:
            continue
        useful += 1
        side = value > middle
        crossings += before is not None and side != before
        current = current + 1 if side == before else 1
        longest, before = max(longest, current), side
    if not useful:
        return Runs(0, 0, 0, 0, signal=False)
    too_long, too_few = round(math.log2(useful)) + 3, _fifth_percentile(useful - 1)
    return Runs(longest, too_long, crossings, too_few, signal=longest > too_long or crossings < too_few)


def _median(ordered: list[float]) -> float:
    if not ordered:
        return math.nan
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _fifth_percentile(trials: int) -> int:
    """The least k with P(X <= k) >= 5 %."""
    total = Fraction(0)
    for k in range(trials + 1):
        total += Fraction(math.comb(trials, k), 2**trials)
        if total >= Fraction(1, 20):
            return k
    raise AssertionError(trials)
