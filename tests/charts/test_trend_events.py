"""What happened on a chart over time: levels break, notes have their numbers on the axis."""

import pytest

from charts.icons import ASSURANCE_SIGNALS, assurance_icon, variation_icon
from charts.tokens import DARK, LIGHT, SIGNALS
from charts.trend import trend
from charts.trend_events import LATE, Event
from tests.charts.made import (
    HOSTILE,
    HOSTILE_PARTS,
    LOOK,
    WORDS,
    data_rows,
    expressions,
    layers,
    line,
    make_table,
    months,
    texts,
    values,
)

JANUARY = 2026 * 12
LEVELS = {
    "mean": [5.0] * 3 + [8.0] * 3, "lower": [4.0] * 3 + [None] * 3, "upper": [6.0] * 3 + [None] * 3,
    "point_type": ["common_cause"] * 6, "group": [0] * 3 + [1] * 3,
}  # fmt: skip


def rings(spec):
    """x and number of each note."""
    return [(row["x"] - JANUARY, row["text"]) for row in ring_rows(spec)]


def ring_rows(spec):
    numbers = [layer for layer in layers(spec, "text") if layer["mark"].get("fontWeight") == "bold"]
    return [row for layer in numbers for row in values(layer)]


def changes(spec):
    return [row for layer in layers(spec, "rule") for row in values(layer) if row.get("change")]


def test_a_change_of_level_stands_where_its_first_period_begins_and_tells_all_when_asked():
    spec = line([1, 2, 3], changes=[Event(202602, "Tiimi aloitti", "Tasomuutos 2/2026: Tiimi aloitti (P)")])
    (drawn,) = changes(spec)
    assert drawn["x"] == JANUARY + 0.5
    assert drawn["told"] == "Tasomuutos 2/2026: Tiimi aloitti (P)"
    assert "Tiimi aloitti" in texts(spec)


@pytest.mark.parametrize("period", [202512, 202601, 202605])
def test_a_change_that_breaks_nothing_is_not_drawn(period):
    assert changes(line([1, 2, 3], changes=[Event(period, "x")])) == []


def test_limits_and_mean_break_between_levels_and_a_young_level_has_its_mean_alone():
    spec = line([5, 5, 5, 8, 8, 8], columns=LEVELS, limits=True, changes=[Event(202604, "x")])
    bands = data_rows(spec, "area")
    assert {row["group"] for row in bands} == {"0"}
    assert max(row["x"] for row in bands) == JANUARY + 2.5
    means = {(row["group"], row["mean"]) for row in data_rows(spec, "line") if "mean" in row}
    assert means == {("0", 5.0), ("1", 8.0)}


def test_notes_stand_on_the_axis_at_their_months_with_their_texts_for_hovering():
    spec = line([1, 2, 3], notes=[Event(202603, "2", "toinen"), Event(202601, "1", "eka")])
    assert rings(spec) == [(0, "1"), (2, "2")]
    assert {row["told"] for row in data_rows(spec, "point") if "told" in row} == {"eka", "toinen"}


def test_a_note_from_soon_after_the_last_period_stands_at_the_end_and_a_later_one_is_left_out():
    late = months(LATE + 2, first=202604)
    spec = line([1, 2, 3], notes=[Event(month, str(n)) for n, month in enumerate(late)])
    assert [x for x, _ in rings(spec)] == [2.5] * LATE
    assert rings(line([1, 2], notes=[Event(202512, "1")])) == []


def test_notes_of_one_month_stand_one_above_the_other():
    spec = line([1, 2, 3], notes=[Event(202602, "1"), Event(202602, "2"), Event(202602, "3")])
    assert len({row["y"] for row in ring_rows(spec)}) == 3


def test_a_note_inside_a_quarter_stands_at_the_quarter():
    table = make_table([(202601, 1), (202604, 2), (202607, 3)], "period")
    spec = trend(table, WORDS, notes=[Event(202606, "1")], changes=[Event(202604, "x")], **LOOK)
    assert rings(spec) == [(3, "1")]
    assert changes(spec)[0]["x"] == JANUARY + 1.5


def test_markup_in_a_reason_or_a_note_stays_text():
    spec = line([1, 2, 3], changes=[Event(202602, HOSTILE, HOSTILE)], notes=[Event(202602, "1", HOSTILE)])
    assert [found for found in expressions(spec) if any(part in found for part in HOSTILE_PARTS)] == []


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_sign_differs_in_shape_from_every_other(palette):
    shapes = {variation_icon(signal, palette).split("<g")[1].split(">", 1)[1] for signal in SIGNALS}
    assert len(shapes) == len(SIGNALS)
    ups = {assurance_icon(each, palette, upwards=True).split("<g fill")[1] for each in ASSURANCE_SIGNALS}
    assert len({icon.split(">", 1)[1] for icon in ups}) == len(ASSURANCE_SIGNALS)


def test_a_target_to_stay_under_is_met_below_its_line():
    up, down = (assurance_icon("consistent_pass", LIGHT, upwards=upwards) for upwards in (True, False))
    assert up != down
