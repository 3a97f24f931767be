"""The facts as stored: which rows are in force, and what an import would change in them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import cast

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from data_access.store import Store
from data_access.tables import NO_PERIOD, NO_TEAM
from metrics import marks
from metrics.catalogue.model import Column, Dataset, Kind

CHANGE_KINDS = ("added", "changed", "removed", "same")


@dataclass(frozen=True)
class Changes:
    """What an import does to a dataset. by_slice: one row per county × team × period with the four counts."""

    by_slice: pd.DataFrame

    def count(self, kind: str) -> int:
        return int(self.by_slice[kind].sum()) if len(self.by_slice) else 0

    @property
    def is_nothing(self) -> bool:
        return not (self.count("added") or self.count("changed") or self.count("removed"))


def select_in_force(
    store: Store,
    dataset: Dataset,
    counties: Collection[str] = (),
    periods: Collection[int] | range = (),
    event_id: int | None = None,
) -> Select[tuple[object, ...]]:
    """The rows in force: of each county × team × period those of the newest import that is not undone.

    event_id: as it was right after an event of the history; now, unless given.
    """
    slices, imports = store.tables.slices, store.tables.imports
    fact = store.tables.facts[dataset.id]
    newest = (
        select(
            slices.c.county, slices.c.team, slices.c.period, func.max(slices.c.import_id).label("import_id")
        )
        .join(imports, imports.c.id == slices.c.import_id)
        .where(slices.c.dataset == dataset.id, _is_active(store, event_id))
        .group_by(slices.c.county, slices.c.team, slices.c.period)
    )
    if counties:
        newest = newest.where(slices.c.county.in_(counties))
    if isinstance(periods, range):
        newest = newest.where(slices.c.period >= periods.start, slices.c.period < periods.stop)
    elif periods:
        newest = newest.where(slices.c.period.in_(periods))
    chosen = newest.subquery()
    same = [fact.c[name] == chosen.c[name] for name in dataset.slice_ids]
    return select(*(fact.c[name] for name in stored_columns(dataset))).join(
        chosen, and_(fact.c.import_id == chosen.c.import_id, *same)
    )


def _is_active(store: Store, event_id: int | None) -> ColumnElement[bool]:
    """Whether an import is in force now, or was right after an event."""
    imports, events = store.tables.imports, store.tables.import_events
    if event_id is None:
        return imports.c.active.is_(True)
    newest = (
        select(func.max(events.c.id).label("id"))
        .where(events.c.id <= event_id, events.c.action.in_(("accepted", "undone", "redone")))
        .group_by(events.c.import_id)
    )
    active = select(events.c.import_id).where(events.c.id.in_(newest), events.c.action != "undone")
    return imports.c.id.in_(active)


def read_in_force(
    connection: Connection,
    store: Store,
    dataset: Dataset,
    counties: Collection[str] = (),
    periods: Collection[int] = (),
) -> pd.DataFrame:
    """The rows in force, columns by declared ids."""
    rows = connection.execute(select_in_force(store, dataset, counties, periods)).all()
    return tidy(dataset, pd.DataFrame(rows, columns=stored_columns(dataset), dtype=object))


def stored_columns(dataset: Dataset) -> list[str]:
    """The columns of a dataset's facts: the declared ones, and what stands in place of numbers."""
    return [*(column.id for column in dataset.columns), marks.COLUMN]


def tidy(dataset: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with one type per column: numbers as float, periods as int, the rest as objects with None."""
    frame = pd.DataFrame(index=rows.index)
    for column in dataset.columns:
        values = rows[column.id] if column.id in rows else pd.Series([None] * len(rows), index=rows.index)
        frame[column.id] = _tidy_column(column, values)
    written = rows[marks.COLUMN] if marks.COLUMN in rows else pd.Series([None] * len(rows), index=rows.index)
    frame[marks.COLUMN] = _loosen(written)
    return frame


def _tidy_column(column: Column, values: pd.Series) -> pd.Series:
    if column.kind is Kind.PERIOD:
        return values.astype("int64")
    if column.is_measure or column.kind in (Kind.COUNT, Kind.NUMBER):
        return pd.to_numeric(values, errors="raise").astype("float64")
    return _loosen(values)


def _loosen(values: pd.Series) -> pd.Series:
    loose = values.astype(object)
    return loose.where(loose.notna(), None)


def slices_of(dataset: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """The slices that rows belong to: one row per county × team × period, stand-ins where not used."""
    frame = rows[list(dataset.slice_ids)].drop_duplicates().reset_index(drop=True)
    for name, stand_in in (("team", NO_TEAM), ("period", NO_PERIOD)):
        if name not in frame:
            frame[name] = stand_in
    return frame[["county", "team", "period"]]


def compare_with_stored(
    connection: Connection, store: Store, dataset: Dataset, rows: pd.DataFrame
) -> Changes:
    """What storing `rows` (tidy) would change, slice by slice; slices not in `rows` are untouched."""
    counties = sorted(set(rows["county"]))
    periods = sorted({int(period) for period in rows["period"]}) if "period" in rows else []
    stored = read_in_force(connection, store, dataset, counties, periods)
    touched = rows[list(dataset.slice_ids)].drop_duplicates()
    stored = stored.merge(touched, on=list(dataset.slice_ids))
    if stored.empty:
        return Changes(_count_by_slice(dataset, rows.assign(kind="added")))
    keys = [key.id for key in dataset.keys]
    both = rows.merge(stored, on=keys, how="outer", suffixes=("", "_old"), indicator="_side")
    both["kind"] = _kind_of_change(dataset, both)
    return Changes(_count_by_slice(dataset, both))


def _kind_of_change(dataset: Dataset, both: pd.DataFrame) -> pd.Series:
    differs = pd.Series(False, index=both.index)
    for name in (*(column.id for column in dataset.values), marks.COLUMN):
        new, old = both[name], both[name + "_old"]
        differs |= ~((new == old) | (new.isna() & old.isna()))
    kind = differs.map({True: "changed", False: "same"})
    kind = kind.mask(both["_side"] == "left_only", "added")
    return kind.mask(both["_side"] == "right_only", "removed")


def _count_by_slice(dataset: Dataset, both: pd.DataFrame) -> pd.DataFrame:
    keys: Sequence[str] = dataset.slice_ids
    counts = both.groupby([*keys, "kind"], sort=True).size().unstack("kind", fill_value=0).reset_index()
    for name, stand_in in (("team", NO_TEAM), ("period", NO_PERIOD)):
        if name not in counts:
            counts[name] = stand_in
    for kind in CHANGE_KINDS:
        if kind not in counts:
            counts[kind] = 0
    return counts[["county", "team", "period", *CHANGE_KINDS]].rename_axis(None, axis=1)


def to_records(frame: pd.DataFrame) -> list[dict[str, object]]:
    """The rows as SQL takes them: plain Python values, None where empty."""
    columns = [_to_values(frame[name]) for name in frame]
    names = [str(name) for name in frame]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _to_values(column: pd.Series) -> list[object]:
    there = column.notna()
    loose = column if there.all() else column.astype(object).where(there, None)
    return cast("list[object]", loose.tolist())
