"""A table of numbers as a heat map: rows by columns, every number written in its cell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from charts.frame import (
    HATCH,
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    by_width,
    compose,
    empty_chart,
    hidden_item,
    key_layers,
    label_of,
    layer,
    quantity,
    raw,
    raw_text,
    records,
    said,
    shown_value,
    status_of,
    written,
)
from charts.labels import clean, shorten, text_width, wrap
from charts.rows import Rows, name_layers
from charts.tokens import Palette
from metrics.protected import HIDDEN, ProtectedTable, Status, require_protected

STEP = 34  # px a row takes: two lines of a name on a phone
HEAD = 22  # characters a line of a column's name, which stands upright
CELL_TEXT = 11.5  # px
SQUARE = "M-1,-1H1V1H-1Z"


@dataclass(frozen=True)
class _Cell:
    row: int
    column: int
    value: float | None
    status: Status
    name: str


def matrix(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    rows: str,
    columns: str,
    unit_format: UnitFormat | None = None,
    measure: str = "value",
    highlight: Collection[tuple[str, str]] = (),
) -> Spec:
    """A cell per row of the table, the darker (or, on dark, the lighter) the more.

    rows, columns: dimensions, in the order in which their codes first appear.
    highlight: (row code, column code) of cells to be outlined as `words.missing`.
    A protected cell is hatched; a cell without data, or absent from the table, stays empty.
    """
    require_protected(table)
    unit = unit_format or UnitFormat()
    data = records(table)
    row_names, column_names = _names(data, rows), _names(data, columns)
    row_at = {code: place for place, code in enumerate(row_names)}
    column_at = {code: place for place, code in enumerate(column_names)}
    cells = [
        _Cell(
            row_at[str(row[rows])], column_at[str(row[columns])],
            shown_value(row, measure), status_of(row, measure),
            f"{label_of(row, rows)} → {label_of(row, columns)}",
        )
        for row in data
    ]  # fmt: skip
    if all(cell.status == "no_data" for cell in cells):
        return empty_chart(words.no_data, palette=palette, language=words.language, alt=alt)
    grid = Rows(tuple(row_names.values()), (float(STEP),) * len(row_names))
    x = _scale(grid, len(column_names))
    marked = [(row_at[a], column_at[b]) for a, b in highlight if a in row_at and b in column_at]
    layers = [
        *name_layers(grid, palette),
        *_head_layers(list(column_names.values()), grid, x, palette),
        _cell_layer(cells, grid, x, words, unit, palette),
        *_hidden_layer(cells, grid, x, words, palette),
        *_number_layer(cells, grid, x, words, unit, palette, len(column_names)),
        *_marked_layer(marked, grid, x, palette),
    ]
    head = max(_head_height(name, narrow) for name in column_names.values() for narrow in (True, False))
    key = key_layers(_key(cells, bool(marked), words, palette), palette, above=head + 22)
    return compose(layers, key=key, palette=palette, language=words.language, alt=alt, height=grid.height)


def _names(data: Sequence[Row], dimension: str) -> dict[str, str]:
    """Code -> label, in the order of appearance."""
    return {str(row[dimension]): label_of(row, dimension) for row in data}


def _scale(grid: Rows, count: int) -> Spec:
    return {
        "domain": [0, count],
        "range": [{"expr": grid.room}, {"expr": "width"}],
        "nice": False,
        "zero": False,
    }


def _key(cells: Sequence[_Cell], marked: bool, words: ChartWords, palette: Palette) -> list[KeyItem]:
    items = [KeyItem(words.missing, SQUARE, stroke=palette.concern)] if marked else []
    if any(cell.status in HIDDEN for cell in cells):
        items.append(hidden_item(words, palette))
    return items


def _fills(cells: Sequence[_Cell], palette: Palette) -> list[str]:
    """A colour per cell on the scale from zero to the largest; losses and gains alike by their size."""
    largest = max((abs(cell.value) for cell in cells if cell.value is not None), default=0.0) or 1.0
    return [palette.sequence(abs(cell.value or 0.0) / largest) for cell in cells]


def _told(cell: _Cell, words: ChartWords, unit: UnitFormat) -> Row:
    text = f"{cell.name}: {written(cell.value, cell.status, words, unit)}"
    return {"said": text, "value": cell.value, "status": cell.status}


_TIPS: Spec = {"tooltip": [{"field": "said", "type": "nominal", "title": ""}], "description": said()}


def _cell_layer(
    cells: Sequence[_Cell], grid: Rows, x: Spec, words: ChartWords, unit: UnitFormat, palette: Palette
) -> Spec:
    fills = _fills(cells, palette)
    rows = [
        {"x": cell.column, "x2": cell.column + 1, "y": grid.px(cell.row), "y2": grid.px(cell.row + 1),
         "fill": fill if cell.value is not None else "transparent", "stroke": palette.grid}
        | _told(cell, words, unit)
        for cell, fill in zip(cells, fills, strict=True)
    ]  # fmt: skip
    encoding = {
        "x": quantity("x", x), "x2": {"field": "x2"}, "y": grid.y("y"), "y2": {"field": "y2"},
        "fill": raw("fill"), "stroke": raw("stroke"), **_TIPS,
    }  # fmt: skip
    return layer("rect", rows, encoding, strokeWidth=1)


def _hidden_layer(
    cells: Sequence[_Cell], grid: Rows, x: Spec, words: ChartWords, palette: Palette
) -> list[Spec]:
    rows = [
        {"x": cell.column + 0.5, "y": grid.px(cell.row + 0.5)} | _told(cell, words, UnitFormat())
        for cell in cells if cell.status in HIDDEN
    ]  # fmt: skip
    encoding = {"x": quantity("x", x), "y": grid.y("y"), **_TIPS}
    look = {"shape": HATCH, "stroke": palette.hidden, "fill": "transparent", "strokeWidth": 1.1}
    return [layer("point", rows, encoding, size=110, opacity=1, **look)] if rows else []


def _number_layer(
    cells: Sequence[_Cell],
    grid: Rows,
    x: Spec,
    words: ChartWords,
    unit: UnitFormat,
    palette: Palette,
    count: int,
) -> list[Spec]:
    """The numbers, left out where cells are narrower than the longest of them: colour and tooltip remain."""
    rows = [
        {"x": cell.column + 0.5, "y": grid.px(cell.row + 0.5), "text": unit.short(cell.value, words.language),
         "ink": palette.ink_on(fill)}
        for cell, fill in zip(cells, _fills(cells, palette), strict=True) if cell.value is not None
    ]  # fmt: skip
    if not rows:
        return []
    need = max(text_width(str(row["text"]), CELL_TEXT) for row in rows)
    fits = {"expr": f"(width - {grid.room}) / {count} < {need:.0f} ? 0 : 1"}
    encoding = {"x": quantity("x", x), "y": grid.y("y"), "text": raw_text("text"), "color": raw("ink")}
    return [
        layer("text", rows, encoding, align="center", baseline="middle", opacity=fits, fontSize=CELL_TEXT)
    ]


def _marked_layer(marked: Sequence[tuple[int, int]], grid: Rows, x: Spec, palette: Palette) -> list[Spec]:
    rows = [
        {"x": column, "x2": column + 1, "y": grid.px(row) + 1.5, "y2": grid.px(row + 1) - 1.5}
        for row, column in marked
    ]
    encoding = {"x": quantity("x", x), "x2": {"field": "x2"}, "y": grid.y("y"), "y2": {"field": "y2"}}
    look = {"fill": "transparent", "stroke": palette.concern, "strokeWidth": 2}
    return [layer("rect", rows, encoding, **look)] if rows else []


def _head(name: str, narrow: bool) -> str:
    return shorten(clean(name), HEAD) if narrow else wrap(clean(name), HEAD)


def _head_height(name: str, narrow: bool) -> float:
    return max(text_width(line) for line in _head(name, narrow).split("\n"))


def _head_layers(names: Sequence[str], grid: Rows, x: Spec, palette: Palette) -> list[Spec]:
    """Column names, upright over their columns: on two lines where there is room."""
    layers = []
    for narrow in (False, True):
        rows: dict[int, list[Row]] = {}
        for place, name in enumerate(names):
            text = _head(name, narrow)
            rows.setdefault(text.count("\n"), []).append({"x": place + 0.5, "y": -6, "text": text})
        for lines, mine in sorted(rows.items()):
            encoding = {"x": quantity("x", x), "y": grid.y("y"), "text": raw_text("text")}
            look = {
                "align": "left",
                "baseline": "middle",
                "angle": 270,
                "color": palette.text,
                "dy": -7 * lines,
            }
            layers.append(layer("text", mine, encoding, **look) | {"transform": by_width(narrow)})
    return layers
