"""Figures on the big screen: few rows at a time, the same numbers, in the colours of the room."""

from dataclasses import replace

import pandas as pd
import pytest

from charts.frame import UnitFormat
from charts.tokens import DARK, LIGHT
from exports.forum.large import MOST_BARS, MOST_ROWS, cut_for_screen, draw_large
from exports.forum.model import PackFigure
from metrics.protected import ProtectedTable


def figure_of(rows: int, kind: str = "table", measures: tuple[str, ...] = ("value",)) -> PackFigure:
    columns: dict[str, object] = {
        "team": [f"M{place}" for place in range(rows)],
        "team_label": [f"Tiimi {place}" for place in range(rows)],
    }
    for measure in measures:
        columns |= {measure: [float(rows - place) for place in range(rows)], f"{measure}_status": "shown"}
    table = ProtectedTable(("team",), measures, pd.DataFrame(columns), 5)
    headings = {"team": "Tiimi", **dict.fromkeys(measures, "Arvo")}
    return PackFigure(
        "key", "section", "Viesti", "Mitä", kind, table, "team", measures, headings,  # type: ignore[arg-type]
        {measure: UnitFormat(0) for measure in measures}, "Sanoin kerrottuna", "", "", "", "",
    )  # fmt: skip


@pytest.mark.parametrize("rows", [1, 8, 9, 14, 16, 17])
def test_a_long_table_takes_several_screens_and_loses_no_row(rows: int) -> None:
    parts = cut_for_screen(figure_of(rows))
    teams = [team for part in parts for team in part.figure.table.frame["team"]]
    assert teams == [f"M{place}" for place in range(rows)]
    assert all(0 < part.rows <= MOST_ROWS for part in parts)
    assert all(part.of == rows for part in parts)


def test_of_many_bars_the_first_are_shown_and_how_many_there_are_is_known() -> None:
    (part,) = cut_for_screen(figure_of(16, "bars"))
    assert (part.rows, part.of) == (MOST_BARS, 16)
    assert list(part.figure.table.frame["team"]) == [f"M{place}" for place in range(MOST_BARS)]
    (pairs,) = cut_for_screen(figure_of(16, "bars", ("value", "study")))
    assert pairs.rows == MOST_BARS // 2


def test_few_bars_are_left_as_they_are() -> None:
    figure = figure_of(MOST_BARS, "bars")
    assert cut_for_screen(figure)[0].figure is figure


@pytest.mark.parametrize("measures", [("value",), ("value", "study")])
def test_a_picture_has_the_background_of_the_room(measures: tuple[str, ...]) -> None:
    figure = figure_of(4, "bars", measures)
    dark, light = draw_large(figure, "fi", DARK), draw_large(figure, "fi", LIGHT)
    assert DARK.background.lower() in dark.lower()
    assert LIGHT.plain.lower() not in dark.lower()
    assert LIGHT.background.lower() in light.lower()


def test_a_table_has_no_picture() -> None:
    assert draw_large(replace(figure_of(3), kind="table"), "fi", DARK) == ""
