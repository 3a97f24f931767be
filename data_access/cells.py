"""Turning one cell into a value of its column, or saying why it cannot be."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from data_access.markers import MARKERS, Meaning, read_marker
from data_access.names import languages_of, normalise, unmarked
from data_access.numerals import AmbiguousNumberError, DecimalSign, read_number
from data_access.periods import read_period
from metrics.catalogue.model import CodeList, Column, Kind
from metrics.marks import Mark

YES = {"kyllä", "ja", "yes", "true", "1", "x", "k"}
NO = {"ei", "nej", "no", "false", "0", "e"}
_FINNISH_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ERRORS = {"#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#NUM!"}


@dataclass(frozen=True)
class Problem:
    """Why a cell has no value; `code` is that of the finding."""

    code: str


@dataclass(frozen=True)
class Marked:
    """A cell with a sign in place of a number: what is stored for it, the finding that tells, and what is
    kept beside the row (a zero is a number like any other)."""

    value: int | None
    code: str
    mark: Mark | None = None


@dataclass(frozen=True)
class Manner:
    """How the cells of one column are written, as far as the column or its layout tells.

    labels: normalised label -> code, where the source's own words stand for codes of the list.
    """

    labels: Mapping[str, str]
    markers: Mapping[str, Meaning]
    decimal: DecimalSign = ""


PLAIN = Manner({}, MARKERS)
_MARKED = {
    "zero": Marked(0, "marker_zero"),
    "not_applicable": Marked(None, "not_applicable", "not_applicable"),
    "not_available": Marked(None, "not_available", "not_available"),
    "suppressed": Marked(None, "source_suppressed", "suppressed"),
}
Read = object | Problem | Marked | None


def read_cell(column: Column, value: object, teams: Mapping[str, str], manner: Manner = PLAIN) -> Read:
    """A cell's value as it is stored, None where it is empty, a Problem where it is not what it should be.

    teams: normalised team names and ids -> team id. Marked where a sign stands for the number.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str) and value.strip() in _ERRORS:
        return Problem("excel_error")
    if column.kind is Kind.TEAM:
        return _look_up({**teams, **manner.labels} if manner.labels else teams, value, "team_unknown")
    if column.codes is not None:
        known = _spellings(column.codes)
        return _look_up({**known, **manner.labels} if manner.labels else known, value, "code_unknown")
    if column.level is not None:
        return read_period(value, column.level) or Problem("period_unreadable")
    if column.kind in (Kind.COUNT, Kind.NUMBER) and (meaning := read_marker(value, manner.markers)):
        return _MARKED[meaning]
    if column.kind in (Kind.COUNT, Kind.NUMBER):
        return _read_measure(column, value, manner.decimal)
    return _READERS[column.kind](column, value)


def find_code(codes: CodeList, value: object) -> str | None:
    """The code that a label stands for, a footnote's mark aside; None where it is no code of the list."""
    found = _look_up(_spellings(codes), value, "")
    return found if isinstance(found, str) else None


def _look_up(known: Mapping[str, str], value: object, problem: str) -> str | Problem:
    """A name's id: first as it is written, then without the mark of a footnote."""
    written = _plain(value)
    found = known.get(normalise(written))
    if found is None:
        found = next((known[name] for name in map(normalise, unmarked(written)) if name in known), None)
    if found is None and (parts := languages_of(written)):
        said = {known.get(normalise(part)) for part in parts}
        found = said.pop() if len(said) == 1 else None
    return Problem(problem) if found is None else found


def _plain(value: object) -> str:
    """A number in a code column as its text: 6 and 6.0 are "6"."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


@cache
def _spellings(codes: CodeList) -> dict[str, str]:
    """Every way to write a code: id, names, synonyms, and a numeric id without its leading zero."""
    found: dict[str, str] = {}
    for code in codes.codes:
        for name in (code.id, *code.names, *code.synonyms):
            found.setdefault(normalise(name), code.id)
    for code in codes.codes:
        if code.id.isdecimal():
            found.setdefault(str(int(code.id)), code.id)
    return found


def _read_measure(column: Column, value: object, decimal: DecimalSign) -> Read:
    try:
        number = _read_float(value, decimal)
    except AmbiguousNumberError:
        return Problem("number_ambiguous")
    percentage = isinstance(value, str) and value.rstrip().endswith("%")
    if number is None or (column.kind is Kind.COUNT and percentage):
        return Problem("not_a_number")
    if column.kind is Kind.COUNT and not number.is_integer():
        return Problem("not_whole")
    return _within(column, int(number) if column.kind is Kind.COUNT else number)


def _within(column: Column, number: float) -> Read:
    if number < 0 and column.low is not None and column.low >= 0:
        return Problem("negative")
    outside = (column.low is not None and number < column.low) or (
        column.high is not None and number > column.high
    )
    return Problem("out_of_range") if outside else number


def _read_float(value: object, decimal: DecimalSign) -> float | None:
    """A number from a number or from text; AmbiguousNumberError for a lone 1.234."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _finite(value)
    return read_number(value, decimal) if isinstance(value, str) else None


def _finite(value: int | float) -> float | None:
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _read_text(column: Column, value: object) -> Read:
    written = " ".join(_plain(value).split())
    if any(ord(character) < 32 for character in written):
        return Problem("text_unreadable")
    return written if len(written) <= (120 if column.key else 2000) else Problem("text_too_long")


def _read_date(_column: Column, value: object) -> Read:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    written = str(value).strip()
    try:
        if match := _FINNISH_DAY.fullmatch(written):
            return date(int(match[3]), int(match[2]), int(match[1]))
        return date.fromisoformat(written)
    except ValueError:
        return Problem("date_unreadable")


def _read_yes_no(_column: Column, value: object) -> Read:
    written = normalise(value)
    if written in YES:
        return True
    return False if written in NO else Problem("yes_no_unreadable")


_READERS = {
    Kind.TEXT: _read_text,
    Kind.DATE: _read_date,
    Kind.YES_NO: _read_yes_no,
}
