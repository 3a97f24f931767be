"""The small line on a card."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.sparkline import HEIGHT, PERIODS, WIDTH, sparkline_svg
from charts.tokens import DARK, LIGHT, SIGNALS
from tests.charts.made import HOSTILE, H, N, quick, series

CELLS = st.lists(st.one_of(st.just(H), st.just(N), st.floats(-1e6, 1e6)), max_size=40)


class Reader(HTMLParser):
    """The tags of a drawing with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def draw(cells, **more):
    return Reader(sparkline_svg(series(cells), **{"palette": LIGHT, "label": "Odotus"} | more))


def runs(drawing):
    """How many points each line joins, and the lone ones."""
    joined = [len(found["points"].split()) for found in drawing.all("polyline")]
    return joined, len([found for found in drawing.all("circle") if found["r"] == "1.4"])


def boxes(drawing):
    return [found for found in drawing.all("rect") if found["fill"] == "none"]


def bands(drawing):
    return [found for found in drawing.all("rect") if "fill-opacity" in found]


def test_a_line_breaks_where_a_period_is_hidden_or_missing():
    assert runs(draw([1, 2, H, 4, N, 6, 7])) == ([2, 2], 1)


def test_each_hidden_period_has_a_hollow_box_of_one_size():
    found = boxes(draw([1, H, N, H, 2]))
    assert [(box["width"], box["height"]) for box in found] == [("3", "6")] * 2


def test_only_the_last_periods_are_drawn():
    assert runs(draw(list(range(PERIODS + 10)))) == ([PERIODS], 0)


def test_the_highest_value_stands_highest():
    heights = [float(point.split(",")[1]) for point in draw([1, 9, 5]).all("polyline")[0]["points"].split()]
    assert heights[1] < heights[2] < heights[0]


def test_an_even_line_runs_through_the_middle():
    assert {point.split(",")[1] for point in draw([4, 4, 4]).all("polyline")[0]["points"].split()} == {"18.0"}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_each_signal_marks_the_last_value_in_its_colour_and_shape(palette):
    shapes = set()
    for signal in SIGNALS:
        found = draw([1, 2, 3], signal=signal, palette=palette)
        tag, mark = found.tags[-1]
        assert mark["fill"] == palette.signal(signal)
        points = mark.get("points", "").split()
        shapes.add((tag, len(points), points[0] if points else ""))
    assert len(shapes) == len(SIGNALS)


@pytest.mark.parametrize("cells", [[1, 2, H], [1, 2, N]])
def test_an_older_value_is_not_marked_as_the_last(cells):
    assert [tag for tag, _ in draw(cells, signal="concern").tags if tag == "polygon"] == []


def test_limits_are_drawn_only_when_asked_and_where_there_are_some():
    nan = float("nan")
    assert bands(draw([1, 2, 3])) == []
    assert len(bands(draw([1, 2, 3], limits=([nan, 0, 0], [nan, 4, 4])))) == 2


def test_a_target_in_reach_is_dashed_and_one_far_away_is_left_out():
    assert [found["stroke"] for found in draw([1, 2, 3], target=4).all("line")] == [LIGHT.target]
    assert draw([1, 2, 3], target=400).all("line") == []
    assert draw([1, 2, 3]).all("line") == []


@given(cells=CELLS, target=st.one_of(st.none(), st.floats(-1e6, 1e6)))
@quick
def test_nothing_is_drawn_outside_the_card(cells, target):
    for tag, found in draw(cells, target=target).tags:
        points = [pair.split(",") for pair in found.get("points", "").split()]
        points += [[found[a], found[b]] for a, b in (("cx", "cy"), ("x", "y"), ("x1", "y1")) if a in found]
        assert all(0 <= float(x) <= WIDTH and 0 <= float(y) <= HEIGHT for x, y in points), (tag, found)


@pytest.mark.parametrize("cells", [[], [N], [H], [H, N]])
def test_a_card_without_values_has_no_line(cells):
    found = draw(cells, target=5)
    assert runs(found) == ([], 0)
    assert len(boxes(found)) == cells.count(H)


def test_a_single_period_is_a_mark():
    assert [tag for tag, _ in draw([5]).tags] == ["svg", "circle", "circle"]


def test_a_screen_reader_is_told_the_label():
    frame = draw([1, 2], label="Odotusaika, 24 kk").all("svg")[0]
    assert (frame["role"], frame["aria-label"]) == ("img", "Odotusaika, 24 kk")


def test_markup_in_the_label_stays_text():
    found = draw([1, 2], label=HOSTILE + '"><script>')
    assert {tag for tag, _ in found.tags} == {"svg", "polyline", "circle"}
    assert found.text == ""
    assert found.all("svg")[0]["aria-label"].startswith("<img src=x onerror=alert(1)>")
    assert set(found.all("svg")[0]) == {"xmlns", "width", "height", "viewbox", "role", "aria-label"}
