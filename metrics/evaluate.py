"""Indicators computed from published cells: one value per period, hidden where anything it rests on is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from metrics import calendar
from metrics.catalogue.indicators.model import Indicator, Term, Where
from metrics.catalogue.model import TOTAL, UNKNOWN, Catalogue, Level, OverTime, View
from metrics.composition import count_sectors
from metrics.fidelity import find_fidelity
from metrics.links import count_missing_links
from metrics.protected import ProtectedSeries, sum_areas, sum_series
from metrics.reach import find_population
from metrics.scope import Scope, Views, choose_view
from metrics.waits import find_quantile

MOST_HIDDEN = 1 / 3  # of the periods, before a longer level is given instead
# Dimensions of which more must be known than not: without where people came from, nobody is seen to move.
NEEDED_KNOWN = ("before",)

VIEW_OF_METHOD = {
    "sectors_present": "staffing_team",
    "sectors_missing": "staffing_team",
    "missing_links": "referrals_team_target",
    "fidelity": "supported_employment_team",
}


@dataclass(frozen=True, eq=False)
class Reading:
    """An indicator's values for one area. level may be longer than asked where nothing shorter is published.

    n: what the values rest on (the denominator; for plain counts the count itself). window: months that each
    value looks back over, where these are more than its period.
    """

    indicator: Indicator
    series: ProtectedSeries
    n: ProtectedSeries
    level: Level
    window: int = 0

    @property
    def stride(self) -> int:
        """How many periods apart two values are that have no month in common; 1 where each has its own.

        Neighbours that share months resemble each other, so rules for independent values do not fit them.
        """
        return max(1, -(-self.window // calendar.SPAN[self.level]))

    @property
    def hidden_share(self) -> float:
        """How many of the periods with data are hidden."""
        has = int((self.series.shown | self.series.hidden).sum())
        return float(self.series.hidden.sum()) / has if has else 0.0

    @cached_property
    def latest(self) -> int | None:
        """The newest whole period with data, shown or hidden; a partial one where there is no other."""
        has = self.series.shown | self.series.hidden
        whole = np.flatnonzero(has & ~self.series.partial)
        found = whole if whole.size else np.flatnonzero(has)
        return int(self.series.periods[found[-1]]) if found.size else None


def evaluate(indicator: Indicator, views: Views, catalogue: Catalogue, scope: Scope) -> Reading | None:
    """The indicator over the scope's periods; None where the catalogue has no view for it.

    Where more than a third of the periods would be hidden, the next longer level that hides less is given.
    """
    best: Reading | None = None
    for level in calendar.LEVELS:
        if calendar.SPAN[level] < calendar.SPAN[scope.level]:
            continue
        reading = _evaluate_at(indicator, views, catalogue, replace(scope, level=level))
        if reading is None:
            return None
        if best is None or reading.hidden_share < best.hidden_share:
            best = reading
        if best.hidden_share <= MOST_HIDDEN or scope.rolling:
            break
    return best


def _evaluate_at(indicator: Indicator, views: Views, catalogue: Catalogue, scope: Scope) -> Reading | None:
    level = level_of(indicator, catalogue, scope)
    if level is None:
        return None
    scope = replace(
        scope, level=level
    )  # so that every part is read from views that hide as little as they can
    if indicator.method == "quantile":
        value, n = _quantile(indicator, views, catalogue, scope, level)
    elif indicator.method in ("sectors_present", "sectors_missing"):
        value, n = count_sectors(
            views["staffing_team"], scope.teams, level, indicator.method == "sectors_missing"
        )
    elif indicator.method == "missing_links":
        value, n = count_missing_links(views["referrals_team_target"], scope.teams)
    elif indicator.method == "fidelity":
        value, n = find_fidelity(views["supported_employment_team"], scope.teams, level)
    elif indicator.method == "per_population":
        value, n = _reach(indicator, views, catalogue, scope, level)
    else:
        value, n = _quotient(indicator, views, catalogue, scope, level)
    inside, window = (scope.first, scope.last), _find_window(indicator, catalogue, scope)
    return Reading(indicator, value.between(*inside), n.between(*inside), value.level, window)


def level_of(indicator: Indicator, catalogue: Catalogue, scope: Scope) -> Level | None:
    """The level at which the indicator can be given for the scope; None where it cannot."""
    by_team = bool(scope.teams)
    if indicator.method == "per_population" and (scope.teams or scope.client_group != TOTAL):
        return None  # the people of an area are not a team's or a group's own
    if indicator.method in ("quotient", "per_population"):
        views = [
            _view_of(term, indicator, catalogue, scope)
            for term in (*indicator.numerator, *indicator.denominator)
        ]
    elif scope.client_group != TOTAL or indicator.method in ("on_schedule", "targets_met", "with_clients"):
        return None
    elif indicator.method == "quantile":
        asked = _asked_level(scope)
        views = [choose_view(catalogue, "waits", ("step", "band"), asked, by_team=by_team)]
    else:
        views = [catalogue.view_by_id[VIEW_OF_METHOD[indicator.method]]]
    # Links are missing or not in a half-year; a longer period has no number of its own.
    level = "month" if "links" in indicator.method else _asked_level(scope)
    for view in views:
        if view is None or view.level is None:
            return None
        level = calendar.coarser(level, view.level)
    # The longer level may be too long for the indicator's window: three months are not in half-years.
    if level != scope.level and level_of(indicator, catalogue, replace(scope, level=level)) is None:
        return None
    return level


def _asked_level(scope: Scope) -> Level:
    return "month" if scope.rolling else scope.level


def _view_of(term: Term, indicator: Indicator, catalogue: Catalogue, scope: Scope) -> View | None:
    dimensions = {name for where in (*term.plus, *term.minus) for name in where}
    if scope.client_group != TOTAL:
        if "client_group" not in catalogue.dataset_by_id[term.dataset].by_id:
            return None
        dimensions.add("client_group")
    # Numbers that average or sum months, or look back over a part of a period, need the shortest periods.
    window = indicator.window or 0
    exact = term.over_time is not None or window % calendar.SPAN[_asked_level(scope)] != 0
    return choose_view(
        catalogue, term.dataset, dimensions, _asked_level(scope), by_team=bool(scope.teams), exact=exact
    )


def _quotient(
    indicator: Indicator, views: Views, catalogue: Catalogue, scope: Scope, level: Level
) -> tuple[ProtectedSeries, ProtectedSeries]:
    above = _sum_terms(indicator.numerator, indicator, views, catalogue, scope, level)
    if not indicator.denominator:
        return above.times(indicator.scale), above
    below = _sum_terms(indicator.denominator, indicator, views, catalogue, scope, level)
    above, below = align([above, below])
    value = (above / below).times(indicator.scale)
    for unknown, known in _split_needed(indicator, views, catalogue, scope, level):
        value, below, unknown, known = align([value, below, unknown, known])
        value = value.without(unknown.values > known.values)
    return value, below


def _reach(
    indicator: Indicator, views: Views, catalogue: Catalogue, scope: Scope, level: Level
) -> tuple[ProtectedSeries, ProtectedSeries]:
    started = _sum_terms(indicator.numerator, indicator, views, catalogue, scope, level)
    people = find_population(started, views["population"], "unemployed")
    return (started / people).times(indicator.scale), people


def _split_needed(
    indicator: Indicator, views: Views, catalogue: Catalogue, scope: Scope, level: Level
) -> Iterator[tuple[ProtectedSeries, ProtectedSeries]]:
    """Of each dimension that must be known and whose unknown are left out: the unknown, and the known."""
    left_out = {
        (term.dataset, term.measure, name)
        for term in (*indicator.numerator, *indicator.denominator)
        for where in term.minus
        for name in NEEDED_KNOWN
        if where.get(name) == UNKNOWN
    }
    for dataset, measure, name in sorted(left_out):
        not_known = {name: UNKNOWN}
        terms = (Term(dataset, measure, (not_known,)), Term(dataset, measure, minus=(not_known,)))
        unknown, known = (_sum_terms((term,), indicator, views, catalogue, scope, level) for term in terms)
        yield unknown, known


def _sum_terms(
    terms: Sequence[Term],
    indicator: Indicator,
    views: Views,
    catalogue: Catalogue,
    scope: Scope,
    level: Level,
) -> ProtectedSeries:
    parts = [_term_series(term, indicator, views, catalogue, scope, level) for term in terms]
    return sum_series(align(parts))


def _term_series(
    term: Term,
    indicator: Indicator,
    views: Views,
    catalogue: Catalogue,
    scope: Scope,
    level: Level,
) -> ProtectedSeries:
    declared = _view_of(term, indicator, catalogue, scope)
    assert declared is not None
    view = views[declared.id]
    group = {} if scope.client_group == TOTAL else {"client_group": scope.client_group}

    def read(where: Where, team: str) -> ProtectedSeries:
        return view.series(term.measure, {**where, **group}, team)

    areas = []
    for team in scope.areas:
        area = sum_series([read(where, team) for where in term.plus])
        for where in term.minus:
            area = area - read(where, team)
        areas.append(area)
    total = sum_areas(areas)
    how: OverTime = term.over_time or view.over_time[term.measure]
    total = total if term.factor == 1 else total.times(term.factor)
    return look_back(total.to_level(level, how), indicator.window, scope, how)


def _find_window(indicator: Indicator, catalogue: Catalogue, scope: Scope) -> int:
    """The months that each value looks back over; 0 where it is of its own period only, as stocks are."""
    months = max(indicator.window or 0, 12 if scope.rolling else 0)
    if indicator.method == "quantile":
        return months
    terms = (*indicator.numerator, *indicator.denominator)
    declared = [catalogue.dataset_by_id[term.dataset].by_id[term.measure].over_time for term in terms]
    hows = [term.over_time or how for term, how in zip(terms, declared, strict=True)]
    return months if any(how != "last" for how in hows) else 0


def look_back(series: ProtectedSeries, window: int | None, scope: Scope, how: OverTime) -> ProtectedSeries:
    """The series over the indicator's own window, or over 12 months where the scope rolls."""
    months = max(window or 0, 12 if scope.rolling else 0)
    return series.rolling(months, how) if months > calendar.SPAN[series.level] else series


