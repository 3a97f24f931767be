"""Numbers and periods are written as people write them."""

from datetime import date

import pytest

from locales.numbers import day, moment, number, percent, period, short_period


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (1234.5, 1, "1\u00a0234,5"),
        (-4, 0, "−4"),
        (-0.04, 1, "0,0"),
        (0, 0, "0"),
        (1_000_000, 0, "1\u00a0000\u00a0000"),
    ],
)
def test_finnish_numbers_have_decimal_commas_spaces_and_a_true_minus(
    value: float, decimals: int, written: str
) -> None:
    assert number(value, "fi", decimals) == written


def test_signed_numbers_say_their_plus() -> None:
    assert [number(value, "fi", signed=True) for value in (3, 0, -3)] == ["+3", "0", "−3"]


def test_per_cent_has_a_space_in_finnish_and_none_in_english() -> None:
    assert percent(0.125, "fi", 1) == "12,5\u00a0%"
    assert percent(0.125, "en", 1) == "12.5%"


@pytest.mark.parametrize(
    ("month", "level", "long", "short"),
    [
        (202610, "month", "lokakuu 2026", "10/2026"),
        (202607, "quarter", "7–9/2026", "7–9/2026"),
        (202607, "half_year", "7–12/2026", "7–12/2026"),
        (202601, "year", "2026", "2026"),
    ],
)
def test_periods_are_written_in_words_and_in_short(month: int, level: str, long: str, short: str) -> None:
    assert (period(month, level, "fi"), short_period(month, level)) == (long, short)


def test_moments_are_told_in_finnish_time() -> None:
    assert day(date(2026, 8, 3), "fi") == "3.8.2026"
    assert moment("2026-07-01T09:00:00+00:00", "fi") == "1.7.2026 12.00"
