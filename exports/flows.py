"""Flow tables and distributions, cached by release and scope; drawings by theme too."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal, TypeVar

from data_access.published import Release
from data_access.store import Store
from exports import reading
from exports.context import Context
from metrics.basis import Basis, find_bases
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import STUDY_AREA, is_study
from metrics.catalogue.indicators import DISTRIBUTION_BY_ID
from metrics.distributions import find_distribution
from metrics.flow_cells import AREA
from metrics.flow_search import (
    Asked,
    FlowPair,
    FoundFlow,
    find_flow,
    find_pair,
    of_elsewhere,
    of_team,
    time_before,
    year_before,
)
from metrics.flow_tables import Referrals, ask_referrals, find_referrals, find_routes
from metrics.protected import ProtectedTable
from metrics.scope import Scope
from metrics.transition_tables import (
    OpenCases,
    ask_transitions,
    find_open,
    find_transitions,
)

CACHED = 512
T = TypeVar("T")
Earlier = Literal["year", "previous"]
_drawings: dict[tuple[object, ...], Any] = {}


@lru_cache(CACHED)
def referrals(store: Store, release: Release, scope: Scope) -> Referrals | None:
    return find_referrals(reading.county_views(store, release, scope.county), scope)


@lru_cache(CACHED)
def routes(store: Store, release: Release, scope: Scope) -> tuple[Basis, ProtectedTable] | None:
    """Source × target of the whole county, from the range that shows enough."""
    return find_routes(reading.county_views(store, release, scope.county), scope)


@lru_cache(CACHED)
def transitions(store: Store, release: Release, scope: Scope) -> FoundFlow | None:
    return find_transitions(reading.county_views(store, release, scope.county), CATALOGUE, scope)


# --- any stages ------------------------------------------------------------------------------------


def ask(dataset: str, stages: tuple[str, ...], detail: int | None, *, gathered: bool = False) -> Asked:
    """What is asked of a dataset. detail: one of its details; None: the finest that shows enough.

    gathered: all teams of the scope stand together in one node.
    """
    asked = {"referrals": ask_referrals, "transitions": ask_transitions}[dataset]
    found = asked(*stages, teams=(AREA,) if gathered else ())
    details = found.details if detail is None else (found.details[detail],)
    return Asked(found.dataset, found.measure, found.stages, details)


@lru_cache(CACHED)
def flow(
    store: Store, release: Release, scope: Scope, dataset: str, stages: tuple[str, ...], detail: int | None
) -> FoundFlow | None:
    """A flow through some stages."""
    views = reading.county_views(store, release, scope.county)
    return find_flow(views, CATALOGUE, ask(dataset, stages, detail), scope)


@lru_cache(CACHED)
def flow_beside(
    store: Store,
    release: Release,
    scope: Scope,
    dataset: str,
    stages: tuple[str, ...],
    detail: int | None,
    other: Earlier | Scope,
) -> FlowPair | None:
    """The same beside an earlier time, beside a team of the same area, or beside all of another area."""
    elsewhere = isinstance(other, Scope)
    asked = ask(dataset, stages, detail, gathered=elsewhere)
    views = reading.county_views(store, release, scope.county)

    def find(basis: Basis) -> Basis | None:
        if not isinstance(other, Scope):
            return (year_before if other == "year" else time_before)(basis, asked.measure)
        if other.county == scope.county:
            return of_team(basis, asked.measure, *other.teams)
        return of_elsewhere(basis, asked, reading.county_views(store, release, other.county), other)

    return find_pair(views, CATALOGUE, asked, scope, find)


@lru_cache(CACHED)
def open_cases(store: Store, release: Release, scope: Scope) -> tuple[Basis, OpenCases] | None:
    found = transitions(store, release, scope)
    views = reading.county_views(store, release, scope.county)
    return None if found is None else find_open(views, CATALOGUE, found, scope)


@lru_cache(CACHED)
def distribution(
    store: Store, release: Release, scope: Scope, id: str
) -> tuple[Basis, ProtectedTable] | None:
    """A distribution from the range of a scope that hides least."""
    views = reading.county_views(store, release, scope.county)
    return find_distribution(DISTRIBUTION_BY_ID[id], views, CATALOGUE, scope)


def study_scope(context: Context) -> Scope | None:
    """All of the published study; None on its own pages and where it is not imported."""
    store, release = context.store, context.release
    if is_study(context.scope.county) or STUDY_AREA not in reading.counties(store, release):
        return None
    span = reading.time_span(store, release, STUDY_AREA)
    return None if span is None else Scope(STUDY_AREA, *span)


def study_distribution(id: str, context: Context) -> ProtectedTable | None:
    """A distribution of the published study, for comparison; None where there is none."""
    scope = study_scope(context)
    found = None if scope is None else distribution(context.store, context.release, scope, id)
    return None if found is None else found[1]


def study_transitions(context: Context) -> Basis | None:
    """What the published study has of transitions."""
    scope = study_scope(context)
    if scope is None:
        return None
    views = reading.county_views(context.store, context.release, STUDY_AREA)
    found = find_bases(CATALOGUE, views, "transitions", ("before", "after"), "ended", scope)
    return found[0] if found else None


def draw_once(key: str, context: Context, draw: Callable[[], T]) -> T:
    """A drawing that depends on nothing but its key, release, scope and theme: laid out once, then kept."""
    place = (key, context.store, context.release, context.scope, context.palette.theme, context.language)
    if place not in _drawings:
        while len(_drawings) >= CACHED:
            _drawings.pop(next(iter(_drawings)), None)
        _drawings[place] = draw()
    drawn: T = _drawings[place]
    return drawn
