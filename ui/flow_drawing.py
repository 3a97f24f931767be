"""A flow as a specification: order, groups and colours of its nodes by what they are."""

from functools import partial

import streamlit as st

from charts.flow import flow as draw_flow
from charts.flow_layout import FlowLayout
from charts.frame import Spec, UnitFormat
from exports.flow_look import Look, flow_words, look_of, name_stages, style_of, write_changes
from metrics.flow_stages import Flow
from metrics.flow_walk import Pin
from ui.flows import draw_once
from ui.page import Context
from ui.words import chart_words

__all__ = ["Look", "draw", "flow_words", "look_of", "name_stages", "style_of", "write_changes"]


def draw(
    key: str,
    flow: Flow,
    total: float | None,
    look: Look,
    pin: Pin,
    form: UnitFormat,
    alt: str,
    page: str,
    context: Context,
) -> Spec:
    """The drawing. Nodes keep the places that they had before a filter was changed."""
    place = f"flow-layout-{page}-{flow.stages}"
    previous: FlowLayout | None = st.session_state.get(place)
    before = () if previous is None else tuple(sorted(previous.order.items()))
    spec, layout = draw_once(
        f"{key}:{pin}:{before}",
        context,
        partial(_draw, flow, total, look, pin, form, alt, previous, context),
    )
    if layout is not None:
        st.session_state[place] = layout
    return spec


def _draw(
    flow: Flow,
    total: float | None,
    look: Look,
    pin: Pin,
    form: UnitFormat,
    alt: str,
    previous: FlowLayout | None,
    context: Context,
) -> tuple[Spec, FlowLayout | None]:
    return draw_flow(
        flow.links,
        chart_words(),
        style_of(flow, look, form, alt, pin, context),
        nodes=flow.nodes,
        total=total,
        paths=flow.paths,
        changes=write_changes(flow, form, context),
        previous=previous,
    )
