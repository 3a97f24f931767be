"""How the nodes of a flow stand and look, and every word of its drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.flow import FlowStyle, FlowWords
from charts.frame import UnitFormat
from exports.context import Context
from exports.flow_words import net_changes, stage_name, write_change
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import UNKNOWN, CodeList
from metrics.flow_cells import TEAM
from metrics.flow_merge import MERGED
from metrics.flow_stages import Flow, node_id
from metrics.flow_walk import Pin
from metrics.tables import VALUE

ORDINAL = ("before", "after", "client_group")  # code lists in an order that people expect
BOTTOM = 1_000  # a place after all others: unknown, other, and the merged one last
HEIGHT, NODE_HEIGHT = 420, 56


@dataclass(frozen=True)
class Look:
    """order: node id -> place from the top. groups: node id -> its sector. colours: code -> colour."""

    order: Mapping[str, float]
    groups: Mapping[str, str]
    colours: Mapping[str, str]
    height: int


def look_of(dataset: str, flows: Sequence[Flow], colours: Mapping[str, str]) -> Look:
    """How the nodes of flows that share a drawing stand and look."""
    order: dict[str, float] = {}
    groups: dict[str, str] = {}
    counts: dict[int, set[str]] = {}
    for flow in flows:
        frame = flow.nodes.frame
        for stage, code in zip(frame["stage"].tolist(), frame["code"].tolist(), strict=True):
            counts.setdefault(stage, set()).add(code)
            codes = _codes(dataset, flow.stages[stage])
            place = _place(codes, code, ordinal=flow.stages[stage] in ORDINAL)
            if place is not None:
                order[node_id(stage, code)] = place
            group = None if codes is None else codes.group_of(code)
            if group is not None and place is None:
                groups[node_id(stage, code)] = group
    most = max((len(codes) for codes in counts.values()), default=0)
    return Look(order, groups, colours, max(HEIGHT, NODE_HEIGHT * most))


def _codes(dataset: str, dimension: str) -> CodeList | None:
    return None if dimension == TEAM else CATALOGUE.dataset_by_id[dataset].by_id[dimension].codes


def _place(codes: CodeList | None, code: str, *, ordinal: bool) -> float | None:
    """Ordinal codes in their order; of others only what people look for at the bottom has a place."""
    if code == MERGED:
        return BOTTOM + 2
    if codes is None:
        return None
    if code == UNKNOWN:
        return BOTTOM + 1
    if ordinal:
        known = list(codes.by_id)
        return float(known.index(code)) if code in known else None
    found = codes.by_id.get(code)
    is_other = code in ("other", "g:other") or (found is not None and found.group == "other")
    return BOTTOM if is_other else None


def name_stages(flow: Flow, context: Context) -> list[str]:
    """What stands over each stage."""
    return [stage_name(stage, context) for stage in flow.stages]


def write_changes(flow: Flow, form: UnitFormat, context: Context) -> dict[str, str]:
    """Node -> net change from before to after, beside the status after, or before where there is no other."""
    found = net_changes(flow)
    if not found:
        return {}
    stages = [flow.stages.index(dimension) for dimension in ("after", "before")]
    frame = flow.nodes.frame
    nodes = set(zip(frame["stage"].tolist(), frame["code"].tolist(), strict=True))
    written = {}
    for code, change in found.items():
        at = next(stage for stage in stages if (stage, code) in nodes)
        written[node_id(at, code)] = write_change(change, form, context)
    return written


def flow_words(flow: Flow, context: Context) -> FlowWords:
    """Every word that only flow diagrams have."""
    names = ("of_source", "of_target", "at_least", "thin", "back", "more", "fewer", "alike", "ribbon", "node")
    words = {name: context.say(f"flow-words-{name.replace('_', '-')}") for name in names}
    if "before" in flow.stages:
        words["change"] = context.say("flow-words-change")
    joint = "no_joint" if flow.paths is None else "same_people"
    return FlowWords(**words, **{joint: context.say(f"flow-words-{joint.replace('_', '-')}")})


def style_of(flow: Flow, look: Look, form: UnitFormat, alt: str, pin: Pin, context: Context) -> FlowStyle:
    """What `charts.flow` asks for besides a flow's own numbers."""
    return FlowStyle(
        context.palette,
        alt,
        measure=VALUE,
        unit_format=form,
        colours=look.colours,
        order=look.order,
        groups=look.groups,
        stages=name_stages(flow, context),
        pinned_path=pin,
        height=look.height,
        notes=flow_words(flow, context),
    )
