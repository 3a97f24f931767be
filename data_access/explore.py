"""What a file's tables look like, for whoever says what their columns are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from data_access.cells import Problem, read_cell
from data_access.findings import shorten
from data_access.inspect import Teams
from data_access.layout.apply import read_sheet
from data_access.layout.grid import is_blank
from data_access.layout.header import heading_text
from data_access.layout.labels import read_label
from data_access.layout.model import MEASURE, Constant, Heading, Layout
from data_access.layout.propose import find_tables
from data_access.layout.words import is_total
from data_access.periods import read_period
from data_access.personal_data import find_personal_data
from data_access.recognised import RecognisedSheet
from data_access.workbook import Row, Sheet, Value, Workbook
from locales import UserError
from metrics.catalogue.model import Dataset, Kind, Level

ROWS, COLUMNS = 25, 40  # what is shown of a sheet
TIMES = {"period", "span"}
LEVELS: tuple[Level, ...] = ("month", "quarter", "half_year", "year")
LABELS, HEADINGS = 200, 80  # how many are asked for at most


@dataclass(frozen=True)
class Question:
    """A label that no code of its column is known for."""

    column: str
    label: str


@dataclass(frozen=True)
class ExploredSheet:
    """The top of a sheet and what is thought of its first table.

    rows: (Excel row, its cells as texts); header: the Excel row in which the header begins (None: there is
    none); headings: the header's texts as layouts hold them and as they are written; layout: what is
    proposed; questions: labels
    without a code under that layout.
    """

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    header: int | None
    headings: tuple[tuple[str, str], ...]
    layout: Layout | None
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Choice:
    """What somebody has said of a sheet: its dataset, the Excel row in which its header begins, or all of its
    layout. None: to be proposed."""

    dataset: str | None = None
    header: int | None = None
    layout: Layout | None = None


def explore_file(
    sheets: Sequence[Sheet], datasets: Sequence[Dataset], teams: Teams, choices: Mapping[str, Choice]
) -> tuple[ExploredSheet, ...]:
    """Every sheet that has rows. choices: by sheet name.

    UserError where the file holds personal data: then nothing of it is shown.
    """
    if find_personal_data(Workbook("", "", tuple(sheets))):
        raise UserError("error-mapping-personal")
    names = {name: id for spellings in teams.values() for name, id in spellings.items()}
    return tuple(
        _explore(sheet, datasets, names, choices.get(sheet.name, Choice())) for sheet in sheets if sheet.rows
    )


def _explore(
    sheet: Sheet, datasets: Sequence[Dataset], teams: Mapping[str, str], choice: Choice
) -> ExploredSheet:
    possible = [each for each in datasets if choice.dataset in (None, each.id)]
    below = sheet
    if choice.header is not None:
        below = replace(sheet, rows=tuple(row for row in sheet.rows if row[0] >= (choice.header or 0)))
    proposals = find_tables(below, possible, teams) if below.rows else []
    header, layout = None, choice.layout
    if proposals and (choice.header is None or proposals[0].start == 0):
        header, layout = below.rows[proposals[0].start][0], layout or proposals[0].layout
    elif choice.dataset is not None and below.rows:
        header, layout = below.rows[0][0], layout or _begin(possible[0], below.rows[0])
    questions = tuple(_ask(sheet, datasets, teams, layout))[:LABELS] if layout is not None else ()
    headings = tuple(_list_headings(sheet, header, layout)) if layout is not None else ()
    return ExploredSheet(sheet.name, tuple(_show(sheet.rows)), header, headings, layout, questions)


def _begin(dataset: Dataset, header: Row) -> Layout:
    """A layout to begin with where none could be proposed: the headings that tell something by themselves."""
    found: dict[str, Heading] = {}
    times = 0
    for value in header[1]:
        meaning = read_label(dataset, value, loosely=True) if not is_blank(value) else None
        if meaning is None:
            continue
        times += meaning.kind in TIMES
        if meaning.kind == "column" and meaning.columns[0] not in {each.column for each in found.values()}:
            text = heading_text(value)
            found[text] = Heading(text, meaning.columns[0], "likely")
    across = ("period",) if times > 1 else ()
    constants = (Constant(MEASURE, "", "person", "asked"),) if across else ()
    return Layout(dataset.id, 1, tuple(found.values()), across, constants)


def _list_headings(sheet: Sheet, header: int | None, layout: Layout) -> Iterator[tuple[str, str]]:
    """The header's texts, those left out that a layout with something across reads by itself."""
    rows = [values for number, values in sheet.rows if header is not None and number >= header]
    found: dict[str, str] = {}
    for value in (value for values in rows[: layout.header_rows] for value in values if not is_blank(value)):
        found.setdefault(heading_text(value), _write(value))
    for text, written in list(found.items())[:HEADINGS]:
        if text in layout.column_of or not (layout.across and _is_read_alone(written)):
            yield text, written


def _is_read_alone(written: str) -> bool:
    return is_total(written) or any(read_period(written, level) is not None for level in LEVELS)


def _show(rows: Sequence[Row]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, values in rows[:ROWS]:
        yield number, tuple(_write(value) for value in values[:COLUMNS])


def _write(value: Value) -> str:
    """A cell as Excel would show it, or nearly."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date().isoformat()
    return "" if value is None else shorten(value)


def _ask(
    sheet: Sheet, datasets: Sequence[Dataset], teams: Mapping[str, str], layout: Layout
) -> Iterator[Question]:
    asked = set(layout.asked)
    whole = _without_asked(layout) if asked else layout
    for table in read_sheet([whole], sheet, datasets, teams).tables:
        for column in table.dataset.columns:
            if column.codes is not None and column.kind is Kind.CODE and column.id in table.places:
                yield from (Question(column.id, label) for label in _find_unknown(table, column.id))


def _without_asked(layout: Layout) -> Layout:
    """A layout as if what it asks had been said, so that the rest of the table can be looked at."""
    return replace(
        layout,
        constants=tuple(
            replace(each, value=each.value or "?", confidence="likely", source="person")
            if each.confidence == "asked"
            else each
            for each in layout.constants
        ),
    )


def _find_unknown(table: RecognisedSheet, id: str) -> list[str]:
    column, place = table.dataset.by_id[id], table.places[id]
    mapped = table.labels.get(id, {})
    found: dict[str, None] = {}
    for _, values in table.rows:
        value = values[place] if place < len(values) else None
        if value is None or heading_text(value) in mapped:
            continue
        if isinstance(read_cell(column, value, {}), Problem):
            found[str(value)[:LABELS]] = None
    return list(found)
