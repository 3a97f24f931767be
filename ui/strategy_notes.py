"""The folded notes of meetings beside the measures of the strategy, one measure at a time."""

from collections.abc import Sequence

import streamlit as st

from data_access.strategy_history import in_order
from metrics.strategy import Measure
from ui.access import may_record
from ui.notes import draw_notes, open_fold
from ui.page import Context

FOLD = "strategy-notes"


def show_measure_notes(measures: Sequence[Measure], context: Context) -> None:
    """One fold for all measures: forty folds of their own would be a page of folds."""
    noted = sum(len(context.notes("measure", measure.id)) for measure in measures)
    if not (noted or may_record()):
        return
    label = context.say("strategy-notes", count=noted)
    with open_fold(label, FOLD) as is_open:
        if not is_open:
            return
        by_id = {measure.id: measure for measure in sorted(measures, key=lambda one: in_order(one.id))}
        chosen = st.selectbox(
            context.say("strategy-edit-which"),
            ("", *by_id),
            format_func=lambda id: _name(by_id[id], context) if id else context.say("strategy-edit-choose"),
            placeholder=context.say("strategy-edit-choose"),
            key="strategy-notes-of",
        )
        if chosen:
            draw_notes("measure", chosen, context, fold=FOLD)


def _name(measure: Measure, context: Context) -> str:
    count = len(context.notes("measure", measure.id))
    noted = f" ({context.say('strategy-noted', count=count)})" if count else ""
    return f"{measure.id} · {measure.action}{noted}"
