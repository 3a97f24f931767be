"""Change between two states: against statsmodels and SciPy, by hand, by every filling of hidden cells."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.contingency_tables import SquareTable, mcnemar
from statsmodels.stats.multitest import multipletests

from metrics.flow_stages import ENDS, make_table
from metrics.marginal import (
    Bounds,
    Marginal,
    Square,
    StatusChange,
    compare_margins,
    holm,
    paired_difference,
    read_square,
    stuart_maxwell,
)
from metrics.protected import ProtectedTable

if TYPE_CHECKING:
    from collections.abc import Iterator

CODES = ("work", "study", "jobseeker", "service")
# Agresti 2013, Categorical Data Analysis, table 11.5: migration between regions, 1980 to 1985.
MIGRATION = np.array(
    [[11607, 100, 366, 124], [87, 13677, 515, 302], [172, 225, 17819, 270], [63, 176, 286, 10192]],
    dtype=float,
)
slow = settings(deadline=None, max_examples=60)


def make_square(
    counts: Any, *, hidden: Any = None, no_sum: tuple[Any, Any] = ((), ()), total: bool = True
) -> Square:
    """A square of counts. hidden: (k, k) mask; no_sum: places of rows and columns whose sum is not told."""
    counts = np.asarray(counts, dtype=float)
    before, after = counts.sum(axis=1), counts.sum(axis=0)
    before[list(no_sum[0])], after[list(no_sum[1])] = np.nan, np.nan
    shown = counts if hidden is None else np.where(hidden, np.nan, counts)
    return Square(CODES[: len(counts)], shown, before, after, float(counts.sum()) if total else None)


squares = st.integers(1, 4).flatmap(
    lambda k: st.lists(st.lists(st.integers(0, 30), min_size=k, max_size=k), min_size=k, max_size=k)
)


# --- nothing hidden -----------------------------------------------------------------------------------


def test_migration_example_of_agresti() -> None:
    """Bhapkar's statistic, 236.49 with 3 degrees of freedom, is S / (1 - S / n) of Stuart–Maxwell's S."""
    found = stuart_maxwell(MIGRATION)
    assert found is not None
    assert found.df == 3
    assert found.movers == MIGRATION.sum() - np.trace(MIGRATION)
    bhapkar = SquareTable(MIGRATION).homogeneity("bhapkar").statistic
    assert found.statistic / (1 - found.statistic / MIGRATION.sum()) == pytest.approx(bhapkar)
    assert bhapkar == pytest.approx(236.49, abs=0.01)


@slow
@given(st.integers(2, 4).flatmap(lambda k: st.lists(st.integers(1, 30), min_size=k * k, max_size=k * k)))
def test_homogeneity_agrees_with_statsmodels_where_all_moved(cells: list[int]) -> None:
    counts = np.array(cells, dtype=float).reshape(round(len(cells) ** 0.5), -1)
    found, expected = stuart_maxwell(counts), SquareTable(counts, shift_zeros=False).homogeneity()
    assert found is not None
    assert (found.statistic, found.p_value) == pytest.approx((expected.statistic, expected.pvalue), abs=1e-9)
    assert found.df == expected.df


def test_homogeneity_of_two_statuses_by_hand() -> None:
    # (5 - 15)² / (5 + 15) = 5: McNemar without continuity correction
    found = stuart_maxwell(np.array([[40.0, 5], [15, 21]]))
    assert found is not None
    assert (found.statistic, found.df) == (pytest.approx(5.0), 1)
    assert found.p_value == pytest.approx(stats.chi2.sf(5, 1))


def test_separate_parts_of_a_square_add_up() -> None:
    """statsmodels alone warns that the covariance has no inverse: nobody went between the two pairs."""
    counts = np.zeros((4, 4))
    counts[0, 1], counts[1, 0], counts[2, 3], counts[3, 2] = 5, 15, 12, 4
    found = stuart_maxwell(counts)
    assert found is not None
    assert (found.statistic, found.df) == (pytest.approx(100 / 20 + 64 / 16), 2)


@slow
@given(squares)
def test_a_status_nobody_uses_changes_nothing(cells: list[list[int]]) -> None:
    counts = np.array(cells, dtype=float)
    found, wider = stuart_maxwell(counts), stuart_maxwell(np.pad(counts, 1))
    assert found is not None
    assert wider is not None
    assert (wider.statistic, wider.df) == (pytest.approx(found.statistic), found.df)


@slow
@given(squares)
def test_homogeneity_is_the_quadratic_form_with_a_pseudo_inverse(cells: list[list[int]]) -> None:
    counts = np.array(cells, dtype=float)
    moved = counts - np.diag(np.diag(counts))
    difference = moved.sum(axis=0) - moved.sum(axis=1)
    covariance = np.diag(moved.sum(axis=0) + moved.sum(axis=1)) - moved - moved.T
    found = stuart_maxwell(counts)
    assert found is not None
    assert found.statistic == pytest.approx(difference @ np.linalg.pinv(covariance) @ difference, abs=1e-8)
    assert found.df == np.linalg.matrix_rank(covariance)


@slow
@given(squares)
def test_each_status_agrees_with_statsmodels_mcnemar_and_the_binomial(cells: list[list[int]]) -> None:
    counts = np.array(cells)
    assume(counts.sum() > 0)
    found = compare_margins(make_square(counts))
    p_values = []
    for place, each in enumerate(found.changes):
        stayed = counts[place, place]
        left, came = counts[place].sum() - stayed, counts[:, place].sum() - stayed
        both = [[stayed, left], [came, counts.sum() - stayed - left - came]]
        p = float(mcnemar(both, exact=True).pvalue)
        assert each.p_value == Bounds(p, p)
        if left + came:
            assert p == pytest.approx(stats.binomtest(int(left), int(left + came)).pvalue)
        assert each.change == Bounds(came - left, came - left)
        assert each.after is not None
        assert each.before is not None
        assert each.after - each.before == came - left
        p_values.append(p)
    adjusted = [each.adjusted.low for each in found.changes if each.adjusted]
    assert adjusted == pytest.approx(holm(p_values))


@settings(deadline=None, max_examples=25)
@given(st.lists(st.floats(0, 1), max_size=13))
def test_holm_agrees_with_statsmodels(p_values: list[float]) -> None:
    expected = multipletests(p_values, method="holm")[1] if p_values else []
    assert holm(p_values) == pytest.approx(list(expected))


def test_interval_by_hand() -> None:
    # 1 left, 7 came, of 21: (8 - 2) / 23 = 0.26087; spread (8 + 2) / 23 - 0.26087² = 0.36673;
    # 1.95996 · √(0.36673 / 23) = 0.24749
    low, high = paired_difference(np.array([1.0]), np.array([7.0]), 21)
    assert (low[0], high[0]) == (pytest.approx(0.01338, abs=5e-5), pytest.approx(0.50836, abs=5e-5))


def test_interval_in_persons_is_that_of_the_share() -> None:
    each = compare_margins(make_square([[12, 1], [7, 1]])).changes[0]
    assert each.change == Bounds(6, 6)
    assert each.interval is not None
    assert (each.interval.low / 21, each.interval.high / 21) == pytest.approx((0.01338, 0.50836), abs=5e-5)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 60))
def test_interval_is_a_plain_second_implementation(left: int, came: int, stayed: int) -> None:
    total = left + came + stayed
    p, q = Fraction(came + 1, total + 2), Fraction(left + 1, total + 2)
    half = stats.norm.ppf(0.975) * (float(p + q - (p - q) ** 2) / (total + 2)) ** 0.5
    low, high = paired_difference(np.array([left]), np.array([came]), total)
    assert low[0] == pytest.approx(max(float(p - q) - half, -1))
    assert high[0] == pytest.approx(min(float(p - q) + half, 1))
    assert low[0] <= (came - left) / total <= high[0]


def test_interval_covers_the_truth_about_as_often_as_it_says() -> None:
    rng = np.random.default_rng(20)
    drawn = rng.multinomial(60, [0.12, 0.25, 0.63], size=20_000)
    low, high = paired_difference(drawn[:, 0], drawn[:, 1], 60)
    assert ((low <= 0.13) & (high >= 0.13)).mean() == pytest.approx(0.95, abs=0.012)


def test_no_change_is_flagged_no_more_often_than_promised() -> None:
    """Of 400 squares in which nothing changes, at most one in twenty says that some status did."""
    rng = np.random.default_rng(21)
    same = np.outer([0.1, 0.2, 0.5, 0.2], [0.1, 0.2, 0.5, 0.2])
    flagged = 0
    for _ in range(400):
        found = compare_margins(make_square(rng.multinomial(120, same.ravel()).reshape(4, 4)))
        flagged += any(each.direction != "unclear" for each in found.changes)
    assert flagged <= 20 + 2.6 * (400 * 0.05 * 0.95) ** 0.5


def test_a_planted_change_is_said() -> None:
    found = compare_margins(make_square([[10, 1, 1], [2, 8, 2], [25, 2, 30]]))
    assert [each.direction for each in found.changes] == ["more", "unclear", "fewer"]
    assert found.stayed_share is not None
    assert found.stayed_share == Bounds(48 / 81, 48 / 81)
    assert found.moved_share is not None
    assert found.moved_share.low == pytest.approx(33 / 81)


# --- laws ---------------------------------------------------------------------------------------------


def turned(square: Square) -> Square:
    return Square(square.codes, square.counts.T, square.after, square.before, square.total)


def _mirror(bounds: Bounds | None) -> Any:
    return None if bounds is None else pytest.approx((-bounds.high, -bounds.low), abs=1e-9)


def _pair(bounds: Bounds | None) -> Any:
    return None if bounds is None else (bounds.low, bounds.high)


@st.composite
def partly_hidden(draw: st.DrawFn, largest: int = 9) -> tuple[Any, Square]:
    """The true counts, and a square with some cells and sums of them hidden."""
    k = draw(st.integers(1, 3))
    cells = st.lists(st.integers(0, largest), min_size=k * k, max_size=k * k)
    counts = np.array(draw(cells), dtype=float).reshape(k, k)
    assume(counts.sum() > 0)
    hidden = np.zeros(k * k, dtype=bool)
    hidden[draw(st.lists(st.integers(0, k * k - 1), max_size=4))] = True
    place = st.lists(st.integers(0, k - 1), max_size=2)
    no_sum = draw(place), draw(place)
    return counts, make_square(counts, hidden=hidden.reshape(k, k), no_sum=no_sum, total=draw(st.booleans()))


@slow
@given(partly_hidden(30))
def test_turning_the_square_swaps_the_signs(case: tuple[Any, Square]) -> None:
    one, other = compare_margins(case[1]), compare_margins(turned(case[1]))
    for each, mirrored in zip(one.changes, other.changes, strict=True):
        assert _pair(mirrored.change) == _mirror(each.change)
        assert _pair(mirrored.interval) == _mirror(each.interval)
        assert mirrored.p_value == each.p_value
    assert other.stayers == one.stayers


@slow
@given(partly_hidden(30), st.randoms())
def test_the_order_of_statuses_does_not_matter(case: tuple[Any, Square], random: Any) -> None:
    square = case[1]
    order = list(range(len(square.codes)))
    random.shuffle(order)
    codes = tuple(square.codes[n] for n in order)
    counts = square.counts[np.ix_(order, order)]
    mixed = compare_margins(Square(codes, counts, square.before[order], square.after[order], square.total))
    found = compare_margins(square)
    by_code = {each.code: each for each in mixed.changes}
    for each in found.changes:
        assert by_code[each.code] == each
    assert (mixed.homogeneity is None) == (found.homogeneity is None)
    if mixed.homogeneity and found.homogeneity:
        assert mixed.homogeneity.statistic == pytest.approx(found.homogeneity.statistic, abs=1e-9)


@slow
@given(partly_hidden())
def test_the_square_is_left_as_it_was(case: tuple[Any, Square]) -> None:
    square = case[1]
    copies = square.counts.copy(), square.before.copy(), square.after.copy()
    compare_margins(square)
    for copy, now in zip(copies, (square.counts, square.before, square.after), strict=True):
        np.testing.assert_array_equal(copy, now)


# --- hidden cells -------------------------------------------------------------------------------------


def fillings(square: Square, most: int) -> Iterator[Any]:
    """Every square of whole counts up to `most` that agrees with what is published."""
    places = np.argwhere(np.isnan(square.counts))
    for values in itertools.product(range(most + 1), repeat=len(places)):
        counts = square.counts.copy()
        counts[tuple(places.T)] = values
        sums = [(counts.sum(axis=1), square.before), (counts.sum(axis=0), square.after)]
        agrees = all(((own == told) | np.isnan(told)).all() for own, told in sums)
        if agrees and square.total in (None, counts.sum()):
            yield counts


def _span(values: list[float]) -> Any:
    return pytest.approx((min(values), max(values)), abs=1e-9)


@settings(deadline=None, max_examples=120)
@given(partly_hidden(3))
def test_bounds_are_exactly_those_of_all_fillings(case: tuple[Any, Square]) -> None:
    """With the number of people known: the very least and greatest over every way to fill what is hidden."""
    counts, square = case
    square = Square(square.codes, square.counts, square.before, square.after, float(counts.sum()))
    assume(np.nansum(square.counts) >= counts.sum() - 9)
    found = compare_margins(square)
    filled = [compare_margins(make_square(each)) for each in fillings(square, 9)]
    assert filled
    for place, each in enumerate(found.changes):
        ways = [one.changes[place] for one in filled]
        assert _pair(each.change) == _span([way.change.low for way in ways if way.change])
        assert _pair(each.p_value) == _span([way.p_value.low for way in ways if way.p_value])
        ends = [end for way in ways for end in _pair(way.interval)]
        assert _pair(each.interval) == _span(ends)
        for way in ways:
            assert way.adjusted is not None
            assert each.adjusted is not None
            assert each.adjusted.low - 1e-12 <= way.adjusted.low <= each.adjusted.high + 1e-12
    assert _pair(found.stayers) == _span([one.stayers.low for one in filled if one.stayers])


@slow
@given(partly_hidden(30))
def test_what_is_said_holds_for_the_truth(case: tuple[Any, Square]) -> None:
    """With or without a total, whatever is hidden."""
    truth, found = compare_margins(make_square(case[0])), compare_margins(case[1])
    for each, true in zip(found.changes, truth.changes, strict=True):
        for bounds, exact in ((each.change, true.change), (each.p_value, true.p_value)):
            assert exact is not None
            assert bounds is None or bounds.low - 1e-9 <= exact.low <= bounds.high + 1e-9
        assert true.interval is not None
        if each.interval is not None:
            assert each.interval.low - 1e-9 <= true.interval.low
            assert true.interval.high <= each.interval.high + 1e-9
        assert each.direction in ("unclear", true.direction)
    assert truth.stayers is not None
    assert found.stayers is None or found.stayers.low <= truth.stayers.low <= found.stayers.high


def test_hidden_cells_off_the_diagonal_leave_a_status_exact_where_its_sums_are_told() -> None:
    counts = np.array([[20.0, 2, 3], [4, 30, 1], [9, 3, 40]])
    hidden = np.array([[0, 1, 1], [1, 0, 1], [1, 1, 0]], dtype=bool)
    found, whole = compare_margins(make_square(counts, hidden=hidden)), compare_margins(make_square(counts))
    assert found.changes == whole.changes
    assert found.stayers == whole.stayers
    assert found.homogeneity is None
    assert found.any_hidden


def test_hidden_stayers_do_not_hide_homogeneity() -> None:
    counts = np.array([[20.0, 2], [9, 30]])
    found = compare_margins(make_square(counts, hidden=np.eye(2, dtype=bool)))
    assert found.homogeneity == compare_margins(make_square(counts)).homogeneity


def test_tests_that_are_not_bounded_may_have_any_p() -> None:
    """Only the first of three statuses is told: 2 left, 9 came. Holm's factor is anything from 1 to 3."""
    counts = np.array([[5.0, 2, 0], [9, np.nan, np.nan], [0, np.nan, np.nan]])
    found = compare_margins(
        Square(CODES[:3], counts, np.array([7, np.nan, np.nan]), np.full(3, np.nan), None)
    )
    p = stats.binomtest(2, 11).pvalue
    assert _pair(found.changes[0].p_value) == pytest.approx((p, p))
    assert _pair(found.changes[0].adjusted) == pytest.approx((p, 3 * p))
    assert found.changes[1].p_value is None
    assert found.changes[0].interval is None


