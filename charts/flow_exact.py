"""The order with the fewest crossings, proved: dynamic programming over the orders of each stage.

Crossings between two stages are bilinear in the signs of their pairs of nodes (is i above j or below?), so a
stage's orders against the next one's are one product of matrices. Two things make it small. A diagram and its
mirror image cross alike: where nothing is pinned, one order of each pair of mirror images will do. And with
an order of a stage given, each pair of nodes beside it can do no better than its better side: orders that
cannot be part of anything better than a known diagram are dropped beforehand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, permutations

import numpy as np
from numpy.typing import NDArray

from charts.flow_order import Floats, Graph, Ints, Orders, Stage, are_together, fill, first_least

MAX_EXACT = 8  # 8! = 40,320 orders a stage, half of them mirror images
_SMALL = 400_000  # pairs of orders under which dropping some beforehand would take longer than it saves
_BLOCK = 260_000  # products taken together: with more, BLAS starts threads, slow where cores are busy
_WIDE = 400  # nodes of one stage times those of the next
_CACHED = 24


@dataclass(frozen=True)
class _Table:
    """All orders of a stage that are allowed, and per order and pair of nodes i < j: 1 where i is above j,
    else -1."""

    orders: Ints | NDArray[np.int8]
    signs: NDArray[np.int8]


@dataclass(frozen=True)
class _Form:
    """Crossings between two stages: constant + signs_above @ matrix @ signs_below; whole numbers exactly."""

    constant: float
    matrix: Floats


@dataclass(frozen=True)
class _Bounds:
    """What an order costs at least, from each stage's tables; None where a stage has too many orders.

    up, down: per stage and order, crossings with the stage before and after it.
    prefix, suffix: crossings between the first stages up to the n-th, and from the n-th to the last.
    """

    up: list[Floats | None]
    down: list[Floats | None]
    prefix: list[float]
    suffix: list[float]


def find_least(graph: Graph, known: float, most_work: float | None = None) -> Orders | None:
    """The order with the fewest crossings; None where it would take more than `most_work` to be sure.

    known: crossings of some order, infinite where none is known; the lower, the less work.
    most_work: pairs of orders of adjacent stages to be looked at.
    """
    mirrored = not graph.is_pinned
    tables = [_table(stage, mirrored) for stage in graph.stages]
    forms = [_form(weights) for weights in graph.weights]
    sizes = [len(table.orders) for table in tables]
    kept: list[Ints] = [np.arange(size) for size in sizes]
    bounds = None
    if np.isfinite(known) and sum(a * b for a, b in pairwise(sizes)) > _SMALL:
        limit = known + 4 * graph.tolerance
        bounds = _bound(tables, forms, kept)
        for _ in range(2):
            kept = _within(bounds, kept, limit)
            bounds = _bound_kept(bounds, forms, kept)
    run = _Run(graph, tables, forms, mirrored)
    return run.find(kept, bounds, known, np.inf if most_work is None else most_work)


def find_bound(graph: Graph) -> float:
    """Crossings that no order can do without; 0 where stages are so wide that nothing can be said in time."""
    if max((w.size for w in graph.weights), default=0) > _WIDE:
        return 0.0
    mirrored = not graph.is_pinned
    tables = [_table(stage, mirrored) if len(stage.free) <= MAX_EXACT else None for stage in graph.stages]
    forms = [_form(weights) for weights in graph.weights]
    return _bound(tables, forms, [np.arange(0 if t is None else len(t.orders)) for t in tables]).prefix[-1]


def choose(graph: Graph, pools: list[Ints]) -> Orders:
    """The best diagram that can be put together of one order per stage out of these (where nothing is
    pinned, or of their mirror images)."""
    forms = [_form(weights) for weights in graph.weights]
    tables = [_Table(orders, _signs(orders)) for orders in pools]
    run = _Run(graph, tables, forms, not graph.is_pinned)
    found = run.find([np.arange(len(orders)) for orders in pools], None, np.inf, np.inf)
    return [] if found is None else found


# --- orders and what they cost -------------------------------------------------------------------


@lru_cache
def _permutations(count: int) -> Ints:
    """All orders of 0..count - 1: the second half are the mirror images of the first."""
    if count < 2:
        return np.zeros((1, count), dtype=np.int64)
    every = np.array(list(permutations(range(count))), dtype=np.int64)
    half = every[np.argmax(every == 0, axis=1) < np.argmax(every == 1, axis=1)]
    return np.vstack([half, half[:, ::-1]])


def _table(stage: Stage, mirrored: bool) -> _Table:
    parts = (stage.slots, stage.groups, stage.real)
    return _make_table(*(tuple(part.tolist()) for part in parts), stage.first, stage.last, mirrored)


@lru_cache(_CACHED)
def _make_table(
    slots: tuple[int, ...],
    groups: tuple[int, ...],
    real: tuple[bool, ...],
    first: int,
    last: int,
    mirrored: bool,
) -> _Table:
    whole = np.array(slots, dtype=np.int64), np.array(groups, dtype=np.int64), np.array(real, dtype=bool)
    stage = Stage(*whole, first, last)
    free = stage.free[_permutations(len(stage.free))]
    if mirrored and free.shape[1] > 1:
        free = free[: len(free) // 2]
    orders = fill(stage, free[are_together(stage, free)])
    return _Table(orders.astype(np.int8), _signs(orders))


def _signs(orders: Ints) -> NDArray[np.int8]:
    places = np.argsort(orders, axis=1)
    i, j = np.triu_indices(orders.shape[1], 1)
    return np.where(places[:, j] > places[:, i], 1, -1).astype(np.int8)


def _form(weights: Floats) -> _Form:
    i, j = (index[:, None] for index in np.triu_indices(weights.shape[0], 1))
    k, m = (index[None, :] for index in np.triu_indices(weights.shape[1], 1))
    same, opposite = weights[i, m] * weights[j, k], weights[i, k] * weights[j, m]
    return _Form(float((same + opposite).sum()) / 2, (same - opposite) / 2)


# --- bounds --------------------------------------------------------------------------------------


def _bound(tables: Sequence[_Table | None], forms: list[_Form], kept: list[Ints]) -> _Bounds:
    up: list[Floats | None] = [None] * len(tables)
    down: list[Floats | None] = [None] * len(tables)
    for stage, table in enumerate(tables):
        if table is None:
            continue
        signs = table.signs.astype(float)
        if stage > 0:
            up[stage] = _at_least(signs @ forms[stage - 1].matrix.T, forms[stage - 1])
        if stage < len(forms):
            down[stage] = _at_least(signs @ forms[stage].matrix, forms[stage])
    return _bound_kept(_Bounds(up, down, [], []), forms, kept)


def _at_least(pulls: Floats, form: _Form) -> Floats:
    bound: Floats = form.constant - np.abs(pulls, out=pulls).sum(axis=1)
    return bound


def _bound_kept(bounds: _Bounds, forms: list[_Form], kept: list[Ints]) -> _Bounds:
    """The same with the bounds of several stages from the kept orders alone."""
    alone, both = [], []
    for pair, form in enumerate(forms):
        floor = form.constant - float(np.abs(form.matrix).sum())
        ends = ((bounds.down[pair], kept[pair]), (bounds.up[pair + 1], kept[pair + 1]))
        known = [float(values[rows].min()) for values, rows in ends if values is not None]
        alone.append(max([floor, *known]))
        up, down = bounds.up[pair], bounds.down[pair]
        # an order has to bear with both its neighbours: more than each of them asks for alone
        both.append(
            -np.inf if up is None or down is None else float((up[kept[pair]] + down[kept[pair]]).min())
        )
    prefix, suffix = [0.0], [0.0]
    for pair in range(len(forms)):
        joint = prefix[pair - 1] + both[pair] if pair else -np.inf
        prefix.append(max(prefix[pair] + alone[pair], joint))
    for back, pair in enumerate(reversed(range(len(forms)))):
        joint = suffix[back - 1] + both[pair + 1] if back else -np.inf
        suffix.append(max(suffix[back] + alone[pair], joint))
    return _Bounds(bounds.up, bounds.down, prefix, suffix[::-1])


def _within(bounds: _Bounds, kept: list[Ints], limit: float) -> list[Ints]:
    """The orders of each stage that may be part of a diagram with at most so many crossings."""
    found = []
    for stage, rows in enumerate(kept):
        least = np.zeros(len(rows))
        up, down = bounds.up[stage], bounds.down[stage]
        if up is not None:
            least += up[rows] + bounds.prefix[stage - 1]
        if down is not None:
            least += down[rows] + bounds.suffix[stage + 1]
        found.append(rows[least <= limit])
    return found


# --- the programme -------------------------------------------------------------------------------


@dataclass
class _Run:
    graph: Graph
    tables: list[_Table]
    forms: list[_Form]
    mirrored: bool

    def find(self, kept: list[Ints], bounds: _Bounds | None, known: float, most_work: float) -> Orders | None:
        """Least crossings of the stages so far for each order of the stage reached, from first to last."""
        kept, best, work = list(kept), [np.zeros(len(kept[0]))], 0.0
        for stage, form in enumerate(self.forms):
            down = None if bounds is None else bounds.down[stage]
            if bounds is not None and down is not None:
                least = best[stage] + down[kept[stage]] + bounds.suffix[stage + 1]
                alive = least <= known + 4 * self.graph.tolerance
                kept[stage], best[stage] = kept[stage][alive], best[stage][alive]
            work += len(kept[stage]) * len(kept[stage + 1])
            if work > most_work:
                return None
            pulls = self._signs(stage, kept[stage]) @ form.matrix
            best.append(self._step(pulls, kept[stage + 1], stage + 1, best[stage]) + form.constant)
        return self._trace(kept, best)

    def _signs(self, stage: int, rows: Ints) -> Floats:
        return self.tables[stage].signs[rows].astype(float)

    def _step(self, pulls: Floats, rows: Ints, stage: int, before: Floats) -> Floats:
        """Per order of the stage the least over all orders of the stage before it."""
        signs = self._signs(stage, rows)
        least = np.empty(len(rows))
        size = max(8, _BLOCK // max(1, pulls.size))
        room = np.empty((min(size, len(rows)), len(before)))
        turned = np.ascontiguousarray(pulls.T)
        for start in range(0, len(rows), size):
            block = signs[start : start + size]
            cost = np.matmul(block, turned, out=room[: len(block)])
            if self.mirrored:  # this way up or the other, whichever crosses less
                np.abs(cost, out=cost)
                np.subtract(before, cost, out=cost)
            else:
                np.add(before, cost, out=cost)
            np.min(cost, axis=1, out=least[start : start + len(block)])
        return least

    def _trace(self, kept: list[Ints], best: list[Floats]) -> Orders:
        """From the best order of the last stage back to the first."""
        tolerance = self.graph.tolerance
        at = int(first_least(best[-1][None, :], tolerance)[0])
        row, turned = int(kept[-1][at]), False
        orders = [self._order(len(kept) - 1, row, turned)]
        for stage in reversed(range(len(self.forms))):
            signs = self.tables[stage + 1].signs[row].astype(float)
            pull = self._signs(stage, kept[stage]) @ (self.forms[stage].matrix @ signs)
            cost = best[stage] + (-np.abs(pull) if self.mirrored else pull)
            at = int(first_least(cost[None, :], tolerance)[0])
            row = int(kept[stage][at])
            turned ^= self.mirrored and bool(pull[at] > tolerance)
            orders.append(self._order(stage, row, turned))
        return orders[::-1]

    def _order(self, stage: int, row: int, turned: bool) -> Ints:
        order = self.tables[stage].orders[[row]].astype(np.int64)
        return order[:, ::-1] if turned else order
