"""What does not fit together in a measure: each rule at its boundary."""

from datetime import date, timedelta

import pytest

from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.measure_checks import can_have_target, find_flaws
from tests.metrics.test_strategy import make

START = date(2026, 1, 1)
BEFORE = START - timedelta(days=1)


def found(**given):
    return {(flaw.severity, flaw.field, flaw.code) for flaw in find_flaws(make(**given))}


def test_a_whole_measure_has_no_flaw():
    assert found(due=START) == set()


def test_a_bare_measure_has_no_flaw():
    assert found(indicator=None, baseline=None, target=None, target_date=None, start=None) == set()


@pytest.mark.parametrize(
    ("given", "flaw"),
    [
        ({"due": BEFORE}, ("error", "due", "due-before-start")),
        ({"target_date": BEFORE}, ("error", "target_date", "target-before-start")),
        ({"indicator": None, "baseline": None}, ("error", "target", "number-without-indicator")),
        ({"indicator": None, "target": None}, ("error", "baseline", "number-without-indicator")),
        ({"target": 1.01}, ("error", "target", "share-outside")),
        ({"baseline": -0.01}, ("error", "baseline", "share-outside")),
        ({"target": 0.0099, "baseline": 0.0}, ("warning", "target", "share-tiny")),
        (
            {"indicator": INDICATOR_BY_ID["referred"], "baseline": None, "target": 50.0},
            ("error", "baseline", "direction-missing"),
        ),
        (
            {"indicator": INDICATOR_BY_ID["referred"], "baseline": 50.0, "target": 50.0},
            ("error", "baseline", "direction-missing"),
        ),
        ({"target": None}, ("warning", "target", "target-missing")),
        ({"baseline": None}, ("warning", "baseline", "baseline-missing")),
        ({"target_date": None}, ("warning", "target_date", "target-date-missing")),
        ({"start": None}, ("warning", "start", "start-missing")),
        ({"target": 0.39}, ("warning", "target", "target-worse")),
    ],
)
def test_each_flaw(given, flaw):
    assert found(**given) == {flaw}


@pytest.mark.parametrize(
    "given",
    [
        {"due": START},
        {"target_date": START},
        {"target": 1.0},
        {"baseline": 0.0},
        {"baseline": 0.8},
        {"indicator": INDICATOR_BY_ID["referred"], "baseline": 40.0, "target": 50.0},
        {"indicator": INDICATOR_BY_ID["active_per_fte"], "baseline": 20.0, "target": 15.0},
    ],
)
def test_what_is_just_allowed(given):
    assert found(**given) == set()


def test_indicators_that_are_counted_from_the_measures_have_no_targets_of_their_own():
    without = {id for id, indicator in INDICATOR_BY_ID.items() if not can_have_target(indicator)}
    assert {"measures_on_schedule", "targets_met", "measures_with_clients"} <= without
    assert can_have_target(INDICATOR_BY_ID["followup_share"])
