"""What a flow diagram is made of, read from frames that may hold anything; what is wrong is set aside."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

MAX_STAGES = 60
LEFT_OUT = ("source", "target", "value", "reason")


@dataclass(frozen=True)
class Node:
    """order: place from the top, NaN where free. group: None for none."""

    id: Hashable
    stage: int
    order: float
    group: Hashable | None


@dataclass(frozen=True)
class Link:
    """value: zero or more and finite; NaN where hidden."""

    source: Hashable
    target: Hashable
    value: float


@dataclass
class Flows:
    """What can be drawn, in an order that does not depend on that of the rows, and what cannot.

    links lead to a higher stage, returns to the same or a lower one. left_out: rows of LEFT_OUT.
    """

    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    returns: list[Link] = field(default_factory=list)
    left_out: list[tuple[Any, Any, Any, str]] = field(default_factory=list)


def read_flows(nodes: pd.DataFrame, links: pd.DataFrame, pinned: Mapping[str, float]) -> Flows:
    """Raises ValueError where a column is missing, and for nothing else that the frames hold."""
    _expect_columns(nodes, "nodes", ("id", "stage"))
    _expect_columns(links, "links", ("source", "target", "value"))
    flows = Flows()
    stages = _read_nodes(flows, nodes, pinned)
    _read_links(flows, links, stages)
    flows.left_out.sort(key=lambda row: (_name(row[0]), _name(row[1]), row[3]))
    return flows


def _expect_columns(frame: pd.DataFrame, what: str, wanted: tuple[str, ...]) -> None:
    if not set(wanted) <= set(frame.columns):
        raise ValueError(f"expected {what} with columns {', '.join(wanted)}, got {list(frame.columns)}")


def _read_nodes(flows: Flows, nodes: pd.DataFrame, pinned: Mapping[str, float]) -> dict[Hashable, int]:
    """Fills the nodes; returns the stage of each."""
    missing = [None] * len(nodes)
    columns = [
        nodes[name].tolist() if name in nodes else missing for name in ("id", "stage", "order", "group")
    ]
    stages: dict[Hashable, int] = {}
    for id, stage, order, group in zip(*columns, strict=True):
        at = read_number(stage)
        if not is_name(id):
            reason = "node_without_id"
        elif id in stages:
            reason = "node_repeated"
        elif at is None or not 0 <= at < MAX_STAGES or at % 1:
            reason = "node_without_stage"
        else:
            place = read_number(pinned.get(id, order))
            stages[id] = int(at)
            kept = group if is_name(group) else None
            flows.nodes.append(Node(id, int(at), np.nan if place is None else place, kept))
            continue
        flows.left_out.append((id, None, None, reason))
    flows.nodes.sort(key=lambda node: (node.stage, _name(node.id)))
    return stages


def _read_links(flows: Flows, links: pd.DataFrame, stages: Mapping[Hashable, int]) -> None:
    seen = set()
    for row in zip(*(links[name].tolist() for name in ("source", "target", "value")), strict=True):
        source, target, raw = row
        value = read_number(raw)
        if not (is_name(source) and is_name(target) and source in stages and target in stages):
            reason = "unknown_node"
        elif value is None:
            reason = "not_a_number"
        elif np.isinf(value):
            reason = "not_finite"
        elif value < 0:
            reason = "negative"
        elif (source, target) in seen:
            reason = "repeated"
        else:
            seen.add((source, target))
            forward = stages[source] < stages[target]
            (flows.links if forward else flows.returns).append(Link(source, target, value))
            continue
        flows.left_out.append((*row, reason))
    for kept in (flows.links, flows.returns):
        kept.sort(key=lambda link: (_name(link.source), _name(link.target)))


def read_number(value: object) -> float | None:
    """The value as a number: NaN where missing, infinite where too large; None for what is no number."""
    if _is_missing(value):
        return float("nan")
    if not isinstance(value, Real | Decimal | str | np.bool_):
        return None
    try:
        return float(value)
    except OverflowError:
        return float("inf")
    except (TypeError, ValueError):
        return None


def is_name(value: object) -> bool:
    """Can it name a node or a group: not missing, and equal to itself wherever it is written?"""
    try:
        hash(value)
    except TypeError:
        return False
    return not _is_missing(value)


def _is_missing(value: object) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value)


def _name(value: object) -> tuple[str, str]:
    """What rows are sorted by: ids may be of any type."""
    return str(value), type(value).__name__
