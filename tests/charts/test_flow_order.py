"""The order of nodes in a flow diagram: proved where that is promised, and as good as anybody's elsewhere."""

import json
import math
from itertools import combinations, pairwise, product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from benchmarks.flow_cases import (
    LEAST,
    Case,
    Ids,
    Triple,
    cases,
    count_slowly,
    draw_groups,
    draw_pins,
    draw_sticky,
    least_by_enumeration,
    least_by_programme,
    name_nodes,
)
from charts.flow_exact import find_bound
from charts.flow_input import read_flows
from charts.flow_layout import FlowLayout, arrange, build_graph
from charts.flow_search import STABLE_SHARE

REFERENCE = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "flow"
CASES = list(cases())


def draw_small(seed: int, sizes: tuple[int, ...], *, far: float = 0.0) -> tuple[Ids, list[Triple]]:
    random, stages = np.random.default_rng(seed), name_nodes(sizes)
    links = [
        (a, b, float(random.integers(1, 30)))
        for (i, above), (j, below) in combinations(enumerate(stages), 2)
        for a, b in product(above, below)
        if random.random() < (0.6 if j == i + 1 else far)
    ]
    return stages, links or [(stages[0][0], stages[1][0], 1.0)]


def lay_out(case: Case, **more: object) -> FlowLayout:
    return arrange(case.nodes, case.frame, pinned=case.pinned, **more)  # type: ignore[arg-type]


def are_together(order: tuple[str, ...], groups: dict[str, str]) -> bool:
    """No group, once left, comes again."""
    runs = [b for a, b in pairwise((None, *order)) if a is None or groups.get(a) != groups.get(b)]
    begun = [groups[id] for id in runs if id in groups]
    return len(begun) == len(set(begun))


@pytest.mark.parametrize("first", range(0, 240, 40))
def test_proved_order_has_the_fewest_crossings_of_all_orders(first: int) -> None:
    for seed in range(first, first + 40):
        stages, links = draw_small(seed, (3, 4, 3) if seed % 2 else (4, 4))
        case = Case("small", stages, links)
        found, least = lay_out(case), least_by_enumeration(case)
        assert found.proved
        assert found.crossings == least
        assert count_slowly([found.order[stage] for stage in sorted(found.order)], links) == least


@pytest.mark.parametrize("seed", range(40))
def test_least_with_groups_pins_and_long_links_is_that_of_an_integer_programme(seed: int) -> None:
    stages, links = draw_small(seed, (3, 4, 4) if seed % 2 else (4, 3, 3, 2), far=0.06)
    pinned = draw_pins(seed, stages) if seed % 3 == 0 else {}
    groups = {id: group for id, group in draw_groups(seed, stages).items() if id not in pinned}
    case = Case("asked", stages, links, groups, pinned)
    found = lay_out(case)
    least, bound = least_by_programme(case)
    assert least == pytest.approx(bound)
    assert found.crossings == pytest.approx(least)
    assert found.proved


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_bound_by_which_something_is_called_proved_is_above_the_least(case: Case) -> None:
    flows = read_flows(case.nodes, case.frame, case.pinned)
    assert find_bound(build_graph(flows.nodes, flows.links)) <= LEAST[case.name] + 1e-6


@pytest.mark.parametrize("case", [case for case in CASES if case.widest <= 7], ids=lambda case: case.name)
def test_stages_of_up_to_seven_are_proved_and_the_proof_holds(case: Case) -> None:
    found = lay_out(case)
    assert found.proved
    assert found.crossings == LEAST[case.name]


def test_what_the_larger_sets_are_measured_by_is_the_least_and_all_are_reached() -> None:
    """Geometric mean over the sets of crossings by the least, by proof and by search."""
    assert len(CASES) >= 26
    for more in ({}, {"exact_limit": 0}):
        ratios = [lay_out(case, **more).crossings / LEAST[case.name] for case in CASES]
        assert min(ratios) >= 1 - 1e-12
        assert math.exp(sum(map(math.log, ratios)) / len(ratios)) <= 1.001


@pytest.mark.parametrize("name", ["dense 2 6×6", "sticky 5 6×6×6 groups", "long 2 6×6×6", "sparse 9 10×10"])
def test_written_least_is_found_again_by_the_integer_programme(name: str) -> None:
    least, bound = least_by_programme(next(case for case in CASES if case.name == name))
    assert round(least) == round(bound) == LEAST[name]


@pytest.mark.parametrize("limit", [0, 6])
def test_nothing_is_called_proved_that_is_not_the_least(limit: int) -> None:
    for case in CASES:
        found = lay_out(case, exact_limit=limit)
        assert not found.proved or found.crossings == LEAST[case.name], case.name


