"""Finding the tables of a sheet and proposing what their headings stand for."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data_access.layout.content import SAMPLE, find_by_content
from data_access.layout.grid import Band, filled, is_blank, read_band, starts_after_gap
from data_access.layout.header import (
    Reader,
    heading_text,
    read_places,
    spreading,
)
from data_access.layout.judge import Proposal, judge, lacks_years
from data_access.layout.labels import Meaning, names_column, own_name, read_label
from data_access.layout.model import MEASURE, UNNAMED, VALUE, YEAR, Heading, Layout
from data_access.layout.titles import Surroundings, find_constant
from data_access.workbook import Row, Sheet, Value
from metrics.catalogue.model import Dataset

HEADER_SEARCH = 30  # how many non-empty rows from the top may stand above the first header
TALLEST = 3  # rows of a header
_MONTHS = range(1, 13)


def propose(
    sheet: Sheet, datasets: Sequence[Dataset], teams: Mapping[str, str] | None = None
) -> list[Layout]:
    """A layout for each kind of table of the sheet, in their order; those that ask something come too.

    teams: normalised name or id -> id of the teams there are; with them a column of teams needs no heading.
    """
    found: list[Layout] = []
    for proposal in find_tables(sheet, datasets, teams or {}):
        if all(_general(proposal.layout) != _general(other) for other in found):
            found.append(proposal.layout)
    return found


def _general(layout: Layout) -> Layout:
    """A layout without what is read anew from each table."""
    constants = tuple(
        replace(each, value="") if each.source in ("title", "sheet") else each for each in layout.constants
    )
    return replace(layout, constants=constants)


def find_tables(sheet: Sheet, datasets: Sequence[Dataset], teams: Mapping[str, str]) -> list[Proposal]:
    """Every table of the sheet with its proposal. A table after the first starts below an empty row."""
    first = _find_best(sheet, datasets, teams, range(min(HEADER_SEARCH, len(sheet.rows))), 0, 0)
    if first is None:
        return []
    found = [first]
    while further := _find_next(sheet, datasets, teams, found[-1], first.start):
        found.append(further)
    return found


def _find_next(
    sheet: Sheet, datasets: Sequence[Dataset], teams: Mapping[str, str], last: Proposal, first: int
) -> Proposal | None:
    below = last.start + last.layout.header_rows + 1
    for start in range(below, len(sheet.rows)):
        block = sheet.rows[start : start + TALLEST]
        if starts_after_gap(sheet.rows, start) and any(has_heading(values, datasets) for _, values in block):
            following = range(start, min(start + TALLEST, len(sheet.rows)))
            proposal = _find_best(sheet, datasets, teams, following, below, first)
            if proposal is not None and proposal.is_complete:
                return proposal
    return None


def has_heading(values: Sequence[Value], datasets: Sequence[Dataset]) -> bool:
    """Whether a row may be part of a header or the title of a table: it names a column, or times."""
    return any(
        names_column(dataset, value) for value in values if isinstance(value, str) for dataset in datasets
    )


def _find_best(
    sheet: Sheet, datasets: Sequence[Dataset], teams: Mapping[str, str], starts: range, after: int, first: int
) -> Proposal | None:
    """The best reading of any of these rows as a header: exactly as written, else loosely."""
    best: Proposal | None = None
    top = sheet.rows[:first]
    for loosely in (False, True):
        for start, height, dataset in _candidates(sheet, datasets, starts):
            found = _propose_one(sheet, start, height, dataset, teams, after, loosely, top)
            if found is not None and (best is None or found.score > best.score):
                best = found
        if best is not None and best.is_complete:
            break
    if best is not None and not loosely:
        best = _loosen(sheet, datasets, teams, after, best, top)
    return best


def _loosen(
    sheet: Sheet,
    datasets: Sequence[Dataset],
    teams: Mapping[str, str],
    after: int,
    best: Proposal,
    top: Sequence[Row],
) -> Proposal:
    """The same header with misspelt headings, too, where that tells more."""
    dataset = next(each for each in datasets if each.id == best.layout.dataset)
    height = best.layout.header_rows
    found = _propose_one(sheet, best.start, height, dataset, teams, after, True, top)
    return found if found is not None and found.score > best.score else best


def _candidates(
    sheet: Sheet, datasets: Sequence[Dataset], starts: range
) -> Iterator[tuple[int, int, Dataset]]:
    for start in starts:
        for height in range(1, min(TALLEST, len(sheet.rows) - start) + 1):
            if height > 1 and not _continues(sheet.rows, start, start + height - 1):
                break
            if any(_is_number(value) for value in sheet.rows[start + height - 1][1]):
                break
            for dataset in datasets:
                yield start, height, dataset


def _continues(rows: Sequence[Row], start: int, last: int) -> bool:
    """Whether a row can be of one header with those above it: directly below, and they are no title."""
    if rows[last][0] != rows[last - 1][0] + 1:
        return False
    upper, lower = filled(rows[start][1]), filled(rows[last][1])
    if len(upper) != 1 or not lower or upper[0] > lower[0]:
        return True
    value = rows[start][1][upper[0]]
    return not isinstance(value, str) or value.strip().isdecimal()


def _is_number(value: Value) -> bool:
    """Whether a cell holds a number that is no heading: neither a month, nor a year, nor both."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return not (value in _MONTHS or 1990 <= value <= 2100 or 199000 <= value <= 210012)


