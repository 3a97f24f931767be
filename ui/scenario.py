"""Mitä jos? – the section of Tiimien kuormitus in which people, inflow and time per client can be tried out.

The choices live in the URL; nonsense in a link falls back to the present state without a word.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import streamlit as st

from charts.frame import UnitFormat
from charts.scenario import ScenarioWords, scenario
from locales.numbers import number
from locales.numbers import period as write_period
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators.workload import HOURS_PER_FTE_MONTH
from metrics.catalogue.model import TOTAL
from metrics.protected import ProtectedSeries
from metrics.scenario import (
    HISTORY,
    Course,
    Missing,
    Projection,
    Team,
    change,
    find_need,
    find_newest_month,
    move_fte,
    project,
    read_history,
    read_lost_hours,
    read_team,
    tabulate_course,
)
from ui.figure import Figure, join_words, show_figure
from ui.flow_state import Choice, keep, settle
from ui.page import Context
from ui.scenario_words import (
    write_amount,
    write_count,
    write_fte,
    write_periods,
    write_share,
    write_weeks,
)
from ui.standings import targets
from ui.table import escape_markdown
from ui.trends import team_scope
from ui.words import chart_words, with_labels, write_value

PAGE = "scenario"
_Write = Callable[[float, Context], str]
NOBODY = ""
HALF = 0.5  # FTE that a step moves
MOST_FTE = 5
LEAST_FTE = -5
INFLOWS = tuple(str(share) for share in range(-50, 105, 5))
TIMES = tuple(str(share) for share in range(-50, 55, 5))
DAYS_IN_WEEK = 7
LONG_WAIT = 10  # weeks
Read = Team | tuple[Missing, ...]


@dataclass(frozen=True)
class Chosen:
    """What was chosen. giver: empty where nothing is moved. inflow, time: shares."""

    team: str
    giver: str
    moved: float
    added: float
    inflow: float
    time: float

    @property
    def changes(self) -> bool:
        return any((self.giver and self.moved, self.added, self.inflow, self.time))


def show_scenario(context: Context) -> None:
    """Draw the whole section."""
    st.markdown(f"## {context.say('scenario-title')}")
    st.markdown(context.say("scenario-lead"))
    if context.scope.client_group != TOTAL:
        st.info(context.say("scenario-by-group"))
        return
    month = find_newest_month(context.view("caseload_team"), context.scope.last)
    if month is None:
        st.info(context.say("scenario-nothing"))
        return
    teams = {team: _read(team, month, context) for team in context.teams}
    chosen = _choose(teams, context)
    own = teams[chosen.team]
    if not isinstance(own, Team):
        _say_missing(chosen.team, own, context)
        able = [context.teams[team] for team in context.chosen_teams if isinstance(teams[team], Team)]
        if able:
            listed = escape_markdown(join_words(able, context.say("and")))
            st.markdown(context.say("scenario-able", teams=listed))
        return
    giver = teams.get(chosen.giver)
    if giver is not None and not isinstance(giver, Team):
        _say_missing(chosen.giver, giver, context)
        giver = None
    _show_outcomes(own, giver, chosen, month, context)


def _read(team: str, month: int, context: Context) -> Read:
    return read_team(context.view("caseload_team"), context.view("staffing_team"), team, month)


# --- choices ---------------------------------------------------------------------------------------


def _choose(teams: Mapping[str, Read], context: Context) -> Chosen:
    """Draw the controls and read them."""
    offered = context.chosen_teams
    able = [found for team in offered if isinstance(found := teams[team], Team)]
    heaviest = max(able, key=lambda found: (found.load, found.id)).id if able else offered[0]
    team = Choice(PAGE, "jos-tiimi", offered, heaviest)
    chosen = settle(team)
    givers = Choice(PAGE, "jos-mista", (NOBODY, *(each for each in teams if each != chosen)), NOBODY)
    giver = settle(givers)
    given = teams.get(giver)
    most = min(given.fte, MOST_FTE) if isinstance(given, Team) else 0
    moved = Choice(PAGE, "jos-siirto", _steps(0, most), "0")
    added = Choice(PAGE, "jos-lisa", _steps(LEAST_FTE, MOST_FTE), "0")
    inflow, time = Choice(PAGE, "jos-tulo", INFLOWS, "0"), Choice(PAGE, "jos-aika", TIMES, "0")
    with st.container(border=True, key="scenario-controls"):
        left, right = st.columns(2, gap="medium")
        with left:
            _pick(team, chosen, context.say("scenario-team"), context)
        with right:
            _pick(givers, giver, context.say("scenario-giver"), context)
        left, right = st.columns(2, gap="medium")
        with left:
            _slide(moved, "scenario-moved", write_fte, context, disabled=len(moved.options) < 2)
            _slide(added, "scenario-added", write_fte, context)
        with right:
            _slide(inflow, "scenario-inflow", write_share, context)
            _slide(time, "scenario-time", write_share, context)
        amounts = [float(settle(choice)) for choice in (moved, added, inflow, time)]
        result = Chosen(
            chosen, giver, amounts[0] if giver else 0.0, amounts[1], amounts[2] / 100, amounts[3] / 100
        )
        st.button(
            context.say("scenario-reset"), key="scenario-reset", type="tertiary", icon=":material/undo:",
            on_click=_reset, args=((givers, moved, added, inflow, time),), disabled=not result.changes,
        )  # fmt: skip
    return result


def _pick(choice: Choice, value: str, label: str, context: Context) -> None:
    """A list of teams, as wide as its place: their names may be long."""
    st.session_state[choice.widget] = value
    names = {NOBODY: context.say("scenario-giver-none"), **context.teams}
    st.selectbox(label, choice.options, format_func=names.__getitem__, key=choice.widget)


def _steps(first: float, last: float) -> tuple[str, ...]:
    """Half FTE apart, as they stand in a link: "-1", "0.5"."""
    count = int((last - first) / HALF + 1e-9)
    return tuple(f"{first + place * HALF:g}" for place in range(count + 1))


def _slide(choice: Choice, label: str, write: _Write, context: Context, *, disabled: bool = False) -> None:
    """A slider of a settled choice; one with nothing to choose stands still at its only option."""
    value = settle(choice)
    options = choice.options if len(choice.options) > 1 else (*choice.options, "0.5")
    st.session_state[choice.widget] = value
    st.select_slider(
        context.say(label), options, key=choice.widget, disabled=disabled,
        format_func=lambda option: write(float(option), context),
    )  # fmt: skip


def _reset(choices: Sequence[Choice]) -> None:
    for choice in choices:
        st.session_state[choice.widget] = keep(choice, choice.default)


# --- what comes of it ------------------------------------------------------------------------------


def _show_outcomes(own: Team, giver: Team | None, chosen: Chosen, month: int, context: Context) -> None:
    """The team, and below it the one that gives people to it."""
    teams = {own.id: own} if giver is None else {own.id: own, giver.id: giver}
    changed = dict(teams)
    if giver is not None:
        changed = move_fte(teams, giver.id, own.id, chosen.moved)
    changed[own.id] = change(changed[own.id], fte=chosen.added, inflow=chosen.inflow, time=chosen.time)
    target = _find_target(context)
    for id, now in teams.items():
        compare = changed[id] != now
        _show_outcome(project(changed[id]), project(now), target, month, compare, context)
    _explain(list(teams.values()), target, month, context)


def _show_outcome(
    after: Projection, before: Projection, target: float | None, month: int, compare: bool, context: Context
) -> None:
    """One team in words and in two figures."""
    st.markdown(_tell(after, before, target, compare, context))
    queue, wait = read_history(context.view("caseload_team"), after.team.id, month)
    left, right = st.columns(2, gap="medium")
    name = context.teams[after.team.id]
    with left:
        title = context.say(f"scenario-queue-{after.outlook}", team=name)
        form = UnitFormat(0, context.say("scenario-persons"))
        _show_course("queue", title, queue, (after.queue, before.queue), form, None, compare, after, context)
    with right:
        verdict = "no-target" if target is None else after.judge(target)
        title = context.say(f"scenario-wait-{verdict}", team=name)
        form = UnitFormat(_decimals(after.wait), context.say("scenario-weeks"))
        _show_course("wait", title, wait, (after.wait, before.wait), form, target, compare, after, context)


def _show_course(
    kind: str, title: str, history: ProtectedSeries, courses: tuple[Course, Course], form: UnitFormat,
    target: float | None, compare: bool, after: Projection, context: Context,
) -> None:  # fmt: skip
    table = with_labels(tabulate_course(history, *courses, context.release.threshold), level="month")
    names = ("observed", "expected", "low", "high", "unchanged")
    headings = {"period": context.say("heading-period")}
    headings |= {name: context.say(f"scenario-column-{name}") for name in names}
    own = ("observed", "expected", "band", "unchanged", "now")
    words = ScenarioWords(**{name: context.say(f"scenario-{name}") for name in own})
    spec = scenario(
        table, chart_words(), words, palette=context.palette, alt=title, unit_format=form, target=target,
        compare=compare,
    )  # fmt: skip
    subtitle = context.say(f"scenario-{kind}-subtitle")
    show_figure(
        Figure(
            f"scenario-{kind}-{after.team.id}", title, subtitle, table, spec, headings,
            dict.fromkeys(names, form),
        ),
        context,
    )  # fmt: skip


def _tell(
    after: Projection, before: Projection, target: float | None, compare: bool, context: Context
) -> str:
    """What happens to the queue and to the wait, how sure that is, and what would happen anyway."""
    name = escape_markdown(context.teams[after.team.id])
    parts = [context.say("scenario-tell-queue", team=name, **_ends(after.queue, 0, context))]
    if after.team.capacity > 0:
        told = _ends(after.wait, _decimals(after.wait), context) | {"now": _now(before, context)}
        parts.append(context.say("scenario-tell-wait", **told))
    else:
        parts.append(context.say("scenario-tell-nobody"))
    if target is not None:
        verdict = after.judge(target)
        parts.append(context.say(f"scenario-tell-{verdict}", target=write_weeks(target, context)))
    if compare:
        told = _ends(before.queue, 0, context)
        parts.append(context.say("scenario-tell-unchanged", later=told["later"], band=told["band"]))
    return " ".join(parts)


def _decimals(wait: Course) -> int:
    """Tenths of a week only where the wait is short: more would promise too much."""
    return 0 if wait.high[-1] >= LONG_WAIT else 1


def _now(before: Projection, context: Context) -> str:
    """The wait as it is."""
    if before.team.capacity == 0:
        return "–"
    return number(float(before.wait.middle[0]), context.language, 1)


def _ends(course: Course, decimals: int, context: Context) -> dict[str, str]:
    """Now, in a year, and the band then, in words."""
    ends = (course.middle[0], course.middle[-1], course.low[-1], course.high[-1])
    now, later, low, high = (number(float(end), context.language, decimals) for end in ends)
    return {"now": now, "later": later, "band": low if low == high else f"{low}–{high}"}


def _find_target(context: Context) -> float | None:
    """The strategy's wait target in weeks; None where it has none."""
    found = targets(context)
    for id, in_week in (("expected_wait", 1), ("wait_median", DAYS_IN_WEEK)):
        aim = found.get(id)
        if aim is not None and aim.measure.target is not None and aim.measure.target > 0:
            return aim.measure.target / in_week
    return None


