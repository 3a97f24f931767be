"""Releases: every view of the catalogue summed, protected and audited, and published as one version.

Only what an import touched is computed anew. A published cell holds from the release that brought it until
the release that changed it, so any earlier release can still be read, and counts as known when the next one
is protected.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial

import numpy as np
import pandas as pd
from sqlalchemy import Connection, and_, bindparam, func, insert, or_, select, update

from data_access.facts import read_in_force, select_in_force, stored_columns, to_records
from data_access.history import HELD
from data_access.published import Release, current_release
from data_access.store import Store
from data_access.tables import published_keys
from data_access.witnesses import read_witnesses, replace_witnesses
from metrics import calendar, marks
from metrics.catalogue.model import Dataset, Level, View
from metrics.protected import STATUS_SUFFIX
from metrics.publication import Past, Update, publish_together

_CHUNK = 5_000
METHOD = 4  # of protecting small counts; another number makes every older release anew


class AuditFailedError(Exception):
    """The audit found small counts that could be worked out. Nothing of the release may be published."""


def publish(connection: Connection, store: Store, event_id: int) -> int | None:
    """Publish a new release in which everything imported so far is up to date; the release's id.

    Runs inside the caller's transaction. None where the audit found that somebody could be worked out: then
    the earlier release stays, the facts are stored, and an event says so.
    """
    before = current_release(connection, store)
    touched = _list_touched(connection, store)
    if before is not None and not is_current(before, store):
        touched = _every_slice(connection, store)  # or cells protected by the old rule would stay
    try:
        with connection.begin_nested():
            return _publish(connection, store, before, touched, event_id)
    except AuditFailedError:
        events = store.tables.import_events
        said = select(events.c.import_id, events.c.by).where(events.c.id == event_id)
        import_id, by = connection.execute(said).one()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        connection.execute(insert(events).values(import_id=import_id, at=now, by=by, action=HELD))
        return None


def is_current(release: Release, store: Store) -> bool:
    """Whether a release was protected by the threshold and the method that are in use."""
    return release.threshold == store.threshold and release.method == METHOD


def publish_all(connection: Connection, store: Store) -> int:
    """Publish everything anew, for example after the threshold was changed. AuditFailedError if unsafe."""
    before = current_release(connection, store)
    return _publish(connection, store, before, _every_slice(connection, store), None)


def _publish(
    connection: Connection, store: Store, before: Release | None, touched: pd.DataFrame, event_id: int | None
) -> int:
    releases = store.tables.releases
    now = datetime.now(UTC)
    added = insert(releases).values(
        at=now.isoformat(timespec="seconds"), threshold=store.threshold, event_id=event_id, method=METHOD
    )
    release_id = int(connection.execute(added.returning(releases.c.id)).scalar_one())
    _refresh_statistics(connection, store, touched)
    keep = before is None or is_current(before, store)
    today = now.year * 100 + now.month
    done: set[tuple[str, str]] = set()
    for key, _ in touched.groupby(["dataset", "county"], sort=True):
        id, county = map(str, key)
        dataset = store.catalogue.dataset_by_id[id]
        if dataset.level is None:
            for view in store.catalogue.views_of(id):
                cells = _list_rows(connection, store, dataset, county)
                _replace(connection, store, view, county, (), cells, release_id)
        elif (id, county) not in done:
            datasets = store.catalogue.together_with(id)
            theirs = touched["dataset"].isin([each.id for each in datasets]) & (touched["county"] == county)
            periods = {int(period) for period in touched.loc[theirs, "period"]}
            _publish_periods(connection, store, datasets, county, periods, release_id, keep=keep, today=today)
            done |= {(each.id, county) for each in datasets}
    return release_id


def _list_touched(connection: Connection, store: Store) -> pd.DataFrame:
    """The slices of every import that was accepted, undone or redone since the last release."""
    slices, events, releases = store.tables.slices, store.tables.import_events, store.tables.releases
    since = select(func.max(releases.c.event_id)).scalar_subquery()
    moved = select(events.c.import_id).where(or_(since.is_(None), events.c.id > since))
    columns = (slices.c.dataset, slices.c.county, slices.c.period)
    rows = connection.execute(select(*columns).where(slices.c.import_id.in_(moved)).distinct()).all()
    return pd.DataFrame(rows, columns=["dataset", "county", "period"])


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


def _list_rows(connection: Connection, store: Store, dataset: Dataset, county: str) -> pd.DataFrame:
    """A dataset's rows as they are in force, its numbers marked as shown or missing."""
    rows = read_in_force(connection, store, dataset, [county])
    given = rows[marks.COLUMN].map(marks.read_marks)
    for column in dataset.measures:
        statuses = rows[column.id].notna().map({True: "shown", False: "no_data"})
        withheld = [column.id in each and each[column.id] != "not_applicable" for each in given]
        rows[column.id + STATUS_SUFFIX] = statuses.mask(np.array(withheld, dtype=bool), "withheld")
    return rows


