"""Which periods of data are missing."""

from collections.abc import Sequence

from metrics import calendar
from metrics.catalogue.model import Level


def find_missing(delivered: Sequence[int], newest: int, level: Level) -> list[int]:
    """The periods from the first one delivered to `newest` that were not delivered."""
    if not delivered:
        return []
    return [
        period
        for period in calendar.periods_between(min(delivered), newest, level)
        if period not in set(delivered)
    ]


def completeness(delivered: Sequence[int], first: int, newest: int, level: Level) -> float:
    """The share (0-1) of the expected periods that were delivered."""
    expected = calendar.periods_between(first, newest, level)
    return len(set(delivered) & set(expected)) / len(expected) if expected else 0.0
