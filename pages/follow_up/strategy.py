"""Strategian seuranta: the five recommendations, under each its objectives, measures and targets."""

from html import escape

import streamlit as st

from exports.strategy import Plan, describe_strategy, read_plan
from locales.numbers import percent
from metrics.catalogue.codes import RECOMMENDATIONS
from metrics.catalogue.indicators import INDICATORS
from metrics.strategy import Tally, tally_on_schedule, tally_targets, tally_with_clients
from ui.card import Card, show_cards
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.standings import measures, targets
from ui.strategy_changes import show_changes
from ui.strategy_form import offer_editing
from ui.strategy_notes import show_measure_notes
from ui.strategy_table import show_measures, show_rules
from ui.trends import show_trend

CARDS = ("forum_meetings", "trained_share", "client_panels")
MOST_TRENDS = 3


def main() -> None:
    context = open_page("strategy")
    found = measures(context)
    if not found:
        st.info(context.say("strategy-nothing"))
        st.page_link("pages/data/datasets.py", label=context.say("go-to-datasets"))
        offer_editing(context)
        st.stop()
    plan = read_plan(found, context)
    say_headline(describe_strategy(plan, context))
    _say_narrowed(context)
    _show_tallies(plan, context)
    aims = targets(context)
    show_cards([Card(id, aims.get(id), link=False) for id in CARDS], context, key="strategy")
    for code in RECOMMENDATIONS.codes:
        _show_recommendation(code.id, plan, context)
    show_rules(context)
    offer_editing(context)
    show_changes(context)
    show_measure_notes(plan.measures, context)
    _show_failing(plan, context)
    explain("strategy")
    say_sources(context, sorted({"strategy", *(id for one in INDICATORS for id in one.datasets)}))


def _say_narrowed(context: Context) -> None:
    """The targets are the whole county's: figures of a part of it are not what they were set for."""
    if context.scope.teams or context.scope.client_group:
        st.caption(context.say("strategy-narrowed"))


def _show_tallies(plan: Plan, context: Context) -> None:
    """Measures are not persons: their numbers are shown as they are."""
    tallies = {
        "measures_on_schedule": tally_on_schedule(plan.measures, plan.today),
        "targets_met": tally_targets(plan.targets),
        "measures_with_clients": tally_with_clients(plan.measures),
    }
    with st.container(horizontal=True, key="cards-tallies", gap="small"):
        for id, tally in tallies.items():
            with st.container(border=True, key=f"card-tally-{id}"):
                st.markdown(_tally_html(id, tally, context), unsafe_allow_html=True)


def _tally_html(id: str, tally: Tally, context: Context) -> str:
    name = next(one.names.get(context.language) for one in INDICATORS if one.id == id)
    value = percent(tally.count / tally.of, context.language) if tally.of else context.say("status-no-data")
    basis = context.say("strategy-of", count=tally.count, of=tally.of)
    return (
        f'<p class="card-name">{escape(name)}</p><p class="card-value">{escape(value)}</p>'
        f'<p class="card-period">{escape(basis)}</p>'
    )


def _show_recommendation(id: str, plan: Plan, context: Context) -> None:
    own = [measure for measure in plan.measures if measure.recommendation == id]
    st.subheader(f"{id.upper()} · {RECOMMENDATIONS.label(id, context.language)}")
    st.markdown(context.say(f"recommendation-{id}-text"))
    if own:
        show_measures(own, plan, context)
    else:
        st.caption(context.say("strategy-none-here"))


def _show_failing(plan: Plan, context: Context) -> None:
    """The course of the targets that fail or are in danger."""
    if not plan.failing:
        return
    st.subheader(context.say("strategy-failing"))
    shown: set[str] = set()
    for target in plan.failing:
        indicator = target.measure.indicator
        if indicator is None or indicator.id in shown or len(shown) == MOST_TRENDS:
            continue
        if show_trend(indicator.id, context, target=target):
            shown.add(indicator.id)


main()
