"""Seeded flows of many kinds, and an exact solver that shares nothing with the layout's own.

The solver is an integer programme: per pair of nodes of a stage whether the one is above the other, per pair
of such pairs beside each other whether they lie the worse way round. What it found for the larger sets is
written in LEAST; `python -m benchmarks.flow_cases` finds it again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, pairwise, permutations, product

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

Ids = list[list[str]]
Triple = tuple[str, str, float]


@dataclass(frozen=True)
class Case:
    name: str
    stages: Ids
    links: list[Triple]
    groups: dict[str, str] = field(default_factory=dict)
    pinned: dict[str, float] = field(default_factory=dict)

    @property
    def nodes(self) -> pd.DataFrame:
        rows = [(id, at, self.groups.get(id)) for at, stage in enumerate(self.stages) for id in stage]
        return pd.DataFrame(rows, columns=["id", "stage", "group"])

    @property
    def frame(self) -> pd.DataFrame:
        return pd.DataFrame(self.links, columns=["source", "target", "value"])

    @property
    def widest(self) -> int:
        """The largest number of free nodes and waypoints in a stage."""
        stage = {id: at for at, ids in enumerate(self.stages) for id in ids}
        count = [sum(id not in self.pinned for id in ids) for ids in self.stages]
        for source, target, _ in self.links:
            for at in range(stage[source] + 1, stage[target]):
                count[at] += 1
        return max(count)


# --- generators ----------------------------------------------------------------------------------


def name_nodes(sizes: tuple[int, ...]) -> Ids:
    return [[f"{at}:{chr(97 + place)}" for place in range(size)] for at, size in enumerate(sizes)]


def _rng(seed: int, sizes: tuple[int, ...]) -> np.random.Generator:
    return np.random.default_rng([seed, *sizes])


def draw_dense(seed: int, sizes: tuple[int, ...]) -> tuple[Ids, list[Triple]]:
    """Nearly every link there can be, log-normal."""
    random, stages = _rng(seed, sizes), name_nodes(sizes)
    links = [
        (a, b, float(np.ceil(random.lognormal(2.5, 1.2))))
        for above, below in pairwise(stages)
        for a, b in product(above, below)
        if random.random() < 0.9
    ]
    return stages, links


def draw_sticky(seed: int, sizes: tuple[int, ...]) -> tuple[Ids, list[Triple]]:
    """Statuses that most people keep, or leave for a near one; the same codes in each stage, shuffled."""
    random, stages = _rng(seed, sizes), name_nodes(sizes)
    places = [random.permutation(size) for size in sizes]
    links = []
    for at, (above, below) in enumerate(pairwise(stages)):
        for i, j in product(range(len(above)), range(len(below))):
            mean = 900 / (1 + i) * 0.2 ** min(abs(i - j), 3)
            count = int(random.poisson(mean))
            if count:
                links.append((above[places[at][i]], below[places[at + 1][j]], float(count)))
    return stages, links


def draw_sparse(seed: int, sizes: tuple[int, ...]) -> tuple[Ids, list[Triple]]:
    """Referrals: each node sends to two or three of the next stage."""
    random, stages = _rng(seed, sizes), name_nodes(sizes)
    links = []
    for above, below in pairwise(stages):
        for a in above:
            chosen = random.choice(
                len(below), size=min(len(below), int(random.integers(2, 4))), replace=False
            )
            links += [(a, below[j], float(random.integers(1, 60))) for j in sorted(chosen.tolist())]
    return stages, links


def draw_skewed(seed: int, sizes: tuple[int, ...]) -> tuple[Ids, list[Triple]]:
    """Weights from one to a hundred thousand."""
    random, stages = _rng(seed, sizes), name_nodes(sizes)
    links = [
        (a, b, float(np.ceil(10 ** random.uniform(0, 5))))
        for above, below in pairwise(stages)
        for a, b in product(above, below)
        if random.random() < 0.6
    ]
    return stages, links


def draw_long(seed: int, sizes: tuple[int, ...]) -> tuple[Ids, list[Triple]]:
    """Sparse, and some links that pass over a stage."""
    random = np.random.default_rng([seed, 7, *sizes])
    stages, links = draw_sparse(seed, sizes)
    for at in range(len(stages) - 2):
        a, b = random.choice(stages[at]), random.choice(stages[at + 2])
        links.append((str(a), str(b), float(random.integers(1, 60))))
    return stages, links


def draw_groups(seed: int, stages: Ids) -> dict[str, str]:
    """Two groups and some nodes of none in each stage."""
    random = np.random.default_rng([seed, 11])
    return {id: f"group {random.integers(2)}" for stage in stages for id in stage if random.random() < 0.75}


def draw_pins(seed: int, stages: Ids) -> dict[str, float]:
    """In most stages a node that is at the top, at the bottom or in second place."""
    random = np.random.default_rng([seed, 13])
    places = (0.0, 99.0, 1.0)
    return {
        str(random.choice(stage)): places[int(random.integers(3))]
        for stage in stages
        if random.random() < 0.7
    }


KINDS: dict[str, Callable[[int, tuple[int, ...]], tuple[Ids, list[Triple]]]] = {
    "dense": draw_dense,
    "sticky": draw_sticky,
    "sparse": draw_sparse,
    "skewed": draw_skewed,
    "long": draw_long,
}
SETS: tuple[tuple[str, int, tuple[int, ...], str], ...] = (
    ("dense", 1, (5, 5, 5), ""),
    ("dense", 2, (6, 6), ""),
    ("dense", 3, (4, 5, 4, 4), ""),
    ("dense", 4, (7, 5), ""),
    ("dense", 5, (5, 6, 5), "groups"),
    ("dense", 6, (6, 5, 5), "pins"),
    ("sticky", 1, (6, 6, 6), ""),
    ("sticky", 2, (5, 5, 5, 5), ""),
    ("sticky", 3, (7, 7, 7), ""),
    ("sticky", 4, (8, 8, 8), ""),
    ("sticky", 5, (6, 6, 6), "groups"),
    ("sticky", 6, (6, 6, 6), "pins"),
    ("sparse", 1, (6, 6, 6), ""),
    ("sparse", 2, (7, 7, 7), ""),
    ("sparse", 3, (6, 8, 5), ""),
    ("sparse", 4, (5, 5, 5, 5, 5), ""),
    ("sparse", 5, (8, 8, 8), ""),
    ("sparse", 6, (5, 12, 5), ""),
    ("sparse", 7, (7, 7, 7), "groups"),
    ("sparse", 8, (7, 7, 7), "pins"),
    ("sparse", 9, (10, 10), ""),
    ("sparse", 10, (9, 9, 9), ""),
    ("skewed", 1, (6, 6, 6), ""),
    ("skewed", 2, (5, 5, 5, 5), ""),
    ("skewed", 3, (7, 7), ""),
    ("skewed", 4, (6, 6, 6), "groups pins"),
    ("long", 1, (5, 5, 5, 5), ""),
    ("long", 2, (6, 6, 6), ""),
    ("long", 3, (5, 6, 6, 5), "groups"),
    ("long", 4, (6, 6, 6, 4), "pins"),
)
# What `python -m benchmarks.flow_cases` found: the least, with a gap of nothing to the programme's bound.
LEAST: dict[str, float] = {
    "dense 1 5×5×5": 15977,
    "dense 2 6×6": 34031,
    "dense 3 4×5×4×4": 20999,
    "dense 4 7×5": 10202,
    "dense 5 5×6×5 groups": 78746,
    "dense 6 6×5×5 pins": 24996,
    "sticky 1 6×6×6": 256293,
    "sticky 2 5×5×5×5": 316446,
    "sticky 3 7×7×7": 315645,
    "sticky 4 8×8×8": 359077,
    "sticky 5 6×6×6 groups": 861313,
    "sticky 6 6×6×6 pins": 631218,
    "sparse 1 6×6×6": 21768,
    "sparse 2 7×7×7": 33877,
    "sparse 3 6×8×5": 35386,
    "sparse 4 5×5×5×5×5": 19499,
    "sparse 5 8×8×8": 38848,
    "sparse 6 5×12×5": 52785,
    "sparse 7 7×7×7 groups": 39583,
    "sparse 8 7×7×7 pins": 32113,
    "sparse 9 10×10": 16972,
    "sparse 10 9×9×9": 20420,
    "skewed 1 6×6×6": 108479631,
    "skewed 2 5×5×5×5": 67792548,
    "skewed 3 7×7": 28836120,
    "skewed 4 6×6×6 groups pins": 16036326,
    "long 1 5×5×5×5": 34516,
    "long 2 6×6×6": 12152,
    "long 3 5×6×6×5 groups": 43834,
    "long 4 6×6×6×4 pins": 58638,
}


def cases() -> Iterator[Case]:
    for kind, seed, sizes, asked in SETS:
        stages, links = KINDS[kind](seed, sizes)
        groups = draw_groups(seed, stages) if "groups" in asked else {}
        pinned = draw_pins(seed, stages) if "pins" in asked else {}
        for id in pinned:  # what a pin does to a group is tested by itself
            groups.pop(id, None)
        name = " ".join([kind, str(seed), "×".join(map(str, sizes)), asked]).strip()
        yield Case(name, stages, links, groups, pinned)


# --- the exact solver ----------------------------------------------------------------------------


def count_slowly(orders: list[tuple[str, ...]], links: list[Triple]) -> float:
    """Weighted crossings by looking at every pair of links between every two stages."""
    total = 0.0
    for above, below in pairwise(orders):
        inside = [(above.index(a), below.index(b), w) for a, b, w in links if a in above and b in below]
        for (a, b, w), (c, d, v) in combinations(inside, 2):
            if (a - c) * (b - d) < 0:
                total += w * v
    return total


def least_by_enumeration(case: Case) -> float:
    """Of all orders of all stages together; for tiny cases without groups, pins and long links."""
    return min(count_slowly(list(orders), case.links) for orders in product(*map(permutations, case.stages)))


def cut_long_links(case: Case) -> tuple[Ids, list[Triple]]:
    """Stages and links with a point of its own for each long link in each stage that it passes."""
    at = {id: stage for stage, ids in enumerate(case.stages) for id in ids}
    stages, links = [list(ids) for ids in case.stages], []
    for source, target, value in case.links:
        here = source
        for stage in range(at[source] + 1, at[target]):
            there = f"{source} to {target} in {stage}"
            stages[stage].append(there)
            links.append((here, there, value))
            here = there
        links.append((here, target, value))
    return stages, links


class _Programme:
    """Variables and rows of an integer programme that is minimised."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self.rows: list[dict[int, float]] = []
        self.low: list[float] = []
        self.high: list[float] = []
        self.constant = 0.0

    def variable(self, cost: float = 0.0) -> int:
        self.costs.append(cost)
        return len(self.costs) - 1

    def row(self, terms: dict[int, float], low: float, high: float) -> None:
        self.rows.append(terms)
        self.low.append(low)
        self.high.append(high)

    def minimise(self, whole: int, seconds: float) -> tuple[float, float]:
        """The least found and the bound below it; the first `whole` variables are 0 or 1."""
        entries = [(i, j, value) for i, row in enumerate(self.rows) for j, value in row.items()]
        i, j, values = (np.array(part) for part in zip(*entries, strict=True))
        shape = len(self.rows), len(self.costs)
        matrix = sparse.csr_array((values.astype(float), (i, j)), shape=shape)
        found = milp(
            np.array(self.costs),
            constraints=LinearConstraint(matrix, np.array(self.low), np.array(self.high)),
            integrality=(np.arange(shape[1]) < whole).astype(int),
            bounds=Bounds(0, 1),
            options={"time_limit": seconds, "mip_rel_gap": 0.0},
        )
        if found.x is None:
            return np.inf, -np.inf
        return found.fun + self.constant, found.mip_dual_bound + self.constant