# --- answers to bad input -----------------------------------------------------------------------------


NOTHING = np.full((2, 2), np.nan)


def test_no_statuses_and_no_people() -> None:
    none = np.zeros(0)
    for square in (Square((), np.zeros((0, 0)), none, none, None), make_square(np.zeros((3, 3)))):
        assert compare_margins(square) == Marginal(0.0, (), None, None, False, "nobody")


def test_nobody_moved() -> None:
    found = compare_margins(make_square(np.diag([3, 5, 2])))
    assert found.homogeneity is not None
    assert (found.homogeneity.statistic, found.homogeneity.df, found.homogeneity.p_value) == (0.0, 0, 1.0)
    assert {each.direction for each in found.changes} == {"unclear"}
    assert all(each.p_value == Bounds(1.0, 1.0) for each in found.changes)
    assert found.moved_share == Bounds(0.0, 0.0)


def test_one_status_cannot_change() -> None:
    certain, one = Bounds(0.0, 0.0), Bounds(1.0, 1.0)
    expected = StatusChange("work", 7.0, 7.0, certain, certain, one, one)
    assert compare_margins(make_square([[7]])).changes == (expected,)


@pytest.mark.parametrize("wrong", [-1, 2.5])
@pytest.mark.parametrize("where", ["cell", "sum", "total"])
def test_what_is_no_count_is_not_tested(wrong: float, where: str) -> None:
    counts, sums, total = np.array([[4.0, 1], [1, 2]]), np.array([5.0, 3]), 8.0
    if where == "cell":
        counts[0, 1] = wrong
    elif where == "sum":
        sums[0] = wrong
    else:
        total = wrong
    found = compare_margins(Square(CODES[:2], counts, sums, np.array([5.0, 3]), total))
    assert found == Marginal(None, (), None, None, False, "not_counts")


