"""The service path against a slow second implementation that reads the published rows one by one."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from metrics.basis import Basis, make_basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import PHASES, RISKS_OF_PHASE
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading, evaluate
from metrics.intervals import wilson
from metrics.path import (
    COUNTS,
    ENTERED,
    HIGH,
    LEFT,
    LOW,
    MOVED_ON,
    PHASE,
    RISK,
    STILL,
    choose_period,
    find_most_frequent,
    find_most_lost,
    find_risks,
    find_steps,
    is_close,
    keep_phase,
    of_phase,
    of_wait,
    tabulate_path_waits,
    tabulate_steps,
)
from metrics.protected import STATUS_SUFFIX, ProtectedTable, PublishedView
from metrics.scope import Scope
from metrics.tables import VALUE
from metrics.waits import find_quantile
from tests.charts.made import series
from tests.metrics.published import Cell, publish

SCOPE = Scope("98", 202401, 202412, level="quarter")
QUARTERS = (202401, 202404, 202407, 202410)
HALVES = (202401, 202407)
Row = dict[str, object]


class Views(dict[str, PublishedView]):
    """Made views; those that were not made are empty."""

    def __missing__(self, id: str) -> PublishedView:
        self[id] = publish(id, [{"team": "A", "period": 200001}])
        return self[id]


def draw(rng: np.random.Generator, periods: Sequence[int], left: float = 30.0, **more: object) -> list[Row]:
    """Cells of the six steps; as many leave a step, in one way or the other, as come."""
    rows = []
    for phase in PHASES.ids:
        for period in periods:
            gone = int(rng.poisson(left))
            entered = gone + int(rng.poisson(200))
            rows.append({"team": "A", "period": period, "phase": phase, "entered": entered, "left": gone,
                         "moved_on": entered - gone, "still": 60, **more})  # fmt: skip
    return rows


def basis_of(cells: Sequence[Cell], scope: Scope = SCOPE) -> Basis:
    basis = make_basis(publish("pathway_county", cells), ENTERED, scope)
    assert basis is not None
    return basis


def sum_slowly(view: PublishedView, measure: str, phase: str, *, last: bool = False) -> float | None:
    """A published sum over all rows, None where one is hidden; of a stock the last one's."""
    rows = view.frame[view.frame["phase"] == phase].sort_values("period")
    rows = rows.tail(1) if last else rows
    if (rows[measure + STATUS_SUFFIX] == "suppressed").any():
        return None
    return float(rows[measure].sum())


@pytest.mark.parametrize("mean", [2.0, 8.0, 40.0])
@pytest.mark.parametrize("seed", range(4))
def test_steps_are_sums_of_published_cells_and_hidden_where_one_is(mean: float, seed: int) -> None:
    basis = basis_of(draw(np.random.default_rng(seed), QUARTERS, mean))
    table = tabulate_steps(basis)
    assert list(table.frame[PHASE]) == list(PHASES.ids)
    for row in table.frame.to_dict("records"):
        for measure in COUNTS:
            slow = sum_slowly(basis.view, measure, row[PHASE], last=measure == STILL)
            assert row[measure + STATUS_SUFFIX] == ("suppressed" if slow is None else "shown")
            if slow is not None:
                assert row[measure] == pytest.approx(slow)
        left, entered = (sum_slowly(basis.view, measure, row[PHASE]) for measure in (LEFT, ENTERED))
        if left is None or entered is None:
            assert row[VALUE + STATUS_SUFFIX] == row[LOW + STATUS_SUFFIX] == "suppressed"
        else:
            assert row[VALUE] == pytest.approx(left / entered)
            assert (row[LOW], row[HIGH]) == pytest.approx(wilson(left, entered))


def test_a_step_that_nobody_is_at_has_no_row() -> None:
    cells = [cell for cell in draw(np.random.default_rng(1), QUARTERS) if cell["phase"] == "planning"]
    assert list(tabulate_steps(basis_of(cells)).frame[PHASE]) == ["planning"]


def test_more_lost_than_came_has_a_share_but_no_interval() -> None:
    cells = [{"team": "A", "period": 202401, "phase": "closing", "entered": 20, "left": 30, "moved_on": 10}]
    row = tabulate_steps(basis_of(cells)).frame.iloc[0]
    assert row[VALUE] == pytest.approx(1.5)
    assert row[LOW + STATUS_SUFFIX] == "no_data"


