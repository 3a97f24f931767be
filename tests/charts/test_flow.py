"""Flow diagrams: what is drawn and said, and that nothing of a hidden link can be read from it."""

import json
import re

import altair as alt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.flow import FlowWords
from charts.frame import UnitFormat
from charts.tokens import DARK, LIGHT
from metrics.protected import HIDDEN
from tests.charts.flow_made import (
    NOTES,
    draw,
    drawn,
    joint,
    lay,
    links_of,
    paths_of,
    random_paths,
    svg,
    table_of,
)
from tests.charts.made import (
    EXPRESSIONS,
    HOSTILE,
    HOSTILE_PARTS,
    LOOK,
    WORDS,
    H,
    expressions,
    quick,
    walk,
)

PLAIN = [("0:a", "1:x", 60), ("0:a", "1:y", 20), ("0:b", "1:x", 15), ("0:b", "1:y", 5)]
COVERED = [("0:a", "1:x", 60), ("0:a", "1:y", H), ("0:b", "1:x", 15), ("0:b", "1:y", H)]
THREE = [("a x p", 40), ("a x q", 12), ("a y q", 8), ("b x p", 9), ("b y p", H), ("b y q", 30)]
BACK = [*PLAIN, ("1:x", "0:a", 7), ("1:y", "0:b", H), ("1:x", "1:x", 6)]
LONG = [("0:a", "1:x", 40), ("1:x", "2:p", 30), ("0:a", "2:p", 25), ("1:x", "2:q", H)]
THIN = [("0:a", "1:x", 90_000), ("0:a", "1:y", 20), ("0:b", "1:x", 15)]

SPECS = {
    "plain": lambda: draw(links_of(PLAIN)),
    "covered, dark": lambda: draw(links_of(COVERED), palette=DARK),
    "all hidden": lambda: draw(links_of([("0:a", "1:x", H), ("0:a", "1:y", H)])),
    "one link": lambda: draw(links_of([("0:a", "1:x", 7)])),
    "joint": lambda: draw(joint(THREE)[0], paths=joint(THREE)[1]),
    "pinned": lambda: draw(joint(THREE)[0], paths=joint(THREE)[1], pinned_path=("0:a", "1:x")),
    "returns": lambda: draw(links_of(BACK)),
    "only returns": lambda: draw(links_of([("0:a", "0:a", 7), ("0:a", "0:b", H)])),
    "over a stage": lambda: draw(links_of(LONG)),
    "thin": lambda: draw(links_of(THIN)),
    "changes": lambda: draw(links_of(PLAIN), changes={"0:a": "+12", "1:x": "−3"}),
    "nothing": lambda: draw(links_of([("0:a", "1:x", 0)])),
}


@pytest.fixture(params=SPECS)
def spec(request):
    return SPECS[request.param]()


def rows(spec, name):
    """The rows of the data set that goes to the browser under a name."""
    return next(
        part["values"] for _, part in walk(spec) if isinstance(part, dict) and part.get("name") == name
        and "values" in part
    )  # fmt: skip


def key(spec):
    """Texts of the key over the plot."""
    found = [part for _, part in walk(spec) if isinstance(part, dict) and part.get("shape") and "tx" in part]
    return {row["text"] for row in found}


def texts(spec, width=1000):
    return [item["text"] for items in drawn(spec, "text", width) for item in items]


def test_a_specification_is_valid(spec):
    alt.LayerChart.from_dict(spec)


def test_a_drawing_is_as_wide_as_its_place_and_drawn_as_svg(spec):
    assert spec["width"] == "container"
    assert spec["description"] == LOOK["alt"]
    assert spec["usermeta"]["embedOptions"] == {"renderer": "svg", "actions": False}


@pytest.mark.parametrize("width", [340, 560, 1000])
def test_a_drawing_can_be_drawn(spec, width):
    assert "<svg" in svg(spec, width)


def test_nothing_is_fetched_from_elsewhere(spec):
    outside = [value for _, value in walk(spec) if isinstance(value, str) and "://" in value]
    assert outside == [spec["$schema"]]


