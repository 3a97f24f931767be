"""The template: made from declarations, and read back by the import."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from data_access.store import Store
from data_access.template import LAST_ROW, workbook_bytes
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import LANGUAGES, Dataset, Kind, Language
from metrics.catalogue.synthetic import draw_rows
from tests.data_access.build import check

DATASETS = [pytest.param(dataset, id=dataset.id) for dataset in CATALOGUE.datasets]


def open_template(language: Language = "fi") -> Workbook:
    return load_workbook(BytesIO(workbook_bytes(CATALOGUE.datasets, language=language)))


@pytest.fixture(scope="module")
def template() -> Workbook:
    return open_template()


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_column_has_a_heading_and_a_note(template: Workbook, dataset: Dataset) -> None:
    sheet = template[dataset.names.fi]
    for number, column in enumerate(dataset.columns, start=1):
        cell = sheet.cell(1, number)
        assert cell.value == column.names.fi
        assert cell.comment is not None
        assert column.note.fi in cell.comment.text
        assert ("Pakollinen." in cell.comment.text) == (column.required or column.key)


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_code_column_has_a_drop_down_with_exactly_its_codes(
    template: Workbook, dataset: Dataset
) -> None:
    sheet = template[dataset.names.fi]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    for cell, column in zip(sheet[1], dataset.columns, strict=True):
        if column.codes is None:
            continue
        rule = rules[f"{cell.column_letter}2:{cell.column_letter}{LAST_ROW}"]
        assert rule.type == "list"
        place = rule.formula1.removeprefix("='_'!").replace("$", "")
        offered = [row[0].value for row in template["_"][place]]
        assert offered == [code.names.fi for code in column.codes.codes]


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_count_is_limited_to_whole_numbers_from_zero(template: Workbook, dataset: Dataset) -> None:
    sheet = template[dataset.names.fi]
    rules = {str(rule.sqref).split("2:")[0]: rule for rule in sheet.data_validations.dataValidation}
    for cell, column in zip(sheet[1], dataset.columns, strict=True):
        if column.kind is Kind.COUNT:
            rule = rules[cell.column_letter]
            assert (rule.type, rule.operator, rule.formula1) == ("whole", "between", "0")


def test_the_lists_are_out_of_sight(template: Workbook) -> None:
    assert template["_"].sheet_state == "hidden"
    assert [sheet.title for sheet in template.worksheets if sheet.sheet_state == "visible"] == [
        "Ohje",
        *(dataset.names.fi for dataset in CATALOGUE.datasets),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_with_sample_rows_reads_back_in_each_language(
    sqlite_store: Store, language: Language
) -> None:
    rows = {dataset.id: draw_rows(dataset) for dataset in CATALOGUE.datasets}
    found = check(sqlite_store, workbook_bytes(CATALOGUE.datasets, language=language, rows=rows))
    assert [finding for finding in found.findings if finding.severity != "info"] == []
    assert {each.dataset.id: len(each.rows) for each in found.datasets} == {
        id: len(frame) for id, frame in rows.items()
    }
    for each in found.datasets:
        keys = list(each.dataset.by_id)
        sent = rows[each.dataset.id].astype(object)
        sent = sent.where(sent.notna(), None)
        assert each.rows.astype(object).where(each.rows.notna(), None)[keys].values.tolist() == (
            sent[keys].values.tolist()
        )


def test_an_empty_template_has_nothing_to_store(sqlite_store: Store) -> None:
    found = check(sqlite_store, workbook_bytes(CATALOGUE.datasets))
    assert found.status == "rejected"
    assert [finding.code for finding in found.findings if finding.severity == "error"] == ["nothing_to_store"]
