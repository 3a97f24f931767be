"""Where the nodes and ribbons of a flow diagram go: fewest weighted crossings, true widths.

Pure: frames in, frames out, no drawing. A link over several stages is cut by a *waypoint* in each
stage it passes, so that it takes part in the ordering and gets room of its own between the nodes.

All heights and positions are shares of the drawing, 0..1, with y growing downwards.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from charts.flow_exact import MAX_EXACT, find_bound, find_least
from charts.flow_geometry import HIDDEN_WIDTH, NODE_WIDTH, draw
from charts.flow_input import LEFT_OUT, Link, Node, read_flows
from charts.flow_order import Graph, Orders, count_crossings, make_stage, put_heavy_side_up
from charts.flow_search import STABLE_SHARE, prefer_familiar, search

__all__ = ["HIDDEN_WIDTH", "NODE_WIDTH", "STABLE_SHARE", "FlowLayout", "arrange"]

_AT_ONCE = 6  # free nodes a stage up to which nothing need be known beforehand
_MOST_WORK = 20_000_000.0  # pairs of orders looked at where a proof is tried, not promised
_FAR = 300  # powers of two that the largest value may lie from 1 before all are brought nearer
_LARGEST = float(np.finfo(float).max)


@dataclass(frozen=True)
class FlowLayout:
    """A finished layout.

    order: stage -> node ids, top to bottom.
    crossings: sum of w * w' over crossing pairs of links between adjacent stages; a hidden link
        counts as the smallest shown value above zero (1 where there is none). Return flows do not count.
    proved: no order that respects pins and groups has fewer crossings.
    nodes: one row per node: id, stage, group, x0, x1, y0, y1; top to bottom in each stage.
    ribbons: one row per link to a higher stage: source, target, value, x0, x1, y0_top, y0_bottom, y1_top,
        y1_bottom (0 at the source's end, 1 at the target's end), hidden.
    segments: one row per ribbon and pair of adjacent stages it spans: link (row of ribbons), step
        (0-based), x0, x1, y0_top, y0_bottom, y1_top, y1_bottom, hidden. What is drawn.
    returns: one row per link to the same or a lower stage: source, target, value, hidden, width (share of
        the drawing's height). They leave a node on the right and come back on the left of it or another.
    return_points: one row per point of the middle of a return flow: link (row of returns), step, x, y.
    left_out: what cannot be drawn: source, target, value as given, and reason: negative, not_a_number,
        not_finite, repeated (the later rows), unknown_node; for nodes, with the id as source: node_repeated,
        node_without_id, node_without_stage.
    unit_height: height of one unit of value, 0 where no value is shown.
    """

    order: dict[int, tuple[str, ...]]
    crossings: float
    proved: bool
    nodes: pd.DataFrame
    ribbons: pd.DataFrame
    segments: pd.DataFrame
    returns: pd.DataFrame
    return_points: pd.DataFrame
    left_out: pd.DataFrame
    unit_height: float


def arrange(
    nodes: pd.DataFrame,
    links: pd.DataFrame,
    *,
    pinned: Mapping[str, float] | None = None,
    previous: FlowLayout | Mapping[int, Sequence[str]] | None = None,
    exact_limit: int = 7,
    unit_height: float | None = None,
) -> FlowLayout:
    """Order the nodes of each stage so that links cross least, and lay everything out.

    nodes: one row per node: id, stage (0-based); optional order (place from the top, 0-based;
        too large means the bottom; missing means free) and group: the nodes of a group stand together in
        their stage. A pin wins over a group: the free nodes of a group stand together among the free ones,
        first or last where one of the group is pinned right above or below them.
    links: one row per link: source, target, value (>= 0; missing means hidden).
    pinned: node id -> place, instead of the order column for these nodes.
    previous: an order to keep unless it costs more than STABLE_SHARE more crossings than the best.
    exact_limit: the least is proved where no stage has more free nodes and waypoints (0..8); where one has
        one more, it is tried with limited effort; beyond, a good order is searched.
    unit_height: height of one unit of value; two layouts with the same one are drawn to the same scale.
        As large as fits where None or 0, and no larger than that ever.

    What the frames hold is never an error: see FlowLayout.left_out. Raises ValueError, "expected ...,
    got ...", where a column is missing or exact_limit or unit_height is out of range.
    """
    if not 0 <= exact_limit <= MAX_EXACT:
        raise ValueError(f"expected exact_limit between 0 and {MAX_EXACT}, got {exact_limit}")
    if unit_height is not None and not 0 <= unit_height < np.inf:
        raise ValueError(f"expected unit_height of zero or more, got {unit_height}")
    flows = read_flows(nodes, links, pinned or {})
    power = _magnitude([*flows.links, *flows.returns])
    forward, back = _scaled(flows.links, power), _scaled(flows.returns, power)
    graph = build_graph(flows.nodes, forward)
    before = previous.order if isinstance(previous, FlowLayout) else previous
    orders, proved = _find_orders(graph, before, exact_limit)
    with np.errstate(over="ignore", under="ignore"):
        unit = None if not unit_height else min(float(np.ldexp(unit_height, power)), _LARGEST)
        drawn = draw(graph, orders, flows.nodes, forward, back, unit)
        crossings = float(np.ldexp(count_crossings(graph, orders)[0], 2 * power))
        used = min(float(np.ldexp(drawn.unit_height, -power)), _LARGEST)
    return FlowLayout(
        order=_name_order(graph, orders) if flows.nodes else {},
        crossings=crossings,
        proved=proved,
        nodes=drawn.nodes,
        ribbons=drawn.ribbons.assign(value=_values(flows.links)),
        segments=drawn.segments,
        returns=drawn.returns.assign(value=_values(flows.returns)),
        return_points=drawn.return_points,
        left_out=pd.DataFrame(flows.left_out, columns=list(LEFT_OUT), dtype=object),
        unit_height=used,
    )


def _values(links: Sequence[Link]) -> NDArray[np.float64]:
    return np.array([link.value for link in links], dtype=float)


def _magnitude(links: Sequence[Link]) -> int:
    """The power of two that values are divided by, so that no product is too large or small; mostly 0."""
    power = int(np.frexp(max((link.value for link in links if link.value > 0), default=1.0))[1])
    return power if abs(power) > _FAR else 0


def _scaled(links: list[Link], power: int) -> list[Link]:
    if power == 0:
        return links
    with np.errstate(under="ignore"):
        return [replace(link, value=float(np.ldexp(link.value, -power))) for link in links]


def _find_orders(
    graph: Graph, before: Mapping[int, Sequence[str]] | None, exact_limit: int
) -> tuple[Orders, bool]:
    """One order per stage, and whether it is proved that none crosses less."""
    found, proved = _least_or_good(graph, exact_limit)
    if before is not None:
        found, kept_is_best = prefer_familiar(graph, found, before)
        proved = proved and kept_is_best
    elif not graph.is_pinned:
        found = put_heavy_side_up(graph, found)
    return found, proved


def _least_or_good(graph: Graph, exact_limit: int) -> tuple[Orders, bool]:
    widest = max(len(stage.free) for stage in graph.stages)
    least = None
    if widest <= min(exact_limit, _AT_ONCE):
        least = find_least(graph, np.inf)
    elif widest <= min(exact_limit + 1, MAX_EXACT):
        known = float(count_crossings(graph, search(graph, kept=6, rounds=0))[0])
        least = find_least(graph, known, None if widest <= exact_limit else _MOST_WORK)
    if least is not None:
        return least, True
    found = search(graph)
    crossings = float(count_crossings(graph, found)[0])
    return found, crossings <= graph.tolerance or crossings <= find_bound(graph) + graph.tolerance


def build_graph(nodes: Sequence[Node], links: Sequence[Link]) -> Graph:
    """The graph that is ordered: long links cut by a waypoint in each stage that they pass."""
    count = max((node.stage for node in nodes), default=0) + 1
    held = [[node for node in nodes if node.stage == stage] for stage in range(count)]
    keys: list[list[Hashable]] = [[node.id for node in stage] for stage in held]
    place = {key: (stage, i) for stage, ids in enumerate(keys) for i, key in enumerate(ids)}
    rows = []
    for link, one in enumerate(links):
        (first, here), (last, end) = place[one.source], place[one.target]
        for stage in range(first + 1, last + 1):
            there = end if stage == last else len(keys[stage])
            if stage < last:
                keys[stage].append(("waypoint", link))
            rows.append((link, stage - first - 1, stage - 1, here, there))
            here = there
    values = _values(links)
    seen = values[values > 0]
    values = np.where(np.isnan(values), seen.min() if len(seen) else 1.0, values)
    weights = [np.zeros((len(above), len(below))) for above, below in pairwise(keys)]
    for link, _, stage, a, b in rows:
        weights[stage][a, b] = values[link]
    stages = [
        make_stage([n.order for n in nodes], [n.group for n in nodes], len(ids) - len(nodes))
        for nodes, ids in zip(held, keys, strict=True)
    ]
    return Graph(keys, weights, stages, np.array(rows, dtype=np.int64).reshape(-1, 5))


def _name_order(graph: Graph, orders: Orders) -> dict[int, tuple[str, ...]]:
    named = {}
    for at, (keys, stage) in enumerate(zip(graph.keys, graph.stages, strict=True)):
        named[at] = tuple(cast("str", keys[i]) for i in orders[at][0].tolist() if stage.real[i])
    return named
