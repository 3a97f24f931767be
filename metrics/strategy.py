"""Strategy follow-up: how each measure and each target is doing, by rules that can be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.indicators.model import Indicator
from metrics.evaluate import Reading
from metrics.protected import ProtectedTable

Verdict = Literal["achieved", "on_track", "at_risk", "off_track", "missed", "no_data", "no_target"]
Progress = Literal["done", "cancelled", "late", "on_schedule"]
GOOD: tuple[Verdict, ...] = ("achieved", "on_track")
ON_TRACK_MARGIN = 0.15  # how far behind an even course a measure may be and still be on track


@dataclass(frozen=True)
class Measure:
    """One measure (toimenpide) of the strategy. baseline, target: in the indicator's unit (shares 0-1)."""

    id: str
    recommendation: str
    objective: str
    action: str
    owner: str
    start: date | None
    due: date | None
    state: str
    indicator: Indicator | None
    baseline: float | None
    target: float | None
    target_date: date | None
    with_clients: bool | None


@dataclass(frozen=True)
class TargetView:
    """How an indicator stands against its target. value: the newest shown one; period: its first month."""

    measure: Measure
    verdict: Verdict
    value: float | None
    period: int | None


def list_measures(strategy: ProtectedTable) -> list[Measure]:
    """The measures of a published strategy, by their ids."""
    rows = strategy.frame.sort_values("measure").to_dict("records")
    return [_make_measure({str(key): _none(value) for key, value in row.items()}) for row in rows]


def _none(value: object) -> object:
    return None if value is None or value is pd.NaT or value != value else value


def _make_measure(row: Mapping[str, object]) -> Measure:
    indicator = INDICATOR_BY_ID.get(str(row["indicator"]))
    scale = 100.0 if indicator is not None and indicator.unit == "share" else 1.0

    def number(name: str) -> float | None:
        value = row[name]
        return value / scale if isinstance(value, float) else None

    def day(name: str) -> date | None:
        value = row[name]
        return value if isinstance(value, date) else None

    def words(name: str) -> str:
        return "" if row[name] is None else str(row[name])

    with_clients = row["with_clients"]
    return Measure(
        words("measure"),
        words("recommendation"),
        words("objective"),
        words("action"),
        words("owner"),
        day("start"),
        day("due"),
        words("state"),
        indicator,
        number("baseline"),
        number("target"),
        day("target_date"),
        None if with_clients is None else bool(with_clients),
    )


def judge_measure(measure: Measure, today: date) -> Progress:
    """Done, cancelled, late (the due day has passed) or on schedule."""
    if measure.state == "done":
        return "done"
    if measure.state == "cancelled":
        return "cancelled"
    return "late" if measure.due is not None and measure.due < today else "on_schedule"


def judge_target(measure: Measure, reading: Reading | None, today: date) -> TargetView:
    """The verdict on a measure's target.

    achieved: the newest value is at the target or better. missed: the target day has passed without that.
    Otherwise the way from baseline to target is compared with the time that has gone: on track when at most
    0.15 behind, off track when no way has been made, at risk between.
    """
    if measure.indicator is None or measure.target is None:
        return TargetView(measure, "no_target", None, None)
    if reading is None or reading.latest is None:
        return TargetView(measure, "no_data", None, None)
    value, status = reading.series.at(reading.latest)
    if status != "shown":
        return TargetView(measure, "no_data", None, reading.latest)
    return TargetView(measure, _compare(measure, value, today), value, reading.latest)


def _compare(measure: Measure, value: float, today: date) -> Verdict:
    assert measure.target is not None
    upwards = is_upwards(measure)
    if value >= measure.target if upwards else value <= measure.target:
        return "achieved"
    if measure.target_date is not None and measure.target_date < today:
        return "missed"
    if measure.baseline is None or measure.baseline == measure.target:
        return "at_risk"
    way = (value - measure.baseline) / (measure.target - measure.baseline)
    if way >= _time_gone(measure, today) - ON_TRACK_MARGIN:
        return "on_track"
    return "off_track" if way <= 0 else "at_risk"


def is_upwards(measure: Measure) -> bool:
    """Whether the target is reached from below: by baseline and target, else by which direction is better."""
    if measure.baseline is not None and measure.target is not None and measure.baseline != measure.target:
        return measure.target > measure.baseline
    return measure.indicator is None or measure.indicator.better != "down"


def _time_gone(measure: Measure, today: date) -> float:
    if measure.start is None or measure.target_date is None or measure.target_date <= measure.start:
        return 0.5
    gone = (today - measure.start).days / (measure.target_date - measure.start).days
    return min(max(gone, 0.0), 1.0)


@dataclass(frozen=True)
class Tally:
    """So many of so many. Measures are not persons: their numbers are shown as they are."""

    count: int
    of: int


def tally_on_schedule(measures: Sequence[Measure], today: date) -> Tally:
    """Measures that are not late, of all that are open."""
    open_ones = [judge_measure(measure, today) for measure in measures]
    still = [progress for progress in open_ones if progress in ("late", "on_schedule")]
    return Tally(still.count("on_schedule"), len(still))


def tally_targets(targets: Sequence[TargetView]) -> Tally:
    """Targets achieved or on track, of all that are set; without data a target is not met."""
    judged = [target for target in targets if target.verdict != "no_target"]
    return Tally(sum(target.verdict in GOOD for target in judged), len(judged))


def tally_with_clients(measures: Sequence[Measure]) -> Tally:
    """Measures that clients helped to plan, of all that are not cancelled."""
    kept = [measure for measure in measures if measure.state != "cancelled"]
    return Tally(sum(bool(measure.with_clients) for measure in kept), len(kept))
