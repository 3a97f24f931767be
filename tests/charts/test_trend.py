"""Lines over time."""

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.frame import UnitFormat
from charts.labels import LABEL, dodge, rows_without_overlap, text_width
from charts.tokens import LIGHT
from charts.trend import trend
from charts.trend_model import MOST_DIRECT, SIGNAL_SHAPES
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
    is_narrow,
    layers,
    line,
    lines,
    make_table,
    months,
    quick,
    texts,
    values,
)

CELLS = st.lists(st.one_of(st.just(H), st.just(N), st.integers(-50, 5000)), min_size=1, max_size=30)
LIMITS = {
    "mean": [5.0] * 4, "lower": [2.0] * 4, "upper": [8.0] * 4,
    "point_type": ["common_cause", "special_cause_improvement", "special_cause_concern", "common_cause"],
}  # fmt: skip
JANUARY = 2026 * 12


def pieces(spec):
    """The runs of points that a line joins."""
    drawn = [layer for layer in layers(spec, "line") if "strokeOpacity" in layer["encoding"]]
    rows = [row for layer in drawn for row in values(layer)]
    by_piece = groupby(sorted(rows, key=lambda row: row["piece"]), key=lambda row: row["piece"])
    return [[(row["x"], row["y"]) for row in found] for _, found in by_piece]


def points(spec):
    return [row for row in data_rows(spec, "point") if "shape" in row and "tx" not in row]


def levels(spec):
    """Level lines of targets and references: value -> colour."""
    found = [layer for layer in layers(spec, "rule") if layer["mark"].get("strokeDash") == [5, 4]]
    return {row["y"]: row["colour"] for layer in found for row in values(layer)}


def label_layer(spec, narrow):
    return next(
        layer for layer in layers(spec, "text")
        if is_narrow(layer) is narrow and "from" in values(layer)[0]
    )  # fmt: skip


def labels(spec, narrow=False):
    return [row["text"] for row in values(label_layer(spec, narrow))]


# --- lines -----------------------------------------------------------------------------------------


def test_a_line_breaks_where_a_period_is_hidden_or_missing():
    found = pieces(line([1, 2, H, 4, N, 6, 7]))
    start = JANUARY
    assert found == [
        [(start, 1), (start + 1, 2)], [(start + 3, 4)], [(start + 5, 6), (start + 6, 7)],
    ]  # fmt: skip


@given(cells=CELLS)
@quick
def test_a_line_joins_neighbouring_periods_only(cells):
    if all(cell is N for cell in cells):
        return
    for piece in pieces(line(cells)):
        assert all(b[0] - a[0] == 1 for a, b in pairwise(piece))


def test_a_period_without_a_row_breaks_the_line():
    table = make_table([(202601, 1), (202602, 2), (202604, 4)], "period")
    assert [len(piece) for piece in pieces(trend(table, WORDS, **LOOK))] == [2, 1]


def test_rows_are_drawn_in_the_order_of_time():
    table = make_table([(202603, 3), (202601, 1), (202602, 2)], "period")
    assert pieces(trend(table, WORDS, **LOOK)) == [[(JANUARY, 1), (JANUARY + 1, 2), (JANUARY + 2, 3)]]


def test_every_shown_period_has_a_point_that_says_its_value():
    spec = line([1250, H, 3], unit_format=UnitFormat(0, "kpl"))
    shown = [row for row in points(spec) if row["status"] == "shown"]
    assert [row["said"] for row in shown] == ["202601, 1\u00a0250\u00a0kpl", "202603, 3\u00a0kpl"]


def test_a_hidden_period_has_a_box_and_a_missing_one_has_none():
    spec = line([1, H, N, 4])
    assert [row["x"] for layer in hatched(spec) for row in values(layer)] == [JANUARY + 1]
    assert "suojattu" in texts(spec)
    assert hatched(line([1, N, N, 4])) == []


def test_an_unfinished_period_is_hollow_and_said():
    spec = line([5, 6, 7], columns={"provisional": [False, False, True]})
    found = points(spec)
    assert [row["fill"] == LIGHT.background for row in found] == [False, False, True]
    assert found[2]["said"].endswith("(kesken)")
    assert "kesken" in texts(spec)
    assert "kesken" not in texts(line([5, 6, 7]))


def test_zero_is_on_the_axis_unless_told_otherwise():
    assert line([105, 110])["layer"][0]["encoding"]["y"]["scale"]["domain"][0] == 0
    assert line([105, 110], zero=False)["layer"][0]["encoding"]["y"]["scale"]["domain"][0] > 100


@given(cells=CELLS, target=st.one_of(st.none(), st.integers(-50, 9000)))
@quick
def test_the_axis_holds_every_value_and_level(cells, target):
    if all(cell is N for cell in cells):
        return
    spec = line(cells, target=target)
    low, high = layers(spec)[0]["encoding"]["y"]["scale"]["domain"]
    for value in [cell for cell in cells if cell not in (H, N)] + ([] if target is None else [target]):
        assert low <= value <= high


