"""Following a flow from node to node: what goes on from a path, and which rows tell of it."""

import math
from itertools import pairwise

import pandas as pd

from metrics.flow_stages import Flow, node_id, path_columns
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE

Pin = tuple[str, ...]
"""Node ids in adjacent stages, from the first to the last of a path."""
Step = tuple[str, str, float | None]
"""A node's id and name, and how many go there; None where that is hidden."""


def exists(flow: Flow, pin: Pin) -> bool:
    """Whether somebody takes this path, as far as is published."""
    links = flow.links.frame
    if len(pin) == 1:
        return pin[0] in {*_ids(links, "source"), *_ids(links, "target")}
    pairs = set(zip(_ids(links, "source"), _ids(links, "target"), strict=True))
    if not pin or not set(pairwise(pin)) <= pairs:
        return False
    return flow.paths is None or bool(_on_path(flow.paths, pin).any())


def starts(flow: Flow) -> list[tuple[int, Step]]:
    """Every node with its stage, stage by stage, the largest first and the hidden ones last."""
    frame = flow.nodes.frame
    columns = (frame[name] for name in ("stage", "code", "code_label", VALUE))
    rows = [
        (int(stage), (node_id(int(stage), code), str(name), _shown(value)))
        for stage, code, name, value in zip(*columns, strict=True)
    ]
    return sorted(rows, key=lambda row: (row[0], *_rank(row[1])))


def onward(flow: Flow, pin: Pin) -> list[Step]:
    """Where those of a path go next, the largest first.

    Of the same people where their paths are known; of all who are in the last node where they are not.
    """
    if flow.paths is None or len(pin) == 1:
        links = flow.links.frame
        own = links[[id == pin[-1] for id in _ids(links, "source")]]
        rows = zip(_ids(own, "target"), own["target_label"], own[VALUE], strict=True)
        return sorted(((id, str(name), _shown(value)) for id, name, value in rows), key=_rank)
    stage = _stage(pin[-1]) + 1
    if stage >= len(flow.stages):
        return []
    column = path_columns(len(flow.stages))[stage]
    own = flow.paths.frame[_on_path(flow.paths, pin)]
    found = []
    for code, rows_ in own.groupby(column, sort=False):
        hidden = bool((rows_[VALUE + STATUS_SUFFIX] != "shown").any())
        name = str(rows_[f"{column}_label"].iloc[0])
        found.append((node_id(stage, str(code)), name, None if hidden else float(rows_[VALUE].sum())))
    return sorted(found, key=_rank)


def rows_of(flow: Flow, pin: Pin) -> ProtectedTable:
    """The paths through what is pinned; of pairs alone, the links of it and those that touch its ends."""
    if flow.paths is not None:
        return flow.paths.where(_on_path(flow.paths, pin))
    return flow.links.where(touches(flow.links, pin))


def touches(links: ProtectedTable, pin: Pin) -> "pd.Series[bool]":
    """Which links are pinned, lead to the first node of what is pinned, or away from its last."""
    pinned = set(pairwise(pin))
    ends = zip(_ids(links.frame, "source"), _ids(links.frame, "target"), strict=True)
    kept = [pair in pinned or pair[1] == pin[0] or pair[0] == pin[-1] for pair in ends]
    return pd.Series(kept, index=links.frame.index, dtype=bool)


def _on_path(paths: ProtectedTable, pin: Pin) -> "pd.Series[bool]":
    wanted = [id.split(":", 1) for id in pin]
    columns = [paths.frame[f"stage_{stage}"].tolist() for stage, _ in wanted]
    kept = [list(row) == [code for _, code in wanted] for row in zip(*columns, strict=True)]
    return pd.Series(kept, index=paths.frame.index, dtype=bool)


def _ids(links: pd.DataFrame, side: str) -> list[str]:
    return [node_id(int(s), c) for s, c in zip(links[f"{side}_stage"], links[side], strict=True)]


def _stage(id: str) -> int:
    return int(id.split(":", 1)[0])


def _shown(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def _rank(step: Step) -> tuple[bool, float, str]:
    return step[2] is None, -(step[2] or 0.0), step[1]
