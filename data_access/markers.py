"""Signs that stand where a number is not, with the meaning that Finnish official statistics gives them."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal, get_args

from metrics.marks import Mark

Meaning = Literal["zero", "not_applicable", "not_available", "suppressed"]
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)
# Digits are written as #: "<#" is "<5" as well as "<10". A layout may say otherwise for its own source.
MARKERS: Mapping[str, Meaning] = {
    "-": "zero",
    ".": "not_applicable",
    "..": "not_available",
    "...": "not_available",
    "*": "suppressed",
    "**": "suppressed",
    "x": "suppressed",
    ":": "suppressed",
    "c": "suppressed",
    "[c]": "suppressed",
    "(c)": "suppressed",
    "<#": "suppressed",
    "<=#": "suppressed",
    "#-#": "suppressed",
    "alle #": "suppressed",
    "under #": "suppressed",
    "mindre än #": "suppressed",
    "färre än #": "suppressed",
    "fewer than #": "suppressed",
    "less than #": "suppressed",
}
# How a stored mark is written where its rows go out again, so that they come back as they were.
SIGNS: Mapping[Mark, str] = {"not_applicable": ".", "not_available": "..", "suppressed": "*"}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")


def write_marker(value: str) -> str:
    """A sign as the table has it: no case, one dash, single spaces, digits as #."""
    text = unicodedata.normalize("NFKC", value.replace("≤", "<=")).translate(_DASHES).casefold()
    text = re.sub(r"\d+", "#", " ".join(text.split()))
    return text.replace("< ", "<").replace("<= ", "<=").replace(" - ", "-")


def read_marker(value: object, markers: Mapping[str, Meaning] = MARKERS) -> Meaning | None:
    """What a cell says in place of a number; None where it is no such sign."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    return markers.get(write_marker(value))
