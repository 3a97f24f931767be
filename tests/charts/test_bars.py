"""Bars: ranked, side by side and to both sides of zero."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.bars import ranked_bars
from charts.frame import UnitFormat
from charts.labels import LABEL, LINE, text_width
from charts.tokens import LIGHT
from tests.charts.made import (
    HOSTILE,
    HOSTILE_PARTS,
    LOOK,
    WORDS,
    H,
    N,
    data_rows,
    diverging,
    expressions,
    grouped,
    hatched,
    layers,
    make_table,
    name_layer,
    quick,
    ranked,
    texts,
    values,
)

CELLS = st.lists(st.one_of(st.just(H), st.just(N), st.integers(-500, 5000)), min_size=1, max_size=14)
NAMES = st.text("aäW-/ ", min_size=1, max_size=70)


def names(spec):
    return [row["text"] for row in values(name_layer(spec))]


def drawn(spec):
    """The rows of the bars."""
    return [row for row in data_rows(spec, "rect") if "x2" in row]


def value_labels(spec):
    """Texts beside bars: those that stand at a value."""
    return [
        row for layer in layers(spec, "text") for row in values(layer)
        if layer["encoding"]["x"] != {"value": 0} and "tx" not in row
    ]  # fmt: skip


def test_the_largest_stands_first_then_protected_then_missing_by_name():
    spec = ranked([N, 3, H, 40, N, H, 7], names=["ö", "d", "k", "c", "a", "b", "e"])
    assert names(spec) == ["c", "e", "d", "b", "k", "a", "ö"]


@given(cells=CELLS)
@quick
def test_bars_fall_in_size_from_the_top(cells):
    rows = sorted(drawn(ranked(cells)), key=lambda row: row["y"]) if any(c is not N for c in cells) else []
    sizes = [row["x2"] for row in rows]
    assert sizes == sorted(sizes, reverse=True)


def test_a_table_with_an_order_of_its_own_keeps_it():
    assert names(ranked([3, H, 40], order="given")) == ["Nimi 0", "Nimi 1", "Nimi 2"]


def test_a_bar_reaches_from_zero_to_its_value():
    assert [(row["x"], row["x2"]) for row in drawn(ranked([40, 0, -3]))] == [(0, 40), (0, 0), (0, -3)]


def test_hidden_and_missing_have_no_bar_but_words():
    spec = ranked([H, N, 5])
    assert len(drawn(spec)) == 1
    assert {"suojattu", "ei tietoa"} <= set(texts(spec))
    assert [len(values(layer)) for layer in hatched(spec)] == [1]


def test_zero_is_a_value_and_no_data_is_not():
    spec = ranked([0, N], order="given")
    assert [row["text"] for row in value_labels(spec)] == ["0", "ei tietoa"]


def test_the_scale_holds_zero_and_every_value_and_reference():
    table = make_table([("a", 40.0)], "team", study=[90.0], study_status="shown")
    spec = ranked_bars(table, WORDS, reference="study", **LOOK)
    domains = [layer["encoding"]["x"]["scale"]["domain"] for layer in layers(spec, "rect")]
    assert domains == [[0.0, 90.0]]


def test_a_reference_is_drawn_over_its_bar_and_named_in_the_key():
    table = make_table(
        [("a", 40.0), ("b", 30.0)], "team", study=[35.5, None], study_status=["shown", "no_data"]
    )
    spec = ranked_bars(table, WORDS, reference="study", unit_format=UnitFormat(1, "kk"), **LOOK)
    ticks = [row for row in data_rows(spec, "rule") if row.get("study")]
    bar = next(row for row in drawn(spec) if row["name"] == "a")
    assert [(row["x"], row["study"]) for row in ticks] == [(35.5, "35,5\u00a0kk")]
    assert (ticks[0]["y"], ticks[0]["y2"]) == (bar["y"] - 4, bar["y2"] + 4)
    assert "tutkimus" in texts(spec)


def test_no_reference_is_drawn_unless_asked():
    table = make_table([("a", 40.0)], "team", study=[35.5], study_status="shown")
    spec = ranked_bars(table, WORDS, **LOOK)
    assert "tutkimus" not in texts(spec)
    assert [row for row in data_rows(spec, "rule") if row.get("study")] == []


def test_changes_are_signed_and_the_greatest_increase_stands_first():
    spec = diverging([-3, 12.0, 0])
    assert names(spec) == ["Nimi 1", "Nimi 2", "Nimi 0"]
    assert {"+12", "0", "−3"} <= set(texts(spec))


def test_numbers_stand_at_the_outer_end_of_their_bars():
    spec = diverging([-3, 12.0])
    sides = {row["text"]: layer["mark"]["align"] for layer in layers(spec, "text") for row in values(layer)}
    assert (sides["+12"], sides["−3"]) == ("left", "right")


def test_rows_of_a_group_keep_the_order_of_the_series():
    spec = grouped([1, 2, 30, 4])
    assert names(spec) == ["Tiimi 0", "Tiimi 1"]
    assert [(row["name"], row["part"]) for row in drawn(spec)] == [
        ("Tiimi 0", "osa 0"), ("Tiimi 0", "osa 1"), ("Tiimi 1", "osa 0"), ("Tiimi 1", "osa 1"),
    ]  # fmt: skip
    assert names(grouped([1, 2, 30, 4], order="value")) == ["Tiimi 1", "Tiimi 0"]


def test_the_key_names_every_series_in_its_colour():
    spec = grouped([1, 2, 3, H], colours={"osa 1": "#123456"})
    key = {row["text"]: row["fill"] for row in data_rows(spec, "point") if "tx" in row}
    assert key == {"osa 0": LIGHT.teams[0], "osa 1": "#123456", "suojattu": "transparent"}
    assert {row["colour"] for row in drawn(spec) if row["part"] == "osa 1"} == {"#123456"}


@given(cells=CELLS, parts=st.integers(1, 6))
@quick
def test_numbers_beside_bars_do_not_overlap(cells, parts):
    spec = grouped(cells, parts=parts) if any(cell is not N for cell in cells) else ranked([1])
    heights = sorted(row["y"] for row in value_labels(spec))
    assert all(below - above >= LINE for above, below in pairwise(heights))


@given(given_names=st.lists(NAMES, min_size=1, max_size=8, unique=True), narrow=st.booleans())
@quick
def test_names_do_not_overlap(given_names, narrow):
    spec = ranked(list(range(len(given_names))), names=given_names)
    spans = []
    for row in values(name_layer(spec, narrow)):
        count = row["text"].count("\n")
        spans.append((row["y"] - LABEL / 2, row["y"] + count * (LABEL + 2) + LABEL / 2))
    assert all(below[0] > above[1] for above, below in pairwise(spans))


@given(cells=st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=6))
@quick
def test_numbers_have_room_beside_the_longest_bars(cells):
    spec = diverging(cells)
    start, end = layers(spec, "rect")[0]["encoding"]["x"]["scale"]["range"]
    widest = max(text_width(row["text"]) for row in value_labels(spec))
    assert float(end["expr"].removeprefix("width - ")) >= widest
    if min(cells) < 0:
        assert float(start["expr"].rsplit(" + ", 1)[1]) >= widest


@pytest.mark.parametrize("draw", [ranked, grouped])
def test_markup_in_a_name_stays_text(draw):
    spec = draw([40, H], names=[HOSTILE, HOSTILE + "2"], alt=HOSTILE)
    cleaned = " ".join(HOSTILE.replace("\u202e", " ").split())
    assert any(row.get("name") == cleaned for row in data_rows(spec))
    assert [found for found in expressions(spec) if any(part in found for part in HOSTILE_PARTS)] == []


@pytest.mark.parametrize("cells", [[], [N], [N, N]])
@pytest.mark.parametrize("draw", [ranked, grouped, diverging])
def test_nothing_to_draw_is_said_in_words(draw, cells):
    spec = draw(cells)
    assert [row["text"] for row in data_rows(spec)] == ["ei tietoa"]


def test_a_screen_reader_hears_name_part_and_value():
    spec = grouped([1250.5, H], unit_format=UnitFormat(1, "htv"))
    said = [row["said"] for row in data_rows(spec) if "said" in row]
    assert said[0] == "Tiimi 0, osa 0, 1\u00a0250,5\u00a0htv"
    assert "Tiimi 0, osa 1, suojattu" in said
