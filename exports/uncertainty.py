"""How sure a figure is, in words: the interval of a reading's newest value, and that it rests on few."""

from exports.context import Context
from exports.words import unit_format
from locales.numbers import number
from metrics.catalogue import CATALOGUE
from metrics.evaluate import Reading
from metrics.uncertainty import Interval, find_interval


def describe_interval(found: Reading, context: Context) -> str:
    """ "95 %:n väli 47–61 %" of the newest value, with a word where it rests on few; empty without one."""
    interval = find_interval(found, CATALOGUE)
    if interval is None:
        return ""
    said = context.say("compare-between", ends=write_ends(found, interval, context))
    return context.say("compare-between-small", interval=said) if interval.small else said


def note_interval(found: Reading, context: Context) -> str:
    """The same as a sentence for the grey line of a figure of shares; empty without an interval."""
    n = found.n.at(found.latest) if found.latest is not None else (0.0, "no_data")
    interval = describe_interval(found, context)
    if not interval or found.indicator.unit != "share" or n[1] != "shown":
        return ""
    return context.say("compare-newest", interval=interval, n=number(n[0], context.language))


def write_ends(found: Reading, interval: Interval, context: Context) -> str:
    """ "47–61 %", "84–125": rounded as the value itself."""
    form = unit_format(found.indicator, context.language, interval.n)
    if form.share:
        low = number(interval.low * 100, context.language, form.decimals)
        return f"{low}–{form.short(interval.high, context.language)}"
    return f"{form.short(interval.low, context.language)}–{form.short(interval.high, context.language)}"