# --- what it rests on ------------------------------------------------------------------------------


def _explain(teams: Sequence[Team], target: float | None, month: int, context: Context) -> None:
    """What the target asks for, no-shows, and, folded, the figures and assumptions behind it all."""
    for team in teams:
        lines = (
            f"**{escape_markdown(context.teams[team.id])}**",
            "",
            f"- {_tell_observed(team, context)}",
            f"- {_tell_need(team, target, context)}",
            f"- {_tell_lost(team, month, context)}",
        )
        st.markdown("\n".join(lines))
    with st.expander(context.say("scenario-basis")):
        for team in teams:
            st.markdown(_tell_basis(team, month, context))
        st.markdown(context.say("scenario-assumptions", months=HISTORY))


def _tell_observed(team: Team, context: Context) -> str:
    """Little's law beside what was observed."""
    expected = f"{_now(project(team), context)}\u00a0{context.say('scenario-weeks')}"
    found = context.reading("wait_median", team_scope(context, team.id))
    if found is None or not found.series.shown.any():
        return context.say("scenario-no-observed", expected=expected)
    newest = int(np.flatnonzero(found.series.shown)[-1])
    return context.say(
        "scenario-observed-wait",
        expected=expected,
        observed=write_value(found.indicator, float(found.series.values[newest])),
        period=write_period(int(found.series.periods[newest]), found.level, context.language),
    )


