"""How much is hidden when small counts are protected, how long it takes, and how far from the least it is.

`python -m benchmarks.small_counts` prints one line of JSON; with --write it replaces its section of
results.md alone.
"""

import argparse
import itertools
import json
import re
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from metrics.disclosure import protect
from metrics.disclosure.bounds import find_bounds, find_unsafe

THRESHOLD = 5
SEED = 552
LEVEL_SHAPE, CELL_SHAPE = 1.0, 3.0  # of the gamma factors: levels differ by far more than cells do
LEAST_SECONDS = 20.0  # per draw, after which the search for the least gives what it knows
REACH = 2  # in tables of three dimensions a cell of a possible truth may move so many times what is asked
HEADING = "## Small counts"
RESULTS = Path(__file__).with_name("results.md")
Measured = dict[str, Any]
View = tuple[str, ...]
Numbers = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
_TINY = 1e-6


@dataclass(frozen=True)
class Table:
    """A kind of cube. mean: of its finest cells. views: all margins unless given. reference: mean hidden
    cells of the best safe tool in R, None if it did not finish. least: for how many draws the least is looked
    for."""

    name: str
    sizes: dict[str, int]
    mean: float
    seeds: int
    reference: float | None
    views: tuple[View, ...] = ()
    least: int = 0

    @property
    def published(self) -> tuple[View, ...]:
        return self.views or tuple(
            view
            for length in range(len(self.sizes), -1, -1)
            for view in itertools.combinations(self.sizes, length)
        )


def _grid(*sizes: int) -> dict[str, int]:
    return dict(zip("abc", sizes, strict=False))


DASHBOARD = (
    ("team", "source", "target"),
    ("month", "source", "target"),
    ("team", "month"),
    ("month",),
    ("source",),
)
TABLES = (
    Table("6 × 5", _grid(6, 5), 12, 20, 13.0, least=20),
    Table("10 × 8", _grid(10, 8), 15, 20, 32.6),
    Table("20 × 12", _grid(20, 12), 20, 5, 88.9),
    Table("4 × 3 × 6", _grid(4, 3, 6), 12, 20, 56.4, least=5),
    Table("6 × 5 × 6", _grid(6, 5, 6), 15, 5, 116.6),
    Table("8 × 6 × 12", _grid(8, 6, 12), 20, 2, None),
    Table("before × after × area, 5 × 5 × 4", {"before": 5, "after": 5, "area": 4}, 14, 5, 69.2),
    Table(
        "five linked views of a dashboard",
        {"team": 14, "month": 12, "source": 6, "target": 5},
        1.2,
        2,
        None,
        DASHBOARD,
    ),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="replace the section of results.md")
    given = parser.parse_args()
    measured = measure()
    if given.write:
        report = RESULTS.read_text(encoding="utf-8")
        rest = re.sub(rf"\n*{HEADING}\n.*?(?=\n+## |\Z)", "", report, flags=re.DOTALL).rstrip("\n")
        RESULTS.write_text("\n".join([rest, "", *describe(measured)]) + "\n", encoding="utf-8")
    print(json.dumps(measured))


def draw_cube(table: Table, seed: int) -> pd.DataFrame:
    """Poisson counts whose rates have heavy-tailed margins: a gamma factor per level of each dimension and
    one per cell, scaled to the table's mean."""
    random = np.random.default_rng([SEED, seed])
    shape = tuple(table.sizes.values())
    rates = random.gamma(CELL_SHAPE, size=shape)
    for axis, size in enumerate(shape):
        across = [1] * len(shape)
        across[axis] = size
        rates *= random.gamma(LEVEL_SHAPE, size=size).reshape(across)
    counts = random.poisson(rates * table.mean / rates.mean())
    levels = [[f"{name}{place:02}" for place in range(size)] for name, size in table.sizes.items()]
    keys = pd.DataFrame(list(itertools.product(*levels)), columns=list(table.sizes))
    return keys.assign(n=counts.ravel())


def measure() -> Measured:
    """Per table what protection of each draw came to; for the smallest also the least there is."""
    return {table.name: [_measure_draw(table, seed) for seed in range(table.seeds)] for table in TABLES}


