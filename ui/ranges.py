"""The range that a table rests on, in words, and the published study's table beside a county's own."""

import streamlit as st

from exports.ranges import write_newest, write_range
from metrics.basis import Basis
from metrics.catalogue.counties import is_study
from ui.page import Context

__all__ = ["say_too_short", "write_newest", "write_range"]


def say_too_short(basis: Basis, context: Context) -> None:
    """Where no whole period fits into the scope: why cards are empty and which period the figures are of."""
    if not basis.whole and not is_study(context.scope.county):
        st.caption(context.say("range-too-short", range=write_range(basis, context)))