def test_the_longest_range_in_which_nothing_is_hidden_is_used() -> None:
    rng = np.random.default_rng(2)
    cells = [*draw(rng, QUARTERS[:3], 40.0), *draw(rng, QUARTERS[3:], 40.0)]
    found = find_steps(Views(pathway_county=publish("pathway_county", cells)), CATALOGUE, SCOPE)
    assert found is not None
    assert (found[0].scope.first, found[0].scope.last) == (202401, 202412)
    few = [dict(cell, left=2) if cell["period"] == 202401 else cell for cell in cells]
    found = find_steps(Views(pathway_county=publish("pathway_county", few)), CATALOGUE, SCOPE)
    assert found is not None
    assert found[0].scope.first == 202410
    assert not found[1].any_hidden


def test_paths_are_those_of_the_client_groups() -> None:
    rng = np.random.default_rng(3)
    cells = [row for group in ("unemployed", "working_ohc") for row in draw(rng, HALVES, client_group=group)]
    views = Views(pathway_group=publish("pathway_group", cells))
    found = find_steps(views, CATALOGUE, replace(SCOPE, client_group="working_ohc"))
    assert found is not None
    slow = sum(
        int(str(c["entered"]))
        for c in cells
        if c["client_group"] == "working_ohc" and c["phase"] == "closing"
    )
    assert float(found[1].frame.set_index(PHASE).loc["closing", ENTERED]) == slow


def test_teams_and_groups_at_once_are_not_published() -> None:
    scope = replace(SCOPE, client_group="unemployed", teams=("A",))
    assert find_steps(Views(), CATALOGUE, scope) is None


# --- where most are lost ---------------------------------------------------------------------------


def losses(*cells: tuple[str, float | str, float]) -> ProtectedTable:
    """(phase, left or "hidden", entered)."""
    rows: list[Row] = []
    for phase, left, entered in cells:
        row: Row = {PHASE: phase}
        hidden = left == "hidden"
        value = float("nan") if hidden else float(left)
        for measure, number in ((ENTERED, entered), (LEFT, value), (VALUE, value / entered)):
            row |= {measure: number, measure + STATUS_SUFFIX: "suppressed" if number != number else "shown"}
        rows.append(row)
    import pandas as pd

    return ProtectedTable((PHASE,), (ENTERED, LEFT, VALUE), pd.DataFrame(rows), 5)


def test_most_are_lost_where_the_number_is_largest_not_the_share() -> None:
    most = find_most_lost(losses(("referral", 90, 1000), ("closing", 20, 40)))
    assert most is not None
    assert (most.phase, most.share, most.close, most.hidden) == ("referral", 0.09, None, ())


def test_a_hidden_step_is_told_beside_the_largest_shown_one() -> None:
    most = find_most_lost(losses(("referral", 9, 100), ("services", "hidden", 100)))
    assert most is not None
    assert most.hidden == ("services",)


def test_two_numbers_that_chance_may_tell_apart_are_close() -> None:
    most = find_most_lost(losses(("referral", 41, 300), ("services", 36, 200), ("closing", 3, 90)))
    assert most is not None
    assert most.close == "services"
    assert is_close(0, 0) is False
    assert is_close(41, 36)
    assert not is_close(90, 20)


def test_nothing_is_said_where_nobody_is_lost_or_all_is_hidden() -> None:
    assert find_most_lost(losses(("referral", 0, 100), ("services", "hidden", 100))) is None
    assert find_most_lost(losses(("referral", "hidden", 100))) is None


# --- risks -----------------------------------------------------------------------------------------


def risk_cells(view: str) -> list[Row]:
    rng = np.random.default_rng(7)
    keys = [(p, r) for p, risks in RISKS_OF_PHASE.items() for r in risks]
    cells: list[Row] = [
        {"team": "A", "period": period, "phase": phase, "risk": risk, "persons": int(rng.poisson(25)) + 5}
        for period in HALVES for phase, risk in keys
    ]  # fmt: skip
    return cells if view == "deviations_county" else [{**cell, "phase": "x"} for cell in cells]


