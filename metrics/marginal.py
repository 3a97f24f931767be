"""Whether statuses after the service differ from those before by more than chance.

From a square of counts, before × after, of the same people. Where cells are hidden, each answer is given as
bounds that hold whatever they are, the widest that the published cells and sums leave open. Such bounds are
not worked out for Stuart–Maxwell, which is None then.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
from scipy import special, stats
from scipy.optimize import linprog
from scipy.sparse.csgraph import connected_components

from metrics.protected import Numbers, ProtectedTable, require_protected
from metrics.tables import VALUE

# not_counts: a negative or fractional number; inconsistent: sums that no filling of the hidden cells gives;
# nobody: no status or no people.
Problem = Literal["not_counts", "inconsistent", "nobody"]
Direction = Literal["more", "fewer", "unclear"]
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Bounds:
    """What a number lies between, the ends included; alike where it is known exactly."""

    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Square:
    """Counts of the same people before and after.

    counts: (k, k), row = before, column = after, in the order of codes; NaN where not shown. before, after:
    (k,) the published sums of rows and columns, NaN where not shown. total: everybody, or None.
    """

    codes: tuple[str, ...]
    counts: Numbers
    before: Numbers
    after: Numbers
    total: float | None

    @property
    def any_hidden(self) -> bool:
        return bool(np.isnan(self.counts).any())


@dataclass(frozen=True)
class StatusChange:
    """One status. Persons, except p_value and adjusted; None where the published numbers do not bound it.

    change: after less before. interval: 95 % interval of it; widest over all fillings of hidden cells.
    p_value: exact McNemar. adjusted: the same after Holm's correction for testing every status of the square.
    """

    code: str
    before: float | None
    after: float | None
    change: Bounds | None
    interval: Bounds | None
    p_value: Bounds | None
    adjusted: Bounds | None

    @property
    def direction(self) -> Direction:
        """Said only where it holds for every filling, at 5 % over all statuses together."""
        if self.change is None or self.adjusted is None or self.adjusted.high >= 1 - CONFIDENCE:
            return "unclear"
        return "more" if self.change.low > 0 else "fewer" if self.change.high < 0 else "unclear"


@dataclass(frozen=True)
class Homogeneity:
    """Stuart–Maxwell: whether before and after are distributed alike. movers: people whose status changed.

    The chi-squared approximation is poor where few moved; df = 0 and p_value = 1 where nobody did.
    """

    statistic: float
    df: int
    p_value: float
    movers: float


@dataclass(frozen=True)
class Marginal:
    """What a square tells of change. changes: one per code, in its order; empty where there is a problem.

    total: people in the square, None where no published sum tells. stayers: people on its diagonal.
    """

    total: float | None
    changes: tuple[StatusChange, ...]
    homogeneity: Homogeneity | None
    stayers: Bounds | None
    any_hidden: bool
    problem: Problem | None = None

    @property
    def stayed_share(self) -> Bounds | None:
        """Stayers over all (0-1)."""
        if self.stayers is None or not self.total:
            return None
        return Bounds(float(self.stayers.low / self.total), float(self.stayers.high / self.total))

    @property
    def moved_share(self) -> Bounds | None:
        """Movers over all (0-1)."""
        stayed = self.stayed_share
        return None if stayed is None else Bounds(1 - stayed.high, 1 - stayed.low)


# --- reading ---------------------------------------------------------------------------------------


def read_square(
    links: ProtectedTable,
    codes: Sequence[str],
    nodes: ProtectedTable | None = None,
    *,
    stage: int = 0,
    total: float | None = None,
    measure: str = VALUE,
) -> Square:
    """The square of some statuses from a table with one row per pair of them; a pair without a row is nobody.

    links: its first two dimensions are before and after, as in `Flow.links` (of which `stage` is taken).
    codes: the statuses; people with another before or after (not known) are left out, from the sums as well.
    nodes: their published sums, as `Flow.nodes`. total: everybody, those left out included.
    Raises ValueError where a pair or a code occurs twice.
    """
    cells = _cells(require_protected(links), stage, measure)
    sums = None if nodes is None else _by_key(require_protected(nodes).frame, ("stage", "code"), measure)
    left = sorted({code for pair in cells for code in pair} - set(codes))
    everything = (*codes, *left)
    full = np.array([[cells.get((a, b), 0.0) for b in everything] for a in everything], dtype=np.float64)
    full = full.reshape(len(everything), len(everything))
    before = _margins(full, sums, stage, everything)
    after = _margins(full.T, sums, stage + 1, everything)
    size = len(codes)
    counts = full[:size, :size]
    kept = _keep(counts, before, full[:, size:]), _keep(counts.T, after, full[size:].T)
    outside = before[size:].sum() + after[size:].sum() - full[size:, size:].sum()
    whole = [counts.sum(), kept[0].sum(), kept[1].sum(), np.nan if total is None else total - outside]
    known = [float(each) for each in whole if not np.isnan(each)]
    return Square(tuple(codes), counts, *kept, known[0] if known else None)


def _cells(links: ProtectedTable, stage: int, measure: str) -> dict[tuple[Any, ...], float]:
    frame = links.frame
    if "source_stage" in frame:
        frame = frame[frame["source_stage"] == stage]
    return _by_key(frame, links.dimensions[:2], measure)


def _by_key(frame: pd.DataFrame, keys: Sequence[str], measure: str) -> dict[tuple[Any, ...], float]:
    found = list(zip(*(frame[key].tolist() for key in keys), strict=True))
    if len(set(found)) < len(found):
        raise ValueError(f"expected one row per {' and '.join(keys)}, got some twice")
    return dict(zip(found, frame[measure].to_numpy(dtype=float).tolist(), strict=True))


def _margins(
    rows: Numbers, sums: dict[tuple[Any, ...], float] | None, stage: int, codes: Sequence[str]
) -> Numbers:
    """The sum of each row: of its cells where all are shown, else as published."""
    own: Numbers = rows.sum(axis=1)
    nothing = np.full(len(codes), np.nan)
    published = nothing if sums is None else np.array([sums.get((stage, code), 0.0) for code in codes])
    return np.where(np.isnan(own), published, own)


def _keep(rows: Numbers, margins: Numbers, other: Numbers) -> Numbers:
    """The sums of the kept cells: their own where all are shown, else what is left of the whole row."""
    own: Numbers = rows.sum(axis=1)
    size = len(rows)
    return np.where(np.isnan(own), margins[:size] - other[:size].sum(axis=1), own)


@dataclass(frozen=True, eq=False)
class _Moves:
    """Who may have left and entered a status. fewest, most: at each net change within `net` that can be, the
    pair (left, entered) with the fewest and the most movers.
    """

    net: Bounds
    fewest: tuple[Numbers, Numbers]
    most: tuple[Numbers, Numbers]


# --- comparing -------------------------------------------------------------------------------------


def compare_margins(square: Square) -> Marginal:
    """Net change, tests and stayers of a square.

    No people or no statuses, negative or fractional counts, and sums that contradict the cells are a
    `problem` and have no figures. One status cannot change: 0 with certainty. Where all is hidden and no sum
    is known, all are None.
    """
    problem = _problem(square)
    fillings = None if problem else _Fillings(square)
    if fillings is not None and not fillings.possible:
        problem = "inconsistent"
    if problem or fillings is None:
        total = 0.0 if problem == "nobody" else None
        return Marginal(total, (), None, None, square.any_hidden, problem)
    moves = [fillings.moves(place) for place in range(len(square.codes))]
    tests = [None if each is None else _test(each) for each in moves]
    changes = tuple(
        _change(square, place, each, test, adjusted)
        for place, (each, test, adjusted) in enumerate(zip(moves, tests, _adjust(tests), strict=True))
    )
    stayers = fillings.bound(np.eye(len(square.codes)))
    homogeneity = stuart_maxwell(square.counts)
    return Marginal(square.total, changes, homogeneity, stayers, square.any_hidden)


def _problem(square: Square) -> Problem | None:
    given = np.concatenate([square.counts.ravel(), square.before, square.after, [square.total or 0.0]])
    given = given[~np.isnan(given)]
    if (given < 0).any() or (given != np.round(given)).any():
        return "not_counts"
    return "nobody" if square.total == 0 or not square.codes else None


def _change(
    square: Square, place: int, moves: _Moves | None, test: Bounds | None, adjusted: Bounds | None
) -> StatusChange:
    before, after = (_or_none(margin[place]) for margin in (square.before, square.after))
    change = None if before is None or after is None else Bounds(after - before, after - before)
    interval = None
    if moves is not None:
        change = moves.net
        # Whoever is in the only status there is stays there.
        interval = Bounds(0.0, 0.0) if len(square.codes) == 1 else _interval(moves, square.total)
    return StatusChange(square.codes[place], before, after, change, interval, test, adjusted)


def _or_none(number: float) -> float | None:
    return None if np.isnan(number) else float(number)


def paired_difference(
    left: Numbers, came: Numbers, total: float, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers]:
    """The interval of (came - left) / total, the difference of two proportions of the same people.

    left, came: people who left and who entered a status, of one shape, which the two bounds have too. total:
    all people, also those who stayed, at least one. The bounds lie within -1..1. At the same difference the
    interval is the wider the more people moved.
    Source: Bonett & Price 2012, J Educ Behav Stat 37:479-488 (adjusted Wald: one is added to both kinds of
    movers); recommended by Fagerland, Lydersen & Laake 2014, Stat Med 33:2850-2875.
    """
    size = total + 2
    difference = (came - left) / size
    spread = (came + left + 2) / size - difference**2
    half = special.ndtri((1 + confidence) / 2) * np.sqrt(spread / size)
    return np.maximum(difference - half, -1.0), np.minimum(difference + half, 1.0)


def _interval(moves: _Moves, total: float | None) -> Bounds | None:
    """In persons. At each net change the most movers make the widest interval."""
    if total is None:
        return None
    low, high = paired_difference(*moves.most, total)
    return Bounds(float(low.min() * total), float(high.max() * total))


def _test(moves: _Moves) -> Bounds:
    """Exact McNemar: the least and the greatest p over all fillings.

    At one net change p grows with the number of movers: for a fair walk the chance to be d or more from its
    start never falls with two more steps. So the fewest and the most movers at each change hold all others.
    """
    from statsmodels.stats.contingency_tables import mcnemar  # type: ignore[import-untyped]  # slow to import

    pairs = np.concatenate([np.stack(moves.fewest), np.stack(moves.most)], axis=1)
    rough = np.minimum(2 * stats.binom.cdf(pairs.min(axis=0), pairs.sum(axis=0), 0.5), 1.0)
    ends = [pairs[:, int(place)] for place in (np.argmin(rough), np.argmax(rough))]
    low, high = (float(mcnemar([[0, left], [came, 0]], exact=True).pvalue) for left, came in ends)
    return Bounds(low, high)


def _adjust(tests: Sequence[Bounds | None]) -> list[Bounds | None]:
    """Holm's correction of both ends; a test that is not bounded may have any p."""
    low = holm([0.0 if test is None else test.low for test in tests])
    high = holm([1.0 if test is None else test.high for test in tests])
    return [
        None if test is None else Bounds(*ends)
        for test, *ends in zip(tests, low, high, strict=True)
    ]  # fmt: skip


