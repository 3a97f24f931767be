"""The quality criteria of supported employment: a unit's total, and the county's mean of its units."""

from collections.abc import Sequence

import numpy as np

from metrics.catalogue.codes import CRITERIA
from metrics.catalogue.model import Level
from metrics.protected import ProtectedSeries, PublishedView, sum_series


def read_total(view: PublishedView, team: str, level: Level) -> ProtectedSeries:
    """One unit's total of the 25 criteria per period (25-125); no data where a criterion is missing."""
    scores = [view.series(id, {}, team).to_level(level, "last") for id, _ in CRITERIA]
    missing = ~np.all([each.shown for each in scores], axis=0)
    return sum_series(scores).without(missing)


def find_fidelity(
    view: PublishedView, teams: Sequence[str], level: Level
) -> tuple[ProtectedSeries, ProtectedSeries]:
    """The mean total of the units that were assessed, and how many they were."""
    totals = [read_total(view, team, level) for team in teams or view.teams]
    empty = view.series(CRITERIA[0][0], {}).to_level(level, "last")
    values = (
        np.array([total.values for total in totals]) if totals else np.full((1, empty.periods.size), np.nan)
    )
    units = (~np.isnan(values)).sum(axis=0).astype(float)
    mean = np.where(units > 0, np.nansum(values, axis=0) / np.maximum(units, 1), np.nan)
    partial = np.all([total.partial for total in totals], axis=0) if totals else empty.partial
    nothing = np.zeros(mean.size, dtype=bool)
    return (
        ProtectedSeries(empty.level, empty.periods, mean, nothing, partial),
        ProtectedSeries(empty.level, empty.periods, np.where(units > 0, units, np.nan), nothing, partial),
    )
