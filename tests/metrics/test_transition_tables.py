"""Transitions against a slow second implementation that reads the published rows one by one."""

import numpy as np
import pandas as pd
import pytest

from metrics.basis import Basis, make_basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import STATUSES
from metrics.protected import ProtectedTable, PublishedView
from metrics.scope import Scope
from metrics.transition_tables import (
    OpenCases,
    add_per_hundred,
    find_open,
    find_transitions,
    knows_before,
    tabulate_net,
    weigh_open,
)
from tests.metrics.published import publish

SCOPE = Scope("98", 202401, 202412)


def _cells(rng: np.random.Generator, mean: float) -> list[dict[str, object]]:
    return [
        {"team": "A", "client_group": "unemployed", "period": period, "before": before, "after": after,
         "ended": int(ended), "open": int(rng.poisson(mean))}
        for period in (202401, 202407)
        for before in ("unemployed_jobseeker", "sick_leave", "rehabilitative_work")
        for after in STATUSES.ids[:8]
        if (ended := rng.poisson(mean)) > 0
    ]  # fmt: skip


def _basis(cells: list[dict[str, object]], threshold: int = 5) -> Basis:
    basis = make_basis(publish("transitions_county", cells, threshold=threshold), "ended", SCOPE)
    assert basis is not None
    return basis


def _sum_slowly(view: PublishedView, measure: str, before: str = "", after: str = "") -> float | None:
    rows = view.frame[(view.frame["before"] == before) & (view.frame["after"] == after)]
    if (rows[f"{measure}_status"] == "suppressed").any():
        return None
    return float(rows[measure].sum())


def test_open_cases_pull_the_share_down_and_give_its_least_value() -> None:
    cells = _cells(np.random.default_rng(6), 20.0)
    weighed = weigh_open(_basis(cells))
    began = [cell for cell in cells if cell["before"] == "unemployed_jobseeker"]
    ended = sum(int(cell["ended"]) for cell in began)
    groups = ("work", "study", "activated")
    moved = sum(int(c["ended"]) for c in began if STATUSES.by_id[str(c["after"])].group in groups)
    still = sum(int(cell["open"]) for cell in began if cell["period"] == 202407)
    assert weighed.positive == pytest.approx(moved / ended)
    assert weighed.at_least == pytest.approx(moved / (ended + still))
    assert weighed.at_least < weighed.positive
    assert weighed.open == sum(int(cell["open"]) for cell in cells if cell["period"] == 202407)
    low, high = weighed.interval or (1.0, 0.0)
    assert low < weighed.positive < high


def test_hidden_forward_step_hides_the_share() -> None:
    cells = [
        {"before": "unemployed_jobseeker", "after": after, "period": 202401, "ended": ended, "open": 30}
        for after, ended in (("paid_work", 2), ("degree_studies", 30), ("unemployed_jobseeker", 40))
    ]  # fmt: skip
    weighed = weigh_open(_basis(cells))
    assert weighed.positive is None
    assert weighed.at_least is None
    assert weighed.interval is None


def test_open_share_needs_both_numbers() -> None:
    assert OpenCases(None, 5.0, None, None, None).open_share is None
    assert OpenCases(0.0, 0.0, None, None, None).open_share is None
    assert OpenCases(60.0, 40.0, None, None, None).open_share == pytest.approx(0.4)


def test_unknown_status_before_is_told_apart() -> None:
    cells = [{"before": "unknown", "after": "paid_work", "period": 202401, "ended": 30, "open": 0}]
    assert not knows_before(_basis(cells))
    assert knows_before(_basis(_cells(np.random.default_rng(1), 9.0)))


def test_net_change_is_of_the_very_same_periods_as_the_flow() -> None:
    """A range that ends within a year: no year that has no figures yet stands in for its half."""
    cells = [
        {"before": "unemployed_jobseeker", "after": after, "period": period, "ended": 10, "open": 0}
        for period in (202401, 202407, 202501) for after in ("paid_work", "unemployed_jobseeker")
    ]  # fmt: skip
    basis = make_basis(publish("transitions_county", cells), "ended", Scope("98", 202401, 202506))
    assert basis is not None
    table = tabulate_net(basis).frame.set_index("before")
    assert table.loc["paid_work", "value"] == 30
    assert table.loc["paid_work", "persons"] == 30
    assert table.loc["unemployed_jobseeker", "value"] == -30
    assert table.loc["sick_leave", "value"] == 0
    assert "unknown" not in table.index


def test_net_change_of_a_hidden_status_is_hidden() -> None:
    cells = _cells(np.random.default_rng(4), 1.0)
    basis = _basis(cells)
    for row in tabulate_net(basis).frame.to_dict("records"):
        sides = [_sum_slowly(basis.view, "ended", **{side: row["before"]}) for side in ("before", "after")]
        if None in sides:
            assert row["value_status"] == "suppressed"
            assert np.isnan(row["value"])
        else:
            assert row["value"] == float(sides[1] or 0) - float(sides[0] or 0)


def test_net_change_per_hundred_keeps_statuses() -> None:
    frame = pd.DataFrame(
        {
            "before": ["paid_work", "sick_leave"],
            "value": [11.0, np.nan],
            "value_status": ["shown", "suppressed"],
        }
    )
    table = ProtectedTable(("before",), ("value",), frame, 5)
    found = add_per_hundred(table, 81).frame
    assert found["per_hundred"].iloc[0] == pytest.approx(13.58, abs=0.01)
    assert found["per_hundred_status"].tolist() == ["shown", "suppressed"]
    assert add_per_hundred(table, None).frame["per_hundred_status"].tolist() == ["no_data", "suppressed"]


def test_clearest_long_range_is_found_and_open_cases_come_from_one_period() -> None:
    cells = _cells(np.random.default_rng(8), 25.0)
    views = {view.id: _view_of(view.id, cells) for view in CATALOGUE.views_of("transitions")}
    found = find_transitions(views, CATALOGUE, SCOPE)
    assert found is not None
    assert found.covered == 1
    assert not found.flow.grouped
    assert found.basis.months == 12
    basis, weighed = find_open(views, CATALOGUE, found, SCOPE)
    assert basis.months == 6
    assert weighed.at_least is not None


def _view_of(view_id: str, cells: list[dict[str, object]]) -> PublishedView:
    yearly = CATALOGUE.view_by_id[view_id].level == "year"
    return publish(view_id, [cell | {"period": 202401} for cell in cells] if yearly else cells)
