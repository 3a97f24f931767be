"""Where the nodes and ribbons of a flow diagram go: fewest weighted crossings, true widths.

Pure: frames in, frames out, no drawing. A link over several stages is cut by a *waypoint* in each
stage it passes, so that it takes part in the ordering and gets room of its own between the nodes.

All heights and positions are shares of the drawing, 0..1, with y growing downwards.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from charts.flow_order import (
    MAX_EXACT,
    Floats,
    Graph,
    Ints,
    Orders,
    count_crossings,
    heavy_side_up,
    least_crossings,
    pinned_slots,
    prefer_familiar,
    search,
)

NODE_WIDTH = 0.016
HIDDEN_WIDTH = 0.008  # of the drawing's height: the same for every hidden link
MAX_STAGES = 60


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
    found = least_crossings(graph) if proved else search(graph)
    if previous is not None:
        found, kept_is_best = prefer_familiar(
            graph, found, previous.order if isinstance(previous, FlowLayout) else previous
        )
        proved = proved and kept_is_best
    elif all((slot < 0).all() for slot in graph.slots):
        found = heavy_side_up(graph, found)
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


def _build_graph(nodes: pd.DataFrame, links: pd.DataFrame) -> Graph:
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
    slots = [pinned_slots(pin + waypoints) for pin, waypoints in zip(pins, free, strict=True)]
    return Graph(keys, weights, slots, segments)


def _load(parts: pd.DataFrame, column: str, graph: Graph) -> list[Floats]:
    """Per stage, for each node: the sum of `column` over what comes in or goes out, the larger."""
    sums = []
    for stage, keys in enumerate(graph.keys):
        out, into = parts[parts["stage"] == stage], parts[parts["stage"] == stage - 1]
        sides = ((out["a"], out[column]), (into["b"], into[column]))
        sums.append(np.maximum(*(np.bincount(ends, weights=w, minlength=len(keys)) for ends, w in sides)))
    return sums


def _scale(parts: pd.DataFrame, graph: Graph) -> tuple[float, float, float]:
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


def _draw(graph: Graph, orders: Orders, nodes: pd.DataFrame, links: pd.DataFrame, proved: bool) -> FlowLayout:
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
        crossings=float(count_crossings(graph, orders)[0]),
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
