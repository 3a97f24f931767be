"""How much links cross in flow diagrams, beside what popular libraries come to, and how long layout takes.

`python -m benchmarks.flows` prints one line of JSON; with --write it replaces its section of results.md
alone. The libraries are installed from npm into var/benchmarks/; without npm, or without a network, only our
own layout is measured.
"""

import argparse
import json
import math
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.flow_cases import LEAST, Case, Ids, Triple, cases, count_slowly, draw_dense, draw_sparse
from charts.flow_layout import FlowLayout, arrange
from data_access.settings import ROOT

HEADING = "## Flow diagrams"
RESULTS = Path(__file__).with_name("results.md")
TOOLS = Path(__file__).with_name("flow_tools")
INSTALLED = ROOT / "var" / "benchmarks" / "flow_tools"
REFERENCE = ROOT.parent / "shared" / "reference" / "flow"
NAMES = ("d3-sankey", "Plotly", "ECharts")
INPUT_ORDERS = 5  # in which the libraries are given the same nodes and links: as they are, and shuffled
REPEATS = 5
# stages, nodes a stage, share of links there are, most milliseconds
SPEEDS = (
    (3, 6, 0.9, 50), (6, 6, 0.9, 50), (12, 6, 0.9, 50), (3, 7, 0.9, 1000), (5, 7, 0.9, 1000),
    (12, 7, 0.9, 1000), (5, 8, 0.9, 300), (6, 8, 0.3, 300), (4, 12, 0.9, 300), (6, 12, 0.9, 300),
    (6, 12, 0.3, 300), (3, 30, 0.3, 300),
)  # fmt: skip
Measured = dict[str, Any]


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


def measure() -> Measured:
    """Per set of links our crossings and those of each library; how long our layout takes by size."""
    chosen = list(find_sets())
    others = run_tools([case for case, _ in chosen])
    sets = [
        _measure_set(case, least, runs)
        for (case, least), runs in zip(chosen, others or [[]] * len(chosen), strict=True)
    ]
    speeds = [_measure_speed(*size) for size in SPEEDS]
    return {"compared": others is not None, "sets": sets, "speeds": speeds}


def find_sets() -> Iterator[tuple[Case, float | None]]:
    """Links between adjacent stages, nothing pinned or grouped; with the least where it is known."""
    if REFERENCE.is_dir():
        for name, known in json.loads((REFERENCE / "best_known.json").read_text(encoding="utf-8")).items():
            given = json.loads((REFERENCE / f"{name}.json").read_text(encoding="utf-8"))
            links = [(link["source"], link["target"], link["value"]) for link in given["links"]]
            yield Case(name, given["layers"], links), known["best_known"] if known["proved"] else None
    for case in cases():
        if not (case.groups or case.pinned or case.name.startswith("long")):
            yield case, LEAST[case.name]


def run_tools(chosen: Sequence[Case]) -> list[list[Measured]] | None:
    """Per set what each library made of it: tool, variant, ms, order. None where they cannot be had."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        print("npm and Node.js are missing: only our own layout is measured.", file=sys.stderr)
        return None
    INSTALLED.mkdir(parents=True, exist_ok=True)
    for file in TOOLS.iterdir():
        shutil.copy(file, INSTALLED)
    command = [npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    done = subprocess.run(command, cwd=INSTALLED, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"npm could not install the libraries:\n{done.stderr[-2000:]}", file=sys.stderr)
        return None
    inputs = [[_as_input(case, order) for order in range(INPUT_ORDERS)] for case in chosen]
    command = [node, "run.mjs"]
    done = subprocess.run(
        command, cwd=INSTALLED, capture_output=True, text=True, check=True, input=json.dumps(inputs)
    )
    found: list[list[Measured]] = json.loads(done.stdout)
    return found


def _as_input(case: Case, order: int) -> Measured:
    random = np.random.default_rng(order)
    stages, links = [list(ids) for ids in case.stages], list(case.links)
    if order:
        stages = [[ids[i] for i in random.permutation(len(ids))] for ids in stages]
        links = [links[i] for i in random.permutation(len(links))]
    return {"stages": stages, "links": links}


def _measure_set(case: Case, least: float | None, runs: Sequence[Measured]) -> Measured:
    found, seconds = _time_ours(case)
    ours = _count(found.order, case)
    result: Measured = {
        "name": case.name, "least": least, "ours": ours, "proved": found.proved, "seconds": seconds,
    }  # fmt: skip
    for tool in NAMES:
        of_tool = [run for run in runs if run["tool"] == tool]
        result[tool] = {
            "crossings": [_count(dict(enumerate(map(tuple, run["order"]))), case) for run in of_tool],
            "ms": [run["ms"] for run in of_tool],
        }
    return result


def _time_ours(case: Case) -> tuple[FlowLayout, list[float]]:
    """The layout, and how long it takes once its tables are there, as in a running app."""
    nodes, links, seconds = case.nodes, case.frame, []
    found = arrange(nodes, links)
    for _ in range(REPEATS):
        start = time.perf_counter()
        arrange(nodes, links)
        seconds.append(time.perf_counter() - start)
    return found, seconds


def _count(order: dict[int, tuple[str, ...]], case: Case) -> float:
    """Crossings of anybody's order, counted alike, by looking at all pairs of links."""
    for stage, ids in enumerate(case.stages):
        if sorted(order[stage]) != sorted(ids):
            raise ValueError(f"expected the nodes of stage {stage} of {case.name}, got {order[stage]}")
    return count_slowly([order[stage] for stage in range(len(case.stages))], case.links)


