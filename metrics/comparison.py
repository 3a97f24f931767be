"""Areas side by side in one period, teams of a county or counties: which differ by more than chance.

Made of published cells only: readings of one indicator, one per area.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from metrics.catalogue.model import Catalogue, Level
from metrics.evaluate import Reading
from metrics.funnel import OUTSIDE, SIZE, Funnel, Verdict, compare_rates, compare_shares
from metrics.protected import STATUS_SUFFIX, ProtectedTable, Status
from metrics.tables import VALUE
from metrics.uncertainty import Drawn, count_above, find_interval, kind_of

LOW, HIGH = "low", "high"
AREA = "team"  # the dimension of the table, also where the areas are counties


@dataclass(frozen=True, eq=False)
class Comparison:
    """What is known of areas side by side.

    funnel: who differs from all together; None where the indicator has no limits of chance.
    table: one row per area in the given order: `value`, `size` (what it rests on), `low` and `high` (its own
    95 % interval), each with its status, and `verdict`. period: of all values, at `level`.
    """

    period: int
    level: Level
    kind: Drawn
    funnel: Funnel
    table: ProtectedTable
    minimum_n: float

    def of(self, *verdicts: Verdict) -> list[str]:
        """The areas with some verdicts, those with the largest difference from the average first."""
        frame = self.table.frame
        found = frame[frame["verdict"].isin(verdicts)]
        away = (found[VALUE] - (self.funnel.average or 0.0)).abs()
        return [str(area) for area in found.loc[away.sort_values(ascending=False).index, AREA]]

    @property
    def small(self) -> list[tuple[str, float]]:
        """(area, n) of shown shares that rest on fewer than the indicator asks for, the fewest first."""
        frame = self.table.frame
        few = frame[frame[VALUE].notna() & (frame[SIZE] < self.minimum_n)].sort_values(SIZE)
        return list(zip(few[AREA].astype(str), few[SIZE].astype(float), strict=True))

    @property
    def alike(self) -> bool:
        """Whether everybody who is compared is within the limits of chance."""
        return self.funnel.average is not None and not self.of(*OUTSIDE)

    def value_of(self, area: str) -> float | None:
        found = self.table.frame.loc[self.table.frame[AREA] == area, VALUE].dropna()
        return float(found.iloc[0]) if len(found) else None


def find_period(readings: Sequence[Reading]) -> int | None:
    """The newest whole period in which any area has data, shown or hidden; else the newest of all."""
    given = [reading.series for reading in readings]
    has = [series.shown | series.hidden for series in given]
    whole = [series.periods[mask & ~series.partial] for series, mask in zip(given, has, strict=True)]
    found = [*np.concatenate(whole)] if given else []
    found = found or [
        period for series, mask in zip(given, has, strict=True) for period in series.periods[mask]
    ]
    return max((int(period) for period in found), default=None)


def compare_areas(
    readings: Mapping[str, Reading], catalogue: Catalogue, threshold: int, period: int | None = None
) -> Comparison | None:
    """The areas' values of one period, by default the newest; None without data or without a known chance.

    readings: area -> its reading of the same indicator at the same level.
    """
    given = list(readings.values())
    kind = kind_of(given[0].indicator, catalogue) if given else None
    at = find_period(given) if period is None else period
    if at is None or kind is None or kind == "count":
        return None
    counts = _tabulate(readings, at, threshold)
    funnel = (compare_shares if kind == "share" else compare_rates)(counts, "above", "below")
    minimum_n = float(given[0].indicator.minimum_n) if kind == "share" else 0.0
    table = _add_intervals(funnel, readings, at, catalogue)
    return Comparison(at, given[0].level, kind, funnel, table, minimum_n)


def _tabulate(readings: Mapping[str, Reading], period: int, threshold: int) -> ProtectedTable:
    """One row per area: the count above and the number below the line."""
    rows = []
    for area, reading in readings.items():
        status = reading.series.at(period)[1]
        below, told = reading.n.at(period)
        above = count_above(reading, period)
        if status == "no_data" and told == "shown" and below == 0:
            above, status = 0.0, "shown"  # nobody to divide by is known, and told as such
        rows.append((area, np.nan if above is None else above, status, below, told))
    names = [AREA, "above", "above" + STATUS_SUFFIX, "below", "below" + STATUS_SUFFIX]
    frame = pd.DataFrame(rows, columns=names).astype({"above": "float64", "below": "float64"})
    return ProtectedTable((AREA,), ("above", "below"), frame, threshold)


def _add_intervals(
    funnel: Funnel, readings: Mapping[str, Reading], period: int, catalogue: Catalogue
) -> ProtectedTable:
    frame = funnel.table.frame.copy()
    found = [find_interval(readings[area], catalogue, period) for area in frame[AREA]]
    statuses: list[Status] = frame[VALUE + STATUS_SUFFIX].tolist()
    for name in (LOW, HIGH):
        frame[name] = [np.nan if each is None else float(getattr(each, name)) for each in found]
        frame[name + STATUS_SUFFIX] = [
            "no_data" if each is None and status == "shown" else status
            for each, status in zip(found, statuses, strict=True)
        ]
    return ProtectedTable((AREA,), (VALUE, SIZE, LOW, HIGH), frame, funnel.table.threshold)


SIMILAR = 2.0  # times as many, or as few: what is still about the same size


def keep_alike(found: Comparison, area: str) -> list[str]:
    """The areas whose value rests on half to twice as many as one area's own, itself included; all where its
    own size is not shown."""
    frame = found.table.frame
    sizes = dict(zip(frame[AREA].astype(str), frame[SIZE].astype(float), strict=True))
    own = sizes.get(area, float("nan"))
    if not own > 0:
        return list(sizes)
    return [each for each, size in sizes.items() if own / SIMILAR <= size <= own * SIMILAR]
