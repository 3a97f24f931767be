"""The sections on referrals and on transitions: flows, who sends, where to, and what became of people."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import pandas as pd

from charts.frame import UnitFormat
from charts.trend import trend
from exports import flows
from exports.context import Context
from exports.forum.alt import describe_lines, describe_table
from exports.forum.figures import Draft, draw_bars, make_figure, rank_rows
from exports.forum.flow_drawings import COARSEST, COUNTS, DrawnFlow, draw_stages
from exports.forum.grounds import (
    Grounds,
    define,
    ground_reading,
    name_sources,
    say_date,
    say_n,
    say_span,
    say_subtitle,
)
from exports.forum.model import PackFigure
from exports.forum.parts import Desk, Draw, Outline
from exports.forum.sections_theme import draw_theme, stand
from exports.ranges import write_newest, write_range
from exports.referrals import (
    describe_referrals,
    name_service,
    note_referrals,
    referral_colours,
    say_unknown,
    title_referrals,
    title_shares,
)
from exports.shares import STUDY, Shares, find_shares
from exports.transitions import (
    KINDS,
    describe_transitions,
    find_net_changes,
    note_goals,
    note_net_changes,
    note_transitions,
    read_kinds,
    status_colours,
    study_net_changes,
    title_net_changes,
    title_transitions,
)
from exports.words import chart_words, unit_format, with_labels, write_latest
from locales import render
from metrics.basis import Basis, total_of
from metrics.catalogue.codes import STATUSES
from metrics.catalogue.indicators import INDICATORS
from metrics.catalogue.model import TOTAL
from metrics.distributions import PERSONS
from metrics.flow_search import FoundFlow
from metrics.flow_tables import MissingLink, Referrals, add_reference, knows_sources, list_missing
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE, tabulate
from metrics.transition_tables import MEASURE as ENDED
from metrics.transition_tables import PER_HUNDRED, knows_before

FLOW_TRENDS, TRANSITION_TRENDS = 1, 1
MISSING = ("periods", "expected")


def of_everybody(context: Context) -> Context:
    """Referrals and goals are not known by client group."""
    if context.scope.client_group == TOTAL:
        return context
    return replace(context, scope=replace(context.scope, client_group=TOTAL))


def _ground(basis: Basis, definition: str, dataset: str, n: float | None, context: Context) -> Grounds:
    return Grounds(
        definition, name_sources([dataset], context), say_n(n, context),
        say_date(write_range(basis, context), context),
    )  # fmt: skip


# --- referrals -------------------------------------------------------------------------------------


def outline_flows(desk: Desk) -> Outline:
    context = of_everybody(desk.context)
    found = flows.referrals(context.store, context.release, context.scope)
    missing = (
        [] if found is None else list_missing(found.whole.view, context.scope.teams, found.whole.last_period)
    )
    drawers: list[Draw] = []
    if found is not None:
        drawers = [
            partial(_draw_referrals, found, context),
            partial(_draw_shares, "source_share", context),
            partial(_draw_shares, "target_share", context),
            partial(_draw_missing, found, missing, context),
        ]
    theme = stand(desk, [indicator for indicator in INDICATORS if indicator.theme == "flows"])
    drawers += draw_theme("flows", theme, desk, trends=FLOW_TRENDS)
    return Outline(
        "flows",
        lambda: render(describe_referrals(found, missing, context), context.language),
        tuple(drawers),
        context.say("forum-missing-flows"),
    )


def _draw_referrals(given: Referrals, context: Context) -> list[PackFigure | None]:
    known = knows_sources(given.by_source)
    stages = ("source", "team", "target") if known else ("team", "target")
    colours = referral_colours(context)
    drawn = draw_stages(
        "referrals", stages, COARSEST, colours, context.say("referrals-heading-count"), context
    )
    if drawn is None:
        return []
    note = note_referrals(drawn.found, given.whole, known, context)
    return [_finish_flow("referrals", "flows", drawn, title_referrals(drawn.found, context), note, context)]


def _finish_flow(
    dataset: str, section: str, drawn: DrawnFlow, title: str, note: str, context: Context
) -> PackFigure:
    chosen = context.say(f"flow-choice-{'-'.join(drawn.flow.stages).replace('_', '-')}")
    unit = context.say(f"forum-{dataset}-unit")
    draft = Draft(
        title=title,
        subtitle=say_subtitle(chosen, unit, write_range(drawn.found.basis, context), context),
        kind="flow",
        table=drawn.table,
        category=next(iter(drawn.headings)),
        headings=drawn.headings,
        formats={VALUE: COUNTS},
        comment=" ".join(filter(None, [note, _say_merged(drawn, context), _say_joint(drawn, context)])),
        alt=f"{title}. {drawn.said}",
        spec=drawn.spec,
    )
    definition = context.say(f"forum-{dataset}-flow-definition")
    grounds = _ground(drawn.found.basis, definition, dataset, drawn.found.total, context)
    return replace(make_figure(f"flow-{dataset}", section, draft, grounds), drawing=drawn.drawing)


def _say_merged(drawn: DrawnFlow, context: Context) -> str:
    merged = bool((drawn.flow.nodes.frame["code"] == "merged").any())
    return context.say("flow-merged-rule") if merged else ""


def _say_joint(drawn: DrawnFlow, context: Context) -> str:
    return "" if drawn.flow.paths is not None else context.say("flow-no-joint-short")


def _draw_shares(id: str, context: Context) -> list[PackFigure | None]:
    found = find_shares(id, context)
    if found is None or (id == "source_share" and not knows_sources(found.basis)):
        return []
    side = {"source_share": "sources", "target_share": "targets"}[id]
    colours = context.palette.sources if side == "sources" else context.palette.targets
    title = title_shares(found, f"referrals-{side}-title", context)
    notes = [say_unknown(found, f"referrals-{side}-unknown", context)]
    if found.has_reference:
        notes.append(context.say("forum-study-bars"))
    names = ("source" if side == "sources" else "target", "count", "share")
    headings = [context.say(f"referrals-heading-{name}") for name in names]
    draft = _draft_shares(found, title, headings, colours, context)
    what = context.say(f"forum-{side}-share-what")
    subtitle = say_subtitle(what, "", write_range(found.basis, context), context)
    return [
        make_figure(
            id, "flows", replace(draft, subtitle=subtitle, comment=" ".join(filter(None, notes))),
            _ground(found.basis, define(id, context), "referrals", found.n, context),
        )
    ]  # fmt: skip


def _draft_shares(
    found: Shares, title: str, headings: Sequence[str], colours: Mapping[str, str], context: Context
) -> Draft:
    """Ranked bars of shares; beside each the study's where it has one."""
    table = rank_rows(found.table)
    measures = (VALUE, STUDY) if found.has_reference else (VALUE,)
    columns = dict(zip((found.dimension, PERSONS, VALUE), headings, strict=True))
    if found.has_reference:
        columns[STUDY] = context.say("heading-study")
    own = {code: colour for code, colour in colours.items() if code in set(table.frame[found.dimension])}
    draft = Draft(
        title=title,
        subtitle="",
        kind="bars",
        table=table,
        category=found.dimension,
        headings=columns,
        measures=measures,
        formats={PERSONS: COUNTS, VALUE: found.form, STUDY: found.form},
        colours=own | {STUDY: context.palette.study},
    )
    return draw_bars(draft, context, reference=STUDY if found.has_reference else None)