def holm(p_values: Sequence[float]) -> list[float]:
    """Each p corrected for the number of tests, in the given order. Holm 1979, Scand J Stat 6:65-70."""
    order = np.argsort(p_values, kind="stable")
    factors = np.arange(len(order), 0, -1)
    stepped = np.minimum(np.maximum.accumulate(np.asarray(p_values, dtype=float)[order] * factors), 1.0)
    found = np.empty(len(order))
    found[order] = stepped
    return [float(each) for each in found]


def stuart_maxwell(counts: Numbers) -> Homogeneity | None:
    """Stuart–Maxwell of a square (k, k) of counts; None where a cell off its diagonal is not shown.

    Statuses between which nobody moved, directly or through others, are tested apart and the statistics
    added, for the covariance of the whole has no inverse then. Who stayed does not matter.
    Source: Stuart 1955, Biometrika 42:412-416; Maxwell 1970, Br J Psychiatry 116:651-655.
    """
    moved = np.where(np.eye(len(counts), dtype=bool), 0.0, counts)
    if np.isnan(moved).any():
        return None
    number, part = connected_components(moved + moved.T > 0, directed=False)
    found = [_connected(moved[np.ix_(part == one, part == one)]) for one in range(number)]
    statistic, df = sum(pair[0] for pair in found), sum(pair[1] for pair in found)
    p_value = float(stats.chi2.sf(statistic, df)) if df else 1.0
    return Homogeneity(statistic, df, p_value, float(moved.sum()))


