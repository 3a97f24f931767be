"""Trend figures that pages share: one indicator over time with its limits, or one line per team."""

from collections.abc import Sequence

from charts.frame import Spec
from charts.trend import trend
from charts.trend_events import Event
from exports.remarks import (
    change_events,
    describe_assurance,
    describe_changes,
    describe_missing,
    describe_runs,
    is_drawn,
    note_events,
    number_notes,
    write_note,
)
from exports.trends import (
    describe_aim,
    describe_figure,
    describe_indicator,
    describe_study,
    describe_trend,
    read_teams,
    team_colours,
    team_scope,
    with_limits,
)
from exports.uncertainty import note_interval
from metrics.evaluate import Reading
from metrics.protected import ProtectedTable
from metrics.strategy import TargetView
from metrics.tables import VALUE, tabulate
from ui.figure import Figure, show_figure
from ui.notes import show_notes
from ui.page import Context
from ui.rebases import show_remarks
from ui.standings import targets
from ui.words import chart_words, unit_format, with_labels

__all__ = [
    "describe_figure", "describe_indicator", "describe_trend", "read_teams", "show_team_trends", "show_trend",
    "team_colours", "team_scope",
]  # fmt: skip


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
    table = with_limits(found, judged, context)
    remarks = number_notes(indicator_id, context)
    form = unit_format(found.indicator)
    spec = trend(
        table, chart_words(), palette=context.palette, alt=message, unit_format=form,
        limits=judged.has_limits, target=None if aim is None else aim.measure.target,
        reference=context.study(indicator_id), annotations=annotations,
        changes=change_events(found, context), notes=note_events(remarks, context),
    )  # fmt: skip
    headings = {"period": context.say("heading-period"), VALUE: found.indicator.names.get(context.language)}
    notes = [
        note, describe_aim(found, aim, context), describe_assurance(judged, aim, context),
        describe_missing(judged, found.level, context), describe_study(indicator_id, context),
        note_interval(found, context),
    ]  # fmt: skip
    lines = [write_note(each, context) for each in remarks if is_drawn(each.note, found)]
    show_figure(
        Figure(
            f"trend-{indicator_id}", message, describe_figure(found, context), table, spec, headings,
            {VALUE: form}, " ".join(filter(None, notes)), details=describe_runs(judged, context),
            footnotes=[*describe_changes(found, judged, context), *lines],
        ),
        context,
    )  # fmt: skip
    show_remarks(found, judged, context)
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
    remarks = number_notes(indicator_id, context)
    target = None if aim is None else aim.measure.target
    spec, table = _draw_teams(readings, context, title, target, note_events(remarks, context))
    name = first.indicator.names.get(context.language)
    headings = {"team": context.say("heading-team"), "period": context.say("heading-period"), VALUE: name}
    notes = [note, describe_aim(first, aim, context), describe_study(indicator_id, context)]
    show_figure(
        Figure(
            f"teams-{indicator_id}", title, describe_figure(first, context), table, spec, headings,
            {VALUE: unit_format(first.indicator)}, " ".join(filter(None, notes)),
            footnotes=[write_note(each, context) for each in remarks if is_drawn(each.note, first)],
        ),
        context,
    )  # fmt: skip
    show_notes("indicator", indicator_id, context)
    return True


def _draw_teams(
    readings: dict[str, Reading], context: Context, title: str, target: float | None, notes: Sequence[Event]
) -> tuple[Spec, ProtectedTable]:
    first = next(iter(readings.values()))
    rows = [({"team": team}, reading.series) for team, reading in readings.items()]
    table = with_labels(tabulate(rows, context.release.threshold), level=first.level, team=context.teams)
    spec = trend(
        table, chart_words(), palette=context.palette, alt=title, unit_format=unit_format(first.indicator),
        series="team", colours=team_colours(context), target=target,
        reference=context.study(first.indicator.id), height=300, notes=notes,
    )  # fmt: skip
    return spec, table
