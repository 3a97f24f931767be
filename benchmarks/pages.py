"""One page in one fresh process: its first run, filter changes to something new, then the same ones again.

Prints one line of JSON. Streamlit is there already, as in a server that has just been started; importing our
own modules is timed apart, since it happens once. `benchmarks/__main__.py` starts one process per page and
store, several times.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pkgutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app.py"
EMPTY = "import streamlit as st\n\nst.title('Empty')\n"
PAGES = {  # by file, the address that a link has
    "follow_up/overview": "",
    "follow_up/strategy": "strategia",
    "services/workload": "kuormitus",
    "services/referrals": "ohjausvirrat",
    "services/transitions": "siirtymat",
    "data/datasets": "aineistot",
    "data/methods": "menetelmat",
}
PACKAGES = ("locales", "metrics", "data_access", "charts", "exports", "ui")
WITHOUT_FILTERS = ("data/datasets", "data/methods")
Change = tuple[str, str | list[str]]
# One at a time, as a person does; each leads to a combination that has not been seen before.
CHANGES: tuple[Change, ...] = (
    ("tarkkuus", "quarter"),
    ("tiimit", ["T03"]),
    ("tiimit", ["T03", "T07"]),
    ("tarkkuus", "half_year"),
    ("tiimit", ["T01", "T02", "T03", "T04", "T05"]),
    ("tarkkuus", "month"),
    ("ryhma", "unemployed"),
    ("tiimit", []),
    ("alku", "202201"),
    ("tarkkuus", "rolling"),
    ("ryhma", ""),
    ("tarkkuus", "year"),
)
TOUR = ("01", "05", "08")
RERUNS = 6  # of a page that has no filters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", help="the store, or - for a script that only has a title")
    parser.add_argument("--page", choices=PAGES, default="follow_up/overview")
    parser.add_argument("--county", default="01")
    parser.add_argument("--tour", action="store_true", help="every page for three counties, for the memory")
    given = parser.parse_args()
    os.environ["TILANNEKUVA_DATABASE_URL"] = given.url
    sys.path.insert(0, str(ROOT))
    if given.url == "-":
        result = measure_empty()
    else:
        result = tour() if given.tour else measure(given.page, given.county)
    print(json.dumps(result))


def measure_empty() -> dict[str, object]:
    """A script that only has a title: what a run costs before anything of ours happens."""
    from streamlit.testing.v1 import AppTest

    test = AppTest.from_string(EMPTY, default_timeout=60)
    return {"cold": _timed(test), "warm": [_timed(test) for _ in range(20)], "mib": resident_mib()}


def measure(page: str, county: str) -> dict[str, object]:
    """Seconds of the page's first run and of runs with new and with seen filters, and the memory after."""
    from streamlit.testing.v1 import AppTest
    from streamlit.util import calc_hash

    imports = _import_everything()
    test = AppTest.from_file(str(APP), default_timeout=120)
    test._page_hash = calc_hash(PAGES[page])  # noqa: SLF001 - a link to the page, with no other page before it
    test.query_params = {"alue": county}
    result: dict[str, object] = {"imports": imports, "cold": _timed(test)}
    if page in WITHOUT_FILTERS:
        result |= {"new": [], "seen": [_timed(test) for _ in range(RERUNS)]}
        return result | {"mib": resident_mib()}
    start = [(key, _value(test, key)) for key in ("tiimit", "tarkkuus", "ryhma", "alku")]
    result["new"] = [_change(test, change) for change in CHANGES]
    for change in start:
        _change(test, change)
    result["seen"] = [_change(test, change) for change in CHANGES]
    return result | {"mib": resident_mib()}


def tour() -> dict[str, object]:
    """Every page for three counties in one process, as its viewers together would: the memory after each."""
    from streamlit.testing.v1 import AppTest

    result: dict[str, object] = {"imports": _import_everything(), "start": resident_mib()}
    test = AppTest.from_file(str(APP), default_timeout=120)
    _timed(test)
    for county in TOUR:
        for page in PAGES:
            test.switch_page(f"pages/{page}.py")
            _timed(test)
            if page not in WITHOUT_FILTERS:
                _change(test, ("alue", county))
                _change(test, ("tarkkuus", "quarter"))
                _change(test, ("tarkkuus", "month"))
        result[county] = resident_mib()
    return result | {"mib": resident_mib()}


def _import_everything() -> float:
    """Import every module that a page may use; the seconds it takes."""
    start = time.perf_counter()
    for package in PACKAGES:
        for module in pkgutil.walk_packages([str(ROOT / package)], f"{package}."):
            if "__main__" not in module.name and "migrations" not in module.name:
                importlib.import_module(module.name)
    return time.perf_counter() - start


def _timed(test: AppTest) -> float:
    start = time.perf_counter()
    test.run()
    seconds = time.perf_counter() - start
    if test.exception or test.error:
        raise SystemExit(f"the page failed: {[*test.exception, *test.error]}")
    return seconds


def _value(test: AppTest, key: str) -> str | list[str]:
    if key == "tiimit":
        return list(test.multiselect(key=f"filter-{key}").value)
    return str(test.selectbox(key=f"filter-{key}").value)


def _change(test: AppTest, change: Change) -> float:
    key, value = change
    if isinstance(value, list):
        test.multiselect(key=f"filter-{key}").set_value(value)
    else:
        test.selectbox(key=f"filter-{key}").set_value(value)
    return _timed(test)


def resident_mib() -> float:
    """The resident memory of this process now, as the kernel counts it."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")


if __name__ == "__main__":
    main()
