"""The order of nodes in each stage of a flow diagram: what is asked of it and what it costs.

The least is found in `flow_exact`, a good one where there is too much for proof in `flow_search`.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
Orders = list[Ints]  # per stage: one row per candidate, the node at each place from the top

_ROUNDING = 1e-12


@dataclass(frozen=True)
class Stage:
    """What is asked of the order of one stage, apart from crossings.

    slots: per node its pinned place from the top, -1 where free.
    groups: per node the number of its group, -1 for none. The free nodes of a group stand together among the
        free nodes of the stage; pinned ones and the waypoints of long links may stand between them.
    real: per node whether it is a node, not a waypoint.
    first, last: a group whose free nodes are the first or last of all free ones because one of the group is
        pinned right above or below them; -1 for none.
    """

    slots: Ints
    groups: Ints
    real: Mask
    first: int = -1
    last: int = -1

    @property
    def free(self) -> Ints:
        """The nodes that are not pinned."""
        return np.flatnonzero(self.slots < 0)

    @property
    def is_grouped(self) -> bool:
        return bool((self.groups >= 0).any())


@dataclass(frozen=True)
class Graph:
    """The layered graph in canonical order: what does not depend on the order of input rows."""

    keys: list[list[Hashable]]  # per stage: node ids, then waypoints as ("waypoint", link)
    weights: list[Floats]  # per pair of adjacent stages: (nodes above, nodes below)
    stages: list[Stage]
    segments: Ints  # one row per piece of link: link, step, stage, end in that stage, end in the next

    @property
    def tolerance(self) -> float:
        """Differences below this are rounding, not crossings."""
        return _ROUNDING * sum(float(w.sum()) ** 2 for w in self.weights) / 4

    @property
    def is_pinned(self) -> bool:
        return any(bool((stage.slots >= 0).any()) for stage in self.stages)


def make_stage(ranks: Sequence[float], groups: Sequence[Hashable | None], waypoints: int) -> Stage:
    """ranks: pinned places, NaN where free; groups: one per node; waypoints: how many follow the nodes."""
    slots = _pin(np.array([*ranks, *[np.nan] * waypoints]))
    names = list(dict.fromkeys(group for group in groups if group is not None))
    numbers = [-1 if group is None else names.index(group) for group in groups]
    asked = np.array([*numbers, *[-1] * waypoints], dtype=np.int64)
    held = np.bincount(asked[(slots < 0) & (asked >= 0)], minlength=len(names) + 1)
    first, last = _neighbours(slots, asked)
    first = first if first >= 0 and held[first] else -1
    last = last if last >= 0 and held[last] and last != first else -1
    lone = (asked >= 0) & (held[asked] < 2) & (asked != first) & (asked != last)
    asked[lone | (slots >= 0)] = -1
    return Stage(slots, asked, np.arange(len(asked)) < len(ranks), first, last)


def _pin(ranks: Floats) -> Ints:
    """The place of each pinned node: its rank where possible, else the nearest that keeps their order."""
    slots = np.full(len(ranks), -1, dtype=np.int64)
    wanted = sorted((rank, i) for i, rank in enumerate(ranks.tolist()) if not np.isnan(rank))
    lowest = 0
    for done, (rank, i) in enumerate(wanted):
        last = len(ranks) - (len(wanted) - done)
        slots[i] = lowest = int(np.clip(rank, lowest, last))
        lowest += 1
    return slots


def _neighbours(slots: Ints, groups: Ints) -> tuple[int, int]:
    """The groups of the pinned nodes right above the first and right below the last free place."""
    holder = {int(slot): int(group) for slot, group in zip(slots, groups, strict=True) if slot >= 0}
    open_places = [place for place in range(len(slots)) if place not in holder]
    if not open_places:
        return -1, -1
    return holder.get(open_places[0] - 1, -1), holder.get(open_places[-1] + 1, -1)


def fill(stage: Stage, free: Ints) -> Ints:
    """Orders with the pinned in their places and each row of `free` in the places left over."""
    slots = stage.slots
    order = np.empty((len(free), len(slots)), dtype=np.int64)
    taken = slots[slots >= 0]
    order[:, taken] = np.flatnonzero(slots >= 0)
    order[:, np.setdiff1d(np.arange(len(slots)), taken)] = free
    return order


def bring_together(stage: Stage, free: Ints) -> Ints:
    """Each row of free nodes with its groups drawn together around their middles."""
    if not stage.is_grouped:
        return free
    places = np.broadcast_to(np.arange(free.shape[1], dtype=float), free.shape)
    groups = stage.groups[free]
    key = places.copy()
    for group in np.unique(stage.groups[stage.groups >= 0]).tolist():
        held = groups == group
        middle = (places * held).sum(axis=1) / held.sum(axis=1)
        edge = {stage.first: -1.0, stage.last: float(free.shape[1])}.get(group)
        # a little apart, so that no two groups mix
        apart = middle + 1e-3 + 1e-6 * group if edge is None else np.full(len(free), edge)
        key = np.where(held, apart[:, None], key)
    return np.take_along_axis(free, np.argsort(key, axis=1, kind="stable"), axis=1)


def are_together(stage: Stage, free: Ints) -> Mask:
    """Per row of free nodes: do its groups stand together, and where they must?"""
    holds = np.ones(len(free), dtype=bool)
    if not stage.is_grouped:
        return holds
    groups, real = stage.groups[free], stage.real[free]
    places = np.cumsum(real, axis=1) - 1
    for group in np.unique(stage.groups[stage.groups >= 0]).tolist():
        held = groups == group
        low = np.where(held, places, len(stage.slots)).min(axis=1)
        high = np.where(held, places, -1).max(axis=1)
        holds &= high - low == held.sum(axis=1) - 1
        if group == stage.first:
            holds &= low == 0
        if group == stage.last:
            holds &= high == places[:, -1]
    return holds


def count_crossings(graph: Graph, orders: Orders) -> Floats:
    """Weighted crossings of each candidate (row) of `orders`."""
    total = np.zeros(len(orders[0]))
    for stage, weights in enumerate(graph.weights):
        w = weights[orders[stage][:, :, None], orders[stage + 1][:, None, :]]
        above = np.cumsum(w, axis=1) - w
        right = above.sum(axis=2, keepdims=True) - np.cumsum(above, axis=2)
        total += (w * right).sum(axis=(1, 2))
    return total


def first_least(cost: Floats, tolerance: float) -> Ints:
    """Per row the first column that is least but for rounding, so that scaling changes no order."""
    near: NDArray[np.bool_] = cost <= cost.min(axis=1, keepdims=True) + tolerance
    first: Ints = near.argmax(axis=1)
    return first


def beside(graph: Graph, orders: Orders, stage: int) -> list[Floats]:
    """Per neighbouring stage: weights (candidate, neighbour from the top, node of this stage)."""
    found = []
    if stage > 0:
        found.append(graph.weights[stage - 1][orders[stage - 1]])
    if stage + 1 < len(orders):
        found.append(graph.weights[stage].T[orders[stage + 1]])
    return found


def put_heavy_side_up(graph: Graph, orders: Orders) -> Orders:
    """A diagram and its mirror image cross alike: show the one with the large nodes above."""
    tilt = 0.0
    for stage, order in enumerate(orders):
        for weights in beside(graph, orders, stage):
            mass = weights[0].sum(axis=0)[order[0]]
            tilt += float(np.linspace(-1, 1, len(mass)) @ mass)
    rounding = 1e-9 * sum(float(weights.sum()) for weights in graph.weights)
    return [order[:, ::-1] for order in orders] if tilt > rounding else orders
