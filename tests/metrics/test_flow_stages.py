"""Flows through any stages against a slow sum over published rows; merging, walking, comparing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
import pandas as pd
import pytest

from metrics.basis import Basis, make_basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import CLIENT_GROUPS, STATUSES
from metrics.flow_cells import AREA, Codes, sum_cell, sum_cells
from metrics.flow_compare import CHANGE, OTHER, join_tables
from metrics.flow_merge import MERGED, MOST_NODES, SMALL, find_small, merge
from metrics.flow_search import (
    find_flow,
    find_pair,
    find_ranges,
    of_elsewhere,
    of_team,
    time_before,
    year_before,
)
from metrics.flow_stages import ENDS, Flow, node_id, path_columns, tabulate_flow, to_shares
from metrics.flow_tables import sectors
from metrics.flow_walk import exists, onward, rows_of, starts
from metrics.protected import HIDDEN, ProtectedTable, PublishedView
from metrics.scope import Scope, Views
from metrics.transition_tables import ask_transitions
from tests.metrics.published import publish

YEARS = (202301, 202401)
SCOPE = Scope("98", 202301, 202412)
BEFORE, AFTER = STATUSES.ids[:3], STATUSES.ids[2:7]
TEAMS = ("T0", "T1", "T2")
FINE: Codes = {
    "before": STATUSES.ids,
    "after": STATUSES.ids,
    "team": TEAMS,
    "client_group": CLIENT_GROUPS.ids,
}
COARSE: Codes = {**FINE, "before": sectors(STATUSES), "after": sectors(STATUSES)}
STAGES = ("team", "before", "after")


def _cells(seed: int, mean: float, teams: int = 3, after: tuple[str, ...] = AFTER) -> list[dict[str, object]]:
    rng = np.random.default_rng(seed)
    return [
        {"team": f"T{team}", "client_group": "unemployed", "period": period, "before": before, "after": code,
         "ended": int(ended)}
        for team in range(teams) for period in YEARS for before in BEFORE for code in after
        if (ended := rng.poisson(mean)) > 0
    ]  # fmt: skip


def _basis(view: PublishedView, scope: Scope = SCOPE) -> Basis:
    basis = make_basis(view, "ended", scope)
    assert basis is not None
    return basis


def _flow(seed: int = 1, mean: float = 3.0, threshold: int = 5, codes: Codes = FINE, teams: int = 3) -> Flow:
    basis = _basis(publish("transitions_team", _cells(seed, mean, teams), threshold=threshold))
    codes = {**codes, "team": tuple(f"T{team}" for team in range(teams))}
    return tabulate_flow((basis, basis), "ended", STAGES, codes)


def _add_rows(view: PublishedView, first: int, last: int, where: dict[str, str]) -> tuple[float, bool]:
    """The sum of a cell's published rows in a range, and whether one of them is hidden."""
    total, hidden = 0.0, False
    for row in view.frame.to_dict("records"):
        if first <= row["period"] <= last and all(row[name] == where.get(name, "") for name in view.view.by):
            hidden = hidden or row["ended_status"] in HIDDEN
            total += 0.0 if pd.isna(row["ended"]) else row["ended"]
    return total, hidden


def _as_rows(table: ProtectedTable, keys: list[str]) -> dict[tuple[object, ...], tuple[float, str]]:
    frame = table.frame
    values = zip(frame["value"].fillna(-1), frame["value_status"], strict=True)
    return dict(zip(zip(*(frame[key] for key in keys), strict=True), values, strict=True))


# --- cells, links, paths ---------------------------------------------------------------------------


@pytest.mark.parametrize("codes", [FINE, COARSE])
@pytest.mark.parametrize(("seed", "mean", "threshold"), [(1, 0.7, 5), (2, 4.0, 5), (4, 1.0, 1)])
def test_every_number_is_the_sum_of_its_published_rows(
    seed: int, mean: float, threshold: int, codes: Codes
) -> None:
    view = publish("transitions_team", _cells(seed, mean), threshold=threshold)
    flow = tabulate_flow((_basis(view),) * 2, "ended", STAGES, codes)
    assert flow.paths is not None
    expected: dict[tuple[object, ...], tuple[float, str]] = {}
    for stage, pair in enumerate((STAGES[:2], STAGES[1:])):
        for source, target in product(*(codes[name] for name in pair)):
            total, hidden = _add_rows(view, *YEARS, dict(zip(pair, (source, target), strict=True)))
            if hidden or total:
                key = (source, stage, target, stage + 1)
                expected[key] = (-1.0, "suppressed") if hidden else (total, "shown")
    assert _as_rows(flow.links, ENDS) == expected
    paths = {}
    for path in product(*(codes[name] for name in STAGES)):
        total, hidden = _add_rows(view, *YEARS, dict(zip(STAGES, path, strict=True)))
        if hidden or total:
            paths[path] = (-1.0, "suppressed") if hidden else (total, "shown")
    assert _as_rows(flow.paths, path_columns(3)) == paths


