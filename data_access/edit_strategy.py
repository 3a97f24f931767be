"""Editing the strategy on its page: saving is an import of the county's whole strategy, like a workbook's."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import pandas as pd
from openpyxl.utils import get_column_letter
from sqlalchemy import Connection

from data_access.facts import compare_with_stored, read_in_force, tidy
from data_access.findings import Finding, Severity, clean
from data_access.importing import Check, CheckedDataset, store_check
from data_access.personal_data import find_personal_data
from data_access.recognised import RecognisedSheet
from data_access.store import Store
from data_access.strategy_history import (
    DATASET,
    Change,
    in_order,
    list_measure_ids,
    list_versions,
    read_changes,
)
from data_access.validate import KnownTeams, validate_sheet
from data_access.workbook import Row, Sheet, Workbook
from locales import Message
from metrics.catalogue.model import Dataset
from metrics.marks import COLUMN, read_marks, write_marks
from metrics.measure_checks import find_flaws
from metrics.strategy import read_measure

Status = Literal["saved", "unchanged", "refused", "conflict"]
Typed = Mapping[str, object]  # column -> what was typed: a text, or a value as stored
# What the checks of workbooks find, said for a field of a form.
_FOR_FIELDS = (
    *("value_missing", "not_a_number", "number_ambiguous", "out_of_range", "date_unreadable"),
    *("text_unreadable", "text_too_long"),
)
_FITTING = {"start", "due", "indicator", "baseline", "target", "target_date"}  # must fit one another


@dataclass(frozen=True, eq=False)
class StrategyInForce:
    """A county's strategy as stored. rows: tidy, one per measure; import_id: their import, 0 without any.

    next_measure: the id for a new one.
    """

    import_id: int
    rows: pd.DataFrame
    next_measure: str


@dataclass(frozen=True)
class FieldFinding:
    """Something to say of one field of one measure; field "" where it is about none of them."""

    severity: Severity
    measure: str
    field: str
    message: Message


@dataclass(frozen=True)
class Outcome:
    """What came of saving. import_id: that of what was saved.

    In a conflict changes: what others have changed meanwhile, the newest first; in_force: the import that is.
    """

    status: Status
    findings: tuple[FieldFinding, ...] = ()
    changes: tuple[Change, ...] = ()
    import_id: int | None = None
    in_force: int = 0

    @property
    def errors(self) -> tuple[FieldFinding, ...]:
        return tuple(finding for finding in self.findings if finding.severity == "error")


def read_strategy(store: Store, county: str) -> StrategyInForce:
    """A county's strategy as it is now, to be edited, and the id that a new measure would get."""
    with store.reading() as connection:
        return _read(connection, store, county)


def save_measures(
    store: Store, county: str, rows: Sequence[Typed], by: str, *, seen: int, name: str
) -> Outcome:
    """Store measures as they were typed, with all the county's others as they are, as one import.

    rows: each names its "measure"; a column that is left out stays as it is. Those that are not in force are
    added. seen: the import that was in force when they were read; where another one is now, nothing is stored
    and the outcome tells what has changed. name: what the import is called in the history.
    """
    dataset = store.catalogue.dataset_by_id[DATASET]
    with store.writing() as connection:
        now = _read(connection, store, county)
        if now.import_id != seen:
            changes = read_changes(connection, store, county, seen)
            return Outcome("conflict", changes=tuple(changes), in_force=now.import_id)
        whole, findings = _put_in(dataset, county, now.rows, rows)
        if whole is None:
            return Outcome("refused", tuple(findings))
        check = _check(connection, store, dataset, whole, name)
        if check.status == "unchanged":
            return Outcome("unchanged", tuple(findings))
        return Outcome("saved", tuple(findings), import_id=store_check(connection, store, check, by))


def _read(connection: Connection, store: Store, county: str) -> StrategyInForce:
    versions = list_versions(connection, store, county)
    rows = read_in_force(connection, store, store.catalogue.dataset_by_id[DATASET], [county])
    ids = list_measure_ids(connection, store, county)
    # An id that was ever used stays that measure's own, so that its history is of one thing.
    numbers = [int(id[1:]) for id in ids if id[:1] == "T" and id[1:].isdecimal()]
    in_force = versions[-1].in_force if versions else 0
    rows = rows.sort_values("measure", key=lambda ids: ids.map(in_order), ignore_index=True)
    return StrategyInForce(in_force, rows, f"T{max(numbers, default=0) + 1}")


