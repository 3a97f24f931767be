"""Waiting times from bands, with those who are still waiting counted as far as they have waited."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from metrics.catalogue.codes import BAND_GROUPS, BAND_LIMITS
from metrics.catalogue.model import GROUP_MARK, TOTAL
from metrics.protected import ProtectedSeries

OPEN_END = 181.0
"""What stands for "over 180 days": the quantile lies in the open end."""
ROUNDING = 1e-12


@dataclass(frozen=True)
class _Band:
    """low, high: days from and up to, high not included; infinite where open."""

    low: float
    high: float
    completed: ProtectedSeries
    waiting: ProtectedSeries

    def is_hidden(self, place: int) -> bool:
        return bool(self.completed.hidden[place])


def find_quantile(
    completed: Callable[[str], ProtectedSeries], waiting: Callable[[str], ProtectedSeries], share: float
) -> ProtectedSeries:
    """The wait in days that `share` of people stay within, per period.

    completed, waiting: band (or group of bands, or the total "") -> people. Actuarial (life-table) estimate:
    those still waiting count as at risk for half of the band that they are in; inside a band waits are
    taken as even. A wider band stands in where a finer one is hidden, and only the bands up to the answer are
    used, so a hidden long wait does not hide a median. Where the number
    still waiting in a band is hidden, they are taken to wait on into later bands, which makes the answer a
    little longer, never shorter. There is no data where so many still wait that it cannot be told how long
    `share` of people will have waited.
    """
    total = _make_band(None, None, completed(TOTAL), waiting(TOTAL))
    groups = [
        (
            _read_band(GROUP_MARK + group, members, completed, waiting),
            [_read_band(member, (member,), completed, waiting) for member in members],
        )
        for group, members in BAND_GROUPS.items()
    ]
    series = total.completed
    values = np.full(series.periods.size, np.nan)
    hidden = np.zeros(series.periods.size, dtype=bool)
    for place in range(series.periods.size):
        if total.is_hidden(place) or total.waiting.hidden[place]:
            hidden[place] = True
            continue
        bands = [band for group, members in groups for band in _finest(group, members, place)]
        at_risk = series.values[place] + np.nan_to_num(total.waiting.values[place])
        values[place], hidden[place] = _walk(bands, at_risk, place, share)
    return ProtectedSeries(series.level, series.periods, values, hidden, series.partial)


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
    return _Band(float(low or 0), np.inf if high is None else float(high + 1), completed, waiting)


def _finest(group: _Band, members: list[_Band], place: int) -> Iterator[_Band]:
    """The finer bands where all of them are shown, else the wider one."""
    if any(member.is_hidden(place) for member in members):
        yield group
    else:
        yield from members


def _walk(bands: list[_Band], at_risk: float, place: int, share: float) -> tuple[float, bool]:
    if not at_risk > 0:
        return np.nan, False
    surviving, goal, sure = 1.0, 1.0 - share, True
    for band in bands:
        if not at_risk > 0:
            break
        if band.is_hidden(place):
            return np.nan, True
        done = np.nan_to_num(band.completed.values[place])
        still = np.nan_to_num(band.waiting.values[place])
        if np.isinf(band.high):
            reached = band.low >= OPEN_END and (sure or done + still > 0)
            return (OPEN_END if reached else np.nan), not reached
        after = surviving * (1 - done / (at_risk - still / 2))
        if after <= goal + ROUNDING and done > 0:
            inside = (surviving - goal) / (surviving - after)
            return float(band.low + inside * (band.high - band.low)), False
        surviving, at_risk = after, at_risk - done - still
        sure = sure and not band.waiting.hidden[place]
    return np.nan, False
