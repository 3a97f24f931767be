"""What a flow figure says: names of its nodes, and sentences made of its shown numbers.

Names stand in quotes in the nominative, after a word that bears the case, so that any name fits.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from charts.frame import UnitFormat
from exports.context import Context
from exports.words import SMALL_N
from locales.numbers import number, percent
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import GROUP_MARK, UNKNOWN
from metrics.flow_cells import AREA, TEAM
from metrics.flow_merge import MERGED, Small
from metrics.flow_stages import Flow, path_columns
from metrics.protected import ProtectedTable
from metrics.tables import VALUE

CLOSE = 0.015  # how far from a fraction a share may be and still be called so
FRACTIONS = {
    "tenth": 1 / 10, "fifth": 1 / 5, "quarter": 1 / 4, "third": 1 / 3, "half": 1 / 2, "two-thirds": 2 / 3,
    "three-quarters": 3 / 4,
}  # fmt: skip
NEARLY_ALL = 0.95
Name = Callable[[int, str], str]
"""Stage and code -> what the node is called."""


@dataclass(frozen=True)
class Named:
    """What names depend on. area: what a team stage of one node is called."""

    dataset: str
    stages: tuple[str, ...]
    small: Small
    area: str = ""


def name_nodes(named: Named, context: Context) -> Name:
    """The names of nodes as the viewer reads them."""

    def name(stage: int, code: str) -> str:
        dimension = named.stages[stage]
        if code == MERGED:
            return context.say("flow-merged", count=len(named.small.get(stage, ())))
        if dimension == TEAM:
            return named.area if code == AREA else context.teams.get(code, code)
        codes = CATALOGUE.dataset_by_id[named.dataset].by_id[dimension].codes
        return code if codes is None else codes.label(code, context.language)

    return name


def stage_name(dimension: str, context: Context) -> str:
    return context.say(f"flow-stage-{dimension.replace('_', '-')}")


def label_flow(flow: Flow, name: Name) -> Flow:
    """The flow with text columns beside its codes."""
    links = flow.links.frame.copy()
    for side in ("source", "target"):
        pairs = zip(links[f"{side}_stage"], links[side], strict=True)
        links[f"{side}_label"] = [name(int(stage), code) for stage, code in pairs]
    paths = None if flow.paths is None else flow.paths.frame.copy()
    if paths is not None:
        for stage, column in enumerate(path_columns(len(flow.stages))):
            paths[f"{column}_label"] = [name(stage, code) for code in paths[column]]
    nodes = flow.nodes.frame.copy()
    nodes["code_label"] = [name(int(s), c) for s, c in zip(nodes["stage"], nodes["code"], strict=True)]
    return Flow(
        _with(flow.links, links),
        None if flow.paths is None or paths is None else _with(flow.paths, paths),
        _with(flow.nodes, nodes),
        flow.stages,
    )


def _with(table: ProtectedTable, frame: pd.DataFrame) -> ProtectedTable:
    return replace(table, frame=frame)


# --- shares in words -------------------------------------------------------------------------------


def write_part(share: float, context: Context) -> str:
    """A share that begins a sentence: "Kolmasosa" where it is close to one, else per cent."""
    if share >= NEARLY_ALL:
        return context.say("flow-part-all")
    nearest = min(FRACTIONS, key=lambda id: abs(FRACTIONS[id] - share))
    if abs(FRACTIONS[nearest] - share) <= min(CLOSE, FRACTIONS[nearest] / 10):
        return context.say(f"flow-part-{nearest}")
    return percent(share, context.language)


def share_format(n: float | None) -> UnitFormat:
    """How shares of so many people are written."""
    return UnitFormat(0 if n is None or n < SMALL_N else 1, share=True)


def write_change(change: float, form: UnitFormat, context: Context) -> str:
    """ "+12", or of shares "+3,2 %-yks."."""
    if not form.share:
        return number(change, context.language, form.decimals, signed=True)
    points = number(change * 100, context.language, form.decimals, signed=True)
    return context.say("flow-points", value=points)


def quote(names: Sequence[str], context: Context) -> str:
    """ "”A” → ”B” → ”C”"."""
    return " → ".join(context.say("flow-name", name=name) for name in names)


# --- the description -------------------------------------------------------------------------------


def describe(flow: Flow, changes: Mapping[str, float], form: UnitFormat, context: Context) -> str:
    """What the drawing shows, in three or four sentences; it stands under the title and is read aloud.

    changes: name of a status -> net change.
    """
    if flow.links.frame[VALUE].notna().sum() == 0:
        return context.say("flow-all-hidden") if len(flow.links) else ""
    said = [_say_start(flow, context), _say_end(flow, context), _say_largest(flow, form, context)]
    if changes:
        name = max(changes, key=lambda each: (abs(changes[each]), each))
        written = write_change(changes[name], form, context)
        some = _some(flow.nodes)
        largest = context.say("flow-largest-change", change=written, name=name, some=some)
        said.append(largest if changes[name] else "")
    hidden = int(flow.links.is_hidden(VALUE).sum())
    said.append(context.say("flow-hidden-links", count=hidden) if hidden else "")
    return " ".join(filter(None, said))


def _some(table: ProtectedTable) -> str:
    """Whether the largest of a table is only the largest of those that can be seen."""
    return "shown" if table.any_hidden else "all"


def _say_start(flow: Flow, context: Context) -> str:
    found = _largest_of_stage(flow, 0)
    if found is None:
        return ""
    id, name, share = found
    return context.say(f"flow-start-{id}", part=write_part(share, context), name=name)


def _say_end(flow: Flow, context: Context) -> str:
    found = _largest_of_stage(flow, len(flow.stages) - 1)
    if found is None:
        return ""
    id, name, share = found
    return context.say(f"flow-end-{id}", name=name, share=percent(share, context.language))


def _largest_of_stage(flow: Flow, stage: int) -> tuple[str, str, float] | None:
    """Text id, name and share of the largest node of a stage with several; None where one is hidden."""
    own = flow.nodes.frame[flow.nodes.frame["stage"] == stage]
    if len(own) < 2 or own[VALUE].isna().any():
        return None
    known = own[~own["code"].isin([UNKNOWN, MERGED])]
    if known.empty or not own[VALUE].sum():
        return None
    first = known.sort_values([VALUE, "code"], ascending=[False, True]).iloc[0]
    id = flow.stages[stage].replace("_", "-")
    if flow.stages[stage] in ("source", "target") and str(first["code"]).startswith(GROUP_MARK):
        id += "-sector"
    return id, str(first["code_label"]), float(first[VALUE] / own[VALUE].sum())


def _say_largest(flow: Flow, form: UnitFormat, context: Context) -> str:
    """The path that most take; of pairs alone, the largest link."""
    if flow.paths is not None:
        table, columns = flow.paths, [f"{column}_label" for column in path_columns(len(flow.stages))]
    else:
        table, columns = flow.links, ["source_label", "target_label"]
    shown = table.frame[table.frame[VALUE].notna()]
    if shown.empty:
        return ""
    first = shown.sort_values(VALUE, ascending=False, kind="stable").iloc[0]
    path = quote([str(first[column]) for column in columns], context)
    written = form.short(float(first[VALUE]), context.language)
    id = "flow-largest-link" if flow.paths is None else "flow-largest-path"
    return context.say(id, path=path, count=written, some=_some(table))


def net_changes(flow: Flow) -> dict[str, float]:
    """Code -> how many more there are after than before, where both are shown; not of unknown statuses."""
    if "before" not in flow.stages or "after" not in flow.stages:
        return {}
    frame = flow.nodes.frame
    sides = []
    for dimension in ("before", "after"):
        own = frame[frame["stage"] == flow.stages.index(dimension)]
        sides.append(dict(zip(own["code"], own[VALUE], strict=True)))
    before, after = sides
    changes = {code: after.get(code, 0.0) - before.get(code, 0.0) for code in [*before, *after]}
    return {c: float(n) for c, n in changes.items() if c not in (UNKNOWN, MERGED) and not pd.isna(n)}
