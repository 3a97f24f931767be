"""Number formats and embedded workbooks of native charts: the values that are shown, and nothing else."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData

from charts.frame import UnitFormat
from exports.sheets import Book
from locales.numbers import MINUS, Language

# The language whose marks a format asks for: LibreOffice heeds it, PowerPoint takes its own system's.
LOCALE = {"fi": "[$-40B]", "sv": "[$-81D]", "en": "[$-809]"}
SHEET = "Sheet1"  # what the chart's references name
Line = tuple[str, Sequence[float | None], UnitFormat]
"""A series: its name, one value per category (None: a gap), and how it is written."""


def number_format(form: UnitFormat, language: Language) -> str:
    """How values of a unit are written: the language's marks, a real minus sign, a plus where signed."""
    digits = "#,##0" + ("." + "0" * form.decimals if form.decimals else "")
    if form.share:
        digits += "%" if language == "en" else "\u00a0%"
    mark = LOCALE[language]
    plus = "+" if form.signed else ""
    return f'{mark}{plus}{digits};{mark}"{MINUS}"{digits};{mark}{digits}'


class PlainData(CategoryChartData):
    """Chart data whose workbook holds names as plain texts, whatever they begin with, and no hidden value."""

    def __init__(self, categories: Sequence[str], lines: Sequence[Line], language: Language) -> None:
        super().__init__(number_format(lines[0][2], language))  # type: ignore[no-untyped-call]
        self._rows, self._lines, self._language = list(categories), list(lines), language
        self.categories = self._rows
        for name, values, form in lines:
            self.add_series(name, values, number_format(form, language))  # type: ignore[no-untyped-call]

    @property
    def _workbook_writer(self) -> Any:
        writer = super()._workbook_writer
        return _Writer(writer, self._rows, self._lines, self._language)


class _Writer:
    """python-pptx's own writer for the references, with a workbook of ours."""

    def __init__(
        self, references: Any, categories: Sequence[str], lines: Sequence[Line], language: Language
    ) -> None:
        self._references, self._categories = references, categories
        self._lines, self._language = lines, language

    def __getattr__(self, name: str) -> Any:
        return getattr(self._references, name)

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook: categories down the first column, a series in each other; what is hidden is empty."""
        book = Book("")
        sheet = book.add_sheet(SHEET)
        for row, name in enumerate(self._categories, start=1):
            book.put(sheet, row, 0, name)
        for column, (name, values, form) in enumerate(self._lines, start=1):
            book.put(sheet, 0, column, name)
            written = number_format(form, self._language)
            for row, value in enumerate(values, start=1):
                if value is not None:
                    book.put(sheet, row, column, value, num_format=written)
        return book.finish()
