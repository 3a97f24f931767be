"""What is said of transitions: which way people moved, and how sure that is."""

from dataclasses import replace
from functools import lru_cache

from exports.context import Context
from exports.flows import study_transitions
from exports.ranges import write_range
from exports.trends import team_colours
from exports.words import write_latest, write_period_of
from locales import Message
from locales.numbers import number, percent, short_period
from metrics import calendar
from metrics.basis import Basis, total_of
from metrics.catalogue.codes import CLIENT_GROUPS, STATUSES
from metrics.catalogue.counties import is_study
from metrics.evaluate import Reading
from metrics.flow_search import FoundFlow
from metrics.net_change import COURSE, NetChange, find_net_change
from metrics.protected import ProtectedTable
from metrics.signal import Judgement
from metrics.tables import VALUE
from metrics.transition_tables import FORWARD, FROM, MEASURE, OpenCases

KINDS = {
    "to_work_share": "paid_work",
    "to_study_share": "degree_studies",
    "activated_share": "unemployed_rehabilitation",
}


def describe_transitions(
    found: FoundFlow, known: bool, weighed: tuple[Basis, OpenCases], context: Context
) -> Message:
    """How many moved forward, within which limits of chance, and whether that has changed."""
    if not known:
        return _headline_without_before(found.basis, context)
    basis, cases = weighed
    if cases.positive is None or cases.interval is None:
        return Message("transitions-headline-hidden", {"range": write_range(found.basis, context)})
    judged = context.judgement("positive_transition_share")
    sure = _say_sure(judged, context)
    low, high = (number(bound * 100, context.language) for bound in cases.interval)
    share = percent(cases.positive, context.language)
    arguments = {"share": share, "low": low, "high": high, "sure": sure, "range": write_range(basis, context)}
    return Message("transitions-headline", arguments)


def _say_sure(judged: Judgement | None, context: Context) -> str:
    """Whether the share has changed, and since when; nothing of what is ordinary is called a change."""
    if judged is None or judged.since is None:
        kind = "ordinary" if judged is not None and judged.variation == "ordinary" else "short"
        return context.say(f"transitions-sure-{kind}")
    found = context.reading("positive_transition_share")
    assert found is not None, "what is judged has been read"
    since = short_period(judged.since, found.level)
    return context.say(f"transitions-sure-{judged.variation}", since=since)


def _headline_without_before(basis: Basis, context: Context) -> Message:
    if not is_study(context.scope.county):
        return Message("transitions-headline-no-before", {"range": write_range(basis, context)})
    frame = find_net_changes(basis).frame
    changes = dict(zip(frame["before"], frame[VALUE], strict=True))
    signed = {
        name: number(changes.get(code, 0.0), context.language)
        for name, code in (("work", "paid_work"), ("study", "degree_studies"))
    }
    ended = number(total_of(basis, MEASURE) or 0.0, context.language)
    return Message("transitions-headline-study", {**signed, "ended": ended})


def title_transitions(basis: Basis, context: Context) -> str:
    """What became of those who began as unemployed, where all of it is shown."""
    group = f"g:{STATUSES.by_id[FROM].group}"
    forward = [total_of(basis, MEASURE, before=FROM, after=after) for after in FORWARD]
    began = total_of(basis, MEASURE, before=FROM)
    stayed = total_of(basis, MEASURE, before=FROM, after=group)
    if began is None or stayed is None or any(value is None for value in forward):
        return context.say("transitions-flow-title-plain")
    moved = sum(value for value in forward if value is not None)
    numbers = {"of": began, "forward": moved, "stayed": stayed}
    written = {name: number(value, context.language) for name, value in numbers.items()}
    return context.say("transitions-flow-title", **written)


def note_transitions(found: FoundFlow, context: Context) -> str:
    notes = []
    scope = context.scope
    asked = calendar.to_index(scope.last) - calendar.to_index(scope.first) + 1
    if found.basis.whole and found.basis.months <= asked - 6:
        yearly = "-yearly" if found.basis.view.level == "year" else ""
        range_ = write_range(found.basis, context)
        notes.append(context.say(f"transitions-flow-shorter{yearly}", range=range_))
    if found.flow.grouped:
        notes.append(context.say("transitions-flow-groups"))
    hidden = _count_hidden(found)
    if hidden:
        notes.append(context.say("transitions-flow-covered", hidden=number(hidden, context.language)))
    return " ".join(notes)


