"""Asking a flow diagram: the very same people are drawn at exactly their width, and nobody else."""

from itertools import pairwise

import pytest

from charts.flow_paths import FADED, LIT, REST
from tests.charts.flow_made import NOTES, draw, drawn, joint, lay, links_of, point_at, random_paths
from tests.charts.made import H, walk
from tests.charts.test_flow import key

ROWS = random_paths(7, 3, 4, 400)
SOME_HIDDEN = random_paths(7, 3, 4, 400, hide_below=5)


def make(rows, **more):
    links, paths = joint(rows)
    spec, layout = lay(links, paths=paths, **more)
    return spec, layout.unit_height * spec["height"]


def nodes_of(path):
    return [f"{stage}:{code}" for stage, code in enumerate(path.split())]


def through(rows, source, target):
    """The paths through a link, or through a node where both ends are it."""
    for path, cell in rows:
        nodes = nodes_of(path)
        if (source in nodes) if source == target else ((source, target) in list(pairwise(nodes))):
            yield nodes, cell


def slow_sums(rows, source, target):
    """Link -> its people among those asked about, counted one path at a time; hidden ones count nothing."""
    sums, least = {}, set()
    for nodes, cell in through(rows, source, target):
        for pair in pairwise(nodes):
            sums[pair] = sums.get(pair, 0) + (0 if cell == H else cell)
            if cell == H:
                least.add(pair)
    return sums, least


def overlay(spec):
    """Marks drawn over the ribbons: their items."""
    return [items for items in drawn(spec, "area") if "description" not in items[0]]


def places(spec):
    """Upper edge of each ribbon at both ends -> its link, in px."""
    found = {}
    for _, part in walk(spec):
        if isinstance(part, dict) and part.get("name") == "segments" and "values" in part:
            for row in part["values"]:
                ends = (
                    round(row["a"] * spec["height"], 1),
                    round(row["c"] * spec["height"], 1),
                    row["x0"] > 0.3,
                )
                found[ends] = (row["from"], row["to"]), row.get("kind")
    return found


def drawn_widths(spec):
    """Link -> px of what is drawn over it, at its first and its last point."""
    known, widths = places(spec), {}
    for items in overlay(spec):
        late = items[0]["x"] > 200
        first, last = items[0], items[-1]
        link, kind = known.get((round(first["y"], 1), round(last["y"], 1), late), (None, None))
        if link is not None and kind != "hidden":
            widths[link] = (first["y2"] - first["y"], last["y2"] - last["y"])
    return widths


@pytest.mark.parametrize("asked", [("0:n0", "1:n1"), ("1:n2", "2:n0"), ("1:n1", "1:n1"), ("2:n3", "2:n3")])
def test_the_same_people_are_drawn_at_their_exact_width_in_every_stage(asked):
    spec, unit = make(ROWS)
    sums, _ = slow_sums(ROWS, *asked)
    assert len(sums) > 3
    widths = drawn_widths(point_at(spec, *asked))
    assert set(widths) == set(sums)
    for link, count in sums.items():
        for end in widths[link]:
            assert end == pytest.approx(max(count * unit, 1), abs=0.02)


@pytest.mark.parametrize("asked", [("0:n0", "0:n0"), ("1:n1", "1:n1")])
def test_people_of_hidden_paths_are_not_drawn_but_said_to_be_more(asked):
    spec, unit = make(SOME_HIDDEN)
    sums, least = slow_sums(SOME_HIDDEN, *asked)
    pointed = point_at(spec, *asked)
    for link, widths in drawn_widths(pointed).items():
        assert widths[0] == pytest.approx(max(sums[link] * unit, 1 if sums[link] else 0), abs=0.02)
    edged = [items for items in overlay(pointed) if items[0]["strokeOpacity"] == 1]
    assert len(edged) == len(least)
    assert all(items[0]["strokeDash"] == [3, 2] for items in edged)
    assert NOTES.at_least in key(spec)


def test_a_hidden_ribbon_keeps_its_one_width_when_asked_about():
    spec, _ = make([("a x p", 40), ("a y p", H), ("b y q", 30), ("b x q", H)])
    for asked in (("0:a", "0:a"), ("0:b", "0:b")):
        known = places(spec)
        hidden = {ends for ends, (_, kind) in known.items() if kind == "hidden"}
        widths = {
            round(items[0]["y2"] - items[0]["y"], 2) for items in overlay(point_at(spec, *asked))
            if items[0]["fillOpacity"] == 0
        }  # fmt: skip
        assert hidden
        assert len(widths) == 1


