"""Telling which dataset each sheet of a workbook holds, from its header row."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from openpyxl.utils import get_column_letter

from data_access.findings import Finding
from data_access.workbook import Row, Sheet
from locales import text
from metrics.catalogue.model import LANGUAGES, Dataset

_COVERS = {text("template-cover", language) for language in LANGUAGES}
HEADER_SEARCH = 30  # how many non-empty rows from the top may stand above the header


@dataclass(frozen=True)
class RecognisedSheet:
    """A sheet that holds a dataset. places: column id -> position in the row; rows: below the header."""

    dataset: Dataset
    sheet: str
    places: Mapping[str, int]
    rows: tuple[Row, ...]

    def letter(self, column: str) -> str:
        return get_column_letter(self.places[column] + 1)


def normalise(value: object) -> str:
    """A name as it is compared: one Unicode form, no case, no extra spaces, no mark of requiredness."""
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    return " ".join(text.replace("*", " ").split()).strip(" :")


def recognise_sheet(
    sheet: Sheet, datasets: Sequence[Dataset]
) -> tuple[RecognisedSheet | None, list[Finding]]:
    """The dataset of a sheet (None: none of them) and what there is to say about its header."""
    best: tuple[int, int, Dataset, dict[str, int]] | None = None
    for position, (_, values) in enumerate(sheet.rows[:HEADER_SEARCH]):
        headings = [normalise(value) if value is not None else "" for value in values]
        for dataset in datasets:
            places = _match(dataset, headings)
            score = _score(dataset, places, sheet)
            if score and (best is None or score > best[0]):
                best = score, position, dataset, places
    if best is None:
        expected = sheet.hidden or sheet.name in _COVERS or not sheet.rows
        return None, [] if expected else [Finding("info", "sheet_skipped", sheet.name)]
    _, position, dataset, places = best
    header_row, header = sheet.rows[position]
    findings = [*_missing(dataset, places, sheet.name, header_row)]
    findings += _unused(dataset, places, sheet.name, header_row, header)
    if any(finding.severity == "error" for finding in findings):
        return None, findings
    return RecognisedSheet(dataset, sheet.name, places, sheet.rows[position + 1 :]), findings


@cache
def _spellings(dataset: Dataset) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Per column its id, its own names, and every way to write it."""
    return tuple(
        (
            column.id,
            frozenset(normalise(name) for name in column.names),
            frozenset(normalise(name) for name in (*column.names, *column.synonyms, column.id)),
        )
        for column in dataset.columns
    )


def _match(dataset: Dataset, headings: Sequence[str]) -> dict[str, int]:
    """Where each column stands; a column's own name goes before its synonyms."""
    free = {place: heading for place, heading in enumerate(headings) if heading}
    places: dict[str, int] = {}
    for own_only in (True, False):
        for id, own, every in _spellings(dataset):
            wanted = own if own_only else every
            place = next((place for place, heading in free.items() if heading in wanted), None)
            if id not in places and place is not None:
                places[id] = place
                del free[place]
    return places


def _score(dataset: Dataset, places: Mapping[str, int], sheet: Sheet) -> int:
    """How well a row fits a dataset's header; 0 where it does not. A sheet named for the dataset helps."""
    named = normalise(sheet.name) in {normalise(name) for name in (*dataset.names, dataset.id)}
    own = [key.id for key in dataset.keys if key.id in dataset.dimension_ids]
    found_own = sum(id in places for id in own)
    needed = [column.id for column in dataset.columns if column.required]
    found = sum(id in places for id in needed)
    if found == len(needed):
        return 1000 + 100 * found_own + 10 * len(places) + named
    nearly = found >= 2 and (named or (bool(own) and found_own == len(own)))
    return 10 * found + len(places) if nearly else 0


def _missing(dataset: Dataset, places: Mapping[str, int], sheet: str, row: int) -> list[Finding]:
    return [
        Finding(
            "error",
            "column_missing",
            sheet,
            row,
            None,
            None,
            {"column": column.names.fi, "dataset": dataset.names.fi},
        )
        for column in dataset.columns
        if column.required and column.id not in places
    ]


def _unused(
    dataset: Dataset, places: Mapping[str, int], sheet: str, row: int, header: Sequence[object]
) -> list[Finding]:
    used = set(places.values())
    return [
        Finding(
            "warning",
            "column_unused",
            sheet,
            row,
            get_column_letter(place + 1),
            str(value)[:60],
            {"dataset": dataset.names.fi},
        )
        for place, value in enumerate(header)
        if value is not None and str(value).strip() and place not in used
    ]
