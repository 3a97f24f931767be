"""What is lost when a cell is hidden: the county before its teams, totals before parts, the recent before
the old, many people before few."""

import numpy as np

from metrics import calendar
from metrics.catalogue.model import GROUP_MARK, TOTAL
from metrics.disclosure.system import Numbers
from metrics.publication.crossing import Table

COUNTY = 4.0
TOTALS = 4.0  # for each dimension summed over
GROUPS = 2.0  # for each dimension in groups: what pages fall back on where single codes are hidden
RECENT = 1.5  # within a year of the newest period
_PEOPLE = 0.1


def weigh(table: Table) -> Numbers:
    """The loss of each cell of a table, before how many people it counts."""
    keys = table.keys
    weights = np.ones(len(keys))
    if "team" not in table.view.by:
        weights *= COUNTY
    for name in table.view.by:
        weights[(keys[name] == TOTAL).to_numpy()] *= COUNTY if name == "team" else TOTALS
        if name != "team":
            weights[keys[name].astype(str).str.startswith(GROUP_MARK).to_numpy()] *= GROUPS
    months = keys["period"].map(calendar.to_index).to_numpy()
    if months.size:
        weights[months > months.max() - 12] *= RECENT
    return weights


def count_people(weights: Numbers, values: Numbers) -> Numbers:
    """The losses with the number of people in each cell: ten times as many cost about three times more."""
    return weights * (1 + _PEOPLE * np.sqrt(values))
