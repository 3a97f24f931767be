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

from metrics import calendar
from metrics.catalogue.model import TOTAL, Level, OverTime, View
from metrics.periods import Mask, Numbers, combine, cover, find_windows, lay_out

# suppressed: protected here; withheld: its source gave no number or had protected it, so no sum is known.
Status = Literal["shown", "suppressed", "withheld", "no_data"]
STATUSES: tuple[Status, ...] = get_args(Status)
HIDDEN: tuple[Status, ...] = ("suppressed", "withheld")
STATUS_SUFFIX = "_status"
__all__ = [
    "HIDDEN", "STATUSES", "STATUS_SUFFIX", "Mask", "Numbers", "ProtectedSeries", "ProtectedTable",
    "PublishedView", "Status", "require_protected", "sum_areas", "sum_series",
]  # fmt: skip


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
        inside = (self.periods >= first) & (self.periods <= last)
        return self if inside.all() else self.take(inside)

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
        size = self.periods.size
        if calendar.SPAN[level] <= calendar.SPAN[self.level] or size == 0:
            return self
        grid = lay_out(int(self.periods[0]), size, self.level, level)
        summed, covered = combine(grid.place(self.values, np.nan), grid.place(self.hidden, False), how)
        withheld = None
        if self.withheld is not None:
            withheld = cover(grid.place(self.withheld, False), how) & ~grid.incomplete
        return ProtectedSeries(
            level,
            grid.periods,
            np.where(grid.incomplete, np.nan, summed),
            covered & ~grid.incomplete,
            np.logical_or.reduce(grid.place(self.partial, True), axis=1),
            withheld,
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
                withheld[first:] = cover(self.came_hidden[find_windows(size, width)], how)
            windows = find_windows(size, width)
            values[first:], hidden[first:] = combine(self.values[windows], self.hidden[windows], how)
            partial[first:] = np.logical_or.reduce(self.partial[windows], axis=1)
        return self._with(values, hidden, partial, withheld)


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
    if len(parts) == 1:
        return parts[0]  # nobody else has begun before it
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
class _Matrices:
    """One measure of a view by combination and period: values (with the zeros that have no row), which are
    hidden, which of these were withheld (None: none). zeros: by area and period, what a combination has that
    has no rows at all: zero where its area has data, NaN elsewhere."""

    values: Numbers
    hidden: Mask
    withheld: Mask | None
    zeros: Numbers


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
        keys = self.frame[list(self.view.by)].iloc[first].itertuples(index=False, name=None)
        return {key: place for place, key in enumerate(keys)}, rows

    @cached_property
    def _rows(self) -> Mapping[tuple[str, ...], int]:
        return self._keys[0]

    @cached_property
    def _places(self) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        return self._keys[1], np.searchsorted(self.periods, self.frame["period"].to_numpy(dtype=np.int64))

    @cached_property
    def _dimensions(self) -> frozenset[str]:
        return frozenset(self.view.dimensions)

    @cached_property
    def _published(self) -> Mask:
        """By combination and period: whether it has a row of its own."""
        mask = np.zeros((len(self._rows), self.periods.size), dtype=bool)
        mask[self._places] = True
        return mask

    @cached_property
    def _areas(self) -> tuple[Mapping[str, int], npt.NDArray[np.intp]]:
        """The areas by number, and of which each combination is; only the county where there are no teams."""
        if not self.view.by_team:
            return {TOTAL: 0}, np.zeros(len(self._rows), dtype=np.intp)
        at = self.view.by.index("team")
        areas = {team: number for number, team in enumerate((*self.teams, TOTAL))}
        return areas, np.array([areas[key[at]] for key in self._rows], dtype=np.intp)

    @cached_property
    def _delivered(self) -> Mask:
        """By area and period: whether the area has any cell."""
        areas, area_of = self._areas
        mask = np.zeros((len(areas), self.periods.size), dtype=bool)
        np.logical_or.at(mask, area_of, self._published)
        return mask

    @cached_property
    def _matrices(self) -> dict[str, _Matrices]:
        return {}

    def _matrix(self, measure: str) -> _Matrices:
        if measure not in self._matrices:
            self._matrices[measure] = self._make_matrices(measure)
        return self._matrices[measure]

    def _make_matrices(self, measure: str) -> _Matrices:
        shape = (len(self._rows), self.periods.size)
        values, hidden = np.full(shape, np.nan), np.zeros(shape, dtype=bool)
        values[self._places] = self.frame[measure].to_numpy(dtype=float)
        statuses = self.frame[measure + STATUS_SUFFIX]
        hidden[self._places] = statuses.isin(HIDDEN).to_numpy()
        withheld = (statuses == "withheld").to_numpy()
        came_hidden = np.zeros(shape, dtype=bool) if withheld.any() else None
        if came_hidden is not None:
            came_hidden[self._places] = withheld
        areas, area_of = self._areas
        has_had = np.zeros(len(areas), dtype=bool)
        np.logical_or.at(has_had, area_of, (~np.isnan(values) | hidden).any(axis=1))
        zeros = np.where(self._delivered & has_had[:, np.newaxis], 0.0, np.nan)
        found = _Matrices(np.where(self._published, values, zeros[area_of]), hidden, came_hidden, zeros)
        for shared in (found.values, hidden, zeros):
            shared.setflags(write=False)
        return found

    @cached_property
    def _partial(self) -> Mask:
        """By area and period: whether a part of it has not come in."""
        areas, area_of = self._areas
        late = self.frame["periods"].to_numpy() < calendar.SPAN[self.level] // calendar.SPAN[self.own_level]
        rows, periods = self._places
        mask = np.zeros((len(areas), self.periods.size), dtype=bool)
        mask[area_of[rows[late]], periods[late]] = True
        mask.setflags(write=False)
        return mask

    def series(self, measure: str, where: Mapping[str, str], team: str = TOTAL) -> ProtectedSeries:
        """One cell's published values over all periods of the view, at the view's level.

        where: dimension -> code or group; a dimension left out is summed over.
        """
        if not where.keys() <= self._dimensions:
            unknown = sorted(where.keys() - self._dimensions)
            raise ValueError(f"expected dimensions of {self.view.id}, got {unknown}")
        key = tuple(team if name == "team" else where.get(name, TOTAL) for name in self.view.by)
        found, place = self._matrix(measure), self._rows.get(key)
        area = self._areas[0].get(team if self.view.by_team else TOTAL)
        if area is None:
            nothing = np.zeros(self.periods.size, dtype=bool)
            return ProtectedSeries(self.level, self.periods, np.full(nothing.size, np.nan), nothing, nothing)
        partial = self._partial[area]
        if place is None:
            nothing = np.zeros(self.periods.size, dtype=bool)
            return ProtectedSeries(self.level, self.periods, found.zeros[area], nothing, partial)
        withheld = None if found.withheld is None else found.withheld[place]
        return ProtectedSeries(
            self.level, self.periods, found.values[place], found.hidden[place], partial, withheld
        )
