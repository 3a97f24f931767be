"""What the service costs, always with the assumption on screen."""

from math import ceil

import streamlit as st

from charts.bars import ranked_bars
from charts.frame import UnitFormat
from locales.numbers import number
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import COST_TYPES
from metrics.catalogue.indicators.impact import YEARLY_COST_OF_UNEMPLOYMENT
from metrics.impact_tables import count_to_break_even, find_range, tabulate_costs
from metrics.tables import VALUE
from ui.card import Card, show_cards
from ui.figure import Figure, show_figure
from ui.page import Context
from ui.ranges import write_range
from ui.words import chart_words, with_labels

CARDS = ("cost_per_client", "cost_per_positive_transition")
KEY = "tyottomyysvuosi"  # in the URL
LEAST, MOST = 1_000, 200_000  # euros a year that can be meant


def show_money(context: Context) -> None:
    """Costs per client and per transition, what would pay for them, and what they consist of."""
    st.markdown(f"## {context.say('impact-money')}")
    views = {view.id: context.view(view.id) for view in CATALOGUE.views_of("costs")}
    basis = find_range(views, CATALOGUE, context.scope, "costs", "cost_type")
    if basis is None:
        st.info(context.say("impact-no-costs"))
        return
    show_cards([Card(id, link=False) for id in CARDS], context, key="money")
    _show_break_even(context)
    table = with_labels(tabulate_costs(basis, COST_TYPES.ids), cost_type=COST_TYPES)
    euros = UnitFormat(0, "€")
    title = context.say("impact-costs-title")
    spec = ranked_bars(table, chart_words(), palette=context.palette, alt=title, unit_format=euros)
    headings = {"cost_type": COST_TYPES.names.get(context.language), VALUE: context.say("impact-euros")}
    subtitle = context.say("impact-costs-subtitle", range=write_range(basis, context))
    show_figure(Figure("costs", title, subtitle, table, spec, headings, {VALUE: euros}), context)


def _show_break_even(context: Context) -> None:
    """How many transitions to work would pay for a year, at a yearly cost that can be changed here."""
    yearly = _choose_yearly_cost(context)
    found = context.reading("break_even")
    if found is None or found.latest is None:
        st.caption(context.say("impact-no-year-of-costs"))
        return
    euros, status = found.n.at(found.latest)
    if status != "shown":
        st.caption(context.say("impact-no-year-of-costs"))
        return
    st.markdown(
        context.say(
            "impact-break-even",
            euros=number(round(euros, -3), context.language),
            yearly=number(yearly, context.language),
            count=number(ceil(count_to_break_even(euros, yearly)), context.language),
        )
    )
    st.caption(context.say("impact-money-caveat"))


def _choose_yearly_cost(context: Context) -> float:
    if "impact-yearly" not in st.session_state:
        st.session_state["impact-yearly"] = _read_url()
    chosen = st.number_input(
        context.say("impact-yearly"), LEAST, MOST, step=100, key="impact-yearly", width=300,
        help=context.say("impact-yearly-help"),
    )  # fmt: skip
    if chosen == YEARLY_COST_OF_UNEMPLOYMENT:
        st.query_params.pop(KEY, None)
    else:
        st.query_params[KEY] = str(chosen)
    return float(chosen)


def _read_url() -> int:
    """The yearly cost of a link; the default where it says nothing that can be meant."""
    written = st.query_params.get(KEY, "")
    default = int(YEARLY_COST_OF_UNEMPLOYMENT)
    found = int(written) if written.isdecimal() and len(written) < 8 else default
    return found if LEAST <= found <= MOST else default
