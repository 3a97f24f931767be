"""One pass over a sheet's XML for what a reader of cells loses or dies of.

Sheets as Excel and most systems write them are scanned by patterns, piece by piece, at the speed of memory.
Any sign of something else (comments, document types, prefixes, other quotes or encodings, cells without their
place) sends the sheet to a parser that looks at every element.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import range_boundaries

from locales import UserError

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_AREA = 30_000_000  # cells from A1 to the last row and column that are not empty
MAX_DEPTH = 64
_PIECE = 64 * 1024 * 1024  # a row longer than this is none
Merge = tuple[int, int, int, int]

# Written otherwise than usual: comments and document types, other quotes, prefixes bound below the root.
_ODD = (b"<!", b"='", b"xmlns:", b"\0")
_BAD_PLACE = re.compile(rb'<c r="(?![A-Z]{1,2}[1-9]\d{0,6}")')  # or one beyond column ZZ
_MAIN_PREFIX = re.compile(rb'xmlns:[^=]+="[^"]*spreadsheetml(?:/2006)?/main"')
_ROOT = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)?(<worksheet(?:\s[^>]*)?>)")
_ENCODING = re.compile(rb"encoding\s*=\s*[\"']([^\"']+)", re.IGNORECASE)
_PLAIN = (b"utf-8", b"us-ascii")
_ROW = re.compile(rb'<row r="(\d+)"')
_HIDDEN_ROW = re.compile(rb'<row r="(\d+)"[^>]*\shidden="(?:1|true)"')
_COLUMN = re.compile(rb'<c r="([A-Z]{2})\d')
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*\st="e"[^>]*>(?:<f[^>]*?(?:/>|>[^<]*</f>))?<v>([^<]*)</v>')
_UNCACHED = re.compile(
    rb'<c r="([A-Z]+)(\d+)"(?![^>]* t="str")[^>/]*>\s*<f\b[^>]*?(?:/>|>[^<]*</f>)'
    rb"\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"')


@dataclass
class Scan:
    """What a sheet holds besides values. errors: (row, column from 0) -> Excel's error, such as #REF!;
    uncached: places of formulas whose value was never stored; rows, columns: how far cells reach."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncached: list[tuple[int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    rows: int = 0
    columns: int = 0


class _OddError(Exception):
    """The sheet is not written as usual."""


def scan_sheet(open_part: Callable[[], Iterable[bytes]]) -> Scan:
    """Scan a sheet's part, which is opened anew for a second look if need be.

    UserError where the sheet is broken, dangerous, or spread over more cells than can be read.
    """
    try:
        found = _scan_usual(open_part())
    except _OddError:
        found = _scan_all(open_part())
    if found.rows * found.columns > MAX_AREA:
        raise UserError("error-file-too-many-rows")
    return found


def _scan_usual(chunks: Iterable[bytes]) -> Scan:
    found = Scan()
    for number, piece in enumerate(_cut_at_rows(chunks)):
        below = _skip_root(piece) if number == 0 else piece
        cells, _, after = below.partition(b"</sheetData>")
        rows = _ROW.findall(cells)
        if b"<!" in after or _is_odd(cells) or not _tells_places(cells, len(rows)):
            raise _OddError
        _look_at(cells, rows, found)
        found.merges += [_read_merge(ref.decode()) for ref in _MERGE.findall(after)]
    if found.rows > MAX_ROW or (found.rows * found.columns > MAX_AREA):
        raise _OddError  # most of it may be empty
    return found


def _is_odd(piece: bytes) -> bool:
    """Signs of other ways to write. A single byte is looked for first: that is ten times faster."""
    return any(sign[-1:] in piece and sign in piece for sign in _ODD)


def _tells_places(piece: bytes, rows: int) -> bool:
    """Whether every row and cell says where it is. rows: how many do."""
    cells = piece.count(b'<c r="')
    if piece.count(b"<c") != cells:
        cells -= sum(map(piece.count, (b"<c ", b"<c>", b"<c/")))
        if cells:
            return False
    if piece.count(b"<row") != rows and sum(map(piece.count, (b"<row ", b"<row>", b"<row/"))) != rows:
        return False
    return not _BAD_PLACE.search(piece)


def _cut_at_rows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes in pieces that end where a row ends."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        end = rest.rfind(b"</row>")
        if end >= 0:
            yield rest[: end + 6]
            rest = rest[end + 6 :]
        if len(rest) > _PIECE:
            raise _OddError
    yield rest


