"""A flow diagram as a Vega-Lite v6 specification: marks, the very same people, labels, the key."""

from collections.abc import Sequence
from typing import Any

from charts.flow_labels import MIN_GAP, NUMBER_GAP, PAD, SIZES, Room, find_beyond, label_rows
from charts.flow_marks import TAIL, curve, node_layer, return_layer, ribbon_layers, segment_rows
from charts.flow_paths import ASKED, NUMBER_ROOM, overlay, path_rows, who
from charts.flow_picture import Picture, area_place, box_place, x_of, y_of
from charts.flow_told import fit_number
from charts.frame import (
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    compose,
    hidden_item,
    key_layers,
    raw,
    raw_text,
)
from charts.labels import clean
from charts.tokens import Palette

Layer = dict[str, Any]

NOTHING = "transparent"
HEAD = 22  # px over the stages for what they are called
KEY_GAP = 14  # px from the middle of the key's last line to what is below it
DOTS = "M-1.6,0H-1.2M-0.7,0H-0.3M0.3,0H0.7M1.2,0H1.6"
BACK = "M-1.4,-0.6H0.6A0.6,0.6 0 0 1 0.6,0.6H-1.4"
DASHES = "M-1.6,-1H-0.8M-0.4,-1H0.4M0.8,-1H1.6M-1.6,1H-0.8M-0.4,1H0.4M0.8,1H1.6"


def draw(
    picture: Picture, words: ChartWords, *, palette: Palette, unit: UnitFormat, alt: str, height: int
) -> Spec:
    """The finished specification, as wide as its place."""
    segments = segment_rows(picture, height, palette)
    layers = [
        *ribbon_layers(segments, picture, palette),
        *return_layer(picture, height, palette),
        node_layer(picture),
    ]
    at_least = False
    if picture.paths is not None:
        keys: dict[tuple[str, str], list[int]] = {}
        for row in segments:
            keys.setdefault((row["from"], row["to"]), []).append(row["k"])
        rows = path_rows(picture.paths, keys, picture.names.keys(), picture.pinned)
        at_least = any("h" in row for row in rows) and any(row["v"] for row in rows)
        layers.append(
            overlay(
                rows, unit_height=picture.layout.unit_height, height=height, gap=picture.room.gap,
                curve=curve(), place=area_place(picture.room), node_place=box_place(picture.room),
                palette=palette, unit=unit,
            )
        )  # fmt: skip
    layers += [*_number_layer(picture, segments, height, palette), *_label_layers(picture, height, palette)]
    layers += _head_layer(picture, palette)
    items = _key(segments, picture, words, palette, at_least)
    above = HEAD + KEY_GAP if picture.heads else KEY_GAP
    spec = compose(
        layers, key=key_layers(items, palette, above), palette=palette, language=words.language, alt=alt,
        height=height,
    )  # fmt: skip
    tail = [{"name": TAIL, "value": clean(picture.tail)}] if picture.tail else []
    return {**spec, "params": [who(), *tail]}


def _key(
    segments: Sequence[Row], picture: Picture, words: ChartWords, palette: Palette, at_least: bool
) -> list[KeyItem]:
    notes, items = picture.notes, list(picture.key)
    kinds = {row.get("kind") for row in segments}
    returns = picture.layout.returns
    if "hidden" in kinds or returns["hidden"].any():
        items.append(hidden_item(words, palette))
    if "thin" in kinds and notes.thin:
        items.append(KeyItem(notes.thin, DOTS, NOTHING, palette.muted))
    if len(returns) and notes.back:
        items.append(KeyItem(notes.back, BACK, NOTHING, palette.muted))
    if at_least and notes.at_least:
        items.append(KeyItem(notes.at_least, DASHES, NOTHING, palette.text))
    return items


# --- labels ----------------------------------------------------------------------------------------


