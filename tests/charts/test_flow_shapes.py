"""A flow as native shapes: true widths, inside the sheet, everything named."""

from itertools import pairwise

import pandas as pd
import pytest

from charts.flow_layout import arrange
from charts.flow_shapes import HIDDEN, Box, Line, Polygon, Text, list_shapes

LINKS = [
    ("0:a", "1:x", 60.0), ("0:a", "1:y", 20.0), ("0:b", "1:x", None), ("0:b", "1:y", 15.0),
    ("1:x", "2:p", 50.0), ("0:a", "2:p", 10.0), ("1:y", "2:q", 30.0), ("1:x", "0:b", 12.0),
]  # fmt: skip
LABELS = {"0:a": "Alku\n90 (40 %)", "1:x": "Keskivaiheen pitkä nimi tässä", "2:p": "Loppu\n60"}
COLOURS = {"0:a": "#112233", "0:b": "#445566", "1:x": "#778899"}
WIDE, HIGH = 720.0, 400.0


@pytest.fixture(scope="module")
def layout():
    ids = sorted({end for *ends, _ in LINKS for end in ends})
    nodes = pd.DataFrame({"id": ids, "stage": [int(id[0]) for id in ids]})
    return arrange(nodes, pd.DataFrame(LINKS, columns=["source", "target", "value"]))


@pytest.fixture(scope="module")
def shapes(layout):
    return list_shapes(layout, LABELS, COLOURS, width=WIDE, height=HIGH)


def of(shapes, kind):
    return [shape for shape in shapes if isinstance(shape, kind)]


def height_at(polygon, end):
    points = polygon.points
    pair = (points[0], points[-1]) if end == 0 else (points[len(points) // 2 - 1], points[len(points) // 2])
    assert pair[0][0] == pytest.approx(pair[1][0])
    return pair[1][1] - pair[0][1]


def test_polygons_are_as_wide_as_their_values_at_both_ends(shapes):
    values = {f"{source} → {target}": value for source, target, value in LINKS}
    found = [(shape, values[shape.name]) for shape in of(shapes, Polygon) if not shape.hatched]
    assert len(found) == 6
    units = [height_at(shape, end) / value for shape, value in found for end in (0, 1)]
    assert units == pytest.approx([units[0]] * len(units))


def test_everything_stays_inside_the_sheet(shapes):
    points = [point for shape in of(shapes, Polygon) + of(shapes, Line) for point in shape.points]
    for box in of(shapes, Box):
        points += [(box.x, box.y), (box.x + box.width, box.y + box.height)]
    points += [(text.x, text.y) for text in of(shapes, Text)]
    assert all(-0.01 <= x <= WIDE + 0.01 and -0.01 <= y <= HIGH + 0.01 for x, y in points)


def test_a_hidden_ribbon_is_hatched_in_its_own_colour(shapes):
    hidden = [shape for shape in of(shapes, Polygon) if shape.hatched]
    assert [(shape.name, shape.fill) for shape in hidden] == [("0:b → 1:x", HIDDEN)]


def test_a_link_over_several_stages_is_one_polygon(shapes):
    assert sum(shape.name == "0:a → 2:p" for shape in of(shapes, Polygon)) == 1


def test_a_return_flow_is_a_line_of_its_width(shapes, layout):
    (line,) = of(shapes, Line)
    assert line.width == pytest.approx(12 * layout.unit_height * HIGH)


def test_ribbons_take_their_sources_colour_and_say_their_ends(shapes):
    first = next(shape for shape in of(shapes, Polygon) if shape.name == "0:a → 1:x")
    assert (first.fill, first.alt) == ("#112233", "Alku → Keskivaiheen pitkä nimi tässä")


def test_alternative_texts_can_be_given(layout):
    said = {("0:a", "1:x"): "Alusta keskelle 60"}
    shapes = list_shapes(layout, LABELS, COLOURS, width=WIDE, height=HIGH, said=said)
    assert (
        next(shape.alt for shape in of(shapes, Polygon) if shape.name == "0:a → 1:x") == "Alusta keskelle 60"
    )


def test_every_node_is_a_box_and_texts_do_not_overlap(shapes, layout):
    assert {box.name for box in of(shapes, Box)} == set(layout.nodes["id"])
    columns = {}
    for text in of(shapes, Text):
        columns.setdefault(text.x, []).append(text.y)
    for places in columns.values():
        places.sort()
        assert all(below - above >= 14.9 for above, below in pairwise(places))
    assert "90 (40 %)" in {text.text for text in of(shapes, Text)}


def test_no_nodes_make_no_shapes():
    empty = arrange(
        pd.DataFrame({"id": [], "stage": []}), pd.DataFrame({"source": [], "target": [], "value": []})
    )
    assert list_shapes(empty, {}, {}, width=WIDE, height=HIGH) == []
