"""A flow of a pack as native shapes, with its names, its description and its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from charts.flow import flow as draw_flow
from charts.flow_shapes import Box, Line, Polygon, Shape, Text, list_shapes
from charts.frame import Spec, UnitFormat
from exports import flows
from exports.context import Context
from exports.flow_look import look_of, style_of, write_changes
from exports.flow_words import Named, describe, label_flow, name_nodes, net_changes, stage_name
from exports.forum.model import FlowDrawing
from exports.words import chart_words
from locales.numbers import percent
from metrics.flow_merge import find_small, merge
from metrics.flow_search import FoundFlow
from metrics.flow_stages import Flow, node_id, path_columns
from metrics.protected import ProtectedTable
from metrics.tables import VALUE

WIDTH, HEIGHT = 880.0, 332.0  # points of a wide slide below its title
HEAD_SIZE = 13.0
HEAD = 24.0  # of them for the names of the stages
COUNTS = UnitFormat(0)
COARSEST = 1


@dataclass(frozen=True, eq=False)
class DrawnFlow:
    """A flow drawn. said: what it shows. headings: of its table's columns."""

    found: FoundFlow
    flow: Flow
    drawing: FlowDrawing
    spec: Spec
    table: ProtectedTable
    headings: Mapping[str, str]
    said: str


def draw_stages(
    dataset: str,
    stages: tuple[str, ...],
    detail: int | None,
    colours: Mapping[str, str],
    count: str,
    context: Context,
) -> DrawnFlow | None:
    """A flow through some stages, small nodes merged; None where nothing of it is published.

    detail, colours: as on the page. count: heading of the numbers.
    """
    found = flows.flow(context.store, context.release, context.scope, dataset, stages, detail)
    if found is None or not len(found.flow.links):
        return None
    small = find_small([found.flow])
    named = Named(dataset, found.flow.stages, small)
    flow = label_flow(merge(found.flow, small), name_nodes(named, context))
    look = look_of(dataset, [flow], colours)
    said = describe(flow, _named_changes(flow), COUNTS, context)
    spec, layout = draw_flow(
        flow.links, chart_words(context.language), style_of(flow, look, COUNTS, said, (), context),
        nodes=flow.nodes, total=found.total, paths=flow.paths, changes=write_changes(flow, COUNTS, context),
    )  # fmt: skip
    if layout is None:
        return None
    shapes = list_shapes(
        layout, _label(flow, found.total, context), _colour(flow, colours, context), width=WIDTH,
        height=HEIGHT - HEAD, said=_say_links(flow, context),
    )  # fmt: skip
    shapes = [*_head_stages(flow, shapes, context), *(_lower(shape) for shape in shapes)]
    table = flow.paths if len(stages) == 2 and flow.paths is not None else flow.links
    headings = {**_head(flow, table, context), VALUE: count}
    return DrawnFlow(found, flow, FlowDrawing(tuple(shapes), WIDTH, HEIGHT), spec, table, headings, said)


def _lower(shape: Shape) -> Shape:
    """The shape, below the names of the stages."""
    if isinstance(shape, Polygon | Line):
        return replace(shape, points=tuple((x, y + HEAD) for x, y in shape.points))
    return replace(shape, y=shape.y + HEAD)


def _head_stages(flow: Flow, shapes: Sequence[Shape], context: Context) -> list[Shape]:
    """The name of each stage over its nodes."""
    stages: dict[int, float] = {}
    for shape in shapes:
        if isinstance(shape, Box):
            stages.setdefault(int(shape.name.partition(":")[0]), shape.x)
    return [
        Text(left, HEAD / 3, stage_name(flow.stages[stage], context), HEAD_SIZE)
        for stage, left in sorted(stages.items())
    ]


def _label(flow: Flow, total: float | None, context: Context) -> dict[str, str]:
    """Node -> its name, and on a second line its number; a hidden one's mark."""
    written = {}
    frame = flow.nodes.frame
    for stage, code, name, value in zip(
        *(frame[column] for column in ("stage", "code", "code_label", VALUE)), strict=True
    ):
        figure = context.say("status-suppressed")
        if value == value:
            figure = COUNTS.short(float(value), context.language)
            if total:
                figure += f" ({percent(float(value) / total, context.language)})"
        written[node_id(int(stage), str(code))] = f"{name}\n{figure}"
    return written


def _colour(flow: Flow, colours: Mapping[str, str], context: Context) -> dict[str, str]:
    frame = flow.nodes.frame
    return {
        node_id(int(stage), str(code)): colours.get(str(code), context.palette.common)
        for stage, code in zip(frame["stage"], frame["code"], strict=True)
    }


def _say_links(flow: Flow, context: Context) -> dict[tuple[str, str], str]:
    """Link -> its ends and its number, or that it is hidden."""
    frame = flow.links.frame
    columns = ("source_stage", "source", "source_label", "target_stage", "target", "target_label", VALUE)
    said = {}
    for stage, source, first, next_stage, target, second, value in zip(
        *(frame[column] for column in columns), strict=True
    ):
        known = value == value
        written = COUNTS.short(float(value), context.language) if known else context.say("status-suppressed")
        ends = node_id(int(stage), str(source)), node_id(int(next_stage), str(target))
        said[ends] = f"{first} → {second}: {written}"
    return said


def _named_changes(flow: Flow) -> dict[str, float]:
    names = dict(zip(flow.nodes.frame["code"], flow.nodes.frame["code_label"], strict=True))
    return {names[code]: change for code, change in net_changes(flow).items()}


def _head(flow: Flow, table: ProtectedTable, context: Context) -> dict[str, str]:
    if "source" in table.dimensions:
        return {side: context.say(f"flow-heading-{side}") for side in ("source", "target")}
    columns = path_columns(len(flow.stages))
    return {column: stage_name(stage, context) for column, stage in zip(columns, flow.stages, strict=True)}
