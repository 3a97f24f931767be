"""Tables as pivots write them: a label only in the first of the rows that it stands for."""

from collections.abc import Sequence
from itertools import pairwise

from openpyxl.utils import get_column_letter

from data_access.findings import Finding, shorten
from data_access.layout.grid import is_blank
from data_access.workbook import Row, Value


def fill_outline(
    rows: Sequence[Row], labels: Sequence[int], numbers: Sequence[int], sheet: str
) -> tuple[list[Row], list[Finding]]:
    """The rows with such labels repeated, and a warning for each column in which it was done.

    labels, numbers: the places of key columns and of values. A row takes over what stands above only where it
    has a number and an inner label of its own, and every label to the left of the blank one is blank too. One
    blank, or labels that are repeated elsewhere, are no outline but a mistake.
    """
    order = sorted(labels)
    if not order or not _is_outline(
        [values[order[0]] if order[0] < len(values) else None for _, values in rows]
    ):
        return list(rows), []
    above: dict[int, Value] = {}
    filled: dict[int, list[int]] = {}
    changed = []
    for number, values in rows:
        blank = _find_outer_blanks(values, order, numbers)
        if blank and all(place in above for place in blank):
            padded = list(values)
            for place in blank:
                padded[place] = above[place]
                filled.setdefault(place, []).append(number)
            values = tuple(padded)
        for place in order:
            if place < len(values) and not is_blank(values[place]):
                above[place] = values[place]
        changed.append((number, values))
    findings = [
        Finding(
            "warning",
            "labels_repeated",
            sheet,
            places[0],
            get_column_letter(place + 1),
            shorten(next(values[place] for number, values in changed if number == places[0])),
            {"count": len(places)},
        )
        for place, places in sorted(filled.items())
    ]
    return changed, findings


def _is_outline(outermost: Sequence[Value]) -> bool:
    """Whether the leftmost labels are those of an outline: several blank, none repeated from row to row."""
    blank = [is_blank(value) for value in outermost]
    repeated = any(above == below and not is_blank(below) for above, below in pairwise(outermost))
    return sum(blank) > 1 and not repeated


def _find_outer_blanks(values: Sequence[Value], labels: Sequence[int], numbers: Sequence[int]) -> list[int]:
    """The leftmost labels of a row if they are blank while a further one and a number are there."""
    has = [place < len(values) and not is_blank(values[place]) for place in labels]
    if True not in has or not any(place < len(values) and not is_blank(values[place]) for place in numbers):
        return []
    return list(labels[: has.index(True)])
