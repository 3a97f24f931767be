"""What cannot be protected is refused with a message that names it; the smallest cubes are not."""

import pandas as pd
import pytest

from metrics.disclosure import protect
from tests.disclosure.intruder import find_unsafe, observe, read_cells

VIEWS = [("area", "team"), ("area",), ()]


def _cube(*counts: object) -> pd.DataFrame:
    rows = [("A", "A1"), ("A", "A2"), ("B", "B1")][: len(counts)]
    return pd.DataFrame(
        {"area": [area for area, _ in rows], "team": [team for _, team in rows], "n": list(counts)}
    )


@pytest.mark.parametrize(
    "counts", [(-1, 2, 30), (1.5, 2, 30), (None, 2, 30), (float("inf"), 2, 30), ("many", 2, 30)]
)
def test_counts_that_are_not_whole_and_not_negative_are_refused(counts: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match="'n'"):
        protect(_cube(*counts), VIEWS)


def test_refusal_names_the_value_column_it_was_given() -> None:
    cube = _cube(-1, 2, 30).rename(columns={"n": "persons"})
    with pytest.raises(ValueError, match="'persons'"):
        protect(cube, VIEWS, value="persons")


def test_view_of_an_unknown_dimension_is_refused() -> None:
    with pytest.raises(ValueError, match="'region'"):
        protect(_cube(1, 2, 30), [("area",), ("region",)])


def test_view_of_the_counts_themselves_is_refused() -> None:
    with pytest.raises(ValueError, match="'n'"):
        protect(_cube(1, 2, 30), [("area", "n")])


def test_view_that_names_a_dimension_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="area"):
        protect(_cube(1, 2, 30), [("area", "area")])


def test_cube_without_its_value_column_is_refused() -> None:
    with pytest.raises(ValueError, match="'n'"):
        protect(_cube(1, 2, 30).drop(columns="n"), VIEWS)


def test_missing_dimension_value_is_refused() -> None:
    cube = _cube(1, 2, 30)
    cube.loc[0, "team"] = None
    with pytest.raises(ValueError, match="dimension"):
        protect(cube, VIEWS)


def test_threshold_of_one_hides_nothing() -> None:
    assert (protect(_cube(1, 2, 30), VIEWS, threshold=1).cells()["status"] == "shown").all()


def test_empty_cube_publishes_nothing_small() -> None:
    cells = protect(_cube().astype({"n": int}), VIEWS).cells()
    assert set(cells["status"]) <= {"shown"}
    assert cells["n"].fillna(1).eq(0).all()


def test_empty_cube_keeps_its_columns() -> None:
    cells = protect(_cube().astype({"n": int}), [("area",)]).cells()
    assert cells.empty
    assert list(cells.columns) == ["area", "team", "n", "value", "status"]


def test_no_views_publish_nothing() -> None:
    cells = protect(_cube(1, 2, 30), []).cells()
    assert cells.empty
    assert list(cells.columns) == ["area", "team", "n", "value", "status"]


def test_cube_without_dimensions_has_a_grand_total_only() -> None:
    told = read_cells(protect(pd.DataFrame({"n": [30]}), [()]).cells())
    assert told == {("",): 30}


@pytest.mark.parametrize(("count", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_single_row_is_hidden_in_every_view_or_in_none(count: int, hidden: bool) -> None:
    cube = _cube(count)
    cells = protect(cube, VIEWS).cells()
    assert len(cells) == 3
    assert (cells["status"] == ("suppressed" if hidden else "shown")).all()
    assert find_unsafe(observe(cube, VIEWS, cells)) == []


def test_whole_counts_may_come_as_floats() -> None:
    whole = protect(_cube(2, 30, 7), VIEWS).cells()
    floats = protect(_cube(2.0, 30.0, 7.0), VIEWS).cells()
    assert read_cells(whole) == read_cells(floats)


def test_rows_of_the_same_cell_are_added_up() -> None:
    cube = pd.concat([_cube(2, 30, 7), _cube(2, 30, 7)], ignore_index=True)
    added = _cube(4, 60, 14)
    assert read_cells(protect(cube, VIEWS).cells()) == read_cells(protect(added, VIEWS).cells())


def test_index_of_the_cube_does_not_matter() -> None:
    cube = _cube(2, 30, 7)
    same = cube.set_index(pd.Index([5, 5, 5]))
    assert read_cells(protect(same, VIEWS).cells()) == read_cells(protect(cube, VIEWS).cells())


def test_frozen_table_with_fewer_dimensions_is_refused_or_known() -> None:
    # areas alone were shown: with the teams, a hidden area is still known
    cube = _cube(2, 30, 70)
    earlier = protect(cube.drop(columns="team"), [("area",)])
    try:
        later = protect(cube, VIEWS, frozen=earlier)
    except ValueError:
        return
    told = read_cells(later.cells())
    assert told["", ("area", "A")] == 32
    assert told["", ("area", "A"), ("team", "A1")] is None
    assert told["", ("area", "A"), ("team", "A2")] is None
