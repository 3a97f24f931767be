"""Dots with whiskers: what is drawn is in the table, intervals are whole, protected rows tell nothing."""

import json

import altair as alt
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.caterpillar import Line, Look, caterpillar
from charts.frame import KeyItem, UnitFormat
from charts.tokens import DARK, LIGHT
from metrics.protected import ProtectedTable
from tests.charts.made import (
    HOSTILE,
    HOSTILE_PARTS,
    LOOK,
    WORDS,
    H,
    N,
    data_rows,
    expressions,
    hatched,
    layers,
    name_layer,
    quick,
    status,
    texts,
    values,
)

SHARE = UnitFormat(0, share=True)
CELL = st.one_of(st.just(H), st.just(N), st.floats(0.05, 0.95))
LINES = [Line(0.5, "koko alue 50 %", "county"), Line(0.8, "tavoite 80 %", "target"), Line(0, "", "zero")]


def table_of(cells, *, names=None, smuggled=None, half=0.05, study=None):
    names = names or [f"Tiimi {place}" for place in range(len(cells))]
    frame = pd.DataFrame({"team": names})
    for measure, shift in (("value", 0.0), ("low", -half), ("high", half)):
        frame[measure] = [float(cell) + shift if status(cell) == "shown" else np.nan for cell in cells]
        frame[measure + "_status"] = [status(cell) for cell in cells]
    measures = ("value", "low", "high")
    if study is not None:
        frame["study"], frame["study_status"] = study, "shown"
        measures = (*measures, "study")
    table = ProtectedTable(("team",), measures, frame, 5)
    if smuggled is not None:
        for measure in ("value", "low", "high"):
            table.frame.loc[table.frame[measure + "_status"] == "suppressed", measure] = smuggled
    return table


def draw(cells, *, names=None, smuggled=None, half=0.05, study=None, **more):
    table = table_of(cells, names=names, smuggled=smuggled, half=half, study=study)
    return caterpillar(table, WORDS, interval="95 %:n väli", **LOOK | {"unit_format": SHARE} | more)


def dots(spec):
    return [row for row in data_rows(spec, "point") if "between" in row and row.get("value") is not None]


def whiskers(spec):
    return [row for row in data_rows(spec, "rule") if "x2" in row]


def names_in_order(spec):
    return [row["text"] for row in values(name_layer(spec))]


@pytest.mark.parametrize("cells", [[0.3, H, 0.9, N], [H, H], [0.5], [N]])
def test_every_drawing_is_valid_vega_lite(cells):
    alt.Chart.from_dict(draw(cells, lines=LINES, study=0.4, reference="study"))


@given(st.lists(CELL, min_size=1, max_size=12))
@quick
def test_each_shown_value_has_one_dot_and_one_whisker_of_its_own_interval(cells):
    spec = draw(cells)
    shown = sorted(cell for cell in cells if status(cell) == "shown")
    assert sorted(dot["value"] for dot in dots(spec)) == pytest.approx(shown, abs=1e-5)
    lows, highs = (sorted(row[end] for row in whiskers(spec)) for end in ("x", "x2"))
    assert lows == pytest.approx([cell - 0.05 for cell in shown], abs=1e-5)
    assert highs == pytest.approx([cell + 0.05 for cell in shown], abs=1e-5)


def test_the_largest_stands_first_and_what_is_not_shown_last_by_name():
    spec = draw([0.3, H, 0.9, N, H], names=["a", "d", "b", "e", "c"])
    assert names_in_order(spec) == ["b", "a", "c", "d", "e"]


def test_the_given_order_can_be_kept():
    assert names_in_order(draw([0.3, 0.9, 0.5], names=["a", "b", "c"], order="given")) == ["a", "b", "c"]


@given(st.lists(st.floats(0.05, 0.95), min_size=1, max_size=12), st.floats(-5, 5))
@quick
def test_all_that_is_drawn_lies_within_the_axis(cells, target):
    spec = draw(cells, lines=[Line(target, "tavoite", "target")])
    domains = [
        layer["encoding"]["x"]["scale"]["domain"]
        for layer in layers(spec, "point")
        if any("between" in row for row in values(layer))
    ]
    low, high = domains[0]
    ends = [row[end] for row in whiskers(spec) for end in ("x", "x2")]
    assert low - 1e-6 <= min([*ends, target])
    assert max([*ends, target]) <= high + 1e-6


def test_upright_lines_stand_where_they_belong_and_their_texts_in_the_key():
    spec = draw([0.3, 0.9], lines=LINES)
    upright = [
        row["x"] for row in data_rows(spec, "rule") if row.get("said") in ("koko alue 50 %", "tavoite 80 %")
    ]
    assert upright == [0.5, 0.8]
    assert {"koko alue 50 %", "tavoite 80 %"} <= set(texts(spec))


