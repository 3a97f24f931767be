"""A small synthetic sample of any dataset, from its declaration alone."""

from collections.abc import Sequence
from datetime import date
from itertools import product

import numpy as np
import pandas as pd

from metrics import calendar
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from metrics.catalogue.model import Column, Dataset, Kind

TEAMS = ("M1", "M2")
FIRST_MONTH, LAST_MONTH = 202601, 202606
MOST_ROWS = 600


def draw_rows(dataset: Dataset, *, seed: int = 1) -> pd.DataFrame:
    """Believable rows of a dataset for the synthetic county: columns by declared ids, at most 600 rows.

    Every row obeys the declaration: codes from their lists, numbers within limits, grain unique.
    """
    generator = np.random.default_rng(seed)
    keys = [_key_values(dataset, column) for column in dataset.keys]
    combinations = list(product(*keys))[:MOST_ROWS]
    rows = pd.DataFrame(combinations, columns=[column.id for column in dataset.keys], dtype=object)
    for column in dataset.values:
        drawn = pd.Series(_draw(column, len(rows), generator), dtype=object)
        if column.is_measure:
            drawn = drawn.astype(float).clip(column.low, column.high).astype(object)
        rows[column.id] = drawn
    for parts in dataset.parts * len(dataset.parts):  # a part may be a whole of others
        inside = rows[list(parts.parts)].astype(float).sum(axis=1)
        rows[parts.whole] = rows[parts.whole].astype(float).clip(lower=inside)
    return rows[[column.id for column in dataset.columns]]


def _key_values(dataset: Dataset, column: Column) -> Sequence[object]:
    if column.kind is Kind.COUNTY:
        return (SYNTHETIC_COUNTY,)
    if column.kind is Kind.TEAM:
        return TEAMS
    if column.kind is Kind.PERIOD and dataset.level is not None:
        return calendar.periods_between(FIRST_MONTH, LAST_MONTH, dataset.level)
    if column.codes is not None:
        return column.codes.ids[:6]
    return ("T1", "T2", "T3")


def _draw(column: Column, count: int, generator: np.random.Generator) -> list[object]:
    if column.codes is not None:
        return list(generator.choice(column.codes.ids, count))
    if column.kind is Kind.COUNT:
        return [float(value) for value in generator.poisson(column.typical, count)]
    if column.kind is Kind.NUMBER:
        return [round(float(value), 1) for value in generator.gamma(4, column.typical / 4, count)]
    if column.kind is Kind.DATE:
        return [date(2026, 1 + int(month), 1) for month in generator.integers(0, 12, count)]
    if column.kind is Kind.YES_NO:
        return [bool(value) for value in generator.integers(0, 2, count)]
    return [f"{column.names.fi} {number}" for number in range(1, count + 1)]
