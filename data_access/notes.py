"""Notes: what a meeting decided or said beside an indicator or a measure of the strategy."""

from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import Connection

from data_access.remarks import (
    accept_code,
    accept_county,
    accept_month,
    accept_text,
    add_remark,
    read_remarks,
    remove_remark,
)
from data_access.store import Store
from locales import UserError
from metrics.catalogue.indicators import INDICATOR_BY_ID

SubjectKind = Literal["indicator", "measure"]
LONGEST_NOTE = 500  # characters


@dataclass(frozen=True)
class Note:
    """One note. period: the month of the meeting (YYYYMM). at, removed_at: UTC, ISO."""

    id: int
    county: str
    subject_kind: SubjectKind
    subject: str
    period: int
    text: str
    by: str
    at: str
    removed_by: str | None
    removed_at: str | None


def add_note(
    connection: Connection,
    store: Store,
    county: str,
    subject_kind: SubjectKind,
    subject: str,
    period: int,
    text: str,
    by: str,
) -> int:
    """Keep a note; its id.

    UserError: an unknown county or indicator, no measure, no month, an empty or too long text, or one that
    tells of a person.
    """
    known = subject in INDICATOR_BY_ID if subject_kind == "indicator" else bool(subject)
    if subject_kind not in get_args(SubjectKind) or not known:
        raise UserError("error-remark-subject")
    values = {
        "county": accept_county(county),
        "subject_kind": subject_kind,
        "subject": accept_code(subject),
        "period": accept_month(period),
        "text": accept_text(text, LONGEST_NOTE),
    }
    return add_remark(connection, store.tables.notes, values, by)


def remove_note(connection: Connection, store: Store, id: int, by: str) -> None:
    """Mark a note as removed; the history keeps it."""
    remove_remark(connection, store.tables.notes, id, by)


def list_notes(connection: Connection, store: Store, county: str, *, removed: bool = False) -> list[Note]:
    """A county's notes by month, in the order they were added; removed: those that were removed too."""
    rows = read_remarks(connection, store.tables.notes, county, removed=removed)
    return sorted((Note(**row) for row in rows), key=lambda note: (note.period, note.id))
