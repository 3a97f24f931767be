"""An intruder who reads everything published and computes what it gives away: slow, plain, independent.

Nothing here knows how the protection works. Every published number is a weighted sum of finest cells, the
unknowns. The intruder knows that the unknowns are not negative and what each shown number says, and asks of
each hidden number how low and how high it can be: by linear programming, or exactly in whole numbers.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

Name = tuple[Hashable, ...]
Views = Sequence[Sequence[str]]

CEILING = 100_000.0
"""No unknown is above this: stands for 'no upper bound', far beyond every count in the tests."""

CLOSE = 1e-6


@dataclass(frozen=True)
class Number:
    """One published number: the unknowns it sums and, unless it is hidden, the interval it is known to be in.

    `truth` is for the judge, who has to know which hidden numbers are small; the intruder never reads it.
    """

    name: Name
    parts: Mapping[Hashable, float]
    low: float | None
    high: float | None
    truth: float

    @property
    def is_hidden(self) -> bool:
        """Whether nothing was published of it."""
        return self.low is None and self.high is None


def publish(cube: pd.DataFrame, views: Views, *, value: str = "n", release: str = "") -> list[Number]:
    """Every cell of the views with its true sum, nothing hidden.

    An unknown is named by its finest cell and its count: over several releases a finest cell that did not
    change is the same unknown, one that did is another.
    """
    dimensions = [str(column) for column in cube.columns if column != value]
    leaves = [
        (dict(zip(dimensions, row, strict=True)), int(count))
        for row, count in zip(cube[dimensions].itertuples(index=False, name=None), cube[value], strict=True)
    ]
    numbers: dict[Name, Number] = {}
    for view in views:
        sums: dict[Name, dict[Hashable, float]] = {}
        truths: dict[Name, int] = {}
        for leaf, count in leaves:
            name: Name = (release, *((dimension, leaf[dimension]) for dimension in sorted(view)))
            unknown: Name = (*sorted(leaf.items()), count)
            sums.setdefault(name, {})[unknown] = 1.0
            truths[name] = truths.get(name, 0) + count
        for name, parts in sums.items():
            numbers[name] = Number(name, parts, truths[name], truths[name], truths[name])
    return list(numbers.values())


def hide(numbers: Iterable[Number], hidden: Collection[Name]) -> list[Number]:
    """The same numbers with those of these names hidden."""
    return [replace(number, low=None, high=None) if number.name in hidden else number for number in numbers]


def hide_small(numbers: Sequence[Number], threshold: int = 5) -> list[Number]:
    """The naive rule: hide the small counts and nothing else."""
    return hide(numbers, {number.name for number in numbers if is_small(number, threshold)})


def is_small(number: Number, threshold: int) -> bool:
    """Whether a count is one that must not be known."""
    return 1 <= number.truth < threshold


def read_cells(cells: pd.DataFrame, *, value: str = "n", release: str = "") -> dict[Name, int | None]:
    """What a protected table says: the count of each published cell, None where it is hidden."""
    dimensions = sorted(str(column) for column in cells.columns if column not in {value, "value", "status"})
    told: dict[Name, int | None] = {}
    for row in cells.to_dict("records"):
        name = (release, *((key, row[key]) for key in dimensions if not pd.isna(row[key])))
        if name in told:
            raise AssertionError(f"{name} is published twice")
        missing = {bool(pd.isna(row[value])), bool(pd.isna(row["value"])), row["status"] == "suppressed"}
        if len(missing) != 1 or row["status"] not in {"shown", "suppressed"}:
            raise AssertionError(f"{name} is neither shown nor hidden: {row}")
        told[name] = None if pd.isna(row[value]) else int(row[value])
    return told


def observe(
    cube: pd.DataFrame, views: Views, cells: pd.DataFrame, *, value: str = "n", release: str = ""
) -> list[Number]:
    """The numbers of the views as a protected table shows them; its shown counts must be the true sums."""
    numbers = publish(cube, views, value=value, release=release)
    told = read_cells(cells, value=value, release=release)
    if told.keys() != {number.name for number in numbers}:
        raise AssertionError("the published cells are not those of the views")
    for number in numbers:
        if told[number.name] not in {None, number.truth}:
            raise AssertionError(f"{number.name} is {number.truth}, but {told[number.name]} is shown")
    return hide(numbers, {name for name, count in told.items() if count is None})


@dataclass
class Intruder:
    """Bounds of hidden numbers from everything published, over any number of releases."""

    numbers: Sequence[Number]
    whole: bool = False
    points: list[np.ndarray] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        unknowns = sorted({part for number in self.numbers for part in number.parts}, key=repr)
        place = {unknown: index for index, unknown in enumerate(unknowns)}
        matrix = np.zeros((len(self.numbers), len(unknowns)))
        for row, number in enumerate(self.numbers):
            for part, weight in number.parts.items():
                matrix[row, place[part]] = weight
        # unknowns that no number tells apart are one unknown
        self.matrix = np.unique(matrix, axis=1) if unknowns else matrix
        self.rows = {number.name: row for row, number in enumerate(self.numbers)}
        known = [row for row, number in enumerate(self.numbers) if not number.is_hidden]
        self.known = self.matrix[known]
        self.low = np.array([_or(self.numbers[row].low, -np.inf) for row in known], dtype=float)
        self.high = np.array([_or(self.numbers[row].high, np.inf) for row in known], dtype=float)

    def bounds(self, name: Name) -> tuple[float, float]:
        """The lowest and the highest this number can be; infinite where nothing bounds it."""
        aim = self.matrix[self.rows[name]]
        low, high = self._reach(aim), -self._reach(-aim)
        return low, np.inf if high >= CEILING - CLOSE else high

    def covers(self, name: Name, low: float, high: float, truth: float) -> bool:
        """Whether the number can be as low as `low` and as high as `high`; looks first at solutions found.

        The truth is a solution too: it spares a bound and changes none.
        """
        aim = self.matrix[self.rows[name]]
        seen = [truth, *(float(aim @ point) for point in self.points)]
        return (min(seen) <= low + CLOSE or self._reach(aim) <= low + CLOSE) and (
            max(seen) >= high - CLOSE or -self._reach(-aim) >= high - CLOSE
        )

    def unsafe(self, threshold: int = 5) -> list[Name]:
        """The small numbers, hidden or not, that the intruder can place more closely than 1..threshold."""
        return [
            number.name
            for number in self.numbers
            if is_small(number, threshold) and not self.covers(number.name, 1, threshold, number.truth)
        ]

    def _reach(self, aim: np.ndarray) -> float:
        """The least that `aim` can weigh; the solution is kept."""
        if not aim.any():
            return 0.0
        solution = self._solve_whole(aim) if self.whole else self._solve(aim)
        self.points.append(solution)
        return float(aim @ solution)

    def _solve(self, aim: np.ndarray) -> np.ndarray:
        exact = self.low == self.high
        loose = self.known[~exact]
        upper = np.vstack([loose, -loose])
        limits = np.concatenate([self.high[~exact], -self.low[~exact]])
        finite = np.isfinite(limits)
        result = linprog(
            aim,
            A_ub=upper[finite] if finite.any() else None,
            b_ub=limits[finite] if finite.any() else None,
            A_eq=self.known[exact] if exact.any() else None,
            b_eq=self.low[exact] if exact.any() else None,
            bounds=(0, CEILING),
            method="highs",
        )
        if not result.success:
            raise AssertionError(f"no bound: {result.message}")
        return np.asarray(result.x)

    def _solve_whole(self, aim: np.ndarray) -> np.ndarray:
        result = milp(
            aim,
            constraints=LinearConstraint(self.known, self.low, self.high) if len(self.known) else (),
            bounds=Bounds(0, CEILING),
            integrality=np.ones(len(aim), dtype=int),
            options={"mip_rel_gap": 0.0},
        )
        if not result.success:
            raise AssertionError(f"no bound: {result.message}")
        return np.asarray(np.round(result.x))


def find_unsafe(numbers: Sequence[Number], threshold: int = 5, *, whole: bool = False) -> list[Name]:
    """The names of the small numbers that the published ones give away."""
    return Intruder(numbers, whole).unsafe(threshold)


def _or(number: float | None, otherwise: float) -> float:
    return otherwise if number is None else number
