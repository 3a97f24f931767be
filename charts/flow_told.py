"""What a flow diagram says of its nodes and links: names, counts, shares; read from protected tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from charts.flow_layout import FlowLayout
from charts.frame import ChartWords, Row, UnitFormat, finite, label_of, shown_value, status_of, written
from metrics.protected import Status

SHARE, FINE = UnitFormat(0, share=True), UnitFormat(1, share=True)
FINE_BELOW = 0.005  # a share that would be written as nothing
RIBBONS = ["source", "target", "value", "hidden"]


@dataclass(frozen=True)
class FlowWords:
    """What only flow diagrams say, from the page's catalogue. An empty text is left out.

    of_source, of_target: after a share in a tooltip ("lähteneistä", "tulleista"). same_people, no_joint:
    sentences that end a tooltip: what pointing shows, or that the same people cannot be followed.
    at_least, thin, back, change: meanings in the key of a dashed edge, a dotted line, a return flow, and the
    change beside a node. more, fewer: the key of a difference. alike: that there is none. ribbon, node: what
    a screen reader calls them.
    """

    of_source: str = ""
    of_target: str = ""
    same_people: str = ""
    no_joint: str = ""
    at_least: str = ""
    thin: str = ""
    back: str = ""
    change: str = ""
    more: str = ""
    fewer: str = ""
    alike: str = ""
    ribbon: str = ""
    node: str = ""


@dataclass(frozen=True)
class FlowNode:
    """One code in one stage."""

    id: str
    stage: int
    code: str
    label: str


@dataclass(frozen=True)
class FlowLink:
    """One link; `value` is None where it is hidden."""

    source: str
    target: str
    value: float | None
    status: Status


@dataclass(frozen=True)
class FlowPath:
    """People who went through the same nodes in all stages; `value` is None where it is hidden."""

    nodes: tuple[str, ...]
    value: float | None


@dataclass(frozen=True)
class Sums:
    """What goes out of and into each node, in total and per stage; only what is wholly shown is in here."""

    out: Mapping[str, float] = field(default_factory=dict)
    into: Mapping[str, float] = field(default_factory=dict)
    size: Mapping[str, float] = field(default_factory=dict)
    stage: Mapping[int, float] = field(default_factory=dict)


# --- reading ---------------------------------------------------------------------------------------


def read_links(
    rows: Sequence[Row], source: str, target: str, measure: str
) -> tuple[dict[str, FlowNode], list[FlowLink]]:
    """Nodes by id, and links; what has no data or is zero is left out."""
    nodes: dict[str, FlowNode] = {}
    links = []
    for row in rows:
        value, status = shown_value(row, measure), status_of(row, measure)
        if status == "no_data" or value == 0:
            continue
        ids = []
        for dimension, at in ((source, "source_stage"), (target, "target_stage")):
            stage = int(row.get(at, 0 if dimension == source else 1))
            id = f"{stage}:{row[dimension]}"
            nodes.setdefault(id, FlowNode(id, stage, str(row[dimension]), label_of(row, dimension)))
            ids.append(id)
        links.append(FlowLink(ids[0], ids[1], value, status))
    return nodes, links


def read_paths(rows: Sequence[Row], measure: str) -> list[FlowPath]:
    """Paths with their nodes in order of stages; a stage without a code is passed by."""
    found = []
    for row in rows:
        value, status = shown_value(row, measure), status_of(row, measure)
        if status == "no_data" or value == 0:
            continue
        stages = sorted(int(name.removeprefix("stage_")) for name in row if _is_stage(name))
        codes = [(stage, row[f"stage_{stage}"]) for stage in stages]
        nodes = tuple(f"{stage}:{code}" for stage, code in codes if isinstance(code, str) and code)
        found.append(FlowPath(nodes, value))
    return found


def _is_stage(name: str) -> bool:
    return name.startswith("stage_") and name.removeprefix("stage_").isdigit()


def drawn_links(layout: FlowLayout) -> pd.DataFrame:
    """Every link that is drawn, return flows too: source, target, value, hidden."""
    parts = [part[RIBBONS] for part in (layout.ribbons, layout.returns) if len(part)]
    return pd.concat(parts, ignore_index=True) if parts else layout.ribbons[RIBBONS]


def add_up(layout: FlowLayout, known: Mapping[str, float], total: float | None = None) -> Sums:
    """Sums of what is drawn, where nothing of them is hidden; else what is published of a node itself.

    total: what is published of everybody, who are the same in each stage.
    """
    links = drawn_links(layout)
    sides = []
    for end in ("source", "target"):
        found = links.groupby(end, sort=False).agg(value=("value", "sum"), hidden=("hidden", "any"))
        sides.append(found)
    out, into = (_whole(side, known) for side in sides)
    covered = {str(id) for side in sides for id in side.index[side["hidden"].astype(bool)]}
    ids = [(str(id), int(stage)) for id, stage in layout.nodes[["id", "stage"]].itertuples(index=False)]
    size = {id: max(out.get(id, 0.0), into.get(id, 0.0)) for id, _ in ids if id not in covered}
    size |= {id: known[id] for id, _ in ids if id in known}
    stages: dict[int, list[str]] = {}
    for id, at in ids:
        stages.setdefault(at, []).append(id)
    whole = {at: sum(size[id] for id in own) for at, own in stages.items() if all(id in size for id in own)}
    if total and all(sum(size.get(id, 0.0) for id in own) <= total for own in stages.values()):
        whole = dict.fromkeys(stages, total)
    return Sums(out, into, size, whole)


def read_nodes(rows: Sequence[Row], measure: str) -> dict[str, float]:
    """Node -> what is published of it, where that is shown."""
    found = {f"{int(row['stage'])}:{row['code']}": shown_value(row, measure) for row in rows}
    return {id: value for id, value in found.items() if value is not None}


def _whole(side: pd.DataFrame, known: Mapping[str, float]) -> dict[str, float]:
    """Node -> what its links of one side add up to; what is published of it where one of them is hidden."""
    sums = zip(side.index, side["value"], side["hidden"].astype(bool), strict=True)
    return {
        str(id): float(value) if not hidden else known[str(id)]
        for id, value, hidden in sums if not hidden or str(id) in known
    }  # fmt: skip


# --- saying ----------------------------------------------------------------------------------------


def share_of(value: float, whole: float | None, words: ChartWords) -> str:
    """Part of a whole in words; nothing where the whole is not known."""
    if not whole:
        return ""
    share = value / whole
    return (FINE if 0 < share < FINE_BELOW else SHARE).short(share, words.language)


def say_size(node: FlowNode, sums: Sums, words: ChartWords, unit: UnitFormat) -> str:
    """ "120 (34 %)": a node's count and its share of its stage, as far as nothing of them is hidden."""
    size = sums.size.get(node.id)
    if size is None:
        return ""
    # a share of everybody is a share of the stage already
    share = "" if unit.share else share_of(size, sums.stage.get(node.stage), words)
    count = unit.short(size, words.language)
    return f"{count} ({share})" if share else count