def _scopes() -> Iterator[Scope]:
    for teams in ((), ("T0",), ("T0", "T2"), ("T1", "T2"), ("T0", "T9")):
        for first, last in ((202301, 202412), (202401, 202412)):
            yield Scope("98", first, last, teams=teams)


@pytest.mark.parametrize("stages", [("before", "after"), ("team", "before"), STAGES, ("before",)])
@pytest.mark.parametrize("gathered", [False, True])
def test_all_cells_at_once_are_the_cells_one_by_one(stages: tuple[str, ...], *, gathered: bool) -> None:
    """T2 begins later, T1 has a year without numbers, and T9 has no data at all."""
    view = publish("transitions_team", _cells(5, 2.0))
    gone = ((view.frame["team"] == "T2") & (view.frame["period"] == 202301)).to_numpy()
    frame = view.frame[~gone].copy()
    blank = ((frame["team"] == "T1") & (frame["period"] == 202401) & (frame["after"] == AFTER[0])).to_numpy()
    frame.loc[blank, "ended"] = np.nan
    frame.loc[blank, "ended_status"] = "no_data"
    frame.loc[(frame["ended_status"] == "suppressed") & (frame["team"] == "T0"), "ended_status"] = "withheld"
    view = replace(view, frame=frame.reset_index(drop=True))
    codes = {**FINE, "team": (AREA,) if gathered else TEAMS}
    for scope in _scopes():
        basis = Basis(view, scope, True, False)
        expected = {}
        for combination in product(*(codes[stage] for stage in stages)):
            cell = sum_cell(basis, "ended", dict(zip(stages, combination, strict=True)))
            if cell.hidden[0] or cell.values[0] > 0:
                expected[combination] = float(np.nan_to_num(cell.values[0], nan=-1)), cell.statuses[0]
        found = sum_cells(basis, "ended", stages, codes)
        assert {
            code: (-1.0 if np.isnan(value) else value, status) for code, value, status in found
        } == expected
        assert [code for code, _, _ in found] == list(expected)


@pytest.mark.parametrize("seed", range(8))
def test_where_nothing_is_hidden_what_comes_in_goes_out_and_paths_are_the_links(seed: int) -> None:
    flow = _flow(seed, mean=1.5, threshold=1)
    links, nodes = flow.links.frame, flow.nodes.frame
    assert flow.paths is not None
    total = sum(int(str(cell["ended"])) for cell in _cells(seed, 1.5))
    assert links.groupby("source_stage")["value"].sum().tolist() == [total, total]
    sizes = {(row["stage"], row["code"]): row["value"] for row in nodes.to_dict("records")}
    for side in ("source", "target"):
        for (stage, code), value in links.groupby([f"{side}_stage", side])["value"].sum().items():
            assert sizes[stage, code] == value
    paths = flow.paths.frame.groupby(["stage_1", "stage_2"])["value"].sum().to_dict()
    second = links[links["source_stage"] == 1]
    assert paths == dict(
        zip(zip(second["source"], second["target"], strict=True), second["value"], strict=True)
    )


def test_order_of_published_rows_is_irrelevant_and_inputs_are_left_alone() -> None:
    view = publish("transitions_team", _cells(6, 2.0))
    before = view.frame.copy(deep=True)
    shuffled = replace(view, frame=view.frame.sample(frac=1, random_state=3).reset_index(drop=True))
    one, other = (tabulate_flow((_basis(v),) * 2, "ended", STAGES, FINE) for v in (view, shuffled))
    pd.testing.assert_frame_equal(one.links.frame, other.links.frame)
    assert one.paths is not None
    assert other.paths is not None
    pd.testing.assert_frame_equal(one.paths.frame, other.paths.frame)
    assert len(merge(one, {1: frozenset(BEFORE[:2])}).links) < len(one.links)
    pd.testing.assert_frame_equal(view.frame, before)
    pd.testing.assert_frame_equal(one.links.frame, other.links.frame)