def _measure_draw(table: Table, seed: int) -> Measured:
    cube = draw_cube(table, seed)
    start = time.perf_counter()
    protected = protect(cube, table.published, threshold=THRESHOLD)
    seconds = time.perf_counter() - start
    hidden = int((protected.cells()["status"] == "suppressed").sum())
    system = protected.system
    bounds = find_bounds(system, protected.hidden, enough=True)
    result: Measured = {
        "cells": len(system.values),
        "small": int(system.small.sum()),
        "hidden": hidden,
        "seconds": seconds,
        "unsafe": int(find_unsafe(system, bounds).sum()),
    }
    if seed < table.least:
        result["least"] = find_least(cube, table.published, hidden)
    return result


def find_least(cube: pd.DataFrame, views: Sequence[View], most: int) -> Measured:
    """How few cells can be hidden at all: whether fewer than `most`, which are known to do, were found.

    An exact programme: per published cell whether it is hidden; per small cell and direction a change of the
    truth to another possible one in which the cell is at the threshold (or 1), and only hidden cells differ.
    A two-way table with its margins is a network: whole changes exist where any do, and no cell need change
    by more than is asked of the small one. Elsewhere changes are asked to be whole and at most REACH times
    that, so the least is the least among those.
    """
    sums, alone = _sum_up(cube, views)
    values = sums @ cube["n"].to_numpy(dtype=float)
    cells = sums.shape[0]
    small = (values > 0) & (values < THRESHOLD)
    rising, falling = np.flatnonzero(small), np.flatnonzero(small & (values > 1))
    change = np.concatenate([THRESHOLD - values[rising], 1 - values[falling]])
    tasks = len(change)
    if tasks == 0:
        return {"hidden": most, "found": None, "proved": 0}
    network = len(cube.columns) == 3
    reach = np.abs(change)[:, None] * (1 if network else REACH) * np.ones(cells)
    below = np.minimum(reach, values)
    moved = sparse.kron(sparse.eye_array(tasks), sums, format="csr")
    choice = sparse.vstack([sparse.eye_array(cells)] * tasks, format="csr")
    asked = moved[np.arange(tasks) * cells + np.concatenate([rising, falling])]
    matrix = sparse.block_array(
        [
            [sparse.diags_array(-reach.ravel()) @ choice, moved],
            [sparse.diags_array(-below.ravel()) @ choice, -moved],
            [None, asked.multiply(-np.sign(change)[:, None])],
            [alone, None],
            [sparse.csr_array(np.ones((1, cells))), None],
        ],
        format="csc",
    )
    limit = [np.zeros(2 * reach.size), -np.abs(change), np.zeros(alone.shape[0]), [most - 1]]
    return _minimise(matrix, np.concatenate(limit), small, whole=not network) | {"hidden": most}


def _minimise(matrix: sparse.csc_array, limit: Numbers, small: Mask, *, whole: bool) -> Measured:
    """The fewest choices (the first columns) with matrix @ columns <= limit, the small ones among them.

    found: None if there is none or time ran out. proved: how many it takes at least, None if none do.
    """
    count, columns = len(small), matrix.shape[1]
    is_choice = np.arange(columns) < count
    programme = highspy.HighsLp()
    programme.num_row_, programme.num_col_ = matrix.shape
    programme.col_cost_ = is_choice.astype(float)
    programme.col_lower_ = np.where(is_choice, 0.0, -highspy.kHighsInf)
    programme.col_lower_[:count] = small
    programme.col_upper_ = np.where(is_choice, 1.0, highspy.kHighsInf)
    programme.row_lower_ = np.full(matrix.shape[0], -highspy.kHighsInf)
    programme.row_upper_ = limit
    programme.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    programme.a_matrix_.start_, programme.a_matrix_.index_ = matrix.indptr, matrix.indices
    programme.a_matrix_.value_ = matrix.data
    kinds = highspy.HighsVarType
    programme.integrality_ = [
        kinds.kInteger if whole or chosen else kinds.kContinuous for chosen in is_choice
    ]
    model = highspy.Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("time_limit", LEAST_SECONDS)
    model.passModel(programme)
    model.run()
    if model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return {"found": None, "proved": None}
    info = model.getInfo()
    is_found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    bound = info.mip_dual_bound
    return {
        "found": round(info.objective_function_value) if is_found else None,
        "proved": int(np.ceil(bound - _TINY)) if np.isfinite(bound) else int(small.sum()),
    }


