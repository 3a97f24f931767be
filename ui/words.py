"""Values, units and statuses in the viewer's words: `exports.words` in the language of the page."""

import pandas as pd

from charts.frame import ChartWords, UnitFormat
from exports import words
from exports.words import SMALL_N
from metrics.catalogue.indicators.model import Indicator
from metrics.catalogue.model import CodeList
from metrics.evaluate import Reading
from metrics.protected import ProtectedTable, Status
from ui import session

__all__ = [
    "SMALL_N", "chart_words", "to_readable", "unit_format", "unit_name", "with_labels", "write_latest",
    "write_period_of", "write_status", "write_value",
]  # fmt: skip


def chart_words(**others: str) -> ChartWords:
    """Every word of a chart; `others` replaces some, such as what the reference mark stands for."""
    return words.chart_words(session.language(), **others)


def unit_name(indicator: Indicator) -> str:
    return words.unit_name(indicator, session.language())


def unit_format(indicator: Indicator, n: float | None = None) -> UnitFormat:
    """How an indicator's values are written; shares without decimals where they rest on few."""
    return words.unit_format(indicator, session.language(), n)


def write_value(indicator: Indicator, value: float, n: float | None = None, *, unit: bool = True) -> str:
    """An indicator's value in words: "12,5 %", "34 vrk", "yli 180 vrk"."""
    return words.write_value(indicator, value, session.language(), n, unit=unit)


def write_status(status: Status) -> str:
    """The word that stands in place of a value."""
    return words.write_status(status, session.language())


def write_latest(found: Reading | None) -> str:
    """A reading's newest value, or the word for why there is none."""
    return words.write_latest(found, session.language())


def write_period_of(found: Reading) -> str:
    """The period of a reading's newest value, and its window if it looks back."""
    return words.write_period_of(found, session.language())


def with_labels(
    table: ProtectedTable, *, level: str | None = None, **labels: CodeList | dict[str, str]
) -> ProtectedTable:
    """The table with a text column `<dimension>_label` beside each named dimension, and period labels."""
    return words.with_labels(table, session.language(), level=level, **labels)


def to_readable(
    table: ProtectedTable, headings: dict[str, str], formats: dict[str, UnitFormat]
) -> pd.DataFrame:
    """The table as people read it: labels for codes, numbers in words, statuses where values are empty.

    headings: the columns to show, in order, with their headings; formats: how each measure is written.
    """
    return words.to_readable(table, headings, formats, session.language())
