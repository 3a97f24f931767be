"""Questions about a delivery: its rows beside those in force, and how what is odd becomes findings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.facts import tidy
from data_access.findings import Finding, Severity
from data_access.validate import ROW
from locales import numbers
from metrics import calendar
from metrics.catalogue.model import Dataset

SHEET = "_sheet"  # the sheet that a checked row came from
FRESH = "_fresh"  # whether a row is not in force as it stands
MOST = 50  # how many findings of a kind are said one by one
MOSTLY = 1 / 3  # the share of odd rows from which a column means something else, which is said once
LEAST_COMPARED = 10
HISTORY = 12  # how many periods back a value is compared
Argument = str | int | float
Letters = Mapping[str, Mapping[str, str]]
Row = Mapping[str, object]
Words = tuple[str | None, float | None, dict[str, Argument]]  # column id, value, arguments of the text


@dataclass(frozen=True)
class Delivery:
    """What a file brings of a dataset, beside what is in force.

    rows: as `tidy`, with ROW, SHEET and FRESH. after: the same and the stored rows that it does not replace.
    stored: the rows in force, as `tidy`. letters: sheet -> column id -> letter of the column in Excel.
    """

    dataset: Dataset
    rows: pd.DataFrame
    stored: pd.DataFrame
    after: pd.DataFrame
    letters: Letters

    def letter(self, sheet: str, column: str | None) -> str | None:
        return self.letters[sheet].get(column) if column else None


@dataclass(frozen=True)
class Asked:
    """Findings of one kind, and how many there would be if all were said."""

    code: str
    findings: list[Finding]
    count: int


def deliver(
    dataset: Dataset, parts: Sequence[tuple[str, pd.DataFrame]], letters: Letters, stored: pd.DataFrame
) -> Delivery:
    """A delivery from the checked frames of each sheet (validate_sheet) and the rows in force."""
    frames = [frame.assign(**{SHEET: name}) for name, frame in parts]
    whole = frames[0].reset_index(drop=True) if len(frames) == 1 else pd.concat(frames, ignore_index=True)
    rows = tidy(dataset, whole).assign(**{ROW: whole[ROW], SHEET: whole[SHEET]})
    rows[FRESH] = _is_fresh(dataset, rows, stored)
    touched = rows[list(dataset.slice_ids)].drop_duplicates()
    beside = stored.merge(touched, on=list(dataset.slice_ids), how="left", indicator="_side")
    kept = beside[beside["_side"] == "left_only"].drop(columns="_side").assign(**{FRESH: False})
    after = rows if kept.empty else pd.concat([rows, kept.astype(rows.dtypes[kept.columns])])
    return Delivery(dataset, rows, stored, after.reset_index(drop=True), letters)


def _is_fresh(dataset: Dataset, rows: pd.DataFrame, stored: pd.DataFrame) -> pd.Series:
    keys = [key.id for key in dataset.keys]
    both = rows.merge(stored, on=keys, how="left", suffixes=("", "_old"), indicator="_side")
    fresh = both["_side"] == "left_only"
    for column in dataset.values:
        new, old = both[column.id], both[column.id + "_old"]
        fresh |= ~((new == old) | (new.isna() & old.isna()))
    return pd.Series(fresh.to_numpy(), index=rows.index)


def months_around(dataset: Dataset, rows: pd.DataFrame) -> range:
    """The months whose stored rows are needed to judge rows of a dataset; empty where it has no periods."""
    if dataset.level is None or rows.empty:
        return range(0)
    periods = rows["period"].astype("int64")
    first = calendar.start_of(int(periods.min()), "year")
    last = calendar.last_month(calendar.start_of(int(periods.max()), "year"), "year")
    return range(calendar.add_months(first, -HISTORY * calendar.SPAN[dataset.level]), last + 1)


def shorten(asked: Iterable[Asked]) -> list[Finding]:
    by_code: dict[str, list[Finding]] = {}
    counts: dict[str, int] = {}
    for each in asked:
        by_code.setdefault(each.code, []).extend(each.findings)
        counts[each.code] = counts.get(each.code, 0) + each.count
    findings = []
    for code, said in by_code.items():
        findings += said[:MOST]
        more = counts[code] - len(said[:MOST])
        if more:
            first = said[0]
            findings.append(Finding(first.severity, "more_alike", arguments={"count": more, "kind": code}))
    return findings


def say(
    delivery: Delivery,
    code: str,
    hits: pd.DataFrame,
    write: Callable[[Row], Words],
    compared: int | None = None,
) -> list[Asked]:
    """Findings at the rows of `hits`. compared: where most of so many are odd, that is said once."""
    if hits.empty:
        return []
    if compared is not None and is_most(len(hits), compared):
        return [say_once(delivery, code, hits, write, len(hits), compared)]
    findings = []
    for row in _records(hits.head(MOST)):
        column, value, arguments = write(row)
        shown = None if value is None else write_number(value)
        findings.append(_place(delivery, "warning", code, row, column, arguments, shown))
    return [Asked(code, findings, len(hits))]


def is_most(odd: int, compared: int) -> bool:
    """Whether so many are odd that the column must mean something else than it should."""
    return compared >= LEAST_COMPARED and odd > compared * MOSTLY


def say_once(
    delivery: Delivery, code: str, hits: pd.DataFrame, write: Callable[[Row], Words], odd: int, compared: int
) -> Asked:
    """One finding for them all, at the first. It tells and does not ask: no single row is to be mended."""
    [first] = _records(hits.head(1))
    column, _, _ = write(first)
    arguments: dict[str, Argument] = {"count": odd, "compared": compared, "kind": code}
    return Asked("mostly_" + code, [_place(delivery, "info", "mostly", first, column, arguments)], 1)


def _records(rows: pd.DataFrame) -> list[Row]:
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def _place(
    delivery: Delivery,
    severity: Severity,
    code: str,
    row: Row,
    column: str | None,
    arguments: dict[str, Argument],
    value: str | None = None,
) -> Finding:
    sheet = str(row[SHEET])
    letter = delivery.letter(sheet, column)
    return Finding(severity, code, sheet, int(to_float(row[ROW])), letter, value, arguments)


def write_number(value: object) -> str:
    number = to_float(value)
    return numbers.number(number, "fi", 0 if number.is_integer() else 1)


def to_float(value: object) -> float:
    return float(str(value))


def name_of(dataset: Dataset, column: str) -> str:
    return dataset.by_id[column].names.fi
