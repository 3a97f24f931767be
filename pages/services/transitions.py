"""Siirtymät: what became of people, in which direction, and what the open cases mean for the figures."""

from dataclasses import replace

import streamlit as st

from charts.bars import ranked_bars
from charts.frame import UnitFormat
from charts.trend import trend
from locales import Message
from locales.numbers import number, percent
from metrics import calendar
from metrics.basis import Basis, total_of
from metrics.catalogue.codes import CLIENT_GROUPS, STATUSES
from metrics.catalogue.counties import is_study
from metrics.catalogue.model import TOTAL, UNKNOWN
from metrics.evaluate import Reading
from metrics.flow_search import FoundFlow
from metrics.flow_tables import add_reference, drop_empty
from metrics.protected import ProtectedTable
from metrics.tables import VALUE, tabulate
from metrics.transition_tables import (
    FORWARD,
    FROM,
    MEASURE,
    PER_HUNDRED,
    OpenCases,
    add_per_hundred,
    knows_before,
    tabulate_net,
)
from ui.card import Card, show_cards
from ui.figure import Figure, show_figure
from ui.flow_figure import FlowPage, show_flow
from ui.flows import open_cases, study_transitions, transitions
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.ranges import say_too_short, write_range
from ui.shares import find_shares, show_shares, write_n
from ui.standings import targets
from ui.trends import team_colours
from ui.words import (
    chart_words,
    unit_format,
    with_labels,
    write_latest,
    write_period_of,
)

CARDS = ("positive_transition_share", "to_work_share", "to_study_share", "activated_share", "open_share")
KINDS = {
    "to_work_share": "paid_work",
    "to_study_share": "degree_studies",
    "activated_share": "unemployed_rehabilitation",
}
COUNTS = UnitFormat(0)


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
    say_headline(_headline(found, known, weighed, context))
    _show_cards(known, context)
    say_too_short(found.basis, context)
    _show_flow(known, context)
    _show_net_change(found.basis, context)
    _say_open(known, weighed, context)
    _show_shares_over_time(known, context)
    _show_goals(context)
    explain("transitions")
    say_sources(context, ["transitions", "goals"])


def _reason_for_nothing(context: Context) -> str:
    both = context.scope.teams and context.scope.client_group != TOTAL
    return "transitions-both" if both else "no-data-in-scope"


# --- headline and cards ----------------------------------------------------------------------------


def _headline(found: FoundFlow, known: bool, weighed: tuple[Basis, OpenCases], context: Context) -> Message:
    """How many moved forward, within which limits of chance, and whether that has changed."""
    if not known:
        return _headline_without_before(found.basis, context)
    basis, cases = weighed
    if cases.positive is None or cases.interval is None:
        return Message("transitions-headline-hidden", {"range": write_range(found.basis, context)})
    judged = context.judgement("positive_transition_share")
    sure = context.say(f"transitions-sure-{'short' if judged is None else judged.variation}")
    low, high = (number(bound * 100, context.language) for bound in cases.interval)
    share = percent(cases.positive, context.language)
    arguments = {"share": share, "low": low, "high": high, "sure": sure, "range": write_range(basis, context)}
    return Message("transitions-headline", arguments)


def _headline_without_before(basis: Basis, context: Context) -> Message:
    if not is_study(context.scope.county):
        return Message("transitions-headline-no-before", {"range": write_range(basis, context)})
    frame = _net_changes(basis).frame
    changes = dict(zip(frame["before"], frame[VALUE], strict=True))
    signed = {
        name: number(changes.get(code, 0.0), context.language)
        for name, code in (("work", "paid_work"), ("study", "degree_studies"))
    }
    ended = number(total_of(basis, MEASURE) or 0.0, context.language)
    return Message("transitions-headline-study", {**signed, "ended": ended})


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
            colours=_colours(context),
            title=lambda flow: _flow_title(flow.basis, context),
            note=lambda flow: _flow_note(flow, context),
            subtitle="transitions-flow-subtitle",
            count=context.say("transitions-heading-count"),
        ),
        context,
    )


