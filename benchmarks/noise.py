"""How often charts call it a signal where nothing happened: a thousand counties of nothing but noise.

    python -m benchmarks.noise [--write]

Prints one line of JSON; with --write it replaces its section of results.md alone. A county has the months of
some usual indicators, its own and those of two teams: counts are Poisson, shares binomial of Poisson counts,
from one process that never changes. The method's own rate is that of the second, slow implementation on
normal noise, which is what the rules were made for.
"""

import argparse
import json
import math
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import numpy as np
import numpy.typing as npt

from benchmarks import slow_spc
from metrics.spc import runs, xmr
from metrics.spc_rules import Rules

Charts = Iterable[tuple[Sequence[str], bool]]
Values = npt.NDArray[np.float64]
Measured = dict[str, Any]

HEADING = "## False signals"
RESULTS = Path(__file__).with_name("results.md")
COUNTIES, MONTHS, SEED = 1000, 36, 2026
NORMAL_SERIES = 6000
KINDS = {
    "Above UCL": "limits", "Below LCL": "limits",
    "2 in 3 Above CL": "two of three", "2 in 3 Below CL": "two of three",
    "7 Points Above CL": "seven on a side", "7 Points Below CL": "seven on a side",
    "7 Point Trend (Increasing)": "trend", "7 Point Trend (Decreasing)": "trend",
}  # fmt: skip
RULES = ("limits", "two of three", "seven on a side", "trend")
# What an indicator is made of: persons a month in the whole county, and the share of them that is counted
# (none: the persons themselves). A team has about a sixth.
INDICATORS: dict[str, tuple[float, float | None]] = {
    "referred": (150, None),
    "started": (120, None),
    "accepted_share": (150, 0.85),
    "followup_share": (200, 0.72),
    "first_contact_14d": (120, 0.35),
    "mental_health_share": (180, 0.12),
}
COUNTY, TEAM = 1.0, 1 / 6
AREAS = (COUNTY, TEAM, TEAM)


@dataclass
class Tally:
    """What was flagged. rules: points per rule; newest: series whose newest point is flagged; any: series
    with a flag; runs: series that Anhøj's test flags; spread: the points flagged in each series."""

    series: int
    points: int
    rules: Counter[str]
    newest: int
    any: int
    runs: int
    spread: list[int]

    @property
    def rate(self) -> float:
        return sum(self.spread) / self.points

    @property
    def error(self) -> float:
        """The standard error of the rate; series are independent, their points are not."""
        each = self.points / self.series
        return statistics.pstdev(self.spread) / each / math.sqrt(self.series)


@dataclass(frozen=True)
class Rate:
    """Shares of points that are marked (with their standard error), and of series: see `Tally`."""

    series: int
    points: float
    error: float
    newest: float
    any: float
    runs: float


# What the last run found of the method's own rate, for the tests.
METHOD: dict[Rules, Rate] = {
    "ptd": Rate(6000, 0.0489, 0.0013, 0.0177, 0.295, 0.043),
    "mdc": Rate(6000, 0.0492, 0.0013, 0.0177, 0.295, 0.043),
}


def draw_county(generator: np.random.Generator, areas: Sequence[float] = AREAS) -> Iterator[Values]:
    """Each indicator's values by month, for each area. areas: their size relative to the county."""
    for persons, share in INDICATORS.values():
        for size in areas:
            whole = generator.poisson(persons * size, MONTHS)
            if share is None:
                yield whole.astype(float)
            else:
                yield np.where(whole > 0, generator.binomial(whole, share) / np.maximum(whole, 1), np.nan)


def count_signals(charts: Charts) -> Tally:
    """charts: of each series the special cause of each point, and what the test of runs says."""
    tally = Tally(0, 0, Counter(), 0, 0, 0, [])
    for causes, is_run in charts:
        kinds = [KINDS[cause] for cause in causes if cause != "Common Cause"]
        tally.series += 1
        tally.points += len(causes)
        tally.rules.update(kinds)
        tally.newest += causes[-1] != "Common Cause"
        tally.any += bool(kinds)
        tally.runs += is_run
        tally.spread.append(len(kinds))
    return tally


