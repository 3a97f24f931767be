"""What a table over a range of time rests on: one published view, and the periods of it that a scope holds.

A table that sums periods shows only the cells that are shown in every one of them, so a long range hides
more than a short one. Which range is used is chosen by a rule here, and pages say which one it was.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from metrics import calendar
from metrics.catalogue.model import TOTAL, UNKNOWN, Catalogue
from metrics.protected import ProtectedTable, PublishedView
from metrics.scope import Scope, Views
from metrics.sums import sum_range

ENOUGH = 0.8  # of the people: where shown cells hold so many, a longer range is worth more than a clearer one
YEAR = 12
T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Basis:
    """A view and the part of it that is used. scope: first and last month are exactly those of the periods.

    whole: every period is in, and inside what was asked for; else the nearest periods stand in. is_partial:
    a part of them has not been delivered.
    """

    view: PublishedView
    scope: Scope
    whole: bool
    is_partial: bool

    @property
    def months(self) -> int:
        return calendar.to_index(self.scope.last) - calendar.to_index(self.scope.first) + 1

    @property
    def last_period(self) -> int:
        return calendar.start_of(self.scope.last, self.view.level)

    @property
    def where(self) -> dict[str, str]:
        """The coordinates that the scope itself gives: its client group."""
        group = self.scope.client_group
        return {} if group == TOTAL else {"client_group": group}

    def newest(self, months: int) -> "Basis":
        """The same, from the newest periods only; the whole where it is no longer than that."""
        if months >= self.months:
            return self
        first = calendar.add_months(self.scope.last, 1 - months)
        return replace(self, scope=replace(self.scope, first=first))

    def of_teams(self, *teams: str) -> Scope:
        """The scope narrowed to some teams."""
        return replace(self.scope, teams=teams)


def make_basis(view: PublishedView, measure: str, scope: Scope) -> Basis | None:
    """The whole periods of a view inside a scope that have data; where there are none, those it touches, and
    where it touches none because they are not over, the newest."""
    group = {} if scope.client_group == TOTAL else {"client_group": scope.client_group}
    found = [view.series(measure, group, team) for team in scope.areas]
    has = {
        int(period): bool(series.partial[place])
        for series in found
        for place, period in enumerate(series.periods)
        if series.shown[place] or series.hidden[place]
    }
    ends = {period: calendar.last_month(period, view.level) for period in has}
    whole = [p for p in has if p >= scope.first and ends[p] <= scope.last and not has[p]]
    used = whole or [p for p in has if p <= scope.last and ends[p] >= scope.first]
    if not used and has and scope.first > max(ends.values()):
        used = [max(has)]  # the period that the scope lies in is not over: the newest that is
    if not used:
        return None
    used_scope = replace(scope, first=min(used), last=ends[max(used)])
    return Basis(view, used_scope, bool(whole), any(has[period] for period in used))


def find_bases(
    catalogue: Catalogue, views: Views, dataset: str, dimensions: Iterable[str], measure: str, scope: Scope
) -> list[Basis]:
    """A basis from every view of the dataset that crosses the dimensions for the scope's teams and group.

    Whole periods come before nearest ones; of whole ones the longest range first, then the longest periods;
    of nearest ones the shortest periods first.
    """
    needed = set(dimensions)
    if scope.client_group != TOTAL:
        needed.add("client_group")
    found = []
    for view in catalogue.views_of(dataset):
        if view.level is None or not needed <= set(view.dimensions) or (scope.teams and not view.by_team):
            continue
        basis = make_basis(views[view.id], measure, scope)
        if basis is not None:
            found.append(basis)
    return sorted(found, key=order_of)


def order_of(basis: Basis) -> tuple[bool, int, int, int]:
    """What bases are sorted by, see `find_bases`."""
    span = calendar.SPAN[basis.view.level]
    extra = len(basis.view.view.by)
    return (False, -basis.months, -span, extra) if basis.whole else (True, span, basis.months, extra)


def shorten(basis: Basis) -> Iterator[Basis]:
    """The basis itself, its newest twelve months, and its newest period."""
    yield basis
    for months in (YEAR, calendar.SPAN[basis.view.level]):
        if months < basis.months:
            yield basis.newest(months)


def choose(candidates: Iterable[T], coverage: Callable[[T], float]) -> T | None:
    """The first candidate whose shown cells hold enough of the people; else the one that holds most."""
    best: tuple[float, T] | None = None
    for candidate in candidates:
        share = coverage(candidate)
        if share >= ENOUGH:
            return candidate
        if best is None or share > best[0]:
            best = share, candidate
    return None if best is None else best[1]


def total_of(basis: Basis, measure: str, **where: str) -> float | None:
    """One published sum over the basis; None where it is not shown."""
    series = sum_range(basis.view, measure, {**basis.where, **where}, basis.scope)
    return float(series.values[0]) if series.shown[0] else None


def count_known(basis: Basis, measure: str, dimension: str) -> float | None:
    """How many people shares rest on: those whose code is known; None where that is not shown."""
    total = total_of(basis, measure)
    where = {**basis.where, dimension: UNKNOWN}
    unknown = sum_range(basis.view, measure, where, basis.scope)
    if total is None or unknown.hidden[0]:
        return None
    return total - (float(unknown.values[0]) if unknown.shown[0] else 0.0)


def coverage(table: ProtectedTable, whole: float | None, measure: str = "value") -> float:
    """How much of a published whole the shown cells hold; nothing where the whole is not shown."""
    return float(table.frame[measure].sum()) / whole if whole else 0.0
