"""Waiting before and after the beginning of a centralised team, in words."""

from exports import reading
from exports.context import Context
from locales.numbers import number
from metrics.flow_tables import Spread, before_and_after


def central_starts(context: Context) -> list[tuple[int, str]]:
    """(month, name) of each centralised team that began inside the scope."""
    frame = reading.listing(context.store, context.release, context.scope.county, "teams").frame
    central = frame[(frame["operating_model"] == "centralised") & frame["start"].notna()]
    found = [
        (_month(start), str(name)) for start, name in zip(central["start"], central["name"], strict=True)
    ]
    return sorted(pair for pair in found if context.scope.first < pair[0] <= context.scope.last)


def _month(day: object) -> int:
    """The month of a stored day, given as a date or as its ISO text."""
    year, month = str(day).split("-")[:2]
    return int(year) * 100 + int(month)


def describe_waits(starts: list[tuple[int, str]], context: Context) -> str:
    """Medians before and after the centralised team: what was seen, without calling it a change."""
    found, judged = context.reading("wait_median"), context.judgement("wait_median")
    if found is None or judged is None or not starts:
        return ""
    month, name = starts[0]
    seen = before_and_after(found.series, month)
    if seen is None:
        return ""
    before, after = (_write_spread(spread, context) for spread in seen)
    said = context.say("referrals-wait-changed", team=name, before=before, after=after)
    return f"{said} {context.say('referrals-wait-short')}" if judged.variation == "short" else said


def _write_spread(spread: Spread, context: Context) -> str:
    low, middle, high = (number(value, context.language) for value in spread)
    return middle if low == high else context.say("referrals-wait-range", middle=middle, low=low, high=high)
