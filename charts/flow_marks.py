"""The marks of a flow diagram: ribbons, nodes and return flows, as layers of a specification.

One row per ribbon segment goes to the browser; Vega-Lite bends it there.
"""

from collections.abc import Sequence
from typing import Any

from charts.flow_paths import (
    ASKED,
    LEAST_SHOWN,
    TOUCHING,
    brightness,
    hidden_brightness,
    is_pinned,
    node_brightness,
    outline,
    selections,
)
from charts.flow_picture import Picture, area_place, box_place, x_of, y_of
from charts.flow_told import fit_number
from charts.frame import Row, Spec, raw, said
from charts.tokens import Palette

Layer = dict[str, Any]

STEPS = 24  # straight pieces a curve is made of
DOTTED = 1.5  # px: a ribbon thinner than LEAST_SHOWN is a dotted line this wide
DOTTED_REST = 0.75
REACH = 7.0  # px around a thin ribbon that can be pointed at
HATCHED = 5.0  # px a hidden ribbon is drawn high, if the layout gives it less
STROKES = 7  # px from one stroke of a hatched ribbon to the next
EDGE = 0.3  # opacity of a hidden ribbon's edge, against that of its strokes
TAIL = "tail"  # the parameter that holds the sentence which ends every tooltip
ENDS = ["x0", "x1", "y0_top", "y0_bottom", "y1_top", "y1_bottom"]


def _told() -> Spec:
    """The tooltip, and the words for a screen reader."""
    return {"tooltip": {"field": "tip", "type": "nominal", "title": ""}, "description": said()}


def _tip(picture: Picture) -> list[Spec]:
    """What pointing shows: an item's own sentence, and the one that all share, which is sent once."""
    return [{"calculate": f"datum.said + '. ' + {TAIL}" if picture.tail else "datum.said", "as": "tip"}]


def segment_rows(picture: Picture, height: int, palette: Palette) -> list[Row]:
    """One row per ribbon segment: k, its key; from, to, the link's ends; x0, x1, a and c (its upper edge at
    both ends), w (its height), m (room around it), kind (thin | hidden, if it is one), fill, said."""
    layout = picture.layout
    pairs = list(zip(layout.ribbons["source"], layout.ribbons["target"], strict=True))
    rows: list[Row] = []
    for key, part in enumerate(layout.segments[["link", "hidden", *ENDS]].to_dict("records")):
        source, target = pairs[int(part["link"])]
        width = float(part["y0_bottom"] - part["y0_top"])
        thin = not part["hidden"] and width * height < LEAST_SHOWN
        kind = "hidden" if part["hidden"] else "thin" if thin else "shown"
        colour = picture.colour(source, target)
        row: Row = {
            "k": key, "from": source, "to": target, "x0": fit_number(part["x0"]),
            "x1": fit_number(part["x1"]), "a": fit_number(part["y0_top"]),
            "c": fit_number(part["y1_top"]), "w": fit_number(width),
            "fill": palette.hidden if kind == "hidden" else colour,
            "said": picture.links[source, target],
        }  # fmt: skip
        if kind != "shown":
            row["kind"] = kind
            least = REACH if thin else HATCHED
            row["m"] = fit_number(max(least / height - width, 0) / 2)
        if picture.pinned:
            row["pin"] = int(is_pinned(source, target, picture.pinned))
        rows.append(row)
    # hidden ones beneath; then the widest first, so that thin ones lie on top and can be pointed at
    return sorted(rows, key=lambda row: (row.get("kind") != "hidden", -row["w"], row["k"]))


def curve() -> list[Spec]:
    """From a segment's ends to STEPS + 1 points along a smoothstep."""
    margin = "(isNumber(datum.m) ? datum.m : 0)"
    formulas = {
        "t": f"datum.step / {STEPS}",
        "s": "datum.t * datum.t * (3 - 2 * datum.t)",
        "x": "datum.x0 + (datum.x1 - datum.x0) * datum.t",
        "mid": "datum.a + (datum.c - datum.a) * datum.s",
        "top": f"datum.mid - {margin}",
        "bottom": f"datum.mid + datum.w + {margin}",
    }
    return [
        {"calculate": f"sequence({STEPS + 1})", "as": "step"},
        {"flatten": ["step"]},
        *({"calculate": formula, "as": name} for name, formula in formulas.items()),
    ]