def test_pairs_of_two_views_have_links_but_no_paths() -> None:
    cells = [
        {"team": team, "period": 202401, "source": source, "target": target, "persons": 20}
        for team in ("A", "B") for source in ("kela", "self") for target in ("primary_care", "other")
    ]  # fmt: skip
    bases = [
        make_basis(publish(id, cells), "persons", Scope("98", 202401, 202406))
        for id in ("referrals_team_source", "referrals_team_target")
    ]
    codes = {"source": ("kela", "self"), "team": ("A", "B"), "target": ("primary_care", "other")}
    flow = tabulate_flow([b for b in bases if b], "persons", ("source", "team", "target"), codes)
    assert flow.paths is None
    assert flow.links.frame["value"].tolist() == [40.0] * 8


@pytest.mark.parametrize("stages", [("before",), ("before", "before"), ("before", "age"), STAGES * 3])
def test_stages_that_cannot_be_are_a_programmers_mistake(stages: tuple[str, ...]) -> None:
    basis = _basis(publish("transitions_team", _cells(1, 3.0)))
    with pytest.raises(ValueError, match="expected"):
        tabulate_flow((basis,) * (len(stages) - 1), "ended", stages, FINE)


# --- small nodes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_merging_keeps_totals_and_no_stage_has_too_many_nodes(seed: int) -> None:
    flow = _flow(seed, mean=2.0, threshold=1, teams=11)
    small = find_small([flow])
    merged = merge(flow, small)
    assert merged.paths is not None
    assert flow.paths is not None
    assert small[0]
    assert all(len(codes) > 1 for codes in small.values())
    for before, after in ((flow.links, merged.links), (flow.paths, merged.paths), (flow.nodes, merged.nodes)):
        assert after.frame["value"].sum() == before.frame["value"].sum()
        assert len(after) < len(before)
        assert not after.frame.duplicated(list(after.frame.columns[:-2])).any()
    assert merged.nodes.frame["stage"].value_counts().max() <= MOST_NODES
    assert set(merged.nodes.frame.loc[merged.nodes.frame["stage"] == 0, "code"]) >= {MERGED}


def test_what_rests_on_something_hidden_stays_hidden_when_merged() -> None:
    flow = _flow(2, mean=1.0, threshold=5, teams=10)
    assert flow.links.any_hidden
    small = find_small([flow])
    hidden = {
        tuple(
            MERGED if code in small.get(stage, ()) else code
            for code, stage in ((row["source"], row["source_stage"]), (row["target"], row["target_stage"]))
        )
        for row in flow.links.frame[flow.links.is_hidden("value")].to_dict("records")
    }
    for row in merge(flow, small).links.frame.to_dict("records"):
        assert (row["value_status"] != "shown") == ((row["source"], row["target"]) in hidden)
        assert np.isnan(row["value"]) == (row["value_status"] != "shown")


def _table(sizes: dict[str, float], hidden: tuple[str, ...] = ()) -> Flow:
    """Links from each code to one node. hidden: codes whose link is hidden though their own sum is not."""
    links = pd.DataFrame(
        [
            (code, 0, "all", 1, *((np.nan, "suppressed") if code in hidden else (value, "shown")))
            for code, value in sizes.items()
        ],
        columns=[*ENDS, "value", "value_status"],
    )
    nodes = pd.DataFrame(
        [(0, code, value, "shown") for code, value in sizes.items()]
        + [(1, "all", sum(sizes.values()), "shown")],
        columns=["stage", "code", "value", "value_status"],
    )
    return Flow(
        ProtectedTable(("source", "target"), ("value",), links, 5), None,
        ProtectedTable(("stage", "code"), ("value",), nodes, 5), ("before", "after"),
    )  # fmt: skip


def test_small_is_under_two_per_cent_and_never_one_alone() -> None:
    share = SMALL * 1000
    assert find_small([_table({"a": 990, "b": share / 2})]) == {}
    assert find_small([_table({"a": 970, "b": share / 2, "c": share / 2})]) == {0: {"b", "c"}}
    assert find_small([_table({"a": 960, "b": share, "c": share})]) == {}


