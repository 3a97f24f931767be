"""A figure's table spread out: a row per category and a column per line, as charts want it."""

from collections.abc import Mapping
from dataclasses import dataclass

from charts.frame import Row, UnitFormat, label_of, records, shown_value, status_of
from charts.tokens import LIGHT
from exports.forum.model import PackFigure
from metrics.protected import Status


@dataclass(frozen=True)
class Cell:
    """A value, or why there is none."""

    value: float | None
    status: Status


@dataclass(frozen=True)
class Line:
    """One column: a code of the series, or a measure, or one of both.

    beside: a measure that only helps to read another, such as the limits of a line.
    """

    name: str
    measure: str
    colour: str
    form: UnitFormat
    cells: tuple[Cell | None, ...]
    beside: bool = False

    @property
    def values(self) -> list[float | None]:
        return [None if cell is None else cell.value for cell in self.cells]


@dataclass(frozen=True)
class Spread:
    """The categories in order with their codes, and the lines. None stands where the table has no row."""

    codes: tuple[str, ...]
    labels: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def whole(self) -> bool:
        """Whether there is a row for each category of each line."""
        return all(cell is not None for line in self.lines for cell in line.cells)

    @property
    def shown(self) -> list[float]:
        """Every value that is shown."""
        return [value for line in self.lines for value in line.values if value is not None]


def spread(figure: PackFigure) -> Spread | None:
    """The table spread out; None where a category has several rows of one line, so that it has more sides."""
    rows = records(figure.table)
    if figure.category == "period":
        rows = sorted(rows, key=lambda row: int(row["period"]))
    labels = {str(row[figure.category]): label_of(row, figure.category) for row in rows}
    names = {_code(row, figure): _name(row, figure) for row in records(figure.table)}
    found = {(str(row[figure.category]), _code(row, figure)): row for row in rows}
    if len(found) < len(rows):
        return None
    colours = _choose_colours(figure, list(names))
    lines = [
        Line(
            name=_line_name(figure, names[code], measure),
            measure=measure,
            colour=colours[code, measure],
            form=figure.formats.get(measure, UnitFormat()),
            cells=tuple(_cell(found.get((category, code)), measure) for category in labels),
            beside=figure.kind == "line" and measure != figure.measures[0],
        )
        for code in names
        for measure in figure.measures
    ]
    return Spread(tuple(labels), tuple(labels.values()), tuple(lines))


def _code(row: Row, figure: PackFigure) -> str:
    return str(row[figure.series]) if figure.series else ""


def _name(row: Row, figure: PackFigure) -> str:
    return label_of(row, figure.series) if figure.series else ""


def _cell(row: Row | None, measure: str) -> Cell | None:
    return None if row is None else Cell(shown_value(row, measure), status_of(row, measure))


def _line_name(figure: PackFigure, name: str, measure: str) -> str:
    heading = figure.headings.get(measure, measure)
    return heading if not name else name if len(figure.measures) == 1 else f"{name}, {heading}"


def _choose_colours(figure: PackFigure, codes: list[str]) -> Mapping[tuple[str, str], str]:
    """The figure's own colours; else one per line, and a quiet one for what only stands beside."""
    team = LIGHT.team_colours(codes) if figure.series else {"": LIGHT.plain}
    several = LIGHT.team_colours(figure.measures)
    chosen: dict[tuple[str, str], str] = {}
    for code in codes:
        for place, measure in enumerate(figure.measures):
            own = figure.colours.get(measure) or figure.colours.get(code)
            if place and figure.kind == "line":
                usual = LIGHT.common
            else:
                usual = several[measure] if len(figure.measures) > 1 and not figure.series else team[code]
            chosen[code, measure] = own or usual
    return chosen
