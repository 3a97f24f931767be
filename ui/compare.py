"""Areas side by side: which teams, or counties, differ from the others by more than chance.

The choices live in the URL; nonsense in a link falls back to the default without a word.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.caterpillar import Line, Look, caterpillar
from charts.frame import ChartWords, KeyItem, Spec, UnitFormat
from charts.funnel import FunnelWords, funnel, signal_of
from charts.tokens import SIGNALS
from charts.trend_model import SIGNAL_SHAPES
from locales import has_text
from locales.numbers import period as write_period
from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import COUNTIES, is_study
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.indicators.model import Indicator
from metrics.catalogue.model import Level
from metrics.comparison import AREA, HIGH, LOW, Comparison, compare_areas, keep_alike
from metrics.evaluate import Reading
from metrics.funnel import FEWEST, SIZE, Verdict
from metrics.scope import Scope
from metrics.tables import VALUE
from ui import reading
from ui.compare_words import describe_comparison, name_verdict, say_comparison
from ui.figure import Figure, show_figure
from ui.flow_state import Choice, settle, show_list, show_segments
from ui.page import Context
from ui.standings import targets
from ui.table import escape_markdown
from ui.words import chart_words, unit_format, with_labels, write_value

By = Literal["team", "county"]
Better = Literal["increase", "decrease"]
FUNNEL, ROWS = "suppilo", "valit"
LEVELS: tuple[Level, ...] = get_args(Level)
ALL, ALIKE = "kaikki", "samankokoiset"
BETTER: Mapping[str, Better] = {"up": "increase", "down": "decrease"}


@dataclass(frozen=True)
class _Asked:
    """One comparison. names: area -> name. readings: those of the areas, at one level. ended: name -> when a
    team that is left out ended."""

    indicator: Indicator
    by: By
    names: Mapping[str, str]
    readings: Mapping[str, Reading]
    ended: Mapping[str, int]


def show_comparison(indicator_id: str, context: Context, *, key: str = "") -> bool:
    """One indicator by team, as a funnel or as rows with intervals; by county too where there are several.

    key: where a page has several of them. False, with the reason in words, where nothing can be compared.
    """
    box = st.container(horizontal=True, key=f"choices-{key or indicator_id}")
    return _compare(INDICATOR_BY_ID[indicator_id], f"compare-{key or indicator_id}", box, context)


def show_comparisons(indicator_ids: Sequence[str], context: Context, *, key: str) -> None:
    """The same with a choice of the indicator."""
    page, box = f"compare-{key}", st.container(horizontal=True, key=f"choices-{key}")
    choice = Choice(page, "vertailu", tuple(indicator_ids), indicator_ids[0])
    chosen = settle(choice)
    names = [INDICATOR_BY_ID[id].names.get(context.language) for id in indicator_ids]
    with box:
        show_list(choice, chosen, context.say("compare-indicator"), names)
    _compare(INDICATOR_BY_ID[chosen], page, box, context)


def _compare(indicator: Indicator, page: str, box: DeltaGenerator, context: Context) -> bool:
    """box: where the choices stand, in a row."""
    with box:
        by = _choose_by(page, context)
    asked = _ask_counties(indicator, context) if by == "county" else _ask_teams(indicator, context)
    found = compare_areas(asked.readings, CATALOGUE, context.release.threshold)
    if found is None:
        st.info(context.say("compare-nothing", by=by, name=indicator.names.get(context.language)))
        return False
    if by == "county":
        with box:
            found = _choose_peers(page, found, asked, context)
    if found.funnel.compared < FEWEST:  # a figure of one, or of boxes only, tells nothing that words do not
        label = describe_comparison(found, indicator, by, context)
        st.markdown(f"**{escape_markdown(label)}**")
        say_comparison(with_names(found, asked.names), indicator, by, asked.ended, context)
        return False
    with box:
        shape = _choose_shape(page, context)
    _show(page, shape, asked, found, context)
    return True


# --- whom to compare -------------------------------------------------------------------------------


def _choose_by(page: str, context: Context) -> By:
    """Teams or counties: a choice only where the release has several counties."""
    if len(_counties(context)) < 2 or is_study(context.scope.county):
        return "team"
    choice = Choice(page, "vertailtavat", ("tiimit", "alueet"), "tiimit")
    chosen = settle(choice)
    names = [context.say(f"compare-by-{by}") for by in ("team", "county")]
    show_segments(choice, chosen, context.say("compare-by"), names)
    return "county" if chosen == "alueet" else "team"


def _counties(context: Context) -> list[str]:
    found = reading.counties(context.store, context.release)
    return [county for county in found if not is_study(county)]


def _ask_teams(indicator: Indicator, context: Context) -> _Asked:
    """All teams of the area, whichever are chosen: a few cannot tell what is ordinary."""
    scopes = {team: replace(context.scope, teams=(team,)) for team in context.teams}
    given = read_alike(indicator.id, scopes, context)
    ended = _ended_teams(given, context)
    kept = {team: found for team, found in given.items() if team not in ended}
    by_name = {context.teams[team]: month for team, month in ended.items()}
    return _Asked(indicator, "team", context.teams, kept, by_name)


def _ask_counties(indicator: Indicator, context: Context) -> _Asked:
    counties = _counties(context)
    scopes = {county: replace(context.scope, county=county, teams=()) for county in counties}
    names = {county: COUNTIES.label(county, context.language) for county in counties}
    own = context.scope.county
    names[own] = context.say("compare-own", name=names[own])
    return _Asked(indicator, "county", names, read_alike(indicator.id, scopes, context), {})


def read_alike(indicator_id: str, scopes: Mapping[str, Scope], context: Context) -> dict[str, Reading]:
    """Area -> its reading, all at the longest level that any of them needs."""
    level = context.scope.level
    while True:
        asked = {area: replace(scope, level=level) for area, scope in scopes.items()}
        found = {area: context.reading(indicator_id, scope) for area, scope in asked.items()}
        readings = {area: each for area, each in found.items() if each is not None}
        levels: list[Level] = [each.level for each in readings.values() if each.latest is not None]
        longest = max(levels, key=lambda each: calendar.SPAN[each], default=level)
        if calendar.SPAN[longest] <= calendar.SPAN[level] or context.scope.rolling:
            return {area: each for area, each in readings.items() if each.level == longest}
        level = longest


def _ended_teams(readings: Mapping[str, Reading], context: Context) -> dict[str, int]:
    """Team -> the month it ended in, where it has nothing in the newest period since."""
    newest = max((each.latest for each in readings.values() if each.latest is not None), default=None)
    frame = reading.listing(context.store, context.release, context.scope.county, "teams").frame
    if newest is None or "end" not in frame:
        return {}
    found = {}
    for team, end in zip(frame["team"], frame["end"], strict=True):
        month = _month(end)
        has_data = team in readings and readings[team].series.at(newest)[1] != "no_data"
        if month is not None and month < newest and not has_data:
            found[str(team)] = month
    return found


def _month(day: object) -> int | None:
    """The month of a stored day, given as a date or as its ISO text; None where there is none."""
    parts = str(day).split("-")
    return int(parts[0]) * 100 + int(parts[1]) if len(parts) == 3 else None


def _choose_peers(page: str, found: Comparison, asked: _Asked, context: Context) -> Comparison:
    """All counties, or those of about the same size, where that leaves somebody to compare with."""
    choice = Choice(page, "verrokit", (ALL, ALIKE), ALL)
    chosen = settle(choice)
    names = [context.say(f"compare-peers-{kind}") for kind in ("all", "alike")]
    show_segments(choice, chosen, context.say("compare-peers"), names)
    peers = keep_alike(found, context.scope.county) if chosen == ALIKE else list(asked.readings)
    kept = {area: each for area, each in asked.readings.items() if area in peers}
    narrowed = compare_areas(kept, CATALOGUE, context.release.threshold, found.period)
    return narrowed or found


def with_names(found: Comparison, names: Mapping[str, str]) -> Comparison:
    """The comparison with the names of its areas in its tables."""
    table, funnel_table = (with_labels(each, team=dict(names)) for each in (found.table, found.funnel.table))
    return replace(found, table=table, funnel=replace(found.funnel, table=funnel_table))


# --- the figure ------------------------------------------------------------------------------------


def _show(page: str, shape: str, asked: _Asked, found: Comparison, context: Context) -> None:
    indicator = asked.indicator
    found = with_names(found, asked.names)
    verdicts = {each: name_verdict(each, context) for each in found.table.frame["verdict"]}
    table = with_labels(found.table, verdict=verdicts)
    title = describe_comparison(found, indicator, asked.by, context)
    draw = _draw_funnel if shape == FUNNEL else _draw_rows
    spec = draw(found, indicator, asked, title, context)
    form = unit_format(indicator)
    headings = {
        AREA: context.say("compare-heading-area", by=asked.by),
        VALUE: indicator.names.get(context.language),
        LOW: context.say("compare-heading-low"),
        HIGH: context.say("compare-heading-high"),
        SIZE: name_size(indicator, context),
        "verdict": context.say("compare-heading-verdict"),
    }
    formats = dict.fromkeys((VALUE, LOW, HIGH), form) | {SIZE: _size_format(found)}
    level: Level = next(iter(asked.readings.values())).level
    subtitle = context.say(
        "compare-subtitle", by=asked.by, period=write_period(found.period, level, context.language),
        what=context.say(f"indicator-{indicator.id.replace('_', '-')}-definition"),
    )  # fmt: skip
    note = context.say("compare-note-funnel" if shape == FUNNEL else "compare-note-rows", by=asked.by)
    key = f"{page}-{asked.by}"
    show_figure(Figure(key, title, subtitle, table, spec, headings, formats, note), context)
    say_comparison(found, indicator, asked.by, asked.ended, context)


def _choose_shape(page: str, context: Context) -> str:
    choice = Choice(page, "vertailukuva", (FUNNEL, ROWS), FUNNEL)
    chosen = settle(choice)
    names = [context.say(f"compare-shape-{kind}") for kind in ("funnel", "rows")]
    show_segments(choice, chosen, context.say("compare-shape"), names)
    return chosen


def name_size(indicator: Indicator, context: Context) -> str:
    """What a value rests on, as the name of an axis."""
    own = f"compare-size-{indicator.id.replace('_', '-')}"
    return context.say(own if has_text(own) else "compare-size")


def _size_format(found: Comparison) -> UnitFormat:
    return UnitFormat(0 if found.kind == "share" else 1)


def funnel_words(indicator: Indicator, context: Context) -> FunnelWords:
    """Every word that only a funnel says."""
    names = (
        "average", "limits_95", "limits_99_8", "within", "high", "low", "very_high", "very_low",
        "outside_95",
    )  # fmt: skip
    said = {name: context.say(f"compare-{name.replace('_', '-')}") for name in names}
    return FunnelWords(size=name_size(indicator, context), **said)


def position_words(context: Context) -> ChartWords:
    """The words of a chart, where being outside is a place among others and not a change in time."""
    told = {name: context.say(f"compare-{name}") for name in ("improvement", "concern", "neutral")}
    return chart_words(**told)


def _draw_funnel(
    found: Comparison, indicator: Indicator, _asked: _Asked, title: str, context: Context
) -> Spec:
    return funnel(
        found.funnel, position_words(context), own=funnel_words(indicator, context),
        palette=context.palette, alt=title, unit_format=unit_format(indicator),
        better=BETTER.get(indicator.better), size_format=_size_format(found),
    )  # fmt: skip


def _draw_rows(found: Comparison, indicator: Indicator, asked: _Asked, title: str, context: Context) -> Spec:
    better = BETTER.get(indicator.better)
    frame = found.table.frame
    looks = {
        area: _look(verdict, better, context)
        for area, verdict in zip(frame[AREA], frame["verdict"], strict=True)
    }
    return caterpillar(
        found.table, position_words(context), palette=context.palette, alt=title, looks=looks,
        interval=context.say("compare-interval"), lines=_lines(found, indicator, asked, context),
        unit_format=unit_format(indicator), key=_key(looks.values(), context),
    )  # fmt: skip


def _look(verdict: Verdict, better: Better | None, context: Context) -> Look:
    signal = signal_of(verdict, better)
    told = "" if verdict in ("hidden", "unknown") else name_verdict(verdict, context)
    return Look(context.palette.signal(signal), signal, verdict in ("high", "low"), told)


def _key(looks: Collection[Look], context: Context) -> list[KeyItem]:
    """What the shapes and the filling of the dots mean, of those that are there."""
    present = {look.signal for look in looks}
    words = position_words(context)
    items = [
        KeyItem(getattr(words, signal), SIGNAL_SHAPES[signal], fill=context.palette.signal(signal), size=80)
        for signal in SIGNALS if signal in present and signal != "common"
    ]  # fmt: skip
    if any(look.hollow for look in looks):
        hollow = {"fill": context.palette.background, "stroke": context.palette.plain}
        items.append(KeyItem(context.say("compare-outside-95"), "circle", size=80, **hollow))
    return items


def _lines(found: Comparison, indicator: Indicator, asked: _Asked, context: Context) -> list[Line]:
    """The whole county, or all counties together, the strategy's target and the published study."""
    given: list[tuple[float | None, Literal["county", "target", "study"]]] = []
    if asked.by == "team":
        given.append((_whole(found, indicator, context), "county"))
    else:
        given.append((found.funnel.average, "county"))
    aim = targets(context).get(indicator.id)
    given.append((None if aim is None else aim.measure.target, "target"))
    given.append((context.study(indicator.id), "study"))
    return [
        Line(
            value,
            context.say(f"compare-line-{kind}", by=asked.by, value=write_value(indicator, value)),
            kind,
        )
        for value, kind in given
        if value is not None
    ]


def _whole(found: Comparison, indicator: Indicator, context: Context) -> float | None:
    """The county's own published value in the same period."""
    level = next(level for level in LEVELS if level == found.level)
    given = context.reading(indicator.id, replace(context.scope, teams=(), level=level))
    if given is None or given.level != level:
        return None
    value, status = given.series.at(found.period)
    return value if status == "shown" else None
