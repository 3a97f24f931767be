"""Whether an indicator's change is a signal or ordinary variation, from published values only."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from metrics import calendar
from metrics.evaluate import Reading
from metrics.protected import Mask, Numbers
from metrics.spc import Assurance, RunsResult, runs, xmr

Variation = Literal["improving", "worsening", "changing", "ordinary", "short"]
MINIMUM_POINTS = 12
Groups = np.ndarray[tuple[int], np.dtype[np.intp]]
_IMPROVEMENT: dict[str, Literal["increase", "decrease", "neutral"]] = {
    "up": "increase",
    "down": "decrease",
    "neither": "neutral",
}


@dataclass(frozen=True, eq=False)
class Judgement:
    """What the newest value tells. since: first period of the signal that it belongs to.

    mean, lower, upper: XmR limits per period, of the level that the period belongs to (NaN where a level has
    too few periods). levels: the first period of each level, the series' own first one and those that people
    have said. points: measured periods of the newest level. runs: Anhøj's test of the newest level; None
    under twelve periods.
    missing: periods without data between the first and the newest with data.
    """

    variation: Variation
    since: int | None
    mean: Numbers
    lower: Numbers
    upper: Numbers
    causes: tuple[str, ...]
    levels: tuple[int, ...] = ()
    group: tuple[int, ...] = ()
    points: int = 0
    runs: RunsResult | None = None
    missing: tuple[int, ...] = ()

    @property
    def is_signal(self) -> bool:
        return self.variation in ("improving", "worsening", "changing")

    @property
    def has_limits(self) -> bool:
        """Whether some level has limits to draw."""
        return bool(np.isfinite(self.lower).any())

    @property
    def is_new_level(self) -> bool:
        """Whether the newest level began at a rebase point and is too short for limits yet."""
        return self.variation == "short" and len(self.levels) > 1

    def assurance(self, target: float | None, *, upwards: bool) -> Assurance | None:
        """Whether the newest level, varying as it does, meets a target always, never, or now and then.

        None without a target, and where the newest level has no limits. The rule is that of `spc.xmr`.
        """
        if target is None or not self.lower.size or not np.isfinite(self.lower[-1]):
            return None
        if self.lower[-1] <= target <= self.upper[-1]:
            return "inconsistent"
        return "consistent_pass" if (target < self.lower[-1]) == upwards else "consistent_fail"


def judge(reading: Reading, rebases: Iterable[int] = ()) -> Judgement:
    """XmR over the whole, shown periods of a reading; "short" under twelve of them.

    rebases: months (YYYYMM) from which the level is another; each level has its own limits, from twelve
    periods on. A month inside a longer period counts for that period; one outside the series changes nothing.
    """
    series = reading.series
    values = judged_values(reading)
    measured = ~np.isnan(values)
    missing = _find_missing(reading)
    cuts = _find_cuts(reading, rebases)
    group = np.searchsorted(cuts, np.arange(values.size), side="right")
    first = tuple(int(series.periods[cut]) for cut in ([0, *cuts] if values.size else []))
    newest_level = measured & (group == len(cuts))
    points = int(newest_level.sum())
    if int(measured.sum()) < MINIMUM_POINTS:
        empty = np.full(values.size, np.nan)
        blank = ("",) * values.size
        return Judgement("short", None, empty, empty, empty, blank, first, tuple(group.tolist()), points,
                         missing=missing)  # fmt: skip
    used = np.flatnonzero(_find_apart(reading))  # what is left out between them is no missing value
    result = xmr(
        values[used],
        series.periods[used],
        improvement=_IMPROVEMENT[reading.indicator.better],
        rebase=[int(series.periods[used[used >= cut][0]]) for cut in cuts if (used >= cut).any()],
    )
    counts = np.bincount(group[measured], minlength=len(cuts) + 1)
    long = counts[group] >= MINIMUM_POINTS
    kinds = np.full(values.size, "common_cause", dtype=object)
    kinds[used] = result.columns["point_type"]
    causes = tuple(str(kind) for kind in np.where(long, kinds, ""))
    mean, lower, upper = (
        _spread(result.columns[name], group[used], group) for name in ("mean", "lower", "upper")
    )
    variation, since = _read_newest(causes, group, measured)
    return Judgement(
        variation,
        None if since is None else int(series.periods[since]),
        mean,
        np.where(long, lower, np.nan),
        np.where(long, upper, np.nan),
        causes,
        first,
        tuple(group.tolist()),
        points,
        runs(values[newest_level]) if points >= MINIMUM_POINTS else None,
        missing,
    )


def judged_values(reading: Reading) -> Numbers:
    """The values that a judgement rests on: shown, of whole periods, and no two with a month in common; NaN
    elsewhere."""
    values = np.where(reading.series.partial, np.nan, reading.series.values)
    return np.where(_find_apart(reading), values, np.nan)


def _find_apart(reading: Reading) -> Mask:
    """The periods that are judged beside one another, counted back from the newest whole value.

    Values that look back over the same months resemble one another and would be taken for signals.
    """
    places = np.arange(reading.series.values.size)
    measured = np.flatnonzero(reading.series.shown & ~reading.series.partial)
    newest = int(measured[-1]) if measured.size else 0
    apart: Mask = (newest - places) % reading.stride == 0
    return apart


def _spread(found: Numbers, of_used: Groups, group: Groups) -> Numbers:
    """What each level has, at all of its periods; NaN for a level without any."""
    by_level = np.full(int(group.max(initial=0)) + 1, np.nan)
    by_level[of_used] = found
    return by_level[group]


def _find_cuts(reading: Reading, rebases: Iterable[int]) -> list[int]:
    """The places at which a new level begins, after the first."""
    periods = reading.series.periods.tolist()
    starts = {calendar.start_of(month, reading.level) for month in rebases}
    return [place for place, period in enumerate(periods) if place and period in starts]


def _find_missing(reading: Reading) -> tuple[int, ...]:
    series = reading.series
    has: Mask = series.shown | series.hidden
    places = np.flatnonzero(has)
    if not places.size:
        return ()
    inside = slice(int(places[0]), int(places[-1]) + 1)
    return tuple(int(period) for period in series.periods[inside][~has[inside]])


def _read_newest(causes: tuple[str, ...], group: Groups, measured: Mask) -> tuple[Variation, int | None]:
    """What the newest measured value tells, and the place where its signal began."""
    newest = int(np.flatnonzero(measured)[-1])
    if not causes[newest] or group[newest] != group[-1]:
        return "short", None
    variation = _name(causes[newest])
    return variation, None if variation == "ordinary" else _since(causes, group.tolist(), measured)


def _name(point_type: str) -> Variation:
    if point_type == "special_cause_improvement":
        return "improving"
    if point_type == "special_cause_concern":
        return "worsening"
    return "changing" if point_type.startswith("special_cause_neutral") else "ordinary"


def _since(causes: tuple[str, ...], group: list[int], measured: Mask) -> int:
    """The first of the unbroken run of equal signals, at one level, that ends in the newest value."""
    places = np.flatnonzero(measured).tolist()
    first = newest = places[-1]
    for place in reversed(places):
        if causes[place] != causes[newest] or group[place] != group[newest]:
            break
        first = place
    return first


def same_period_last_year(reading: Reading) -> tuple[int, float] | None:
    """The period a year before the newest, and its value; None where it is not shown."""
    latest = reading.latest
    if latest is None or calendar.SPAN[reading.level] > 12:
        return None
    value, status = reading.series.at(latest - 100)
    return (latest - 100, value) if status == "shown" else None
