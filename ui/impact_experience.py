"""What clients, professionals and partners think of the service: share of answers 4-5, item by item."""

import streamlit as st

from charts.caterpillar import caterpillar
from charts.frame import UnitFormat
from locales.numbers import percent
from metrics.basis import Basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import ITEMS, RESPONDENTS
from metrics.impact_tables import HIGH, LOW, N, find_range, tabulate_answers
from metrics.protected import ProtectedTable
from metrics.tables import VALUE
from ui.figure import Figure, show_figure
from ui.flow_state import Choice, settle, show_segments
from ui.page import Context
from ui.ranges import write_range
from ui.trends import show_trend
from ui.words import chart_words, with_labels

SHARE = UnitFormat(0, share=True)


def show_experience(context: Context) -> None:
    """One group of respondents at a time; whether clients were heard over time."""
    st.markdown(f"## {context.say('impact-experience')}")
    views = {view.id: context.view(view.id) for view in CATALOGUE.views_of("experience")}
    basis = find_range(views, CATALOGUE, context.scope, "experience", "respondent", "item")
    if basis is None:
        st.info(context.say("impact-no-experience"))
        return
    choice = Choice("impact", "vastaajat", RESPONDENTS.ids, "client")
    chosen = settle(choice)
    names = [RESPONDENTS.label(id, context.language) for id in RESPONDENTS.ids]
    show_segments(choice, chosen, context.say("impact-respondents"), names)
    table = with_labels(tabulate_answers(basis, chosen), item=ITEMS)
    if table.frame.empty:
        st.info(context.say("impact-no-answers"))
    else:
        _show_items(table, chosen, basis, context)
    show_trend("heard_share", context)


def _show_items(table: ProtectedTable, respondent: str, basis: Basis, context: Context) -> None:
    title = _describe(table, context)
    spec = caterpillar(
        table, chart_words(), palette=context.palette, alt=title, interval=context.say("impact-interval"),
        unit_format=SHARE,
    )  # fmt: skip
    headings = {
        "item": ITEMS.names.get(context.language),
        VALUE: context.say("impact-share"),
        LOW: context.say("impact-low"),
        HIGH: context.say("impact-high"),
        N: context.say("impact-answers"),
    }
    subtitle = context.say(
        "impact-items-subtitle",
        who=RESPONDENTS.label(respondent, context.language),
        range=write_range(basis, context),
    )
    note = context.say("impact-study-professionals") if respondent == "professional" else ""
    formats = {VALUE: SHARE, LOW: SHARE, HIGH: SHARE, N: UnitFormat(0)}
    show_figure(
        Figure(f"impact-{respondent}", title, subtitle, table, spec, headings, formats, note), context
    )


def _describe(table: ProtectedTable, context: Context) -> str:
    """The best and the worst item, where no hidden one might be better or worse and they surely differ."""
    shown = table.frame[table.frame[VALUE].notna()].sort_values(VALUE, ascending=False)
    if len(shown) < 2 or table.any_hidden:
        return context.say("impact-items-title")
    best, worst = shown.iloc[0], shown.iloc[-1]
    if best[LOW] <= worst[HIGH]:
        return context.say("impact-items-alike")
    return context.say(
        "impact-items-differ",
        best=str(best["item_label"]),
        high=percent(float(best[VALUE]), context.language),
        worst=str(worst["item_label"]),
        low=percent(float(worst[VALUE]), context.language),
    )
