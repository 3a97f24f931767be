"""The service path, cached by release and scope, and what is said of it: where most are lost."""

import math
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from charts.flow import FlowStyle, FlowWords, flow
from charts.frame import Spec
from data_access.published import Release
from data_access.store import Store
from exports import reading
from exports.context import Context
from exports.ranges import write_range
from exports.words import chart_words, join_words, unit_format, write_value
from locales import Message
from locales.numbers import number, short_period
from locales.numbers import period as write_period
from metrics import calendar
from metrics.basis import Basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import PHASES, RISKS, RISKS_OF_PHASE, WAIT_STEPS
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.model import TOTAL
from metrics.evaluate import Reading, evaluate
from metrics.path import (
    COUNTS,
    ENTERED,
    HIGH,
    LEFT,
    LOW,
    MOVED_ON,
    PHASE,
    QUANTILES,
    ROW,
    WAIT_STEPS_OF_PATH,
    Found,
    MostLost,
    choose_period,
    find_most_frequent,
    find_most_lost,
    find_risks,
    find_steps,
    is_close,
    of_phase,
    of_wait,
)
from metrics.path_flow import LOST as LOST_NODE
from metrics.path_flow import ON, STAGES, link_steps, size_steps
from metrics.protected import ProtectedTable
from metrics.scope import Scope
from metrics.signal import judge
from metrics.tables import VALUE
from metrics.waits import OPEN_END

LOST, WAIT, LEAD_TIME = "lost_share", "wait_median", "lead_time_total"
CACHED = 512
Waits = Mapping[tuple[str, str], Reading]


@lru_cache(CACHED)
def steps(store: Store, release: Release, scope: Scope) -> Found | None:
    return find_steps(reading.county_views(store, release, scope.county), CATALOGUE, scope)


@lru_cache(CACHED)
def risks(store: Store, release: Release, scope: Scope) -> Found | None:
    return find_risks(reading.county_views(store, release, scope.county), CATALOGUE, scope)


@lru_cache(CACHED)
def phase_reading(
    store: Store, release: Release, scope: Scope, indicator_id: str, phase: str
) -> Reading | None:
    """An indicator of the path for one of its steps."""
    views = reading.county_views(store, release, scope.county)
    return evaluate(of_phase(INDICATOR_BY_ID[indicator_id], phase), views, CATALOGUE, scope)


@lru_cache(CACHED)
def _wait_reading(store: Store, release: Release, scope: Scope, step: str, quantile: str) -> Reading | None:
    views = reading.county_views(store, release, scope.county)
    return evaluate(of_wait(INDICATOR_BY_ID[WAIT], step, quantile), views, CATALOGUE, scope)


def path_waits(scope: Scope, context: Context) -> tuple[Waits, int] | None:
    """(step, quantile) -> its reading, all at one level, and the period to show; None without data.

    Of all client groups: waits are not kept by group. The level is the longest that any of them needs.
    """
    scope = replace(scope, client_group=TOTAL, rolling=False)
    while True:
        found = {
            (step, quantile): _wait_reading(context.store, context.release, scope, step, quantile)
            for step in WAIT_STEPS_OF_PATH
            for quantile in QUANTILES
        }
        given = {key: each for key, each in found.items() if each is not None}
        if not given:
            return None
        level = max((each.level for each in given.values()), key=calendar.SPAN.__getitem__)
        if calendar.SPAN[level] <= calendar.SPAN[scope.level]:
            medians = [each for (_, quantile), each in given.items() if quantile == "median"]
            period = choose_period(medians)
            return None if period is None else (given, period)
        scope = replace(scope, level=level)


# --- the headline ----------------------------------------------------------------------------------


def describe_path(found: Found | None, context: Context) -> Message:
    """Where most are lost, how large a share, and whether that has changed."""
    if found is None:
        return Message("path-headline-no-path")
    basis, table = found
    range_ = write_range(basis, context)
    most = find_most_lost(table)
    if most is None:
        hidden = bool(table.is_hidden(LEFT).any())
        return Message("path-headline-hidden" if hidden else "path-headline-none", {"range": range_})
    said: dict[str, str | int | float] = {
        "phase": name_phase(most.phase, context),
        "left": number(most.left, context.language),
        "share": write_share(most, context),
        "range": range_,
        "more": _say_more(most, context),
        "sure": _say_sure(most.phase, context),
    }
    kind = "one" if len(table) == 1 else "shown" if most.hidden else "all"
    if kind == "shown" and len(most.hidden) == len(table) - 1:
        kind = "only"
    return Message(f"path-headline-{kind}", said)