def _tell_need(team: Team, target: float | None, context: Context) -> str:
    """What it would take to reach the target and to stay there."""
    if target is None:
        return context.say("scenario-no-target")
    need = find_need(team, target)
    said = {
        "target": write_weeks(target, context), "queue": write_count(need.queue, context),
        "steady": write_count(need.steady, context), "steadyfte": write_amount(need.steady_fte, context),
        "capacity": write_count(team.capacity, context), "fte": write_amount(team.fte, context),
    }  # fmt: skip
    if need.relief is None or need.relief_fte is None:
        return context.say("scenario-need-steady", **said)
    more = {"relief": write_count(need.relief, context), "relieffte": write_amount(need.relief_fte, context)}
    return context.say("scenario-need-relief", **said, **more)


def _tell_lost(team: Team, month: int, context: Context) -> str:
    """No-shows as lost FTE."""
    hours = read_lost_hours(context.view("activities_team"), team.id, month)
    if hours is None:
        return context.say("scenario-lost-unknown")
    fte = number(hours / HOURS_PER_FTE_MONTH, context.language, 2)
    return context.say("scenario-lost", hours=number(hours, context.language, 1), fte=fte)


def _tell_basis(team: Team, month: int, context: Context) -> str:
    return context.say(
        "scenario-inputs", team=escape_markdown(context.teams[team.id]),
        month=write_period(month, "month", context.language), queue=write_count(team.queue, context),
        inflow=number(team.inflow, context.language, 1),
        capacity=number(team.capacity, context.language, 1), fte=write_amount(team.fte, context),
        hours=number(team.hours_per_client, context.language, 0),
        load=number(team.load, context.language, 2) if team.capacity > 0 else "–",
        spread=number(team.spread, context.language, 1),
    )  # fmt: skip


def _say_missing(team: str, missing: Sequence[Missing], context: Context) -> None:
    """Which figure is missing, in which months, and why."""
    lines = [context.say("scenario-missing", team=escape_markdown(context.teams[team]))]
    for each in missing:
        dataset = CATALOGUE.dataset_by_id[each.dataset]
        lines.append(
            context.say(
                "scenario-missing-line",
                dataset=dataset.names.get(context.language),
                measure=dataset.by_id[each.measure].names.get(context.language),
                reason=context.say(f"scenario-reason-{each.reason.replace('_', '-')}"),
                periods=write_periods(each.periods, context),
            )
        )
    st.info("\n".join([lines[0], "", *lines[1:]]))
