"""Teams, staffing and activities of the synthetic county."""

from dataclasses import dataclass
from math import ceil

import numpy as np
import pandas as pd

from metrics.catalogue.counties import SYNTHETIC_COUNTY
from sample_data.county_plan import (
    FIRST,
    MONTHS,
    NURSE_LEAVES,
    OVERLOADED_TEAM,
    TEAMS,
    Team,
    months_after,
    season,
)

FORUM_TEAM = "M1"  # events of the whole county are recorded on one team
FORUM_MONTHS = (2, 5, 9, 11)
FORUM_CANCELLED = 202411
PANELS = (202405, 202410, 202503, 202510, 202603, 202606, 202610)


@dataclass(frozen=True)
class Leaving:
    """One professional leaves: the post is empty for some months, None: to the end."""

    team: str
    profession: str
    period: int
    months: int | None


LEAVINGS = (
    Leaving(OVERLOADED_TEAM, "public_health_nurse", NURSE_LEAVES, None),
    Leaving("M1", "physiotherapist", 202408, 2),
    Leaving("M1", "employment_expert", 202601, 0),
    Leaving("M2", "kela_expert", 202503, 2),
    Leaving("M2", "work_ability_coordinator", 202609, 0),
    Leaving("M4", "physiotherapist", 202406, 3),
    Leaving("M4", "social_worker", 202511, 0),
    Leaving("M5", "substance_worker", 202411, 2),
    Leaving("M5", "social_counsellor", 202604, 0),
    Leaving("M6", "psychologist", 202603, 2),
)


def _course_turns() -> dict[tuple[str, str], list[float]]:
    """(team, profession) -> months from the first one shown to each holder's course, spread evenly."""
    posts = [(team.id, profession, fte) for team in TEAMS for profession, fte in team.posts.items()]
    turns: dict[tuple[str, str], list[float]] = {}
    for number, (team, profession) in enumerate(
        (team, profession) for team, profession, fte in posts for _ in range(ceil(fte))
    ):
        # multiples of the golden ratio fill an interval evenly, in no visible order
        turns.setdefault((team, profession), []).append(-31 + 83 * (number * 0.618034 % 1))
    return turns


_TURNS = _course_turns()


def build_teams() -> pd.DataFrame:
    """One row per team."""
    rows = [
        {
            "county": SYNTHETIC_COUNTY,
            "team": team.id,
            "name": team.name,
            "sub_area": team.sub_area,
            "employment_areas": team.employment_areas,
            "operating_model": team.model,
            "task": team.task,
            "start": team.start,
            "end": None,
        }
        for team in TEAMS
    ]
    return pd.DataFrame(rows).astype({"end": object})


def build_staffing() -> pd.DataFrame:
    """One row per team × month × profession that the team has a post for, empty posts included."""
    rows = pd.concat([_posts(team) for team in TEAMS], ignore_index=True)
    return rows.assign(county=SYNTHETIC_COUNTY)


def _posts(team: Team) -> pd.DataFrame:
    """A team's posts by month and profession."""
    months = [period for period in MONTHS if period >= team.start.year * 100 + team.start.month]
    rows = pd.DataFrame(
        [(team.id, period, profession, fte) for period in months for profession, fte in team.posts.items()],
        columns=["team", "period", "profession", "planned_fte"],
    )
    holders = np.ceil(rows["planned_fte"]).astype("int64")
    empty = _vacancies(rows)
    rows["filled_fte"] = rows["planned_fte"].where(~empty, 0.0)
    rows["persons"] = holders.where(~empty, 0)
    rows["leavers"] = _leavers(rows)
    rows["trained"] = np.minimum(_trained(rows, team), rows["persons"])
    return rows


def _vacancies(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Whether each row's post is empty after a leaving."""
    empty = pd.Series(False, index=rows.index)
    for leaving in LEAVINGS:
        since = rows["period"].map(lambda period, event=leaving.period: months_after(period, event))
        lasts = since >= 0 if leaving.months is None else (since >= 0) & (since < leaving.months)
        empty |= lasts & (rows["team"] == leaving.team) & (rows["profession"] == leaving.profession)
    return empty


def _leavers(rows: pd.DataFrame) -> "pd.Series[int]":
    """1 where someone left that month."""
    events = {(leaving.team, leaving.profession, leaving.period) for leaving in LEAVINGS}
    keys = zip(rows["team"], rows["profession"], rows["period"], strict=True)
    return pd.Series([int(key in events) for key in keys], index=rows.index)


def _trained(rows: pd.DataFrame, team: Team) -> "pd.Series[int]":
    """Professionals who have been on the course by each month: a person's turn comes once, and stays."""
    trained = pd.Series(0, index=rows.index)
    elapsed = rows["period"].map(lambda period: months_after(period, FIRST))
    for profession in team.posts:
        turns = np.array(_TURNS[team.id, profession])
        taken = (elapsed.to_numpy()[:, None] >= turns).sum(axis=1)
        trained = trained.where(rows["profession"] != profession, taken)
    return trained


def build_activities(caseload: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × month × activity; the cooperation forum and client panels in their months only."""
    months = caseload.groupby(["team", "period"])[["active", "started"]].sum().reset_index()
    usual = pd.concat(_usual(months, rng), ignore_index=True)
    rows = pd.concat([usual, _forums(), _panels()], ignore_index=True)
    return rows.assign(county=SYNTHETIC_COUNTY)


def _usual(months: pd.DataFrame, rng: np.random.Generator) -> list[pd.DataFrame]:
    """One frame per everyday activity; numbers follow the team's clients, hours the number."""
    quiet = months["period"].map(season)
    asked = months["team"].map({team.id: team.consultations for team in TEAMS})
    appointments = rng.poisson(0.42 * months["active"] * quiet)
    checks = rng.poisson(0.3 * months["started"])
    missed = rng.poisson(0.085 * (appointments + checks + months["started"]))
    numbers = {
        "team_meeting": (np.where(quiet < 0.6, 2, 4) + rng.integers(0, 2, len(months)), 7.5),
        "network_meeting": (rng.poisson(0.11 * months["active"] * quiet), 4.0),
        "initial_interview": (months["started"].to_numpy(), 1.25),
        "appointment": (appointments, 1.0),
        "health_check": (checks, 1.5),
        "consultation_anonymous": (rng.poisson(1.0 * asked * quiet), 0.5),
        "consultation_paper": (rng.poisson(1.3 * asked * quiet), 0.75),
        "consultation_with_client": (rng.poisson(0.8 * asked * quiet), 1.0),
        "not_attended": (missed, 0.75),
    }
    return [
        months[["team", "period"]].assign(activity=activity, number=number, hours=number * length)
        for activity, (number, length) in numbers.items()
    ]


def _forums() -> pd.DataFrame:
    """The cooperation forum: four a year planned, one of them cancelled."""
    periods = [period for period in MONTHS if period % 100 in FORUM_MONTHS]
    held = [0 if period == FORUM_CANCELLED else 1 for period in periods]
    rows = pd.DataFrame({"period": periods, "number": held, "planned": 1})
    return rows.assign(team=FORUM_TEAM, activity="cooperation_forum", hours=rows["number"] * 24.0)


def _panels() -> pd.DataFrame:
    """The client panels."""
    rows = pd.DataFrame({"period": PANELS, "number": 1, "planned": 1, "hours": 6.0})
    return rows.assign(team=FORUM_TEAM, activity="client_panel")
