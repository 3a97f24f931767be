"""Where the labels of a flow diagram stand: beside their nodes, none over another, small ones on demand.

Labels are placed here three times, for a wide, a middling and a narrow drawing, and the browser shows those
that fit the width it has. What is too long for its place is cut there by its real width.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from charts.flow_layout import FlowLayout
from charts.frame import Row
from charts.labels import EM, shorten

LINE = 15  # px from one line of text to the next
APART = 4  # px between labels of several lines
SIZES = {"name": 13, "figure": 12}  # px
PAD = 7  # px between a node and its label
STRAY = 15  # px a label may stand outside the height of its node
NARROW_BELOW, WIDE_FROM = 430, 700  # px of plot
DESIGNED = (900.0, 520.0, 330.0)  # px of plot that texts are broken for: wide, middling, narrow
MAX_NAME = 34  # characters a line, then an ellipsis; the full name is in the tooltip
MIN_GAP = 54  # px between stages under which inner labels would be stubs
NUMBER_GAP = 150  # px between stages from which numbers may stand at the ends of ribbons
NUMBER = 30  # px kept for them
LEAST = 8  # characters of a name that are worth a line shared with the figure

VOWELS = "aeiouyåäö"

Line = tuple[str, str]  # text, "name" | "figure"
Form = list[Line]


@dataclass(frozen=True)
class Label:
    """What may stand beside one node: its middle and height in px, and its texts, fullest form first."""

    node: str
    middle: float
    height: float
    forms: list[Form]


@dataclass(frozen=True)
class Room:
    """How much room labels have: as Vega expressions of the drawing's width, and as px at a width."""

    stages: int

    @property
    def _shares(self) -> tuple[float, float]:
        wide = {1: 0.45, 2: 0.34, 3: 0.32, 4: 0.25, 5: 0.22}.get(self.stages, 0.2)
        return (0.4 if self.stages < 4 else 0.34), wide

    @property
    def outside(self) -> str:
        """Px kept to the right of the last stage for its labels."""
        narrow, wide = self._shares
        return f"(width < {WIDE_FROM} ? min(width * {narrow}, 160) : min(width * {wide}, 270))"

    @property
    def gap(self) -> str:
        """Px from one stage to the next."""
        return f"(width - {self.outside}) / {max(self.stages - 1, 1)}"

    @property
    def form(self) -> str:
        """Which of the forms of labels is shown: 0 wide, 1 middling, 2 narrow."""
        return f"(width < {NARROW_BELOW} ? 2 : width < {WIDE_FROM} ? 1 : 0)"

    @property
    def inner_limit(self) -> str:
        return f"max(1, {self.gap} - ({self.gap} >= {NUMBER_GAP} ? {4 * PAD + NUMBER} : {4 * PAD}))"

    def outer_limit(self, beyond: "Beyond") -> str:
        """Px a label after the last stage may take."""
        used = f"{2 * PAD + beyond.px:.1f} + {max(beyond.x - 1, 0):.5f} * (width - {self.outside})"
        return f"max(1, {self.outside} - ({used}))"

    def limits(self, width: float) -> tuple[float, float]:
        """Px a line may take between stages, and after the last, on a drawing `width` px wide."""
        narrow, wide = self._shares
        outside = min(width * narrow, 160) if width < WIDE_FROM else min(width * wide, 270)
        gap = (width - outside) / max(self.stages - 1, 1)
        return gap - 4 * PAD - (NUMBER if gap >= NUMBER_GAP else 0), outside - 2 * PAD


@dataclass(frozen=True)
class Beyond:
    """Where labels after the last stage begin, clear of return flows: x (0..1, or more), and px after it."""

    x: float
    px: float


def find_beyond(layout: FlowLayout, height: float) -> Beyond:
    edge = float(layout.nodes["x1"].max())
    if not len(layout.return_points):
        return Beyond(edge, 0.0)
    furthest = float(layout.return_points["x"].max())
    return Beyond(round(max(edge, furthest), 5), float(layout.returns["width"].max()) * height / 2)


