"""A sum that rests on under three contributors tells of somebody, so it is protected as a small count is."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import pytest

from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import TOTAL
from metrics.publication import Update, publish_together
from sample_data.county import build_county

STAFFING = CATALOGUE.dataset_by_id["staffing"]
assert STAFFING.resting is not None
SUMS, LEAST = STAFFING.resting.sums, STAFFING.resting.least
MONTH = 202505


def publish(rows: pd.DataFrame) -> pd.DataFrame:
    """The published cells of staffing."""
    update = Update(STAFFING, CATALOGUE.views_of("staffing"), rows, lambda _period, _level: True, 5, {})
    found = publish_together([update])
    assert found.unsafe == 0
    return found.cells["staffing_team"]


def make_rows(persons: Mapping[tuple[str, str], float | None]) -> pd.DataFrame:
    """One month: persons (None: not delivered) by team and profession, each on 0.8 of a post."""
    rows = []
    for (team, profession), count in persons.items():
        fte = 0.8 * (1 if count is None else count)
        rows.append((team, MONTH, profession, fte + 1, fte, count, 0, 0))
    names = ["team", "period", "profession", "planned_fte", "filled_fte", "persons", "leavers", "trained"]
    return pd.DataFrame(rows, columns=names).astype({"persons": float})


@pytest.fixture(scope="module")
def county() -> pd.DataFrame:
    rows = build_county()["staffing"]
    return rows[rows["period"] == MONTH].drop(columns="county")


def test_no_sum_of_under_three_employees_is_shown(county: pd.DataFrame) -> None:
    cells = publish(county)
    few = cells["persons"].between(1, LEAST - 1)
    assert few.any()
    for name in SUMS:
        assert cells.loc[few, f"{name}_status"].eq("suppressed").all()
        assert cells.loc[few, name].isna().all()


def test_totals_of_teams_and_the_county_stay(county: pd.DataFrame) -> None:
    cells = publish(county)
    totals = cells[cells["profession"] == TOTAL]
    assert totals["filled_fte_status"].eq("shown").all()


def test_posts_and_numbers_of_professionals_are_shown_as_they_are(county: pd.DataFrame) -> None:
    cells = publish(county)
    assert set(cells["planned_fte_status"]) | set(cells["persons_status"]) == {"shown"}


def test_no_hidden_sum_follows_from_those_shown(county: pd.DataFrame) -> None:
    """By plain linear algebra: a cell follows if it is a combination of the shown ones."""
    cells = publish(county)
    leaves = county.reset_index(drop=True)
    groups = next(c for c in STAFFING.columns if c.id == "profession").codes
    assert groups is not None

    def members(team: str, profession: str) -> np.ndarray:
        chosen = np.ones(len(leaves), dtype=bool)
        if team != TOTAL:
            chosen &= (leaves["team"] == team).to_numpy()
        if profession != TOTAL:
            inside = [code for code in groups.ids if profession in (code, groups.group_of(code))]
            chosen &= leaves["profession"].isin(inside).to_numpy()
        return chosen.astype(float)

    at = [members(*key) for key in cells[["team", "profession"]].itertuples(index=False, name=None)]
    hidden = cells["filled_fte_status"].eq("suppressed").to_numpy()
    shown = np.array([row for row, is_hidden in zip(at, hidden, strict=True) if not is_hidden])
    rank = np.linalg.matrix_rank(shown)
    few = hidden & cells["persons"].between(1, LEAST - 1).to_numpy()
    for row in np.array(at)[few]:
        assert np.linalg.matrix_rank(np.vstack([shown, row])) > rank


def test_three_employees_are_enough() -> None:
    cells = publish(make_rows({("A", "nurse"): 3, ("A", "physician"): 4}))
    assert cells["filled_fte_status"].eq("shown").all()


def test_where_employees_are_not_counted_a_sum_rests_on_no_fewer_than_it_has_posts() -> None:
    cells = publish(make_rows({("A", "nurse"): None, ("A", "physician"): None}))
    assert cells["filled_fte_status"].eq("suppressed").all()


def test_an_employee_who_is_away_is_not_told_apart_from_one_who_is_not() -> None:
    rows = make_rows({("A", "nurse"): 1, ("A", "physician"): 2})
    rows["filled_fte"] = [0.0, 1.2]
    cells = publish(rows)
    single = cells[(cells["team"] == "A") & (cells["profession"] == "nurse")]
    assert single["filled_fte_status"].tolist() == ["suppressed"]