@pytest.mark.parametrize("counts", [[[4.0, 1], [1, 2]], [[4.0, np.nan], [1, np.nan]]])
def test_sums_that_contradict_the_cells(counts: Any) -> None:
    found = compare_margins(Square(CODES[:2], np.array(counts), np.array([3.0, 4]), np.array([5.0, 2]), 7.0))
    assert (found.changes, found.problem) == ((), "inconsistent")


def test_all_hidden() -> None:
    told = np.full(2, np.nan)
    found = compare_margins(Square(CODES[:2], NOTHING, told, told, None))
    assert found.changes[0] == StatusChange("work", None, None, None, None, None, None)
    assert (found.total, found.homogeneity, found.stayers, found.problem) == (None, None, None, None)
    assert found.stayed_share is None
    assert found.changes[0].direction == "unclear"


def test_all_hidden_but_the_number_of_people() -> None:
    told = np.full(2, np.nan)
    found = compare_margins(Square(CODES[:2], NOTHING, told, told, 10.0))
    assert found.changes[0].change == Bounds(-10, 10)
    assert found.stayed_share == Bounds(0, 1)


# --- reading a protected table ------------------------------------------------------------------------


def _links(rows: list[tuple[str, str, float | None]], stage: int = 0) -> ProtectedTable:
    cells = [
        (a, stage, b, stage + 1, np.nan if n is None else n, "suppressed" if n is None else "shown")
        for a, b, n in rows
    ]
    return make_table(("source", "target"), ENDS, cells, 5)


