"""Tables in which hiding only the small counts gives them away: each trap first springs, then does not.

Every test first lets the intruder loose on the naive table, so that the trap is a real one.
"""

from collections.abc import Sequence
from fractions import Fraction

import pandas as pd
import pytest

from metrics import disclosure
from metrics.disclosure import protect
from tests.disclosure.intruder import (
    Intruder,
    Name,
    Number,
    Views,
    find_unsafe,
    hide,
    hide_small,
    observe,
    publish,
    read_cells,
)


def _cube(columns: Sequence[str], *rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns))


def _named(release: str = "", **dimensions: str) -> Name:
    return (release, *sorted(dimensions.items()))


def _value(name: Name, dimension: str) -> str | None:
    """The value of a dimension in a published cell, None where it is summed over."""
    found = [str(part[1]) for part in name if isinstance(part, tuple) and part[0] == dimension]
    return found[0] if found else None


def _leaks(cube: pd.DataFrame, views: Views, threshold: int = 5) -> list[Name]:
    return find_unsafe(hide_small(publish(cube, views), threshold), threshold)


def _protected(cube: pd.DataFrame, views: Views, threshold: int = 5) -> list[Number]:
    return observe(cube, views, protect(cube, views, threshold=threshold).cells())


def _unsafe(numbers: Sequence[Number], threshold: int = 5) -> list[Name]:
    """The small numbers that are given away, in fractions or in whole numbers."""
    return [*find_unsafe(numbers, threshold), *find_unsafe(numbers, threshold, whole=True)]


def _number(numbers: Sequence[Number], name: Name) -> Number:
    return next(number for number in numbers if number.name == name)


TEAMS = _cube(
    ("area", "team", "n"),
    ("A", "A1", 2),
    ("A", "A2", 14),
    ("A", "A3", 16),
    ("B", "B1", 20),
    ("B", "B2", 11),
)
TEAM_VIEWS = [("area", "team"), ("area",), ()]


def test_area_less_its_other_teams() -> None:
    # the naive rule hides A1 alone; area A is 32, A2 14 and A3 16: A1 is 2
    small = _named(area="A", team="A1")
    naive = hide_small(publish(TEAMS, TEAM_VIEWS))
    assert Intruder(naive).bounds(small) == pytest.approx((2, 2))
    assert _unsafe(_protected(TEAMS, TEAM_VIEWS)) == []


def test_everything_less_the_other_areas() -> None:
    # hiding the area as well as its small team does not help: the grand total less area B is area A
    hidden = {_named(area="A", team="A1"), _named(area="A")}
    assert find_unsafe(hide(publish(TEAMS, TEAM_VIEWS), hidden)) == [_named(area="A", team="A1")]
    assert _unsafe(_protected(TEAMS, TEAM_VIEWS)) == []


def test_team_told_with_and_without_its_area() -> None:
    # the same sum is published twice: hidden in one table, it is read in the other
    views = [("area", "team"), ("team",), ("area",)]
    hidden = {_named(area="A", team="A1"), _named(area="A", team="A2")}
    assert _named(area="A", team="A1") in find_unsafe(hide(publish(TEAMS, views), hidden))
    assert _unsafe(_protected(TEAMS, views)) == []


def test_area_of_one_team_is_that_team() -> None:
    # the only team of an area has the area's count: a neighbour has to be hidden in the table of areas too
    cube = _cube(("area", "team", "n"), ("A", "A1", 3), ("B", "B1", 20), ("B", "B2", 11), ("C", "C1", 9))
    assert _named(area="A") in _leaks(cube, TEAM_VIEWS)
    assert _unsafe(_protected(cube, TEAM_VIEWS)) == []


def test_zero_tells_that_a_lone_small_count_is_the_whole_rest() -> None:
    # a shown zero is no hiding place: hiding the zero instead of a count leaves 0..2, within 1..5
    cube = _cube(("team", "n"), ("A1", 2), ("A2", 0), ("A3", 30))
    views = [("team",), ()]
    hidden = {_named(team="A1"), _named(team="A2")}
    numbers = hide(publish(cube, views), hidden)
    assert Intruder(numbers).bounds(_named(team="A1")) == pytest.approx((0, 2))
    assert find_unsafe(numbers) == [_named(team="A1")]
    assert _unsafe(_protected(cube, views)) == []


