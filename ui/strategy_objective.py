"""Changing the wording of an objective: it stands on each of its measures, so all of them change at once."""

from dataclasses import replace

import streamlit as st

from data_access.edit_strategy import StrategyInForce, read_strategy
from ui.page import Context
from ui.strategy_saving import (
    Opened,
    field_key,
    forget_opened,
    keep_opened,
    key_of,
    read_opened,
    read_told,
    save,
    say_of_field,
    say_told,
)

NOTHING = ("", "")


def edit_objective(now: StrategyInForce, context: Context) -> None:
    """Choose one of the objectives in force and write it anew."""
    there = _by_objective(now)
    kept = st.session_state.get(key_of("which-objective"))
    if kept:
        there.setdefault(kept, ())  # somebody may have changed it while it is being edited
    chosen = st.selectbox(
        context.say("strategy-edit-which-objective"),
        (NOTHING, *there),
        format_func=lambda place: (
            f"{place[0].upper()} · {place[1]}" if place != NOTHING else context.say("strategy-edit-choose")
        ),
        placeholder=context.say("strategy-edit-choose"),
        key=key_of("which-objective"),
    )
    if chosen == NOTHING:
        forget_opened()
        return
    choice = _name(chosen)
    opened = read_opened(context.scope.county, choice)
    if opened is None:
        given = (context.scope.county, choice, there[chosen], now.import_id, {"objective": chosen[1]})
        opened = keep_opened(Opened(*given))
    _draw_form(opened, chosen, context)


def _name(chosen: tuple[str, str]) -> str:
    """The choice of an objective, told from that of a measure."""
    return f"objective:{chosen[0]}:{chosen[1]}"


def _by_objective(now: StrategyInForce) -> dict[tuple[str, str], tuple[str, ...]]:
    """(recommendation, objective) -> the measures that serve it, in the order of the recommendations."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    rows = now.rows.sort_values(["recommendation", "measure"])
    for recommendation, objective, measure in rows[["recommendation", "objective", "measure"]].itertuples(
        index=False
    ):
        place = (str(recommendation), str(objective))
        found[place] = (*found.get(place, ()), str(measure))
    return found


def _draw_form(opened: Opened, chosen: tuple[str, str], context: Context) -> None:
    told = read_told(opened.choice)
    with st.form(key_of("form-objective"), enter_to_submit=False):
        st.text_area(
            context.say("strategy-objective-new"),
            value=chosen[1],
            key=field_key(opened.choice, "objective"),
        )
        st.caption(context.say("strategy-objective-note", count=len(opened.measures)))
        say_of_field(told, "objective", context)
        say_told(told, context)
        st.form_submit_button(
            context.say("strategy-save"),
            type="primary",
            key=key_of("save-objective"),
            on_click=_save,
            args=(context, opened.choice, chosen),
        )


def _save(context: Context, choice: str, chosen: tuple[str, str]) -> None:
    opened = read_opened(context.scope.county, choice)
    if opened is None:
        return
    written = " ".join(str(st.session_state.get(field_key(choice, "objective")) or "").split())
    rows = [{"measure": measure, "objective": written} for measure in opened.measures]
    after = (chosen[0], written)
    outcome = save(rows, opened, _name(after), context.say("strategy-import-objective"), context)
    if outcome is not None and outcome.status == "conflict":
        now = read_strategy(context.store, opened.county)
        measures = {*_by_objective(now).get(chosen, ()), *opened.measures} & set(now.rows["measure"])
        opened = replace(opened, seen=outcome.in_force, measures=tuple(sorted(measures)))
        keep_opened(opened)
    elif outcome is not None and outcome.status != "refused":
        st.session_state[key_of("which-objective")] = after
