"""What does not fit together in a measure of the strategy, told before it is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from metrics.catalogue.indicators.model import Indicator
from metrics.strategy import Measure, has_direction, is_upwards

Severity = Literal["error", "warning"]
UNMEASURED = ("on_schedule", "targets_met", "with_clients")  # indicators that are counted from the measures


@dataclass(frozen=True)
class Flaw:
    """Something amiss in one field. code names the text; an error keeps the measure from being stored."""

    severity: Severity
    field: str
    code: str


def can_have_target(indicator: Indicator) -> bool:
    """Whether an indicator has values that a target can be compared with."""
    return indicator.method not in UNMEASURED


def find_flaws(measure: Measure) -> list[Flaw]:
    """What is amiss between the fields of a measure, errors first. Shares are 0-1, as in every Measure."""
    found = [*_find_wrong_days(measure), *_find_wrong_numbers(measure), *_find_gaps(measure)]
    return sorted(found, key=lambda flaw: flaw.severity != "error")


def _find_wrong_days(measure: Measure) -> Iterator[Flaw]:
    if measure.start is None:
        return
    if measure.due is not None and measure.due < measure.start:
        yield Flaw("error", "due", "due-before-start")
    if measure.target_date is not None and measure.target_date < measure.start:
        yield Flaw("error", "target_date", "target-before-start")


def _find_wrong_numbers(measure: Measure) -> Iterator[Flaw]:
    numbers = {"baseline": measure.baseline, "target": measure.target}
    for field, value in numbers.items():
        if value is None:
            continue
        if measure.indicator is None:
            yield Flaw("error", field, "number-without-indicator")
        elif measure.indicator.unit == "share" and not 0 <= value <= 1:
            yield Flaw("error", field, "share-outside")
        elif measure.indicator.unit == "share" and 0 < value < 0.01:
            yield Flaw("warning", field, "share-tiny")
    if measure.indicator is not None and measure.target is not None and not has_direction(measure):
        yield Flaw("error", "baseline", "direction-missing")


def _find_gaps(measure: Measure) -> Iterator[Flaw]:
    """What is allowed, but means that something can't be told."""
    if measure.indicator is None:
        return
    if measure.target is None:
        yield Flaw("warning", "target", "target-missing")
        return
    if measure.baseline is None and has_direction(measure):
        yield Flaw("warning", "baseline", "baseline-missing")
    if measure.target_date is None:
        yield Flaw("warning", "target_date", "target-date-missing")
    elif measure.start is None:
        yield Flaw("warning", "start", "start-missing")
    better = measure.indicator.better
    if better != "neither" and measure.baseline is not None and is_upwards(measure) != (better == "up"):
        yield Flaw("warning", "target", "target-worse")
