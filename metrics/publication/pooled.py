"""Means of persons as sums that add up over teams and periods, and back."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.catalogue.model import Dataset


def to_sums(dataset: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """The facts with each declared mean × its count, and the spread as the sum of squared changes.

    rows: one row per fact. With n persons, sample standard deviation s of their changes and mean change d,
    the squares of the changes add up to (n - 1) s² + n d². Where the count is missing nothing is known; of
    nobody the sums are zero.
    """
    pooled = dataset.pooled
    if pooled is None or rows.empty:
        return rows
    count = rows[pooled.count].astype(float)
    sums = {id: (count * rows[id]).mask(count == 0, 0.0) for id in pooled.means}
    if pooled.spread is not None:
        change = rows[pooled.means[-1]] - rows[pooled.means[0]]
        within = (count - 1).clip(lower=0) * rows[pooled.spread] ** 2
        # of one person there is no spread, and none is needed
        squares = within.mask(count == 1, 0.0) + count * change**2
        sums[pooled.spread] = squares.mask(count == 0, 0.0)
    return rows.assign(**sums)


def find_incomplete(dataset: Dataset, rows: pd.DataFrame, id: str) -> "npt.NDArray[np.bool_]":
    """Which rows tell of persons without the mean (or, of two or more, the spread) that belongs to them."""
    pooled = dataset.pooled
    if pooled is None or id not in pooled.columns:
        return np.zeros(len(rows), dtype=bool)
    found: npt.NDArray[np.bool_] = (rows[pooled.count].fillna(0) > 0).to_numpy() & rows[id].isna().to_numpy()
    return found


def find_spread(count: float, change: float, squares: float) -> float:
    """The sample standard deviation of persons' changes, from the sums of a group.

    count: persons. change: their mean change. squares: sum of squared changes. NaN of fewer than two.
    """
    if count < 2:
        return np.nan
    return float(np.sqrt(max(squares - count * change**2, 0.0) / (count - 1)))
