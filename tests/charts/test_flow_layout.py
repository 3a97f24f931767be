"""The flow layout: true widths, nothing lost, nothing that depends on how rows are ordered, no exceptions."""

from decimal import Decimal
from itertools import combinations, pairwise, product
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.flow_cases import name_nodes
from charts.flow_layout import HIDDEN_WIDTH, FlowLayout, arrange

Frames = tuple[pd.DataFrame, pd.DataFrame]
NAN = float("nan")


def make(stages: list[list[str]], links: list[tuple[Any, Any, Any]]) -> Frames:
    nodes = pd.DataFrame(
        [(node, i) for i, stage in enumerate(stages) for node in stage], columns=["id", "stage"]
    )
    return nodes, pd.DataFrame(links, columns=["source", "target", "value"])


def draw_case(seed: int, sizes: tuple[int, ...], *, mixed: bool = False) -> Frames:
    """Links between adjacent stages; mixed: over several stages, back, to themselves and hidden ones, too."""
    random, stages = np.random.default_rng(seed), name_nodes(sizes)
    links = [
        (a, b, float(random.integers(1, 30)))
        for above, below in pairwise(stages)
        for a, b in product(above, below)
        if random.random() < 0.6
    ]
    if mixed:
        ids = [id for stage in stages for id in stage]
        for _ in range(int(random.integers(1, 9))):
            value = NAN if random.random() < 0.2 else float(random.integers(0, 30))
            links.append((str(random.choice(ids)), str(random.choice(ids)), value))
    nodes, frame = make(stages, links or [(stages[0][0], stages[1][0], 1.0)])
    nodes["group"] = [f"group {random.integers(3)}" for _ in range(len(nodes))]
    return nodes, frame.drop_duplicates(["source", "target"], ignore_index=True)


def spread(layout: FlowLayout, name: str) -> pd.Series:
    return layout.ribbons[f"{name}_bottom"] - layout.ribbons[f"{name}_top"]


SEEDS, FEW = st.integers(0, 10_000), settings(max_examples=40, deadline=None)


# --- laws ----------------------------------------------------------------------------------------


@given(SEEDS)
@FEW
def test_order_of_input_rows_changes_nothing(seed: int) -> None:
    nodes, links = draw_case(seed, (4, 5, 3), mixed=True)
    found = arrange(nodes, links)
    other = arrange(nodes.sample(frac=1, random_state=seed), links.sample(frac=1, random_state=seed + 1))
    assert found.order == other.order
    for name in ("nodes", "ribbons", "segments", "returns", "return_points"):
        pd.testing.assert_frame_equal(getattr(found, name), getattr(other, name))


@given(SEEDS, st.sampled_from([0, 7]))
@FEW
def test_widths_are_proportional_and_flow_is_conserved(seed: int, limit: int) -> None:
    nodes, links = draw_case(seed, (4, 5, 3), mixed=True)
    found = arrange(nodes, links, exact_limit=limit)
    shown = found.ribbons[~found.ribbons["hidden"]]
    thick = spread(found, "y0")
    assert np.allclose(thick, spread(found, "y1"))
    assert np.allclose(thick[shown.index], shown["value"] * found.unit_height)
    back = found.returns[~found.returns["hidden"]]
    assert np.allclose(back["width"], back["value"] * found.unit_height)
    heights = (found.nodes["y1"] - found.nodes["y0"]).set_axis(found.nodes["id"])
    sides = [
        thick.groupby(found.ribbons[end]).sum().add(found.returns.groupby(end)["width"].sum(), fill_value=0)
        for end in ("source", "target")
    ]
    needed = pd.concat(sides, axis=1).max(axis=1).reindex(heights.index).fillna(0.0)
    assert np.allclose(heights, needed)


