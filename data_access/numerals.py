"""Numbers as people and systems write them: 1 234,5 and 1.234,5 and 1,234.5, with %, with any minus."""

import math
import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

DecimalSign = Literal[",", ".", ""]  # "": not known
_MINUS = dict.fromkeys(map(ord, "\u2012\u2013\u2212"), "-")
_WHOLE = re.compile(r"\d+|\d{1,3}( \d{3})+")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+([.,])\d+")
_BOTH = re.compile(r"\d{1,3}(?:\.\d{3})+(,)\d+|\d{1,3}(?:,\d{3})+(\.)\d+")
_GROUPED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})")
_EITHER = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_DECIMAL = re.compile(r"\d+([.,])\d+")


class AmbiguousNumberError(ValueError):
    """A lone 1.234 or 1,234: a thousand and something, or one and something."""


def read_number(value: str, decimal: DecimalSign = "") -> float | None:
    """The number that a text names, None where it names none. A percentage is its number: "12,5 %" is 12.5.

    decimal: the column's decimal sign, where its other values tell it. AmbiguousNumberError where only that
    could tell and it is not known.
    """
    negative, digits = _split(value)
    sign = _sign(digits, decimal)
    if sign is None:
        return None
    plain = digits.replace(" ", "")
    for group in ".,":
        if group != sign:
            plain = plain.replace(group, "")
    number = float(plain.replace(",", ".")) * (-1 if negative else 1)
    return number if math.isfinite(number) else None


def find_decimal_sign(values: Iterable[object]) -> DecimalSign:
    """The decimal sign of a column, from those of its texts that can be read in one way only."""
    found: set[str] = set()
    for value in values:
        if not isinstance(value, str):
            continue
        _, digits = _split(value)
        if _GROUPED.fullmatch(digits):
            found.add("," if "." in digits else ".")
        elif not _EITHER.fullmatch(digits) and ("," in digits or "." in digits):
            found.add(_sign(digits, "") or "")
    found.discard("")
    if found == {","}:
        return ","
    return "." if found == {"."} else ""


def _split(value: str) -> tuple[bool, str]:
    """Whether a number is negative, and its digits with their separators."""
    text = " ".join(unicodedata.normalize("NFKC", value).translate(_MINUS).removesuffix("%").split())
    unsigned = text.lstrip("+-").lstrip()
    signs = text[: len(text) - len(unsigned)].strip()
    return (signs == "-", unsigned) if len(signs) < 2 else (False, "")


def _sign(digits: str, decimal: DecimalSign) -> str | None:
    """The decimal sign of these digits ("": whole); None where they are no number."""
    if _WHOLE.fullmatch(digits) or _GROUPED.fullmatch(digits):
        return ""
    if match := _SPACED.fullmatch(digits) or _BOTH.fullmatch(digits):
        return str(match[match.lastindex or 1])
    if match := _EITHER.fullmatch(digits):
        if not decimal:
            raise AmbiguousNumberError(digits)
        return decimal
    match = _DECIMAL.fullmatch(digits)
    return match[1] if match else None
