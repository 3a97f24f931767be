"""Asking a flow diagram: what pointing and clicking select, and where the very same people go.

Two selections share the fields `from` and `to` (node ids; both the node's own for a node): "pointed" while
the pointer is over a ribbon or node, "flow" from a click until a click on empty ground. The joint
distribution goes to the browser as one row per path. There the paths through what is asked about are added
up per ribbon and node, and drawn inside them at exactly that width.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any

from charts.flow_labels import NUMBER_GAP
from charts.flow_told import FlowPath
from charts.frame import Row, Spec, UnitFormat, raw
from charts.tokens import Palette

Layer = dict[str, Any]

SELECTION = "flow"  # the name pages ask Streamlit for
FIELDS = ["from", "to"]
ASKED = "isArray(who.from)"
REST, LIT, FADED = 0.45, 0.85, 0.14  # opacity of a ribbon
NODE_FADED = 0.4
HIDDEN_FADED = 0.35
LEAST_SHOWN = 1.0  # px: what is thinner is drawn this high, so that it can be seen
NUMBER_ROOM = 11  # px a ribbon must be high for a number in it
OWN = "datum.from === who.from[0] && datum.to === who.to[0]"
TOUCHING = f"({OWN} || datum.to === who.from[0] || datum.from === who.to[0])"
# both ends lie on the path, the target directly after the source; a node is both its ends
THROUGH = (
    "indexof(datum.p, who.from[0]) >= 0 && (who.from[0] === who.to[0] || "
    "indexof(datum.p, who.to[0]) === indexof(datum.p, who.from[0]) + 1)"
)


def selections() -> list[Spec]:
    """The two selections, for the layer of ribbons; marks of other layers that have a tooltip take part."""
    pointed = {"type": "point", "on": "pointerover", "clear": "pointerout", "fields": FIELDS, "toggle": False}
    clicked = {"type": "point", "on": "click", "clear": False, "fields": FIELDS, "toggle": False}
    return [{"name": "pointed", "select": pointed}, {"name": SELECTION, "select": clicked}]


def who() -> Spec:
    """What is asked about: the pointed one, else the clicked one."""
    return {"name": "who", "expr": f"isArray(pointed.from) ? pointed : {SELECTION}"}


def brightness(joint: bool, pinned: bool) -> Spec:
    """Opacity of a ribbon. Where paths are known they are drawn over it, and all ribbons step back."""
    when: list[Spec] = []
    if joint:
        when.append({"test": ASKED, "value": FADED})
    else:
        when.append({"test": f"{ASKED} && {TOUCHING}", "value": LIT})
        when.append({"test": ASKED, "value": FADED})
    if pinned:
        when.append({"test": "datum.pin === 0 || " + str(joint).lower(), "value": FADED})
        when.append({"test": "datum.pin === 1", "value": LIT})
    return {"condition": when, "value": REST}


def outline(joint: bool) -> Spec:
    """Opacity of a ribbon's edge: seen where a ribbon touches what is pointed at and no paths are known."""
    if joint:
        return {"value": 0}
    return {"condition": {"test": f"{ASKED} && {TOUCHING}", "value": 1}, "value": 0}


def hidden_brightness(joint: bool, pinned: bool) -> Spec:
    """Opacity of the hatch and edge of a hidden ribbon, which step back like the others."""
    when: list[Spec] = [{"test": ASKED if joint else f"{ASKED} && !{TOUCHING}", "value": HIDDEN_FADED}]
    if pinned:
        rest = "true" if joint else "datum.pin === 0"
        when.append({"test": f"!({ASKED}) && {rest}", "value": HIDDEN_FADED})
    return {"condition": when, "value": 1}


def node_brightness(joint: bool, pinned: bool) -> Spec:
    when: list[Spec] = [{"test": ASKED if joint else f"{ASKED} && !{TOUCHING}", "value": NODE_FADED}]
    if pinned:
        when.append({"test": f"!({ASKED}) && datum.pin === 0", "value": NODE_FADED})
    return {"condition": when, "value": 1}


# --- what is pinned from the start -----------------------------------------------------------------


def is_pinned(source: str, target: str, path: Sequence[str]) -> bool:
    """Does a link lie on the pinned path? Of a single node: does it touch it?"""
    if len(path) == 1:
        return path[0] in (source, target)
    return (source, target) in set(pairwise(path))


def goes_through(path: FlowPath, pinned: Sequence[str]) -> bool:
    """Does a path visit all the pinned nodes, one directly after the other?"""
    nodes, count = list(path.nodes), len(pinned)
    return any(nodes[at : at + count] == list(pinned) for at in range(len(nodes) - count + 1))


# --- the very same people --------------------------------------------------------------------------


