"""Did it get faster? One indicator before and after a moment: its levels, the doubts, and the other teams."""

import streamlit as st

from charts.bars import grouped_bars
from charts.trend import trend
from charts.trend_events import Event
from exports.before_after import (
    ASKED,
    describe_others,
    note_change,
    of_everybody,
    other_teams,
    title_change,
    title_others,
)
from exports.trends import describe_indicator, with_limits
from exports.waits import central_starts
from locales.numbers import short_period
from metrics import calendar
from metrics.before_after import SIDES, Change, compare_sides, find_change
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import TOTAL
from metrics.tables import VALUE
from ui.figure import Figure, show_figure
from ui.flow_state import Choice, settle, show_list
from ui.page import Context
from ui.table import escape_markdown
from ui.words import chart_words, unit_format, with_labels

PAGE = "path"
NONE = ""


def show_before_after(page: Context) -> None:
    """The choices, the figure with its two levels, what may be concluded, and the teams beside it."""
    context = of_everybody(page)
    st.markdown(f"## {context.say('before-after-section')}")
    st.markdown(escape_markdown(context.say("before-after-about")))
    starts = central_starts(context)
    with st.container(horizontal=True, vertical_alignment="bottom", key="choices-before-after"):
        month = _choose_month(starts, context)
        id = _choose_indicator(context)
    if page.scope.client_group != TOTAL:
        st.caption(context.say("path-not-by-group"))
    found = context.reading(id)
    if found is None or not (found.series.shown | found.series.hidden).any():
        st.info(context.say("before-after-none"))
        return
    if not month:
        st.info(context.say("before-after-choose"))
        return
    change = find_change(found, month)
    _show_change(change, dict(starts).get(month, ""), context)
    st.info(f"**{context.say('before-after-caveat-title')}** {context.say('before-after-caveat')}")
    _show_others(id, month, context)


def _choose_month(starts: list[tuple[int, str]], context: Context) -> int:
    """The moment: by default when a centralised team began in the chosen time; 0 where none was chosen."""
    scope = context.scope
    months = [str(month) for month in calendar.periods_between(scope.first, scope.last, "month")][:0:-1]
    began = {str(month): name for month, name in starts}
    choice = Choice(PAGE, "muutos", (NONE, *months), str(starts[0][0]) if starts else NONE)
    chosen = settle(choice)
    names = [
        context.say("before-after-began", month=short_period(int(month), "month"), team=began[month])
        if month in began
        else short_period(int(month), "month")
        for month in months
    ]
    show_list(
        choice, chosen, context.say("before-after-month"), [context.say("before-after-no-month"), *names]
    )
    return int(chosen or 0)


def _choose_indicator(context: Context) -> str:
    choice = Choice(PAGE, "mittari", ASKED, ASKED[0])
    chosen = settle(choice)
    names = [INDICATOR_BY_ID[id].names.get(context.language) for id in ASKED]
    show_list(choice, chosen, context.say("before-after-indicator"), names)
    return chosen


def _show_change(change: Change, team: str, context: Context) -> None:
    found = change.reading
    title = title_change(change, context)
    table = with_limits(found, change.judged, context)
    form = unit_format(found.indicator)
    text = context.say("before-after-event", team=team) if team else context.say("before-after-moment")
    spec = trend(
        table, chart_words(), palette=context.palette, alt=title, unit_format=form,
        limits=change.judged.has_limits, changes=[Event(change.turn, text)],
    )  # fmt: skip
    headings = {"period": context.say("heading-period"), VALUE: found.indicator.names.get(context.language)}
    show_figure(
        Figure(
            "before-after", title, describe_indicator(found.indicator.id, found.level, context), table, spec,
            headings, {VALUE: form}, note_change(change, context),
        ),
        context,
    )  # fmt: skip


def _show_others(id: str, month: int, context: Context) -> None:
    """Medians before and after of the teams that are not centralised; nothing where none has any."""
    readings = other_teams(id, context)
    given = compare_sides(readings, month, context.release.threshold)
    if not readings or not bool(given.frame[VALUE].notna().any()):
        st.caption(context.say("before-after-others-none"))
        return
    sides = {side: context.say(f"before-after-{side}") for side in SIDES}
    table = with_labels(given, team=context.teams, side=sides)
    level = next(iter(readings.values())).level
    form = unit_format(INDICATOR_BY_ID[id])
    title = title_others(given, form, context)
    colours = {"before": context.palette.common, "after": context.palette.plain}
    spec = grouped_bars(
        table, chart_words(), palette=context.palette, alt=title, category="team", series="side",
        unit_format=form, colours=colours,
    )  # fmt: skip
    headings = {
        "team": context.say("heading-team"),
        "side": context.say("before-after-side"),
        VALUE: INDICATOR_BY_ID[id].names.get(context.language),
        "periods": context.say("before-after-periods"),
    }
    subtitle = context.say(
        "before-after-others-subtitle",
        what=describe_indicator(id, level, context),
        month=short_period(month, "month"),
    )
    note = f"{describe_others(readings, month, context)} {context.say('before-after-others-note')}"
    show_figure(
        Figure("before-after-others", title, subtitle, table, spec, headings, {VALUE: form}, note), context
    )