def ribbon_layers(rows: Sequence[Row], picture: Picture, palette: Palette) -> list[Layer]:
    """The strokes of hidden ribbons, and over them all ribbons."""
    hatch = hatch_layer(picture, palette) if any(row.get("kind") == "hidden" for row in rows) else []
    joint, pinned = picture.joint, bool(picture.pinned)
    place = area_place(picture.room)
    # only shown ribbons are filled; hidden ones have an edge, thin ones only room to be pointed at
    fill = {
        "condition": [
            {"test": "isValid(datum.kind)", "value": 0.001},
            *_listed(brightness(joint, pinned)["condition"]),
        ],
        "value": brightness(joint, pinned)["value"],
    }
    edge = {
        "condition": [
            {"test": "datum.kind === 'thin'", "value": 0},
            *_hidden_edge(joint, pinned),
            *_listed(outline(joint).get("condition", [])),
        ],
        "value": outline(joint)["value"],
    }
    areas: Layer = {
        "name": "ribbons",
        "params": selections(),
        "mark": {"type": "area", "strokeWidth": 1, "aria": True, "cursor": "pointer",
                 **_role(picture.notes.ribbon)},
        "encoding": {**place, "fill": raw("fill"), "stroke": raw("fill"), "fillOpacity": fill,
                     "strokeOpacity": edge, **_told()},
    }  # fmt: skip
    layers = [areas]
    if any(row.get("kind") == "thin" for row in rows):
        layers.append({
            "transform": [
                {"filter": "datum.kind === 'thin'"},
                {"calculate": "(datum.top + datum.bottom) / 2", "as": "top"},
            ],
            "mark": {"type": "line", "strokeWidth": DOTTED, "strokeDash": [1.5, 2.5], "aria": False},
            "encoding": {"x": place["x"], "y": place["y"], "detail": place["detail"], "stroke": raw("fill"),
                         "strokeOpacity": _thin_brightness(joint, pinned)},
        })  # fmt: skip
    drawn: Layer = {
        "data": {"name": "segments"}, "transform": [*_tip(picture), *curve()], "layer": layers
    }  # fmt: skip
    parts = [*hatch, drawn]
    parts[0]["data"] = {"name": "segments", "values": list(rows)}  # the first to be drawn brings the rows
    return parts


def _thin_brightness(joint: bool, pinned: bool) -> Spec:
    """A dotted line is faint already, so it rests at more of its colour."""
    return brightness(joint, pinned) | {"value": DOTTED_REST}


def _if_hidden(joint: bool, pinned: bool) -> list[Spec]:
    """The opacity of a hidden one's edge or line, ahead of what holds for the others."""
    hidden = hidden_brightness(joint, pinned)
    is_hidden = "datum.kind === 'hidden'"
    steps = [step | {"test": f"{is_hidden} && ({step['test']})"} for step in hidden["condition"]]
    return [*steps, {"test": is_hidden, "value": hidden["value"]}]


def _hidden_edge(joint: bool, pinned: bool) -> list[Spec]:
    """The same for its edge, fainter than the strokes, so that many hidden ones do not drown the others."""
    touched = {"test": f"datum.kind === 'hidden' && {ASKED} && {TOUCHING}", "value": 1}
    steps = [{**step, "value": step["value"] * EDGE} for step in _if_hidden(joint, pinned)]
    return steps if joint else [touched, *steps]


def _listed(conditions: Any) -> list[Spec]:
    return list(conditions) if isinstance(conditions, list) else [conditions]


def _role(name: str) -> Spec:
    return {"ariaRoleDescription": name} if name else {}


