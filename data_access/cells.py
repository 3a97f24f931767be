"""Turning one cell into a value of its column, or saying why it cannot be."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from data_access.periods import read_period
from data_access.recognise import normalise
from metrics.catalogue.model import CodeList, Column, Kind

YES = {"kyllä", "ja", "yes", "true", "1", "x", "k"}
NO = {"ei", "nej", "no", "false", "0", "e"}
_GROUPED = re.compile(r"[+-]?\d{1,3}( \d{3})*(,\d+)?|[+-]?\d+([.,]\d+)?")
_FINNISH_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ERRORS = {"#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#NUM!"}


@dataclass(frozen=True)
class Problem:
    """Why a cell has no value; `code` is that of the finding."""

    code: str


Read = object | Problem | None


def read_cell(column: Column, value: object, teams: Mapping[str, str]) -> Read:
    """A cell's value as it is stored, None where it is empty, a Problem where it is not what it should be.

    teams: normalised team names and ids -> team id.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str) and value.strip() in _ERRORS:
        return Problem("excel_error")
    if column.kind is Kind.TEAM:
        return teams.get(normalise(_plain(value)), Problem("team_unknown"))
    if column.codes is not None:
        return _spellings(column.codes).get(normalise(_plain(value)), Problem("code_unknown"))
    if column.level is not None:
        return read_period(value, column.level) or Problem("period_unreadable")
    return _READERS[column.kind](column, value)


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


def _read_count(column: Column, value: object) -> Read:
    number = _read_float(value)
    if number is None:
        return Problem("not_a_number")
    if not number.is_integer():
        return Problem("not_whole")
    return _within(column, int(number))


def _read_number(column: Column, value: object) -> Read:
    number = _read_float(value)
    return Problem("not_a_number") if number is None else _within(column, number)


def _within(column: Column, number: float) -> Read:
    if number < 0 and column.low is not None and column.low >= 0:
        return Problem("negative")
    outside = (column.low is not None and number < column.low) or (
        column.high is not None and number > column.high
    )
    return Problem("out_of_range") if outside else number


def _read_float(value: object) -> float | None:
    """A number from a number or from text such as "1 234,5", "12.5" or "−4"."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _finite(value)
    written = normalise(value).replace("\u2212", "-").replace("\u2013", "-")
    if not isinstance(value, str) or not _GROUPED.fullmatch(written):
        return None
    return _finite(written.replace(" ", "").replace(",", "."))


def _finite(value: int | float | str) -> float | None:
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
    Kind.COUNT: _read_count,
    Kind.NUMBER: _read_number,
    Kind.TEXT: _read_text,
    Kind.DATE: _read_date,
    Kind.YES_NO: _read_yes_no,
}
