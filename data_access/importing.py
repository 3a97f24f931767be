"""Imports: a workbook is checked, accepted in one transaction, undone and redone. Nothing is ever lost."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

import pandas as pd
from sqlalchemy import Connection, insert, select, update

from data_access.facts import Changes, compare_with_stored, read_in_force, slices_of, tidy, to_records
from data_access.findings import Finding, clean
from data_access.personal_data import find_personal_data, has_code_elsewhere
from data_access.recognise import RecognisedSheet, recognise_sheet
from data_access.release import publish
from data_access.store import Store
from data_access.validate import ROW, KnownTeams, name_teams, validate_sheet
from data_access.workbook import Workbook, read_workbook
from locales import UserError
from metrics.catalogue.model import Dataset

CheckStatus = Literal["checked", "unchanged", "rejected"]
_CHUNK = 5_000


@dataclass(frozen=True)
class CheckedDataset:
    """A dataset found in a file: its rows (tidy) and what storing them would change."""

    dataset: Dataset
    sheet: str
    rows: pd.DataFrame
    changes: Changes


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


def check_file(store: Store, content: bytes, name: str, today: date | None = None) -> Check:
    """Read and check an uploaded file against the store. UserError where it cannot be read at all."""
    workbook = read_workbook(content, name)
    check = check_workbook(store, workbook, today)
    if not any(finding.code == "personal_data" for finding in check.findings) and has_code_elsewhere(
        content, name
    ):
        # Its sheets are not even named: the code may stand in a name.
        return Check(workbook.name, workbook.hash, (), (Finding("error", "personal_data_elsewhere"),))
    return check


def check_workbook(store: Store, workbook: Workbook, today: date | None = None) -> Check:
    """Every dataset and every finding of a workbook."""
    day = today or datetime.now(UTC).date()
    personal = find_personal_data(workbook)
    if personal:
        return Check(workbook.name, workbook.hash, (), tuple(personal))
    sheets, findings = _recognise(store, workbook)
    with store.reading() as connection:
        datasets, more = _validate(connection, store, sheets, day)
    findings += more
    if not sheets and not any(finding.severity == "error" for finding in findings):
        findings.insert(0, Finding("error", "nothing_recognised"))
    return Check(workbook.name, workbook.hash, tuple(datasets), tuple(findings))


def _recognise(store: Store, workbook: Workbook) -> tuple[list[RecognisedSheet], list[Finding]]:
    sheets: list[RecognisedSheet] = []
    findings: list[Finding] = []
    for sheet in workbook.sheets:
        found, said = recognise_sheet(sheet, store.catalogue.datasets)
        findings += said
        if found is not None and found.rows:
            sheets.append(found)
        elif found is not None:
            findings.append(Finding("info", "no_rows", sheet.name))
    if not sheets and any(finding.code == "no_rows" for finding in findings):
        findings.append(Finding("error", "nothing_to_store"))
    return sheets, findings


def _validate(
    connection: Connection, store: Store, sheets: list[RecognisedSheet], today: date
) -> tuple[list[CheckedDataset], list[Finding]]:
    findings: list[Finding] = []
    frames: dict[str, list[tuple[str, pd.DataFrame]]] = {}
    teams = _stored_teams(connection, store)
    # Teams first: the other sheets of the same file may speak of teams that it brings.
    for sheet in sorted(sheets, key=lambda sheet: sheet.dataset.id != "teams"):
        frame, said = validate_sheet(sheet, KnownTeams(teams), today)
        findings += said
        frames.setdefault(sheet.dataset.id, []).append((sheet.sheet, frame))
        if sheet.dataset.id == "teams":
            _add_teams(teams, name_teams(sheet.dataset, frame))
    if any(finding.severity == "error" for finding in findings):
        return [], findings
    checked = []
    for id, parts in frames.items():
        dataset = store.catalogue.dataset_by_id[id]
        findings += _find_repeats(dataset, parts)
        rows = tidy(dataset, pd.concat([frame for _, frame in parts], ignore_index=True))
        if not any(finding.severity == "error" for finding in findings):
            changes = compare_with_stored(connection, store, dataset, rows)
            checked.append(CheckedDataset(dataset, ", ".join(name for name, _ in parts), rows, changes))
    return checked, findings


def _find_repeats(dataset: Dataset, parts: list[tuple[str, pd.DataFrame]]) -> list[Finding]:
    """Rows that stand on two sheets of the same dataset."""
    if len(parts) < 2:
        return []
    keys = [key.id for key in dataset.keys]
    whole = pd.concat([frame.assign(_sheet=name) for name, frame in parts], ignore_index=True)
    again = whole[whole.duplicated(keys)]
    return [
        Finding("error", "repeated_on_sheets", sheet, int(row), None, None, {"dataset": dataset.names.fi})
        for sheet, row in again[["_sheet", ROW]].head(50).itertuples(index=False)
    ]


def _stored_teams(connection: Connection, store: Store) -> dict[str, dict[str, str]]:
    dataset = store.catalogue.dataset_by_id.get("teams")
    return {} if dataset is None else name_teams(dataset, read_in_force(connection, store, dataset))


def _add_teams(known: dict[str, dict[str, str]], more: dict[str, dict[str, str]]) -> None:
    for county, spellings in more.items():
        known.setdefault(county, {}).update(spellings)


def accept_import(store: Store, check: Check, by: str) -> int:
    """Store a checked file and release what follows from it, in one transaction; the import's id.

    Raises UserError for a check that was rejected. What is counted as changed is counted anew, since
    somebody else may have stored something in between.
    """
    if check.status == "rejected":
        raise UserError("error-import-rejected")
    with store.writing() as connection:
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