# --- what is hidden --------------------------------------------------------------------------------


@given(other=st.floats(0, 1e6), pinned=st.sampled_from([(), ("0:b",), ("0:b", "1:y")]))
@quick
def test_a_drawing_is_the_same_whatever_its_hidden_links_and_paths_were(other, pinned):
    def make(smuggled):
        table = links_of(COVERED, smuggled=smuggled)
        paths = paths_of([("a x", 60), ("a y", H), ("b x", 15), ("b y", H)], smuggled=smuggled)
        nodes = table_of(("stage", "code"), {"stage": [0, 0], "code": ["a", "b"]}, [70, H], smuggled)
        return draw(table, paths=paths, nodes=nodes, pinned_path=pinned)

    assert make(987_654.25) == make(other)


def test_a_hidden_number_is_nowhere_in_a_drawing():
    said = json.dumps(draw(links_of(COVERED, smuggled=987_654.25)), ensure_ascii=False)
    assert "987" not in re.sub(r"\s", "", said)


def test_hidden_ribbons_are_hatched_alike_and_the_key_says_what_that_means():
    spec = draw(links_of(COVERED))
    hidden = [row for row in rows(spec, "segments") if row.get("kind") == "hidden"]
    assert len(hidden) == 2
    assert len({(row["w"], row["m"], row["fill"]) for row in hidden}) == 1
    assert all(row["said"].endswith(": suojattu") for row in hidden)
    assert WORDS.hidden in key(spec)
    assert WORDS.hidden not in key(draw(links_of(PLAIN)))


def test_what_came_hidden_is_hidden_too():
    table = links_of(COVERED)
    table.frame["value_status"] = table.frame["value_status"].replace("suppressed", HIDDEN[-1])
    hidden = [row for row in rows(draw(table), "segments") if row.get("kind") == "hidden"]
    assert [row["said"].split(": ")[1] for row in hidden] == [WORDS.withheld] * 2


def test_a_node_with_a_hidden_link_has_no_size_and_its_stage_no_shares():
    spec = draw(links_of(COVERED))
    assert {row["said"] for row in rows(spec, "nodes")} == {
        "A, suojattu",
        "B, suojattu",
        "X, 75",
        "Y, suojattu",
    }
    assert not [text for text in texts(spec) if "%" in text]


def test_what_is_published_of_a_node_is_told_though_its_links_are_hidden():
    nodes = table_of(("stage", "code"), {"stage": [0, 0], "code": ["a", "b"]}, [75, 25])
    spec = draw(links_of(COVERED), nodes=nodes)
    told = {row["said"] for row in rows(spec, "nodes")}
    assert {"A, 75 (75\u00a0%)", "B, 25 (25\u00a0%)"} <= told
    assert any("80\u00a0% lähteneistä" in row["said"] for row in rows(spec, "segments"))


# --- what is said ----------------------------------------------------------------------------------


def test_labels_tell_count_and_share_of_the_stage():
    told = texts(draw(links_of(PLAIN)))
    assert {"80 (80\u00a0%)", "20 (20\u00a0%)", "75 (75\u00a0%)", "25 (25\u00a0%)"} <= set(told)


def test_a_tooltip_tells_ends_count_and_both_shares():
    first = rows(draw(links_of(PLAIN)), "segments")[0]["said"]
    assert first == "A → X: 60, 75\u00a0% lähteneistä, 80\u00a0% tulleista"


def test_without_words_of_its_own_a_drawing_says_only_counts():
    first = rows(draw(links_of(PLAIN), notes=FlowWords()), "segments")[0]["said"]
    assert first == "A → X: 60"


def test_a_tiny_share_is_not_written_as_nothing():
    told = texts(draw(links_of([("0:a", "1:x", 5000), ("0:b", "1:x", 18)])))
    assert "18 (0,4\u00a0%)" in " ".join(told)


