"""An indicator over time, in words and as a table with its limits; and teams' readings at one level."""

from dataclasses import replace

from exports.context import Context
from exports.words import with_labels, write_latest, write_value
from locales.numbers import day, short_period
from metrics import calendar
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import Level
from metrics.evaluate import Reading
from metrics.protected import HIDDEN, ProtectedTable
from metrics.scope import Scope
from metrics.signal import Judgement
from metrics.strategy import TargetView
from metrics.tables import tabulate


def read_teams(indicator_id: str, context: Context) -> dict[str, Reading]:
    """Team -> its reading, all at one level; none where the indicator is not given by team."""
    level = context.scope.level
    while True:
        scopes = {team: team_scope(context, team, level) for team in context.chosen_teams}
        found = {team: context.reading(indicator_id, scope) for team, scope in scopes.items()}
        readings = {team: reading for team, reading in found.items() if reading is not None}
        longest = max((reading.level for reading in readings.values()), key=_span, default=level)
        if _span(longest) <= _span(level) or context.scope.rolling:
            return {team: reading for team, reading in readings.items() if reading.level == longest}
        level = longest


def team_scope(context: Context, team: str, level: Level | None = None) -> Scope:
    """What the page is about, for one team."""
    return replace(context.scope, teams=(team,), level=level or context.scope.level)


def team_colours(context: Context) -> dict[str, str]:
    """Team -> its colour: the same on every page, whichever teams are chosen."""
    return context.palette.team_colours(context.teams)


def _span(level: Level) -> int:
    return calendar.SPAN[level]


def with_limits(found: Reading, judged: Judgement, context: Context) -> ProtectedTable:
    """One row per period, with the limits where there are enough periods for them."""
    limits = {
        "mean": judged.mean.tolist(),
        "lower": judged.lower.tolist(),
        "upper": judged.upper.tolist(),
        "point_type": list(judged.causes),
        "group": list(judged.group),
    }
    extras = [limits] if judged.has_limits else []
    table = tabulate([({}, found.series)], context.release.threshold, extras=extras)
    return with_labels(table, context.language, level=found.level)


def describe_trend(found: Reading, judged: Judgement, context: Context) -> str:
    """The newest value, and whether it is a change or ordinary variation."""
    name = found.indicator.names.get(context.language)
    if found.latest is not None and found.series.at(found.latest)[1] in HIDDEN:
        return context.say("trend-latest-hidden", name=name, period=short_period(found.latest, found.level))
    return context.say(f"trend-{judged.variation}", name=name, value=write_latest(found, context.language))


def describe_figure(found: Reading, context: Context) -> str:
    """What a figure of an indicator shows, at which level."""
    return describe_indicator(found.indicator.id, found.level, context)


def describe_indicator(indicator_id: str, level: Level, context: Context) -> str:
    return context.say(
        "figure-subtitle",
        what=context.say(f"indicator-{indicator_id.replace('_', '-')}-definition"),
        level=context.say(f"level-{level.replace('_', '-')}"),
    )


def describe_aim(found: Reading, aim: TargetView | None, context: Context) -> str:
    """The target in words: from where, to where, by when."""
    if aim is None or aim.measure.target is None:
        return ""
    measure = aim.measure
    value = write_value(found.indicator, aim.measure.target, context.language)
    verdict = context.say(f"verdict-{aim.verdict.replace('_', '-')}")
    if measure.baseline is None or measure.target_date is None:
        return context.say("trend-aim", target=value, verdict=verdict)
    return context.say(
        "trend-aim-from",
        target=value,
        verdict=verdict,
        baseline=write_value(found.indicator, measure.baseline, context.language),
        by=day(measure.target_date, context.language),
    )


def describe_study(indicator_id: str, context: Context) -> str:
    """What the line marked as the study is."""
    value = context.study(indicator_id)
    if value is None:
        return ""
    return context.say(
        "trend-study", value=write_value(INDICATOR_BY_ID[indicator_id], value, context.language)
    )
