"""One county's published cells of datasets that tell of the same people, protected together and audited."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from metrics.catalogue.model import TOTAL, Column, Dataset, Level, Resting, Same, View
from metrics.disclosure.bounds import find_bounds, find_unsafe
from metrics.disclosure.cube import hide
from metrics.disclosure.system import Mask, Numbers, System
from metrics.protected import STATUS_SUFFIX
from metrics.publication.crossing import (
    Leaves,
    Table,
    cross,
    find_touched,
    is_delivered,
    make_table,
)
from metrics.publication.knowledge import Knowledge
from metrics.publication.proof import from_rows, make_none, to_rows
from metrics.publication.telling import hide_telling

_WORK = 50_000  # a release is made while somebody waits
IsOver = Callable[[int, Level], bool]


@dataclass(frozen=True, eq=False)
class Past:
    """What an earlier release published, where it differs from now. rows: the facts of that time; cells: by
    view, the published cells."""

    rows: pd.DataFrame
    cells: Mapping[str, pd.DataFrame]


@dataclass(frozen=True, eq=False)
class Update:
    """What is to be published of one county and dataset. rows: the facts in force: team, period, dimensions,
    measures; now: by view, what is published already; past: older releases of the same periods; keep: what
    was hidden stays hidden (not so when the threshold was changed)."""

    dataset: Dataset
    views: Sequence[View]
    rows: pd.DataFrame
    is_over: IsOver
    threshold: int
    now: Mapping[str, pd.DataFrame]
    past: Sequence[Past] = ()
    keep: bool = True


@dataclass(frozen=True, eq=False)
class Published:
    """cells: by view, one row per published cell: period, the view's dimensions, `periods`, and per measure
    its value (empty unless shown) and status. unsafe: how many small counts the audit found an intruder
    could narrow down; a release with any must not be published. witnesses: what proves that the others are
    safe, one row per witness and unknown, for the next release; made of true counts."""

    cells: Mapping[str, pd.DataFrame]
    unsafe: int
    witnesses: pd.DataFrame


def publish_together(
    updates: Sequence[Update], same: Sequence[Same] = (), witnesses: pd.DataFrame | None = None
) -> Published:
    """Sum, protect and audit every view of some datasets over the periods that their facts cover.

    same: what the datasets count alike. witnesses: those of the last release of the same datasets, so that
    what is safe by them need not be worked out again. Combinations that are zero for every measure are left
    out, except a table's own total.
    """
    given = [update for update in updates if not update.rows.empty]
    cells = {view.id: _make_empty(update.dataset, view) for update in updates for view in update.views}
    parts = [_make_tables(update) for update in given]
    hidden, unsafe, proof = _protect(parts, same, witnesses)
    for update, leaves, tables in parts:
        hidden |= _hide_pooled(update.dataset, tables, hidden)
        hidden |= hide_telling(update.dataset, tables, leaves, hidden, update.threshold)
        if update.dataset.resting is not None:
            also, narrow = _protect_sums(update, leaves, tables, update.dataset.resting)
            hidden, unsafe = hidden | also, unsafe + narrow
    for update, leaves, tables in parts:
        for table in tables:
            cells[table.view.id] = _to_cells(update.dataset, table, leaves, hidden)
    return Published(cells, unsafe, proof)


def _make_tables(update: Update) -> tuple[Update, Leaves, list[Table]]:
    leaves = cross(update.dataset, update.rows)
    return update, leaves, [make_table(update.dataset, view, leaves, update.is_over) for view in update.views]


def _protect(
    parts: Sequence[tuple[Update, Leaves, list[Table]]], same: Sequence[Same], earlier: pd.DataFrame | None
) -> tuple[dict[tuple[str, str], Mask], int, pd.DataFrame]:
    """Which cells of each view and measure are hidden, how many small counts the audit could narrow, and the
    witnesses."""
    sensitive = [part for part in parts if any(column.sensitive for column in part[0].dataset.measures)]
    if not any(len(table.keys) for _, _, tables in sensitive for table in tables):
        return {}, 0, make_none()
    knowledge = Knowledge(sensitive[0][0].threshold)
    placed = []
    for update, leaves, tables in sensitive:
        placed += knowledge.add_release(update.dataset, leaves, tables, update.now, keep=update.keep)
        for past in update.past:
            _add_past(knowledge, update, past)
    for each in same:
        knowledge.link(each)
    system = knowledge.make_system()
    names = knowledge.unknowns.places
    found = hide(system, _WORK, None if earlier is None else from_rows(earlier, names))
    mask = found.hidden | system.small  # small, though an older threshold showed it
    hidden = {(table.view.id, column.id): mask[where] for table, column, where in placed}
    return hidden, _audit(system, mask, found.witnesses), to_rows(found.witnesses, names)


def _hide_pooled(
    dataset: Dataset, tables: Sequence[Table], hidden: Mapping[tuple[str, str], Mask]
) -> dict[tuple[str, str], Mask]:
    """What is pooled over persons is hidden where their number is: no subtraction that keeps the number from
    being worked out gives the sum away either."""
    pooled = dataset.pooled
    if pooled is None:
        return {}
    found: dict[tuple[str, str], Mask] = {}
    for table in tables:
        count = hidden.get((table.view.id, pooled.count))
        if count is not None:
            found |= {(table.view.id, id): count for id in pooled.columns}
    return found


def _protect_sums(
    update: Update, leaves: Leaves, tables: list[Table], resting: Resting
) -> tuple[dict[tuple[str, str], Mask], int]:
    """Which sums are hidden because few contribute: the same cells as if the contributors were the secret.

    What a shown sum gives away of a hidden one it would give away of its contributors too.
    """
    knowledge = Knowledge(resting.least, resting)
    placed = knowledge.add_release(update.dataset, leaves, tables, update.now, keep=update.keep)
    for past in update.past:
        _add_past(knowledge, update, past)
    system = knowledge.make_system()
    found = hide(system, _WORK)
    mask = found.hidden | system.small
    hidden = {(table.view.id, id): mask[where] for table, _, where in placed for id in resting.sums}
    return hidden, _audit(system, mask, found.witnesses)


def _make_empty(dataset: Dataset, view: View) -> pd.DataFrame:
    measures = [name for column in dataset.measures for name in (column.id, column.id + STATUS_SUFFIX)]
    return pd.DataFrame(columns=["period", *view.by, "periods", *measures])


def _add_past(knowledge: Knowledge, update: Update, past: Past) -> None:
    if past.rows.empty:
        return
    leaves = cross(update.dataset, past.rows)
    views = [view for view in update.views if view.id in past.cells]
    tables = [make_table(update.dataset, view, leaves, lambda _period, _level: True) for view in views]
    kept = [_keep_published(table, past.cells[table.view.id]) for table in tables]
    knowledge.add_past(update.dataset, leaves, kept, past.cells)


def _keep_published(table: Table, cells: pd.DataFrame) -> Table:
    """The cells of a table in whose period and area something was published."""
    areas = [name for name in ("period", "team") if name in table.keys]
    there = pd.MultiIndex.from_frame(table.keys[areas]).isin(pd.MultiIndex.from_frame(cells[areas]))
    return table.take(np.flatnonzero(there))


def _audit(system: System, hidden: Mask, witnesses: sparse.csr_matrix) -> int:
    """How many small counts are not safe, beyond those that earlier releases had given away already.

    Nothing is believed of the witnesses but what holds when they are put into all that is known.
    """
    unsafe = find_unsafe(system, find_bounds(system, hidden, enough=True, changes=witnesses))
    if not unsafe.any():
        return 0
    before = find_unsafe(system, find_bounds(system, ~system.known, enough=True))
    return int((unsafe & ~before).sum())


def _to_cells(
    dataset: Dataset, table: Table, leaves: Leaves, hidden: Mapping[tuple[str, str], Mask]
) -> pd.DataFrame:
    cells = table.keys.assign(periods=table.periods)
    apart = [name for name in table.view.by if name != "team"]
    keep = (cells[apart] == TOTAL).all(axis=1).to_numpy()
    for column in dataset.measures:
        values = _sum(table, column, leaves)
        rows = table.incidence(column.over_time)
        withheld = find_touched(rows, leaves.withheld[column.id])
        nothing = np.zeros(len(values), dtype=bool)
        covered = hidden.get((table.view.id, column.id), nothing) & ~np.isnan(values)
        keep = keep | (values > 0) | covered | withheld | find_touched(rows, leaves.told[column.id])
        cells[column.id] = np.where(covered | withheld, np.nan, values)
        status = np.where(covered, "suppressed", np.where(np.isnan(values), "no_data", "shown"))
        status = np.where(withheld, "withheld", status)
        cells[column.id + STATUS_SUFFIX] = status.astype(object)
    return cells[keep].reset_index(drop=True)


def _sum(table: Table, column: Column, leaves: Leaves) -> Numbers:
    """A measure's cells; NaN where no part of it was delivered."""
    rows, values = table.incidence(column.over_time), leaves.values[column.id]
    parts = rows @ is_delivered(values).astype(float)
    return np.where(parts > 0, rows @ np.nan_to_num(values), np.nan)
