"""Strategian seuranta: the five recommendations, under each its objectives, measures and targets."""

from dataclasses import dataclass
from datetime import date
from html import escape

import streamlit as st

from locales import Message
from locales.numbers import day, percent
from metrics.catalogue.codes import MEASURE_STATES, RECOMMENDATIONS
from metrics.catalogue.indicators import INDICATORS
from metrics.strategy import (
    Measure,
    Tally,
    TargetView,
    judge_measure,
    judge_target,
    tally_on_schedule,
    tally_targets,
    tally_with_clients,
)
from ui.card import Card, show_cards, sparkline
from ui.figure import join_words
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.standings import as_of, measures, targets
from ui.table import show_listing
from ui.trends import show_trend
from ui.words import write_value

CARDS = ("forum_meetings", "trained_share", "client_panels")
WORST = ("missed", "off_track", "at_risk")
MOST_TRENDS = 3
MARKS = {
    "achieved": ("▲", "improvement"), "on_track": ("▲", "improvement"), "at_risk": ("◆", "neutral"),
    "off_track": ("▼", "concern"), "missed": ("▼", "concern"), "no_data": ("○", "common"),
    "no_target": ("○", "common"), "late": ("▼", "concern"), "on_schedule": ("●", "common"),
    "done": ("▲", "improvement"), "cancelled": ("○", "common"),
}  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """The county's strategy as it stands on a day."""

    measures: list[Measure]
    targets: list[TargetView]
    today: date

    @property
    def failing(self) -> list[TargetView]:
        """Targets that are missed or in danger, the worst first."""
        found = [target for target in self.targets if target.verdict in WORST]
        return sorted(found, key=lambda target: WORST.index(target.verdict))


def main() -> None:
    context = open_page("strategy")
    found = measures(context)
    if not found:
        st.info(context.say("strategy-nothing"))
        st.page_link("pages/data/datasets.py", label=context.say("go-to-datasets"))
        st.stop()
    plan = _read_plan(found, context)
    say_headline(_headline(plan, context))
    _show_tallies(plan, context)
    aims = targets(context)
    show_cards([Card(id, aims.get(id), link=False) for id in CARDS], context, key="strategy")
    for code in RECOMMENDATIONS.codes:
        _show_recommendation(code.id, plan, context)
    _show_failing(plan, context)
    explain("strategy")
    say_sources(context, sorted({"strategy", *(id for one in INDICATORS for id in one.datasets)}))


def _read_plan(found: list[Measure], context: Context) -> Plan:
    today = as_of(context)
    views = [
        judge_target(measure, context.reading(measure.indicator.id), today)
        for measure in found
        if measure.indicator is not None and measure.target is not None and measure.state != "cancelled"
    ]
    return Plan(found, views, today)


def _headline(plan: Plan, context: Context) -> Message:
    """How many targets hold, which fail, and how many measures are late."""
    tally = tally_targets(plan.targets)
    late = sum(judge_measure(measure, plan.today) == "late" for measure in plan.measures)
    names = [
        target.measure.indicator.names.get(context.language)
        for target in plan.failing
        if target.measure.indicator is not None and target.verdict in ("missed", "off_track")
    ]
    listed = join_words(names[:3], context.say("and"))
    return Message(
        "strategy-headline",
        {"good": tally.count, "of": tally.of, "failing": len(names), "names": listed, "late": late},
    )


def _show_tallies(plan: Plan, context: Context) -> None:
    """Measures are not persons: their numbers are shown as they are."""
    tallies = {
        "measures_on_schedule": tally_on_schedule(plan.measures, plan.today),
        "targets_met": tally_targets(plan.targets),
        "measures_with_clients": tally_with_clients(plan.measures),
    }
    with st.container(horizontal=True, key="cards-tallies", gap="small"):
        for id, tally in tallies.items():
            with st.container(border=True, key=f"card-tally-{id}"):
                st.markdown(_tally_html(id, tally, context), unsafe_allow_html=True)


def _tally_html(id: str, tally: Tally, context: Context) -> str:
    name = next(one.names.get(context.language) for one in INDICATORS if one.id == id)
    value = percent(tally.count / tally.of, context.language) if tally.of else context.say("status-no-data")
    basis = context.say("strategy-of", count=tally.count, of=tally.of)
    return (
        f'<p class="card-name">{escape(name)}</p><p class="card-value">{escape(value)}</p>'
        f'<p class="card-period">{escape(basis)}</p>'
    )


def _show_recommendation(id: str, plan: Plan, context: Context) -> None:
    own = [measure for measure in plan.measures if measure.recommendation == id]
    st.subheader(f"{id.upper()} · {RECOMMENDATIONS.label(id, context.language)}")
    st.markdown(context.say(f"recommendation-{id}-text"))
    if not own:
        st.caption(context.say("strategy-none-here"))
        return
    headings = ("measure", "state", "indicator", "way", "verdict")
    rows = "".join(
        f'<tr><th colspan="{len(headings)}" class="group">{escape(objective)}</th></tr>'
        + "".join(_row(measure, plan, context) for measure in own if measure.objective == objective)
        for objective in dict.fromkeys(measure.objective for measure in own)
    )
    show_listing([context.say(f"strategy-{name}") for name in headings], [rows])


def _row(measure: Measure, plan: Plan, context: Context) -> str:
    """A measure with its owner; its state and due day; its indicator and target."""
    progress = judge_measure(measure, plan.today)
    state = escape(MEASURE_STATES.label(measure.state, context.language))
    late = _marked("late", context.say("strategy-late")) if progress == "late" else ""
    due = "" if measure.due is None else context.say("strategy-by", day=day(measure.due, context.language))
    cells = [
        f"{escape(measure.action)}{_small(measure.owner)}",
        f"{state}{late}{_small(due)}",
        *_target_cells(measure, plan, context),
    ]
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _small(words: str) -> str:
    return f'<p class="small">{escape(words)}</p>' if words else ""


def _target_cells(measure: Measure, plan: Plan, context: Context) -> list[str]:
    """The indicator and its course; baseline → now → target; the verdict and the target day."""
    if measure.indicator is None:
        return ["", "", ""]
    indicator = measure.indicator
    name = indicator.names.get(context.language)
    found, judged = context.reading(indicator.id), context.judgement(indicator.id)
    course = (
        "" if found is None or judged is None else sparkline(found, judged, context, name, measure.target)
    )
    shown = f"{escape(name)}<br>{course}"
    target = next((view for view in plan.targets if view.measure is measure), None)
    if target is None:
        return [shown, "", ""]
    steps = [measure.baseline, target.value, measure.target]
    way = " → ".join("–" if step is None else write_value(indicator, step, unit=False) for step in steps)
    by = "" if measure.target_date is None else day(measure.target_date, context.language)
    verdict = _marked(target.verdict, context.say(f"verdict-{target.verdict.replace('_', '-')}"))
    return [shown, f'<span class="way">{escape(way)}</span>', f"{verdict}{_small(by)}"]


def _marked(kind: str, words: str) -> str:
    mark, signal = MARKS[kind]
    return f'<p class="card-signal {signal}"><span aria-hidden="true">{mark}</span> {escape(words)}</p>'


def _show_failing(plan: Plan, context: Context) -> None:
    """The course of the targets that fail or are in danger."""
    if not plan.failing:
        return
    st.subheader(context.say("strategy-failing"))
    shown: set[str] = set()
    for target in plan.failing:
        indicator = target.measure.indicator
        if indicator is None or indicator.id in shown or len(shown) == MOST_TRENDS:
            continue
        if show_trend(indicator.id, context, target=target):
            shown.add(indicator.id)


main()
