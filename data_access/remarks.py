"""What people write beside the figures, checked before it is kept; and how it is kept.

Nothing is ever deleted: a removal is a mark with its maker and its moment, and the history can be listed.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping, Table, insert, select, update

from data_access.findings import clean
from data_access.personal_data import has_contact, has_identity_code
from locales import UserError
from metrics.catalogue.counties import COUNTIES

_LONGEST_NAME = 200  # characters of who acted
_LONGEST_CODE = 120  # characters of a team's or a measure's id
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def accept_text(written: str, longest: int) -> str:
    """A text as one clean line. UserError where it is empty, too long or tells of a single person."""
    text = clean("".join(each if each.isprintable() else " " for each in written))
    if not text:
        raise UserError("error-remark-empty")
    if len(text) > longest:
        raise UserError("error-remark-long", length=len(text), longest=longest)
    if has_identity_code(text) or has_contact(text):
        raise UserError("error-remark-personal")
    return text


def accept_month(period: int) -> int:
    """A month as YYYYMM. UserError where it is none."""
    year, month = divmod(period, 100)
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12):
        raise UserError("error-remark-month", period=str(period)[:20])
    return period


def accept_county(code: str) -> str:
    """A county's code. UserError where there is none such."""
    if code not in COUNTIES.ids:
        raise UserError("error-remark-county", code=clean(code)[:20])
    return code


def accept_code(code: str) -> str:
    """The id of a team or a measure as the data have it; empty for none. UserError where it cannot be one."""
    if "\0" in code or len(code) > _LONGEST_CODE:
        raise UserError("error-remark-subject")
    return code


def add_remark(connection: Connection, table: Table, values: Mapping[str, object], by: str) -> int:
    """Keep a row with who added it and when (UTC, ISO); its id."""
    row = insert(table).values(**values, by=clean(by)[:_LONGEST_NAME], at=_now())
    return int(connection.execute(row.returning(table.c.id)).scalar_one())


def remove_remark(connection: Connection, table: Table, id: int, by: str) -> None:
    """Mark a row as removed. UserError where there is none such, or somebody has removed it already."""
    in_force = (table.c.id == id) & table.c.removed_at.is_(None)
    mark = update(table).where(in_force).values(removed_by=clean(by)[:_LONGEST_NAME], removed_at=_now())
    if connection.execute(mark).rowcount != 1:
        raise UserError("error-remark-gone")


def read_remarks(
    connection: Connection, table: Table, county: str, *, removed: bool = False
) -> list[RowMapping]:
    """A county's rows in the order they were added; removed: those that were removed too."""
    wanted = select(table).where(table.c.county == county).order_by(table.c.id)
    if not removed:
        wanted = wanted.where(table.c.removed_at.is_(None))
    return list(connection.execute(wanted).mappings())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