def _draw_missing(
    found: Referrals, missing: Sequence[MissingLink], context: Context
) -> list[PackFigure | None]:
    """The links that are missing, one per row, the one with most expected referrals first."""
    if len(found.whole.view.teams) < 2 or not missing:
        return []
    rows = [
        {
            "team": link.team,
            "team_label": context.teams.get(link.team, link.team),
            "target": link.target,
            "target_label": name_service(link.target, context),
            "periods": float(link.periods),
            "periods" + STATUS_SUFFIX: "shown",
            "expected": link.expected,
            "expected" + STATUS_SUFFIX: "suppressed" if link.expected is None else "shown",
        }
        for link in missing
    ]
    frame = pd.DataFrame(rows).astype(dict.fromkeys(MISSING, "float64"))
    table = ProtectedTable(("team", "target"), MISSING, frame, context.release.threshold)
    title = context.say("forum-missing-links-title", count=len(missing))
    headings = {"team": "heading-team", "target": "referrals-heading-target"} | {
        name: f"forum-heading-{name}" for name in MISSING
    }
    period = write_newest(found.whole, context)
    draft = Draft(
        title=title,
        subtitle=say_subtitle(context.say("forum-missing-links-what"), "", period, context),
        kind="table",
        table=table,
        category="team",
        headings={column: context.say(id) for column, id in headings.items()},
        measures=MISSING,
        formats={"periods": COUNTS, "expected": UnitFormat(1)},
        alt=describe_table(title, len(rows), context),
    )
    n = total_of(found.whole, "persons")
    grounds = _ground(found.whole, define("missing_links", context), "referrals", n, context)
    return [make_figure("missing-links", "flows", draft, grounds)]


# --- transitions -----------------------------------------------------------------------------------


def outline_transitions(desk: Desk) -> Outline:
    context = desk.context
    found = flows.transitions(context.store, context.release, context.scope)
    weighed = flows.open_cases(context.store, context.release, context.scope)
    missing = context.say("forum-missing-transitions")
    if found is None or weighed is None:
        return Outline("transitions", str, (), missing)
    known = knows_before(found.basis)
    drawers: list[Draw] = [partial(_draw_transitions, context)] if known else []
    drawers.append(partial(_draw_net_changes, found, context))
    if known:
        drawers.append(partial(_draw_kinds, context))
    theme = stand(desk, [indicator for indicator in INDICATORS if indicator.theme == "transitions"])
    drawers += draw_theme("transitions", theme, desk, trends=TRANSITION_TRENDS, drawn=tuple(KINDS))
    return Outline(
        "transitions",
        lambda: render(describe_transitions(found, known, weighed, context), context.language),
        tuple(drawers),
        missing,
    )


