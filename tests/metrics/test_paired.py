"""Change of the same people: against SciPy on people made up one by one, by hand, and by its laws."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from metrics.intervals import wilson
from metrics.paired import INSTRUMENTS, Change, Instrument, Paired, compare_paired, pool

SCORE = INSTRUMENTS["work_ability_score"]
FREE = Instrument("free", None, 1)
WITH_LEAST = Instrument("tried", None, 1, 1.0, "made up for the test")
EXAMPLE = Paired(90, 64, 4.2, 5.0, 2.4)
quick = settings(deadline=None, max_examples=60)
# Scores in whole points; a spread that is 0 but for rounding would make an interval of rounding errors.
pairs = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=2, max_size=40)


def sum_up(answers: Any, *, dropped: int = 0) -> Paired:
    """One group's sums from everybody's own answers: (start, follow-up) per person."""
    start, after = np.array(answers, dtype=float).reshape(-1, 2).T
    if not len(start):
        return Paired(dropped, 0, None, None, None)
    sd = float((after - start).std(ddof=1)) if len(start) > 1 else None
    return Paired(len(start) + dropped, len(start), float(start.mean()), float(after.mean()), sd)


def test_by_hand() -> None:
    # 0.8 ± t(63; 0.975) · 2.4 / √64 = 0.8 ± 1.99834 · 0.3
    found = compare_paired(EXAMPLE, SCORE)
    assert found.change == pytest.approx(0.8)
    assert found.interval == (pytest.approx(0.20050, abs=1e-5), pytest.approx(1.39950, abs=1e-5))
    assert found.coverage == pytest.approx(64 / 90)
    assert found.coverage_interval == wilson(64, 90)
    assert (found.n_paired, found.verdict, found.importance, found.problem) == (64, "improved", None, None)


@quick
@given(pairs)
def test_interval_agrees_with_scipy_on_the_people_themselves(answers: Any) -> None:
    start, after = np.array(answers, dtype=float).T
    found = compare_paired(sum_up(answers), FREE, fewest=2)
    assert found.change == pytest.approx(float((after - start).mean()), abs=1e-12)
    assert found.interval is not None
    if np.ptp(after - start) > 0:
        expected = stats.ttest_rel(after, start).confidence_interval(0.95)
        assert found.interval == pytest.approx((expected.low, expected.high), abs=1e-9)


@quick
@given(pairs)
def test_start_and_follow_up_exchanged_swap_the_sign(answers: Any) -> None:
    group = sum_up(answers)
    turned = replace(group, mean_start=group.mean_follow_up, mean_follow_up=group.mean_start)
    one, other = compare_paired(group, FREE, fewest=2), compare_paired(turned, FREE, fewest=2)
    assert one.change is not None
    assert one.interval is not None
    assert other.change == -one.change
    assert other.interval == pytest.approx((-one.interval[1], -one.interval[0]), abs=1e-9)
    opposite = {"improved": "worse", "worse": "improved", "no_clear_change": "no_clear_change"}
    assert other.verdict == opposite[str(one.verdict)]
    lower = Instrument("free", None, -1)
    assert compare_paired(turned, lower, fewest=2).verdict == one.verdict


@pytest.mark.parametrize(
    ("after", "better", "verdict"),
    [(5.0, 1, "improved"), (3.4, 1, "worse"), (5.0, -1, "worse"), (3.4, -1, "improved"),
     (4.5, 1, "no_clear_change"), (4.5, None, "no_clear_change"), (5.0, None, None)],
)  # fmt: skip
def test_verdict(after: float, better: Any, verdict: str | None) -> None:
    found = compare_paired(replace(EXAMPLE, mean_follow_up=after), Instrument("free", None, better))
    assert (found.verdict, found.problem) == (verdict, None)


@pytest.mark.parametrize(
    ("change", "importance"),
    [(2.0, "important"), (-2.0, "important"), (0.8, "unclear"), (-0.8, "unclear"), (0.2, None)],
)
def test_a_clear_change_is_weighed_against_the_minimal_important_one(
    change: float, importance: str | None
) -> None:
    group = replace(EXAMPLE, mean_start=5.0, mean_follow_up=5.0 + change)
    assert compare_paired(group, WITH_LEAST).importance == importance
    assert compare_paired(group, FREE).importance is None


def test_a_sure_but_small_change_is_not_important() -> None:
    assert compare_paired(Paired(900, 900, 5.0, 5.3, 2.0), WITH_LEAST).importance == "unimportant"


def test_a_minimal_change_without_a_source_is_refused() -> None:
    for wrong in (lambda: Instrument("x", None, 1, 1.0), lambda: Instrument("x", None, 1, -1.0, "somewhere")):
        with pytest.raises(ValueError, match="expected a positive minimal change of x with its source"):
            wrong()


def test_instruments_of_the_design_are_declared_and_claim_nothing_without_a_source() -> None:
    assert set(INSTRUMENTS) == {"work_ability_score", "kykyviisari", "eq_5d", "whodas", "promis"}
    assert all((each.minimal_change is None) == (each.source is None) for each in INSTRUMENTS.values())
    assert INSTRUMENTS["whodas"].better == -1
    assert compare_paired(EXAMPLE, INSTRUMENTS["promis"]).verdict is None


@pytest.mark.parametrize("n", [0, 1, 2, 9])
def test_few_pairs_are_not_judged(n: int) -> None:
    found = compare_paired(replace(EXAMPLE, n_paired=n), SCORE)
    assert (found.verdict, found.problem, found.coverage) == ("too_few", None, n / 90)
    assert (found.interval is None) == (n < 2)
    assert (found.change is None) == (n == 0)
    assert compare_paired(replace(EXAMPLE, n_paired=10), SCORE).verdict != "too_few"


def test_all_changed_alike() -> None:
    found = compare_paired(Paired(20, 20, 4.0, 5.0, 0.0), SCORE)
    assert (found.interval, found.verdict) == ((1.0, 1.0), "improved")
    assert compare_paired(Paired(20, 20, 4.0, 4.0, 0.0), SCORE).verdict == "no_clear_change"


@pytest.mark.parametrize("field", ["n_start", "n_paired", "mean_start", "mean_follow_up", "sd_change"])
@pytest.mark.parametrize("missing", [None, float("nan")])
def test_what_is_hidden_is_missing(field: str, missing: float | None) -> None:
    found = compare_paired(replace(EXAMPLE, **{field: missing}), SCORE)
    if field == "n_start":
        assert (found.coverage, found.coverage_interval, found.verdict) == (None, None, "improved")
        return
    assert (found.verdict, found.problem, found.interval) == (None, "missing", None)
    assert (found.coverage is None) == (field == "n_paired")
    assert (found.change is None) == (field != "sd_change")


def test_nobody_at_all() -> None:
    found = compare_paired(Paired(0, 0, None, None, None), SCORE)
    assert found == Change(0, None, None, None, None, "too_few", None)
    assert compare_paired(Paired(None, None, None, None, None), SCORE).problem == "missing"


@pytest.mark.parametrize(
    "wrong",
    [{"n_start": -1}, {"n_paired": -1}, {"n_paired": 2.5}, {"n_paired": 91}, {"sd_change": -0.1},
     {"mean_start": 10.5}, {"mean_follow_up": -0.5}, {"mean_start": float("inf")}, {"n_start": float("inf")}],
)  # fmt: skip
def test_what_cannot_be_is_told_and_not_measured(wrong: dict[str, float]) -> None:
    found = compare_paired(replace(EXAMPLE, **wrong), SCORE)
    assert found == Change(None, None, None, None, None, None, None, "impossible")


# --- several groups as one ----------------------------------------------------------------------------

groups = st.lists(
    st.tuples(
        st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=9), st.integers(0, 5)
    ), min_size=1, max_size=5,
)  # fmt: skip


def _numbers(paired: Paired) -> Any:
    numbers = (
        paired.n_start, paired.n_paired, paired.mean_start, paired.mean_follow_up, paired.sd_change
    )  # fmt: skip
    return tuple(None if number is None else pytest.approx(number, abs=1e-9) for number in numbers)


def _plain(paired: Paired) -> Any:
    return (paired.n_start, paired.n_paired, paired.mean_start, paired.mean_follow_up, paired.sd_change)


@quick
@given(groups)
def test_groups_together_are_what_their_people_together_are(found: Any) -> None:
    pooled = pool([sum_up(answers, dropped=dropped) for answers, dropped in found])
    everybody = [answer for answers, _ in found for answer in answers]
    assert _plain(pooled) == _numbers(sum_up(everybody, dropped=sum(dropped for _, dropped in found)))


@quick
@given(groups, st.randoms())
def test_the_order_of_groups_does_not_matter(found: Any, random: Any) -> None:
    given_groups = [sum_up(answers, dropped=dropped) for answers, dropped in found]
    mixed = list(given_groups)
    random.shuffle(mixed)
    assert _plain(pool(mixed)) == _numbers(pool(given_groups))
    assert sorted(map(repr, mixed)) == sorted(map(repr, given_groups))


def test_groups_of_nobody() -> None:
    assert pool([]) == Paired(0, 0, None, None, None)
    assert pool([EXAMPLE, Paired(8, 0, None, None, None)]) == replace(EXAMPLE, n_start=98)


def test_a_hidden_part_hides_what_rests_on_it() -> None:
    assert pool([EXAMPLE, replace(EXAMPLE, sd_change=None)]).sd_change is None
    assert pool([EXAMPLE, replace(EXAMPLE, sd_change=None)]).mean_start == pytest.approx(4.2)
    assert pool([EXAMPLE, replace(EXAMPLE, mean_start=float("nan"))]).mean_start is None
    lost = pool([EXAMPLE, replace(EXAMPLE, n_paired=None)])
    assert lost == Paired(180, None, None, None, None)
    assert pool([EXAMPLE, replace(EXAMPLE, n_start=None)]).n_start is None