def _label_layers(picture: Picture, height: int, palette: Palette) -> list[Layer]:
    """Per place of labels (inside, outside the last stage): a halo and the text over it."""
    room = picture.room
    rows = label_rows(picture.layout, picture.names, height, room)
    asked = f"{ASKED} && (datum.id === who.from[0] || datum.id === who.to[0])"
    either = " || ".join(f"indexof(datum.under, who.{end}[0]) >= 0" for end in ("from", "to"))
    covered = f"{ASKED} && isArray(datum.under) && ({either})"
    mine = f"indexof(datum.form, {room.form}) >= 0"
    beyond = find_beyond(picture.layout, height)
    wide = f" && {room.gap} >= {MIN_GAP}"
    parts = [
        (f"datum.x < {beyond.x}{wide}", room.inner_limit, PAD),
        (f"datum.x >= {beyond.x}", room.outer_limit(beyond), PAD + beyond.px),
    ]
    layers: list[Layer] = []
    for place, limit, dx in parts:
        keep = f"{mine} && {place} && (datum.demand === 1 ? {asked} : !({covered}))"
        look = {"align": "left", "dx": round(dx, 1), "limit": {"expr": limit}}
        layer = _texts(room, keep, look, palette)
        layer["transform"].append(
            {"calculate": f"isNumber(datum.size) ? datum.size : {SIZES['name']}", "as": "size"}
        )
        layer["encoding"]["size"] = raw("size", "quantitative")
        layers.append(layer)
    return [{"data": {"name": "labels", "values": _slim(rows)}, "layer": layers}]


def _slim(rows: Sequence[Row]) -> list[Row]:
    """Labels' rows as they are sent: once for all forms that are alike; only one on demand names its node."""
    sent: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        under = tuple(row.get("under", ()))
        key = (row["id"] if "demand" in row else "", row["x"], row["y"], row["text"], row["size"], under)
        if key in sent:
            sent[key]["form"].append(row["form"])
        else:
            kept = {name: value for name, value in row.items() if name != "id" or "demand" in row}
            if row["size"] == SIZES["name"]:
                del kept["size"]  # the size of what does not say one
            sent[key] = kept | {"form": [row["form"]]}
    return list(sent.values())


def _number_layer(picture: Picture, segments: Sequence[Row], height: int, palette: Palette) -> list[Layer]:
    """Texts at the ends of ribbons that are high enough for one, where stages are far enough apart."""
    rows = [
        {"x": row["x1"], "y": fit_number(row["c"] + row["w"] / 2), "text": text}
        for row in segments
        if (text := picture.numbers.get((row["from"], row["to"]))) and row["w"] * height >= NUMBER_ROOM
    ]
    if not rows:
        return []
    layer = _texts(
        picture.room, f"{picture.room.gap} >= {NUMBER_GAP}", {"align": "right", "dx": -PAD}, palette
    )
    return [{"data": {"name": "numbers", "values": rows}, **layer}]


def _head_layer(picture: Picture, palette: Palette) -> list[Layer]:
    """What stands over each stage."""
    boxes, last = picture.layout.nodes, max(picture.layout.order, default=0)
    starts = boxes.groupby("stage")["x0"].min()
    rows = [
        {"x": fit_number(starts[stage]), "text": clean(text), "last": int(stage == last)}
        for stage, text in enumerate(picture.heads) if stage in starts.index
    ]  # fmt: skip
    room = picture.room
    limits = (f"max(1, {room.gap} - {2 * PAD})", f"{room.outside} + {PAD}")
    look: Layer = {"type": "text", "align": "left", "baseline": "bottom", "fontWeight": 600, "aria": False,
                   "color": palette.muted, "size": 13}  # fmt: skip
    layers: list[Layer] = [
        {
            "transform": [{"filter": f"datum.last === {place}"}],
            "mark": look | {"limit": {"expr": limit}},
            "encoding": {"x": x_of("x", room), "y": {"value": 5 - HEAD / 2}, "text": raw_text("text")},
        }
        for place, limit in enumerate(limits)
    ]
    return [{"data": {"name": "heads", "values": rows}, "layer": layers}] if rows else []


def _texts(room: Room, keep: str, look: Spec, palette: Palette) -> Layer:
    """Texts that are kept, each over a halo of itself; the marks they belong to are read out already."""
    text = {"type": "text", "baseline": "middle", "aria": False, **look}
    halo = {"stroke": palette.background, "strokeWidth": 3, "strokeJoin": "round"}
    return {
        "transform": [{"filter": keep}],
        "encoding": {"x": x_of("x", room), "y": y_of("y"), "text": raw_text("text")},
        "layer": [
            {"mark": text | halo | {"color": palette.background}},
            {"mark": text | {"color": palette.text}},
        ],
    }
