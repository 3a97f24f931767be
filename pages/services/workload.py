"""Tiimien kuormitus: which team is overloaded, how it came to that, and who is missing from which team."""

import streamlit as st

from charts.bars import grouped_bars, ranked_bars
from charts.frame import UnitFormat
from charts.matrix import matrix
from charts.trend import trend
from exports.workload import LOAD, describe_loads
from locales.numbers import number
from locales.numbers import period as write_period
from metrics.catalogue.codes import ACTIVITIES, SECTORS
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.indicators.workload import HOURS_PER_FTE_MONTH
from metrics.catalogue.model import TOTAL
from metrics.comparison import find_period
from metrics.composition import find_missing_sectors
from metrics.evaluate import Reading
from metrics.tables import VALUE, tabulate
from metrics.team_tables import (
    newest_month,
    sum_activity,
    tabulate_composition,
    tabulate_loads,
    tabulate_posts,
)
from ui import reading
from ui.card import Card, show_cards
from ui.compare import show_comparisons
from ui.figure import Figure, join_words, show_figure
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.scenario import show_scenario
from ui.standings import targets
from ui.table import escape_markdown
from ui.team_waits import show_team_waits
from ui.trends import describe_indicator, read_teams, show_team_trends, show_trend, team_colours
from ui.words import chart_words, unit_format, with_labels, write_latest, write_period_of, write_value

CARDS = (LOAD, "waiting_end", "load", "expected_wait", "fill_rate")
COMPARED = (
    "plan_share", "named_coordinator_share", "followup_share", "accepted_share", "no_show_share",
    "consult_no_client_share",
)  # fmt: skip
CONSULTATIONS = ("consultation_anonymous", "consultation_paper", "consultation_with_client")
PROFESSIONALS = UnitFormat(0)
TIMES = UnitFormat(0)


def main() -> None:
    context = open_page("workload")
    loads = read_teams(LOAD, context)
    found = context.reading(LOAD)
    if (found is None or found.latest is None) and newest_month(
        context.view("staffing_team"), "filled_fte", context.scope.last
    ) is None:
        st.info(context.say("workload-nothing"))
        st.stop()
    say_headline(describe_loads(loads, context))
    if context.scope.client_group != TOTAL:
        st.info(context.say("workload-by-group"))
    aims = targets(context)
    show_cards([Card(id, aims.get(id), link=False) for id in CARDS], context, key="workload")
    if any(reading.latest_value(team) is not None for team in loads.values()):
        _compare_loads(loads, context)
        show_team_trends(LOAD, context, title=context.say("workload-load-over-time"))
    show_team_trends("waiting_end", context, title=context.say("workload-waiting-over-time"))
    show_team_waits(context)
    st.markdown(f"## {context.say('compare-section')}")
    show_comparisons(COMPARED, context, key="workload")
    _show_staff(context)
    _show_consultations(context)
    show_trend("fte_lost_no_show", context, note=_say_no_shows(context))
    show_scenario(context)
    explain("workload")
    say_sources(context, ["staffing", "caseload", "activities"])


def _compare_loads(loads: dict[str, Reading], context: Context) -> None:
    """Teams side by side, the county as a mark beside each."""
    period = find_period(list(loads.values()))  # one for all: a team that has ended is not compared
    if period is None:
        return
    newest = {team: (found.series, period) for team, found in loads.items()}
    whole = context.reading(LOAD)
    table = with_labels(
        tabulate_loads(newest, reading.latest_value(whole), context.release.threshold), team=context.teams
    )
    level = next(iter(loads.values())).level
    when = write_period(period, level, context.language)
    form = unit_format(INDICATOR_BY_ID[LOAD])
    title = context.say("workload-side-by-side", period=when)
    words = chart_words(study=context.say("workload-reference"))
    spec = ranked_bars(
        table, words, palette=context.palette, alt=title, unit_format=form, colours=team_colours(context),
        reference="reference",
    )  # fmt: skip
    headings = {
        "team": context.say("heading-team"),
        VALUE: INDICATOR_BY_ID[LOAD].names.get(context.language),
        "reference": context.say("workload-reference"),
    }
    subtitle = describe_indicator(LOAD, level, context)
    show_figure(
        Figure("loads", title, subtitle, table, spec, headings, {VALUE: form, "reference": form}), context
    )


def _show_staff(context: Context) -> None:
    """Planned against filled posts, and which sectors each team lacks."""
    view = context.view("staffing_team")
    month = newest_month(view, "filled_fte", context.scope.last)
    if month is None:
        return
    posts = {team: view.series("filled_fte", {}, team) for team in context.chosen_teams if team in view.teams}
    teams = [team for team, series in posts.items() if series.at(month)[1] != "no_data"]
    _show_posts(teams, month, context)
    _show_composition(teams, month, context)