@given(SEEDS)
@FEW
def test_ribbons_lie_beside_each_other_within_their_nodes(seed: int) -> None:
    found = arrange(*draw_case(seed, (4, 5, 3), mixed=True))
    box = found.nodes.set_index("id")
    for end, y in (("source", "y0"), ("target", "y1")):
        for id, part in found.ribbons.groupby(end):
            top = part.sort_values([f"{y}_top", f"{y}_bottom"])
            assert (top[f"{y}_bottom"].to_numpy()[:-1] <= top[f"{y}_top"].to_numpy()[1:] + 1e-9).all()
            assert top[f"{y}_top"].min() >= box.loc[id, "y0"] - 1e-9
            assert top[f"{y}_bottom"].max() <= box.loc[id, "y1"] + 1e-9


@given(SEEDS, st.sampled_from([0.1, 1 / 3, 7.7, 1000.0, 1e-9, 1e12]), st.sampled_from([0, 7]))
@FEW
def test_scaling_all_values_changes_no_order(seed: int, factor: float, limit: int) -> None:
    nodes, links = draw_case(seed, (4, 4, 3), mixed=True)
    scaled = links.assign(value=links["value"] * factor)
    found = [arrange(nodes, frame, exact_limit=limit) for frame in (links, scaled)]
    assert found[0].order == found[1].order


@given(SEEDS)
@FEW
def test_nothing_lies_outside_the_drawing_and_no_two_nodes_overlap(seed: int) -> None:
    found = arrange(*draw_case(seed, (4, 1, 5), mixed=True))
    for frame, names in ((found.nodes, "x0 x1 y0 y1"), (found.return_points, "x y")):
        places = frame[names.split()].to_numpy()
        assert ((places >= -1e-9) & (places <= 1 + 1e-9)).all()
    for _, stage in found.nodes.groupby("stage"):
        assert (stage["y1"].to_numpy()[:-1] < stage["y0"].to_numpy()[1:]).all()


@given(SEEDS)
@FEW
def test_every_input_row_is_drawn_or_left_out(seed: int) -> None:
    nodes, links = draw_case(seed, (3, 4, 3), mixed=True)
    spoilt = pd.concat([links, links.head(2), links.tail(2).assign(value=-1.0)], ignore_index=True)
    spoilt.loc[len(spoilt)] = ["0:a", "nobody", 3.0]
    found = arrange(nodes, spoilt)
    assert len(found.ribbons) + len(found.returns) + len(found.left_out) == len(spoilt)
    assert sorted(found.left_out["reason"]) == ["negative"] * 2 + ["repeated"] * 2 + ["unknown_node"]


@given(SEEDS)
@FEW
def test_given_frames_stay_as_they_were(seed: int) -> None:
    nodes, links = draw_case(seed, (3, 4), mixed=True)
    before = nodes.copy(deep=True), links.copy(deep=True)
    arrange(nodes, links, pinned={"0:a": 1.0}, previous=arrange(nodes, links))
    pd.testing.assert_frame_equal(nodes, before[0])
    pd.testing.assert_frame_equal(links, before[1])


# --- return flows --------------------------------------------------------------------------------


@given(SEEDS)
@FEW
def test_return_flows_touch_no_node_but_at_their_ends(seed: int) -> None:
    found = arrange(*draw_case(seed, (4, 5, 3), mixed=True))
    boxes = found.nodes[["x0", "x1", "y0", "y1"]].to_numpy()
    for _, line in found.return_points.groupby("link"):
        points = line.sort_values("step")[["x", "y"]].to_numpy()
        for a, b in pairwise(points):
            for share in np.linspace(0, 1, 9):
                x, y = a + (b - a) * share
                inside = (boxes[:, 0] + 1e-9 < x) & (x < boxes[:, 1] - 1e-9)
                assert not (inside & (boxes[:, 2] - 1e-9 < y) & (y < boxes[:, 3] + 1e-9)).any()


