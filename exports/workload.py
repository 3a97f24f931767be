"""Which team carries most, in one sentence."""

import numpy as np

from exports.context import Context
from exports.trends import team_scope
from exports.words import write_value
from locales import Message
from locales.numbers import short_period
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.comparison import find_period
from metrics.evaluate import Reading
from metrics.uncertainty import find_interval

LOAD = "active_per_fte"
CLEARLY_MORE = 1.3  # times the others' median, before a team is said to stand out
COURSES = {"worsening": "growing", "improving": "easing"}


def describe_loads(loads: dict[str, Reading], context: Context) -> Message:
    """The most loaded team where it stands out clearly and by more than chance; else that none does.

    All values are of one period, so that a team which has ended is not compared. That a load grows or eases
    is said only of a signal, with since when.
    """
    period = find_period(list(loads.values()))
    values = {} if period is None else _values(loads, period)
    if not values or period is None:
        return Message("workload-headline-none")
    heaviest = max(values, key=lambda team: values[team])
    said = {"team": context.teams[heaviest], "value": _write(values[heaviest], context)}
    course, since = _find_course(heaviest, loads[heaviest], context)
    others = [value for team, value in values.items() if team != heaviest]
    if not others:
        sure = context.say(f"workload-course-{course}", since=since)
        return Message("workload-headline-one", said | {"sure": sure})
    middle = float(np.median(others))
    ends = {"least": min(values.values()), "most": max(values.values())}
    written = {name: _write(value, context, unit=False) for name, value in ends.items()}
    if written["least"] == written["most"]:
        return Message("workload-headline-same", {"value": said["value"]})
    if values[heaviest] < CLEARLY_MORE * middle:
        return Message("workload-headline-even", written)
    interval = find_interval(loads[heaviest], CATALOGUE, period)
    if interval is None or interval.low <= middle:
        return Message("workload-headline-unsure", written)
    said["others"] = _write(middle, context)
    if course not in COURSES.values():
        return Message("workload-headline-uneven", said)
    return Message(f"workload-headline-{course}", said | {"since": since})


def _values(loads: dict[str, Reading], period: int) -> dict[str, float]:
    found = {team: each.series.at(period) for team, each in loads.items()}
    return {team: value for team, (value, status) in found.items() if status == "shown"}


def _write(value: float, context: Context, *, unit: bool = True) -> str:
    return write_value(INDICATOR_BY_ID[LOAD], value, context.language, unit=unit)


def _find_course(team: str, found: Reading, context: Context) -> tuple[str, str]:
    """growing, easing, ordinary or short; and since when, where it is a signal."""
    judged = context.judgement(LOAD, team_scope(context, team))
    if judged is None or judged.variation == "short":
        return "short", ""
    if judged.since is None or judged.variation not in COURSES:
        return "ordinary", ""
    return COURSES[judged.variation], short_period(judged.since, found.level)
