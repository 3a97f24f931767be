"""A sheet as rows and header bands, each heading spread over the columns that it stands above."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data_access.workbook import Row, Sheet, Value

_UNSEEN = " \t\r\n\u00a0\u200b\u00ad"
Stack = tuple[Value, ...]  # the headings above one column, from the top


def is_blank(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip(_UNSEEN))


def is_empty(values: Sequence[Value]) -> bool:
    """Whether nothing can be seen in a row."""
    for value in values:  # every row of every file comes by here: no generator
        if value is not None and not (isinstance(value, str) and not value.strip(_UNSEEN)):
            return False
    return True


def filled(values: Sequence[Value]) -> list[int]:
    """The places of a row that hold something."""
    return [place for place, value in enumerate(values) if not is_blank(value)]


@dataclass(frozen=True)
class Band:
    """A table's header: where among the sheet's rows it starts, its height, what it has above each column."""

    start: int
    height: int
    stacks: tuple[Stack, ...]

    @property
    def end(self) -> int:
        """The first of the sheet's rows below the header."""
        return self.start + self.height


def read_band(sheet: Sheet, start: int, height: int, spreads: Callable[[Value], bool]) -> Band:
    """The header of that height. spreads: whether a heading stands for the empty columns to its right too.

    Merged areas say exactly how far a heading reaches; in a row without any it reaches to the next heading.
    """
    rows = sheet.rows[start : start + height]
    width = max(len(values) for _, values in rows)
    levels = [list(values) + [None] * (width - len(values)) for _, values in rows]
    for level, (number, _) in enumerate(rows[:-1]):
        _spread(sheet, number, levels[level], levels[level + 1 :], spreads)
    stacks = tuple(tuple(level[place] for level in levels) for place in range(width))
    return Band(start, height, stacks)


def _spread(
    sheet: Sheet,
    number: int,
    level: list[Value],
    below: Sequence[Sequence[Value]],
    spreads: Callable[[Value], bool],
) -> None:
    merges = [area for area in sheet.merges if area[0] <= number <= area[2] and area[3] > area[1]]
    if merges:
        for _, first, _, last in merges:
            for place in range(first + 1, min(last + 1, len(level))):
                level[place] = level[first]
        return
    current: Value = None
    for place, value in enumerate(level):
        if not is_blank(value):
            current = value if spreads(value) else None
        elif current is not None and any(not is_blank(row[place]) for row in below):
            level[place] = current


def fill_down(sheet: Sheet, rows: Sequence[Row], places: frozenset[int]) -> list[Row]:
    """The rows with a label merged over several of them repeated in each. places: the columns of labels."""
    tall = [area for area in sheet.merges if area[2] > area[0] and area[1] == area[3] and area[1] in places]
    if not tall:
        return list(rows)
    numbers = [number for number, _ in rows]
    changed = list(rows)
    for first, place, last, _ in tall:
        top = bisect_left(numbers, first)
        if top == len(rows) or numbers[top] != first or place >= len(rows[top][1]):
            continue
        for index in range(top + 1, bisect_right(numbers, last)):
            number, values = changed[index]
            padded = list(values) + [None] * (place + 1 - len(values))
            if is_blank(padded[place]):
                padded[place] = rows[top][1][place]
                changed[index] = number, tuple(padded)
    return changed


def starts_after_gap(rows: Sequence[Row], index: int) -> bool:
    """Whether an empty row stands above this one."""
    return index == 0 or rows[index][0] > rows[index - 1][0] + 1 or is_empty(rows[index - 1][1])


def find_near_gaps(rows: Sequence[Row]) -> list[bool]:
    """For each row whether an empty one stands above it or above one or two titles directly above it."""
    after = [starts_after_gap(rows, index) for index in range(len(rows))]
    return [any(after[max(index - 2, 0) : index + 1]) for index in range(len(rows))]
