"""Tables that put teams side by side: posts, composition by sector, and consultations by kind."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from metrics.catalogue.codes import TEAM_SECTORS
from metrics.catalogue.model import GROUP_MARK, TOTAL
from metrics.comparison import find_period
from metrics.evaluate import Reading
from metrics.protected import STATUS_SUFFIX, ProtectedSeries, ProtectedTable, PublishedView, sum_areas
from metrics.tables import VALUE
from metrics.waits import OPEN_END

POSTS = ("planned_fte", "filled_fte")
DAYS_IN_WEEK = 7


def newest_month(view: PublishedView, measure: str, last: int) -> int | None:
    """The newest month up to `last` in which the county has the measure."""
    series = view.series(measure, {})
    has = np.flatnonzero((series.shown | series.hidden) & (series.periods <= last))
    return int(series.periods[has[-1]]) if has.size else None


def tabulate_posts(view: PublishedView, teams: Sequence[str], month: int) -> ProtectedTable:
    """Planned and filled FTE of each team in a month: one row per team × measure."""
    cells = [
        ({"team": team, "measure": measure}, view.series(measure, {}, team))
        for team in teams
        for measure in POSTS
    ]
    return _at(cells, month, view.threshold)


def tabulate_composition(view: PublishedView, teams: Sequence[str], month: int) -> ProtectedTable:
    """Professionals of each of the six sectors in each team in a month: one row per team × sector.

    Their FTE would tell of one or two people in most cells.
    """
    cells = [
        (
            {"team": team, "sector": sector},
            view.series("persons", {"profession": GROUP_MARK + sector}, team),
        )
        for team in teams
        for sector in TEAM_SECTORS
    ]
    return _at(cells, month, view.threshold)


def tabulate_loads(
    readings: Mapping[str, tuple[ProtectedSeries, int | None]], whole: float | None, threshold: int
) -> ProtectedTable:
    """Each team's newest value, beside the county's own as `reference`: one row per team.

    readings: team -> its series and its newest period.
    """
    rows = []
    for team, (series, period) in readings.items():
        value, status = (float("nan"), "no_data") if period is None else series.at(period)
        rows.append((team, value, status))
    frame = pd.DataFrame(rows, columns=["team", VALUE, VALUE + STATUS_SUFFIX])
    frame["reference"] = float("nan") if whole is None else whole
    frame["reference" + STATUS_SUFFIX] = "no_data" if whole is None else "shown"
    return ProtectedTable(("team",), (VALUE, "reference"), frame, threshold)


def sum_activity(view: PublishedView, activity: str, teams: Sequence[str]) -> ProtectedSeries:
    """How often an activity was held, in all chosen teams together (none chosen: the county)."""
    return sum_areas([view.series("number", {"activity": activity}, team) for team in (teams or (TOTAL,))])


def _at(
    cells: Sequence[tuple[Mapping[str, str], ProtectedSeries]], month: int, threshold: int
) -> ProtectedTable:
    rows = []
    for dimensions, series in cells:
        value, status = series.at(month)
        rows.append({**dimensions, VALUE: value, VALUE + STATUS_SUFFIX: status})
    names = tuple(cells[0][0]) if cells else ()
    columns = [*names, VALUE, VALUE + STATUS_SUFFIX]
    return ProtectedTable(names, (VALUE,), pd.DataFrame(rows, columns=columns), threshold)


def tabulate_waits(
    readings: Mapping[str, Mapping[str, Reading]], teams: Sequence[str], threshold: int
) -> ProtectedTable:
    """One row per team × kind of wait: weeks in the newest period that any team has of that kind.

    readings: indicator -> team -> its reading, in weeks or in days. A wait beyond the last band has no end,
    so it is given as no data.
    """
    rows = []
    newest = {id: find_period(list(found.values())) for id, found in readings.items()}
    for team in teams:
        for id, found in readings.items():
            period, value, status = newest[id], float("nan"), "no_data"
            if team in found and period is not None:
                value, status = found[team].series.at(period)
                endless = found[team].indicator.method == "quantile" and value >= OPEN_END
                value, status = (float("nan"), "no_data") if endless else (value, status)
                value /= DAYS_IN_WEEK if found[team].indicator.unit == "days" else 1
            rows.append((team, id, value, status))
    columns = ["team", "measure", VALUE, VALUE + STATUS_SUFFIX]
    frame = pd.DataFrame(rows, columns=columns).astype({VALUE: "float64"})
    return ProtectedTable(("team", "measure"), (VALUE,), frame, threshold)