@given(SEEDS)
@FEW
def test_lanes_run_below_all_nodes_and_beside_each_other(seed: int) -> None:
    found = arrange(*draw_case(seed, (4, 5, 3), mixed=True))
    points, half = found.return_points.groupby("link"), found.returns["width"] / 2
    lowest, stage = points["y"].max(), found.nodes.set_index("id")["stage"]
    assert (lowest - half > found.nodes["y1"].max() - 1e-9).all()
    assert (lowest + half <= 1 + 1e-9).all()
    spans = [
        (stage[t], stage[s]) for s, t in zip(found.returns["source"], found.returns["target"], strict=True)
    ]
    for i, j in combinations(range(len(spans)), 2):
        if spans[i][0] <= spans[j][1] and spans[j][0] <= spans[i][1]:
            assert abs(lowest[i] - lowest[j]) > half[i] + half[j]


def test_return_flows_leave_on_the_right_and_arrive_on_the_left() -> None:
    nodes, links = make([["a"], ["x"]], [("a", "x", 5.0), ("x", "a", 2.0), ("x", "x", 1.0)])
    found = arrange(nodes, links)
    assert found.returns["value"].tolist() == [2.0, 1.0]
    assert len(found.ribbons) == 1
    assert found.crossings == 0
    box = found.nodes.set_index("id")
    ends = found.return_points.sort_values("step").groupby("link")["x"].agg(["first", "last"])
    assert ends["first"].tolist() == [box.loc["x", "x1"]] * 2
    assert ends["last"].tolist() == [box.loc["a", "x0"], box.loc["x", "x0"]]


def test_link_within_a_stage_is_a_return_flow() -> None:
    nodes, links = make([["a", "b"], ["x"]], [("a", "b", 5.0), ("b", "x", 2.0)])
    found = arrange(nodes, links)
    assert found.returns[["source", "target"]].values.tolist() == [["a", "b"]]


# --- scale ---------------------------------------------------------------------------------------


@given(SEEDS, SEEDS)
@FEW
def test_two_layouts_with_one_unit_height_have_one_scale(one: int, other: int) -> None:
    pairs = [draw_case(seed, (4, 3, 4), mixed=True) for seed in (one, other)]
    unit = min(arrange(*pair).unit_height for pair in pairs)
    for pair in pairs:
        found = arrange(*pair, unit_height=unit)
        assert found.unit_height == unit
        shown = found.ribbons[~found.ribbons["hidden"]]
        assert np.allclose(spread(found, "y0")[shown.index], shown["value"] * unit)


def test_unit_height_that_would_not_fit_is_cut() -> None:
    pair = draw_case(1, (4, 3))
    assert arrange(*pair, unit_height=1e6).unit_height == arrange(*pair).unit_height
    assert arrange(*pair, unit_height=0).unit_height == arrange(*pair).unit_height


# --- zero, missing and hidden --------------------------------------------------------------------


@pytest.mark.parametrize("value", [1.0, 1000.0])
def test_hidden_links_are_equally_thin_whatever_stands_beside_them(value: float) -> None:
    nodes, links = make([["a", "b"], ["x"]], [("a", "x", value), ("b", "x", NAN), ("x", "b", NAN)])
    found = arrange(nodes, links)
    hidden = found.ribbons.query("hidden")
    assert (hidden["y0_bottom"] - hidden["y0_top"]).item() == pytest.approx(HIDDEN_WIDTH)
    assert found.returns["width"].item() == pytest.approx(HIDDEN_WIDTH)


@pytest.mark.parametrize(("value", "is_hidden"), [(NAN, True), (None, True), (pd.NA, True), (0.0, False)])
def test_all_hidden_and_all_zero_are_readable(value: Any, is_hidden: bool) -> None:
    nodes, links = make([["a", "b"], ["x"]], [("a", "x", value), ("b", "x", value), ("x", "x", value)])
    found = arrange(nodes, links)
    assert (len(found.ribbons), len(found.returns), len(found.left_out)) == (2, 1, 0)
    assert found.unit_height == 0.0
    assert found.ribbons["hidden"].tolist() == [is_hidden] * 2
    assert arrange(nodes, links, unit_height=found.unit_height).order == found.order


