"""Protected figures: what is hidden stays hidden through every step, and half a quarter is not a quarter."""

import numpy as np
import pandas as pd
import pytest

from metrics.catalogue.model import View
from metrics.protected import (
    ProtectedSeries,
    ProtectedTable,
    PublishedView,
    require_protected,
    sum_areas,
    sum_series,
)

H, N = "hidden", None  # how the tests write a hidden cell and one without data


def series(*cells, first=202601, level="month", partial=()):
    """One value per period from `first` on; partial: places."""
    span = {"month": 1, "quarter": 3}[level]
    months = [first // 100 * 12 + first % 100 - 1 + span * step for step in range(len(cells))]
    return ProtectedSeries(
        level,
        np.array([month // 12 * 100 + month % 12 + 1 for month in months], dtype=np.int64),
        np.array([np.nan if cell in (H, N) else float(cell) for cell in cells]),
        np.array([cell == H for cell in cells], dtype=bool),
        np.array([place in partial for place in range(len(cells))]),
    )


def cells(found):
    return [
        H if status == "suppressed" else N if status == "no_data" else float(value)
        for value, status in zip(found.values, found.statuses, strict=True)
    ]


class TestAlgebra:
    left, right = series(8, H, N, 8, H, N, 0), series(2, 2, 2, H, H, H, 0)

    def test_sum(self):
        assert cells(self.left + self.right) == [10, H, N, H, H, H, 0]

    def test_difference(self):
        assert cells(self.left - self.right) == [6, H, N, H, H, H, 0]

    def test_quotient(self):
        assert cells(self.left / self.right) == [4, H, N, H, H, H, N]

    def test_nothing_over_nothing_and_something_over_nothing_are_no_data(self):
        assert cells(series(0, 5, H, N) / series(0, 0, 0, 0)) == [N, N, H, N]

    def test_a_negative_divisor_is_no_data(self):
        assert cells(series(5) / (series(1) - series(3))) == [N]

    def test_times(self):
        assert cells(self.left.times(100)) == [800, H, N, 800, H, N, 0]

    def test_a_hidden_value_is_never_left_in_the_numbers(self):
        for found in (self.left + self.right, self.left / self.right, self.left.times(2)):
            assert np.isnan(found.values[found.hidden]).all()

    def test_partial_is_handed_on(self):
        found = series(1, 2, 3, partial=[0]) + series(1, 2, 3, partial=[2])
        assert list(found.partial) == [True, False, True]

    def test_operands_are_left_as_they_were(self):
        one, other = series(8, H), series(2, 2)
        _ = one + other, one / other, one.rolling(2, "sum"), one.without(np.array([True, True]))
        assert cells(one) == [8, H]
        assert cells(other) == [2, 2]

    def test_without(self):
        assert cells(series(8, H, 3).without(np.array([True, True, False]))) == [N, N, 3]

    def test_between_and_at(self):
        found = series(1, 2, H, N).between(202602, 202604)
        assert list(found.periods) == [202602, 202603, 202604]
        assert found.at(202602) == (2, "shown")
        assert found.at(202603)[1] == "suppressed"
        assert found.at(202604)[1] == found.at(202601)[1] == found.at(209901)[1] == "no_data"
        assert np.isnan(found.at(202603)[0])

    def test_sum_of_many(self):
        assert cells(sum_series([series(1, H, N), series(2, 2, 2), series(3, 3, 3)])) == [6, H, N]


class TestAreas:
    def test_one_area_is_itself(self):
        assert cells(sum_areas([series(N, 4, H, N)])) == [N, 4, H, N]

    def test_a_team_that_began_later_counts_as_zero_before(self):
        assert cells(sum_areas([series(5, 6, 7, 8), series(N, N, 1, 2)])) == [5, 6, 8, 10]

    def test_a_team_that_is_late_is_missing(self):
        assert cells(sum_areas([series(5, 6, 7), series(1, N, 1)])) == [6, N, 8]
        assert cells(sum_areas([series(5, 6, 7), series(1, 1, N)])) == [6, 7, N]

    def test_a_team_that_never_gave_the_number_is_missing(self):
        assert cells(sum_areas([series(5, 6), series(N, N)])) == [N, N]

    def test_hidden_is_hidden_and_a_beginning(self):
        assert cells(sum_areas([series(5, 6, 7), series(N, H, 1)])) == [5, H, 8]
        assert cells(sum_areas([series(5, H, 7), series(N, N, 1)])) == [5, H, 8]

    def test_before_anyone_began_there_is_no_data(self):
        assert cells(sum_areas([series(N, N, 7), series(N, 1, 1)])) == [N, 1, 8]

    def test_a_teams_first_part_of_a_period_does_not_make_the_sum_partial(self):
        old, young = series(5, 6, 7, partial=[2]), series(N, 1, 2, partial=[1, 2])
        assert list(sum_areas([old, young]).partial) == [False, False, True]
        assert list(sum_areas([young]).partial) == [False, True, True]


class TestLongerLevels:
    def test_sum_mean_and_last(self):
        months = series(1, 2, 6, 4, 5, 9)
        assert cells(months.to_level("quarter", "sum")) == [9, 18]
        assert cells(months.to_level("quarter", "mean")) == [3, 6]
        assert cells(months.to_level("quarter", "last")) == [6, 9]
        assert list(months.to_level("quarter", "sum").periods) == [202601, 202604]

    @pytest.mark.parametrize("how", ["sum", "mean", "last"])
    def test_half_a_quarter_is_not_a_quarter(self, how):
        found = series(1, 2, 3, 4, 5).to_level("quarter", how)
        assert cells(found)[1] is N
        assert list(found.partial) == [False, True]
        early = series(1, 2, 3, 4, 5, first=202602).to_level("quarter", how)
        assert cells(early)[0] is N
        assert list(early.partial) == [True, False]

    def test_hidden_and_missing_months(self):
        months = series(1, H, 3, 4, N, 6, H, N, 3)
        assert cells(months.to_level("quarter", "sum")) == [H, N, H]
        assert cells(months.to_level("quarter", "last")) == [3, 6, 3]
        assert cells(series(1, 2, H).to_level("quarter", "last")) == [H]

    def test_a_partial_month_makes_a_partial_quarter(self):
        assert list(series(1, 2, 3, partial=[1]).to_level("quarter", "sum").partial) == [True]

    def test_a_shorter_or_equal_level_is_the_series_itself(self):
        quarters = series(1, 2, level="quarter")
        assert quarters.to_level("month", "sum") is quarters
        assert quarters.to_level("quarter", "sum") is quarters

    def test_quarters_to_years(self):
        found = series(1, 2, 3, 4, 5, level="quarter").to_level("year", "sum")
        assert (cells(found), list(found.partial)) == ([10, N], [False, True])

    def test_an_empty_series(self):
        assert cells(series().to_level("year", "sum")) == []


class TestRolling:
    def test_the_first_ones_have_no_data(self):
        assert cells(series(1, 2, 3, 4).rolling(3, "sum")) == [N, N, 6, 9]
        assert cells(series(1, 2, 3, 4).rolling(3, "mean")) == [N, N, 2, 3]

    def test_a_stock_is_what_it_is(self):
        assert cells(series(1, H, N, 4).rolling(3, "last")) == [1, H, N, 4]

    def test_hidden_and_missing_last_as_long_as_they_are_in_the_window(self):
        assert cells(series(1, H, 3, 4, 5).rolling(2, "sum")) == [N, H, H, 7, 9]
        assert cells(series(1, N, 3, 4, 5).rolling(2, "sum")) == [N, N, N, 7, 9]

    def test_a_part_of_a_period_makes_the_window_partial(self):
        assert list(series(1, 2, 3, 4, partial=[0]).rolling(2, "sum").partial) == [True, True, False, False]

    def test_twelve_months_are_four_quarters(self):
        assert cells(series(1, 2, 3, 4, 5, level="quarter").rolling(12, "sum")) == [N, N, N, 10, 14]


class TestTable:
    def make(self, values, statuses):
        frame = pd.DataFrame({"team": ["M1", "M2", "M3"], "n": values, "n_status": statuses})
        return ProtectedTable(("team",), ("n",), frame, 5)

    def test_a_value_that_is_not_shown_is_refused(self):
        with pytest.raises(ValueError, match="expected empty values where n is not shown"):
            self.make([7, 3, np.nan], ["shown", "suppressed", "no_data"])
        with pytest.raises(ValueError, match="expected empty"):
            self.make([7, np.nan, 0], ["shown", "suppressed", "no_data"])

    def test_rows(self):
        table = self.make([7, np.nan, np.nan], ["shown", "suppressed", "no_data"])
        assert len(table) == 3
        assert table.any_hidden
        kept = table.where(table.frame["team"] != "M2")
        assert list(kept.frame["team"]) == ["M1", "M3"]
        assert not kept.any_hidden

    @pytest.mark.parametrize("other", [pd.DataFrame({"n": [7]}), None, [7], {"n": 7}])
    def test_nothing_else_is_accepted(self, other):
        with pytest.raises(TypeError, match="expected ProtectedTable"):
            require_protected(other)

    def test_a_protected_table_is_accepted(self):
        table = self.make([7, 8, 9], ["shown"] * 3)
        assert require_protected(table) is table


class TestPublishedView:
    """Teams A (from January) and B (from March) and their county, without April; only A gives y."""

    rows = (
        # team, period, kind, x, y, periods
        ("A", 202601, "", 9, 5, 1),
        ("A", 202601, "k", 9, 5, 1),
        ("A", 202602, "", 8, H, 1),
        ("A", 202603, "", 7, 5, 1),
        ("A", 202603, "k", H, N, 1),
        ("A", 202605, "", 6, 6, 1),
        ("B", 202603, "", 20, N, 1),
        ("B", 202603, "k", 20, N, 1),
        ("B", 202605, "", 0, N, 1),
        ("", 202601, "", 9, 5, 1),
        ("", 202602, "", 8, H, 1),
        ("", 202603, "", 27, 5, 1),
        ("", 202605, "", 6, 6, 1),
    )

    @pytest.fixture
    def view(self):
        return self.make(self.rows, "month")

    def make(self, rows, level, own="month"):
        frame = pd.DataFrame(rows, columns=["team", "period", "kind", "x", "y", "periods"], dtype=object)
        for measure in ("x", "y"):
            given = frame[measure]
            frame[measure + "_status"] = [
                "suppressed" if v == H else "no_data" if v is N else "shown" for v in given
            ]
            frame[measure] = [np.nan if v in (H, N) else float(v) for v in given]
        frame = frame.astype({"period": "int64", "periods": "int64"})
        declared = View("v", "d", ("team", "kind"), level)
        return PublishedView(declared, level, own, frame, ("x", "y"), {"x": "sum", "y": "last"}, 5)

    def test_periods_have_no_gaps(self, view):
        assert list(view.periods) == [202601, 202602, 202603, 202604, 202605]
        assert view.teams == ("A", "B")

    def test_published_cells(self, view):
        assert cells(view.series("x", {}, "A")) == [9, 8, 7, N, 6]
        assert cells(view.series("x", {}, "B")) == [N, N, 20, N, 0]
        assert cells(view.series("x", {})) == [9, 8, 27, N, 6]

    def test_an_absent_row_is_zero_only_where_the_team_has_data(self, view):
        assert cells(view.series("x", {"kind": "k"}, "A")) == [9, 0, H, N, 0]
        assert cells(view.series("x", {"kind": "k"}, "B")) == [N, N, 20, N, 0]

    def test_a_combination_that_was_never_published_is_zero_too(self, view):
        assert cells(view.series("x", {"kind": "other"}, "A")) == [0, 0, 0, N, 0]
        assert cells(view.series("x", {"kind": "other"}, "B")) == [N, N, 0, N, 0]

    def test_a_measure_that_a_team_never_gave_is_no_data(self, view):
        assert cells(view.series("y", {}, "B")) == [N] * 5
        assert cells(view.series("y", {"kind": "other"}, "B")) == [N] * 5

    def test_a_published_cell_without_a_number_is_no_data(self, view):
        assert cells(view.series("y", {"kind": "k"}, "A")) == [5, 0, N, N, 0]
        assert cells(view.series("y", {}, "A")) == [5, H, 5, N, 6]

    def test_an_unknown_team_has_no_data(self, view):
        assert cells(view.series("x", {}, "C")) == [N] * 5

    def test_an_unknown_dimension_is_refused(self, view):
        with pytest.raises(ValueError, match=r"expected dimensions of v, got \['colour'\]"):
            view.series("x", {"colour": "red"})

    def test_an_empty_view(self):
        view = self.make((), "month")
        assert view.periods.size == 0
        assert view.teams == ()
        assert cells(view.series("x", {}, "A")) == []

    def test_partial_periods_are_each_teams_own(self):
        rows = [
            ("A", 202601, "", 9, 5, 3),
            ("B", 202601, "", 9, 5, 2),
            ("", 202601, "", 18, 10, 3),
            ("A", 202604, "", 9, 5, 1),
            ("", 202604, "", 9, 5, 1),
        ]
        view = self.make(rows, "quarter")
        assert list(view.series("x", {}, "A").partial) == [False, True]
        assert list(view.series("x", {}, "B").partial) == [True, False]
        assert list(view.series("x", {}).partial) == [False, True]

    def test_a_dataset_that_comes_by_quarter_needs_no_three_periods(self):
        view = self.make([("A", 202601, "", 9, 5, 1), ("", 202601, "", 9, 5, 1)], "quarter", own="quarter")
        assert not view.series("x", {}).partial.any()
