"""Releases: every view of the catalogue summed in SQL, protected, and published as one version.

Only what an import touched is computed anew. A published cell holds from the release that brought it until
the release that changed it, so any earlier release can still be read.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Connection,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    distinct,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.types import Float

from data_access.facts import read_in_force, select_in_force, to_records
from data_access.published import current_release
from data_access.store import Store
from data_access.tables import published_keys
from metrics import calendar
from metrics.catalogue.model import TOTAL, Column, Dataset, Level, View
from metrics.protected import STATUS_SUFFIX
from metrics.publication import protect_view

_CHUNK = 5_000


def publish(connection: Connection, store: Store, touched: pd.DataFrame, event_id: int | None) -> int:
    """Publish a new release in which the touched slices are up to date; the release's id.

    touched: one row per slice: dataset, county, period. Runs inside the caller's transaction.
    """
    releases = store.tables.releases
    before = current_release(connection, store)
    if before is not None and before.threshold != store.threshold:
        touched = _every_slice(connection, store)  # or cells protected by the old threshold would stay
    added = insert(releases).values(
        at=datetime.now(UTC).isoformat(timespec="seconds"), threshold=store.threshold, event_id=event_id
    )
    release_id = int(connection.execute(added.returning(releases.c.id)).scalar_one())
    _refresh_statistics(connection, store, touched)
    for key, slices in touched.groupby(["dataset", "county"], sort=True):
        dataset, county = map(str, key)
        periods = sorted({int(period) for period in slices["period"]})
        for view in store.catalogue.views_of(dataset):
            _publish_view(connection, store, view, county, periods, release_id)
    return release_id


def publish_all(connection: Connection, store: Store) -> int:
    """Publish everything anew, for example after the threshold was changed."""
    return publish(connection, store, _every_slice(connection, store), None)


def _every_slice(connection: Connection, store: Store) -> pd.DataFrame:
    slices = store.tables.slices
    rows = connection.execute(select(slices.c.dataset, slices.c.county, slices.c.period).distinct()).all()
    return pd.DataFrame(rows, columns=["dataset", "county", "period"])


def _refresh_statistics(connection: Connection, store: Store, touched: pd.DataFrame) -> None:
    """Let PostgreSQL know how many rows have just come in: its plan for an empty table takes minutes."""
    if store.is_sqlite:
        return
    tables = store.tables
    for table in (tables.slices, tables.imports, *(tables.facts[id] for id in touched["dataset"].unique())):
        connection.exec_driver_sql(f"ANALYZE {table.name}")


def _publish_view(
    connection: Connection, store: Store, view: View, county: str, periods: Sequence[int], release_id: int
) -> None:
    dataset = store.catalogue.dataset_by_id[view.dataset]
    if view.level is None:
        cells, buckets = _list_rows(connection, store, dataset, county), []
    else:
        buckets = sorted({calendar.start_of(period, view.level) for period in periods})
        leaves = _sum_leaves(connection, store, dataset, view, county, buckets)
        cells = protect_view(dataset, view, leaves, store.threshold).assign(county=county)
        counts = _count_periods(connection, store, dataset, view, county, buckets)
        areas = cells["team"] if view.by_team else [TOTAL] * len(cells)
        cells["periods"] = [counts[place] for place in zip(cells["period"], areas, strict=True)]
    _replace(connection, store, view, county, buckets, cells, release_id)


def _list_rows(connection: Connection, store: Store, dataset: Dataset, county: str) -> pd.DataFrame:
    """A dataset's rows as they are in force, its numbers marked as shown or missing."""
    rows = read_in_force(connection, store, dataset, [county])
    for column in dataset.measures:
        rows[column.id + STATUS_SUFFIX] = rows[column.id].notna().map({True: "shown", False: "no_data"})
    return rows


def _sum_leaves(
    connection: Connection, store: Store, dataset: Dataset, view: View, county: str, buckets: Sequence[int]
) -> pd.DataFrame:
    """The view's finest cells for one county and some periods, summed in SQL."""
    rows, bucket = _select_rows(store, dataset, view, county, buckets)
    team = [rows.c.team] if "team" in dataset.slice_ids else []
    latest = (
        select(
            *team,
            bucket.label("bucket"),
            func.max(rows.c.period).label("latest"),
            func.count(distinct(rows.c.period)).label("periods"),
        )
        .group_by(*team, bucket)
        .subquery()
    )
    same = [latest.c.team == rows.c.team] if team else []
    keys = [bucket.label("period"), *(rows.c[name].label(name) for name in view.by)]
    sums = [_summed(column, rows, latest).label(column.id) for column in dataset.measures]
    found = (
        select(*keys, *sums)
        .join(latest, and_(*same, latest.c.bucket == bucket))
        .group_by(bucket, *(rows.c[name] for name in view.by))
    )
    columns = ["period", *view.by, *(column.id for column in dataset.measures)]
    frame = pd.DataFrame(connection.execute(found).all(), columns=columns, dtype=object)
    measures = {column.id: "float64" for column in dataset.measures}
    return frame.astype({"period": "int64", **measures})


