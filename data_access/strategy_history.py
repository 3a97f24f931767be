"""How a county's strategy has come to be what it is: its versions in force over time, and what changed."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from data_access.store import Store

DATASET = "strategy"
MOST_VERSIONS = 300  # how many steps back are read
Kind = Literal["added", "changed", "removed"]
Rows = Mapping[str, Mapping[str, object]]  # measure -> column -> stored value


@dataclass(frozen=True)
class Change:
    """One field of one measure that became something else.

    at: ISO moment (UTC). action: accepted, undone or redone, and import_id of what. kind: a measure that was
    added or removed is one change without a field. before, after: as stored, shares in per cent; unit_of: the
    id of the indicator that they are values of, "" where there is none.
    """

    at: str
    by: str
    action: str
    import_id: int
    file_name: str
    measure: str
    kind: Kind
    field: str
    before: object
    after: object
    unit_of: str = ""


@dataclass(frozen=True)
class Version:
    """What was in force after an event of the history. in_force: the import that it came from, 0 for none."""

    at: str
    by: str
    action: str
    import_id: int
    file_name: str
    in_force: int


def list_changes(store: Store, county: str, since: int | None = None) -> list[Change]:
    """What changed in a county's strategy, by whom and when, the newest first.

    since: only after the last moment at which this import (0: none) was in force. Imports that changed
    nothing are not told; of very many, the newest 300 are.
    """
    with store.reading() as connection:
        return read_changes(connection, store, county, since)


def read_changes(connection: Connection, store: Store, county: str, since: int | None = None) -> list[Change]:
    """The same inside the caller's transaction."""
    versions = list_versions(connection, store, county)
    states = [0, *(version.in_force for version in versions)]
    start = max((place for place, state in enumerate(states) if state == since), default=0)
    steps = list(zip(states[start:-1], versions[start:], strict=True))
    steps = [step for step in steps if step[0] != step[1].in_force][-MOST_VERSIONS:]
    wanted = {id for before, version in steps for id in (before, version.in_force)}
    stored = _read_versions(connection, store, county, wanted)
    columns = [column.id for column in store.catalogue.dataset_by_id[DATASET].values]
    return [
        change
        for before, version in reversed(steps)
        for change in _compare(stored.get(before, {}), stored.get(version.in_force, {}), version, columns)
    ]


def list_versions(connection: Connection, store: Store, county: str) -> list[Version]:
    """Every event that concerned the county's strategy, with what was in force after it, the oldest first."""
    slices, imports, events = store.tables.slices, store.tables.imports, store.tables.import_events
    own = select(slices.c.import_id).where(slices.c.dataset == DATASET, slices.c.county == county)
    found = (
        select(events.c.at, events.c.by, events.c.action, events.c.import_id, imports.c.file_name)
        .join(imports, imports.c.id == events.c.import_id)
        .where(events.c.import_id.in_(own), events.c.action.in_(("accepted", "undone", "redone")))
        .order_by(events.c.id)
    )
    active: set[int] = set()
    versions = []
    for at, by, action, import_id, file_name in connection.execute(found):
        active = active - {import_id} if action == "undone" else active | {import_id}
        versions.append(Version(at, by, action, import_id, file_name, max(active, default=0)))
    return versions


def list_measure_ids(connection: Connection, store: Store, county: str) -> list[str]:
    """The id of every measure that the county has ever had, also in what was undone."""
    fact = store.tables.facts[DATASET]
    found = select(fact.c.measure).where(fact.c.county == county).distinct().order_by(fact.c.measure)
    return list(connection.execute(found).scalars())


def in_order(measure: str) -> tuple[int, str]:
    """Where a measure's id stands among others: T2 before T10."""
    return len(measure), measure


def _read_versions(
    connection: Connection, store: Store, county: str, import_ids: Collection[int]
) -> dict[int, dict[str, Mapping[str, object]]]:
    """Import -> measure -> its row, of the imports asked for."""
    fact = store.tables.facts[DATASET]
    wanted = select(fact).where(fact.c.county == county, fact.c.import_id.in_(sorted(import_ids)))
    found: dict[int, dict[str, Mapping[str, object]]] = {}
    for row in connection.execute(wanted).mappings():
        found.setdefault(row["import_id"], {})[row["measure"]] = dict(row)
    return found


def _compare(before: Rows, after: Rows, version: Version, columns: Collection[str]) -> Iterator[Change]:
    """What is different in the second, measure by measure."""
    about = (version.at, version.by, version.action, version.import_id, version.file_name)
    for measure in sorted(before.keys() | after.keys(), key=in_order):
        old, new = before.get(measure), after.get(measure)
        if old is None or new is None:
            kind: Kind = "added" if old is None else "removed"
            yield Change(*about, measure, kind, "", old and old["action"], new and new["action"])
            continue
        unit = str(new["indicator"] or old["indicator"] or "")
        for name in columns:
            if old[name] != new[name]:
                yield Change(*about, measure, "changed", name, old[name], new[name], unit)