def _cumulative() -> tuple[pd.DataFrame, Views]:
    """Four months, and the year to date at the end of each: every such sum has a column of its own."""
    months = ("01", "02", "03", "04")
    counts = (12, 3, 15, 9)
    rows = [
        (month, *("to date" if month <= end else "later" for end in months[:3]), count)
        for month, count in zip(months, counts, strict=True)
    ]
    cube = _cube(("month", "to_01", "to_02", "to_03", "n"), *rows)
    return cube, [("month",), ("to_01",), ("to_02",), ("to_03",), ()]


def test_year_to_date_less_the_year_to_the_month_before() -> None:
    # February is hidden as 3, but the year to February is 15 and the year to January 12
    cube, views = _cumulative()
    assert _leaks(cube, views) == [_named(month="02")]
    numbers = _protected(cube, views)
    assert _unsafe(numbers) == []
    assert any(not number.is_hidden for number in numbers)


def test_quarters_and_halves_of_the_months() -> None:
    # two hidden months of one quarter hide each other, until the half year and the other quarter are known
    months = [f"{month:02d}" for month in range(1, 7)]
    counts = (2, 8, 9, 7, 12, 11)
    rows = [
        ("H1", "Q1" if month <= "03" else "Q2", month, count)
        for month, count in zip(months, counts, strict=True)
    ]
    cube = _cube(("half", "quarter", "month", "n"), *rows)
    views = [("month",), ("quarter",), ("half",)]
    assert _leaks(cube, views) == [_named(month="01")]
    assert _unsafe(_protected(cube, views)) == []


def test_total_less_every_group_but_one() -> None:
    # a filter that leaves one group out: everybody less everybody else is the small group
    cube = _cube(
        ("group", "target", "n"),
        *(("employed", target, count) for target, count in (("x", 31), ("y", 25))),
        *(("student", target, count) for target, count in (("x", 9), ("y", 12))),
        *(("unemployed", target, count) for target, count in (("x", 1), ("y", 17))),
    )
    views = [("group", "target"), ("target",)]
    assert _leaks(cube, views) == [_named(group="unemployed", target="x")]
    assert _unsafe(_protected(cube, views)) == []


def test_two_tables_that_share_a_margin() -> None:
    # each table hides two cells of its row; together with the shared margins one system solves them
    cube = _cube(
        ("age", "source", "target", "n"),
        ("young", "self", "x", 1),
        ("young", "self", "y", 8),
        ("young", "staff", "x", 6),
        ("young", "staff", "y", 9),
        ("old", "self", "x", 7),
        ("old", "self", "y", 10),
        ("old", "staff", "x", 12),
        ("old", "staff", "y", 5),
    )
    every = [("age", "source", "target"), ("age", "source"), ("age", "target"), ("source", "target")]
    small = _named(age="young", source="self", target="x")
    pair = {small, _named(age="young", source="self", target="y")}
    assert find_unsafe(hide(publish(cube, every[:2]), pair)) == []
    assert find_unsafe(hide(publish(cube, every), pair)) == [small]
    assert _unsafe(_protected(cube, every)) == []


def test_total_less_the_diagonal_of_a_matrix() -> None:
    # who stays is many and shown; the row less the diagonal leaves 3 for the two moves that are hidden
    states = ("work", "search", "care")
    counts = ((37, 1, 2), (9, 22, 14), (6, 7, 18))
    cube = _cube(
        ("before", "after", "n"),
        *(
            (before, after, count)
            for before, row in zip(states, counts, strict=True)
            for after, count in zip(states, row, strict=True)
        ),
    )
    views = [("before", "after"), ("before",)]
    moves = [_named(before="work", after="search"), _named(before="work", after="care")]
    naive = hide_small(publish(cube, views))
    assert Intruder(naive).bounds(moves[0]) == pytest.approx((0, 3))
    assert sorted(find_unsafe(naive)) == sorted(moves)
    assert _unsafe(_protected(cube, views)) == []


