"""Vaikuttavuus: what changed for clients, what they thought of it, what coaching led to, what it cost."""

import streamlit as st

from metrics.catalogue import CATALOGUE
from metrics.impact_tables import find_range, list_measured
from ui.card import Card, show_cards
from ui.impact_coaching import show_coaching
from ui.impact_experience import show_experience
from ui.impact_money import show_money
from ui.impact_outcomes import describe_impact, show_outcomes
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.ranges import say_too_short
from ui.standings import targets
from ui.trends import show_trend

CARDS = ("change_mean", "goals_reached_share", "client_positive", "job_start_rate", "cost_per_client")
DATASETS = ("outcomes", "experience", "goals", "supported_employment", "costs", "transitions", "caseload")


def main() -> None:
    context = open_page("impact")
    if not any(_has_data(id, context) for id in CARDS):
        st.info(context.say("impact-nothing"))
        st.page_link("pages/data/datasets.py", label=context.say("go-to-datasets"))
        st.stop()
    views = {view.id: context.view(view.id) for view in CATALOGUE.views_of("outcomes")}
    basis = find_range(views, CATALOGUE, context.scope, "outcomes", "instrument")
    measured = [] if basis is None else list_measured(basis)
    say_headline(describe_impact(measured, basis, context))
    aims = targets(context)
    show_cards([Card(id, aims.get(id), link=False) for id in CARDS], context, key="impact")
    if basis is not None:
        say_too_short(basis, context)
    show_outcomes(basis, measured, context)
    show_experience(context)
    st.markdown(f"## {context.say('impact-goals')}")
    if not show_trend("goals_reached_share", context):
        st.info(context.say("impact-no-goals"))
    show_coaching(context)
    show_money(context)
    explain("impact")
    say_sources(context, list(DATASETS))


def _has_data(id: str, context: Context) -> bool:
    found = context.reading(id)
    return found is not None and found.latest is not None


main()
