"""A pack's figures as native Excel charts, drawn from a sheet on which what is not shown is an empty cell.

The figures' own sheets say in words why a value is missing, which a chart would draw as zero.
"""

from typing import Any

from charts.labels import clean, shorten
from charts.tokens import LIGHT
from exports.forum.model import PackFigure
from exports.forum.spread import Line, Spread, spread
from exports.sheets import HEAD, QUIET, Book, number_format, to_cell_text
from locales import text
from locales.numbers import Language

TYPES = {"line": "line", "bars": "bar", "columns": "column"}  # of a figure -> of an Excel chart
WIDTH, HEIGHT = 760, 380  # px
BAR_STEP = 24  # px that a lying bar needs at least
MOST_NAMED = 13  # categories that have their names below the axis
MOST_LABELLED = 24  # values that may stand beside their bars
LONGEST_BELOW, LONGEST_LABEL = 18, 60  # characters of a name below a column, and of one anywhere
LABEL_WIDTH, NUMBER_WIDTH = 26, 13  # characters
Place = tuple[int, int]
"""A cell: row and column, counted from 0."""


class ChartSheet:
    """The sheet of numbers that charts are drawn from: made for the first chart, filled from above."""

    def __init__(self, book: Book, name: str, language: Language) -> None:
        self.name = name
        self._book = book
        self._language = language
        self._sheet: Any = None
        self._next = 4

    def draw(self, figure: PackFigure) -> Any:
        """A chart of the figure; None where Excel has none for it."""
        found = spread(figure) if figure.kind in TYPES and len(figure.table) else None
        if found is None or not found.shown:
            return None
        # standing columns have no room below them for long names
        long = figure.kind == "columns" and max(map(len, found.labels)) > LONGEST_BELOW
        lying = figure.kind == "bars" or long
        top = self._write(figure, found)
        chart = self._book.workbook.add_chart({"type": "bar" if lying else TYPES[figure.kind]})
        last = top + len(found.labels)
        for column, line in enumerate(found.lines, start=1):
            chart.add_series(self._series(line, figure, (top, column), last, len(found.lines)))
        if figure.target is not None and not lying:
            self._add_target(chart, figure, (top, len(found.lines) + 1), last)
        self._set_axes(chart, figure, found, lying)
        return chart

    def _begin(self) -> None:
        """Make the sheet, behind those that there are."""
        self._sheet = self._book.add_sheet(self.name)
        self._book.put(self._sheet, 0, 0, self.name, bold=True, font_size=14)
        self._book.put(self._sheet, 1, 0, text("workbook-chart-note", self._language), **QUIET)
        self._sheet.set_column(0, 0, LABEL_WIDTH)
        self._sheet.set_column(1, 60, NUMBER_WIDTH)

    def _write(self, figure: PackFigure, found: Spread) -> int:
        """The figure's block below the others: title, headings, and a row per category; the headings' row."""
        if self._sheet is None:
            self._begin()
        book, sheet, top = self._book, self._sheet, self._next + 1
        book.put(sheet, top - 1, 0, figure.title, bold=True)
        heads = [figure.headings.get(figure.category, ""), *(line.name for line in found.lines)]
        if figure.target is not None:
            heads.append(_target_name(figure, self._language))
        for column, head in enumerate(heads):
            book.put(sheet, top, column, head, **HEAD, **({"align": "right"} if column else {}))
        for row, label in enumerate(found.labels, start=top + 1):
            book.put(sheet, row, 0, shorten(label, LONGEST_LABEL))
            for column, line in enumerate(found.lines, start=1):
                value = line.values[row - top - 1]
                if value is not None:
                    book.put(sheet, row, column, value, num_format=_form_of(line))
            if figure.target is not None:
                form = _form_of(found.lines[0])
                book.put(sheet, row, len(found.lines) + 1, figure.target, num_format=form)
        self._next = top + len(found.labels) + 2
        return top

    def _series(self, line: Line, figure: PackFigure, head: Place, last: int, lines: int) -> dict[str, Any]:
        top, column = head
        series: dict[str, Any] = {
            "name": [self.name, top, column],
            "categories": [self.name, top + 1, 0, last, 0],
            "values": [self.name, top + 1, column, last, column],
        }
        if figure.kind == "line":
            series["line"] = _stroke(line)
            mark = {"type": "circle", "size": 6, "fill": {"color": line.colour}, "border": {"none": True}}
            series["marker"] = {"type": "none"} if line.beside else mark
            return series
        series |= {"fill": {"color": line.colour}, "border": {"none": True}, "gap": 60}
        if lines == 1 and not figure.series:
            series["points"] = self._points(figure)
        if (last - top) * lines <= MOST_LABELLED:
            series["data_labels"] = {"value": True, "num_format": _form_of(line), "font": _font()}
        return series

    @staticmethod
    def _points(figure: PackFigure) -> list[dict[str, Any] | None]:
        """A colour for each bar whose code has one of its own."""
        codes = [str(code) for code in figure.table.frame[figure.category]]
        return [
            {"fill": {"color": figure.colours[code]}} if code in figure.colours else None for code in codes
        ]

    def _add_target(self, chart: Any, figure: PackFigure, head: Place, last: int) -> None:
        """The target as a line; beside lying bars Excel draws none, so there it is told below the axis."""
        top, column = head
        series = {
            "name": [self.name, top, column],
            "categories": [self.name, top + 1, 0, last, 0],
            "values": [self.name, top + 1, column, last, column],
            "line": {"color": LIGHT.target, "width": 1.5, "dash_type": "dash"},
            "marker": {"type": "none"},
        }
        if figure.kind == "line":
            chart.add_series(series)
            return
        beside = self._book.workbook.add_chart({"type": "line"})
        beside.add_series(series)
        chart.combine(beside)

    def _set_axes(self, chart: Any, figure: PackFigure, found: Spread, lying: bool) -> None:
        form = _form_of(found.lines[0])
        values: dict[str, Any] = {
            "num_format": form, "num_font": _font(), "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": LIGHT.grid, "width": 0.75}},
        }  # fmt: skip
        if all(value >= 0 for value in [*found.shown, figure.target or 0.0]):
            values["min"] = 0  # Excel would cut the axis off where values are close to each other
        if found.lines[0].form.share and 0.8 < max([*found.shown, figure.target or 0.0]) <= 1:
            values["max"] = 1  # or go on beyond the whole
        names: dict[str, Any] = {"num_font": _font(), "line": {"color": LIGHT.axis}, "label_position": "low"}
        if len(found.labels) > MOST_NAMED and not lying:
            names["interval_unit"] = -(-len(found.labels) // MOST_NAMED)
        if lying:
            chart.set_x_axis(values | self._told_target(figure))
            chart.set_y_axis(names | {"reverse": True, "crossing": "max"})
        else:
            chart.set_x_axis(names)
            chart.set_y_axis(values)
        several = len(found.lines) > 1 or (figure.target is not None and not lying)
        chart.set_legend({"position": "bottom", "font": _font()} if several else {"none": True})
        chart.set_title({"none": True})
        chart.show_blanks_as("gap")
        chart.show_hidden_data()
        needed = BAR_STEP * len(found.labels) * len(found.lines) + 90 if lying else HEIGHT
        chart.set_size({"width": WIDTH, "height": max(HEIGHT, min(needed, 3 * HEIGHT))})

    def _told_target(self, figure: PackFigure) -> dict[str, Any]:
        if figure.target is None:
            return {}
        return {"name": _target_name(figure, self._language), "name_font": _font() | {"bold": False}}


def describe_chart(figure: PackFigure) -> str:
    """The chart in words, for those who do not see it."""
    return clean(figure.alt) or clean(figure.title) or figure.key


def _target_name(figure: PackFigure, language: Language) -> str:
    return to_cell_text(figure.target_label) or text("report-target", language)


def _form_of(line: Line) -> str:
    return number_format(line.form, negative=any(value is not None and value < 0 for value in line.values))


def _stroke(line: Line) -> dict[str, Any]:
    if line.beside:
        return {"color": line.colour, "width": 1.25, "dash_type": "square_dot"}
    return {"color": line.colour, "width": 2.25}


def _font() -> dict[str, Any]:
    return {"color": LIGHT.text, "size": 10}
