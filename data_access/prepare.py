"""Making a store ready: sample county and study on the first start, a release as the threshold asks."""

from pathlib import Path

from sqlalchemy import select

from data_access.importing import accept_import, check_file
from data_access.published import current_release
from data_access.release import AuditFailedError, is_current, publish_all
from data_access.settings import ROOT
from data_access.store import Store
from locales import UserError, text

SAMPLES = ("county.xlsx", "study.xlsx")


def prepare_store(store: Store, *, with_samples: bool) -> list[str]:
    """Bring an opened store up to date; the names of the files imported.

    Raises UserError where the audit lets no release through by the threshold in use: the earlier one stays.
    The samples are imported only into a store that has never had an import: what was removed stays removed.
    """
    with store.writing() as connection:
        release = current_release(connection, store)
        if release is not None and not is_current(release, store):
            try:
                publish_all(connection, store)
            except AuditFailedError as error:
                raise UserError("error-release-unsafe", threshold=store.threshold) from error
        imports = store.tables.imports
        is_new = connection.execute(select(imports.c.id).limit(1)).first() is None
    if not (is_new and with_samples):
        return []
    return [import_sample(store, ROOT / "sample_data" / name) for name in SAMPLES]


def import_sample(store: Store, path: Path) -> str:
    """Import one of the shipped workbooks the way any other is imported; its name."""
    check = check_file(store, path.read_bytes(), path.name)
    if check.status == "checked":
        accept_import(store, check, text("sample-by"))
    return path.name
