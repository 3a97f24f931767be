"""All indicators of 20 teams over 60 months, with signal or ordinary variation: how long they take.

    python -m benchmarks.indicators [--write]

Prints one line of JSON; with --write it replaces its section of results.md alone. The cells are drawn and
summed as a release sums them, small counts hidden, in memory; what is measured begins with them. For
comparison one team takes the plain way in the same run: cells looked for row by row, charts by the second,
slow implementation.
"""

import argparse
import gc
import json
import re
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import pandas as pd

from benchmarks import slow_spc
from benchmarks.plain_view import PlainView
from benchmarks.rows import Plan, draw_county
from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import INDICATORS
from metrics.evaluate import Reading, evaluate
from metrics.protected import STATUS_SUFFIX, PublishedView
from metrics.publication import Update, publish_together
from metrics.publication.proof import make_none
from metrics.scope import Scope
from metrics.signal import Judgement, judge

Cells = Mapping[str, pd.DataFrame]
Measured = dict[str, Any]
Seconds = tuple[float, float]

HEADING = "## Indicators"
RESULTS = Path(__file__).with_name("results.md")
COUNTY, TEAMS, MONTHS, LAST, SEED = "01", 20, 60, 202605, 2026
REPEATS = 5
PLAIN_REPEATS = 3
TARGET = 1.0
THRESHOLD = 5
# So many of the finest cells have a row that a team's months are as full as those of the sample county.
USUAL, OF = 0.08, {"waits": 0.7}


def draw_cells(teams: int = TEAMS, months: int = MONTHS) -> dict[str, pd.DataFrame]:
    """View -> a county's published cells: summed as in a release, every count under the threshold hidden."""
    plans = [
        Plan(COUNTY, teams, calendar.add_months(LAST, 1 - months), LAST, density)
        for density in (USUAL, *OF.values())
    ]
    usual, *others = (draw_county(CATALOGUE, plan, SEED) for plan in plans)
    facts = usual | {dataset: drawn[dataset] for dataset, drawn in zip(OF, others, strict=True)}
    cells: dict[str, pd.DataFrame] = {}
    publish = "metrics.publication.publish"
    with (
        patch(f"{publish}._protect", lambda *_given: ({}, 0, make_none())),
        patch(f"{publish}._protect_sums", lambda *_given: ({}, 0)),
    ):
        for dataset in CATALOGUE.datasets:
            views = [view for view in CATALOGUE.views_of(dataset.id) if view.level is not None]
            rows = pd.DataFrame(facts[dataset.id])
            update = Update(dataset, views, rows, lambda _period, _level: True, THRESHOLD, {})
            if views:
                cells |= publish_together([update]).cells
    for id, frame in cells.items():
        _hide_small(id, frame)
    return cells


def _hide_small(view_id: str, frame: pd.DataFrame) -> None:
    dataset = CATALOGUE.dataset_by_id[CATALOGUE.view_by_id[view_id].dataset]
    for column in dataset.measures:
        if column.sensitive:
            small = (frame[column.id] > 0) & (frame[column.id] < THRESHOLD)
            frame.loc[small, column.id] = np.nan
            frame.loc[small, column.id + STATUS_SUFFIX] = "suppressed"


def make_views(cells: Cells, kind: type[PublishedView] = PublishedView) -> dict[str, PublishedView]:
    """Views that nobody has read from yet."""
    made = {}
    for id, frame in cells.items():
        view = CATALOGUE.view_by_id[id]
        dataset = CATALOGUE.dataset_by_id[view.dataset]
        assert view.level is not None
        assert dataset.level is not None
        measures = tuple(column.id for column in dataset.measures)
        over_time = {column.id: column.over_time for column in dataset.measures}
        made[id] = kind(view, view.level, dataset.level, frame, measures, over_time, THRESHOLD)
    return made


def scope_of(team: str, months: int = MONTHS) -> Scope:
    return Scope(COUNTY, calendar.add_months(LAST, 1 - months), LAST, teams=(team,))


