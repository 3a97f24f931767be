"""Menetelmät: everything declared is described, from the declarations themselves."""

from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import DISTRIBUTIONS, INDICATORS
from tests.pages.conftest import OpenPage, text_of


def test_every_indicator_has_its_definition_formula_and_source(open_page: OpenPage) -> None:
    app = open_page("methods")
    assert not app.exception
    labels = [box.label for box in app.expander]
    for one in (*INDICATORS, *DISTRIBUTIONS):
        assert one.names.fi in labels
        assert f"`{one.id}`" in text_of(app)


def test_every_dataset_and_column_is_in_the_dictionary(open_page: OpenPage) -> None:
    tables = [table.value for table in open_page("methods").table]
    described = {
        row for table in tables if "Tunnus" in table for row in table["Tunnus"].str.replace("\\", "")
    }
    assert described == {
        f"{dataset.id}.{column.id}" for dataset in CATALOGUE.datasets for column in dataset.columns
    }


def test_error_of_the_publication_is_told(open_page: OpenPage) -> None:
    text = text_of(open_page("methods")).replace("\u00a0", " ")
    assert "12 %" in text
    assert "10,0 %" in text


def test_methods_open_without_any_data(open_empty_page: OpenPage) -> None:
    assert not open_empty_page("methods").exception
