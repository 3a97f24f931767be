"""Flows compared: one scale and order side by side; a difference shows its size and its sign."""

import json
import re
from dataclasses import replace

import altair as alt
import pytest

from charts.flow_compare import difference, side_by_side
from charts.tokens import LIGHT
from tests.charts.flow_made import NOTES, joint, links_of, point_at, random_paths, styled, table_of
from tests.charts.made import HOSTILE, HOSTILE_PARTS, WORDS, H, expressions
from tests.charts.test_flow import key, rows, texts
from tests.charts.test_flow_paths import drawn_widths

BEFORE = [("0:a", "1:x", 60), ("0:a", "1:y", 20), ("0:b", "1:x", H), ("0:c", "1:y", 9)]
AFTER = [("0:a", "1:x", 45), ("0:a", "1:y", 20), ("0:b", "1:x", 8), ("0:b", "1:y", 11), ("0:c", "1:y", 12)]


def beside(*tables, **more):
    named = [(f"aika {place}", table) for place, table in enumerate(tables)]
    style, rest = styled(**more)
    return side_by_side(named, WORDS, style, **rest)


def compare(before, after, **more):
    style, rest = styled(**more)
    return difference(links_of(before), links_of(after), WORDS, style, **rest)


def order_of(spec):
    found = {}
    for row in sorted(rows(spec, "nodes"), key=lambda row: row["a"]):
        found.setdefault(row["x0"], []).append(row["from"])
    return [found[x] for x in sorted(found)]


def shown(table):
    ids = [
        (f"{a}:{s}", f"{b}:{t}", value)
        for a, s, b, t, value in table.frame[
            ["source_stage", "source", "target_stage", "target", "value"]
        ].itertuples(index=False)
    ]
    return {ends: value for *ends_, value in ids if value == value for ends in [tuple(ends_)]}


def test_drawings_side_by_side_have_one_scale():
    tables = [joint(random_paths(seed, 3, 5, people))[0] for seed, people in ((1, 900), (2, 250))]
    units = []
    for spec, table in zip(beside(*tables), tables, strict=True):
        values = shown(table)
        widest = max(rows(spec, "segments"), key=lambda row: row["w"])
        units.append(widest["w"] / values[widest["from"], widest["to"]])
    assert units[0] == pytest.approx(units[1], rel=1e-3)


def test_drawings_side_by_side_have_one_order():
    tables = [joint(random_paths(seed, 3, 5, 600))[0] for seed in (1, 2, 3)]
    orders = [order_of(spec) for spec in beside(*tables)]
    assert orders[0] == orders[1] == orders[2]


def test_a_node_that_one_side_lacks_does_not_disturb_the_order_of_the_others():
    whole, part = (order_of(spec) for spec in beside(links_of(BEFORE), links_of(AFTER[:2])))
    for all_, some in zip(whole, part, strict=True):
        assert [node for node in all_ if node in some] == some


def test_each_side_says_which_it_is():
    first, second = beside(links_of(BEFORE), links_of(AFTER))
    assert first["description"].startswith("aika 0. ")
    assert second["description"].startswith("aika 1. ")


def test_sides_take_paths_and_pins():
    made = [joint(random_paths(seed, 3, 3, 300)) for seed in (1, 2)]
    specs = beside(*(links for links, _ in made), paths=[paths for _, paths in made], pinned_path=("1:n1",))
    assert all(drawn_widths(spec) for spec in specs)
    assert drawn_widths(point_at(specs[1], "0:n0", "0:n0"))


def test_a_side_with_nothing_to_draw_says_so():
    first, second = beside(links_of([("0:a", "1:x", 0)]), links_of(AFTER))
    assert WORDS.no_data in json.dumps(first, ensure_ascii=False)
    assert rows(second, "segments")


# --- difference ------------------------------------------------------------------------------------


