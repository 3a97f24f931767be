"""What people have said beside an indicator, and what its series says of itself, in words and marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from charts.trend_events import LATE, Event
from data_access.notes import Note
from data_access.rebases import Rebase
from exports.context import Context
from exports.words import write_value
from locales.numbers import day_of, short_period
from metrics import calendar
from metrics.attention import assure
from metrics.catalogue.counties import is_study
from metrics.catalogue.model import Level
from metrics.evaluate import Reading
from metrics.shift import suggest_rebase
from metrics.signal import MINIMUM_POINTS, Judgement, judged_values
from metrics.strategy import TargetView

MOST_NAMED = 6  # stretches of missing periods that are named
RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True)
class NumberedNote:
    """A note with its number beside one indicator: the same on the chart and in the list below it."""

    number: int
    note: Note

    @property
    def ring(self) -> str:
        return RINGED[self.number - 1] if self.number <= len(RINGED) else f"({self.number})"


def number_notes(indicator_id: str, context: Context) -> list[NumberedNote]:
    """The notes beside an indicator, by month, the first with 1."""
    return [
        NumberedNote(place, each) for place, each in enumerate(context.notes("indicator", indicator_id), 1)
    ]


def write_note(numbered: NumberedNote, context: Context) -> str:
    """A note in one line: number, month, text, who and when."""
    note = numbered.note
    return context.say(
        "note-line",
        ring=numbered.ring,
        month=short_period(note.period, "month"),
        text=note.text,
        by=note.by,
        day=day_of(note.at, context.language),
    )


def write_plain_note(note: Note, context: Context) -> str:
    """The same without a number."""
    return context.say(
        "note-line-plain",
        month=short_period(note.period, "month"),
        text=note.text,
        by=note.by,
        day=day_of(note.at, context.language),
    )


def write_removal(line: str, removed: Note | Rebase, context: Context) -> str:
    """The line of something that was removed, with who did it and when."""
    by, at = removed.removed_by or "", removed.removed_at or removed.at
    return context.say("remark-removed", line=line, by=by, day=day_of(at, context.language))


def is_drawn(note: Note, found: Reading) -> bool:
    """Whether a note's month is on the chart of a reading, or so soon after it that it stands at its end."""
    first, last = (calendar.to_index(int(found.series.periods[place])) for place in (0, -1))
    return first <= calendar.to_index(note.period) < last + calendar.SPAN[found.level] + LATE


def note_events(notes: Sequence[NumberedNote], context: Context) -> list[Event]:
    """The notes' numbers for the time axis."""
    return [Event(each.note.period, str(each.number), write_note(each, context)) for each in notes]


def write_change(rebase: Rebase, context: Context) -> str:
    """A rebase point in one line: month, reason, who and when."""
    return context.say(
        "rebase-line",
        month=short_period(rebase.period, "month"),
        reason=rebase.reason,
        by=rebase.by,
        day=day_of(rebase.at, context.language),
    )


def change_events(found: Reading, context: Context) -> list[Event]:
    """The rebase points that a reading is judged by, at the reading's own periods."""
    return [
        Event(calendar.start_of(each.period, found.level), each.reason, write_change(each, context))
        for each in context.rebases(found.indicator.id)
    ]


def describe_changes(found: Reading, judged: Judgement, context: Context) -> list[str]:
    """The rebase points behind the limits, one line each, and what a young level wants."""
    inside = [
        each
        for each in context.rebases(found.indicator.id)
        if calendar.start_of(each.period, found.level) in judged.levels[1:]
    ]
    said = [write_change(each, context) for each in inside]
    if judged.is_new_level:
        said.append(context.say("rebase-young", points=judged.points, needed=MINIMUM_POINTS))
    return said


def describe_missing(judged: Judgement, level: Level, context: Context) -> str:
    """The periods without data between others: nothing is drawn over them."""
    if not judged.missing:
        return ""
    stretches = _stretches(judged.missing, level)
    named = ", ".join(
        " – ".join(short_period(end, level) for end in dict.fromkeys(ends)) for ends in stretches[:MOST_NAMED]
    )
    more = len(stretches) - MOST_NAMED
    return context.say("missing-more" if more > 0 else "missing-periods", periods=named, more=max(more, 0))


def _stretches(periods: Sequence[int], level: Level) -> list[tuple[int, int]]:
    """Neighbouring periods as one: their first and last."""
    breaks = [
        place
        for place, (one, other) in enumerate(pairwise(periods), 1)
        if calendar.add_months(one, calendar.SPAN[level]) != other
    ]
    return [(periods[a], periods[b - 1]) for a, b in pairwise([0, *breaks, len(periods)])]


def describe_runs(judged: Judgement, context: Context) -> str:
    """Anhøj's test of the newest level in words; empty where it was not made."""
    tested = judged.runs
    if tested is None or not tested.useful or context.scope.rolling:
        return ""
    return context.say(
        "runs-signal" if tested.signal else "runs-none",
        longest=tested.longest_run,
        longest_most=tested.longest_run_max,
        crossings=tested.crossings,
        crossings_least=tested.crossings_min,
    )


def describe_assurance(judged: Judgement, aim: TargetView | None, context: Context) -> str:
    """Whether the newest level meets the target always, never, or now and then."""
    assurance = assure(judged, aim)
    return "" if assurance is None else context.say(f"assurance-{assurance.replace('_', '-')}-told")


@dataclass(frozen=True)
class Suggestion:
    """From which period the newest level seems to have changed, and its means before and after."""

    since: int
    before: float
    after: float


def find_suggestion(found: Reading, judged: Judgement, context: Context) -> Suggestion | None:
    """Where the level seems to have changed for good; None where it does not, or nobody could say so.

    Values that look back over months resemble each other, so that nothing is asked of them; nor is anything
    of values that are all ordinary variation.
    """
    scope = context.scope
    if scope.rolling or found.indicator.window or len(scope.teams) > 1 or is_study(scope.county):
        return None
    if not judged.group:
        return None
    start = judged.group.index(judged.group[-1])
    values = judged_values(found)[start:]
    place = suggest_rebase(values)
    if place is None or not any(cause.startswith("special") for cause in judged.causes[start + place :]):
        return None
    before, after = (float(np.nanmean(part)) for part in (values[:place], values[place:]))
    return Suggestion(int(found.series.periods[start + place]), before, after)


def describe_suggestion(suggestion: Suggestion, found: Reading, context: Context) -> str:
    """What seems to have happened, and what people may do about it."""
    language = context.language
    return context.say(
        "rebase-suggested",
        since=short_period(suggestion.since, found.level),
        before=write_value(found.indicator, suggestion.before, language),
        after=write_value(found.indicator, suggestion.after, language),
    )
