"""Where the nodes, ribbons and return flows of a flow diagram lie, once the order of nodes is known.

All heights and positions are shares of the drawing, 0..1, with y growing downwards. Return flows leave a node
on its right and come back on the left of another (or the same), through lanes under all nodes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from charts.flow_input import Link, Node
from charts.flow_order import Floats, Graph, Ints, Orders

NODE_WIDTH = 0.016  # less where there are very many stages
HIDDEN_WIDTH = 0.008  # of the drawing's height: the same for every hidden link
_GAP, _GAPS = 0.035, 0.35  # between two nodes, and at most for all of a stage
_LANE_GAP, _LANE_GAPS = 0.014, 0.2  # between two lanes of return flows, and at most for all
_HIDDEN = 0.25  # at most for all hidden links of a stage
_COLUMN = 0.045  # beside a stage, for return flows on their way down and up
_BEND = 0.03  # height of their bends
_ARC = np.linspace(0, np.pi / 2, 7)[1:]  # a bend is made of so many straight pieces


@dataclass(frozen=True)
class Geometry:
    """See `FlowLayout` for the frames."""

    nodes: pd.DataFrame
    ribbons: pd.DataFrame
    segments: pd.DataFrame
    returns: pd.DataFrame
    return_points: pd.DataFrame
    unit_height: float


@dataclass(frozen=True)
class _Pieces:
    """Parallel arrays, one entry per end-to-end piece. stage, node: where it leaves and where it arrives."""

    stage: tuple[Ints, Ints]
    node: tuple[Ints, Ints]
    value: Floats  # NaN where hidden

    @property
    def hidden(self) -> Floats:
        return np.isnan(self.value).astype(float)


@dataclass(frozen=True)
class _Scale:
    """unit: height of one unit of value; thin: of a hidden link; gap: the least between nodes; floor: lower
    edge of the nodes' room; lanes: upper edge of each lane."""

    unit: float
    thin: float
    gap: float
    floor: float
    lanes: Floats

    def widths(self, pieces: _Pieces) -> Floats:
        return np.where(np.isnan(pieces.value), self.thin, np.nan_to_num(pieces.value) * self.unit)


@dataclass(frozen=True)
class _Columns:
    """left: left edge of each stage; node: width of a node; beside: room beside a stage for return flows."""

    left: Floats
    node: float
    beside: float


def draw(
    graph: Graph,
    orders: Orders,
    nodes: Sequence[Node],
    links: Sequence[Link],
    returns: Sequence[Link],
    unit_height: float | None,
) -> Geometry:
    """Lay out one order per stage; unit_height: as large as fits where None or 0."""
    forward, back = _forward(graph, links), _back(graph, returns)
    lane = _lanes(back)
    scale = _scale(graph, forward, back, lane, unit_height)
    columns = _columns(len(graph.keys), back)
    widths = scale.widths(forward), scale.widths(back)
    heights = [np.maximum(*sides) for sides in _load(graph, (forward, back), widths)]
    tops = [_tops(height, order[0], scale) for height, order in zip(heights, orders, strict=True)]
    ranks = [np.argsort(order[0]) for order in orders]
    segments = _segments(graph, forward, widths[0], tops, ranks, columns)
    drawn, points = _returns(
        returns, back, lane, scale, columns, _under(graph, forward, widths[0], tops), ranks
    )
    boxes = _boxes(graph, nodes, ranks, tops, heights, columns)
    return Geometry(boxes, _ribbons(links, segments), segments, drawn, points, scale.unit)


# --- what there is -------------------------------------------------------------------------------


def _forward(graph: Graph, links: Sequence[Link]) -> _Pieces:
    link, _, stage, a, b = graph.segments.T
    values = np.array([link.value for link in links], dtype=float)
    return _Pieces((stage, stage + 1), (a, b), values[link])


def _back(graph: Graph, returns: Sequence[Link]) -> _Pieces:
    place = {key: (stage, i) for stage, keys in enumerate(graph.keys) for i, key in enumerate(keys)}
    ends = [[place[link.source], place[link.target]] for link in returns]
    found = np.array(ends, dtype=np.int64).reshape(-1, 2, 2)
    values = np.array([link.value for link in returns], dtype=float)
    return _Pieces((found[:, 0, 0], found[:, 1, 0]), (found[:, 0, 1], found[:, 1, 1]), values)


