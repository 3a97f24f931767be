"""How far an indicator's value might move by chance alone: an interval by the kind of the value.

Made of published cells only: the count above the line is the shown value times what it rests on.
"""

from dataclasses import dataclass
from typing import Literal

from metrics.catalogue.indicators.model import Indicator
from metrics.catalogue.model import Catalogue, Column, Kind
from metrics.evaluate import Reading
from metrics.intervals import byar, wilson

Drawn = Literal["share", "rate", "count"]
COUNTED = ("persons", "events")


@dataclass(frozen=True)
class Interval:
    """95 % interval in the value's own unit (a share: 0-1). n: what the value rests on; None for a count.

    small: n is under the least that the indicator's declaration asks for.
    """

    kind: Drawn
    low: float
    high: float
    n: float | None
    small: bool


def kind_of(indicator: Indicator, catalogue: Catalogue) -> Drawn | None:
    """Which chance an indicator's value is subject to; None where no interval is known for it.

    share: some of the people or events; rate: people or events per FTE; count: people or events. None for
    medians, quotients of counts of different people, what is given in another unit, and what is a full
    account of a team and not a draw (posts filled, turnover): those declare a minimum n of one.
    """
    if indicator.method != "quotient" or indicator.scale != 1:
        return None
    above, below = _columns(indicator, catalogue)
    if any(column.kind is not Kind.COUNT for column in above):
        return None
    if not below:
        return "count" if indicator.unit in COUNTED else None
    if all(column.kind is Kind.NUMBER for column in below):
        return "rate"
    drawn = indicator.unit == "share" and indicator.minimum_n > 1
    return "share" if drawn and all(column.kind is Kind.COUNT for column in below) else None


def _columns(indicator: Indicator, catalogue: Catalogue) -> tuple[list[Column], list[Column]]:
    above, below = (
        [catalogue.dataset_by_id[term.dataset].by_id[term.measure] for term in terms]
        for terms in (indicator.numerator, indicator.denominator)
    )
    return above, below


def count_above(reading: Reading, period: int) -> float | None:
    """The count above the line of a shown value: people or events; None where it is not shown."""
    value, status = reading.series.at(period)
    if status != "shown":
        return None
    if not reading.indicator.denominator:
        return value
    n, told = reading.n.at(period)
    return _whole(value * n) if told == "shown" else None


def _whole(count: float) -> float:
    """Counts are whole; the quotient and the product leave a rounding error."""
    return float(round(count)) if abs(count - round(count)) < 1e-6 else count


def find_interval(reading: Reading, catalogue: Catalogue, period: int | None = None) -> Interval | None:
    """The interval of one period's value, by default the newest whole one's.

    Wilson for shares, Byar (exact below ten) for counts and rates. None where the kind has none, the value is
    not shown, nothing is below the line, or a share is not within 0-1 (more were taken in than were sent).
    """
    kind, at = kind_of(reading.indicator, catalogue), reading.latest if period is None else period
    if kind is None or at is None:
        return None
    above, (below, told) = count_above(reading, at), reading.n.at(at)
    if above is None or above < 0:
        return None
    if kind == "count":
        low, high = byar(above)
        return Interval(kind, low, high, None, False)
    if told != "shown" or not below > 0 or (kind == "share" and above > below):
        return None
    low, high = wilson(above, below) if kind == "share" else byar(above, below)
    small = kind == "share" and below < reading.indicator.minimum_n
    return Interval(kind, low, high, below, small)
