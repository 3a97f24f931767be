"""A flow figure with its controls, for any page: stages, comparison, pinned path, table and description."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from charts.frame import Spec, UnitFormat
from metrics.flow_merge import find_small, merge
from metrics.flow_search import FoundFlow
from metrics.flow_stages import Flow, path_columns
from metrics.flow_walk import Pin, exists, rows_of
from metrics.protected import ProtectedTable
from metrics.tables import VALUE
from ui import flows
from ui.figure import Figure, show_figure
from ui.flow_compared import Compared, compare, compared_table, draw_compared, is_changed, is_on_path
from ui.flow_controls import DIFFERENCE, Chosen, settle_detail, settle_rest, settle_stages, show_controls
from ui.flow_drawing import Look, draw, look_of
from ui.flow_paths import say_pinned, show_paths
from ui.flow_state import count_turns, pin_path, read_pin
from ui.flow_words import Named, describe, label_flow, name_nodes, net_changes, stage_name
from ui.page import Context
from ui.ranges import write_range
from ui.shares import write_n
from ui.table import escape_markdown

SOME = 0.5  # of the people: a choice of stages whose shown links hold less is not offered
COUNTS = UnitFormat(0)
FINEST, COARSEST = 0, 1


@dataclass(frozen=True, eq=False)
class FlowPage:
    """What a page asks of its flow figure.

    dataset: also the page's id. options: stages to choose from, the default first. by_detail: whether single
    codes and sectors are a choice. title and note: of what is found. count: heading of the numbers.
    """

    dataset: str
    key: str
    options: tuple[tuple[str, ...], ...]
    by_detail: bool
    colours: Mapping[str, str]
    title: Callable[[FoundFlow], str]
    note: Callable[[FoundFlow], str]
    subtitle: str
    count: str


@dataclass(frozen=True, eq=False)
class View:
    """A flow as it is drawn: small nodes merged, names beside codes."""

    found: FoundFlow
    flow: Flow
    look: Look
    merges: bool


def show_flow(page: FlowPage, context: Context) -> None:
    """Draw the figure; nothing where the release has nothing for it."""
    offered = _offer(page, context)
    if not offered:
        return
    stages = settle_stages(page.dataset, offered)
    detail, fine = _settle_detail(page, stages, context)
    chosen = settle_rest(page.dataset, offered, stages, fine, context)
    found = flows.flow(context.store, context.release, context.scope, page.dataset, stages, detail)
    assert found is not None
    compared = compare(page.dataset, chosen, detail, context) if chosen.compares else ""
    if isinstance(compared, Compared):
        _show_compared(page, chosen, compared, context)
    else:
        _show_alone(page, chosen, _view(page, chosen, found, context), compared, context)


def _offer(page: FlowPage, context: Context) -> list[tuple[str, ...]]:
    """The stages of which enough is shown; the default ones always, if there is anything at all."""
    offered = []
    for place, stages in enumerate(page.options):
        detail = COARSEST if page.by_detail else None
        found = flows.flow(context.store, context.release, context.scope, page.dataset, stages, detail)
        if found is not None and (place == 0 or (found.covered >= SOME and _is_wide(found.flow))):
            offered.append(stages)
    return offered


def _is_wide(flow: Flow) -> bool:
    """Whether every stage has several nodes."""
    counts = flow.nodes.frame["stage"].value_counts()
    return len(counts) == len(flow.stages) and bool((counts > 1).all())


def _settle_detail(
    page: FlowPage, stages: tuple[str, ...], context: Context
) -> tuple[int | None, bool | None]:
    """The detail that is asked for, and whether it is the finest; None where it is not a choice."""
    if not page.by_detail:
        return None, None
    found = flows.flow(context.store, context.release, context.scope, page.dataset, stages, FINEST)
    if found is None or found.covered < SOME:
        return COARSEST, None
    fine = settle_detail(page.dataset)
    return (FINEST if fine else COARSEST), fine


def _view(page: FlowPage, chosen: Chosen, found: FoundFlow, context: Context) -> View:
    small = find_small([found.flow])
    used = {} if chosen.open_small else small
    named = Named(page.dataset, found.flow.stages, used)
    labelled = label_flow(merge(found.flow, used), name_nodes(named, context))
    return View(found, labelled, look_of(page.dataset, [labelled], page.colours), bool(small))


# --- alone -----------------------------------------------------------------------------------------


def _show_alone(page: FlowPage, chosen: Chosen, view: View, trouble: str, context: Context) -> None:
    """One flow. trouble: why the comparison that was asked for cannot be shown."""
    flow, title = view.flow, page.title(view.found)
    pin = read_pin(page.dataset, lambda path: exists(flow, path))
    said = describe(flow, _named_changes(flow), COUNTS, context)
    key = f"{page.key}:{chosen.stages}:{chosen.fine}:{chosen.open_small}"
    spec = draw(
        key, flow, view.found.total, view.look, pin, COUNTS, f"{title}. {said}", page.dataset, context
    )
    table, headings = _table(page, flow, pin, context)
    subtitle = context.say(
        page.subtitle, stages=write_stages(chosen.stages, context),
        range=write_range(view.found.basis, context), n=write_n(view.found.total, context),
    )  # fmt: skip

    def show() -> None:
        st.markdown(escape_markdown(said))
        show_controls(chosen, view.merges, context)
        if trouble:
            st.info(trouble)
        show_chart(spec, page.key, page.dataset)
        say_pinned(flow, pin, page.dataset, context)
        show_paths(flow, pin, page.dataset, COUNTS, context)

    note = _note(page, view, chosen, context)
    show_figure(
        Figure(page.key, title, subtitle, table, spec, headings, {VALUE: COUNTS}, note, drawn=(flow.links,)),
        context,
        show,
    )


def _note(page: FlowPage, view: View, chosen: Chosen, context: Context) -> str:
    notes = [page.note(view.found)]
    if view.flow.paths is None:
        notes.append(context.say("flow-no-joint-short"))
    if view.merges and not chosen.open_small:
        notes.append(context.say("flow-merged-rule"))
    return " ".join(filter(None, notes))


def _named_changes(flow: Flow) -> dict[str, float]:
    names = dict(zip(flow.nodes.frame["code"], flow.nodes.frame["code_label"], strict=True))
    return {names[code]: change for code, change in net_changes(flow).items()}


def _table(page: FlowPage, flow: Flow, pin: Pin, context: Context) -> tuple[ProtectedTable, dict[str, str]]:
    """The figure's numbers: all links, or the paths through what is pinned; with their headings."""
    table = rows_of(flow, pin) if pin else (flow.paths if _is_pair(flow) else flow.links)
    assert table is not None
    return table, {**stage_headings(flow, table, context), VALUE: page.count}


