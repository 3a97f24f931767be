"""Possible truths other than the real one, and what they prove.

A witness is whole, non-negative values of the unknowns that agree with all that is known: an intruder cannot
tell it from the truth. Kept as what it changes, it can be checked by substitution at any later time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse

from metrics.disclosure.system import Numbers, Places, System

TINY = 1e-6


@dataclass(frozen=True)
class Task:
    """One witness that is needed: for a small quantity, up to the threshold or down to 1."""

    quantity: int
    up: bool


@dataclass(frozen=True, eq=False)
class Witness:
    """What one possible truth changes. unknowns: which of them; change: by how much. touched: the quantities
    that differ from the real truth; size: by how much. serves: for which tasks it is enough."""

    unknowns: Places
    change: Numbers
    touched: Places
    size: Numbers
    serves: frozenset[Task]

    @cached_property
    def touches(self) -> frozenset[int]:
        """The touched quantities, to be asked for one by one."""
        return frozenset(self.touched.tolist())


def describe_changes(system: System, changes: sparse.csr_matrix) -> Iterator[Witness]:
    """Some changes of the unknowns as witnesses, those left out that cannot be true.

    changes: (w, n) one row per possible truth.
    """
    quantities, equations = system.quantities @ changes.T, system.equations @ changes.T
    moved, broken = sparse.csc_matrix(quantities), sparse.csc_matrix(equations)
    for place in range(changes.shape[0]):
        if np.abs(_column(broken, place)[1]).max(initial=0) <= TINY:
            witness = _describe(system, *_column(changes, place), *_column(moved, place))
            if witness is not None:
                yield witness


def describe_change(system: System, change: Numbers) -> Witness | None:
    """One change of the unknowns, (n,), as a witness; None where it cannot be true.

    A change is impossible where it breaks an equation, moves a quantity that is known or makes an unknown
    negative. The same as `describe_changes` of one row, without the cost of sparse products.
    """
    if np.abs(system.equations @ change).max(initial=0) > TINY:
        return None
    unknowns = np.flatnonzero(change)
    moved = system.quantities @ change
    touched = np.flatnonzero(moved)
    return _describe(system, unknowns, change[unknowns], touched, moved[touched])


def _column(matrix: sparse.csr_matrix | sparse.csc_matrix, place: int) -> tuple[Places, Numbers]:
    inside = slice(matrix.indptr[place], matrix.indptr[place + 1])
    return matrix.indices[inside].astype(np.intp), matrix.data[inside]


def _describe(
    system: System, unknowns: Places, change: Numbers, touched: Places, size: Numbers
) -> Witness | None:
    if (system.unknowns[unknowns] + change < -TINY).any():
        return None
    apart = np.abs(size) > TINY
    touched, size = touched[apart], size[apart]
    if system.known[touched].any():
        return None
    return Witness(unknowns, change, touched, np.abs(size), frozenset(_list_served(system, touched, size)))


def _list_served(system: System, touched: Places, size: Numbers) -> Iterator[Task]:
    values, threshold = system.values, system.threshold
    found = system.small[touched]
    for place, by in zip(touched[found].tolist(), size[found].tolist(), strict=True):
        if values[place] + by >= threshold - TINY:
            yield Task(place, True)
        if values[place] > 1 and values[place] + by <= 1 + TINY:
            yield Task(place, False)


def stack_changes(witnesses: list[Witness], count: int) -> sparse.csr_matrix:
    """The changes of some witnesses: (w, n), one row each."""
    rows = np.repeat(np.arange(len(witnesses)), [len(each.unknowns) for each in witnesses])
    nothing = np.zeros(0)
    columns = np.concatenate([nothing.astype(np.intp), *(each.unknowns for each in witnesses)])
    by = np.concatenate([nothing, *(each.change for each in witnesses)])
    return sparse.csr_matrix((by, (rows, columns)), (len(witnesses), count))
