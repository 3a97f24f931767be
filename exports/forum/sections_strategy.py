"""The section on the strategy: the five recommendations, the targets, and the measures."""

from collections import Counter
from functools import partial

import pandas as pd

from charts.frame import UnitFormat
from exports.context import Context
from exports.forum.alt import describe_table
from exports.forum.figures import Draft, list_rows, make_figure
from exports.forum.grounds import Grounds, name_sources, say_date, say_subtitle
from exports.forum.model import PackFigure
from exports.forum.parts import Desk, Draw, Outline
from exports.forum.sections_theme import draw_theme, stand
from exports.standings import measures
from exports.strategy import UNKNOWN, WORST, Plan, describe_strategy, read_plan
from exports.words import write_value
from locales import render
from locales.numbers import day
from metrics.catalogue.codes import MEASURE_STATES, RECOMMENDATIONS
from metrics.catalogue.indicators import INDICATORS
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.strategy import GOOD, Measure, TargetView, judge_measure

COUNTS = ("measures", "done", "late", "targets", "good")
TRENDS = 1


def outline_strategy(desk: Desk) -> Outline:
    context = desk.context
    plan = read_plan(measures(context), context)
    theme = stand(desk, [indicator for indicator in INDICATORS if indicator.theme == "strategy"])
    drawers: list[Draw] = []
    if plan.measures:
        drawers.append(partial(_draw_recommendations, plan, context))
        drawers.append(partial(_draw_measures, plan, context))
    if plan.targets:
        drawers.append(partial(_draw_targets, plan, context))
    drawers += draw_theme("strategy", theme, desk, trends=TRENDS)
    return Outline(
        "strategy",
        lambda: render(describe_strategy(plan, context), context.language),
        tuple(drawers) if plan.measures else (),
        context.say("forum-missing-strategy"),
    )


def _ground(context: Context) -> Grounds:
    """Measures are not persons: their numbers are shown as they are."""
    return Grounds(
        context.say("forum-strategy-definition"),
        name_sources(["strategy"], context),
        context.say("forum-n-none"),
        say_date(day(read_plan([], context).today, context.language), context),
    )


def _subtitle(what: str, context: Context) -> str:
    when = day(read_plan([], context).today, context.language)
    return say_subtitle(context.say(what), "", when, context)


# --- recommendations -------------------------------------------------------------------------------


def _draw_recommendations(plan: Plan, context: Context) -> list[PackFigure | None]:
    table = _count_recommendations(plan, context)
    done = sum(judge_measure(measure, plan.today) == "done" for measure in plan.measures)
    late = sum(judge_measure(measure, plan.today) == "late" for measure in plan.measures)
    title = context.say("forum-recommendations-title", done=done, late=late, of=len(plan.measures))
    draft = Draft(
        title=title,
        subtitle=_subtitle("forum-recommendations-what", context),
        kind="table",
        table=table,
        category="recommendation",
        headings={"recommendation": context.say("forum-heading-recommendation")}
        | {name: context.say(f"forum-heading-{name}") for name in COUNTS},
        measures=COUNTS,
        formats=dict.fromkeys(COUNTS, UnitFormat(0)),
        alt=describe_table(title, len(table), context),
    )
    return [make_figure("recommendations", "strategy", draft, _ground(context))]


def _count_recommendations(plan: Plan, context: Context) -> ProtectedTable:
    """One row per recommendation: its measures, those done and late, its targets and those that hold."""
    rows = []
    for code in RECOMMENDATIONS.codes:
        own = [measure for measure in plan.measures if measure.recommendation == code.id]
        states = Counter(judge_measure(measure, plan.today) for measure in own)
        aims = [target for target in plan.targets if target.measure.recommendation == code.id]
        good = sum(target.verdict in GOOD for target in aims)
        counts = (len(own), states["done"], states["late"], len(aims), good)
        label = f"{code.id.upper()} · {RECOMMENDATIONS.label(code.id, context.language)}"
        rows.append(
            {"recommendation": code.id, "recommendation_label": label}
            | {name: float(count) for name, count in zip(COUNTS, counts, strict=True)}
            | {name + STATUS_SUFFIX: "shown" for name in COUNTS}
        )
    return ProtectedTable(("recommendation",), COUNTS, pd.DataFrame(rows), context.release.threshold)


# --- targets ---------------------------------------------------------------------------------------


def _draw_targets(plan: Plan, context: Context) -> list[PackFigure | None]:
    ordered = sorted(plan.targets, key=_worst_first)
    rows = [_write_target(target, context) for target in ordered if target.measure.indicator is not None]
    judged = [target.verdict for target in ordered if target.verdict not in UNKNOWN]
    good = sum(verdict in GOOD for verdict in judged)
    title = context.say("forum-targets-title", good=good, of=len(judged))
    names = {
        "measure": "heading-indicator", "baseline": "forum-heading-baseline", "now": "forum-heading-now",
        "target": "forum-heading-target", "by": "forum-heading-by", "verdict": "strategy-verdict",
    }  # fmt: skip
    draft = Draft(
        title=title,
        subtitle=_subtitle("forum-targets-what", context),
        kind="table",
        table=list_rows("measure", rows, context.release.threshold),
        category="measure",
        headings={column: context.say(id) for column, id in names.items()},
        measures=(),
        alt=describe_table(title, len(rows), context),
        comment=context.say("forum-targets-note"),
    )
    return [make_figure("targets", "strategy", draft, _ground(context))]


def _worst_first(target: TargetView) -> tuple[int, str]:
    place = WORST.index(target.verdict) if target.verdict in WORST else len(WORST)
    return place, target.measure.id


def _write_target(target: TargetView, context: Context) -> dict[str, str]:
    measure, indicator = target.measure, target.measure.indicator
    assert indicator is not None

    def write(value: float | None) -> str:
        return "–" if value is None else write_value(indicator, value, context.language)

    return {
        "measure": measure.id,
        "measure_label": indicator.names.get(context.language),
        "baseline": write(measure.baseline),
        "now": write(target.value),
        "target": write(measure.target),
        "by": "" if measure.target_date is None else day(measure.target_date, context.language),
        "verdict": context.say(f"verdict-{target.verdict.replace('_', '-')}"),
    }


# --- measures --------------------------------------------------------------------------------------


def _draw_measures(plan: Plan, context: Context) -> list[PackFigure | None]:
    rows = [_write_measure(measure, plan, context) for measure in plan.measures]
    late = sum(judge_measure(measure, plan.today) == "late" for measure in plan.measures)
    title = context.say("forum-measures-title", late=late, of=len(rows))
    names = {
        "measure": "strategy-measure", "owner": "forum-heading-owner", "state": "strategy-state",
        "due": "forum-heading-by",
    }  # fmt: skip
    draft = Draft(
        title=title,
        subtitle=_subtitle("forum-measures-what", context),
        kind="table",
        table=list_rows("measure", rows, context.release.threshold),
        category="measure",
        headings={column: context.say(id) for column, id in names.items()},
        measures=(),
        alt=describe_table(title, len(rows), context),
    )
    return [make_figure("measures", "strategy", draft, _ground(context))]


def _write_measure(measure: Measure, plan: Plan, context: Context) -> dict[str, str]:
    state = MEASURE_STATES.label(measure.state, context.language)
    if judge_measure(measure, plan.today) == "late":
        state = f"{state} – {context.say('strategy-late').lower()}"
    return {
        "measure": measure.id,
        "measure_label": f"{measure.recommendation.upper()}: {measure.action}",
        "owner": measure.owner,
        "state": state,
        "due": "" if measure.due is None else day(measure.due, context.language),
    }
