"""Checking a recognised sheet against its declaration: the cleaned rows, and everything there is to say."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data_access.cells import Manner, Marked, Problem, read_cell
from data_access.findings import Finding, Severity, shorten
from data_access.joining import join_labels
from data_access.names import normalise
from data_access.numerals import find_decimal_sign
from data_access.recognised import RecognisedSheet
from metrics import calendar
from metrics import marks as marked
from metrics.catalogue.model import Column, Dataset, Kind
from metrics.marks import Mark, write_marks

Marks = dict[int, dict[str, Mark]]  # row -> measure -> what stands in place of its number
ROW = "_row"  # the Excel row that a checked row came from
_TOLD = (Problem, Marked)
_SEVERITY: dict[str, Severity] = {
    "marker_zero": "info",
    "not_applicable": "info",
    "not_available": "warning",
    "source_suppressed": "warning",
}


@dataclass(frozen=True)
class KnownTeams:
    """county -> normalised team name or id -> team id."""

    by_county: Mapping[str, Mapping[str, str]]

    def of(self, county: str | None) -> Mapping[str, str]:
        return self.by_county.get(county or "", {})


def validate_sheet(
    sheet: RecognisedSheet, teams: KnownTeams, today: date
) -> tuple[pd.DataFrame, list[Finding]]:
    """The sheet's rows as stored values, one column per declared column plus the Excel row, and the findings.

    Every row is either in the frame or named by an error. Equal problems in a column are one finding that
    says how many there are.
    """
    findings: list[Finding] = []
    columns: dict[str, list[object]] = {}
    marks: Marks = {}
    for column in sheet.dataset.columns:
        if column.kind is Kind.TEAM and sheet.dataset.id != "teams":
            columns[column.id] = _read_teams(sheet, column, columns.get("county", []), teams, findings)
        else:
            columns[column.id] = _read_column(sheet, column, findings, marks)
    frame = pd.DataFrame({id: pd.Series(values, dtype=object) for id, values in columns.items()})
    written = [write_marks(marks.get(index, {})) for index in range(len(frame))]
    frame[marked.COLUMN] = pd.Series(written, dtype=object)
    frame[ROW] = [number for number, _ in sheet.rows]
    if sheet.labels:
        frame, joined = join_labels(sheet, frame)
        findings += joined
    findings += _find_duplicates(sheet, frame)
    findings += _find_future(sheet, frame, today)
    findings += _find_parts_over_whole(sheet, frame)
    return frame, findings


def _read_column(
    sheet: RecognisedSheet, column: Column, findings: list[Finding], marks: Marks
) -> list[object]:
    raw = _raw(sheet, column)
    as_text = column.kind is Kind.TEAM  # the teams' own sheet names its teams freely
    shown = replace(column, kind=Kind.TEXT) if as_text else column
    manner = _manner(sheet, column, raw)
    read: dict[tuple[type, object], object] = {}
    for value in raw:
        if (type(value), value) not in read:
            read[type(value), value] = read_cell(shown, value, {}, manner)
    values = [read[type(value), value] for value in raw]
    if _is_plain(column, read.values()):
        return values
    for index, value in enumerate(values):
        if isinstance(value, Marked) and value.mark is not None:
            marks.setdefault(index, {})[column.id] = value.mark
    return _report(sheet, column, raw, values, findings)


def _manner(sheet: RecognisedSheet, column: Column, raw: Sequence[object]) -> Manner:
    """How the column's cells are written: by its layout, and its decimal sign by its own texts."""
    numeric = column.kind in (Kind.COUNT, Kind.NUMBER)
    decimal = find_decimal_sign(raw) if numeric else ""
    return Manner(sheet.labels.get(column.id, {}), sheet.markers, decimal)


def _read_teams(
    sheet: RecognisedSheet,
    column: Column,
    counties: Sequence[object],
    teams: KnownTeams,
    findings: list[Finding],
) -> list[object]:
    """Teams by the county of their own row: two counties may use the same name."""
    raw = _raw(sheet, column)
    manner = _manner(sheet, column, ())
    read: dict[tuple[object, object], object] = {}
    values = []
    for county, value in zip(counties, raw, strict=True):
        if (county, value) not in read:
            read[county, value] = _read_team(column, county, value, teams, manner)
        values.append(read[county, value])
    if _is_plain(column, read.values()):
        return values
    return _report(sheet, column, raw, values, findings)


def _read_team(column: Column, county: object, value: object, teams: KnownTeams, manner: Manner) -> object:
    # Without a county no team can be known: the county's own finding says what to mend.
    if county is None and value is not None:
        return str(value)
    return read_cell(column, value, teams.of(county if isinstance(county, str) else None), manner)


