"""Values, units and statuses in words, the same on cards, charts, tables and in files."""

from dataclasses import replace

import pandas as pd

from charts.frame import ChartWords, UnitFormat
from locales import text
from locales.numbers import Language, number, percent, short_period
from locales.numbers import period as write_period
from metrics.catalogue.indicators.model import Indicator
from metrics.catalogue.model import CodeList
from metrics.evaluate import Reading
from metrics.protected import STATUS_SUFFIX, ProtectedTable, Status
from metrics.waits import OPEN_END

SMALL_N = 200  # under this a share is given without decimals


def chart_words(language: Language, **others: str) -> ChartWords:
    """Every word of a chart; `others` replaces some, such as what the reference mark stands for."""
    names = (
        "value", "period", "name", "hidden", "withheld", "no_data", "provisional", "target", "study", "mean",
        "limits", "improvement", "concern", "neutral", "missing",
    )  # fmt: skip
    words = {name: text(f"chart-{name.replace('_', '-')}", language) for name in names}
    return ChartWords(language=language, **{**words, **others})


def unit_name(indicator: Indicator, language: Language) -> str:
    return text(f"indicator-{indicator.id.replace('_', '-')}-unit", language)


def unit_format(indicator: Indicator, language: Language, n: float | None = None) -> UnitFormat:
    """How an indicator's values are written; shares without decimals where they rest on few."""
    decimals = indicator.decimals
    if indicator.unit == "share" and (n is None or n < SMALL_N):
        decimals = 0
    return UnitFormat(decimals, unit_name(indicator, language), indicator.unit == "share")


def write_value(
    indicator: Indicator, value: float, language: Language, n: float | None = None, *, unit: bool = True
) -> str:
    """An indicator's value in words: "12,5 %", "34 vrk", "yli 180 vrk"."""
    if indicator.method == "quantile" and value >= OPEN_END:
        return text("over-180-days", language)
    formatted = unit_format(indicator, language, n)
    if formatted.share:
        return percent(value, language, formatted.decimals)
    written = number(value, language, formatted.decimals)
    return f"{written}\u00a0{formatted.unit}" if unit and formatted.unit else written


def write_level(value: float, form: UnitFormat, language: Language) -> str:
    """A level such as a target with its unit; without decimals where it needs none."""
    whole = value * 100 if form.share else value
    plain = replace(form, decimals=0) if abs(whole - round(whole)) < 1e-9 else form
    return plain.full(value, language)


def write_status(status: Status, language: Language) -> str:
    """The word that stands in place of a value."""
    return text(f"status-{status.replace('_', '-')}", language)


def write_latest(found: Reading | None, language: Language) -> str:
    """A reading's newest value, or the word for why there is none."""
    if found is None or found.latest is None:
        return write_status("no_data", language)
    value, status = found.series.at(found.latest)
    if status != "shown":
        return write_status(status, language)
    n, _ = found.n.at(found.latest)
    return write_value(found.indicator, value, language, n)


def write_period_of(found: Reading, language: Language) -> str:
    """The period of a reading's newest value, and its window if it looks back."""
    if found.latest is None:
        return ""
    written = write_period(found.latest, found.level, language)
    window = found.indicator.window
    return text("period-window", language, months=window, period=written) if window else written


def with_labels(
    table: ProtectedTable,
    language: Language,
    *,
    level: str | None = None,
    **labels: CodeList | dict[str, str],
) -> ProtectedTable:
    """The table with a text column `<dimension>_label` beside each named dimension, and period labels."""
    frame = table.frame.copy()
    for dimension, names in labels.items():
        frame[f"{dimension}_label"] = [_label(names, code, language) for code in frame[dimension]]
    if level is not None:
        frame["period_label"] = [short_period(int(month), level) for month in frame["period"]]
    return ProtectedTable(table.dimensions, table.measures, frame, table.threshold)


def _label(names: CodeList | dict[str, str], code: str, language: Language) -> str:
    return names.get(code, code) if isinstance(names, dict) else names.label(code, language)


def to_readable(
    table: ProtectedTable, headings: dict[str, str], formats: dict[str, UnitFormat], language: Language
) -> pd.DataFrame:
    """The table as people read it: labels for codes, numbers in words, statuses where values are empty.

    headings: the columns to show, in order, with their headings; formats: how each measure is written.
    """
    readable: dict[str, list[str]] = {}
    for column, heading in headings.items():
        if column in table.measures:
            pairs = zip(table.frame[column], table.frame[column + STATUS_SUFFIX], strict=True)
            form = formats.get(column, UnitFormat())
            readable[heading] = [
                form.full(value, language) if status == "shown" else write_status(status, language)
                for value, status in pairs
            ]
        else:
            source = f"{column}_label" if f"{column}_label" in table.frame else column
            readable[heading] = [str(value) for value in table.frame[source]]
    return pd.DataFrame(readable)


def join_words(parts: list[str], conjunction: str) -> str:
    """ "a, b ja c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}"