def hatch_layer(picture: Picture, palette: Palette) -> list[Layer]:
    """Diagonal strokes inside hidden ribbons: one broken line each."""
    room = picture.room
    count = f"ceil((datum.x1 - datum.x0) * (width - {room.outside}) / {STROKES})"
    formulas = {
        "n": f"max({count}, 2)",
        "step": "sequence(datum.n * 3)",
    }
    points = {
        "t": "(floor(datum.step / 3) + [0.1, 0.7, 0.9][datum.step % 3]) / datum.n",
        "s": "datum.t * datum.t * (3 - 2 * datum.t)",
        "x": "datum.x0 + (datum.x1 - datum.x0) * datum.t",
        "mid": "datum.a + (datum.c - datum.a) * datum.s",
        "top": "[datum.mid + datum.w + datum.m, datum.mid - datum.m, null][datum.step % 3]",
    }
    place = area_place(room)
    return [{
        "data": {"name": "segments"},
        "transform": [
            {"filter": "datum.kind === 'hidden'"},
            *({"calculate": formula, "as": name} for name, formula in formulas.items()),
            {"flatten": ["step"]},
            *({"calculate": formula, "as": name} for name, formula in points.items()),
        ],
        "mark": {"type": "line", "strokeWidth": 1, "stroke": palette.hidden, "aria": False},
        "encoding": {"x": place["x"], "y": place["y"], "detail": place["detail"],
                     "strokeOpacity": hidden_brightness(picture.joint, bool(picture.pinned))},
    }]  # fmt: skip


def node_layer(picture: Picture) -> Layer:
    boxes = picture.layout.nodes[["id", "x0", "x1", "y0", "y1"]]
    rows: list[Row] = []
    for id, x0, x1, y0, y1 in boxes.itertuples(index=False):
        row: Row = {
            "from": id, "to": id, "x0": fit_number(x0), "x1": fit_number(x1), "a": fit_number(y0),
            "b": fit_number(y1), "fill": picture.colours[id], "said": picture.nodes[id],
        }  # fmt: skip
        rows.append(row | ({"pin": int(id in picture.pinned)} if picture.pinned else {}))
    return {
        "name": "nodes",
        "data": {"name": "nodes", "values": rows},
        # the stroke keeps a node of no height in sight; it is the same for all, so it misleads nobody
        "mark": {"type": "rect", "strokeWidth": 1, "strokeOpacity": 1, "aria": True, "cursor": "pointer",
                 **_role(picture.notes.node)},
        "transform": _tip(picture),
        "encoding": {**box_place(picture.room), "fill": raw("fill"), "stroke": raw("fill"),
                     "opacity": node_brightness(picture.joint, bool(picture.pinned)), **_told()},
    }  # fmt: skip


# --- return flows ----------------------------------------------------------------------------------


def return_layer(picture: Picture, height: int, palette: Palette) -> list[Layer]:
    """Each return flow as a line of its width along its way, one row per flow."""
    rows: list[Row] = []
    points = picture.layout.return_points
    for link, flow in enumerate(picture.layout.returns.to_dict("records")):
        way = points[points["link"] == link].sort_values("step")
        ends = (flow["source"], flow["target"])
        wide = max(float(flow["width"]) * height, HATCHED if flow["hidden"] else DOTTED)
        row: Row = {
            "from": ends[0], "to": ends[1], "x": [fit_number(x) for x in way["x"]],
            "y": [fit_number(y) for y in way["y"]], "w": round(wide, 2),
            "fill": palette.hidden if flow["hidden"] else picture.colour(*ends), "said": picture.links[ends],
            **({"kind": "hidden"} if flow["hidden"] else {}),
        }  # fmt: skip
        rows.append(row | ({"pin": int(is_pinned(*ends, picture.pinned))} if picture.pinned else {}))
    if not rows:
        return []
    dash = {"condition": {"test": "datum.kind === 'hidden'", "value": [1.2, 3]}, "value": [1, 0]}
    # no path goes back, so of a return flow only what touches it is known
    lit = brightness(False, bool(picture.pinned))
    return [{
        "name": "returns",
        "data": {"name": "returns", "values": rows},
        "transform": [
            *_tip(picture),
            {"calculate": "sequence(length(datum.x))", "as": "at"},
            {"flatten": ["x", "y", "at"]},
        ],
        "mark": {"type": "line", "aria": True, "strokeJoin": "round", "cursor": "pointer",
                 **_role(picture.notes.ribbon)},
        "encoding": {
            "x": x_of("x", picture.room), "y": y_of("y"), "order": {"field": "at", "type": "quantitative"},
            "detail": area_place(picture.room)["detail"], "stroke": raw("fill"),
            "strokeWidth": raw("w", "quantitative"), "strokeDash": dash,
            "strokeOpacity": {
                "condition": [*_if_hidden(False, bool(picture.pinned)), *lit["condition"]],
                "value": lit["value"],
            },
            **_told(),
        },
    }]  # fmt: skip
