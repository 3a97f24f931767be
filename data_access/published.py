"""Reading releases: what pages, files and sentences are given, and nothing else."""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import ColumnElement, Connection, String, Table, and_, func, or_, select

from data_access.store import Store
from metrics.catalogue.model import View
from metrics.protected import STATUS_SUFFIX, ProtectedTable, PublishedView

_CHUNK = 500


@dataclass(frozen=True)
class Release:
    """A published version. at: ISO moment (UTC). method: by which its small counts were protected."""

    id: int
    at: str
    threshold: int
    method: int


def current_release(connection: Connection, store: Store) -> Release | None:
    """The newest release; None where nothing has been released."""
    releases = store.tables.releases
    columns = (releases.c.id, releases.c.at, releases.c.threshold, releases.c.method)
    row = connection.execute(select(*columns).order_by(releases.c.id.desc()).limit(1)).first()
    return None if row is None else Release(*row)


def read_release(connection: Connection, store: Store, id: int) -> Release | None:
    """A release by its id; None where there is none such."""
    releases = store.tables.releases
    columns = (releases.c.id, releases.c.at, releases.c.threshold, releases.c.method)
    row = connection.execute(select(*columns).where(releases.c.id == id)).first()
    return None if row is None else Release(*row)


def _holds_in(table: Table, release_id: int) -> ColumnElement[bool]:
    return and_(
        table.c.valid_from <= release_id, or_(table.c.valid_to.is_(None), table.c.valid_to > release_id)
    )


def read_counties(connection: Connection, store: Store, release: Release) -> list[str]:
    """The areas that the release has teams of."""
    table = store.tables.published["teams"]
    found = select(table.c.county).where(_holds_in(table, release.id)).distinct().order_by(table.c.county)
    return list(connection.execute(found).scalars())


def read_view(
    connection: Connection, store: Store, view: View, county: str, release: Release
) -> PublishedView:
    """One county's cells of a view with sums, as the release has them."""
    if view.level is None:
        raise ValueError(f"expected a view with a time level, got {view.id}")
    dataset = store.catalogue.dataset_by_id[view.dataset]
    return PublishedView(
        view,
        view.level,
        dataset.level or view.level,
        _read_frame(connection, store, view, county, release),
        tuple(column.id for column in dataset.measures),
        {column.id: column.over_time for column in dataset.measures},
        release.threshold,
    )


def read_list(
    connection: Connection, store: Store, view: View, county: str, release: Release
) -> ProtectedTable:
    """One county's rows of a view without sums (teams, strategy)."""
    dataset = store.catalogue.dataset_by_id[view.dataset]
    measures = tuple(column.id for column in dataset.measures)
    frame = _read_frame(connection, store, view, county, release)
    return ProtectedTable(view.by, measures, frame, release.threshold)


def read_span(
    connection: Connection, store: Store, view: View, county: str, release: Release
) -> tuple[int, int] | None:
    """The first and last period of one county's cells of a view; None where it has none."""
    table = store.tables.published[view.id]
    ends = select(func.min(table.c.period), func.max(table.c.period)).where(
        table.c.county == county, _holds_in(table, release.id)
    )
    first, last = connection.execute(ends).one()
    return None if first is None else (int(first), int(last))


def _read_frame(
    connection: Connection, store: Store, view: View, county: str, release: Release
) -> pd.DataFrame:
    table = store.tables.published[view.id]
    names = [
        column.name for column in table.columns if column.name not in ("county", "valid_from", "valid_to")
    ]
    wanted = select(*(table.c[name] for name in names)).where(
        table.c.county == county, _holds_in(table, release.id)
    )
    # Texts of cells are codes and statuses: few, and never empty. A list's own texts are left to pandas.
    texts = {name for name in names if view.level is not None and isinstance(table.c[name].type, String)}
    columns: list[list[object]] = [[] for _ in names]
    same: dict[object, object] = {}
    # Column by column, in small parts, and each code once: pandas looks at every row that it is given, the
    # garbage collector at every row that is held, and a text of its own in every cell is most of the memory.
    for rows in connection.execute(wanted).partitions(_CHUNK):
        for name, column, values in zip(names, columns, zip(*rows, strict=True), strict=True):
            column.extend([same.setdefault(value, value) for value in values] if name in texts else values)
    given = dict(zip(names, columns, strict=True))
    frame = pd.DataFrame(
        {name: pd.Series(given[name], dtype=object if name in texts else None) for name in names}
    )
    numbers = [name for name in names if name + STATUS_SUFFIX in names]
    return frame.astype(dict.fromkeys(numbers, "float64"))


@dataclass(frozen=True)
class Origin:
    """An import that a figure rests on."""

    import_id: int
    file_name: str
    at: str
    by: str


def read_origins(connection: Connection, store: Store, dataset: str, county: str) -> list[Origin]:
    """The imports whose slices of a dataset are in force for a county, newest first."""
    slices, imports, events = store.tables.slices, store.tables.imports, store.tables.import_events
    newest = (
        select(func.max(slices.c.import_id).label("id"))
        .join(imports, imports.c.id == slices.c.import_id)
        .where(slices.c.dataset == dataset, slices.c.county == county, imports.c.active)
        .group_by(slices.c.team, slices.c.period)
        .subquery()
    )
    found = (
        select(imports.c.id, imports.c.file_name, events.c.at, events.c.by)
        .join(events, and_(events.c.import_id == imports.c.id, events.c.action == "accepted"))
        .where(imports.c.id.in_(select(newest.c.id)))
        .order_by(imports.c.id.desc())
    )
    return [Origin(*row) for row in connection.execute(found)]