def path_rows(
    paths: Sequence[FlowPath],
    segments: Mapping[tuple[str, str], Sequence[int]],
    nodes: Collection[str],
    pinned: Sequence[str],
) -> list[Row]:
    """One row per path: v (people, 0 where hidden), h (1: hidden), p (its nodes), k (its ribbon segments)."""
    rows = []
    for path in paths:
        known = [node for node in path.nodes if node in nodes]
        keys = [key for pair in pairwise(path.nodes) for key in segments.get(pair, ())]
        row: Row = {"v": path.value or 0, "p": known, "k": keys}
        if path.value is None:
            row["h"] = 1
        if pinned and goes_through(path, pinned):
            row["pin"] = 1
        rows.append(row)
    return rows


def _through() -> list[Spec]:
    return [{"filter": f"{ASKED} ? {THROUGH} : datum.pin === 1"}]


def _summed(by: str, data: str, key: str, fields: Sequence[str]) -> list[Spec]:
    """Per ribbon or node on the chosen paths: v, the sum; h, whether some of it is hidden; its place."""
    return [
        {"calculate": "datum.h === 1 ? 1 : 0", "as": "h"},
        {"flatten": [by]},
        {"aggregate": [{"op": "sum", "field": "v", "as": "v"}, {"op": "max", "field": "h", "as": "h"}],
         "groupby": [by]},
        {"lookup": by, "from": {"data": {"name": data}, "key": key, "fields": list(fields)}},
        {"filter": "isNumber(datum.x0)"},
    ]  # fmt: skip


def _look(palette: Palette) -> Spec:
    """Filled, and with an edge only where the sum is a least one: an edge adds to the width."""
    return {
        "fill": raw("fill"),
        "fillOpacity": {"condition": {"test": "datum.kind === 'hidden'", "value": 0}, "value": LIT},
        "stroke": {"value": palette.text},
        "strokeOpacity": {"condition": {"test": "datum.h === 1", "value": 1}, "value": 0},
    }


def _number(unit: UnitFormat) -> str:
    """Expression: people of a ribbon as a number, with a sign where some of them are hidden."""
    step = 10.0 ** -(unit.decimals + (2 if unit.share else 0))
    return f"(datum.h === 1 ? '≥\u00a0' : '') + format(datum.v, '{unit.d3(step)}')"


def overlay(
    rows: Sequence[Row],
    *,
    unit_height: float,
    height: float,
    gap: str,
    curve: Sequence[Spec],
    place: Spec,
    node_place: Spec,
    palette: Palette,
    unit: UnitFormat,
) -> Layer:
    """The people of the chosen paths, drawn inside ribbons and nodes at their exact width.

    curve: transforms from a segment's ends to points with `top` and `bottom`, from `w`, its height. place,
    node_place: encodings of position.
    """
    width = f"max(datum.v * {unit_height:.8g}, datum.v > 0 ? {LEAST_SHOWN / height:.8g} : 0)"
    fields = ["from", "to", "x0", "x1", "a", "c", "w", "m", "kind", "fill"]
    ribbons = _summed("k", "segments", "k", fields)
    # a hidden ribbon keeps the width that all hidden ones have
    ribbons += [{"calculate": f"datum.kind === 'hidden' ? datum.w : {width}", "as": "w"},
                {"calculate": "datum.kind === 'hidden' ? datum.m : 0", "as": "m"}]  # fmt: skip
    nodes = [*_summed("p", "nodes", "from", ["x0", "x1", "a", "fill"]),
             {"calculate": f"datum.a + {width}", "as": "b"}]  # fmt: skip
    look = _look(palette)
    quiet = {"aria": False, "strokeWidth": 1, "strokeDash": [3, 2]}
    steps = [
        {"filter": f"datum.kind !== 'hidden' && datum.w * {height} >= {NUMBER_ROOM}"},
        {"filter": f"{gap} >= {NUMBER_GAP}"},
        {"calculate": _number(unit), "as": "text"},
        {"calculate": "datum.c + datum.w / 2", "as": "top"},
        {"calculate": "datum.x1", "as": "x"},
    ]  # fmt: skip
    number: Layer = {
        "transform": [*ribbons, *steps],
        "mark": {"type": "text", "align": "right", "baseline": "middle", "dx": -5, "aria": False},
        "encoding": {"x": place["x"], "y": place["y"], "text": {"field": "text", "type": "nominal"}},
    }
    halo = {"stroke": palette.background, "strokeWidth": 3, "strokeJoin": "round"}
    return {
        "data": {"name": "paths", "values": list(rows)},
        "transform": _through(),
        "layer": [
            {"transform": [*ribbons, *curve], "mark": {"type": "area", **quiet},
             "encoding": {**place, **look}},
            {"transform": nodes, "mark": {"type": "rect", **quiet}, "encoding": {**node_place, **look}},
            {**number, "mark": number["mark"] | halo | {"color": palette.background}},
            {**number, "mark": number["mark"] | {"color": palette.text}},
        ],
    }  # fmt: skip
