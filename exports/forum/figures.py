"""Figures that any section may have: an indicator over time, teams over time, ranked shares, plain tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from charts.bars import ranked_bars
from charts.frame import Spec, UnitFormat
from charts.trend import trend
from exports.context import Context
from exports.forum.alt import Bars, describe_bars, describe_lines
from exports.forum.grounds import Grounds, ground_reading, say_span, say_subtitle
from exports.forum.model import Kind, PackFigure
from exports.remarks import (
    change_events,
    describe_changes,
    is_drawn,
    note_events,
    number_notes,
    write_note,
)
from exports.trends import describe_aim, describe_study, describe_trend, read_teams, team_colours, with_limits
from exports.words import chart_words, unit_format, with_labels, write_level
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.strategy import TargetView
from metrics.tables import VALUE, tabulate

LIMITS = ("mean", "lower", "upper")
KEY_LENGTH = 31


@dataclass(frozen=True, eq=False)
class Draft:
    """What is a figure's own, besides what it stands on. Fields as of `PackFigure`."""

    title: str
    subtitle: str
    kind: Kind
    table: ProtectedTable
    category: str
    headings: Mapping[str, str]
    measures: tuple[str, ...] = (VALUE,)
    formats: Mapping[str, UnitFormat] = field(default_factory=dict)
    series: str | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    target: float | None = None
    target_label: str = ""
    comment: str = ""
    alt: str = ""
    spec: Spec | None = None


def make_figure(key: str, section: str, draft: Draft, grounds: Grounds) -> PackFigure:
    """The finished figure; its alternative text is its title where it has none of its own."""
    return PackFigure(
        key=key.replace("_", "-")[:KEY_LENGTH],
        section=section,
        title=draft.title,
        subtitle=draft.subtitle,
        kind=draft.kind,
        table=draft.table,
        category=draft.category,
        measures=draft.measures,
        headings=draft.headings,
        formats=draft.formats,
        alt=draft.alt or draft.title,
        definition=grounds.definition,
        source=grounds.source,
        n=grounds.n,
        dated=grounds.dated,
        series=draft.series,
        colours=draft.colours,
        target=draft.target,
        target_label=draft.target_label,
        comment=draft.comment,
        spec=draft.spec,
    )


# --- an indicator over time ------------------------------------------------------------------------


def draw_trend(
    indicator_id: str, section: str, context: Context, target: TargetView | None, note: str = ""
) -> PackFigure | None:
    """One indicator over time, with limits where there are enough periods; None without data."""
    found, judged = context.reading(indicator_id), context.judgement(indicator_id)
    if found is None or judged is None or found.latest is None:
        return None
    bounded = judged.variation != "short"
    limited = with_limits(found, judged, context)
    table = _measure_limits(limited) if bounded else limited
    form = unit_format(found.indicator, context.language, found.n.at(found.latest)[0])
    name = found.indicator.names.get(context.language)
    measures = (VALUE, *LIMITS) if bounded else (VALUE,)
    words = {"mean": "chart-mean", "lower": "forum-lower", "upper": "forum-upper"}
    title = describe_trend(found, judged, context)
    aim = None if target is None else target.measure.target
    remarks = number_notes(indicator_id, context)
    spec = trend(
        limited, chart_words(context.language), palette=context.palette, alt=title, unit_format=form,
        limits=bounded, target=aim, reference=context.study(indicator_id),
        changes=change_events(found, context), notes=note_events(remarks, context),
    )  # fmt: skip
    lines = [write_note(each, context) for each in remarks if is_drawn(each.note, found)]
    notes = [
        note,
        *describe_changes(found, judged, context),
        *lines,
        describe_aim(found, target, context),
        describe_study(indicator_id, context),
    ]
    draft = Draft(
        title=title,
        subtitle=say_subtitle(name, _unit_of(form), say_span(found, context), context),
        kind="line",
        table=table,
        category="period",
        headings={"period": context.say("heading-period"), VALUE: name}
        | {each: context.say(words[each]) for each in measures[1:]},
        measures=measures,
        formats=dict.fromkeys(measures, form),
        colours={VALUE: context.palette.plain},
        target=aim,
        target_label=label_target(aim, form, context),
        comment=" ".join(filter(None, [context.say("forum-limits" if bounded else "forum-short"), *notes])),
        alt=describe_lines(title, table, None, form, context),
        spec=spec,
    )
    return make_figure(indicator_id, section, draft, ground_reading(found, context))


