"""Months, quarters, half-years and years as numbers."""

import pytest

from metrics import calendar


@pytest.mark.parametrize(
    ("period", "months", "later"),
    [
        (202601, 0, 202601),
        (202601, 1, 202602),
        (202612, 1, 202701),
        (202601, -1, 202512),
        (202601, -13, 202412),
        (202607, 12, 202707),
        (202607, 29, 202812),
    ],
)
def test_add_months(period, months, later):
    assert calendar.add_months(period, months) == later
    assert calendar.add_months(later, -months) == period


def test_every_month_of_a_century_has_its_own_index():
    months = [year * 100 + month for year in range(1950, 2051) for month in range(1, 13)]
    indices = [calendar.to_index(month) for month in months]
    assert indices == list(range(indices[0], indices[0] + len(months)))
    assert [calendar.from_index(index) for index in indices] == months


@pytest.mark.parametrize(
    ("month", "quarter", "half_year", "year"),
    [
        (202601, 202601, 202601, 202601),
        (202603, 202601, 202601, 202601),
        (202604, 202604, 202601, 202601),
        (202606, 202604, 202601, 202601),
        (202607, 202607, 202607, 202601),
        (202609, 202607, 202607, 202601),
        (202610, 202610, 202607, 202601),
        (202612, 202610, 202607, 202601),
    ],
)
def test_the_period_that_a_month_lies_in(month, quarter, half_year, year):
    found = [calendar.start_of(month, level) for level in calendar.LEVELS]
    assert found == [month, quarter, half_year, year]


@pytest.mark.parametrize(
    ("level", "last"), [("month", 202607), ("quarter", 202609), ("half_year", 202612), ("year", 202706)]
)
def test_the_last_month_of_a_period(level, last):
    assert calendar.last_month(202607, level) == last


@pytest.mark.parametrize(
    ("first", "last", "level", "periods"),
    [
        (202511, 202602, "month", [202511, 202512, 202601, 202602]),
        (202511, 202602, "quarter", [202510, 202601]),
        (202511, 202602, "half_year", [202507, 202601]),
        (202511, 202602, "year", [202501, 202601]),
        (202601, 202601, "year", [202601]),
        (202602, 202601, "month", []),
    ],
)
def test_periods_between(first, last, level, periods):
    assert calendar.periods_between(first, last, level) == periods


def test_coarser():
    assert calendar.coarser("month", "quarter") == calendar.coarser("quarter", "month") == "quarter"
    assert calendar.coarser("year", "half_year") == "year"
    assert calendar.coarser("month", "month") == "month"
    assert [calendar.SPAN[level] for level in calendar.LEVELS] == [1, 3, 6, 12]
