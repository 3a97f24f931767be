"""Published figures for pages, cached by release: views of one county, readings, judgements."""

from collections.abc import Iterator, Mapping

import streamlit as st

from data_access.published import Origin, Release, read_counties, read_list, read_origins, read_view
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

CACHED_COUNTIES = 6
CACHED_READINGS = 4_000


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


@st.cache_resource(max_entries=CACHED_COUNTIES, show_spinner=False)
def county_views(_store: Store, release: Release, county: str) -> CountyViews:
    return CountyViews(_store, county, release)


@st.cache_data(show_spinner=False, max_entries=64)
def counties(_store: Store, release: Release) -> list[str]:
    """The areas in the release, real ones first and the study last."""
    with _store.reading() as connection:
        found = read_counties(connection, _store, release)
    return sorted(found, key=lambda county: (county == STUDY_AREA, county))


@st.cache_resource(max_entries=64, show_spinner=False)
def listing(_store: Store, release: Release, county: str, view_id: str) -> ProtectedTable:
    """A view without sums: teams or strategy."""
    with _store.reading() as connection:
        return read_list(connection, _store, CATALOGUE.view_by_id[view_id], county, release)


@st.cache_data(max_entries=256, show_spinner=False)
def team_names(_store: Store, release: Release, county: str) -> dict[str, str]:
    """team id -> name, in the order of the ids."""
    frame = listing(_store, release, county, "teams").frame.sort_values("team")
    return dict(zip(frame["team"], frame["name"], strict=True))


@st.cache_data(max_entries=256, show_spinner=False)
def time_span(_store: Store, release: Release, county: str) -> tuple[int, int] | None:
    """The first and last month that any dataset of the county covers."""
    views = county_views(_store, release, county)
    ends = [
        (int(view.periods[0]), calendar.last_month(int(view.periods[-1]), view.level))
        for view in (views[id] for id in ("caseload_team", "staffing_team", "referrals_team", "goals_county"))
        if view.periods.size
    ]
    if not ends:
        return None
    return min(first for first, _ in ends), max(last for _, last in ends)


@st.cache_resource(max_entries=CACHED_READINGS, show_spinner=False)
def reading(_store: Store, release: Release, scope: Scope, indicator_id: str) -> Reading | None:
    """An indicator over a scope, as the release has it."""
    views = county_views(_store, release, scope.county)
    return evaluate(INDICATOR_BY_ID[indicator_id], views, CATALOGUE, scope)


@st.cache_resource(max_entries=CACHED_READINGS, show_spinner=False)
def judgement(_store: Store, release: Release, scope: Scope, indicator_id: str) -> Judgement | None:
    """Signal or ordinary variation, for the same reading."""
    found = reading(_store, release, scope, indicator_id)
    return None if found is None else judge(found)


@st.cache_data(max_entries=256, show_spinner=False)
def origins(_store: Store, release: Release, dataset: str, county: str) -> list[Origin]:  # noqa: ARG001
    """The imports that a dataset\'s figures rest on; release: so that a new one is read anew."""
    with _store.reading() as connection:
        return read_origins(connection, _store, dataset, county)


@st.cache_resource(max_entries=CACHED_READINGS, show_spinner=False)
def study_reading(_store: Store, release: Release, indicator_id: str) -> Reading | None:
    """The same indicator in the published study, where it was imported and has it."""
    if STUDY_AREA not in counties(_store, release):
        return None
    span = time_span(_store, release, STUDY_AREA)
    if span is None:
        return None
    scope = Scope(STUDY_AREA, *span, level="quarter", client_group=TOTAL)
    return reading(_store, release, scope, indicator_id)


def latest_value(found: Reading | None) -> float | None:
    """The newest whole period's shown value; None where there is none."""
    if found is None or found.latest is None:
        return None
    value, status = found.series.at(found.latest)
    return value if status == "shown" else None
