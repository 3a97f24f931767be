"""Checking stated totals against the parts that they should be the sum of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data_access.cells import Manner, Marked, Problem, find_code, read_cell
from data_access.layout.lengthen import Entry
from data_access.layout.words import is_total, total_of
from data_access.markers import Meaning
from data_access.names import normalise, unmark
from data_access.numerals import DecimalSign, find_decimal_sign
from data_access.periods import read_period
from data_access.recognised import Cell
from data_access.workbook import Value
from metrics import calendar
from metrics.catalogue.model import Column, Dataset, Level

_SPAN = "@span"
_LONGER: tuple[Level, ...] = ("month", "quarter", "half_year", "year")


@dataclass(frozen=True)
class Difference:
    """A total that is not the sum of its parts. parts: how many there are; 0: it is a total of nothing."""

    cell: Cell
    measure: str
    stated: float
    summed: float
    parts: int


def find_differences(
    dataset: Dataset, parts: Sequence[Entry], totals: Iterable[Entry], markers: Mapping[str, Meaning]
) -> list[Difference]:
    """Every total that differs from its parts. One with a part that is not known cannot be checked."""
    reader = _NumberReader(dataset, parts, markers)
    sums: dict[tuple[str, ...], dict[tuple[str, ...], tuple[float | None, int, bool]]] = {}
    found = []
    for total in totals:
        stated = reader.read(total)
        if stated is None or total.measure not in dataset.by_id:
            continue
        bound = _bind(dataset, total, parts)
        if not _adds_up(dataset.by_id[total.measure], bound):
            continue
        pattern = (total.measure, *bound)
        if pattern not in sums:
            sums[pattern] = _sum_by(dataset, parts, reader, total.measure, tuple(bound))
        summed, count, whole = sums[pattern].get(tuple(bound.values()), (0.0, 0, True))
        if summed is not None and _differ(stated, summed, count, whole):
            found.append(Difference(total.cell, total.measure, stated, summed, count))
    return found


def _adds_up(measure: Column, bound: Mapping[str, str]) -> bool:
    """Whether the parts of a total can be summed: those at the ends of several periods cannot."""
    return measure.over_time == "sum" or "period" in bound


def _differ(stated: float, summed: float, count: int, whole: bool) -> bool:
    """Whether a total is off by more than the rounding of its parts to one decimal allows."""
    return abs(stated - summed) > (1e-6 if whole else 0.05 * (count + 1))


class _NumberReader:
    """Numbers as the check will read them later, each measure in the manner of its column."""

    def __init__(self, dataset: Dataset, parts: Sequence[Entry], markers: Mapping[str, Meaning]) -> None:
        self._dataset, self._markers = dataset, markers
        values: dict[str, list[Value]] = {}
        for part in parts:
            values.setdefault(part.measure, []).append(part.value)
        self._signs: dict[str, DecimalSign] = {id: find_decimal_sign(found) for id, found in values.items()}

    def read(self, entry: Entry) -> float | None:
        column = self._dataset.by_id.get(entry.measure)
        if column is None:
            return None
        manner = Manner({}, self._markers, self._signs.get(entry.measure, ""))
        value = read_cell(column, entry.value, {}, manner)
        if isinstance(value, Problem | Marked):
            return 0.0 if value == Marked(0, "marker_zero") else None
        return float(value) if isinstance(value, int | float) else None


def _bind(dataset: Dataset, total: Entry, parts: Sequence[Entry]) -> dict[str, str]:
    """What a total is of: key column -> compared value. One that is empty or says "total" is summed over."""
    bound: dict[str, str] = {}
    for column, (value, _) in total.keys.items():
        if column == _SPAN:
            level = _level_of(str(value))
            bound[f"period {level}"] = str(read_period(str(value), level))
            continue
        written = "" if value is None or not dataset.by_id[column].key else str(value)
        if not written.strip() or is_total(written):
            continue
        if (whole := total_of(written)) is not None and not _is_label(parts, column, written):
            if _is_label(parts, column, whole):
                bound[column] = _compare(dataset, column, whole)
            continue
        bound[column] = _compare(dataset, column, value)
    return bound


def _is_label(parts: Sequence[Entry], column: str, name: str) -> bool:
    wanted = normalise(unmark(name))
    return any(
        normalise(unmark(str(part.keys[column][0]))) == wanted for part in parts if column in part.keys
    )


def _level_of(value: str) -> Level:
    return "quarter" if "Q" in value else "half_year" if "H" in value else "year"


def _sum_by(
    dataset: Dataset, parts: Sequence[Entry], reader: _NumberReader, measure: str, columns: tuple[str, ...]
) -> dict[tuple[str, ...], tuple[float | None, int, bool]]:
    """Sums of a measure by these columns: (sum, None where a part is not known; parts; all of them whole)."""
    found: dict[tuple[str, ...], tuple[float | None, int, bool]] = {}
    for part in parts:
        if part.measure != measure or part.value is None:
            continue
        key = tuple(_part_value(dataset, part, column) for column in columns)
        summed, count, whole = found.get(key, (0.0, 0, True))
        number = reader.read(part)
        if number is None or summed is None:
            found[key] = None, count + 1, whole
        else:
            found[key] = summed + number, count + 1, whole and number.is_integer()
    return found


def _part_value(dataset: Dataset, part: Entry, column: str) -> str:
    if column.startswith("period "):
        value, level = part.keys.get("period", (None, None))[0], column.split()[1]
        period = read_period(value, dataset.level) if dataset.level else None
        longer = next(each for each in _LONGER if each == level)
        return "" if period is None else str(calendar.start_of(period, longer))
    return _compare(dataset, column, part.keys.get(column, (None, None))[0])


def _compare(dataset: Dataset, column: str, value: Value) -> str:
    """A key as it is compared: its code or its period where it can be read."""
    declared = dataset.by_id[column]
    if declared.codes is not None and (code := find_code(declared.codes, str(value))):
        return code
    if declared.level is not None and (period := read_period(value, declared.level)) is not None:
        return str(period)
    return normalise(unmark(str(value)))
