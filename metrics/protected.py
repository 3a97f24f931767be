"""Protected figures: the only form in which numbers leave a release.

A hidden cell is an empty value with a status. Every number that is shown is a function of published cells,
and whatever rests on a hidden cell is hidden itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd
from numpy.lib.stride_tricks import sliding_window_view

from metrics import calendar
from metrics.catalogue.model import TOTAL, Level, OverTime, View

# suppressed: protected here; withheld: its source gave no number or had protected it, so no sum is known.
Status = Literal["shown", "suppressed", "withheld", "no_data"]
STATUSES: tuple[Status, ...] = get_args(Status)
HIDDEN: tuple[Status, ...] = ("suppressed", "withheld")
STATUS_SUFFIX = "_status"
Numbers = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class ProtectedTable:
    """A table that may be shown: one row per cell, the dimensions, and per measure a value and its status.

    frame: the dimension columns, then for each measure `m` the columns `m` (float, empty unless shown) and
    `m_status`. Other columns are texts that say nothing about counts. threshold: smallest count shown.
    """

    dimensions: tuple[str, ...]
    measures: tuple[str, ...]
    frame: pd.DataFrame
    threshold: int

    def __post_init__(self) -> None:
        for measure in self.measures:
            given = self.frame[measure].notna().to_numpy()
            shown = self.frame[measure + STATUS_SUFFIX].to_numpy(dtype=object) == "shown"
            if (given & ~shown).any():
                raise ValueError(f"expected empty values where {measure} is not shown, got values")

    def __len__(self) -> int:
        return len(self.frame)

    def is_hidden(self, measure: str) -> pd.Series:
        return self.frame[measure + STATUS_SUFFIX].isin(HIDDEN)

    @property
    def any_hidden(self) -> bool:
        return any(bool(self.is_hidden(measure).any()) for measure in self.measures)

    def any_with(self, status: Status) -> bool:
        """Whether any value of the table has a status."""
        return any(bool((self.frame[m + STATUS_SUFFIX] == status).any()) for m in self.measures)

    def where(self, keep: "pd.Series[bool]") -> "ProtectedTable":
        """The rows that are kept."""
        return ProtectedTable(
            self.dimensions, self.measures, self.frame[keep].reset_index(drop=True), self.threshold
        )


def require_protected(table: object) -> ProtectedTable:
    """The table itself; anything else is a programmer's mistake and fails loudly."""
    if not isinstance(table, ProtectedTable):
        raise TypeError(
            f"expected ProtectedTable, got {type(table).__name__}: only published cells may be shown"
        )
    return table


