"""A small store made for the pages: three counties, teams of which one has ended, and no change in time."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from data_access.settings import sqlite_url
from data_access.store import open_store
from metrics import calendar
from tests.data_access.build import store_file, to_workbook

COUNTIES = {"05": ("A1", "A2", "A3", "A4"), "06": ("B1", "B2"), "07": ("C1",)}
MONTHS = calendar.periods_between(202501, 202606, "month")
ENDED = ("A4", 202506)  # the team that ended, and its last month
NOBODY = "A3"  # was sent nobody in the newest month
FEW_PLANS = "A2"
BEGAN = 300  # clients of each team before the first month
STATUSES = ("paid_work", "degree_studies", "unemployed_rehabilitation", "unemployed_jobseeker")
STAY = 0.4


def make_store(path: Path, seed: int = 5) -> Path:
    """Caseload, staffing and transitions that vary by chance only, but for a team with few plans."""
    rng = np.random.default_rng(seed)
    moves = {team: _moves(team, rng) for teams in COUNTIES.values() for team in teams}
    rows = {
        "teams": _teams(),
        "staffing": _staffing(rng),
        "caseload": _caseload(moves, rng),
        "transitions": pd.concat(moves.values(), ignore_index=True),
    }
    opened = open_store(sqlite_url(path))
    store_file(opened, to_workbook(rows))
    opened.engine.dispose()
    return path


def _county(team: str) -> str:
    return next(county for county, teams in COUNTIES.items() if team in teams)


def _months(team: str) -> list[int]:
    return [month for month in MONTHS if team != ENDED[0] or month <= ENDED[1]]


def _teams() -> pd.DataFrame:
    rows = [
        {"county": _county(team), "team": team, "name": f"Tiimi {team}", "start": date(2024, 1, 1),
         "end": date(2025, 6, 30) if team == ENDED[0] else None}
        for teams in COUNTIES.values() for team in teams
    ]  # fmt: skip
    return pd.DataFrame(rows)


def _staffing(rng: np.random.Generator) -> pd.DataFrame:
    rows = [
        {"county": _county(team), "team": team, "period": month, "profession": profession,
         "planned_fte": 13.0, "filled_fte": round(12.0 + 0.1 * int(rng.integers(-5, 6)), 1), "persons": 12}
        for teams in COUNTIES.values() for team in teams for month in _months(team)
        for profession in ("physician", "social_worker")
    ]  # fmt: skip
    return pd.DataFrame(rows)


def _moves(team: str, rng: np.random.Generator) -> pd.DataFrame:
    """Statuses before and after of a team's ended clients, in each quarter; half are still open."""
    rows = []
    for quarter in sorted({calendar.start_of(month, "quarter") for month in _months(team)}):
        for before in ("unemployed_jobseeker", "paid_work"):
            ended = 90 if before == "unemployed_jobseeker" else 30
            chances = [STAY if after == before else (1 - STAY) / 3 for after in STATUSES]
            for after, count in zip(STATUSES, rng.multinomial(ended, chances), strict=True):
                rows.append({"county": _county(team), "team": team, "period": quarter,
                             "client_group": "unemployed", "before": before, "after": after,
                             "ended": int(count), "open": 0})  # fmt: skip
            rows.append({"county": _county(team), "team": team, "period": quarter,
                         "client_group": "unemployed", "before": before, "after": "unknown", "ended": 0,
                         "open": 225 if before == "unemployed_jobseeker" else 75})  # fmt: skip
    return pd.DataFrame(rows)


def _caseload(moves: dict[str, pd.DataFrame], rng: np.random.Generator) -> pd.DataFrame:
    """As many begin as end, so that the number of open clients stays the same."""
    rows = []
    for team in moves:
        for month in _months(team):
            ended = 40  # a third of the 120 of a quarter
            newest = month == MONTHS[-1]
            referred = 0 if team == NOBODY and newest else 60
            plans = 0.5 if team == FEW_PLANS else 0.8
            rows.append({
                "county": _county(team), "team": team, "period": month, "client_group": "unemployed",
                "referred": referred, "accepted": int(rng.binomial(referred, 0.8)), "started": ended,
                "ended": ended, "active": BEGAN, "active_over_30d": 250,
                "waiting": 30 + int(rng.integers(-4, 5)), "with_coordinator": 210 + int(rng.integers(-5, 6)),
                "with_plan": int(rng.binomial(250, plans)),
            })  # fmt: skip
    return pd.DataFrame(rows)
