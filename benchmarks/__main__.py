"""Everything that is measured, into benchmarks/results.md: `make bench`. Builds stores that are missing."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.national import NATIONAL, SMALL, build
from benchmarks.pages import PAGES
from benchmarks.report import Measured, page_row, write_report
from data_access.settings import ROOT

RESULTS = Path(__file__).with_name("results.md")
PROCESSES = {"national": 3, "small": 2}  # fresh processes per page


def main() -> None:
    began = time.perf_counter()
    stores = {recipe.name: build(recipe) for recipe in (SMALL, NATIONAL)}
    empty = _run("benchmarks.pages", "-")
    pages: dict[str, dict[str, Measured]] = {page: {} for page in PAGES}
    # The stores take turns, so that what else the machine does meets both.
    for page in PAGES:
        runs: dict[str, list[Measured]] = {name: [] for name in stores}
        for turn in range(max(PROCESSES.values())):
            for name, store in stores.items():
                if turn < PROCESSES[name]:
                    runs[name].append(_run("benchmarks.pages", store.url, "--page", page))
        pages[page] = {name: _merge(found) for name, found in runs.items()}
        print(page_row(page, pages[page]), flush=True)
    tour = _run("benchmarks.pages", stores["national"].url, "--tour")
    month = _run("benchmarks.month")
    importing = _run("benchmarks.importing")
    small_counts = _run("benchmarks.small_counts")
    flows = _run("benchmarks.flows")
    indicators = _run("benchmarks.indicators")
    noise = _run("benchmarks.noise")
    forum = _run("benchmarks.forum", stores["small"].url)
    report = write_report(
        stores,
        pages,
        {
            "empty": empty,
            "tour": tour,
            "month": month,
            "importing": importing,
            "small_counts": small_counts,
            "flows": flows,
            "indicators": indicators,
            "noise": noise,
            "forum": forum,
        },
        time.perf_counter() - began,
    )
    RESULTS.write_text(report, encoding="utf-8")
    print(f"Written to {RESULTS.relative_to(ROOT)}.")


def _run(module: str, *arguments: str) -> Measured:
    """What a fresh process measured."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{module} {' '.join(arguments)} failed:\n{done.stderr[-3000:]}")
    measured: Measured = json.loads(done.stdout.splitlines()[-1])
    return measured


def _merge(runs: Sequence[Measured]) -> Measured:
    together = {name: [value for run in runs for value in run[name]] for name in ("new", "seen")}
    return {
        "imports": [run["imports"] for run in runs],
        "cold": [run["cold"] for run in runs],
        **together,
        "warm": [*together["new"], *together["seen"]],
        "mib": max(run["mib"] for run in runs),
    }


if __name__ == "__main__":
    main()
