"""Labels of flow diagrams: none stands on another, whatever the names, the number of nodes and the width."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.flow_labels import LINE, Label, break_figure, break_name, forms_of, place_labels
from charts.labels import text_width
from tests.charts.flow_made import draw, drawn, joint, links_of, point_at, random_paths
from tests.charts.made import quick

WORDS_OF_80 = "Kuntouttavan työtoiminnan ja mielenterveyspalvelujen yhteinen asiakasohjaus nro "
FINNISH = [
    "Työllisyyspalvelut",
    "Perusterveydenhuolto ja avosairaanhoito",
    "Kela",
    "Mielenterveys- ja päihdepalvelut",
]
SWEDISH = ["Sysselsättningsservicen i kommunen", "Företagshälsovården", "FPA", "Mental- och missbrukarvård"]
NAMES = {"fi": FINNISH, "sv": SWEDISH, "80": [WORDS_OF_80] * 4}
CAP, DESCENT = 0.66, 0.2  # of a letter above the middle of its line and below it, as a share of its size


def named(kind, count):
    return {f"n{place}": f"{NAMES[kind][place % 4]} {place}"[:84] for place in range(count)}


def one_sided(count):
    """Two stages of `count` nodes with very unequal sizes."""
    rows = [
        (f"0:n{place}", f"1:n{(place * 7) % count}", 1 + (place * place * 13) % 97) for place in range(count)
    ]
    return rows + [(f"0:n{place}", f"1:n{place}", 2) for place in range(1, count) if (place * 6) % count]


def boxes(spec, width):
    """What each text covers at most: left, top, right, bottom, text. Halos are left out."""
    found = []
    for items in drawn(spec, "text", width):
        for item in items:
            if item.get("stroke") or "dx" not in item:
                continue
            wide = min(text_width(item["text"], item["fontSize"]), item.get("limit") or np.inf)
            left = item["x"] + item["dx"] - (wide if item["align"] == "right" else 0)
            size = item["fontSize"]
            found.append(
                (left, item["y"] - size * CAP + 1, left + wide, item["y"] + size * DESCENT, item["text"])
            )
    return found


def overlaps(spec, width):
    pairs = combinations(boxes(spec, width), 2)
    return [
        (a[4], b[4]) for a, b in pairs
        if a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] - 0.5 and b[1] < a[3] - 0.5
    ]  # fmt: skip


@pytest.mark.parametrize("width", [340, 560, 1000])
@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("count", [5, 12, 30, 100])
def test_no_label_stands_on_another(count, kind, width):
    spec = draw(links_of(one_sided(count), names=named(kind, count)))
    assert boxes(spec, width)
    assert overlaps(spec, width) == []


@pytest.mark.parametrize("width", [340, 560, 1000])
@pytest.mark.parametrize(("stages", "codes"), [(3, 5), (3, 12), (6, 5)])
def test_no_label_stands_on_another_between_stages(stages, codes, width):
    links, _ = joint(random_paths(3, stages, codes, 900, hide_below=2))
    names = named("fi", codes)
    for side in ("source", "target"):
        links.frame[f"{side}_label"] = links.frame[side].map(names)
    assert overlaps(draw(links), width) == []


@pytest.mark.parametrize("width", [340, 560, 1000])
def test_numbers_in_ribbons_stand_clear_of_labels(width):
    links, paths = joint(random_paths(3, 3, 4, 500))
    for side in ("source", "target"):
        links.frame[f"{side}_label"] = links.frame[side].map(named("80", 4))
    spec = draw(links, paths=paths)
    for node in ("0:n0", "1:n0", "1:n1", "2:n3"):
        assert overlaps(point_at(spec, node, node), width) == []


@pytest.mark.parametrize("width", [340, 1000])
def test_a_label_on_demand_takes_the_place_of_those_it_would_stand_on(width):
    rows = one_sided(40)
    spec = draw(links_of(rows, names=named("fi", 40)))
    bare = 0
    for node in sorted({row[0] for row in rows})[:12]:
        asked = point_at(spec, node, node)
        more = {box[4] for box in boxes(asked, width)} - {box[4] for box in boxes(spec, width)}
        bare += len(more)
        assert overlaps(asked, width) == []
    assert bare > 2


def test_labels_after_the_last_stage_stand_clear_of_return_flows():
    rows = [("0:a", "1:x", 40), ("0:a", "1:y", 20), ("1:x", "0:a", 30), ("1:y", "1:x", 10)]
    spec = draw(links_of(rows))
    for width in (340, 560, 1000):
        lines = drawn(spec, "line", width, name="returns")
        right = max(item["x"] + item["strokeWidth"] / 2 for items in lines for item in items)
        outer = [box for box in boxes(spec, width) if box[4] in ("X", "Y")]
        assert outer
        assert min(box[0] for box in outer) >= right - 1


@given(
    nodes=st.lists(st.tuples(st.floats(0, 300), st.floats(0, 60)), max_size=40),
    height=st.sampled_from([90.0, 300.0, 800.0]),
)
@quick
def test_placed_labels_keep_their_order_and_distance_and_stay_inside(nodes, height):
    labels = [
        Label(str(place), min(middle, height), size, forms_of("Pitkä nimi tässä", "12 (3 %)", 10, True))
        for place, (middle, size) in enumerate(nodes)
    ]
    placed = place_labels(labels, height)
    ends = [(centre - len(lines) * LINE / 2, centre + len(lines) * LINE / 2) for _, centre, lines in placed]
    assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(ends))
    assert all(top >= -1e-6 and bottom <= height + 1e-6 for top, bottom in ends)


def test_the_widest_node_of_a_crowd_keeps_its_label():
    crowd = [
        Label(str(place), 50 + place, 30 if place == 3 else 1, [[("nimi", "name")]]) for place in range(6)
    ]
    assert [node for node, _, _ in place_labels(crowd, 400)].count("3") == 1


@given(name=st.text(st.sampled_from("aeiklnoprstuyäö -/"), min_size=1, max_size=90), width=st.integers(5, 34))
@quick
def test_a_broken_name_keeps_to_its_width_and_number_of_lines(name, width):
    lines = break_name(" ".join(name.split()) or "a", width, 3)
    assert len(lines) <= 3
    assert all(len(line) <= width for line in lines)


def test_a_long_word_is_broken_between_syllables():
    assert break_name("Työllisyyspalvelut", 12, 3) == ["Työllisyys-", "palvelut"]


def test_a_figure_breaks_between_its_parts_and_never_within_a_number():
    figure = "1\u00a0098 (34\u00a0%)  ▼\u00a0−866"
    assert break_figure(figure, 30) == [figure]
    assert break_figure(figure, 13) == ["1\u00a0098 (34\u00a0%)", "▼\u00a0−866"]
    assert break_figure(figure, 5) == ["1\u00a0098", "(34\u00a0%)", "▼\u00a0−866"]
    assert break_figure("", 30) == []