# --- levels and limits -----------------------------------------------------------------------------


def test_target_and_reference_are_drawn_and_labelled():
    spec = line([5, 6], target=8, reference=3.5, unit_format=UnitFormat(1))
    assert levels(spec) == {8: LIGHT.target, 3.5: LIGHT.study}
    assert {"tavoite 8,0", "tutkimus 3,5"} <= set(labels(spec))


def test_no_level_is_drawn_unless_asked():
    assert levels(line([5, 6])) == {}


def test_limits_are_drawn_only_when_asked():
    plain, bounded = line([5, 9, 1, 5], columns=LIMITS), line([5, 9, 1, 5], columns=LIMITS, limits=True)
    assert layers(plain, "area") == []
    assert not {"keskitaso", "tavanomainen vaihtelu"} & set(texts(plain))
    assert {row["shape"] for row in points(plain)} == {"circle"}
    assert {(row["y"], row["y2"], row["mean"]) for row in data_rows(bounded, "area")} == {(2, 8, 5)}
    assert {"keskitaso", "tavanomainen vaihtelu", "paranee", "heikkenee"} <= set(texts(bounded))


def test_several_lines_have_no_limits():
    rows = [(team, month, 5) for team in "ab" for month in months(2)]
    table = make_table(rows, "team", "period", mean=5.0, lower=2.0, upper=8.0)
    assert layers(trend(table, WORDS, series="team", limits=True, **LOOK), "area") == []


def test_signals_are_told_by_colour_and_shape():
    found = points(line([5, 9, 1, 5], columns=LIMITS, limits=True))
    kinds = ["common", "improvement", "concern", "common"]
    assert [row["shape"] for row in found] == [SIGNAL_SHAPES[kind] for kind in kinds]
    assert [row["stroke"] for row in found] == [LIGHT.signal(kind) for kind in kinds]


def test_no_band_stands_where_there_are_no_limits():
    columns = LIMITS | {"lower": [None, None, 2.0, 2.0]}
    rows = data_rows(line([5, 9, 1, 5], columns=columns, limits=True), "area")
    assert {row["x"] for row in rows} == {JANUARY + 1.5, JANUARY + 2.5, JANUARY + 3.5}


# --- labels ----------------------------------------------------------------------------------------


def spans(spec, narrow):
    """Px from the top that each label takes."""
    layer = label_layer(spec, narrow)
    low, high = layer["encoding"]["y"]["scale"]["domain"]
    found = []
    for row in values(layer):
        first = (high - row["y"]) / (high - low) * spec["height"]
        found.append((first - LABEL / 2, first + row["text"].count("\n") * (LABEL + 2) + LABEL / 2))
    return sorted(found)


@given(
    last=st.lists(st.integers(0, 400), min_size=1, max_size=MOST_DIRECT),
    target=st.one_of(st.none(), st.integers(0, 400)),
    reference=st.one_of(st.none(), st.integers(0, 400)),
    narrow=st.booleans(),
    name=st.sampled_from(["A", "Kuntoutus ja työkykypalvelut", "Mielenterveys- ja päihdepalvelut"]),
)
@quick
def test_labels_at_the_ends_of_lines_do_not_overlap(last, target, reference, narrow, name):
    by_name = {f"{name} {place}": [10, value] for place, value in enumerate(last)}
    spec = lines(by_name, target=target, reference=reference)
    assert all(below[0] >= above[1] - 0.01 for above, below in pairwise(spans(spec, narrow)))


def test_a_label_keeps_its_place_where_there_is_room():
    spec = lines({"a": [1, 0], "b": [1, 100]})
    layer = label_layer(spec, False)
    assert [(row["at"], round(row["middle"], 3)) for row in values(layer)] == [(0, 0), (100, 100)]


def test_a_label_is_joined_to_the_last_value_that_is_shown():
    layer = label_layer(lines({"a": [1, 7, H], "b": [1, 2, 3]}), False)
    assert [(row["from"], row["at"], row["text"]) for row in values(layer)] == [
        (JANUARY + 1, 7, "a 7"), (JANUARY + 2, 3, "b 3"),
    ]  # fmt: skip


def test_a_few_lines_are_named_at_their_ends_and_many_in_a_legend():
    few = lines({f"sarja {n}": [1, n] for n in range(MOST_DIRECT)})
    many = lines({f"sarja {n}": [1, n] for n in range(MOST_DIRECT + 1)}, target=5)
    assert len(labels(few)) == MOST_DIRECT
    assert labels(many) == ["tavoite 5"]
    drawn = next(layer for layer in layers(many, "point") if "legend" in layer["encoding"]["stroke"])
    assert drawn["encoding"]["stroke"]["scale"]["domain"] == [f"sarja {n}" for n in range(MOST_DIRECT + 1)]


