"""A list that walks the same paths as the drawing: for the keyboard, screen readers and small screens."""

from collections.abc import Sequence

import streamlit as st

from charts.frame import UnitFormat
from locales.numbers import percent
from metrics.flow_stages import MOST_STAGES, Flow
from metrics.flow_walk import Pin, Step, onward, starts
from ui.flow_state import pin_path, step_widget
from ui.flow_words import quote, stage_name
from ui.page import Context
from ui.table import escape_markdown


def show_paths(flow: Flow, pin: Pin, page: str, form: UnitFormat, context: Context) -> None:
    """Draw the list: a node to start from, then at each step where its people go on to.

    What is chosen here is pinned in the drawing, and the other way round.
    """
    with st.expander(context.say("flow-path"), key=f"flow-path-{page}"):
        st.caption(context.say("flow-path-help"))
        _choose_start(flow, pin, page, form, context)
        for place in range(1, MOST_STAGES):
            if len(pin) < place:
                break
            steps = onward(flow, pin[:place])
            if not steps:
                break
            _choose_next(flow, steps, pin, place, page, form, context)


def say_pinned(flow: Flow, pin: Pin, page: str, context: Context, *, beside: Flow | None = None) -> None:
    """What is pinned, in words; that the same people cannot be followed where they cannot; a way to clear.

    beside: the flow that it is compared with, which may have nodes of its own.
    """
    if not pin:
        return
    names = {id: name for each in (beside, flow) if each is not None for _, (id, name, _) in starts(each)}
    path = quote([names.get(id, id) for id in pin], context)
    with st.container(horizontal=True, vertical_alignment="center", key=f"flow-pinned-{page}"):
        st.markdown(escape_markdown(context.say("flow-path-pinned", path=path)), width="content")
        clear = context.say("flow-path-clear")
        st.button(clear, key=f"flow-clear-{page}", on_click=pin_path, args=(page, ()))
    if flow.paths is None:
        st.caption(context.say("flow-no-joint"))


def _choose_start(flow: Flow, pin: Pin, page: str, form: UnitFormat, context: Context) -> None:
    names = {"": context.say("flow-path-none")}
    for stage, (id, name, value) in starts(flow):
        written = _write(value, form, context)
        head = stage_name(flow.stages[stage], context)
        names[id] = context.say("flow-path-start-option", stage=head, name=name, count=written)
    _draw(names, pin, 0, context.say("flow-path-start"), page)


def _choose_next(
    flow: Flow, steps: Sequence[Step], pin: Pin, place: int, page: str, form: UnitFormat, context: Context
) -> None:
    names = {"": context.say("flow-path-all")}
    shown = [value for _, _, value in steps if value is not None]
    whole = sum(shown) if len(shown) == len(steps) else None
    for id, name, value in steps:
        written = {"name": name, "count": _write(value, form, context)}
        if whole and value is not None:
            share = percent(value / whole, context.language)
            names[id] = context.say("flow-path-option-share", **written, share=share)
        else:
            names[id] = context.say("flow-path-option", **written)
    stage = flow.stages[int(steps[0][0].split(":", 1)[0])]
    label = context.say("flow-path-next", stage=stage_name(stage, context))
    _draw(names, pin, place, label, page)


def _draw(names: dict[str, str], pin: Pin, place: int, label: str, page: str) -> None:
    key = step_widget(page, place)
    current = pin[place] if len(pin) > place and pin[place] in names else ""
    st.session_state[key] = current
    st.selectbox(
        label,
        list(names),
        format_func=lambda id: names.get(id, id),
        key=key,
        on_change=_pin_step,
        args=(key, page, pin[:place]),
    )


def _pin_step(key: str, page: str, before: Pin) -> None:
    chosen = st.session_state.get(key)
    pin_path(page, (*before, str(chosen)) if chosen else before)


def _write(value: float | None, form: UnitFormat, context: Context) -> str:
    return context.say("status-suppressed") if value is None else form.short(value, context.language)