@pytest.mark.skipif(not REFERENCE.is_dir(), reason=f"the reference data is not at {REFERENCE}")
def test_reference_diagrams_have_no_more_crossings_than_the_best_known() -> None:
    for name, known in json.loads((REFERENCE / "best_known.json").read_text()).items():
        given = json.loads((REFERENCE / f"{name}.json").read_text())
        links = [(link["source"], link["target"], link["value"]) for link in given["links"]]
        case = Case(name, given["layers"], links)
        found = lay_out(case)
        assert found.crossings <= known["best_known"], name
        assert found.proved or case.widest > 7, name
        assert count_slowly([found.order[stage] for stage in sorted(found.order)], links) == found.crossings


def test_groups_stand_together_by_proof_and_by_search() -> None:
    for seed in range(25):
        stages, links = draw_small(seed, (6, 7, 5) if seed % 2 else (9, 10), far=0.03)
        case = Case("grouped", stages, links, draw_groups(seed, stages))
        for limit in (0, 7):
            for order in lay_out(case, exact_limit=limit).order.values():
                assert are_together(order, case.groups), (seed, limit, order)


def test_pinned_nodes_stay_where_they_are_put_by_proof_and_by_search() -> None:
    for seed, limit in product(range(20), (0, 7)):
        stages, links = draw_small(seed, (6, 7, 5))
        case = Case("pinned", stages, links, draw_groups(seed, stages), draw_pins(seed, stages))
        found = lay_out(case, exact_limit=limit)
        for at, order in found.order.items():
            for place, id in enumerate(order):
                if id in case.pinned:
                    assert place == min(case.pinned[id], len(stages[at]) - 1)


def test_pin_wins_over_a_group_whose_other_nodes_stand_next_to_it() -> None:
    stages, links = draw_small(5, (6, 6))
    groups = dict.fromkeys(stages[0][:3], "together")
    for place, beside in ((0.0, (1, 2)), (99.0, (3, 4))):
        found = lay_out(Case("both", stages, links, groups, {stages[0][1]: place}))
        assert {found.order[0][i] for i in beside} == {stages[0][0], stages[0][2]}


def test_all_pinned_is_the_order_asked_for_and_proved() -> None:
    stages, links = draw_sticky(3, (9, 9))
    pinned = {id: float(place) for ids in stages for place, id in enumerate(ids)}
    found = lay_out(Case("fixed", stages, links, {}, pinned))
    assert found.proved
    assert [found.order[0], found.order[1]] == [tuple(ids) for ids in stages]
    assert found.crossings == count_slowly([tuple(ids) for ids in stages], links)


# --- an order that was there before --------------------------------------------------------------


def test_previous_order_is_kept_where_it_costs_little() -> None:
    case = Case("two", [["a", "b"], ["x", "y"]], [("a", "x", 5), ("b", "y", 5)])
    before = {0: ["b", "a"], 1: ["y", "x"]}
    assert lay_out(case, previous=before).order == {0: ("b", "a"), 1: ("y", "x")}


def test_previous_order_gives_way_where_it_costs_more_than_the_stated_share() -> None:
    case = Case(
        "three", [["a", "b"], ["x", "y"]], [("a", "x", 10), ("b", "y", 10), ("a", "y", 1), ("b", "x", 1)]
    )
    found = lay_out(case, previous={0: ["a", "b"], 1: ["y", "x"]})
    assert (found.crossings, found.proved) == (1.0, True)


@pytest.mark.parametrize("seed", range(12))
def test_previous_costs_no_more_than_the_stated_share_when_nodes_come_and_go(seed: int) -> None:
    stages, links = draw_small(seed, (6, 6, 6))
    groups = draw_groups(seed, stages)
    before = lay_out(Case("before", stages, links, groups))
    gone, new = stages[1][seed % 6], "1:new"
    kept = [[id for id in ids if id != gone] + ([new] if at == 1 else []) for at, ids in enumerate(stages)]
    after = [link for link in links if gone not in link[:2]] + [
        (stages[0][0], new, 9.0),
        (new, stages[2][1], 4.0),
    ]
    case = Case("after", kept, after, groups)
    best, found = lay_out(case), lay_out(case, previous=before)
    assert found.crossings <= best.crossings * (1 + STABLE_SHARE) + 1e-9
    assert all(are_together(order, groups) for order in found.order.values())
    assert found.proved == (found.crossings == best.crossings)
    if found.crossings > best.crossings:
        for at, order in found.order.items():
            assert [id for id in order if id != new] == [id for id in before.order[at] if id != gone]


def test_previous_that_names_nothing_known_changes_nothing_that_costs() -> None:
    case = CASES[0]
    found = lay_out(case, previous={0: ["somebody else"], 7: []})
    assert found.crossings <= LEAST[case.name] * (1 + STABLE_SHARE)


def test_wide_stages_get_an_order_in_time_and_the_same_one_again() -> None:
    stages, links = draw_small(1, (200, 12))
    nodes = pd.DataFrame([(id, at) for at, ids in enumerate(stages) for id in ids], columns=["id", "stage"])
    frame = pd.DataFrame(links, columns=["source", "target", "value"])
    first, again = arrange(nodes, frame), arrange(nodes, frame)
    assert first.order == again.order
