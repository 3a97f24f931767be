"""The SQL tables, made from a catalogue: the store's own, one per dataset, one per view."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from metrics import marks
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import Catalogue, Dataset, Kind, View
from metrics.catalogue.model import Column as Declared
from metrics.protected import STATUS_SUFFIX

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
AnyType = TypeEngine[Any]
NO_TEAM = ""  # the team of a slice whose dataset has no teams
NO_PERIOD = 0  # the period of a slice whose dataset has no periods


@dataclass(frozen=True)
class Tables:
    """Every table of a store. facts: by dataset id; published: by view id."""

    metadata: MetaData
    imports: Table
    import_events: Table
    import_counts: Table
    slices: Table
    releases: Table
    witnesses: Table
    profiles: Table
    rebases: Table
    notes: Table
    saved_views: Table
    facts: dict[str, Table]
    published: dict[str, Table]


@cache
def make_tables(catalogue: Catalogue = CATALOGUE) -> Tables:
    """The tables that a catalogue asks for, all in one metadata."""
    metadata = MetaData(naming_convention=NAMING)
    imports = Table(
        "imports",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("file_name", Text, nullable=False),
        Column("file_hash", String(64), nullable=False),
        Column("active", Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    import_events = Table(
        "import_events",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("import_id", ForeignKey("imports.id"), nullable=False, index=True),
        Column("at", String(32), nullable=False),
        Column("by", Text, nullable=False),
        Column("action", String(16), nullable=False),
    )
    import_counts = Table(
        "import_counts",
        metadata,
        Column("import_id", ForeignKey("imports.id"), primary_key=True),
        Column("dataset", String(64), primary_key=True),
        Column("sheet", Text, nullable=False),
        *(Column(name, Integer, nullable=False) for name in ("rows", "added", "changed", "removed", "same")),
    )
    slices = Table(
        "slices",
        metadata,
        Column("dataset", String(64), primary_key=True),
        Column("county", String(8), primary_key=True),
        Column("team", String(120), primary_key=True),
        Column("period", Integer, primary_key=True, autoincrement=False),
        Column("import_id", ForeignKey("imports.id"), primary_key=True, index=True),
        sqlite_with_rowid=False,
    )
    releases = Table(
        "releases",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("at", String(32), nullable=False),
        Column("threshold", Integer, nullable=False),
        Column("event_id", ForeignKey("import_events.id"), nullable=True),
        Column("method", Integer, nullable=False, server_default="1"),
        sqlite_autoincrement=True,
    )
    witnesses = Table(
        "witnesses",
        metadata,
        Column("county", String(8), primary_key=True),
        Column("dataset", String(64), primary_key=True),
        Column("period", Integer, primary_key=True, autoincrement=False),
        Column("content", LargeBinary, nullable=False),
    )
    facts = {dataset.id: _fact_table(metadata, dataset) for dataset in catalogue.datasets}
    published = {view.id: _published_table(metadata, catalogue, view) for view in catalogue.views}
    profiles = Table(
        "profiles",
        metadata,
        Column("name", String(120), primary_key=True),
        Column("content", Text, nullable=False),
        Column("by", Text, nullable=False),
        Column("at", String(32), nullable=False),
    )
    rebases = _remark_table(
        "rebases",
        metadata,
        Column("indicator", String(64), nullable=False),
        Column("team", String(120), nullable=False),
        Column("period", Integer, nullable=False),
        Column("reason", Text, nullable=False),
    )
    notes = _remark_table(
        "notes",
        metadata,
        Column("subject_kind", String(16), nullable=False),
        Column("subject", String(120), nullable=False),
        Column("period", Integer, nullable=False),
        Column("text", Text, nullable=False),
    )
    saved_views = _remark_table(
        "saved_views",
        metadata,
        Column("name", String(120), nullable=False),
        Column("query", Text, nullable=False),
        Column("sections", Text, nullable=False),
        Column("release_id", ForeignKey("releases.id"), nullable=True),
    )
    remarks = (rebases, notes, saved_views)
    own = (imports, import_events, import_counts, slices, releases, witnesses, profiles, *remarks)
    return Tables(metadata, *own, facts, published)


def _remark_table(name: str, metadata: MetaData, *columns: Column[Any]) -> Table:
    """What people of a county add: nothing is ever deleted, a removal is a mark with its maker and moment."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("county", String(8), nullable=False, index=True),
        *columns,
        Column("by", Text, nullable=False),
        Column("at", String(32), nullable=False),
        Column("removed_by", Text, nullable=True),
        Column("removed_at", String(32), nullable=True),
        sqlite_autoincrement=True,
    )


def _fact_table(metadata: MetaData, dataset: Dataset) -> Table:
    """All versions of a dataset's rows; clustered so that one county's months lie together."""
    first = [key for key in ("county", "period", "team") if key in dataset.slice_ids]
    order = [*first, "import_id", *dataset.dimension_ids]
    return Table(
        f"fact_{dataset.id}",
        metadata,
        Column("import_id", ForeignKey("imports.id"), nullable=False),
        *(Column(column.id, sql_type(column), nullable=not column.key) for column in dataset.columns),
        Column(marks.COLUMN, Text),
        PrimaryKeyConstraint(*order),
        sqlite_with_rowid=False,
    )


def _published_table(metadata: MetaData, catalogue: Catalogue, view: View) -> Table:
    """A view's cells with their releases: from `valid_from` until before `valid_to` (empty: now)."""
    dataset = catalogue.dataset_by_id[view.dataset]
    keys = published_keys(dataset, view)
    values: list[Column[object]] = [] if view.level is None else [Column("periods", Integer, nullable=False)]
    for column in dataset.values:
        if view.level is not None and not column.is_measure:
            continue
        values.append(Column(column.id, _published_type(column)))
        if column.is_measure:
            values.append(Column(column.id + STATUS_SUFFIX, String(12), nullable=False))
    return Table(
        f"published_{view.id}",
        metadata,
        *(Column(name, _key_type(name), nullable=False) for name in keys),
        Column("valid_from", ForeignKey("releases.id"), nullable=False),
        Column("valid_to", ForeignKey("releases.id"), nullable=True),
        *values,
        PrimaryKeyConstraint(*keys, "valid_from"),
        Index(f"ix_published_{view.id}_now", "county", "valid_to"),
        sqlite_with_rowid=False,
    )


def published_keys(dataset: Dataset, view: View) -> tuple[str, ...]:
    """The columns that tell a view's cells apart."""
    period = ("period",) if dataset.level is not None else ()
    return ("county", *period, *view.by)


def sql_type(column: Declared) -> AnyType:
    """How a declared column is stored."""
    types: dict[Kind, AnyType] = {
        Kind.COUNTY: String(8),
        Kind.TEAM: String(120),
        Kind.PERIOD: Integer(),
        Kind.CODE: String(64),
        Kind.COUNT: Integer(),
        Kind.NUMBER: Float(),
        Kind.TEXT: Text(),
        Kind.DATE: Date(),
        Kind.YES_NO: Boolean(),
    }
    if column.key and column.kind is Kind.TEXT:
        return String(120)
    return types[column.kind]


def _published_type(column: Declared) -> AnyType:
    return Float() if column.is_measure else sql_type(column)


def _key_type(name: str) -> AnyType:
    return Integer() if name == "period" else String(120)
