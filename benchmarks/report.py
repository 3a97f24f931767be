"""What was measured, in words and tables: benchmarks/results.md."""

import os
import platform
import statistics
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from benchmarks import flows, forum, importing, indicators, noise, small_counts
from benchmarks.national import Built

MOST_COLD, MOST_WARM, MOST_RATIO, MOST_MIB, MOST_RELEASE = 1.0, 0.150, 1.3, 350, 10.0
Measured = dict[str, Any]


def write_report(
    stores: dict[str, Built],
    pages: dict[str, dict[str, Measured]],
    others: dict[str, Measured],
    seconds: float,
) -> str:
    """The report as Markdown. pages: page -> store -> what was measured; seconds: how long all took.

    others: an empty script, a tour of all pages in one process, a month's import, a large file, small counts,
        flow diagrams, indicators, false signals, a forum pack.
    """
    lines = [
        *_introduce(stores, seconds),
        *_page_lines(pages, others["empty"], others["tour"]),
        *_release_lines(stores["national"], others["month"]),
        "",
        *importing.describe(others["importing"]),
        *small_counts.describe(others["small_counts"]),
        "",
        *flows.describe(others["flows"]),
        "",
        *indicators.describe(others["indicators"]),
        "",
        *noise.describe(others["noise"]),
        "",
        *forum.describe(others["forum"]),
    ]
    return "\n".join(lines) + "\n"


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def _ms(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:.0f}"


def _middle(values: Sequence[float]) -> float | None:
    return statistics.median(values) if values else None


def _ratio(one: Sequence[float], other: Sequence[float]) -> str:
    return f"{statistics.median(one) / statistics.median(other):.2f}" if one and other else "–"


def page_row(page: str, measured: dict[str, Measured]) -> str:
    big, small = measured["national"], measured["small"]
    cells = (
        page,
        _ms(_middle(big["cold"])),
        _ms(_middle(big["new"])),
        _ms(_p95(big["new"]) if big["new"] else None),
        _ms(_middle(big["seen"])),
        _ms(_p95(big["warm"])),
        _ratio(big["cold"], small["cold"]),
        _ratio(big["warm"], small["warm"]),
        f"{big['mib']:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def _introduce(stores: dict[str, Built], seconds: float) -> list[str]:
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}"
    return [
        "# Benchmarks",
        "",
        "Written by `make bench`. Milliseconds depend on the machine and on what else it does; ratios and",
        "the comparisons were measured in the same run.",
        "",
        f"- {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {machine} at the end; took {seconds:.0f} s.",
        *(_describe_store(store) for store in stores.values()),
        "",
    ]


def _describe_store(store: Built) -> str:
    recipe = store.recipe
    extent = f"{len(recipe.counties)} counties × {recipe.teams_per_county} teams × {recipe.months} months"
    size = f"{store.cells:,} published cells, {recipe.path.stat().st_size / 2**20:,.0f} MiB"
    return f"- Store “{recipe.name}”: {store.rows:,} fact rows ({extent}, and the sample county), {size}."


def _page_lines(pages: dict[str, dict[str, Measured]], empty: Measured, tour: Measured) -> list[str]:
    targets = (
        f"Targets: warm p95 ≤ {_ms(MOST_WARM)}, cold ≤ {_ms(MOST_COLD)}, ratios ≤ {MOST_RATIO}, "
        f"resident memory ≤ {MOST_MIB} MiB."
    )
    imports = [seconds for measured in pages.values() for seconds in measured["national"]["imports"]]
    compared = (
        f"For comparison, a script with nothing but a title: cold {_ms(empty['cold'])}, warm "
        f"{_ms(_middle(empty['warm']))}, {empty['mib']:.0f} MiB."
    )
    return [
        "## Pages",
        "",
        "A whole run of `app.py` through Streamlit's AppTest, in milliseconds, for a county of the national",
        "store. Cold: the first run in a fresh process that has loaded its modules. New: after a filter was",
        "changed to what nobody has looked at in this process. Seen: somebody has. Ratio: to the same page",
        "for the same county in the small store.",
        "",
        "| page | cold | new | new p95 | seen | warm p95 | cold ratio | warm ratio | MiB |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        *(page_row(page, measured) for page, measured in pages.items()),
        "",
        targets,
        f"Missed: {', '.join(_missed(pages, tour)) or 'none'}.",
        "",
        f"One process that showed every page for three counties: {tour['mib']:.0f} MiB; its modules alone",
        f"{tour['start']:.0f} MiB.",
        "",
        compared,
        f"Loading the application's modules takes {_ms(_middle(imports))} once, when a process starts.",
        "",
    ]


def _missed(pages: dict[str, dict[str, Measured]], tour: Measured) -> list[str]:
    missed = ["memory of all pages"] if tour["mib"] > MOST_MIB else []
    for page, measured in pages.items():
        big, small = measured["national"], measured["small"]
        checks = {
            "cold": statistics.median(big["cold"]) > MOST_COLD,
            "warm": _p95(big["warm"]) > MOST_WARM,
            "cold ratio": statistics.median(big["cold"]) > MOST_RATIO * statistics.median(small["cold"]),
            "warm ratio": statistics.median(big["warm"]) > MOST_RATIO * statistics.median(small["warm"]),
            "memory": big["mib"] > MOST_MIB,
        }
        missed += [f"{page} ({name})" for name, is_missed in checks.items() if is_missed]
    return missed


def _release_lines(store: Built, month: Measured) -> list[str]:
    verdict = "met" if month["accept"] <= MOST_RELEASE else "missed"
    built = (
        f"When the store was built, its facts were written in {store.seconds['facts']:.0f} s and all its "
        f"counties summed and published, small counts hidden only, in {store.seconds['release']:.0f} s."
    )
    return [
        "## Release",
        "",
        f"The sample county, protected and audited; then a month more ({month['rows']:,} rows).",
        "",
        "| step | seconds |",
        "|---|--:|",
        f"| from nothing: two workbooks read, checked, stored, released | {month['scratch']:.1f} |",
        f"| one month: reading and checking the workbook | {month['check']:.2f} |",
        f"| one month: stored and released in one transaction | {month['accept']:.1f} |",
        f"| for comparison: {month['scanned']:,} rows of referrals added up in SQL | {month['sql']:.3f} |",
        "",
        f"Target: accepting ≤ {MOST_RELEASE:.0f} s: {verdict}. {built}",
    ]
