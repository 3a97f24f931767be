"""Means that tell of hidden counts: in so small a group that its mean leaves few of them possible.

Of six persons whose score rose by one in all, and whose squared changes make one, just one improved.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

from metrics.catalogue.model import TOTAL, Dataset, Grades, Pooled
from metrics.disclosure.system import Mask, Numbers
from metrics.publication.crossing import Leaves, Table
from metrics.publication.loss import weigh

_NEAR = 0.01  # means come rounded
_TINY = 1e-6
_MOST = 60  # persons; of more, a mean and its spread leave every small count open
Hidden = Mapping[tuple[str, str], Mask]
Grid = npt.NDArray[np.int_]


def hide_telling(
    dataset: Dataset, tables: Sequence[Table], leaves: Leaves, hidden: Hidden, threshold: int
) -> dict[tuple[str, str], Mask]:
    """By view and measure what is hidden of means and their spread: what was, where they would narrow down a
    hidden small count below `threshold`, and as many others as keep a subtraction from giving those back."""
    pooled = dataset.pooled
    if pooled is None or not all((table.view.id, pooled.count) in hidden for table in tables):
        return {}
    found: dict[tuple[str, str], Mask] = {}
    spreads = [_find_telling(pooled, table, leaves, hidden, threshold, spread=True) for table in tables]
    means = [_find_telling(pooled, table, leaves, hidden, threshold, spread=False) for table in tables]
    for id in pooled.columns:
        own = (
            [one | other for one, other in zip(spreads, means, strict=True)] if id == pooled.spread else means
        )
        covered = [hidden[table.view.id, id] for table in tables]
        if any(mask.any() for mask in own):
            covered = _complete(tables, own, covered)
        found |= {(table.view.id, id): mask for table, mask in zip(tables, covered, strict=True)}
    return found


def _find_telling(
    pooled: Pooled, table: Table, leaves: Leaves, hidden: Hidden, threshold: int, *, spread: bool
) -> Mask:
    """The cells whose means (with their spread, if asked for) narrow down a hidden small count."""
    parts = pooled.sides or (() if pooled.grades is None else (pooled.grades.part,))
    found = np.zeros(len(table.keys), dtype=bool)
    if not parts or (spread and pooled.spread is None):
        return found
    rows = table.incidence("sum")
    values = {id: rows @ np.nan_to_num(leaves.values[id]) for id in {pooled.count, *pooled.columns, *parts}}
    covered = np.array([hidden[table.view.id, part] for part in parts])
    open_cells = covered.any(axis=0) & ~hidden[table.view.id, pooled.count] & (values[pooled.count] > 0)
    is_whole, rises = _has_any(table, pooled.whole), _has_any(table, pooled.rising)
    for at in map(int, np.flatnonzero(open_cells)):
        count = int(values[pooled.count][at])
        given = [int(values[part][at]) for part in parts]
        secret = covered[:, at]
        if pooled.grades is not None:
            total = float(values[pooled.means[0]][at])
            found[at] = narrows_grades(count, total, given[0], pooled.grades, threshold)
        elif count <= _MOST:
            change = float(values[pooled.means[-1]][at] - values[pooled.means[0]][at])
            squares = float(values[pooled.spread][at]) if spread and pooled.spread else None
            step = 1.0 if is_whole[at] else 0.0
            ways = ((0, 1, 2),) if rises[at] else ((0, 1, 2), (2, 1, 0))
            found[at] = any(
                narrows_sides(
                    change, squares, [given[each] for each in way], secret[list(way)], step, threshold
                )
                for way in ways
            )
    return found


def _has_any(table: Table, codes: Sequence[tuple[str, str]]) -> Mask:
    """Which cells are of any of some codes."""
    found = np.zeros(len(table.keys), dtype=bool)
    for name, code in codes:
        found |= (table.keys[name] == code).to_numpy()
    return found


def narrows_grades(count: int, total: float, part: int, grades: Grades, threshold: int) -> bool:
    """Whether the sum of whole grades leaves a small number at the cut or above, or below it, less open than
    from one to `threshold`."""
    total = round(total)
    least = int(np.ceil((total - (grades.cut - 1) * count) / (grades.high - grades.cut + 1) - _TINY))
    most = int(np.floor((total - grades.low * count) / (grades.cut - grades.low) + _TINY))
    for truth, low, high in ((part, least, most), (count - part, count - most, count - least)):
        if 0 < truth < threshold and (low > 1 or min(high, count) < threshold):
            return True
    return False


def narrows_sides(
    change: float, squares: float | None, given: Sequence[int], secret: Mask, step: float, threshold: int
) -> bool:
    """Whether the sum of persons' changes, and of their squares, leaves a hidden small number of those that
    rose, stayed or fell less open than from one to `threshold`.

    given: true counts, in the order up, same, down; secret: which are hidden; step: the least change.
    """
    if step:
        change, squares = round(change), None if squares is None else round(squares)
    count = sum(given)
    up, down = np.meshgrid(np.arange(count + 1), np.arange(count + 1), indexing="ij")
    same = count - up - down
    can_be = (same >= 0) & _is_possible(up, down, change, squares, step)
    if not can_be[given[0], given[2]]:
        return False  # the facts do not fit together: they tell nothing true
    numbers = (up, same, down)
    for truth, number, is_secret in zip(given, numbers, secret, strict=True):
        can_be &= (number == truth) | is_secret
    for truth, number, is_secret in zip(given, numbers, secret, strict=True):
        left = number[can_be]
        if is_secret and 0 < truth < threshold and (left.min() > 1 or left.max() < threshold):
            return True
    return False


def _is_possible(up: Grid, down: Grid, change: float, squares: float | None, step: float) -> Mask:
    """Whether so many could have risen and fallen, given the sums of their changes and of the squares."""
    near = _NEAR * max(1.0, abs(change)) if not step else _TINY
    none_up, none_down = up == 0, down == 0
    with np.errstate(divide="ignore", invalid="ignore"):
        even = np.where(up + down > 0, -change * down / np.maximum(up + down, 1), 0.0)
        fell = np.maximum.reduce([even, down * step, up * step - change, np.full(up.shape, 0.0)])
        fell = np.where(none_down, 0.0, np.where(none_up, -change, fell))
        rose = change + fell
        fits = (rose >= up * step - near) & (fell >= down * step - near)
        fits &= ~(none_up & (np.abs(rose) > near))
        if squares is None:
            return np.asarray(fits, dtype=bool)
        least = np.where(none_up, 0.0, rose**2 / np.maximum(up, 1))
        least = least + np.where(none_down, 0.0, fell**2 / np.maximum(down, 1))
        alone = np.maximum(up, down)
        most = (np.maximum(rose, fell) - (alone - 1) * step) ** 2 + (alone - 1) * step**2
        most = np.where(none_up & none_down, 0.0, np.where(none_up | none_down, most, np.inf))
    near = _NEAR * max(1.0, squares) if not step else _TINY
    return np.asarray(fits & (least <= squares + near) & (most >= squares - near), dtype=bool)


def _complete(tables: Sequence[Table], telling: Sequence[Mask], hidden: Sequence[Mask]) -> list[Mask]:
    """What is hidden, with what else it takes so that no telling cell is a sum of shown ones."""
    rows = sparse.vstack([table.incidence("sum") for table in tables]).tocsr()
    aims, covered = np.concatenate(telling), np.concatenate([*hidden]) | np.concatenate(telling)
    losses = np.concatenate([_weigh(table) for table in tables])
    for at in map(int, np.flatnonzero(aims)):
        inside = _find_near(rows, at)
        while (used := _find_sum(rows, at, inside[~covered[inside]])).size:
            covered[used[np.argmin(losses[used])]] = True
    ends = np.cumsum([len(mask) for mask in hidden])[:-1]
    return list(np.split(covered, ends))


def _weigh(table: Table) -> Numbers:
    """The area and other totals last; of like cells the first, whatever its numbers are."""
    losses = weigh(table)
    totals = (table.keys[list(table.view.by)] == TOTAL).to_numpy().sum(axis=1)
    return np.asarray(losses + 1000.0 * totals)


def _find_near(rows: sparse.csr_matrix, at: int) -> npt.NDArray[np.intp]:
    """The cells that share finest cells with one, or with one that does."""
    near = rows[at]
    while True:
        inside = np.flatnonzero(np.asarray((rows @ near.T).sum(axis=1)).ravel() > 0)
        wider = sparse.csr_matrix(np.asarray(rows[inside].sum(axis=0)) > 0, dtype=float)
        if wider.nnz == near.nnz:
            return np.asarray(inside[inside != at])
        near = wider


def _find_sum(rows: sparse.csr_matrix, at: int, shown: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The shown cells from which one follows; none where it does not."""
    aim = rows[at].toarray().ravel()
    if not shown.size:
        return shown
    basis = rows[shown].toarray().T
    weights = np.linalg.lstsq(basis, aim, rcond=None)[0]
    if np.abs(basis @ weights - aim).max() > _TINY:
        return shown[:0]
    return np.asarray(shown[np.abs(weights) > _TINY])
