"""The lives of the synthetic county's clients: one row per person referred, with the day of every step.

Every client dataset is counted from these rows, so that the datasets agree with one another by themselves.
Days are whole numbers from the start of the warm-up; LATER stands for "after all that is looked at".
"""

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.calendar import from_index, to_index
from sample_data.county_plan import (
    FIRST,
    LAST,
    MONTHS,
    TEAMS,
    WARM_UP,
    Team,
    case_pace,
    door_pace,
    inflow,
    step_pace,
)

Days = npt.NDArray[np.int64]
Works = npt.NDArray[np.float64]
Shares = Mapping[str, float]
LATER = 10**6

_GRID = [from_index(to_index(FIRST) - WARM_UP + step) for step in range(WARM_UP + len(MONTHS) + 120)]
_STARTS = np.array([f"{period // 100}-{period % 100:02d}-01" for period in _GRID], dtype="datetime64[D]")
MONTH_STARTS: Days = (_STARTS - _STARTS[0]).astype(np.int64)

GROUP_SHARES: Shares = {"unemployed": 0.75, "working_no_ohc": 0.18, "working_ohc": 0.07}
SOURCE_SHARES: Shares = {
    "employment_services": 0.33,
    "primary_care": 0.25,
    "adult_social_work": 0.11,
    "multi_agency": 0.09,
    "self": 0.05,
    "kela": 0.04,
    "mental_health_services": 0.035,
    "specialised_care": 0.035,
    "third_sector": 0.02,
    "unknown": 0.04,
}
GOAL_SHARES: Shares = {"rehabilitation_employment": 0.29, "ability_assessment": 0.31, "needs_mapping": 0.40}
GOAL_RESULTS: Shares = {"reached": 0.46, "partly": 0.33, "not_reached": 0.21}

_UNEMPLOYED: Shares = {
    "unemployed_jobseeker": 0.82,
    "rehabilitative_work": 0.07,
    "unemployed_service": 0.07,
    "sick_leave": 0.04,
}
_WORKING: Shares = {"paid_work": 0.88, "sick_leave": 0.12}
BEFORE_SHARES: Mapping[str, Shares] = {
    "unemployed": _UNEMPLOYED,
    "working_no_ohc": _WORKING,
    "working_ohc": _WORKING,
}
# Chosen so that the net changes have the study's proportions: +11 work, +7 studies, +12 rehabilitation,
# +5 employment-promoting service of 81.
AFTER_SHARES: Mapping[str, Shares] = {
    "unemployed_jobseeker": {
        "unemployed_jobseeker": 0.515,
        "paid_work": 0.11,
        "degree_studies": 0.11,
        "unemployed_rehabilitation": 0.165,
        "unemployed_service": 0.1,
    },
    "rehabilitative_work": {"rehabilitative_work": 0.65, "unemployed_jobseeker": 0.35},
    "unemployed_service": {"unemployed_service": 0.65, "paid_work": 0.35},
    "sick_leave": {"paid_work": 0.45, "unemployed_rehabilitation": 0.25, "disability_pension": 0.3},
    "paid_work": {"paid_work": 1.0},
}

RETURNING = 0.11
ACCEPTED = 0.86
URGENT = 0.2  # of those accepted are met within two weeks, however long the queue


def build_clients(rng: np.random.Generator) -> pd.DataFrame:
    """One row per person referred since the start of the warm-up; days of the steps not taken are LATER."""
    people = pd.concat([_live(team, rng) for team in TEAMS], ignore_index=True)
    people["client_group"] = draw(GROUP_SHARES, len(people), rng)
    people["source"] = draw(SOURCE_SHARES, len(people), rng)
    people["goal_group"] = draw(GOAL_SHARES, len(people), rng)
    people["goal_result"] = draw(GOAL_RESULTS, len(people), rng)
    people["before"] = _draw_by(people["client_group"], BEFORE_SHARES, rng)
    people["after"] = _draw_by(people["before"], AFTER_SHARES, rng)
    people["returned"] = rng.random(len(people)) < RETURNING
    return people


