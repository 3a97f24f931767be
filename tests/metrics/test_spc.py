"""XmR charts and runs: against the R package, against a slow second implementation, and by their laws."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from benchmarks import slow_spc
from metrics.spc import XmrResult, runs, xmr
from metrics.spc_rules import Rules

if TYPE_CHECKING:
    from collections.abc import Sequence

REFERENCE = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "spc" / "ptd_dev.json"
NO_REFERENCE = pytest.mark.skipif(not REFERENCE.exists(), reason=f"no reference data at {REFERENCE}")
OPPOSITE = {"Above": "Below", "Below": "Above", "UCL": "LCL", "LCL": "UCL", "(Increasing)": "(Decreasing)"}
OPPOSITE |= {"(Decreasing)": "(Increasing)"}


def load_cases(*, defect: bool) -> list[Any]:
    """Reference cases with a result; `defect` chooses those whose result the reference got wrong."""
    if not REFERENCE.exists():
        return []
    cases = json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]
    chosen = [c for c in cases if c["reference_defect"] == defect and "error" not in c["expected"]]
    return [pytest.param(case, id=case["id"]) for case in chosen]


def run_case(case: dict[str, Any]) -> XmrResult:
    options = case["options"]
    return xmr(
        case["input"]["values"],
        case["input"]["dates"],
        improvement=options["improvement_direction"],
        target=options["target"],
        rebase=options["rebase_dates"],
        fix_after=options["fix_after_n_points"],
        screen_outliers=options["screen_outliers"],
    )


# --- the reference ------------------------------------------------------------------------------------


@NO_REFERENCE
def test_the_reference_has_all_its_cases() -> None:
    # One more case expects an error; it has a test of its own.
    assert (len(load_cases(defect=False)), len(load_cases(defect=True))) == (62, 2)


@NO_REFERENCE
@pytest.mark.parametrize("case", load_cases(defect=False))
def test_agrees_with_the_reference(case: dict[str, Any]) -> None:
    result, expected = run_case(case), case["expected"]
    points = result.points
    assert points["date"].dt.strftime("%Y-%m-%d").tolist() == expected["dates"]
    for ours, theirs in {"value": "values", "mean": "mean", "lower": "lpl", "upper": "upl"}.items():
        column = np.array(expected[theirs], dtype=float)
        np.testing.assert_allclose(points[ours], column, rtol=1e-11, atol=1e-11, err_msg=ours)
    assert points["group"].tolist() == expected["rebase_group"]
    assert points["special_cause"].tolist() == expected["special_cause_type"]
    assert points["point_type"].tolist() == expected["point_type"]
    assert (result.variation, result.assurance) == (expected["variation_icon"], expected["assurance"])


@NO_REFERENCE
@pytest.mark.parametrize("case", load_cases(defect=False))
def test_the_slow_implementation_agrees_with_the_reference_too(case: dict[str, Any]) -> None:
    options, expected = case["options"], case["expected"]
    chart = slow_spc.draw(
        case["input"]["values"],
        case["input"]["dates"],
        improvement=options["improvement_direction"],
        target=options["target"],
        rebase=options["rebase_dates"] or (),
        fix_after=options["fix_after_n_points"],
        screen_outliers=options["screen_outliers"],
    )
    assert [point.special_cause for point in chart.points] == expected["special_cause_type"]
    assert [point.point_type for point in chart.points] == expected["point_type"]
    uppers = [point.upper for point in chart.points]
    np.testing.assert_allclose(uppers, np.array(expected["upl"], dtype=float), rtol=1e-11, atol=1e-11)
    assert (chart.variation, chart.assurance) == (expected["variation_icon"], expected["assurance"])


@NO_REFERENCE
@pytest.mark.parametrize("case", load_cases(defect=True))
def test_does_better_where_the_reference_has_no_limits(case: dict[str, Any]) -> None:
    result = run_case(case)
    points = result.points
    assert points["lower"].tolist() == points["mean"].tolist() == points["upper"].tolist()
    assert points["mean"].tolist() == case["expected"]["mean"]
    usual = points["value"] == points["mean"]
    assert set(points.loc[usual, "special_cause"]) == {"Common Cause"}
    assert set(points.loc[~usual, "special_cause"]) <= {"Above UCL"}  # 1,097 after 34 months of zero
    assert result.variation == case["expected"]["variation_icon"]
    assert result.assurance == case["expected"]["assurance"]


def test_fixing_the_limits_needs_twelve_points() -> None:
    with pytest.raises(ValueError, match="expected fix_after to be a whole number of at least 12, got 11"):
        xmr(range(14), fix_after=11)


# --- the second implementation, slow and obvious ------------------------------------------------------

BATCHES, BATCH = 40, 125  # 5,000 series


def draw_series(rng: random.Random) -> list[float | None]:
    """Noise, walks, shifts, few distinct whole numbers (so ties), tiny and huge ones, with gaps in some."""
    size = rng.randint(1, 60)
    noise = [
        [rng.gauss(50, 8), float(rng.randint(0, 4)), rng.expovariate(0.1), round(rng.gauss(0, 2), 1)][kind]
        for kind in [rng.randrange(4)] * size
    ]
    drift = rng.choice([0, 0, 0.3, -0.5, 2])
    values = [v + drift * i + (rng.random() < 0.04) * 60 for i, v in enumerate(noise)]
    if rng.random() < 0.3:
        values = np.cumsum(values).tolist()
    elif rng.random() < 0.1:  # hills and saws, whose trends meet
        steps = rng.choices([1, 1, -1, -1, -9], k=size // 6 + 1)
        values = np.cumsum([step for step in steps for _ in range(6)])[:size].tolist()
    scale = rng.choice([1, 1, 1, -1, 1e-9, 1e9])
    holes = rng.choice([0, 0, 0.05, 0.2, 0.7])
    return [None if rng.random() < holes else v * scale for v in values]


def draw_options(rng: random.Random, values: Sequence[float | None]) -> dict[str, Any]:
    size = len(values)
    return {
        "rebase": rng.sample(range(size), min(size, rng.choice([0, 0, 1, 2, 4]))),
        "fix_after": rng.choice([None, None, 12, 20]),
        "screen_outliers": rng.random() < 0.7,
        "rules": rng.choice(["ptd", "mdc"]),
        "improvement": rng.choice(["increase", "decrease", "neutral"]),
        "target": rng.choice([None, 0.0, 1.5, 50.0, 500.0]),
    }


@pytest.mark.parametrize("batch", range(BATCHES))
def test_agrees_with_the_slow_implementation(batch: int) -> None:
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        rng = random.Random(seed)
        values = draw_series(rng)
        options = draw_options(rng, values)
        order = rng.sample(range(len(values)), len(values)) if rng.random() < 0.5 else range(len(values))
        given = [values[place] for place in order]
        result = xmr(given, list(order), **options)
        slow = slow_spc.draw(given, list(order), **options)
        points = result.points
        for name in ("date", "group", "special_cause", "point_type"):
            assert points[name].tolist() == [getattr(point, name) for point in slow.points], (seed, name)
        for name in ("value", "mean", "lower", "upper"):
            expected = np.array([getattr(point, name) for point in slow.points], dtype=float)
            np.testing.assert_allclose(points[name], expected, rtol=1e-12, err_msg=f"{seed} {name}")
        assert (result.variation, result.assurance) == (slow.variation, slow.assurance), seed


def test_the_drawn_series_show_every_cause_verdict_and_option() -> None:
    # Otherwise the comparison above would prove less than it seems to.
    causes, icons, verdicts = set(), set(), set()
    for seed in range(BATCHES * BATCH // 5):
        rng = random.Random(seed)
        values = draw_series(rng)
        result = xmr(values, **draw_options(rng, values))
        causes |= set(result.columns["special_cause"].tolist())
        icons.add(result.variation)
        verdicts.add(result.assurance)
    assert (len(causes), len(icons), len(verdicts)) == (9, 7, 4)


def test_the_two_rules_differ_only_in_two_of_three() -> None:
    differing = 0
    for seed in range(500):
        values = draw_series(random.Random(seed))
        older, newer = (xmr(values, rules=rules).points["special_cause"] for rules in get_args(Rules))
        changed = older != newer
        differing += int(changed.any())
        assert set(newer[changed]) <= {"2 in 3 Above CL", "2 in 3 Below CL"}
        assert set(older[changed]) <= {"Common Cause", "7 Points Above CL", "7 Points Below CL"}
    assert differing > 20


# --- the rules at their edges -------------------------------------------------------------------------


def causes(values: Sequence[float | None], **options: Any) -> list[str]:
    return xmr(values, **options).points["special_cause"].tolist()


BASE = [1.0, -1.0] * 6  # with fix_after=12: mean 0, mean moving range 2, limits at 5.32, near from 3.547


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ([5.32], ["Common Cause"]),
        ([5.33], ["Above UCL"]),
        ([-5.33], ["Below LCL"]),
        ([-1, *[1, 2] * 3, 1, -1], ["Common Cause"] + ["7 Points Above CL"] * 7 + ["Common Cause"]),
        ([-1, *[1, 2] * 3, -1], ["Common Cause"] * 8),
        ([-1, 1, 2, 1, 0, 1, 2, 1, 2], ["Common Cause"] * 9),
        ([-1, 0, 1, 2, 3, 4, 5], ["7 Point Trend (Increasing)"] * 7),
        ([-1, 0, 1, 2, 2, 3, 2], ["Common Cause"] * 7),
        ([4, 4, 0.5], ["2 in 3 Above CL", "2 in 3 Above CL", "Common Cause"]),
        ([4, 0.5, 4], ["2 in 3 Above CL", "Common Cause", "2 in 3 Above CL"]),
        ([-1, 4, -0.5, 4, -0.5], ["Common Cause"] * 5),
        ([-1, 3.5, 4, 3.5, -1], ["Common Cause"] * 5),
    ],
    ids=str,
)  # fmt: skip
def test_a_rule_holds_up_to_its_edge(tail: list[float], expected: list[str]) -> None:
    assert causes([*BASE, *tail], fix_after=12)[12:] == expected


def test_points_outside_count_among_two_of_three_under_mdc_only() -> None:
    tail = [-1.0, 6.0, 4.0, 0.5]
    assert causes([*BASE, *tail], fix_after=12)[13:] == ["Above UCL", "Common Cause", "Common Cause"]
    under_mdc = causes([*BASE, *tail], fix_after=12, rules="mdc")
    assert under_mdc[13:] == ["Above UCL", "2 in 3 Above CL", "Common Cause"]


WIDE = [10.0 * v for v in BASE]  # limits at 53.2, near from 35.47: room for trends that break no other rule


def test_a_moving_range_at_the_screening_limit_is_dropped() -> None:
    steps = [0, 433, 3267, 300]  # mean 1000, screening limit 3267
    screened, whole = (xmr(np.cumsum([0, *steps]), screen_outliers=screen).points for screen in (True, False))
    assert screened["upper"][0] == pytest.approx(screened["mean"][0] + 2.66 * 733 / 3)
    assert whole["upper"][0] == pytest.approx(whole["mean"][0] + 2.66 * 1000)


@pytest.mark.parametrize(
    ("sign", "first", "then"), [(1, "Increasing", "Decreasing"), (-1, "Decreasing", "Increasing")]
)
def test_a_turning_point_belongs_to_the_later_trend(sign: int, first: str, then: str) -> None:
    hill = [sign * v for v in (1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1)]
    trends = causes([*WIDE, *hill], fix_after=12)[12:]
    assert trends[1:] == [f"7 Point Trend ({first})"] * 5 + [f"7 Point Trend ({then})"] * 7


def test_a_trend_that_ends_before_another_begins_keeps_its_direction() -> None:
    # The reference calls the top of the first rise decreasing here.
    saw = [0, 1, 2, 3, 4, 5, 6, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5]
    assert set(causes([*WIDE, *saw], fix_after=12)[12:]) == {"7 Point Trend (Increasing)"}


def test_a_value_equal_to_the_mean_is_on_neither_side() -> None:
    points = xmr([0.1, 0.2, 0.3] * 4).points
    assert points["mean"].iloc[0] == 0.2


@pytest.mark.parametrize("value", [0, 0.1, 5, -3.7, 1 / 3])
@pytest.mark.parametrize("size", [2, 7, 12, 49])
def test_a_constant_series_has_limits_at_its_mean_and_no_signal(value: float, size: int) -> None:
    result = xmr([value] * size, target=value)
    assert set(result.points[["mean", "lower", "upper"]].to_numpy().ravel()) == {value}
    assert (set(result.points["special_cause"]), result.variation) == ({"Common Cause"}, "common_cause")
    assert result.assurance == "inconsistent"


def test_one_value_has_a_mean_but_no_limits_and_no_assurance() -> None:
    result = xmr([3], target=1)
    assert result.points["mean"].tolist() == [3]
    assert result.points[["lower", "upper"]].isna().all(axis=None)
    assert (result.variation, result.assurance, result.short_series) == ("common_cause", None, True)


def test_an_empty_series_has_no_points() -> None:
    result = xmr([], target=1)
    assert result.points.empty
    assert result.variation == "common_cause"
    assert result.assurance is None
    assert result.short_series


@pytest.mark.parametrize(
    ("improvement", "target", "expected"),
    [
        ("increase", 9, "consistent_fail"),
        ("increase", -9, "consistent_pass"),
        ("decrease", 9, "consistent_pass"),
        ("decrease", -9, "consistent_fail"),
        ("increase", 5.32, "inconsistent"),
        ("neutral", 9, None),
        ("increase", None, None),
    ],
)
def test_assurance_compares_the_target_with_the_last_limits(
    improvement: Any, target: float | None, expected: str | None
) -> None:
    assert xmr([*BASE, 1], improvement=improvement, target=target, fix_after=12).assurance == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [(9, ["improvement_high", "concern_high", "neutral_high"]),
     (-9, ["concern_low", "improvement_low", "neutral_low"])],
)  # fmt: skip
def test_variation_is_that_of_the_latest_point(last: float, expected: list[str]) -> None:
    found = [
        xmr([*BASE, last], improvement=way, fix_after=12).variation
        for way in ("increase", "decrease", "neutral")
    ]
    assert found == expected


# --- missing values, dates and groups -----------------------------------------------------------------


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA])
def test_a_missing_value_keeps_its_row_and_ends_every_run(missing: Any) -> None:
    values = [*BASE, 1, 2, 1, missing, 2, 1, 2, 1]
    points = xmr(values, fix_after=12).points
    assert len(points) == len(values)
    assert np.isnan(points["value"][15])
    assert points["mean"][15] == 0
    assert set(points["special_cause"]) == {"Common Cause"}
    assert "7 Points Above CL" in causes([v for v in values if v is not missing], fix_after=12)


def test_no_moving_range_is_taken_across_a_gap() -> None:
    assert xmr([0, 1, None, 100, 101]).points["upper"][0] == pytest.approx(50.5 + 2.66)


def test_all_missing_values_give_no_limits_and_no_signal() -> None:
    result = xmr([None] * 15, target=1)
    assert result.points[["value", "mean", "lower", "upper"]].isna().all(axis=None)
    assert (result.variation, result.assurance, result.short_groups) == ("common_cause", None, (0,))


@pytest.mark.parametrize(
    "dates",
    [
        ["2024-03-01", "2024-01-01", "2024-02-01"],
        ["2024-03", "2024-01", "2024-02"],
        [date(2024, 3, 1), date(2024, 1, 1), date(2024, 2, 1)],
        pd.Series(pd.to_datetime(["2024-03-01", "2024-01-01", "2024-02-01"])),
        np.array(["2024-03", "2024-01", "2024-02"], dtype="datetime64[M]"),
        pd.PeriodIndex(["2024-03", "2024-01", "2024-02"], freq="M"),
    ],
    ids=["text", "months", "dates", "series", "numpy", "periods"],
)
def test_points_come_in_date_order_whatever_the_dates_are(dates: Any) -> None:
    points = xmr(pd.Series([3, 1, 2], index=[7, 8, 9]), dates).points
    assert points["value"].tolist() == [1, 2, 3]
    assert points["date"].dt.strftime("%Y-%m-%d").tolist() == ["2024-01-01", "2024-02-01", "2024-03-01"]


def test_years_may_be_dates_and_rebases() -> None:
    points = xmr([1, 2, 3, 4], [2021, 2022, 2023, 2024], rebase=[2023]).points
    assert points["date"].tolist() == [2021, 2022, 2023, 2024]
    assert points["group"].tolist() == [0, 0, 1, 1]


def test_a_rebase_starts_everything_anew() -> None:
    days = [date(2024, 1, 1) + timedelta(days=i) for i in range(26)]
    whole = xmr([*BASE, *[v + 10 for v in BASE], 10, 10], days, rebase=[days[12]])
    assert whole.points["mean"].iloc[[0, -1]].tolist() == [0, 10]
    assert (whole.short_groups, whole.short_series, whole.unused_rebase) == ((0,), True, ())


@pytest.mark.parametrize(
    ("improvement", "target", "before", "after"),
    [
        ("increase", 5, "consistent_fail", "consistent_pass"),
        ("decrease", 5, "consistent_pass", "consistent_fail"),
        ("increase", 10, "consistent_fail", "inconsistent"),
        ("neutral", 5, None, None),
    ],
)
def test_a_targets_verdict_follows_the_newest_limits_after_a_rebase(
    improvement: Any, target: float, before: str | None, after: str | None
) -> None:
    low, high = [0.1 * v for v in BASE], [10 + 0.1 * v for v in BASE]
    options: dict[str, Any] = {"improvement": improvement, "target": target}
    assert xmr(low, **options).assurance == before
    assert xmr([*low, *high], range(24), rebase=[12], **options).assurance == after
    unsplit = xmr([*low, *high], range(24), **options)
    assert unsplit.assurance == (
        None if improvement == "neutral" else "inconsistent" if target == 5 else before
    )


@pytest.mark.parametrize("tail", [[9.0], [None, None, None], [9.0, None, 9.0]])
def test_there_is_no_verdict_while_the_newest_group_has_no_limits(tail: list[float | None]) -> None:
    result = xmr([*BASE, *tail], range(12 + len(tail)), rebase=[12], target=1)
    assert (result.assurance, result.variation) == (None, "common_cause")
    assert result.points["lower"].isna().tolist() == [False] * 12 + [True] * len(tail)
    assert result.short_groups == (0, 1)


def test_negative_and_fractional_values_have_the_limits_of_their_kind() -> None:
    points = xmr([-1.5, -2.25, -0.75] * 5).points
    ranges = [0.75, 1.5, 0.75] * 4 + [0.75, 1.5]
    assert points["mean"][0] == -1.5
    assert points["upper"][0] == pytest.approx(-1.5 + 2.66 * np.mean(ranges))
    assert points["lower"][0] == pytest.approx(-1.5 - 2.66 * np.mean(ranges))


def test_the_callers_arrays_stay_his_own() -> None:
    values, days = np.arange(5.0), np.arange(5)
    xmr(values, days)
    values[0] = days[0] = -1  # raises where the result froze them


def test_a_rebase_date_that_is_not_in_the_series_is_reported() -> None:
    result = xmr([1, 2, 3], ["2024-01", "2024-02", "2024-03"], rebase=["2024-02-15"])
    assert result.unused_rebase == ("2024-02-15",)
    assert set(result.points["group"]) == {0}


@pytest.mark.parametrize(("measured", "missing", "short"), [(12, 0, True), (13, 0, False), (12, 5, True)])
def test_fewer_than_thirteen_measured_values_are_a_short_series(
    measured: int, missing: int, short: bool
) -> None:
    assert xmr([*range(measured), *[None] * missing]).short_series == short


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"improvement": "up"}, "expected improvement to be one of increase, decrease, neutral, got 'up'"),
        ({"rules": "nelson"}, "expected rules to be one of ptd, mdc, got 'nelson'"),
        ({"fix_after": 12.5}, "expected fix_after to be a whole number"),
        ({"target": float("nan")}, "expected target to be a number or None, got NaN"),
        ({"target": float("inf")}, "expected finite numbers in target"),
        ({"dates": ["2024-01-01"]}, "expected one date per value, got 1 dates and 3 values"),
        ({"dates": ["2024-01-01"] * 3}, "expected each date once, got a repeated date"),
        ({"dates": ["1.2.2024", "2.2.2024", "3.2.2024"]}, "expected dates or ISO text"),
        ({"dates": ["2024-01-01", None, "2024-01-03"]}, "expected a date for every value"),
        ({"rebase": "2024-01-01"}, "expected rebase to be a sequence of dates, got text"),
        ({"values": ["1", "2", "3"]}, "expected numbers in values"),
        ({"values": [1, "2", None]}, "expected numbers in values, got text"),
        ({"values": [1, 2, float("inf")]}, "expected finite numbers in values"),
        ({"values": [[1, 2, 3]]}, "expected one dimension of values, got 2"),
    ],
    ids=str,
)
def test_a_programmers_mistake_is_named(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        xmr(**({"values": [1, 2, 3]} | arguments))


def test_the_result_cannot_be_changed() -> None:
    result = xmr([1, 2, 3])
    frame = result.points
    frame.loc[0, "value"] = 99
    assert result.points["value"].tolist() == [1, 2, 3]
    with pytest.raises(ValueError, match="read-only"):
        result.columns["value"][0] = 99


# --- laws ---------------------------------------------------------------------------------------------

whole = st.integers(-1000, 1000).map(float)
series = st.lists(st.one_of(whole, whole, whole, whole, st.none()), min_size=1, max_size=50)


@settings(deadline=None)
@given(series)
def test_the_input_is_left_as_it_was(values: list[float | None]) -> None:
    array, days = np.array(values, dtype=float), np.arange(len(values))[::-1].copy()
    before = array.copy(), days.copy()
    xmr(array, days, rebase=[2])
    runs(array)
    np.testing.assert_array_equal(array, before[0])
    np.testing.assert_array_equal(days, before[1])


@settings(deadline=None)
@given(series, whole)
def test_adding_a_constant_moves_mean_and_limits_by_it(values: list[float | None], constant: float) -> None:
    columns = ["mean", "lower", "upper"]
    here = xmr(values).points[columns]
    there = xmr([None if v is None else v + constant for v in values]).points[columns]
    np.testing.assert_allclose(there, here + constant, atol=1e-8)


@settings(deadline=None)
@given(series, st.sampled_from(["ptd", "mdc"]))
def test_increase_and_decrease_mirror_each_other(values: list[float | None], rules: Any) -> None:
    up, down = (xmr(values, improvement=way, rules=rules).points for way in ("increase", "decrease"))
    pd.testing.assert_frame_equal(up.drop(columns="point_type"), down.drop(columns="point_type"))
    swap = {
        "special_cause_improvement": "special_cause_concern",
        "special_cause_concern": "special_cause_improvement",
    }
    assert up["point_type"].replace(swap).tolist() == down["point_type"].tolist()


@settings(deadline=None)
@given(series)
def test_turning_the_series_upside_down_turns_every_cause(values: list[float | None]) -> None:
    upside_down = causes([None if v is None else -v for v in values])
    assert upside_down == [" ".join(OPPOSITE.get(w, w) for w in cause.split()) for cause in causes(values)]


@settings(deadline=None)
@given(series, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(values: list[float | None], rng: random.Random) -> None:
    order = rng.sample(range(len(values)), len(values))
    shuffled = xmr([values[i] for i in order], order)
    pd.testing.assert_frame_equal(shuffled.points, xmr(values).points)


@settings(deadline=None)
@given(series)
def test_limits_lie_evenly_around_the_mean(values: list[float | None]) -> None:
    points = xmr(values).points.dropna(subset="lower")
    np.testing.assert_allclose(points["upper"] - points["mean"], points["mean"] - points["lower"], atol=1e-8)
    assert (points["lower"] <= points["mean"]).all()


# --- runs ---------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(series)
def test_runs_agree_with_counting_them_one_by_one(values: list[float | None]) -> None:
    measured = [v for v in values if v is not None]
    result = runs(values)
    middle = float(np.median(measured)) if measured else 0.0
    lengths = [len(list(group)) for _, group in groupby(v > middle for v in measured if v != middle)]
    assert result.longest_run == max(lengths, default=0)
    assert result.useful == sum(lengths)
    assert result.crossings == max(len(lengths) - 1, 0)
    too_long, too_few = result.longest_run > result.longest_run_max, result.crossings < result.crossings_min
    assert result.signal == (too_long or too_few)


@pytest.mark.parametrize("batch", range(8))
def test_runs_agree_with_the_slow_implementation(batch: int) -> None:
    for seed in range(batch * 250, (batch + 1) * 250):
        rng = random.Random(seed)
        values = draw_series(rng)
        centre = rng.choice([None, 0.0, 2.0, 50.0])
        result, slow = (
            runs(values, "median" if centre is None else centre),
            slow_spc.count_runs(values, centre),
        )
        for name in ("longest_run", "longest_run_max", "crossings", "crossings_min", "signal"):
            assert getattr(result, name) == getattr(slow, name), (seed, name)


def test_runs_limits_are_those_of_anhoej() -> None:
    for useful in range(1, 200):
        result = runs([1.0, -1.0] * 100, 0) if useful == 200 else runs(([1.0, -1.0] * 100)[:useful], 0)
        assert result.longest_run_max == round(np.log2(useful)) + 3
        assert result.crossings_min == binom.ppf(0.05, useful - 1, 0.5)


@pytest.mark.parametrize(
    ("values", "longest", "crossings", "signal"),
    [
        ([1] * 8 + [-1] * 4, 8, 1, True),
        ([1, -1] * 6, 1, 11, False),
        ([1, 0, None, 1, 1, -1], 3, 1, False),
        ([1] * 4 + [-1] * 4 + [1] * 4 + [-1] * 4 + [1] * 4, 4, 4, True),  # no long run, too few crossings
        ([0, 0, 0], 0, 0, False),
        ([], 0, 0, False),
    ],
)
def test_runs_by_hand(values: list[float | None], longest: int, crossings: int, signal: bool) -> None:
    result = runs(values, 0)
    assert (result.longest_run, result.crossings, result.signal) == (longest, crossings, signal)


def test_runs_take_the_centre_they_are_given() -> None:
    assert [runs([1, 2, 6], centre).centre for centre in ("median", "mean", 4)] == [2, 3, 4]
    with pytest.raises(ValueError, match="expected centre to be one of median, mean, got 'mode'"):
        runs([1, 2], "mode")  # type: ignore[arg-type]