def judge_all(
    views: Mapping[str, PublishedView], teams: Sequence[str]
) -> dict[tuple[str, str], tuple[Reading, Judgement]]:
    """(team, indicator) -> its values and what the newest of them tells."""
    found = {}
    for team in teams:
        for indicator in INDICATORS:
            reading = evaluate(indicator, views, CATALOGUE, scope_of(team))
            if reading is not None:
                found[team, indicator.id] = reading, judge(reading)
    return found


def read_plainly(
    views: Mapping[str, PublishedView], teams: Sequence[str]
) -> dict[tuple[str, str], list[str]]:
    """(team, indicator) -> the special cause of each period, the plain and slow way."""
    found = {}
    for team in teams:
        for indicator in INDICATORS:
            reading = evaluate(indicator, views, CATALOGUE, scope_of(team))
            if reading is not None:
                whole = np.where(reading.series.partial, np.nan, reading.series.values).tolist()
                values = [None if value != value else value for value in whole]
                found[team, indicator.id] = [point.special_cause for point in slow_spc.draw(values).points]
    return found


# --- the report ----------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description="How long all indicators of a county's teams take.")
    parser.add_argument("--write", action="store_true", help="replace the section of results.md")
    given = parser.parse_args()
    measured = measure()
    if given.write:
        report = RESULTS.read_text(encoding="utf-8")
        rest = re.sub(rf"\n*{HEADING}\n.*?(?=\n+## |\Z)", "", report, flags=re.DOTALL).rstrip("\n")
        RESULTS.write_text("\n".join([rest, "", *describe(measured)]) + "\n", encoding="utf-8")
    print(json.dumps(measured))


def measure() -> Measured:
    """Seconds per run of each way, by the clock and of computing: new: from cells that nobody has read; seen:
    from views that somebody has; plain: one team's, times the teams."""
    cells = draw_cells()
    teams = list(make_views(cells)["caseload_team"].teams)
    found = judge_all(make_views(cells), teams)  # so that no way pays for what is loaded once
    runs: dict[str, list[Seconds]] = {"new": [], "seen": [], "plain": []}
    for repeat in range(REPEATS):
        views = make_views(cells)
        runs["new"].append(_time(partial(judge_all, views, teams)))
        runs["seen"].append(_time(partial(judge_all, views, teams)))
        if repeat < PLAIN_REPEATS:
            clock, computing = _time(partial(read_plainly, make_views(cells, PlainView), teams[:1]))
            runs["plain"].append((clock * len(teams), computing * len(teams)))
    return {
        "indicators": len(INDICATORS),
        "teams": len(teams),
        "months": MONTHS,
        "cells": sum(map(len, cells.values())),
        "readings": len(found),
        "judged": sum(judgement.variation != "short" for _, judgement in found.values()),
        **runs,
    }


def _time(work: Callable[[], object]) -> Seconds:
    gc.collect()
    clock, computing = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - computing


def describe(measured: Measured) -> list[str]:
    """The section of the report."""
    clock, base = _medians(measured["new"])
    by_clock, of_computing = ("met" if seconds <= TARGET else "missed" for seconds in (clock, base))
    extent = f"{measured['indicators']} indicators × {measured['teams']} teams × {measured['months']} months"
    lines = {
        "new": "from cells that nobody has read yet",
        "seen": "once more",
        "plain": "rows looked for one by one, slow charts",
    }
    return [
        HEADING,
        "",
        f"{extent} from {measured['cells']:,} published cells: {measured['readings']:,} series, of which",
        f"{measured['judged']:,} are long enough for limits. Seconds by the clock and of computing, on one",
        f"core, medians of {REPEATS} runs; what the plain way takes for one team, times the teams.",
        "",
        "| | clock | computing | ratio |",
        "|---|--:|--:|--:|",
        *(_row(words, *_medians(measured[name]), base) for name, words in lines.items()),
        "",
        f"Target: ≤ {TARGET:.0f} s: {by_clock} by the clock, {of_computing} of computing.",
    ]


def _medians(runs: Sequence[Seconds]) -> Seconds:
    clock, computing = zip(*runs, strict=True)
    return statistics.median(clock), statistics.median(computing)


def _row(words: str, clock: float, computing: float, base: float) -> str:
    return f"| {words} | {clock:.2f} | {computing:.2f} | {computing / base:.2f} |"


if __name__ == "__main__":
    main()
