"""Supported employment: how closely each unit follows the criteria, and what becomes of its clients."""

import streamlit as st

from charts.caterpillar import Line, caterpillar
from charts.frame import UnitFormat
from charts.matrix import matrix
from locales.numbers import number
from locales.numbers import period as write_period
from locales.numbers import short_period as write_month
from metrics import calendar
from metrics.catalogue.codes import CRITERIA
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.impact_tables import (
    HIGH,
    LOW,
    N,
    find_assessed,
    read_scores,
    tabulate_criteria,
    tabulate_rate,
)
from metrics.protected import ProtectedTable, PublishedView
from metrics.scope import Scope
from metrics.supported_employment import BAND_NAMES, fidelity_band
from metrics.tables import VALUE
from ui.figure import Figure, join_words, show_figure
from ui.page import Context
from ui.table import escape_markdown
from ui.trends import show_trend
from ui.words import chart_words, with_labels, write_latest

SHARE = UnitFormat(0, share=True)
RATES = (
    ("job_start_rate", "job_starts", "out_of_work", 0.40),
    ("retention_13w", "over_13_weeks", "job_starts", 0.65),
)
"""Indicator, what is counted, of whom, and the least that IPS Grow asks."""
YEAR = 12


def show_coaching(context: Context) -> None:
    """Criteria, their total over time, job starts and retention of each unit, clients per coach."""
    st.markdown(f"## {context.say('impact-coaching')}")
    view = context.view("supported_employment_team")
    units = {team: context.teams.get(team, team) for team in view.teams if team in context.chosen_teams}
    if not units:
        st.info(context.say("impact-no-coaching"))
        return
    for team, name in units.items():
        st.markdown(f"- {escape_markdown(_say_fidelity(view, team, name, context))}")
    _show_criteria(view, units, context)
    show_trend("fidelity_total", context)
    for rate in RATES:
        _show_rate(view, units, rate, context)
    found = context.reading("clients_per_coach")
    if found is not None and found.latest is not None:
        st.markdown(escape_markdown(context.say("impact-per-coach", value=write_latest(found))))


def _say_fidelity(view: PublishedView, team: str, name: str, context: Context) -> str:
    """A unit's total and band, and the total a half-year before."""
    period = find_assessed(view, team, context.scope.last)
    if period is None:
        return context.say("impact-not-assessed", name=name)
    total, band = fidelity_band(read_scores(view, team, period))
    said = context.say(
        "impact-fidelity",
        name=name,
        total=total,
        band=BAND_NAMES[band].get(context.language).lower(),
        period=write_period(period, view.level, context.language),
    )
    before = find_assessed(view, team, calendar.add_months(period, -1))
    if before is None:
        return said
    earlier, _ = fidelity_band(read_scores(view, team, before))
    return f"{said} {context.say('impact-fidelity-before', total=earlier)}"


def _show_criteria(view: PublishedView, units: dict[str, str], context: Context) -> None:
    names = {id: names.get(context.language) for id, names in CRITERIA}
    table = with_labels(tabulate_criteria(view, list(units), context.scope.last), criterion=names, team=units)
    if table.frame.empty:
        return
    title = _describe_criteria(table, context)
    spec = matrix(
        table, chart_words(), palette=context.palette, alt=title, rows="criterion", columns="team",
        unit_format=UnitFormat(0),
    )  # fmt: skip
    headings = {
        "criterion": context.say("impact-criterion"),
        "team": context.say("heading-team"),
        VALUE: context.say("impact-score"),
    }
    show_figure(
        Figure("criteria", title, context.say("impact-criteria-subtitle"), table, spec, headings,
               {VALUE: UnitFormat(0)}),
        context,
    )  # fmt: skip


def _describe_criteria(table: ProtectedTable, context: Context) -> str:
    """The criterion with the lowest mean, if it is one alone and nothing is hidden."""
    means = table.frame.groupby("criterion_label")[VALUE].mean().sort_values()
    if table.any_hidden or len(means) < 2 or means.iloc[0] == means.iloc[1]:
        return context.say("impact-criteria-title")
    return context.say("impact-weakest-title", name=str(means.index[0]))


def _show_rate(
    view: PublishedView, units: dict[str, str], rate: tuple[str, str, str, float], context: Context
) -> None:
    """One rate per unit over the newest year with its interval, against the least that is asked."""
    id, above, below, least = rate
    scope = _newest_year(view, context.scope)
    table = with_labels(tabulate_rate(view, above, below, units, scope), team=units)
    if table.frame.empty:
        return
    asked = context.say("impact-asked", least=number(least * 100, context.language))
    name = INDICATOR_BY_ID[id].names.get(context.language)
    if not table.frame[VALUE].notna().any():
        st.markdown(escape_markdown(context.say("impact-rate-hidden", name=name)))
        return
    title = _describe_rate(table, id, least, context)
    spec = caterpillar(
        table, chart_words(), palette=context.palette, alt=title, interval=context.say("impact-interval"),
        lines=[Line(least, asked, "target")], unit_format=SHARE,
    )  # fmt: skip
    headings = {
        "team": context.say("heading-team"),
        VALUE: name,
        LOW: context.say("impact-low"),
        HIGH: context.say("impact-high"),
        N: context.say("impact-of"),
    }
    subtitle = context.say(
        "impact-rate-subtitle",
        definition=context.say(f"indicator-{id.replace('_', '-')}-definition"),
        range=f"{write_month(scope.first, 'month')}–{write_month(scope.last, 'month')}",
    )
    formats = {VALUE: SHARE, LOW: SHARE, HIGH: SHARE, N: UnitFormat(0)}
    show_figure(Figure(id.replace("_", "-"), title, subtitle, table, spec, headings, formats, asked), context)


def _describe_rate(table: ProtectedTable, id: str, least: float, context: Context) -> str:
    """Which units are surely above or below the least that is asked; the rest may be either."""
    shown = table.frame[table.frame[VALUE].notna()]
    above = join_words(
        [str(name) for name in shown.loc[shown[LOW] >= least, "team_label"]], context.say("and")
    )
    below = join_words(
        [str(name) for name in shown.loc[shown[HIGH] < least, "team_label"]], context.say("and")
    )
    return context.say(
        f"impact-{id.replace('_', '-')}-title",
        above=above or "none",
        below=below or "none",
        least=number(least * 100, context.language),
    )


def _newest_year(view: PublishedView, scope: Scope) -> Scope:
    """The newest twelve months of the view up to the scope's end."""
    ends = [calendar.last_month(int(period), view.level) for period in view.periods if period <= scope.last]
    last = max(ends, default=scope.last)
    return Scope(scope.county, calendar.add_months(last, 1 - YEAR), last, scope.level)
