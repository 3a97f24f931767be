"""What an intruder can write down about a release: whole, non-negative unknowns and sums of them.

Every published cell, of every view, period and earlier release, is a quantity: a sum of the same unknowns.
Shown quantities are known to the intruder, hidden ones are not. Nothing here knows what the sums are about.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components

Numbers = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class System:
    """Unknowns and quantities. m quantities, n unknowns, k equations.

    unknowns: (n,) their true whole values. quantities: (m, n) which unknowns each adds up. weights: (m,) loss
    when hidden. sensitive: (m,) counts persons, so from 1 to threshold - 1 it must be protected. known: (m,)
    shown whatever happens, because it has been shown before. kept: (m,) hidden whatever happens.
    equations: (k, n) sums that the intruder knows apart from all quantities, such as those of older releases.
    """

    unknowns: Numbers
    quantities: sparse.csr_matrix
    weights: Numbers
    sensitive: Mask
    known: Mask
    kept: Mask
    equations: sparse.csr_matrix
    threshold: int

    @cached_property
    def values(self) -> Numbers:
        """The true value of every quantity."""
        return np.asarray(self.quantities @ self.unknowns)

    @cached_property
    def small(self) -> Mask:
        """The quantities that nobody may work out: sensitive, and from 1 to threshold - 1."""
        values = self.values
        return self.sensitive & (values > 0) & (values < self.threshold)


@dataclass(frozen=True, eq=False)
class Block:
    """A part of a system that shares no unknown with the rest. members: for each of the block's quantities
    the system's quantities that are this very sum; parts: for each of its unknowns the system's unknowns that
    it stands for."""

    system: System
    members: tuple[Places, ...]
    parts: tuple[Places, ...]

    def gather(self, changes: sparse.csr_matrix) -> sparse.csr_matrix:
        """Changes of the system's unknowns as changes of the block's: (w, n) to (w, block's n), those left
        out that change nothing in it."""
        whole = np.repeat(np.arange(len(self.parts)), [len(part) for part in self.parts])
        shape = (changes.shape[1], len(self.parts))
        sums = sparse.csr_matrix((np.ones(len(whole)), (np.concatenate(self.parts), whole)), shape)
        found = sparse.csr_matrix(changes @ sums)
        return found[np.diff(found.indptr) > 0]

    def spread(self, changes: sparse.csr_matrix, unknowns: Numbers) -> sparse.csr_matrix:
        """The way back: what is added to an unknown comes to its first part, what is taken is taken from each
        part in turn. unknowns: the system's."""
        given = changes.tocoo()
        rows, columns, by = [], [], []
        for row, whole, change in zip(given.row, given.col, given.data, strict=True):
            for part in self.parts[whole]:
                step = change if change > 0 else max(change, -unknowns[part])
                rows.append(row)
                columns.append(part)
                by.append(step)
                change -= step
        return sparse.csr_matrix((by, (rows, columns)), (changes.shape[0], len(unknowns)))


def split(system: System) -> Iterator[Block]:
    """The system's independent parts, without repetition: equal sums are one quantity in its block, unknowns
    that always go together are one unknown."""
    rows = sparse.vstack([system.quantities, system.equations]).tocsr()
    ends, unknowns = rows.shape
    there = rows.tocoo()
    links = sparse.csr_matrix(
        (np.ones(there.nnz), (there.row, there.col + ends)), (ends + unknowns, ends + unknowns)
    )
    count, parts = connected_components(links, directed=False)
    total = len(system.values)
    of_rows = _group(parts[:ends], count)
    of_unknowns = _group(parts[ends : ends + unknowns], count)
    for inside, columns in zip(of_rows, of_unknowns, strict=True):
        quantities, equations = inside[inside < total], inside[inside >= total] - total
        if quantities.size and columns.size:
            yield _merge(_take(system, quantities, equations, columns), quantities, columns)


def _group(labels: npt.NDArray[np.int32], count: int) -> list[Places]:
    order = np.argsort(labels, kind="stable")
    return np.split(order, np.searchsorted(labels[order], np.arange(1, count)))


def _take(system: System, quantities: Places, equations: Places, unknowns: Places) -> System:
    return System(
        system.unknowns[unknowns],
        system.quantities[quantities][:, unknowns].tocsr(),
        system.weights[quantities],
        system.sensitive[quantities],
        system.known[quantities],
        system.kept[quantities],
        system.equations[equations][:, unknowns].tocsr(),
        system.threshold,
    )


def _merge(part: System, places: Places, unknowns: Places) -> Block:
    groups = _find_equal(part.quantities)
    first = np.array([group[0] for group in groups])
    quantities = part.quantities[first]
    columns = _find_equal(sparse.vstack([quantities, part.equations]).T.tocsr())
    one = np.array([group[0] for group in columns])
    merged = replace(
        part,
        unknowns=np.array([part.unknowns[group].sum() for group in columns]),
        quantities=quantities[:, one].tocsr(),
        weights=np.array([part.weights[group].sum() for group in groups]),
        sensitive=np.array([part.sensitive[group].any() for group in groups]),
        known=np.array([part.known[group].any() for group in groups]),
        kept=np.array([part.kept[group].any() and not part.known[group].any() for group in groups]),
        equations=part.equations[:, one].tocsr(),
    )
    members = tuple(places[group] for group in groups)
    return Block(merged, members, tuple(unknowns[group] for group in columns))


def _find_equal(rows: sparse.csr_matrix) -> list[Places]:
    """The places of rows that are the same, in the order in which each first occurs."""
    rows.sort_indices()
    found: dict[bytes, list[int]] = {}
    for place, (start, end) in enumerate(zip(rows.indptr[:-1], rows.indptr[1:], strict=True)):
        key = rows.indices[start:end].tobytes() + rows.data[start:end].tobytes()
        found.setdefault(key, []).append(place)
    return [np.array(places, dtype=np.intp) for places in found.values()]


def find_sums(quantities: sparse.csr_matrix) -> list[Places | None]:
    """For each quantity other quantities that add up to it, if there are: a total its parts, largest first.

    Written as sums of sums, programmes over the quantities have far fewer coefficients.
    """
    sizes = np.diff(quantities.indptr)
    plain = quantities.data == 1
    overlap = (quantities @ quantities.T).tocsr() if plain.all() else sparse.csr_matrix((len(sizes),) * 2)
    return [_find_sum(quantities, overlap, sizes, place) for place in range(len(sizes))]


def _find_sum(
    quantities: sparse.csr_matrix, overlap: sparse.csr_matrix, sizes: Places, place: int
) -> Places | None:
    start, end = overlap.indptr[place], overlap.indptr[place + 1]
    others, shared = overlap.indices[start:end], overlap.data[start:end]
    inside = others[(shared == sizes[others]) & (sizes[others] < sizes[place])]
    chosen: list[int] = []
    covered = np.zeros(quantities.shape[1], dtype=bool)
    left = sizes[place]
    for other in inside[np.argsort(-sizes[inside], kind="stable")]:
        unknowns = quantities.indices[quantities.indptr[other] : quantities.indptr[other + 1]]
        if not covered[unknowns].any():
            covered[unknowns] = True
            chosen.append(int(other))
            left -= sizes[other]
        if left == 0:
            return np.array(chosen, dtype=np.intp)
    return None
