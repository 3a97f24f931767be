"""Charts take protected tables only, and nothing of a hidden cell reaches the browser."""

import json
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.bars import diverging_bars, grouped_bars, ranked_bars
from charts.flow import FlowStyle, flow
from charts.matrix import matrix
from charts.sparkline import sparkline_svg
from charts.tokens import LIGHT
from charts.trend import trend
from metrics.protected import ProtectedSeries
from tests.charts.made import (
    LOOK,
    WORDS,
    H,
    N,
    data_rows,
    grid,
    grouped,
    hatched,
    line,
    lines,
    months,
    quick,
    ranked,
    series,
    values,
)


def draw_flow(table, words, *, source, target, **look):
    return flow(table, words, FlowStyle(**look, source=source, target=target))


CHARTS = {
    "ranked_bars": (ranked_bars, {}),
    "diverging_bars": (diverging_bars, {}),
    "grouped_bars": (grouped_bars, {"category": "team", "series": "period"}),
    "matrix": (matrix, {"rows": "team", "columns": "period"}),
    "trend": (trend, {"series": "team"}),
    "flow": (draw_flow, {"source": "team", "target": "period"}),
}
PLAIN = pd.DataFrame({"team": ["a"], "period": [202601], "value": [41.0], "value_status": ["shown"]})
CELLS = st.lists(st.one_of(st.just(H), st.just(N), st.integers(-50, 5000)), min_size=2, max_size=12)
SMUGGLED = 987654.25
DRAWINGS = {"ranked": ranked, "grouped": grouped, "grid": grid, "line": line, "lines": None}


def draw(name, cells, smuggled=None):
    if name == "lines":
        half = len(cells) // 2
        return lines({"Ensi": cells[:half], "Toinen": cells[half : 2 * half]}, smuggled=smuggled)
    return DRAWINGS[name](cells, smuggled=smuggled)


every_drawing = pytest.mark.parametrize("name", DRAWINGS)


@pytest.mark.parametrize("chart", CHARTS)
def test_a_plain_table_is_refused(chart):
    function, more = CHARTS[chart]
    with pytest.raises(TypeError, match="expected ProtectedTable, got DataFrame"):
        function(PLAIN, WORDS, **LOOK, **more)


def test_plain_numbers_are_refused_on_a_card():
    with pytest.raises(TypeError, match="expected ProtectedSeries, got ndarray"):
        sparkline_svg(np.array([1.0, 2.0]), palette=LIGHT, label="")


@every_drawing
@given(cells=CELLS, other=st.floats(-1e6, 1e6))
@quick
def test_a_chart_is_the_same_whatever_its_hidden_cells_were(name, cells, other):
    assert draw(name, cells, smuggled=SMUGGLED) == draw(name, cells, smuggled=other)


@every_drawing
def test_a_hidden_number_is_nowhere_in_the_chart(name):
    told = json.dumps(draw(name, [31, H, 47, H, 59, 61], smuggled=SMUGGLED), ensure_ascii=False)
    assert "987" not in re.sub(r"\s", "", told)


@every_drawing
def test_rows_of_hidden_cells_have_no_value(name):
    spec = draw(name, [31, H, 47, H, 59, 61], smuggled=SMUGGLED)
    hidden = [row for row in data_rows(spec) if row.get("status") == "suppressed"]
    assert hidden
    for row in hidden:
        assert row.get("value") is None
        assert "value" in row or row["y"] is None
        assert "suojattu" in row["said"]


@every_drawing
def test_marks_of_hidden_cells_are_alike_in_every_chart(name):
    found = [
        layer for cells in ([31, H, 47, 5], [31, H, 5900, H, H, 2]) for layer in hatched(draw(name, cells))
    ]
    assert sum(len(values(layer)) for layer in found) >= 3
    assert all("size" not in layer["encoding"] for layer in found)
    assert len({(layer["mark"]["size"], layer["mark"]["shape"]) for layer in found}) == 1


@every_drawing
def test_every_number_that_is_told_is_in_the_table(name):
    shown = [3101, 4703, 5907, 6113]
    spec = draw(name, [3101, H, 4703, H, 5907, 6113], smuggled=SMUGGLED)
    told = {
        number
        for row in data_rows(spec)
        for field in ("said", "text", "value_text", "study")
        for number in re.findall(r"\d{3,}", re.sub(r"\u00a0", "", str(row.get(field, ""))))
    } - {str(month) for month in months(6)}
    assert told == {str(value) for value in shown}


def test_a_hidden_reference_has_no_tick():
    from metrics.protected import ProtectedTable

    frame = pd.DataFrame(
        {"team": ["a", "b"], "value": [41.0, 43.0], "value_status": "shown", "study": [40.0, np.nan],
         "study_status": ["shown", "suppressed"]}
    )  # fmt: skip
    table = ProtectedTable(("team",), ("value", "study"), frame, 5)
    table.frame.loc[1, "study"] = SMUGGLED
    spec = ranked_bars(table, WORDS, reference="study", **LOOK)
    ticks = [row for row in data_rows(spec, "rule") if row.get("study")]
    assert [row["x"] for row in ticks] == [40.0]
    assert "987" not in re.sub(r"\s", "", json.dumps(spec, ensure_ascii=False))


@given(cells=CELLS, other=st.floats(-1e6, 1e6))
@quick
def test_a_card_is_the_same_whatever_its_hidden_cells_were(cells, other):
    clean = series(cells)
    slipped = ProtectedSeries(
        clean.level, clean.periods, np.where(clean.hidden, other, clean.values), clean.hidden, clean.partial
    )
    assert sparkline_svg(slipped, palette=LIGHT, label="") == sparkline_svg(clean, palette=LIGHT, label="")
