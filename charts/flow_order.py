"""The order of nodes in each stage of a flow: fewest weighted crossings, exact where stages are small.

Up to MAX_EXACT free nodes a stage by dynamic programming over all orders; above, barycentre sweeps and local
search from several starts, always the same for the same data.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Orders = list[Ints]  # per stage: one row per candidate, the node at each place from the top

STABLE_SHARE = 0.05  # a familiar order may cost this share more crossings than the best one
MAX_EXACT = 7  # 7! = 5040 orders a stage; 8! would need minutes
_ROUNDING = 1e-12
_SEED = 20240917


@dataclass(frozen=True)
class Graph:
    """The layered graph in canonical order: what does not depend on the order of input rows."""

    keys: list[list[Hashable]]  # per stage: node ids, then waypoints as ("waypoint", link)
    weights: list[Floats]  # per pair of adjacent stages: (nodes above, nodes below)
    slots: list[Ints]  # per stage and node: pinned place from the top, -1 where free
    segments: pd.DataFrame  # one row per piece of link: link, step, stage, a, b

    @property
    def tolerance(self) -> float:
        """Differences below this are rounding, not crossings."""
        return _ROUNDING * sum(float(w.sum()) ** 2 for w in self.weights) / 4


def pinned_slots(ranks: Sequence[float]) -> Ints:
    """The place of each pinned node: its rank where possible, else the nearest that keeps their order."""
    slots = np.full(len(ranks), -1, dtype=np.int64)
    wanted = sorted((rank, i) for i, rank in enumerate(ranks) if not np.isnan(rank))
    lowest = 0
    for done, (rank, i) in enumerate(wanted):
        last = len(ranks) - (len(wanted) - done)
        slots[i] = lowest = int(np.clip(rank, lowest, last))
        lowest += 1
    return slots


# --- the least, proved ---------------------------------------------------------------------------


def _filled(slots: Ints, free: Ints) -> Ints:
    """Orders with the pinned in their places and each row of `free` in the places left over."""
    order = np.empty((len(free), len(slots)), dtype=np.int64)
    taken = slots[slots >= 0]
    order[:, taken] = np.flatnonzero(slots >= 0)
    order[:, np.setdiff1d(np.arange(len(slots)), taken)] = free
    return order


def _all_orders(slots: Ints) -> Ints:
    free = np.flatnonzero(slots < 0).tolist()
    every = list(permutations(free))
    return _filled(slots, np.array(every, dtype=np.int64).reshape(len(every), len(free)))


def _signs(orders: Ints) -> Floats:
    """For each order (row) and pair of nodes i < j (column): 1 where i is above j, else -1."""
    places = np.argsort(orders, axis=1)
    i, j = np.triu_indices(orders.shape[1], 1)
    return np.where(places[:, j] > places[:, i], 1.0, -1.0)


def _pair_form(weights: Floats) -> tuple[float, Floats]:
    """Crossings as constant + signs_above @ form @ signs_below: exact for whole numbers."""
    i, j = (index[:, None] for index in np.triu_indices(weights.shape[0], 1))
    k, m = (index[None, :] for index in np.triu_indices(weights.shape[1], 1))
    same, opposite = weights[i, m] * weights[j, k], weights[i, k] * weights[j, m]
    return float((same + opposite).sum()) / 2, (same - opposite) / 2


def least_crossings(graph: Graph) -> Orders:
    """The best order by dynamic programming over all orders of each stage, from first to last."""
    tables = [_all_orders(slot) for slot in graph.slots]
    signs = [_signs(table) for table in tables]
    best = np.zeros(len(tables[0]))
    back: list[Ints] = []
    for stage, weights in enumerate(graph.weights):
        constant, form = _pair_form(weights)
        above, below = signs[stage] @ form, signs[stage + 1]
        picks, costs = [], []
        for start in range(0, len(below), 512):  # in blocks: 5040 x 5040 at once would be 200 MB
            cost = below[start : start + 512] @ above.T + (best + constant)
            pick = _first_least(cost, graph.tolerance)
            picks.append(pick)
            costs.append(np.take_along_axis(cost, pick[:, None], axis=1)[:, 0])
        back.append(np.concatenate(picks))
        best = np.concatenate(costs)
    choice = int(_first_least(best[None, :], graph.tolerance)[0])
    chosen = [choice]
    for pick in reversed(back):
        chosen.append(int(pick[chosen[-1]]))
    return [table[[row]] for table, row in zip(tables, reversed(chosen), strict=True)]


def _first_least(cost: Floats, tolerance: float) -> Ints:
    """Per row the first column that is least but for rounding, so that scaling changes no order."""
    near: NDArray[np.bool_] = cost <= cost.min(axis=1, keepdims=True) + tolerance
    first: Ints = near.argmax(axis=1)
    return first


# --- search where there is too much for proof ----------------------------------------------------


def count_crossings(graph: Graph, orders: Orders) -> Floats:
    """Weighted crossings of each candidate (row) of `orders`."""
    total = np.zeros(len(orders[0]))
    for stage, weights in enumerate(graph.weights):
        w = weights[orders[stage][:, :, None], orders[stage + 1][:, None, :]]
        above = np.cumsum(w, axis=1) - w
        right = above.sum(axis=2, keepdims=True) - np.cumsum(above, axis=2)
        total += (w * right).sum(axis=(1, 2))
    return total


def search(graph: Graph) -> Orders:
    """Many starts improved side by side, each then kicked and improved again; the best of them.

    The effort is set by the size alone, never by the clock: the same data gives the same picture.
    """
    rng = np.random.default_rng(_SEED)
    size = sum(len(slot) ** 2 for slot in graph.slots)
    starts, rounds = int(np.clip(60_000 // size, 2, 24)), min(8, 30_000 // size)
    orders = [_filled(slot, _shuffled(np.flatnonzero(slot < 0), starts, rng)) for slot in graph.slots]
    for stage in [*range(1, len(orders)), *range(len(orders) - 2, -1, -1)] * 2:
        _sort_by_barycentre(graph, orders, stage)
    orders = _improve(graph, orders)
    cost = count_crossings(graph, orders)
    for _ in range(rounds):
        kicked = [_kick(order, slot, rng) for order, slot in zip(orders, graph.slots, strict=True)]
        kicked = _improve(graph, kicked)
        fresh = count_crossings(graph, kicked)
        better = fresh < cost - graph.tolerance
        cost = np.where(better, fresh, cost)
        orders = [np.where(better[:, None], new, old) for new, old in zip(kicked, orders, strict=True)]
    row = _first_least(cost[None, :], graph.tolerance)
    return [order[row] for order in orders]


def _shuffled(free: Ints, rows: int, rng: np.random.Generator) -> Ints:
    """Row 0 as it is, the others shuffled."""
    return np.vstack([free, rng.permuted(np.tile(free, (rows - 1, 1)), axis=1)])


def _kick(orders: Ints, slots: Ints, rng: np.random.Generator) -> Ints:
    """In every second candidate the free nodes are jolted by a few places."""
    free = orders[slots[orders] < 0].reshape(len(orders), -1)
    jolt = rng.normal(0, 2.0, free.shape) * (rng.random((len(orders), 1)) < 0.5)
    moved = np.argsort(np.arange(free.shape[1]) + jolt, axis=1, kind="stable")
    return _filled(slots, np.take_along_axis(free, moved, axis=1))


def _beside(graph: Graph, orders: Orders, stage: int) -> list[Floats]:
    """Per neighbouring stage: weights (candidate, neighbour from the top, node of this stage)."""
    found = []
    if stage > 0:
        found.append(graph.weights[stage - 1][orders[stage - 1]])
    if stage + 1 < len(orders):
        found.append(graph.weights[stage].T[orders[stage + 1]])
    return found


def _sort_by_barycentre(graph: Graph, orders: Orders, stage: int) -> None:
    size, slots = orders[stage].shape, graph.slots[stage]
    total, pull = np.zeros(size), np.zeros(size)
    for w in _beside(graph, orders, stage):
        total += w.sum(axis=1)
        pull += np.linspace(0, 1, w.shape[1]) @ w
    middle = np.divide(pull, total, out=np.full(size, 0.5), where=total > 0)
    free = np.flatnonzero(slots < 0)
    ranked = free[np.argsort(np.round(middle[:, free], 9), axis=1, kind="stable")]
    orders[stage] = _filled(slots, ranked)


def _improve(graph: Graph, orders: Orders, movable: list[NDArray[np.bool_]] | None = None) -> Orders:
    """Move single nodes, stage by stage, until nothing gets better; `movable` marks who may move."""
    orders = list(orders)
    for _ in range(40):
        changed = False
        for stage, slots in enumerate(graph.slots):
            beside = _beside(graph, orders, stage)
            if len(slots) < 2 or not beside:
                continue
            # cost[c, d]: crossings between the links of c and d when c is above d
            cost = sum(w.transpose(0, 2, 1) @ (np.cumsum(w, axis=1) - w) for w in beside)
            gain = np.asarray(cost) - np.asarray(cost).transpose(0, 2, 1)
            moves = None if movable is None else movable[stage]
            orders[stage], moved = _reorder(orders[stage], gain, slots, graph.tolerance, moves)
            changed = changed or moved
        if not changed:
            break
    return orders


def _reorder(
    order: Ints, gain: Floats, slots: Ints, tolerance: float, movable: NDArray[np.bool_] | None
) -> tuple[Ints, bool]:
    """Best insertion or swap in each candidate until none helps; the pinned keep their places."""
    rows, size = order.shape
    lane = _lanes(slots)
    insertable = (lane[:, None] == lane[None, :]) & (lane >= 0)[:, None]
    swappable = np.triu((lane[:, None] >= 0) & (lane[None, :] >= 0), 1) & (movable is None)
    moved = False
    for _ in range(4 * size):
        placed = gain[np.arange(rows)[:, None, None], order[:, :, None], order[:, None, :]]
        insert, swap = _move_costs(placed)
        allowed = insertable if movable is None else insertable & movable[order][:, :, None]
        moves = np.stack([np.where(allowed, insert, 0.0), np.where(swappable, swap, 0.0)], axis=1)
        pick = _first_least(moves.reshape(rows, -1), tolerance)
        better = moves.reshape(rows, -1)[np.arange(rows), pick] < -tolerance
        if not better.any():
            break
        moved = True
        key = np.tile(2.0 * np.arange(size), (rows, 1))
        for row in np.flatnonzero(better):
            kind, i, j = np.unravel_index(pick[row], (2, size, size))
            key[row, i] = 2 * j + (0 if kind else np.sign(j - i))
            key[row, j] = 2 * i if kind else key[row, j]
        order = np.take_along_axis(order, np.argsort(key, axis=1), axis=1)
    return order, moved


def _lanes(slots: Ints) -> Ints:
    """Per place: the number of its run of free places, -1 where a pinned node sits."""
    taken = np.isin(np.arange(len(slots)), slots[slots >= 0])
    return np.where(taken, -1, np.cumsum(taken))


def _move_costs(gain: Floats) -> tuple[Floats, Floats]:
    """Change in crossings by moving place i to place j, and by swapping i and j (i < j)."""
    run = np.cumsum(gain, axis=2)
    own = np.diagonal(run, axis1=1, axis2=2)[:, :, None]
    down, up = own - run, own - run + gain
    upper = np.triu(np.ones(gain.shape[1:], dtype=bool), 1)
    return np.where(upper, down, up), down + up.transpose(0, 2, 1) + gain


def prefer_familiar(graph: Graph, best: Orders, previous: Mapping[int, Sequence[str]]) -> tuple[Orders, bool]:
    """The previous order with newcomers where they cross least, if it costs little more; is it least?"""
    before = previous
    start, newcomers = [], []
    for stage, (keys, slots) in enumerate(zip(graph.keys, graph.slots, strict=True)):
        rank: dict[Hashable, int] = {key: i for i, key in enumerate(before.get(stage, ()))}
        free = sorted(np.flatnonzero(slots < 0).tolist(), key=lambda i: (rank.get(keys[i], len(rank)), i))
        start.append(_filled(slots, np.array([free], dtype=np.int64).reshape(1, -1)))
        newcomers.append(np.array([key not in rank for key in keys], dtype=bool))
    kept = _improve(graph, start, newcomers)
    old, new = float(count_crossings(graph, kept)[0]), float(count_crossings(graph, best)[0])
    if old <= new * (1 + STABLE_SHARE) + graph.tolerance:
        return kept, old <= new + graph.tolerance
    return best, True


def heavy_side_up(graph: Graph, orders: Orders) -> Orders:
    """A diagram and its mirror image cross alike: show the one with the large nodes above."""
    tilt = 0.0
    for stage, order in enumerate(orders):
        for weights in _beside(graph, orders, stage):
            mass = weights[0].sum(axis=0)[order[0]]
            tilt += float(np.linspace(-1, 1, len(mass)) @ mass)
    return [order[:, ::-1] for order in orders] if tilt > graph.tolerance else orders


# --- geometry ------------------------------------------------------------------------------------
