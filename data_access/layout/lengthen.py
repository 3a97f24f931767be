"""Turning a table with headings as values into rows, each value remembering its cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data_access.layout.grid import is_blank
from data_access.layout.header import Place, join_part
from data_access.layout.labels import read_label
from data_access.layout.model import MEASURE, VALUE, YEAR
from data_access.names import normalise, unmark
from data_access.recognised import Cell
from data_access.workbook import Row, Value
from metrics.catalogue.model import Dataset

Keys = Mapping[str, tuple[Value, Cell | None]]


@dataclass(frozen=True)
class Entry:
    """One number: its keys as they are written, its measure, and its cell. An absent key is summed over."""

    keys: Keys
    measure: str
    value: Value
    cell: Cell


@dataclass(frozen=True)
class Form:
    """How a table's rows become entries. fixed: column id -> place; header_row: its last row's number."""

    dataset: Dataset
    fixed: Mapping[str, int]
    values: tuple[Place, ...]
    header_row: int
    measure: str = ""
    year: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_wide(self) -> bool:
        return bool(self.values) or MEASURE in self.fixed

    @property
    def own_columns(self) -> list[str]:
        """The columns of the dataset that have a column of their own beside the numbers."""
        measures = {measure.id for measure in self.dataset.measures} if self.is_wide else set()
        return [id for id in self.fixed if id in self.dataset.by_id and id not in measures]

    @property
    def number_places(self) -> tuple[Place, ...]:
        """The columns with numbers: those that have values across, or the one beside the measures' names."""
        if not self.values and MEASURE in self.fixed and VALUE in self.fixed:
            return (Place(self.fixed[VALUE], "value"),)
        return self.values


def read_entries(form: Form, row: Row, places: Sequence[Place]) -> Iterator[Entry]:
    """The numbers of one row in these columns, blanks among them."""
    number, values = row
    by_row = _measure_of(form, values)
    own = {
        id: (_at(values, form.fixed[id]), (number, form.fixed[id]))
        for id in form.own_columns
        if not form.dataset.by_id[id].is_measure
    }
    for place in places:
        keys: dict[str, tuple[Value, Cell | None]] = dict(own)
        for column, written in place.across:
            keys[column] = written, (form.header_row, place.place)
        _join_year(form, keys, values)
        measure = place.column or by_row or form.measure
        yield Entry(keys, measure, _at(values, place.place), (number, place.place))


def _join_year(form: Form, keys: dict[str, tuple[Value, Cell | None]], values: Sequence[Value]) -> None:
    """Put the year and the month together where they stand apart."""
    year, _ = keys.pop(YEAR, (None, None))
    if year is None:
        year = _at(values, form.fixed[YEAR]) if YEAR in form.fixed else form.year or None
    part, cell = keys.get("period", (None, None))
    if year is not None and not is_blank(part):
        keys["period"] = join_part(year, part, form.dataset) or part, cell


def _measure_of(form: Form, values: Sequence[Value]) -> str:
    """The measure that a row's own label names, "" where the rows name none."""
    if MEASURE not in form.fixed:
        return ""
    label = _at(values, form.fixed[MEASURE])
    if is_blank(label):
        return ""
    found = form.labels.get(normalise(unmark(str(label))))
    measures = {measure.id for measure in form.dataset.measures}
    return found or next((id for id in read_label(form.dataset, label).columns if id in measures), "")


def join_years(form: Form, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Long rows with the year, from its own column or the title, put to the month."""
    if "period" not in form.fixed or not (form.year or YEAR in form.fixed):
        return tuple(rows)
    place, joined = form.fixed["period"], []
    for number, values in rows:
        keys: dict[str, tuple[Value, Cell | None]] = {"period": (_at(values, place), None)}
        _join_year(form, keys, values)
        joined.append((number, (*values[:place], keys["period"][0], *values[place + 1 :])))
    return tuple(joined)


def _at(values: Sequence[Value], place: int) -> Value:
    return values[place] if place < len(values) else None


@dataclass(frozen=True)
class Long:
    """Rows with one column per declared column of the table, and the cell of each of their values."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    cells: tuple[tuple[Cell | None, ...], ...]


def gather(form: Form, entries: Sequence[Entry]) -> Long:
    """One row per combination of keys, with all of its measures.

    A measure that comes again for the same keys begins another row: the check calls it a duplicate.
    """
    keys = tuple(dict.fromkeys(column for entry in entries for column in entry.keys))
    measures = tuple(dict.fromkeys(entry.measure for entry in entries))
    columns = (*keys, *measures)
    slots: dict[tuple[str, ...], list[dict[str, Entry]]] = {}
    for entry in entries:
        # Only where each measure has a row of its own do several rows of the sheet make one of ours.
        row = "" if MEASURE in form.fixed else str(entry.cell[0])
        name = (row, *(_compare(entry.keys.get(column, (None, None))[0]) for column in keys))
        found = slots.setdefault(name, [])
        free = next((slot for slot in found if entry.measure not in slot), None)
        if free is None:
            found.append({entry.measure: entry})
        else:
            free[entry.measure] = entry
    rows, cells = [], []
    for slot in (slot for found in slots.values() for slot in found):
        first = next(iter(slot.values()))
        own = [first.keys.get(column, (None, None)) for column in keys]
        numbers = [(slot[id].value, slot[id].cell) if id in slot else (None, None) for id in measures]
        rows.append((first.cell[0], (*(value for value, _ in own), *(value for value, _ in numbers))))
        cells.append((*(cell for _, cell in own), *(cell for _, cell in numbers)))
    return Long(columns, tuple(rows), tuple(cells))


def _compare(value: Value) -> str:
    return "" if value is None else normalise(value)
