"""Before and after a moment: whether a series changed by more than it used to vary, and what other areas did.

Nothing here says why. A comparison of before and after in one place cannot tell one cause from another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from metrics import calendar
from metrics.evaluate import Reading
from metrics.flow_tables import Spread, before_and_after
from metrics.protected import STATUS_SUFFIX, ProtectedSeries, ProtectedTable, Status
from metrics.signal import MINIMUM_POINTS, Judgement, judge, judged_values
from metrics.spc import Improvement, xmr
from metrics.spc_rules import RUN
from metrics.tables import VALUE

Verdict = Literal["improved", "worsened", "changed", "passed", "ordinary", "short"]
SIDES = ("before", "after")
ORDINARY = "Common Cause"
_IMPROVEMENT: Mapping[str, Improvement] = {"up": "increase", "down": "decrease", "neither": "neutral"}
_VERDICTS: Mapping[str, Verdict] = {
    "special_cause_improvement": "improved", "special_cause_concern": "worsened",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Change:
    """One indicator before and after a moment.

    judged: the limits of the two levels, each from its own periods. verdict, since: see `judge_change`.
    spreads: lowest, median and highest shown value before and after; None without both. before, after: how
    many periods the verdict rests on, the one in which the moment lies left out. turn: that period.
    """

    reading: Reading
    turn: int
    judged: Judgement
    verdict: Verdict
    since: int | None
    spreads: tuple[Spread, Spread] | None
    before: int
    after: int


def find_change(reading: Reading, month: int) -> Change:
    """A reading before and after a month (YYYYMM)."""
    turn = calendar.start_of(month, reading.level)
    measured = ~np.isnan(judged_values(reading))
    before, after = (int((measured & side).sum()) for side in _sides(reading.series, turn))
    verdict, since = judge_change(reading, month)
    return Change(
        reading,
        turn,
        judge(reading, (month,)),
        verdict,
        since,
        before_and_after(reading.series, month),
        before,
        after,
    )


def judge_change(reading: Reading, month: int) -> tuple[Verdict, int | None]:
    """What the periods after a month say against the limits that the periods before it gave; since when.

    short: under twelve periods before or seven after it, not counting the one in which the month lies.
    improved, worsened, changed (where neither way is better): the newest period is a signal against the
    limits of before, and the medians differ the same way. passed: there was a signal, but the newest is again
    as before. ordinary: no signal at all. Rules: metrics.spc, "ptd". since: the first of the unbroken run of
    signals the same way that ends in the newest period; None where that is none.
    """
    series, values = reading.series, judged_values(reading)
    is_before, is_after = _sides(series, calendar.start_of(month, reading.level))
    measured = ~np.isnan(values)
    if (measured & is_before).sum() < MINIMUM_POINTS or (measured & is_after).sum() < RUN:
        return "short", None
    kept = is_before | is_after
    result = xmr(
        values[kept],
        series.periods[kept],
        improvement=_IMPROVEMENT[reading.indicator.better],
        fix_after=int(is_before.sum()),
    )
    after = (measured & is_after)[kept]
    kinds = [str(kind) for kind in result.columns["point_type"][after]]
    causes = [str(cause) for cause in result.columns["special_cause"][after]]
    if all(cause == ORDINARY for cause in causes):
        return "ordinary", None
    rose = float(np.median(values[measured & is_after])) > float(np.median(values[measured & is_before]))
    if causes[-1] == ORDINARY or _points_up(causes[-1]) != rose:
        return "passed", None
    signal = [cause != ORDINARY and _points_up(cause) == rose for cause in causes]
    first = len(signal) - signal[::-1].index(False) if False in signal else 0
    return _VERDICTS.get(kinds[-1], "changed"), int(series.periods[measured & is_after][first])


def is_unsettled(change: Change) -> bool:
    """Whether some period of the new level is a signal against that level's own limits."""
    levels = change.judged.levels
    return change.turn in levels[1:] and _has_signals(change.judged, levels.index(change.turn))


def was_unsettled(change: Change) -> bool:
    """The same of the level before."""
    levels = change.judged.levels
    return change.turn in levels[1:] and _has_signals(change.judged, levels.index(change.turn) - 1)


def _has_signals(judged: Judgement, level: int) -> bool:
    causes = zip(judged.causes, judged.group, strict=True)
    return any(cause not in ("", "common_cause") for cause, group in causes if group == level)


def _points_up(cause: str) -> bool:
    return "Above" in cause or "Increasing" in cause


def _sides(series: ProtectedSeries, turn: int) -> "tuple[np.ndarray[tuple[int], np.dtype[np.bool_]], ...]":
    """Which periods are before the turn, and which after; the turn itself is neither."""
    return series.periods < turn, series.periods > turn


def compare_sides(readings: Mapping[str, Reading], month: int, threshold: int) -> ProtectedTable:
    """One row per area and side ("before", "after"): value, the median of its shown whole periods.

    periods: how many these are, as text. Hidden where every period of the side that has data is hidden.
    """
    rows = []
    for area, reading in readings.items():
        series = reading.series
        for side, mask in zip(SIDES, _sides(series, calendar.start_of(month, reading.level)), strict=True):
            value, status, count = _middle(series, mask)
            rows.append((area, side, value, status, str(count)))
    frame = pd.DataFrame(rows, columns=["team", "side", VALUE, VALUE + STATUS_SUFFIX, "periods"])
    return ProtectedTable(("team", "side"), (VALUE,), frame.astype({VALUE: "float64"}), threshold)


def _middle(
    series: ProtectedSeries, mask: "np.ndarray[tuple[int], np.dtype[np.bool_]]"
) -> tuple[float, Status, int]:
    shown = mask & series.shown & ~series.partial
    if shown.any():
        return float(np.median(series.values[shown])), "shown", int(shown.sum())
    return float("nan"), "suppressed" if (mask & series.hidden).any() else "no_data", 0