def _skip_root(piece: bytes) -> bytes:
    """What comes after the root's start tag."""
    start = piece.removeprefix(b"\xef\xbb\xbf")
    root, written = _ROOT.match(start), _ENCODING.search(start[:200])
    if root is None or _MAIN_PREFIX.search(root[1]) or (written and written[1].lower() not in _PLAIN):
        raise _OddError
    return start[root.end() :]


def _look_at(piece: bytes, rows: list[bytes], found: Scan) -> None:
    if rows:
        found.rows = max(found.rows, *map(int, rows))
        if re.search(rb'<c r="[A-Z]+\d{%d}' % (len(str(found.rows)) + 1), piece):
            raise _OddError  # a cell claims a row far below the one it stands in
        widest = max(_COLUMN.findall(piece), default=b"Z").decode()
        found.columns = max(found.columns, column_index_from_string(widest))
    if b'hidden="' in piece:
        found.hidden_rows |= {int(row) for row in _HIDDEN_ROW.findall(piece)}
    if b't="e"' in piece:
        for match in _ERROR.finditer(piece):
            found.errors[_place(match)] = match[3].decode("utf-8", "replace").strip()
    if b"<f" in piece:
        found.uncached += [_place(match) for match in _UNCACHED.finditer(piece)]


def _place(match: re.Match[bytes]) -> tuple[int, int]:
    return int(match[2]), column_index_from_string(match[1].decode()) - 1


def _read_merge(ref: str) -> Merge:
    try:
        left, top, right, bottom = range_boundaries(ref)
    except (ValueError, TypeError) as error:
        raise UserError("error-file-broken") from error
    if None in (left, top, right, bottom):
        raise UserError("error-file-broken")
    return int(top or 0), int(left or 0) - 1, int(bottom or 0), int(right or 0) - 1


class _Parser:
    """Every element of a sheet, told one by one."""

    def __init__(self) -> None:
        self.found = Scan()
        self._depth = 0
        self._row = self._column = 0
        self._kind = ""
        self._cell = (0, 0)
        self._has_formula = self._has_value = False
        self._text: list[str] | None = None
        self._reach = (0, 0)
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._hear
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse

    def run(self, chunks: Iterable[bytes]) -> Scan:
        try:
            for chunk in chunks:
                self._parser.Parse(chunk, False)
            self._parser.Parse(b"", True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise UserError("error-file-broken") from error
        self.found.rows, self.found.columns = self._reach
        return self.found

    def _refuse(self, *_: object) -> None:
        raise UserError("error-file-dangerous")

    def _start(self, name: str, given: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UserError("error-file-dangerous")
        match name.rsplit("}", 1)[-1]:
            case "row":
                self._row = int(given.get("r") or self._row + 1)
                self._column = -1
                if given.get("hidden") in ("1", "true"):
                    self.found.hidden_rows.add(self._row)
            case "c":
                self._start_cell(given)
            case "f":
                self._has_formula = True
            case "v" | "t":
                self._text = []
            case "mergeCell":
                self.found.merges.append(_read_merge(given.get("ref", "")))

    def _start_cell(self, given: dict[str, str]) -> None:
        if ref := given.get("r"):
            match = re.fullmatch(r"([A-Za-z]{1,3})([1-9]\d{0,6})", ref)
            if match is None:
                raise UserError("error-file-broken")
            self._row, self._column = int(match[2]), column_index_from_string(match[1].upper()) - 1
        else:
            self._column += 1
        if self._row > MAX_ROW or self._column >= MAX_COLUMN:
            raise UserError("error-file-broken")
        self._cell = self._row, self._column
        self._kind = given.get("t", "n")
        self._has_formula = self._has_value = False

    def _hear(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, name: str) -> None:
        self._depth -= 1
        local = name.rsplit("}", 1)[-1]
        if local in ("v", "t") and self._text is not None:
            written = "".join(self._text)
            self._text = None
            self._has_value |= bool(written.strip())
            if self._kind == "e":
                self.found.errors[self._cell] = written.strip()
        elif local == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        if self._has_formula and not self._has_value and self._kind != "str":
            self.found.uncached.append(self._cell)
        if self._has_value:
            row, column = self._cell
            self._reach = max(self._reach[0], row), max(self._reach[1], column + 1)


def _scan_all(chunks: Iterable[bytes]) -> Scan:
    return _Parser().run(chunks)