# --- bad input -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        (("a", "x", -1.0), "negative"),
        (("a", "x", float("inf")), "not_finite"),
        (("a", "x", -float("inf")), "not_finite"),
        (("a", "x", 10**400), "not_finite"),
        (("a", "x", "many"), "not_a_number"),
        (("a", "x", 1j), "not_a_number"),
        (("a", "x", [1]), "not_a_number"),
        (("a", "x", Decimal("sNaN")), "not_a_number"),
        (("a", "zz", 1.0), "unknown_node"),
        ((None, "x", 1.0), "unknown_node"),
        (([], "x", 1.0), "unknown_node"),
        (("b", "y", 7.0), "repeated"),
    ],
    ids=lambda given: repr(given)[:30],
)
def test_link_that_cannot_be_drawn_is_left_out_with_its_reason(link: tuple[Any, ...], reason: str) -> None:
    nodes, links = make([["a", "b"], ["x", "y"]], [("b", "y", 2.0)])
    odd = pd.DataFrame([[*row] for row in [*links.itertuples(index=False), link]], dtype=object)
    found = arrange(nodes, odd.set_axis(links.columns, axis=1))
    assert found.left_out["reason"].tolist() == [reason]
    assert found.left_out["target"].tolist() == [link[1]]
    assert found.ribbons["value"].tolist() == [2.0]


@pytest.mark.parametrize(
    ("id", "stage", "reason"),
    [
        ("a", 1, "node_repeated"),
        (None, 1, "node_without_id"),
        (NAN, 1, "node_without_id"),
        ({}, 1, "node_without_id"),
        ("z", -1, "node_without_stage"),
        ("z", 0.5, "node_without_stage"),
        ("z", 60, "node_without_stage"),
        ("z", None, "node_without_stage"),
        ("z", "late", "node_without_stage"),
        ("z", float("inf"), "node_without_stage"),
    ],
    ids=str,
)
def test_node_that_cannot_be_drawn_is_left_out_with_its_links(id: Any, stage: Any, reason: str) -> None:
    nodes = pd.DataFrame({"id": ["a", "x", id], "stage": [0, 1, stage]}, dtype=object)
    links = pd.DataFrame([("a", "x", 2.0), ("z", "x", 3.0)], columns=["source", "target", "value"])
    found = arrange(nodes, links)
    assert sorted(found.left_out["reason"]) == sorted([reason, "unknown_node"])
    assert found.order == {0: ("a",), 1: ("x",)}


def test_no_node_is_an_empty_layout() -> None:
    found = arrange(*make([], []))
    assert (found.order, found.crossings, found.proved, found.unit_height) == ({}, 0.0, True, 0.0)
    for frame in (found.nodes, found.ribbons, found.segments, found.returns, found.return_points):
        assert len(frame) == 0
    assert "y0_top" in found.segments


def test_one_node_is_drawn_and_so_is_its_loop() -> None:
    found = arrange(*make([["a"]], [("a", "a", 3.0)]))
    assert found.order == {0: ("a",)}
    assert len(found.returns) == 1
    assert found.return_points["x"].between(0, 1).all()


def test_nodes_without_links_are_drawn() -> None:
    found = arrange(*make([["a", "b"], [], ["x"]], []))
    assert {at: set(order) for at, order in found.order.items()} == {0: {"a", "b"}, 1: set(), 2: {"x"}}


@pytest.mark.parametrize("linked", [False, True])
def test_two_hundred_nodes_in_a_stage_are_readable(linked: bool) -> None:
    stages = [[f"n{i}" for i in range(200)], ["x", "y"]]
    links = [(f"n{i}", "xy"[i % 2], float(1 + i % 7)) for i in range(200)] if linked else []
    found = arrange(*make(stages, links))
    stage = found.nodes[found.nodes["stage"] == 0]
    assert len(stage) == 200
    assert (stage["y0"].to_numpy()[1:] - stage["y1"].to_numpy()[:-1] > 0.001).all()
    assert found.nodes[["y0", "y1"]].to_numpy().min() >= 0
    assert found.nodes[["y0", "y1"]].to_numpy().max() <= 1 + 1e-9
    assert found.crossings == 0


