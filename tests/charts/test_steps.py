"""Step bars: the parts of each bar, what is told of the lost, and nothing of what is hidden."""

import json
import re
from itertools import combinations

import altair as alt
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.frame import UnitFormat
from charts.steps import BOX, Part, step_bars
from charts.tokens import DARK, LIGHT, PALETTES
from metrics.protected import ProtectedTable
from tests.charts.made import (
    HOSTILE,
    LOOK,
    WORDS,
    H,
    N,
    data_rows,
    expressions,
    hatched,
    layers,
    quick,
    status,
    texts,
    values,
)
from tests.charts.test_tokens import APART, SIGHTS, ciede2000, lab

MEASURES = ("moved_on", "still", "left")
SMUGGLED = 987654.25
CELL = st.one_of(st.just(H), st.just(N), st.integers(0, 5000))
STEPS = st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6)


def parts(palette=LIGHT):
    return [
        Part("moved_on", "eteni", palette.plain),
        Part("still", "yhä vaiheessa", palette.plain, hollow=True),
        Part("left", "jäi pois", palette.concern),
    ]


def steps(*cells, names=None, smuggled=None, **more):
    """cells: (moved on, still, left) per step."""
    frame = pd.DataFrame({"phase": names or [f"Vaihe {place}" for place in range(len(cells))]})
    for place, measure in enumerate(MEASURES):
        given_ = [row[place] for row in cells]
        frame[measure] = [float(cell) if status(cell) == "shown" else np.nan for cell in given_]
        frame[measure + "_status"] = [status(cell) for cell in given_]
    entered = frame["moved_on"] + frame["left"]
    frame["value"] = frame["left"] / entered.where(entered > 0)
    frame["value_status"] = ["shown" if share == share else "suppressed" for share in frame["value"]]
    table = ProtectedTable(("phase",), (*MEASURES, "value"), frame, 5)
    if smuggled is not None:
        for measure in MEASURES:
            table.frame.loc[table.frame[measure + "_status"] == "suppressed", measure] = smuggled
    look = {"dimension": "phase", "parts": parts(), "told": "left", "rate": "value"}
    return step_bars(table, WORDS, **LOOK | look | {"rate_format": UnitFormat(0, share=True)} | more)


def bars(spec):
    return sorted(data_rows(spec, "rect"), key=lambda row: (row["y"], row["x"]))


@pytest.mark.parametrize(
    "cells",
    [[(40, 5, 3)], [(40, H, 3), (H, H, H)], [(N, N, N)], [(0, 0, 0)], [(H, H, H)], [(5000, 1, 1)] * 6],
)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_specification_is_valid(cells, palette):
    spec = steps(*cells, palette=palette, parts=parts(palette))
    alt.LayerChart.from_dict(spec)
    assert spec["description"] == LOOK["alt"]
    assert spec["width"] == "container"


@given(cells=STEPS)
@quick
def test_the_parts_of_a_bar_follow_each_other_and_are_as_long_as_their_numbers(cells):
    rows = bars(steps(*cells))
    for place, step in enumerate(cells):
        mine = [row for row in rows if f"Vaihe {place}," in row["said"]]
        assert [row["x2"] - row["x"] for row in mine] == [c for c in step if status(c) == "shown"]
        assert [row["x"] for row in mine[1:]] == [row["x2"] for row in mine[:-1]]


@given(cells=STEPS)
@quick
def test_all_hidden_parts_of_a_bar_are_one_box_of_one_size(cells):
    spec = steps(*cells)
    boxes = [row for layer in hatched(spec) for row in values(layer)]
    assert len(boxes) == sum(any(cell == H for cell in step) for step in cells)
    assert all("size" not in layer["encoding"] for layer in hatched(spec))
    assert all(row["value"] is None and "suojattu" in row["said"] for row in boxes)
    assert BOX > 0


@given(cells=STEPS, other=st.floats(-1e6, 1e6))
@quick
def test_a_chart_is_the_same_whatever_its_hidden_cells_were(cells, other):
    assert steps(*cells, smuggled=SMUGGLED) == steps(*cells, smuggled=other)


def test_a_hidden_number_is_nowhere_in_the_chart():
    told = json.dumps(steps((40, H, 3), (H, 7, H), smuggled=SMUGGLED), ensure_ascii=False)
    assert "987" not in re.sub(r"\s", "", told)


def test_the_lost_are_told_beside_every_bar_with_their_share():
    assert {"12 (20\u00a0%)", "suojattu"} <= set(texts(steps((48, 5, 12), (48, 5, H))))


def test_numbers_stand_only_where_their_part_has_room_for_them():
    found = texts(steps((4000, 1, 500), (7, 2, 1)))
    assert "4\u00a0000" in found
    assert "7" not in found


def test_a_phone_has_fewer_numbers_inside_the_bars():
    spec = steps((4000, 900, 500))
    inside = {
        narrow: {row["text"] for layer in layers(spec, "text") for row in values(layer)
                 if layer.get("transform", [{}])[0].get("filter") == f"width {sign} 560"}
        for narrow, sign in ((True, "<"), (False, ">="))
    }  # fmt: skip
    assert "900" in inside[False]
    assert "900" not in inside[True]


def test_steps_keep_their_order():
    spec = steps((1, 1, 1), (50, 1, 1), (9, 1, 1))
    assert [row["said"].split(",")[0] for row in bars(spec)][::3] == ["Vaihe 0", "Vaihe 1", "Vaihe 2"]


def test_nothing_at_all_is_a_sentence():
    assert texts(steps((N, N, N))) == ["ei tietoa"]


def test_names_reach_the_browser_as_data_only():
    spec = steps((40, 3, 2), names=[HOSTILE])
    assert not any("onerror" in expression for expression in expressions(spec))


def test_a_plain_table_is_refused():
    frame = pd.DataFrame({"phase": ["a"], "left": [41.0], "left_status": ["shown"]})
    look = {"dimension": "phase", "parts": parts(), "told": "left", "rate": "value"}
    with pytest.raises(TypeError, match="expected ProtectedTable, got DataFrame"):
        step_bars(frame, WORDS, **LOOK, **look, rate_format=UnitFormat())


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
@pytest.mark.parametrize("sight", SIGHTS)
def test_neighbouring_parts_are_told_apart_by_everybody(palette, sight):
    fills = [palette.background if part.hollow else part.colour for part in parts(palette)]
    for one, other in combinations(fills, 2):
        assert ciede2000(lab(one, sight), lab(other, sight)) >= APART
