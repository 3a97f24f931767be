"""Siirtymät: what became of people, in which direction, and what the open cases mean for the figures."""

from dataclasses import replace

import streamlit as st

from charts.trend import trend
from exports.transitions import (
    KINDS,
    describe_transitions,
    note_goals,
    note_transitions,
    read_kinds,
    status_colours,
    title_transitions,
)
from metrics.catalogue.counties import is_study
from metrics.catalogue.model import TOTAL
from metrics.tables import VALUE, tabulate
from metrics.transition_tables import knows_before
from ui.card import Card, show_cards
from ui.compare import show_comparison
from ui.figure import Figure, show_figure
from ui.flow_figure import FlowPage, show_flow
from ui.flows import open_cases, transitions
from ui.net_change import show_net_change
from ui.open_cases import say_open_cases
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.ranges import say_too_short, write_range
from ui.shares import find_shares, show_shares, write_n
from ui.standings import targets
from ui.words import (
    chart_words,
    unit_format,
    with_labels,
    write_latest,
)

CARDS = ("positive_transition_share", "to_work_share", "to_study_share", "activated_share", "open_share")


def main() -> None:
    context = open_page("transitions")
    found = transitions(context.store, context.release, context.scope)
    weighed = open_cases(context.store, context.release, context.scope)
    if found is None or weighed is None:
        st.info(context.say(_reason_for_nothing(context)))
        st.stop()
    assert found is not None
    assert weighed is not None
    known = knows_before(found.basis)
    say_headline(describe_transitions(found, known, weighed, context))
    _show_cards(known, context)
    say_too_short(found.basis, context)
    _show_flow(known, context)
    show_net_change(context)
    say_open_cases(known, weighed, context)
    if known:
        _compare_teams(context)
    _show_shares_over_time(known, context)
    _show_goals(context)
    explain("transitions")
    say_sources(context, ["transitions", "goals"])


def _reason_for_nothing(context: Context) -> str:
    both = context.scope.teams and context.scope.client_group != TOTAL
    return "transitions-both" if both else "no-data-in-scope"


# --- headline and cards ----------------------------------------------------------------------------


def _show_cards(known: bool, context: Context) -> None:
    aims = targets(context)
    show_cards([Card(id, aims.get(id), link=False) for id in CARDS], context, key="transitions")
    if not known:
        reason = "study" if is_study(context.scope.county) else "no-before"
        st.caption(context.say(f"transitions-cards-{reason}"))


# --- the flow --------------------------------------------------------------------------------------


def _show_flow(known: bool, context: Context) -> None:
    if not known:
        unknown = "unknown" if is_study(context.scope.county) else "no-before"
        st.info(context.say(f"transitions-flow-{unknown}"))
        return
    options = (("before", "after"), ("client_group", "before", "after"), ("team", "before", "after"))
    show_flow(
        FlowPage(
            dataset="transitions",
            key="transitions",
            options=options,
            by_detail=False,
            colours=status_colours(context),
            title=lambda flow: title_transitions(flow.basis, context),
            note=lambda flow: note_transitions(flow, context),
            subtitle="transitions-flow-subtitle",
            count=context.say("transitions-heading-count"),
        ),
        context,
    )


# --- teams side by side ----------------------------------------------------------------------------


def _compare_teams(context: Context) -> None:
    """The share of positive transitions by team; told in words where too little of it is published."""
    st.subheader(context.say("compare-section"))
    show_comparison("positive_transition_share", context, key="transitions")


# --- over time -------------------------------------------------------------------------------------


def _show_shares_over_time(known: bool, context: Context) -> None:
    """Shares that moved to work, to studies, and to rehabilitation or a service, at one level."""
    readings = read_kinds(context) if known else {}
    shown = {
        id: found for id, found in readings.items() if found.series.shown.any() or found.series.hidden.any()
    }
    if not shown:
        st.info(context.say("transitions-trend-short" if known else "transitions-trend-none"))
        return
    first = next(iter(shown.values()))
    rows = [({"kind": id}, found.series) for id, found in shown.items()]
    names = {id: context.say(f"transitions-kind-{id.replace('_', '-')}") for id in KINDS}
    table = with_labels(tabulate(rows, context.release.threshold), level=first.level, kind=names)
    parts = [
        context.say("transitions-trend-part", kind=names[id], value=write_latest(found))
        for id, found in shown.items()
    ]
    title = context.say("transitions-trend-title", parts=", ".join(parts))
    form = unit_format(first.indicator)
    spec = trend(
        table, chart_words(), palette=context.palette, alt=title, unit_format=form, series="kind",
        colours={id: context.palette.statuses[status] for id, status in KINDS.items()},
    )  # fmt: skip
    headings = {
        "kind": context.say("transitions-heading-kind"),
        "period": context.say("heading-period"),
        VALUE: context.say("transitions-heading-share"),
    }
    level = context.say(f"level-{first.level.replace('_', '-')}")
    subtitle = context.say("transitions-trend-subtitle", level=level)
    show_figure(Figure("transition-shares", title, subtitle, table, spec, headings, {VALUE: form}), context)


# --- goals -----------------------------------------------------------------------------------------


def _show_goals(context: Context) -> None:
    """What clients aim at, and how many reach it; not known by client group."""
    everybody = replace(context, scope=replace(context.scope, client_group=TOTAL))
    found = find_shares("goal_mix", everybody)
    if found is None:
        return
    title = context.say("transitions-goals-title-hidden")
    if found.largest is not None:
        name, share = found.largest
        title = context.say(
            "transitions-goals-title", name=name, share=found.form.short(share, context.language)
        )
    subtitle = context.say(
        "transitions-goals-subtitle", range=write_range(found.basis, context), n=write_n(found.n, context)
    )
    first, second, third = (
        context.say(f"transitions-heading-{name}") for name in ("goal", "goals-set", "share")
    )
    show_shares(
        found,
        context,
        title=title,
        subtitle=subtitle,
        headings=(first, second, third),
        note=note_goals(found.has_reference, everybody, context),
    )


main()
