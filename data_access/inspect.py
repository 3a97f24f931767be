"""What a workbook holds, told without the store: personal data, datasets, rows and findings.

Runs in the process that reads strangers' files (`data_access.reading`), so it must depend on nothing but its
arguments.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from openpyxl.utils import get_column_letter

from data_access.facts import tidy
from data_access.findings import Finding, clean
from data_access.joining import merge_measures
from data_access.layout.model import Layout
from data_access.personal_data import find_personal_data, has_code_elsewhere
from data_access.recognise import RecognisedSheet, recognise_sheet
from data_access.validate import ROW, KnownTeams, name_teams, validate_sheet
from data_access.workbook import Sheet, Workbook
from metrics.catalogue.model import Dataset

Teams = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, eq=False)
class InspectedSheet:
    """A sheet that holds a dataset. rows: tidy, with the Excel row of each in validate.ROW; letters: where in
    Excel each declared column that the sheet has stands; skipped: how many of the table's Excel rows were
    knowingly left out, by reason."""

    dataset: str
    sheet: str
    rows: pd.DataFrame
    letters: Mapping[str, str]
    skipped: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Inspection:
    """A file's name, a hash of its bytes, its sheets (none where there are errors) and all findings."""

    name: str
    hash: str
    sheets: tuple[InspectedSheet, ...]
    findings: tuple[Finding, ...]


def inspect_file(
    content: bytes,
    name: str,
    sheets: tuple[Sheet, ...],
    datasets: Sequence[Dataset],
    teams: Teams,
    today: date,
    profiles: Sequence[Layout] = (),
) -> Inspection:
    """Everything that a file tells by itself. sheets: its cells; teams: county -> spelling -> id of those
    stored already; profiles: layouts that somebody has confirmed, tried first."""
    workbook = Workbook(clean(name), hashlib.sha256(content).hexdigest(), sheets)
    found = _inspect(workbook, datasets, teams, today, profiles)
    if not any(finding.code == "personal_data" for finding in found.findings) and has_code_elsewhere(
        content, name
    ):
        # Its sheets are not even named: the code may stand in a name.
        return Inspection(workbook.name, workbook.hash, (), (Finding("error", "personal_data_elsewhere"),))
    return found


def _inspect(
    workbook: Workbook, datasets: Sequence[Dataset], teams: Teams, today: date, profiles: Sequence[Layout]
) -> Inspection:
    if personal := find_personal_data(workbook):
        return Inspection(workbook.name, workbook.hash, (), tuple(personal))
    recognised, findings = _recognise(workbook, datasets, teams, profiles)
    sheets, more = _validate(recognised, teams, today)
    findings += more
    if not recognised and not _has_errors(findings):
        findings.insert(0, Finding("error", "nothing_recognised"))
    return Inspection(workbook.name, workbook.hash, tuple(sheets), tuple(findings))


def _recognise(
    workbook: Workbook, datasets: Sequence[Dataset], teams: Teams, profiles: Sequence[Layout]
) -> tuple[list[RecognisedSheet], list[Finding]]:
    names = {name: id for spellings in teams.values() for name, id in spellings.items()}
    sheets: list[RecognisedSheet] = []
    findings: list[Finding] = []
    for sheet in workbook.sheets:
        found, said = recognise_sheet(sheet, datasets, names, profiles)
        findings += said
        if filled := [table for table in found if table.rows]:
            sheets += filled
            findings += _find_uncached(sheet)
        elif found:
            findings.append(Finding("info", "no_rows", sheet.name))
    if not sheets and any(finding.code == "no_rows" for finding in findings):
        findings.append(Finding("error", "nothing_to_store"))
    return sheets, findings


def _find_uncached(sheet: Sheet) -> list[Finding]:
    """Formulas whose value the file does not hold: they would read as blanks. One error per column."""
    by_column: dict[int, list[int]] = {}
    for row, column in sheet.uncached:
        by_column.setdefault(column, []).append(row)
    return [
        Finding(
            "error",
            "formula_uncached",
            sheet.name,
            min(rows),
            get_column_letter(column + 1),
            None,
            {"count": len(rows)},
        )
        for column, rows in sorted(by_column.items())
    ]


def _validate(
    recognised: Sequence[RecognisedSheet], teams: Teams, today: date
) -> tuple[list[InspectedSheet], list[Finding]]:
    findings: list[Finding] = []
    known = {county: dict(spellings) for county, spellings in teams.items()}
    frames: list[tuple[RecognisedSheet, pd.DataFrame]] = []
    # Teams first: the other sheets of the same file may speak of teams that it brings.
    for sheet in sorted(recognised, key=lambda sheet: sheet.dataset.id != "teams"):
        frame, said = validate_sheet(sheet, KnownTeams(known), today)
        findings += said
        frames.append((sheet, frame))
        if sheet.dataset.id == "teams":
            _add_teams(known, name_teams(sheet.dataset, frame))
    if _has_errors(findings):
        return [], findings
    frames = merge_measures(frames)
    findings += _find_repeats(frames)
    if _has_errors(findings):
        return [], findings
    return [_tidy_sheet(sheet, frame) for sheet, frame in frames], findings


def _tidy_sheet(sheet: RecognisedSheet, frame: pd.DataFrame) -> InspectedSheet:
    rows = tidy(sheet.dataset, frame).assign(**{ROW: frame[ROW].astype("int64")})
    letters = sheet.letters()
    skipped = Counter[str](each.reason for each in sheet.skipped)
    return InspectedSheet(sheet.dataset.id, sheet.sheet, rows, letters, dict(skipped))


def _find_repeats(frames: Sequence[tuple[RecognisedSheet, pd.DataFrame]]) -> list[Finding]:
    """Rows that stand on two sheets of the same dataset."""
    by_dataset: dict[str, list[tuple[RecognisedSheet, pd.DataFrame]]] = {}
    for sheet, frame in frames:
        by_dataset.setdefault(sheet.dataset.id, []).append((sheet, frame))
    findings = []
    for parts in by_dataset.values():
        dataset = parts[0][0].dataset
        keys = [key.id for key in dataset.keys]
        whole = pd.concat([frame.assign(_sheet=sheet.sheet) for sheet, frame in parts], ignore_index=True)
        again = whole[whole.duplicated(keys)] if len(parts) > 1 else whole[:0]
        names = {"dataset": dataset.names.fi}
        findings += [
            Finding("error", "repeated_on_sheets", sheet, int(row), None, None, names)
            for sheet, row in again[["_sheet", ROW]].head(50).itertuples(index=False)
        ]
    return findings


def _add_teams(known: dict[str, dict[str, str]], more: Mapping[str, Mapping[str, str]]) -> None:
    for county, spellings in more.items():
        known.setdefault(county, {}).update(spellings)


def _has_errors(findings: Sequence[Finding]) -> bool:
    return any(finding.severity == "error" for finding in findings)
