"""What all charts share: valid specifications, numbers as people write them, the key."""

from itertools import pairwise

import altair as alt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import ValidationError

from charts.bars import ranked_bars
from charts.frame import KEY_WIDTH, KeyItem, UnitFormat, config, key_layers, nice_ticks
from charts.labels import clean, shorten, text_width, wrap
from charts.tokens import DARK, LIGHT
from tests.charts.made import (
    LOOK,
    WORDS,
    H,
    N,
    data_rows,
    diverging,
    grid,
    grouped,
    line,
    lines,
    make_table,
    make_words,
    ranked,
    walk,
)

SHARE = UnitFormat(1, share=True)
LIMITS = {"mean": [5.0] * 3, "lower": [2.0] * 3, "upper": [8.0] * 3}


def with_reference():
    table = make_table([("a", 40.0), ("b", -3)], "team", study=[35.5, 2.0], study_status="shown")
    return ranked_bars(table, make_words("en"), reference="study", **LOOK | {"palette": DARK})


SPECS = {
    "ranked": lambda: ranked([40, H, N, 0]),
    "ranked, reference": with_reference,
    "ranked, empty": lambda: ranked([]),
    "ranked, all hidden": lambda: ranked([H, H]),
    "diverging": lambda: diverging([4, -4, H]),
    "grouped": lambda: grouped([1, H, N, 4], palette=DARK),
    "grouped, all hidden": lambda: grouped([H, H]),
    "matrix": lambda: grid([1, H, N, 4], highlight=[("Rivi 0", "Rivi 1")]),
    "matrix, all hidden": lambda: grid([H, H]),
    "trend": lambda: line(
        [4, H, 6], limits=True, target=7, reference=3, annotations=[(202602, "nyt")],
        columns=LIMITS | {"provisional": [False, False, True]},
    ),
    "trend, few lines": lambda: lines({"a": [1, N, 3], "b": [H, 2, 2]}, unit_format=SHARE),
    "trend, many lines": lambda: lines({str(n): [1, n] for n in range(8)}, palette=DARK),
    "trend, empty": lambda: line([]),
    "trend, all hidden": lambda: line([H, H]),
    "trend, one period": lambda: line([7]),
}  # fmt: skip


@pytest.fixture(params=SPECS)
def spec(request):
    return SPECS[request.param]()


def test_a_specification_is_valid(spec):
    alt.LayerChart.from_dict(spec)


@pytest.mark.parametrize(("key", "wrong"), [("mark", {"type": "rekt"}), ("encoding", {"x": {"typ": 1}})])
def test_the_check_notices_a_mistake(key, wrong):
    spec = ranked([40])
    spec["layer"][0][key] = wrong
    with pytest.raises(ValidationError):
        alt.LayerChart.from_dict(spec)


def test_a_chart_is_as_wide_as_its_place_described_and_drawn_as_svg(spec):
    assert spec["width"] == "container"
    assert spec["height"] > 0
    assert spec["description"] == LOOK["alt"]
    assert spec["usermeta"]["embedOptions"] == {"renderer": "svg", "actions": False}
    assert spec["config"]["background"] == "transparent"


def test_every_text_in_data_is_one_of_words_without_control_characters(spec):
    for row in data_rows(spec):
        for value in row.values():
            assert not isinstance(value, str) or value.replace("\n", "").replace("\u00a0", " ").isprintable()


def test_nothing_is_fetched_from_elsewhere(spec):
    assert [value for key, value in walk(spec) if key in ("url", "href", "src")] == []
    outside = [value for _, value in walk(spec) if isinstance(value, str) and "://" in value]
    assert outside == [spec["$schema"]]


def test_decorations_are_silent_to_screen_readers_and_values_are_not(spec):
    for _, part in walk(spec):
        if isinstance(part, dict) and "mark" in part and "data" in part:
            assert part["mark"]["aria"] is ("description" in part["encoding"])


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_axes_write_numbers_as_finns_do(language):
    locale = config(LIGHT, language)["locale"]["number"]
    assert (locale["decimal"], locale["thousands"], locale["percent"]) == (",", "\u00a0", "\u00a0%")
    assert (locale["minus"], locale["grouping"]) == ("−", [3])