def _nodes(*sides: dict[str, float | None]) -> ProtectedTable:
    cells = [
        (stage, code, np.nan if n is None else n, "suppressed" if n is None else "shown")
        for stage, side in enumerate(sides) for code, n in side.items()
    ]  # fmt: skip
    return make_table(("stage", "code"), ["stage", "code"], cells, 5)


ROWS: list[tuple[str, str, float | None]] = [
    ("work", "work", 20), ("work", "study", None), ("study", "work", None), ("study", "study", 11),
    ("study", "jobseeker", 8), ("jobseeker", "work", 17),
]  # fmt: skip


def test_pairs_without_a_row_are_nobody_and_hidden_ones_are_not() -> None:
    square = read_square(
        _links(ROWS), CODES[:3], _nodes({"work": 22, "study": None}, {"work": None, "study": 13})
    )
    expected = [[20, np.nan, 0], [np.nan, 11, 8], [17, 0, 0]]
    np.testing.assert_array_equal(square.counts, expected)
    np.testing.assert_array_equal(square.before, [22, np.nan, 17])
    np.testing.assert_array_equal(square.after, [np.nan, 13, 8])
    assert square.total is None
    found = compare_margins(square)
    assert found.changes[2].change == Bounds(-9, -9)


def test_total_follows_from_either_side() -> None:
    nodes = _nodes({"work": 22, "study": 23, "jobseeker": 17}, {"work": None, "study": None, "jobseeker": 8})
    assert read_square(_links(ROWS), CODES[:3], nodes).total == 62
    assert read_square(_links(ROWS), CODES[:3], total=62).total == 62
    assert read_square(_links(ROWS), CODES[:3]).total is None


