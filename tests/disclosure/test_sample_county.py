"""The whole release of the sample county, attacked from outside: from its numbers alone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pytest

from data_access.facts import read_in_force
from data_access.store import Store
from exports.published import write_published
from metrics.catalogue import CATALOGUE
from tests.disclosure.sample_attack import (
    SMALL,
    Cells,
    Published,
    describe,
    find_differences,
    find_unsafe,
    lay_out,
    learn,
    read_numbers,
)

COUNTY = "98"
DATASETS = (
    *("caseload", "referrals", "waits", "transitions", "goals"),
    *("pathway", "deviations", "outcomes", "experience", "supported_employment"),
)


@dataclass(frozen=True)
class County:
    """The facts of the sample county and everything published of it."""

    cells: Mapping[str, Cells]
    numbers: Sequence[Published]


@pytest.fixture(scope="module")
def county(sample_store: Store, tmp_path_factory: pytest.TempPathFactory) -> County:
    """The sample county as it is released."""
    target = tmp_path_factory.mktemp("released") / "published.json"
    write_published(sample_store, target)
    with sample_store.reading() as connection:
        facts = {
            name: read_in_force(connection, sample_store, CATALOGUE.dataset_by_id[name], [COUNTY])
            for name in DATASETS
        }
    cells = lay_out(facts, CATALOGUE.dataset_by_id)
    views = json.loads(target.read_text(encoding="utf-8"))["views"]
    return County(cells, read_numbers([each for each in views if each["filter"]["county"] == COUNTY], cells))


def test_every_dataset_that_counts_persons_is_attacked() -> None:
    views = {view.dataset for view in CATALOGUE.views}
    sensitive = {each.id for each in CATALOGUE.datasets if any(column.sensitive for column in each.measures)}
    assert sensitive & views == set(DATASETS)


def test_every_view_that_counts_persons_is_released(county: County) -> None:
    expected = {view.id for view in CATALOGUE.views if view.dataset in DATASETS}
    assert {number.where["view"] for number in county.numbers} == expected


def test_every_shown_number_is_the_sum_of_its_facts(county: County) -> None:
    wrong = [describe(n) for n in county.numbers if n.shown is not None and n.shown != n.truth]
    assert wrong == []


def test_no_small_count_of_persons_is_shown(county: County) -> None:
    assert [describe(number) for number in county.numbers if number.shown in SMALL] == []


def test_no_hidden_number_is_left_of_a_shown_one_without_its_shown_siblings(county: County) -> None:
    assert find_differences(county.numbers) == []


def test_every_small_count_may_be_one_to_five_and_no_hidden_number_follows(county: County) -> None:
    known = learn(county.numbers, county.cells)
    assert find_unsafe(known, county.numbers, county.cells) == []


def test_persons_counted_in_two_datasets_do_not_give_small_counts_away(county: County) -> None:
    known = learn(county.numbers, county.cells, across=True)
    assert find_unsafe(known, county.numbers, county.cells) == []


# So few of the sample's small counts lie in these that no subtraction reaches one.
SPARSE = ("experience", "supported_employment")


@pytest.mark.parametrize("dataset", [dataset for dataset in DATASETS if dataset not in SPARSE])
def test_the_attack_breaks_a_release_that_hides_only_small_counts(county: County, dataset: str) -> None:
    careless = [
        replace(number, shown=None if number.truth in SMALL else number.truth)
        for number in county.numbers
        if number.where["dataset"] == dataset
    ]
    unsafe = find_unsafe(learn(careless, county.cells), careless, county.cells)
    assert find_differences(careless)
    assert any(each.high - each.low < 1e-6 for each in unsafe)