@dataclass(frozen=True, eq=False)
class ProtectedSeries:
    """One number per period: values (NaN unless shown), hidden where small counts were protected.

    periods: first months, without gaps, at one level. NaN and not hidden means no data. partial: the period
    is not over or a part of it has not come in. withheld: of the hidden, those that rest on a number that was
    delivered without its value; none unless given.
    """

    level: Level
    periods: npt.NDArray[np.int64]
    values: Numbers
    hidden: Mask
    partial: Mask
    withheld: Mask | None = None

    @property
    def shown(self) -> Mask:
        return ~np.isnan(self.values)

    @cached_property
    def statuses(self) -> list[Status]:
        covered = np.where(self.came_hidden, "withheld", "suppressed")
        given = np.where(self.shown, "shown", "no_data")
        known: dict[str, Status] = {status: status for status in STATUSES}
        return [known[status] for status in np.where(self.hidden, covered, given).tolist()]

    @property
    def came_hidden(self) -> Mask:
        """`withheld`, all false where it is not given."""
        return np.zeros(self.hidden.shape, dtype=bool) if self.withheld is None else self.withheld

    def _with(self, values: Numbers, hidden: Mask, partial: Mask, withheld: Mask | None) -> "ProtectedSeries":
        given = np.where(hidden, np.nan, values)
        return ProtectedSeries(self.level, self.periods, given, hidden, partial, withheld)

    def _join(self, other: "ProtectedSeries", values: Numbers) -> "ProtectedSeries":
        """Values that rest on both: hidden where one of them is."""
        withheld = None
        if self.withheld is not None or other.withheld is not None:
            withheld = self.came_hidden | other.came_hidden
        return self._with(values, self.hidden | other.hidden, self.partial | other.partial, withheld)

    def __add__(self, other: "ProtectedSeries") -> "ProtectedSeries":
        return self._join(other, self.values + other.values)

    def __sub__(self, other: "ProtectedSeries") -> "ProtectedSeries":
        return self._join(other, self.values - other.values)

    def __truediv__(self, other: "ProtectedSeries") -> "ProtectedSeries":
        """The quotient; nothing over nothing is no data."""
        return self._join(other, self.values / np.where(other.values > 0, other.values, np.nan))

    def times(self, factor: float) -> "ProtectedSeries":
        return self._with(self.values * factor, self.hidden, self.partial, self.withheld)

    def between(self, first: int, last: int) -> "ProtectedSeries":
        """The periods that begin from month `first` to month `last`."""
        return self.take((self.periods >= first) & (self.periods <= last))

    def take(self, keep: Mask) -> "ProtectedSeries":
        """The periods that are kept."""
        parts = (self.values[keep], self.hidden[keep], self.partial[keep])
        withheld = None if self.withheld is None else self.withheld[keep]
        return ProtectedSeries(self.level, self.periods[keep], *parts, withheld)

    def without(self, gone: Mask) -> "ProtectedSeries":
        """The series with no data in some periods."""
        kept = None if self.withheld is None else self.withheld & ~gone
        return self._with(np.where(gone, np.nan, self.values), self.hidden & ~gone, self.partial, kept)

    def at(self, period: int) -> tuple[float, Status]:
        """The value (NaN unless shown) and status of one period; no data outside the series."""
        found = np.flatnonzero(self.periods == period)
        if found.size == 0:
            return float("nan"), "no_data"
        place = int(found[0])
        return float(self.values[place]), self.statuses[place]

    def to_level(self, level: Level, how: OverTime) -> "ProtectedSeries":
        """The series at a longer level, from its own published cells only.

        A longer period with a part missing has no data: half a quarter is not a quarter.
        """
        ratio = calendar.SPAN[level] // calendar.SPAN[self.level]
        if ratio <= 1 or self.periods.size == 0:
            return self
        lead = calendar.to_index(int(self.periods[0])) % calendar.SPAN[level] // calendar.SPAN[self.level]
        count = -(-(lead + self.periods.size) // ratio)
        values, hidden = np.full(count * ratio, np.nan), np.zeros(count * ratio, dtype=bool)
        partial, inside = np.ones(count * ratio, dtype=bool), slice(lead, lead + self.periods.size)
        came_hidden = np.zeros(count * ratio, dtype=bool)
        values[inside], hidden[inside], partial[inside] = self.values, self.hidden, self.partial
        came_hidden[inside] = self.came_hidden
        shape = count, ratio
        incomplete = np.arange(count) * ratio < lead
        incomplete |= (np.arange(count) + 1) * ratio > lead + self.periods.size
        summed, covered = _combine(values.reshape(shape), hidden.reshape(shape), how)
        first = calendar.start_of(int(self.periods[0]), level)
        longer = calendar.periods_between(first, int(self.periods[-1]), level)
        return ProtectedSeries(
            level,
            np.array(longer, dtype=np.int64),
            np.where(incomplete, np.nan, summed),
            covered & ~incomplete,
            np.logical_or.reduce(partial.reshape(shape), axis=1),
            None if self.withheld is None else _cover(came_hidden.reshape(shape), how) & ~incomplete,
        )

    def rolling(self, months: int, how: OverTime) -> "ProtectedSeries":
        """Each period with the ones before it that make `months` months; the first ones have no data.

        A stock is what it is at the end, whatever came before. A window with a partial period is partial.
        """
        if how == "last":
            return self
        width = max(months // calendar.SPAN[self.level], 1)
        size = self.values.size
        values, hidden, partial = np.full(size, np.nan), np.zeros(size, dtype=bool), self.partial.copy()
        withheld = None if self.withheld is None else np.zeros(size, dtype=bool)
        if size >= width:
            first = width - 1
            if withheld is not None:
                withheld[first:] = _cover(sliding_window_view(self.came_hidden, width), how)
            values[first:], hidden[first:] = _combine(
                sliding_window_view(self.values, width), sliding_window_view(self.hidden, width), how
            )
            partial[first:] = np.logical_or.reduce(sliding_window_view(self.partial, width), axis=1)
        return self._with(values, hidden, partial, withheld)


def _combine(values: Numbers, hidden: Mask, how: OverTime) -> tuple[Numbers, Mask]:
    """One longer period from each row of shorter ones."""
    covered = _cover(hidden, how)
    if how == "last":
        return values[:, -1], covered
    whole: Numbers = values.sum(axis=1) if how == "sum" else values.mean(axis=1)
    return np.where(covered, np.nan, whole), covered


def _cover(hidden: Mask, how: OverTime) -> Mask:
    """Which longer periods rest on a hidden shorter one."""
    covered: Mask = hidden[:, -1] if how == "last" else np.logical_or.reduce(hidden, axis=1)
    return covered


def sum_series(parts: Sequence[ProtectedSeries]) -> ProtectedSeries:
    """The sum of series over the same periods; hidden or missing where any part is."""
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


def sum_areas(parts: Sequence[ProtectedSeries]) -> ProtectedSeries:
    """The sum of areas (teams) over the same periods; hidden or missing where any of them is.

    An area counts as zero before its own first data, once others have theirs: a team that began later does
    not leave the older ones without figures.
    """
    has = [part.shown | part.hidden for part in parts]
    begun = [np.logical_or.accumulate(mask) for mask in has]
    anyone = np.logical_or.reduce(begun)
    filled = [
        _begin_with_zero(part, anyone & ~own if own.any() else np.zeros_like(own))
        for part, own in zip(parts, begun, strict=True)
    ]
    return sum_series(filled)


def _begin_with_zero(part: ProtectedSeries, before: Mask) -> ProtectedSeries:
    """Zero in the periods `before` an area began; the one in which it begins is as whole as it can be."""
    beginning = np.append(False, before[:-1]) & ~before
    values = np.where(before, 0.0, part.values)
    partial = part.partial & ~before & ~beginning
    return ProtectedSeries(part.level, part.periods, values, part.hidden, partial, part.withheld)


@dataclass(frozen=True, eq=False)
class PublishedView:
    """One county's cells of one view, as the current release has them.

    frame: one row per published cell: `team` (empty: the county) if the view has teams, `period`, the
    dimensions (empty: summed over), `periods` (how many of the dataset's own periods it sums), then per
    measure value and `_status`. A combination without a row is zero where its team has data in that period
    and has ever had the measure, and no data elsewhere. own_level: that of the dataset.
    """

    view: View
    level: Level
    own_level: Level
    frame: pd.DataFrame
    measures: tuple[str, ...]
    over_time: Mapping[str, OverTime]
    threshold: int

    @cached_property
    def periods(self) -> npt.NDArray[np.int64]:
        found = self.frame["period"]
        if found.empty:
            return np.array([], dtype=np.int64)
        between = calendar.periods_between(int(found.min()), int(found.max()), self.level)
        return np.array(between, dtype=np.int64)

    @cached_property
    def teams(self) -> tuple[str, ...]:
        """The teams that have cells, sorted; none where the view has no teams."""
        return tuple(sorted(set(self.frame["team"].unique()) - {TOTAL})) if self.view.by_team else ()

    @cached_property
    def _keys(self) -> tuple[Mapping[tuple[str, ...], int], npt.NDArray[np.intp]]:
        """Every combination with its row in the matrices, and the row of each cell."""
        mixed = np.zeros(len(self.frame), dtype=np.intp)
        for name in self.view.by:
            codes, values = pd.factorize(self.frame[name])
            mixed = mixed * max(len(values), 1) + codes
        rows, found = pd.factorize(mixed)
        first = np.full(len(found), len(rows), dtype=np.intp)
        np.minimum.at(first, rows, np.arange(len(rows)))
        columns = [self.frame[name].iloc[first].tolist() for name in self.view.by]
        return {key: place for place, key in enumerate(zip(*columns, strict=True))}, rows

    @cached_property
    def _rows(self) -> Mapping[tuple[str, ...], int]:
        return self._keys[0]

    @cached_property
    def _places(self) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        return self._keys[1], np.searchsorted(self.periods, self.frame["period"].to_numpy(dtype=np.int64))

    @cached_property
    def _published(self) -> Mask:
        """By combination and period: whether it has a row of its own."""
        mask = np.zeros((len(self._rows), self.periods.size), dtype=bool)
        mask[self._places] = True
        return mask

    @cached_property
    def _areas(self) -> Mapping[str, npt.NDArray[np.intp]]:
        """Team -> its rows in the matrices; all rows under the county's name where the view has no teams."""
        if not self.view.by_team:
            return {TOTAL: np.arange(len(self._rows))}
        at = self.view.by.index("team")
        teams = np.array([key[at] for key in self._rows], dtype=object)
        return {team: np.flatnonzero(teams == team) for team in (*self.teams, TOTAL)}

    @cached_property
    def _matrices(self) -> dict[str, tuple[Numbers, Mask, Mask | None]]:
        return {}

    def _matrix(self, measure: str) -> tuple[Numbers, Mask, Mask | None]:
        """By combination and period: values, which are hidden, and which of these were withheld (or None)."""
        if measure not in self._matrices:
            shape = (len(self._rows), self.periods.size)
            values, hidden = np.full(shape, np.nan), np.zeros(shape, dtype=bool)
            values[self._places] = self.frame[measure].to_numpy(dtype=float)
            statuses = self.frame[measure + STATUS_SUFFIX]
            hidden[self._places] = statuses.isin(HIDDEN).to_numpy()
            withheld = (statuses == "withheld").to_numpy()
            came_hidden = np.zeros(shape, dtype=bool) if withheld.any() else None
            if came_hidden is not None:
                came_hidden[self._places] = withheld
            self._matrices[measure] = values, hidden, came_hidden
        return self._matrices[measure]

    @cached_property
    def _partial(self) -> dict[str, Mask]:
        """Per area the periods of which a part has not come in."""
        return {}

    def _is_partial(self, team: str) -> Mask:
        if team not in self._partial:
            late = (
                self.frame["periods"].to_numpy() < calendar.SPAN[self.level] // calendar.SPAN[self.own_level]
            )
            if self.view.by_team:
                late &= (self.frame["team"] == team).to_numpy()
            mask = np.zeros(self.periods.size, dtype=bool)
            mask[self._places[1][late]] = True
            self._partial[team] = mask
        return self._partial[team]

    @cached_property
    def _present(self) -> dict[tuple[str, str], Mask]:
        return {}

    def _is_present(self, measure: str, team: str) -> Mask:
        """In which periods a team (or the county) has data, if it has ever had the measure."""
        if (measure, team) not in self._present:
            values, hidden, _ = self._matrix(measure)
            own = self._areas.get(team if self.view.by_team else TOTAL, np.array([], dtype=np.intp))
            has_had = bool((~np.isnan(values[own]) | hidden[own]).any())
            present: Mask = np.logical_or.reduce(self._published[own], axis=0) & has_had
            self._present[measure, team] = present
        return self._present[measure, team]

    def series(self, measure: str, where: Mapping[str, str], team: str = TOTAL) -> ProtectedSeries:
        """One cell's published values over all periods of the view, at the view's level.

        where: dimension -> code or group; a dimension left out is summed over.
        """
        unknown = set(where) - set(self.view.dimensions)
        if unknown:
            raise ValueError(f"expected dimensions of {self.view.id}, got {sorted(unknown)}")
        key = tuple(team if name == "team" else where.get(name, TOTAL) for name in self.view.by)
        values, hidden, came_hidden = self._matrix(measure)
        zeros = np.where(self._is_present(measure, team), 0.0, np.nan)
        place = self._rows.get(key)
        if place is None:
            nothing = np.zeros(self.periods.size, dtype=bool)
            return ProtectedSeries(self.level, self.periods, zeros, nothing, self._is_partial(team))
        row = np.where(self._published[place], values[place], zeros)
        withheld = None if came_hidden is None else came_hidden[place]
        partial = self._is_partial(team)
        return ProtectedSeries(self.level, self.periods, row, hidden[place], partial, withheld)