def test_a_difference_is_valid_and_tells_each_change_with_its_sign():
    spec = compare(BEFORE, AFTER)
    alt.LayerChart.from_dict(spec)
    told = {row["said"] for row in rows(spec, "segments")}
    assert told == {"A → X: −15", "B → X: suojattu", "B → Y: +11", "C → Y: +3"}
    assert {"−15", "+11"} <= set(texts(spec))


def test_a_ribbon_is_as_wide_as_its_difference_and_coloured_by_its_sign():
    found = {row["said"].split(":")[0]: row for row in rows(compare(BEFORE, AFTER), "segments")}
    assert found["A → X"]["w"] / found["B → Y"]["w"] == pytest.approx(15 / 11, rel=1e-3)
    assert found["A → X"]["fill"] == LIGHT.common
    assert found["B → Y"]["fill"] == found["C → Y"]["fill"] == LIGHT.neutral


def test_a_difference_with_a_hidden_side_is_hatched_whichever_it_is():
    for before, after in (
        ([("0:a", "1:x", H)], [("0:a", "1:x", 9)]),
        ([("0:a", "1:x", 9)], [("0:a", "1:x", H)]),
    ):
        spec = compare(before, after)
        assert [row["kind"] for row in rows(spec, "segments")] == ["hidden"]
        assert WORDS.hidden in key(spec)


def test_a_difference_is_the_same_whatever_its_hidden_links_were():
    tables = [links_of(BEFORE, smuggled=value) for value in (987_654.25, 3)]
    specs = [difference(table, links_of(AFTER), WORDS, styled()[0]) for table in tables]
    assert specs[0] == specs[1]
    assert "987" not in re.sub(r"\s", "", json.dumps(specs[0]))


def test_a_node_tells_its_change_where_all_of_it_is_known():
    told = {row["said"] for row in rows(compare(BEFORE, AFTER), "nodes")}
    assert told == {"A, −15", "B, suojattu", "C, +3", "X, suojattu", "Y, +14"}


def nodes_of(**values):
    ids = [id.removeprefix("s").split("_") for id in values]
    frame = {"stage": [int(stage) for stage, _ in ids], "code": [code for _, code in ids]}
    return table_of(("stage", "code"), frame, list(values.values()))


def test_a_node_tells_its_published_change_though_one_of_its_links_is_hidden():
    published = nodes_of(s0_b=30, s1_x=H), nodes_of(s0_b=19, s1_x=53)
    told = {row["said"] for row in rows(compare(BEFORE, AFTER, nodes=published), "nodes")}
    assert {"B, −11", "X, suojattu"} <= told


def test_a_path_is_highlighted_in_a_difference_unless_nothing_of_it_differs():
    pinned = rows(compare(BEFORE, AFTER, pinned_path=("0:b", "1:y")), "segments")
    assert {row["said"].split(":")[0]: row["pin"] for row in pinned} == {
        "A → X": 0, "B → X": 0, "B → Y": 1, "C → Y": 0,
    }  # fmt: skip
    same = compare(BEFORE, AFTER, pinned_path=("0:a", "1:y"))
    assert same == compare(BEFORE, AFTER)


def test_alike_sides_are_said_to_be_so():
    spec = compare(AFTER, AFTER, notes=replace(NOTES, alike="ei eroja"))
    assert "ei eroja" in json.dumps(spec, ensure_ascii=False)


def test_the_key_names_the_signs_that_there_are():
    assert {NOTES.more, NOTES.fewer} <= key(compare(BEFORE, AFTER))
    assert NOTES.fewer not in key(compare([("0:a", "1:x", 1)], [("0:a", "1:x", 2)]))


def test_no_difference_at_all_is_said_in_words():
    assert WORDS.no_data in json.dumps(compare(AFTER, AFTER), ensure_ascii=False)


def test_names_stay_out_of_expressions():
    table = links_of(AFTER, names={"a": HOSTILE})
    specs = [*beside(table, links_of(BEFORE)), difference(table, links_of(BEFORE), WORDS, styled()[0])]
    for spec in specs:
        assert not any(part in expression for part in HOSTILE_PARTS for expression in expressions(spec))
