"""One more month of one county on a copy of the national store: check, store, release.

Prints one line of JSON.
"""

import json
import shutil
import tempfile
import time
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pandas as pd
from sqlalchemy import func, select

from benchmarks.national import NATIONAL, url_of
from benchmarks.rows import Plan, draw_county
from data_access.importing import accept_import, check_file
from data_access.store import Store, open_store
from data_access.template import write_workbook
from metrics import calendar
from metrics.catalogue import CATALOGUE

COUNTY = NATIONAL.counties[0]
TODAY = date(2026, 12, 31)  # after every month that is brought


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite"
        shutil.copyfile(NATIONAL.path, copy)
        store = open_store(url_of(copy))
        print(json.dumps(measure(store)))
        store.engine.dispose()


def measure(store: Store) -> dict[str, float]:
    """Seconds of each step, and how many rows the month has."""
    content, rows = write_month(calendar.add_months(NATIONAL.last, 1))
    times = [time.perf_counter()]
    check = check_file(store, content, "kuukausi.xlsx", today=TODAY)
    times.append(time.perf_counter())
    if check.status != "checked":
        raise SystemExit(f"the month was {check.status}: {[finding.code for finding in check.findings][:5]}")
    accept_import(store, check, "benchmark")
    times.append(time.perf_counter())
    check_time, accept = (end - start for start, end in pairwise(times))
    return {"rows": rows, "check": check_time, "accept": accept, **_scan(store)}


def write_month(month: int) -> tuple[bytes, int]:
    """A county's workbook with one month of all datasets, and the quarter that it completes; its rows."""
    plan = NATIONAL.plan(COUNTY)
    later = Plan(COUNTY, plan.teams, calendar.add_months(month, -2), month, plan.density)
    frames = {}
    for id, drawn in draw_county(CATALOGUE, later, seed=NATIONAL.seed + 1).items():
        level = CATALOGUE.dataset_by_id[id].level
        if level is not None:
            frame = pd.DataFrame(drawn)
            frames[id] = frame[frame["period"] == calendar.start_of(month, level)]
    target = BytesIO()
    write_workbook(target, [CATALOGUE.dataset_by_id[id] for id in frames], rows=frames)
    return target.getvalue(), sum(map(len, frames.values()))


def _scan(store: Store) -> dict[str, float]:
    """References: the largest fact table added up by month, in SQL and in pandas, without releases."""
    fact = store.tables.facts["referrals"]
    keys = (fact.c.county, fact.c.period)
    times = [time.perf_counter()]
    with store.reading() as connection:
        connection.execute(select(*keys, func.sum(fact.c.persons)).group_by(*keys)).all()
        times.append(time.perf_counter())
        everything = pd.read_sql(select(*keys, fact.c.persons), connection)
    everything.groupby(["county", "period"])["persons"].sum()
    times.append(time.perf_counter())
    in_sql, in_pandas = (end - start for start, end in pairwise(times))
    return {"scanned": len(everything), "sql": in_sql, "pandas": in_pandas}


if __name__ == "__main__":
    main()
