"""Ohjausvirrat: who sends, where to, which link is missing, and how long people wait."""

from dataclasses import replace

import streamlit as st

from charts.frame import UnitFormat
from charts.matrix import matrix
from locales import Message
from locales.numbers import number, percent
from metrics.basis import Basis, total_of
from metrics.catalogue.codes import SOURCES, TARGETS
from metrics.catalogue.counties import is_study
from metrics.catalogue.model import TOTAL, UNKNOWN
from metrics.flow_cells import TEAM
from metrics.flow_search import FoundFlow
from metrics.flow_tables import (
    MEASURE,
    MissingLink,
    Referrals,
    find_largest,
    knows_sources,
    list_missing,
    rank_margin,
    sectors,
)
from metrics.protected import ProtectedTable
from metrics.tables import VALUE
from ui.card import Card, show_cards
from ui.figure import Figure, show_figure
from ui.flow_figure import FlowPage, show_flow
from ui.flows import referrals, routes
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.ranges import say_too_short, write_newest, write_range
from ui.shares import Shares, find_shares, show_shares, write_n
from ui.standings import targets
from ui.table import escape_markdown
from ui.trends import team_colours
from ui.waits import show_waits
from ui.words import chart_words, with_labels

CARDS = ("first_contact_14d", "wait_median", "mental_health_share", "missing_links", "unknown_share")
COUNTS = UnitFormat(0)


def main() -> None:
    context = _everybody(open_page("referrals"))
    flows = referrals(context.store, context.release, context.scope)
    missing = (
        [] if flows is None else list_missing(flows.whole.view, context.scope.teams, flows.whole.last_period)
    )
    if flows is None and not _has_waits(context):
        st.info(context.say("no-data-in-scope"))
        st.stop()
    say_headline(_headline(flows, missing, context))
    _show_cards(context)
    if flows is not None:
        say_too_short(flows.whole, context)
        _show_flow(flows, context)
        _say_links(flows, missing, context)
        _show_sources(context)
        _show_targets(context)
        _show_matrix(context)
    if not show_waits(context):
        st.info(context.say("referrals-wait-none"))
    explain("referrals")
    say_sources(context, ["referrals", "waits"])


def _everybody(context: Context) -> Context:
    """Referrals are not known by client group: the page says so and shows everybody."""
    if context.scope.client_group == TOTAL:
        return context
    st.info(context.say("referrals-no-group"))
    return replace(context, scope=replace(context.scope, client_group=TOTAL))


def _has_waits(context: Context) -> bool:
    found = context.reading("wait_median")
    return found is not None and found.latest is not None


# --- headline and cards ----------------------------------------------------------------------------


def _headline(flows: Referrals | None, missing: list[MissingLink], context: Context) -> Message:
    """The missing link that matters most, and for how long; else where most are sent."""
    if flows is None:
        return Message("referrals-headline-waits")
    if is_study(context.scope.county):
        return _study_headline(context)
    if missing:
        first = missing[0]
        arguments = {"team": context.teams[first.team], "service": _service(first.target, context)}
        return Message(
            "referrals-headline-missing",
            {
                **arguments,
                "periods": first.periods,
                "period": write_newest(flows.whole, context),
                "more": len(missing) - 1,
            },
        )
    return _calm_headline(flows, context)


def _calm_headline(flows: Referrals, context: Context) -> Message:
    ranked = rank_margin(flows.whole, "target", sectors(TARGETS))
    total = total_of(flows.whole, MEASURE)
    if not ranked or not total:
        return Message("referrals-headline-hidden", {"range": write_range(flows.whole, context)})
    service = TARGETS.label(ranked[0][0], context.language)
    if len(flows.whole.view.teams) < 2:
        count = number(total, context.language)
        written = write_range(flows.whole, context)
        return Message("referrals-headline-plain", {"count": count, "service": service, "range": written})
    share = percent(ranked[0][1] / total, context.language)
    period = write_newest(flows.whole, context)
    return Message("referrals-headline-none", {"service": service, "share": share, "period": period})


def _study_headline(context: Context) -> Message:
    found = find_shares("target_share", context)
    mental = None if found is None else found.share_of("mental_health")
    if found is None or found.largest is None or mental is None:
        return Message("referrals-headline-waits")
    name, share = found.largest
    written = {"share": percent(share, context.language, 1), "mental": percent(mental, context.language, 1)}
    return Message("referrals-headline-study", {"service": name, **written})