def _lanes(back: _Pieces) -> Ints:
    """The lane of each return flow, 0 the highest: short ones above, none over another's stages."""
    high, low = back.stage
    lane = np.zeros(len(back.value), dtype=np.int64)
    held: list[list[tuple[int, int]]] = []
    for i in np.argsort(high - low, kind="stable").tolist():
        span = int(low[i]), int(high[i])
        free = (n for n, spans in enumerate(held) if all(a > span[1] or b < span[0] for a, b in spans))
        lane[i] = next(free, len(held))
        if lane[i] == len(held):
            held.append([])
        held[lane[i]].append(span)
    return lane


def _load(graph: Graph, kinds: Sequence[_Pieces], amounts: Sequence[Floats]) -> list[tuple[Floats, Floats]]:
    """Per stage, for each node, the sum of what leaves on the right and of what arrives on the left."""
    found = []
    for stage, keys in enumerate(graph.keys):
        sides = []
        for side in (0, 1):
            total = np.zeros(len(keys))
            for pieces, amount in zip(kinds, amounts, strict=True):
                here = pieces.stage[side] == stage
                total += np.bincount(pieces.node[side][here], weights=amount[here], minlength=len(keys))
            sides.append(total)
        found.append((sides[0], sides[1]))
    return found


# --- scale and places ----------------------------------------------------------------------------


def _scale(graph: Graph, forward: _Pieces, back: _Pieces, lane: Ints, unit_height: float | None) -> _Scale:
    kinds = (forward, back)
    values = [np.maximum(*s).sum() for s in _load(graph, kinds, [np.nan_to_num(k.value) for k in kinds])]
    hidden = [np.maximum(*s).sum() for s in _load(graph, kinds, [k.hidden for k in kinds])]
    count = int(lane.max()) + 1 if len(lane) else 0
    tallest, is_hidden = np.zeros(count), np.zeros(count)
    np.maximum.at(tallest, lane, np.nan_to_num(back.value))
    np.maximum.at(is_hidden, lane, back.hidden)
    gap = min(_GAP, _GAPS / max([1, *(len(keys) - 1 for keys in graph.keys)]))
    spacing = min(_LANE_GAP, _LANE_GAPS / (count + 1)) if count else 0.0
    thin = min(HIDDEN_WIDTH, _HIDDEN / max(1.0, float(is_hidden.sum() + max(hidden))))
    aside = spacing * (count + 1 if count else 0) + thin * is_hidden.sum()
    room = [1 - aside - gap * max(0, len(k) - 1) - thin * h for k, h in zip(graph.keys, hidden, strict=True)]
    asked = [value + tallest.sum() for value in values]
    fits = min((float(r / v) for r, v in zip(room, asked, strict=True) if v > 0), default=np.inf)
    unit = min(unit_height or np.inf, fits)
    unit = unit if np.isfinite(unit) else 0.0
    # a lane is as high as the widest that runs in it
    high = np.maximum(tallest * unit, thin * is_hidden)
    floor = 1 - spacing * (count + 1 if count else 0) - high.sum()
    lanes = floor + spacing + np.cumsum(high + spacing) - (high + spacing)
    return _Scale(unit, thin, gap, float(floor), lanes)


def _columns(count: int, back: _Pieces) -> _Columns:
    first = bool((back.stage[1] == 0).any())
    last = bool((back.stage[0] == count - 1).any())
    width = 1.0 - _COLUMN * (first + last)
    spacing = width / max(count - 1, 1)
    node = min(NODE_WIDTH, 0.3 * spacing)
    beside = min(_COLUMN, 0.4 * (spacing - node))
    left = np.linspace(_COLUMN * first, 1 - _COLUMN * last - node, max(count, 2))[:count]
    return _Columns(left, node, beside)


