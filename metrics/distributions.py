"""How persons are spread over a dimension: shares of the known ones, and net changes before to after."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from metrics import calendar
from metrics.catalogue.indicators.model import Distribution
from metrics.catalogue.model import TOTAL, UNKNOWN, Catalogue, View
from metrics.protected import STATUS_SUFFIX, ProtectedSeries, ProtectedTable, PublishedView, sum_areas
from metrics.scope import Scope, Views, choose_view

PERSONS = "persons"
VALUE = "value"


def sum_range(view: PublishedView, measure: str, where: Mapping[str, str], scope: Scope) -> ProtectedSeries:
    """One cell over the whole range of a scope, as a series of one period: flows summed, stocks at the end.

    Hidden in some of the view's periods means hidden as a whole.
    """
    parts = [view.series(measure, where, team) for team in scope.areas]
    series = sum_areas(parts).between(calendar.start_of(scope.first, view.level), scope.last)
    has = series.shown | series.hidden
    last = np.flatnonzero(has)
    chosen = series.take(has) if view.over_time[measure] == "sum" else series.take(_only(series, last))
    hidden = bool(chosen.hidden.any())
    value = np.nan if hidden or not chosen.values.size else float(chosen.values.sum())
    first = chosen.periods[:1] if chosen.periods.size else np.array([scope.first])
    one, partial = np.array([value]), np.array([bool(chosen.partial.any())])
    withheld = None if chosen.withheld is None else np.array([bool(chosen.withheld.any())])
    return ProtectedSeries(view.level, first, one, np.array([hidden]), partial, withheld)


def _only(
    series: ProtectedSeries, places: "np.ndarray[tuple[int], np.dtype[np.intp]]"
) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    keep = np.zeros(series.periods.size, dtype=bool)
    if places.size:
        keep[places[-1]] = True
    return keep


def covered_months(view: PublishedView, scope: Scope) -> tuple[int, int]:
    """The first and last month that figures over a scope's range speak of.

    Where the view's periods are longer than a month, the range is widened to whole periods.
    """
    first, last = calendar.start_of(scope.first, view.level), calendar.start_of(scope.last, view.level)
    return first, calendar.last_month(last, view.level)


def choose_distribution_view(
    distribution: Distribution, views: Views, catalogue: Catalogue, scope: Scope
) -> View | None:
    """The view that speaks of least beyond the range, and of those the longest level: it hides least."""
    dimensions = {distribution.dimension}
    if distribution.method == "net_change":
        dimensions = {"before", "after"}
    if scope.client_group != TOTAL:
        if "client_group" not in catalogue.dataset_by_id[distribution.dataset].by_id:
            return None
        dimensions.add("client_group")
    options = [
        choose_view(catalogue, distribution.dataset, dimensions, level, by_team=bool(scope.teams))
        for level in reversed(calendar.LEVELS)
    ]
    found = [view for view in options if view is not None]
    return min(found, key=lambda view: _count_beyond(views[view.id], views, catalogue, scope), default=None)


def _count_beyond(view: PublishedView, views: Views, catalogue: Catalogue, scope: Scope) -> int:
    """How many periods with data, of the finest published level, a view adds to the range at both ends."""
    first, last = covered_months(view, scope)
    published = [views[other.id] for other in catalogue.views_of(view.view.dataset) if other.id in views]
    finest = min(published, key=lambda other: calendar.SPAN[other.level])
    periods = np.unique(finest.frame["period"].to_numpy())
    beyond = ((periods >= first) & (periods < calendar.start_of(scope.first, finest.level))) | (
        (periods > scope.last) & (periods <= last)
    )
    return int(beyond.sum())


def distribute(
    distribution: Distribution, views: Views, catalogue: Catalogue, scope: Scope
) -> ProtectedTable | None:
    """One row per code: persons, and value = share of the known (0-1) or net change; None without a view."""
    declared = choose_distribution_view(distribution, views, catalogue, scope)
    if declared is None:
        return None
    view = views[declared.id]
    codes = catalogue.dataset_by_id[distribution.dataset].by_id[distribution.dimension].codes
    assert codes is not None
    group = {} if scope.client_group == TOTAL else {"client_group": scope.client_group}
    if distribution.method == "net_change":
        return _net_change(distribution, view, codes.ids, group, scope)
    known = sum_range(view, distribution.measure, group, scope)
    if UNKNOWN in codes.ids:
        known = known - _as(
            known, sum_range(view, distribution.measure, {distribution.dimension: UNKNOWN, **group}, scope)
        )
    rows = []
    for code in codes.ids:
        if code != UNKNOWN:
            persons = _as(
                known, sum_range(view, distribution.measure, {distribution.dimension: code, **group}, scope)
            )
            rows.append((code, persons, persons / known))
    return _to_table(distribution, rows, view.threshold)


def _net_change(
    distribution: Distribution,
    view: PublishedView,
    codes: Sequence[str],
    group: Mapping[str, str],
    scope: Scope,
) -> ProtectedTable:
    """After less before, per status; people of whom either is not known are in the totals of the other."""
    rows = []
    for code in codes:
        if code != UNKNOWN:
            before = sum_range(view, distribution.measure, {"before": code, **group}, scope)
            after = _as(before, sum_range(view, distribution.measure, {"after": code, **group}, scope))
            rows.append((code, after, after - before))
    return _to_table(distribution, rows, view.threshold)


def _as(one: ProtectedSeries, other: ProtectedSeries) -> ProtectedSeries:
    """The other series in the first one's period; a cell that is nowhere in the range is zero."""
    empty = bool(np.isnan(other.values).all() and not other.hidden.any() and one.shown.any())
    values = np.zeros(1) if empty else other.values
    partial = one.partial | other.partial
    return ProtectedSeries(one.level, one.periods, values, other.hidden, partial, other.withheld)


def _to_table(
    distribution: Distribution, rows: Sequence[tuple[str, ProtectedSeries, ProtectedSeries]], threshold: int
) -> ProtectedTable:
    frame = pd.DataFrame(
        {
            distribution.dimension: [code for code, _, _ in rows],
            PERSONS: [float(persons.values[0]) for _, persons, _ in rows],
            PERSONS + STATUS_SUFFIX: [persons.statuses[0] for _, persons, _ in rows],
            VALUE: [float(value.values[0]) for _, _, value in rows],
            VALUE + STATUS_SUFFIX: [value.statuses[0] for _, _, value in rows],
        }
    )
    return ProtectedTable((distribution.dimension,), (PERSONS, VALUE), frame, threshold)