def _propose_one(
    sheet: Sheet,
    start: int,
    height: int,
    dataset: Dataset,
    teams: Mapping[str, str],
    after: int,
    loosely: bool,
    top: Sequence[Row],
) -> Proposal | None:
    """A header of that height read as the dataset's; None where too little fits."""

    headers = sheet.rows[start : start + height]
    if not any(names_column(dataset, value) for _, values in headers for value in values):
        return None  # where not one heading is known, nothing can be told

    def read(label: Value) -> Meaning:
        return read_label(dataset, label, loosely=loosely)

    band = read_band(sheet, start, height, spreading(read))
    named = _assign(dataset, band, read)
    if not named:
        return None
    around = Surroundings(sheet.rows[after:start], sheet.name, teams, top)
    headings, content = _with_content(sheet, band, dataset, named, teams, read)
    chosen = _chooser(headings, read)
    across = _choose_across(dataset, band, chosen, set(content) | set(named.values()))
    year = find_constant(dataset, YEAR, around)
    by_column = {heading.column for heading in headings.values()}
    places = read_places(dataset, band, chosen, across, None, "period" in by_column)
    if year is not None:
        dated = read_places(dataset, band, chosen, across, year.value, "period" in by_column)
        year = year if dated != places or lacks_years(sheet, dataset, places, by_column, band) else None
        places = dated
    return judge(sheet, band, dataset, places, headings, across, around, year)


def _assign(dataset: Dataset, band: Band, read: Reader) -> dict[str, str]:
    """Heading text -> column id. A column's own name goes before its synonyms, and each is named once."""
    labels = {heading_text(label): label for stack in band.stacks for label in stack if not is_blank(label)}
    meanings = {text: meaning for text, label in labels.items() if (meaning := read(label)).columns}
    if not meanings:
        return {}
    order = [column.id for column in dataset.columns] + [YEAR, MEASURE, VALUE]
    ranked: dict[int | None, list[tuple[str, str]]] = {}
    for column in order:
        for text, meaning in meanings.items():
            rank = _rank(dataset, str(labels[text]), column, meaning)
            ranked.setdefault(rank, []).append((text, column))
    found: dict[str, str] = {}
    for rank in range(3):
        for text, column in ranked.get(rank, []):
            if text not in found and column not in found.values():
                found[text] = column
    return found


def _rank(dataset: Dataset, label: str, column: str, meaning: Meaning) -> int | None:
    if column not in meaning.columns:
        return None
    return 0 if own_name(dataset, label, column) else 1 if meaning.confidence == "sure" else 2


def _chooser(headings: Mapping[str, Heading], read: Reader) -> Reader:
    """The meaning of a heading once it is settled which column each names."""

    def chosen(label: Value) -> Meaning:
        text = heading_text(label)
        if text in headings:
            return Meaning("column", "", (headings[text].column,))
        meaning = read(label)
        return Meaning("unknown", "", (), meaning.codes) if meaning.kind == "column" else meaning

    return chosen


def _with_content(
    sheet: Sheet,
    band: Band,
    dataset: Dataset,
    named: Mapping[str, str],
    teams: Mapping[str, str],
    read: Reader,
) -> tuple[dict[str, Heading], set[str]]:
    """The headings, with those that say nothing but have the codes, teams or periods of one column below."""
    headings = {}
    for stack in band.stacks:
        for label in stack:
            text = "" if is_blank(label) else heading_text(label)
            if text in named:
                headings[text] = Heading(text, named[text], read(label).confidence)
    content: set[str] = set()
    below = sheet.rows[band.end : band.end + SAMPLE]
    for place, stack in enumerate(band.stacks):
        labels = [label for label in stack if not is_blank(label)]
        text = heading_text(labels[-1]) if labels else UNNAMED
        if text in headings or any(read(label).kind != "unknown" or read(label).codes for label in labels):
            continue
        taken = {heading.column for heading in headings.values()}
        column = find_by_content(below, place, dataset, taken, teams)
        if column is not None:
            headings[text] = Heading(text, column, "likely")
            content.add(column)
    return headings, content


def _choose_across(dataset: Dataset, band: Band, read: Reader, taken: set[str]) -> tuple[str, ...]:
    """The code columns that stand as headings: for each row of the header that of most of its labels."""
    free = [key.id for key in dataset.keys if key.id not in taken]
    found: list[str] = []
    for level in range(band.height):
        labels = {
            heading_text(stack[level]): stack[level] for stack in band.stacks if not is_blank(stack[level])
        }
        votes = Counter(
            column for label in labels.values() for column, _ in read(label).codes if column in free
        )
        ranked = votes.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            found.append(ranked[0][0])
            free.remove(ranked[0][0])
    return tuple(found)
