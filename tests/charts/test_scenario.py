"""What was and what may come, in one drawing."""

import json

import altair as alt
import numpy as np
import pandas as pd
import pytest

from charts.frame import UnitFormat
from charts.scenario import ScenarioWords, scenario
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
    months,
    status,
    texts,
    values,
)

OWN = ScenarioWords("toteutunut", "arvio", "todennäköinen väli", "ilman muutoksia", "tästä eteenpäin")
SMUGGLED = 987654.25


def make(observed, expected, *, smuggled=None):
    """observed, expected: cells, one after the other in time; the band is ten to either side."""
    size = len(observed) + len(expected)
    was = [*observed, *[N] * len(expected)]
    comes = [*[N] * len(observed), *expected]
    cells = {
        "observed": was,
        "expected": comes,
        "low": [cell if cell in (N, H) else cell - 10 for cell in comes],
        "high": [cell if cell in (N, H) else cell + 10 for cell in comes],
        "unchanged": [cell if cell in (N, H) else cell + 5 for cell in comes],
    }
    columns = {"period": months(size)}
    for name, own in cells.items():
        columns[name] = [float(cell) if status(cell) == "shown" else np.nan for cell in own]
        columns[name + "_status"] = [status(cell) for cell in own]
    table = ProtectedTable(("period",), tuple(cells), pd.DataFrame(columns), 5)
    if smuggled is not None:
        table.frame.loc[table.frame["observed_status"] == "suppressed", "observed"] = smuggled
    return table


def draw(observed=(40, 42, 44), expected=(46, 48), **more):
    smuggled = more.pop("smuggled", None)
    own = more.pop("own", OWN)
    return scenario(make(observed, expected, smuggled=smuggled), WORDS, own, **LOOK | more)


def band(spec):
    return [(row["y"], row["y2"]) for layer in layers(spec, "area") for row in values(layer)]


def test_a_plain_table_is_refused():
    with pytest.raises(TypeError, match="expected ProtectedTable, got DataFrame"):
        scenario(make([1], [2]).frame, WORDS, OWN, **LOOK)


def test_band_opens_from_the_last_observed_month():
    assert band(draw()) == [(44, 44), (36, 56), (38, 58)]


def test_band_does_not_hang_on_a_hidden_month():
    assert band(draw(observed=(40, 42, H))) == [(36, 56), (38, 58)]


def test_observed_points_are_filled_and_expected_ones_hollow():
    points = [row for row in data_rows(draw(), "point") if "said" in row]
    fills = {row["name"]: row["fill"] for row in points}
    assert fills == {"toteutunut": LOOK["palette"].plain, "arvio": LOOK["palette"].background}
    assert [row["y"] for row in points] == [40, 42, 44, 46, 48]
    assert points[-1]["text"] == "48 (todennäköinen väli 38–58)"


def test_the_course_without_choices_is_drawn_only_where_something_was_chosen():
    def ends(spec):
        return [row["text"] for row in data_rows(spec, "text") if "from" in row]

    assert any("ilman muutoksia 53" in text for text in ends(draw()))
    assert not any("ilman" in text for text in ends(draw(compare=False)))
    assert len(layers(draw(), "line")) == len(layers(draw(compare=False), "line")) + 1


def test_line_breaks_at_a_hidden_month_which_is_hatched():
    spec = draw(observed=(40, H, 44))
    line = next(layer for layer in layers(spec, "line") if "detail" in layer["encoding"])
    assert [row["piece"] for row in values(line)] == ["1", "2"]
    assert len(hatched(spec)) == 1


def test_nothing_of_a_hidden_month_is_in_the_drawing():
    one, other = (draw(observed=(40, H, 44), smuggled=number) for number in (SMUGGLED, 3.0))
    assert one == other
    assert "987" not in json.dumps(one)


def test_target_is_a_named_level():
    spec = draw(target=5.0, unit_format=UnitFormat(1, "viikkoa"))
    assert any("tavoite 5,0" in text for text in texts(spec))


def test_nothing_to_draw_is_a_sentence():
    assert "ei tietoa" in texts(draw(observed=(N, N), expected=()))


def test_only_what_was_can_be_drawn():
    spec = draw(expected=(N, N))
    assert not band(spec)
    assert [row["y"] for row in data_rows(spec, "point") if "said" in row] == [40, 42, 44]


@pytest.mark.parametrize(
    "more", [{}, {"observed": (H, H), "expected": (1,)}, {"expected": ()}, {"target": 5.0, "compare": False}]
)
def test_specification_is_valid_vega_lite(more):
    alt.LayerChart.from_dict(draw(**more))


def test_hostile_words_are_data_only():
    spec = draw(own=ScenarioWords(*[HOSTILE] * 5))
    for expression in expressions(spec):
        assert "onerror" not in expression
        assert "7*7" not in expression