def label_rows(
    layout: FlowLayout, texts: Mapping[str, tuple[str, str]], height: float, room: Room
) -> list[Row]:
    """One row per line of text and form: node, place, size.

    texts: node id -> (name, figure). Fields: id, x and y (0..1; x is 1 or more after the last stage), text,
    size (px), form (0 wide, 1 middling, 2 narrow), demand (1: only while its node is pointed at), under (ids
    of nodes pointed at whose label on demand would stand on this one).
    """
    rows = []
    last = max(layout.order, default=0)
    after = find_beyond(layout, height).x
    for form, width in enumerate(DESIGNED):
        inner, outer = room.limits(width)
        for stage in sorted(layout.order):
            limit = outer if stage == last else inner
            rows += [
                row | {"form": form} | ({"x": after} if stage == last else {})
                for row in _stage_rows(layout, stage, texts, height, characters(limit), form > 0)
            ]
    return rows


def characters(limit: float) -> int:
    return max(4, min(MAX_NAME, int(limit / (SIZES["name"] * EM))))


def _stage_rows(
    layout: FlowLayout,
    stage: int,
    texts: Mapping[str, tuple[str, str]],
    height: float,
    width: int,
    narrow: bool,
) -> list[Row]:
    nodes = layout.nodes[layout.nodes["stage"] == stage]
    if not len(nodes):
        return []
    spans = zip(nodes["id"].tolist(), nodes["y0"].tolist(), nodes["y1"].tolist(), strict=True)
    wanted = [
        Label(id, (y0 + y1) / 2 * height, (y1 - y0) * height, forms_of(*texts[id], width, narrow))
        for id, y0, y1 in spans
    ]
    placed = place_labels(wanted, height)
    standing = {id for id, _, _ in placed}
    bare = [
        (label.node, min(max(label.middle, LINE / 2), height - LINE / 2), label.forms[-1])
        for label in wanted if label.node not in standing
    ]  # fmt: skip
    edge = round(float(nodes["x1"].iloc[0]), 5)
    rows: list[Row] = []
    for demand, group in enumerate((placed, bare)):
        for id, centre, lines in group:
            for place, (text, kind) in enumerate(lines):
                y = centre + (place - (len(lines) - 1) / 2) * LINE
                row: Row = {"id": id, "x": edge, "y": round(y / height, 5), "text": text, "size": SIZES[kind]}
                under = [other for other, at, _ in bare if not demand and abs(at - y) < LINE]
                rows.append(row | ({"demand": 1} if demand else {}) | ({"under": under} if under else {}))
    return rows


def forms_of(name: str, figure: str, width: int, narrow: bool) -> list[Form]:
    """The ways to write a label on lines of `width` characters, the fullest first, one line last."""
    figures: Form = [(line, "figure") for line in break_figure(figure, width)]
    full: Form = [(line, "name") for line in break_name(name, width, 3)]
    short: Line = (shorten(name, width), "name")
    count = figure.split(" ", 1)[0]
    two: Form = [(line, "name") for line in break_name(name, width, 2)]
    forms = [
        [*full, *figures],
        *([[*two, *figures]] if two != full and not narrow else []),
        [short, *figures],
    ]
    if len(figures) > 1:
        forms.append([short, (count, "figure")])
    shared = [f"{shorten(name, left)}  {part}" for part in (figure, count)
              if part and (left := width - len(part) - 2) >= min(LEAST, len(name))]  # fmt: skip
    return [*forms, [(shared[0], "name") if shared else short]]


def break_figure(figure: str, width: int) -> list[str]:
    """A figure on lines of `width` characters of a name; a count, share or change stays in one piece."""
    wide = int(width * SIZES["name"] / SIZES["figure"])
    if len(figure) <= wide:
        return [figure] if figure else []
    lines: list[str] = []
    for part in figure.split(" "):  # a number's own spaces are of another kind
        if not part:
            continue
        fits = lines and len(lines[-1]) + 1 + len(part) <= wide
        lines[len(lines) - bool(fits) :] = [f"{lines[-1]} {part}" if fits else part]
    return lines


