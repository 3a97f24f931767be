"""Waiting-list formulas: the documented examples of NHSRwaitinglist, laws, and bad input."""

import doctest
import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics import waiting

AMOUNT = st.floats(0.01, 1e4)
FUNCTIONS = {
    waiting.load: (30, 27),
    waiting.target_mean_wait: (52,),
    waiting.target_queue_size: (30, 52),
    waiting.relief_capacity: (30, 1200, 390, 26),
    waiting.target_capacity: (30, 52, 4, 1, 1),
    waiting.pressure: (63, 52),
}
AMOUNTS = {waiting.target_capacity: (0, 1, 3, 4)}  # places of amounts, where not all are
every_function = pytest.mark.parametrize("function", FUNCTIONS, ids=lambda each: each.__name__)


@pytest.fixture(autouse=True)
def _no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


# Values of the package's own tests (testthat) and of its walkthrough of the white paper's example.
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (waiting.load(30, 27), 1.11111111),
        (waiting.target_mean_wait(52), 13),
        (waiting.target_mean_wait(52, 6), 52 / 6),
        (waiting.target_queue_size(30, 52), 390),
        (waiting.target_queue_size(30, 50), 375),
        (waiting.target_queue_size(30, 50, 6), 250),
        (waiting.relief_capacity(30, 1200, 390, 26), 61.153846),
        (waiting.relief_capacity(30, 1200, 390), 61.153846),
        (waiting.target_capacity(30, 52, 3, 1.1, 1.2), 30.076442),
        (waiting.target_capacity(4, 52), 4 + 4 / 52),
        (waiting.pressure(63, 52), 2.42307692),
        (waiting.pressure(63, 52, 4), 4 * 63 / 52),
    ],
)
def test_documented_examples(given, expected):
    assert isinstance(given, float)
    assert given == pytest.approx(expected, abs=5e-7)


def test_documented_examples_with_arrays():
    assert waiting.load([35, 30, 52], [27, 25, 42]) == pytest.approx([1.2962963, 1.2, 1.23809524])
    assert waiting.target_queue_size([30, 30, 30], [52, 50, 50], [4, 4, 6]) == pytest.approx([390, 375, 250])
    found = waiting.relief_capacity([30, 33, 35], [1200, 800, 250], [390, 200, 100], [26, 30, 15])
    assert found == pytest.approx([61.153846, 53, 45])
    assert waiting.pressure([63, 42, 55], [52, 24, 50]) == pytest.approx([2.42307692, 3.5, 2.2])
    found = waiting.target_capacity([30, 42, 35], [52, 65, 50], [3, 2, 1], [1.1, 1.2, 1.3], [1.4, 1.5, 1.6])
    assert found == pytest.approx([30.0914423, 42.0567692, 35.0425])


def test_examples_in_the_docstrings_hold():
    result = doctest.testmod(waiting)
    assert result.failed == 0
    assert result.attempted >= len(FUNCTIONS)


@every_function
def test_every_formula_has_a_worked_example_with_its_units(function):
    examples = doctest.DocTestFinder().find(function, function.__name__)[0].examples
    assert examples
    for example in examples:
        said = example.source.partition("#")[2]
        assert "week" in said, example.source


@every_function
@pytest.mark.parametrize("bad", [None, np.nan, pd.NA, -1, -0.5, np.inf, -np.inf])
def test_an_amount_that_cannot_be_counted_with_gives_nan(function, bad):
    good = FUNCTIONS[function]
    assert np.isfinite(function(*good))
    for place in AMOUNTS.get(function, range(len(good))):
        arguments = [*good[:place], bad, *good[place + 1 :]]
        assert np.isnan(function(*arguments)), place
        at_once = function(*[[value, other] for value, other in zip(good, arguments, strict=True)])
        assert at_once[0] == pytest.approx(function(*good))
        assert np.isnan(at_once[1])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (waiting.load(5, 0), np.inf),
        (waiting.load(0, 0), np.nan),
        (waiting.load(0, 5), 0),
        (waiting.load(5, -0.0), np.inf),
        (waiting.target_mean_wait(0), 0),
        (waiting.target_queue_size(0, 52), 0),
        (waiting.target_queue_size(30, 0), 0),
        (waiting.relief_capacity(30, 10, 390), 30 - 380 / 26),
        (waiting.relief_capacity(30, 500, 390, 0), np.inf),
        (waiting.relief_capacity(30, 390, 390, 0), np.nan),
        (waiting.relief_capacity(30, 100, 390, 0), np.nan),
        (waiting.target_capacity(0, 52), 4 / 52),
        (waiting.target_capacity(30, 0), np.inf),
        (waiting.target_capacity(30, 0, cv_demand=0, cv_capacity=0), 30),
        (waiting.target_capacity(30, 52, cv_demand=0, cv_capacity=0), 30),
        (waiting.pressure(0, 0), np.nan),
        (waiting.pressure(5, 0), np.inf),
        (waiting.pressure(0, 5), 0),
    ],
)
def test_what_a_zero_gives(given, expected):
    assert given == pytest.approx(expected, nan_ok=True)


@every_function
def test_huge_amounts_do_not_warn(function):
    good = FUNCTIONS[function]
    function(*[1e308] * len(good))
    function(*[5e-324] * len(good))


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: waiting.load("x", 2), "expected numbers in demand, got"),
        (lambda: waiting.pressure(1, ["a"]), "expected numbers in target_wait, got"),
        (lambda: waiting.load([1, 2], [1, 2, 3]), "expected shapes that fit together, got demand"),
        (lambda: waiting.target_mean_wait(52, 0), "expected a factor above 0, got 0"),
        (lambda: waiting.target_queue_size(30, 52, -4), "expected a factor above 0, got -4"),
        (lambda: waiting.pressure(30, 52, np.nan), "expected a factor above 0, got nan"),
    ],
)
def test_a_programmers_mistake_is_told(call, said):
    with pytest.raises(ValueError, match=said):
        call()


@given(AMOUNT, AMOUNT, AMOUNT)
def test_laws(demand, capacity, target):
    # What is asked for is more than what comes, and the less so the longer people may wait.
    needed = waiting.target_capacity(demand, target)
    assert waiting.load(demand, needed) < 1
    assert waiting.target_capacity(demand, 2 * target) < needed
    # Little's law: the target queue, taken at the rate of demand, takes the target mean wait.
    queue = waiting.target_queue_size(demand, target)
    assert queue / demand == pytest.approx(waiting.target_mean_wait(target))
    # The relief capacity brings the queue to its target in the time given.
    relief = waiting.relief_capacity(demand, 5 * queue, queue, 13)
    assert 5 * queue + 13 * (demand - relief) == pytest.approx(queue, rel=1e-6, abs=1e-6)
    assert waiting.load(demand, 2 * capacity) == pytest.approx(waiting.load(demand, capacity) / 2)


def test_kingman_holds_for_a_simulated_queue():
    """A single server with random arrivals and service: the wait comes out as the formula promises."""
    rng, demand, goal = np.random.default_rng(1), 4.0, 2.0
    capacity = waiting.target_capacity(demand, goal, factor=1)
    gaps, works = rng.exponential(1 / demand, 400_000), rng.exponential(1 / capacity, 400_000)
    wait, total = 0.0, 0.0
    for gap, work in zip(gaps, works, strict=True):
        wait = max(wait + work - gap, 0.0)
        total += wait
    assert total / len(gaps) == pytest.approx(goal, rel=0.15)
