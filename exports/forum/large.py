"""A pack's figures for the big screen: as wide as the wall, with words that are read from the back row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from charts.frame import Spec
from charts.tokens import Palette
from exports.forum.drawings import LIMITS, WIDTH, draw_figure, draw_flow, make_spec
from exports.forum.model import PackFigure
from exports.forum.spread import spread
from exports.pictures import to_svg, with_font
from locales.numbers import Language
from metrics.protected import ProtectedTable

SHAPE = 2.6  # width by height of what is left of a screen below its words
WIDEST = 1100  # px that a chart of many rows is drawn over
LEAST_PLOT = 120  # px of height that a line keeps
MOST_BARS = 10
MOST_ROWS = 8  # of a table on one screen
SIZE = re.compile(r'<svg[^>]* height="([\d.]+)"')


@dataclass(frozen=True, eq=False)
class Shown:
    """What a screen shows of a figure. rows: how many it shows of `of`; equal where it shows all."""

    figure: PackFigure
    rows: int
    of: int


def draw_large(figure: PackFigure, language: Language, palette: Palette) -> str:
    """The figure as SVG in the screen's shape; empty where it has no picture."""
    if figure.drawing is not None:
        return _outline_words(draw_flow(figure.drawing, palette), palette)
    spec = figure.spec or make_spec(_colour(figure, palette), language, palette)
    if spec is None:
        return draw_figure(figure, language, palette)
    drawn = to_svg(spec, WIDTH)
    height = _measure(drawn)
    over = height - WIDTH / SHAPE
    if over <= 0:
        return drawn
    if figure.kind == "line" and _is_alone(figure):
        return to_svg(_lower(spec, over), WIDTH)
    return to_svg(spec, min(WIDEST, round(height * SHAPE)))


def _colour(figure: PackFigure, palette: Palette) -> PackFigure:
    """The figure with the theme's colours for those of its measures that have none of their own."""
    if figure.series is not None:  # its codes have colours, which a measure's would hide
        return figure
    usual = {id: palette.plain if place == 0 else palette.common for place, id in enumerate(figure.measures)}
    return replace(figure, colours={**usual, **figure.colours})


def _outline_words(drawn: str, palette: Palette) -> str:
    """A flow as it was drawn for a slide, so in the shape of one; its words stand out from the ribbons."""
    look = f'paint-order="stroke" stroke="{palette.background}" stroke-width="3" stroke-linejoin="round"'
    return with_font(drawn.replace("<text ", f"<text {look} "))


def _is_alone(figure: PackFigure) -> bool:
    """Whether there is one line only: the names of several need the height that they were placed for."""
    return figure.series is None and set(figure.measures[1:]) in (set(), set(LIMITS))


def _measure(drawn: str) -> float:
    found = SIZE.search(drawn)
    return float(found[1]) if found else 0.0


def _lower(spec: Spec, by: float) -> Spec:
    """The chart with less height for its lines, so that the words grow with the rest."""
    return {**spec, "height": max(LEAST_PLOT, round(float(spec["height"]) - by))}


def cut_for_screen(figure: PackFigure) -> list[Shown]:
    """The figure as one screen or several: a long table in parts, of many bars the first ones."""
    if figure.kind == "bars":
        return [_keep_first(figure)]
    if figure.kind != "table" or len(figure.table) <= MOST_ROWS:
        return [Shown(figure, len(figure.table), len(figure.table))]
    parts = -(-len(figure.table) // MOST_ROWS)
    rows = -(-len(figure.table) // parts)  # parts of like length
    places = [range(first, min(first + rows, len(figure.table))) for first in range(0, rows * parts, rows)]
    return [Shown(_keep(figure, part), len(part), len(figure.table)) for part in places if len(part)]


def _keep_first(figure: PackFigure) -> Shown:
    found = spread(figure) if len(figure.table) else None
    if found is None or len(found.codes) <= MOST_BARS:
        return Shown(figure, len(figure.table), len(figure.table))
    most = max(1, MOST_BARS // max(1, len(found.lines)))
    first = set(found.codes[:most])
    places = [place for place, code in enumerate(figure.table.frame[figure.category]) if code in first]
    return Shown(replace(_keep(figure, places), spec=None), most, len(found.codes))


def _keep(figure: PackFigure, places: Sequence[int]) -> PackFigure:
    """The figure with some rows of its table."""
    table = figure.table
    frame = table.frame.iloc[list(places)].reset_index(drop=True)
    return replace(figure, table=ProtectedTable(table.dimensions, table.measures, frame, table.threshold))
