"""Ohjausvirrat: who sends, where to, which link is missing, and how long people wait."""

from dataclasses import replace

import streamlit as st

from charts.frame import UnitFormat
from charts.matrix import matrix
from exports.referrals import (
    describe_referrals,
    name_service,
    note_referrals,
    referral_colours,
    say_unknown,
    title_referrals,
    title_shares,
)
from locales.numbers import number, percent
from metrics.basis import total_of
from metrics.catalogue.codes import SOURCES, TARGETS
from metrics.catalogue.counties import is_study
from metrics.catalogue.model import TOTAL
from metrics.flow_tables import (
    MEASURE,
    MissingLink,
    Referrals,
    find_largest,
    knows_sources,
    list_missing,
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
from ui.shares import find_shares, show_shares, write_n
from ui.standings import targets
from ui.table import escape_markdown
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
    say_headline(describe_referrals(flows, missing, context))
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
            colours=referral_colours(context),
            title=lambda flow: title_referrals(flow, context),
            note=lambda flow: note_referrals(flow, flows.whole, known, context),
            subtitle="referrals-flow-subtitle",
            count=context.say("referrals-heading-count"),
        ),
        context,
    )


def _label_links(table: ProtectedTable, context: Context) -> ProtectedTable:
    """The links with the names of sectors and teams."""
    names = {code: TARGETS.label(code, context.language) for code in sectors(TARGETS)} | context.teams
    return with_labels(table, source=names, target=names)


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
    team, service = (
        escape_markdown(context.teams[link.team]),
        escape_markdown(name_service(link.target, context)),
    )
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
    title = title_shares(found, "referrals-sources-title", context)
    subtitle = context.say(
        "referrals-sources-subtitle", range=write_range(found.basis, context), n=write_n(found.n, context)
    )
    note = say_unknown(found, "referrals-sources-unknown", context)
    headings = _headings(context, "source", "count", "share")
    colours = context.palette.sources
    show_shares(found, context, title=title, subtitle=subtitle, headings=headings, note=note, colours=colours)


def _show_targets(context: Context) -> None:
    found = find_shares("target_share", context)
    if found is None:
        return
    study = is_study(context.scope.county)
    title = title_shares(found, "referrals-targets-title", context)
    subtitle = context.say(
        "referrals-targets-subtitle-study" if study else "referrals-targets-subtitle",
        range=write_range(found.basis, context),
        n=write_n(found.n, context),
    )
    notes = [say_unknown(found, "referrals-targets-unknown", context)]
    if found.has_reference:
        notes.append(context.say("referrals-targets-study"))
    if study or found.has_reference:
        notes.append(context.say("study-erratum"))
    headings = _headings(context, "target", "count", "share")
    note, colours = " ".join(filter(None, notes)), context.palette.targets
    show_shares(found, context, title=title, subtitle=subtitle, headings=headings, note=note, colours=colours)


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
