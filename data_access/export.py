"""The rows of a dataset that are in force, as a file that the import reads back."""

import csv
from pathlib import Path

import pandas as pd

from data_access.facts import read_in_force
from data_access.store import Store
from data_access.template import write_column, write_workbook
from locales import UserError
from metrics.catalogue.model import Dataset, Language


def export_dataset(store: Store, dataset_id: str, target: Path, language: Language = "fi") -> int:
    """Write a dataset's rows in force to .csv or .xlsx; how many. For the data owner: nothing is hidden."""
    dataset = store.catalogue.dataset_by_id.get(dataset_id)
    if dataset is None:
        raise UserError(
            "error-dataset-unknown", id=dataset_id[:60], known=", ".join(store.catalogue.dataset_by_id)
        )
    with store.reading() as connection:
        rows = read_in_force(connection, store, dataset)
    try:
        if target.suffix == ".xlsx":
            write_workbook(target, [dataset], language=language, rows={dataset.id: rows})
        elif target.suffix == ".csv":
            _write_csv(target, dataset, rows, language)
        else:
            raise UserError("error-format-unknown", name=target.name, known=".csv, .xlsx")
    except OSError:
        raise UserError("error-file-not-written", name=str(target)) from None
    return len(rows)


def _write_csv(target: Path, dataset: Dataset, rows: pd.DataFrame, language: Language) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow([column.names.get(language) for column in dataset.columns])
        columns = [
            [_to_text(value) for value in write_column(column, rows, language)] for column in dataset.columns
        ]
        writer.writerows(zip(*columns, strict=True))


def _to_text(value: object) -> str:
    """A cell for a CSV file; text that a spreadsheet would take for a formula is marked as text."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    written = str(value)
    return "'" + written if isinstance(value, str) and written[:1] in "=+-@\t\r" else written
