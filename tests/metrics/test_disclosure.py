"""Protection of one table: what an attacker who can add and subtract could find out, checked exactly."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.catalogue import CATALOGUE
from metrics.disclosure import Axis, add_sums, find_determined, hide_small, make_axis
from metrics.publication import protect_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Cell = tuple[Any, ...]
Line = tuple[list[Cell], Cell]  # parts and their sum
MANY = settings(max_examples=200, deadline=None, derandomize=True)
FEWER = settings(max_examples=60, deadline=None, derandomize=True)


# --- the attacker ----------------------------------------------------------------------------------------


def list_lines(axes: Sequence[Axis]) -> list[Line]:
    """Every sum of a table, cells by their coordinates."""
    lines: list[Line] = []
    for position, axis in enumerate(axes):
        others = [range(len(other.nodes)) for other in (*axes[:position], *axes[position + 1 :])]
        for rest in product(*others):

            def at(node: int, rest: tuple[int, ...] = rest, position: int = position) -> Cell:
                return (*rest[:position], node, *rest[position:])

            lines += [([at(child) for child in children], at(parent)) for parent, children in axis.families]
    return lines


def find_exact(hidden: Iterable[Cell], lines: Sequence[Line]) -> set[Cell]:
    """Hidden cells that a combination of sums gives exactly: rows of the reduced system with one unknown."""
    unknown = sorted(hidden, key=str)
    column = {cell: number for number, cell in enumerate(unknown)}
    system = []
    for parts, total in lines:
        row = {column[cell]: Fraction(1) for cell in parts if cell in column}
        if total in column:
            row[column[total]] = Fraction(-1)
        if row:
            system.append(row)
    return {unknown[next(iter(row))] for row in reduce_rows(system) if len(row) == 1}


def reduce_rows(system: list[dict[int, Fraction]]) -> list[dict[int, Fraction]]:
    """Gauss and Jordan, in fractions."""
    done: list[tuple[int, dict[int, Fraction]]] = []
    for row in system:
        for pivot, other in done:
            row = subtract(row, other, pivot)
        if not row:
            continue
        pivot = min(row)
        row = {place: value / row[pivot] for place, value in row.items()}
        done = [(at, subtract(other, row, pivot)) for at, other in done]
        done.append((pivot, row))
    return [row for _, row in done]


def subtract(row: dict[int, Fraction], other: dict[int, Fraction], pivot: int) -> dict[int, Fraction]:
    factor = row.get(pivot)
    if not factor:
        return row
    places = row.keys() | other.keys()
    left = {place: row.get(place, Fraction()) - factor * other.get(place, Fraction()) for place in places}
    return {place: value for place, value in left.items() if value}


def assert_safe(
    values: Mapping[Cell, float], hidden: set[Cell], lines: Sequence[Line], threshold: int
) -> None:
    small = {cell for cell, value in values.items() if 0 < value < threshold}
    assert small <= hidden
    assert all(values[cell] > 0 for cell in hidden), "a zero is hidden"
    assert not find_exact(hidden, lines)
    for parts, total in lines:
        covered = [values[cell] for cell in parts if cell in hidden]
        if covered and total not in hidden:
            assert len(covered) >= 2
            assert sum(covered) >= threshold


def check_table(leaves: np.ndarray, axes: Sequence[Axis], threshold: int) -> set[Cell]:
    """Protect a table and attack it; the hidden cells."""
    table = add_sums(leaves, axes)
    mask = hide_small(table, axes, threshold)
    hidden = {tuple(int(place) for place in cell) for cell in np.argwhere(mask)}
    values = {cell: float(table[cell]) for cell in np.ndindex(*table.shape)}
    assert_safe(values, hidden, list_lines(axes), threshold)
    return hidden


# --- random tables -----------------------------------------------------------------------------------------


@st.composite
def axis_of(draw: st.DrawFn, prefix: str, *, most: int = 5) -> Axis:
    leaves = [f"{prefix}{number}" for number in range(draw(st.integers(1, most)))]
    if draw(st.booleans()):
        groups: dict[str, list[str]] = {}
        for leaf in leaves:
            groups.setdefault(f"g:{prefix}{draw(st.integers(0, 2))}", []).append(leaf)
        return make_axis(leaves, groups, "")
    return make_axis(leaves, {}, "" if draw(st.integers(0, 5)) else None)


@st.composite
def tables(draw: st.DrawFn) -> tuple[np.ndarray, list[Axis], int]:
    most = {1: 8, 2: 5, 3: 3}
    dimensions = draw(st.integers(1, 3))
    axes = [draw(axis_of(name, most=most[dimensions])) for name in "abc"[:dimensions]]
    shape = [axis.leaves for axis in axes]
    count = st.one_of(st.just(0), st.integers(0, 6), st.integers(0, 40))
    cells = draw(st.lists(count, min_size=int(np.prod(shape)), max_size=int(np.prod(shape))))
    return np.array(cells, dtype=float).reshape(shape), axes, draw(st.sampled_from([3, 5, 10]))


@MANY
@given(tables())
def test_nothing_small_shows_or_follows(drawn: tuple[np.ndarray, list[Axis], int]) -> None:
    check_table(*drawn)


@pytest.mark.parametrize("seed", range(25))
def test_large_tables(seed: int) -> None:
    """As large and as sparse as a county's source × target."""
    generator = np.random.default_rng(seed)
    leaves = [[f"{side}{number}" for number in range(size)] for side, size in (("s", 9), ("t", 11))]
    groups = [
        {f"g:{side}{k}": names[k::3] for k in range(3)} for side, names in zip("st", leaves, strict=True)
    ]
    axes = [make_axis(names, grouped, "") for names, grouped in zip(leaves, groups, strict=True)]
    sizes = generator.gamma(0.5, 6, (9, 1)) * generator.gamma(0.7, 1, (1, 11))
    assert check_table(generator.poisson(sizes).astype(float), axes, 5)