def say_links(
    links: Iterable[FlowLink],
    nodes: Mapping[str, FlowNode],
    sums: Sums,
    words: ChartWords,
    unit: UnitFormat,
    notes: FlowWords,
) -> dict[tuple[str, str], str]:
    """One sentence per link: ends, count, and what share it is of what leaves and of what arrives."""
    told: dict[tuple[str, str], str] = {}
    for link in links:
        if (link.source, link.target) in told:
            continue  # a repeated row is not drawn
        parts = [written(link.value, link.status, words, unit)]
        if link.value is not None:
            for whole, name in ((sums.out.get(link.source), notes.of_source),
                                (sums.into.get(link.target), notes.of_target)):  # fmt: skip
                share = share_of(link.value, whole, words)
                parts += [f"{share} {name}"] if share and name else []
        names = f"{nodes[link.source].label} → {nodes[link.target].label}"
        told[link.source, link.target] = f"{names}: {', '.join(parts)}"
    return told


def fit_number(value: float) -> float:
    """A value of the drawing with five digits, without a negative zero."""
    return round(finite(value) or 0.0, 5) + 0.0


def say_difference(
    changes: Mapping[tuple[str, str], float | None],
    nodes: Mapping[str, FlowNode],
    words: ChartWords,
    unit: UnitFormat,
) -> dict[tuple[str, str], str]:
    """One sentence per link with its signed difference."""
    told = {}
    for pair, change in changes.items():
        names = " → ".join(nodes[id].label for id in pair)
        status: Status = "suppressed" if change is None else "shown"
        told[pair] = f"{names}: {written(change, status, words, unit)}"
    return told