def test_what_has_no_words_is_silent():
    for layer in layers(draw([0.3, H], lines=LINES)):
        spoken = [row["said"] for row in values(layer) if "description" in layer["encoding"]]
        assert layer["mark"]["aria"] == bool(spoken)
        assert all(spoken)


def test_a_row_without_an_interval_has_a_dot_only():
    table = table_of([0.4])
    frame = table.frame.assign(low=np.nan, high=np.nan, low_status="no_data", high_status="no_data")
    spec = caterpillar(ProtectedTable(("team",), table.measures, frame, 5), WORDS, interval="väli", **LOOK)
    assert len(dots(spec)) == 1
    assert whiskers(spec) == []
    assert "väli" not in texts(spec)


def test_the_interval_and_what_is_said_of_a_row_are_told_to_a_screen_reader():
    look = {"Tiimi 0": Look(LIGHT.concern, "concern", told="niin pieni, ettei sattuma selitä eroa")}
    said = dots(draw([0.44], looks=look))[0]["said"].replace("\u00a0", " ")
    assert said == "Tiimi 0, 44 %, 95 %:n väli 39 % – 49 %, niin pieni, ettei sattuma selitä eroa"


def test_a_less_sure_dot_is_hollow():
    looks = {
        "Tiimi 0": Look(LIGHT.concern, "concern", hollow=True),
        "Tiimi 1": Look(LIGHT.concern, "concern"),
    }
    hollow, full = sorted(dots(draw([0.3, 0.6], looks=looks)), key=lambda dot: dot["value"])
    assert (hollow["fill"], full["fill"]) == (LIGHT.background, LIGHT.concern)
    assert hollow["stroke"] == full["stroke"] == LIGHT.concern


def test_a_reference_is_a_tick_with_its_name_in_the_key():
    spec = draw([0.3, 0.6], study=0.45, reference="study")
    assert [row["x"] for row in data_rows(spec, "rule") if row.get("study")] == [0.45, 0.45]
    assert WORDS.study in texts(spec)


def test_given_signs_are_explained():
    assert "ehkä sattumaa" in texts(draw([0.3], key=[KeyItem("ehkä sattumaa", "circle")]))


@given(st.lists(CELL, min_size=1, max_size=9), st.floats(-1e6, 1e6))
@quick
def test_a_drawing_is_the_same_whatever_its_hidden_cells_were(cells, other):
    assert draw(cells, smuggled=987654.25) == draw(cells, smuggled=other)


def test_protected_rows_are_boxes_of_one_size_without_a_value():
    spec = draw([0.2, H, 0.9, H])
    boxes = [row for layer in hatched(spec) for row in values(layer)]
    assert len(boxes) == 2
    assert all(row["value"] is None for row in boxes)
    assert len({json.dumps(layer["mark"]) for layer in hatched(spec)}) == 1
    assert WORDS.hidden in texts(spec)


def test_withheld_and_missing_are_told_apart():
    table = table_of([0.4, H, N])
    frame = table.frame.copy()
    for measure in table.measures:
        frame.loc[1, measure + "_status"] = "withheld"
    spec = caterpillar(ProtectedTable(("team",), table.measures, frame, 5), WORDS, interval="väli", **LOOK)
    assert {WORDS.withheld, WORDS.no_data} <= set(texts(spec))


@pytest.mark.parametrize("cells", [[], [N], [N, N]])
def test_nothing_to_show_is_said(cells):
    assert texts(draw(cells)) == [WORDS.no_data]


@pytest.mark.parametrize("cells", [[0.5], [0.5, 0.5], [0.0], [H]])
def test_one_row_and_all_equal_have_an_axis(cells):
    alt.Chart.from_dict(draw(cells, half=0.0))


def test_names_from_files_stay_data():
    spec = draw([0.4, H], names=[HOSTILE, HOSTILE + "2"])
    assert not [
        part for part in HOSTILE_PARTS for found in expressions(spec) if part in found and part != "Ä"
    ]


def test_a_plain_table_is_refused():
    with pytest.raises(TypeError, match="expected ProtectedTable"):
        caterpillar(pd.DataFrame(), WORDS, interval="väli", **LOOK)


def test_each_theme_has_its_own_colours():
    looks = {"Tiimi 0": Look(DARK.improvement, "improvement")}
    dark = json.dumps(draw([0.4], palette=DARK, looks=looks, lines=LINES))
    assert DARK.target in dark
    assert LIGHT.target not in dark
