"""The folded history of the strategy: what changed in a measure, by whom and when."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from data_access.strategy_history import Change, in_order, list_changes
from locales.numbers import moment
from ui.page import Context
from ui.strategy_words import write_field, write_stored
from ui.table import show_listing

MOST_SHOWN = 100


def show_changes(context: Context) -> None:
    """Every change of the county's measures, of all or of one, the newest first."""
    box = st.expander(context.say("strategy-history"), key="strategy-history", on_change="rerun")
    if not box.open:
        return
    with box:
        changes = list_changes(context.store, context.scope.county)
        measures = sorted({change.measure for change in changes}, key=in_order)
        chosen = st.selectbox(
            context.say("strategy-history-of"),
            ("", *measures),
            format_func=lambda id: id or context.say("strategy-history-all"),
            key="strategy-history-of",
        )
        _show(context, [change for change in changes if chosen in ("", change.measure)])


def _show(context: Context, changes: Sequence[Change]) -> None:
    if not changes:
        st.markdown(context.say("strategy-history-none"))
        return
    if len(changes) > MOST_SHOWN:
        st.caption(context.say("strategy-history-newest", count=MOST_SHOWN))
    headings = ("at", "by", "measure", "field", "before", "after")
    # A listing, since it can be scrolled by keyboard where it is wider than the page.
    rows = [_row(change, context) for change in changes[:MOST_SHOWN]]
    show_listing([context.say(f"strategy-history-{name}") for name in headings], rows)


def _row(change: Change, context: Context) -> str:
    at = moment(change.at, context.language)
    how = "" if change.action == "accepted" else f" ({context.say('event-' + change.action)})"
    before, after = (write_stored(change, value, context) for value in (change.before, change.after))
    cells = (at, f"{change.by}{how}", change.measure, write_field(change, context), before, after)
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>".replace("$", "&#36;")