def _measure_limits(table: ProtectedTable) -> ProtectedTable:
    """The limits as measures of the table: they follow from shown values."""
    frame = table.frame.copy()
    for name in LIMITS:
        known = frame[name].astype("float64").notna()
        frame[name + STATUS_SUFFIX] = ["shown" if each else "no_data" for each in known]
    return ProtectedTable(table.dimensions, (*table.measures, *LIMITS), frame, table.threshold)


def label_target(target: float | None, form: UnitFormat, context: Context, word: str = "") -> str:
    """What stands at a target's line: "tavoite 35 vrk". word: another one for what the line is."""
    if target is None:
        return ""
    return f"{word or context.say('chart-target')} {write_level(target, form, context.language)}"


def _unit_of(form: UnitFormat) -> str:
    return "" if form.share else form.unit


def draw_team_trends(
    indicator_id: str, section: str, context: Context, *, title: str, target: TargetView | None
) -> PackFigure | None:
    """One line per chosen team; None where fewer than two have data."""
    readings = {
        team: found for team, found in read_teams(indicator_id, context).items() if found.latest is not None
    }
    if len(readings) < 2:
        return None
    first = next(iter(readings.values()))
    rows = [({"team": team}, found.series) for team, found in readings.items()]
    table = with_labels(
        tabulate(rows, context.release.threshold), context.language, level=first.level, team=context.teams
    )
    form = unit_format(first.indicator, context.language)
    colours = {team: colour for team, colour in team_colours(context).items() if team in readings}
    aim = None if target is None else target.measure.target
    spec = trend(
        table, chart_words(context.language), palette=context.palette, alt=title, unit_format=form,
        series="team", colours=colours, target=aim, height=300,
    )  # fmt: skip
    name = first.indicator.names.get(context.language)
    draft = Draft(
        title=title,
        subtitle=say_subtitle(name, _unit_of(form), say_span(first, context), context),
        kind="line",
        table=table,
        category="period",
        headings={"team": context.say("heading-team"), "period": context.say("heading-period"), VALUE: name},
        formats={VALUE: form},
        series="team",
        colours=colours,
        target=aim,
        target_label=label_target(aim, form, context),
        comment=describe_aim(first, target, context),
        alt=describe_lines(title, table, "team", form, context),
        spec=spec,
    )
    grounds = ground_reading(first, context)
    each = Grounds(grounds.definition, grounds.source, context.say("forum-n-teams"), grounds.dated)
    return make_figure(f"teams-{indicator_id}", section, draft, each)


# --- bars ------------------------------------------------------------------------------------------


def draw_bars(draft: Draft, context: Context, *, reference: str | None = None) -> Draft:
    """A draft of bars with its alternative text, and with a drawing where it has a reference to mark."""
    measure = draft.measures[0]
    form = draft.formats[measure]
    alt = describe_bars(draft.title, draft.table, Bars(draft.category, draft.series, measure), form, context)
    if reference is None:
        return replace(draft, alt=alt)
    spec = ranked_bars(
        draft.table, chart_words(context.language), palette=context.palette, alt=draft.title,
        dimension=draft.category, unit_format=form, colours=draft.colours, measure=measure,
        reference=reference,
    )  # fmt: skip
    return replace(draft, alt=alt, spec=spec)


def rank_rows(table: ProtectedTable, measure: str = VALUE) -> ProtectedTable:
    """The rows by size, the largest first; those that are not shown last, as they were."""
    frame = table.frame.sort_values(measure, ascending=False, kind="stable", na_position="last")
    return ProtectedTable(table.dimensions, table.measures, frame.reset_index(drop=True), table.threshold)


# --- tables of words -------------------------------------------------------------------------------


def list_rows(dimension: str, rows: Sequence[Mapping[str, str]], threshold: int) -> ProtectedTable:
    """A table of texts only: one row each, the first column its dimension."""
    columns = list(rows[0]) if rows else [dimension]
    return ProtectedTable((dimension,), (), pd.DataFrame(list(rows), columns=columns), threshold)