def test_numbers_of_the_same_people_stand_in_ribbons_that_have_room():
    spec, unit = make(ROWS)
    sums, _ = slow_sums(ROWS, "1:n1", "1:n1")
    before = [item["text"] for items in drawn(spec, "text") for item in items if item["align"] == "right"]
    pointed = point_at(spec, "1:n1", "1:n1")
    told = {item["text"] for items in drawn(pointed, "text") for item in items if item["align"] == "right"}
    assert before == []
    assert told == {str(count) for count in sums.values() if count * unit >= 11}


def test_nobody_is_drawn_over_the_ribbons_until_something_is_asked():
    assert overlay(make(ROWS)[0]) == []


@pytest.mark.parametrize("path", [("1:n1",), ("0:n0", "1:n1"), ("0:n0", "1:n1", "2:n0")])
def test_a_pinned_path_is_drawn_from_the_start(path):
    spec, unit = make(ROWS, pinned_path=path)
    kept = [(nodes_of(text), cell) for text, cell in ROWS]
    if len(path) == 1:
        kept = [(nodes, cell) for nodes, cell in kept if path[0] in nodes]
    else:
        kept = [(nodes, cell) for nodes, cell in kept if set(pairwise(path)) <= set(pairwise(nodes))]
    sums = {}
    for nodes, cell in kept:
        for pair in pairwise(nodes):
            sums[pair] = sums.get(pair, 0) + cell
    widths = drawn_widths(spec)
    assert set(widths) == set(sums)
    for link, count in sums.items():
        assert widths[link][0] == pytest.approx(max(count * unit, 1), abs=0.02)
    ribbons = [items[0] for items in drawn(spec, "area", name="ribbons")]
    assert {item["fillOpacity"] for item in ribbons} <= {FADED, 0.001}


def test_a_path_that_is_not_there_is_not_pinned():
    links, _ = joint(ROWS)
    assert draw(links, pinned_path=("0:gone", "1:n1")) == draw(links)


# --- no joint distribution -------------------------------------------------------------------------


def lit(spec):
    return {
        items[0]["description"].split(":")[0]
        for items in drawn(spec, "area", name="ribbons") if items[0]["fillOpacity"] == LIT
    }  # fmt: skip


def test_without_a_joint_distribution_only_touching_ribbons_are_lit_whole():
    rows = [("0:a", "1:x", 9), ("0:b", "1:x", 8), ("0:b", "1:y", 7), ("1:x", "2:p", 6), ("1:y", "2:q", 5)]
    spec = draw(links_of(rows))
    assert {items[0]["fillOpacity"] for items in drawn(spec, "area", name="ribbons")} == {REST}
    assert lit(point_at(spec, "0:a", "1:x")) == {"A → X", "X → P"}
    assert lit(point_at(spec, "1:x", "2:p")) == {"X → P", "A → X", "B → X"}
    assert lit(point_at(spec, "1:y", "1:y")) == {"B → Y", "Y → Q"}
    assert overlay(point_at(spec, "1:x", "2:p")) == []


def test_a_pinned_link_is_lit_without_a_joint_distribution_too():
    rows = [("0:a", "1:x", 9), ("0:b", "1:x", 8), ("1:x", "2:p", 6)]
    assert lit(draw(links_of(rows), pinned_path=("0:a", "1:x"))) == {"A → X"}
    assert lit(draw(links_of(rows), pinned_path=("1:x",))) == {"A → X", "B → X", "X → P"}


# --- what a click selects --------------------------------------------------------------------------


def test_a_click_selects_ends_and_pointing_is_a_selection_of_its_own():
    spec = make(ROWS)[0]
    found = [part for _, part in walk(spec) if isinstance(part, dict) and "select" in part]
    assert [(param["name"], param["select"]["fields"], param["select"]["on"]) for param in found] == [
        ("pointed", ["from", "to"], "pointerover"), ("flow", ["from", "to"], "click"),
    ]  # fmt: skip