def chart_counties(
    counties: int, rules: Rules, *, areas: Sequence[float] = AREAS, seed: int = SEED
) -> Charts:
    """The charts of so many counties of noise."""
    generator = np.random.default_rng(seed)
    for _ in range(counties):
        for values in draw_county(generator, areas):
            causes: list[str] = xmr(values, rules=rules).columns["special_cause"].tolist()
            yield causes, runs(values).signal


def chart_normal(series: int, rules: Rules, *, seed: int = SEED) -> Charts:
    """The charts of normal noise, drawn by the slow implementation."""
    generator = np.random.default_rng(seed)
    for _ in range(series):
        values = generator.normal(100, 10, MONTHS).tolist()
        chart = slow_spc.draw(values, rules=rules)
        yield [point.special_cause for point in chart.points], slow_spc.count_runs(values).signal


def is_no_more(found: Tally, known: Tally, margin: float = 3.0) -> bool:
    """Whether points are flagged no more often than the method's rate, but for what chance explains."""
    return found.rate <= known.rate + margin * math.hypot(found.error, known.error)


# --- the report ----------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description="How often charts call noise a signal.")
    parser.add_argument("--write", action="store_true", help="replace the section of results.md")
    given = parser.parse_args()
    measured = measure()
    if given.write:
        report = RESULTS.read_text(encoding="utf-8")
        rest = re.sub(rf"\n*{HEADING}\n.*?(?=\n+## |\Z)", "", report, flags=re.DOTALL).rstrip("\n")
        RESULTS.write_text("\n".join([rest, "", *describe(measured)]) + "\n", encoding="utf-8")
    print(json.dumps(measured))


def measure() -> Measured:
    """Per set of rules what is flagged in the counties, and what the method itself flags."""
    found: Measured = {}
    for rules in get_args(Rules):
        counties = count_signals(chart_counties(COUNTIES, rules))
        normal = count_signals(chart_normal(NORMAL_SERIES, rules))
        found[rules] = {
            "counties": _summarise(counties), "normal": _summarise(normal),
            "no_more": is_no_more(counties, normal),
        }  # fmt: skip
    return found


def _summarise(tally: Tally) -> Measured:
    return {
        "series": tally.series,
        "points": tally.rate,
        "error": tally.error,
        "rules": {rule: tally.rules[rule] / tally.points for rule in RULES},
        "newest": tally.newest / tally.series,
        "any": tally.any / tally.series,
        "runs": tally.runs / tally.series,
    }


def describe(measured: Measured) -> list[str]:
    """The section of the report."""
    series = {name: measured["ptd"][name]["series"] for name in ("counties", "normal")}
    verdicts = [f"{rules}: {'met' if one['no_more'] else 'missed'}" for rules, one in measured.items()]
    return [
        HEADING,
        "",
        f"{COUNTIES:,} counties in which nothing ever happens: {series['counties']:,} series of {MONTHS}",
        f"months, counts and shares of usual size. The method's own rate: {series['normal']:,} series of",
        "normal noise through the second, slow implementation. Per cent of points that each rule marks; of",
        "series whose newest point is marked, that have any mark, that Anhøj's test of runs calls a signal.",
        "",
        f"| rules | noise | points | ± | {' | '.join(RULES)} | newest | any | runs |",
        "|---|---|--:|--:|" + "--:|" * len(RULES) + "--:|--:|--:|",
        *(_row(rules, name, one[name]) for rules, one in measured.items() for name in ("counties", "normal")),
        "",
        f"Target: no more than the method's own rate and three standard errors: {'; '.join(verdicts)}.",
    ]


def _row(rules: str, name: str, one: Measured) -> str:
    numbers = [one["points"], one["error"], *one["rules"].values(), one["newest"], one["any"], one["runs"]]
    return f"| {rules} | {name} | {' | '.join(f'{number * 100:.2f}' for number in numbers)} |"


if __name__ == "__main__":
    main()
