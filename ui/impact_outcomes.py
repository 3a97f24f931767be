"""Measures asked of the same clients at the start and at six months: who got better, and how sure it is."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from charts.bars import grouped_bars
from charts.frame import UnitFormat
from locales import Message
from locales.numbers import number, percent
from metrics.basis import Basis
from metrics.catalogue.codes import INSTRUMENTS
from metrics.impact_tables import OUTCOMES, Measured, tabulate_changes, tabulate_outcomes
from metrics.paired import INSTRUMENTS as SCALES
from metrics.tables import VALUE
from ui.figure import Figure, show_figure
from ui.page import Context
from ui.ranges import write_range
from ui.table import escape_markdown, show_listing
from ui.trends import show_trend
from ui.words import chart_words, with_labels

LOW_COVERAGE = 0.5  # under it the answer may tell more of those who answered
SHARE = UnitFormat(0, share=True)


def describe_impact(measured: Sequence[Measured], basis: Basis | None, context: Context) -> Message:
    """What the own estimate of work ability tells, as sure as its interval; the first instrument that can."""
    for each in measured:
        if each.change.change is not None and each.change.verdict is not None:
            return Message(
                f"impact-headline-{each.change.verdict.replace('_', '-')}",
                {**_arguments(each, context), "range": "" if basis is None else write_range(basis, context)},
            )
    if any(each.hidden for each in measured):
        return Message("impact-headline-hidden", {})
    return Message("impact-headline-none", {})


def _arguments(each: Measured, context: Context) -> dict[str, str | int]:
    change, interval = each.change, each.change.interval
    coverage = change.coverage
    return {
        "name": INSTRUMENTS.label(each.instrument, context.language),
        "change": _signed(change.change, each.instrument, context),
        "points": number(abs(change.change or 0.0), context.language, _decimals(each.instrument)),
        "low": _signed(None if interval is None else interval[0], each.instrument, context),
        "high": _signed(None if interval is None else interval[1], each.instrument, context),
        "n": change.n_paired or 0,
        "coverage": "" if coverage is None else percent(coverage, context.language),
        "lowcoverage": "yes" if coverage is not None and coverage < LOW_COVERAGE else "no",
    }


def _decimals(instrument: str) -> int:
    scale = SCALES[instrument].scale
    return 3 if scale is not None and scale[1] <= 1 else 1


def _signed(value: float | None, instrument: str, context: Context) -> str:
    if value is None:
        return ""
    decimals = _decimals(instrument)
    if value and not round(value, decimals):
        decimals += 1  # an end that is not nought must not look like it
    written = number(value, context.language, decimals)
    return f"+{written}" if value > 0 else written


def show_outcomes(basis: Basis | None, measured: Sequence[Measured], context: Context) -> None:
    """Who got better, per instrument; the means before and after in the table; the main one over time."""
    st.markdown(f"## {context.say('impact-outcomes')}")
    if basis is None or not measured:
        st.info(context.say("impact-no-outcomes"))
        return
    for each in measured:
        st.markdown(f"- {escape_markdown(_say_change(each, context))}")
    st.caption(context.say("impact-cause"))
    _show_shares(basis, measured, context)
    _show_changes(basis, measured, context)
    show_trend("change_mean", context)


def _say_change(each: Measured, context: Context) -> str:
    """One instrument in a sentence: change, how sure, whether it matters, and for how many it is known."""
    name = INSTRUMENTS.label(each.instrument, context.language)
    if each.hidden:
        return context.say("impact-change-hidden", name=name)
    if each.change.verdict is None or each.change.change is None:
        problem = each.change.problem or "missing"
        return context.say(f"impact-change-{problem}", name=name)
    said = context.say(f"impact-change-{each.change.verdict.replace('_', '-')}", **_arguments(each, context))
    return " ".join(filter(None, [said, _say_importance(each, context), _say_coverage(each, context)]))


def _say_importance(each: Measured, context: Context) -> str:
    scale = SCALES[each.instrument]
    if each.change.importance is None or scale.minimal_change is None:
        return ""
    least = number(scale.minimal_change, context.language, 3)
    return context.say(f"impact-{each.change.importance}", least=least, source=scale.source or "")


def _say_coverage(each: Measured, context: Context) -> str:
    coverage = each.change.coverage
    if coverage is None:
        return ""
    kind = "low" if coverage < LOW_COVERAGE else "fair"
    return context.say(f"impact-coverage-{kind}", coverage=percent(coverage, context.language))


def _show_shares(basis: Basis, measured: Sequence[Measured], context: Context) -> None:
    names = {outcome: context.say(f"impact-{outcome}") for outcome in OUTCOMES}
    table = with_labels(
        tabulate_outcomes(basis, [each.instrument for each in measured]),
        instrument=INSTRUMENTS,
        outcome=names,
    )
    palette = context.palette
    colours = dict(zip(OUTCOMES, (palette.improvement, palette.common, palette.concern), strict=True))
    title = context.say("impact-shares-title")
    spec = grouped_bars(
        table, chart_words(), palette=palette, alt=title, category="instrument", series="outcome",
        unit_format=SHARE, colours=colours,
    )  # fmt: skip
    headings = {
        "instrument": INSTRUMENTS.names.get(context.language),
        "outcome": context.say("impact-outcome"),
        "persons": context.say("impact-n"),
        VALUE: context.say("impact-share"),
    }
    subtitle = context.say("impact-shares-subtitle", range=write_range(basis, context))
    formats = {"persons": UnitFormat(0), VALUE: SHARE}
    show_figure(Figure("impact-shares", title, subtitle, table, spec, headings, formats), context)


def _show_changes(basis: Basis, measured: Sequence[Measured], context: Context) -> None:
    """The means as a list: each instrument has points of its own, so no axis holds them all."""
    table = with_labels(tabulate_changes(measured, basis.view.threshold), instrument=INSTRUMENTS)
    headings = (
        "impact-before", "impact-after", "impact-change", "impact-interval", "impact-n", "impact-coverage",
    )  # fmt: skip
    rows = "".join(_row(each, context) for each in measured)
    names = [INSTRUMENTS.names.get(context.language), *(context.say(heading) for heading in headings)]
    st.markdown(f"### {context.say('impact-means-title', range=write_range(basis, context))}")
    show_listing(names, [rows])
    if table.any_hidden:
        st.caption(context.say("hidden-legend", threshold=table.threshold))


def _row(each: Measured, context: Context) -> str:
    absent = context.say("status-suppressed" if each.hidden else "status-no-data")
    plain = [each.paired.mean_start, each.paired.mean_follow_up]
    decimals = _decimals(each.instrument)
    cells = [absent if value is None else number(value, context.language, decimals) for value in plain]
    interval = each.change.interval
    cells += [
        _signed(each.change.change, each.instrument, context) or absent,
        absent
        if interval is None
        else "\u00a0…\u00a0".join(_signed(end, each.instrument, context) for end in interval),
        absent if each.change.n_paired is None else number(each.change.n_paired, context.language),
        absent if each.change.coverage is None else percent(each.change.coverage, context.language),
    ]
    name = escape(INSTRUMENTS.label(each.instrument, context.language))
    return f"<tr><td>{name}</td>" + "".join(f'<td class="number">{escape(c)}</td>' for c in cells) + "</tr>"