@pytest.mark.parametrize("hidden", ["b", "c"])
def test_one_hidden_part_hides_what_is_merged_wherever_it_stands(hidden: str) -> None:
    merged = merge(_table({"a": 970, "b": 10, "c": 10}, hidden=(hidden,)), {0: frozenset("bc")})
    assert _as_rows(merged.links, ["source"]) == {("a",): (970, "shown"), (MERGED,): (-1, "suppressed")}


def test_a_node_counts_by_its_published_sum_where_its_links_are_hidden() -> None:
    assert find_small([_table({"a": 900, "b": 60, "c": 40}, hidden=("b", "c"))]) == {}


def test_what_is_drawn_together_is_sized_together() -> None:
    one, other = _table({"a": 980, "b": 10, "c": 10}), _table({"a": 400, "b": 300, "c": 300})
    assert find_small([one]) == {0: {"b", "c"}}
    assert find_small([one, other]) == find_small([other, one]) == {}


def test_beyond_eight_nodes_the_smallest_become_one() -> None:
    sizes = {f"c{n}": 100.0 + n for n in range(9)}
    assert find_small([_table(sizes)]) == {0: {"c0", "c1"}}
    assert find_small([_table({code: sizes[code] for code in list(sizes)[:8]})]) == {}


# --- walking ---------------------------------------------------------------------------------------


def _labelled(flow: Flow) -> Flow:
    links = flow.links.frame.assign(
        source_label=flow.links.frame["source"], target_label=flow.links.frame["target"]
    )
    paths = None if flow.paths is None else flow.paths.frame.copy()
    if paths is not None:
        for column in path_columns(len(flow.stages)):
            paths[f"{column}_label"] = paths[column]
    nodes = flow.nodes.frame.assign(code_label=flow.nodes.frame["code"])
    return Flow(
        replace(flow.links, frame=links),
        None if flow.paths is None or paths is None else replace(flow.paths, frame=paths),
        replace(flow.nodes, frame=nodes),
        flow.stages,
    )


def test_walk_counts_the_same_people_at_every_step() -> None:
    flow = _labelled(_flow(7, mean=3.0, threshold=1))
    assert flow.paths is not None
    first = starts(flow)[0][1][0]
    for id, _, value in onward(flow, (first,)):
        assert exists(flow, (first, id))
        steps = onward(flow, (first, id))
        assert sum(number or 0 for _, _, number in steps) == value
        for last, _, number in steps:
            rows = rows_of(flow, (first, id, last)).frame
            assert rows["value"].sum() == number
    assert onward(flow, (first, node_id(1, BEFORE[0]), node_id(2, AFTER[0]))) == []


def test_walk_hides_a_sum_of_something_hidden_and_puts_it_last() -> None:
    flow = _labelled(_flow(3, mean=1.5))
    assert flow.paths is not None
    frame = flow.paths.frame
    checked = 0
    for _, (start, _, _) in [row for row in starts(flow) if row[0] == 0]:
        for middle, _, _ in onward(flow, (start,)):
            steps = onward(flow, (start, middle))
            assert [value is None for _, _, value in steps] == sorted(value is None for _, _, value in steps)
            for last, _, value in steps:
                codes = [id.split(":")[1] for id in (start, middle, last)]
                own = frame[(frame[["stage_0", "stage_1", "stage_2"]] == codes).all(axis=1)]
                assert (value is None) == bool((own["value_status"] != "shown").any())
                checked += value is None
    assert checked


@pytest.mark.parametrize("pin", [("9:x",), ("0:T0", "2:paid_work"), ("0:T0", "1:nobody"), ("x",), ("",), ()])
def test_nonsense_is_no_path(pin: tuple[str, ...]) -> None:
    assert not exists(_labelled(_flow()), pin)


def test_without_paths_the_touching_links_are_given() -> None:
    flow = _labelled(_flow(1, threshold=1))
    alone = replace(flow, paths=None)
    pin = ("0:T0", f"1:{BEFORE[0]}")
    rows = rows_of(alone, pin).frame
    assert set(rows.loc[rows["source_stage"] == 0, "source"]) == {"T0"}
    assert set(rows.loc[rows["source_stage"] == 1, "source"]) == {BEFORE[0]}
    assert len(rows) == 1 + len(AFTER)


# --- ranges and comparisons ------------------------------------------------------------------------


def _views(cells: list[dict[str, object]]) -> Views:
    found = {}
    for view in CATALOGUE.views_of("transitions"):
        own = (
            cells
            if view.level == "year"
            else [{**cell, "period": int(str(cell["period"]))} for cell in cells]
        )
        found[view.id] = publish(view.id, own)
    return found


