"""What recognising a sheet gives: a dataset's rows, each value with its place, and what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from openpyxl.utils import get_column_letter

from data_access.markers import MARKERS, Meaning
from data_access.workbook import Row
from metrics.catalogue.model import Dataset

# empty: a row with labels but without a single value.
Reason = Literal["title", "note", "header", "unit", "total", "blank", "footnote", "empty"]
Cell = tuple[int, int]  # where a value stands: the row as Excel numbers it, the place in the row from 0


@dataclass(frozen=True)
class Skipped:
    """A row that was knowingly left out, and why."""

    row: int
    reason: Reason


@dataclass(frozen=True)
class RecognisedSheet:
    """A table that holds a dataset. places: column id -> position in a row; rows: below the header.

    cells: per row the cell that each of its values came from, where that is not the row and position itself
    (a table with months as columns). constants: what holds for every row, as a cell would have it. labels:
    column id -> normalised label -> code. rows are still to be checked; with `skipped` they account for every
    row of the sheet that belongs to the table.
    """

    dataset: Dataset
    sheet: str
    places: Mapping[str, int]
    rows: tuple[Row, ...]
    cells: tuple[tuple[Cell | None, ...], ...] = ()
    skipped: tuple[Skipped, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    markers: Mapping[str, Meaning] = field(default_factory=lambda: MARKERS)

    def letters(self) -> dict[str, str]:
        """column id -> Excel column, of those that have a single one: not of numbers with months across."""
        if not self.cells:
            return {id: get_column_letter(place + 1) for id, place in self.places.items()}
        found: dict[str, str] = {}
        for id, place in self.places.items():
            columns = {cell[1] for cells in self.cells if (cell := cells[place]) is not None}
            if len(columns) == 1:
                found[id] = get_column_letter(columns.pop() + 1)
        return found

    def where(self, index: int, column: str) -> tuple[int, str | None]:
        """The Excel row and column letter of a value; no letter where it does not stand in the table."""
        place, row = self.places.get(column), self.rows[index][0]
        if place is None or not self.cells:
            return row, None if place is None else get_column_letter(place + 1)
        cell = self.cells[index][place]
        return (row, None) if cell is None else (cell[0], get_column_letter(cell[1] + 1))
