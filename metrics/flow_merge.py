"""Small nodes of a flow together as one: by a rule that the page states, and nobody is lost."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics.flow_stages import ENDS, Flow, make_table, path_columns
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE

MERGED = "merged"
MOST_NODES = 8  # of a stage, the merged one among them
SMALL = 0.02  # of everybody in a stage

Small = Mapping[int, frozenset[str]]
"""Stage -> the codes that become one node."""


def find_small(flows: Sequence[Flow]) -> dict[int, frozenset[str]]:
    """The nodes under SMALL of a stage, and the smallest of those beyond MOST_NODES; never one alone.

    Several flows that are drawn beside one another are sized together, so that all have the same nodes.
    """
    sizes: dict[int, dict[str, float]] = {}
    for flow in flows:
        for stage, code, size in _sizes(flow):
            sizes.setdefault(stage, {}).setdefault(code, 0.0)
            sizes[stage][code] += size
    found = {stage: _small_of(by_code) for stage, by_code in sizes.items()}
    return {stage: codes for stage, codes in sorted(found.items()) if len(codes) > 1}


def merge(flow: Flow, small: Small) -> Flow:
    """The flow with the small nodes of each stage as one; hidden where one of what it sums is hidden."""
    if not small:
        return flow
    links = flow.links.frame.copy()
    for side in ("source", "target"):
        pairs = zip(links[side], links[f"{side}_stage"], strict=True)
        links[side] = [_new(code, stage, small) for code, stage in pairs]
    nodes = flow.nodes.frame.copy()
    nodes["code"] = [_new(c, s, small) for c, s in zip(nodes["code"], nodes["stage"], strict=True)]
    return Flow(
        _group(links, flow.links, ENDS),
        None if flow.paths is None else _merge_paths(flow.paths, len(flow.stages), small),
        _group(nodes, flow.nodes, ["stage", "code"]),
        flow.stages,
    )


def _merge_paths(paths: ProtectedTable, count: int, small: Small) -> ProtectedTable:
    frame = paths.frame.copy()
    for stage, column in enumerate(path_columns(count)):
        frame[column] = [_new(code, stage, small) for code in frame[column]]
    return _group(frame, paths, path_columns(count))


def _new(code: str, stage: int, small: Small) -> str:
    return MERGED if code in small.get(stage, frozenset()) else code


def _group(frame: pd.DataFrame, table: ProtectedTable, keys: list[str]) -> ProtectedTable:
    """One row per combination of keys, in the order in which each comes first."""
    sums: dict[tuple[object, ...], tuple[float, str]] = {}
    status = VALUE + STATUS_SUFFIX
    for row in frame[[*keys, VALUE, status]].itertuples(index=False, name=None):
        key = row[:-2]
        value, worst = sums.get(key, (0.0, "shown"))
        sums[key] = value + row[-2], worst if row[-1] == "shown" else row[-1]
    rows = [(*key, value, said) for key, (value, said) in sums.items()]
    return make_table(table.dimensions, keys, rows, table.threshold)


def _sizes(flow: Flow) -> list[tuple[int, str, float]]:
    """Stage, code and size of each node: its published sum; where that is hidden, what its links show."""
    links = flow.links.frame
    shown: dict[tuple[int, str], list[float]] = {}
    for side, place in (("source", 0), ("target", 1)):
        for code, stage, value in zip(links[side], links[f"{side}_stage"], links[VALUE], strict=True):
            sums = shown.setdefault((int(stage), str(code)), [0.0, 0.0])
            sums[place] += 0.0 if pd.isna(value) else float(value)
    own = {
        (int(stage), str(code)): float(value)
        for stage, code, value in zip(*(flow.nodes.frame[c] for c in ("stage", "code", VALUE)), strict=True)
        if not pd.isna(value)
    }
    return [(*node, own.get(node, max(sums))) for node, sums in shown.items()]


def _small_of(sizes: Mapping[str, float]) -> frozenset[str]:
    ranked = sorted(sizes, key=lambda code: (-sizes[code], code))
    whole = sum(sizes.values())
    beyond = ranked[MOST_NODES - 1 :] if len(ranked) > MOST_NODES else []
    return frozenset(beyond) | {code for code in ranked if sizes[code] < SMALL * whole}
