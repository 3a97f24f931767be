"""Imports: a workbook is checked, accepted in one transaction, undone and redone. Nothing is ever lost."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

import pandas as pd
from sqlalchemy import Connection, insert, select, update

from data_access.agreement import agreeing_with
from data_access.facts import Changes, compare_with_stored, read_in_force, slices_of, to_records
from data_access.findings import Finding, clean
from data_access.inspect import InspectedSheet, Inspection
from data_access.layout.model import Layout
from data_access.plausibility import find_implausible
from data_access.profiles import find_profile, list_profiles
from data_access.questions import Delivery, deliver, months_around
from data_access.reading.child import inspect_safely
from data_access.reading.wire import OnStep
from data_access.release import publish
from data_access.store import Store
from data_access.validate import ROW, name_teams
from locales import UserError
from metrics.catalogue.model import Dataset

CheckStatus = Literal["checked", "unchanged", "rejected"]
_CHUNK = 5_000


@dataclass(frozen=True)
class CheckedDataset:
    """A dataset found in a file: its rows (tidy) and what storing them would change.

    used: how many Excel rows the rows come from; skipped: how many were knowingly left out, by reason.
    """

    dataset: Dataset
    sheet: str
    rows: pd.DataFrame
    changes: Changes
    used: int
    skipped: Mapping[str, int]


@dataclass(frozen=True)
class Check:
    """What a file holds and what is wrong with it. Nothing has been stored."""

    workbook_name: str
    workbook_hash: str
    datasets: tuple[CheckedDataset, ...]
    findings: tuple[Finding, ...]

    @property
    def status(self) -> CheckStatus:
        if not self.datasets or any(finding.severity == "error" for finding in self.findings):
            return "rejected"
        return "unchanged" if all(found.changes.is_nothing for found in self.datasets) else "checked"


def check_file(
    store: Store,
    content: bytes,
    name: str,
    today: date | None = None,
    *,
    profile: str | None = None,
    layouts: Sequence[Layout] = (),
    on_step: OnStep | None = None,
) -> Check:
    """Read and check an uploaded file against the store. UserError where it cannot be read at all.

    profile: the name of the profile to read it with; all profiles are tried otherwise. layouts: tried before
    any profile, while somebody is making one. on_step: told what is being done, for those who wait.
    """
    say = on_step or (lambda _step: None)
    day = today or datetime.now(UTC).date()
    with store.reading() as connection:
        teams = read_teams(connection, store)
        profiles = _read_layouts(connection, store, profile)
    given = (content, name, store.catalogue.datasets, teams, day, (*layouts, *profiles))
    found = inspect_safely(*given, on_step=say)
    say("compare")
    with store.reading() as connection:
        datasets, findings = _compare(connection, store, found)
    return Check(found.name, found.hash, tuple(datasets), (*found.findings, *findings))


def _compare(
    connection: Connection, store: Store, found: Inspection
) -> tuple[list[CheckedDataset], list[Finding]]:
    """The datasets of a file with what storing them would change, and what history has to say to them."""
    findings: list[Finding] = []
    by_dataset: dict[str, list[InspectedSheet]] = {}
    for sheet in found.sheets:
        by_dataset.setdefault(sheet.dataset, []).append(sheet)
    checked = []
    for id, parts in by_dataset.items():
        dataset = store.catalogue.dataset_by_id[id]
        rows = _join(parts).drop(columns=ROW)
        changes = compare_with_stored(connection, store, dataset, rows)
        names = ", ".join(dict.fromkeys(part.sheet for part in parts))
        used = len({(part.sheet, row) for part in parts for row in part.rows[ROW].unique()})
        skipped = sum((Counter(part.skipped) for part in parts), Counter[str]())
        checked.append(CheckedDataset(dataset, names, rows, changes, used, skipped))
    findings += _find_implausible(connection, store, by_dataset)
    return checked, findings


def _join(parts: Sequence[InspectedSheet]) -> pd.DataFrame:
    """The rows of a dataset's sheets. Those of a single one are not copied."""
    if len(parts) == 1:
        return parts[0].rows
    return pd.concat([part.rows for part in parts], ignore_index=True)


