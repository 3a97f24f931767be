"""A copy of an uploaded workbook with each finding at its place and all of them on a sheet of their own."""

import struct
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data_access.findings import Finding
from data_access.template import put_text
from locales import UserError, render, text

# What openpyxl tells of dates beyond the calendar, missing styles and lost drop-downs is nothing to a person.
warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
# What openpyxl is known to raise on broken files; anything else is our fault and fails loudly.
_BROKEN = (
    InvalidFileException, zipfile.BadZipFile, ParseError, DefusedXmlException, zlib.error, struct.error,
    LZMAError, KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError, OSError, RuntimeError,
    AssertionError, OverflowError,
)  # fmt: skip
_FILLS = {
    "error": PatternFill("solid", fgColor="F6C9B0"),
    "warning": PatternFill("solid", fgColor="FBE9A9"),
    "info": PatternFill("solid", fgColor="D5E5F3"),
}


def write_annotated(content: bytes, findings: Sequence[Finding], target: Path | BinaryIO) -> None:
    """Write the copy. A file with personal data is not copied: its findings are written without its cells."""
    personal = any(finding.code.startswith("personal_data") for finding in findings)
    book = Workbook() if personal else _open(content)
    for finding in findings:
        if finding.sheet in book.sheetnames and not personal:
            _mark(book[finding.sheet], finding)
    _list_findings(book, findings)
    try:
        book.save(target)
    except OSError:
        raise UserError("error-file-not-written", name=str(target)) from None


def _open(content: bytes) -> Workbook:
    try:
        return load_workbook(BytesIO(content))
    except _BROKEN:  # its cells could be read, but its looks cannot
        return Workbook()


def _mark(sheet: object, finding: Finding) -> None:
    if not isinstance(sheet, Worksheet) or finding.row is None:
        return
    cell = sheet[f"{finding.column or 'A'}{finding.row}"]
    cell.fill = _FILLS[finding.severity]
    cell.comment = Comment(render(finding.message), text("app-name"))


def _list_findings(book: Workbook, findings: Sequence[Finding]) -> None:
    sheet = book.create_sheet(text("findings-sheet")[:31], 0)
    for number, heading in enumerate(("severity", "sheet-name", "row", "column", "message"), start=1):
        put_text(sheet.cell(1, number), text(f"findings-{heading}"))
    for row, finding in enumerate(findings, start=2):
        values = (
            text("severity-" + finding.severity),
            finding.sheet,
            str(finding.row or ""),
            finding.column or "",
        )
        for number, value in enumerate((*values, render(finding.message)), start=1):
            put_text(sheet.cell(row, number), value)
    sheet.column_dimensions["E"].width = 100
