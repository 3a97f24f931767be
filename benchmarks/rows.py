"""Synthetic facts of one county, drawn with numpy from the declarations alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from metrics import calendar
from metrics.catalogue.model import Catalogue, Column, Dataset, Kind

Values = npt.NDArray[Any]
Frame = dict[str, Values]  # by column id, all of one length

DENSE = 20  # datasets with so many cells per slice or fewer are complete; larger ones are thinned
MEASURES_PER_COUNTY = 15  # rows of a dataset whose key is free text (strategy)
# What cannot be more than something else in the same row.
AT_MOST = {
    "filled_fte": "planned_fte",
    "trained": "persons",
    "accepted": "referred",
    "active_over_30d": "active",
    "with_coordinator": "active",
    "with_plan": "active",
    "followup_held": "followup_due",
    "returned": "referred",
}


@dataclass(frozen=True)
class Plan:
    """What a county's rows cover. density: the share of the cells of thinned datasets that have a row."""

    county: str
    teams: int
    first: int
    last: int
    density: float

    @property
    def team_ids(self) -> list[str]:
        return [f"T{number:02d}" for number in range(1, self.teams + 1)]


def find_density(catalogue: Catalogue, *, slices_by_level: Mapping[str, int], rows: int) -> float:
    """The density with which so many slices hold about so many rows altogether."""
    dense = thinned = 0
    for dataset in catalogue.datasets:
        if dataset.level is None:
            continue
        cells = _count_cells(dataset)
        amount = cells * slices_by_level[dataset.level]
        dense, thinned = (dense + amount, thinned) if cells <= DENSE else (dense, thinned + amount)
    return float(np.clip((rows - dense) / max(thinned, 1), 0.01, 1.0))


def draw_county(catalogue: Catalogue, plan: Plan, seed: int) -> dict[str, Frame]:
    """Dataset id -> its rows for one county, sorted by county, period, team and the other keys."""
    generator = np.random.default_rng([seed, int(plan.county)])
    return {dataset.id: _draw(dataset, plan, generator) for dataset in catalogue.datasets}


def _count_cells(dataset: Dataset) -> int:
    return int(np.prod([len(_codes(dataset.by_id[id])) for id in dataset.dimension_ids]))


def _codes(column: Column) -> list[str]:
    if column.codes is not None:
        return list(column.codes.ids)
    return [f"{column.id.upper()}{number:02d}" for number in range(1, MEASURES_PER_COUNTY + 1)]


def _draw(dataset: Dataset, plan: Plan, generator: np.random.Generator) -> Frame:
    axes: dict[str, Values] = {}
    if dataset.level is not None:
        periods = calendar.periods_between(plan.first, plan.last, dataset.level)
        axes["period"] = np.array([p for p in periods if calendar.last_month(p, dataset.level) <= plan.last])
    if "team" in dataset.by_id:
        axes["team"] = np.array(plan.team_ids, object)
    axes |= {id: np.array(_codes(dataset.by_id[id]), object) for id in dataset.dimension_ids}
    shape = tuple(values.size for values in axes.values())
    weights = _weigh(shape, generator)
    kept = np.ones(shape, bool)
    rates = weights
    if dataset.level is not None and _count_cells(dataset) > DENSE:
        rates = weights * _find_scale(weights, plan.density)
        kept = generator.poisson(rates) > 0
    places = np.nonzero(kept)
    frame: Frame = {"county": np.full(places[0].size, plan.county, object)}
    frame |= {id: values[place] for (id, values), place in zip(axes.items(), places, strict=True)}
    for column in dataset.values:
        frame[column.id] = _draw_values(column, weights[kept], rates[kept], generator)
    return _make_consistent(dataset, frame)


def _weigh(shape: tuple[int, ...], generator: np.random.Generator) -> npt.NDArray[np.float64]:
    """How common each cell is beside the average: a product of how common its keys are."""
    weights = np.ones(shape)
    for position, size in enumerate(shape):
        spread = np.exp(generator.normal(0, 0.15 if position == 0 else 0.5, size))
        weights *= (spread / spread.mean()).reshape([-1 if p == position else 1 for p in range(len(shape))])
    return weights


def _find_scale(weights: npt.NDArray[np.float64], density: float) -> float:
    """The factor on the weights with which so large a share of the cells has at least one person."""
    low, high = 1e-4, 1e3
    sample = weights.ravel()[:: max(weights.size // 50_000, 1)]
    for _ in range(40):
        middle = float(np.sqrt(low * high))
        if 1 - np.exp(-middle * sample).mean() < density:
            low = middle
        else:
            high = middle
    return low


def _draw_values(
    column: Column,
    weights: npt.NDArray[np.float64],
    rates: npt.NDArray[np.float64],
    generator: np.random.Generator,
) -> Values:
    count = weights.size
    if column.codes is not None:
        return generator.choice(np.array(column.codes.ids, object), count)
    if column.kind is Kind.COUNT:
        # In thinned datasets a row is there because of the first person, the others come with the rate.
        mean = weights * column.typical if rates is weights else rates
        extra = 0 if rates is weights or not column.required else 1
        return generator.poisson(mean) + extra
    if column.kind is Kind.NUMBER:
        return np.round(weights * column.typical * generator.uniform(0.8, 1.2, count), 1)
    if column.kind is Kind.DATE:
        return np.array([date(2026, 1 + int(m), 1).isoformat() for m in generator.integers(0, 12, count)])
    if column.kind is Kind.YES_NO:
        return generator.integers(0, 2, count)
    return np.array([f"{column.names.fi} {number}" for number in range(1, count + 1)], object)


def _make_consistent(dataset: Dataset, frame: Frame) -> Frame:
    for measure, limit in AT_MOST.items():
        if measure in frame and limit in frame:
            frame[measure] = np.minimum(frame[measure], frame[limit])
    for parts in dataset.parts:
        inside = np.sum([frame[part] for part in parts.parts], axis=0)
        frame[parts.whole] = np.maximum(frame[parts.whole], inside)
    return {column.id: frame[column.id] for column in dataset.columns}
