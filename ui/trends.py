"""Trend figures that pages share: one indicator over time with its limits, or one line per team."""

from collections.abc import Sequence
from dataclasses import replace

from charts.frame import Spec
from charts.trend import trend
from locales.numbers import day
from metrics import calendar
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import Level
from metrics.evaluate import Reading
from metrics.protected import ProtectedTable
from metrics.scope import Scope
from metrics.signal import Judgement
from metrics.strategy import TargetView
from metrics.tables import VALUE, tabulate
from ui.figure import Figure, show_figure
from ui.page import Context
from ui.standings import targets
from ui.words import chart_words, unit_format, with_labels, write_latest, write_value


def show_trend(
    indicator_id: str, context: Context, *, title: str = "", note: str = "", target: TargetView | None = None,
    annotations: Sequence[tuple[int, str]] = (),
) -> bool:  # fmt: skip
    """One indicator over time with its limits, the strategy's target and the study; False without data.

    title: the message; by default what the newest value is and whether it has changed. target: by default
    the one that the strategy sets for the indicator, with its baseline in the note. annotations: (period,
    text) of what happened, marked on the time axis.
    """
    found, judged = context.reading(indicator_id), context.judgement(indicator_id)
    if found is None or judged is None or found.latest is None:
        return False
    aim = target or targets(context).get(indicator_id)
    message = title or describe_trend(found, judged, context)
    table = _with_limits(found, judged, context)
    form = unit_format(found.indicator)
    spec = trend(
        table, chart_words(), palette=context.palette, alt=message, unit_format=form,
        limits=judged.variation != "short", target=None if aim is None else aim.measure.target,
        reference=context.study(indicator_id), annotations=annotations,
    )  # fmt: skip
    headings = {"period": context.say("heading-period"), VALUE: found.indicator.names.get(context.language)}
    notes = [note, _describe_aim(found, aim, context), _describe_study(indicator_id, context)]
    show_figure(
        Figure(
            f"trend-{indicator_id}", message, describe_figure(found, context), table, spec, headings,
            {VALUE: form}, " ".join(filter(None, notes)),
        ),
        context,
    )  # fmt: skip
    return True


def show_team_trends(indicator_id: str, context: Context, *, title: str, note: str = "") -> bool:
    """One line per chosen team, in the teams' own colours; False where no team has data.

    A single team is shown with its limits instead, as any other area is.
    """
    if len(context.chosen_teams) == 1:
        return show_trend(indicator_id, context, note=note)
    readings = read_teams(indicator_id, context)
    if not any(found.latest is not None for found in readings.values()):
        return False
    first = next(iter(readings.values()))
    aim = targets(context).get(indicator_id)
    spec, table = _draw_teams(readings, context, title, None if aim is None else aim.measure.target)
    name = first.indicator.names.get(context.language)
    headings = {"team": context.say("heading-team"), "period": context.say("heading-period"), VALUE: name}
    notes = [note, _describe_aim(first, aim, context), _describe_study(indicator_id, context)]
    show_figure(
        Figure(
            f"teams-{indicator_id}", title, describe_figure(first, context), table, spec, headings,
            {VALUE: unit_format(first.indicator)}, " ".join(filter(None, notes)),
        ),
        context,
    )  # fmt: skip
    return True


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


def _draw_teams(
    readings: dict[str, Reading], context: Context, title: str, target: float | None
) -> tuple[Spec, ProtectedTable]:
    first = next(iter(readings.values()))
    rows = [({"team": team}, reading.series) for team, reading in readings.items()]
    table = with_labels(tabulate(rows, context.release.threshold), level=first.level, team=context.teams)
    spec = trend(
        table, chart_words(), palette=context.palette, alt=title, unit_format=unit_format(first.indicator),
        series="team", colours=team_colours(context), target=target,
        reference=context.study(first.indicator.id), height=300,
    )  # fmt: skip
    return spec, table


def _with_limits(found: Reading, judged: Judgement, context: Context) -> ProtectedTable:
    """One row per period, with the limits where there are enough periods for them."""
    limits = {
        "mean": judged.mean.tolist(),
        "lower": judged.lower.tolist(),
        "upper": judged.upper.tolist(),
        "point_type": list(judged.causes),
    }
    extras = [] if judged.variation == "short" else [limits]
    table = tabulate([({}, found.series)], context.release.threshold, extras=extras)
    return with_labels(table, level=found.level)


def describe_trend(found: Reading, judged: Judgement, context: Context) -> str:
    """The newest value, and whether it is a change or ordinary variation."""
    name = found.indicator.names.get(context.language)
    return context.say(f"trend-{judged.variation}", name=name, value=write_latest(found))


def describe_figure(found: Reading, context: Context) -> str:
    """What a figure of an indicator shows, at which level."""
    return describe_indicator(found.indicator.id, found.level, context)


def describe_indicator(indicator_id: str, level: Level, context: Context) -> str:
    return context.say(
        "figure-subtitle",
        what=context.say(f"indicator-{indicator_id.replace('_', '-')}-definition"),
        level=context.say(f"level-{level.replace('_', '-')}"),
    )


def _describe_aim(found: Reading, aim: TargetView | None, context: Context) -> str:
    """The target in words: from where, to where, by when."""
    if aim is None or aim.measure.target is None:
        return ""
    measure = aim.measure
    value = write_value(found.indicator, aim.measure.target)
    verdict = context.say(f"verdict-{aim.verdict.replace('_', '-')}")
    if measure.baseline is None or measure.target_date is None:
        return context.say("trend-aim", target=value, verdict=verdict)
    return context.say(
        "trend-aim-from",
        target=value,
        verdict=verdict,
        baseline=write_value(found.indicator, measure.baseline),
        by=day(measure.target_date, context.language),
    )


def _describe_study(indicator_id: str, context: Context) -> str:
    """What the line marked as the study is."""
    value = context.study(indicator_id)
    if value is None:
        return ""
    return context.say("trend-study", value=write_value(INDICATOR_BY_ID[indicator_id], value))
