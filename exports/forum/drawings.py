"""The picture of a pack's figure as SVG: its own chart, its flow, or a chart made of its table."""

from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement, tostring

import numpy as np
import pandas as pd

from charts.bars import grouped_bars, ranked_bars
from charts.flow_shapes import Box, Line, Point, Polygon, Text
from charts.frame import FONT, ChartWords, Spec, UnitFormat
from charts.tokens import LIGHT, Palette
from charts.trend import trend
from exports.forum.model import FlowDrawing, PackFigure
from exports.forum.spread import Spread, spread
from exports.pictures import FAMILY, to_svg
from exports.words import chart_words
from locales.numbers import Language
from metrics.protected import STATUS_SUFFIX, ProtectedTable, require_protected

WIDTH, FLOW_WIDTH = 720, 760  # px of a chart, and of a flow, which has names between its stages
TARGET = "_target"  # the measure that a table of bars gets for it
LIMITS = ("mean", "lower", "upper")
HATCH_STEP = 5  # points between the strokes over a ribbon whose value is hidden


def draw_figure(figure: PackFigure, language: Language, palette: Palette = LIGHT) -> str:
    """The figure as SVG; empty where it has no picture. palette: that the pack was made for."""
    require_protected(figure.table)
    if figure.spec is not None:
        return to_svg(figure.spec, FLOW_WIDTH if figure.kind == "flow" else WIDTH)
    if figure.drawing is not None:
        return draw_flow(figure.drawing, palette)
    spec = make_spec(figure, language, palette)
    return "" if spec is None else to_svg(spec, WIDTH)


def make_spec(figure: PackFigure, language: Language, palette: Palette = LIGHT) -> Spec | None:
    """A chart of the figure's table; None where its kind has none or nothing is there to draw."""
    if figure.kind in ("flow", "table") or not len(figure.table):
        return None
    found = spread(figure)
    if found is None:
        return None
    words = chart_words(language)
    form = figure.formats.get(figure.measures[0], UnitFormat())
    return (_draw_line if figure.kind == "line" else _draw_bars)(figure, found, form, words, palette)


def _draw_line(
    figure: PackFigure, found: Spread, form: UnitFormat, words: ChartWords, palette: Palette
) -> Spec:
    beside = set(figure.measures[1:])
    if figure.series is None and beside in (set(), set(LIMITS)):
        return trend(
            figure.table, words, palette=palette, alt=figure.alt, unit_format=form, target=figure.target,
            measure=figure.measures[0], limits=bool(beside),
        )  # fmt: skip
    colours = {str(place): line.colour for place, line in enumerate(found.lines)}
    return trend(
        _gather(figure, found), words, palette=palette, alt=figure.alt, unit_format=form, series="line",
        colours=colours, target=figure.target,
    )  # fmt: skip


def _draw_bars(
    figure: PackFigure, found: Spread, form: UnitFormat, words: ChartWords, palette: Palette
) -> Spec:
    if len(found.lines) > 1:
        colours = {str(place): line.colour for place, line in enumerate(found.lines)}
        return grouped_bars(
            _gather(figure, found), words, palette=palette, alt=figure.alt, category=figure.category,
            series="line", unit_format=form, colours=colours,
        )  # fmt: skip
    table, reference = figure.table, None
    if figure.target is not None:
        reference = TARGET
        words = replace(words, study=figure.target_label or words.target)
        frame = table.frame.copy()
        frame[TARGET], frame[TARGET + STATUS_SUFFIX] = figure.target, "shown"
        table = ProtectedTable(table.dimensions, (*table.measures, reference), frame, table.threshold)
    colours = {code: figure.colours.get(code, found.lines[0].colour) for code in found.codes}
    return ranked_bars(
        table, words, palette=palette, alt=figure.alt, dimension=figure.category, unit_format=form,
        colours=colours, measure=figure.measures[0], reference=reference, order="given",
    )  # fmt: skip