def _tops(heights: Floats, order: Ints, scale: _Scale) -> Floats:
    """Upper edge of each node: stages with few nodes are spread a little and centred."""
    spare = max(0.0, scale.floor - heights.sum())
    gap = min(3 * scale.gap, spare / (len(order) - 1)) if len(order) > 1 else 0.0
    stacked = np.cumsum(heights[order]) - heights[order] + gap * np.arange(len(order))
    tops = np.empty(len(order))
    tops[order] = stacked + (spare - gap * (len(order) - 1)) / 2
    return tops


def _boxes(
    graph: Graph,
    nodes: Sequence[Node],
    ranks: Sequence[Ints],
    tops: Sequence[Floats],
    heights: Sequence[Floats],
    columns: _Columns,
) -> pd.DataFrame:
    groups = {node.id: node.group for node in nodes}
    rows = []
    for stage, keys in enumerate(graph.keys):
        x0 = float(columns.left[stage])
        for i in np.argsort(ranks[stage]).tolist():
            if keys[i] in groups:
                y0 = float(tops[stage][i])
                rows.append(
                    (
                        keys[i],
                        stage,
                        groups[keys[i]],
                        x0,
                        x0 + columns.node,
                        y0,
                        y0 + float(heights[stage][i]),
                    )
                )
    return _frame(rows, "id stage group x0 x1 y0 y1")


def _frame(rows: Sequence[tuple[object, ...]], names: str) -> pd.DataFrame:
    """Built by column, so that a tuple as an id stays one."""
    columns = names.split()
    parts: list[Sequence[object]] = [*zip(*rows, strict=True)] if rows else [()] * len(columns)
    kinds = dict.fromkeys(("x0", "x1", "y0", "y1", "x", "y", "value", "width"), "float64")
    kinds |= {"stage": "int64", "link": "int64", "step": "int64", "hidden": "bool"}
    data = {}
    for name, values in zip(columns, parts, strict=True):
        dtype = kinds.get(name)
        data[name] = pd.Series(list(values), dtype=dtype if dtype or rows else "object")
    return pd.DataFrame(data)


# --- ribbons -------------------------------------------------------------------------------------


def _stacked(stage: Ints, node: Ints, beyond: Floats, widths: Floats, tops: Sequence[Floats]) -> Floats:
    """Upper edge of each piece at one of its ends, stacked from the top of the node in order of `beyond`."""
    edge = np.empty(len(widths))
    rank = np.lexsort((beyond, node, stage))
    total = np.cumsum(widths[rank]) - widths[rank]
    place = stage[rank] * (max(map(len, tops), default=0) + 1) + node[rank]
    fresh = np.flatnonzero(np.diff(place, prepend=-1))
    before = np.repeat(total[fresh], np.diff([*fresh, len(rank)]))
    upper = np.array([tops[s][n] for s, n in zip(stage[rank], node[rank], strict=True)])
    edge[rank] = upper + total - before
    return edge


def _segments(
    graph: Graph,
    forward: _Pieces,
    widths: Floats,
    tops: Sequence[Floats],
    ranks: Sequence[Ints],
    columns: _Columns,
) -> pd.DataFrame:
    link, step = graph.segments[:, 0], graph.segments[:, 1]
    (start, end), (a, b) = forward.stage, forward.node
    rank_a, rank_b = (
        np.array([ranks[s][n] for s, n in zip(stage, node, strict=True)], dtype=float)
        for stage, node in ((start, a), (end, b))
    )
    y0, y1 = _stacked(start, a, rank_b, widths, tops), _stacked(end, b, rank_a, widths, tops)
    # a piece starts at the right edge of a node, but at the left edge of a waypoint: no break there
    return pd.DataFrame(
        {
            "link": link, "step": step,
            "x0": columns.left[start] + np.where(step == 0, columns.node, 0.0), "x1": columns.left[end],
            "y0_top": y0, "y0_bottom": y0 + widths, "y1_top": y1, "y1_bottom": y1 + widths,
            "hidden": np.isnan(forward.value),
        }
    )  # fmt: skip