@pytest.mark.parametrize("seed", range(3))
def test_teams_by_status_before_and_after(seed: int) -> None:
    """As large as a county's transitions by team; in floating numbers, since fractions would take minutes."""
    generator = np.random.default_rng(seed)
    statuses = [f"s{number}" for number in range(10)]
    groups = {f"g:{number}": statuses[number::5] for number in range(5)}
    axes = [make_axis([f"t{number}" for number in range(5)], {}, "")]
    axes += [make_axis(statuses, groups, "") for _ in range(2)]
    sizes = generator.gamma(0.3, 4, (1, 10, 1)) * generator.gamma(0.3, 4, (1, 1, 10))
    table = add_sums(generator.poisson(np.broadcast_to(sizes, (5, 10, 10))).astype(float), axes)
    mask = hide_small(table, axes, 5)
    unknown = {tuple(int(place) for place in cell): number for number, cell in enumerate(np.argwhere(mask))}
    lines = [line for line in list_lines(axes) if any(cell in unknown for cell in (*line[0], line[1]))]
    system = np.zeros((len(lines), len(unknown)))
    for number, (parts, total) in enumerate(lines):
        for cell in parts:
            if cell in unknown:
                system[number, unknown[cell]] = 1
        if total in unknown:
            system[number, unknown[total]] = -1
    assert len(unknown) > 100
    values, directions = np.linalg.eigh(system.T @ system)
    freedom = np.linalg.norm(directions[:, values < 1e-9], axis=1)
    assert freedom.min() > 1e-6


@MANY
@given(tables())
def test_the_table_is_left_as_it_was(drawn: tuple[np.ndarray, list[Axis], int]) -> None:
    leaves, axes, threshold = drawn
    table = add_sums(leaves, axes)
    before, leaves_before = table.copy(), leaves.copy()
    hide_small(table, axes, threshold)
    assert np.array_equal(table, before)
    assert np.array_equal(leaves, leaves_before)


