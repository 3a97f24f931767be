"""The range that a table rests on, in words."""

from exports.context import Context
from locales.numbers import number, short_period
from locales.numbers import period as write_period
from metrics.basis import Basis
from metrics.catalogue.counties import is_study


def write_range(basis: Basis, context: Context) -> str:
    """From which month to which; that a part is missing if so."""
    if is_study(basis.scope.county):
        return context.say("range-study")
    first, last = basis.scope.first, basis.scope.last
    if first // 100 == last // 100:
        whole_year = first % 100 == 1 and last % 100 == 12
        written = str(first // 100) if whole_year else f"{first % 100}–{last % 100}/{first // 100}"
    else:
        written = f"{first % 100}/{first // 100}–{last % 100}/{last // 100}"
    if first == last:
        written = write_period(first, "month", context.language)
    return context.say("range-not-whole", range=written) if basis.is_partial else written


def write_newest(basis: Basis, context: Context) -> str:
    """The newest period of a basis: "1–6/2026", and that a part is missing if so."""
    written = short_period(basis.last_period, basis.view.level)
    return context.say("range-not-whole", range=written) if basis.is_partial else written


def write_n(value: float | None, context: Context) -> str:
    """A published number, or the word for why there is none."""
    return context.say("status-suppressed") if value is None else number(value, context.language)
