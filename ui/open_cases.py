"""Open cases on Siirtymät in sentences: what the figures would be if they stayed, and if they moved."""

import streamlit as st

from locales.numbers import number, percent
from metrics.basis import Basis
from metrics.catalogue.counties import is_study
from metrics.open_cases import IfOpen, weigh_forward, weigh_groups
from metrics.transition_tables import OpenCases
from ui.page import Context
from ui.ranges import write_range


def say_open_cases(known: bool, weighed: tuple[Basis, OpenCases], context: Context) -> None:
    """How many are still open, and the figures as if they stayed and as if they moved as the ended ones."""
    basis, cases = weighed
    st.subheader(context.say("transitions-open"))
    st.markdown(_say_count(basis, cases, context))
    if cases.at_least is None or cases.positive is None:
        study = is_study(context.scope.county) and not known
        st.markdown(context.say("study-open" if study else "transitions-open-hidden"))
        return
    least, positive = (percent(share, context.language) for share in (cases.at_least, cases.positive))
    st.markdown(context.say("transitions-open-effect", least=least, positive=positive))
    extra = weigh_forward(basis).extra
    if extra is not None:
        count = number(extra, context.language)
        st.markdown(context.say("transitions-open-moved", positive=positive, extra=count))
    _say_groups(basis, context)


def _say_count(basis: Basis, cases: OpenCases, context: Context) -> str:
    if cases.open is None or cases.ended is None or cases.open_share is None:
        return context.say("transitions-open-count-hidden")
    counts = {"open": number(cases.open, context.language), "ended": number(cases.ended, context.language)}
    share = percent(cases.open_share, context.language)
    return context.say("transitions-open-count", **counts, share=share, range=write_range(basis, context))


def _say_groups(basis: Basis, context: Context) -> None:
    """The net change of each group of statuses in the three ways, where any of it is published."""
    lines = [_say_group(each, context) for each in weigh_groups(basis)]
    if any(lines):
        st.markdown(context.say("transitions-open-groups"))
        st.markdown("\n".join(f"- {line}" for line in lines if line))


def _say_group(found: IfOpen, context: Context) -> str:
    if found.closed is None or found.stayed is None:
        return ""
    name = context.say(f"transitions-open-{found.after.removeprefix('g:')}")
    closed, stayed = (_write(change, context) for change in (found.closed, found.stayed))
    if found.moved is None:
        return context.say("transitions-open-group-part", name=name, closed=closed, stayed=stayed)
    moved = _write(found.moved, context)
    return context.say("transitions-open-group", name=name, closed=closed, stayed=stayed, moved=moved)


def _write(change: float, context: Context) -> str:
    return number(change, context.language, 1, signed=True)
