"""Transitions and goals of the synthetic county, counted from its clients in whole quarters."""

import numpy as np
import pandas as pd

from metrics.calendar import last_month, periods_between, start_of
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from sample_data.county_clients import GOAL_RESULTS, month_of, on_month_ends
from sample_data.county_plan import FIRST_QUARTER, LAST_QUARTER

QUARTERS = periods_between(FIRST_QUARTER, LAST_QUARTER, "quarter")


def build_transitions(people: pd.DataFrame) -> pd.DataFrame:
    """One row per team × quarter × client group × status before × status after with ended or open cases."""
    keys = ["team", "period", "client_group", "before", "after"]
    ended, still_open = _ended(people), _open(people)
    counted = pd.DataFrame({"ended": ended.groupby(keys).size(), "open": still_open.groupby(keys).size()})
    return counted.fillna(0).astype("int64").reset_index().assign(county=SYNTHETIC_COUNTY)


def build_goals(people: pd.DataFrame) -> pd.DataFrame:
    """One row per team × quarter × goal group: assessed as cases end, so that results add up to set."""
    keys = ["team", "period", "goal_group"]
    assessed = _ended(people)
    results = {result: assessed["goal_result"] == result for result in GOAL_RESULTS}
    counted = assessed.assign(set=1, **results).groupby(keys)[["set", *GOAL_RESULTS]].sum()
    return counted.reset_index().assign(county=SYNTHETIC_COUNTY)


def _ended(people: pd.DataFrame) -> pd.DataFrame:
    """One row per client whose case ended in a whole quarter; period: the quarter."""
    months = month_of(people["end"])
    ended = people[months > 0]
    quarters = months[months > 0].map(lambda month: start_of(month, "quarter"))
    return ended.assign(period=quarters)[quarters.isin(QUARTERS)]


def _open(people: pd.DataFrame) -> pd.DataFrame:
    """One row per client × quarter end at which the case was open; after: the status at that time."""
    active = on_month_ends(people[people["accepted"]], "contact", "end")
    quarter_ends = {last_month(quarter, "quarter"): quarter for quarter in QUARTERS}
    active = active[active["period"].isin(quarter_ends)]
    present = np.where(active["changed"] < active["month_end"], active["after"], active["before"])
    return active.assign(after=present, period=active["period"].map(quarter_ends))