def least_by_programme(case: Case, seconds: float = 60.0) -> tuple[float, float]:
    """The fewest crossings found, and the bound that proves them where the two are equal."""
    stages, links = cut_long_links(case)
    weight = {(a, b): value for a, b, value in links}
    programme = _Programme()
    above = {pair: programme.variable() for ids in stages for pair in combinations(ids, 2)}
    whole = len(above)

    def is_above(a: str, b: str) -> tuple[float, dict[int, float]]:
        return (0.0, {above[a, b]: 1.0}) if (a, b) in above else (1.0, {above[b, a]: -1.0})

    for ids, named in zip(stages, case.stages, strict=True):
        for a, b, c in combinations(ids, 3):
            programme.row({above[a, b]: 1, above[b, c]: 1, above[a, c]: -1}, 0, 1)
        _ask_groups(programme, case, named, is_above)
        _ask_pins(programme, case, ids, is_above)
    if not case.pinned:  # a mirror image crosses alike
        programme.row({0: 1.0}, 1, 1)
    for upper, lower in pairwise(stages):
        for (a, b), (c, d) in product(combinations(upper, 2), combinations(lower, 2)):
            apart = weight.get((a, c), 0) * weight.get((b, d), 0)  # what crosses where the pairs lie apart
            alike = weight.get((a, d), 0) * weight.get((b, c), 0)
            programme.constant += min(apart, alike)
            if apart == alike:
                continue
            worse = programme.variable(abs(apart - alike))
            one, other = above[a, b], above[c, d]
            if apart > alike:
                programme.row({worse: 1, one: -1, other: 1}, 0, np.inf)
                programme.row({worse: 1, one: 1, other: -1}, 0, np.inf)
            else:
                programme.row({worse: 1, one: -1, other: -1}, -1, np.inf)
                programme.row({worse: 1, one: 1, other: 1}, 1, np.inf)
    return programme.minimise(whole, seconds)