def _sum_up(cube: pd.DataFrame, views: Sequence[View]) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Which leaves each published cell adds up; and per cell of each equation its own mark less those of the
    equation's other cells. (A hidden cell alone in an equation changes in no possible truth, and so it could
    as well be shown: saying so makes the programme much faster.)"""
    place: dict[tuple[View, View], int] = {}
    for view in views:
        for key in cube[list(view)].itertuples(index=False, name=None):
            place.setdefault((view, key), len(place))
    sums = sparse.lil_array((len(place), len(cube)))
    equations: dict[tuple[int, View], set[int]] = {}
    names = [name for name in cube if name != "n"]
    for leaf, row in enumerate(cube[names].itertuples(index=False, name=None)):
        value = dict(zip(names, row, strict=True))
        at = {view: place[view, tuple(value[name] for name in view)] for view in views}
        for view, cell in at.items():
            sums[cell, leaf] = 1
            for finer, part in at.items():
                if len(finer) == len(view) + 1 and set(view) < set(finer):
                    equations.setdefault((cell, finer), {cell}).add(part)
    marks = [
        {other: 1.0 if other == cell else -1.0 for other in equation}
        for equation in equations.values()
        for cell in equation
    ]
    alone = sparse.lil_array((len(marks), len(place)))
    for number, mark in enumerate(marks):
        for cell, sign in mark.items():
            alone[number, cell] = sign
    return sums.tocsr(), alone.tocsr()


def describe(measured: Measured) -> list[str]:
    """The section of the report."""
    return [
        HEADING,
        "",
        "What protecting small counts (1 to 4) hides of cross-tables that are published together, on seeded",
        "draws: Poisson counts whose rates have heavy-tailed margins. Cells include margins and totals; all",
        "weigh the same. Reference: cells hidden by the best safe tool in R, measured on other draws of the",
        "same kind with other small counts, so only clear differences mean anything. Unsafe: small counts",
        "about which the shown cells tell more than that they are from 1 to 5, in all draws together. Small",
        "and hidden: mean of the draws; seconds: median.",
        "",
        "| table | draws | cells | small | hidden | share | reference | unsafe | seconds |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        *(_describe_table(table, measured[table.name]) for table in TABLES),
        "",
        "Beside the least number of cells that can be hidden, by an exact programme that may take",
        f"{LEAST_SECONDS:.0f} s per draw. Fewest: what protection or the programme found. Needed: what the",
        "programme proved that it takes at least; in three dimensions this supposes that no cell of a",
        f"possible truth moves by more than {REACH} times what is asked of the small one. Least: draws in",
        "which protection is proved to hide no cell too many.",
        "",
        "| table | draws | hidden | fewest | needed | at most above the least | least |",
        "|---|--:|--:|--:|--:|--:|--:|",
        *(_describe_least(table, measured[table.name]) for table in TABLES if table.least),
    ]


def _describe_table(table: Table, draws: Sequence[Measured]) -> str:
    cells, small, hidden = (
        statistics.mean(draw[name] for draw in draws) for name in ("cells", "small", "hidden")
    )
    cells_of_row = (
        table.name,
        str(len(draws)),
        f"{cells:.0f}",
        f"{small:.1f}",
        f"{hidden:.1f}",
        f"{hidden / cells:.0%}",
        "did not finish" if table.reference is None else f"{table.reference:.1f}",
        str(sum(draw["unsafe"] for draw in draws)),
        f"{statistics.median(draw['seconds'] for draw in draws):.1f}",
    )
    return f"| {' | '.join(cells_of_row)} |"


def _describe_least(table: Table, draws: Sequence[Measured]) -> str:
    least = [draw["least"] for draw in draws if "least" in draw]
    hidden = [one["hidden"] for one in least]
    fewest = [one["hidden"] if one["found"] is None else one["found"] for one in least]
    needed = [one["hidden"] if one["proved"] is None else one["proved"] for one in least]
    above = statistics.mean(hidden) / statistics.mean(needed) - 1
    means = [f"{statistics.mean(values):.1f}" for values in (hidden, fewest, needed)]
    exact = sum(one == other for one, other in zip(hidden, needed, strict=True))
    return f"| {table.name} | {len(least)} | {' | '.join(means)} | {above:.1%} | {exact} |"


if __name__ == "__main__":
    main()
