"""Disclosure protection of one published table: which cells must be empty so that no small count shows.

Primary: counts from 1 to threshold - 1. Secondary: wherever sums along the table would give a hidden cell
back, another cell is hidden too. Both carry the same mark. A table is protected with all its margins and
groups at once; protection across tables, periods and releases replaces `hide_small` and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.linalg import lsmr

DEFAULT_THRESHOLD = 5
Counts = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Axis:
    """One dimension with its sums. nodes: leaves, then sums; families: each sum with what it adds up."""

    nodes: tuple[str, ...]
    families: tuple[tuple[int, tuple[int, ...]], ...]

    @property
    def leaves(self) -> int:
        return len(self.nodes) - len(self.families)


def make_axis(leaves: Sequence[str], groups: Mapping[str, Sequence[str]], total: str | None) -> Axis:
    """An axis of leaves, the groups that have leaves, and a total (None: the axis is not summed over).

    Every leaf must be in a group if there are groups, so that the total is the sum of the groups.
    """
    nodes = list(leaves)
    families: list[tuple[int, tuple[int, ...]]] = []
    tops = list(range(len(nodes)))
    if groups:
        tops = []
        for group, members in groups.items():
            inside = tuple(nodes.index(member) for member in members if member in leaves)
            if inside:
                families.append((len(nodes), inside))
                tops.append(len(nodes))
                nodes.append(group)
    if total is not None:
        families.append((len(nodes), tuple(tops)))
        nodes.append(total)
    return Axis(tuple(nodes), tuple(families))


def add_sums(leaves: Counts, axes: Sequence[Axis]) -> Counts:
    """The table with every sum of every axis added; NaN (not delivered) counts as nothing."""
    table = leaves
    for position, axis in enumerate(axes):
        moved = np.moveaxis(table, position, 0)
        grown = np.full((len(axis.nodes), *moved.shape[1:]), np.nan)
        grown[: axis.leaves] = moved
        for parent, children in axis.families:
            members = grown[list(children)]
            summed = np.nansum(members, axis=0)
            grown[parent] = np.where(np.isnan(members).all(axis=0), np.nan, summed)
        table = np.moveaxis(grown, 0, position)
    return table


def hide_small(table: Counts, axes: Sequence[Axis], threshold: int = DEFAULT_THRESHOLD) -> Mask:
    """Which cells of a table with all its sums must not be shown.

    table: whole counts, NaN where nothing was delivered; one axis of the array per axis. After hiding, every
    sum with a hidden part has at least two hidden cells whose parts amount to the threshold or more, and no
    hidden cell follows from the shown ones by any combination of sums.
    """
    table = np.ascontiguousarray(table)  # so that flat views below are views, not copies
    hidden: Mask = (table > 0) & (table < threshold)
    if not hidden.any():
        return hidden
    lines = list(_lines(table.shape, axes))
    if not lines:
        return hidden
    while _hide_along_lines(table, hidden, lines, threshold) or _hide_beside_determined(table, hidden, lines):
        pass
    return hidden


def _lines(shape: tuple[int, ...], axes: Sequence[Axis]) -> Iterator[npt.NDArray[np.intp]]:
    """Flat positions of the cells of each sum: its parts, and the sum itself last."""
    strides = [int(np.prod(shape[position + 1 :])) for position in range(len(shape))]
    for position, axis in enumerate(axes):
        others = [range(size) for place, size in enumerate(shape) if place != position]
        steps = [stride for place, stride in enumerate(strides) if place != position]
        bases = np.array([sum(i * s for i, s in zip(at, steps, strict=True)) for at in product(*others)])
        for parent, children in axis.families:
            inside = np.array([*children, parent]) * strides[position]
            yield bases[:, None] + inside[None, :]


def _hide_along_lines(table: Counts, hidden: Mask, lines: list[npt.NDArray[np.intp]], threshold: int) -> bool:
    """Hide one more cell in every sum that gives a hidden one back; whether anything was hidden."""
    flat, mask = table.reshape(-1), hidden.reshape(-1)
    changed = False
    for group in lines:
        while (weak := _weak_rows(flat[group], mask[group], threshold)).any():
            chosen = [_cheapest(flat, mask, row) for row in group[weak]]
            cells = [cell for cell in chosen if cell is not None]
            if not cells:
                break
            mask[cells] = True
            changed = True
            if len(cells) < len(chosen):
                break
    return changed


def _weak_rows(values: Counts, mask: Mask, threshold: int) -> Mask:
    """Sums in which one hidden cell stands alone, or whose hidden parts amount to less than the threshold."""
    count = mask.sum(axis=1)
    total_shown = ~mask[:, -1]
    parts = np.where(mask[:, :-1], values[:, :-1], 0).sum(axis=1)
    weak: Mask = (count == 1) | ((count > 0) & total_shown & (parts < threshold))
    can: Mask = np.logical_or.reduce((values > 0) & ~mask, axis=1)
    return weak & can


def _cheapest(flat: Counts, mask: Mask, row: npt.NDArray[np.intp]) -> int | None:
    """The smallest shown cell above zero in a sum, its total only as the last resort."""
    parts = [cell for cell in row[:-1] if not mask[cell] and flat[cell] > 0]
    if parts:
        return int(min(parts, key=lambda cell: (flat[cell], cell)))
    total = row[-1]
    return int(total) if not mask[total] and flat[total] > 0 else None


def _hide_beside_determined(table: Counts, hidden: Mask, lines: list[npt.NDArray[np.intp]]) -> bool:
    """Hide a cell against each hidden one that follows from the shown ones; whether anything was hidden.

    The smallest one in its own sums; where all of those are hidden, the smallest that it follows from.
    """
    flat, mask = table.reshape(-1), hidden.reshape(-1)
    rows = np.concatenate([_pad(group, lines) for group in lines])
    exposed = find_determined(mask, rows)
    changed = False
    for cell in exposed:
        touching = rows[(rows == cell).any(axis=1)]
        options = [option for row in touching if (option := _cheapest(flat, mask, row[row >= 0])) is not None]
        options = options or [source for source in _find_sources(cell, mask, rows) if flat[source] > 0]
        if options:
            mask[min(options, key=lambda option: (flat[option], option))] = True
            changed = True
    return changed


def _find_sources(cell: int, mask: Mask, rows: npt.NDArray[np.intp]) -> list[int]:
    """The shown cells of a combination of sums that gives a hidden cell; none if it has become free."""
    system = _make_system(rows, mask.size)
    wanted = (np.flatnonzero(mask) == cell).astype(float)
    unknown = system[:, np.flatnonzero(mask)].T
    weights = lsmr(unknown, wanted, atol=1e-12, btol=1e-12, maxiter=10 * mask.size)[0]
    if np.abs(unknown @ weights - wanted).max() > 1e-6:
        return []
    used = np.abs(system.T @ weights) > 1e-6
    return [int(source) for source in np.flatnonzero(used & ~mask)]


def _make_system(rows: npt.NDArray[np.intp], cells: int) -> sparse.csr_matrix:
    """One equation per sum over all cells: its parts less itself."""
    signs = np.ones(rows.shape)
    signs[:, -1] = -1
    used = rows >= 0
    equation = np.broadcast_to(np.arange(len(rows))[:, None], rows.shape)
    return sparse.csr_matrix((signs[used], (equation[used], rows[used])), (len(rows), cells))


def _pad(group: npt.NDArray[np.intp], lines: list[npt.NDArray[np.intp]]) -> npt.NDArray[np.intp]:
    width = max(other.shape[1] for other in lines)
    return np.pad(group, ((0, 0), (width - group.shape[1], 0)), constant_values=-1)


def find_determined(mask: Mask, rows: npt.NDArray[np.intp]) -> list[int]:
    """Hidden cells whose value follows exactly from the shown cells and the sums.

    mask: flat, True where hidden. rows: one sum a row, parts first and the sum last, -1 as padding. A cell
    is free if some change of the hidden cells keeps every sum and changes it; a random vector projected on
    those changes is zero exactly (with probability 1) where a cell is determined.
    """
    cells = np.flatnonzero(mask)
    if cells.size == 0:
        return []
    system = _make_system(rows, mask.size)[:, cells]
    start = np.random.default_rng(552_2019).uniform(1, 2, cells.size)
    pulled = lsmr(system.T, start, atol=1e-12, btol=1e-12, maxiter=10 * cells.size)[0]
    free = np.abs(start - system.T @ pulled)
    return [int(cell) for cell in cells[free < 1e-6]]
