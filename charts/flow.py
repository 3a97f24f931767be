"""A protected table of links as a flow diagram.

On paper the light palette serves: every node is named where it stands, what is hidden is hatched and what is
too thin is dotted, so nothing rests on colour alone and a print in grey can be read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from charts.flow_layout import FlowLayout, arrange
from charts.flow_picture import Picture
from charts.flow_spec import draw
from charts.flow_told import (
    FlowLink,
    FlowNode,
    FlowWords,
    add_up,
    drawn_links,
    read_links,
    read_nodes,
    read_paths,
    say_links,
    say_size,
)
from charts.frame import ChartWords, KeyItem, Spec, UnitFormat, empty_chart, records
from charts.labels import clean
from charts.tokens import Palette
from metrics.protected import ProtectedTable, require_protected

__all__ = ["FlowStyle", "FlowWords", "flow"]
FILLED = 0.85  # of a stage's height that everybody takes at most; gaps between nodes take the rest
UP, DOWN = "▲", "▼"
CHANGE = "M-1.2,0.7L-0.6,-0.7L0,0.7ZM0,-0.7L0.6,0.7L1.2,-0.7Z"  # both of these, for the key


@dataclass(frozen=True)
class FlowStyle:
    """How flows are read, stand and look, alike for one drawing, for several and for a difference.

    alt: what the drawing shows. source, target: the dimensions of links. measure, unit_format: what is drawn
        and how it is written.
    colours: code -> colour of a node and the ribbons that leave it.
    order: node id -> place from the top, for nodes that have an order of their own.
    groups: node id -> group; nodes of a group stand together in their stage.
    stages: what stands over each stage.
    pinned_path: node ids, one stage after the other, drawn as clicked from the start.
    notes: what is said besides a chart's own words.
    """

    palette: Palette
    alt: str
    source: str = "source"
    target: str = "target"
    measure: str = "value"
    unit_format: UnitFormat = field(default_factory=UnitFormat)
    colours: Mapping[str, str] = field(default_factory=dict)
    order: Mapping[str, float] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    stages: Sequence[str] = ()
    pinned_path: Sequence[str] = ()
    height: int = 420
    notes: FlowWords = field(default_factory=FlowWords)


def flow(
    table: ProtectedTable,
    words: ChartWords,
    style: FlowStyle,
    *,
    nodes: ProtectedTable | None = None,
    total: float | None = None,
    paths: ProtectedTable | None = None,
    changes: Mapping[str, str] | None = None,
    previous: FlowLayout | None = None,
    unit_height: float | None = None,
) -> tuple[Spec, FlowLayout | None]:
    """The drawing, and its layout to be handed back as `previous` so that nodes keep their places.

    table: one row per link: two dimensions with codes (and `<dimension>_label`), optional columns
        `source_stage` and `target_stage` (whole numbers; 0 and 1 where not given). The same code in two
        stages is two nodes; a node's id is "<stage>:<code>". Protected links are thin hatched ribbons, all
        alike; zero and missing ones are not drawn.
    nodes: what is published of nodes themselves (`stage`, `code`, measure), so that their sizes are told even
        where links are hidden. total: what is published of everybody, whom each stage shares out: shares
        are of it, and a few shown links do not fill the drawing where most are hidden.
    paths: the joint distribution, one row per path through all stages (`stage_0` ...): pointing then shows
        where the very same people go. None: the data has none, and nothing is guessed.
    changes: node id -> signed text beside the node.
    unit_height: height of one unit of value, to draw several diagrams on one scale.
    None for the layout where there is nothing to draw.
    """
    require_protected(table)
    palette, alt, unit, notes = style.palette, style.alt, style.unit_format, style.notes
    found, links = read_links(records(table), style.source, style.target, style.measure)
    layout = lay_out(
        found, links, order=style.order, groups=style.groups, previous=previous,
        unit_height=unit_height or tallest_unit(total),
    )  # fmt: skip
    if layout is None:
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt), None
    known = read_paths(records(require_protected(paths)), style.measure) if paths is not None else None
    published = read_nodes(records(require_protected(nodes)), style.measure) if nodes is not None else {}
    sums = add_up(layout, published, total)
    figures = {id: say_size(node, sums, words, unit) for id, node in found.items()}
    signs = {id: mark_change(text) for id, text in (changes or {}).items()}
    picture = Picture(
        layout=layout,
        names={id: (node.label, beside(figures[id], signs.get(id, ""))) for id, node in found.items()},
        nodes={
            id: ", ".join(filter(None, [node.label, figures[id] or words.hidden, signs.get(id)]))
            for id, node in found.items()
        },
        links=say_links(links, found, sums, words, unit, notes),
        colours=shades_of(found, style.colours, palette),
        paths=known,
        pinned=tuple(style.pinned_path) if all(id in found for id in style.pinned_path) else (),
        notes=notes,
        key=[KeyItem(notes.change, CHANGE, palette.muted)] if signs and notes.change else [],
        tail=notes.no_joint if known is None else notes.same_people,
        heads=tuple(style.stages),
    )
    return draw(picture, words, palette=palette, unit=unit, alt=alt, height=style.height), layout


def lay_out(
    nodes: Mapping[str, FlowNode],
    links: Sequence[FlowLink],
    *,
    order: Mapping[str, float] | None = None,
    groups: Mapping[str, str] | None = None,
    previous: FlowLayout | None = None,
    unit_height: float | None = None,
) -> FlowLayout | None:
    """The layout of what can be drawn; None where nothing can. Hidden links are missing values there."""
    if not links:
        return None
    frame = pd.DataFrame({"id": list(nodes), "stage": [node.stage for node in nodes.values()]})
    if groups:
        frame["group"] = [groups.get(id) for id in nodes]
    flows = pd.DataFrame(
        {
            "source": [link.source for link in links],
            "target": [link.target for link in links],
            "value": [float("nan") if link.value is None else link.value for link in links],
        }
    )
    pinned = {id: place for id, place in (order or {}).items() if id in nodes}
    layout = arrange(frame, flows, pinned=pinned, previous=previous, unit_height=unit_height)
    return layout if len(drawn_links(layout)) else None


def tallest_unit(total: float | None) -> float | None:
    """The height of a unit at which everybody would take FILLED of a stage; less is used where less fits."""
    return FILLED / total if total else None


def shades_of(nodes: Mapping[str, FlowNode], colours: Mapping[str, str], palette: Palette) -> dict[str, str]:
    """Node -> colour: that of its code, the same in every stage."""
    return {id: colours.get(node.code, palette.common) for id, node in nodes.items()}


def mark_change(text: str) -> str:
    """A signed text with a sign of its own, so that it is not read as a part of the count."""
    text = clean(text)
    sign = {"+": UP, "-": DOWN, "−": DOWN}.get(text[:1])
    return f"{sign}\u00a0{text}" if sign else text


def beside(figure: str, change: str) -> str:
    """What stands under a node's name."""
    return "  ".join(filter(None, [figure, change]))
