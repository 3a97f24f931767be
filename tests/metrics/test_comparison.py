"""Areas side by side: all in one period, nobody named whom chance explains, bad input has an answer."""

import numpy as np
import pytest

from metrics.catalogue import CATALOGUE
from metrics.comparison import compare_areas, find_period, keep_alike
from metrics.intervals import wilson
from tests.metrics.test_uncertainty import H, reading

EVEN = {"A": (40, 100), "B": (45, 110), "C": (37, 90)}


def compare(cells, id="plan_share"):
    """cells: area -> (above, below) of one month, or lists of several."""
    as_lists = {
        area: tuple(part if isinstance(part, list) else [part] for part in pair)
        for area, pair in cells.items()
    }
    readings = {area: reading(id, *pair) for area, pair in as_lists.items()}
    return compare_areas(readings, CATALOGUE, 5)


def test_areas_that_chance_explains_are_alike():
    found = compare(EVEN)
    assert found.alike
    assert found.of("high", "low", "very_high", "very_low") == []
    assert found.funnel.average == pytest.approx(122 / 300)


def test_an_area_that_chance_does_not_explain_is_named_the_farthest_first():
    found = compare(EVEN | {"D": (95, 100), "E": (1, 100)})
    assert found.of("very_high", "very_low") == ["D", "E"]
    assert not found.alike


def test_each_area_has_its_own_interval():
    frame = compare(EVEN).table.frame.set_index("team")
    for area, pair in EVEN.items():
        assert tuple(frame.loc[area, ["low", "high"]]) == pytest.approx(wilson(*pair))


def test_all_values_are_of_the_newest_period_that_anybody_has():
    found = compare(
        {"A": ([30, 40], [100, 100]), "B": ([90, None], [100, None]), "C": ([35, 41], [100, 100])}
    )
    assert found.period == 202602
    assert found.funnel.compared == 2
    assert found.value_of("B") is None
    assert found.of("unknown") == ["B"]


def test_a_hidden_area_is_not_compared_and_has_no_interval():
    found = compare(EVEN | {"D": (H, 100)})
    row = found.table.frame.set_index("team").loc["D"]
    assert found.of("hidden") == ["D"]
    assert (row["value_status"], row["low_status"], row["size"]) == ("suppressed", "suppressed", 100)
    assert np.isnan(row[["value", "low", "high"]].astype(float)).all()


def test_nobody_to_divide_by_is_told_apart_from_no_data():
    frame = compare(EVEN | {"D": (0, 0), "E": (None, None)}).table.frame.set_index("team")
    assert frame.loc["D", "size"] == 0
    assert np.isnan(frame.loc["E", "size"])
    assert set(frame.loc[["D", "E"], "verdict"]) == {"unknown"}


def test_a_share_over_one_is_not_compared():
    found = compare(EVEN | {"D": (120, 100)}, id="accepted_share")
    frame = found.table.frame.set_index("team")
    assert frame.loc["D", "verdict"] == "unknown"
    assert np.isnan(frame.loc["D", "low"])


@pytest.mark.parametrize("cells", [{"A": (4, 9)}, {"A": (4, 9), "B": (H, 9)}, {"A": (0, 0), "B": (4, 9)}])
def test_one_area_has_nobody_to_be_compared_with(cells):
    found = compare(cells)
    assert found.funnel.average is None
    assert found.funnel.compared <= 1
    assert not found.alike


def test_all_equal_are_alike():
    found = compare({"A": (10, 40), "B": (20, 80), "C": (30, 120)})
    assert found.alike
    assert found.table.frame["value"].nunique() == 1


def test_few_cases_are_said_with_the_fewest_first():
    assert compare(EVEN | {"D": (6, 12), "E": (7, 19)}).small == [("D", 12.0), ("E", 19.0)]


@pytest.mark.parametrize("cells", [{}, {"A": ([], [])}, {"A": (None, None)}])
def test_without_data_there_is_no_comparison(cells):
    assert compare(cells) is None


def test_a_median_has_no_comparison():
    assert compare({"A": (4, 9), "B": (5, 9)}, id="load") is None


def test_no_readings_have_no_period():
    assert find_period([]) is None


def test_peers_are_half_to_twice_as_large():
    found = compare(
        {"own": (30, 100), "half": (20, 50), "twice": (70, 200), "small": (9, 49), "large": (80, 201)}
    )
    assert keep_alike(found, "own") == ["own", "half", "twice"]
    assert len(keep_alike(found, "nowhere")) == 5


def test_noise_only_counties_seldom_name_a_team():
    """Six teams of 60-140 clients that do not differ: named beyond 99.8 %, about one county in 250."""
    rng = np.random.default_rng(11)
    named = 0
    for _ in range(100):
        sizes = rng.integers(60, 140, 6)
        drawn = rng.binomial(sizes, 0.6)
        cells = {f"T{n}": (int(x), int(size)) for n, (x, size) in enumerate(zip(drawn, sizes, strict=True))}
        named += bool(compare(cells).of("very_high", "very_low"))
    assert named <= 3