def _service(code: str, context: Context) -> str:
    return TARGETS.label(code, context.language)


def _show_cards(context: Context) -> None:
    aims = targets(context)
    show_cards([Card(id, aims.get(id), link=False) for id in CARDS], context, key="referrals")
    if is_study(context.scope.county):
        st.caption(context.say("referrals-cards-reason"))
    mental = context.study("mental_health_share")
    if mental is not None:
        st.caption(context.say("referrals-cards-study", mental=percent(mental, context.language, 1)))


# --- source → team → target ------------------------------------------------------------------------


def _show_flow(flows: Referrals, context: Context) -> None:
    known = knows_sources(flows.by_source)
    options = [("source", "team", "target"), ("source", "target"), ("source", "team"), ("team", "target")]
    show_flow(
        FlowPage(
            dataset="referrals",
            key="referral-flow",
            options=tuple(stages for stages in options if known or "source" not in stages),
            by_detail=True,
            colours=_colours(context),
            title=lambda flow: _flow_title(flow, context),
            note=lambda flow: _flow_note(flow, flows.whole, known, context),
            subtitle="referrals-flow-subtitle",
            count=context.say("referrals-heading-count"),
        ),
        context,
    )


def _label_links(table: ProtectedTable, context: Context) -> ProtectedTable:
    """The links with the names of sectors and teams."""
    names = {code: TARGETS.label(code, context.language) for code in sectors(TARGETS)} | context.teams
    return with_labels(table, source=names, target=names)


def _colours(context: Context) -> dict[str, str]:
    """Sectors in their own colours, who sends and services in shades of them, teams in theirs."""
    sector_colours = {f"g:{id}": colour for id, colour in context.palette.sectors.items()}
    return context.palette.sources | context.palette.targets | sector_colours | team_colours(context)


def _flow_title(found: FoundFlow, context: Context) -> str:
    """Where most come from, and where most are sent, as far as the stages tell."""
    ends = []
    for dimension, codes, basis in (("source", SOURCES, found.bases[0]), ("target", TARGETS, found.basis)):
        ranked = rank_margin(basis, dimension, sectors(codes)) if dimension in found.flow.stages else []
        ends.append(codes.label(ranked[0][0], context.language) if ranked else "")
    source, target = ends
    if source and target:
        return context.say("referrals-flow-title", source=source, target=target)
    if source:
        return context.say("referrals-flow-title-sources", source=source)
    hidden = "referrals-flow-title-hidden"
    return context.say("referrals-flow-title-targets", target=target) if target else context.say(hidden)


def _flow_note(found: FoundFlow, whole: Basis, known: bool, context: Context) -> str:
    notes = [context.say("referrals-flow-note" if found.flow.grouped else "referrals-flow-note-fine")]
    if not known:
        notes.append(context.say("referrals-flow-note-targets"))
    if TEAM not in found.flow.stages and context.scope.teams:
        notes.append(context.say("referrals-matrix-county"))
    if found.basis.months < whole.months:
        notes.append(context.say("referrals-flow-shorter", range=write_range(found.basis, context)))
    return " ".join(notes)


# --- the largest and the missing links -------------------------------------------------------------


def _say_links(flows: Referrals, missing: list[MissingLink], context: Context) -> None:
    """Links in sentences: the largest, and the missing ones one by one."""
    st.subheader(context.say("referrals-links"))
    largest = find_largest(flows.links)
    if largest:
        names = _label_links(flows.links, context).frame
        labels = dict(zip(names["source"], names["source_label"], strict=True))
        labels |= dict(zip(names["target"], names["target_label"], strict=True))
        said = [
            context.say(
                "referrals-link", source=labels[a], target=labels[b], count=number(n, context.language)
            )
            for a, b, n in largest
        ]
        written = escape_markdown("; ".join(said))
        st.markdown(
            context.say("referrals-links-largest", links=written, range=write_range(flows.by_target, context))
        )
    if len(flows.whole.view.teams) < 2:
        st.markdown(context.say("referrals-links-alone"))
        return
    period = write_newest(flows.whole, context)
    if not missing:
        st.markdown(context.say("referrals-links-none", period=period))
        return
    st.markdown(context.say("referrals-links-missing", period=period))
    st.markdown("\n".join(f"- {_say_missing(link, context)}" for link in missing))


