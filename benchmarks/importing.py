"""A large workbook from upload to findings to the store, against the bare reader of its cells.

    python -m benchmarks.importing [ROWS]

Prints one line of JSON. Each figure is the median of several runs that take turns. Releasing is left out: it
has its own benchmark (`benchmarks.month`).
"""

import json
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO
from itertools import islice, product
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from benchmarks.national import url_of
from data_access import importing
from data_access.importing import Check, accept_import, check_file
from data_access.reading.child import warm_up
from data_access.store import Store, open_store
from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import COUNTIES

Result = TypeVar("Result")
TODAY = date(2026, 12, 31)
ROWS = 200_000
RUNS = 3
PEOPLE = 5
TEAMS = 20
MEASURES = ("referred", "accepted", "started", "ended", "active", "waiting")


def main(rows: int = ROWS) -> None:
    content = write_caseload(rows)
    warm_up()
    bare, checked, stored, grown = [], [], [], []
    for _ in range(RUNS):
        bare.append(_time(lambda: _read_bare(content))[0])
        with tempfile.TemporaryDirectory() as folder:
            store = open_store(url_of(Path(folder) / "store.sqlite"))
            _bring_teams(store)
            before = _used(anew=True)
            seconds, check = _time(partial(check_file, store, content, "iso.xlsx", today=TODAY))
            checked.append(seconds)
            _expect(check, rows)
            with patch.object(importing, "publish"):
                stored.append(_time(partial(accept_import, store, check, "mittaus"))[0])
            grown.append(_used() - before)
            store.engine.dispose()
    together = _let_people_import(content, rows)
    measured = {
        name: statistics.median(times)
        for name, times in (("bare", bare), ("check", checked), ("store", stored))
    }
    print(
        json.dumps(
            {"rows": rows, "bytes": len(content), **measured, "grown_mib": max(grown), "five": together}
        )
    )


def describe(measured: dict[str, Any]) -> list[str]:
    """The part of the report about large files."""
    bare, five, size = measured["bare"], measured["five"], measured["bytes"] / 2**20
    return [
        "## A large file",
        "",
        f"{measured['rows']:,} rows of ten columns, {size:.1f} MiB; medians of {RUNS} runs.",
        "",
        "| step | seconds | ratio to the bare reader | target |",
        "|---|--:|--:|--:|",
        f"| bare reading of the cells | {bare:.2f} | 1.0 | |",
        f"| from upload to findings | {measured['check']:.2f} | {measured['check'] / bare:.2f} | ≤ 3 |",
        f"| storing the rows | {measured['store']:.2f} | {measured['store'] / bare:.2f} | ≤ 2 |",
        "",
        f"The app's own process grew by {measured['grown_mib']} MiB (target ≤ 150).",
        f"{five['people']} people at once: the first had findings after {five['first']:.1f} s,",
        f"the last after {five['last']:.1f} s; nobody lost a row.",
        "",
    ]


def write_caseload(rows: int) -> bytes:
    """A caseload of ten columns: county, team, month, client group and six counts."""
    dataset = CATALOGUE.dataset_by_id["caseload"]
    groups = [code.id for code in next(c for c in dataset.columns if c.id == "client_group").codes.codes]  # type: ignore[union-attr]
    months = calendar.periods_between(190001, 202611, "month")
    names = ["county", "team", "period", "client_group", *MEASURES]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Asiakkuudet")
    sheet.append([dataset.by_id[name].names.fi for name in names])
    keys = product(reversed(months), COUNTIES.ids, range(TEAMS), groups)
    for number, (month, county, team, group) in enumerate(islice(keys, rows)):
        counts = [(number * step) % 61 for step in (7, 11, 13, 17, 19, 23)]
        sheet.append([county, f"T{team}", f"{month // 100}-{month % 100:02d}", group, *counts])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _bring_teams(store: Store) -> None:
    dataset = CATALOGUE.dataset_by_id["teams"]
    book = Workbook(write_only=True)
    sheet = book.create_sheet(dataset.names.fi)
    sheet.append([dataset.by_id[name].names.fi for name in ("county", "team", "name")])
    for county, team in product(COUNTIES.ids, range(TEAMS)):
        sheet.append([county, f"T{team}", f"Tiimi {team}"])
    target = BytesIO()
    book.save(target)
    with patch.object(importing, "publish"):
        accept_import(store, check_file(store, target.getvalue(), "tiimit.xlsx", today=TODAY), "mittaus")


def _read_bare(content: bytes) -> int:
    return len(CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python())


def _expect(check: Check, rows: int) -> None:
    if check.status != "checked" or sum(len(found.rows) for found in check.datasets) != rows:
        raise SystemExit(f"{check.status}: {[finding.code for finding in check.findings][:5]}")


def _let_people_import(content: bytes, rows: int) -> dict[str, float]:
    """Several people at once, a store each: seconds until the first and the last of them see findings."""
    done: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        stores = [open_store(url_of(Path(folder) / f"{number}.sqlite")) for number in range(PEOPLE)]
        for store in stores:
            _bring_teams(store)
        start = time.perf_counter()

        def work(store: Store) -> None:
            _expect(check_file(store, content, "iso.xlsx", today=TODAY), rows)
            done.append(time.perf_counter() - start)

        threads = [threading.Thread(target=work, args=(store,)) for store in stores]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for store in stores:
            store.engine.dispose()
    return {"people": len(done), "first": min(done), "last": max(done)}


def _time(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _used(*, anew: bool = False) -> int:
    """The process's peak memory, MiB; anew: what it has now, from which the peak is counted again."""
    if anew:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
