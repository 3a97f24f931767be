"""On random cubes and random views the intruder places no small count, and the table stays true."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
import pandas as pd
import pytest

from metrics import disclosure
from metrics.disclosure import protect
from tests.disclosure.intruder import (
    Intruder,
    Name,
    Number,
    find_unsafe,
    hide,
    is_small,
    observe,
    publish,
    read_cells,
)

Draw = Callable[[np.random.Generator, int], np.ndarray]
View = tuple[str, ...]

PLAIN = ("target", "month", "source")
DRAWS: dict[str, Draw] = {
    "gamma": lambda rng, size: rng.poisson(rng.gamma(0.6, 14.0, size)),
    "heavy": lambda rng, size: np.floor(rng.pareto(0.9, size) * 2).clip(0, 3000),
    "sparse": lambda rng, size: rng.poisson(rng.gamma(0.15, 20.0, size)),
    "small": lambda rng, size: rng.integers(0, 4, size),
    "near": lambda rng, size: rng.integers(1, 12, size),
    "ones": lambda rng, size: rng.integers(0, 2, size),
    "zero": lambda rng, size: np.zeros(size),
}
OFTEN = ("gamma", "heavy", "sparse", "small", "near", "gamma", "heavy", "sparse", "ones", "zero")


@dataclass(frozen=True)
class Case:
    """A random cube, the views published of it and the threshold."""

    cube: pd.DataFrame
    views: list[View]
    threshold: int


def make_case(seed: int, most_cells: int = 36) -> Case:
    """The case of a seed: every seed gives another shape."""
    rng = np.random.default_rng(seed)
    while True:
        frame = _frame(rng)
        if len(frame) <= most_cells:
            break
    counts = DRAWS[OFTEN[seed % len(OFTEN)]](rng, len(frame)).astype(int)
    return Case(frame.assign(n=counts), _views(rng, list(frame.columns)), int(rng.choice([3, 5, 5, 10])))


def _frame(rng: np.random.Generator) -> pd.DataFrame:
    """The finest cells: with or without areas and their teams, now and then a single area or team."""
    nested = rng.random() < 0.7
    plain = PLAIN[: int(rng.integers(0, 3))] if nested else PLAIN[: int(rng.integers(1, 4))]
    groups: list[dict[str, str]] = [{}]
    if nested:
        areas, teams = int(rng.integers(1, 4)), int(rng.integers(1, 5))
        groups = [
            {"area": f"A{area}", "team": f"A{area}T{team}"}
            for area in range(areas)
            for team in range(int(rng.integers(1, teams + 1)))
        ]
    values = [[f"{name}{place}" for place in range(int(rng.integers(1, 5)))] for name in plain]
    rows = [group | dict(zip(plain, chosen, strict=True)) for group in groups for chosen in product(*values)]
    return pd.DataFrame(rows, columns=[*groups[0], *plain])


def _views(rng: np.random.Generator, dimensions: list[str]) -> list[View]:
    every = [view for size in range(len(dimensions) + 1) for view in combinations(dimensions, size)]
    style = rng.random()
    if style < 0.2:
        return every
    if style < 0.5:  # the finest cells and every margin of one dimension
        return [tuple(dimensions), *((dimension,) for dimension in dimensions), ()]
    chosen = rng.permutation(len(every))[: int(rng.integers(1, min(6, len(every)) + 1))]
    return [every[place] for place in chosen]


def attack(case: Case, *, whole: bool = False) -> list[Name]:
    cells = protect(case.cube, case.views, threshold=case.threshold).cells()
    return find_unsafe(observe(case.cube, case.views, cells), case.threshold, whole=whole)


@pytest.mark.parametrize("seed", range(220))
def test_no_small_count_can_be_placed(seed: int) -> None:
    assert attack(make_case(seed)) == []


@pytest.mark.parametrize("seed", range(1000, 1100))
def test_no_small_count_can_be_placed_in_whole_numbers(seed: int) -> None:
    assert attack(make_case(seed, most_cells=16), whole=True) == []


@pytest.mark.parametrize("seed", range(2000, 2020))
def test_shown_counts_are_the_true_sums_and_small_ones_are_hidden(seed: int) -> None:
    case = make_case(seed)
    cells = protect(case.cube, case.views, threshold=case.threshold).cells()
    told = read_cells(cells)
    for view in case.views:
        sums = _sum(case.cube, view)
        for name, count in sums.items():
            assert told[name] in {None, count}
            assert told[name] is None or not 1 <= count < case.threshold
    assert len(told) == sum(len(_sum(case.cube, view)) for view in set(case.views))


def _sum(cube: pd.DataFrame, view: View) -> dict[Name, int]:
    if not view:
        return {("",): int(cube["n"].sum())}
    ordered = sorted(view)
    return {
        ("", *zip(ordered, key if isinstance(key, tuple) else (key,), strict=True)): int(count)
        for key, count in cube.groupby(ordered)["n"].sum().items()
    }


@pytest.mark.parametrize("seed", range(3000, 3020))
def test_inputs_are_left_as_they_were(seed: int) -> None:
    case = make_case(seed)
    cube, views = case.cube.copy(deep=True), list(case.views)
    protected = protect(case.cube, case.views, threshold=case.threshold)
    told = read_cells(protected.cells())
    spoiled = protected.cells()
    spoiled["n"] = 0
    pd.testing.assert_frame_equal(case.cube, cube)
    assert case.views == views
    assert read_cells(protected.cells()) == told


def _hidden(cube: pd.DataFrame, views: list[View], threshold: int) -> set[Name]:
    told = read_cells(protect(cube, views, threshold=threshold).cells())
    return {name for name, count in told.items() if count is None}


@pytest.mark.parametrize("seed", range(4000, 4040))
def test_order_of_rows_does_not_matter(seed: int) -> None:
    case = make_case(seed)
    hidden = _hidden(case.cube, case.views, case.threshold)
    mixed = case.cube.sample(frac=1, random_state=seed)
    assert _hidden(mixed, case.views, case.threshold) == hidden
    assert _hidden(case.cube, case.views, case.threshold) == hidden


@pytest.mark.parametrize("seed", range(5000, 5020))
def test_order_of_columns_and_views_keeps_it_safe(seed: int) -> None:
    case = make_case(seed)
    rng = np.random.default_rng(seed)
    columns = [str(column) for column in rng.permutation(case.cube.columns)]
    views = [tuple(str(part) for part in rng.permutation(view)) for view in reversed(case.views)]
    assert attack(Case(case.cube[columns], views, case.threshold)) == []


@pytest.mark.parametrize("seed", range(6000, 6020))
def test_nothing_is_hidden_where_nothing_is_small(seed: int) -> None:
    case = make_case(seed)
    cube = case.cube.assign(n=case.cube["n"] * case.threshold)
    assert _hidden(cube, case.views, case.threshold) == set()


@pytest.mark.parametrize("seed", range(5500, 5520))
def test_audit_agrees_with_the_intruder(seed: int) -> None:
    if not hasattr(disclosure, "audit"):
        pytest.skip("no audit yet")
    case = make_case(seed, most_cells=16)
    protected = protect(case.cube, case.views, threshold=case.threshold)
    numbers = {number.name: number for number in observe(case.cube, case.views, protected.cells())}
    intruder = Intruder(list(numbers.values()))
    audited = disclosure.audit(protected)
    dimensions = sorted(set(case.cube.columns) - {"n"})
    assert len(audited) == sum(number.is_hidden for number in numbers.values())
    for row in audited.to_dict("records"):
        name = ("", *((key, row[key]) for key in dimensions if not pd.isna(row[key])))
        number = numbers[name]
        low, high = intruder.bounds(name)
        assert number.is_hidden
        assert row["sensitive"] == is_small(number, case.threshold)
        assert low - 1e-6 <= row["low"] <= number.truth
        assert number.truth <= (np.inf if pd.isna(row["high"]) else row["high"]) <= high + 1e-6
        assert row["safe"]
        assert not row["sensitive"] or (row["low"] <= 1 and not row["high"] < case.threshold)


# --- a later release beside an earlier one ---------------------------------------------------------


@dataclass(frozen=True)
class Later:
    """A cube, the cube of a later release, and what is published of both."""

    first: pd.DataFrame
    second: pd.DataFrame
    views: list[View]
    threshold: int


def make_later(seed: int, most_cells: int = 24) -> Later:
    """A later release: something is corrected, something is new, or both."""
    case = make_case(seed, most_cells)
    rng = np.random.default_rng(seed + 1)
    second = case.cube.copy()
    first = case.cube
    if seed % 3 != 0:
        changed = rng.random(len(second)) < 0.2
        step = rng.integers(-3, 4, len(second))
        second["n"] = (second["n"] + changed * step).clip(lower=0)
    if seed % 3 != 1:
        dimension = "team" if "team" in second else "target"
        newest = second[dimension].max()
        if (second[dimension] != newest).any():
            first = first[first[dimension] != newest]
    return Later(first, second, case.views, case.threshold)


def observe_both(case: Later) -> list[Number]:
    """The numbers of both releases as published, the later one with the earlier one frozen."""
    first = protect(case.first, case.views, threshold=case.threshold)
    second = protect(case.second, case.views, threshold=case.threshold, frozen=first)
    return [
        *observe(case.first, case.views, first.cells(), release="1"),
        *observe(case.second, case.views, second.cells(), release="2"),
    ]


@pytest.mark.parametrize("seed", range(7000, 7070))
def test_two_releases_together_place_no_small_count(seed: int) -> None:
    case = make_later(seed)
    assert find_unsafe(observe_both(case), case.threshold) == []


@pytest.mark.parametrize("seed", range(8000, 8040))
def test_two_releases_together_place_no_small_count_in_whole_numbers(seed: int) -> None:
    case = make_later(seed, most_cells=12)
    assert find_unsafe(observe_both(case), case.threshold, whole=True) == []


@pytest.mark.parametrize("seed", range(9000, 9020))
def test_unchanged_number_stays_shown_or_hidden(seed: int) -> None:
    case = make_later(seed)
    numbers = observe_both(case)
    first = {(number.name[1:], tuple(sorted(number.parts, key=repr))): number for number in numbers}
    for number in numbers:
        earlier = first[number.name[1:], tuple(sorted(number.parts, key=repr))]
        assert earlier.is_hidden == number.is_hidden


@pytest.mark.parametrize("as_table", [False, True])
@pytest.mark.parametrize("seed", range(9100, 9120))
def test_views_added_later_place_no_small_count(seed: int, as_table: bool) -> None:
    case = make_case(seed, most_cells=16)
    before = protect(case.cube, case.views[::2], threshold=case.threshold)
    first = observe(case.cube, case.views[::2], before.cells(), release="1")
    everything = publish(case.cube, case.views, release="2")
    nothing = hide(everything, {number.name for number in everything})
    if find_unsafe([*first, *nothing], case.threshold, whole=True):
        pytest.skip("a difference of the first views is a small cell of the later ones")
    frozen = before.cells() if as_table else before
    after = protect(case.cube, case.views, threshold=case.threshold, frozen=frozen)
    second = observe(case.cube, case.views, after.cells(), release="2")
    assert find_unsafe([*first, *second], case.threshold, whole=True) == []


@pytest.mark.parametrize("seed", range(9500, 9510))
def test_same_cube_again_gives_the_same_table(seed: int) -> None:
    case = make_case(seed)
    first = protect(case.cube, case.views, threshold=case.threshold)
    for frozen in (first, first.cells()):
        again = protect(case.cube, case.views, threshold=case.threshold, frozen=frozen)
        assert read_cells(again.cells()) == read_cells(first.cells())


def test_random_cubes_are_worth_an_attack() -> None:
    leaking = 0
    for seed in range(60):
        case = make_case(seed)
        numbers = publish(case.cube, case.views)
        small = {number.name for number in numbers if is_small(number, case.threshold)}
        leaking += bool(find_unsafe(hide(numbers, small), case.threshold))
    assert leaking > 15