def _put_in(
    dataset: Dataset, county: str, now: pd.DataFrame, rows: Sequence[Typed]
) -> tuple[pd.DataFrame | None, list[FieldFinding]]:
    """The county's rows with those that were typed in their places; None where they are refused."""
    stored = {str(row["measure"]): row for row in _records(now)}
    typed = [{**stored.get(str(row["measure"]), {}), **row, "county": county} for row in rows]
    frame, findings = _validate(dataset, typed)
    frame = _keep_marks(tidy(dataset, frame), stored)
    told = {(finding.measure, finding.field) for finding in findings}
    flaws = _find_flaws(frame, [not _FITTING.isdisjoint(row) for row in rows])
    findings += [flaw for flaw in flaws if (flaw.measure, flaw.field) not in told]
    others = now[~now["measure"].isin(frame["measure"])]
    parts = [others[frame.columns].astype(object), frame.astype(object)]
    whole = pd.concat(parts, ignore_index=True)
    findings += _find_personal(dataset, whole, set(frame["measure"]))
    refused = any(finding.severity == "error" for finding in findings)
    return (None if refused else tidy(dataset, whole)), findings


def _records(frame: pd.DataFrame) -> list[dict[str, object]]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _find_flaws(frame: pd.DataFrame, asked: Sequence[bool]) -> list[FieldFinding]:
    """What does not fit together, of the rows asked for: an old fault must not stop another field."""
    return [
        FieldFinding(flaw.severity, str(row["measure"]), flaw.field, Message(f"measure-{flaw.code}"))
        for row, wanted in zip(_records(frame), asked, strict=True)
        if wanted
        for flaw in find_flaws(read_measure(row))
    ]


def _validate(dataset: Dataset, typed: Sequence[Typed]) -> tuple[pd.DataFrame, list[FieldFinding]]:
    """Typed rows checked as a sheet of a workbook is. Signs such as - and * stand for nothing in a form."""
    ids = [column.id for column in dataset.columns]
    rows = tuple(_to_cells(ids, row, number) for number, row in enumerate(typed))
    places = {id: place for place, id in enumerate(ids)}
    sheet = RecognisedSheet(dataset, dataset.names.fi, places, rows, markers={})
    frame, found = validate_sheet(sheet, KnownTeams({}), datetime.now(UTC).date())
    letters = _letters(dataset)
    findings = []
    for finding in found:
        row = typed[finding.row or 0]
        findings.append(_say(finding, str(row["measure"]), letters.get(finding.column or "", "")))
    return frame[[*ids, COLUMN]], findings


def _to_cells(ids: Sequence[str], row: Typed, number: int) -> Row:
    # pandas has NaN and NaT where a workbook has nothing.
    values = [row.get(id) for id in ids]
    return number, tuple(None if value is None or value != value else value for value in values)


def _letters(dataset: Dataset) -> dict[str, str]:
    """Excel's letter -> column, as a sheet with all the dataset's columns would have them."""
    return {get_column_letter(place): column.id for place, column in enumerate(dataset.columns, start=1)}


def _say(finding: Finding, measure: str, field: str) -> FieldFinding:
    message = finding.message
    if finding.code in _FOR_FIELDS:
        message = Message(f"measure-field-{finding.code.replace('_', '-')}", message.arguments)
    return FieldFinding(finding.severity, measure, field, message)


def _keep_marks(frame: pd.DataFrame, stored: Mapping[str, Mapping[str, object]]) -> pd.DataFrame:
    """The rows with the marks of what was delivered in place of their numbers, where there is still none."""
    kept = []
    for row in _records(frame):
        before = read_marks(stored.get(str(row["measure"]), {}).get(COLUMN))
        kept.append(
            write_marks({id: mark for id, mark in before.items() if row[id] is None or row[id] != row[id]})
        )
    return frame.assign(**{COLUMN: pd.Series(kept, dtype=object, index=frame.index)})


def _find_personal(dataset: Dataset, whole: pd.DataFrame, own: set[object]) -> list[FieldFinding]:
    """The same check for personal data as of a workbook with these rows. The value itself is never told."""
    ids = [column.id for column in dataset.columns]
    head: Row = (1, tuple(column.names.fi for column in dataset.columns))
    rows = [_to_cells(ids, row, number) for number, row in enumerate(_records(whole), start=2)]
    sheet = Sheet(dataset.names.fi, False, (head, *rows))
    letters = _letters(dataset)
    findings = []
    for finding in find_personal_data(Workbook("", "", (sheet,))):
        measure = whole["measure"].iloc[(finding.row or 2) - 2]
        field = letters.get(finding.column or "", "") if measure in own else ""
        message = Message("measure-field-personal-data" if field else "measure-other-personal-data")
        findings.append(FieldFinding("error", str(measure) if field else "", field, message))
    return findings


def _check(connection: Connection, store: Store, dataset: Dataset, whole: pd.DataFrame, name: str) -> Check:
    """The rows as a checked file, ready to be stored."""
    changes = compare_with_stored(connection, store, dataset, whole)
    written = repr((datetime.now(UTC).isoformat(), _records(whole)))
    hashed = hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()
    checked = CheckedDataset(dataset, dataset.names.fi, whole, changes, len(whole), {})
    return Check(clean(name), hashed, (checked,), ())