def test_lines_of_one_name_have_entries_of_their_own_in_the_legend():
    rows = [(f"t{n}", month, n) for n in range(MOST_DIRECT + 1) for month in months(2)]
    table = make_table(rows, "team", "period", team_label="Tiimi")
    spec = trend(table, WORDS, series="team", **LOOK)
    drawn = next(layer for layer in layers(spec, "point") if layer["encoding"]["stroke"].get("legend"))
    names = drawn["encoding"]["stroke"]["scale"]["domain"]
    assert len(set(names)) == MOST_DIRECT + 1
    assert {row["legend"] for row in values(drawn)} == set(names)


@given(
    wishes=st.lists(st.floats(-50, 350), min_size=1, max_size=8),
    sizes=st.lists(st.sampled_from([15.0, 30.0]), min_size=8, max_size=8),
)
def test_dodged_places_keep_order_and_distance(wishes, sizes):
    sizes = sizes[: len(wishes)]
    centres = dodge(wishes, sizes, 0, 250)
    order = sorted(range(len(wishes)), key=lambda place: (wishes[place], place))
    for above, below in pairwise(order):
        assert centres[below] - centres[above] >= (sizes[above] + sizes[below]) / 2 - 1e-6
    if sum(sizes) <= 250:
        assert centres[order[0]] - sizes[order[0]] / 2 >= -1e-6
        assert centres[order[-1]] + sizes[order[-1]] / 2 <= 250 + 1e-6


@given(
    notes=st.lists(
        st.tuples(st.sampled_from(months(12)), st.sampled_from(["Uusi", "Yhteinen tiimi aloitti työnsä"])),
        min_size=1, max_size=6,
    )
)  # fmt: skip
@quick
def test_annotations_do_not_overlap_even_on_a_phone(notes):
    spec = line(list(range(12)), annotations=notes)
    width = 230.0
    by_height = {}
    for layer in layers(spec, "text"):
        for row in values(layer):
            if "align" in row:
                px = (row["x"] - JANUARY + 0.5) / 12 * width
                size = text_width(row["text"])
                span = (px, px + size) if layer["mark"]["align"] == "left" else (px - size, px)
                by_height.setdefault(row["y"], []).append(span)
    assert sum(map(len, by_height.values())) == len(notes)
    for found in by_height.values():
        assert all(after[0] >= before[1] for before, after in pairwise(sorted(found)))


@given(starts=st.lists(st.floats(0, 300), min_size=1, max_size=8), size=st.floats(1, 200))
def test_spans_in_one_row_do_not_meet(starts, size):
    rows = rows_without_overlap(starts, [start + size for start in starts], gap=8)
    for row in set(rows):
        mine = sorted(start for start, at in zip(starts, rows, strict=True) if at == row)
        assert all(after >= before + size for before, after in pairwise(mine))


def test_annotations_outside_the_periods_are_left_out():
    spec = line([1, 2], annotations=[(202501, "ennen"), (202602, "nyt")])
    assert "nyt" in texts(spec)
    assert "ennen" not in texts(spec)


# --- edges -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, MOST_DIRECT + 1])
def test_markup_in_a_name_stays_text(count):
    spec = lines(
        {f"{HOSTILE}{n}": [4, H, 5] for n in range(count)}, annotations=[(202602, HOSTILE)], target=5
    )
    cleaned = " ".join(HOSTILE.replace("\u202e", " ").split())
    assert points(spec)[0]["name"] == cleaned + "0"
    assert [found for found in expressions(spec) if any(part in found for part in HOSTILE_PARTS)] == []


@pytest.mark.parametrize("cells", [[], [N], [N, N]])
def test_nothing_to_draw_is_said_in_words(cells):
    assert [row["text"] for row in data_rows(line(cells, target=5))] == ["ei tietoa"]


def test_all_hidden_is_drawn_as_hidden_without_numbers_on_the_axis():
    spec = line([H, H])
    assert sum(len(values(layer)) for layer in hatched(spec)) == 2
    assert pieces(spec) == []
    assert layers(spec)[0]["encoding"]["y"]["axis"]["labels"] is False


def test_a_single_period_is_a_point_with_its_label():
    spec = line([12])
    assert [row["y"] for row in points(spec)] == [12]
    assert labels(spec) == ["12"]


@pytest.mark.parametrize("count", [1, 3, 12, 13, 60, 130])
def test_the_axis_of_time_has_at_most_a_few_labels(count):
    axis = layers(line(list(range(count))))[0]["encoding"]["x"]["axis"]
    assert 1 <= len(axis["values"]) <= 8