def _say_missing(link: MissingLink, context: Context) -> str:
    team, service = escape_markdown(context.teams[link.team]), escape_markdown(_service(link.target, context))
    said = context.say("referrals-missing", team=team, service=service, periods=link.periods)
    if link.expected is None or round(link.expected) < 1:
        return said
    expected = number(link.expected, context.language)
    return f"{said} {context.say('referrals-missing-expected', expected=expected)}"


# --- who sends, where to ---------------------------------------------------------------------------


def _show_sources(context: Context) -> None:
    found = find_shares("source_share", context)
    if found is None or not knows_sources(found.basis):
        study = "-study" if is_study(context.scope.county) else ""
        st.info(context.say(f"referrals-sources-none{study}"))
        return
    title = _shares_title(found, "referrals-sources-title", context)
    subtitle = context.say(
        "referrals-sources-subtitle", range=write_range(found.basis, context), n=write_n(found.n, context)
    )
    note = _say_unknown(found, "referrals-sources-unknown", context)
    headings = _headings(context, "source", "count", "share")
    colours = context.palette.sources
    show_shares(found, context, title=title, subtitle=subtitle, headings=headings, note=note, colours=colours)


def _show_targets(context: Context) -> None:
    found = find_shares("target_share", context)
    if found is None:
        return
    study = is_study(context.scope.county)
    title = _shares_title(found, "referrals-targets-title", context)
    subtitle = context.say(
        "referrals-targets-subtitle-study" if study else "referrals-targets-subtitle",
        range=write_range(found.basis, context),
        n=write_n(found.n, context),
    )
    notes = [_say_unknown(found, "referrals-targets-unknown", context)]
    if found.has_reference:
        notes.append(context.say("referrals-targets-study"))
    if study or found.has_reference:
        notes.append(context.say("study-erratum"))
    headings = _headings(context, "target", "count", "share")
    note, colours = " ".join(filter(None, notes)), context.palette.targets
    show_shares(found, context, title=title, subtitle=subtitle, headings=headings, note=note, colours=colours)


def _shares_title(found: Shares, id: str, context: Context) -> str:
    if found.largest is None:
        return context.say(f"{id}-hidden")
    name, share = found.largest
    return context.say(id, name=name, share=found.form.short(share, context.language))


def _say_unknown(found: Shares, id: str, context: Context) -> str:
    unknown = total_of(found.basis, MEASURE, **{found.dimension: UNKNOWN})
    return context.say(id, count=number(unknown, context.language)) if unknown else ""


def _headings(context: Context, *names: str) -> tuple[str, str, str]:
    first, second, third = (context.say(f"referrals-heading-{name}") for name in names)
    return first, second, third


# --- source × target -------------------------------------------------------------------------------


def _show_matrix(context: Context) -> None:
    """Routes through the whole county; not published by team."""
    chosen = routes(context.store, context.release, context.scope)
    if chosen is None:
        return
    basis, cells = chosen
    table = with_labels(cells, source=SOURCES, target=TARGETS)
    title = _matrix_title(table, context)
    spec = matrix(
        table,
        chart_words(),
        palette=context.palette,
        alt=title,
        rows="source",
        columns="target",
        unit_format=COUNTS,
    )
    columns = {"source": "from", "target": "to", VALUE: "count"}
    headings = {column: context.say(f"referrals-heading-{name}") for column, name in columns.items()}
    subtitle = context.say(
        "referrals-matrix-subtitle",
        range=write_range(basis, context),
        n=write_n(total_of(basis, MEASURE), context),
    )
    note = context.say("referrals-matrix-county") if context.scope.teams else ""
    show_figure(
        Figure("referral-matrix", title, subtitle, table, spec, headings, {VALUE: COUNTS}, note), context
    )


def _matrix_title(table: ProtectedTable, context: Context) -> str:
    shown = table.frame[table.frame[VALUE] > 0].sort_values(VALUE, ascending=False)
    if shown.empty:
        return context.say("referrals-matrix-title-hidden")
    first = shown.iloc[0]
    return context.say(
        "referrals-matrix-title", source=str(first["source_label"]), target=str(first["target_label"]),
        count=number(float(first[VALUE]), context.language),
    )  # fmt: skip


main()
