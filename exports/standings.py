"""Every indicator's standing for the current scope: reading, judgement and target together."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache

from data_access.published import Release
from data_access.rebases import Rebase, choose_rebases
from data_access.store import Store
from exports import reading
from exports.context import Context
from metrics import calendar
from metrics.attention import Standing
from metrics.catalogue.indicators import INDICATORS
from metrics.scope import Scope
from metrics.strategy import Measure, TargetView, judge_target, list_measures


def as_of(context: Context) -> date:
    """The day that follow-up looks from: the last day of the scope."""
    return _last_day(context.scope)


def _last_day(scope: Scope) -> date:
    after = calendar.add_months(scope.last, 1)
    return date(after // 100, after % 100, 1) - timedelta(days=1)


def measures(context: Context) -> list[Measure]:
    """The county's strategy as published."""
    return list_measures(reading.listing(context.store, context.release, context.scope.county, "strategy"))


def targets(context: Context) -> Mapping[str, TargetView]:
    """indicator id -> how it stands against the target that the strategy sets for it."""
    return _find_targets(context.store, context.release, context.scope, context.all_rebases)


@lru_cache(512)
def _find_targets(
    store: Store, release: Release, scope: Scope, rebases: tuple[Rebase, ...]
) -> Mapping[str, TargetView]:
    found: dict[str, TargetView] = {}
    for measure in list_measures(reading.listing(store, release, scope.county, "strategy")):
        if measure.indicator is not None and measure.target is not None and measure.state != "cancelled":
            id = measure.indicator.id
            given = reading.reading(store, release, scope, id)
            months = tuple(each.period for each in choose_rebases(rebases, id, scope.teams))
            judged = reading.judgement(store, release, scope, id, months)
            found.setdefault(id, judge_target(measure, given, _last_day(scope), judged))
    return found


def standings(context: Context, indicator_ids: Iterable[str] = ()) -> list[Standing]:
    """The standings of the indicators that have data in the scope, in the registry's order."""
    wanted = set(indicator_ids)
    by_target = targets(context)
    found = []
    for indicator in INDICATORS:
        if wanted and indicator.id not in wanted:
            continue
        given = context.reading(indicator.id)
        judged = context.judgement(indicator.id)
        if given is not None and judged is not None and given.latest is not None:
            found.append(Standing(indicator.id, given, judged, by_target.get(indicator.id)))
    return found