def _raw(sheet: RecognisedSheet, column: Column) -> list[object]:
    place = sheet.places.get(column.id)
    if place is None:
        return [sheet.constants.get(column.id)] * len(sheet.rows)
    return [values[place] if place < len(values) else None for _, values in sheet.rows]


def _is_plain(column: Column, read: Collection[object]) -> bool:
    """Whether there is nothing to say of a column's values, each told once."""
    needed = column.required or column.key
    return not any((value is None and needed) or isinstance(value, (*_TOLD, Marked)) for value in read)


def _report(
    sheet: RecognisedSheet, column: Column, raw: list[object], values: list[object], findings: list[Finding]
) -> list[object]:
    """The values with problems taken out; one finding per kind of problem and value, at its first place."""
    seen: dict[tuple[str, str], tuple[int, int]] = {}
    clean: list[object] = []
    needed = column.required or column.key
    for index, (was, value) in enumerate(zip(raw, values, strict=True)):
        told = value.code if isinstance(value, _TOLD) else None
        kept = value.value if isinstance(value, Marked) else None if told else value
        if kept is None and needed:
            told = told or "value_missing"
        if told:
            key = (told, shorten(was) if was is not None else "")
            first, count = seen.get(key, (index, 0))
            seen[key] = first, count + 1
        clean.append(kept)
    for (code, value_text), (index, count) in seen.items():
        arguments: dict[str, str | int] = {
            "column": column.names.fi,
            "count": count,
            "limit": f"{column.high or 0:g}",
        }
        row, letter = sheet.where(index, column.id)
        severity = _SEVERITY.get(code, "error")
        findings.append(Finding(severity, code, sheet.sheet, row, letter, value_text or None, arguments))
    return clean


def _find_duplicates(sheet: RecognisedSheet, frame: pd.DataFrame) -> list[Finding]:
    keys = [key.id for key in sheet.dataset.keys]
    whole = frame.dropna(subset=keys)
    first = whole.groupby(keys, sort=False)[ROW].transform("first")
    again = whole[whole.duplicated(keys)]
    return [
        Finding("error", "duplicate", sheet.sheet, row, letter, None, {"first": int(first.loc[index])})
        for index in again.index[:200].tolist()
        for row, letter in [_where_values(sheet, index)]
    ]


def _where_values(sheet: RecognisedSheet, index: int) -> tuple[int, str | None]:
    """The row, and where one Excel row gives several of ours, the column of its first value."""
    if sheet.cells:
        for measure in sheet.dataset.measures:
            if measure.id in sheet.places and sheet.cells[index][sheet.places[measure.id]] is not None:
                return sheet.where(index, measure.id)
    return sheet.rows[index][0], None


def _find_future(sheet: RecognisedSheet, frame: pd.DataFrame, today: date) -> list[Finding]:
    level = sheet.dataset.level
    if level is None or "period" not in frame:
        return []
    now = calendar.start_of(today.year * 100 + today.month, level)
    later = frame[pd.to_numeric(frame["period"], errors="coerce") > now]
    findings = []
    for period, rows in later.groupby("period"):
        row, letter = sheet.where(int(rows.index[0]), "period")
        shown = f"{int(str(period)) % 100}/{int(str(period)) // 100}"
        count = {"count": len(rows)}
        findings.append(Finding("error", "period_future", sheet.sheet, row, letter, shown, count))
    return findings


def _find_parts_over_whole(sheet: RecognisedSheet, frame: pd.DataFrame) -> list[Finding]:
    by_id = sheet.dataset.by_id
    findings = []
    for declared in sheet.dataset.parts:
        if not declared.checked or declared.whole not in sheet.places:
            continue
        numbers = frame[[declared.whole, *declared.parts]].apply(pd.to_numeric, errors="coerce")
        over = frame[numbers[list(declared.parts)].sum(axis=1) > numbers[declared.whole]]
        names = {"whole": by_id[declared.whole].names.fi}
        for index in over.index[:50].tolist():
            row, letter = sheet.where(int(index), declared.whole)
            findings.append(Finding("error", "parts_over_whole", sheet.sheet, row, letter, None, names))
    return findings


def name_teams(dataset: Dataset, rows: pd.DataFrame) -> dict[str, dict[str, str]]:
    """county -> every way to write a team -> its id, from rows of the teams dataset."""
    assert dataset.id == "teams"
    found: dict[str, dict[str, str]] = {}
    for county, team, name in rows[["county", "team", "name"]].itertuples(index=False):
        if county is None or team is None:
            continue
        spellings = found.setdefault(str(county), {})
        spellings[normalise(team)] = str(team)
        if name is not None:
            spellings.setdefault(normalise(name), str(team))
    return found
