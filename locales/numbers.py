"""Numbers, dates and periods as people write them, in each language."""

from datetime import date, datetime
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

Language = Literal["fi", "sv", "en"]
Level = Literal["month", "quarter", "half_year", "year"]
SPAN: dict[str, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
MINUS = "−"
FINNISH_TIME = ZoneInfo("Europe/Helsinki")


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(language)


def number(value: float, language: Language, decimals: int = 0, *, signed: bool = False) -> str:
    """A number with the language's own grouping, decimal mark and minus sign."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    written = format_decimal(round(value, decimals) + 0.0, format=pattern, locale=_locale(language))
    written = written.replace("-", MINUS)  # a pattern of one's own loses the locale's minus sign
    return "+" + written if signed and value > 0 else written


def percent(share: float, language: Language, decimals: int = 0) -> str:
    """A share (0-1) as per cent."""
    space = "" if language == "en" else "\u00a0"
    return f"{number(share * 100, language, decimals)}{space}%"


def day(value: date, language: Language) -> str:
    return format_date(value, "d.M.yyyy" if language != "en" else "d MMM yyyy", locale=language)


def moment(iso: str, language: Language) -> str:
    """A stored moment (ISO, UTC) in Finnish time."""
    local = datetime.fromisoformat(iso).astimezone(FINNISH_TIME)
    return f"{day(local.date(), language)} {local:%H.%M}"


def day_of(iso: str, language: Language) -> str:
    """The Finnish day of a stored moment (ISO, UTC)."""
    return day(datetime.fromisoformat(iso).astimezone(FINNISH_TIME).date(), language)


def period(first_month: int, level: str, language: Language) -> str:
    """A period in words: "lokakuu 2026", "7–9/2026", "2026"."""
    year, month = divmod(first_month, 100)
    if level == "year":
        return str(year)
    if level == "month":
        name = get_month_names("wide", "stand-alone", locale=language)[month]
        return f"{name} {year}"
    return f"{month}–{month + SPAN[level] - 1}/{year}"


def short_period(first_month: int, level: str) -> str:
    """A period in few characters: "10/2026", "7–9/2026", "2026"."""
    year, month = divmod(first_month, 100)
    if level == "year":
        return str(year)
    return f"{month}/{year}" if level == "month" else f"{month}–{month + SPAN[level] - 1}/{year}"
