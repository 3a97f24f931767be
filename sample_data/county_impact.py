"""Impact of the synthetic county: outcomes, experience, supported employment, costs, and the area."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from metrics.calendar import last_month, periods_between, start_of
from metrics.catalogue.codes import CRITERIA
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from sample_data.county_clients import month_of
from sample_data.county_plan import CENTRAL_TEAM, LAST_QUARTER, TEAM_IDS

FIRST_HALF = 202401
HALF_YEARS = [
    half
    for half in periods_between(FIRST_HALF, LAST_QUARTER, "half_year")
    if last_month(half, "half_year") <= last_month(LAST_QUARTER, "quarter")
]
ASKED = 0.8  # of those who started
ASKED_AGAIN = 0.58  # of those due
HALF_A_YEAR = 182  # days

# instrument -> mean at the start, change, spread of the change, shares improved and unchanged
INSTRUMENTS: Mapping[str, tuple[float, float, float, float, float]] = {
    "work_ability_score": (4.3, 0.8, 1.9, 0.52, 0.27),
    "kykyviisari": (52.0, 4.0, 12.0, 0.55, 0.15),
    "eq_5d": (0.62, 0.04, 0.18, 0.45, 0.25),
}
# who -> item -> share of answers 4-5. Professionals: the study's figure 4 in its order and two of its sizes.
POSITIVE: Mapping[str, Mapping[str, float]] = {
    "client": {"heard": 0.86, "goals_mine": 0.78, "plan_clear": 0.71, "things_advanced": 0.64},
    "professional": {
        "whole_picture": 0.82,
        "own_understanding": 0.76,
        "to_services": 0.72,
        "services_joined": 0.68,
        "benefits": 0.62,
        "employability": 0.47,
        "to_work_or_study": 0.28,
    },
    "partner": {"to_services": 0.66, "services_joined": 0.58},
}
ANSWERS = {"client": 34, "professional": 24, "partner": 26}  # a team and half-year
COACHING_TEAMS = ("M4", CENTRAL_TEAM)
POST_COST = 5_900.0  # euros an FTE and month
OTHER_COSTS = {"purchased": 2_400.0, "premises": 950.0, "other": 420.0}


def build_outcomes(people: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × half-year × instrument."""
    asked = _count_halves(people, "contact", 0)
    due = _count_halves(people, "contact", HALF_A_YEAR)
    rows = []
    for team, half in asked.index:
        for instrument, given in INSTRUMENTS.items():
            at_start = rng.binomial(asked[team, half], ASKED)
            at_due = rng.binomial(int(due.get((team, half), 0)), ASKED)
            rows.append({"team": team, "period": half, "instrument": instrument, "asked": at_start}
                        | _ask_again(at_due, given, rng))  # fmt: skip
    return pd.DataFrame(rows).assign(county=SYNTHETIC_COUNTY)


def _ask_again(
    due: int, given: tuple[float, float, float, float, float], rng: np.random.Generator
) -> dict[str, object]:
    """Who of those due answers, and how."""
    start, change, spread, better, same = given
    paired = int(rng.binomial(due, ASKED_AGAIN))
    improved, unchanged, worse = (int(n) for n in rng.multinomial(paired, [better, same, 1 - better - same]))
    noise = spread / np.sqrt(max(paired, 1))
    mean = round(float(start + rng.normal(0, noise / 2)), 2)
    follow_up = round(float(mean + change + rng.normal(0, noise / 2)), 2)
    has = paired > 0
    return {
        "due": due,
        "paired": paired,
        "mean_start": mean if has else np.nan,
        "mean_follow_up": follow_up if has else np.nan,
        "sd_change": round(spread * float(rng.uniform(0.92, 1.08)), 2) if has else np.nan,
        "improved": improved,
        "unchanged": unchanged,
        "worse": worse,
    }


