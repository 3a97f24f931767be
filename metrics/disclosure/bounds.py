"""What an intruder can conclude about each hidden quantity: the audit, apart from how it was protected.

The intruder knows every shown quantity, every equation, and that counts are whole and not negative. The
narrowest interval is found by linear programming over all unknowns of a block at once, then drawn in to
whole numbers. (A programme may leave a little more room than whole numbers do; in all but large systems
protection has whole witnesses.)
"""

from dataclasses import dataclass

import highspy
import numpy as np
from scipy import sparse

from metrics.disclosure.solver import load_programme
from metrics.disclosure.system import Mask, Numbers, System, split

_TINY = 1e-6


@dataclass(frozen=True, eq=False)
class Bounds:
    """Per quantity of a system: the lowest and highest value that an intruder must reckon with."""

    low: Numbers
    high: Numbers


def find_bounds(
    system: System, hidden: Mask, *, enough: bool = False, changes: sparse.csr_matrix | None = None
) -> Bounds:
    """The bounds of every quantity; of a shown one its value.

    enough: stop at the interval [1, threshold] of each small quantity and leave the others at their values,
    which is all that a release asks for. changes: (w, n) by how much other truths are said to differ; those
    that hold when put into everything known are reckoned with, and programmes are run for the rest only.
    """
    bounds = _try_changes(system, hidden, changes)
    wanted = hidden & system.small if enough else hidden
    if enough:
        wanted &= find_unsafe(system, bounds)
    if not wanted.any():
        return bounds
    for block in split(system):
        first = np.array([places[0] for places in block.members])
        inside = wanted[first] & ~block.system.known
        if inside.any():
            low, high = _bound_block(block.system, hidden[first] & ~block.system.known, inside, enough)
            for places, lowest, highest in zip(block.members, low, high, strict=True):
                bounds.low[places] = np.minimum(bounds.low[places], lowest)
                bounds.high[places] = np.maximum(bounds.high[places], highest)
    return bounds


def find_unsafe(system: System, bounds: Bounds) -> Mask:
    """The small quantities about which an intruder learns more than that they are in [1, threshold]."""
    return system.small & ((bounds.low > 1) | (bounds.high < system.threshold))


def _try_changes(system: System, hidden: Mask, changes: sparse.csr_matrix | None) -> Bounds:
    """The bounds that the truth and some changes of it prove, each put into all that is known."""
    values = system.values
    if changes is None:
        return Bounds(values.copy(), values.copy())
    known = sparse.vstack([system.quantities[~hidden | system.known], system.equations])
    broken = np.zeros(changes.shape[0], dtype=bool)
    differs, entries = (known @ changes.T).tocoo(), changes.tocoo()
    broken[differs.col[np.abs(differs.data) > _TINY]] = True
    broken[entries.row[system.unknowns[entries.col] + entries.data < -_TINY]] = True
    moved = system.quantities @ changes[~broken].T
    if 0 in moved.shape:
        return Bounds(values.copy(), values.copy())
    low = values + np.minimum(moved.min(axis=1).toarray().ravel(), 0)
    high = values + np.maximum(moved.max(axis=1).toarray().ravel(), 0)
    return Bounds(np.ceil(low - _TINY), np.floor(high + _TINY))


def _bound_block(system: System, hidden: Mask, wanted: Mask, enough: bool) -> tuple[Numbers, Numbers]:
    model = _make_model(system, hidden)
    low, high = system.values.copy(), system.values.copy()  # the truth is possible
    quantities = system.quantities
    for place in map(int, np.flatnonzero(wanted)):
        for up in (True, False):
            if enough and (high[place] >= system.threshold if up else low[place] <= 1):
                continue
            unknowns = _push(model, quantities[place], len(system.unknowns), up=up)
            if unknowns is None:
                high[place] = np.inf
                continue
            seen = quantities @ unknowns
            low, high = np.minimum(low, seen), np.maximum(high, seen)
    return np.ceil(low - _TINY), np.floor(high + _TINY)


def _make_model(system: System, hidden: Mask) -> highspy.Highs:
    known = sparse.vstack([system.quantities[~hidden], system.equations]).tocsc()
    solver = load_programme(known, known @ system.unknowns)
    solver.setOptionValue("simplex_strategy", 4)  # primal: the last answer stays feasible
    return solver


def _push(model: highspy.Highs, quantity: sparse.csr_matrix, count: int, *, up: bool) -> Numbers | None:
    """The unknowns for which a quantity is greatest (or least); None where it has no limit."""
    cost = np.zeros(count)
    cost[quantity.indices] = -quantity.data if up else quantity.data
    model.changeColsCost(count, np.arange(count, dtype=np.int32), cost)
    model.run()
    status = model.getModelStatus()
    if status == highspy.HighsModelStatus.kUnbounded:
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise RuntimeError(
            f"expected an answer to a linear programme, got {model.modelStatusToString(status)}"
        )
    return np.array(model.getSolution().col_value)
