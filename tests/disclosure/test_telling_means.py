"""Means beside hidden counts: what a mean and its spread tell of few persons is not shown."""

from itertools import product

import numpy as np
import pandas as pd
import pytest

from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import Grades
from metrics.publication import Update, publish_together
from metrics.publication.telling import narrows_grades, narrows_sides
from tests.metrics.test_pooled import Pairs, make_row

OUTCOMES, EXPERIENCE = CATALOGUE.dataset_by_id["outcomes"], CATALOGUE.dataset_by_id["experience"]
ALL = np.array([True, True, True])
ONE_OF_SIX: Pairs = [(4.0, 5.0), *[(4.0, 4.0)] * 5]
MIXED: Pairs = [
    (score, score + change) for score, change in product((3.0, 4.0, 5.0), (-3, -1, 0, 0, 1, 2, 4, 3))
]
GRADES = Grades("positive", 1, 4, 5)


def publish_outcomes(*teams: Pairs) -> pd.DataFrame:
    rows = pd.DataFrame([make_row(f"M{place}", pairs) for place, pairs in enumerate(teams, 1)])
    given = Update(OUTCOMES, CATALOGUE.views_of("outcomes"), rows, lambda _period, _level: True, 5, {})
    found = publish_together([given])
    assert found.unsafe == 0
    return found.cells["outcomes_team"].set_index("team")


def test_who_alone_improved_is_not_told_by_the_mean_and_its_spread() -> None:
    cells = publish_outcomes(ONE_OF_SIX, MIXED, MIXED, MIXED)
    assert cells.loc["M1", "paired_status"] == "shown"
    assert cells.loc["M1", "improved_status"] == "suppressed"
    assert cells.loc["M1", "sd_change_status"] == "suppressed"


def test_what_is_hidden_of_a_spread_is_no_difference_of_shown_ones() -> None:
    cells = publish_outcomes(ONE_OF_SIX, MIXED, MIXED, MIXED)
    told = cells["sd_change_status"] == "shown"
    assert told[""]
    assert (~told).sum() == 2
    assert cells.loc[told, "sd_change"].notna().all()
    assert cells.loc[~told, "sd_change"].isna().all()


def test_of_many_persons_with_mixed_changes_nothing_more_is_hidden() -> None:
    cells = publish_outcomes(MIXED, MIXED, MIXED)
    assert (cells[["mean_start_status", "mean_follow_up_status", "sd_change_status"]] == "shown").all().all()


@pytest.mark.parametrize("count", [5, 6])
def test_a_number_that_only_one_way_of_changing_fits_is_narrow(count: int) -> None:
    """Every way in which so few can change by whole points up to two, against what is said of it."""
    ways: dict[tuple[int, int], set[tuple[int, int, int]]] = {}
    for changes in product(range(-2, 3), repeat=count):
        if list(changes) == sorted(changes):
            up, down = sum(each > 0 for each in changes), sum(each < 0 for each in changes)
            squares = sum(each * each for each in changes)
            ways.setdefault((sum(changes), squares), set()).add((up, count - up - down, down))
    checked = 0
    for (total, squares), can_be in ways.items():
        if squares <= 3 and len(can_be) == 1:  # greater changes of one person would need more squares
            (only,) = can_be
            if any(0 < each < 5 for each in only):
                assert narrows_sides(total, squares, only, ALL, 1.0, 5), (total, squares, only)
                checked += 1
    assert checked > 5


def test_facts_that_do_not_fit_together_tell_nothing() -> None:
    assert not narrows_sides(6.0, 1.0, (1, 5, 0), ALL, 1.0, 5)


@pytest.mark.parametrize(("count", "total", "positive"), [(24, 117, 23), (6, 7, 1), (20, 99, 19)])
def test_a_mean_near_the_end_of_the_scale_tells_how_many_answered_otherwise(
    count: int, total: float, positive: int
) -> None:
    assert narrows_grades(count, total, positive, GRADES, 5)


def test_a_mean_in_the_middle_of_the_scale_tells_little() -> None:
    assert not narrows_grades(24, 104, 21, GRADES, 5)


def test_a_telling_mean_of_answers_is_hidden_in_every_table_that_gives_it_away() -> None:
    sizes = {"M1": (24, 23, 4.88), "M2": (30, 20, 3.9), "M3": (40, 25, 3.7)}
    keys = {"respondent": "client", "item": "heard"}
    rows = pd.DataFrame(
        [
            {"team": team, "period": period, **keys, "answers": n, "positive": k, "mean": mean}
            for period in (202501, 202507)
            for team, (n, k, mean) in sizes.items()
        ]
    )
    rows.loc[(rows["team"] == "M1") & (rows["period"] == 202507), ["answers", "positive", "mean"]] = (
        12,
        12,
        4.9,
    )
    given = Update(EXPERIENCE, CATALOGUE.views_of("experience"), rows, lambda _period, _level: True, 5, {})
    found = publish_together([given])
    assert found.unsafe == 0
    year = found.cells["experience_team"].set_index(["team", "item"])["mean_status"]
    assert year["M1", "heard"] == year["M1", ""] == "suppressed"
    assert (year.drop(index="M1", level="team") == "suppressed").any()
