"""What proves that the newest release gives no small count away, kept for the next one.

A witness is worked out from true counts: it never leaves the server.
"""

from collections.abc import Iterable
from io import BytesIO

import pandas as pd
from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select

from data_access.store import Store
from metrics.catalogue.model import Dataset


def read_witnesses(
    connection: Connection, store: Store, county: str, datasets: Iterable[Dataset], periods: range
) -> pd.DataFrame | None:
    """The witnesses of a stretch of periods, one row per witness and unknown; None where none are kept."""
    table = store.tables.witnesses
    found = select(table.c.content).where(_is_key(store, county, datasets, periods))
    content = connection.execute(found).scalar()
    return None if content is None else pd.read_parquet(BytesIO(content))


def replace_witnesses(
    connection: Connection,
    store: Store,
    county: str,
    datasets: Iterable[Dataset],
    periods: range,
    witnesses: pd.DataFrame,
) -> None:
    """Keep other witnesses for a stretch of periods."""
    table = store.tables.witnesses
    connection.execute(delete(table).where(_is_key(store, county, datasets, periods)))
    if witnesses.empty:
        return
    target = BytesIO()
    witnesses.to_parquet(target, index=False)
    key = {"county": county, "dataset": _name(datasets), "period": periods.start}
    connection.execute(insert(table).values(**key, content=target.getvalue()))


def _is_key(store: Store, county: str, datasets: Iterable[Dataset], periods: range) -> ColumnElement[bool]:
    table = store.tables.witnesses
    return and_(table.c.county == county, table.c.dataset == _name(datasets), table.c.period == periods.start)


def _name(datasets: Iterable[Dataset]) -> str:
    return min(dataset.id for dataset in datasets)
