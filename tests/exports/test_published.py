"""The file of every published number: what it says of each, and how the command ends."""

import json
from pathlib import Path

import pytest

from data_access.store import Store
from exports.__main__ import main
from exports.published import write_published
from locales import UserError


def test_every_number_says_which_facts_it_adds_up(sample_store: Store, tmp_path: Path) -> None:
    target = tmp_path / "published.json"
    count = write_published(sample_store, target)
    numbers = json.loads(target.read_text(encoding="utf-8"))["views"]
    assert len(numbers) == count > 10_000
    assert all(set(number) == {"filter", "value"} for number in numbers)
    needed = {"dataset", "view", "measure", "county", "period"}
    assert all(needed <= set(number["filter"]) for number in numbers)
    assert any(number["value"] is None for number in numbers)
    assert any(number["value"] == 0 for number in numbers)


def test_a_hidden_number_is_null_and_no_small_count_of_persons_is_written(
    sample_store: Store, tmp_path: Path
) -> None:
    target = tmp_path / "published.json"
    write_published(sample_store, target)
    for number in json.loads(target.read_text(encoding="utf-8"))["views"]:
        if number["filter"]["dataset"] in ("caseload", "referrals", "waits", "transitions", "goals"):
            assert number["value"] not in (1, 2, 3, 4), number


def test_a_store_without_a_release_gives_an_empty_list(sqlite_store: Store, tmp_path: Path) -> None:
    target = tmp_path / "published.json"
    assert write_published(sqlite_store, target) == 0
    assert json.loads(target.read_text(encoding="utf-8")) == {"views": []}


def test_a_place_that_can_not_be_written_is_said(sqlite_store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_published(sqlite_store, tmp_path / "missing" / "published.json")


def test_the_command_writes_the_file_and_only_words_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "published.json"
    assert main(["published", "-o", str(target)]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert target.name in said.err