def test_matrix_and_the_number_that_moved() -> None:
    # 'moved' is the complement of the diagonal, published as a table of its own: 40 less 37 moved
    cube = _cube(
        ("before", "after", "moved", "n"),
        ("work", "work", "no", 37),
        ("work", "care", "yes", 3),
        ("care", "work", "yes", 6),
        ("care", "care", "no", 18),
    )
    views = [("moved",), ("before", "moved"), ("before", "after"), ()]
    assert _named(before="work", moved="yes") in _leaks(cube, views)
    assert _unsafe(_protected(cube, views)) == []


@pytest.mark.parametrize(("first", "second"), [(1, 2), (1, 3), (2, 2), (1, 1)])
def test_two_hidden_counts_that_sum_to_little(first: int, second: int) -> None:
    # no count is exact, but both are between 0 and their sum, which is below 5: they are known to be small
    cube = _cube(("team", "n"), ("A1", first), ("A2", second), ("A3", 30), ("A4", 12))
    views = [("team",), ()]
    small = [_named(team="A1"), _named(team="A2")]
    naive = hide_small(publish(cube, views))
    assert Intruder(naive).bounds(small[0]) == pytest.approx((0, first + second))
    assert find_unsafe(naive) == small
    assert _unsafe(_protected(cube, views)) == []


def test_hidden_count_that_cannot_be_as_low_as_one() -> None:
    # the rest is 10 and its other part at most 7 by another table: the small count is 3 or more
    cube = _cube(
        ("team", "month", "n"),
        ("A1", "01", 4),
        ("A1", "02", 0),
        ("A2", "01", 6),
        ("A2", "02", 1),
    )
    views = [("team", "month"), ("team",), ("month",)]
    hidden = {_named(team="A1", month="01"), _named(team="A2", month="01"), _named(team="A2", month="02")}
    small = _named(team="A1", month="01")
    numbers = hide(publish(cube, views), hidden | {_named(team="A1"), _named(month="02")})
    low, _ = Intruder(numbers).bounds(small)
    assert low == pytest.approx(3)
    assert small in find_unsafe(numbers)
    assert _unsafe(_protected(cube, views)) == []


# --- a split mark ----------------------------------------------------------------------------------


def test_mark_that_tells_small_counts_from_the_others() -> None:
    # 'fewer than 5' on the small ones and another mark on the rest is an interval of its own, 1..4
    cube = _cube(("team", "n"), ("A1", 2), ("A2", 30), ("A3", 0), ("A4", 12))
    views = [("team",), ()]
    small = _named(team="A1")
    one_mark = hide(publish(cube, views), {small, _named(team="A2")})
    split = [
        Number(number.name, number.parts, 1, 4, number.truth) if number.name == small else number
        for number in one_mark
    ]
    assert find_unsafe(one_mark) == []
    assert find_unsafe(split) == [small]
    assert _unsafe(_protected(cube, views)) == []


def test_hidden_cells_all_carry_the_same_mark() -> None:
    # a small count, a zero and a large count that are hidden look the same in every column
    cube = _cube(
        ("team", "month", "n"),
        *(("A1", month, count) for month, count in (("01", 1), ("02", 0), ("03", 40))),
        *(("A2", month, count) for month, count in (("01", 0), ("02", 2), ("03", 50))),
    )
    views = [("team", "month"), ("team",), ("month",)]
    cells = protect(cube, views).cells()
    hidden = cells[cells["status"] != "shown"]
    truths = {number.truth for number in _protected(cube, views) if number.is_hidden}
    assert any(not 1 <= truth < 5 for truth in truths)
    assert len(hidden[["n", "value", "status"]].drop_duplicates()) == 1
    assert list(cells.columns) == ["team", "month", "n", "value", "status"]


