"""Which published view and range a flow rests on, alone or beside another one that it is compared with."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from metrics import calendar
from metrics.basis import Basis, choose, find_bases, make_basis, shorten, total_of
from metrics.catalogue.model import UNKNOWN, Catalogue
from metrics.flow_cells import TEAM, Codes
from metrics.flow_stages import Flow, sum_links, tabulate_flow
from metrics.scope import Scope, Views

YEAR = 12
ALIKE = 1.25  # totals whose ratio is at most this are compared as counts, others as shares
Find = Callable[[Basis], Basis | None]
"""The basis that another one is compared with; None where it has no data."""


@dataclass(frozen=True)
class Asked:
    """What is asked of the release: a measure of a dataset through some stages.

    details: the codes of the stages, the finest first.
    """

    dataset: str
    measure: str
    stages: tuple[str, ...]
    details: tuple[Codes, ...]


@dataclass(frozen=True, eq=False)
class Tried:
    """Bases, one per pair of stages, with a place among the asked details, and how much would be shown."""

    bases: tuple[Basis, ...]
    detail: int
    covered: float


@dataclass(frozen=True, eq=False)
class FoundFlow:
    """A flow and what it rests on. bases: one per pair of stages. detail: place among the asked details.

    covered: share of people in shown links, in the pair of stages that shows fewest.
    """

    bases: tuple[Basis, ...]
    flow: Flow
    detail: int
    covered: float
    total: float | None

    @property
    def basis(self) -> Basis:
        return self.bases[-1]


@dataclass(frozen=True, eq=False)
class FlowPair:
    """Two flows of one kind. as_shares: they are compared as shares, as their sizes or lengths differ."""

    now: FoundFlow
    other: FoundFlow
    as_shares: bool


def find_flow(views: Views, catalogue: Catalogue, asked: Asked, scope: Scope) -> FoundFlow | None:
    """The flow of what is found to show enough."""
    best = find_range(views, catalogue, asked, scope)
    return None if best is None else tabulate(best, asked)


def find_range(views: Views, catalogue: Catalogue, asked: Asked, scope: Scope) -> Tried | None:
    """The longest range, and of it the finest codes, whose shown links hold enough of the people."""
    tried = (
        Tried(bases, detail, cover(bases, asked, detail))
        for bases in find_ranges(views, catalogue, asked, scope)
        for detail in range(len(asked.details))
    )
    return choose(tried, lambda one: one.covered)


def find_pair(
    views: Views, catalogue: Catalogue, asked: Asked, scope: Scope, find_other: Find
) -> FlowPair | None:
    """The longest range that has a counterpart, so that enough is shown of both; None without any."""
    tried = (
        (
            Tried(bases, detail, cover(bases, asked, detail)),
            Tried(others, detail, cover(others, asked, detail)),
        )
        for bases in find_ranges(views, catalogue, asked, scope)
        if (others := _others(bases, find_other)) is not None
        for detail in range(len(asked.details))
    )
    best = choose(tried, lambda pair: min(one.covered for one in pair))
    if best is None:
        return None
    now, other = (tabulate(one, asked) for one in best)
    return FlowPair(now, other, _differ(now, other)) if len(other.flow.links) else None


def _others(bases: Sequence[Basis], find_other: Find) -> tuple[Basis, ...] | None:
    if all(basis is bases[0] for basis in bases):
        other = find_other(bases[0])
        return None if other is None else (other,) * len(bases)
    found = [find_other(basis) for basis in bases]
    given = tuple(other for other in found if other is not None)
    return given if len(given) == len(found) else None


def cover(bases: tuple[Basis, ...], asked: Asked, detail: int) -> float:
    """How much of everybody the shown links hold, in the pair of stages that shows fewest."""
    shown = [0.0] * len(bases)
    for _, stage, _, _, value, status in sum_links(
        bases, asked.measure, asked.stages, _narrow(asked.details[detail], bases[-1])
    ):
        shown[stage] += value if status == "shown" else 0.0
    totals = [total_of(basis, asked.measure) for basis in bases]
    return min(part / whole if whole else 0.0 for part, whole in zip(shown, totals, strict=True))


def tabulate(tried: Tried, asked: Asked) -> FoundFlow:
    codes = _narrow(asked.details[tried.detail], tried.bases[-1])
    flow = tabulate_flow(tried.bases, asked.measure, asked.stages, codes)
    total = total_of(tried.bases[-1], asked.measure)
    return FoundFlow(tried.bases, flow, tried.detail, tried.covered, total)


def _narrow(codes: Codes, basis: Basis) -> Codes:
    """The codes that the scope itself leaves: its teams and its client group."""
    found = dict(codes)
    if codes.get(TEAM) == ():
        found[TEAM] = basis.scope.teams or basis.view.teams
    for dimension, code in basis.where.items():
        if dimension in codes:
            found[dimension] = (code,)
    return found


def _differ(now: FoundFlow, other: FoundFlow) -> bool:
    if now.basis.months != other.basis.months or not now.total or not other.total:
        return True
    return max(now.total, other.total) > ALIKE * min(now.total, other.total)


# --- ranges ----------------------------------------------------------------------------------------


def find_ranges(
    views: Views, catalogue: Catalogue, asked: Asked, scope: Scope
) -> Iterator[tuple[Basis, ...]]:
    """The bases to be tried, one per pair of stages: of one view that crosses all, else one for each."""
    joint = _bases(views, catalogue, asked, asked.stages, scope)
    pairs = tuple(pairwise(asked.stages))
    if joint or len(pairs) < 2:
        for basis in joint:
            yield (basis,) * len(pairs)
        return
    first, *rest = (_bases(views, catalogue, asked, pair, scope) for pair in pairs)
    for basis in first:
        same = [next((b for b in others if _covers(b, basis)), None) for others in rest]
        given = [other for other in same if other is not None]
        if len(given) == len(same):
            yield (basis, *given)


def _bases(
    views: Views, catalogue: Catalogue, asked: Asked, stages: Sequence[str], scope: Scope
) -> list[Basis]:
    """Every range of every view that crosses the stages: long whole ones first, then the nearest ones."""
    dimensions = [stage for stage in stages if stage != TEAM]
    found = find_bases(catalogue, views, asked.dataset, dimensions, asked.measure, scope)
    fitting = [basis for basis in found if TEAM not in stages or basis.view.view.by_team]
    return sorted((shorter for basis in fitting for shorter in shorten(basis)), key=_prefer)


def _prefer(basis: Basis) -> tuple[bool, int, int]:
    """Whole periods first: of them the longest range, then the newest; else the shortest that stands in."""
    return not basis.whole, -basis.months if basis.whole else basis.months, -basis.scope.last


def _covers(one: Basis, other: Basis) -> bool:
    return (one.scope.first, one.scope.last) == (other.scope.first, other.scope.last)


# --- what it is compared with ----------------------------------------------------------------------


def year_before(basis: Basis, measure: str) -> Basis | None:
    """The same months a year earlier; None for more than a year: months are not compared with themselves."""
    return _earlier(basis, measure, YEAR) if basis.months <= YEAR else None


def time_before(basis: Basis, measure: str) -> Basis | None:
    """As many months, right before."""
    return _earlier(basis, measure, basis.months)


def _earlier(basis: Basis, measure: str, months: int) -> Basis | None:
    first, last = (calendar.add_months(month, -months) for month in (basis.scope.first, basis.scope.last))
    return _exactly(basis, measure, replace(basis.scope, first=first, last=last))


def of_team(basis: Basis, measure: str, team: str) -> Basis | None:
    """The same months of one team."""
    return _exactly(basis, measure, basis.of_teams(team)) if basis.view.view.by_team else None


def _exactly(basis: Basis, measure: str, scope: Scope) -> Basis | None:
    found = make_basis(basis.view, measure, scope)
    return found if found is not None and _covers(found, replace(basis, scope=scope)) else None


def of_elsewhere(basis: Basis, asked: Asked, views: Views, scope: Scope) -> Basis | None:
    """All that another area (the published study) has of the same view; None where a stage is not known."""
    found = make_basis(views[basis.view.view.id], asked.measure, scope)
    dimensions = set(asked.stages) & set(basis.view.view.dimensions)
    if found is None or not all(_is_known(found, asked.measure, dimension) for dimension in dimensions):
        return None
    return found


def _is_known(basis: Basis, measure: str, dimension: str) -> bool:
    """Whether anybody's code is known, as far as published totals tell."""
    total, unknown = total_of(basis, measure), total_of(basis, measure, **{dimension: UNKNOWN})
    return total is None or unknown is None or unknown < total
