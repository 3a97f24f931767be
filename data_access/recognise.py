"""Telling which datasets the tables of a sheet hold, from their headings."""

from collections.abc import Mapping, Sequence

from data_access.findings import Finding
from data_access.layout.apply import Reading, read_sheet
from data_access.layout.model import Layout
from data_access.layout.propose import propose
from data_access.names import normalise
from data_access.recognised import RecognisedSheet, Skipped
from data_access.workbook import Sheet
from locales import text
from metrics.catalogue.model import LANGUAGES, Dataset

__all__ = ["RecognisedSheet", "Skipped", "normalise", "recognise_sheet"]

_COVERS = {text("template-cover", language) for language in LANGUAGES}


def recognise_sheet(
    sheet: Sheet,
    datasets: Sequence[Dataset],
    teams: Mapping[str, str] | None = None,
    profiles: Sequence[Layout] = (),
) -> tuple[list[RecognisedSheet], list[Finding]]:
    """The tables of a sheet that hold a dataset, and what there is to say about them.

    profiles: layouts that somebody has confirmed; where one of them fits, nothing is proposed. teams:
    normalised name or id -> id of the teams there are.
    """
    reading = read_sheet(profiles, sheet, datasets, teams) if profiles else Reading((), (), ())
    if not (reading.tables or reading.findings):
        reading = read_sheet(propose(sheet, datasets, teams), sheet, datasets, teams)
    findings = list(reading.findings)
    if sheet.hidden and reading.tables:
        findings.append(Finding("info", "hidden_sheet_read", sheet.name))
    passed_over = not (reading.tables or reading.findings or sheet.hidden or sheet.name in _COVERS)
    if passed_over and sheet.rows:
        findings.append(Finding("info", "sheet_skipped", sheet.name))
    return list(reading.tables), findings
