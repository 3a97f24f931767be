"""The sections on access and on workload: how long people wait, and which team carries what."""

from functools import partial

from charts.frame import UnitFormat
from exports import reading
from exports.context import Context
from exports.forum.alt import describe_table
from exports.forum.figures import Draft, draw_bars, draw_team_trends, label_target, make_figure, rank_rows
from exports.forum.grounds import Grounds, define, ground_reading, name_sources, say_date, say_n, say_subtitle
from exports.forum.model import PackFigure
from exports.forum.parts import Desk, Draw, Outline
from exports.forum.sections_theme import draw_theme, say_theme, stand
from exports.ranges import write_range
from exports.trends import describe_aim, read_teams, team_colours
from exports.waits import central_starts, describe_waits
from exports.words import join_words, unit_format, with_labels
from exports.workload import LOAD, describe_loads
from locales import render
from locales.numbers import percent
from locales.numbers import period as write_period
from metrics.basis import Basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import SECTORS, TEAM_SECTORS, WAIT_BANDS
from metrics.catalogue.indicators import INDICATOR_BY_ID, INDICATORS
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE
from metrics.team_tables import (
    POSTS,
    newest_month,
    tabulate_composition,
    tabulate_loads,
    tabulate_posts,
)
from metrics.wait_tables import find_bands

ACCESS_TRENDS, WORKLOAD_TRENDS = 3, 1
WAITING = "waiting_end"
WAIT = "wait_median"


# --- access ----------------------------------------------------------------------------------------


def outline_access(desk: Desk) -> Outline:
    context = desk.context
    theme = stand(desk, [indicator for indicator in INDICATORS if indicator.theme == "access"])
    drawers = draw_theme("access", theme, desk, trends=ACCESS_TRENDS)
    if drawers:
        drawers.insert(1, partial(_draw_bands, context))
    return Outline(
        "access",
        lambda: _say_access(desk),
        tuple(drawers),
        context.say("forum-missing-access"),
    )


def _say_access(desk: Desk) -> str:
    """The theme's headline, and what was seen before and after a centralised team."""
    context = desk.context
    theme = stand(desk, [indicator for indicator in INDICATORS if indicator.theme == "access"])
    said = describe_waits(central_starts(context), context)
    return ". ".join(filter(None, [say_theme(theme, context), said]))


def _draw_bands(context: Context) -> list[PackFigure | None]:
    """How long those waited who got their first contact."""
    views = reading.county_views(context.store, context.release, context.scope.county)
    found = find_bands(views, CATALOGUE, context.scope)
    if found is None:
        return []
    basis, counts = found
    table = with_labels(counts, context.language, band=WAIT_BANDS)
    form = UnitFormat(0, context.say("forum-unit-persons"))
    draft = Draft(
        title=_title_bands(counts, context),
        subtitle=say_subtitle(
            context.say("forum-bands-what"), form.unit, write_range(basis, context), context
        ),
        kind="columns",
        table=table,
        category="band",
        headings={"band": context.say("forum-heading-band"), VALUE: context.say("forum-heading-persons")},
        formats={VALUE: form},
        colours={VALUE: context.palette.plain},
    )
    return [make_figure("bands", "access", draw_bars(draft, context), _ground_bands(basis, counts, context))]


def _title_bands(counts: ProtectedTable, context: Context) -> str:
    """The share that waited for two weeks at most, where every number is shown."""
    whole = float(counts.frame[VALUE].sum())
    if counts.any_hidden or not whole:
        return context.say("forum-bands-title-plain")
    fast = counts.frame["band"].isin(WAIT_BANDS.members("up_to_14"))
    return context.say(
        "forum-bands-title", share=percent(counts.frame.loc[fast, VALUE].sum() / whole, context.language)
    )


def _ground_bands(basis: Basis, counts: ProtectedTable, context: Context) -> Grounds:
    n = None if counts.any_hidden else float(counts.frame[VALUE].sum())
    return Grounds(
        context.say("forum-bands-definition"),
        name_sources(["waits"], context),
        say_n(n, context),
        say_date(write_range(basis, context), context),
    )


# --- workload --------------------------------------------------------------------------------------


def outline_workload(desk: Desk) -> Outline:
    context = desk.context
    theme = stand(desk, [indicator for indicator in INDICATORS if indicator.theme == "workload"])
    drawers: list[Draw] = []
    if theme:
        drawers = draw_theme("workload", theme, desk, trends=WORKLOAD_TRENDS, drawn=(LOAD,))
        own: list[Draw] = [
            partial(_draw_loads, desk), partial(_draw_load_over_time, desk), partial(_draw_waiting, desk),
            partial(_draw_posts, context), partial(_draw_composition, context),
        ]  # fmt: skip
        drawers[1:1] = own
    return Outline(
        "workload",
        lambda: render(describe_loads(read_teams(LOAD, context), context), context.language),
        tuple(drawers),
        context.say("forum-missing-workload"),
    )


