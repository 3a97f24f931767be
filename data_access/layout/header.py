"""What each column of a sheet is, from the meanings of the headings above it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data_access.layout.grid import Band, is_blank
from data_access.layout.labels import Meaning, read_label, read_time
from data_access.layout.model import IGNORED, MEASURE, UNNAMED, VALUE, YEAR, Layout
from data_access.names import LONGEST, normalise, unmark
from data_access.periods import join_period, read_part, write_period
from data_access.workbook import Value
from metrics.catalogue.model import Dataset

PlaceKind = Literal["fixed", "value", "total", "ignored", "unused", "week", "empty"]
Reader = Callable[[Value], Meaning]
_TIMES = {"period", "span", "year", "part", "number", "week"}


@dataclass(frozen=True)
class Place:
    """One column of a sheet.

    fixed: `column` is the column id whose values stand here. value: the numbers of measure `column` ("":
    named elsewhere) for the values of key columns in `across`. total: a sum of such columns.
    """

    place: int
    kind: PlaceKind
    column: str = ""
    across: tuple[tuple[str, str], ...] = ()
    label: str = ""


def heading_text(label: Value) -> str:
    """A heading as layouts hold it."""
    return normalise(unmark(str(label)))


def layout_reader(layout: Layout, dataset: Dataset) -> Reader:
    """What a heading means to a layout: one of its headings, else a value of what it has across."""
    labels = layout.labels()

    def read(label: Value) -> Meaning:
        text = heading_text(label)
        if text in layout.column_of:
            return Meaning("column", "", (layout.column_of[text],))
        codes = tuple((column, labels[column][text]) for column in labels if text in labels[column])
        if codes:
            return Meaning("unknown", "", (), codes)
        meaning = read_label(dataset, label)
        if meaning.kind == "column" or (meaning.kind in _TIMES and not {"period", YEAR} & set(layout.across)):
            # A month as the name of a column that has nothing to do with time, or a column left unmapped.
            meaning = Meaning("unknown", "", (), meaning.codes)
        return meaning

    return read


def read_places(
    dataset: Dataset,
    band: Band,
    read: Reader,
    across: Sequence[str],
    year: str | None = None,
    has_period: bool = False,
) -> list[Place]:
    """Every column of the sheet. across: the code columns that stand as headings, from the top.

    year: that of headings which name a month only. has_period: whether a column of its own names the month,
    so that a heading with a year alone goes with it.
    """
    return [
        _read_place(
            dataset, place, [label for label in stack if not is_blank(label)], read, across, year, has_period
        )
        for place, stack in enumerate(band.stacks)
    ]


def _read_place(
    dataset: Dataset,
    place: int,
    labels: Sequence[Value],
    read: Reader,
    across: Sequence[str],
    year: str | None,
    has_period: bool,
) -> Place:
    if not labels:
        return Place(place, "empty")
    meanings = [read(label) for label in labels]
    text = " ".join(" ".join(str(label).split()) for label in dict.fromkeys(labels))
    column = _column(meanings)
    if column == IGNORED:
        return Place(place, "ignored", "", (), text)
    codes = _codes(meanings, across)
    time = _time(dataset, meanings, year, has_period)
    if any(meaning.kind == "week" for meaning in meanings):
        return Place(place, "week", "", (), text)
    wide = bool(codes) or time is not None
    if any(meaning.kind == "total" for meaning in meanings):
        return Place(place, "total", column, (*codes, *_as_pair(time)), text)
    if _is_unknown_below(meanings, across):
        return Place(place, "unused", "", (), text)
    if column and not (wide and (column in (VALUE, MEASURE) or _is_measure(dataset, column))):
        return Place(place, "fixed", column, (), text)
    if not wide:
        return Place(place, "unused", "", (), text)
    kind: PlaceKind = "total" if time and time[0] == "@span" else "value"
    return Place(place, kind, "" if column == VALUE else column, (*codes, *_as_pair(time)), text)


def _as_pair(time: tuple[str, str] | None) -> tuple[tuple[str, str], ...]:
    return () if time is None else (time,)


def _is_measure(dataset: Dataset, column: str) -> bool:
    return column in dataset.by_id and dataset.by_id[column].is_measure


def _column(meanings: Sequence[Meaning]) -> str:
    """The column that the lowest heading names; "" where none does."""
    return next((meaning.columns[0] for meaning in reversed(meanings) if meaning.columns), "")


def _is_unknown_below(meanings: Sequence[Meaning], across: Sequence[str]) -> bool:
    """Whether the lowest heading says what the dataset has no place for: a part of what is above it."""
    lowest = next((meaning for meaning in reversed(meanings) if meaning.kind != "unit"), None)
    if lowest is None or lowest.kind != "unknown":
        return False
    return not any(column in across for column, _ in lowest.codes)


def _codes(meanings: Sequence[Meaning], across: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """(column, code) of each heading that is a code, each of the columns in `across` once, from the top."""
    free = list(across)
    found = []
    for meaning in meanings:
        pair = next((pair for column in free for pair in meaning.codes if pair[0] == column), None)
        if pair and not meaning.columns:
            found.append(pair)
            free.remove(pair[0])
    return tuple(found)


def _time(
    dataset: Dataset, meanings: Sequence[Meaning], year: str | None, has_period: bool
) -> tuple[str, str] | None:
    """("period", it), or ("@year", it) beside a column with the month, or ("@span", several of them)."""
    whole = [meaning for meaning in meanings if meaning.kind in ("period", "span")]
    if whole:
        kind = "period" if whole[-1].kind == "period" else "@span"
        return kind, whole[-1].value
    own = next((meaning.value for meaning in meanings if meaning.kind == "year"), None)
    part = next((meaning for meaning in reversed(meanings) if meaning.kind in ("part", "number")), None)
    if part is None:
        if own is None or _column(meanings) not in ("", *(each.id for each in dataset.measures)):
            return None
        return (YEAR, own) if has_period else ("@span", own)
    if own is None and year is None:
        return None if part.kind == "number" else ("period", part.value)
    return _join(dataset, own or year or "", part.value)


def _join(dataset: Dataset, year: str, part: str) -> tuple[str, str] | None:
    assert dataset.level is not None
    period = join_part(year, part, dataset)
    if period is not None:
        return "period", period
    named = read_part(part)
    if named is None:
        return None
    longer = join_period(int(year), named, named[0])
    return None if longer is None else ("@span", write_period(longer, named[0]))


def join_part(year: Value, part: Value, dataset: Dataset) -> str | None:
    """A year and a month or part of it ("8", "elokuu", "Q3", or a whole period) as one period, as written."""
    level = dataset.level
    if level is None or part is None or isinstance(part, bool) or len(str(part)) > LONGEST:
        return None
    if isinstance(part, float) and part.is_integer():
        part = int(part)
    time = read_time(dataset, part if isinstance(part, date) else str(part))
    if time is None:
        return None
    if time.kind == "period":
        return time.value
    digits = str(year).removesuffix(".0").strip()
    if not (digits.isdecimal() and len(digits) == 4):
        return None
    named = (level, int(time.value)) if time.kind == "number" else read_part(time.value)
    period = join_period(int(digits), named, level)
    return None if period is None else write_period(period, level)


def spreading(read: Reader) -> Callable[[Value], bool]:
    """Whether a heading may stand above several columns; a unit does not."""

    def spreads(label: Value) -> bool:
        return read(label).kind != "unit"

    return spreads


def value_places(places: Sequence[Place]) -> list[Place]:
    return [place for place in places if place.kind == "value"]


def fixed_places(places: Sequence[Place]) -> Iterator[tuple[str, int]]:
    """(column id, place) of the columns that have one of their own, the first of two with the same name."""
    seen: set[str] = set()
    for place in places:
        if place.kind == "fixed" and place.column not in seen:
            seen.add(place.column)
            yield place.column, place.place


def unnamed_place(places: Sequence[Place], body_places: Collection[int]) -> int | None:
    """The first column without a heading that has something below it."""
    return next(
        (place.place for place in places if place.kind == "empty" and place.place in body_places), None
    )


def headings_of(layout: Layout) -> Mapping[str, str]:
    """The headings that must stand in a table for the layout to fit it."""
    return {
        text: column for text, column in layout.column_of.items() if text != UNNAMED and column != IGNORED
    }
