"""The listing of a recommendation's measures: state and due day, indicator and course, target and verdict."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from exports.strategy import Plan
from locales.numbers import day, percent
from metrics.catalogue.codes import MEASURE_STATES
from metrics.strategy import VERDICTS, Measure, TargetView, judge_measure
from ui.card import sparkline
from ui.page import Context
from ui.words import write_value

MARKS = {
    "achieved": ("▲", "improvement"), "on_track": ("▲", "improvement"), "at_risk": ("◆", "neutral"),
    "off_track": ("▼", "concern"), "missed": ("▼", "concern"), "no_data": ("○", "common"),
    "no_direction": ("○", "common"), "no_target": ("○", "common"), "late": ("▼", "concern"),
}  # fmt: skip
COLUMNS = ("measure", "state", "indicator", "way", "verdict")
UNDER_WAY = ("on_track", "at_risk", "off_track")  # verdicts that compare the way made with the time gone


def show_measures(measures: Sequence[Measure], plan: Plan, context: Context) -> None:
    """One row per measure under its objective; on a phone each row is a card with its headings in it."""
    head = "".join(
        f'<th role="columnheader" scope="col">{escape(context.say(f"strategy-{name}"))}</th>'
        for name in COLUMNS
    )
    rows = "".join(
        f'<tr role="row"><th role="cell" colspan="{len(COLUMNS)}" class="group">{escape(objective)}</th></tr>'
        + "".join(_row(measure, plan, context) for measure in measures if measure.objective == objective)
        for objective in dict.fromkeys(measure.objective for measure in measures)
    )
    st.markdown(
        '<div class="listing-frame" tabindex="0"><table class="listing measures" role="table">'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{_plain(rows)}</tbody></table></div>',
        unsafe_allow_html=True,
    )


def _plain(html: str) -> str:
    """Untrusted words as words: no formula of Streamlit's Markdown between two signs of money."""
    return html.replace("$", "&#36;")


def show_rules(context: Context) -> None:
    """What each verdict means, mark and word and rule."""
    with st.expander(context.say("strategy-rules")):
        st.markdown(context.say("strategy-rules-level"))
        lines = "".join(
            f"<li>{_marked(id, _name(id, context))}<span>{escape(context.say(f'{_id(id)}-rule'))}</span></li>"
            for id in VERDICTS
            if id != "no_target"
        )
        st.markdown(f'<ul class="verdicts">{lines}</ul>', unsafe_allow_html=True)


def _id(verdict: str) -> str:
    return f"verdict-{verdict.replace('_', '-')}"


def _name(verdict: str, context: Context) -> str:
    return context.say(_id(verdict))


def _row(measure: Measure, plan: Plan, context: Context) -> str:
    """A measure with its owner; its state and due day; its indicator and target."""
    progress = judge_measure(measure, plan.today)
    state = escape(MEASURE_STATES.label(measure.state, context.language))
    late = _marked("late", context.say("strategy-late")) if progress == "late" else ""
    about = " · ".join(filter(None, (measure.id, measure.owner)))
    count = len(context.notes("measure", measure.id))
    noted = _small(context.say("strategy-noted", count=count)) if count else ""
    cells = [
        f"{escape(measure.action)}{_small(about)}{noted}",
        f"{state}{late}{_small(_by(measure.due, context))}",
        *_target_cells(measure, plan, context),
    ]
    return f'<tr role="row">{"".join(map(_cell, COLUMNS, cells, [context] * len(cells)))}</tr>'


def _cell(name: str, content: str, context: Context) -> str:
    """A cell; on a phone, where the headings are gone, its heading is before it."""
    label = (
        "" if name == "measure" else f'<span class="heading">{escape(context.say(f"strategy-{name}"))}</span>'
    )
    # The whole of it in one element, so that on a phone heading and content stand side by side.
    return (
        f'<td role="cell" class="{name}">{label}<div>{content}</div></td>'
        if content
        else '<td role="cell"></td>'
    )


def _by(due: date | None, context: Context) -> str:
    return "" if due is None else context.say("strategy-by", day=day(due, context.language))


def _small(words: str) -> str:
    return f'<p class="small">{escape(words)}</p>' if words else ""


def _target_cells(measure: Measure, plan: Plan, context: Context) -> list[str]:
    """The indicator and its course; baseline → level → target; the verdict with its rule and target day."""
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
    way = " → ".join(
        "–" if step is None else write_value(indicator, step, unit=step is measure.target)
        for step in (measure.baseline, target.level, measure.target)
    )
    by = _by(measure.target_date, context)
    verdict = _marked(target.verdict, _name(target.verdict, context))
    basis = _small(describe_basis(target, context))
    return [
        shown,
        f'<span class="way">{escape(way)}</span>{basis}',
        f"{verdict}{_small(describe_way(target, context))}{_small(by)}",
    ]


def describe_basis(target: TargetView, context: Context) -> str:
    """What the level is that is compared with the target; nothing where it is the newest value."""
    if target.level is None or target.basis == "newest":
        return ""
    return context.say(f"strategy-basis-{target.basis}", count=target.points)


def describe_way(target: TargetView, context: Context) -> str:
    """How much of the way is made in how much of the time, where the verdict rests on that."""
    if target.verdict not in UNDER_WAY:
        return ""
    if target.way is None:
        return context.say("strategy-no-baseline")
    back = target.way < 0
    way = "strategy-way-back" if back else "strategy-way-made"
    gone = "strategy-time-assumed" if target.gone is None else "strategy-time-gone"
    parts = (
        context.say(way, share=percent(target.way, context.language)),
        context.say(gone, share=percent(target.gone or 0.0, context.language)),
    )
    return ", ".join(parts)


def _marked(kind: str, words: str) -> str:
    mark, signal = MARKS[kind]
    return f'<p class="card-signal {signal}"><span aria-hidden="true">{mark}</span> {escape(words)}</p>'
