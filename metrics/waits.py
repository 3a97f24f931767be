"""Waiting times from bands, with those who are still waiting counted as far as they have waited."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from metrics.catalogue.codes import BAND_GROUPS, BAND_LIMITS
from metrics.catalogue.model import GROUP_MARK, TOTAL
from metrics.protected import ProtectedSeries

OPEN_END = 181.0
"""What stands for "over 180 days": the quantile lies in the open end."""
MOST_DOUBT = 7.0
"""By how many days an answer may depend on hidden counts of people still waiting."""
ROUNDING = 1e-12


@dataclass(frozen=True, eq=False)
class _Band:
    """Those who completed and those still waiting in a band, per period; 0 where hidden or no data.

    low, high: days from and up to, high not included; infinite where open. Plain lists: the table is walked
    band by band, and an array gives single numbers slowly.
    """

    low: float
    high: float
    done: list[float]
    still: list[float]
    is_hidden: list[bool]
    is_still_hidden: list[bool]


@dataclass(frozen=True, eq=False)
class _Group:
    """A wider band and the finer ones in it. is_wide: in which periods one of these is hidden."""

    whole: _Band
    members: list[_Band]
    is_wide: list[bool]

    def finest(self, place: int) -> list[_Band]:
        """The finer bands where all of them are shown, else the wider one."""
        return [self.whole] if self.is_wide[place] else self.members


def find_quantile(
    completed: Callable[[str], ProtectedSeries], waiting: Callable[[str], ProtectedSeries], share: float
) -> ProtectedSeries:
    """The wait in days that `share` of people stay within, per period.

    completed, waiting: band (or group of bands, or the total "") -> people. Actuarial (life-table) estimate:
    those still waiting count as at risk for half of the band that they are in; inside a band waits are
    taken as even. A wider band stands in where a finer one is hidden, and only the bands up to the answer are
    used, so a hidden long wait does not hide a median. Where the numbers still waiting in some bands are
    hidden, what is left of their sum is taken to be in the last of those bands, which makes the answer
    longer, never shorter; it is hidden if it could be more than 7 days too long. There is no data where so
    many still wait that it cannot be told how long `share` of people will have waited.
    """
    series = completed(TOTAL)
    total = _make_band(None, None, series, waiting(TOTAL))
    groups = [_read_group(group, members, completed, waiting) for group, members in BAND_GROUPS.items()]
    values = np.full(series.periods.size, np.nan)
    hidden = np.zeros(series.periods.size, dtype=bool)
    for place in range(series.periods.size):
        if total.is_hidden[place] or total.is_still_hidden[place]:
            hidden[place] = True
        else:
            values[place], hidden[place] = _find_at(groups, total, place, share)
    return ProtectedSeries(series.level, series.periods, values, hidden, series.partial)


def _read_group(
    group: str,
    members: tuple[str, ...],
    completed: Callable[[str], ProtectedSeries],
    waiting: Callable[[str], ProtectedSeries],
) -> _Group:
    whole = _read_band(GROUP_MARK + group, members, completed, waiting)
    bands = [_read_band(member, (member,), completed, waiting) for member in members]
    hidden = [any(band.is_hidden[place] for band in bands) for place in range(len(whole.done))]
    return _Group(whole, bands, hidden)


def _read_band(
    id: str,
    members: tuple[str, ...],
    completed: Callable[[str], ProtectedSeries],
    waiting: Callable[[str], ProtectedSeries],
) -> _Band:
    return _make_band(BAND_LIMITS[members[0]][0], BAND_LIMITS[members[-1]][1], completed(id), waiting(id))


def _make_band(
    low: int | None, high: int | None, completed: ProtectedSeries, waiting: ProtectedSeries
) -> _Band:
    counts = [np.where(each.shown, each.values, 0.0).tolist() for each in (completed, waiting)]
    hidden = [each.hidden.tolist() for each in (completed, waiting)]
    return _Band(float(low or 0), math.inf if high is None else float(high + 1), *counts, *hidden)


def _find_at(groups: Sequence[_Group], total: _Band, place: int, share: float) -> tuple[float, bool]:
    """The quantile in one period, and whether it is hidden."""
    bands = [band for group in groups for band in group.finest(place)]
    at_risk = total.done[place] + total.still[place]
    pools = list(_find_pools(groups, total, place))
    longest, is_hidden = _walk(bands, _spread(bands, pools, place, -1), at_risk, place, share)
    if math.isnan(longest) and len(bands) < sum(len(group.members) for group in groups):
        return math.nan, True  # finer bands might have told
    if is_hidden or not pools:
        return longest, is_hidden
    shortest, _ = _walk(bands, _spread(bands, pools, place, 0), at_risk, place, share)
    if math.isnan(longest) and math.isnan(shortest):
        return math.nan, False
    if not abs(longest - shortest) <= MOST_DOUBT:
        return math.nan, True
    return longest, False


def _find_pools(groups: Sequence[_Group], total: _Band, place: int) -> Iterator[tuple[list[int], float]]:
    """Bands whose numbers still waiting are hidden, with what these amount to together."""
    rest, unsure, at = total.still[place], [], 0
    for group in groups:
        used = group.finest(place)
        hidden = [at + n for n, band in enumerate(used) if band.is_still_hidden[place]]
        at += len(used)
        shown = sum(band.still[place] for band in used)
        if hidden and not group.whole.is_still_hidden[place]:
            yield hidden, group.whole.still[place] - shown
            shown = group.whole.still[place]
        else:
            unsure += hidden
        rest -= shown
    if unsure:
        yield unsure, rest


def _spread(
    bands: Sequence[_Band], pools: Sequence[tuple[list[int], float]], place: int, at: int
) -> list[float]:
    """Those still waiting per band, hidden ones all in the first (0) or the last (-1) band they can be in."""
    still = [band.still[place] for band in bands]
    for hidden, amount in pools:
        still[hidden[at]] += amount
    return still


def _walk(
    bands: Sequence[_Band], still: Sequence[float], at_risk: float, place: int, share: float
) -> tuple[float, bool]:
    surviving, goal = 1.0, 1.0 - share
    for band, waiting in zip(bands, still, strict=True):
        if not at_risk > 0:
            break
        if band.is_hidden[place]:
            return math.nan, True
        if math.isinf(band.high):
            return (OPEN_END, False) if band.low >= OPEN_END else (np.nan, True)
        done = band.done[place]
        after = surviving * (1 - done / (at_risk - waiting / 2))
        if done > 0 and after <= goal + ROUNDING:
            inside = (surviving - goal) / (surviving - after)
            return float(band.low + inside * (band.high - band.low)), False
        surviving, at_risk = after, at_risk - done - waiting
    return math.nan, False