def _publish_periods(
    connection: Connection,
    store: Store,
    datasets: Sequence[Dataset],
    county: str,
    touched: set[int],
    release_id: int,
    *,
    keep: bool,
    today: int,
) -> None:
    """Publish every view of datasets that belong together, over the longest periods that touched ones lie in.

    Datasets that tell of the same people, and those with stocks, are published over all periods at once.
    """
    is_over = {}
    for dataset in datasets:
        assert dataset.level is not None
        newest = _find_newest(connection, store, dataset, county)
        told = calendar.last_month(newest, dataset.level) if newest else 0
        is_over[dataset.id] = partial(_is_over, max(told, calendar.add_months(today, -1)))
        if newest:
            touched |= set(_list_finished(connection, store, dataset, county, is_over[dataset.id]))
    for periods in _split(store, datasets, touched):
        updates = []
        for dataset in datasets:
            views = store.catalogue.views_of(dataset.id)
            now, past = _read_published(connection, store, dataset, views, county, periods)
            rows = _read_rows(connection, store, dataset, county, periods)
            event_id = _find_event(connection, store, release_id - 1)
            then = _read_rows(connection, store, dataset, county, periods, event_id)
            if _changes_published(views, now, rows, then):
                past.append(Past(then, {id: cells for id, cells in now.items() if len(cells)}))
            given = Update(dataset, views, rows, is_over[dataset.id], store.threshold, now, past, keep)
            updates.append(given)
        earlier = read_witnesses(connection, store, county, datasets, periods)
        found = publish_together(updates, store.catalogue.same, earlier)
        if found.unsafe:
            names = ", ".join(dataset.id for dataset in datasets)
            raise AuditFailedError(f"{found.unsafe} counts of {names} in {county} could be worked out")
        replace_witnesses(connection, store, county, datasets, periods, found.witnesses)
        for each in updates:
            for view in each.views:
                cells = found.cells[view.id].assign(county=county)
                _replace(connection, store, view, county, periods, cells, release_id)


def _is_over(newest: int, period: int, level: Level) -> bool:
    """Whether a period of some level ends no later than a month."""
    return calendar.last_month(period, level) <= newest


def _find_newest(connection: Connection, store: Store, dataset: Dataset, county: str) -> int:
    """The newest period in force; 0 where there is none."""
    rows = select_in_force(store, dataset, [county]).subquery()
    return int(connection.execute(select(func.max(rows.c.period))).scalar() or 0)


def _list_finished(
    connection: Connection, store: Store, dataset: Dataset, county: str, is_over: partial[bool]
) -> Iterator[int]:
    """The first months of longer periods with data that have come to their end and are not published yet."""
    rows = select_in_force(store, dataset, [county]).subquery()
    delivered = connection.execute(select(rows.c.period).distinct()).scalars().all()
    for view in store.catalogue.views_of(dataset.id):
        assert view.level is not None
        if view.level == dataset.level:
            continue
        table = store.tables.published[view.id]
        there = select(table.c.period).where(table.c.county == county, table.c.valid_to.is_(None)).distinct()
        published = set(connection.execute(there).scalars())
        for period in sorted({calendar.start_of(each, view.level) for each in delivered} - published):
            if is_over(period, view.level):
                yield period


