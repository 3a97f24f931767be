"""The stores that are measured: a national one and a small one, built once and kept in var/benchmarks/.

Both hold the sample county, imported the way any county is. The other counties' facts are written straight
into the fact tables, one import per county, and released by the same `publish` as any import.
"""

import hashlib
import json
import os
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pandas as pd
from sqlalchemy import Connection, insert, select
from sqlalchemy import func as sql

from benchmarks.rows import Frame, Plan, draw_county, find_density
from data_access.facts import slices_of
from data_access.prepare import import_sample
from data_access.release import publish
from data_access.settings import ROOT
from data_access.store import MIGRATIONS, Store, open_store
from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import COUNTIES, STUDY_AREA, SYNTHETIC_COUNTY
from metrics.disclosure.system import Mask, System

FOLDER = Path(os.environ.get("BENCHMARKS_FOLDER", ROOT / "var" / "benchmarks"))
SAMPLE = ROOT / "sample_data" / "county.xlsx"
REAL_COUNTIES = tuple(code for code in COUNTIES.ids if code not in (SYNTHETIC_COUNTY, STUDY_AREA))
LAST_MONTH = 202605  # so that the month after completes a quarter and a half-year
SAMPLE_ROWS = 15_000
SEED = 2026


@dataclass(frozen=True)
class Recipe:
    """What a store holds beside the sample county. rows: how many facts there are to be altogether."""

    name: str
    counties: tuple[str, ...]
    teams_per_county: int
    months: int
    rows: int
    last: int = LAST_MONTH
    seed: int = SEED

    @property
    def first(self) -> int:
        return calendar.add_months(self.last, 1 - self.months)

    @property
    def path(self) -> Path:
        """Where the store is kept; another place once recipe, drawing, sample or schema is another."""
        code = [Path(__file__).with_name("rows.py"), *sorted(MIGRATIONS.glob("versions/*.py")), SAMPLE]
        said = repr(asdict(self)).encode() + b"".join(path.read_bytes() for path in code)
        return FOLDER / f"{self.name}-{hashlib.sha256(said).hexdigest()[:10]}.sqlite"

    def plan(self, county: str) -> Plan:
        teams = len(self.counties) * self.teams_per_county
        slices = {"month": teams * self.months, "quarter": teams * (self.months // 3)}
        density = find_density(CATALOGUE, slices_by_level=slices, rows=self.rows - SAMPLE_ROWS)
        return Plan(county, self.teams_per_county, self.first, self.last, density)


NATIONAL = Recipe("national", REAL_COUNTIES, 10, 60, 5_000_000)
SMALL = Recipe("small", REAL_COUNTIES[:1], 10, 60, 50_000)


@dataclass(frozen=True)
class Built:
    """A store that is ready. seconds: how long its parts took when it was built."""

    recipe: Recipe
    rows: int
    cells: int
    seconds: dict[str, float]

    @property
    def url(self) -> str:
        return url_of(self.recipe.path)


def url_of(path: Path) -> str:
    return f"sqlite+pysqlite:///{path}"


def build(recipe: Recipe) -> Built:
    """The recipe's store, made unless it is there."""
    path = recipe.path
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob(f"{recipe.name}-*"):
            old.unlink()
        unfinished = path.with_suffix(".part")
        seconds = _fill(open_store(url_of(unfinished)), recipe)
        unfinished.rename(path)
        path.with_suffix(".json").write_text(json.dumps(seconds), encoding="utf-8")
    seconds = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    store = open_store(url_of(path))
    built = Built(recipe, _count(store, "facts"), _count(store, "published"), seconds)
    store.engine.dispose()
    return built


_PUBLISH = "metrics.publication.publish"


def _hide_small(system: System, _work: int) -> Mask:
    """Small counts only. Pages read as many cells whichever are hidden; protecting five million rows of drawn
    numbers for real would take hours, and is measured on the sample county instead."""
    return system.small


def _fill(store: Store, recipe: Recipe) -> dict[str, float]:
    seconds = {"sample": 0.0, "facts": 0.0, "release": 0.0}
    start = time.perf_counter()
    import_sample(store, SAMPLE)
    seconds["sample"] = time.perf_counter() - start
    for county in recipe.counties:
        start = time.perf_counter()
        frames = draw_county(CATALOGUE, recipe.plan(county), recipe.seed)
        with store.writing() as connection:
            event = _store_county(connection, store, county, frames)
            middle = time.perf_counter()
            with patch(f"{_PUBLISH}.hide", _hide_small), patch(f"{_PUBLISH}._audit", lambda *_given: 0):
                publish(connection, store, event)
        end = time.perf_counter()
        seconds["facts"] += middle - start
        seconds["release"] += end - middle
        print(
            f"  {recipe.name} {county}: facts {middle - start:.1f} s, release {end - middle:.1f} s",
            flush=True,
        )
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    store.engine.dispose()
    return seconds


def _store_county(connection: Connection, store: Store, county: str, frames: dict[str, Frame]) -> int:
    """One import with everything a county has; its event."""
    tables = store.tables
    named = f"kansallinen-{county}.xlsx"
    added = insert(tables.imports).values(
        file_name=named, file_hash=hashlib.sha256(named.encode()).hexdigest(), active=True
    )
    import_id = int(connection.execute(added.returning(tables.imports.c.id)).scalar_one())
    happened = insert(tables.import_events).values(
        import_id=import_id,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        by="benchmark",
        action="accepted",
    )
    event_id = int(connection.execute(happened.returning(tables.import_events.c.id)).scalar_one())
    for id, frame in frames.items():
        dataset = CATALOGUE.dataset_by_id[id]
        rows = len(frame["county"])
        counts = {"rows": rows, "added": rows, "changed": 0, "removed": 0, "same": 0}
        connection.execute(
            insert(tables.import_counts).values(
                import_id=import_id, dataset=id, sheet=dataset.names.fi, **counts
            )
        )
        slices = slices_of(dataset, pd.DataFrame({key: frame[key] for key in dataset.slice_ids}))
        slices = slices.assign(dataset=id, import_id=import_id)
        _insert(connection, store, "slices", {str(name): slices[name].to_numpy() for name in slices})
        _insert(connection, store, f"fact_{id}", {"import_id": [import_id] * rows, **frame})
    return event_id


def _insert(connection: Connection, store: Store, table: str, columns: Frame | dict[str, object]) -> None:
    """Many rows as the driver takes them, without SQLAlchemy's care for every value."""
    made = store.tables.metadata.tables[table]
    statement = insert(made).values(dict.fromkeys(columns))
    written = str(statement.compile(dialect=connection.dialect))
    order = [column.name for column in made.columns if column.name in columns]
    lists = [pd.Series(columns[name]).tolist() for name in order]
    connection.exec_driver_sql(written, list(zip(*lists, strict=True)))


def _count(store: Store, kind: str) -> int:
    tables = store.tables.facts if kind == "facts" else store.tables.published
    with store.reading() as connection:
        return sum(
            int(connection.execute(select(sql.count()).select_from(table)).scalar_one())
            for table in tables.values()
        )
