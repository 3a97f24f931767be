"""Referrals and waits of the synthetic county, counted from its clients."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.catalogue.codes import BAND_LIMITS
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from sample_data.county_clients import Shares, draw, month_of, on_month_ends
from sample_data.county_plan import UNLINKED_TEAM
from sample_data.figures import SERVICES

# The study's other services (36 referrals) hold the two services that have a code of their own here.
_OTHERS = {"other": 26, "substance_use": 5, "supported_employment": 5}
TARGET_SHARES: Shares = SERVICES | _OTHERS | {"unknown": 13}
NO_LINK = ("mental_health", "substance_use")
SERVICES_PER_CLIENT = 1.6

STEPS = {
    "to_first_contact": ("referred", "contact"),
    "to_team_meeting": ("contact", "meeting"),
    "to_plan": ("meeting", "plan"),
    "to_service": ("plan", "service"),
    "to_first_service": ("referred", "service"),
}


def build_referrals(people: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × month × source × target with referrals; a client is guided on with the plan."""
    guided = people.assign(period=month_of(people["plan"]))
    guided = guided[guided["period"] > 0]
    times = 1 + rng.poisson(SERVICES_PER_CLIENT - 1, len(guided))
    referrals = guided.loc[guided.index.repeat(times), ["team", "period", "source"]]
    referrals["target"] = _targets(referrals["team"], rng)
    counted = referrals.groupby(["team", "period", "source", "target"]).size()
    return counted.rename("persons").reset_index().assign(county=SYNTHETIC_COUNTY)


def _targets(teams: "pd.Series[str]", rng: np.random.Generator) -> npt.NDArray[np.str_]:
    """One target per referral; the unlinked team's go past mental-health and substance-use services."""
    targets = draw(TARGET_SHARES, len(teams), rng)
    linked = {code: share for code, share in TARGET_SHARES.items() if code not in NO_LINK}
    barred = np.flatnonzero((teams.to_numpy() == UNLINKED_TEAM) & np.isin(targets, NO_LINK))
    targets[barred] = draw(linked, len(barred), rng)
    return targets


def build_waits(people: pd.DataFrame) -> pd.DataFrame:
    """One row per team × month × step × band in which someone completed the step or waited for it."""
    accepted = people[people["accepted"]]
    counted = pd.concat({step: _step(accepted, *days) for step, days in STEPS.items()}, names=["step"])
    return counted.fillna(0).astype("int64").reset_index().assign(county=SYNTHETIC_COUNTY)


def _step(people: pd.DataFrame, since: str, until: str) -> pd.DataFrame:
    """completed and waiting by team, month and band, of one step."""
    completed = people.assign(period=month_of(people[until]), days=people[until] - people[since])
    completed = completed[completed["period"] > 0]
    waiting = on_month_ends(people, since, until)
    return pd.DataFrame({"completed": _by_band(completed), "waiting": _by_band(waiting)})


def _by_band(rows: pd.DataFrame) -> "pd.Series[int]":
    return rows.assign(band=bands(rows["days"])).groupby(["team", "period", "band"]).size()


def bands(days: "pd.Series[int]") -> npt.NDArray[np.str_]:
    """The waiting band that each number of days lies in."""
    lowest = [low for low, _ in BAND_LIMITS.values()]
    return np.array(list(BAND_LIMITS))[np.searchsorted(lowest, days.to_numpy(), side="right") - 1]
