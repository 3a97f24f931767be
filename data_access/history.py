"""What has been imported, by whom and when, and how fresh the data is."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, func, select

from data_access.store import Store
from metrics.catalogue.counties import is_synthetic

HELD = "held"  # the event of an import whose release the audit did not let through


@dataclass(frozen=True)
class ImportCount:
    """What one import did to one dataset."""

    dataset: str
    sheet: str
    rows: int
    added: int
    changed: int
    removed: int
    same: int


@dataclass(frozen=True)
class ImportEvent:
    """at: ISO moment (UTC). action: accepted, undone, redone, or held: the audit let no release through."""

    at: str
    by: str
    action: str


@dataclass(frozen=True)
class ImportRecord:
    """One import with all that has happened to it, oldest event first."""

    id: int
    file_name: str
    active: bool
    counties: tuple[str, ...]
    events: tuple[ImportEvent, ...]
    counts: tuple[ImportCount, ...]

    @property
    def is_synthetic(self) -> bool:
        return bool(self.counties) and all(is_synthetic(county) for county in self.counties)


def read_newest_event(connection: Connection, store: Store) -> tuple[int, str]:
    """The number and action of the last thing that happened; 0 and nothing where nothing has."""
    events = store.tables.import_events
    newest = select(events.c.id, events.c.action).order_by(events.c.id.desc()).limit(1)
    row = connection.execute(newest).first()
    return (0, "") if row is None else (int(row.id), str(row.action))


def read_history(connection: Connection, store: Store) -> list[ImportRecord]:
    """Every import, newest first."""
    tables = store.tables
    imports = connection.execute(
        select(tables.imports.c.id, tables.imports.c.file_name, tables.imports.c.active).order_by(
            tables.imports.c.id.desc()
        )
    ).all()
    events = connection.execute(select(tables.import_events).order_by(tables.import_events.c.id)).all()
    counts = connection.execute(select(tables.import_counts)).all()
    counties = connection.execute(
        select(tables.slices.c.import_id, tables.slices.c.county).distinct().order_by(tables.slices.c.county)
    ).all()
    return [
        ImportRecord(
            id,
            name,
            bool(active),
            tuple(row.county for row in counties if row.import_id == id),
            tuple(ImportEvent(row.at, row.by, row.action) for row in events if row.import_id == id),
            tuple(
                ImportCount(row.dataset, row.sheet, row.rows, row.added, row.changed, row.removed, row.same)
                for row in counts
                if row.import_id == id
            ),
        )
        for id, name, active in imports
    ]


def read_slices_in_force(connection: Connection, store: Store, county: str | None = None) -> pd.DataFrame:
    """Which months have data: one row per dataset, county, team and period in force, with its import.

    county: only that one; by default all.
    """
    slices, imports = store.tables.slices, store.tables.imports
    keys = (slices.c.dataset, slices.c.county, slices.c.team, slices.c.period)
    found = (
        select(*keys, func.max(slices.c.import_id).label("import_id"))
        .join(imports, imports.c.id == slices.c.import_id)
        .where(imports.c.active)
        .group_by(*keys)
    )
    if county is not None:
        found = found.where(slices.c.county == county)
    columns = ["dataset", "county", "team", "period", "import_id"]
    return pd.DataFrame(connection.execute(found).all(), columns=columns)