@MANY
@given(tables())
def test_sums_add_up(drawn: tuple[np.ndarray, list[Axis], int]) -> None:
    leaves, axes, _ = drawn
    table = add_sums(leaves, axes)
    assert np.array_equal(table[tuple(slice(axis.leaves) for axis in axes)], leaves)
    for parts, total in list_lines(axes):
        assert sum(table[cell] for cell in parts) == table[total]
    if all(axis.families for axis in axes):
        assert table[(-1,) * table.ndim] == leaves.sum()


def test_a_part_that_was_not_delivered_counts_as_nothing() -> None:
    axis = make_axis(["a", "b", "c"], {"g:1": ["a", "b"], "g:2": ["c"]}, "")
    table = add_sums(np.array([7.0, np.nan, np.nan]), [axis])
    assert list(table[3:]) == pytest.approx([7, np.nan, 7], nan_ok=True)
    assert not hide_small(table, [axis]).any()


@pytest.mark.parametrize("seed", range(40))
def test_the_order_of_leaves_does_not_matter(seed: int) -> None:
    """Where no two cells are equal, the same cells are hidden whatever their order."""
    generator = np.random.default_rng(seed)
    names = [[f"{side}{number}" for number in range(generator.integers(3, 7))] for side in "ab"]
    axes = [make_axis(leaves, {"g:0": leaves[:2], "g:1": leaves[2:]}, "") for leaves in names]
    counts = generator.poisson(generator.gamma(1, 8, [axis.leaves for axis in axes]))
    # Unequal fractions, too small to matter, so that every sum is unlike every other.
    leaves = np.where(counts > 0, counts + generator.uniform(0, 1e-3, counts.shape), 0)
    table = add_sums(leaves, axes)
    orders = [list(generator.permutation(axis.leaves)) for axis in axes]
    other = [shuffle(axis, order) for axis, order in zip(axes, orders, strict=True)]
    hidden = hide_small(add_sums(leaves[np.ix_(*orders)], other), other)
    back = [
        [shuffled.nodes.index(node) for node in axis.nodes]
        for axis, shuffled in zip(axes, other, strict=True)
    ]
    assert np.array_equal(hide_small(table, axes), hidden[np.ix_(*back)])


def shuffle(axis: Axis, order: Sequence[int]) -> Axis:
    """The same axis with its leaves in another order."""
    place = {old: new for new, old in enumerate(order)}
    nodes = (*(axis.nodes[old] for old in order), *axis.nodes[axis.leaves :])
    families = tuple(
        (parent, tuple(sorted(place.get(child, child) for child in children)))
        for parent, children in axis.families
    )
    return Axis(nodes, families)


# --- the two attackers agree --------------------------------------------------------------------------------


@MANY
@given(tables(), st.data())
def test_find_determined(drawn: tuple[np.ndarray, list[Axis], int], data: st.DataObject) -> None:
    """Against the exact one, with cells hidden at random."""
    leaves, axes, _ = drawn
    table = add_sums(leaves, axes)
    flags = data.draw(st.lists(st.booleans(), min_size=table.size, max_size=table.size))
    mask = np.array(flags).reshape(table.shape)
    lines = list_lines(axes)
    width = max((len(parts) for parts, _ in lines), default=0) + 1
    rows = np.full((len(lines), width), -1)
    for number, (parts, total) in enumerate(lines):
        flat = [int(np.ravel_multi_index(cell, table.shape)) for cell in (*parts, total)]
        rows[number, width - len(flat) :] = flat
    if not lines:
        return
    hidden = {tuple(int(i) for i in cell) for cell in np.argwhere(mask)}
    exact = {int(np.ravel_multi_index(cell, table.shape)) for cell in find_exact(hidden, lines)}
    assert set(find_determined(mask.reshape(-1), rows)) == exact


# --- tables of one kind ---------------------------------------------------------------------------------

PLAIN = make_axis(["a", "b", "c"], {}, "")


