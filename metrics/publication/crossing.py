"""The finest cells of a dataset, and which of them each published cell adds up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from metrics import calendar
from metrics.catalogue.model import TOTAL, Dataset, Level, View
from metrics.disclosure.system import Mask, Numbers, Places
from metrics.marks import COLUMN, MARKS, Mark, read_marks
from metrics.publication.pooled import find_incomplete, to_sums
from metrics.publication.withheld import guess_withheld

Codes = npt.NDArray[np.object_]
_NO_TEAM = ""


@dataclass(frozen=True, eq=False)
class Leaves:
    """One county's finest cells of a dataset: every combination that could occur where a team delivered.

    keys: one row per finest cell: team, period and the dataset's dimensions. values: by measure, NaN where
    the team did not deliver the measure in that period or said that it does not apply. withheld: by measure,
    which cells came without their value; their values are guesses that nothing may show.
    told: by measure, which cells have a row that says why there is no number.
    """

    keys: pd.DataFrame
    values: dict[str, Numbers]
    withheld: dict[str, Mask]
    told: dict[str, Mask]

    def __len__(self) -> int:
        return len(self.keys)


def cross(dataset: Dataset, rows: pd.DataFrame) -> Leaves:
    """All finest cells behind some facts. A combination without a row counts as zero.

    rows: one row per fact: team, period, dimensions, measures (NaN: not delivered), and perhaps marks.
    """
    rows = to_sums(dataset, rows)
    names = [name for name in ("team", "period", *dataset.dimension_ids) if name in rows]
    slices = rows[[name for name in ("team", "period") if name in rows]].drop_duplicates()
    crossed = [
        pd.Series(sorted(rows[name].unique()), name=name, dtype=object) for name in dataset.dimension_ids
    ]
    keys = reduce(lambda left, right: left.merge(right, how="cross"), crossed, slices)
    whole = keys.merge(rows, on=names, how="left")
    marks = _read_marks(whole)
    values, withheld, told = {}, {}, {}
    for column in dataset.measures:
        marked = _find_marked(marks, column.id, len(whole))
        values[column.id], withheld[column.id] = _fill(whole, slices, column.id, marked)
        withheld[column.id] |= find_incomplete(dataset, whole, column.id)
        told[column.id] = np.logical_or.reduce(list(marked.values()))
    if "team" not in keys:
        keys = keys.assign(team=_NO_TEAM)
    keys = keys[["team", "period", *dataset.dimension_ids]]
    return Leaves(keys, guess_withheld(dataset, keys, values, withheld), withheld, told)


def _read_marks(whole: pd.DataFrame) -> dict[int, dict[str, Mark]]:
    """Place -> what its row says in place of numbers, of the few rows that do."""
    if COLUMN not in whole:
        return {}
    written = whole[COLUMN].to_numpy(dtype=object)
    return {int(at): read_marks(written[at]) for at in np.flatnonzero(whole[COLUMN].notna())}


def _find_marked(marks: Mapping[int, Mapping[str, Mark]], measure: str, count: int) -> dict[Mark, Mask]:
    found: dict[Mark, Mask] = {mark: np.zeros(count, dtype=bool) for mark in MARKS}
    for at, given in marks.items():
        if measure in given:
            found[given[measure]][at] = True
    return found


def _fill(
    whole: pd.DataFrame, slices: pd.DataFrame, measure: str, marked: Mapping[Mark, Mask]
) -> tuple[Numbers, Mask]:
    """A measure with zero where its team delivered it in that period but has no row, and which cells came
    without their value. Where a team has nothing but "not available" it did not deliver the measure."""
    given = whole[measure].to_numpy(dtype=float)
    there = ~np.isnan(given) | marked["suppressed"]
    by_slice = whole[list(slices.columns)].assign(there=there).groupby(list(slices.columns), sort=False)
    delivered = by_slice["there"].transform("any").to_numpy(dtype=bool)
    withheld: Mask = marked["suppressed"] | (marked["not_available"] & delivered)
    blank = np.isnan(given) & delivered & ~withheld & ~marked["not_applicable"]
    return np.where(blank, 0.0, given), withheld


@dataclass(frozen=True, eq=False)
class Table:
    """A view's cells. keys: one row per cell: period, then the view's dimensions (TOTAL: summed over).
    flows: (cells, leaves) which leaves a cell adds up; stocks: those of each team's last period only; levels:
    each divided by its team's number of periods. periods: how many of the dataset's periods a cell rests on.
    """

    view: View
    keys: pd.DataFrame
    flows: sparse.csr_matrix
    stocks: sparse.csr_matrix
    levels: sparse.csr_matrix
    periods: Places

    def take(self, places: Places) -> "Table":
        """Some of the cells."""
        keys = self.keys.iloc[places].reset_index(drop=True)
        parts = (self.flows[places], self.stocks[places], self.levels[places])
        return Table(self.view, keys, *parts, self.periods[places])

    def incidence(self, over_time: str) -> sparse.csr_matrix:
        """Which finest cells, and how, make a cell of a measure that goes over time in this way."""
        return {"sum": self.flows, "last": self.stocks, "mean": self.levels}[over_time]


def make_table(dataset: Dataset, view: View, leaves: Leaves, is_over: Callable[[int, Level], bool]) -> Table:
    """The cells of a view. is_over: whether nothing more can come into a period; others are left out, because
    two releases of a growing period would tell what came in between."""
    assert view.level is not None
    keys = leaves.keys
    level = view.level
    starts = {int(period): calendar.start_of(int(period), level) for period in keys["period"].unique()}
    over = {start for start in set(starts.values()) if level == dataset.level or is_over(start, level)}
    buckets = keys["period"].map(starts)
    inside = np.flatnonzero(buckets.isin(over))
    nodes, places = _list_nodes(dataset, view, keys.iloc[inside])
    period, start = keys["period"].to_numpy()[inside], buckets.to_numpy()[inside]
    team = keys["team"].to_numpy()[inside]
    facts = pd.DataFrame({"start": start, "team": team, "period": period})
    by_team = facts.groupby(["start", "team"])
    is_last = by_team["period"].transform("max").to_numpy() == period
    share = 1 / by_team["period"].transform("nunique").to_numpy()
    cells = pd.DataFrame({"period": start[places], **nodes})
    number = cells.groupby(list(cells.columns), sort=False).ngroup().to_numpy()
    first = np.unique(number, return_index=True)[1]
    shape = (len(first), len(leaves))

    def incidence(weights: Numbers) -> sparse.csr_matrix:
        used = weights[places] > 0
        return sparse.csr_matrix((weights[places][used], (number[used], inside[places[used]])), shape)

    counted = _count_periods(view, cells.iloc[first], facts)
    return Table(
        view,
        cells.iloc[first].reset_index(drop=True)[["period", *view.by]],
        incidence(np.ones(len(inside))),
        incidence(is_last.astype(float)),
        incidence(share),
        counted,
    )


def _list_nodes(dataset: Dataset, view: View, keys: pd.DataFrame) -> tuple[dict[str, Codes], Places]:
    """For every leaf and every cell that it belongs to: the cell's dimensions, and the leaf's place."""
    places = np.arange(len(keys))
    found: dict[str, Codes] = {}
    for name in view.by:
        given = keys[name].to_numpy(dtype=object)
        steps = [given]
        codes = None if name == "team" else dataset.by_id[name].codes
        if codes is not None and codes.groups:
            groups = {code: codes.group_of(code) for code in set(given)}
            steps.append(np.array([groups[code] for code in given], dtype=object))
        if name == "team" or dataset.by_id[name].margin:
            steps.append(np.full(len(given), TOTAL, dtype=object))
        found = {other: np.tile(values, len(steps)) for other, values in found.items()}
        found[name] = np.concatenate([step[places] for step in steps])
        places = np.tile(places, len(steps))
    return found, places


def _count_periods(view: View, cells: pd.DataFrame, facts: pd.DataFrame) -> Places:
    """How many of the dataset's periods each cell rests on. facts: start, team and period of each leaf."""
    whole = facts.groupby("start")["period"].nunique()
    if not view.by_team:
        return np.asarray(cells["period"].map(whole), dtype=np.intp)
    each = facts.groupby(["start", "team"])["period"].nunique()
    areas = whole.reset_index().assign(team=TOTAL).set_index(["start", "team"])["period"]
    counted = pd.concat([each, areas])
    found = counted.reindex(pd.MultiIndex.from_frame(cells[["period", "team"]]))
    return np.asarray(found, dtype=np.intp)


def is_delivered(values: Numbers) -> Mask:
    delivered: Mask = ~np.isnan(values)
    return delivered


def find_touched(rows: sparse.csr_matrix, leaves: Mask) -> Mask:
    """Which cells add up any of some leaves. rows: (cells, leaves)."""
    if not leaves.any():
        return np.zeros(rows.shape[0], dtype=bool)
    touched: Mask = np.asarray(rows @ leaves.astype(float)) > 0
    return touched
