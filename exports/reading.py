"""Published figures for pages and files, cached by release: views of one county, readings, judgements.

The cache is Python's own: store, release and scope are frozen, so they are keys as they are, and a page asks
two hundred times. Streamlit's cache reads every argument through on each call, which was half of a run.
What is returned is shared by all viewers; nobody changes it.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from data_access.published import (
    Origin,
    Release,
    read_counties,
    read_list,
    read_origins,
    read_span,
    read_view,
)
from data_access.store import Store
from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import STUDY_AREA
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import TOTAL
from metrics.evaluate import Reading, evaluate
from metrics.protected import ProtectedTable, PublishedView
from metrics.scope import Scope
from metrics.signal import Judgement, judge

CACHED_COUNTIES = 4  # some twelve megabytes each
CACHED_READINGS = 4_000
SPANNED = ("caseload_team", "staffing_team", "referrals_team", "goals_county")
SPANNED_ELSE = (
    "activities_team", "waits_county", "pathway_county", "deviations_county", "transitions_county",
    "outcomes_team", "experience_county", "supported_employment_team", "costs_team", "agreements",
    "population",
)  # fmt: skip
"""Asked only where none of the others has anything: those that come rarely would end the time too late."""


class CountyViews(Mapping[str, PublishedView]):
    """One county's published views, each read from the store when first asked for."""

    def __init__(self, store: Store, county: str, release: Release) -> None:
        self._store, self._county, self._release = store, county, release
        self._read: dict[str, PublishedView] = {}

    def __getitem__(self, id: str) -> PublishedView:
        if id not in self._read:
            view = CATALOGUE.view_by_id[id]
            with self._store.reading() as connection:
                self._read[id] = read_view(connection, self._store, view, self._county, self._release)
        return self._read[id]

    def __iter__(self) -> Iterator[str]:
        return (view.id for view in CATALOGUE.views if view.level is not None)

    def __len__(self) -> int:
        return sum(view.level is not None for view in CATALOGUE.views)


@lru_cache(CACHED_COUNTIES)
def county_views(store: Store, release: Release, county: str) -> CountyViews:
    return CountyViews(store, county, release)


@lru_cache(64)
def counties(store: Store, release: Release) -> list[str]:
    """The areas in the release, real ones first and the study last."""
    with store.reading() as connection:
        found = read_counties(connection, store, release)
    return sorted(found, key=lambda county: (county == STUDY_AREA, county))


@lru_cache(64)
def listing(store: Store, release: Release, county: str, view_id: str) -> ProtectedTable:
    """A view without sums: teams or strategy."""
    with store.reading() as connection:
        return read_list(connection, store, CATALOGUE.view_by_id[view_id], county, release)


@lru_cache(256)
def team_names(store: Store, release: Release, county: str) -> dict[str, str]:
    """team id -> name, in the order of the ids."""
    frame = listing(store, release, county, "teams").frame.sort_values("team")
    return dict(zip(frame["team"], frame["name"], strict=True))


@lru_cache(256)
def time_span(store: Store, release: Release, county: str) -> tuple[int, int] | None:
    """The first and last month that the county's monthly work covers, or without it what else there is."""
    for ids in (SPANNED, SPANNED_ELSE):
        ends = []
        with store.reading() as connection:
            for view in (CATALOGUE.view_by_id[id] for id in ids):
                span = read_span(connection, store, view, county, release)
                if span is not None and view.level is not None:
                    ends.append((span[0], calendar.last_month(span[1], view.level)))
        if ends:
            return min(first for first, _ in ends), max(last for _, last in ends)
    return None


@lru_cache(CACHED_READINGS)
def reading(store: Store, release: Release, scope: Scope, indicator_id: str) -> Reading | None:
    """An indicator over a scope, as the release has it."""
    views = county_views(store, release, scope.county)
    return evaluate(INDICATOR_BY_ID[indicator_id], views, CATALOGUE, scope)


@lru_cache(CACHED_READINGS)
def judgement(
    store: Store, release: Release, scope: Scope, indicator_id: str, rebases: tuple[int, ...]
) -> Judgement | None:
    """Signal or ordinary variation, for the same reading; rebases: the months at which its level changed.

    They are a part of the key, so that a point that somebody adds or removes is seen at once everywhere.
    """
    found = reading(store, release, scope, indicator_id)
    return None if found is None else judge(found, rebases)


@lru_cache(256)
def origins(store: Store, release: Release, dataset: str, county: str) -> list[Origin]:  # noqa: ARG001
    """The imports that a dataset\'s figures rest on; release: so that a new one is read anew."""
    with store.reading() as connection:
        return read_origins(connection, store, dataset, county)


@lru_cache(CACHED_READINGS)
def study_reading(store: Store, release: Release, indicator_id: str) -> Reading | None:
    """The same indicator in the published study, where it was imported and has it."""
    if STUDY_AREA not in counties(store, release):
        return None
    span = time_span(store, release, STUDY_AREA)
    if span is None:
        return None
    scope = Scope(STUDY_AREA, *span, level="quarter", client_group=TOTAL)
    return reading(store, release, scope, indicator_id)


def latest_value(found: Reading | None) -> float | None:
    """The newest whole period's shown value; None where there is none."""
    if found is None or found.latest is None:
        return None
    value, status = found.series.at(found.latest)
    return value if status == "shown" else None
