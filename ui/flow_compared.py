"""Two flows beside one another, or as a difference: another time, another team, or the published study."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from charts.flow_compare import difference, differs, side_by_side
from charts.frame import Spec, UnitFormat
from metrics.catalogue.counties import COUNTIES
from metrics.flow_compare import CHANGE, OTHER, join_tables
from metrics.flow_merge import find_small, merge
from metrics.flow_search import FlowPair, FoundFlow
from metrics.flow_stages import ENDS, Flow, node_id, path_columns, to_shares
from metrics.flow_walk import Pin, exists, rows_of
from metrics.protected import ProtectedTable
from metrics.scope import Scope
from metrics.tables import VALUE
from ui import flows
from ui.flow_controls import DIFFERENCE, PREVIOUS, STUDY, YEAR, Chosen, name_other
from ui.flow_drawing import look_of, style_of, write_changes
from ui.flow_words import Named, label_flow, name_nodes, quote, share_format, write_change
from ui.flows import draw_once, study_scope
from ui.page import Context
from ui.ranges import write_range
from ui.shares import write_n
from ui.words import chart_words

COUNTS = UnitFormat(0)
POINTS = 100  # percentage points of a whole


@dataclass(frozen=True, eq=False)
class Compared:
    """Two flows with the same nodes. form: how both are written, as counts or as shares of everybody.

    totals: everybody now and in the other, in the same form. names: of now and of the other. said: what is
    most different. rule: what is compared. headings, formats: of the joint table.
    """

    now: Flow
    other: Flow
    form: UnitFormat
    totals: tuple[float | None, float | None]
    merges: bool
    names: tuple[str, str]
    title: str
    subtitle: str
    said: str
    rule: str
    headings: Mapping[str, str]
    formats: Mapping[str, UnitFormat]


def compare(dataset: str, chosen: Chosen, detail: int | None, context: Context) -> Compared | str:
    """The comparison that was chosen, or in words why it cannot be shown."""
    other = _other(chosen, context)
    pair = None
    if other is not None:
        pair = flows.flow_beside(
            context.store, context.release, context.scope, dataset, chosen.stages, detail, other
        )
    if pair is None:
        return context.say(f"flow-compare-missing-{_kind(chosen)}")
    if pair.as_shares and not (pair.now.total and pair.other.total):
        return context.say("flow-compare-missing-shares")
    return _describe(dataset, chosen, pair, context)


def _other(chosen: Chosen, context: Context) -> flows.Earlier | Scope | None:
    if chosen.against == YEAR:
        return "year"
    if chosen.against == PREVIOUS:
        return "previous"
    if chosen.against == STUDY:
        return study_scope(context)
    scope = context.scope
    return Scope(scope.county, scope.first, scope.last, teams=(chosen.other_team,))


def _kind(chosen: Chosen) -> str:
    return {YEAR: "year", PREVIOUS: "previous", STUDY: "study"}.get(chosen.against, "team")


def _describe(dataset: str, chosen: Chosen, pair: FlowPair, context: Context) -> Compared:
    sides = [_scaled(found, pair.as_shares) for found in (pair.now, pair.other)]
    small = find_small(sides)
    used = {} if chosen.open_small else small
    name = name_nodes(Named(dataset, chosen.stages, used, context.say("flow-stage-team")), context)
    now, other = (label_flow(merge(flow, used), name) for flow in sides)
    totals = [total for total in (pair.now.total, pair.other.total) if total is not None]
    form = share_format(min(totals, default=None)) if pair.as_shares else COUNTS
    names = _name_sides(chosen, pair, context)
    said = _say_largest(now, other, form, context)
    versus = context.say("flow-compare-title", now=names[0], other=names[1])
    kind = "shares" if pair.as_shares else "counts"
    rule = f"flow-difference-{kind}" if chosen.view == DIFFERENCE else f"flow-as-{kind}"
    headings = {VALUE: names[0], OTHER: names[1], CHANGE: context.say(f"flow-heading-change-{kind}")}
    changed = UnitFormat(form.decimals, signed=True)
    return Compared(
        now=now,
        other=other,
        form=form,
        totals=(1.0, 1.0) if pair.as_shares else (pair.now.total, pair.other.total),
        merges=bool(small),
        names=names,
        title=said or versus,
        subtitle=_subtitle(chosen, pair, names, context),
        said=f"{versus}." if said else "",
        rule=context.say(rule),
        headings=headings,
        formats={VALUE: form, OTHER: form, CHANGE: changed},
    )


def _scaled(found: FoundFlow, as_shares: bool) -> Flow:
    return to_shares(found.flow, found.total) if as_shares and found.total else found.flow


def _name_sides(chosen: Chosen, pair: FlowPair, context: Context) -> tuple[str, str]:
    """What now and the other are called: by their time, or by their area where that is what differs."""
    if not chosen.elsewhere:
        return write_range(pair.now.basis, context), write_range(pair.other.basis, context)
    scope = context.scope
    own = ", ".join(context.teams.get(team, team) for team in scope.teams)
    return own or COUNTIES.label(scope.county, context.language), name_other(chosen.against, context)


def _subtitle(chosen: Chosen, pair: FlowPair, names: tuple[str, str], context: Context) -> str:
    sides = [
        context.say(
            "flow-side", name=name, range=write_range(found.basis, context), n=write_n(found.total, context)
        )
        if chosen.elsewhere
        else context.say("flow-side-time", name=name, n=write_n(found.total, context))
        for name, found in zip(names, (pair.now, pair.other), strict=True)
    ]
    stages = context.say(f"flow-choice-{'-'.join(chosen.stages).replace('_', '-')}")
    return f"{stages}. {'; '.join(sides)}."


def _say_largest(now: Flow, other: Flow, form: UnitFormat, context: Context) -> str:
    """The link that differs most, where that is shown."""
    table = join_tables(now.links, other.links, ENDS)
    frame = table.frame
    shown = frame[frame[CHANGE].notna() & (frame[CHANGE] != 0)]
    if shown.empty:
        return ""
    first = shown.loc[shown[CHANGE].abs().sort_values(ascending=False, kind="stable").index[0]]
    path = quote([str(first["source_label"]), str(first["target_label"])], context)
    change = write_change(float(first[CHANGE]), form, context)
    some = "shown" if table.any_hidden else "all"
    return context.say("flow-largest-difference", path=path, change=change, some=some)


def compared_table(compared: Compared, pin: Pin) -> ProtectedTable:
    """Both sides' numbers and the change: of all links, or of what goes through the pinned path."""
    if pin:
        now, other = rows_of(compared.now, pin), rows_of(compared.other, pin)
        joint = compared.now.paths is not None
    else:
        now, other, joint = compared.now.links, compared.other.links, False
    keys = path_columns(len(compared.now.stages)) if joint else ENDS
    table = join_tables(now, other, keys)
    if not compared.form.share:
        return table
    frame = table.frame.assign(**{CHANGE: table.frame[CHANGE] * POINTS})
    return replace(table, frame=frame)