def break_name(name: str, width: int, most: int) -> list[str]:
    """A name on at most `most` lines of `width` characters, broken between words, else between syllables."""
    lines: list[str] = []
    rest = name
    while len(rest) > width and len(lines) < most - 1:
        cut = max(rest.rfind(" ", 0, width + 1), rest.rfind("-", 0, width) + 1, rest.rfind("/", 0, width) + 1)
        hyphen = ""
        if cut < width // 2:
            cut, hyphen = _syllable(rest, width - 1), "-"
        lines.append(rest[:cut].rstrip() + hyphen)
        rest = rest[cut:].lstrip()
    return [*lines, shorten(rest, width)]


def _syllable(name: str, width: int) -> int:
    """Where to break within a word: before a consonant that a vowel follows, which Finnish always allows."""
    low = max(name.rfind(" ", 0, width) + 3, 3)
    for cut in range(width, low - 1, -1):
        around = name[cut - 1 : cut + 2].lower()
        if len(around) == 3 and around.isalpha() and around[1] not in VOWELS and around[2] in VOWELS:
            return cut
    return width


def place_labels(labels: Sequence[Label], height: float) -> list[tuple[str, float, Form]]:
    """Node, centre (px) and lines of the labels of one stage, top to bottom; none overlap.

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
    return [(label.node, centre, lines[label.node]) for centre, label in zip(centres, shown, strict=True)]


def _size(lines: Form) -> float:
    """Px a label takes: several lines keep off the next label, so that it is seen which belong together."""
    return len(lines) * LINE + (APART if len(lines) > 1 else 0)


def _crowded(shown: Sequence[Label], lines: Mapping[str, Form], height: float) -> list[Label]:
    """The labels packed against the first one that strays too far from its node, that one included.

    All of them where they are higher than the drawing.
    """
    if sum(_size(lines[label.node]) for label in shown) > height:
        return list(shown)
    centres = _centres(shown, lines, height)
    far = [i for i, (c, x) in enumerate(zip(centres, shown, strict=True)) if not _near(c, x, lines[x.node])]
    if not far:
        return []
    low = high = far[0]
    touch = [
        centres[i + 1] - centres[i] <= (_size(lines[a.node]) + _size(lines[b.node])) / 2 + 0.01
        for i, (a, b) in enumerate(pairwise(shown))
    ]
    while low > 0 and touch[low - 1]:
        low -= 1
    while high + 1 < len(shown) and touch[high]:
        high += 1
    return list(shown[low : high + 1])


def _near(centre: float, label: Label, lines: Form) -> bool:
    """Is the label within its node's height, give or take STRAY beyond what its own lines need?"""
    slack = max(label.height / 2 - _size(lines) / 2, 0) + STRAY
    return abs(centre - label.middle) <= slack


def _centres(shown: Sequence[Label], lines: Mapping[str, Form], height: float) -> list[float]:
    """Centres nearest to the nodes' middles (least squares) that keep order, distance and edges."""
    sizes = np.array([_size(lines[label.node]) for label in shown], dtype=float)
    before = np.cumsum(sizes) - sizes / 2
    blocks: list[list[float]] = []  # mean wish, count: pooled where neighbours would overlap
    for wish in np.array([label.middle for label in shown]) - before:
        blocks.append([float(wish), 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (mean, count), (above, more) = blocks.pop(), blocks.pop()
            blocks.append([(mean * count + above * more) / (count + more), count + more])
    wishes = np.repeat([block[0] for block in blocks], [int(block[1]) for block in blocks])
    return [float(y) for y in np.clip(wishes, 0, max(height - sizes.sum(), 0)) + before]
