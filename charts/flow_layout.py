"""Where the nodes and ribbons of a flow diagram go: fewest weighted crossings, true widths.

Pure: frames in, frames out, no drawing. A link over several stages is cut by a *waypoint* in each
stage it passes, so that it takes part in the ordering and gets room of its own between the nodes.

All heights and positions are shares of the drawing, 0..1, with y growing downwards.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Orders = list[Ints]  # per stage: one row per candidate, the node at each place from the top

NODE_WIDTH = 0.016
HIDDEN_WIDTH = 0.008  # of the drawing's height: the same for every hidden link
STABLE_SHARE = 0.05  # a familiar order may cost this share more crossings than the best one
MAX_EXACT = 7  # 7! = 5040 orders a stage; 8! would need minutes
MAX_STAGES = 60
_ROUNDING = 1e-12
_SEED = 20240917


@dataclass(frozen=True)
class FlowLayout:
    """A finished layout.

    order: stage -> node ids, top to bottom.
    crossings: sum of w * w' over crossing pairs of links between adjacent stages; a hidden link
        counts as the smallest shown value above zero (1 where there is none).
    proved: no order that respects the pins has fewer crossings.
    nodes: one row per node: id, stage, group, x0, x1, y0, y1; top to bottom in each stage.
    ribbons: one row per link: source, target, value, x0, x1, y0_top, y0_bottom, y1_top, y1_bottom
        (0 at the source's end, 1 at the target's end), hidden.
    segments: one row per link and pair of adjacent stages it spans: link (row of ribbons), step
        (0-based), x0, x1, y0_top, y0_bottom, y1_top, y1_bottom, hidden. What is drawn.
    """

    order: dict[int, tuple[str, ...]]
    crossings: float
    proved: bool
    nodes: pd.DataFrame
    ribbons: pd.DataFrame
    segments: pd.DataFrame


@dataclass(frozen=True)
class _Graph:
    """The layered graph in canonical order: what does not depend on the order of input rows."""

    keys: list[list[Hashable]]  # per stage: node ids, then waypoints as ("waypoint", link)
    weights: list[Floats]  # per pair of adjacent stages: (nodes above, nodes below)
    slots: list[Ints]  # per stage and node: pinned place from the top, -1 where free
    segments: pd.DataFrame  # one row per piece of link: link, step, stage, a, b

    @property
    def tolerance(self) -> float:
        """Differences below this are rounding, not crossings."""
        return _ROUNDING * sum(float(w.sum()) ** 2 for w in self.weights) / 4


def arrange(
    nodes: pd.DataFrame,
    links: pd.DataFrame,
    *,
    pinned: Mapping[str, float] | None = None,
    previous: FlowLayout | Mapping[int, Sequence[str]] | None = None,
    exact_limit: int = 6,
) -> FlowLayout:
    """Order the nodes of each stage so that links cross least, and lay everything out.

    nodes: one row per node: id, stage (0-based); optional order (place from the top, 0-based;
        too large means the bottom; missing means free) and group (passed on, not used).
    links: one row per link: source, target, value (>= 0; missing means hidden).
    pinned: node id -> place, instead of the order column for these nodes.
    previous: an order to keep unless it costs more than STABLE_SHARE more crossings than the best.
    exact_limit: the least is proved where no stage has more free nodes and waypoints (0..7).

    Raises ValueError, "expected ..., got ...", on input that is not such a diagram.
    """
    if not 0 <= exact_limit <= MAX_EXACT:
        raise ValueError(f"expected exact_limit between 0 and {MAX_EXACT}, got {exact_limit}")
    known = _check_nodes(nodes, pinned or {})
    flows = _check_links(links, known)
    graph = _build_graph(known, flows)
    proved = max(int((slot < 0).sum()) for slot in graph.slots) <= exact_limit
    found = _least_crossings(graph) if proved else _search(graph)
    if previous is not None:
        found, kept_is_best = _prefer_familiar(graph, found, previous)
        proved = proved and kept_is_best
    elif all((slot < 0).all() for slot in graph.slots):
        found = _heavy_side_up(graph, found)
    return _draw(graph, found, known, flows, proved)


# --- input ---------------------------------------------------------------------------------------


def _expect(holds: bool, what: str, got: object) -> None:
    if not holds:
        raise ValueError(f"expected {what}, got {got}")


def _numbers(column: pd.Series, what: str) -> Floats:
    try:
        values = pd.to_numeric(column).to_numpy(dtype=float, na_value=np.nan)
    except (TypeError, ValueError) as error:
        raise ValueError(f"expected {what} as numbers, got {column.tolist()[:5]!r}") from error
    _expect(not np.isinf(values).any(), f"{what} as finite numbers", "infinity")
    return values


def _by_name(column: pd.Series) -> pd.Series:
    return column if column.name == "stage" else column.map(str)


def _check_nodes(nodes: pd.DataFrame, pinned: Mapping[str, float]) -> pd.DataFrame:
    """One row per node: id, stage, order, group; sorted by stage and id."""
    _expect({"id", "stage"} <= set(nodes.columns), "nodes with columns id, stage", list(nodes.columns))
    _expect(len(nodes) > 0, "at least one node", 0)
    _expect(not nodes["id"].isna().any(), "an id for every node", "a missing one")
    _expect(nodes["id"].is_unique, "each id once", nodes.loc[nodes["id"].duplicated(), "id"].tolist()[:3])
    stage = _numbers(nodes["stage"], "stage")
    whole = (stage >= 0) & (stage < MAX_STAGES) & (stage % 1 == 0)
    _expect(bool(whole.all()), f"stages as whole numbers from 0 to {MAX_STAGES - 1}", stage[~whole][:3])
    strange = sorted(set(pinned) - set(nodes["id"]))
    _expect(not strange, "pinned to name known nodes", strange[:3])
    order = pd.Series(_numbers(nodes["order"], "order") if "order" in nodes else np.nan, index=nodes["id"])
    order.update(pd.Series(dict(pinned), dtype=float))
    clean = pd.DataFrame({"id": nodes["id"].tolist(), "stage": stage.astype(int), "order": order.to_numpy()})
    clean["group"] = nodes["group"].tolist() if "group" in nodes else None
    return clean.sort_values(["stage", "id"], key=_by_name, ignore_index=True)


def _check_links(links: pd.DataFrame, nodes: pd.DataFrame) -> pd.DataFrame:
    """One row per link: source, target, value; sorted by source, then target."""
    wanted = ["source", "target", "value"]
    _expect(set(wanted) <= set(links.columns), f"links with columns {', '.join(wanted)}", list(links.columns))
    clean = links[wanted].assign(value=_numbers(links["value"], "value"))
    _expect(not (clean["value"] < 0).any(), "values of zero or more", clean["value"].min())
    stage = dict(zip(nodes["id"], nodes["stage"], strict=True))
    for pair in zip(clean["source"], clean["target"], strict=True):
        _expect(pair[0] in stage and pair[1] in stage, "links between known nodes", pair)
        stages = (stage[pair[0]], stage[pair[1]])
        _expect(stages[0] < stages[1], "links from a lower to a higher stage", f"{pair} in stages {stages}")
    twice = clean.duplicated(["source", "target"])
    _expect(not twice.any(), "one row per link", clean.loc[twice, wanted[:2]].values.tolist()[:3])
    return clean.sort_values(["source", "target"], key=_by_name, ignore_index=True)


def _build_graph(nodes: pd.DataFrame, links: pd.DataFrame) -> _Graph:
    count = int(nodes["stage"].max()) + 1
    keys: list[list[Hashable]] = [nodes.loc[nodes["stage"] == s, "id"].tolist() for s in range(count)]
    pins = [nodes.loc[nodes["stage"] == s, "order"].tolist() for s in range(count)]
    place = {key: (s, i) for s, ids in enumerate(keys) for i, key in enumerate(ids)}
    rows = []
    for link, (source, target) in enumerate(zip(links["source"], links["target"], strict=True)):
        (first, here), (last, end) = place[source], place[target]
        for stage in range(first + 1, last + 1):
            there = end if stage == last else len(keys[stage])
            if stage < last:
                keys[stage].append(("waypoint", link))
            rows.append((link, stage - first - 1, stage - 1, here, there))
            here = there
    segments = pd.DataFrame(rows, columns=["link", "step", "stage", "a", "b"], dtype=int)
    seen = links["value"][links["value"] > 0]
    values = links["value"].fillna(seen.min() if len(seen) else 1.0).to_numpy(dtype=float)
    weights = [np.zeros((len(above), len(below))) for above, below in pairwise(keys)]
    for link, _, stage, a, b in rows:
        weights[stage][a, b] = values[link]
    free = [[np.nan] * (len(ids) - len(pin)) for pin, ids in zip(pins, keys, strict=True)]
    slots = [_pinned_slots(pin + waypoints) for pin, waypoints in zip(pins, free, strict=True)]
    return _Graph(keys, weights, slots, segments)


def _pinned_slots(ranks: Sequence[float]) -> Ints:
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


def _least_crossings(graph: _Graph) -> Orders:
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


def _count_crossings(graph: _Graph, orders: Orders) -> Floats:
    """Weighted crossings of each candidate (row) of `orders`."""
    total = np.zeros(len(orders[0]))
    for stage, weights in enumerate(graph.weights):
        w = weights[orders[stage][:, :, None], orders[stage + 1][:, None, :]]
        above = np.cumsum(w, axis=1) - w
        right = above.sum(axis=2, keepdims=True) - np.cumsum(above, axis=2)
        total += (w * right).sum(axis=(1, 2))
    return total


def _search(graph: _Graph) -> Orders:
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
    cost = _count_crossings(graph, orders)
    for _ in range(rounds):
        kicked = [_kick(order, slot, rng) for order, slot in zip(orders, graph.slots, strict=True)]
        kicked = _improve(graph, kicked)
        fresh = _count_crossings(graph, kicked)
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


def _beside(graph: _Graph, orders: Orders, stage: int) -> list[Floats]:
    """Per neighbouring stage: weights (candidate, neighbour from the top, node of this stage)."""
    found = []
    if stage > 0:
        found.append(graph.weights[stage - 1][orders[stage - 1]])
    if stage + 1 < len(orders):
        found.append(graph.weights[stage].T[orders[stage + 1]])
    return found


def _sort_by_barycentre(graph: _Graph, orders: Orders, stage: int) -> None:
    size, slots = orders[stage].shape, graph.slots[stage]
    total, pull = np.zeros(size), np.zeros(size)
    for w in _beside(graph, orders, stage):
        total += w.sum(axis=1)
        pull += np.linspace(0, 1, w.shape[1]) @ w
    middle = np.divide(pull, total, out=np.full(size, 0.5), where=total > 0)
    free = np.flatnonzero(slots < 0)
    ranked = free[np.argsort(np.round(middle[:, free], 9), axis=1, kind="stable")]
    orders[stage] = _filled(slots, ranked)


def _improve(graph: _Graph, orders: Orders, movable: list[NDArray[np.bool_]] | None = None) -> Orders:
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


def _prefer_familiar(
    graph: _Graph, best: Orders, previous: FlowLayout | Mapping[int, Sequence[str]]
) -> tuple[Orders, bool]:
    """The previous order with newcomers where they cross least, if it costs little more; is it least?"""
    before = previous.order if isinstance(previous, FlowLayout) else previous
    start, newcomers = [], []
    for stage, (keys, slots) in enumerate(zip(graph.keys, graph.slots, strict=True)):
        rank: dict[Hashable, int] = {key: i for i, key in enumerate(before.get(stage, ()))}
        free = sorted(np.flatnonzero(slots < 0).tolist(), key=lambda i: (rank.get(keys[i], len(rank)), i))
        start.append(_filled(slots, np.array([free], dtype=np.int64).reshape(1, -1)))
        newcomers.append(np.array([key not in rank for key in keys], dtype=bool))
    kept = _improve(graph, start, newcomers)
    old, new = float(_count_crossings(graph, kept)[0]), float(_count_crossings(graph, best)[0])
    if old <= new * (1 + STABLE_SHARE) + graph.tolerance:
        return kept, old <= new + graph.tolerance
    return best, True


def _heavy_side_up(graph: _Graph, orders: Orders) -> Orders:
    """A diagram and its mirror image cross alike: show the one with the large nodes above."""
    tilt = 0.0
    for stage, order in enumerate(orders):
        for weights in _beside(graph, orders, stage):
            mass = weights[0].sum(axis=0)[order[0]]
            tilt += float(np.linspace(-1, 1, len(mass)) @ mass)
    return [order[:, ::-1] for order in orders] if tilt > graph.tolerance else orders


# --- geometry ------------------------------------------------------------------------------------


def _load(parts: pd.DataFrame, column: str, graph: _Graph) -> list[Floats]:
    """Per stage, for each node: the sum of `column` over what comes in or goes out, the larger."""
    sums = []
    for stage, keys in enumerate(graph.keys):
        out, into = parts[parts["stage"] == stage], parts[parts["stage"] == stage - 1]
        sides = ((out["a"], out[column]), (into["b"], into[column]))
        sums.append(np.maximum(*(np.bincount(ends, weights=w, minlength=len(keys)) for ends, w in sides)))
    return sums


def _scale(parts: pd.DataFrame, graph: _Graph) -> tuple[float, float, float]:
    """Height of one unit of value, of a hidden link, and the least gap between nodes."""
    values = [load.sum() for load in _load(parts.fillna({"value": 0.0}), "value", graph)]
    hidden = [load.sum() for load in _load(parts, "hidden", graph)]
    gap = min(0.035, 0.35 / max(1, *(len(keys) - 1 for keys in graph.keys)))
    thin = min(HIDDEN_WIDTH, 0.25 / max(1.0, *hidden))
    room = [1 - gap * (len(keys) - 1) - thin * h for keys, h in zip(graph.keys, hidden, strict=True)]
    return min((r / v for r, v in zip(room, values, strict=True) if v > 0), default=0.0), thin, gap


def _tops(heights: Floats, order: Ints, gap: float) -> Floats:
    """Upper edge of each node: stages with few nodes are spread a little and centred."""
    spare = 1 - heights.sum()
    gap = min(3 * gap, spare / (len(order) - 1)) if len(order) > 1 else 0.0
    stacked = np.cumsum(heights[order]) - heights[order] + gap * np.arange(len(order))
    tops = np.empty(len(order))
    tops[order] = stacked + (spare - gap * (len(order) - 1)) / 2
    return tops


def _stacked(parts: pd.DataFrame, end: str, other: str) -> pd.Series:
    """Upper edge of each segment within the node at `end`, in the order of the nodes at the other end."""
    ordered = parts.sort_values(["stage", "rank_" + end, "rank_" + other])
    return ordered["top_" + end] + ordered.groupby(["stage", end])["width"].cumsum() - ordered["width"]


def _draw(
    graph: _Graph, orders: Orders, nodes: pd.DataFrame, links: pd.DataFrame, proved: bool
) -> FlowLayout:
    parts = graph.segments.assign(value=links["value"].to_numpy()[graph.segments["link"]])
    parts["hidden"] = parts["value"].isna()
    unit, thin, gap = _scale(parts, graph)
    parts["width"] = (parts["value"] * unit).fillna(thin)
    left = np.linspace(0, 1 - NODE_WIDTH, max(len(graph.keys), 2))
    frames, heights = [], _load(parts, "width", graph)
    for stage, order in enumerate(orders):
        tops = _tops(heights[stage], order[0], gap)
        ranks = np.argsort(order[0])
        for end, at in (("a", stage), ("b", stage - 1)):
            here = parts["stage"] == at
            for name, numbers in (("rank_", ranks), ("top_", tops)):
                parts.loc[here, name + end] = numbers[parts.loc[here, end]].astype(float)
        frame = pd.DataFrame(
            {"id": graph.keys[stage], "rank": ranks, "y0": tops, "y1": tops + heights[stage]}
        )
        real = frame.iloc[: int((nodes["stage"] == stage).sum())].sort_values("rank")
        frames.append(real.assign(stage=stage, x0=left[stage], x1=left[stage] + NODE_WIDTH))
    boxes = pd.concat(frames, ignore_index=True).merge(nodes[["id", "group"]], on="id")
    segments = _segments(parts, left)
    return FlowLayout(
        order={stage: tuple(frame["id"]) for stage, frame in enumerate(frames)},
        crossings=float(_count_crossings(graph, orders)[0]),
        proved=proved,
        nodes=boxes[["id", "stage", "group", "x0", "x1", "y0", "y1"]],
        ribbons=_ribbons(links, segments),
        segments=segments,
    )


def _segments(parts: pd.DataFrame, left: Floats) -> pd.DataFrame:
    # a segment starts at the right edge of a node, but at the left edge of a waypoint: no break there
    parts["x0"] = left[parts["stage"]] + np.where(parts["step"] == 0, NODE_WIDTH, 0.0)
    parts["x1"] = left[parts["stage"] + 1]
    parts["y0_top"], parts["y1_top"] = _stacked(parts, "a", "b"), _stacked(parts, "b", "a")
    parts["y0_bottom"], parts["y1_bottom"] = (parts[y] + parts["width"] for y in ("y0_top", "y1_top"))
    return parts[["link", "step", "x0", "x1", "y0_top", "y0_bottom", "y1_top", "y1_bottom", "hidden"]]


def _ribbons(links: pd.DataFrame, segments: pd.DataFrame) -> pd.DataFrame:
    ends = segments.groupby("link")
    first, last = ends[["x0", "y0_top", "y0_bottom"]].first(), ends[["x1", "y1_top", "y1_bottom"]].last()
    ribbons = links.join(first).join(last).assign(hidden=links["value"].isna())
    return ribbons[
        ["source", "target", "value", "x0", "x1", "y0_top", "y0_bottom", "y1_top", "y1_bottom", "hidden"]
    ]
