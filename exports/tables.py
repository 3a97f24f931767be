"""A protected table as CSV and as an Excel workbook."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

from charts.frame import UnitFormat
from exports.sheets import FORMULA_STARTS, Book, list_rows, write_table
from metrics.protected import ProtectedTable, require_protected

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
    for row in list_rows(table, headings, statuses):
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
    require_protected(table)
    book = Book(title)
    sheet = book.add_sheet("1")
    book.put(sheet, 0, 0, title, bold=True, font_size=14)
    formats = {column: UnitFormat(1, share=True) for column in shares}
    end = write_table(book, sheet, 2, table, headings, statuses, formats)
    for place, note in enumerate(notes, start=end + 1):
        book.put(sheet, place, 0, note)
    return book.finish()


def _guard(text: str) -> str:
    """Text that a spreadsheet would take for a formula is marked as text."""
    return "'" + text if text[:1] in FORMULA_STARTS and text else text


def _to_csv_cell(value: str | float) -> str:
    return _guard(value) if isinstance(value, str) else f"{value:.10g}".replace(".", ",")