def _select_rows(
    store: Store, dataset: Dataset, view: View, county: str, buckets: Sequence[int]
) -> tuple[Subquery, ColumnElement[int]]:
    """The rows in force of one county in some of the view's periods, and each row's period of the view."""
    assert dataset.level is not None
    assert view.level is not None
    level: Level = dataset.level
    inside = [
        period
        for bucket in buckets
        for period in calendar.periods_between(bucket, calendar.last_month(bucket, view.level), level)
    ]
    rows = select_in_force(store, dataset, [county], inside).subquery()
    return rows, _bucket(rows.c.period, calendar.SPAN[view.level])


def _count_periods(
    connection: Connection, store: Store, dataset: Dataset, view: View, county: str, buckets: Sequence[int]
) -> dict[tuple[int, str], int]:
    """How many of the dataset's own periods each period of the view sums, for the county and each team."""
    rows, bucket = _select_rows(store, dataset, view, county, buckets)
    counted = func.count(distinct(rows.c.period))
    whole = select(bucket.label("period"), counted).group_by(bucket)
    counts = {(int(period), TOTAL): int(count) for period, count in connection.execute(whole)}
    if view.by_team:
        each = select(bucket.label("period"), rows.c.team, counted).group_by(bucket, rows.c.team)
        counts |= {(int(period), team): int(count) for period, team, count in connection.execute(each)}
    return counts


def _bucket(period: ColumnElement[int], span: int) -> ColumnElement[int]:
    """The first month of the longer period that a month lies in."""
    if span == 1:
        return period
    return period // 100 * 100 + (period % 100 - 1) // span * span + 1


def _summed(column: Column, rows: Subquery, latest: Subquery) -> ColumnElement[float]:
    """How a measure is summed: flows over all, stocks at each team's last period, levels averaged."""
    value = rows.c[column.id]
    if column.over_time == "last":
        return func.sum(case((rows.c.period == latest.c.latest, value)))
    if column.over_time == "mean":
        return func.sum(cast(value, Float) / latest.c.periods)
    return func.sum(value)


def _replace(
    connection: Connection,
    store: Store,
    view: View,
    county: str,
    buckets: Collection[int],
    cells: pd.DataFrame,
    release_id: int,
) -> None:
    """End the published cells that changed or are gone, and add the new ones."""
    table = store.tables.published[view.id]
    keys = list(published_keys(store.catalogue.dataset_by_id[view.dataset], view))
    names = [column.name for column in table.columns if column.name not in ("valid_from", "valid_to")]
    now = select(*(table.c[name] for name in names)).where(
        table.c.county == county, table.c.valid_to.is_(None)
    )
    if buckets:
        now = now.where(table.c.period.in_(buckets))
    old = pd.DataFrame(connection.execute(now).all(), columns=names, dtype=object)
    ended, added = _differences(old, cells[names], keys)
    if len(ended):
        end = update(table).where(
            and_(*(table.c[name] == bindparam(f"_{name}") for name in keys)), table.c.valid_to.is_(None)
        )
        connection.execute(
            end.values(valid_to=release_id),
            [{f"_{name}": value for name, value in key.items()} for key in ended],
        )
    for start in range(0, len(added), _CHUNK):
        rows = added[start : start + _CHUNK]
        connection.execute(insert(table), [{**row, "valid_from": release_id} for row in rows])


def _differences(
    old: pd.DataFrame, new: pd.DataFrame, keys: list[str]
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """The keys of rows that end, and the rows to add."""
    was = {tuple(row[name] for name in keys): row for row in to_records(old)}
    now = {tuple(row[name] for name in keys): row for row in to_records(new)}
    ended = [{name: row[name] for name in keys} for key, row in was.items() if now.get(key) != row]
    added = [row for key, row in now.items() if was.get(key) != row]
    return ended, added
