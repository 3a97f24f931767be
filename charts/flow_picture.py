"""What a flow diagram is drawn from, and where positions of its layout lie on the drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from charts.flow_labels import Room
from charts.flow_layout import FlowLayout
from charts.flow_told import FlowPath, FlowWords
from charts.frame import KeyItem, Spec


@dataclass(frozen=True)
class Picture:
    """What is drawn: a layout, and by node id or link what is said of it.

    names: node -> (name, figure) of its label. nodes, links: sentences for tooltips and screen readers.
    colours: node -> colour; links: (source, target) -> colour where not their source's.
    numbers: what stands at the end of a ribbon that has room for it. paths: the joint distribution, if known.
    """

    layout: FlowLayout
    names: Mapping[str, tuple[str, str]]
    nodes: Mapping[str, str]
    links: Mapping[tuple[str, str], str]
    colours: Mapping[str, str]
    link_colours: Mapping[tuple[str, str], str] = field(default_factory=dict)
    numbers: Mapping[tuple[str, str], str] = field(default_factory=dict)
    paths: Sequence[FlowPath] | None = None
    pinned: tuple[str, ...] = ()
    notes: FlowWords = field(default_factory=FlowWords)
    key: Sequence[KeyItem] = ()
    tail: str = ""  # ends every tooltip, but is not read out
    heads: tuple[str, ...] = ()  # what stands over each stage

    @property
    def room(self) -> Room:
        return Room(max(self.layout.order, default=0) + 1)

    @property
    def joint(self) -> bool:
        """Is it known who the same people are?"""
        return self.paths is not None

    def colour(self, source: str, target: str) -> str:
        return self.link_colours.get((source, target), self.colours[source])


def x_of(name: str, room: Room) -> Spec:
    span = {
        "domain": [0, 1], "range": [0, {"expr": f"width - {room.outside}"}], "nice": False, "zero": False,
    }  # fmt: skip
    return {"field": name, "type": "quantitative", "axis": None, "scale": span}


def y_of(name: str) -> Spec:
    span = {"domain": [0, 1], "reverse": True, "nice": False, "zero": False}
    return {"field": name, "type": "quantitative", "axis": None, "scale": span}


def area_place(room: Room) -> Spec:
    """Positions of a ribbon: all segments of a link are one shape."""
    ends = [{"field": name, "type": "nominal"} for name in ("from", "to")]
    return {"x": x_of("x", room), "y": y_of("top"), "y2": {"field": "bottom"}, "detail": ends}


def box_place(room: Room) -> Spec:
    return {"x": x_of("x0", room), "x2": {"field": "x1"}, "y": y_of("a"), "y2": {"field": "b"}}
