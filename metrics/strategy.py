"""Strategy follow-up: how each measure and each target is doing, by rules that can be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

import numpy as np
import pandas as pd

from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.indicators.model import Indicator
from metrics.catalogue.model import Level
from metrics.evaluate import Reading
from metrics.protected import ProtectedTable
from metrics.signal import Judgement

Verdict = Literal[
    "achieved", "on_track", "at_risk", "off_track", "missed", "no_data", "no_direction", "no_target"
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
Progress = Literal["done", "cancelled", "late", "on_schedule"]
Basis = Literal["usual", "recent", "newest"]
GOOD: tuple[Verdict, ...] = ("achieved", "on_track")
ON_TRACK_MARGIN = 0.15  # how far behind an even course a measure may be and still be on track
ASSUMED_GONE = 0.5  # of the time, where a start or a target day is missing
# How many periods the level rests on where there is no usual variation to tell it: half a year at most.
RECENT: Mapping[Level, int] = {"month": 3, "quarter": 2, "half_year": 1, "year": 1}


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
    """How an indicator stands against its target.

    value: the newest shown one; period: its first month. level: what is compared with the target; basis:
    whether it is the mean of usual variation, of the `points` most recent periods, or the newest value.
    way: how much of the way from baseline to target is made (1: all; below 0: away from it); None where it
    can't be told. gone: how much of the time from start to target day; None where one of them is missing.
    """

    measure: Measure
    verdict: Verdict
    value: float | None
    period: int | None
    level: float | None = None
    basis: Basis = "newest"
    points: int = 0
    way: float | None = None
    gone: float | None = None


def list_measures(strategy: ProtectedTable) -> list[Measure]:
    """The measures of a published strategy, by their ids."""
    rows = strategy.frame.sort_values("measure").to_dict("records")
    return [read_measure({str(key): value for key, value in row.items()}) for row in rows]


def read_measure(row: Mapping[str, object]) -> Measure:
    """A measure from a row of the dataset as stored: shares in per cent, empty values of any kind."""
    return _make_measure({name: _none(value) for name, value in row.items()})


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


def judge_target(
    measure: Measure, reading: Reading | None, today: date, judgement: Judgement | None = None
) -> TargetView:
    """The verdict on a measure's target.

    What is compared is the indicator's level, so that one period's chance does not turn the verdict: where
    the newest value is ordinary variation, the mean of that variation; else the mean of at most half a year
    (three months, two quarters), but of nothing before the change that the newest value belongs to.

    no_direction: neither the indicator nor baseline and target say which way is better. achieved: the level
    is at the target or better. missed: the target day has passed without that. Otherwise the way from
    baseline to target is compared with the time that has gone: on track when at most 0.15 behind, off track
    when no way has been made, at risk between; at risk too where there is no baseline.
    """
    if measure.indicator is None or measure.target is None:
        return TargetView(measure, "no_target", None, None)
    if not has_direction(measure):
        return TargetView(measure, "no_direction", None, None)
    if reading is None or reading.latest is None:
        return TargetView(measure, "no_data", None, None)
    value, status = reading.series.at(reading.latest)
    if status != "shown":
        return TargetView(measure, "no_data", None, reading.latest)
    level, basis, points = find_level(reading, judgement)
    way, gone = _way_made(measure, level), _time_gone(measure, today)
    verdict = _compare(measure, level, way, gone, today)
    return TargetView(measure, verdict, value, reading.latest, level, basis, points, way, gone)


def find_level(reading: Reading, judgement: Judgement | None) -> tuple[float, Basis, int]:
    """An indicator's level now, what it is, and how many periods it rests on (0: all of usual variation).

    The reading's newest value must be shown. Hidden and missing periods are left out, partial ones too
    unless there is no other.
    """
    series, latest = reading.series, reading.latest
    assert latest is not None
    place = int(np.flatnonzero(series.periods == latest)[0])
    if judgement is not None and judgement.variation == "ordinary" and not np.isnan(judgement.mean[place]):
        return float(judgement.mean[place]), "usual", 0
    # A value that looks back over months is a mean already.
    most = 1 if reading.indicator.window else RECENT[reading.level]
    # Nothing from before a change counts: one that the newest value belongs to, or one that people have said.
    changes = () if judgement is None else (judgement.since or 0, *judgement.levels[-1:])
    since = max(changes, default=0)
    near = np.arange(series.periods.size) > place - most
    chosen = near & (series.periods >= since) & (series.periods <= latest) & series.shown & ~series.partial
    points = int(chosen.sum())
    if points < 2:
        return float(series.values[place]), "newest", 1
    return float(series.values[chosen].mean()), "recent", points


def _compare(measure: Measure, level: float, way: float | None, gone: float | None, today: date) -> Verdict:
    assert measure.target is not None
    if level >= measure.target if is_upwards(measure) else level <= measure.target:
        return "achieved"
    if measure.target_date is not None and measure.target_date < today:
        return "missed"
    if way is None:
        return "at_risk"
    if way >= (ASSUMED_GONE if gone is None else gone) - ON_TRACK_MARGIN:
        return "on_track"
    return "off_track" if way <= 0 else "at_risk"


def has_direction(measure: Measure) -> bool:
    """Whether something says which way is better: baseline and target, or the indicator itself."""
    by_indicator = measure.indicator is not None and measure.indicator.better != "neither"
    return by_indicator or _whole_way(measure) is not None


def is_upwards(measure: Measure) -> bool:
    """Whether the target is reached from below: by baseline and target, else by which direction is better."""
    way = _whole_way(measure)
    if way is not None:
        return way > 0
    return measure.indicator is None or measure.indicator.better != "down"


def _whole_way(measure: Measure) -> float | None:
    """From baseline to target; None where there is none to go."""
    if measure.baseline is None or measure.target is None or measure.baseline == measure.target:
        return None
    return measure.target - measure.baseline


def _way_made(measure: Measure, level: float) -> float | None:
    way = _whole_way(measure)
    return None if way is None or measure.baseline is None else (level - measure.baseline) / way


def _time_gone(measure: Measure, today: date) -> float | None:
    if measure.start is None or measure.target_date is None or measure.target_date <= measure.start:
        return None
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