def _flow_title(basis: Basis, context: Context) -> str:
    """What became of those who began as unemployed, where all of it is shown."""
    group = f"g:{STATUSES.by_id[FROM].group}"
    forward = [total_of(basis, MEASURE, before=FROM, after=after) for after in FORWARD]
    began = total_of(basis, MEASURE, before=FROM)
    stayed = total_of(basis, MEASURE, before=FROM, after=group)
    if began is None or stayed is None or any(value is None for value in forward):
        return context.say("transitions-flow-title-plain")
    moved = sum(value for value in forward if value is not None)
    numbers = {"of": began, "forward": moved, "stayed": stayed}
    written = {name: number(value, context.language) for name, value in numbers.items()}
    return context.say("transitions-flow-title", **written)


def _flow_note(found: FoundFlow, context: Context) -> str:
    notes = []
    scope = context.scope
    asked = calendar.to_index(scope.last) - calendar.to_index(scope.first) + 1
    if found.basis.whole and found.basis.months <= asked - 6:
        yearly = "-yearly" if found.basis.view.level == "year" else ""
        range_ = write_range(found.basis, context)
        notes.append(context.say(f"transitions-flow-shorter{yearly}", range=range_))
    if found.flow.grouped:
        notes.append(context.say("transitions-flow-groups"))
    hidden = _count_hidden(found)
    if hidden:
        notes.append(context.say("transitions-flow-covered", hidden=number(hidden, context.language)))
    return " ".join(notes)


def _count_hidden(found: FoundFlow) -> float:
    """How many are behind protected links, between the two stages where they are most."""
    links = found.flow.links.frame
    if not found.flow.links.any_hidden or found.total is None:
        return 0.0
    return float(
        max(
            found.total - links.loc[links["source_stage"] == stage, VALUE].sum()
            for stage in range(len(found.flow.stages) - 1)
        )
    )


def _colours(context: Context) -> dict[str, str]:
    """Statuses in their own colours, a group of them in that of its first; teams in theirs."""
    own = dict(context.palette.statuses)
    groups = {f"g:{group.id}": own[STATUSES.members(group.id)[0]] for group in STATUSES.groups}
    clients = context.palette.team_colours(CLIENT_GROUPS.ids)
    return clients | team_colours(context) | own | groups


# --- net change ------------------------------------------------------------------------------------


def _net_changes(basis: Basis) -> ProtectedTable:
    """Net change by status over a basis, in clients and per hundred ended cases."""
    return add_per_hundred(drop_empty(tabulate_net(basis), ("persons", VALUE)), total_of(basis, MEASURE))


def _study_net_changes(context: Context) -> ProtectedTable | None:
    basis = study_transitions(context)
    return None if basis is None else _net_changes(basis)


def _show_net_change(basis: Basis, context: Context) -> None:
    compared = add_reference(_net_changes(basis), _study_net_changes(context), "before", PER_HUNDRED)
    table = with_labels(compared, before=STATUSES)
    title = _net_title(table, context)
    study = is_study(context.scope.county)
    measure = VALUE if study else PER_HUNDRED
    has_reference = bool(table.frame["study"].notna().any())
    unit = context.say("transitions-unit-clients" if study else "transitions-unit-hundred")
    form = UnitFormat(0 if study else 1, unit, signed=True)
    spec = ranked_bars(
        table, chart_words(), palette=context.palette, alt=title, unit_format=form,
        colours=dict(context.palette.statuses), measure=measure,
        reference="study" if has_reference else None,
    )  # fmt: skip
    columns = {"before": "status", VALUE: "net"} | ({} if study else {PER_HUNDRED: "per-hundred"})
    columns |= {"study": "study"} if has_reference else {}
    headings = {column: context.say(f"transitions-heading-{name}") for column, name in columns.items()}
    signed = UnitFormat(1, signed=True)
    formats = {VALUE: UnitFormat(0, signed=True), PER_HUNDRED: signed, "study": signed}
    subtitle = context.say(
        "transitions-net-subtitle-study" if study else "transitions-net-subtitle",
        range=write_range(basis, context), n=write_n(total_of(basis, MEASURE), context),
    )  # fmt: skip
    note = _net_note(basis, has_reference, context)
    show_figure(Figure("net-change", title, subtitle, table, spec, headings, formats, note), context)