def _show_posts(teams: list[str], month: int, context: Context) -> None:
    names = {id: context.say(f"workload-{id.replace('_', '-')}") for id in ("planned_fte", "filled_fte")}
    table = with_labels(
        tabulate_posts(context.view("staffing_team"), teams, month), team=context.teams, measure=names
    )
    when = write_period(month, "month", context.language)
    gaps = table.frame.pivot(index="team_label", columns="measure", values=VALUE)
    short = list(gaps[gaps["filled_fte"] < gaps["planned_fte"]].index)
    listed = join_words(short, context.say("and"))
    title = context.say("workload-posts-open", teams=listed) if short else context.say("workload-posts-full")
    colours = {"planned_fte": context.palette.common, "filled_fte": context.palette.plain}
    form = UnitFormat(1, context.say("workload-unit-fte"))
    spec = grouped_bars(
        table, chart_words(), palette=context.palette, alt=title, category="team", series="measure",
        unit_format=form, colours=colours,
    )  # fmt: skip
    headings = {
        "team": context.say("heading-team"),
        "measure": context.say("workload-post"),
        VALUE: context.say("workload-fte"),
    }
    subtitle = context.say("workload-posts-subtitle", period=when)
    show_figure(Figure("posts", title, subtitle, table, spec, headings, {VALUE: form}), context)


def _show_composition(teams: list[str], month: int, context: Context) -> None:
    """Team × sector: who is there, with what the teams lack outlined."""
    view = context.view("staffing_team")
    sectors = {sector.id: sector.names.get(context.language) for sector in SECTORS}
    table = with_labels(tabulate_composition(view, teams, month), team=context.teams, sector=sectors)
    lacking = {team: find_missing_sectors(view, team, month) for team in teams}
    missing = [(team, sector) for team, absent in lacking.items() for sector in absent]
    title = context.say("workload-missing" if missing else "workload-complete", count=len(missing))
    spec = matrix(
        table, chart_words(), palette=context.palette, alt=title, rows="team", columns="sector",
        unit_format=PROFESSIONALS, highlight=missing,
    )  # fmt: skip
    headings = {
        "team": context.say("heading-team"),
        "sector": context.say("workload-sector"),
        VALUE: context.say("workload-professionals"),
    }
    when = write_period(month, "month", context.language)
    subtitle = context.say("workload-composition-subtitle", period=when)
    note = f"{_say_coverage(context)} {context.say('workload-composition-note')}".strip()
    formats = {VALUE: PROFESSIONALS}
    show_figure(Figure("composition", title, subtitle, table, spec, headings, formats, note), context)
    st.markdown("\n".join(_list_missing(lacking, sectors, context)))


def _list_missing(lacking: dict[str, list[str]], sectors: dict[str, str], context: Context) -> list[str]:
    """Which sectors each team lacks, and which teams lack none."""
    names = {team: escape_markdown(context.teams[team]) for team in lacking}
    said = []
    for team, absent in lacking.items():
        if absent:
            listed = join_words([_inside(sectors[sector]) for sector in absent], context.say("and"))
            said.append(context.say("workload-lacks", team=names[team], sectors=listed))
    complete = join_words([names[team] for team, absent in lacking.items() if not absent], context.say("and"))
    return [*said, context.say("workload-lacks-none", teams=complete)] if complete else said


def _say_coverage(context: Context) -> str:
    """How many of the sectors are there, of all teams that are shown together."""
    found = context.reading("sector_coverage")
    value = reading.latest_value(found)
    if found is None or found.latest is None or value is None:
        return ""
    looked = found.n.at(found.latest)[0]
    counts = {"present": round(value * looked), "looked": round(looked)}
    return context.say("workload-coverage", **counts, share=write_value(found.indicator, value))


def _inside(name: str) -> str:
    """A sector's name inside a sentence: Kela and FPA are names."""
    return name if name in ("Kela", "FPA") else name.lower()


def _say_no_shows(context: Context) -> str:
    """Visits that nobody came to, as hours, as FTE and as a share of what was booked."""
    found, share = context.reading("fte_lost_no_show"), context.reading("no_show_share")
    fte = reading.latest_value(found)
    if found is None or fte is None:
        return ""
    told = {"hours": number(fte * HOURS_PER_FTE_MONTH, context.language), "period": write_period_of(found)}
    said = context.say("workload-no-shows", **told, fte=write_value(found.indicator, fte))
    if reading.latest_value(share) is None:
        return said
    return f"{said} {context.say('workload-no-shows-share', share=write_latest(share))}"


def _show_consultations(context: Context) -> None:
    """Consultations by kind over time."""
    scope, view = context.scope, context.view("activities_team")
    rows = []
    for kind in CONSULTATIONS:
        series = sum_activity(view, kind, scope.teams).to_level(scope.level, "sum")
        rows.append(({"activity": kind}, series.between(scope.first, scope.last)))
    if not any(series.shown.any() for _, series in rows):
        return
    table = with_labels(tabulate(rows, context.release.threshold), level=scope.level, activity=ACTIVITIES)
    share = reading.latest_value(context.reading("consult_no_client_share"))
    title = context.say("workload-consultations")
    if share is not None:
        written = write_value(INDICATOR_BY_ID["consult_no_client_share"], share)
        title = context.say("workload-consultations-share", share=written)
    colours = dict(zip(CONSULTATIONS, context.palette.teams, strict=False))
    spec = trend(
        table, chart_words(), palette=context.palette, alt=title, unit_format=TIMES, series="activity",
        colours=colours,
    )  # fmt: skip
    headings = {
        "activity": context.say("workload-kind"),
        "period": context.say("heading-period"),
        VALUE: context.say("workload-times"),
    }
    subtitle = describe_indicator("consultations", scope.level, context)
    show_figure(Figure("consultations", title, subtitle, table, spec, headings, {VALUE: TIMES}), context)


main()
