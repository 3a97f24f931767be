"""Reading an uploaded workbook into plain cells. The one place where a stranger's file enters."""

import hashlib
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from data_access.findings import clean
from locales import UserError

# openpyxl tells of dates beyond the calendar, missing styles and lost drop-downs: nothing a person needs.
warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")

MAX_BYTES = 50 * 1024 * 1024
MAX_INFLATED = 400 * 1024 * 1024
MAX_RATIO = 200
MAX_MEMBERS = 2_000
MAX_ROWS = 1_048_576
MAX_CELLS = 12_000_000
Value = object
Row = tuple[int, tuple[Value, ...]]

_KINDS = (
    (b"\xd0\xcf\x11\xe0", "error-file-old-or-locked"),
    (b"%PDF", "error-file-pdf"),
    (b"<", "error-file-web-page"),
    (b"\x89PNG", "error-file-picture"),
    (b"\xff\xd8\xff", "error-file-picture"),
)
# What openpyxl is known to raise on broken files; anything else is our fault and fails loudly.
BROKEN = (
    InvalidFileException,
    zipfile.BadZipFile,
    ParseError,
    DefusedXmlException,
    zlib.error,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    struct.error,
    LZMAError,
    RuntimeError,
    AssertionError,
    OverflowError,
)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its non-empty rows with their numbers as Excel shows them (1-based).

    merges: merged areas as (first row, first column, last row, last column), columns counted from 0 as places
    in a row; hidden_rows: the numbers of the rows that Excel does not show.
    """

    name: str
    hidden: bool
    rows: tuple[Row, ...]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Workbook:
    """A file's name, a hash of its bytes, and its sheets in order."""

    name: str
    hash: str
    sheets: tuple[Sheet, ...]


def read_workbook(content: bytes, name: str) -> Workbook:
    """The cells of an .xlsx or .xlsm file. UserError with what is wrong and what to do if it is not one."""
    _refuse_foreign(content)
    _refuse_bomb(content)
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            sheets = tuple(
                Sheet(sheet.title, sheet.sheet_state != "visible", tuple(_read_rows(sheet)))
                for sheet in book.worksheets
            )
        finally:
            book.close()
    except BROKEN as error:
        raise UserError("error-file-broken") from error
    if not sheets:
        raise UserError("error-file-no-sheets")
    return Workbook(clean(name), hashlib.sha256(content).hexdigest(), sheets)


def _refuse_foreign(content: bytes) -> None:
    if not content:
        raise UserError("error-file-empty")
    if len(content) > MAX_BYTES:
        raise UserError("error-file-too-large", megabytes=MAX_BYTES // 1024 // 1024)
    if content.startswith(b"PK\x03\x04"):
        return
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, id in _KINDS:
        if start.startswith(magic):
            raise UserError(id)
    raise UserError("error-file-not-excel")


def _refuse_bomb(content: bytes) -> None:
    """Look at the zip directory before anything is unpacked, and count what really comes out of it."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            names = [member.filename for member in members]
            if "[Content_Types].xml" not in names or "mimetype" in names:
                raise UserError("error-file-not-excel")
            if "xl/workbook.bin" in names:
                raise UserError("error-file-binary")
            if len(members) > MAX_MEMBERS or len(set(map(str.casefold, names))) < len(names):
                raise UserError("error-file-dangerous")
            if any(member.flag_bits & 0x1 for member in members):
                raise UserError("error-file-old-or-locked")
            allowed = min(MAX_INFLATED, max(len(content) * MAX_RATIO, 10 * 1024 * 1024))
            _count_inflated(archive, members, allowed)
    except BROKEN as error:
        raise UserError("error-file-broken") from error


def _count_inflated(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], allowed: int) -> None:
    seen = 0
    for member in members:
        with archive.open(member) as part:
            while chunk := part.read(1 << 20):
                seen += len(chunk)
                if seen > allowed:
                    raise UserError("error-file-dangerous")


def _read_rows(sheet: ReadOnlyWorksheet) -> Iterator[Row]:
    # The file's own word on its size is not trusted: it is often wrong, and rows would be lost in silence.
    sheet.reset_dimensions()
    cells = 0
    rows: Iterator[tuple[Value, ...]] = sheet.iter_rows(values_only=True)  # type: ignore[misc]
    for number, values in enumerate(rows, start=1):
        cells += len(values)  # empty ones too: one cell far to the right makes a row of 16,384
        if number > MAX_ROWS or cells > MAX_CELLS:
            raise UserError("error-file-too-many-rows")
        if any(value is not None and value != "" for value in values):
            yield number, tuple(values)
