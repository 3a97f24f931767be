"""Sums of published cells over a range of time."""

from collections.abc import Mapping

import numpy as np

from metrics import calendar
from metrics.protected import ProtectedSeries, PublishedView, sum_areas
from metrics.scope import Scope


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
