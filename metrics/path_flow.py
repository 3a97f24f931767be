"""The steps of the path as links of a flow diagram: from each step to the next, and out of the path."""

import pandas as pd

from metrics.catalogue.codes import PHASES
from metrics.path import ENTERED, LEFT, MOVED_ON, PHASE
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE

ON, LOST = "on", "lost"
STAGES = len(PHASES.ids) + 1
STEP_FLOWS = ((ON, MOVED_ON), (LOST, LEFT))


def is_whole_path(table: ProtectedTable) -> bool:
    """Whether every step has a row, so that each leads to the next."""
    return tuple(table.frame[PHASE]) == PHASES.ids


def link_steps(table: ProtectedTable) -> ProtectedTable:
    """One row per step and way out of it: on to the next stage, or lost beside it. value: persons.

    table: as `metrics.path.tabulate_steps` gives it, with every step. Columns `source_stage` and
    `target_stage` count the steps from 0; the last stage is the end of the path.
    """
    rows = [
        {"source": ON, "source_stage": stage, "target": target, "target_stage": stage + 1,
         VALUE: row[measure], VALUE + STATUS_SUFFIX: row[measure + STATUS_SUFFIX]}
        for stage, row in enumerate(table.frame.to_dict("records")) for target, measure in STEP_FLOWS
    ]  # fmt: skip
    return ProtectedTable(("source", "target"), (VALUE,), pd.DataFrame(rows), table.threshold)


def size_steps(table: ProtectedTable) -> ProtectedTable:
    """One row per node: who came to a step, who was lost before it, and who went the path to its end."""
    rows = table.frame.to_dict("records")
    cells = [(stage, ON, row, ENTERED) for stage, row in enumerate(rows)]
    cells += [(stage + 1, LOST, row, LEFT) for stage, row in enumerate(rows)]
    cells.append((len(rows), ON, rows[-1], MOVED_ON))
    frame = pd.DataFrame(
        [
            {
                "stage": stage,
                "code": code,
                VALUE: row[measure],
                VALUE + STATUS_SUFFIX: row[measure + STATUS_SUFFIX],
            }
            for stage, code, row, measure in cells
        ]
    )
    return ProtectedTable(("stage", "code"), (VALUE,), frame, table.threshold)
