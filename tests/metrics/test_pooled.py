"""Means of persons add up over teams and half-years as if the persons had been asked together."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.catalogue import CATALOGUE
from metrics.publication import Update, publish_together
from metrics.publication.pooled import find_spread, to_sums

OUTCOMES = CATALOGUE.dataset_by_id["outcomes"]
HALF = 202601
SCORE = "work_ability_score"
Pairs = list[tuple[float, float]]


def make_row(team: str, pairs: Pairs) -> dict[str, object]:
    """What a team delivers of persons (before, after)."""
    before, after = (np.array(side, dtype=float) for side in zip(*pairs, strict=True)) if pairs else ([], [])
    change = np.subtract(after, before)
    n = len(pairs)
    return {
        "team": team,
        "period": HALF,
        "instrument": SCORE,
        "asked": n,
        "due": n,
        "paired": n,
        "mean_start": np.mean(before) if n else np.nan,
        "mean_follow_up": np.mean(after) if n else np.nan,
        "sd_change": np.std(change, ddof=1) if n > 1 else np.nan,
        "improved": int((change > 0).sum()),
        "unchanged": int((change == 0).sum()),
        "worse": int((change < 0).sum()),
    }


def publish(*teams: Pairs, **given: object) -> pd.DataFrame:
    rows = pd.DataFrame([make_row(f"M{place}", pairs) for place, pairs in enumerate(teams, 1)]).assign(
        **given
    )
    views = CATALOGUE.views_of("outcomes")
    found = publish_together([Update(OUTCOMES, views, rows, lambda _period, _level: True, 5, {})])
    assert found.unsafe == 0
    return found.cells["outcomes_team"].set_index(["team", "instrument"])


scores = st.integers(0, 10).map(float)
groups = st.lists(st.lists(st.tuples(scores, scores), max_size=12), min_size=1, max_size=5)


@given(groups)
@settings(max_examples=100, deadline=None)
def test_sums_of_teams_give_the_mean_and_spread_of_all_their_persons(teams: list[Pairs]) -> None:
    rows = pd.DataFrame([make_row("x", pairs) for pairs in teams])
    sums = to_sums(OUTCOMES, rows)[["paired", "mean_start", "mean_follow_up", "sd_change"]].sum()
    every = np.array([pair for pairs in teams for pair in pairs])
    assert sums["paired"] == len(every)
    if len(every):
        assert sums["mean_start"] / len(every) == pytest.approx(every[:, 0].mean())
        assert sums["mean_follow_up"] / len(every) == pytest.approx(every[:, 1].mean())
    if len(every) > 1:
        change = float(every[:, 1].mean() - every[:, 0].mean())
        spread = find_spread(len(every), change, float(sums["sd_change"]))
        assert spread == pytest.approx(np.std(every[:, 1] - every[:, 0], ddof=1), abs=1e-7)


def test_of_fewer_than_two_persons_there_is_no_spread() -> None:
    assert np.isnan(find_spread(1, 2.0, 4.0))


def test_facts_stay_as_they_are() -> None:
    rows = pd.DataFrame([make_row("M1", [(4.0, 6.0)] * 5)])
    before = rows.copy()
    to_sums(OUTCOMES, rows)
    pd.testing.assert_frame_equal(rows, before)


MANY: Pairs = [(4.0, 5.0), (5.0, 5.0), (6.0, 5.0)] * 6
FEW: Pairs = [(3.0, 9.0), (4.0, 8.0)]


def test_means_of_few_persons_are_hidden_and_no_difference_gives_them_away() -> None:
    cells = publish(MANY, MANY, FEW)
    means = ["mean_start", "mean_follow_up", "sd_change"]
    status = cells.loc[("M3", SCORE), [f"{mean}_status" for mean in means]]
    assert set(status) == {"suppressed"}
    for mean in means:
        shown = cells[f"{mean}_status"] == "shown"
        # the county less the teams that are shown must leave more than one team in the dark
        if shown["", SCORE]:
            assert (~shown.drop(("", SCORE))).sum() > 1
    # hidden exactly where their number is: what can't be subtracted there can't be here
    for mean in means:
        assert (cells[f"{mean}_status"] == "suppressed").eq(cells["paired_status"] == "suppressed").all()


def test_a_mean_that_was_not_delivered_makes_no_mean_of_the_others() -> None:
    rows = [make_row("M1", MANY), make_row("M2", MANY) | {"mean_follow_up": np.nan}]
    views = CATALOGUE.views_of("outcomes")
    update = Update(OUTCOMES, views, pd.DataFrame(rows), lambda _period, _level: True, 5, {})
    cells = publish_together([update]).cells["outcomes_team"].set_index(["team", "instrument"])
    assert cells.loc[("M1", SCORE), "mean_follow_up_status"] == "shown"
    assert cells.loc[("M2", SCORE), "mean_follow_up_status"] == "withheld"
    assert cells.loc[("", SCORE), "mean_follow_up_status"] == "withheld"