def _live(team: Team, rng: np.random.Generator) -> pd.DataFrame:
    """One row per person referred to a team, with the days of their steps."""
    referred = _referral_days(team, rng)
    n = len(referred)
    contact = _first_contact(referred, team, rng)
    meeting = advance(contact, spread(n, 9, 30, rng), team, step_pace)
    plan = advance(meeting, spread(n, 8, 50, rng), team, step_pace)
    service = advance(plan, spread(n, 15, 60, rng), team, step_pace)
    end = np.maximum(advance(contact, spread(n, 60, 230, rng), team, case_pace), service + 7)
    changed = service + ((end - service) * rng.uniform(0.5, 1.0, n)).astype(np.int64)
    days = {"referred": referred, "contact": contact, "meeting": meeting, "plan": plan, "service": service}
    people = pd.DataFrame({"team": team.id} | days | {"changed": changed, "end": end})
    people["accepted"] = rng.random(n) < ACCEPTED
    people["coordinator"] = rng.random(n) < team.coordinated
    people.loc[~people["accepted"], ["contact", "meeting", "plan", "service", "changed", "end"]] = LATER
    return people


def _referral_days(team: Team, rng: np.random.Generator) -> Days:
    """Days on which persons are referred to a team, up to the end of the last month."""
    until = _GRID.index(LAST) + 1
    numbers = rng.poisson([inflow(team, period) for period in _GRID[:until]])
    lengths = np.diff(MONTH_STARTS)[:until]
    within = (rng.random(numbers.sum()) * np.repeat(lengths, numbers)).astype(np.int64)
    return np.asarray(np.repeat(MONTH_STARTS[:until], numbers) + within, dtype=np.int64)


def advance(since: Days, work: Works, team: Team, pace: Callable[[Team, int], float]) -> Days:
    """The days on which work begun on the days `since` is done, at the team's pace of each month.

    Time runs by the work that gets done in it: a slower month delays those who are on their way as well.
    """
    daily = np.array([pace(team, period) for period in _GRID[:-1]])
    done = np.concatenate([[0.0], np.cumsum(daily * np.diff(MONTH_STARTS))])
    finished = np.interp(np.interp(since, MONTH_STARTS, done) + work, done, MONTH_STARTS)
    return np.asarray(np.maximum(np.floor(finished), since), dtype=np.int64)


def _first_contact(referred: Days, team: Team, rng: np.random.Generator) -> Days:
    """The days of first contact: most clients in turn, the urgent ones past the queue."""
    n = len(referred)
    in_turn = advance(referred, spread(n, 0.42, 2.0, rng), team, door_pace)
    urgent = np.minimum(referred + rng.integers(1, 15, n), in_turn)
    return np.where(rng.random(n) < URGENT, urgent, in_turn)


def spread(n: int, low: float, high: float, rng: np.random.Generator) -> Works:
    """n amounts of work between two bounds, a little more often near the lower one.

    Bounded, because long thin tails would be small counts, hidden together with what they are part of.
    """
    return np.asarray(low + (high - low) * rng.beta(1.8, 2.2, n), dtype=np.float64)


def draw(shares: Shares, n: int, rng: np.random.Generator) -> npt.NDArray[np.str_]:
    """n codes in the given proportions."""
    weights = np.array(list(shares.values()))
    return np.asarray(rng.choice(list(shares), n, p=weights / weights.sum()))


def _draw_by(
    given: "pd.Series[str]", shares: Mapping[str, Shares], rng: np.random.Generator
) -> npt.NDArray[np.str_]:
    """One code per row, in the proportions that belong to the row's given code."""
    drawn = np.full(len(given), "", dtype="U40")
    for code, its_shares in shares.items():
        rows = np.flatnonzero(given.to_numpy() == code)
        drawn[rows] = draw(its_shares, len(rows), rng)
    return drawn


def month_of(days: "pd.Series[int]") -> "pd.Series[int]":
    """The period of each day; 0 for days after the last month that is looked at or before the first."""
    place = np.searchsorted(MONTH_STARTS, days.to_numpy(), side="right") - 1
    periods = np.array(_GRID)[place]
    shown = (periods >= FIRST) & (periods <= LAST)
    return pd.Series(np.where(shown, periods, 0), index=days.index, dtype="int64")


def on_month_ends(people: pd.DataFrame, since: str, until: str) -> pd.DataFrame:
    """One row per client × month end at which `since` had come and `until` had not, with the days so far."""
    first = _GRID.index(FIRST)
    ends = MONTH_STARTS[first + 1 : first + 1 + len(MONTHS)]
    begun, over = people[since].to_numpy()[:, None], people[until].to_numpy()[:, None]
    rows, months = np.nonzero((begun < ends) & (over >= ends))
    found = people.iloc[rows].reset_index(drop=True)
    found["period"] = np.array(MONTHS)[months]
    found["month_end"] = ends[months]
    found["days"] = found["month_end"] - 1 - found[since]
    return found