def _find_implausible(
    connection: Connection, store: Store, by_dataset: dict[str, list[InspectedSheet]]
) -> list[Finding]:
    """What is hard to believe beside the rows in force, also of datasets that count the same people."""
    catalogue = store.catalogue
    deliveries: dict[str, Delivery] = {}
    beside: dict[str, pd.DataFrame] = {}
    for id, parts in by_dataset.items():
        dataset = catalogue.dataset_by_id[id]
        rows = _join(parts)
        counties, months = sorted(set(rows["county"])), months_around(dataset, rows) or ()
        stored = read_in_force(connection, store, dataset, counties, months)
        frames = [(part.sheet, part.rows) for part in parts]
        letters = {part.sheet: part.letters for part in parts}
        deliveries[id] = deliver(dataset, frames, letters, stored)
        for other in agreeing_with(catalogue, id):
            if other.id not in by_dataset:
                more = read_in_force(connection, store, other, counties, months)
                beside[other.id] = pd.concat([beside[other.id], more]) if other.id in beside else more
    return find_implausible(
        catalogue, deliveries, {id: rows.drop_duplicates() for id, rows in beside.items()}
    )


def _read_layouts(connection: Connection, store: Store, profile: str | None) -> list[Layout]:
    if profile is not None:
        return list(find_profile(connection, store, profile).layouts)
    saved = list_profiles(connection, store)
    return [layout for each in saved for layout in each.profile.layouts]


def read_teams(connection: Connection, store: Store) -> dict[str, dict[str, str]]:
    """county -> every way to write a team -> its id, of the teams in force."""
    dataset = store.catalogue.dataset_by_id.get("teams")
    return {} if dataset is None else name_teams(dataset, read_in_force(connection, store, dataset))


def accept_import(store: Store, check: Check, by: str) -> int:
    """Store a checked file and release what follows from it, in one transaction; the import's id.

    Raises UserError for a check that was rejected. What is counted as changed is counted anew, since
    somebody else may have stored something in between.
    """
    if check.status == "rejected":
        raise UserError("error-import-rejected")
    with store.writing() as connection:
        return store_check(connection, store, check, by)


def store_check(connection: Connection, store: Store, check: Check, by: str) -> int:
    """The same inside the caller's transaction, for a check that was not rejected; the import's id."""
    tables = store.tables
    added = insert(tables.imports).values(
        file_name=check.workbook_name[:255], file_hash=check.workbook_hash, active=True
    )
    import_id = int(connection.execute(added.returning(tables.imports.c.id)).scalar_one())
    event_id = _record(connection, store, import_id, by, "accepted")
    for found in check.datasets:
        _store_dataset(connection, store, import_id, found)
    publish(connection, store, event_id)
    return import_id


def _store_dataset(connection: Connection, store: Store, import_id: int, found: CheckedDataset) -> None:
    """Store one dataset's rows and slices."""
    tables, dataset = store.tables, found.dataset
    changes = compare_with_stored(connection, store, dataset, found.rows)
    counts = {kind: changes.count(kind) for kind in ("added", "changed", "removed", "same")}
    connection.execute(
        insert(tables.import_counts).values(
            import_id=import_id, dataset=dataset.id, sheet=found.sheet[:255], rows=len(found.rows), **counts
        )
    )
    touched = slices_of(dataset, found.rows).assign(dataset=dataset.id)
    connection.execute(insert(tables.slices), to_records(touched.assign(import_id=import_id)))
    for start in range(0, len(found.rows), _CHUNK):
        part = found.rows.iloc[start : start + _CHUNK].assign(import_id=import_id)
        connection.execute(insert(tables.facts[dataset.id]), to_records(part))


def undo_import(store: Store, import_id: int, by: str) -> None:
    """Take an import out of force; what stood before it comes back. UserError where there is none to undo."""
    _switch(store, import_id, by, active=False)


def redo_import(store: Store, import_id: int, by: str) -> None:
    """Put an undone import back in force."""
    _switch(store, import_id, by, active=True)


def _switch(store: Store, import_id: int, by: str, *, active: bool) -> None:
    tables = store.tables
    with store.writing() as connection:
        now = connection.execute(
            select(tables.imports.c.active).where(tables.imports.c.id == import_id)
        ).scalar()
        if now is None:
            raise UserError("error-import-unknown", id=import_id)
        if bool(now) == active:
            raise UserError("error-import-already", id=import_id, state="active" if active else "undone")
        connection.execute(
            update(tables.imports).where(tables.imports.c.id == import_id).values(active=active)
        )
        event_id = _record(connection, store, import_id, by, "redone" if active else "undone")
        publish(connection, store, event_id)


def _record(connection: Connection, store: Store, import_id: int, by: str, action: str) -> int:
    events = store.tables.import_events
    added = insert(events).values(
        import_id=import_id,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        by=clean(by)[:200],
        action=action,
    )
    return int(connection.execute(added.returning(events.c.id)).scalar_one())
