"""From a view's summed counts to its published cells: sums added, small counts hidden, one row per cell.

This is the step that protection across all views, months and releases replaces.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.catalogue.model import GROUP_MARK, TOTAL, Dataset, View
from metrics.disclosure import Axis, Counts, Mask, add_sums, hide_small, make_axis
from metrics.protected import STATUS_SUFFIX

Cells = dict[str, npt.NDArray[Any]]  # by column, one value per published cell
_REST = "_rest"  # what a whole has besides its declared parts; never published


def protect_view(dataset: Dataset, view: View, leaves: pd.DataFrame, threshold: int) -> pd.DataFrame:
    """One county's published cells of a view.

    leaves: one row per finest cell: `team` if the view has teams, `period` if the dataset has periods, the
    view's dimensions, and every measure (NaN: not delivered). Returns the same columns with sums as rows
    (dimension value empty: summed over; "g:…": a group of codes), values empty unless shown, and a status
    per measure. Combinations that are zero for every measure are left out, except a table's own total.
    """
    if leaves.empty:
        return _empty(dataset, view)
    apart = [
        name for name in ("period", *view.dimensions) if name in leaves and not _is_summed(dataset, name)
    ]
    crossed = [name for name in view.by if name not in apart]
    tables: Iterable[Any] = leaves.groupby(apart, sort=True) if apart else [((), leaves)]
    columns = list(_empty(dataset, view).columns)
    found = []
    for key, part in tables:
        cells = _protect_table(dataset, crossed, part, threshold)
        count = len(cells[columns[-1]])
        same = {name: np.full(count, value, object) for name, value in zip(apart, key, strict=True)}
        found.append({**cells, **same})
    return pd.DataFrame({name: np.concatenate([cells[name] for cells in found]) for name in columns})


def _is_summed(dataset: Dataset, dimension: str) -> bool:
    return dimension != "period" and dataset.by_id[dimension].margin


def _empty(dataset: Dataset, view: View) -> pd.DataFrame:
    period = ["period"] if dataset.level is not None else []
    measures = [name for column in dataset.measures for name in (column.id, column.id + STATUS_SUFFIX)]
    return pd.DataFrame(columns=[*period, *view.by, *measures])


def _protect_table(dataset: Dataset, crossed: Sequence[str], part: pd.DataFrame, threshold: int) -> Cells:
    axes = [_make_axis(dataset, name, part[name]) for name in crossed]
    places = [_find_places(axis, part[name]) for name, axis in zip(crossed, axes, strict=True)]
    team = crossed.index("team") if "team" in crossed else None
    leaves = {
        column.id: _to_array(part[column.id].to_numpy(dtype=float), axes, places, team)
        for column in dataset.measures
    }
    values = {id: add_sums(array, axes) for id, array in leaves.items()}
    hidden = dict(_hide(dataset, leaves, values, axes, threshold))
    return _to_cells(crossed, axes, values, hidden)


def _make_axis(dataset: Dataset, dimension: str, given: pd.Series) -> Axis:
    if dimension == "team":
        return make_axis(sorted(given.unique()), {}, TOTAL)
    codes = dataset.by_id[dimension].codes
    present = set(given)
    if codes is None:
        return make_axis(sorted(present), {}, TOTAL)
    groups = {GROUP_MARK + group.id: codes.members(group.id) for group in codes.groups}
    return make_axis([id for id in codes.ids if id in present], groups, TOTAL)


def _find_places(axis: Axis, given: pd.Series) -> npt.NDArray[np.intp]:
    place = {node: number for number, node in enumerate(axis.nodes[: axis.leaves])}
    return np.array([place[value] for value in given], dtype=np.intp)


def _to_array(
    given: Counts, axes: Sequence[Axis], places: Sequence[npt.NDArray[np.intp]], team: int | None
) -> Counts:
    """A measure's finest cells: zero where a team that delivered the measure has no row, else NaN.

    places: where on each axis each given value stands; team: which axis is the teams'.
    """
    array = np.zeros([axis.leaves for axis in axes])
    array[tuple(places)] = given
    if team is not None:
        delivered = np.zeros(axes[team].leaves, bool)
        delivered[places[team][~np.isnan(given)]] = True
        array[(slice(None),) * team + (~delivered,)] = np.nan
    elif np.isnan(given).all():
        array[...] = np.nan
    return array


def _hide(
    dataset: Dataset,
    leaves: Mapping[str, Counts],
    values: Mapping[str, Counts],
    axes: Sequence[Axis],
    threshold: int,
) -> Iterator[tuple[str, Mask]]:
    """Which cells of each measure are hidden. Measures that add up to another are protected together."""
    together: tuple[str, ...] = ()
    if dataset.parts is not None:
        together = (*dataset.parts.parts, dataset.parts.whole)
        yield from _hide_parts(leaves, axes, together, threshold)
    for column in dataset.measures:
        if column.id not in together:
            array = values[column.id]
            yield (
                column.id,
                hide_small(array, axes, threshold) if column.sensitive else np.zeros(array.shape, bool),
            )


def _hide_parts(
    leaves: Mapping[str, Counts], axes: Sequence[Axis], measures: Sequence[str], threshold: int
) -> Iterator[tuple[str, Mask]]:
    *parts, whole = measures
    given = np.stack([leaves[id] for id in parts])
    rest = leaves[whole] - np.nansum(given, axis=0)
    stacked = np.concatenate([given, np.clip(rest, 0, None)[None]])
    kinds = make_axis([*parts, _REST], {}, whole)
    hidden = hide_small(add_sums(stacked, [kinds, *axes]), [kinds, *axes], threshold)
    for id in measures:
        yield id, hidden[kinds.nodes.index(id)]


def _to_cells(
    crossed: Sequence[str], axes: Sequence[Axis], values: Mapping[str, Counts], hidden: Mapping[str, Mask]
) -> Cells:
    shape = tuple(len(axis.nodes) for axis in axes)
    combinations = list(product(*(axis.nodes for axis in axes)))
    cells: Cells = {
        name: np.array([combination[position] for combination in combinations], object)
        for position, name in enumerate(crossed)
    }
    total = [all(v == TOTAL for n, v in zip(crossed, c, strict=True) if n != "team") for c in combinations]
    keep = np.array(total).reshape(shape)
    for id, array in values.items():
        keep = keep | (array > 0) | hidden[id]
        cells[id] = np.where(hidden[id], np.nan, array).ravel()
        status = np.where(hidden[id], "suppressed", np.where(np.isnan(array), "no_data", "shown"))
        cells[id + STATUS_SUFFIX] = status.ravel().astype(object)
    return {name: given[keep.ravel()] for name, given in cells.items()}