def _draw_transitions(context: Context) -> list[PackFigure | None]:
    """Before → after."""
    drawn = draw_stages(
        "transitions", ("before", "after"), None, status_colours(context),
        context.say("transitions-heading-count"), context,
    )  # fmt: skip
    if drawn is None:
        return []
    title = title_transitions(drawn.found.basis, context)
    note = note_transitions(drawn.found, context)
    return [_finish_flow("transitions", "transitions", drawn, title, note, context)]


def _draw_net_changes(found: FoundFlow, context: Context) -> list[PackFigure | None]:
    """How many more or fewer are in each status after than before, per hundred ended cases."""
    basis = found.basis
    compared = add_reference(find_net_changes(basis), study_net_changes(context), "before", PER_HUNDRED)
    table = with_labels(rank_rows(compared, PER_HUNDRED), context.language, before=STATUSES)
    if not len(table):
        return []
    has_reference = bool(table.frame[STUDY].notna().any())
    unit = context.say("transitions-unit-hundred")
    signed = UnitFormat(1, unit, signed=True)
    reference = context.say("forum-study-net") if has_reference else ""
    columns = {"before": "status", VALUE: "net", PER_HUNDRED: "per-hundred"}
    columns |= {STUDY: "study"} if has_reference else {}
    draft = Draft(
        title=title_net_changes(table, context),
        subtitle=say_subtitle(context.say("forum-net-what"), unit, write_range(basis, context), context),
        kind="bars",
        table=table,
        category="before",
        headings={column: context.say(f"transitions-heading-{name}") for column, name in columns.items()},
        measures=(PER_HUNDRED, STUDY) if has_reference else (PER_HUNDRED,),
        formats={VALUE: UnitFormat(0, signed=True), PER_HUNDRED: signed, STUDY: signed},
        colours=dict(context.palette.statuses) | {STUDY: context.palette.study},
        comment=" ".join(filter(None, [note_net_changes(basis, False, context), reference])),
    )
    grounds = _ground(basis, define("net_change", context), "transitions", total_of(basis, ENDED), context)
    finished = draw_bars(draft, context, reference=STUDY if has_reference else None)
    return [make_figure("net-change", "transitions", finished, grounds)]


def _draw_kinds(context: Context) -> list[PackFigure | None]:
    """Shares that moved to work, to studies, and to rehabilitation or a service."""
    shown = {id: found for id, found in read_kinds(context).items() if found.series.shown.any()}
    if not shown:
        return []
    first = next(iter(shown.values()))
    names = {id: context.say(f"transitions-kind-{id.replace('_', '-')}") for id in KINDS}
    rows = [({"kind": id}, found.series) for id, found in shown.items()]
    table = with_labels(
        tabulate(rows, context.release.threshold), context.language, level=first.level, kind=names
    )
    parts = ", ".join(
        context.say("transitions-trend-part", kind=names[id], value=write_latest(found, context.language))
        for id, found in shown.items()
    )
    title = context.say("transitions-trend-title", parts=parts)
    form = unit_format(first.indicator, context.language)
    colours = {id: context.palette.statuses[status] for id, status in KINDS.items() if id in shown}
    spec = trend(
        table, chart_words(context.language), palette=context.palette, alt=title, unit_format=form,
        series="kind", colours=colours,
    )  # fmt: skip
    headings = {
        "kind": context.say("transitions-heading-kind"),
        "period": context.say("heading-period"),
        VALUE: context.say("transitions-heading-share"),
    }
    draft = Draft(
        title=title,
        subtitle=say_subtitle(context.say("forum-kinds-what"), "", say_span(first, context), context),
        kind="line",
        table=table,
        category="period",
        headings=headings,
        formats={VALUE: form},
        series="kind",
        colours=colours,
        alt=describe_lines(title, table, "kind", form, context),
        spec=spec,
    )
    return [make_figure("kinds", "transitions", draft, ground_reading(first, context))]


# --- goals -----------------------------------------------------------------------------------------


def draw_goals(section: str, given: Context) -> list[PackFigure | None]:
    """What clients aim at."""
    context = of_everybody(given)
    found = find_shares("goal_mix", context)
    if found is None:
        return []
    title = context.say("transitions-goals-title-hidden")
    if found.largest is not None:
        name, share = found.largest
        written = found.form.short(share, context.language)
        title = context.say("transitions-goals-title", name=name, share=written)
    headings = [context.say(f"transitions-heading-{name}") for name in ("goal", "goals-set", "share")]
    draft = _draft_shares(found, title, headings, {}, context)
    subtitle = say_subtitle(context.say("forum-goals-what"), "", write_range(found.basis, context), context)
    note = note_goals(False, context, given)
    if found.has_reference:
        note = f"{note} {context.say('forum-study-goals')}"
    grounds = _ground(found.basis, define("goal_mix", context), "goals", found.n, context)
    return [make_figure("goals", section, replace(draft, subtitle=subtitle, comment=note), grounds)]
