"""A flow layout as plain shapes in points, for a drawing made of native shapes, such as on a slide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from charts.flow_labels import LINE as LEADING
from charts.flow_labels import PAD, SIZES, Label, Room, characters, forms_of, place_labels
from charts.flow_layout import FlowLayout
from charts.flow_paths import REST

Point = tuple[float, float]
STEPS = 16  # straight pieces a curve is made of
HIDDEN = "#6B7480"


@dataclass(frozen=True)
class Polygon:
    """A ribbon. hatched: its value is hidden, so it has an edge in `fill` and a hatch instead of a fill."""

    points: tuple[Point, ...]
    fill: str
    opacity: float
    name: str
    alt: str
    hatched: bool = False


@dataclass(frozen=True)
class Line:
    """A return flow along its middle."""

    points: tuple[Point, ...]
    width: float
    colour: str
    opacity: float
    name: str
    alt: str
    hatched: bool = False


@dataclass(frozen=True)
class Box:
    """A node."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    name: str
    alt: str


@dataclass(frozen=True)
class Text:
    """One line beside a node: x is where it begins, y its middle."""

    x: float
    y: float
    text: str
    size: float
    align: Literal["left"] = "left"


Shape = Polygon | Line | Box | Text


@dataclass(frozen=True)
class _Sheet:
    """From shares of the drawing to points: what is left of the labels after the last stage is for it."""

    left: float
    wide: float
    high: float

    def at(self, x: float, y: float) -> Point:
        return (x - self.left) * self.wide, y * self.high


def list_shapes(
    layout: FlowLayout,
    labels: Mapping[str, str],
    colours: Mapping[str, str],
    *,
    width: float,
    height: float,
    said: Mapping[tuple[str, str], str] | None = None,
    hidden: str = HIDDEN,
) -> list[Shape]:
    """Ribbons (widest first), return flows, nodes and texts, in the order of drawing, all inside the sheet.

    labels: node id -> its name, and after a line break its figure. colours: node id -> "#RRGGBB"; a ribbon
    takes its source's. width, height: points. said: link -> its alternative text; its ends where not given.
    """
    stages = max(layout.order, default=0) + 1
    outside = Room(stages).limits(width)[1] + 2 * PAD
    ways = layout.return_points["x"] if len(layout.return_points) else layout.nodes["x0"]
    left, right = min(0.0, float(ways.min())), max(1.0, float(ways.max()))
    sheet = _Sheet(left, (width - outside) / (right - left), height)
    names = {id: text.split("\n")[0] for id, text in labels.items()}
    told = {
        (a, b): (said or {}).get((a, b)) or f"{names.get(a, a)} → {names.get(b, b)}"
        for frame in (layout.ribbons, layout.returns)
        for a, b in zip(frame["source"], frame["target"], strict=True)
    }
    return [
        *_ribbons(layout, told, colours, hidden, sheet),
        *_returns(layout, told, colours, hidden, sheet),
        *_boxes(layout, labels, colours, sheet),
        *_texts(layout, labels, width, outside, sheet),
    ]


def _ribbons(
    layout: FlowLayout,
    told: Mapping[tuple[str, str], str],
    colours: Mapping[str, str],
    hidden: str,
    sheet: _Sheet,
) -> list[Polygon]:
    found: list[tuple[float, Polygon]] = []
    rows = layout.ribbons[["source", "target", "hidden"]].itertuples(index=False, name=None)
    for link, (source, target, covered) in enumerate(rows):
        upper: list[Point] = []
        lower: list[Point] = []
        parts = layout.segments[layout.segments["link"] == link].sort_values("step")
        for part in parts.to_dict("records"):
            for step in range(STEPS + 1):
                share = step / STEPS
                smooth = share * share * (3 - 2 * share)
                x = part["x0"] + (part["x1"] - part["x0"]) * share
                top, bottom = (
                    part[f"y0_{edge}"] + (part[f"y1_{edge}"] - part[f"y0_{edge}"]) * smooth
                    for edge in ("top", "bottom")
                )
                upper.append(sheet.at(x, top))
                lower.append(sheet.at(x, bottom))
        fill = hidden if covered else colours.get(source, hidden)
        shape = Polygon(
            (*upper, *reversed(lower)), fill, 1.0 if covered else REST, f"{source} → {target}",
            told[source, target], bool(covered),
        )  # fmt: skip
        found.append((lower[0][1] - upper[0][1], shape))
    return [shape for _, shape in sorted(found, key=lambda pair: -pair[0])]


def _returns(
    layout: FlowLayout,
    told: Mapping[tuple[str, str], str],
    colours: Mapping[str, str],
    hidden: str,
    sheet: _Sheet,
) -> list[Line]:
    lines = []
    rows = layout.returns[["source", "target", "hidden", "width"]].itertuples(index=False, name=None)
    for link, (source, target, covered, wide) in enumerate(rows):
        way = layout.return_points[layout.return_points["link"] == link].sort_values("step")
        points = tuple(sheet.at(x, y) for x, y in zip(way["x"].tolist(), way["y"].tolist(), strict=True))
        lines.append(
            Line(
                points, float(wide) * sheet.high, hidden if covered else colours.get(source, hidden),
                1.0 if covered else REST, f"{source} → {target}", told[source, target], bool(covered),
            )
        )  # fmt: skip
    return lines


def _boxes(
    layout: FlowLayout, labels: Mapping[str, str], colours: Mapping[str, str], sheet: _Sheet
) -> list[Box]:
    boxes = []
    for id, x0, x1, y0, y1 in layout.nodes[["id", "x0", "x1", "y0", "y1"]].itertuples(index=False, name=None):
        (left, top), (right, bottom) = sheet.at(x0, y0), sheet.at(x1, y1)
        alt = ", ".join(labels.get(id, str(id)).split("\n"))
        boxes.append(Box(left, top, right - left, bottom - top, colours.get(id, HIDDEN), str(id), alt))
    return boxes


def _texts(
    layout: FlowLayout, labels: Mapping[str, str], width: float, outside: float, sheet: _Sheet
) -> list[Text]:
    """The labels that have room, placed as on the screen."""
    texts: list[Text] = []
    last = max(layout.order, default=0)
    edges = [sheet.at(x, 0)[0] for x in sorted(layout.nodes["x0"].unique().tolist())]
    gap = min((b - a for a, b in pairwise(edges)), default=0.0)
    for stage in sorted(layout.order):
        nodes = layout.nodes[layout.nodes["stage"] == stage]
        limit = outside - 2 * PAD if stage == last else gap - 4 * PAD
        if not len(nodes) or limit < SIZES["name"]:
            continue
        wanted: list[Label] = []
        for id, y0, y1 in nodes[["id", "y0", "y1"]].itertuples(index=False, name=None):
            name, _, figure = labels.get(id, str(id)).partition("\n")
            forms = forms_of(name, figure, characters(limit), width < 400)
            top, bottom = y0 * sheet.high, y1 * sheet.high
            wanted.append(Label(id, (top + bottom) / 2, bottom - top, forms))
        x = sheet.at(float(nodes["x1"].iloc[0]), 0)[0] + PAD
        for _, centre, lines in place_labels(wanted, sheet.high):
            first = centre - (len(lines) - 1) / 2 * LEADING
            texts += _lines(lines, x, first)
    return texts


def _lines(lines: Sequence[tuple[str, str]], x: float, first: float) -> list[Text]:
    return [Text(x, first + n * LEADING, text, SIZES[kind]) for n, (text, kind) in enumerate(lines)]