@pytest.mark.parametrize(
    ("cells", "hidden"),
    [
        ([0, 0, 0], []),
        ([9, 9, 9], []),
        ([5, 5, 5], []),  # the threshold itself shows
        ([4, 0, 0], [0, 3]),  # the sum is as small
        ([4, 9, 20], [0, 1]),  # one is not enough: the next smallest goes with it
        ([4, 4, 20], [0, 1]),  # together eight
        ([1, 2, 20], [0, 1, 2]),  # together three: a third goes with them
        ([2, 2, 0], [0, 1, 3]),
        ([1, 0, 0], [0, 3]),
        ([4, 4, 0], [0, 1]),  # eight shows; which of them has how many does not
        ([1, 2, 0], [0, 1, 3]),
        ([4, 0, 9], [0, 2]),
    ],
)
def test_one_line(cells: list[int], hidden: list[int]) -> None:
    found = check_table(np.array(cells, dtype=float), [PLAIN], 5)
    assert sorted(place for (place,) in found) == hidden


@pytest.mark.parametrize(("count", "is_hidden"), [(0, False), (1, True), (4, True), (5, False), (6, False)])
@pytest.mark.parametrize("total", ["", None])
def test_a_single_cell(count: int, is_hidden: bool, total: str | None) -> None:
    axis = make_axis(["a"], {}, total)
    table = add_sums(np.array([float(count)]), [axis])
    assert hide_small(table, [axis]).all() == is_hidden


def test_an_all_small_table_hides_what_is_not_zero() -> None:
    leaves = np.array([[1.0, 2, 0], [0, 1, 3]])
    axes = [make_axis(["x", "y"], {}, ""), PLAIN]
    hidden = check_table(leaves, axes, 5)
    assert {cell for cell in hidden if max(cell) < 2 or cell[1] < 3}  # leaves
    assert (0, 2) not in hidden  # a zero says that there is nobody


def test_a_group_gives_nothing_away() -> None:
    """Two groups and a total: a hidden member needs another, in its own group."""
    axis = make_axis(["a", "b", "c", "d"], {"g:1": ["a", "b"], "g:2": ["c", "d"]}, "")
    hidden = check_table(np.array([3.0, 50, 40, 60]), [axis], 5)
    assert sorted(axis.nodes[place] for (place,) in hidden) == ["a", "b"]


def test_a_group_of_one() -> None:
    """The group is the member, so both are hidden, and so is another group."""
    axis = make_axis(["a", "c", "d"], {"g:1": ["a"], "g:2": ["c", "d"]}, "")
    hidden = {axis.nodes[place] for (place,) in check_table(np.array([3.0, 40, 60]), [axis], 5)}
    assert {"a", "g:1", "g:2"} <= hidden
    assert "" not in hidden


def test_an_axis_that_is_not_summed_needs_no_second_cell() -> None:
    axis = make_axis(["a", "b"], {}, None)
    assert check_table(np.array([3.0, 50]), [axis], 5) == {(0,)}


# --- measures that add up to another --------------------------------------------------------------------

GOALS = CATALOGUE.dataset_by_id["goals"]
GOALS_VIEW = CATALOGUE.view_by_id["goals_team"]
KINDS = ("reached", "partly", "not_reached")
GROUPS = ("rehabilitation_employment", "ability_assessment", "needs_mapping")


@st.composite
def goal_rows(draw: st.DrawFn) -> pd.DataFrame:
    """One row per team × goal group; some goals are perhaps not assessed yet."""
    rows = []
    for team in ("T1", "T2", "T3")[: draw(st.integers(1, 3))]:
        for group in GROUPS:
            parts = {kind: float(draw(st.integers(0, 15))) for kind in KINDS}
            rest = draw(st.sampled_from([0, 0, 0, 2, 9]))
            rows.append(
                {
                    "team": team,
                    "period": 202401,
                    "goal_group": group,
                    "set": sum(parts.values()) + rest,
                    **parts,
                }
            )
    return pd.DataFrame(rows)