def _count_halves(people: pd.DataFrame, day: str, later: int) -> "pd.Series[int]":
    """Persons by team and half-year of a day, or of so many days after it."""
    months = month_of(people[day].where(people["accepted"]).fillna(10**6).astype("int64") + later)
    rows = people[months > 0].assign(period=[start_of(month, "half_year") for month in months[months > 0]])
    rows = rows[rows["period"].isin(HALF_YEARS)]
    return rows.groupby(["team", "period"]).size()


def build_experience(caseload: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × half-year × respondent group × item."""
    rows = []
    for team in TEAM_IDS:
        begins = int(caseload.loc[caseload["team"] == team, "period"].min())
        for half in (half for half in HALF_YEARS if half >= begins):
            for who, items in POSITIVE.items():
                answers = int(rng.poisson(ANSWERS[who]))
                for item, share in items.items():
                    positive = int(rng.binomial(answers, share))
                    mean = round(float(2.6 + 2.0 * positive / max(answers, 1)), 2)
                    rows.append((team, half, who, item, answers, positive, mean))
    names = ["team", "period", "respondent", "item", "answers", "positive", "mean"]
    return pd.DataFrame(rows, columns=names).assign(county=SYNTHETIC_COUNTY)


def build_supported_employment(rng: np.random.Generator) -> pd.DataFrame:
    """One row per coaching unit × half-year: the criteria are met better from one assessment to the next."""
    rows = []
    for team in COACHING_TEAMS:
        begins = 202507 if team == CENTRAL_TEAM else FIRST_HALF
        for step, half in enumerate(half for half in HALF_YEARS if half >= begins):
            clients = int(rng.integers(38, 50))
            out_of_work = clients - int(rng.integers(5, 9))
            starts = int(rng.binomial(out_of_work, 0.36 + 0.02 * step))
            stayed = int(rng.binomial(starts, 0.66))
            low = rng.permutation(len(CRITERIA)) < 13 - 3 * step - (3 if team == CENTRAL_TEAM else 0)
            scores = {id: float(3 if low[place] else 4 + place % 2) for place, (id, _) in enumerate(CRITERIA)}
            rows.append(
                {
                    "team": team,
                    "period": half,
                    "clients": clients,
                    "out_of_work": out_of_work,
                    "job_starts": starts,
                    "over_13_weeks": stayed,
                    "coach_fte": 2.0 if team == CENTRAL_TEAM else 2.4,
                }
                | scores
            )
    return pd.DataFrame(rows).assign(county=SYNTHETIC_COUNTY)


def build_costs(staffing: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × month × cost type."""
    posts = staffing.groupby(["team", "period"])["filled_fte"].sum().reset_index()
    parts = [posts.assign(cost_type="staff", euros=posts["filled_fte"] * POST_COST)]
    parts += [posts.assign(cost_type=kind, euros=euros) for kind, euros in OTHER_COSTS.items()]
    rows = pd.concat(parts, ignore_index=True)
    rows["euros"] = (rows["euros"] * rng.uniform(0.93, 1.07, len(rows))).round(2)
    return rows.drop(columns="filled_fte").assign(county=SYNTHETIC_COUNTY)


def build_population() -> pd.DataFrame:
    """One row per year."""
    rows = [(2023, 98_400, 8_640, 2_950), (2024, 97_900, 9_310, 3_240), (2025, 97_300, 9_870, 3_610)]
    names = ["period", "working_age", "unemployed", "long_term_unemployed"]
    frame = pd.DataFrame(rows, columns=names)
    return frame.assign(period=frame["period"] * 100 + 1, county=SYNTHETIC_COUNTY)


def build_agreements() -> pd.DataFrame:
    """One row per half-year: agreements come one by one."""
    rows = zip(HALF_YEARS, (3, 4, 5, 5, 6), strict=True)
    frame = pd.DataFrame(rows, columns=["period", "in_force"])
    return frame.assign(municipalities=9, county=SYNTHETIC_COUNTY)
