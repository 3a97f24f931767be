"""Workbooks made from declarations: the Excel template, with or without rows."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Literal

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data_access.markers import SIGNS
from data_access.periods import write_period
from locales import text
from metrics.catalogue.model import CodeList, Column, Dataset, Kind, Language
from metrics.marks import COLUMN, read_marks

Written = str | int | float | date | None
LAST_ROW = 20_000  # how far down drop-downs and formats reach in an empty template
_HEADER = PatternFill("solid", fgColor="DCE9F5")
_KEY_HEADER = PatternFill("solid", fgColor="B9D4EC")
_FIXED_TIME = datetime(2026, 1, 1)  # noqa: DTZ001 - a document property without a zone


def write_workbook(
    target: Path | BinaryIO,
    datasets: Sequence[Dataset],
    *,
    language: Language = "fi",
    rows: Mapping[str, pd.DataFrame] | None = None,
    notes: Sequence[str] = (),
) -> None:
    """Write a workbook with a sheet per dataset, drop-downs and notes, filled with `rows` where given.

    rows: dataset id -> one row per row of the dataset, columns by their declared ids; codes are written as
    their names, periods as 2026-08 or 2026Q3. notes: paragraphs for the first sheet. Texts are written as
    texts, never as formulas.
    """
    book = Workbook()
    book.properties.created = book.properties.modified = _FIXED_TIME
    book.properties.creator = text("app-name", language)
    cover = book.active
    assert isinstance(cover, Worksheet)
    _write_cover(cover, datasets, language, notes)
    lists = book.create_sheet("_")
    lists.sheet_state = "hidden"
    places = _write_lists(lists, datasets, language)
    for dataset in datasets:
        sheet = book.create_sheet(dataset.names.get(language)[:31])
        _write_header(sheet, dataset, language)
        _add_drop_downs(sheet, dataset, places)
        if rows is not None and dataset.id in rows:
            _write_rows(sheet, dataset, rows[dataset.id], language)
    book.save(target)


def workbook_bytes(
    datasets: Sequence[Dataset], *, language: Language = "fi", rows: Mapping[str, pd.DataFrame] | None = None
) -> bytes:
    """The same workbook in memory."""
    target = BytesIO()
    write_workbook(target, datasets, language=language, rows=rows)
    return target.getvalue()


def put_text(cell: Cell | MergedCell, value: str) -> None:
    """Write text that stays text: a leading = + - @ must not become a formula."""
    cell.value = value
    cell.data_type = "s"
    if value[:1] in "=+-@\t\r":
        cell.quotePrefix = True


def _write_cover(
    sheet: Worksheet, datasets: Sequence[Dataset], language: Language, notes: Sequence[str]
) -> None:
    sheet.title = text("template-cover", language)
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 110
    sheet["A1"].font = Font(bold=True, size=16)
    put_text(sheet["A1"], text("app-name", language))
    lines = [text(f"template-guide-{number}", language) for number in range(1, 6)]
    row = 3
    for line in (*notes, *lines):
        put_text(sheet.cell(row, 2), line)
        sheet.cell(row, 2).alignment = Alignment(wrap_text=True, vertical="top")
        row += 1
    row += 1
    for dataset in datasets:
        put_text(sheet.cell(row, 1), dataset.names.get(language))
        sheet.cell(row, 1).font = Font(bold=True)
        put_text(sheet.cell(row, 2), f"{dataset.grain.get(language)} {dataset.note.get(language)}")
        row += 1


def _write_lists(sheet: Worksheet, datasets: Sequence[Dataset], language: Language) -> dict[str, str]:
    """The allowed values, one list a column; where each list stands, for the drop-downs."""
    places: dict[str, str] = {}
    lists = {
        column.codes.id: column.codes for dataset in datasets for column in dataset.columns if column.codes
    }
    yes_no = [text("yes", language), text("no", language)]
    for number, (id, values) in enumerate(
        [*((id, _labels(codes, language)) for id, codes in lists.items()), ("yes_no", yes_no)], start=1
    ):
        for row, value in enumerate(values, start=1):
            put_text(sheet.cell(row, number), value)
        letter = get_column_letter(number)
        places[id] = f"='{sheet.title}'!${letter}$1:${letter}${len(values)}"
    return places


def _labels(codes: CodeList, language: Language) -> list[str]:
    return [code.names.get(language) for code in codes.codes]


def _write_header(sheet: Worksheet, dataset: Dataset, language: Language) -> None:
    for number, column in enumerate(dataset.columns, start=1):
        cell = sheet.cell(1, number)
        put_text(cell, column.names.get(language))
        cell.font = Font(bold=True)
        cell.fill = _KEY_HEADER if column.key else _HEADER
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        comment = Comment(_describe(column, language), text("app-name", language))
        comment.width, comment.height = 320, 110
        cell.comment = comment
        sheet.column_dimensions[get_column_letter(number)].width = 30 if column.codes else 18
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(dataset.columns))}1"


def _describe(column: Column, language: Language) -> str:
    need = text("column-required" if column.required or column.key else "column-optional", language)
    return f"{column.note.get(language)}\n{need}"


def _add_drop_downs(sheet: Worksheet, dataset: Dataset, places: Mapping[str, str]) -> None:
    for number, column in enumerate(dataset.columns, start=1):
        rule = _rule(column, places)
        if rule is None:
            continue
        letter = get_column_letter(number)
        rule.add(f"{letter}2:{letter}{LAST_ROW}")
        sheet.add_data_validation(rule)


def _rule(column: Column, places: Mapping[str, str]) -> DataValidation | None:
    if column.codes is not None:
        return DataValidation(type="list", formula1=places[column.codes.id], allow_blank=True)
    if column.kind is Kind.YES_NO:
        return DataValidation(type="list", formula1=places["yes_no"], allow_blank=True)
    if column.kind in (Kind.COUNT, Kind.NUMBER) and column.low is not None and column.high is not None:
        kind: Literal["whole", "decimal"] = "whole" if column.kind is Kind.COUNT else "decimal"
        low, high = f"{column.low:g}", f"{column.high:.0f}"
        return DataValidation(type=kind, operator="between", formula1=low, formula2=high, allow_blank=True)
    return None


def _write_rows(sheet: Worksheet, dataset: Dataset, rows: pd.DataFrame, language: Language) -> None:
    for number, column in enumerate(dataset.columns, start=1):
        if column.id not in rows.columns:
            continue
        for row, shown in enumerate(write_column(column, rows, language), start=2):
            if isinstance(shown, str):
                put_text(sheet.cell(row, number), shown)
            elif shown is not None:
                cell = sheet.cell(row, number, shown)
                if isinstance(shown, date):
                    cell.number_format = "d.m.yyyy"


def write_column(column: Column, rows: pd.DataFrame, language: Language) -> list[Written]:
    """A column's stored values as people write them, with the sign of what was delivered in place of one."""
    written = [write_value(column, value, language) for value in rows[column.id].tolist()]
    if COLUMN in rows and column.is_measure:
        for place, marks in enumerate(rows[COLUMN].tolist()):
            if mark := read_marks(marks).get(column.id):
                written[place] = SIGNS[mark]
    return written


def write_value(column: Column, value: object, language: Language) -> Written:
    """A stored value as people write it in a workbook; empty values as None."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return None
    if column.codes is not None:
        return column.codes.label(str(value), language)
    if column.level is not None:
        return write_period(int(str(value)), column.level)
    if column.kind is Kind.YES_NO:
        return text("yes" if value else "no", language)
    if column.kind is Kind.COUNT:
        return int(float(str(value)))
    if column.kind is Kind.NUMBER:
        return float(str(value))
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else str(value)
