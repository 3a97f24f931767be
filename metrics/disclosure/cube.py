"""Protecting the published cross-tables of one cube together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from scipy import sparse

from metrics.disclosure.bounds import find_bounds, find_unsafe
from metrics.disclosure.search import Search
from metrics.disclosure.system import Mask, Numbers, Places, System, split

DEFAULT_THRESHOLD = 5
STATUS = "status"
VIEW = "_view"
THOROUGH = 12_000_000
Views = Sequence[Sequence[str]]


@dataclass(frozen=True, eq=False)
class _Release:
    """The cross-tables of one cube: keys: one row per cell; quantities: (cells, leaves); leaves: one row per
    finest cell with its count; hidden: which cells were not shown."""

    keys: pd.DataFrame
    quantities: sparse.csr_matrix
    leaves: pd.DataFrame
    hidden: Mask


@dataclass(frozen=True, eq=False)
class Protected:
    """The published cross-tables of a cube, small counts protected across all of them.

    `cells()` is all that may be shown. The rest is what protection rested on, for the audit and for the next
    release of the same tables; it holds true counts and stays on the server.
    """

    dimensions: tuple[str, ...]
    value: str
    threshold: int
    system: System = field(repr=False)
    hidden: Mask = field(repr=False)
    release: _Release = field(repr=False)
    earlier: tuple[_Release, ...] = field(default=(), repr=False)

    def cells(self) -> pd.DataFrame:
        """One row per published cell: every dimension (missing where summed over), the value under the cube's
        own name for it and again as `value` (missing if hidden), and status "shown" or "suppressed"."""
        values = pd.Series(self.system.values[: len(self.hidden)])
        shown = values.mask(pd.Series(self.hidden)).astype("Int64")
        status = np.where(self.hidden, "suppressed", "shown")
        named = dict.fromkeys(dict.fromkeys((self.value, "value")), shown)
        return self.release.keys.assign(**named, **{STATUS: status})


def protect(
    cube: pd.DataFrame,
    views: Views,
    *,
    value: str = "n",
    threshold: int = DEFAULT_THRESHOLD,
    weights: Mapping[tuple[str, ...], float] | None = None,
    frozen: Protected | pd.DataFrame | None = None,
) -> Protected:
    """Hide as few cells of some cross-tables as possible so that no small count can be worked out.

    cube: one row per finest cell that can occur, zeros included: dimension columns (texts; nested levels are
    columns of their own, e.g. area and team) and the count `value` (whole, 0 or more). views: the dimensions
    of each published cross-table; its margins are views only if listed, () is the grand total. threshold: the
    smallest count shown. weights: loss when a cell of a view is hidden (1 unless given), by the view's
    dimensions. frozen: what was published before, as an earlier result of this function or its cells: what
    was shown stays shown and counts as known, what was hidden stays hidden.

    After protection anybody who knows all shown cells, and that counts are whole and not negative, can only
    conclude an interval that covers [1, threshold] about each count from 1 to threshold - 1, as far as what
    was published before had not narrowed it already. Raises ValueError for anything else than such a cube.
    """
    leaves = _check_cube(cube, views, value)
    dimensions = tuple(str(name) for name in leaves if name != value)
    keys, quantities = _make_cells(leaves, dimensions, views)
    price = np.array([float((weights or {}).get(tuple(view), 1.0)) for view in _distinct(views)])
    earlier = _read_frozen(frozen, leaves, value)
    count = len(keys)
    release = _Release(keys.drop(columns=VIEW), quantities, leaves, np.zeros(count, dtype=bool))
    system = _join(release, price[keys[VIEW].to_numpy(dtype=np.intp)], earlier, value, threshold)
    hidden = (hide(system).hidden | system.small)[:count]
    return Protected(dimensions, value, threshold, system, hidden, release, earlier)


def audit(protected: Protected) -> pd.DataFrame:
    """What an intruder who knows all shown cells, of this and of earlier releases, can conclude.

    Returns one row per hidden cell: every dimension (missing where summed over), `low` and `high` (whole
    numbers; high is infinite where nothing limits it), `sensitive` (a count from 1 to threshold - 1) and
    `safe` (not sensitive, or the interval covers [1, threshold]).
    """
    count = len(protected.hidden)
    everything = np.ones(len(protected.system.known), dtype=bool)
    hidden = everything & ~protected.system.known
    hidden[:count] = protected.hidden
    bounds = find_bounds(protected.system, hidden)
    place = np.flatnonzero(protected.hidden)
    return protected.release.keys.iloc[place].assign(
        low=bounds.low[place],
        high=bounds.high[place],
        sensitive=protected.system.small[place],
        safe=~find_unsafe(protected.system, bounds)[place],
    )


@dataclass(frozen=True, eq=False)
class Pattern:
    """What to hide of a system, and why that is enough. hidden: (m,); witnesses: (w, n) what possible truths
    change, see `metrics.disclosure.witness`."""

    hidden: Mask
    witnesses: sparse.csr_matrix


def hide(system: System, work: int = THOROUGH, seeds: sparse.csr_matrix | None = None) -> Pattern:
    """Which quantities of a system to hide. work: spent on improving, see `Search.run`; seeds: (w, n)
    witnesses of an earlier release, tried first."""
    hidden = system.small | system.kept
    count = len(system.unknowns)
    witnesses = [sparse.csr_matrix((0, count))]
    for block in split(system):
        if block.system.small.any():
            search = Search(block.system, None if seeds is None else block.gather(seeds))
            for places, is_hidden in zip(block.members, search.run(work), strict=True):
                hidden[places] = is_hidden
            witnesses.append(block.spread(search.changes, system.unknowns))
    return Pattern(hidden, sparse.vstack(witnesses).tocsr())


def _read_frozen(
    frozen: Protected | pd.DataFrame | None, leaves: pd.DataFrame, value: str
) -> tuple[_Release, ...]:
    """Earlier releases, the newest first."""
    if frozen is None:
        return ()
    if isinstance(frozen, Protected):
        release = frozen.release
        return (_Release(release.keys, release.quantities, release.leaves, frozen.hidden), *frozen.earlier)
    return (_rebuild_release(frozen, leaves, value),)


def _rebuild_release(cells: pd.DataFrame, leaves: pd.DataFrame, value: str) -> _Release:
    """An earlier release from its cells alone: it covered the finest cells whose levels it names, and what it
    showed is taken as known where it agrees with them."""
    dimensions = [str(name) for name in leaves if name != value]
    inside = np.ones(len(leaves), dtype=bool)
    for name in dimensions:
        named = cells[name].dropna() if name in cells else pd.Series(dtype=object)
        if len(named):
            inside &= leaves[name].isin(named.astype(str)).to_numpy()
    then = leaves[inside]
    names = [name for name in dimensions if name in cells]
    given = cells[names].notna().to_numpy()
    shapes = [tuple(name for name, there in zip(names, row, strict=True) if there) for row in given]
    keys, quantities = _make_cells(then, tuple(dimensions), list(dict.fromkeys(shapes)))
    keys = keys.drop(columns=VIEW)
    marked = cells[[*names, value, STATUS]].astype(dict.fromkeys(names, "str"))
    marked = marked.fillna(dict.fromkeys(names, ""))
    found = keys.fillna("").merge(marked, on=names, how="left")
    shown = pd.to_numeric(found[value]).to_numpy(dtype=float, na_value=np.nan)
    agrees = shown == quantities @ then[value].to_numpy(dtype=float)
    there = np.flatnonzero(agrees | (found[STATUS] == "suppressed").to_numpy())
    hidden = ~agrees[there]
    return _Release(keys.iloc[there].reset_index(drop=True), quantities[there], then, hidden)


def _join(
    release: _Release, weights: Numbers, earlier: tuple[_Release, ...], value: str, threshold: int
) -> System:
    """The system of a release and those before it. A finest count that is the same in two releases is one
    unknown, one that was corrected is two."""
    places: dict[tuple[object, ...], int] = {}
    known, kept = _compare(release, earlier, value)
    rows, before = [], []
    for each in (release, *earlier):
        found = _place_leaves(each.leaves, places)
        rows.append((each.quantities.tocoo(), found))
        if each is not release:
            before.append(each)
    unknowns = np.array([float(str(key[-1])) for key in places]) if places else np.zeros(0)
    quantities = [
        sparse.csr_matrix((matrix.data, (matrix.row, found[matrix.col])), (matrix.shape[0], len(places)))
        for matrix, found in rows
    ]
    older = sum(len(each.hidden) for each in before)
    size = len(release.hidden) + older
    return System(
        unknowns,
        sparse.vstack(quantities).tocsr(),
        np.concatenate([weights, np.zeros(older)]),
        np.ones(size, dtype=bool),
        np.concatenate([known, *(~each.hidden for each in before)]),
        np.concatenate([kept, *(each.hidden for each in before)]),
        sparse.csr_matrix((0, len(places))),
        threshold,
    )


def _place_leaves(leaves: pd.DataFrame, places: dict[tuple[object, ...], int]) -> Places:
    keys = leaves.itertuples(index=False, name=None)
    return np.array([places.setdefault(key, len(places)) for key in keys], dtype=np.intp)


def _compare(release: _Release, earlier: tuple[_Release, ...], value: str) -> tuple[Mask, Mask]:
    """Which cells have been shown with the value that they have now, and which were hidden in the newest
    earlier release."""
    known = np.zeros(len(release.hidden), dtype=bool)
    if not earlier:
        return known, known.copy()
    names = [str(name) for name in release.keys]
    newest = earlier[0]
    was = newest.keys.assign(
        _was=newest.quantities @ newest.leaves[value].to_numpy(dtype=float), _hidden=newest.hidden
    )
    marks = [name for name in names if name in was]
    was = was[[*marks, "_was", "_hidden"]]
    both = release.keys[names].fillna("").merge(was.fillna(dict.fromkeys(marks, "")), on=marks, how="left")
    now = release.quantities @ release.leaves[value].to_numpy(dtype=float)
    covered = both["_hidden"].eq(True).to_numpy()
    return (both["_was"].to_numpy(dtype=float) == now) & ~covered, covered


def _check_cube(cube: pd.DataFrame, views: Views, value: str) -> pd.DataFrame:
    """The finest cells in an order of their own, so that the order of rows changes nothing."""
    if value not in cube:
        raise ValueError(f"expected a column {value!r} of counts, got columns {list(cube.columns)}")
    dimensions = [name for name in cube.columns if name != value]
    for view in views:
        if unknown := sorted(set(view) - set(dimensions)):
            raise ValueError(f"expected views of the cube's dimensions, got {unknown}")
        if len(set(view)) < len(view):
            raise ValueError(f"expected each dimension once in a view, got {list(view)}")
    counts = pd.to_numeric(cube[value], errors="coerce").to_numpy(dtype=float, na_value=np.nan)
    whole = np.isfinite(counts) & (counts >= 0)
    if not whole.all() or (counts != np.floor(counts)).any():
        raise ValueError(f"expected whole counts of 0 or more in {value!r}")
    for name in dimensions:
        if cube[name].isna().any():
            raise ValueError(f"expected a value in every row of dimension {name!r}")
    given = cube[dimensions].astype(str).assign(**{value: counts})
    if not dimensions:
        return pd.DataFrame({value: [counts.sum()]})
    return given.groupby(dimensions, sort=True)[value].sum().reset_index()


def _distinct(views: Views) -> list[tuple[str, ...]]:
    """The views without repetition: the same dimensions in another order are the same table."""
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for view in views:
        found.setdefault(frozenset(view), tuple(view))
    return list(found.values())


def _make_cells(
    leaves: pd.DataFrame, dimensions: Sequence[str], views: Views
) -> tuple[pd.DataFrame, sparse.csr_matrix]:
    """The published cells with the number of their view, and which leaves each adds up."""
    frames, rows, start = [], [], 0
    for number, view in enumerate(_distinct(views)):
        if leaves.empty:
            continue
        if view:
            grouped = leaves.groupby(list(view), sort=False)
            places = grouped.ngroup().to_numpy()
            keys = leaves[list(view)].iloc[np.unique(places, return_index=True)[1]]
        else:
            places, keys = np.zeros(len(leaves), dtype=np.intp), pd.DataFrame(index=[0])
        frames.append(keys.assign(**{VIEW: number}))
        rows.append(places + start)
        start += len(keys)
    if not frames:
        return pd.DataFrame(columns=[*dimensions, VIEW]), sparse.csr_matrix((0, len(leaves)))
    cells = pd.concat(frames, ignore_index=True).reindex(columns=[*dimensions, VIEW])
    cells = cells.astype(dict.fromkeys(dimensions, "str"))
    columns = np.tile(np.arange(len(leaves)), len(rows))
    ones = np.ones(len(columns))
    return cells, sparse.csr_matrix((ones, (np.concatenate(rows), columns)), (start, len(leaves)))