def _split(store: Store, datasets: Sequence[Dataset], touched: Collection[int]) -> Iterator[range]:
    """The stretches of months that are protected apart: nothing that is published links one to another.

    A stock links every month to the one before.
    """
    views = [view for dataset in datasets for view in store.catalogue.views_of(dataset.id)]
    levels = [view.level for view in views if view.level is not None]
    if not touched or not levels:
        return
    if any(dataset.stocks for dataset in datasets):
        yield range(999_999)
        return
    longest = max(levels, key=lambda level: calendar.SPAN[level])
    for start in sorted({calendar.start_of(period, longest) for period in touched}):
        yield range(start, calendar.last_month(start, longest) + 1)


def _read_rows(
    connection: Connection,
    store: Store,
    dataset: Dataset,
    county: str,
    periods: range,
    event_id: int | None = None,
) -> pd.DataFrame:
    """The facts of one county in some periods, in force now or right after an event."""
    rows = select_in_force(store, dataset, [county], periods, event_id)
    names = stored_columns(dataset)
    frame = pd.DataFrame(connection.execute(rows).all(), columns=names, dtype=object)
    kept = [name for name in ("team", "period", *dataset.dimension_ids) if name in frame]
    measures = {column.id: "float64" for column in dataset.measures}
    return frame[[*kept, *measures, marks.COLUMN]].astype({"period": "int64", **measures})


def _read_published(
    connection: Connection,
    store: Store,
    dataset: Dataset,
    views: Sequence[View],
    county: str,
    periods: range,
) -> tuple[dict[str, pd.DataFrame], list[Past]]:
    """What is published of some periods now, and what older releases said otherwise."""
    now: dict[str, pd.DataFrame] = {}
    older: dict[int, dict[str, pd.DataFrame]] = {}
    for view in views:
        table = store.tables.published[view.id]
        inside = and_(
            table.c.county == county, table.c.period >= periods.start, table.c.period < periods.stop
        )
        rows = connection.execute(select(table).where(inside)).all()
        cells = pd.DataFrame(rows, columns=[column.name for column in table.columns], dtype=object)
        now[view.id] = _as_cells(dataset, cells[cells["valid_to"].isna()])
        for release_id, gone in cells[cells["valid_to"].notna()].groupby("valid_from"):
            older.setdefault(int(str(release_id)), {})[view.id] = _as_cells(dataset, gone)
    past = []
    for release_id, views_then in sorted(older.items()):
        event_id = _find_event(connection, store, release_id)
        rows_then = _read_rows(connection, store, dataset, county, periods, event_id)
        past.append(Past(rows_then, views_then))
    return now, past


def _find_event(connection: Connection, store: Store, release_id: int) -> int:
    """The last event that a release knew of; 0 where there was none."""
    releases = store.tables.releases
    event = select(func.max(releases.c.event_id)).where(releases.c.id <= release_id)
    return int(connection.execute(event).scalar() or 0)


def _changes_published(
    views: Sequence[View], now: dict[str, pd.DataFrame], rows: pd.DataFrame, then: pd.DataFrame
) -> bool:
    """Whether facts differ from those behind what is published now, in a period of something published."""
    both = pd.concat([rows.assign(_side=1), then.assign(_side=2)])
    changed = both[~both.duplicated(list(rows), keep=False)]["period"].unique()
    return any(
        calendar.start_of(int(period), view.level or "month") in set(now[view.id]["period"])
        for view in views
        for period in changed
    )


def _as_cells(dataset: Dataset, cells: pd.DataFrame) -> pd.DataFrame:
    return cells.astype({"period": "int64", **{column.id: "float64" for column in dataset.measures}})


def _replace(
    connection: Connection,
    store: Store,
    view: View,
    county: str,
    periods: range | tuple[()],
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
    if isinstance(periods, range):
        now = now.where(table.c.period >= periods.start, table.c.period < periods.stop)
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
