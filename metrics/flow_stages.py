"""A flow through two to six stages, from the published cells of one view, or of one per pair of stages.

A stage is a dimension of a view. Where one view crosses all stages, it is known how the same people went on
through all of them: those are the paths. Where only pairs are published, there are links and no paths, and
nothing is guessed from the pairs. Whatever rests on a hidden cell is hidden.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from metrics.basis import Basis
from metrics.catalogue.model import GROUP_MARK
from metrics.flow_cells import Codes, sum_cells
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE

LEAST_STAGES, MOST_STAGES = 2, 6
Row = tuple[object, ...]
ENDS = ["source", "source_stage", "target", "target_stage"]


@dataclass(frozen=True, eq=False)
class Flow:
    """What went from stage to stage.

    links: one row per pair of nodes in adjacent stages: source, source_stage, target, target_stage, value.
    paths: one row per path through all stages: stage_0, stage_1 ..., value; None where it is not known.
    nodes: one row per node: stage, code, value; the published sum of everybody in it.
    stages: the dimension of each stage.
    """

    links: ProtectedTable
    paths: ProtectedTable | None
    nodes: ProtectedTable
    stages: tuple[str, ...]

    @property
    def grouped(self) -> bool:
        """Whether nodes are groups of codes, such as sectors."""
        return any(str(code).startswith(GROUP_MARK) for code in self.nodes.frame["code"])


def node_id(stage: int, code: str) -> str:
    """ "<stage>:<code>", as drawings and links to a page name a node."""
    return f"{stage}:{code}"


def path_columns(count: int) -> list[str]:
    return [f"stage_{stage}" for stage in range(count)]


def tabulate_flow(bases: Sequence[Basis], measure: str, stages: Sequence[str], codes: Codes) -> Flow:
    """The flow through some stages; nodes, links and paths of nobody are left out.

    bases: one per pair of stages, over the same periods; the same one for all where one view crosses them.
    """
    links = sum_links(bases, measure, stages, codes)
    joint = all(basis is bases[0] for basis in bases)
    paths: list[Row] = []
    if joint:
        paths = [(*path, *value) for path, *value in sum_cells(bases[0], measure, stages, codes)]
    sides = [*bases, bases[-1]]
    nodes: list[Row] = [
        (stage, *code, *value)
        for stage, (dimension, basis) in enumerate(zip(stages, sides, strict=True))
        for code, *value in sum_cells(basis, measure, (dimension,), codes)
    ]
    threshold = bases[0].view.threshold
    return Flow(
        make_table(("source", "target"), ENDS, links, threshold),
        make_table(tuple(path_columns(len(stages))), path_columns(len(stages)), paths, threshold)
        if joint
        else None,
        make_table(("stage", "code"), ["stage", "code"], nodes, threshold),
        tuple(stages),
    )


def sum_links(
    bases: Sequence[Basis], measure: str, stages: Sequence[str], codes: Codes
) -> list[tuple[str, int, str, int, float, str]]:
    """The links alone, of the same arguments: source, its stage, target, its stage, value, status."""
    _check(bases, stages, codes)
    return [
        (source, stage, target, stage + 1, value, status)
        for stage, (pair, basis) in enumerate(zip(pairwise(stages), bases, strict=True))
        for (source, target), value, status in sum_cells(basis, measure, pair, codes)
    ]


def make_table(
    dimensions: tuple[str, ...], columns: Sequence[str], rows: Sequence[Row], threshold: int
) -> ProtectedTable:
    """A table of values and statuses. rows: what is in the columns, then value and status."""
    names = [*columns, VALUE, VALUE + STATUS_SUFFIX]
    lists = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in names]
    frame = pd.DataFrame(dict(zip(names, lists, strict=True)))
    frame[VALUE] = frame[VALUE].astype("float64")
    return ProtectedTable(dimensions, (VALUE,), frame, threshold)


def to_shares(flow: Flow, whole: float) -> Flow:
    """The same with each value as a share (0-1) of everybody."""
    return Flow(
        _divide(flow.links, whole),
        None if flow.paths is None else _divide(flow.paths, whole),
        _divide(flow.nodes, whole),
        flow.stages,
    )


def _divide(table: ProtectedTable, whole: float) -> ProtectedTable:
    frame = table.frame.assign(**{VALUE: table.frame[VALUE] / whole})
    return ProtectedTable(table.dimensions, table.measures, frame, table.threshold)


def _check(bases: Sequence[Basis], stages: Sequence[str], codes: Codes) -> None:
    if not LEAST_STAGES <= len(stages) <= MOST_STAGES:
        raise ValueError(f"expected {LEAST_STAGES} to {MOST_STAGES} stages, got {len(stages)}")
    if len(bases) != len(stages) - 1:
        raise ValueError(f"expected one basis per pair of stages, got {len(bases)} for {len(stages)} stages")
    if len(set(stages)) < len(stages) or not set(stages) <= set(codes):
        raise ValueError(f"expected stages of their own with codes, got {tuple(stages)}")
