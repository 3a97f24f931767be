"""A look at the store's health: database, schema, release, and how fresh each dataset is."""

from dataclasses import dataclass
from importlib.metadata import version

from sqlalchemy import func, select

from data_access.history import read_slices_in_force
from data_access.published import Release, current_release
from data_access.store import Store, schema_revision

PACKAGES = ("streamlit", "pandas", "altair", "sqlalchemy", "alembic", "openpyxl")


@dataclass(frozen=True)
class Freshness:
    """How much of a dataset is in force for a county, and its newest period (YYYYMM; 0: no periods)."""

    dataset: str
    county: str
    slices: int
    newest: int


@dataclass(frozen=True)
class Health:
    """database: the URL without its password. needs_release: the threshold has changed since the release."""

    database: str
    revision: str | None
    newest_revision: str | None
    imports: int
    release: Release | None
    threshold: int
    versions: dict[str, str]
    freshness: tuple[Freshness, ...]

    @property
    def needs_release(self) -> bool:
        return self.release is not None and self.release.threshold != self.threshold

    @property
    def is_well(self) -> bool:
        return self.revision == self.newest_revision and not self.needs_release


def examine(store: Store) -> Health:
    """The store's health. UserError where the database cannot be reached."""
    revision, newest = schema_revision(store)
    with store.reading() as connection:
        count = connection.execute(select(func.count()).select_from(store.tables.imports)).scalar_one()
        release = current_release(connection, store)
        slices = read_slices_in_force(connection, store)
    fresh = tuple(
        Freshness(str(dataset), str(county), len(rows), int(rows["period"].max()))
        for (dataset, county), rows in slices.groupby(["dataset", "county"])
    )
    url = store.engine.url.render_as_string(hide_password=True)
    versions = {name: version(name) for name in PACKAGES}
    return Health(url, revision, newest, int(count), release, store.threshold, versions, fresh)