def align(parts: Sequence[ProtectedSeries]) -> list[ProtectedSeries]:
    """The series over the periods that all of them cover."""
    periods = parts[0].periods
    if all(part.periods is periods or np.array_equal(part.periods, periods) for part in parts[1:]):
        return list(parts)
    for part in parts[1:]:
        periods = np.intersect1d(periods, part.periods)
    return [part.take(np.isin(part.periods, periods)) for part in parts]


def _quantile(
    indicator: Indicator, views: Views, catalogue: Catalogue, scope: Scope, level: Level
) -> tuple[ProtectedSeries, ProtectedSeries]:
    declared = choose_view(
        catalogue, "waits", ("step", "band"), _asked_level(scope), by_team=bool(scope.teams)
    )
    assert declared is not None
    view = views[declared.id]

    def read(measure: str, band: str, how: OverTime) -> ProtectedSeries:
        where: Mapping[str, str] = {"step": indicator.step, "band": band}
        parts = [view.series(measure, where, team) for team in scope.areas]
        return look_back(sum_areas(parts).to_level(level, how), indicator.window, scope, how)

    value = find_quantile(
        lambda band: read("completed", band, "sum"),
        lambda band: read("waiting", band, "last"),
        indicator.quantile,
    )
    return value, read("completed", TOTAL, "sum") + read("waiting", TOTAL, "last")
