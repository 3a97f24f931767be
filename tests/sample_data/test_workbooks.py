"""The workbooks in sample_data/: hold what the builders give, and are the same bytes every time."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest
from openpyxl import load_workbook

import sample_data
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import Column, Kind
from sample_data.county import COUNTY_NOTES, build_county
from sample_data.study import STUDY_NOTES, build_study
from sample_data.workbooks import without_clock, write_study

FOLDER = Path(sample_data.__file__).parent
WORKBOOKS = [
    pytest.param("county.xlsx", build_county, COUNTY_NOTES, id="county"),
    pytest.param("study.xlsx", build_study, STUDY_NOTES, id="study"),
]


def expected_cell(column: Column, value: object) -> object:
    """A value as the reader of a Finnish workbook sees it."""
    if pd.isna(value):
        return None
    if column.codes is not None:
        return column.codes.label(value, "fi")
    if column.kind is Kind.YES_NO:
        return "Kyllä" if value else "Ei"
    return value


def shown_period(dataset: str, period: int) -> str:
    year, month = divmod(period, 100)
    return {
        "month": f"{year}-{month:02d}",
        "quarter": f"{year}Q{month // 3 + 1}",
        "half_year": f"{year}H{month // 6 + 1}",
        "year": f"{year}",
    }[CATALOGUE.dataset_by_id[dataset].level]


def read_column(sheet, number: int) -> list[object]:
    cells = [row[0] for row in sheet.iter_rows(min_row=2, min_col=number, max_col=number, values_only=True)]
    return [cell.date() if isinstance(cell, datetime) else cell for cell in cells]


@pytest.mark.parametrize(("name", "build", "notes"), WORKBOOKS)
def test_workbook_holds_the_rows(name: str, build: Callable[[], dict[str, pd.DataFrame]], notes) -> None:
    book = load_workbook(FOLDER / name)
    for dataset_id, rows in build().items():
        dataset = CATALOGUE.dataset_by_id[dataset_id]
        sheet = book[dataset.names.fi]
        assert sheet.max_row == len(rows) + 1
        for number, column in enumerate(dataset.columns, start=1):
            assert sheet.cell(1, number).value == column.names.fi
            if column.kind is Kind.PERIOD:
                expected = [shown_period(dataset.id, period) for period in rows[column.id]]
            else:
                expected = [expected_cell(column, value) for value in rows[column.id].tolist()]
            assert read_column(sheet, number) == expected, (
                f"{name}: {dataset.id}.{column.id} — run python -m sample_data"
            )
    cover = {cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row}
    assert set(notes) <= cover


def test_the_county_says_it_is_synthetic() -> None:
    book = load_workbook(FOLDER / "county.xlsx", read_only=True)
    first = next(book["Tiimit"].iter_rows(min_row=2, max_row=2, values_only=True))
    assert first[0] == "Mallila (synteettinen alue)"
    assert "Synteettinen" in COUNTY_NOTES[0]


def test_dates_are_dates() -> None:
    starts = read_column(load_workbook(FOLDER / "county.xlsx")["Tiimit"], 8)
    assert date(2025, 5, 1) in starts


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    write_study(tmp_path / "one.xlsx")
    write_study(tmp_path / "other.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "other.xlsx").read_bytes()


def test_the_clock_is_taken_out_of_a_workbook() -> None:
    def stamped(year: int) -> bytes:
        content = BytesIO()
        with ZipFile(content, "w") as archive:
            stamp = f'<dcterms:modified xsi:type="dcterms:W3CDTF">{year}-05-05T00:00:00Z</dcterms:modified>'
            archive.writestr("docProps/core.xml", stamp)
        return content.getvalue()

    assert without_clock(stamped(2024)) == without_clock(stamped(2025))
