"""Workbooks and looks into the store that the tests of data_access share."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO

import pandas as pd
from openpyxl import Workbook
from sqlalchemy import select

from data_access.importing import Check, accept_import, check_file
from data_access.store import Store
from data_access.template import workbook_bytes
from metrics.catalogue import CATALOGUE
from metrics.catalogue.synthetic import draw_rows

TODAY = date(2026, 8, 31)
Dump = dict[str, list[str]]
TEAMS = (("Mallila", "M1", "Tiimi yksi"), ("Mallila", "M2", "Tiimi kaksi"))
TEAM_SHEET = (("Hyvinvointialue", "Tiimi", "Tiimin nimi"), *TEAMS)


def write_sheets(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A plain workbook as somebody's own system would write it: sheet name -> rows of cells."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for place, value in enumerate(row, start=1):
                if value is not None:
                    cell = sheet.cell(number, place)
                    cell.value = value
                    if isinstance(value, str):
                        cell.data_type = "s"
    return save(book)


def save(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def small_rows(months: Sequence[int] = (202601, 202602), seed: int = 1) -> dict[str, pd.DataFrame]:
    """Two teams and some months of their caseload and staffing."""
    rows = {id: draw_rows(CATALOGUE.dataset_by_id[id], seed=seed) for id in ("teams", "staffing", "caseload")}
    return {
        id: frame[frame["period"].isin(months)].reset_index(drop=True) if "period" in frame else frame
        for id, frame in rows.items()
    }


def to_workbook(rows: Mapping[str, pd.DataFrame]) -> bytes:
    return workbook_bytes([CATALOGUE.dataset_by_id[id] for id in rows], rows=rows)


def check(store: Store, content: bytes, name: str = "aineisto.xlsx") -> Check:
    return check_file(store, content, name, TODAY)


def store_file(store: Store, content: bytes, name: str = "aineisto.xlsx", by: str = "Testaaja") -> int:
    """Import a file that must be without fault; the import's id."""
    found = check(store, content, name)
    assert found.status != "rejected", found.findings
    return accept_import(store, found, by)


def dump(store: Store, *, without_moments: bool = False) -> Dump:
    """Every row of every table, as text that can be compared."""
    with store.reading() as connection:
        return {
            table.name: sorted(
                repr(
                    [
                        value
                        for column, value in row._mapping.items()
                        if not (without_moments and column == "at")
                    ]
                )
                for row in connection.execute(select(table))
            )
            for table in store.tables.metadata.sorted_tables
        }


def published(store: Store, view: str) -> pd.DataFrame:
    """Every row ever published of a view."""
    table = store.tables.published[view]
    with store.reading() as connection:
        rows = connection.execute(select(table)).all()
    return pd.DataFrame(rows, columns=[column.name for column in table.columns])
