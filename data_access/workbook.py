"""An uploaded workbook as plain cells."""

from dataclasses import dataclass

Value = object
Row = tuple[int, tuple[Value, ...]]


@dataclass(frozen=True)
class Sheet:
    """One sheet: its non-empty rows with their numbers as Excel shows them (1-based).

    merges: merged areas as (first row, first column, last row, last column), columns counted from 0 as places
    in a row; hidden_rows: the numbers of the rows that Excel does not show; uncached: (row, column from 0) of
    formulas whose value the file does not hold.
    """

    name: str
    hidden: bool
    rows: tuple[Row, ...]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    uncached: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Workbook:
    """A file's name, a hash of its bytes, and its sheets in order."""

    name: str
    hash: str
    sheets: tuple[Sheet, ...]