def test_people_of_unknown_status_are_left_out_of_sums_too() -> None:
    rows = [*ROWS, ("work", "unknown", 6.0), ("unknown", "work", 9.0), ("unknown", "unknown", 5.0)]
    nodes = _nodes(
        {"work": 28, "study": 23, "jobseeker": 17, "unknown": 14},
        {"work": 50, "study": 13, "jobseeker": 8, "unknown": 11},
    )
    square = read_square(_links(rows), CODES[:3], nodes, total=82)
    np.testing.assert_array_equal(square.before, [22, 23, 17])
    np.testing.assert_array_equal(square.after, [41, 13, 8])
    assert square.total == 62
    hidden = [*ROWS, ("work", "unknown", None), ("unknown", "work", 9.0)]
    np.testing.assert_array_equal(read_square(_links(hidden), CODES[:3], nodes).before, [np.nan, 23, 17])


def test_total_is_less_those_left_out_counted_once() -> None:
    rows = [*ROWS, ("work", "unknown", 6.0), ("unknown", "work", 9.0), ("unknown", "unknown", 5.0)]
    assert read_square(_links(rows), CODES[:3], total=82).total == 62


def test_a_stage_of_a_longer_flow_and_other_dimensions() -> None:
    first, second = _links(ROWS[:1]), _links([("work", "study", 8)], stage=1)
    both = ProtectedTable(
        first.dimensions, first.measures, pd.concat([first.frame, second.frame], ignore_index=True), 5
    )
    assert read_square(both, CODES[:2], stage=1).counts.tolist() == [[0, 8], [0, 0]]
    frame = pd.DataFrame({"before": ["work"], "after": ["study"], "value": [6.0], "value_status": ["shown"]})
    assert read_square(ProtectedTable(("before", "after"), ("value",), frame, 5), CODES[:2]).total == 6


def test_an_empty_table_is_nobody() -> None:
    assert compare_margins(read_square(_links([]), CODES)).problem == "nobody"
    assert compare_margins(read_square(_links([]), ())).problem == "nobody"


def test_mistakes_of_a_programmer_are_named() -> None:
    with pytest.raises(ValueError, match="expected one row per source and target"):
        read_square(_links([*ROWS, ROWS[0]]), CODES)
    with pytest.raises(TypeError, match="expected ProtectedTable"):
        read_square(pd.DataFrame(), CODES)  # type: ignore[arg-type]
