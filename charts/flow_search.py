"""A good order of the nodes of a flow diagram where there are too many orders for proof.

Barycentre sweeps and local search from several starts, always the same for the same data: the effort is set
by the size of the diagram alone, never by the clock.
"""

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

from charts.flow_exact import choose
from charts.flow_order import (
    Floats,
    Graph,
    Ints,
    Mask,
    Orders,
    Stage,
    are_together,
    beside,
    bring_together,
    count_crossings,
    fill,
    first_least,
)

STABLE_SHARE = 0.05  # a familiar order may cost this share more crossings than the best one
_SEED = 20240917
_JOLT, _JOLTED = 4.0, 0.3  # places, and share of the nodes
_MOST_MIXES, _MOST_NEIGHBOURS = 12, 200
_WIDEST_MIX = 2_000_000  # nodes of one stage times those of the next, squared: pairs of pairs, by four
_MOST_MOVES = 200_000  # per stage and sweep, times places squared
_LARGE = 40  # nodes in a stage from which they are moved one after the other, not the best move first


def search(graph: Graph, *, kept: int | None = None, rounds: int | None = None) -> Orders:
    """Many starts, sorted by barycentre; the best of them improved side by side, each then kicked and
    improved again; at last the best put together with the others.

    kept, rounds: how many are improved and kicked, if not as many as there is time for.
    """
    rng = np.random.default_rng(_SEED)
    size = max(1, sum(len(stage.slots) ** 2 for stage in graph.stages))
    starts = int(np.clip(150_000 // size, 4, 150))
    kept = int(np.clip(26_000 // size, 2, 30)) if kept is None else kept
    rounds = min(5, 15_000 // size) if rounds is None else rounds
    orders = [
        fill(stage, bring_together(stage, _shuffled(stage.free, starts, rng))) for stage in graph.stages
    ]
    for stage in [*range(1, len(orders)), *range(len(orders) - 2, -1, -1)] * 4:
        _sort_by_barycentre(graph, orders, stage)
    best = _best_rows(count_crossings(graph, orders), kept, graph.tolerance)
    orders = _improve(graph, [order[best] for order in orders])
    cost = count_crossings(graph, orders)
    for _ in range(rounds):
        kicked = [_kick(order, stage, rng) for order, stage in zip(orders, graph.stages, strict=True)]
        kicked = _improve(graph, kicked)
        fresh = count_crossings(graph, kicked)
        better = fresh < cost - graph.tolerance
        cost = np.where(better, fresh, cost)
        orders = [np.where(better[:, None], new, old) for new, old in zip(kicked, orders, strict=True)]
    return _recombine(graph, orders, cost)


def _best_rows(cost: Floats, count: int, tolerance: float) -> Ints:
    """The candidates with the fewest crossings, those alike but for rounding in their order."""
    grain = 4 * tolerance if tolerance > 0 else 1.0
    return np.argsort(np.round(cost / grain), kind="stable")[:count]


def _recombine(graph: Graph, orders: Orders, cost: Floats) -> Orders:
    """The best candidate, then the best that can be put together of all candidates' stages and of small
    changes to the best, in all stages at once, until that gains nothing."""
    row = first_least(cost[None, :], graph.tolerance)
    best, least = [order[row] for order in orders], float(cost[row][0])
    if least <= graph.tolerance or sum(weights.size**2 for weights in graph.weights) > _WIDEST_MIX:
        return best
    for _ in range(_MOST_MIXES):
        near = [_neighbours(order[0], stage) for order, stage in zip(best, graph.stages, strict=True)]
        pools = [np.vstack([b, n, o]) for b, n, o in zip(best, near, orders, strict=True)]
        mixed = _improve(graph, choose(graph, pools))
        crossings = float(count_crossings(graph, mixed)[0])
        if crossings >= least - graph.tolerance:
            break
        best, least = mixed, crossings
    return best


def _neighbours(order: Ints, stage: Stage) -> Ints:
    """The orders that moving one free node makes, as far as there is time for."""
    free = order[stage.slots[order] < 0]
    reach = max(2, _MOST_NEIGHBOURS // max(1, 2 * len(free)))
    moves = [
        np.insert(np.delete(free, i), j, free[i])
        for i in range(len(free))
        for j in range(max(0, i - reach), min(len(free), i + reach + 1))
        if i != j and i != j + 1  # one node down is the next one up
    ]
    made = np.array(moves, dtype=np.int64).reshape(len(moves), len(free))
    return fill(stage, made[are_together(stage, made)])


def _shuffled(free: Ints, rows: int, rng: np.random.Generator) -> Ints:
    """Row 0 as it is, the others shuffled."""
    return np.vstack([free, rng.permuted(np.tile(free, (rows - 1, 1)), axis=1)])


def _free_part(orders: Ints, stage: Stage) -> Ints:
    return orders[stage.slots[orders] < 0].reshape(len(orders), -1)


def _kick(orders: Ints, stage: Stage, rng: np.random.Generator) -> Ints:
    """In each candidate some free nodes are jolted by a few places."""
    free = _free_part(orders, stage)
    jolt = rng.normal(0, _JOLT, free.shape) * (rng.random(free.shape) < _JOLTED)
    moved = np.argsort(np.arange(free.shape[1]) + jolt, axis=1, kind="stable")
    return fill(stage, bring_together(stage, np.take_along_axis(free, moved, axis=1)))


def _sort_by_barycentre(graph: Graph, orders: Orders, at: int) -> None:
    size, stage = orders[at].shape, graph.stages[at]
    total, pull = np.zeros(size), np.zeros(size)
    for w in beside(graph, orders, at):
        total += w.sum(axis=1)
        pull += np.linspace(0, 1, w.shape[1]) @ w
    middle = np.divide(pull, total, out=np.full(size, 0.5), where=total > 0)
    free = stage.free
    ranked = free[np.argsort(np.round(middle[:, free], 9), axis=1, kind="stable")]
    orders[at] = fill(stage, bring_together(stage, ranked))


def _improve(graph: Graph, orders: Orders, movable: list[Mask] | None = None) -> Orders:
    """Move nodes, stage by stage, until nothing gets better; `movable` marks who may move."""
    orders = list(orders)
    widest = max(len(stage.slots) for stage in graph.stages)
    stale = [True] * len(orders)  # has something changed beside the stage since it was last looked at?
    for _ in range(40 if widest < _LARGE else 6):
        if not any(stale):
            break
        for at, stage in enumerate(graph.stages):
            near = beside(graph, orders, at)
            if not stale[at] or len(stage.slots) < 2 or not near:
                stale[at] = False
                continue
            # cost[c, d]: crossings between the links of c and d when c is above d
            cost = np.asarray(sum(w.transpose(0, 2, 1) @ (np.cumsum(w, axis=1) - w) for w in near))
            gain = cost - cost.transpose(0, 2, 1)
            moves = None if movable is None else movable[at]
            large = len(stage.slots) >= _LARGE and not stage.is_grouped
            mend = _sift if large else _reorder
            orders[at], moved = mend(orders[at], gain, stage, graph.tolerance, moves)
            stale[at] = False
            for other in (at - 1, at + 1):
                if moved and 0 <= other < len(stale):
                    stale[other] = True
    return orders


def _sift(
    order: Ints, gain: Floats, stage: Stage, tolerance: float, movable: Mask | None
) -> tuple[Ints, bool]:
    """Each node once to its best place among those of its run; what a large stage has time for."""
    rows, size = order.shape
    every, lane = np.arange(rows), _lanes(stage)
    order, moved = order.copy(), False
    for node in stage.free.tolist():
        if movable is not None and not movable[node]:
            continue
        at = np.argmax(order == node, axis=1)
        run = np.cumsum(gain[every[:, None], node, order], axis=1)
        own = run[every, at][:, None]
        ahead = np.arange(size) > at[:, None]
        cost = np.where(ahead, own - run, own - run + gain[every[:, None], node, order])
        cost = np.where(lane == lane[at][:, None], cost, 0.0)
        to = first_least(cost, tolerance)
        for row in np.flatnonzero(cost[every, to] < -tolerance).tolist():
            rest = np.delete(order[row], at[row])
            order[row] = np.insert(rest, to[row], node)
            moved = True
    return order, moved


def _reorder(
    order: Ints, gain: Floats, stage: Stage, tolerance: float, movable: Mask | None
) -> tuple[Ints, bool]:
    """Best insertion or swap in each candidate until none helps; the pinned keep their places, groups stand
    together and move as a whole, too."""
    size = order.shape[1]
    lane = _lanes(stage)
    may_insert = (lane[:, None] == lane[None, :]) & (lane >= 0)[:, None]
    may_swap = np.triu((lane[:, None] >= 0) & (lane[None, :] >= 0), 1) & (movable is None)
    allowed = np.stack([may_insert, may_swap])
    order, active, moved = order.copy(), np.arange(len(order)), False
    for _ in range(min(4 * size, max(8, _MOST_MOVES // size**2))):
        changed, better = _move_once(order[active], gain, stage, allowed, tolerance, movable)
        active, gain = active[better], gain[better]
        if not len(active):
            break
        order[active], moved = changed, True
    return order, moved


def _move_once(
    order: Ints, gain: Floats, stage: Stage, allowed: Mask, tolerance: float, movable: Mask | None
) -> tuple[Ints, Mask]:
    """The best move in each candidate; which candidates got better, and those."""
    rows, size = order.shape
    placed = gain[np.arange(rows)[:, None, None], order[:, :, None], order[:, None, :]]
    insert, swap = _move_costs(placed)
    kinds = [np.where(allowed[0], insert, 0.0), np.where(allowed[1], swap, 0.0)]
    moving = None if movable is None else movable[order]
    if moving is not None:
        kinds[0] *= moving[:, :, None]
    blocks = None
    if stage.is_grouped:
        spans, lane = _Spans(order, stage), _lanes(stage)
        kinds = [kind * keeps for kind, keeps in zip(kinds, spans.kept(), strict=True)]
        blocks = spans.blocks(lane)
        if len(np.unique(lane[lane >= 0])) == 1:
            kinds.append(spans.block_costs(placed, blocks, lane, moving))
    costs = np.stack(kinds, axis=1).reshape(rows, -1)
    pick = first_least(costs, tolerance)
    better = costs[np.arange(rows), pick] < -tolerance
    key = np.tile(2.0 * np.arange(size), (rows, 1))
    for row in np.flatnonzero(better).tolist():
        kind, rest = divmod(int(pick[row]), size * size)
        i, j = divmod(rest, size)
        if kind == 2 and blocks is not None:
            key[row] = 2.0 * blocks[row]
            key[row, blocks[row] == i] = 2 * j + np.sign(j - i)
            continue
        key[row, i] = 2 * j + (0 if kind else np.sign(j - i))
        key[row, j] = 2 * i if kind else key[row, j]
    ranked = np.argsort(key[better], axis=1, kind="stable")
    return np.take_along_axis(order[better], ranked, axis=1), better


class _Spans:
    """From where to where each group reaches in each candidate, and which moves leave it in one piece."""

    def __init__(self, order: Ints, stage: Stage) -> None:
        self.groups: Ints = stage.groups[order]
        self.waypoint: Mask = ~stage.real[order]
        self.span: Ints = np.full(order.shape, -1, dtype=np.int64)
        nowhere: Mask = np.zeros(order.shape, dtype=bool)
        self.start, self.end = nowhere.copy(), nowhere.copy()
        self.before_first, self.after_last = nowhere, nowhere
        places, rows = np.arange(order.shape[1]), np.arange(len(order))
        for group in np.unique(stage.groups[stage.groups >= 0]).tolist():
            held = self.groups == group
            low, high = held.argmax(axis=1), order.shape[1] - 1 - held[:, ::-1].argmax(axis=1)
            inside = (places >= low[:, None]) & (places <= high[:, None])
            self.span[inside] = group
            self.start[rows, low], self.end[rows, high] = True, True
            if group == stage.first:
                self.before_first = places <= high[:, None]
            if group == stage.last:
                self.after_last = places >= low[:, None]

    def kept(self) -> tuple[Mask, Mask]:
        """[candidate, i, j]: may the node at place i be inserted at place j; may i and j be swapped?"""
        size = self.span.shape[1]
        down = np.triu(np.ones((size, size), dtype=bool), 1)
        # behind which place, and before which place, is there no group to be broken up?
        behind = (self.span < 0) | self.end
        before = (self.span < 0) | self.start
        open_place = np.where(down, behind[:, None, :], before[:, None, :])
        guarded = np.where(down, self.after_last[:, None, :], self.before_first[:, None, :])
        guest = self.waypoint[:, :, None]
        grouped = (self.groups >= 0)[:, :, None]
        home = self.groups[:, :, None] == self.span[:, None, :]
        insert = np.where(grouped, home, guest | (open_place & ~guarded))
        same = self.groups[:, :, None] == self.groups[:, None, :]
        alike = self.waypoint[:, :, None] == self.waypoint[:, None, :]
        return insert, same & alike

    def blocks(self, lane: Ints) -> Ints:
        """Per place the number of its block from the top: a group with what stands in it, or a node alone."""
        fresh = np.ones(self.span.shape, dtype=bool)
        fresh[:, 1:] = (self.span[:, 1:] != self.span[:, :-1]) | (self.span[:, 1:] < 0)
        fresh[:, lane < 0] = True
        return np.cumsum(fresh, axis=1) - 1

    def block_costs(self, placed: Floats, blocks: Ints, lane: Ints, movable: Mask | None) -> Floats:
        """Change in crossings by moving block i to the place of block j."""
        member = (blocks[:, :, None] == np.arange(blocks.shape[1])).astype(float)
        insert, _ = _move_costs(member.transpose(0, 2, 1) @ placed @ member)
        # what must stay is neither moved nor passed, and some numbers have no block
        stuck = (lane < 0) | self.before_first | self.after_last
        still = (member * stuck[:, :, None]).any(axis=1) | ~member.any(axis=1)
        kept = still if movable is None else still | (member * ~movable[:, :, None]).any(axis=1)
        return np.where(kept[:, :, None] | still[:, None, :], 0.0, insert)


def _lanes(stage: Stage) -> Ints:
    """Per place: the number of its run of free places, -1 where a pinned node sits."""
    taken = np.isin(np.arange(len(stage.slots)), stage.slots[stage.slots >= 0])
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
    start, newcomers = [], []
    for at, (keys, stage) in enumerate(zip(graph.keys, graph.stages, strict=True)):
        rank: dict[Hashable, int] = {key: i for i, key in enumerate(previous.get(at, ()))}
        row = np.array([_familiar(keys, stage, rank)], dtype=np.int64).reshape(1, -1)
        start.append(fill(stage, bring_together(stage, row)))
        newcomers.append(np.array([key not in rank for key in keys], dtype=bool))
    kept = _improve(graph, start, newcomers)
    old, new = float(count_crossings(graph, kept)[0]), float(count_crossings(graph, best)[0])
    if old <= new * (1 + STABLE_SHARE) + graph.tolerance:
        return kept, old <= new + graph.tolerance
    return best, True


def _familiar(keys: Sequence[Hashable], stage: Stage, rank: Mapping[Hashable, int]) -> list[int]:
    """The free nodes by their previous place; newcomers behind what is known of their group, else last."""
    known: dict[int, int] = {}
    for node in stage.free.tolist():
        group = int(stage.groups[node])
        if group >= 0 and keys[node] in rank:
            known[group] = max(known.get(group, 0), rank[keys[node]])

    def place(node: int) -> tuple[int, bool, int]:
        newcomer = keys[node] not in rank
        back = known.get(int(stage.groups[node]), len(rank))
        return (back if newcomer else rank[keys[node]]), newcomer, node

    return sorted(stage.free.tolist(), key=place)