# --- numbers made of the counts --------------------------------------------------------------------


def _round_share(part: int, whole: int) -> tuple[float, float]:
    """What a percentage with one decimal says of its numerator, the denominator being known."""
    tenths = round(Fraction(1000 * part, whole))
    return (tenths - 0.5) / 1000 * whole, (tenths + 0.5) / 1000 * whole


OUTCOMES = _cube(
    ("area", "outcome", "n"),
    ("A", "works", 28),
    ("A", "does not", 2),
    ("B", "works", 17),
    ("B", "does not", 13),
)


def _add_shares(numbers: Sequence[Number], *, only_of_shown: bool) -> list[Number]:
    """The share of each outcome in its area; a share tells its numerator if the denominator is known."""
    shares = []
    for number in numbers:
        whole = _number(numbers, _named(area=str(_value(number.name, "area"))))
        if len(number.name) < 3 or whole.is_hidden or (only_of_shown and number.is_hidden):
            continue
        low, high = _round_share(int(number.truth), int(whole.truth))
        shares.append(Number(("share", *number.name), number.parts, low, high, 0))
    return [*numbers, *shares]


def test_share_and_its_denominator_give_the_count_back() -> None:
    # both outcomes are hidden, but 6.7 % of 30 is 2
    views = [("area", "outcome"), ("area",)]
    small = _named(area="A", outcome="does not")
    pair = hide(publish(OUTCOMES, views), {small, _named(area="A", outcome="works")})
    assert find_unsafe(pair) == []
    assert find_unsafe(_add_shares(pair, only_of_shown=False), whole=True) == [small]
    numbers = _add_shares(_protected(OUTCOMES, views), only_of_shown=True)
    assert _unsafe(numbers) == []


def test_share_of_the_others_gives_the_small_share_back() -> None:
    # the small count and its share are hidden, but 93.3 % of 30 is 28 and leaves 2
    views = [("area", "outcome"), ("area",)]
    small = _named(area="A", outcome="does not")
    alone = _add_shares(hide_small(publish(OUTCOMES, views)), only_of_shown=True)
    assert find_unsafe(alone) == [small]
    assert _unsafe(_add_shares(_protected(OUTCOMES, views), only_of_shown=True)) == []


WAITS = _cube(("team", "n"), ("A1", 2), ("A2", 14), ("A3", 16))
DAYS = {"A1": 90, "A2": 20, "A3": 40}


def _add_means(numbers: Sequence[Number], *, only_of_shown: bool) -> list[Number]:
    """The mean wait of each team and of all: days are unknowns too, the mean times the count."""
    extra = []
    everybody: dict[object, float] = {}
    total = 0
    for number in numbers:
        team = _value(number.name, "team")
        if team is None:
            continue
        days = ("days", team)
        everybody[days] = 1.0
        total += DAYS[team] * int(number.truth)
        if only_of_shown and number.is_hidden:
            continue
        weights = {part: -float(DAYS[team]) for part in number.parts}
        extra.append(Number(("mean", team), {days: 1.0, **weights}, 0, 0, 0))
    # the mean of all times the number of all
    extra.append(Number(("mean",), everybody, total, total, 0))
    return [*numbers, *extra]


def test_means_of_hidden_counts_solve_them() -> None:
    # A1 and A2 are hidden and sum to 16; their means of 90 and 20 days and the mean of all give 2 and 14
    views = [("team",), ()]
    small = _named(team="A1")
    pair = hide(publish(WAITS, views), {small, _named(team="A2")})
    assert find_unsafe(pair) == []
    assert find_unsafe(_add_means(pair, only_of_shown=False)) == [small]
    numbers = _protected(WAITS, views)
    assert _number(numbers, small).is_hidden
    assert find_unsafe(_add_means(numbers, only_of_shown=True)) == []


# --- two releases ----------------------------------------------------------------------------------