def test_three_stages_come_from_the_view_that_crosses_them() -> None:
    found = find_flow(_views(_cells(1, 20.0)), CATALOGUE, ask_transitions(*STAGES), SCOPE)
    assert found is not None
    assert found.basis.view.view.id == "transitions_team"
    assert found.flow.paths is not None
    assert found.covered == 1
    assert found.total == sum(int(str(cell["ended"])) for cell in _cells(1, 20.0))


def test_year_before_is_another_year_and_of_the_same_length() -> None:
    views = _views(_cells(1, 20.0))
    pair = find_pair(views, CATALOGUE, ask_transitions(*STAGES), SCOPE, lambda b: year_before(b, "ended"))
    assert pair is not None
    assert (pair.now.basis.scope.first, pair.other.basis.scope.first) == (202401, 202301)
    assert not pair.as_shares
    again = find_pair(views, CATALOGUE, ask_transitions(*STAGES), SCOPE, lambda b: time_before(b, "ended"))
    assert again is not None
    assert again.other.basis.scope == pair.other.basis.scope


def test_nothing_before_the_data_is_compared_with() -> None:
    views = _views(_cells(1, 20.0))
    scope = Scope("98", 202301, 202312)
    asked = ask_transitions(*STAGES)
    assert find_pair(views, CATALOGUE, asked, scope, lambda b: year_before(b, "ended")) is None


def test_a_team_is_compared_in_shares_and_its_teams_stand_together() -> None:
    views = _views(_cells(1, 20.0))
    asked = ask_transitions(*STAGES, teams=(AREA,))
    pair = find_pair(views, CATALOGUE, asked, SCOPE, lambda b: of_team(b, "ended", "T1"))
    assert pair is not None
    assert pair.as_shares
    assert pair.other.total is not None
    assert pair.other.basis.scope.teams == ("T1",)
    for side in (pair.now, pair.other):
        assert set(side.flow.links.frame.loc[side.flow.links.frame["source_stage"] == 0, "source"]) == {AREA}
    shares = to_shares(pair.other.flow, pair.other.total).links.frame
    assert shares.groupby("source_stage")["value"].sum().tolist() == pytest.approx([1, 1])


def test_what_nobody_knows_elsewhere_is_not_compared_with() -> None:
    cells = [{**cell, "before": "unknown"} for cell in _cells(1, 20.0)]
    asked = ask_transitions("before", "after")
    known, unknown = _views(_cells(1, 20.0)), _views(cells)
    basis = next(find_ranges(known, CATALOGUE, asked, SCOPE))[0]
    assert of_elsewhere(basis, asked, known, SCOPE) is not None
    assert of_elsewhere(basis, asked, unknown, SCOPE) is None


def test_change_is_hidden_where_either_side_is_and_absent_is_zero() -> None:
    def table(rows: list[tuple[str, float, str]]) -> ProtectedTable:
        frame = pd.DataFrame(rows, columns=["source", "value", "value_status"])
        return ProtectedTable(("source",), ("value",), frame.assign(source_label=frame["source"]), 5)

    now = table([("a", 10, "shown"), ("b", np.nan, "suppressed"), ("c", 6, "shown")])
    other = table([("a", 7, "shown"), ("b", 9, "shown"), ("d", 8, "shown")])
    joined = join_tables(now, other, ["source"]).frame
    assert joined["source"].tolist() == ["a", "b", "c", "d"]
    assert joined[CHANGE].fillna(-99).tolist() == [3, -99, 6, -8]
    assert joined[f"{CHANGE}_status"].tolist() == ["shown", "suppressed", "shown", "shown"]
    assert joined[OTHER].tolist() == [7, 9, 0, 8]
    assert joined["source_label"].tolist() == ["a", "b", "c", "d"]


def test_two_years_are_not_compared_with_themselves_a_year_before() -> None:
    cells = [
        {**cell, "period": period}
        for cell in _cells(1, 20.0, 1)
        for period in (202101, 202201, 202301, 202401)
    ]
    basis = _basis(publish("transitions_team", cells, threshold=1))
    assert basis.months == 24
    assert year_before(basis, "ended") is None
    earlier = time_before(basis, "ended")
    assert earlier is not None
    assert (earlier.scope.first, earlier.scope.last) == (202101, 202212)
