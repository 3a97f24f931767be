"""What if: a team's queue and wait over the coming months, were its people, inflow or pace to change.

Everything is computed from published figures; a team of which one is hidden or missing has no scenario.

The model, in one line per month: queue = max(0, queue + inflow − capacity + chance).
- inflow: accepted clients a month, the mean of the last 12 months; capacity: filled FTE × clients started
  per FTE and month, over the same months. Both stay even from the first month on; seasons are not in it.
- chance: normal, with the standard deviation that the monthly changes of the queue (accepted − started) had.
  The means themselves rest on 12 months only, so each simulated course also has its own lasting error of
  sd / √12 a month. What is expected is the median of the courses, the band their 10th to 90th percentile.
- expected wait: the queue divided by the capacity (Little's law; first come, first served), in weeks.
The same chance is used for every team and every choice, so that two choices differ by what was chosen only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np
import pandas as pd

from metrics import calendar, waiting
from metrics.catalogue.indicators.workload import HOURS_PER_FTE_MONTH, WEEKS_PER_MONTH
from metrics.catalogue.model import TOTAL
from metrics.protected import (
    STATUS_SUFFIX,
    Numbers,
    ProtectedSeries,
    ProtectedTable,
    PublishedView,
    Status,
)

HISTORY = 12  # months that the means rest on
AHEAD = 12  # months looked ahead
RECENT = 3  # months of starts that a wait already seen is counted by, as the indicator expected_wait is
RELIEF_WEEKS = 26
BAND = (0.1, 0.9)
PAIRS = 2_000  # of simulated courses, each with its mirror image, so that chance alone leans to neither side
SEED = 20_260_101
MEASURES = ("observed", "expected", "low", "high", "unchanged")
Reason = Literal["suppressed", "withheld", "no_data", "zero"]
Outlook = Literal["grows", "shrinks", "unclear"]
Verdict = Literal["holds", "fails", "unclear"]


@dataclass(frozen=True)
class Team:
    """One team's present state. queue: persons. inflow: persons a month. fte: filled.

    pace: clients started per FTE and month. spread: standard deviation of the queue's monthly change.
    months: how many months the means rest on.
    """

    id: str
    queue: float
    inflow: float
    fte: float
    pace: float
    spread: float
    months: int = HISTORY

    @property
    def capacity(self) -> float:
        """Clients that the team can start in a month."""
        return self.fte * self.pace

    @property
    def load(self) -> float:
        """Demand over capacity; infinite where nobody works in the team."""
        return float(waiting.load(self.inflow, self.capacity))

    @property
    def hours_per_client(self) -> float:
        """Working hours of the whole team for each client started."""
        return HOURS_PER_FTE_MONTH / self.pace


@dataclass(frozen=True)
class Missing:
    """A figure that a scenario needs and does not have, and in which months."""

    dataset: str
    measure: str
    reason: Reason
    periods: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Course:
    """A number over time, from now (place 0) on: its median and the band around it."""

    middle: Numbers
    low: Numbers
    high: Numbers

    def map(self, change: Callable[[Numbers], Numbers]) -> "Course":
        return Course(change(self.middle), change(self.low), change(self.high))


@dataclass(frozen=True, eq=False)
class Projection:
    """How a team fares. queue: persons at month ends. wait: weeks, infinite where nobody works there."""

    team: Team
    queue: Course

    @cached_property
    def wait(self) -> Course:
        return self.queue.map(lambda queue: _wait(queue, self.team.capacity))

    @property
    def outlook(self) -> Outlook:
        """Whether the queue clearly grows or shrinks: only where the whole band says so."""
        now = round(self.queue.middle[0])
        if round(self.queue.low[-1]) > now:
            return "grows"
        return "shrinks" if round(self.queue.high[-1]) < now else "unclear"

    def judge(self, target_weeks: float) -> Verdict:
        """Whether the wait is within a target at the end; unclear where the target is inside the band."""
        if self.wait.high[-1] <= target_weeks:
            return "holds"
        return "fails" if self.wait.low[-1] > target_weeks else "unclear"


@dataclass(frozen=True)
class Need:
    """What a wait target asks of a team. starts: clients a month; fte: at the team's pace.

    relief: to bring the queue to its target in half a year; None where it is there already. steady: to keep
    it there. queue: how many may wait.
    """

    queue: float
    relief: float | None
    relief_fte: float | None
    steady: float
    steady_fte: float


# --- reading published figures ---------------------------------------------------------------------


def find_newest_month(caseload: PublishedView, last: int) -> int | None:
    """The newest month up to `last` in which the whole area has told how many wait."""
    series = caseload.series("waiting", {})
    has = (series.shown | series.hidden) & ~series.partial & (series.periods <= last)
    places = np.flatnonzero(has)
    return int(series.periods[places[-1]]) if places.size else None


def read_team(
    caseload: PublishedView, staffing: PublishedView, team: str, month: int
) -> Team | tuple[Missing, ...]:
    """The team as published up to a month, or what is missing for a scenario."""
    months = calendar.periods_between(calendar.add_months(month, 1 - HISTORY), month, "month")
    needed = (
        ("caseload", "waiting", caseload, months[-1:]),
        ("caseload", "accepted", caseload, months),
        ("caseload", "started", caseload, months),
        ("staffing", "filled_fte", staffing, months),
    )
    found: dict[str, list[float]] = {}
    missing: list[Missing] = []
    for dataset, measure, view, periods in needed:
        series = view.series(measure, {}, team)
        cells = [series.at(period) for period in periods]
        found[measure] = [value for value, _ in cells]
        missing += _find_missing(dataset, measure, periods, [status for _, status in cells])
    if missing:
        return tuple(missing)
    for dataset, measure in (("caseload", "started"), ("staffing", "filled_fte")):
        if not sum(found[measure]) > 0:
            return (Missing(dataset, measure, "zero", tuple(months)),)
    return Team(
        id=team,
        queue=found["waiting"][0],
        inflow=float(np.mean(found["accepted"])),
        fte=found["filled_fte"][-1],
        pace=float(np.mean(found["started"]) / np.mean(found["filled_fte"])),
        spread=float(np.std(np.subtract(found["accepted"], found["started"]), ddof=1)),
    )


def _find_missing(
    dataset: str, measure: str, periods: Sequence[int], statuses: Sequence[Status]
) -> list[Missing]:
    reasons: tuple[Reason, ...] = ("suppressed", "withheld", "no_data")
    by_reason = {
        reason: tuple(period for period, status in zip(periods, statuses, strict=True) if status == reason)
        for reason in reasons
    }
    return [Missing(dataset, measure, reason, found) for reason, found in by_reason.items() if found]


def read_history(caseload: PublishedView, team: str, month: int) -> tuple[ProtectedSeries, ProtectedSeries]:
    """The queue of the last 12 months and now, and the wait in weeks by the pace of the 3 months before."""
    queue = caseload.series("waiting", {}, team)
    pace = caseload.series("started", {}, team).rolling(RECENT, "mean")
    first = calendar.add_months(month, -HISTORY)
    return queue.between(first, month), (queue / pace).times(WEEKS_PER_MONTH).between(first, month)


def read_lost_hours(activities: PublishedView, team: str, month: int) -> float | None:
    """Hours a month that went to clients who did not come, the mean of 12 months; None if not all known."""
    series = activities.series("hours", {"activity": "not_attended"}, team or TOTAL)
    value, status = series.rolling(HISTORY, "mean").at(month)
    return value if status == "shown" else None


# --- choices ---------------------------------------------------------------------------------------


def change(team: Team, *, fte: float = 0.0, inflow: float = 0.0, time: float = 0.0) -> Team:
    """The team with FTE added (or taken away, down to none), its inflow and its time per client changed.

    inflow, time: shares, 0.1 for a tenth more. Raises ValueError for a share of −1 or less of time, of less
    than −1 of inflow, and for what is not a finite number.
    """
    if not np.isfinite([fte, inflow, time]).all():
        raise ValueError(f"expected finite numbers, got fte {fte}, inflow {inflow}, time {time}")
    if time <= -1 or inflow < -1:
        raise ValueError(f"expected time above −1 and inflow of −1 or more, got {time} and {inflow}")
    return replace(
        team, fte=max(team.fte + fte, 0.0), inflow=team.inflow * (1 + inflow), pace=team.pace / (1 + time)
    )


def move_fte(teams: Mapping[str, Team], giver: str, receiver: str, fte: float) -> dict[str, Team]:
    """The teams with FTE moved from one to another, never more than the giver has; the sum stays."""
    if not (np.isfinite(fte) and fte >= 0):
        raise ValueError(f"expected FTE of 0 or more, got {fte}")
    moved = dict(teams)
    if giver != receiver:
        given = min(fte, teams[giver].fte)
        moved[giver] = replace(teams[giver], fte=teams[giver].fte - given)
        moved[receiver] = replace(teams[receiver], fte=teams[receiver].fte + given)
    return moved


# --- the model -------------------------------------------------------------------------------------


def project(team: Team, months: int = AHEAD) -> Projection:
    """The queue from now on. The same input gives the same answer, always."""
    drift, shocks = team.inflow - team.capacity, _chance(months, team.months)
    queue = np.full((months + 1, shocks.shape[1]), float(team.queue))
    for month in range(months):
        queue[month + 1] = np.maximum(queue[month] + drift + team.spread * shocks[month], 0.0)
    low, middle, high = np.quantile(queue, (BAND[0], 0.5, BAND[1]), axis=1)
    return Projection(team, Course(middle, low, high))


@lru_cache(8)
def _chance(months: int, basis: int) -> Numbers:
    """Months × courses: each month's own chance and each course's lasting error, for a spread of one."""
    rng = np.random.default_rng(SEED)
    shocks = rng.standard_normal((months, PAIRS)) + rng.standard_normal(PAIRS) / np.sqrt(basis)
    both: Numbers = np.concatenate([shocks, -shocks], axis=1)
    both.flags.writeable = False
    return both


def _wait(queue: Numbers, capacity: float) -> Numbers:
    """Weeks until as many have been started as wait now."""
    if not capacity > 0:
        return np.full(queue.shape, np.inf)
    with np.errstate(over="ignore"):
        weeks: Numbers = queue * WEEKS_PER_MONTH / capacity
    return weeks


def find_need(team: Team, target_weeks: float) -> Need:
    """What the target asks for, taken as a mean wait (factor 1) with clients who come at random."""
    demand = team.inflow / WEEKS_PER_MONTH
    goal = waiting.target_queue_size(demand, target_weeks, 1)
    steady = waiting.target_capacity(demand, target_weeks, 1) * WEEKS_PER_MONTH
    relief = None
    if team.queue > goal:
        relief = waiting.relief_capacity(demand, team.queue, goal, RELIEF_WEEKS) * WEEKS_PER_MONTH
    return Need(
        queue=goal,
        relief=relief,
        relief_fte=None if relief is None else relief / team.pace,
        steady=steady,
        steady_fte=steady / team.pace,
    )


# --- tables ----------------------------------------------------------------------------------------


def tabulate_course(
    history: ProtectedSeries, chosen: Course, unchanged: Course, threshold: int
) -> ProtectedTable:
    """One row per month: what was observed until now, and from the next month on what is expected.

    history: up to now, the last of its periods. chosen, unchanged: from now on, place 0 being now.
    """
    now = int(history.periods[-1])
    count = history.periods.size
    ahead = [calendar.add_months(now, step) for step in range(1, chosen.middle.size)]
    columns: dict[str, object] = {"period": [*history.periods.tolist(), *ahead]}
    own = {
        "expected": chosen.middle, "low": chosen.low, "high": chosen.high, "unchanged": unchanged.middle,
    }  # fmt: skip
    for measure in MEASURES:
        if measure == "observed":
            values = np.append(history.values, np.full(len(ahead), np.nan))
            statuses: list[Status] = [*history.statuses, *_statuses(np.full(len(ahead), np.nan))]
        else:
            coming = np.where(np.isfinite(own[measure][1:]), own[measure][1:], np.nan)
            values = np.append(np.full(count, np.nan), coming)
            statuses = _statuses(values)
        columns |= {measure: values, measure + STATUS_SUFFIX: statuses}
    return ProtectedTable(("period",), MEASURES, pd.DataFrame(columns), threshold)


def _statuses(values: Numbers) -> list[Status]:
    return ["no_data" if np.isnan(value) else "shown" for value in values]