def test_risks_are_those_that_the_sources_name_for_each_step() -> None:
    cells = risk_cells("deviations_county")
    found = find_risks(Views(deviations_county=publish("deviations_county", cells)), CATALOGUE, SCOPE)
    assert found is not None
    for row in found[1].frame.to_dict("records"):
        assert row[RISK] in RISKS_OF_PHASE[row[PHASE]]
        same = [c for c in cells if c["phase"] == row[PHASE] and c["risk"] == row[RISK]]
        assert row[VALUE] == sum(int(str(cell["persons"])) for cell in same)
    assert len(found[1]) == sum(map(len, RISKS_OF_PHASE.values()))
    assert set(keep_phase(found[1], "closing").frame[RISK]) == set(RISKS_OF_PHASE["closing"])
    top = find_most_frequent(found[1])
    assert top is not None
    assert top[1] == found[1].frame[VALUE].max()


def test_risks_of_teams_have_no_step_and_are_asked_without_the_group() -> None:
    cells = risk_cells("deviations_team")
    views = Views(deviations_team=publish("deviations_team", cells))
    found = find_risks(views, CATALOGUE, replace(SCOPE, teams=("A",), client_group="unemployed"))
    assert found is not None
    assert set(found[1].frame[PHASE]) == {""}
    assert found[1].frame[RISK].is_unique
    assert set(keep_phase(found[1], "referral").frame[RISK]) == set(RISKS_OF_PHASE["referral"])


# --- indicators of one step ------------------------------------------------------------------------


def test_an_indicator_of_one_step_is_its_own_quotient() -> None:
    cells = draw(np.random.default_rng(4), QUARTERS)
    views = Views(pathway_county=publish("pathway_county", cells))
    found = evaluate(of_phase(INDICATOR_BY_ID["lost_share"], "services"), views, CATALOGUE, SCOPE)
    assert found is not None
    for period in QUARTERS:
        cell = next(c for c in cells if c["phase"] == "services" and c["period"] == period)
        slow = int(str(cell["left"])) / int(str(cell["entered"]))
        assert found.series.at(period)[0] == pytest.approx(slow)


def test_a_wait_of_another_step_is_the_same_estimate() -> None:
    rng = np.random.default_rng(5)
    cells: list[Row] = [
        {"team": "A", "period": month, "step": step, "band": band, "completed": int(rng.poisson(40)) + 9,
         "waiting": int(rng.poisson(12)) + 9}
        for month in (202401, 202402) for step in ("to_plan", "to_service")
        for band in ("d0_7", "d8_14", "d15_30", "d31_60", "d61_90")
    ]  # fmt: skip
    view = publish("waits_county", cells)
    scope = replace(SCOPE, level="month")
    asked = of_wait(INDICATOR_BY_ID["wait_median"], "to_service", "p90")
    found = evaluate(asked, Views(waits_county=view), CATALOGUE, scope)
    assert found is not None
    slow = find_quantile(
        lambda band: view.series("completed", {"step": "to_service", "band": band}),
        lambda band: view.series("waiting", {"step": "to_service", "band": band}),
        0.9,
    )
    assert found.series.at(202401)[0] == pytest.approx(slow.at(202401)[0])


def reading(cells: Sequence[object], first: int = 202401) -> Reading:
    made = series(list(cells), first)
    return Reading(INDICATOR_BY_ID["wait_median"], made, made, "month")


def test_the_newest_period_that_shows_most_is_chosen() -> None:
    assert choose_period([reading([1, 2, "hidden"]), reading([4, 5, 6])]) == 202402
    assert choose_period([reading([1, 2, "hidden"]), reading([4, "hidden", 6])]) == 202401
    assert choose_period([reading([1, 2, 3])]) == 202403
    assert choose_period([reading([None, None])]) is None
    assert choose_period([reading([1, *["hidden"] * 12])]) == 202501  # a year back is too old


def test_waits_of_steps_keep_what_is_hidden_hidden() -> None:
    table = tabulate_path_waits(
        {("to_plan", "median"): reading([10, 12]), ("to_plan", "p90"): reading([30, "hidden"])}, 202402, 5
    )
    assert table.frame[VALUE].tolist()[0] == 12
    assert table.frame[VALUE + STATUS_SUFFIX].tolist() == ["shown", "suppressed"]


def test_moved_on_and_lost_are_counted_apart() -> None:
    row = tabulate_steps(basis_of(draw(np.random.default_rng(8), QUARTERS))).frame.iloc[0]
    assert row[MOVED_ON] + row[LEFT] == row[ENTERED]
