"""Files made of protected tables: what is shown and nothing else, and text that stays text."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

import pandas as pd
import pytest
from openpyxl import load_workbook

from exports.tables import to_csv, to_xlsx
from metrics.protected import ProtectedTable

HEADINGS = {"team": "Tiimi", "value": "Osuus"}
STATUSES = {"shown": "näkyvissä", "suppressed": "suojattu", "no_data": "ei tietoa"}
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "<script>alert(1)</script>"]


def _table(names: list[str]) -> ProtectedTable:
    statuses = (["shown", "suppressed", "no_data"] * len(names))[: len(names)]
    values = [0.125 if status == "shown" else float("nan") for status in statuses]
    frame = pd.DataFrame({"team": names, "value": values, "value_status": statuses})
    return ProtectedTable(("team",), ("value",), frame, 5)


def test_csv_has_labels_decimal_commas_and_words_for_what_is_not_shown() -> None:
    rows = list(
        csv.reader(
            StringIO(to_csv(_table(["A", "B", "C"]), HEADINGS, STATUSES).decode("utf-8-sig")), delimiter=";"
        )
    )
    assert rows[:4] == [["Tiimi", "Osuus"], ["A", "0,125"], ["B", "suojattu"], ["C", "ei tietoa"]]


def test_workbook_has_real_numbers_and_words_for_what_is_not_shown() -> None:
    content = to_xlsx(
        _table(["A", "B", "C"]), HEADINGS, STATUSES, title="Otsikko", shares=frozenset({"value"})
    )
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    assert [cell.value for cell in sheet["B"][2:6]] == ["Osuus", 0.125, "suojattu", "ei tietoa"]
    assert sheet["B4"].number_format == "0.0 %"
    assert sheet.freeze_panes == "A4"


@pytest.mark.parametrize("name", DANGEROUS)
def test_names_never_become_formulas(name: str) -> None:
    written = to_csv(_table([name]), HEADINGS, STATUSES, [name]).decode("utf-8-sig")
    for row in csv.reader(StringIO(written), delimiter=";"):
        assert not any(cell[:1] in "=+-@\t\r" for cell in row if cell)
    content = to_xlsx(_table([name]), HEADINGS, STATUSES, title=name, notes=[name])
    assert b"<f>" not in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    assert {sheet["A1"].data_type, sheet["A4"].data_type} == {"s"}


def test_plain_frame_is_refused() -> None:
    frame = _table(["A"]).frame
    with pytest.raises(TypeError, match="expected ProtectedTable"):
        to_csv(frame, HEADINGS, STATUSES)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected ProtectedTable"):
        to_xlsx(frame, HEADINGS, STATUSES, title="x")  # type: ignore[arg-type]
