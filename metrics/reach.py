"""How many of those who may need it a service reaches."""

import numpy as np

from metrics import calendar
from metrics.protected import ProtectedSeries, PublishedView


def find_population(started: ProtectedSeries, population: PublishedView, measure: str) -> ProtectedSeries:
    """The population behind each period of a series: that of the period's last year, else the newest before.

    started: persons per period. No data where no year up to then is known.
    """
    yearly = population.series(measure, {})
    known = yearly.shown
    years, people = yearly.periods[known] // 100, yearly.values[known]
    ends = np.array([calendar.last_month(int(period), started.level) // 100 for period in started.periods])
    place = np.searchsorted(years, ends, side="right") - 1
    values = (
        np.where(place >= 0, people[np.maximum(place, 0)], np.nan)
        if years.size
        else np.full(ends.size, np.nan)
    )
    nothing = np.zeros(ends.size, dtype=bool)
    return ProtectedSeries(started.level, started.periods, values, nothing, nothing)
