"""Which rows below a header are data, and why each of the others is not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from data_access.layout.grid import filled, is_blank, is_empty
from data_access.layout.words import FOOTNOTES, is_total, is_unit, total_of
from data_access.names import normalise, unmark
from data_access.recognised import Reason, Skipped
from data_access.workbook import Row, Value

_LONG_NOTE = 60  # a single text longer than this below a table is a note


@dataclass(frozen=True)
class Body:
    """The rows below a header. totals: those that sum others; data: those to be read; skipped: the rest."""

    data: tuple[Row, ...]
    totals: tuple[Row, ...]
    skipped: tuple[Skipped, ...]
    footnotes: tuple[Row, ...]


def read_body(
    rows: Sequence[Row],
    header: Sequence[Value],
    labels: Sequence[int],
    numbers: Collection[int],
    known: Mapping[str, str],
) -> Body:
    """The rows sorted by what they are. header: the header's last row; labels: the places of key columns;
    numbers: the places of values in a table that has them across; known: names of teams, never totals."""
    end = _find_end(rows)
    data: list[Row] = []
    totals: list[Row] = []
    skipped: list[Skipped] = []
    finder = _TotalFinder(rows, labels, known)
    first = tuple(header)
    for row in rows[:end]:
        number, values = row
        reason: Reason | None = None
        if is_empty(values):
            reason = "blank"
        elif not data and _is_unit_row(values):
            reason = "unit"
        elif values == first:
            reason = "header"
        elif finder.is_total(values):
            totals.append(row)
            reason = "total"
        elif numbers and _has_none(values, numbers):
            reason = "empty"
        if reason is None:
            data.append(row)
        else:
            skipped.append(Skipped(number, reason))
    notes = tuple(row for row in rows[end:] if not is_empty(row[1]))
    skipped += [Skipped(number, "blank" if is_empty(values) else "footnote") for number, values in rows[end:]]
    return Body(tuple(data), tuple(totals), tuple(skipped), notes)


def _find_end(rows: Sequence[Row]) -> int:
    """Where the data end and notes below them begin: from below, as long as rows are a single text."""
    end = len(rows)
    while end > 0 and (is_empty(rows[end - 1][1]) or _is_note(rows[end - 1][1])):
        end -= 1
    return end


def _is_note(values: Sequence[Value]) -> bool:
    """Whether a row is a note: one text, or a mark and a text, that begins as notes do or is long."""
    present = filled(values)
    if len(present) > 2:
        return False
    texts = [values[place] for place in present]
    first = texts[0]
    if not all(isinstance(text, str) for text in texts) or not isinstance(first, str) or is_total(first):
        return False
    alone = len(present) == 1 and (len(first) > _LONG_NOTE or first.rstrip().endswith("."))
    return bool(alone or FOOTNOTES.match(first))


def _is_unit_row(values: Sequence[Value]) -> bool:
    present = [value for value in values if not is_blank(value)]
    return all(isinstance(value, str) and is_unit(value) for value in present)


def _has_none(values: Sequence[Value], places: Collection[int]) -> bool:
    return all(is_blank(values[place]) for place in places if place < len(values))


class _TotalFinder:
    """Knows total rows by their labels. Each label is judged once, however many rows have it."""

    def __init__(self, rows: Sequence[Row], labels: Sequence[int], known: Mapping[str, str]) -> None:
        before = range(min(labels, default=0))  # a column left of the labels may say "total", too
        self._totals: dict[int, set[Value]] = {}
        for place in sorted({*labels, *before}):
            found = {values[place] for _, values in rows if place < len(values)}
            written = [value for value in found if isinstance(value, str) and value]
            names = {normalise(unmark(value)) for value in written if total_of(value) is None}
            totals: set[Value] = {value for value in written if _is_total_label(value, names, known)}
            if totals:
                self._totals[place] = totals

    def is_total(self, values: Sequence[Value]) -> bool:
        return any(place < len(values) and values[place] in totals for place, totals in self._totals.items())


def _is_total_label(value: str, names: Collection[str], known: Mapping[str, str]) -> bool:
    """Whether a label says "total", or that and another label of its column: "Pori yhteensä"."""
    if normalise(value) in known:
        return False
    return is_total(value) or total_of(value) in names
