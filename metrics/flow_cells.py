"""All published cells of some dimensions at once, summed over the periods of a basis.

The same as `sum_range` cell by cell, which would take most of the time of a page that draws flows.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from metrics import calendar
from metrics.basis import Basis
from metrics.catalogue.model import TOTAL
from metrics.protected import HIDDEN, STATUS_SUFFIX, Mask, Numbers, ProtectedSeries, PublishedView, sum_areas
from metrics.sums import sum_range

TEAM = "team"
AREA = "area"  # the one node of a team stage in which all teams of the scope stand together

Ints = npt.NDArray[np.int64]
Codes = Mapping[str, Sequence[str]]
"""Dimension -> its nodes, in order: codes, groups ("g:health"), teams, or AREA."""
Cell = tuple[tuple[str, ...], float, str]
"""Codes of the dimensions, value (NaN unless shown) and status."""


def sum_cell(basis: Basis, measure: str, cell: Mapping[str, str]) -> ProtectedSeries:
    """One cell over the periods of a basis; its team, where it names one, instead of the scope's."""
    team = cell.get(TEAM, AREA)
    scope = basis.scope if team == AREA else basis.of_teams(team)
    codes = {dimension: code for dimension, code in cell.items() if dimension != TEAM}
    return sum_range(basis.view, measure, {**basis.where, **codes}, scope)


def sum_cells(basis: Basis, measure: str, stages: Sequence[str], codes: Codes) -> list[Cell]:
    """Every combination of codes with somebody in it, in the order of the codes. The measure is a flow."""
    columns = _columns_of(basis.view)
    rows = columns.find(_allowed(basis, stages, codes), _periods(basis))
    place = np.zeros(rows.size, dtype=np.int64)
    gathered = TEAM in stages and AREA in codes[TEAM]
    for stage in stages:
        place *= len(codes[stage])
        if not (stage == TEAM and gathered):
            place += columns.number(stage, codes[stage])[rows]
    found, which = np.unique(place, return_inverse=True)
    values, hidden, withheld = columns.measure(measure)
    missing = np.isnan(values[rows]) & ~hidden[rows]
    if missing.any():  # an area without the number: its period is no data for the whole cell
        pairs = which * (columns.periods.max() + 1) + columns.periods[rows]
        missing = np.isin(pairs, pairs[missing])
    missing |= ~np.isin(columns.periods[rows], _whole_periods(basis, measure, stages, codes))
    given = np.where(missing, 0.0, np.nan_to_num(values[rows]))
    sums = np.bincount(which, given, minlength=found.size)
    covered = np.bincount(which, hidden[rows], minlength=found.size) > 0
    came_hidden = np.bincount(which, withheld[rows], minlength=found.size) > 0
    kept = np.flatnonzero(covered | (sums > 0))
    names = _names(found[kept], stages, codes)
    statuses = np.where(came_hidden, "withheld", np.where(covered, "suppressed", "shown"))[kept]
    totals = np.where(covered, np.nan, sums)[kept]
    return list(zip(names, totals.tolist(), statuses.tolist(), strict=True))


def _names(places: Ints, stages: Sequence[str], codes: Codes) -> list[tuple[str, ...]]:
    """The codes of combinations from their places in the order of all combinations."""
    parts = []
    for stage in reversed(stages):
        own = codes[stage]
        parts.append([own[at] for at in (places % len(own)).tolist()])
        places = places // len(own)
    return list(zip(*reversed(parts), strict=True))


def _allowed(basis: Basis, stages: Sequence[str], codes: Codes) -> dict[str, Sequence[str]]:
    """Dimension -> the values of the rows that are meant."""
    allowed: dict[str, Sequence[str]] = {
        dimension: codes[dimension] if dimension in stages else [basis.where.get(dimension, TOTAL)]
        for dimension in basis.view.view.dimensions
    }
    if basis.view.view.by_team:
        apart = TEAM in stages and AREA not in codes[TEAM]
        allowed[TEAM] = codes[TEAM] if apart else basis.scope.areas
    return allowed


def _periods(basis: Basis) -> Ints:
    view, scope = basis.view, basis.scope
    first = calendar.start_of(scope.first, view.level)
    return view.periods[(view.periods >= first) & (view.periods <= scope.last)]


def _whole_periods(basis: Basis, measure: str, stages: Sequence[str], codes: Codes) -> Ints:
    """The periods whose values count: of teams together, those in which all that have begun have data."""
    apart = TEAM in stages and AREA not in codes[TEAM]
    if apart or len(basis.scope.areas) < 2:
        return basis.view.periods
    total = sum_areas([basis.view.series(measure, {}, team) for team in basis.scope.areas])
    return total.periods[total.shown | total.hidden]


class _Columns:
    """A view's frame as arrays of numbers, which are many times faster to look through than texts."""

    def __init__(self, view: PublishedView) -> None:
        self._frame = view.frame
        self._numbers: dict[str, tuple[Ints, dict[str, int]]] = {}
        self._measures: dict[str, tuple[Numbers, Mask, Mask]] = {}

    @cached_property
    def periods(self) -> Ints:
        return self._frame["period"].to_numpy(dtype=np.int64)

    def _column(self, name: str) -> tuple[Ints, dict[str, int]]:
        if name not in self._numbers:
            known: dict[str, int] = {}
            numbers = [known.setdefault(str(code), len(known)) for code in self._frame[name].tolist()]
            self._numbers[name] = np.array(numbers, dtype=np.int64), known
        return self._numbers[name]

    def number(self, name: str, codes: Sequence[str]) -> Ints:
        """Per row the place of its code among some codes; -1 for another code."""
        numbers, known = self._column(name)
        places = np.full(len(known) + 1, -1, dtype=np.int64)
        for place, code in enumerate(codes):
            places[known.get(code, len(known))] = place
        places[len(known)] = -1
        return places[numbers]

    def measure(self, name: str) -> tuple[Numbers, Mask, Mask]:
        """Values, which are hidden, and which were withheld."""
        if name not in self._measures:
            statuses = self._frame[name + STATUS_SUFFIX]
            hidden, withheld = statuses.isin(HIDDEN).to_numpy(), (statuses == "withheld").to_numpy()
            self._measures[name] = self._frame[name].to_numpy(dtype=float), hidden, withheld
        return self._measures[name]

    def find(self, allowed: Mapping[str, Sequence[str]], periods: Ints) -> npt.NDArray[np.intp]:
        """The rows with allowed values in some periods."""
        keep = np.isin(self.periods, periods)
        for name, codes in allowed.items():
            keep &= self.number(name, codes) >= 0
        return np.flatnonzero(keep)


_COLUMNS: "WeakKeyDictionary[PublishedView, _Columns]" = WeakKeyDictionary()


def _columns_of(view: PublishedView) -> _Columns:
    if view not in _COLUMNS:
        _COLUMNS[view] = _Columns(view)
    return _COLUMNS[view]
