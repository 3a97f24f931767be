"""Transitions as protected tables: before → after, net change per hundred cases, and what open cases do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from metrics.basis import Basis, choose, coverage, find_bases, shorten, total_of
from metrics.catalogue.codes import STATUSES
from metrics.catalogue.model import UNKNOWN, Catalogue
from metrics.distributions import sum_range
from metrics.flow_tables import sectors
from metrics.intervals import wilson
from metrics.protected import STATUS_SUFFIX, ProtectedSeries, ProtectedTable
from metrics.scope import Scope, Views
from metrics.tables import VALUE

MEASURE = "ended"
FROM = "unemployed_jobseeker"
FORWARD = ("g:work", "g:study", "g:activated")
PER_HUNDRED = "per_hundred"


@dataclass(frozen=True, eq=False)
class Transitions:
    """The links of a range. detailed: by status, else by group. covered: share of people in shown links."""

    basis: Basis
    table: ProtectedTable
    detailed: bool
    covered: float


def find_transitions(views: Views, catalogue: Catalogue, scope: Scope) -> Transitions | None:
    """The longest range, and the finest statuses, whose shown links hold enough of the people."""
    bases = find_bases(catalogue, views, "transitions", ("before", "after"), MEASURE, scope)
    return choose(_candidates(bases), lambda found: found.covered)


def _candidates(bases: Iterable[Basis]) -> Iterator[Transitions]:
    shortened = [shorter for basis in bases for shorter in shorten(basis)]
    for basis in sorted(shortened, key=_prefer):
        for detailed in (True, False):
            table = tabulate_transitions(basis, STATUSES.ids if detailed else sectors(STATUSES))
            yield Transitions(basis, table, detailed, coverage(table, total_of(basis, MEASURE)))


def _prefer(basis: Basis) -> tuple[bool, int, int]:
    """Whole periods first: of them the longest range, then the newest; else the shortest that stands in."""
    return not basis.whole, -basis.months if basis.whole else basis.months, -basis.scope.last


def tabulate_transitions(basis: Basis, codes: Sequence[str]) -> ProtectedTable:
    """One row per status before and after with somebody in it: persons whose service ended."""
    starts = [code for code in codes if _has_anybody(_sum(basis, before=code))]
    ends = [code for code in codes if _has_anybody(_sum(basis, after=code))]
    cells = [(before, after, _sum(basis, before=before, after=after)) for before in starts for after in ends]
    rows = [
        (before, after, float(cell.values[0]), cell.statuses[0])
        for before, after, cell in cells
        if _has_anybody(cell)
    ]
    frame = pd.DataFrame(rows, columns=["before", "after", VALUE, VALUE + STATUS_SUFFIX])
    frame = frame.astype({VALUE: "float64"})
    return ProtectedTable(("before", "after"), (VALUE,), frame, basis.view.threshold)


def _sum(basis: Basis, **where: str) -> ProtectedSeries:
    return sum_range(basis.view, MEASURE, {**basis.where, **where}, basis.scope)


def _has_anybody(cell: ProtectedSeries) -> bool:
    """A hidden cell has somebody."""
    return bool(cell.hidden[0] or cell.values[0] > 0)


def knows_before(basis: Basis) -> bool:
    """Whether anybody's status before is known, as far as published totals tell."""
    total, unknown = total_of(basis, MEASURE), total_of(basis, MEASURE, before=UNKNOWN)
    return total is None or unknown is None or unknown < total


def add_per_hundred(table: ProtectedTable, ended: float | None) -> ProtectedTable:
    """The net changes with a measure per hundred ended cases, so that areas of any size can be compared."""
    frame = table.frame.copy()
    frame[PER_HUNDRED] = frame[VALUE] * (100 / ended if ended else float("nan"))
    statuses = frame[VALUE + STATUS_SUFFIX]
    frame[PER_HUNDRED + STATUS_SUFFIX] = statuses if ended else statuses.where(statuses != "shown", "no_data")
    return ProtectedTable(table.dimensions, (*table.measures, PER_HUNDRED), frame, table.threshold)


@dataclass(frozen=True)
class OpenCases:
    """What open cases do to the share of positive transitions; None where it rests on something hidden.

    ended, open: everybody. from_unemployment: ended cases that began as unemployed. positive: their share
    that moved forward. at_least: the same share if every open one counted as no change, so the least that
    it can become once they all have ended.
    """

    ended: float | None
    open: float | None
    from_unemployment: float | None
    positive: float | None
    at_least: float | None

    @property
    def open_share(self) -> float | None:
        if self.open is None or self.ended is None or self.open + self.ended == 0:
            return None
        return self.open / (self.open + self.ended)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the share of positive transitions would lie by chance alone (Wilson, 95 %)."""
        if self.positive is None or not self.from_unemployment:
            return None
        return wilson(self.positive * self.from_unemployment, self.from_unemployment)


def weigh_open(basis: Basis) -> OpenCases:
    """Ended and open cases of a basis, from its published cells."""
    before = total_of(basis, MEASURE, before=FROM)
    still = total_of(basis, "open", before=FROM)
    forward = [_count(basis, after) for after in FORWARD]
    positive = at_least = None
    if before and all(count is not None for count in forward):
        moved = sum(count for count in forward if count is not None)
        positive = moved / before
        at_least = None if still is None else moved / (before + still)
    return OpenCases(total_of(basis, MEASURE), total_of(basis, "open"), before, positive, at_least)


def _count(basis: Basis, after: str) -> float | None:
    return total_of(basis, MEASURE, before=FROM, after=after)


def find_open(
    views: Views, catalogue: Catalogue, found: Transitions, scope: Scope
) -> tuple[Basis, OpenCases]:
    """Open cases of the newest period in which their effect is shown; else of the newest of all.

    One period, because over a longer one more cases end but no more are open. The range of the diagram is the
    last to be tried.
    """
    bases = find_bases(catalogue, views, "transitions", ("before", "after"), MEASURE, scope)
    newest = [list(shorten(basis))[-1] for basis in bases]
    tried = [*sorted(newest, key=lambda basis: (not basis.whole, basis.months)), found.basis]
    weighed = [(basis, weigh_open(basis)) for basis in tried]
    return next((pair for pair in weighed if pair[1].at_least is not None), weighed[0])