def write_share(most: MostLost, context: Context) -> str:
    """The share lost at the step, empty where not shown; without its decimals where it rests on few."""
    if most.share is None:
        return ""
    share = write_value(INDICATOR_BY_ID[LOST], most.share, context.language, most.entered)
    return context.say("path-share", share=share)


def _say_more(most: MostLost, context: Context) -> str:
    """That chance may explain the order, and how many steps are hidden."""
    said = []
    if most.close is not None:
        said.append(context.say("path-close", phase=name_phase(most.close, context)))
    if most.hidden:
        said.append(context.say("path-some-hidden", count=len(most.hidden)))
    return "".join(f" {each}" for each in said)


def _say_sure(phase: str, context: Context) -> str:
    """Whether the share lost at the step has changed; nothing of what is ordinary is called a change."""
    found = phase_reading(context.store, context.release, context.scope, LOST, phase)
    if found is None:
        return context.say("path-sure-short")
    judged = judge(found, [each.period for each in context.rebases(LOST)])
    if judged.since is None:
        return context.say(f"path-sure-{'ordinary' if judged.variation == 'ordinary' else 'short'}")
    return context.say(f"path-sure-{judged.variation}", since=short_period(judged.since, found.level))


def name_phase(phase: str, context: Context) -> str:
    return PHASES.label(phase, context.language)


# --- the steps -------------------------------------------------------------------------------------


def title_steps(table: ProtectedTable, context: Context) -> str:
    """How many came to the path and how many went it to its end, where both are shown."""
    rows = table.frame.set_index(PHASE)
    came, completed = (
        float(rows[measure].get(phase, float("nan")))
        for measure, phase in ((ENTERED, PHASES.ids[0]), (MOVED_ON, PHASES.ids[-1]))
    )
    if math.isnan(came) or math.isnan(completed):  # not there, or not shown
        return context.say("path-steps-title-plain")
    said = {"came": number(came, context.language), "completed": number(completed, context.language)}
    return context.say("path-steps-title", **said)


def draw_path_flow(table: ProtectedTable, alt: str, context: Context) -> Spec:
    """The steps as a flow diagram of seven stages: on to the next step, or out of the path."""
    palette = context.palette
    links = link_steps(table)
    frame = links.frame.copy()
    for end in ("source", "target"):
        pairs = zip(frame[end], frame[f"{end}_stage"], strict=True)
        frame[f"{end}_label"] = [_name_node(code, stage, context) for code, stage in pairs]
    names = ("of_source", "of_target", "at_least", "thin", "ribbon", "node", "no_joint")
    style = FlowStyle(
        palette=palette,
        alt=alt,
        colours={ON: palette.plain, LOST_NODE: palette.concern},
        order={
            f"{stage}:{code}": place
            for stage in range(STAGES)
            for code, place in ((ON, 0.0), (LOST_NODE, 1.0))
        },
        stages=[str(stage + 1) for stage in range(len(PHASES.ids))],
        notes=FlowWords(**{name: context.say(f"flow-words-{name.replace('_', '-')}") for name in names}),
    )
    spec, _ = flow(
        ProtectedTable(links.dimensions, links.measures, frame, links.threshold),
        chart_words(context.language),
        style,
        nodes=size_steps(table),
    )
    return spec


def _name_node(code: str, stage: int, context: Context) -> str:
    if code == LOST_NODE:
        return context.say("path-left")
    return name_phase(PHASES.ids[stage], context) if stage < len(PHASES.ids) else context.say("path-end")


def note_range(basis: Basis, context: Context) -> str:
    """That a part of the chosen time is left out, and why; empty where it is not."""
    scope = context.scope
    asked = calendar.to_index(scope.last) - calendar.to_index(scope.first) + 1
    if not basis.whole or basis.months >= asked:
        return ""
    return context.say("path-range-shorter", range=write_range(basis, context))


def has_hidden_counts(table: ProtectedTable) -> bool:
    return any(bool(table.is_hidden(measure).any()) for measure in COUNTS)


# --- waits -----------------------------------------------------------------------------------------


def title_waits(table: ProtectedTable, context: Context) -> str:
    """The longest median, of those that are shown."""
    medians = table.frame[table.frame["quantile"] == "median"]
    shown = medians[medians[VALUE].notna()].sort_values(VALUE, ascending=False, kind="stable")
    if len(shown) < 2:
        return context.say("path-waits-title-plain")
    first = shown.iloc[0]
    value = write_value(INDICATOR_BY_ID[WAIT], float(first[VALUE]), context.language)
    kind = "all" if len(shown) == len(medians) else "shown"
    step = WAIT_STEPS.label(str(first["step"]), context.language)
    return context.say(f"path-waits-title-{kind}", step=step, value=value)