def _is_pair(flow: Flow) -> bool:
    return len(flow.stages) == 2 and flow.paths is not None


def stage_headings(flow: Flow, table: ProtectedTable, context: Context) -> dict[str, str]:
    """Column -> heading of the dimensions of a table of paths or of links."""
    if "source" in table.dimensions:
        return {side: context.say(f"flow-heading-{side}") for side in ("source", "target")}
    columns = path_columns(len(flow.stages))
    return {column: stage_name(stage, context) for column, stage in zip(columns, flow.stages, strict=True)}


def write_stages(stages: Sequence[str], context: Context) -> str:
    return context.say(f"flow-choice-{'-'.join(stages).replace('_', '-')}")


# --- compared --------------------------------------------------------------------------------------


def _show_compared(page: FlowPage, chosen: Chosen, compared: Compared, context: Context) -> None:
    flow = compared.now
    pin = read_pin(page.dataset, lambda path: is_on_path(compared, path))
    specs = draw_compared(page.key, page.dataset, chosen, compared, page.colours, pin, context)
    table = compared_table(compared, pin)
    headings = {**stage_headings(flow, table, context), **compared.headings}

    def show() -> None:
        st.markdown(escape_markdown(compared.said))
        show_controls(chosen, compared.merges, context)
        columns = st.columns(len(specs))
        for place, (column, (name, spec)) in enumerate(zip(columns, specs, strict=True)):
            with column:
                st.markdown(f"**{escape_markdown(name)}**")
                show_chart(spec, f"{page.key}-{place}", page.dataset)
        say_pinned(flow, pin, page.dataset, context, beside=compared.other)
        if pin and chosen.view == DIFFERENCE and not is_changed(compared, pin):
            st.caption(context.say("flow-path-alike"))
        show_paths(flow, pin, page.dataset, compared.form, context)

    notes = [compared.rule, *([context.say("flow-no-joint-short")] if flow.paths is None else [])]
    if compared.merges and not chosen.open_small:
        notes.append(context.say("flow-merged-rule"))
    figure = Figure(
        page.key, compared.title, compared.subtitle, table, specs[-1][1], headings, compared.formats,
        " ".join(notes), drawn=(compared.now.links, compared.other.links), parts=specs,
    )  # fmt: skip
    show_figure(figure, context, show)


# --- the drawing and the pin -----------------------------------------------------------------------


def show_chart(spec: Spec, key: str, page: str) -> None:
    """Draw a specification; a click on a ribbon or a node pins it."""
    place = f"chart-{key}-{count_turns(page)}"
    if not _can_be_clicked(spec):
        st.vega_lite_chart(dict(spec), width="stretch", theme=None, key=place)
        return
    st.vega_lite_chart(
        dict(spec), width="stretch", theme=None, key=place, selection_mode="flow",
        on_select=partial(_pin_clicked, place, page),
    )  # fmt: skip


def _can_be_clicked(spec: Mapping[str, Any]) -> bool:
    """Whether some layer has the selection; a sentence instead of a drawing has none."""
    own = any(param.get("name") == "flow" for param in spec.get("params", []))
    return own or any(_can_be_clicked(layer) for layer in spec.get("layer", []))


def _pin_clicked(place: str, page: str) -> None:
    state = st.session_state.get(place)
    picked = state.selection.get("flow", []) if state else []
    if not picked:
        pin_path(page, (), clicked=True)
        return
    ends = tuple(str(picked[0].get(end, "")) for end in ("from", "to"))
    pin_path(page, ends[:1] if ends[0] == ends[1] else ends, clicked=True)
