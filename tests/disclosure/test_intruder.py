"""The intruder itself: on cubes small enough, against every possible table."""

from itertools import product

import numpy as np
import pandas as pd
import pytest

from tests.disclosure.intruder import Intruder, Name, Number, find_unsafe, hide, hide_small, publish


def _square(counts: list[int]) -> pd.DataFrame:
    return pd.DataFrame({"a": list("ppqq"), "b": list("xyxy"), "n": counts})


def _enumerate(numbers: list[Number], name: Name, most: int) -> tuple[int, int]:
    """The least and the most of a number over every table of counts up to `most` that fits what is shown."""
    unknowns = sorted({part for number in numbers for part in number.parts}, key=repr)
    found = []
    for counts in product(range(most + 1), repeat=len(unknowns)):
        table = dict(zip(unknowns, counts, strict=True))
        sums = {number.name: sum(table[part] for part in number.parts) for number in numbers}
        if all(number.is_hidden or sums[number.name] == number.low for number in numbers):
            found.append(sums[name])
    return min(found), max(found)


@pytest.mark.parametrize("seed", range(12))
def test_whole_bounds_are_those_of_every_possible_table(seed: int) -> None:
    rng = np.random.default_rng(seed)
    cube = _square([int(count) for count in rng.integers(0, 4, 4)])
    everything = publish(cube, [("a", "b"), ("a",), ("b",), ()])
    chosen = {number.name for number in everything if len(number.name) == 3 and rng.random() < 0.8}
    numbers = hide(everything, chosen)
    most = int(cube["n"].sum())
    for name in chosen:
        lowest, highest = _enumerate(numbers, name, most)
        assert Intruder(numbers, whole=True).bounds(name) == (lowest, highest)
        low, high = Intruder(numbers).bounds(name)
        assert low <= lowest + 1e-6
        assert high >= highest - 1e-6


def test_number_that_nothing_bounds_has_no_upper_bound() -> None:
    numbers = hide_small(publish(_square([2, 9, 9, 9]), [("a", "b")]))
    hidden = next(number for number in numbers if number.is_hidden)
    assert Intruder(numbers).bounds(hidden.name) == (0, np.inf)
    assert find_unsafe(numbers) == []


def test_small_number_that_is_shown_is_unsafe() -> None:
    numbers = publish(_square([2, 9, 9, 9]), [("a", "b")])
    assert find_unsafe(numbers) == [("", ("a", "p"), ("b", "x"))]


@pytest.mark.parametrize("whole", [False, True])
def test_skipping_bounds_names_the_same_numbers(whole: bool) -> None:
    for seed in range(10):
        rng = np.random.default_rng(seed)
        cube = _square([int(count) for count in rng.integers(0, 9, 4)])
        numbers = hide_small(publish(cube, [("a", "b"), ("a",), ()]))
        plain = []
        for number in numbers:
            low, high = Intruder(numbers, whole).bounds(number.name)
            if 1 <= number.truth < 5 and (low > 1 + 1e-6 or high < 5 - 1e-6):
                plain.append(number.name)
        assert find_unsafe(numbers, whole=whole) == plain


def test_unchanged_cell_is_one_unknown_over_two_releases() -> None:
    first, second = _square([2, 9, 9, 9]), _square([2, 9, 9, 8])
    numbers = [*publish(first, [("a", "b")], release="1"), *publish(second, [("a", "b")], release="2")]
    assert len({part for number in numbers for part in number.parts}) == 5
