"""The sample county released from nothing, and then one month more.

Prints one line of JSON.
"""

import json
import tempfile
import time
from datetime import date
from io import BytesIO
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.national import url_of
from data_access.facts import read_in_force
from data_access.importing import accept_import, check_file
from data_access.prepare import prepare_store
from data_access.store import Store, open_store
from data_access.template import write_workbook
from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import SYNTHETIC_COUNTY

TODAY = date(2026, 12, 31)  # after every month that is brought


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(url_of(Path(folder) / "sample.sqlite"))
        start = time.perf_counter()
        prepare_store(store, with_samples=True)
        scratch = time.perf_counter() - start
        print(json.dumps({"scratch": scratch, **_bring_month(store), **_scan(store)}))
        store.engine.dispose()


def _bring_month(store: Store) -> dict[str, float]:
    """Seconds of each step, and how many rows the month has."""
    content, rows = _write_month(store)
    start = time.perf_counter()
    check = check_file(store, content, "kuukausi.xlsx", today=TODAY)
    middle = time.perf_counter()
    if check.status != "checked":
        raise SystemExit(f"the month was {check.status}: {[finding.code for finding in check.findings][:5]}")
    accept_import(store, check, "benchmark")
    return {"rows": rows, "check": middle - start, "accept": time.perf_counter() - middle}


def _write_month(store: Store) -> tuple[bytes, int]:
    """The county's workbook with the month after its newest, of the same figures; its rows."""
    frames = {}
    with store.reading() as connection:
        for dataset in CATALOGUE.datasets:
            if dataset.level == "month":
                rows = read_in_force(connection, store, dataset, [SYNTHETIC_COUNTY])
                newest = int(rows["period"].max())
                later = rows[rows["period"] == newest].assign(period=calendar.add_months(newest, 1))
                frames[dataset.id] = later
    target = BytesIO()
    write_workbook(target, [CATALOGUE.dataset_by_id[id] for id in frames], rows=frames)
    return target.getvalue(), sum(map(len, frames.values()))


def _scan(store: Store) -> dict[str, float]:
    """Reference: the largest fact table added up by month in SQL."""
    fact = store.tables.facts["referrals"]
    keys = (fact.c.county, fact.c.period)
    start = time.perf_counter()
    with store.reading() as connection:
        connection.execute(select(*keys, func.sum(fact.c.persons)).group_by(*keys)).all()
        scanned = int(connection.execute(select(func.count()).select_from(fact)).scalar_one())
    return {"scanned": scanned, "sql": time.perf_counter() - start}


if __name__ == "__main__":
    main()
