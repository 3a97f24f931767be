"""Shorter periods laid out in longer ones and in windows that roll, and what each of these comes to."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from metrics import calendar
from metrics.catalogue.model import Level, OverTime

Numbers = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Grid:
    """Where shorter periods lie in longer ones. periods: the longer ones; ratio: how many shorter ones make
    one; lead: how many of them the first longer one misses; incomplete: which longer ones miss any."""

    periods: npt.NDArray[np.int64]
    ratio: int
    lead: int
    incomplete: Mask

    def place(self, values: npt.NDArray[Any], blank: float | bool) -> npt.NDArray[Any]:
        """One row per longer period, with `blank` where a shorter one is missing."""
        if self.incomplete.any():
            padded = np.full(self.periods.size * self.ratio, blank, dtype=values.dtype)
            padded[self.lead : self.lead + values.size] = values
            values = padded
        return values.reshape(-1, self.ratio)


@lru_cache(maxsize=256)
def lay_out(first: int, size: int, level: Level, longer: Level) -> Grid:
    """Where `size` periods from `first` on lie in those of a longer level."""
    ratio = calendar.SPAN[longer] // calendar.SPAN[level]
    lead = calendar.to_index(first) % calendar.SPAN[longer] // calendar.SPAN[level]
    starts = np.arange(-(-(lead + size) // ratio)) * ratio
    last = calendar.add_months(first, (size - 1) * calendar.SPAN[level])
    periods = np.array(calendar.periods_between(first, last, longer), dtype=np.int64)
    incomplete = (starts < lead) | (starts + ratio > lead + size)
    for shared in (periods, incomplete):
        shared.setflags(write=False)
    return Grid(periods, ratio, lead, incomplete)


@lru_cache(maxsize=256)
def find_windows(size: int, width: int) -> npt.NDArray[np.intp]:
    """The places of each `width` neighbours among `size`, one row per window."""
    windows = np.arange(size - width + 1)[:, np.newaxis] + np.arange(width)
    windows.setflags(write=False)
    return windows


def combine(values: Numbers, hidden: Mask, how: OverTime) -> tuple[Numbers, Mask]:
    """One longer period from each row of shorter ones: values (NaN where hidden), and which are hidden."""
    covered = cover(hidden, how)
    if how == "last":
        return values[:, -1], covered
    whole: Numbers = values.sum(axis=1) if how == "sum" else values.mean(axis=1)
    return np.where(covered, np.nan, whole), covered


def cover(hidden: Mask, how: OverTime) -> Mask:
    """Which longer periods rest on a hidden shorter one."""
    covered: Mask = hidden[:, -1] if how == "last" else np.logical_or.reduce(hidden, axis=1)
    return covered