def _both(first: pd.DataFrame, second: pd.DataFrame, views: Views, *, table: bool = False) -> list[Number]:
    """The numbers of a release and of a later one that knows it."""
    before = protect(first, views)
    after = protect(second, views, frozen=before.cells() if table else before)
    return [
        *observe(first, views, before.cells(), release="1"),
        *observe(second, views, after.cells(), release="2"),
    ]


def _both_naive(
    first: pd.DataFrame, second: pd.DataFrame, views: Views, hidden: set[Name] | None = None
) -> list[Number]:
    """The small counts and those named hidden in two releases that do not know of each other."""
    both = [*publish(first, views, release="1"), *publish(second, views, release="2")]
    return hide(hide_small(both), hidden or set())


def _hides(numbers: Sequence[Number], name: Name) -> bool:
    return _number(numbers, name).is_hidden


FIRST = _cube(("area", "team", "n"), ("A", "A1", 14), ("A", "A2", 16), ("B", "B1", 20), ("B", "B2", 11))
NEW_TEAM = pd.concat([FIRST, _cube(("area", "team", "n"), ("A", "A3", 2))], ignore_index=True)


def test_later_release_with_a_new_team() -> None:
    # the second release hides A1 next to the new A3, safe on its own; the first one still shows A1
    hidden = {_named("2", area="A", team="A1")}
    alone = hide(hide_small(publish(NEW_TEAM, TEAM_VIEWS, release="2")), hidden)
    assert find_unsafe(alone) == []
    small = _named("2", area="A", team="A3")
    assert find_unsafe(_both_naive(FIRST, NEW_TEAM, TEAM_VIEWS, hidden)) == [small]
    numbers = _both(FIRST, NEW_TEAM, TEAM_VIEWS)
    assert _unsafe(numbers) == []
    assert not _hides(numbers, _named("2", area="A", team="A1"))
    # the new team is the difference of the areas, and of the grand totals
    assert _hides(numbers, _named("2", area="A"))
    assert _hides(numbers, _named("2"))


def test_later_release_with_a_new_month() -> None:
    # the grand totals of both releases are shown: their difference is the new month of 3
    first = _cube(("month", "n"), ("01", 12), ("02", 9))
    second = _cube(("month", "n"), ("01", 12), ("02", 9), ("03", 3))
    views = [("month",), ()]
    hidden = {_named("2", month="01")}
    assert find_unsafe(hide(hide_small(publish(second, views, release="2")), hidden)) == []
    assert find_unsafe(_both_naive(first, second, views, hidden)) == [_named("2", month="03")]
    numbers = _both(first, second, views)
    assert _unsafe(numbers) == []
    assert _hides(numbers, _named("2"))
    assert not _hides(numbers, _named("2", month="01"))


def test_later_release_hides_another_neighbour() -> None:
    # the same counts twice, another neighbour of the small one hidden each time: each table shows the other
    views = [("team",), ()]
    hidden = {_named("1", team="A2"), _named("2", team="A3")}
    cube = WAITS
    assert find_unsafe(hide(hide_small(publish(cube, views, release="1")), hidden)) == []
    assert find_unsafe(hide(hide_small(publish(cube, views, release="2")), hidden)) == []
    together = _both_naive(cube, cube, views, hidden)
    assert find_unsafe(together) == [_named("1", team="A1"), _named("2", team="A1")]
    numbers = _both(cube, cube, views)
    assert _unsafe(numbers) == []
    told = [
        {number.name[1:]: number.low for number in numbers if number.name[0] == release}
        for release in ("1", "2")
    ]
    assert told[0] == told[1]


def test_later_release_with_a_new_view() -> None:
    # the first release shows the areas, the second adds the teams: the areas stay known
    first_views = [("area",), ()]
    before = protect(TEAMS, first_views)
    hidden = {_named("2", area="A", team="A1"), _named("2", area="A"), _named("2")}
    second = hide(publish(TEAMS, TEAM_VIEWS, release="2"), hidden)
    assert find_unsafe(second) == []
    first = observe(TEAMS, first_views, before.cells(), release="1")
    assert find_unsafe([*first, *second]) == [_named("2", area="A", team="A1")]
    for frozen in (before, before.cells()):
        after = protect(TEAMS, TEAM_VIEWS, frozen=frozen).cells()
        assert _unsafe([*first, *observe(TEAMS, TEAM_VIEWS, after, release="2")]) == []
        assert read_cells(after)[_named(area="A")] == 32


