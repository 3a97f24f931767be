"""Releases of the sample county attacked together: a month, a late team, a half-year's end, a correction.

Whoever keeps what he saw each time knows more than who comes new. A finest count that did not change from one
release to the next is one unknown to him.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data_access.facts import read_in_force
from data_access.importing import accept_import, check_file
from data_access.store import Store, open_store
from exports.published import write_published
from metrics.catalogue import CATALOGUE
from sample_data.county import build_county
from tests.data_access.build import to_workbook
from tests.disclosure.sample_attack import (
    SMALL,
    Cells,
    Knowledge,
    Published,
    RowKey,
    attack,
    lay_out,
    learn,
    other_hidden,
    read_numbers,
    small_counts,
    true_values,
)
from tests.disclosure.test_sample_county import COUNTY

TODAY = date(2026, 12, 31)
HALF_YEAR, HALF_YEAR_END, QUARTER = 202401, 202406, 202404
FIRST, LATE_TEAM = 202404, "M2"
MONTHLY, QUARTERLY = ("caseload", "referrals", "waits", "pathway"), ("transitions", "goals")
DATASETS = (*MONTHLY, *QUARTERLY)
Rows = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Seen:
    """One release: the facts behind it and what it published."""

    cells: Mapping[str, Cells]
    numbers: Sequence[Published]


@dataclass(frozen=True)
class Attack:
    """What the attacker knows of all releases, and all that must not be known, over shared unknowns."""

    known: Knowledge
    small: Mapping[RowKey, str]
    others: Mapping[RowKey, str]
    truth: np.ndarray


def list_imports() -> Iterator[Rows]:
    """What the county brings, import after import."""
    county = build_county()
    rows = {name: county[name][county[name]["period"] >= HALF_YEAR] for name in DATASETS}
    monthly = {name: rows[name] for name in MONTHLY}
    quarterly = {name: rows[name] for name in QUARTERLY}
    yield {
        "teams": county["teams"],
        **{name: frame[frame["period"] <= FIRST] for name, frame in monthly.items()},
        **{name: frame[frame["period"] < QUARTER] for name, frame in quarterly.items()},
    }
    month = {name: frame[frame["period"] == FIRST + 1] for name, frame in monthly.items()}
    yield {name: frame[frame["team"] != LATE_TEAM] for name, frame in month.items()}
    yield {name: frame[frame["team"] == LATE_TEAM] for name, frame in month.items()}
    yield {
        **{name: frame[frame["period"] == HALF_YEAR_END] for name, frame in monthly.items()},
        **{name: frame[frame["period"] == QUARTER] for name, frame in quarterly.items()},
    }
    yield correct(monthly)


def correct(monthly: Rows) -> Rows:
    """Two months of one team with other counts, in ways that keep the sums that everybody knows."""
    caseload, waits = (
        frame[(frame["team"] == "M5") & frame["period"].isin([202402, 202405])]
        for frame in (monthly["caseload"], monthly["waits"])
    )
    later = caseload["with_coordinator"].where(
        caseload["with_coordinator"] < 2, caseload["with_coordinator"] - 1
    )
    caseload = caseload.assign(referred=caseload["referred"] + 2, with_coordinator=later)
    other = (waits["step"] != "to_first_contact") & (waits["completed"] > 0)
    return {"caseload": caseload, "waits": waits.assign(completed=waits["completed"] + other)}


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> list[Seen]:
    """Every release of the county, as each was seen on its day."""
    folder = tmp_path_factory.mktemp("releases")
    store = open_store(f"sqlite:///{folder / 'county.sqlite'}")
    seen = []
    for rows in list_imports():
        check = check_file(store, to_workbook(rows), "aineisto.xlsx", TODAY)
        assert check.status != "rejected", check.findings
        accept_import(store, check, "Testaaja")
        seen.append(see(store, folder))
    store.engine.dispose()
    return seen


def see(store: Store, folder: Path) -> Seen:
    write_published(store, folder / "published.json")
    views = json.loads((folder / "published.json").read_text(encoding="utf-8"))["views"]
    with store.reading() as connection:
        facts = {
            name: read_in_force(connection, store, CATALOGUE.dataset_by_id[name], [COUNTY])
            for name in DATASETS
        }
    cells = lay_out(facts, CATALOGUE.dataset_by_id)
    return Seen(cells, read_numbers(views, cells))


def join(releases: Sequence[Seen]) -> Attack:
    """The releases over shared unknowns: a finest count is told apart by what it counts and how many."""
    places: dict[tuple[object, ...], int] = {}
    known, small, others = Knowledge(), dict[RowKey, str](), dict[RowKey, str]()
    for number, seen in enumerate(releases):
        at = [places.setdefault(key, len(places)) for key in name_unknowns(seen.cells)]

        def shared(row: RowKey, at: Sequence[int] = at) -> RowKey:
            return tuple(sorted((at[each], weight) for each, weight in row))

        for row, (low, high) in learn(seen.numbers, seen.cells, across=True).rows.items():
            known.add(shared(row), low, high)
        for row, name in small_counts(seen.numbers, seen.cells).items():
            small.setdefault(shared(row), f"release {number}: {name}")
        for row, name in other_hidden(seen.numbers).items():
            others.setdefault(shared(row), f"release {number}: {name}")
    truth = np.array([float(str(key[-1])) for key in places])
    return Attack(known, small, others, truth)


def name_unknowns(cells: Mapping[str, Cells]) -> Iterator[tuple[object, ...]]:
    truth = iter(true_values(cells))
    for name, of in cells.items():
        keys = of.frame[["team", "period", *of.dataset.dimension_ids]].to_numpy().tolist()
        for measure in of.measures:
            for key in keys:
                yield (name, measure, *key, next(truth))


def list_unsafe(given: Attack) -> list[tuple[str, float, float, float]]:
    """The small counts that can't be everything from 1 to 5: name, truth, bounds."""
    reach = attack(given.known, list(given.small), [], given.truth)
    rows = zip(given.small.values(), reach.truth, reach.low, reach.high, strict=True)
    return [row for row in rows if row[2] > SMALL.start + 1e-6 or row[3] < SMALL.stop - 1e-6]


def test_five_releases_tell_apart_what_was_brought(releases: Sequence[Seen]) -> None:
    assert len(releases) == 5
    sizes = [len(seen.numbers) for seen in releases]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1] < sizes[3]


def test_all_releases_together_give_no_small_count_away(releases: Sequence[Seen]) -> None:
    assert list_unsafe(join(releases)) == []
