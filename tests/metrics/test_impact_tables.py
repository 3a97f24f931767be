"""Tables of impact say what the persons behind them say, and nothing of the few."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from metrics.basis import Basis, make_basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import CRITERIA
from metrics.impact_tables import (
    count_to_break_even,
    find_assessed,
    list_measured,
    measure_change,
    tabulate_answers,
    tabulate_criteria,
    tabulate_outcomes,
    tabulate_rate,
)
from metrics.intervals import wilson
from metrics.protected import PublishedView
from metrics.publication import Update, publish_together
from metrics.scope import Scope
from tests.metrics.published import publish

COUNTY = "98"
HALVES = (202501, 202507)
SCOPE = Scope(COUNTY, 202501, 202512)


def outcome(team: str, half: int, n: int, **given: float) -> dict[str, object]:
    cell = {"asked": n, "due": 2 * n, "paired": n, "improved": n - 10, "unchanged": 5, "worse": 5,
            "mean_start": 4.0, "mean_follow_up": 5.0, "sd_change": 2.0}  # fmt: skip
    return {"team": team, "period": half, "instrument": "work_ability_score", **cell, **given}


def basis_of(view: PublishedView, measure: str) -> Basis:
    found = make_basis(view, measure, SCOPE)
    assert found is not None
    return found


def test_a_change_is_that_of_all_pairs_of_teams_and_half_years() -> None:
    rows = [outcome("M1", half, 30) for half in HALVES]
    rows += [outcome("M2", half, 20, mean_follow_up=6.5) for half in HALVES]
    found = measure_change(basis_of(publish("outcomes_team", rows), "paired"), "work_ability_score")
    assert found.paired.n_paired == 100
    assert found.change.change == pytest.approx((60 * 1.0 + 40 * 2.5) / 100)
    # squares: of each row (n - 1) 4 + n d²
    squares = 2 * (29 * 4 + 30) + 2 * (19 * 4 + 20 * 6.25)
    spread = np.sqrt((squares - 100 * 1.6**2) / 99)
    assert found.paired.sd_change == pytest.approx(spread)
    assert found.change.coverage == pytest.approx(0.5)
    assert found.change.verdict == "improved"


def test_few_pairs_are_hidden_and_no_change_is_claimed_of_them() -> None:
    rows = [outcome("M1", 202501, 3, improved=1, unchanged=1, worse=1, due=3)]
    found = list_measured(basis_of(publish("outcomes_team", rows), "paired"))
    assert [each.hidden for each in found] == [True]
    assert found[0].change.change is None


def test_shares_of_outcomes_add_up_to_one() -> None:
    table = tabulate_outcomes(
        basis_of(publish("outcomes_team", [outcome("M1", 202501, 30)]), "paired"), ["work_ability_score"]
    )
    assert table.frame["value"].sum() == pytest.approx(1)


def test_answers_come_with_wilsons_interval_and_hidden_ones_without_any() -> None:
    def answer(item: str, n: int, positive: int) -> dict[str, object]:
        return {"team": "M1", "period": 202501, "respondent": "client", "item": item,
                "answers": n, "positive": positive, "mean": 4.0}  # fmt: skip

    rows = [answer("heard", 40, 30), answer("goals_mine", 30, 2), answer("plan_clear", 20, 12)]
    view = publish("experience_county", rows)
    table = tabulate_answers(basis_of(view, "answers"), "client").frame.set_index("item")
    low, high = wilson(30, 40)
    assert table.loc["heard", ["value", "low", "high", "n"]].tolist() == pytest.approx([0.75, low, high, 40])
    assert table.loc["goals_mine", "value_status"] == "suppressed"
    assert table.loc["goals_mine", ["value", "low", "high"]].isna().all()


def unit(team: str, half: int, low: int = 0, **given: float) -> dict[str, object]:
    scores = {id: 3.0 if place < low else 5.0 for place, (id, _) in enumerate(CRITERIA)}
    people = {"clients": 50, "out_of_work": 40, "job_starts": 20, "over_13_weeks": 10, "coach_fte": 2.0}
    return {"team": team, "period": half, **people, **scores, **given}


def test_a_rate_is_of_the_whole_range_with_its_interval() -> None:
    view = publish("supported_employment_team", [unit("M1", half) for half in HALVES])
    table = tabulate_rate(view, "job_starts", "out_of_work", {"M1": "One"}, SCOPE)
    low, high = wilson(40, 80)
    assert table.frame[["value", "low", "high", "n"]].to_numpy().tolist()[0] == pytest.approx(
        [0.5, low, high, 80]
    )


def test_the_weakest_criteria_come_first_from_each_units_newest_assessment() -> None:
    view = publish(
        "supported_employment_team", [unit("M1", 202501, 9), unit("M1", 202507, 2), unit("M2", 202501, 1)]
    )
    table = tabulate_criteria(view, ["M1", "M2"], 202512)
    first = table.frame.head(4)
    assert first["criterion"].tolist() == [CRITERIA[0][0]] * 2 + [CRITERIA[1][0]] * 2
    assert first["value"].tolist() == [3, 3, 3, 5]
    assert tabulate_criteria(view, ["M1"], 202506).frame["value"].tolist()[:9] == [3] * 9


def test_an_assessment_with_a_criterion_missing_is_none() -> None:
    dataset, view = CATALOGUE.dataset_by_id["supported_employment"], "supported_employment_team"
    rows = pd.DataFrame([unit("M1", 202501), unit("M1", 202507, criterion_07=np.nan)])
    update = Update(dataset, CATALOGUE.views_of(dataset.id), rows, lambda _period, _level: True, 5, {})
    made = publish(view, [unit("M1", 202501)])
    published = replace(made, frame=publish_together([update]).cells[view].assign(periods=1))
    assert find_assessed(published, "M1", 202512) == 202501


def test_breaking_even_takes_a_years_costs_over_the_yearly_cost() -> None:
    assert count_to_break_even(1_200_000, 9_600) == 125
    with pytest.raises(ValueError, match="expected a positive yearly cost"):
        count_to_break_even(1.0, 0.0)