def test_the_end_of_a_tooltip_says_whether_the_same_people_can_be_followed():
    without, known = draw(joint(THREE)[0]), draw(joint(THREE)[0], paths=joint(THREE)[1])
    tails = [
        next(param["value"] for param in spec["params"] if param["name"] == "tail")
        for spec in (without, known)
    ]
    assert tails == [NOTES.no_joint, NOTES.same_people]
    assert len(re.findall(NOTES.no_joint, json.dumps(without, ensure_ascii=False))) == 1


def test_changes_stand_beside_their_nodes_with_a_sign_and_a_key():
    spec = draw(links_of(PLAIN), changes={"0:a": "+12", "1:x": "−3"})
    told = " ".join(texts(spec))
    assert "▲\u00a0+12" in told
    assert "▼\u00a0−3" in told
    assert NOTES.change in key(spec)


def test_numbers_are_written_in_their_unit():
    spec = draw(links_of([("0:a", "1:x", 0.25), ("0:b", "1:x", 0.5)]), unit_format=UnitFormat(0, share=True))
    assert any(row["said"].startswith("A → X: 25\u00a0%") for row in rows(spec, "segments"))


def test_each_ribbon_and_node_is_read_out_once_in_the_language_of_the_chart(spec):
    found = re.findall(r"<path[^>]*aria-label=\"([^\"]*)\"[^>]*>", svg(spec))
    if "params" not in spec:
        return  # a sentence only
    ends = {(row["from"], row["to"]) for row in rows(spec, "segments")}
    back = [row for _, part in walk(spec) if isinstance(part, dict) and part.get("name") == "returns"
            for row in part.get("values", ())]  # fmt: skip
    assert len(found) == len(ends) + len(back) + len(rows(spec, "nodes"))
    roles = re.findall(r"<path[^>]*aria-roledescription=\"(virta|solmu)\"", svg(spec))
    assert len(roles) == len(found)


def test_names_with_markup_stay_text_and_out_of_expressions():
    names = {"a": HOSTILE, "x": HOSTILE + " 2"}
    spec = draw(links_of(PLAIN, names=names), changes={"0:a": HOSTILE}, pinned_path=("0:a",))
    for part in HOSTILE_PARTS:
        assert not any(part in expression for expression in expressions(spec))
    assert "<img" not in svg(spec)


def test_codes_with_markup_stay_out_of_expressions():
    code = "a'] || alert(1) || ['"
    spec = draw(links_of([(f"0:{code}", "1:x", 4), (f"0:{code}", "1:y", H)]), pinned_path=(f"0:{code}",))
    parts = [
        value for name, value in walk(spec) if name in (*EXPRESSIONS, "range") and isinstance(value, str)
    ]
    assert not any("alert" in part for part in parts)
    svg(spec)


# --- what is drawn ---------------------------------------------------------------------------------


def test_ribbons_are_as_wide_as_their_values():
    spec, layout = lay(links_of(PLAIN))
    widths = {(row["from"], row["to"]): row["w"] for row in rows(spec, "segments")}
    for source, target, value in PLAIN:
        assert widths[source, target] == pytest.approx(value * layout.unit_height, abs=1e-5)


def test_a_link_over_several_stages_is_one_shape():
    spec = draw(links_of(LONG))
    assert len(rows(spec, "segments")) == 5
    assert len(drawn(spec, "area", name="ribbons")) == 4


def test_a_ribbon_too_thin_to_see_is_dotted_and_said_so_with_its_true_number():
    spec = draw(links_of(THIN))
    thin = [row for row in rows(spec, "segments") if row.get("kind") == "thin"]
    assert {row["said"].split(": ")[1].split(",")[0] for row in thin} == {"20", "15"}
    assert NOTES.thin in key(spec)
    assert len([items for items in drawn(spec, "line") if items[0].get("strokeDash") == [1.5, 2.5]]) == 2
    assert NOTES.thin not in key(draw(links_of(PLAIN)))


def test_return_flows_are_lines_of_their_width_with_a_key():
    spec, layout = lay(links_of(BACK))
    widths = {row["said"].split(":")[0]: row["w"] for row in rows(spec, "returns")}
    assert widths["X → A"] == pytest.approx(7 * layout.unit_height * spec["height"], abs=0.01)
    assert set(widths) == {"X → A", "Y → B", "X → X"}
    assert NOTES.back in key(spec)


