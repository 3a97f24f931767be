"""Changes of level beside an indicator: the question whether there was one, the list, and the form."""

from functools import partial

import streamlit as st

from data_access.rebases import (
    LONGEST_REASON,
    WHOLE_COUNTY,
    Rebase,
    add_rebase,
    choose_rebases,
    list_rebases,
    remove_rebase,
)
from exports.remarks import describe_suggestion, find_suggestion, write_change, write_removal
from locales.numbers import period as write_period
from metrics.catalogue.counties import is_study
from metrics.evaluate import Reading
from metrics.signal import Judgement
from ui import session
from ui.access import may_record
from ui.notes import draw_notes, keep, open_fold, round_of, show_line, show_removed
from ui.page import Context
from ui.table import escape_markdown


def show_remarks(found: Reading, judged: Judgement, context: Context) -> None:
    """Below an indicator's figure: the app's question, and the folded notes and changes of level."""
    if is_study(context.scope.county):
        return
    id = found.indicator.id
    _ask(found, judged, context)
    count = len(context.notes("indicator", id)) + len(context.rebases(id))
    if not count and not may_record():
        return
    label = context.say("remarks-fold-count", count=count) if count else context.say("remarks-fold")
    fold = f"remarks-{id}"
    with open_fold(label, fold) as is_open:
        if is_open:
            draw_notes("indicator", id, context, fold=fold)
            if judged.has_limits:
                _draw_rebases(found, judged, fold, context)


def _ask(found: Reading, judged: Judgement, context: Context) -> None:
    """Whether the level has changed: only people know, so nothing happens by itself."""
    suggestion = find_suggestion(found, judged, context) if may_record() else None
    if suggestion is not None:
        st.markdown(escape_markdown(describe_suggestion(suggestion, found, context)))


def _draw_rebases(found: Reading, judged: Judgement, fold: str, context: Context) -> None:
    st.markdown(f"**{context.say('rebase-title')}**")
    id = found.indicator.id
    key = f"rebase-{id}"
    rebases = context.rebases(id)
    if not rebases:
        st.caption(context.say("rebase-none"))
    for each in rebases:
        show_line(write_change(each, context), f"{key}-{each.id}", partial(_remove, each, key, fold), context)
    if not may_record():
        return
    if len(context.scope.teams) > 1:
        st.caption(context.say("rebase-one-team"))
    else:
        _offer_form(found, judged, fold, context)
    show_removed(key, lambda: _read_removed(id, context), context)


def _offer_form(found: Reading, judged: Judgement, fold: str, context: Context) -> None:
    """Months of the series after its first, the newest first; the one that the app asks about is chosen."""
    key = f"rebase-{found.indicator.id}"
    months = [int(month) for month in found.series.periods[:0:-1]]
    suggestion = find_suggestion(found, judged, context)
    chosen = 0 if suggestion is None else months.index(suggestion.since)
    with st.form(f"form-{key}-{round_of(key)}", border=False):
        st.caption(context.say("rebase-about"))
        month = st.selectbox(
            context.say("rebase-month"),
            months,
            index=chosen,
            format_func=lambda each: write_period(each, found.level, context.language),
            key=f"month-{key}-{round_of(key)}",
        )
        reason = st.text_input(
            context.say("rebase-reason"),
            max_chars=LONGEST_REASON,
            help=context.say("rebase-reason-help"),
            key=f"reason-{key}-{round_of(key)}",
        )
        sent = st.form_submit_button(context.say("rebase-add"))
    if sent:
        keep(lambda: _add(found.indicator.id, month, reason, context), key, fold)


def _add(indicator_id: str, month: int, reason: str, context: Context) -> None:
    scope, by = context.scope, session.viewer()
    team = scope.teams[0] if scope.teams else WHOLE_COUNTY
    with context.store.writing() as connection:
        add_rebase(connection, context.store, scope.county, indicator_id, month, reason, by, team=team)


def _remove(rebase: Rebase, key: str, fold: str) -> None:
    store = session.store()

    def mark() -> None:
        with store.writing() as connection:
            remove_rebase(connection, store, rebase.id, session.viewer())

    keep(mark, key, fold)


def _read_removed(indicator_id: str, context: Context) -> list[str]:
    with context.store.reading() as connection:
        everything = list_rebases(connection, context.store, context.scope.county, removed=True)
    mine = choose_rebases(everything, indicator_id, context.scope.teams)
    return [write_removal(write_change(each, context), each, context) for each in mine if each.removed_at]
