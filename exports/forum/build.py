"""The forum pack from the current release: its sections, and what becomes of one without data."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from charts.tokens import LIGHT, Palette
from data_access.store import Store
from exports.context import Context, describe_release
from exports.forum.choose import Asked, PackLevel, choose_context
from exports.forum.model import Pack, PackFigure, Section
from exports.forum.parts import Desk, Outline
from exports.forum.sections_flows import outline_flows, outline_transitions
from exports.forum.sections_impact import outline_impact
from exports.forum.sections_strategy import outline_strategy
from exports.forum.sections_teams import outline_access, outline_workload
from exports.forum.sections_theme import draw_theme, say_theme, stand
from exports.standings import standings, targets
from locales import UserError, text
from locales.numbers import Language, short_period
from metrics.catalogue.codes import CLIENT_GROUPS
from metrics.catalogue.counties import COUNTIES, is_synthetic
from metrics.catalogue.indicators import INDICATORS
from metrics.catalogue.indicators.model import Indicator
from metrics.catalogue.model import TOTAL

Step = Callable[[int, int, str], None]
"""Told how many steps of how many are done, and what comes next; what it raises stops the work."""
Decisions = Sequence[tuple[str, str, str, str]]
PATHWAY = "pathway"  # the dataset whose indicators have a section of their own
PROCESS_TRENDS, PATHWAY_TRENDS = 2, 2


def _is_path(indicator: Indicator) -> bool:
    return PATHWAY in indicator.datasets


def _outline_process(desk: Desk) -> Outline:
    own = [one for one in INDICATORS if one.theme == "process" and not _is_path(one)]
    return _outline_plain("process", own, PROCESS_TRENDS, desk)


def _outline_pathway(desk: Desk) -> Outline:
    return _outline_plain("pathway", [one for one in INDICATORS if _is_path(one)], PATHWAY_TRENDS, desk)


def _outline_plain(id: str, indicators: Sequence[Indicator], trends: int, desk: Desk) -> Outline:
    found = stand(desk, indicators)
    return Outline(
        id,
        lambda: say_theme(found, desk.context),
        tuple(draw_theme(id, found, desk, trends=trends)),
        desk.context.say(f"forum-missing-{id}"),
    )


OUTLINES: dict[str, Callable[[Desk], Outline]] = {
    "strategy": outline_strategy,
    "access": outline_access,
    "workload": outline_workload,
    "process": _outline_process,
    "pathway": _outline_pathway,
    "flows": outline_flows,
    "transitions": outline_transitions,
    "impact": outline_impact,
}
SECTIONS = tuple(OUTLINES)


def name_section(id: str, language: Language) -> str:
    """A section's title."""
    return text(f"forum-section-{id}", language)


def build_pack(
    store: Store,
    *,
    county: str | None,
    teams: Sequence[str] = (),
    first: int | None = None,
    last: int | None = None,
    level: PackLevel = "month",
    client_group: str = TOTAL,
    language: Language = "fi",
    sections: Sequence[str] = SECTIONS,
    decisions: Decisions = (),
    palette: Palette = LIGHT,
    on_step: Step | None = None,
) -> Pack:
    """The pack of an area from the current release, in one language; nothing else is read.

    county: its code; None: the first area of the release. first, last: months (YYYYMM), both included; None:
    the newest three years. palette: of the theme to draw pictures for.
    sections: ids of `SECTIONS`, in the order that they stand in. Raises UserError
    where the release does not have what is asked for, and whatever `on_step` raises, at once.
    """
    if client_group and client_group not in CLIENT_GROUPS.ids:
        raise UserError("forum-error-group", group=client_group[:60])
    for id in sections:
        if id not in OUTLINES:
            raise ValueError(f"expected sections of {SECTIONS}, got {id!r}")
    asked = Asked(county, teams, first, last, level, client_group)
    context = replace(choose_context(store, asked, language), palette=palette)
    tell = on_step or (lambda _done, _total, _name: None)
    tell(0, 1, text("forum-step-reading", language))
    desk = Desk(context, tuple(standings(context)), targets(context))
    outlines = [OUTLINES[id](desk) for id in dict.fromkeys(sections)]
    made = _draw_sections(outlines, context, tell)
    return Pack(
        title=text("forum-title", language, county=COUNTIES.label(context.scope.county, language)),
        scope=describe_scope(context),
        release=_say_release(context),
        language=language,
        threshold=context.release.threshold,
        sections=made,
        decisions=tuple(decisions),
    )


def _draw_sections(outlines: Sequence[Outline], context: Context, tell: Step) -> tuple[Section, ...]:
    total, done = sum(len(outline.drawers) for outline in outlines) or 1, 0
    made, keys = [], set[str]()
    for outline in outlines:
        name = name_section(outline.id, context.language)
        figures: list[PackFigure] = []
        for draw in outline.drawers:
            tell(done, total, name)
            figures += [_keep_apart(figure, keys) for figure in draw() if figure is not None]
            done += 1
        message = outline.message() if figures else ""
        missing = "" if figures else outline.missing
        made.append(Section(outline.id, name, message, tuple(figures), missing))
    tell(total, total, "")
    return tuple(made)


def _keep_apart(figure: PackFigure, keys: set[str]) -> PackFigure:
    """The figure under a key that no other one has."""
    key, count = figure.key, 1
    while key in keys:
        count += 1
        key = f"{figure.key[:28]}-{count}"
    keys.add(key)
    return figure if key == figure.key else replace(figure, key=key)


def describe_scope(context: Context) -> str:
    """Area, teams, time, level and client group in words."""
    scope, language = context.scope, context.language
    teams = ", ".join(context.teams.get(team, team) for team in scope.teams)
    level = "rolling" if scope.rolling else scope.level
    parts = [
        COUNTIES.label(scope.county, language),
        teams or context.say("filter-all-teams"),
        f"{short_period(scope.first, 'month')}–{short_period(scope.last, 'month')}",
        context.say(f"level-{level.replace('_', '-')}").lower(),
    ]
    if scope.client_group != TOTAL:
        parts.append(CLIENT_GROUPS.label(scope.client_group, language).lower())
    return " · ".join(parts)


def _say_release(context: Context) -> str:
    said = describe_release(context)
    return f"{said} {context.say('forum-synthetic')}" if is_synthetic(context.scope.county) else said
