"""A protected table as CSV and as an Excel workbook."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from metrics.protected import STATUS_SUFFIX, ProtectedTable, require_protected

FORMULA_STARTS = "=+-@\t\r"
Shares = frozenset[str]


def to_csv(
    table: ProtectedTable, headings: Mapping[str, str], statuses: Mapping[str, str], notes: Sequence[str] = ()
) -> bytes:
    """The table for a spreadsheet: UTF-8 with a mark, semicolons, decimal commas.

    headings: column -> heading, in order. statuses: what stands where a value is not shown. notes: lines
    (source, date, threshold) below the rows.
    """
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";")
    writer.writerow([_guard(heading) for heading in headings.values()])
    for row in _rows(table, headings, statuses):
        writer.writerow([_to_csv_cell(value) for value in row])
    writer.writerows([[], *([_guard(note)] for note in notes)])
    return stream.getvalue().encode("utf-8-sig")


def to_xlsx(
    table: ProtectedTable,
    headings: Mapping[str, str],
    statuses: Mapping[str, str],
    *,
    title: str,
    notes: Sequence[str] = (),
    shares: Shares = frozenset(),
) -> bytes:
    """The table as a workbook with real numbers. shares: measures written as per cent."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    _put_text(_cell(sheet, 1, 1), title)
    _cell(sheet, 1, 1).font = Font(bold=True, size=14)
    for number, heading in enumerate(headings.values(), start=1):
        _put_text(_cell(sheet, 3, number), heading)
        _cell(sheet, 3, number).font = Font(bold=True)
        _cell(sheet, 3, number).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(number)].width = max(14, min(len(heading) + 4, 40))
    for place, row in enumerate(_rows(table, headings, statuses), start=4):
        for number, (column, value) in enumerate(zip(headings, row, strict=True), start=1):
            cell = _cell(sheet, place, number)
            if isinstance(value, str):
                _put_text(cell, value)
            else:
                cell.value = value
                cell.number_format = "0.0 %" if column in shares else "#,##0.##" if value % 1 else "#,##0"
    for place, note in enumerate(notes, start=len(table) + 5):
        _put_text(_cell(sheet, place, 1), note)
    sheet.freeze_panes = "A4"
    sheet.auto_filter.ref = f"A3:{get_column_letter(len(headings))}{len(table) + 3}"
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _rows(
    table: ProtectedTable, headings: Mapping[str, str], statuses: Mapping[str, str]
) -> list[list[str | float]]:
    """Row by row what is shown: labels for codes, numbers, and a status where there is none."""
    require_protected(table)
    columns: list[list[str | float]] = []
    for column in headings:
        if column in table.measures:
            pairs = zip(table.frame[column], table.frame[column + STATUS_SUFFIX], strict=True)
            columns.append(
                [float(value) if status == "shown" else statuses[status] for value, status in pairs]
            )
        else:
            source = f"{column}_label" if f"{column}_label" in table.frame else column
            columns.append([str(value) for value in table.frame[source]])
    return [list(row) for row in zip(*columns, strict=True)]


def _guard(text: str) -> str:
    """Text that a spreadsheet would take for a formula is marked as text."""
    return "'" + text if text[:1] in FORMULA_STARTS and text else text


def _to_csv_cell(value: str | float) -> str:
    return _guard(value) if isinstance(value, str) else f"{value:.10g}".replace(".", ",")


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _put_text(cell: Cell, value: str) -> None:
    cell.value = value
    cell.data_type = "s"