@pytest.mark.parametrize("count", [2, 3, 18])
def test_correction_of_a_hidden_count(count: int) -> None:
    # a hidden count is corrected; its neighbours, hidden in one release only, give both away
    second = WAITS.assign(n=[count, 14, 16])
    views = [("team",), ()]
    hidden = {_named("1", team="A2"), _named("2", team="A3")}
    if count < 5:
        assert find_unsafe(_both_naive(WAITS, second, views, hidden))
    else:
        assert find_unsafe(_both_naive(WAITS, second, views, {_named("1", team="A2")}))
    assert _unsafe(_both(WAITS, second, views)) == []


def test_correction_of_a_shown_count_to_a_small_one() -> None:
    # A2 was 16 and shown, and is now 3: its area and the grand total, both shown, would give it
    second = FIRST.assign(n=[14, 3, 20, 11])
    assert _named("2", area="A", team="A2") in find_unsafe(_both_naive(FIRST, second, TEAM_VIEWS))
    numbers = _both(FIRST, second, TEAM_VIEWS)
    assert _unsafe(numbers) == []
    assert _hides(numbers, _named("2", area="A", team="A2"))


def test_removed_team_is_not_the_difference_of_two_releases() -> None:
    # the small team A3 is in the first release only: the difference of the areas would be its count
    hidden = {_named("1", area="A", team="A1")}
    assert find_unsafe(_both_naive(NEW_TEAM, FIRST, TEAM_VIEWS, hidden)) == [_named("1", area="A", team="A3")]
    assert _unsafe(_both(NEW_TEAM, FIRST, TEAM_VIEWS)) == []


def test_three_releases_in_a_row() -> None:
    # each release adds a small month: the third must be safe beside both that came before
    cubes = [
        _cube(("month", "n"), *(("01", 12), ("02", 9), ("03", 3), ("04", 2), ("05", 20))[:size])
        for size in (2, 3, 5)
    ]
    views = [("month",), ()]
    naive = [
        number
        for release, cube in enumerate(cubes)
        for number in hide_small(publish(cube, views, release=str(release)))
    ]
    assert find_unsafe(naive)
    earlier = None
    numbers: list[Number] = []
    for release, cube in enumerate(cubes):
        earlier = protect(cube, views, frozen=earlier)
        numbers += observe(cube, views, earlier.cells(), release=str(release))
    assert _unsafe(numbers) == []


# --- what the protection says of itself ------------------------------------------------------------


@pytest.mark.parametrize("threshold", [3, 5, 10])
def test_threshold_itself_may_be_shown(threshold: int) -> None:
    cube = _cube(("team", "n"), ("A1", threshold), ("A2", threshold + 7))
    numbers = _protected(cube, [("team",), ()], threshold)
    assert not any(number.is_hidden for number in numbers)


def test_audit_names_no_unsafe_cell_and_agrees_with_the_intruder() -> None:
    if not hasattr(disclosure, "audit"):
        pytest.skip("no audit yet")
    cube, views = _cumulative()
    protected = protect(cube, views)
    audited = disclosure.audit(protected)
    numbers = observe(cube, views, protected.cells())
    intruder = Intruder(numbers)
    assert len(audited) == sum(number.is_hidden for number in numbers)
    assert audited["safe"].all()
    for row in audited.to_dict("records"):
        name = ("", *((key, row[key]) for key in ("month", "to_01", "to_02", "to_03") if pd.notna(row[key])))
        low, high = intruder.bounds(name)
        assert row["sensitive"] == (1 <= _number(numbers, name).truth < 5)
        if row["sensitive"]:
            assert row["low"] <= max(low, 1) + 1e-6
            assert row["high"] >= min(high, 5) - 1e-6