def _ribbons(links: Sequence[Link], segments: pd.DataFrame) -> pd.DataFrame:
    link = segments["link"].to_numpy()
    first = np.flatnonzero(np.diff(link, prepend=-1))
    last = np.append(first[1:], len(link)) - 1 if len(link) else first
    ribbons = _frame([(one.source, one.target, one.value) for one in links], "source target value")
    for names, at in ((("x0", "y0_top", "y0_bottom"), first), (("x1", "y1_top", "y1_bottom"), last)):
        for name in names:
            ribbons[name] = segments[name].to_numpy()[at]
    ribbons["hidden"] = np.array([np.isnan(one.value) for one in links], dtype=bool)
    ends = ["x0", "x1", "y0_top", "y0_bottom", "y1_top", "y1_bottom"]
    return ribbons[["source", "target", "value", *ends, "hidden"]]


# --- return flows --------------------------------------------------------------------------------


def _under(
    graph: Graph, forward: _Pieces, widths: Floats, tops: Sequence[Floats]
) -> list[tuple[Floats, Floats]]:
    """Per stage and node, where its forward links end on the right and on the left: returns come below."""
    loads = _load(graph, [forward], [widths])
    return [(top + right, top + left) for top, (right, left) in zip(tops, loads, strict=True)]


def _returns(
    returns: Sequence[Link],
    back: _Pieces,
    lane: Ints,
    scale: _Scale,
    columns: _Columns,
    under: Sequence[tuple[Floats, Floats]],
    ranks: Sequence[Ints],
) -> tuple[pd.DataFrame, pd.DataFrame]:
    widths = scale.widths(back)
    ends = [_ends(back, side, lane, widths, [sides[side] for sides in under], ranks) for side in (0, 1)]
    rows, points = [], []
    for i, link in enumerate(returns):
        (y0, out), (y1, into) = ((y[i], share[i]) for y, share in ends)
        source, target = float(columns.left[back.stage[0][i]]) + columns.node, columns.left[back.stage[1][i]]
        depth = float(scale.lanes[lane[i]]) + widths[i] / 2
        down, up = source + out * columns.beside, target - into * columns.beside
        line = _down(source, y0, down, depth) + _down(float(target), y1, float(up), depth)[::-1]
        points += [(i, step, x, y) for step, (x, y) in enumerate(line)]
        rows.append((link.source, link.target, link.value, bool(np.isnan(link.value)), float(widths[i])))
    return _frame(rows, "source target value hidden width"), _frame(points, "link step x y")


def _ends(
    back: _Pieces, side: int, lane: Ints, widths: Floats, under: Sequence[Floats], ranks: Sequence[Ints]
) -> tuple[Floats, Floats]:
    """Per return flow, at one of its ends: the middle of its width on the node's side, and how far from the
    node (0..1) it turns down. The lowest turn first, and those for the lowest lane are the highest."""
    stage, node = back.stage[side], back.node[side]
    middle, share = np.zeros(len(lane)), np.zeros(len(lane))
    rank = np.array([ranks[s][n] for s, n in zip(stage, node, strict=True)], dtype=np.int64)
    order = np.lexsort((np.arange(len(lane)), -lane, rank, stage)).tolist()
    reached: dict[tuple[int, int], float] = {}
    for i in order:
        place = (int(stage[i]), int(node[i]))
        top = reached.get(place, float(under[place[0]][place[1]]))
        middle[i], reached[place] = top + widths[i] / 2, top + widths[i]
    for at in np.unique(stage).tolist():
        here = [i for i in order if stage[i] == at]
        share[here] = np.arange(len(here), 0, -1) / (len(here) + 1)
    return middle, share


def _down(x: float, y: float, column: float, depth: float) -> list[tuple[float, float]]:
    """From a node's side into the column beside it, down, and into the lane, back under the node."""
    wide, high = column - x, min(_BEND, max(0.0, depth - y) / 2)
    upper = [(x + wide * np.sin(t), y + high * (1 - np.cos(t))) for t in _ARC]
    lower = [(column - wide * (1 - np.cos(t)), depth - high * (1 - np.sin(t))) for t in _ARC]
    return [(float(a), float(b)) for a, b in [(x, y), *upper, (column, depth - high), *lower]]