def _measure_speed(stages: int, nodes: int, share: float, target: int) -> Measured:
    ids, links = _draw_size(stages, nodes, share)
    case = Case("", ids, links)
    found, seconds = _time_ours(case)
    return {
        "stages": stages, "nodes": nodes, "links": len(links), "proved": found.proved, "seconds": seconds,
        "target": target,
    }  # fmt: skip


def _draw_size(stages: int, nodes: int, share: float) -> tuple[Ids, list[Triple]]:
    return (draw_dense if share > 0.5 else draw_sparse)(stages, (nodes,) * stages)


def _mean(ratios: Sequence[float]) -> float:
    return math.exp(statistics.mean(map(math.log, ratios)))


# --- the report ----------------------------------------------------------------------------------


def describe(measured: Measured) -> list[str]:
    """The section of the report."""
    sets, speeds = measured["sets"], measured["speeds"]
    known = [one for one in sets if one["least"]]
    to_least = _mean([one["ours"] / one["least"] for one in known])
    return [
        HEADING,
        "",
        "Weighted crossings between adjacent stages, counted alike from the order of nodes that each",
        f"library comes to in the same run, as a ratio to ours. Each is given the nodes in {INPUT_ORDERS}",
        "orders, and d3-sankey runs 6, 32 and 200 iterations: median, and from least to most. Plotly: the",
        "layout that it draws with (@plotly/d3-sankey). Milliseconds: medians.",
        "",
        *(_compared_lines(sets) if measured["compared"] else _alone_lines(sets)),
        "",
        f"To the proven least of {len(known)} sets ours has a geometric mean ratio of {to_least:.6f};",
        f"it proves {sum(one['proved'] for one in sets)} of {len(sets)} itself.",
        "",
        "Whole layout by size, in milliseconds; proved or the best found.",
        "",
        "| stages × nodes | links | median | least | target | |",
        "|---|--:|--:|--:|--:|---|",
        *(_speed_line(one) for one in speeds),
    ]


def _own_cells(one: Measured) -> list[str]:
    least = "–" if one["least"] is None else f"{one['least']:,.0f}"
    return [one["name"], f"{one['ours']:,.0f}", least, "yes" if one["proved"] else "no", _ms(one["seconds"])]


def _ms(seconds: Sequence[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.0f}"


def _compared_lines(sets: Sequence[Measured]) -> list[str]:
    lines = [
        f"| set | ours | least | proved | ms | {' | '.join(f'{tool} | ms' for tool in NAMES)} |",
        "|---|--:|--:|---|--:|" + "--:|--:|" * len(NAMES),
    ]
    for one in sets:
        cells = _own_cells(one)
        for tool in NAMES:
            ratios = [crossings / one["ours"] for crossings in one[tool]["crossings"]]
            cells += [
                f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})",
                f"{statistics.median(one[tool]['ms']):.1f}",
            ]
        lines.append(f"| {' | '.join(cells)} |")
    means = []
    for tool in NAMES:
        each = [[crossings / one["ours"] for crossings in one[tool]["crossings"]] for one in sets]
        means += [f"{_mean([statistics.median(ratios) for ratios in each]):.2f}", ""]
    return [*lines, f"| geometric mean | 1.00 | | | | {' | '.join(means)} |"]


def _alone_lines(sets: Sequence[Measured]) -> list[str]:
    return [
        "The libraries could not be had in this run: only ours was measured.",
        "",
        "| set | ours | least | proved | ms |",
        "|---|--:|--:|---|--:|",
        *(f"| {' | '.join(_own_cells(one))} |" for one in sets),
    ]


def _speed_line(one: Measured) -> str:
    fastest = min(one["seconds"]) * 1000
    state = "proved" if one["proved"] else "found"
    missed = "" if statistics.median(one["seconds"]) * 1000 <= one["target"] else ", missed"
    cells = [
        f"{one['stages']} × {one['nodes']}", str(one["links"]), _ms(one["seconds"]), f"{fastest:.0f}",
        f"≤ {one['target']}", state + missed,
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
