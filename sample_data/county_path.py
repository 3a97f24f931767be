"""The service path of the synthetic county, counted from those of its clients whose path is followed."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.catalogue.codes import PHASES, RISKS_OF_PHASE
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from sample_data.county_clients import LATER, month_of, on_month_ends
from sample_data.county_plan import (
    CENTRAL_OPENS,
    CENTRAL_TEAM,
    MONTHS,
    NURSE_LEAVES,
    OVERLOADED_TEAM,
    TEAM_IDS,
    UNLINKED_TEAM,
    months_after,
)

KEYS = ["team", "period", "client_group", "phase"]
FOLLOWED = 0.93  # have agreed that their path is followed
CLOSING_DAYS = 21  # the goal review, before the case ends
LOST = {"assessment": 0.05, "planning": 0.04, "support": 0.06, "services": 0.12, "closing": 0.03}
LOST_UNLINKED = 0.3  # of the services, where a key service can't be reached
DEVIATIONS = 0.7  # persons a team, month, step and risk
BEGINS = dict(zip(PHASES.ids, ("referred", "contact", "meeting", "plan", "service", "closing"), strict=True))


def build_pathway(people: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × month × client group × step with anybody on it."""
    followed = people[rng.random(len(people)) < FOLLOWED].reset_index(drop=True)
    followed["closing"] = np.maximum(followed["end"] - CLOSING_DAYS, followed["service"] + 1)
    followed.loc[followed["end"] >= LATER, "closing"] = LATER
    stays = _follow(followed, rng)
    counted = {
        "entered": _count(stays.assign(period=month_of(stays["since"]))),
        "moved_on": _count(stays[~stays["lost"]].assign(period=month_of(stays["until"]))),
        "left": _count(stays[stays["lost"]].assign(period=month_of(stays["until"]))),
        "still": _count(on_month_ends(stays, "since", "until")),
    }
    rows = pd.DataFrame(counted).fillna(0).astype("int64").reset_index()
    return rows[rows["period"] > 0].assign(county=SYNTHETIC_COUNTY)


def _follow(people: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per client × step reached: the days of coming and going, and whether the client was lost."""
    here = np.ones(len(people), dtype=bool)
    steps = []
    for phase in PHASES.ids:
        lost = here & _find_lost(people, phase, rng)
        stays = people.loc[here, ["team", "client_group", "accepted"]].assign(
            phase=phase, since=people[BEGINS[phase]], until=_find_until(people, phase), lost=lost[here]
        )
        steps.append(stays[stays["since"] < LATER])
        here &= ~lost
    return pd.concat(steps, ignore_index=True)


def _find_lost(people: pd.DataFrame, phase: str, rng: np.random.Generator) -> npt.NDArray[np.bool_]:
    if phase == "referral":
        return ~people["accepted"].to_numpy(dtype=bool)
    often = np.where(people["team"] == UNLINKED_TEAM, LOST_UNLINKED, LOST[phase])
    return rng.random(len(people)) < (often if phase == "services" else LOST[phase])


def _find_until(people: pd.DataFrame, phase: str) -> "pd.Series[int]":
    """The day on which a step is over; who is not accepted is told the day after being referred."""
    following = dict(zip(PHASES.ids, (*list(BEGINS.values())[1:], "end"), strict=True))
    until = people[following[phase]]
    return until.where(people["accepted"], people["referred"] + 1) if phase == "referral" else until


def _count(rows: pd.DataFrame) -> "pd.Series[int]":
    return rows.groupby(KEYS).size()


def build_deviations(rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × month × step × risk that came true for anybody."""
    opens = CENTRAL_OPENS.year * 100 + CENTRAL_OPENS.month
    rows = pd.DataFrame(
        [
            (team, period, phase, risk, _expect(team, period, phase, risk))
            for team in TEAM_IDS
            for period in MONTHS
            if team != CENTRAL_TEAM or period >= opens
            for phase, risks in RISKS_OF_PHASE.items()
            for risk in risks
        ],
        columns=["team", "period", "phase", "risk", "expected"],
    )
    rows["persons"] = rng.poisson(rows.pop("expected"))
    return rows[rows["persons"] > 0].assign(county=SYNTHETIC_COUNTY)


def _expect(team: str, period: int, phase: str, risk: str) -> float:
    """The missing link shows as services that do not begin in time, the lost nurse as schedules that fail."""
    if team == UNLINKED_TEAM and (phase, risk) == ("services", "not_timely"):
        return 5 * DEVIATIONS
    if (
        team == OVERLOADED_TEAM
        and (phase, risk) == ("planning", "schedules")
        and months_after(period, NURSE_LEAVES) >= 0
    ):
        return 4 * DEVIATIONS
    return DEVIATIONS
