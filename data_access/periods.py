"""Periods as people write them in workbooks: 2026-08, 8/2026, 2026M08, 2026Q3, Q3/2026, real dates."""

import re
from datetime import date

from metrics import calendar
from metrics.catalogue.model import Level

_MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})\s*[./-]\s*(?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})\s*[-./ ]?\s*M?\s*(?P<month>\d{1,2})", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2}\.(?P<month>\d{1,2})\.(?P<year>\d{4})|(?P<year2>\d{4})-(?P<month2>\d{2})-\d{2}.*")
_PART = re.compile(
    r"(?P<kind>[QH])\s*(?P<part>[1-4])\s*[-/ ]\s*(?P<year>\d{4})"
    r"|(?P<year2>\d{4})\s*[-/ ]?\s*(?P<kind2>[QH])\s*(?P<part2>[1-4])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_PART_LEVELS: dict[str, Level] = {"Q": "quarter", "H": "half_year"}


def write_period(period: int, level: Level) -> str:
    """A stored period as the template writes it."""
    year, month = divmod(period, 100)
    if level == "quarter":
        return f"{year}Q{(month + 2) // 3}"
    if level == "half_year":
        return f"{year}H{(month + 5) // 6}"
    return str(year) if level == "year" else f"{year}-{month:02d}"


def read_period(value: object, level: Level) -> int | None:
    """The first month (YYYYMM) of the period that a cell names; None where it names none.

    A month or a date inside a longer period stands for that period.
    """
    month = _read_month(value, level)
    return None if month is None else calendar.start_of(month, level)


def _read_month(value: object, level: Level) -> int | None:
    if isinstance(value, date):
        return _month(value.year, value.month)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    written = " ".join(str(value).split())
    if len(written) > 40:
        return None
    if match := _PART.fullmatch(written):
        return _read_part(match, level)
    if level == "year" and _YEAR.fullmatch(written):
        return _month(int(written), 1)
    for pattern in (_DAY, _MONTH_FIRST, _YEAR_FIRST):
        if match := pattern.fullmatch(written):
            found = match.groupdict()
            year, month = found["year"] or found.get("year2"), found["month"] or found.get("month2")
            return _month(int(year or 0), int(month or 0))
    return None


def _read_part(match: re.Match[str], level: Level) -> int | None:
    kind = (match["kind"] or match["kind2"]).upper()
    part, year = int(match["part"] or match["part2"]), int(match["year"] or match["year2"])
    named = _PART_LEVELS[kind]
    # A quarter cannot stand for a month, nor a half-year for a quarter.
    if calendar.SPAN[named] > calendar.SPAN[level] or part * calendar.SPAN[named] > 12:
        return None
    return _month(year, (part - 1) * calendar.SPAN[named] + 1)


def _month(year: int, month: int) -> int | None:
    return year * 100 + month if 1900 <= year <= 2200 and 1 <= month <= 12 else None
