"""Caseload of the synthetic county, counted from its clients."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from metrics.catalogue.counties import SYNTHETIC_COUNTY
from sample_data.county_clients import GROUP_SHARES, month_of, on_month_ends
from sample_data.county_plan import CENTRAL_OPENS, CENTRAL_TEAM, MONTHS, TEAM_IDS, followup_kept

KEYS = ["team", "period", "client_group"]
FOLLOWED = 0.22  # of the active have a follow-up due in a month


def build_caseload(people: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """One row per team × month × client group in which the team works, zeros included."""
    rows = pd.DataFrame(index=team_months(GROUP_SHARES, "client_group"))
    for measure, counts in (_flows(people) | _stocks(people)).items():
        rows[measure] = counts.reindex(rows.index, fill_value=0)
    rows["followup_due"] = rng.binomial(rows["active"], FOLLOWED)
    kept = rows.index.get_level_values("period").map(followup_kept)
    rows["followup_held"] = rng.binomial(rows["followup_due"], kept)
    return rows.reset_index().assign(county=SYNTHETIC_COUNTY)


def team_months(codes: Mapping[str, float], name: str) -> pd.MultiIndex:
    """Every team × month × code, without the months before the centralised team opened."""
    index = pd.MultiIndex.from_product([TEAM_IDS, MONTHS, list(codes)], names=["team", "period", name])
    opens = CENTRAL_OPENS.year * 100 + CENTRAL_OPENS.month
    early = (index.get_level_values("team") == CENTRAL_TEAM) & (index.get_level_values("period") < opens)
    return index[~early]


def _flows(people: pd.DataFrame) -> dict[str, "pd.Series[int]"]:
    """What happened during each month: measure -> persons by team, month and client group."""
    accepted = people[people["accepted"]]
    happened = {
        "referred": (people, "referred"),
        "accepted": (accepted, "referred"),
        "started": (accepted, "contact"),
        "ended": (accepted, "end"),
        "returned": (accepted[accepted["returned"]], "contact"),
    }
    return {
        measure: _count(who.assign(period=month_of(who[day]))) for measure, (who, day) in happened.items()
    }


def _stocks(people: pd.DataFrame) -> dict[str, "pd.Series[int]"]:
    """How it stood at each month end: measure -> persons by team, month and client group."""
    accepted = people[people["accepted"]]
    active = on_month_ends(accepted, "contact", "end")
    long = active[active["days"] > 30]
    return {
        "active": _count(active),
        "active_over_30d": _count(long),
        "waiting": _count(on_month_ends(accepted, "referred", "contact")),
        "with_coordinator": _count(active[active["coordinator"]]),
        "with_plan": _count(long[long["plan"] < long["month_end"]]),
    }


def _count(rows: pd.DataFrame) -> "pd.Series[int]":
    return rows.groupby(KEYS).size()