def _count_hidden(found: FoundFlow) -> float:
    """How many are behind protected links, between the two stages where they are most."""
    links = found.flow.links.frame
    if not found.flow.links.any_hidden or found.total is None:
        return 0.0
    return float(
        max(
            found.total - links.loc[links["source_stage"] == stage, VALUE].sum()
            for stage in range(len(found.flow.stages) - 1)
        )
    )


def status_colours(context: Context) -> dict[str, str]:
    """Statuses in their own colours, a group of them in that of its first; teams in theirs."""
    own = dict(context.palette.statuses)
    groups = {f"g:{group.id}": own[STATUSES.members(group.id)[0]] for group in STATUSES.groups}
    clients = context.palette.team_colours(CLIENT_GROUPS.ids)
    return clients | team_colours(context) | own | groups


@lru_cache(512)
def net_change(basis: Basis) -> NetChange:
    """The net changes of a basis; kept, because bounds of what is hidden take their time."""
    return find_net_change(basis)


def find_net_changes(basis: Basis) -> ProtectedTable:
    """Net change by status, in clients and per hundred, with intervals where the same people are known."""
    return net_change(basis).table


def study_net_changes(context: Context) -> ProtectedTable | None:
    basis = study_transitions(context)
    return None if basis is None else find_net_changes(basis)


def title_net_changes(table: ProtectedTable, context: Context, found: NetChange | None = None) -> str:
    """The largest increase. One that chance may explain is not called an increase, and none is called the
    largest while a protected one may be larger; found: tells how large those can be."""
    rows = table.frame[table.frame[VALUE] > 0].sort_values(VALUE, ascending=False)
    grown = rows[rows[COURSE].isin(("more", "unknown"))]
    hidden = bool(table.is_hidden(VALUE).any())
    if grown.empty or (hidden and (found is None or not found.is_largest(str(grown.iloc[0]["before"])))):
        return context.say("transitions-net-title-plain")
    first = grown.iloc[0]
    change = number(float(first[VALUE]), context.language, signed=True)
    return context.say("transitions-net-title", name=str(first["before_label"]), change=change)


def note_net_changes(basis: Basis, has_reference: bool, context: Context) -> str:
    notes = []
    found = net_change(basis)
    if found.left_out:
        notes.append(context.say("transitions-net-unknown", count=number(found.left_out, context.language)))
    if is_study(context.scope.county):
        notes.append(context.say("study-transitions"))
    elif has_reference:
        notes.append(context.say("transitions-net-reference"))
    return " ".join(notes)


def read_kinds(context: Context) -> dict[str, Reading]:
    """The three shares, all at the longest level that any of them needs."""
    found = {id: context.reading(id) for id in KINDS}
    given = {id: each for id, each in found.items() if each is not None}
    if not given or context.scope.rolling:
        return given
    level = max((each.level for each in given.values()), key=lambda level: calendar.SPAN[level])
    again = {id: context.reading(id, replace(context.scope, level=level)) for id in given}
    return {id: each for id, each in again.items() if each is not None and each.level == level}


def note_goals(has_reference: bool, everybody: Context, context: Context) -> str:
    notes = [_say_reached(everybody)]
    if has_reference:
        notes.append(context.say("transitions-goals-study"))
    if is_study(context.scope.county):
        notes.append(context.say("study-goals"))
    if everybody.scope != context.scope:
        notes.append(context.say("transitions-goals-no-group"))
    return " ".join(notes)


def _say_reached(context: Context) -> str:
    found = context.reading("goals_reached_share")
    if found is None or found.latest is None or found.series.at(found.latest)[1] != "shown":
        return context.say("transitions-goals-reached-hidden")
    n = number(found.n.at(found.latest)[0], context.language)
    return context.say(
        "transitions-goals-reached",
        share=write_latest(found, context.language),
        period=write_period_of(found, context.language),
        n=n,
    )
