"""A flow layout as a Vega-Lite v6 specification: nodes, ribbons, labels; no data access, no Streamlit.

One row per ribbon segment goes to the browser; Vega-Lite bends it there. Labels are placed here, twice:
for a wide and for a narrow drawing, and the browser shows the one that fits the width it has.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from charts.flow_layout import FlowLayout
from charts.frame import SCHEMA

Layer = dict[str, Any]

LINE = 15  # px from one line of text to the next
MAX_NAME = 34  # characters, then an ellipsis; the full name is in the tooltip
NARROW_NAME = 19  # characters a line where the drawing is narrow
NARROW_BELOW = 620  # px
MIN_GAP = 54  # px between stages under which inner labels would be stubs
STRAY = 9  # px a label may stand outside the height of its node
STEPS = 24  # straight pieces a curve is made of
PAD = 7  # px between a node and its label
REST, HOVERED = 0.45, 0.85  # opacity of a ribbon


@dataclass(frozen=True)
class _Label:
    """What may stand beside one node: its middle and height in px, and its text, longest form first."""

    node: str
    middle: float
    height: float
    forms: list[list[tuple[str, str]]]  # forms of lines of (text, "name" | "figure")


def flow_chart_spec(
    layout: FlowLayout,
    labels: pd.DataFrame,
    colours: Mapping[str, str],
    *,
    width: int | str = "container",
    height: int = 420,
    theme: Mapping[str, str],
    description: str = "",
) -> dict[str, Any]:
    """Draw a layout.

    layout: from `arrange`; its `ribbons` may have a column tooltip, one string per link.
    labels: one row per node: id, label (its name); optional detail (count and share), optional
        tooltip. A node without a row is labelled with its id.
    colours: node id -> colour; a ribbon takes its source's. Missing ones are theme["muted"].
    width: px, or "container". height: px.
    theme: colours text, background, grid, muted; optional font.
    description: what a screen reader says of the whole; the node names where empty.

    Returns a Vega-Lite v6 specification with its data inline. Raises ValueError on missing columns,
    theme colours or a height under 60 px.
    """
    _check(labels, theme, height)
    names = _names(layout, labels)
    data = _segment_rows(layout, names, colours, theme)
    layers = [
        _ribbon_layer(data[~data["hidden"]].drop(columns="hidden")),
        _hidden_layer(data[data["hidden"]].drop(columns="hidden"), theme),
        _node_layer(layout, names, colours, theme),
        *_label_layers(layout, names, height, theme),
    ]
    return {
        "$schema": SCHEMA,
        "width": width,
        "height": height,
        "background": theme["background"],
        "padding": 4,
        "description": description or ", ".join(names["label"]),
        "layer": layers,
        "config": {"view": {"stroke": None}, "font": theme.get("font", "sans-serif")},
    }


def _check(labels: pd.DataFrame, theme: Mapping[str, str], height: int) -> None:
    if not {"id", "label"} <= set(labels.columns):
        raise ValueError(f"expected labels with columns id, label, got {list(labels.columns)}")
    if labels["id"].duplicated().any():
        raise ValueError(f"expected one label per node, got {labels['id'].tolist()[:5]}")
    missing = [key for key in ("text", "background", "grid", "muted") if key not in theme]
    if missing:
        raise ValueError(f"expected theme with text, background, grid, muted, got none named {missing}")
    if height < 60:
        raise ValueError(f"expected a height of at least 60 px, got {height}")


def _names(layout: FlowLayout, labels: pd.DataFrame) -> pd.DataFrame:
    """One row per node, indexed by id: label, detail, tooltip."""
    wanted = labels.set_index("id").reindex(layout.nodes["id"])
    label = wanted["label"].fillna(pd.Series(wanted.index.map(str), index=wanted.index)).astype(str)
    empty = pd.Series("", index=wanted.index)
    detail = wanted["detail"].fillna("").astype(str) if "detail" in wanted else empty
    whole = (label + "\n" + detail).str.strip()
    tooltip = wanted["tooltip"].fillna(whole) if "tooltip" in wanted else whole
    return pd.DataFrame({"label": label, "detail": detail, "tooltip": tooltip})


def shorten(name: str, limit: int = MAX_NAME) -> str:
    """The name, cut with an ellipsis to at most `limit` characters."""
    return name if len(name) <= limit else name[: limit - 1].rstrip(" ,-–/") + "…"


# --- ribbons and nodes -----------------------------------------------------------------------------


def _segment_rows(
    layout: FlowLayout, names: pd.DataFrame, colours: Mapping[str, str], theme: Mapping[str, str]
) -> pd.DataFrame:
    """One row per ribbon segment: link, ends, colour, tooltip, hidden."""
    ribbons = layout.ribbons
    label = names["label"]
    between = [f"{label[a]} → {label[b]}" for a, b in zip(ribbons["source"], ribbons["target"], strict=True)]
    tips = ribbons["tooltip"].fillna("").tolist() if "tooltip" in ribbons else [""] * len(ribbons)
    said = pd.Series([tip or plain for tip, plain in zip(tips, between, strict=True)], dtype=object)
    colour = ribbons["source"].map(lambda node: colours.get(node, theme["muted"])).reset_index(drop=True)
    ends = ["x0", "x1", "y0_top", "y0_bottom", "y1_top", "y1_bottom"]
    rows = layout.segments[["link", "step", "hidden", *ends]].round(5)
    rows["piece"] = rows["link"].astype(str) + "." + rows["step"].astype(str)
    rows = rows.assign(colour=rows["link"].map(colour), tooltip=rows["link"].map(said))
    # the widest first, so that thin ribbons lie on top and can be pointed at
    thick = rows["y0_bottom"] - rows["y0_top"]
    rows = rows.assign(thick=thick).sort_values(["thick", "link"], ascending=[False, True])
    return rows.drop(columns=["thick", "step"]).reset_index(drop=True)


def _curve(data: pd.DataFrame, mark: Layer) -> Layer:
    """Areas bent in the browser: one row per segment becomes STEPS + 1 points along a smoothstep."""
    between = {
        "x": "datum.x0 + (datum.x1 - datum.x0) * datum.t",
        "top": "datum.y0_top + (datum.y1_top - datum.y0_top) * datum.s",
        "bottom": "datum.y0_bottom + (datum.y1_bottom - datum.y0_bottom) * datum.s",
    }
    return {
        "data": {"values": data.to_dict("records")},
        "transform": [
            {"calculate": f"sequence({STEPS + 1})", "as": "step"},
            {"flatten": ["step"]},
            {"calculate": f"datum.step / {STEPS}", "as": "t"},
            {"calculate": "datum.t * datum.t * (3 - 2 * datum.t)", "as": "s"},
            *({"calculate": formula, "as": name} for name, formula in between.items()),
        ],
        "mark": {"type": "area", **mark},
        "encoding": {
            "x": _x("x"),
            "y": _y("top"),
            "y2": {"field": "bottom"},
            "detail": {"field": "piece", "type": "nominal"},
            **_told(),
        },
    }


def _told() -> Layer:
    """The tooltip, and the same words for a screen reader."""
    field = {"field": "tooltip", "type": "nominal"}
    return {"tooltip": {**field, "title": ""}, "description": field}


def _share() -> str:
    """Vega expression: px kept to the right of the last stage for its labels."""
    return f"(width < {NARROW_BELOW} ? min(width * 0.4, 150) : min(width * 0.35, 270))"


def _x(field: str) -> Layer:
    span = {"domain": [0, 1], "range": [0, {"expr": f"width - {_share()}"}], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": span}


def _y(field: str) -> Layer:
    span = {"domain": [0, 1], "reverse": True, "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": span}


def _plain(field: str) -> Layer:
    """A colour or size that is in the data as it is."""
    kind = "quantitative" if field == "size" else "nominal"
    return {"field": field, "type": kind, "scale": None, "legend": None}


def _ribbon_layer(data: pd.DataFrame) -> Layer:
    layer = _curve(data, {"line": False, "strokeWidth": 0})
    pointed = {"type": "point", "on": "pointerover", "clear": "pointerout", "fields": ["link"]}
    layer["params"] = [{"name": "ribbon", "select": pointed}]
    layer["encoding"]["color"] = _plain("colour")
    layer["encoding"]["fillOpacity"] = {
        "condition": {"param": "ribbon", "empty": False, "value": HOVERED}, "value": REST,
    }  # fmt: skip
    return layer


def _hidden_layer(data: pd.DataFrame, theme: Mapping[str, str]) -> Layer:
    dashes = {"fill": "transparent", "stroke": theme["muted"], "strokeWidth": 1, "strokeDash": [4, 3]}
    return _curve(data, {**dashes, "strokeOpacity": 1})


def _node_layer(
    layout: FlowLayout, names: pd.DataFrame, colours: Mapping[str, str], theme: Mapping[str, str]
) -> Layer:
    rows = layout.nodes[["x0", "x1", "y0", "y1"]].round(5)
    ids = layout.nodes["id"]
    rows["colour"] = [colours.get(node, theme["muted"]) for node in ids]
    rows["tooltip"] = names.loc[ids, "tooltip"].tolist()
    return {
        "data": {"values": rows.to_dict("records")},
        # the stroke keeps a node of no height in sight; it is the same for all, so it misleads nobody
        "mark": {"type": "rect", "strokeWidth": 1, "strokeOpacity": 1},
        "encoding": {
            "x": _x("x0"),
            "x2": {"field": "x1"},
            "y": _y("y0"),
            "y2": {"field": "y1"},
            "fill": _plain("colour"),
            "stroke": _plain("colour"),
            **_told(),
        },
    }


# --- labels ----------------------------------------------------------------------------------------


def _label_layers(
    layout: FlowLayout, names: pd.DataFrame, height: int, theme: Mapping[str, str]
) -> list[Layer]:
    """Per place of labels (inside, outside the last stage): a halo and the text over it."""
    rows = pd.concat(
        [_label_rows(layout, names, height, narrow) for narrow in (False, True)], ignore_index=True
    )
    last = int(layout.nodes["stage"].max())
    gap = f"(width - {_share()}) / {max(last, 1)}"
    inner, outer = rows[rows["stage"] < last], rows[rows["stage"] == last]
    inside = {"limit": f"max(1, {gap} - {4 * PAD})", "opacity": f"{gap} < {MIN_GAP} ? 0 : 1"}
    outside = {"limit": f"{_share()} - {2 * PAD}", "opacity": "1"}
    layers = []
    for part, signals in ((inner, inside), (outer, outside)):
        if len(part):
            layers += _texts(part.drop(columns="stage"), signals, theme)
    return layers


def _texts(rows: pd.DataFrame, signals: Mapping[str, str], theme: Mapping[str, str]) -> list[Layer]:
    """The texts, and under each a halo that sets it off from the ribbons."""
    mark = {
        "type": "text",
        "align": "left",
        "baseline": "middle",
        "dx": PAD,
        "aria": False,  # the nodes already say it
        "limit": {"expr": signals["limit"]},
        "opacity": {"expr": signals["opacity"]},
    }
    shared = {
        "data": {"values": rows.to_dict("records")},
        "transform": [{"filter": f"datum.narrow == (width < {NARROW_BELOW})"}],
        "encoding": {
            "x": _x("x"),
            "y": _y("y"),
            "text": {"field": "text", "type": "nominal"},
            "size": _plain("size"),
        },
    }
    halo = {
        "stroke": theme["background"],
        "strokeWidth": 3,
        "strokeJoin": "round",
        "color": theme["background"],
    }
    return [{**shared, "mark": {**mark, **halo}}, {**shared, "mark": {**mark, "color": theme["text"]}}]


def _label_rows(layout: FlowLayout, names: pd.DataFrame, height: int, narrow: bool) -> pd.DataFrame:
    """One row per line of text: stage, x and y (0..1), text, size (px), narrow."""
    rows = []
    told = {node: (label, detail) for node, label, detail, _ in names.itertuples(name=None)}
    for stage in sorted(layout.order):
        nodes = layout.nodes[layout.nodes["stage"] == stage]
        spans = zip(nodes["id"].tolist(), nodes["y0"].tolist(), nodes["y1"].tolist(), strict=True)
        wanted = [
            _Label(node, (y0 + y1) / 2 * height, (y1 - y0) * height, _forms(*told[node], narrow))
            for node, y0, y1 in spans
        ]
        edge = float(nodes["x1"].iloc[0])
        for centre, lines in place_labels(wanted, height):
            for i, (text, kind) in enumerate(lines):
                y = (centre + (i - (len(lines) - 1) / 2) * LINE) / height
                size = 12 if kind == "figure" else 13
                rows.append((stage, round(edge, 5), round(y, 5), text, size))
    frame = pd.DataFrame(rows, columns=["stage", "x", "y", "text", "size"])
    return frame.assign(narrow=narrow)


def _forms(label: str, detail: str, narrow: bool) -> list[list[tuple[str, str]]]:
    """The ways to write a label, the fullest first, the shortest last."""
    figure = [(detail, "figure")] if detail else []
    if narrow:
        full = [(line, "name") for line in _wrap(label)]
        short = [(shorten(label, NARROW_NAME), "name")]
        return [full + figure, short + figure, short]
    name = shorten(label)
    lines = [(line, "name") for line in _wrap(label, MAX_NAME)]
    one_line = [(f"{name}  {detail}" if detail else name, "name")]
    return [[*lines, *figure], [(name, "name"), *figure], one_line]


def _wrap(label: str, limit: int = NARROW_NAME) -> list[str]:
    """The name on one line or two of `limit` characters, broken at a space where there is one."""
    if len(label) <= limit:
        return [label]
    cut = label.rfind(" ", 0, limit + 1)
    if cut < limit // 3:
        return [shorten(label, limit)]
    return [label[:cut], shorten(label[cut + 1 :], limit)]


def place_labels(labels: list[_Label], height: float) -> list[tuple[float, list[tuple[str, str]]]]:
    """Centres (px) and lines of the labels of one stage, top to bottom; none overlap.

    All start with their shortest form; while one would stray too far from its node, the one of the
    thinnest node near it is left out. Then the largest nodes get fuller forms where there is room.
    """
    shown = sorted(labels, key=lambda label: label.middle)
    lines = {label.node: label.forms[-1] for label in shown}
    while shown and (crowd := _crowded(shown, lines, height)):
        shown.remove(min(crowd, key=lambda label: (label.height, -label.middle)))
    for label in sorted(shown, key=lambda label: -label.height):
        for form in label.forms[:-1]:
            if not _crowded(shown, lines | {label.node: form}, height):
                lines[label.node] = form
                break
    centres = _centres(shown, lines, height)
    return [(centre, lines[label.node]) for centre, label in zip(centres, shown, strict=True)]


def _crowded(shown: list[_Label], lines: dict[str, list[tuple[str, str]]], height: float) -> list[_Label]:
    """The labels packed against the first one that strays too far from its node, that one included."""
    centres = _centres(shown, lines, height)
    far = [i for i, (c, x) in enumerate(zip(centres, shown, strict=True)) if not _near(c, x, lines[x.node])]
    if not far:
        return []
    low = high = far[0]
    touch = [
        centres[i + 1] - centres[i] <= (len(lines[a.node]) + len(lines[b.node])) * LINE / 2 + 0.01
        for i, (a, b) in enumerate(pairwise(shown))
    ]
    while low > 0 and touch[low - 1]:
        low -= 1
    while high + 1 < len(shown) and touch[high]:
        high += 1
    return shown[low : high + 1]


def _near(centre: float, label: _Label, lines: list[tuple[str, str]]) -> bool:
    """Is the label within its node's height, give or take STRAY beyond what its own lines need?"""
    slack = max(label.height / 2 - len(lines) * LINE / 2, 0) + STRAY
    return abs(centre - label.middle) <= slack


def _centres(shown: list[_Label], lines: dict[str, list[tuple[str, str]]], height: float) -> list[float]:
    """Centres nearest to the nodes' middles (least squares) that keep order, distance and edges."""
    sizes = np.array([len(lines[label.node]) * LINE for label in shown], dtype=float)
    before = np.cumsum(sizes) - sizes / 2
    blocks: list[list[float]] = []  # mean wish, count: pooled where neighbours would overlap
    for wish in np.array([label.middle for label in shown]) - before:
        blocks.append([float(wish), 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (mean, count), (above, more) = blocks.pop(), blocks.pop()
            blocks.append([(mean * count + above * more) / (count + more), count + more])
    wishes = np.repeat([block[0] for block in blocks], [int(block[1]) for block in blocks])
    return list(np.clip(wishes, 0, max(height - sizes.sum(), 0)) + before)