def _draw_loads(desk: Desk) -> list[PackFigure | None]:
    """Teams side by side, the area as a line across."""
    context = desk.context
    readings = read_teams(LOAD, context)
    given = {team: found for team, found in readings.items() if found.latest is not None}
    whole = context.reading(LOAD)
    if len(given) < 2 or whole is None:
        return []
    newest = {team: (found.series, found.latest) for team, found in given.items()}
    level = next(iter(given.values())).level
    when = write_period(max(found.latest or 0 for found in given.values()), level, context.language)
    loads = rank_rows(tabulate_loads(newest, None, context.release.threshold))
    table = with_labels(loads, context.language, team=context.teams)
    form = unit_format(INDICATOR_BY_ID[LOAD], context.language)
    name = INDICATOR_BY_ID[LOAD].names.get(context.language)
    reference = reading.latest_value(whole)
    draft = Draft(
        title=render(describe_loads(readings, context), context.language),
        subtitle=say_subtitle(name, form.unit, when, context),
        kind="bars",
        table=table,
        category="team",
        headings={"team": context.say("heading-team"), VALUE: name},
        formats={VALUE: form},
        colours={team: colour for team, colour in team_colours(context).items() if team in given},
        target=reference,
        target_label=label_target(reference, form, context, context.say("workload-reference")),
        comment=describe_aim(whole, desk.targets.get(LOAD), context),
    )
    grounds = ground_reading(whole, context)
    return [make_figure("loads", "workload", draw_bars(draft, context), grounds)]


def _draw_load_over_time(desk: Desk) -> list[PackFigure | None]:
    title = desk.context.say("workload-load-over-time")
    return [draw_team_trends(LOAD, "workload", desk.context, title=title, target=desk.targets.get(LOAD))]


def _draw_waiting(desk: Desk) -> list[PackFigure | None]:
    title = desk.context.say("workload-waiting-over-time")
    return [draw_team_trends(WAITING, "workload", desk.context, title=title, target=None)]


def _teams_in(context: Context) -> tuple[list[str], int | None]:
    """The teams that have staff, and the newest month of it."""
    view = context.view("staffing_team")
    month = newest_month(view, "filled_fte", context.scope.last)
    return [team for team in context.chosen_teams if team in view.teams], month


def _ground_staff(definition: str, month: int, context: Context) -> Grounds:
    return Grounds(
        definition,
        name_sources(["staffing"], context),
        context.say("forum-n-none"),
        say_date(write_period(month, "month", context.language), context),
    )


def _draw_posts(context: Context) -> list[PackFigure | None]:
    """Planned against filled posts."""
    teams, month = _teams_in(context)
    if month is None or not teams:
        return []
    names = {id: context.say(f"workload-{id.replace('_', '-')}") for id in POSTS}
    table = with_labels(
        tabulate_posts(context.view("staffing_team"), teams, month),
        context.language, team=context.teams, measure=names,
    )  # fmt: skip
    form = UnitFormat(1, context.say("workload-unit-fte"))
    when = write_period(month, "month", context.language)
    draft = Draft(
        title=_title_posts(table, context),
        subtitle=say_subtitle(context.say("forum-posts-what"), form.unit, when, context),
        kind="bars",
        table=table,
        category="team",
        headings={
            "team": context.say("heading-team"),
            "measure": context.say("workload-post"),
            VALUE: context.say("workload-fte"),
        },
        formats={VALUE: form},
        series="measure",
        colours={"planned_fte": context.palette.common, "filled_fte": context.palette.plain},
    )
    grounds = _ground_staff(define("fill_rate", context), month, context)
    return [make_figure("posts", "workload", draw_bars(draft, context), grounds)]


def _title_posts(table: ProtectedTable, context: Context) -> str:
    gaps = table.frame.pivot(index="team_label", columns="measure", values=VALUE)
    short = list(gaps[gaps["filled_fte"] < gaps["planned_fte"]].index)
    if not short:
        return context.say("workload-posts-full")
    return context.say("workload-posts-open", teams=join_words(short, context.say("and")))


def _draw_composition(context: Context) -> list[PackFigure | None]:
    """Team × sector as a table: one row per team, one column per sector."""
    teams, month = _teams_in(context)
    if month is None or not teams:
        return []
    view = context.view("staffing_team")
    table = with_labels(
        spread_sectors(tabulate_composition(view, teams, month), teams), context.language, team=context.teams
    )
    missing = int((table.frame[list(TEAM_SECTORS)] == 0).sum().sum())
    title = context.say("workload-missing" if missing else "workload-complete", count=missing)
    names = {sector.id: sector.names.get(context.language) for sector in SECTORS}
    when = write_period(month, "month", context.language)
    draft = Draft(
        title=title,
        subtitle=say_subtitle(context.say("forum-composition-what"), "", when, context),
        kind="table",
        table=table,
        category="team",
        headings={"team": context.say("heading-team")} | {id: names[id] for id in TEAM_SECTORS},
        measures=tuple(TEAM_SECTORS),
        formats=dict.fromkeys(TEAM_SECTORS, UnitFormat(0)),
        alt=describe_table(title, len(table), context),
        comment=context.say("workload-composition-note"),
    )
    grounds = _ground_staff(define("sector_coverage", context), month, context)
    return [make_figure("composition", "workload", draft, grounds)]


def spread_sectors(table: ProtectedTable, teams: list[str]) -> ProtectedTable:
    """Professionals of team × sector as one row per team and a measure per sector."""
    frame = table.frame
    wide = frame[["team"]].drop_duplicates().set_index("team").reindex(teams)
    for sector in TEAM_SECTORS:
        own = frame[frame["sector"] == sector].set_index("team")
        wide[sector] = own[VALUE].reindex(teams)
        wide[sector + STATUS_SUFFIX] = own[VALUE + STATUS_SUFFIX].reindex(teams)
    return ProtectedTable(("team",), tuple(TEAM_SECTORS), wide.reset_index(), table.threshold)
