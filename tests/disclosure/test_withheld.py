"""A number that its source withheld takes part in protection: nothing shown beside it gives it away."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest

from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import TOTAL
from metrics.marks import COLUMN, read_marks, write_marks
from metrics.publication import Update, publish_together
from metrics.publication.publish import Published
from tests.disclosure.intruder import Intruder, Number, find_unsafe

GOALS = CATALOGUE.dataset_by_id["goals"]
MEASURES = tuple(column.id for column in GOALS.measures)
PERIODS = (202501, 202504)
Cell = tuple[str, int, str, str]  # team, period, goal group, measure


def make_rows(seed: int, withheld: Sequence[Cell] = ()) -> tuple[pd.DataFrame, dict[Cell, float]]:
    """Two teams' quarters with goals that are always reached, partly reached or not; and the true counts."""
    generator = np.random.default_rng(seed)
    rows, truth = [], {}
    for team in ("M1", "M2"):
        for period in PERIODS:
            for group in GOALS.by_id["goal_group"].codes.ids:  # type: ignore[union-attr]
                parts = generator.integers(0, 13, 3)
                counts = dict(zip(MEASURES, (int(parts.sum()), *map(int, parts)), strict=True))
                truth |= {(team, period, group, id): float(n) for id, n in counts.items()}
                gone = {id: "suppressed" for id in MEASURES if (team, period, group, id) in withheld}
                shown = {id: np.nan if id in gone else float(n) for id, n in counts.items()}
                row = {"team": team, "period": period, "goal_group": group, **shown}
                rows.append(row | {COLUMN: write_marks(gone)})  # type: ignore[arg-type]
    return pd.DataFrame(rows), truth


def publish(rows: pd.DataFrame) -> Published:
    views = CATALOGUE.views_of("goals")
    return publish_together([Update(GOALS, views, rows, lambda _period, _level: True, 5, {})])


def read(found: Published, truth: dict[Cell, float]) -> list[Number]:
    """Everything published, and what people know besides: all goals are reached, partly, or not."""
    numbers = []
    for view, cells in found.cells.items():
        span = {"goals_county": 1, "goals_team": 2}[view]
        for row in cells.to_dict("records"):
            for id in MEASURES:
                parts = {
                    cell: 1.0
                    for cell in truth
                    if cell[3] == id
                    and row.get("team", TOTAL) in (TOTAL, cell[0])
                    and row["period"] in ((cell[1],) if span == 1 else PERIODS)
                    and row["goal_group"] in (TOTAL, cell[2])
                }
                value = float(row[id])
                shown = None if np.isnan(value) else value
                name = (view, row.get("team", TOTAL), row["period"], row["goal_group"], id)
                total = sum(truth[cell] for cell in parts)
                assert shown in (None, total), name
                numbers.append(Number(name, parts, shown, shown, total))
    for team, period, group, id in truth:
        if id == "set":
            cell = (team, period, group)
            signs = {(*cell, id): 1.0} | {(*cell, part): -1.0 for part in MEASURES[1:]}
            numbers.append(Number(("all", *cell), signs, 0.0, 0.0, 0.0))
    return numbers


def find_small(truth: dict[Cell, float], seed: int) -> Cell:
    """A small part of a goal group, to be withheld."""
    small = sorted(cell for cell, count in truth.items() if cell[3] != "set" and 0 < count < 5)
    return small[seed % len(small)]


@pytest.mark.parametrize("seed", range(16))
def test_nothing_shown_beside_it_gives_a_withheld_number_away(seed: int) -> None:
    _, truth = make_rows(seed)
    gone = find_small(truth, seed)
    rows, _ = make_rows(seed, [gone])
    found = publish(rows)
    assert found.unsafe == 0
    own = Number(("own",), {gone: 1.0}, None, None, truth[gone])
    assert find_unsafe([*read(found, truth), own]) == []


def test_left_to_itself_the_row_would_give_it_away() -> None:
    _, truth = make_rows(1)
    gone = find_small(truth, 1)
    numbers = [
        Number((cell,), {cell: 1.0}, *((None, None) if cell == gone else (count, count)), count)
        for cell, count in truth.items()
    ]
    team, period, group, _ = gone
    signs = {(team, period, group, id): 1.0 if id == "set" else -1.0 for id in MEASURES}
    everything = [*numbers, Number(("all",), signs, 0.0, 0.0, 0.0)]
    assert Intruder(everything).bounds((gone,)) == pytest.approx((truth[gone], truth[gone]))


@pytest.mark.parametrize("seed", range(4))
def test_every_sum_with_it_says_so_and_no_other_does(seed: int) -> None:
    _, truth = make_rows(seed)
    gone = find_small(truth, seed)
    found = publish(make_rows(seed, [gone])[0])
    for view, cells in found.cells.items():
        inside = cells["goal_group"].isin((TOTAL, gone[2]))
        inside &= cells["period"].eq(gone[1]) if view == "goals_county" else True
        inside &= cells["team"].isin((TOTAL, gone[0])) if "team" in cells else True
        says = cells[f"{gone[3]}_status"] == "withheld"
        assert says.equals(inside)
        assert cells.loc[says, gone[3]].isna().all()
        assert not (cells[[f"{id}_status" for id in MEASURES if id != gone[3]]] == "withheld").any().any()


def test_a_number_that_is_not_available_is_never_zero_in_a_sum() -> None:
    rows, _ = make_rows(3)
    rows[COLUMN] = [write_marks({"reached": "not_available"}) if at == 0 else None for at in range(len(rows))]
    rows.loc[0, "reached"] = np.nan
    cells = publish(rows).cells["goals_county"]
    total = cells[(cells["period"] == PERIODS[0]) & (cells["goal_group"] == TOTAL)]
    assert total["reached_status"].tolist() == ["withheld"]


def test_what_does_not_apply_is_no_part_of_a_sum_and_no_zero_either() -> None:
    rows, _ = make_rows(3)
    group = rows["goal_group"].iloc[0]
    apart = (rows["goal_group"] == group) & (rows["period"] == PERIODS[0])
    expected = rows.loc[~apart & (rows["period"] == PERIODS[0]), "reached"].sum()
    rows.loc[apart, "reached"] = np.nan
    rows[COLUMN] = [write_marks({"reached": "not_applicable"}) if each else None for each in apart]
    cells = publish(rows).cells["goals_county"].set_index(["period", "goal_group"])
    assert cells.loc[(PERIODS[0], group), "reached_status"] == "no_data"
    assert cells.loc[(PERIODS[0], TOTAL), "reached"] == expected


def test_marks_survive_being_written() -> None:
    marks = {"set": "suppressed", "reached": "not_applicable", "partly": "not_available"}
    assert read_marks(write_marks(marks)) == marks  # type: ignore[arg-type]
    assert read_marks(write_marks({})) == {}
