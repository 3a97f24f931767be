"""The heat map: rows by columns, every number in its cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.frame import UnitFormat
from charts.matrix import STEP, matrix
from charts.tokens import DARK, LIGHT, contrast
from tests.charts.made import (
    HOSTILE,
    HOSTILE_PARTS,
    LOOK,
    WORDS,
    H,
    N,
    data_rows,
    expressions,
    grid,
    hatched,
    layers,
    make_table,
    name_layer,
    quick,
    texts,
    values,
)


def cells_of(spec):
    return [row for row in data_rows(spec, "rect") if "said" in row]


def outlined(spec):
    return [row for row in data_rows(spec, "rect") if "said" not in row]


def test_rows_and_columns_keep_the_order_of_the_table():
    table = make_table([("z", "q", 1), ("z", "b", 2), ("a", "q", 3)], "a", "b")
    spec = matrix(table, WORDS, rows="a", columns="b", **LOOK)
    assert [row["text"] for row in values(name_layer(spec))] == ["z", "a"]
    heads = [
        row["text"] for layer in layers(spec, "text") if layer["mark"].get("angle") == 270
        for row in sorted(values(layer), key=lambda row: row["x"])
    ]  # fmt: skip
    assert heads == ["q", "b", "q", "b"]  # for a wide and a narrow drawing
    assert [(row["x"], row["y"]) for row in cells_of(spec)] == [(0, 0), (1, 0), (0, STEP)]


def test_every_shown_number_is_written_and_no_other():
    spec = grid([1250, H, N, 0])
    numbers = [row["text"] for row in data_rows(spec, "text") if "ink" in row]
    assert numbers == ["1\u00a0250", "0"]


def test_numbers_go_where_cells_are_narrower_than_the_longest():
    written = next(layer for layer in layers(grid([1250, 3]), "text") if "color" in layer["encoding"])
    assert written["mark"]["opacity"]["expr"].endswith("? 0 : 1")


@given(cells=st.lists(st.one_of(st.just(H), st.just(N), st.integers(-90, 90)), min_size=1, max_size=12))
@quick
def test_more_is_further_from_the_background(cells):
    for palette in (LIGHT, DARK):
        found = [row for row in cells_of(grid(cells, palette=palette)) if row["value"] is not None]
        found.sort(key=lambda row: abs(row["value"]))
        strengths = [contrast(row["fill"], palette.background) for row in found]
        assert strengths == sorted(strengths)


@given(cells=st.lists(st.integers(0, 90), min_size=1, max_size=12))
@quick
def test_numbers_are_read_on_their_cells(cells):
    spec = grid(cells)
    inks = [row["ink"] for row in data_rows(spec, "text") if "ink" in row]
    for row, ink in zip(cells_of(spec), inks, strict=True):
        assert contrast(row["fill"], ink) >= 4.5


@given(cells=st.lists(st.one_of(st.just(H), st.just(N), st.integers(0, 90)), min_size=1, max_size=12))
@quick
def test_cells_tile_without_overlap(cells):
    found = [(row["x"], row["y"]) for row in cells_of(grid(cells))]
    assert len(set(found)) == len(found)
    assert all(row["x2"] == row["x"] + 1 and row["y2"] == row["y"] + STEP for row in cells_of(grid(cells)))


def test_a_cell_that_is_not_shown_has_no_colour_and_only_a_hidden_one_is_hatched():
    spec = grid([9, H, N, 4])
    assert [row["fill"] for row in cells_of(spec)][1:3] == ["transparent", "transparent"]
    assert [(row["x"], row["y"]) for layer in hatched(spec) for row in values(layer)] == [(1.5, STEP / 2)]
    assert "suojattu" in texts(spec)
    assert "suojattu" not in texts(grid([9, N, 4, 1]))


def test_a_cell_that_is_not_in_the_table_stays_empty():
    assert len(cells_of(grid([9, 8, 4]))) == 3


def test_only_asked_cells_are_outlined_and_the_key_says_why():
    spec = grid([9, 8, 4, N], highlight=[("Rivi 1", "Rivi 1"), ("Rivi 9", "Rivi 0")])
    assert [(row["x"], row["y"]) for row in outlined(spec)] == [(1, STEP + 1.5)]
    assert "puuttuu" in texts(spec)
    plain = grid([9, 8, 4, N])
    assert (outlined(plain), "puuttuu" in texts(plain)) == ([], False)


def test_a_screen_reader_hears_row_column_and_value():
    said = [row["said"] for row in cells_of(grid([2.5, H], unit_format=UnitFormat(1, "htv")))]
    assert said == ["Rivi 0 → Rivi 0: 2,5\u00a0htv", "Rivi 0 → Rivi 1: suojattu"]


def test_markup_in_a_name_stays_text():
    spec = grid([40, H], names=[HOSTILE, "x"])
    cleaned = " ".join(HOSTILE.replace("\u202e", " ").split())
    assert cells_of(spec)[0]["said"] == f"{cleaned} → {cleaned}: 40"
    assert [found for found in expressions(spec) if any(part in found for part in HOSTILE_PARTS)] == []


@pytest.mark.parametrize("cells", [[], [N], [N, N, N]])
def test_nothing_to_draw_is_said_in_words(cells):
    assert [row["text"] for row in data_rows(grid(cells))] == ["ei tietoa"]


def test_all_hidden_is_drawn_as_hidden():
    spec = grid([H, H, H])
    assert sum(len(values(layer)) for layer in hatched(spec)) == 3