def _gather(figure: PackFigure, found: Spread) -> ProtectedTable:
    """The lines under one another as a table of one measure, "value", with the dimension "line"."""
    rows = [
        (code, label, str(place), line.name, cell)
        for place, line in enumerate(found.lines)
        for code, label, cell in zip(found.codes, found.labels, line.cells, strict=True)
        if cell is not None
    ]
    category = figure.category
    frame = pd.DataFrame(
        {
            category: [int(row[0]) if category == "period" else row[0] for row in rows],
            f"{category}_label": [row[1] for row in rows],
            "line": [row[2] for row in rows],
            "line_label": [row[3] for row in rows],
            "value": np.array([np.nan if r[4].value is None else r[4].value for r in rows], dtype=float),
            "value_status": [row[4].status for row in rows],
        }
    )
    return ProtectedTable((category, "line"), ("value",), frame, figure.table.threshold)


# --- a flow ----------------------------------------------------------------------------------------


def draw_flow(drawing: FlowDrawing, palette: Palette = LIGHT) -> str:
    """A flow's shapes as SVG of its own size."""
    size = {"width": _n(drawing.width), "height": _n(drawing.height)}
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg", **size, "viewBox": f"0 0 {size['width']} {size['height']}",
            "font-family": f"'{FAMILY}', {FONT}".replace('"', "'"),
        },
    )  # fmt: skip
    SubElement(root, "rect", {**size, "fill": palette.background})
    hatches = _add_hatches(root, drawing)
    for shape in drawing.shapes:
        if isinstance(shape, Polygon):
            look = _hatched(shape.fill, hatches) if shape.hatched else {"fill": shape.fill}
            SubElement(root, "path", {"d": _path(shape.points) + "Z", "opacity": _n(shape.opacity), **look})
        elif isinstance(shape, Line):
            dash = {"stroke-dasharray": f"{HATCH_STEP} {HATCH_STEP}"} if shape.hatched else {}
            look = {"stroke": shape.colour, "stroke-width": _n(shape.width), "fill": "none", **dash}
            SubElement(root, "path", {"d": _path(shape.points), "opacity": _n(shape.opacity), **look})
        elif isinstance(shape, Box):
            place = {"x": _n(shape.x), "y": _n(shape.y), "width": _n(shape.width), "height": _n(shape.height)}
            SubElement(root, "rect", {**place, "fill": shape.fill})
        else:
            _add_text(root, shape, palette)
    return tostring(root, encoding="unicode")


def _add_text(root: Element, shape: Text, palette: Palette) -> None:
    y = shape.y + shape.size * 0.35  # from the middle of the line to its foot
    look = {"x": _n(shape.x), "y": _n(y), "font-size": _n(shape.size), "fill": palette.text}
    SubElement(root, "text", look).text = shape.text


def _add_hatches(root: Element, drawing: FlowDrawing) -> Mapping[str, str]:
    """A pattern of strokes per colour -> its name."""
    wanted = [shape.fill for shape in drawing.shapes if isinstance(shape, Polygon) and shape.hatched]
    names = {colour: f"hatch{place}" for place, colour in enumerate(dict.fromkeys(wanted))}
    holder = SubElement(root, "defs") if names else root
    for colour, name in names.items():
        step = str(HATCH_STEP)
        size = {"width": step, "height": step, "patternUnits": "userSpaceOnUse"}
        pattern = SubElement(holder, "pattern", {"id": name, **size, "patternTransform": "rotate(45)"})
        SubElement(pattern, "rect", {"width": "1", "height": step, "fill": colour})
    return names


def _hatched(colour: str, hatches: Mapping[str, str]) -> dict[str, str]:
    return {"fill": f"url(#{hatches[colour]})", "stroke": colour, "stroke-width": "0.75"}


def _path(points: tuple[Point, ...]) -> str:
    return "M" + "L".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
