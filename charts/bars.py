"""Bars along rows: ranked, side by side, and to both sides of zero."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from charts.bar_layers import BAR, Bar, draw_rows
from charts.frame import (
    ChartWords,
    KeyItem,
    Row,
    Spec,
    UnitFormat,
    colour_map,
    label_of,
    records,
    shown_value,
    status_of,
)
from charts.tokens import Palette
from metrics.protected import HIDDEN, ProtectedTable, require_protected

Order = Literal["value", "given"]


def ranked_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    dimension: str | None = None,
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    reference: str | None = None,
    order: Order = "value",
) -> Spec:
    """One bar per row of the table, the largest first; below them what is protected, then what has no data.

    dimension: whose codes the bars are; by default the table's first. colours: code -> colour; by default
    all plain. reference: a measure of the same table, drawn as a tick with `words.study` in the key.
    order: "given" keeps the order of the table, for what has an order of its own.
    """
    require_protected(table)
    name = dimension or table.dimensions[0]
    bars = [
        Bar(
            label=label_of(row, name),
            part="",
            colour=(colours or {}).get(str(row[name]), palette.plain),
            value=shown_value(row, measure),
            status=status_of(row, measure),
            reference=shown_value(row, reference) if reference else None,
        )
        for row in records(table)
    ]
    bars = sorted(bars, key=_rank) if order == "value" else bars
    return draw_rows([[bar] for bar in bars], words, unit_format, palette, alt, share=BAR)


def diverging_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    dimension: str | None = None,
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    order: Order = "value",
) -> Spec:
    """Changes to both sides of zero, signed, the greatest increase first."""
    signed = replace(unit_format or UnitFormat(), signed=True)
    return ranked_bars(
        table, words, palette=palette, alt=alt, dimension=dimension, unit_format=signed, colours=colours,
        measure=measure, order=order,
    )  # fmt: skip


def grouped_bars(
    table: ProtectedTable,
    words: ChartWords,
    *,
    palette: Palette,
    alt: str,
    category: str,
    series: str,
    unit_format: UnitFormat | None = None,
    colours: Mapping[str, str] | None = None,
    measure: str = "value",
    order: Order = "given",
) -> Spec:
    """Rows of `category`, in each a bar per code of `series` under one another; a key names the series.

    order: "value" puts the rows with the largest first bar first.
    """
    require_protected(table)
    rows = records(table)
    chosen = colour_map([str(row[series]) for row in rows], colours, palette)
    groups = _groups(rows, category, series, measure, chosen)
    if order == "value":
        groups = sorted(groups, key=lambda bars: _rank(bars[0]))
    names = {str(row[series]): label_of(row, series) for row in rows}
    key = [KeyItem(names[code], fill=colour) for code, colour in chosen.items()]
    return draw_rows(groups, words, unit_format, palette, alt, share=0.8, key=key)


def _rank(bar: Bar) -> tuple[int, float, str]:
    """Shown ones by size, then protected and missing ones by name: their place gives nothing away."""
    if bar.value is not None:
        return 0, -bar.value, bar.label
    return (1 if bar.status in HIDDEN else 2), 0.0, bar.label


def _groups(
    rows: Sequence[Row], category: str, part: str, measure: str, colours: Mapping[str, str]
) -> list[list[Bar]]:
    """Per category its bars in the order in which the parts first appear in the table."""
    place = {code: n for n, code in enumerate(colours)}
    grouped: dict[str, list[tuple[int, Bar]]] = {}
    for row in rows:
        code = str(row[part])
        bar = Bar(
            label_of(row, category),
            label_of(row, part),
            colours[code],
            shown_value(row, measure),
            status_of(row, measure),
        )
        grouped.setdefault(str(row[category]), []).append((place[code], bar))
    return [[bar for _, bar in sorted(found, key=lambda pair: pair[0])] for found in grouped.values()]