Above = Callable[[str, str], tuple[float, dict[int, float]]]


def _ask_groups(programme: _Programme, case: Case, ids: list[str], is_above: Above) -> None:
    """Another node is above all of a group or above none of it."""
    for a, b in combinations([id for id in ids if id in case.groups], 2):
        for other in ids:
            if case.groups[a] == case.groups[b] != case.groups.get(other) and other not in case.pinned:
                (shift, first), (less, second) = is_above(a, other), is_above(b, other)
                terms = {**first, **{j: -value for j, value in second.items()}}
                programme.row(terms, less - shift, less - shift)


def _ask_pins(programme: _Programme, case: Case, ids: list[str], is_above: Above) -> None:
    """As many nodes above a pinned one as its place says; at most one pin a stage."""
    for id in ids:
        if id in case.pinned:
            terms: dict[int, float] = {}
            shift = 0.0
            for other in ids:
                if other != id:
                    more, term = is_above(other, id)
                    shift += more
                    terms |= term
            place = min(case.pinned[id], len(ids) - 1)
            programme.row(terms, place - shift, place - shift)


if __name__ == "__main__":
    for case in cases():
        least, bound = least_by_programme(case, 120.0)
        print(
            f'    "{case.name}": {round(least)},' + ("" if least - bound < 0.5 else f"  # not below {bound}"),
            flush=True,
        )
