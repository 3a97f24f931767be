"""Periods as people write them in workbooks: 2026-08, 8/2026, elokuu 2026, 2026Q3, 3. neljännes 2026."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

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
_YEAR_LAST = re.compile(r"(?P<rest>.*\D)(?P<year>\d{4})|(?P<name>[^\W\d]+)\.?[\s-]*(?P<short>\d{2})")
_YEAR_AHEAD = re.compile(r"(?P<year>\d{4})(?P<rest>\D.*)")
_RANGE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})?\s*[-–—]\s*(\d{1,2})\.(\d{1,2})\.(\d{4})")
_FINNISH_MONTHS = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu"
_MONTHS = (
    _FINNISH_MONTHS,
    " ".join(f"{name}kuu" for name in _FINNISH_MONTHS.split()),
    "januari februari mars april maj juni juli augusti september oktober november december",
    "january february march april may june july august september october november december",
    "jan feb mar apr maj jun jul aug sep okt nov dec",
    "jan febr mars apr may june july aug sept oct nov dec",
)
_MONTH_NAMES = {name: month for names in _MONTHS for month, name in enumerate(names.split(), start=1)}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PART_WORDS: dict[Level, str] = {
    "quarter": r"q|n|nelj|neljännes|vuosineljännes|kvartaali|kvartal|kvartalet|quarter",
    "half_year": r"h|puolivuosi|vuosipuolisko|puolivuotisjakso|halvår|halvåret|half-year|half year|half",
    "month": r"m|kk|kuu|kuukausi|månad|month",
}
_PARTS = [
    (
        level,
        re.compile(
            rf"(?:{words})\.?\s*(?P<after>\d{{1,2}}|iv|i{{1,3}})|(?P<before>\d{{1,2}}|iv|i{{1,3}})\.?\s*(?:{words})"
        ),
    )
    for level, words in _PART_WORDS.items()
]


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
    return _read_range(written, level) or _read_words(written, level)


def _read_words(written: str, level: Level) -> int | None:
    """A period with its month or part in words beside the year: "elokuu 2026", "2026, 3. neljännes"."""
    match = _YEAR_AHEAD.fullmatch(written) or _YEAR_LAST.fullmatch(written)
    if match is None:
        return None
    found = match.groupdict()
    if name := found.get("name"):
        month = _MONTH_NAMES.get(_plain(name))
        return _month(2000 + int(found["short"]), month) if month else None
    return join_period(int(found["year"]), read_part(found["rest"]), level)


def _read_range(written: str, level: Level) -> int | None:
    """A span of days that is a period from its first day to its last: "1.8.–31.8.2026"."""
    match = _RANGE.fullmatch(written)
    if match is None:
        return None
    day, month, year, last_day, last, last_year = (int(part or 0) for part in match.groups())
    start, end = _month(year or last_year, month), _month(last_year, last)
    if not (start and end) or day != 1 or last_day < 28:
        return None
    whole = calendar.start_of(start, level) == start and calendar.last_month(start, level) == end
    return start if whole else None


@lru_cache(maxsize=4096)
def read_part(value: str) -> tuple[Level, int] | None:
    """Which part of a year a text names without the year: "elo" is ("month", 8), "Q3" ("quarter", 3).

    None where it names none. A bare number names none: only who knows what it counts can read it.
    """
    text = _plain(value)
    if month := _MONTH_NAMES.get(text):
        return "month", month
    for level, pattern in _PARTS:
        if match := pattern.fullmatch(text):
            written = match["after"] or match["before"]
            part = _ROMAN.get(written) or int(written)
            return (level, part) if 1 <= part <= 12 // calendar.SPAN[level] else None
    return None


def join_period(year: int, part: tuple[Level, int] | None, level: Level) -> int | None:
    """The first month of a part of a year; None where a longer part would stand for a shorter period."""
    if part is None or calendar.SPAN[part[0]] > calendar.SPAN[level]:
        return None
    return _month(year, (part[1] - 1) * calendar.SPAN[part[0]] + 1)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip(" \t.,:;/-–")


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
