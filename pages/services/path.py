"""Palvelupolku: how far people get step by step, where they are lost and why, and whether it got faster."""

import streamlit as st

from exports.path import describe_path, path_waits, steps
from metrics.catalogue.counties import is_study
from metrics.catalogue.model import TOTAL
from ui.before_after import show_before_after
from ui.card import Card, show_cards
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.path import show_losses, show_path_waits, show_steps
from ui.ranges import say_too_short
from ui.standings import targets

CARDS = ("moved_on_share", "lost_share", "lead_time_total", "first_contact_14d", "plan_30d")


def main() -> None:
    context = open_page("path")
    found = steps(context.store, context.release, context.scope)
    if found is None and path_waits(context.scope, context) is None:
        _say_nothing(context)
        st.stop()
    say_headline(describe_path(found, context))
    aims = targets(context)
    show_cards([Card(id, aims.get(id), link=False) for id in CARDS], context, key="path")
    if found is None:
        _say_no_path(context)
    else:
        say_too_short(found[0], context)
        show_steps(context)
    show_path_waits(context)
    if found is not None:
        show_losses(found, context)
    show_before_after(context)
    explain("path")
    st.caption(context.say("path-origin"))
    say_sources(context, ["pathway", "deviations", "waits"])


def _say_nothing(context: Context) -> None:
    st.info(context.say("path-study" if is_study(context.scope.county) else "path-nothing"))
    if not is_study(context.scope.county):
        st.page_link("pages/data/datasets.py", label=context.say("go-to-datasets"))


def _say_no_path(context: Context) -> None:
    """Why there are no steps, and what to do about it."""
    both = context.scope.teams and context.scope.client_group != TOTAL
    st.info(context.say("path-both" if both else "path-no-path"))
    if not both:
        st.page_link("pages/data/datasets.py", label=context.say("go-to-datasets"))


main()