def test_a_code_has_its_colour_in_every_stage():
    rows_ = [("0:a", "1:a", 5), ("1:a", "2:a", 5), ("0:b", "1:a", 4)]
    spec = draw(links_of(rows_), colours={"a": "#123456"})
    found = {row["from"]: row["fill"] for row in rows(spec, "nodes")}
    assert found == {"0:a": "#123456", "1:a": "#123456", "2:a": "#123456", "0:b": LIGHT.common}


def test_what_cannot_be_drawn_is_left_out_of_sums_too():
    spec = draw(links_of([("0:a", "1:x", 60), ("0:a", "1:x", 33), ("0:a", "1:y", -5), ("0:b", "1:x", 40)]))
    assert {row["said"] for row in rows(spec, "nodes") if row["from"] in ("0:a", "1:x")} == {
        "A, 60 (60\u00a0%)", "X, 100 (100\u00a0%)",
    }  # fmt: skip


def test_nothing_to_draw_is_said_in_words():
    spec, layout = lay(links_of([("0:a", "1:x", 0)]))
    assert layout is None
    assert WORDS.no_data in json.dumps(spec, ensure_ascii=False)


def test_sixty_links_stay_small():
    names = {f"n{place}": f"Kuntoutuspalvelut {place}" for place in range(6)}
    links, _ = joint(random_paths(1, 2, 6, 4000))
    more = links.frame.assign(source_stage=1, target_stage=2).iloc[:24]
    table = links_of(
        [
            (f"{a}:{s}", f"{b}:{t}", v)
            for frame in (links.frame, more)
            for a, s, b, t, v in frame[
                ["source_stage", "source", "target_stage", "target", "value"]
            ].itertuples(index=False)
        ],
        names=names,
    )
    assert len(table) == 60
    told = json.dumps(draw(table), ensure_ascii=False, separators=(",", ":"))
    assert len(told.encode()) < 33_000


# --- shares of everybody, and what stands over the stages ------------------------------------------


def test_a_share_is_of_everybody_where_their_number_is_published_though_a_link_is_hidden():
    nodes = table_of(("stage", "code"), {"stage": [0, 0], "code": ["a", "b"]}, [70, H])
    told = {row["said"] for row in rows(draw(links_of(COVERED), nodes=nodes, total=100), "nodes")}
    assert {"A, 70 (70\u00a0%)", "B, suojattu", "X, 75 (75\u00a0%)"} <= told


def test_a_share_is_not_told_twice():
    table = links_of([("0:a", "1:x", 0.31), ("0:b", "1:x", 0.69)])
    told = {row["said"] for row in rows(draw(table, unit_format=UnitFormat(1, share=True)), "nodes")}
    assert "A, 31,0\u00a0%" in told


def test_a_few_shown_links_do_not_fill_the_drawing_where_most_are_hidden():
    _, alone = lay(links_of([("0:a", "1:x", 35), ("0:b", "1:y", H)]))
    _, scaled = lay(links_of([("0:a", "1:x", 35), ("0:b", "1:y", H)]), total=200)
    assert alone.unit_height * 35 > 0.7
    assert scaled.unit_height * 35 < 0.85 * 35 / 200 + 1e-9
    _, whole = lay(links_of(PLAIN))
    _, same = lay(links_of(PLAIN), total=100)
    assert same.unit_height == pytest.approx(min(whole.unit_height, 0.0085))


def test_hidden_ribbons_lie_beneath_the_shown_ones():
    kinds = [row.get("kind") == "hidden" for row in rows(draw(links_of(COVERED)), "segments")]
    assert kinds == sorted(kinds, reverse=True)
    assert True in kinds


@pytest.mark.parametrize("width", [390, 1000])
def test_each_stage_says_what_it_is(width):
    spec = draw(joint(THREE)[0], stages=["Ryhmä", "Alkaessa", "Päättyessä"])
    alt.LayerChart.from_dict(spec)
    assert {"Ryhmä", "Alkaessa", "Päättyessä"} <= set(texts(spec, width))