def draw_compared(
    key: str,
    dataset: str,
    chosen: Chosen,
    compared: Compared,
    colours: Mapping[str, str],
    pin: Pin,
    context: Context,
) -> list[tuple[str, Spec]]:
    """What is drawn, from left to right: the other and now, or one drawing of the change."""
    place = f"{key}:{chosen}:{pin}"
    return draw_once(place, context, partial(_draw, dataset, chosen, compared, colours, pin, context))


def _draw(
    dataset: str,
    chosen: Chosen,
    compared: Compared,
    colours: Mapping[str, str],
    pin: Pin,
    context: Context,
) -> list[tuple[str, Spec]]:
    sides: Sequence[Flow] = (compared.other, compared.now)
    look = look_of(dataset, sides, colours)
    alt = f"{compared.title}. {compared.subtitle}"
    style = style_of(compared.now, look, compared.form, alt, pin, context)
    if chosen.view == DIFFERENCE:
        earlier, later, form = _in_points(compared, context)
        nodes = earlier.nodes, later.nodes
        style = replace(style, unit_format=form)
        spec = difference(earlier.links, later.links, chart_words(), style, nodes=nodes)
        now, other = compared.names
        return [(context.say("flow-difference-name", now=now, other=other), spec)]
    names = compared.names[::-1]
    specs = side_by_side(
        [(name, flow.links) for name, flow in zip(names, sides, strict=True)],
        chart_words(),
        style,
        nodes=[flow.nodes for flow in sides],
        totals=compared.totals[::-1],
        paths=[flow.paths for flow in sides],
        changes=[write_changes(flow, compared.form, context) for flow in sides],
    )
    return list(zip(names, specs, strict=True))


def _in_points(compared: Compared, context: Context) -> tuple[Flow, Flow, UnitFormat]:
    """The other and now as a difference is written: counts, or percentage points instead of shares."""
    if not compared.form.share:
        return compared.other, compared.now, compared.form
    earlier, later = (to_shares(flow, 1 / POINTS) for flow in (compared.other, compared.now))
    return earlier, later, UnitFormat(compared.form.decimals, context.say("flow-unit-points"))


def is_on_path(compared: Compared, pin: Pin) -> bool:
    """Whether somebody takes a path in either."""
    return exists(compared.now, pin) or exists(compared.other, pin)


def is_changed(compared: Compared, pin: Pin) -> bool:
    """Whether some link of a path differs, or may differ behind what is hidden."""
    frame = join_tables(compared.now.links, compared.other.links, ENDS).frame
    ends = [
        [node_id(int(stage), code) for stage, code in zip(frame[f"{side}_stage"], frame[side], strict=True)]
        for side in ("source", "target")
    ]
    differ = frame[CHANGE].isna() | (frame[CHANGE].round(6) != 0)
    pairs = [pair for pair, differs_ in zip(zip(*ends, strict=True), differ, strict=True) if differs_]
    return differs(pairs, pin)
