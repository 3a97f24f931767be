"""A protected table of links as a flow diagram."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from charts.flow_layout import FlowLayout, arrange
from charts.flow_spec import flow_chart_spec
from charts.frame import (
    FONT,
    ChartWords,
    Row,
    Spec,
    UnitFormat,
    config,
    empty_chart,
    label_of,
    records,
    shown_value,
    status_of,
    written,
)
from charts.labels import clean
from charts.tokens import Palette
from metrics.protected import ProtectedTable, Status, require_protected


@dataclass
class _Node:
    """One code in one stage, with what is known of the links on its two sides."""

    label: str
    stage: int
    code: str
    sums: list[float] = field(default_factory=lambda: [0.0, 0.0])
    whole: bool = True


@dataclass(frozen=True)
class _Link:
    source: str
    target: str
    value: float | None
    status: Status


def flow(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    source: str = "source",
    target: str = "target",
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    order: Mapping[str, float] | None = None,
    previous: FlowLayout | None = None,
    height: int = 420,
) -> tuple[Spec, FlowLayout | None]:
    """The drawing, and its layout to be handed back as `previous` so that nodes keep their places.

    table: one row per link: two dimensions with codes (and `<dimension>_label`), optional columns
        `source_stage` and `target_stage` (whole numbers; 0 and 1 where not given). The same code in two
        stages is two nodes. Protected links are thin dashed ribbons, all alike; zero and missing ones are
        not drawn.
    colours: code -> colour of a node and the ribbons that leave it.
    order: node id ("<stage>:<code>") -> place from the top, for nodes that have an order of their own.
    None for the layout where there is nothing to draw.
    """
    require_protected(table)
    unit = unit_format or UnitFormat()
    nodes, links = _read(records(table), source, target, measure)
    if not links:
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt), None
    frame = pd.DataFrame({"id": list(nodes), "stage": [node.stage for node in nodes.values()]})
    values = [float("nan") if link.value is None else link.value for link in links]
    pairs = {"source": [link.source for link in links], "target": [link.target for link in links]}
    pinned = {node: place for node, place in (order or {}).items() if node in nodes}
    layout = arrange(frame, pd.DataFrame(pairs | {"value": values}), pinned=pinned, previous=previous)
    said = {(link.source, link.target): _tooltip(link, nodes, words, unit) for link in links}
    ends = zip(layout.ribbons["source"], layout.ribbons["target"], strict=True)
    told = replace(layout, ribbons=layout.ribbons.assign(tooltip=[said[pair] for pair in ends]))
    labels = pd.DataFrame(
        {
            "id": list(nodes),
            "label": [node.label for node in nodes.values()],
            "detail": [_detail(node, words, unit) for node in nodes.values()],
        }
    )
    shades = {id: (colours or {}).get(node.code, palette.common) for id, node in nodes.items()}
    theme = {
        "text": palette.text, "background": palette.background, "grid": palette.grid, "muted": palette.muted,
        "font": FONT,
    }  # fmt: skip
    spec = flow_chart_spec(told, labels, shades, height=height, theme=theme, description=clean(alt))
    shared = config(palette, words.language)
    spec["config"] = {**shared, **spec.get("config", {}), "text": {}, "view": {"stroke": None}}
    spec["background"] = "transparent"
    # Streamlit writes into the padding's sides, so it must not be one number
    spec["padding"] = {"left": 2, "right": 4, "top": 4, "bottom": 4}
    spec["usermeta"] = {"embedOptions": {"renderer": "svg", "actions": False}}
    return spec, layout


def _read(
    rows: Sequence[Row], source: str, target: str, measure: str
) -> tuple[dict[str, _Node], list[_Link]]:
    nodes: dict[str, _Node] = {}
    links = []
    for row in rows:
        value, status = shown_value(row, measure), status_of(row, measure)
        if status == "no_data" or value == 0:
            continue
        ids = []
        for side, (dimension, stage) in enumerate(((source, 0), (target, 1))):
            at = int(row.get(("source_stage", "target_stage")[side], stage))
            id = f"{at}:{row[dimension]}"
            node = nodes.setdefault(id, _Node(label_of(row, dimension), at, str(row[dimension])))
            node.sums[side] += value or 0.0
            node.whole = node.whole and value is not None
            ids.append(id)
        links.append(_Link(ids[0], ids[1], value, status))
    return nodes, links


def _detail(node: _Node, words: ChartWords, unit: UnitFormat) -> str:
    """The node's size, only where nothing of it is protected."""
    return unit.short(max(node.sums), words.language) if node.whole else ""


def _tooltip(link: _Link, nodes: Mapping[str, _Node], words: ChartWords, unit: UnitFormat) -> str:
    names = f"{nodes[link.source].label} → {nodes[link.target].label}"
    return f"{names}: {written(link.value, link.status, words, unit)}"
