"""Knowing a column by what stands in it, where its heading says nothing."""

from collections.abc import Mapping, Sequence

from data_access.cells import find_code
from data_access.layout.grid import is_blank
from data_access.layout.labels import read_label
from data_access.layout.model import MEASURE
from data_access.layout.words import is_total
from data_access.names import normalise, unmarked
from data_access.periods import read_period
from data_access.workbook import Row, Value
from metrics.catalogue.model import Column, Dataset, Kind

SAMPLE = 200  # rows below a header that are looked at
_SHARE = 0.8  # how many of the values must be of the column


def find_by_content(
    rows: Sequence[Row], place: int, dataset: Dataset, taken: set[str], teams: Mapping[str, str]
) -> str | None:
    """The one column id that the values below a heading can be of; None where there is none or several."""
    values = [values[place] for _, values in rows if place < len(values) and not is_blank(values[place])]
    labels = [value for value in values if not (isinstance(value, str) and is_total(value))]
    if not labels or not any(isinstance(label, str) for label in labels):
        return None
    fits = [key.id for key in dataset.keys if key.id not in taken and _share(labels, key, teams) >= _SHARE]
    if MEASURE not in taken and len(labels) > 1 and _share_of_measures(dataset, labels) >= _SHARE:
        fits.append(MEASURE)
    return fits[0] if len(fits) == 1 else None


def _share(labels: Sequence[Value], key: Column, teams: Mapping[str, str]) -> float:
    return sum(_is_of(label, key, teams) for label in labels) / len(labels)


def _is_of(label: Value, key: Column, teams: Mapping[str, str]) -> bool:
    if key.kind is Kind.TEAM:
        return any(normalise(name) in teams for name in unmarked(str(label)))
    if key.codes is not None:
        return isinstance(label, str) and find_code(key.codes, label) is not None
    return key.level is not None and read_period(label, key.level) is not None


def _share_of_measures(dataset: Dataset, labels: Sequence[Value]) -> float:
    measures = {measure.id for measure in dataset.measures}
    named = [bool(measures & set(read_label(dataset, label).columns[:1])) for label in labels]
    return sum(named) / len(labels)


def has_bare_months(rows: Sequence[Row], place: int, dataset: Dataset) -> bool:
    """Whether every period below a heading is a month or a part of a year without the year."""
    values = [values[place] for _, values in rows if place < len(values) and not is_blank(values[place])]
    kinds = {read_label(dataset, value).kind for value in values}
    return bool(kinds) and kinds <= {"part", "number", "total"}
