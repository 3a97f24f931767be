"""What holds for a whole table, from the lines above it and from the name of its sheet."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data_access.cells import find_code
from data_access.layout.grid import filled
from data_access.layout.labels import read_label
from data_access.layout.model import MEASURE, YEAR, Confidence, Constant
from data_access.layout.words import PRINTED
from data_access.names import normalise
from data_access.periods import read_period, write_period
from data_access.workbook import Row, Value
from metrics.catalogue.model import CodeList, Column, Dataset, Kind

_LONGEST = 300  # a longer text is a note, not a title
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAYS = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4})?\s*[-–—]\s*\d{1,2}\.\d{1,2}\.\d{4}")


@dataclass(frozen=True)
class Surroundings:
    """What stands around a table: the rows above it, its sheet's name, the names of the teams there are."""

    rows: Sequence[Row]
    sheet: str
    teams: Mapping[str, str]
    top: Sequence[Row] = ()  # the rows above the first table of the sheet: they may hold for all of it


def _lines(rows: Sequence[Row]) -> list[str]:
    """Titles, without those that say when the list was printed."""
    cells = [str(value) for _, values in rows for value in values if isinstance(value, str | int)]
    return [cell for cell in cells if len(cell) <= _LONGEST and not PRINTED.search(normalise(cell))]


def find_constant(dataset: Dataset, column: str, around: Surroundings) -> Constant | None:
    """What a title or else the sheet's name says of a column (also YEAR and MEASURE), None for nothing."""
    confidence: Confidence = "likely"
    for rows in (around.rows, around.top):
        if labelled := _find_labelled(dataset, column, rows):
            return Constant(column, labelled, "title", "sure")
        if found := _find_in(dataset, column, _lines(rows), around.teams):
            return Constant(column, found, "title", confidence)
    if found := _find_in(dataset, column, [around.sheet], around.teams):
        return Constant(column, found, "sheet", confidence)
    return None


def _find_labelled(dataset: Dataset, column: str, rows: Sequence[Row]) -> str | None:
    """The value beside its own heading: "Tiimi: M1" in one cell, or "Tiimi" and "M1" in two."""
    for _, values in rows:
        places = filled(values)
        for place, following in zip(places, [*places[1:], None], strict=True):
            value = values[place]
            if not isinstance(value, str):
                continue
            head, colon, rest = value.partition(":")
            if column not in read_label(dataset, head).columns[:1]:
                continue
            if colon and rest.strip():
                return rest.strip()
            if following is not None and not _is_heading(dataset, values[following]):
                return _as_text(dataset, column, values[following])
    return None


def _is_heading(dataset: Dataset, value: Value) -> bool:
    return read_label(dataset, value).kind == "column"


def _as_text(dataset: Dataset, column: str, value: Value) -> str:
    if column == "period" and dataset.level is not None:
        period = read_period(value, dataset.level)
        return str(value) if period is None else write_period(period, dataset.level)
    return str(value).strip()


def _find_in(dataset: Dataset, column: str, lines: Iterable[str], teams: Mapping[str, str]) -> str | None:
    """The one value of a column that some lines name; None where they name none or several."""
    declared = dataset.by_id.get(column)
    found: set[str] = set()
    for line in lines:
        if column == YEAR:
            found |= set(_YEAR.findall(line))
        elif column == MEASURE:
            found |= set(_longest(_names_of_measures(dataset), line))
        elif declared is not None:
            found |= _find_values(declared, line, teams)
    return found.pop() if len(found) == 1 else None


def _find_values(column: Column, line: str, teams: Mapping[str, str]) -> set[str]:
    if column.kind is Kind.PERIOD:
        return _find_periods(column, line)
    if column.kind is Kind.COUNTY and column.codes is not None:
        return set(_longest(_names_of_codes(column.codes), line))
    if column.kind is Kind.TEAM:
        return set(_longest(teams, line))
    if column.codes is not None:
        code = find_code(column.codes, line)
        return {code} if code is not None else set()
    return set()


@lru_cache(maxsize=16)
def _names_of_codes(codes: CodeList) -> Mapping[str, str]:
    return {normalise(name): code.id for code in codes.codes for name in (*code.names, *code.synonyms)}


@lru_cache(maxsize=64)
def _names_of_measures(dataset: Dataset) -> Mapping[str, str]:
    return {
        normalise(name): measure.id
        for measure in dataset.measures
        for name in (*measure.synonyms, *measure.names)
    }


def _longest(names: Mapping[str, str], line: str) -> list[str]:
    """What is named in a line, by its longest names: "Etelä-Savon" is not "Savon"."""
    text = f" {normalise(line)} "
    found: dict[str, str] = {}
    for name in sorted((name for name in names if name in text), key=len, reverse=True):
        pattern = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
        if len(name) > 1 and re.search(pattern, text):
            found[names[name]] = name
            text = re.sub(pattern, " ", text)
    return list(found)


def _find_periods(column: Column, line: str) -> set[str]:
    """The periods that a line names; a span of days only where it is one period."""
    assert column.level is not None
    if days := _DAYS.search(line):
        period = read_period(" ".join(days[0].split()), column.level)
        return set() if period is None else {write_period(period, column.level)}
    words = [word.strip("(),;") for word in line.split()][:40]
    for length in (3, 2, 1):
        windows = {" ".join(words[start : start + length]) for start in range(len(words) - length + 1)}
        periods = {read_period(window, column.level) for window in windows if not window.isdecimal()} - {None}
        if periods:
            return {write_period(period, column.level) for period in periods if period is not None}
    return set()
