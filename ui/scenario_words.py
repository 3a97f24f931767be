"""Numbers of the section Mitä jos? in words."""

from collections.abc import Sequence

from locales.numbers import MINUS, number, percent, short_period
from ui.figure import join_words
from ui.page import Context

MOST_PERIODS = 4  # listed one by one


def write_periods(periods: Sequence[int], context: Context) -> str:
    if len(periods) <= MOST_PERIODS:
        return join_words([short_period(month, "month") for month in periods], context.say("and"))
    first, last = (short_period(month, "month") for month in (periods[0], periods[-1]))
    return context.say("scenario-periods", first=first, last=last, count=len(periods))


def write_count(value: float, context: Context) -> str:
    return number(value, context.language, 0)


def write_amount(fte: float, context: Context) -> str:
    return f"{number(fte, context.language, 1)}\u00a0{context.say('workload-unit-fte')}"


def write_weeks(weeks: float, context: Context) -> str:
    decimals = 0 if weeks == int(weeks) else 1
    return f"{number(weeks, context.language, decimals)}\u00a0{context.say('scenario-weeks')}"


def write_fte(fte: float, context: Context) -> str:
    if fte == 0:
        return context.say("scenario-no-change")
    return f"{number(fte, context.language, 1, signed=True)}\u00a0{context.say('workload-unit-fte')}"


def write_share(share: float, context: Context) -> str:
    if share == 0:
        return context.say("scenario-no-change")
    written = percent(abs(share) / 100, context.language)
    return f"{'+' if share > 0 else MINUS}{written}"
