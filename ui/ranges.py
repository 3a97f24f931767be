"""The range that a table rests on, in words, and the published study's table beside a county's own."""

import streamlit as st

from locales.numbers import period as write_period
from locales.numbers import short_period
from metrics.basis import Basis
from metrics.catalogue.counties import is_study
from ui.page import Context


def write_range(basis: Basis, context: Context) -> str:
    """From which month to which; that a part is missing if so."""
    if is_study(basis.scope.county):
        return context.say("range-study")
    first, last = basis.scope.first, basis.scope.last
    if first // 100 == last // 100:
        whole_year = first % 100 == 1 and last % 100 == 12
        written = str(first // 100) if whole_year else f"{first % 100}–{last % 100}/{first // 100}"
    else:
        written = f"{first % 100}/{first // 100}–{last % 100}/{last // 100}"
    if first == last:
        written = write_period(first, "month", context.language)
    return context.say("range-not-whole", range=written) if basis.is_partial else written


def write_newest(basis: Basis, context: Context) -> str:
    """The newest period of a basis: "1–6/2026", and that a part is missing if so."""
    written = short_period(basis.last_period, basis.view.level)
    return context.say("range-not-whole", range=written) if basis.is_partial else written


def say_too_short(basis: Basis, context: Context) -> None:
    """Where no whole period fits into the scope: why cards are empty and which period the figures are of."""
    if not basis.whole and not is_study(context.scope.county):
        st.caption(context.say("range-too-short", range=write_range(basis, context)))