def test_axes_write_numbers_in_english_where_that_is_spoken():
    locale = config(LIGHT, "en")["locale"]["number"]
    assert (locale["decimal"], locale["thousands"], locale["percent"]) == (".", ",", "%")


def test_axes_name_months_and_days_in_their_language():
    time = config(LIGHT, "fi")["locale"]["time"]
    assert (time["months"][0], time["months"][11]) == ("tammikuu", "joulukuu")
    assert (time["days"][0], time["days"][1]) == ("sunnuntai", "maanantai")
    assert (len(time["shortMonths"]), len(time["shortDays"])) == (12, 7)


@pytest.mark.parametrize(
    ("unit", "value", "short", "full"),
    [
        (UnitFormat(), 1234.4, "1\u00a0234", "1\u00a0234"),
        (UnitFormat(1, "vrk"), 12.34, "12,3", "12,3\u00a0vrk"),
        (UnitFormat(0, "%", share=True), 0.125, "12\u00a0%", "12\u00a0%"),
        (UnitFormat(1, share=True, signed=True), 0.125, "+12,5\u00a0%", "+12,5\u00a0%"),
        (UnitFormat(signed=True), -3, "−3", "−3"),
        (UnitFormat(signed=True), 0, "0", "0"),
    ],
)
def test_numbers_on_charts_are_written_in_finnish(unit, value, short, full):
    assert (unit.short(value, "fi"), unit.full(value, "fi")) == (short, full)


@pytest.mark.parametrize(
    ("unit", "step", "expected"),
    [
        (UnitFormat(), 5, ",.0f"),
        (UnitFormat(), 0.5, ",.1f"),
        (UnitFormat(), 2.5, ",.1f"),
        (UnitFormat(), 0.25, ",.2f"),
        (UnitFormat(share=True), 0.05, ",.0%"),
        (UnitFormat(share=True), 0.005, ",.1%"),
        (UnitFormat(signed=True), 10, "+,.0f"),
    ],
)
def test_ticks_have_the_decimals_that_their_distance_needs(unit, step, expected):
    assert unit.d3(step) == expected


@given(low=st.floats(-1e6, 1e6), span=st.floats(0, 1e6))
def test_ticks_are_even_and_span_the_values(low, span):
    ticks = nice_ticks(low, low + span)
    steps = [b - a for a, b in pairwise(ticks)]
    tolerance = 1e-6 * (abs(low) + span + 1)
    assert ticks[0] <= low + tolerance
    assert ticks[-1] >= low + span - tolerance
    assert 2 <= len(ticks) <= 9
    assert max(steps) - min(steps) < tolerance


@given(names=st.lists(st.text("aå ", min_size=1, max_size=30), min_size=1, max_size=12))
def test_the_key_fits_a_phone_without_overlap(names):
    found = data_rows(key_layers([KeyItem(name) for name in names], LIGHT)[0], "text")
    assert len(found) == len(names)
    by_line = {}
    for row, name in zip(found, names, strict=True):
        by_line.setdefault(row["y"], []).append((row["x"] - 8, row["tx"] + text_width(name)))
    for spans in by_line.values():
        assert all(after[0] >= before[1] for before, after in pairwise(spans))
        assert len(spans) == 1 or spans[-1][1] <= KEY_WIDTH
    assert list(by_line) == sorted(by_line)
    assert max(by_line) < 0


@given(text=st.text(max_size=90), width=st.integers(5, 40))
def test_a_wrapped_name_fits_its_two_lines(text, width):
    found = wrap(clean(text), width).split("\n")
    assert len(found) <= 2
    assert all(len(part) <= width for part in found)


@given(text=st.text(max_size=90), limit=st.integers(2, 60))
def test_a_shortened_name_fits_and_says_that_it_is_cut(text, limit):
    found = shorten(text, limit)
    assert len(found) <= limit
    assert found == text or found.endswith("…")


@given(text=st.text())
def test_names_become_one_printable_line(text):
    assert clean(text).isprintable()
    assert clean(clean(text)) == clean(text)


def test_every_word_of_the_charts_is_the_callers():
    spec = ranked_bars(make_table([("a", H)], "team"), make_words(hidden="skyddad"), **LOOK)
    assert "suojattu" not in str(spec)
    assert "skyddad" in str(spec)
    assert WORDS.hidden == "suojattu"
