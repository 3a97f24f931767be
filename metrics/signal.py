"""Whether an indicator's change is a signal or ordinary variation, from published values only."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from metrics.calendar import SPAN
from metrics.evaluate import Reading
from metrics.protected import Numbers
from metrics.spc import xmr

Variation = Literal["improving", "worsening", "changing", "ordinary", "short"]
MINIMUM_POINTS = 12
_IMPROVEMENT: dict[str, Literal["increase", "decrease", "neutral"]] = {
    "up": "increase",
    "down": "decrease",
    "neither": "neutral",
}


@dataclass(frozen=True, eq=False)
class Judgement:
    """What the newest value tells. since: first period of the signal that it belongs to.

    mean, lower, upper: XmR limits per period (NaN where the series is too short).
    """

    variation: Variation
    since: int | None
    mean: Numbers
    lower: Numbers
    upper: Numbers
    causes: tuple[str, ...]

    @property
    def is_signal(self) -> bool:
        return self.variation in ("improving", "worsening", "changing")


def judge(reading: Reading) -> Judgement:
    """XmR over the whole, shown periods of a reading; "short" under twelve of them."""
    series = reading.series
    values = np.where(series.partial, np.nan, series.values)
    empty = np.full(values.size, np.nan)
    if int((~np.isnan(values)).sum()) < MINIMUM_POINTS:
        return Judgement("short", None, empty, empty, empty, ("",) * values.size)
    result = xmr(values, improvement=_IMPROVEMENT[reading.indicator.better])
    points = result.points
    causes = tuple(str(kind) for kind in points["point_type"])
    newest = int(np.flatnonzero(~np.isnan(values))[-1])
    variation = _name(causes[newest])
    since = _since(causes, newest) if variation != "ordinary" else None
    return Judgement(
        variation,
        None if since is None else int(series.periods[since]),
        points["mean"].to_numpy(dtype=float),
        points["lower"].to_numpy(dtype=float),
        points["upper"].to_numpy(dtype=float),
        causes,
    )


def _name(point_type: str) -> Variation:
    if point_type == "special_cause_improvement":
        return "improving"
    if point_type == "special_cause_concern":
        return "worsening"
    return "changing" if point_type.startswith("special_cause_neutral") else "ordinary"


def _since(causes: tuple[str, ...], newest: int) -> int:
    """The first of the unbroken run of equal signals that ends in the newest value."""
    first = newest
    for place in range(newest, -1, -1):
        if causes[place] != causes[newest]:
            break
        first = place
    return first


def same_period_last_year(reading: Reading) -> tuple[int, float] | None:
    """The period a year before the newest, and its value; None where it is not shown."""
    latest = reading.latest
    if latest is None or SPAN[reading.level] > 12:
        return None
    value, status = reading.series.at(latest - 100)
    return (latest - 100, value) if status == "shown" else None
