"""Before and after a moment, in words: what was seen, whether it is a signal, and what others did."""

from collections.abc import Mapping
from dataclasses import replace

from charts.frame import UnitFormat
from exports import reading
from exports.context import Context
from exports.trends import read_teams
from exports.words import write_value
from locales.numbers import number, short_period
from metrics import calendar
from metrics.before_after import SIDES, Change, Verdict, find_change, is_unsettled, was_unsettled
from metrics.catalogue.model import TOTAL
from metrics.evaluate import Reading
from metrics.flow_tables import Spread
from metrics.protected import ProtectedTable
from metrics.signal import MINIMUM_POINTS
from metrics.spc_rules import RUN
from metrics.tables import VALUE

CENTRALISED = "centralised"
ASKED = ("wait_median", "first_contact_14d", "lead_time_total")


def of_everybody(context: Context) -> Context:
    """The page's context for all client groups and single periods: values that look back blur the moment."""
    scope = replace(context.scope, client_group=TOTAL, rolling=False)
    return replace(context, scope=scope)


def other_teams(indicator_id: str, context: Context) -> dict[str, Reading]:
    """The teams that are not centralised, and not those that the page is about -> readings at one level."""
    frame = reading.listing(context.store, context.release, context.scope.county, "teams").frame
    central = set(frame.loc[frame["operating_model"] == CENTRALISED, "team"])
    everybody = replace(context, scope=replace(context.scope, teams=()))
    left_out = central | set(context.scope.teams)
    found = read_teams(indicator_id, everybody)
    return {team: reading_ for team, reading_ in found.items() if team not in left_out}


def title_change(change: Change, context: Context) -> str:
    """The medians of the two sides and the verdict; nothing is called a change that is not a signal."""
    name = change.reading.indicator.names.get(context.language)
    if change.spreads is None:
        return context.say("before-after-title-none", name=name)
    before, after = (_write(spread[1], change.reading, context) for spread in change.spreads)
    return context.say(f"before-after-title-{change.verdict}", name=name, before=before, after=after)


def note_change(change: Change, context: Context) -> str:
    """Medians with their spread, how much data there is, and whether the new level is steady."""
    level = change.reading.level
    notes = []
    if change.spreads is not None:
        before, after = (_write_spread(spread, change.reading, context) for spread in change.spreads)
        notes.append(context.say("before-after-spreads", before=before, after=after))
    span = calendar.SPAN[level]
    years = {
        f"{side}_years": number(count * span / 12, context.language, 1)
        for side, count in (("before", change.before), ("after", change.after))
    }
    counts = {"before": change.before, "after": change.after}
    notes.append(context.say("before-after-data", **counts, **years, level=level.replace("_", "-")))
    if change.verdict == "short":
        notes.append(context.say("before-after-short", before=MINIMUM_POINTS, after=RUN))
    if change.since is not None:
        notes.append(context.say("before-after-since", since=short_period(change.since, level)))
    if was_unsettled(change):
        notes.append(context.say("before-after-was-unsettled"))
    if is_unsettled(change):
        notes.append(context.say("before-after-unsettled"))
    return " ".join(notes)


def title_others(table: ProtectedTable, form: UnitFormat, context: Context) -> str:
    """Between which medians the other teams were before, and are after; plain where a side is not shown."""
    said = {}
    for side in SIDES:
        values = table.frame.loc[table.frame["side"] == side, VALUE].dropna()
        if not len(values):
            return context.say("before-after-others-title-plain")
        low, high = (form.short(float(end), context.language) for end in (values.min(), values.max()))
        whole = form.full(float(values.max()), context.language)
        said[side] = whole if low == high else f"{low}–{whole}"
    return context.say("before-after-others-title", **said)


def describe_others(readings: Mapping[str, Reading], month: int, context: Context) -> str:
    """Of how many of the other teams the same can be told, and what it was."""
    verdicts = [find_change(each, month).verdict for each in readings.values()]
    judged = [each for each in verdicts if each != "short"]
    if not judged:
        return context.say("before-after-others-short")
    signals: tuple[Verdict, ...] = ("improved", "worsened", "changed")
    counts = {
        "judged": len(judged),
        "signals": sum(each in signals for each in judged),
        "improved": judged.count("improved"),
        "worsened": judged.count("worsened"),
    }
    return context.say("before-after-others-judged", **counts)


def _write(value: float, found: Reading, context: Context) -> str:
    return write_value(found.indicator, value, context.language)


def _write_spread(spread: Spread, found: Reading, context: Context) -> str:
    low, middle, high = (_write(value, found, context) for value in spread)
    return middle if low == high else context.say("before-after-spread", middle=middle, low=low, high=high)