def read_cells(cells: pd.DataFrame) -> tuple[dict[Cell, float], set[Cell]]:
    """(measure, team, group) -> shown value (nothing published: zero), and the hidden ones."""
    shown: dict[Cell, float] = {}
    hidden: set[Cell] = set()
    for row in cells.to_dict("records"):
        for measure in ("set", *KINDS):
            cell = (measure, row["team"], row["goal_group"])
            if row[f"{measure}_status"] == "suppressed":
                hidden.add(cell)
            else:
                shown[cell] = row[measure]
    return shown, hidden


def list_goal_lines(rows: pd.DataFrame) -> list[Line]:
    """Sums over teams, over goal groups, and of the three outcomes where no goal is left unassessed."""
    teams = sorted(set(rows["team"]))
    everywhere = [*teams, ""]
    lines: list[Line] = []
    for measure in ("set", *KINDS):
        lines += [([(measure, t, g) for t in teams], (measure, "", g)) for g in (*GROUPS, "")]
        lines += [([(measure, t, g) for g in GROUPS], (measure, t, "")) for t in everywhere]
    for team, group in product(everywhere, (*GROUPS, "")):
        chosen = rows[
            rows["team"].isin([team] if team else teams)
            & rows["goal_group"].isin([group] if group else GROUPS)
        ]
        if (chosen["set"] == chosen[list(KINDS)].sum(axis=1)).all():
            lines.append(([(kind, team, group) for kind in KINDS], ("set", team, group)))
    return lines


@FEWER
@given(goal_rows())
def test_parts_cannot_be_taken_from_the_whole(rows: pd.DataFrame) -> None:
    before = rows.copy()
    shown, hidden = read_cells(protect_view(GOALS, GOALS_VIEW, rows, 5))
    pd.testing.assert_frame_equal(rows, before)
    assert not [cell for cell, value in shown.items() if 0 < value < 5]
    # Where all goals are assessed, the attacker knows it; where not, how many are not is not published.
    assert not find_exact(hidden, list_goal_lines(rows))


def test_a_small_rest_is_protected_too() -> None:
    """Two goals not assessed yet: the outcomes and the whole must not give them away together."""
    rows = pd.DataFrame(
        [
            {"team": "T1", "period": 202401, "goal_group": g, "set": 62.0, **dict.fromkeys(KINDS, 20.0)}
            for g in GROUPS
        ]
    )
    shown, _ = read_cells(protect_view(GOALS, GOALS_VIEW, rows, 5))
    for group in GROUPS:
        assert not all((measure, "T1", group) in shown for measure in ("set", *KINDS))


@FEWER
@given(goal_rows(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows: pd.DataFrame, random: Any) -> None:
    shuffled = rows.iloc[random.sample(range(len(rows)), len(rows))]
    first, second = (protect_view(GOALS, GOALS_VIEW, each, 5) for each in (rows, shuffled))
    pd.testing.assert_frame_equal(first, second)


def test_an_empty_view_is_empty() -> None:
    rows = pd.DataFrame(columns=["team", "period", "goal_group", "set", *KINDS])
    assert protect_view(GOALS, GOALS_VIEW, rows, 5).empty


def test_published_cells_are_empty_or_shown_with_their_status() -> None:
    rows = pd.DataFrame(
        [
            {
                "team": "T1",
                "period": 202401,
                "goal_group": GROUPS[0],
                "set": 3.0,
                **dict.fromkeys(KINDS, np.nan),
            },
            {
                "team": "T1",
                "period": 202401,
                "goal_group": GROUPS[1],
                "set": 30.0,
                **dict.fromkeys(KINDS, np.nan),
            },
        ]
    )
    cells = protect_view(GOALS, GOALS_VIEW, rows, 5)
    for measure in ("set", *KINDS):
        assert (cells[measure].notna() == (cells[f"{measure}_status"] == "shown")).all()
    assert set(cells["reached_status"]) == {"no_data"}
    assert set(cells["set_status"]) == {"suppressed", "shown"}
