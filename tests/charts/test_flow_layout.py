"""The flow layout: fewest crossings, true widths, nothing that depends on how rows were ordered."""

import json
from itertools import pairwise, permutations, product
from pathlib import Path

import altair as alt
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.flow_layout import HIDDEN_WIDTH, arrange
from charts.flow_spec import flow_chart_spec

REFERENCE = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "flow"
THEME = {"text": "#111111", "background": "#ffffff", "grid": "#dddddd", "muted": "#777777"}
Frames = tuple[pd.DataFrame, pd.DataFrame]


def make(stages: list[list[str]], links: list[tuple[str, str, float]]) -> Frames:
    nodes = pd.DataFrame(
        [(node, i) for i, stage in enumerate(stages) for node in stage], columns=["id", "stage"]
    )
    return nodes, pd.DataFrame(links, columns=["source", "target", "value"])


def draw_case(seed: int, sizes: tuple[int, ...]) -> tuple[list[list[str]], list[tuple[str, str, float]]]:
    generator = np.random.default_rng(seed)
    stages = [[f"{i}{chr(97 + j)}" for j in range(size)] for i, size in enumerate(sizes)]
    links = [
        (a, b, float(generator.integers(1, 30)))
        for above, below in pairwise(stages)
        for a, b in product(above, below)
        if generator.random() < 0.6
    ]
    return stages, links or [(stages[0][0], stages[1][0], 1.0)]


def count_slowly(orders: list[tuple[str, ...]], links: list[tuple[str, str, float]]) -> float:
    """Weighted crossings by looking at every pair of links between every two stages."""
    total = 0.0
    for above, below in pairwise(orders):
        inside = [(above.index(a), below.index(b), w) for a, b, w in links if a in above and b in below]
        for i, (a, b, w) in enumerate(inside):
            for c, d, v in inside[i + 1 :]:
                if (a - c) * (b - d) < 0:
                    total += w * v
    return total


@pytest.mark.parametrize("seed", range(120))
def test_proved_order_has_the_fewest_crossings_of_all_orders(seed: int) -> None:
    stages, links = draw_case(seed, (3, 4, 3) if seed % 2 else (4, 4))
    found = arrange(*make(stages, links))
    least = min(count_slowly(list(orders), links) for orders in product(*(permutations(s) for s in stages)))
    assert found.proved
    assert found.crossings == pytest.approx(least)
    assert count_slowly([found.order[stage] for stage in sorted(found.order)], links) == pytest.approx(least)


@pytest.mark.skipif(not REFERENCE.is_dir(), reason=f"the reference data is not at {REFERENCE}")
def test_reference_diagrams_have_no_more_crossings_than_the_best_known() -> None:
    best = json.loads((REFERENCE / "best_known.json").read_text())
    for name, known in best.items():
        given_data = json.loads((REFERENCE / f"{name}.json").read_text())
        links = pd.DataFrame(given_data["links"])
        links.columns = pd.Index(["source", "target", "value"])
        nodes = [(node, i) for i, layer in enumerate(given_data["layers"]) for node in layer]
        found = arrange(pd.DataFrame(nodes, columns=["id", "stage"]), links)
        if max(len(layer) for layer in given_data["layers"]) <= 6:
            assert (found.crossings, found.proved) == (known["best_known"], True), name
        else:
            assert found.crossings <= 1.01 * known["best_known"], name


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_of_input_rows_changes_nothing(seed: int, shuffler: object) -> None:
    stages, links = draw_case(seed, (4, 5, 3))
    nodes, frame = make(stages, links)
    other = arrange(nodes.sample(frac=1, random_state=seed), frame.sample(frac=1, random_state=seed + 1))
    assert arrange(nodes, frame).order == other.order


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_widths_are_proportional_and_flow_is_conserved(seed: int) -> None:
    nodes, links = make(*draw_case(seed, (4, 5, 3)))
    found = arrange(nodes, links)
    ribbons = found.ribbons
    thick = ribbons["y0_bottom"] - ribbons["y0_top"]
    assert np.allclose(thick, ribbons["y1_bottom"] - ribbons["y1_top"])
    assert np.ptp((thick / ribbons["value"]).to_numpy()) < 1e-9
    heights = (found.nodes["y1"] - found.nodes["y0"]).set_axis(found.nodes["id"])
    leaving = thick.groupby(ribbons["source"]).sum()
    assert (leaving <= heights.loc[leaving.index] + 1e-9).all()


@given(st.integers(0, 10_000), st.floats(0.1, 1000))
@settings(max_examples=30, deadline=None)
def test_scaling_all_values_changes_no_order(seed: int, factor: float) -> None:
    nodes, links = make(*draw_case(seed, (4, 4)))
    assert arrange(nodes, links).order == arrange(nodes, links.assign(value=links["value"] * factor)).order


def test_pinned_nodes_stay_where_they_are_put() -> None:
    stages, links = draw_case(3, (4, 5))
    nodes, frame = make(stages, links)
    for place, node in product(range(4), stages[0]):
        assert arrange(nodes, frame, pinned={node: place}).order[0][place] == node


def test_previous_order_is_kept_where_it_costs_little() -> None:
    nodes, links = make([["a", "b"], ["x", "y"]], [("a", "x", 5), ("b", "y", 5)])
    assert arrange(nodes, links, previous={0: ["b", "a"], 1: ["y", "x"]}).order == {
        0: ("b", "a"),
        1: ("y", "x"),
    }


def test_hidden_links_are_equally_thin_whatever_stands_beside_them() -> None:
    for value in (1.0, 1000.0):
        nodes, links = make([["a", "b"], ["x"]], [("a", "x", value), ("b", "x", float("nan"))])
        hidden = arrange(nodes, links).ribbons.query("hidden")
        assert (hidden["y0_bottom"] - hidden["y0_top"]).item() == pytest.approx(HIDDEN_WIDTH)


@pytest.mark.parametrize(
    "links",
    [[("a", "x", -1.0)], [("a", "zz", 1.0)], [("a", "a", 1.0)], [("x", "a", 1.0)]],
    ids=["negative", "unknown node", "self-loop", "backwards"],
)
def test_what_is_not_such_a_diagram_is_refused(links: list[tuple[str, str, float]]) -> None:
    with pytest.raises(ValueError, match="expected"):
        arrange(*make([["a"], ["x"]], links))


@pytest.mark.parametrize("value", [10.0, float("nan")], ids=["shown", "all hidden"])
def test_specification_is_valid_and_names_with_markup_stay_text(value: float) -> None:
    name = "<script>alert('x')</script> ${datum.x} " + "pitkä nimi " * 8
    nodes, links = make([["a", "b"], ["x"]], [("a", "x", value), ("b", "x", value)])
    labels = pd.DataFrame({"id": ["a", "b", "x"], "label": [name, "B", "X"]})
    spec = flow_chart_spec(arrange(nodes, links), labels, {}, theme=THEME, description="Virta")
    alt.LayerChart.from_dict(spec)
    data = [layer.pop("data") for layer in spec["layer"]]
    assert name in json.dumps(data, ensure_ascii=False)
    assert "alert" not in json.dumps(spec["layer"])
