"""Protected tables on the sheets of an Excel workbook: real numbers, and text that stays text."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from math import ceil, isfinite
from typing import Any

from xlsxwriter import Workbook

from charts.frame import UnitFormat
from charts.labels import clean
from charts.tokens import LIGHT
from metrics.protected import STATUS_SUFFIX, ProtectedTable, require_protected

FORMULA_STARTS = "=+-@\t\r"
CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # says nothing, so that the same table makes the same bytes
LONGEST = 32_000  # characters that a cell holds, with some to spare
NARROWEST, WIDEST = 11, 46  # characters
LINE = 15  # points that a line of a cell takes
OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}  # fmt: skip
HEAD = {
    "bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bottom_color": LIGHT.axis,
    "bg_color": LIGHT.surface,
}  # fmt: skip
QUIET = {"font_color": LIGHT.muted}


class Book:
    """A workbook that is being written. The looks of its cells are kept, as a file has one of each."""

    def __init__(self, title: str) -> None:
        self._target = BytesIO()
        self.workbook: Any = Workbook(self._target, OPTIONS)
        self.workbook.set_properties({"title": to_cell_text(title)[:255], "author": "", "created": CREATED})
        self._looks: dict[tuple[tuple[str, object], ...], Any] = {}

    def add_sheet(self, name: str) -> Any:
        return self.workbook.add_worksheet(name)

    def look(self, **properties: object) -> Any:
        """The format with these properties, in the words of XlsxWriter."""
        key = tuple(sorted(properties.items(), key=lambda pair: pair[0]))
        if key not in self._looks:
            self._looks[key] = self.workbook.add_format(properties)
        return self._looks[key]

    def put(self, sheet: Any, row: int, column: int, value: str | float, **properties: object) -> None:
        """Write a text or a number; whatever the text begins with, it stays text, also when it is edited."""
        if isinstance(value, str):
            text = to_cell_text(value)
            marked = {"quote_prefix": True} if text[:1] and text[0] in FORMULA_STARTS else {}
            sheet.write_string(row, column, text, self.look(**properties, **marked))
        else:
            sheet.write_number(row, column, value, self.look(**properties))

    def finish(self) -> bytes:
        """The file. Nothing can be written after it."""
        self.workbook.close()
        return self._target.getvalue()


def to_cell_text(value: str) -> str:
    """One line that an Excel file can hold."""
    text = clean(value)[:LONGEST]
    # XlsxWriter takes a text within <r> for markup of its own and would write it as it is
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def number_format(form: UnitFormat, *, negative: bool = False) -> str:
    """How Excel writes such a value. negative: some are under zero and get a real minus sign."""
    decimals = "." + "0" * form.decimals if form.decimals else ""
    body = f"0{decimals} %" if form.share else f"#,##0{decimals}"
    if form.signed:
        return f'+{body};"−"{body};{body}'
    return f'{body};"−"{body}' if negative else body


def write_table(
    book: Book,
    sheet: Any,
    top: int,
    table: ProtectedTable,
    headings: Mapping[str, str],
    statuses: Mapping[str, str],
    formats: Mapping[str, UnitFormat],
) -> int:
    """Write headings in row `top` (counted from 0) and the table's rows below them; the next free row.

    headings: column -> heading, in order. statuses: what stands where a value is not shown. formats:
    measure -> how it is written. The headings stay in sight, have filters, and the columns fit their texts.
    """
    rows = list_rows(table, headings, statuses)
    looks = [_column_looks(column, table, formats) for column in headings]
    for place, heading in enumerate(headings.values()):
        align = {"align": "right"} if looks[place] is not None else {}
        book.put(sheet, top, place, heading, **HEAD, **align)
    for number, row in enumerate(rows, start=top + 1):
        for place, (value, formatted) in enumerate(zip(row, looks, strict=True)):
            if not isinstance(value, str):
                book.put(sheet, number, place, value, num_format=formatted or _plain(value), valign="top")
            elif formatted is not None:
                book.put(sheet, number, place, value, align="right", valign="top", **QUIET)
            else:
                book.put(sheet, number, place, value, text_wrap=True, valign="top")
    widths = _widths(list(headings.values()), rows)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    fit_row(sheet, top, list(headings.values()), widths)
    for number, row in enumerate(rows, start=top + 1):
        fit_row(sheet, number, row, widths)
    sheet.freeze_panes(top + 1, 0)
    if headings:
        sheet.autofilter(top, 0, top + len(rows), len(headings) - 1)
    return top + 1 + len(rows)


def fit_row(sheet: Any, row: int, values: Sequence[str | float], widths: Sequence[int]) -> None:
    """Make a row as high as its wrapped texts need; not every program does it by itself."""
    texts = [(v, width) for v, width in zip(values, widths, strict=True) if isinstance(v, str)]
    lines = max((ceil(len(value) / (width - 1)) for value, width in texts), default=1)
    if lines > 1:
        sheet.set_row(row, LINE * min(lines, 20))


def list_rows(
    table: ProtectedTable, headings: Mapping[str, str], statuses: Mapping[str, str]
) -> list[list[str | float]]:
    """Row by row what is shown: labels for codes, numbers, and a status where there is none."""
    require_protected(table)
    columns: list[list[str | float]] = []
    for column in headings:
        if column in table.measures:
            columns.append(list(_values(table, column, statuses)))
        else:
            source = f"{column}_label" if f"{column}_label" in table.frame else column
            columns.append([str(value) for value in table.frame[source]])
    return [list(row) for row in zip(*columns, strict=True)]


def _values(table: ProtectedTable, measure: str, statuses: Mapping[str, str]) -> Iterator[str | float]:
    pairs = zip(table.frame[measure], table.frame[measure + STATUS_SUFFIX], strict=True)
    for value, status in pairs:
        if status != "shown":
            yield statuses[status]
        else:
            yield float(value) if isfinite(value) else statuses["no_data"]


def _column_looks(column: str, table: ProtectedTable, formats: Mapping[str, UnitFormat]) -> str | None:
    """None: a text. Empty: a number without a format of its own."""
    if column not in table.measures:
        return None
    shown = table.frame[column][table.frame[column + STATUS_SUFFIX] == "shown"]
    return number_format(formats[column], negative=bool((shown < 0).any())) if column in formats else ""


def _plain(value: float) -> str:
    return "#,##0.##" if value % 1 else "#,##0"


def _widths(headings: Sequence[str], rows: Sequence[Sequence[str | float]]) -> list[int]:
    """Characters that a column needs, within reason; what is longer is wrapped."""
    widths = [NARROWEST] * len(headings)
    for place, heading in enumerate(headings):
        texts = [value for row in rows if isinstance(value := row[place], str)]
        longest = max(map(len, texts), default=0)
        words = max(map(len, heading.split()), default=0) + 4  # with the filter's arrow
        widths[place] = min(max(NARROWEST, longest + 2, words, len(heading) // 2 + 4), WIDEST)
    return widths