def test_sixty_stages_still_have_room_between_them() -> None:
    stages = [[f"{i}a", f"{i}b"] for i in range(60)]
    links = [(above[0], below[1], 1.0) for above, below in pairwise(stages)] + [("59a", "0a", 1.0)]
    found = arrange(*make(stages, links))
    left = found.nodes.groupby("stage")[["x0", "x1"]].first()
    assert (left["x0"].to_numpy()[1:] - left["x1"].to_numpy()[:-1] > 0.005).all()


@pytest.mark.parametrize("size", [1e-320, 1e-200, 1e200, 1e308])
def test_values_of_any_size_are_laid_out_alike(size: float) -> None:
    links = [("a", "y", size), ("b", "x", size), ("a", "x", size / 4)]
    found = arrange(*make([["a", "b"], ["x", "y"]], links))
    plain = arrange(*make([["a", "b"], ["x", "y"]], [(a, b, value / size) for a, b, value in links]))
    assert found.order == plain.order
    assert np.allclose(spread(found, "y0"), spread(plain, "y0"))
    assert found.ribbons["value"].max() == size


def test_ids_of_several_types_are_kept_apart() -> None:
    nodes = pd.DataFrame({"id": [1, "1", (1, 2), 2.5], "stage": [0, 0, 1, 1]}, dtype=object)
    links = pd.DataFrame({"source": [1, "1"], "target": [(1, 2), 2.5], "value": [1.0, 2.0]}, dtype=object)
    found = arrange(nodes, links)
    assert set(found.nodes["id"]) == {1, "1", (1, 2), 2.5}
    assert len(found.ribbons) == 2


def test_programmers_mistakes_are_refused() -> None:
    nodes, links = make([["a"], ["x"]], [("a", "x", 1.0)])
    for call in (
        lambda: arrange(nodes.drop(columns="stage"), links),
        lambda: arrange(nodes, links.drop(columns="value")),
        lambda: arrange(nodes, links, exact_limit=9),
        lambda: arrange(nodes, links, exact_limit=-1),
        lambda: arrange(nodes, links, unit_height=-1.0),
        lambda: arrange(nodes, links, unit_height=NAN),
    ):
        with pytest.raises(ValueError, match="expected"):
            call()


ids = st.sampled_from(["a", "b", "c", "", "<b>", "x" * 80, 1, 1.0, True, None, NAN, (1,), pd.NA])
JUNK = st.one_of(
    ids, st.floats(), st.integers(), st.text(max_size=3), st.just([]), st.complex_numbers(), st.booleans(),
    st.decimals(), st.dates(), st.just(pd.NaT), st.just(np.float64("nan")), st.binary(max_size=2),
)  # fmt: skip
STAGES = st.one_of(st.integers(0, 4), JUNK)


@given(
    st.lists(st.tuples(st.one_of(ids, JUNK), STAGES, JUNK, JUNK), max_size=12),
    st.lists(st.tuples(st.one_of(ids, JUNK), st.one_of(ids, JUNK), JUNK), max_size=15),
    st.dictionaries(ids, st.floats(), max_size=3),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_whatever_frames_hold_there_is_a_layout(
    nodes: list[Any], links: list[Any], pinned: dict[Any, float], again: bool
) -> None:
    asked = pd.DataFrame(nodes, columns=["id", "stage", "order", "group"], dtype=object)
    frame = pd.DataFrame(links, columns=["source", "target", "value"], dtype=object)
    found = arrange(asked, frame, pinned=pinned)
    if again:
        found = arrange(asked, frame, pinned=pinned, previous=found, exact_limit=0)
    of_nodes = found.left_out["reason"].str.startswith("node_").astype(bool)
    assert len(found.nodes) + of_nodes.sum() == len(nodes)
    assert len(found.ribbons) + len(found.returns) + (~of_nodes).sum() == len(links)
    places = found.nodes[["x0", "x1", "y0", "y1"]].to_numpy(dtype=float)
    assert ((places >= -1e-9) & (places <= 1 + 1e-9)).all()
