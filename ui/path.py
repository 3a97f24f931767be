"""The figures of the service path: its steps, the waits between them, who is lost where, and the risks."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from charts.bars import grouped_bars, ranked_bars
from charts.caterpillar import caterpillar
from charts.frame import Spec, UnitFormat
from charts.steps import Part, step_bars
from exports.path import (
    LOST,
    WAIT,
    describe_risks,
    draw_path_flow,
    name_risk,
    note_range,
    note_sizes,
    note_waits,
    path_waits,
    risks,
    steps,
    title_losses,
    title_risks,
    title_steps,
    title_waits,
    write_when,
)
from metrics.catalogue.codes import CLIENT_GROUPS, PHASES, RISKS, WAIT_STEPS
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import TOTAL, UNKNOWN
from metrics.path import (
    COUNTS,
    ENTERED,
    HIGH,
    LEFT,
    LOW,
    MOVED_ON,
    PARTS,
    PHASE,
    QUANTILES,
    RISK,
    ROW,
    STILL,
    Found,
    find_most_lost,
    keep_phase,
    tabulate_path_waits,
)
from metrics.path_flow import is_whole_path
from metrics.protected import ProtectedTable
from metrics.tables import VALUE
from ui.figure import Figure, show_figure
from ui.flow_state import Choice, settle, show_list, show_segments
from ui.page import Context
from ui.ranges import write_range
from ui.table import escape_markdown
from ui.words import chart_words, unit_format, with_labels

PAGE = "path"
ALL_STEPS = "kaikki"
PERSONS = UnitFormat(0)


# --- the steps -------------------------------------------------------------------------------------


def show_steps(context: Context) -> None:
    """Per step who came, moved on, was lost and is still there; of all, or of one of the three paths."""
    st.markdown(f"## {context.say('path-steps-section')}")
    box = st.container(key="choices-path-steps")
    with box:
        group = _choose_group(context)
    narrowed = replace(context, scope=replace(context.scope, client_group=group))
    found = steps(context.store, context.release, narrowed.scope)
    if found is None:
        st.info(context.say("path-steps-none"))
        return
    basis, given = found
    with box:
        as_flow = is_whole_path(given) and _choose_shape(context)
    table = with_labels(given, phase=PHASES)
    title = title_steps(given, context)
    names = {measure: context.say(f"path-{measure.replace('_', '-')}") for measure in COUNTS}
    share = _share_format(given)
    spec = (
        draw_path_flow(given, title, context) if as_flow else _draw_bars(table, title, names, share, context)
    )
    headings = {PHASE: context.say("path-step"), **names, VALUE: context.say("path-lost-share")}
    formats = {**dict.fromkeys(COUNTS, PERSONS), VALUE: share}
    path = context.say("path-everybody") if group == TOTAL else CLIENT_GROUPS.label(group, context.language)
    subtitle = context.say("path-steps-subtitle", path=path, range=write_range(basis, context))
    about = context.say("path-flow-note" if as_flow else "path-steps-note")
    note = " ".join(filter(None, [about, note_range(basis, context)]))
    show_figure(Figure("path-steps", title, subtitle, table, spec, headings, formats, note), context)


def _draw_bars(
    table: ProtectedTable, alt: str, names: Mapping[str, str], share: UnitFormat, context: Context
) -> Spec:
    palette = context.palette
    colours = {MOVED_ON: palette.plain, STILL: palette.plain, LEFT: palette.concern}
    parts = [Part(part, names[part], colours[part], hollow=part == STILL) for part in PARTS]
    return step_bars(
        table, chart_words(), palette=palette, alt=alt, dimension=PHASE, parts=parts, told=LEFT, rate=VALUE,
        rate_format=share,
    )  # fmt: skip


def _choose_shape(context: Context) -> bool:
    """Whether the steps are drawn as a flow; bars are read faster, and on a phone."""
    choice = Choice(PAGE, "kuva", ("palkit", "virta"), "palkit")
    chosen = settle(choice)
    names = [context.say(f"path-shape-{shape}") for shape in ("bars", "flow")]
    show_segments(choice, chosen, context.say("path-shape"), names)
    return chosen == "virta"


def _choose_group(context: Context) -> str:
    """One of the three paths; that of the page where it is narrowed already, all of the chosen teams."""
    if context.scope.client_group != TOTAL:
        return context.scope.client_group
    if context.scope.teams:
        st.caption(context.say("path-not-by-both"))
        return TOTAL
    groups = tuple(id for id in CLIENT_GROUPS.ids if id != UNKNOWN)
    choice = Choice(PAGE, "reitti", (TOTAL, *groups), TOTAL)
    chosen = settle(choice)
    names = [CLIENT_GROUPS.label(group, context.language) for group in groups]
    show_segments(choice, chosen, context.say("path-choose"), [context.say("path-everybody"), *names])
    return chosen


def _share_format(table: ProtectedTable) -> UnitFormat:
    """Shares without decimals where any step rests on few."""
    entered = table.frame[ENTERED].dropna()
    return unit_format(INDICATOR_BY_ID[LOST], float(entered.min()) if len(entered) else None)


# --- waits -----------------------------------------------------------------------------------------


def show_path_waits(context: Context) -> None:
    """How long each step takes, those who still wait included; of the area or of one team."""
    st.markdown(f"## {context.say('path-waits-section')}")
    scope = context.scope
    if len(context.chosen_teams) > 1:
        choice = Choice(PAGE, "viiveet", ("", *context.chosen_teams), "")
        team = settle(choice)
        names = [context.teams[each] for each in context.chosen_teams]
        whole = context.say("path-waits-chosen" if scope.teams else "path-waits-all")
        show_list(choice, team, context.say("path-waits-whose"), [whole, *names])
        scope = replace(scope, teams=(team,)) if team else scope
    found = path_waits(scope, context)
    if found is None:
        st.info(context.say("path-waits-none"))
        return
    waits, period = found
    labels = {id: context.say(f"path-waits-{id}") for id in QUANTILES}
    given = tabulate_path_waits(waits, period, context.release.threshold)
    table = with_labels(given, step=WAIT_STEPS, quantile=labels)
    title = title_waits(given, context)
    form = unit_format(INDICATOR_BY_ID[WAIT])
    colours = {"median": context.palette.plain, "p90": context.palette.common}
    spec = grouped_bars(
        table, chart_words(), palette=context.palette, alt=title, category="step", series="quantile",
        unit_format=form, colours=colours,
    )  # fmt: skip
    headings = {
        "step": context.say("path-wait"),
        "quantile": context.say("path-waits-kind"),
        VALUE: context.say("path-waits-days"),
        "n": context.say("path-waits-n"),
    }
    when = write_when(waits, period, context)
    subtitle = context.say("path-waits-subtitle", period=when)
    if len(scope.teams) == 1:
        subtitle = context.say("path-waits-subtitle-team", period=when, team=context.teams[scope.teams[0]])
    note = note_waits(waits, period, scope, context)
    if context.scope.client_group != TOTAL:
        note = f"{note} {context.say('path-not-by-group')}"
    formats = {VALUE: form, "n": PERSONS}
    show_figure(Figure("path-waits", title, subtitle, table, spec, headings, formats, note), context)


# --- who is lost, and the risks --------------------------------------------------------------------


def show_losses(found: Found, context: Context) -> None:
    """Per step the share lost with its interval, and the risks that the sources name for the step."""
    st.markdown(f"## {context.say('path-losses-section')}")
    basis, given = found
    table = with_labels(given, phase=PHASES)
    title = title_losses(given, context)
    form = _share_format(given)
    interval = context.say("path-interval")
    spec = caterpillar(
        table, chart_words(), palette=context.palette, alt=title, interval=interval, unit_format=form,
        dimension=PHASE,
    )  # fmt: skip
    headings = {
        PHASE: context.say("path-step"),
        VALUE: context.say("path-lost-share"),
        LOW: context.say("path-low"),
        HIGH: context.say("path-high"),
        LEFT: context.say("path-left"),
        ENTERED: context.say("path-entered"),
    }
    formats = {VALUE: form, LOW: form, HIGH: form, LEFT: PERSONS, ENTERED: PERSONS}
    subtitle = context.say("path-losses-subtitle", range=write_range(basis, context))
    notes = [context.say("path-losses-note"), note_sizes(given, context), note_range(basis, context)]
    note = " ".join(filter(None, notes))
    show_figure(Figure("path-losses", title, subtitle, table, spec, headings, formats, note), context)
    _show_risks(given, context)


def _show_risks(losses: ProtectedTable, context: Context) -> None:
    found = risks(context.store, context.release, replace(context.scope, client_group=TOTAL))
    most = find_most_lost(losses)
    if most is not None:
        st.markdown(escape_markdown(describe_risks(most, found, context)))
    if found is None:
        st.info(context.say("path-risks-none"))
        return
    basis, everything = found
    phase = _choose_phase("" if most is None else most.phase, context)
    given = keep_phase(everything, phase) if phase else everything
    rows = {row: name_risk(row, context) for row in given.frame[ROW]}
    if phase:
        rows = {
            row: RISKS.label(risk, context.language)
            for row, risk in zip(given.frame[ROW], given.frame[RISK], strict=True)
        }
    table = with_labels(given, row=rows, phase=PHASES, risk=RISKS)
    title = title_risks(given, context, phase)
    spec = ranked_bars(
        table, chart_words(), palette=context.palette, alt=title, dimension=ROW, unit_format=PERSONS
    )
    by_step = not context.scope.teams
    headings = {RISK: context.say("path-risk"), VALUE: context.say("path-times")}
    if by_step:
        headings = {PHASE: context.say("path-step"), **headings}
    subtitle = context.say("path-risks-subtitle", range=write_range(basis, context))
    if phase:
        named = context.say("path-risks-subtitle-step", phase=PHASES.label(phase, context.language))
        subtitle = f"{named} {subtitle}"
    notes = [
        context.say("path-risks-note" if by_step else "path-risks-note-teams"),
        note_range(basis, context),
    ]
    if context.scope.client_group != TOTAL:
        notes.append(context.say("path-not-by-group"))
    note = " ".join(filter(None, notes))
    show_figure(Figure("path-risks", title, subtitle, table, spec, headings, {VALUE: PERSONS}, note), context)


def _choose_phase(default: str, context: Context) -> str:
    """The step whose risks are shown; by default the one where most are lost, empty for all."""
    choice = Choice(PAGE, "vaihe", (ALL_STEPS, *PHASES.ids), default or ALL_STEPS)
    chosen = settle(choice)
    names = [PHASES.label(phase, context.language) for phase in PHASES.ids]
    show_list(choice, chosen, context.say("path-risks-choose"), [context.say("path-all-steps"), *names])
    return "" if chosen == ALL_STEPS else chosen