def note_waits(waits: Waits, period: int, scope: Scope, context: Context) -> str:
    """That medians do not add up, and the whole way's own; what "over 180 days" is drawn as."""
    first = next(iter(waits.values()))
    everybody = replace(scope, client_group=TOTAL, rolling=False, level=first.level)
    notes = [context.say("path-waits-note")]
    found = context.reading(LEAD_TIME, everybody)
    if found is not None and found.level == first.level and found.series.at(period)[1] == "shown":
        total = write_value(found.indicator, found.series.at(period)[0], context.language)
        notes.append(context.say("path-waits-total", total=total))
    values = [each.series.at(period) for each in waits.values()]
    if any(status == "shown" and value >= OPEN_END for value, status in values):
        notes.append(context.say("path-waits-endless"))
    if any(status == "no_data" for _, status in values):
        notes.append(context.say("path-waits-unknown"))
    return " ".join(notes)


def write_when(waits: Waits, period: int, context: Context) -> str:
    return write_period(period, next(iter(waits.values())).level, context.language)


# --- who is lost, and the risks --------------------------------------------------------------------


def title_losses(table: ProtectedTable, context: Context) -> str:
    """Which step loses the largest share, where its interval is clear of the next one's."""
    frame = table.frame
    shown = frame[frame[VALUE].notna() & frame[LOW].notna()]
    shown = shown.sort_values(VALUE, ascending=False, kind="stable")
    if len(shown) < 2:
        return context.say("path-losses-title-plain")
    first, second = shown.iloc[0], shown.iloc[1]
    form = unit_format(INDICATOR_BY_ID[LOST], context.language, float(first[ENTERED]))
    said = {
        "phase": name_phase(str(first[PHASE]), context),
        "share": form.short(float(first[VALUE]), context.language),
        "other": name_phase(str(second[PHASE]), context),
    }
    kind = "clear" if float(first[LOW]) > float(second[HIGH]) else "unsure"
    scope = "shown" if bool(table.is_hidden(VALUE).any()) else "all"
    return context.say(f"path-losses-title-{kind}-{scope}", **said)


def note_sizes(table: ProtectedTable, context: Context) -> str:
    """How many the shares rest on, from the fewest to the most; empty where none is shown."""
    entered = table.frame.loc[table.frame[VALUE].notna(), ENTERED].dropna()
    if not len(entered):
        return ""
    low, high = (number(float(end), context.language) for end in (entered.min(), entered.max()))
    return context.say("path-losses-n", least=low, most=high)


def title_risks(table: ProtectedTable, context: Context, phase: str = "") -> str:
    """What came true most often, where that is more than chance; of those that are shown, and at one step."""
    found = find_most_frequent(table)
    if found is None:
        return context.say("path-risks-title-plain")
    row, times = found
    others = table.frame.loc[(table.frame[ROW] != row) & table.frame[VALUE].notna(), VALUE]
    risk = RISKS.label(row.split(":", 1)[1], context.language)
    said = {"risk": risk if phase else name_risk(row, context), "times": number(times, context.language)}
    kind = "unsure" if len(others) and is_close(times, float(others.max())) else "clear"
    scope = "shown" if table.any_hidden else "all"
    return context.say(f"path-risks-title-{kind}-{scope}", **said)


def name_risk(row: str, context: Context) -> str:
    """A row's risk, with the number of its step where the step is known."""
    phase, risk = row.split(":", 1)
    name = RISKS.label(risk, context.language)
    if not phase:
        return name
    return context.say("path-risk-at-step", risk=name, step=str(PHASES.ids.index(phase) + 1))


def describe_risks(most: MostLost, found: Found | None, context: Context) -> str:
    """Which risks the sources name for the step where most are lost, and which came true most often."""
    phase = most.phase
    listed = join_words([_inside(RISKS.label(risk, context.language)) for risk in RISKS_OF_PHASE[phase]],
                        context.say("and"))  # fmt: skip
    said = [context.say("path-risks-named", phase=name_phase(phase, context), risks=listed)]
    own = None if found is None else found[1].where(found[1].frame[PHASE] == phase)
    top = None if own is None or not len(own) else find_most_frequent(own)
    if own is not None and top is not None:
        others = own.frame.loc[(own.frame[ROW] != top[0]) & own.frame[VALUE].notna(), VALUE]
        close = len(others) and is_close(top[1], float(others.max()))
        kind = "close" if close else "shown" if own.any_hidden else "all"
        name = _inside(RISKS.label(top[0].split(":", 1)[1], context.language))
        said.append(context.say(f"path-risks-top-{kind}", risk=name, times=number(top[1], context.language)))
    return " ".join([*said, context.say("path-risks-caution")])


def _inside(name: str) -> str:
    """A risk's name inside a sentence."""
    return name[:1].lower() + name[1:]