def _connected(moved: Numbers) -> tuple[float, int]:
    from statsmodels.stats.contingency_tables import SquareTable  # slow to import

    if len(moved) < 2:
        return 0.0, 0
    # By default 0.5 would be added to every cell as soon as one is zero.
    result = SquareTable(moved, shift_zeros=False).homogeneity()
    return float(result.statistic), int(result.df)


# --- what hidden cells may be ----------------------------------------------------------------------


class _Fillings:
    """All ways to fill the hidden cells of a square with counts that agree with its published sums.

    They are the whole points of a transportation polytope. Its corners are whole, so linear programmes are
    exact.
    """

    def __init__(self, square: Square) -> None:
        self._square = square
        self._hidden = np.isnan(square.counts)
        unit = np.eye(square.counts.size).reshape(-1, *square.counts.shape)[self._hidden.ravel()]
        sums = np.concatenate([unit.sum(axis=2), unit.sum(axis=1), np.ones((len(unit), 1))], axis=1).T
        total = np.nan if square.total is None else square.total
        known = np.concatenate([square.before, square.after, [total]])
        shown = np.nan_to_num(square.counts)
        known = known - np.concatenate([shown.sum(axis=1), shown.sum(axis=0), [shown.sum()]])
        told = ~np.isnan(known)
        self._sums, self._left = sums[told], known[told]
        some = self._solve(np.zeros(len(unit))) if len(unit) else None
        self.possible = some is not None or (not len(unit) and not self._left.any())

    def _solve(self, costs: Numbers) -> float | None:
        """The least sum of costs over all fillings; None where there is no filling or no least."""
        result = linprog(costs, A_eq=self._sums, b_eq=self._left, bounds=(0, None), method="highs")
        return None if result.fun is None or result.status else float(np.round(result.fun))

    def bound(self, weights: Numbers) -> Bounds | None:
        """The least and greatest weighted sum (k, k) of the cells; None where there is no end to it."""
        shown = float((weights * np.nan_to_num(self._square.counts)).sum())
        costs = weights[self._hidden]
        if not costs.any():
            return Bounds(shown, shown)
        low, high = self._solve(costs), self._solve(-costs)
        return None if low is None or high is None else Bounds(shown + low, shown - high)

    def moves(self, place: int) -> _Moves | None:
        """Who may have left and entered a status.

        The pairs (left, entered) are all whole points between the bounds of each, of their sum and of their
        difference: a round trip in a network, which leads from corner to corner, takes each way once at most.
        """
        left, came = np.zeros((2, *self._hidden.shape))
        left[place], came[:, place] = 1.0, 1.0
        left[place, place] = came[place, place] = 0.0
        net, both = self.bound(came - left), self.bound(came + left)
        if net is None or both is None:
            return None
        change = np.arange(net.low, net.high + 1)
        few, many = np.full_like(change, both.low), np.full_like(change, both.high)
        for weights, sign in ((left, 1), (came, -1)) if len(change) > 1 else ():
            one = self.bound(weights)
            assert one is not None, "left and entered are bounded where their sum is"
            few = np.maximum(few, 2 * one.low + sign * change)
            many = np.minimum(many, 2 * one.high + sign * change)
        few, many = few + (few - change) % 2, many - (many - change) % 2
        change, few, many = (each[few <= many] for each in (change, few, many))
        fewest, most = (((sum_ - change) / 2, (sum_ + change) / 2) for sum_ in (few, many))
        return _Moves(net, fewest, most)