def _net_title(table: ProtectedTable, context: Context) -> str:
    grown = table.frame[table.frame[VALUE] > 0].sort_values(VALUE, ascending=False)
    if grown.empty:
        return context.say("transitions-net-title-plain")
    first = grown.iloc[0]
    change = number(float(first[VALUE]), context.language, signed=True)
    return context.say("transitions-net-title", name=str(first["before_label"]), change=change)


def _net_note(basis: Basis, has_reference: bool, context: Context) -> str:
    notes = []
    unknown = total_of(basis, MEASURE, after=UNKNOWN)
    if unknown:
        notes.append(context.say("transitions-net-unknown", count=number(unknown, context.language)))
    if is_study(context.scope.county):
        notes.append(context.say("study-transitions"))
    elif has_reference:
        notes.append(context.say("transitions-net-reference"))
    return " ".join(notes)


# --- open cases ------------------------------------------------------------------------------------


def _say_open(known: bool, weighed: tuple[Basis, OpenCases], context: Context) -> None:
    """How many are still open, and which way they pull."""
    basis, cases = weighed
    st.subheader(context.say("transitions-open"))
    st.markdown(_say_open_count(basis, cases, context))
    if cases.at_least is not None and cases.positive is not None:
        least, positive = (percent(share, context.language) for share in (cases.at_least, cases.positive))
        st.markdown(context.say("transitions-open-effect", least=least, positive=positive))
    elif is_study(context.scope.county) and not known:
        st.markdown(context.say("study-open"))
    else:
        st.markdown(context.say("transitions-open-hidden"))


def _say_open_count(basis: Basis, cases: OpenCases, context: Context) -> str:
    if cases.open is None or cases.ended is None or cases.open_share is None:
        return context.say("transitions-open-count-hidden")
    counts = {"open": number(cases.open, context.language), "ended": number(cases.ended, context.language)}
    share = percent(cases.open_share, context.language)
    return context.say("transitions-open-count", **counts, share=share, range=write_range(basis, context))


# --- over time -------------------------------------------------------------------------------------


def _show_shares_over_time(known: bool, context: Context) -> None:
    """Shares that moved to work, to studies, and to rehabilitation or a service, at one level."""
    readings = _read_kinds(context) if known else {}
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


def _read_kinds(context: Context) -> dict[str, Reading]:
    """The three shares, all at the longest level that any of them needs."""
    found = {id: context.reading(id) for id in KINDS}
    given = {id: each for id, each in found.items() if each is not None}
    if not given or context.scope.rolling:
        return given
    level = max((each.level for each in given.values()), key=lambda level: calendar.SPAN[level])
    again = {id: context.reading(id, replace(context.scope, level=level)) for id in given}
    return {id: each for id, each in again.items() if each is not None and each.level == level}


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
        note=_goals_note(found.has_reference, everybody, context),
    )


def _goals_note(has_reference: bool, everybody: Context, context: Context) -> str:
    notes = [_say_reached(everybody)]
    if has_reference:
        notes.append(context.say("transitions-goals-study"))
    if is_study(context.scope.county):
        notes.append(context.say("study-goals"))
    if everybody.scope != context.scope:
        notes.append(context.say("transitions-goals-no-group"))
    return " ".join(notes)


def _say_reached(context: Context) -> str:
    found = context.reading("goals_reached_share")
    if found is None or found.latest is None or found.series.at(found.latest)[1] != "shown":
        return context.say("transitions-goals-reached-hidden")
    n = number(found.n.at(found.latest)[0], context.language)
    return context.say(
        "transitions-goals-reached", share=write_latest(found), period=write_period_of(found), n=n
    )


main()
