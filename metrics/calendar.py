"""The one calendar: a period is its first month as a number, 202607, at one of four levels."""

from metrics.catalogue.model import Level

SPAN: dict[Level, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
LEVELS: tuple[Level, ...] = ("month", "quarter", "half_year", "year")


def to_index(period: int) -> int:
    """Months since year 0, so that periods can be added and subtracted."""
    return period // 100 * 12 + period % 100 - 1


def from_index(index: int) -> int:
    return index // 12 * 100 + index % 12 + 1


def add_months(period: int, months: int) -> int:
    return from_index(to_index(period) + months)


def start_of(period: int, level: Level) -> int:
    """The first month of the longer period that a month lies in."""
    index = to_index(period)
    return from_index(index - index % SPAN[level])


def last_month(period: int, level: Level) -> int:
    """The last month of a period."""
    return add_months(period, SPAN[level] - 1)


def periods_between(first: int, last: int, level: Level) -> list[int]:
    """Every period of a level from the one with month `first` to the one with month `last`."""
    start, stop = to_index(start_of(first, level)), to_index(start_of(last, level))
    return [from_index(index) for index in range(start, stop + 1, SPAN[level])]


def coarser(one: Level, other: Level) -> Level:
    """The longer of two levels."""
    return max(one, other, key=lambda level: SPAN[level])
