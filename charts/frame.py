"""What all charts share: words, number formats, the configuration, the key, the parts of a specification.

Specifications are plain dictionaries. The tests check them against Altair's Vega-Lite schema, which Altair's
objects would do anew each time a chart is drawn.

Texts reach the browser as data only, never inside an expression.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel.dates import get_day_names, get_month_names

from charts.labels import LABEL, clean, text_width
from charts.tokens import Palette
from locales.numbers import MINUS, Language, number, percent
from metrics.protected import STATUS_SUFFIX, ProtectedTable, Status

Spec = dict[str, Any]
Row = dict[str, Any]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
FONT = '"Source Sans", "Source Sans Pro", sans-serif'
NARROW = 560  # px of plot under which the forms for a phone are shown
KEY_WIDTH = 320  # px: a key line fits a phone
KEY_LINE = 20
# a small box with diagonal strokes: the sign of a protected value, everywhere the same size
HATCH = "M-1,-1H1V1H-1ZM-1,0L0,-1M-1,1L1,-1M0,1L1,0"
HATCH_WIDE = "M-2,-1H2V1H-2ZM-2,0L-1,-1M-2,1L0,-1M-1,1L1,-1M0,1L2,-1M1,1L2,0"
STROKE = "M-1.6,0H1.6"


@dataclass(frozen=True)
class ChartWords:
    """Every word a chart shows or says, in the language of its numbers."""

    language: Language
    value: str
    period: str
    name: str
    hidden: str
    withheld: str
    no_data: str
    provisional: str
    target: str
    study: str
    mean: str
    limits: str
    improvement: str
    concern: str
    neutral: str
    missing: str


@dataclass(frozen=True)
class UnitFormat:
    """How values are written. `share`: 0-1 shown as per cent. `unit` is said in tooltips."""

    decimals: int = 0
    unit: str = ""
    share: bool = False
    signed: bool = False

    def short(self, value: float, language: Language) -> str:
        """The number as it stands on the chart."""
        if self.share:
            plus = "+" if self.signed and value > 0 else ""
            return plus + percent(value, language, self.decimals)
        return number(value, language, self.decimals, signed=self.signed)

    def full(self, value: float, language: Language) -> str:
        """The number with its unit."""
        short = self.short(value, language)
        return f"{short}\u00a0{self.unit}" if self.unit and not self.share else short

    def d3(self, step: float) -> str:
        """The same for an axis with ticks `step` apart, in Vega's notation."""
        scaled = step * 100 if self.share else step
        decimals = max(0, -math.floor(math.log10(scaled) + 1e-9)) if scaled > 0 else 0
        if scaled > 0 and round(scaled, decimals) != round(scaled, 9):
            decimals += 1
        return ("+" if self.signed else "") + f",.{decimals}" + ("%" if self.share else "f")


@dataclass(frozen=True)
class KeyItem:
    """One entry of the key over a chart: a sign and its meaning."""

    text: str
    shape: str = "square"
    fill: str = "transparent"
    stroke: str = "transparent"
    size: int = 110


# --- reading a protected table ---------------------------------------------------------------------


def records(table: ProtectedTable) -> list[Row]:
    """One dictionary per row of the table."""
    return [{str(key): value for key, value in row.items()} for row in table.frame.to_dict("records")]


def shown_value(row: Row, measure: str) -> float | None:
    """The value where it is shown, else None: what is hidden never reaches a chart."""
    if row[measure + STATUS_SUFFIX] != "shown":
        return None
    return finite(row[measure])


def finite(value: Any) -> float | None:
    """A float with six digits after the point; None for what is missing."""
    if value is None:
        return None
    number_ = float(value)
    return round(number_, 6) + 0.0 if math.isfinite(number_) else None


def status_of(row: Row, measure: str) -> Status:
    status: Status = row[measure + STATUS_SUFFIX]
    if status == "shown" and shown_value(row, measure) is None:
        return "no_data"
    return status


def label_of(row: Row, dimension: str) -> str:
    """The text of a dimension's code: column `<dimension>_label`, else the code."""
    label = row.get(dimension + "_label")
    return clean(row[dimension] if not isinstance(label, str) or not label else label)


def written(value: float | None, status: Status, words: ChartWords, unit: UnitFormat) -> str:
    """A value in words for a tooltip: the number with its unit, or why there is none."""
    if value is not None:
        return unit.full(value, words.language)
    return {"suppressed": words.hidden, "withheld": words.withheld}.get(status, words.no_data)


def colour_map(codes: Iterable[str], colours: Mapping[str, str] | None, palette: Palette) -> dict[str, str]:
    """Code -> colour: the given ones, and team colours for the rest."""
    unique = list(dict.fromkeys(codes))
    return palette.team_colours(unique) | {code: c for code, c in (colours or {}).items() if code in unique}


# --- parts of a specification ----------------------------------------------------------------------


def layer(mark: str, rows: Sequence[Row], encoding: Mapping[str, Any], **look: Any) -> Spec:
    """One layer with its rows inline. Screen readers are told only what has `said`."""
    spoken = "description" in encoding
    return {
        "mark": {"type": mark, "aria": spoken, **look},
        "data": {"values": list(rows)},
        "encoding": dict(encoding),
    }


def raw(field: str, kind: str = "nominal") -> Spec:
    """A field whose values are used as they are: colours, shapes, sizes."""
    return {"field": field, "type": kind, "scale": None, "legend": None}


def quantity(field: str, scale: Spec, axis: Spec | None = None) -> Spec:
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis, "title": None}


def tooltip(*pairs: tuple[str, str]) -> list[Spec]:
    """Fields of ready-made texts with the words that name them."""
    return [{"field": field, "type": "nominal", "title": clean(title)} for field, title in pairs]


def said(field: str = "said") -> Spec:
    return {"field": field, "type": "nominal"}


def by_width(narrow: bool) -> list[Spec]:
    """Keeps the rows of a layer on a narrow, or on a wide, drawing only."""
    return [{"filter": f"width {'<' if narrow else '>='} {NARROW}"}]


def narrow_or_wide(narrow: float, wide: float, share: float = 0.42) -> str:
    """Expression: px, never more than a share of the drawing."""
    return f"min(width * {share}, width < {NARROW} ? {narrow:.0f} : {wide:.0f})"


def nice_ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Round numbers about `count` apart that span low..high."""
    if high - low < 1e-7:  # values have six digits after the point
        high = low + 1.0
    rough = (high - low) / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(k * step, 10) + 0.0 for k in range(first, last + 1)]


def key_layers(items: Sequence[KeyItem], palette: Palette, above: float = 10) -> list[Spec]:
    """The key over the plot, wrapped so that it fits a phone; its first line stands highest."""
    if not items:
        return []
    places: list[tuple[float, int]] = []
    x, line = 0.0, 0
    for item in items:
        width = text_width(item.text) + 34
        if x > 0 and x + width > KEY_WIDTH:
            x, line = 0.0, line + 1
        places.append((x, line))
        x += width
    rows = [
        {
            "x": px + 8, "tx": px + 20, "y": -above - (line - at) * KEY_LINE, "text": clean(item.text),
            "shape": item.shape, "fill": item.fill, "stroke": item.stroke, "size": item.size,
        }
        for item, (px, at) in zip(items, places, strict=True)
    ]  # fmt: skip
    identity = {"domain": [0, 1000], "range": [0, 1000], "nice": False, "zero": False}
    y = quantity("y", identity)
    signs = layer(
        "point", rows,
        {"x": quantity("x", identity), "y": y, "shape": raw("shape"), "fill": raw("fill"),
         "stroke": raw("stroke"), "size": raw("size", "quantitative")},
        strokeWidth=1.4, opacity=1,
    )  # fmt: skip
    texts = layer(
        "text", rows, {"x": quantity("tx", identity), "y": y, "text": raw_text("text")},
        align="left", baseline="middle", color=palette.text,
    )  # fmt: skip
    return [{"layer": [signs, texts]}]


def raw_text(field: str) -> Spec:
    return {"field": field, "type": "nominal"}


def hidden_item(words: ChartWords, palette: Palette) -> KeyItem:
    return KeyItem(words.hidden, HATCH, "transparent", palette.hidden)


# --- the whole -------------------------------------------------------------------------------------


def compose(
    plot: Sequence[Spec],
    *,
    key: Sequence[Spec] = (),
    palette: Palette,
    language: Language,
    alt: str,
    height: float,
) -> Spec:
    """The finished specification: as wide as its place, transparent, drawn as SVG."""
    spec: Spec = {
        "$schema": SCHEMA,
        "width": "container",
        "height": round(height),
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": {"left": 2, "right": 4, "top": 4, "bottom": 2},
        "description": clean(alt),
        "layer": [{"layer": list(plot)}, *key] if key else list(plot),
        "config": config(palette, language),
        "usermeta": {"embedOptions": {"renderer": "svg", "actions": False}},
    }
    if key:
        spec["resolve"] = {"scale": {"x": "independent", "y": "independent"}}
    return spec


def empty_chart(text: str, *, palette: Palette, language: Language, alt: str, height: float = 90) -> Spec:
    """A sentence instead of a chart."""
    middle = {"x": {"value": 4}, "y": {"value": min(height, 90) / 2}, "text": raw_text("text")}
    note = layer(
        "text", [{"text": clean(text)}], middle, align="left", baseline="middle", color=palette.muted, size=14
    )
    return compose([note], palette=palette, language=language, alt=alt, height=min(height, 90))


def config(palette: Palette, language: Language) -> Spec:
    """Fonts, lines and number forms of every chart in one theme and language."""
    axis = {
        "labelColor": palette.muted, "labelFontSize": LABEL, "titleColor": palette.muted,
        "titleFontSize": LABEL, "titleFontWeight": "normal", "domainColor": palette.axis,
        "tickColor": palette.axis, "gridColor": palette.grid, "labelPadding": 6,
    }  # fmt: skip
    return {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": axis,
        "text": {"fontSize": LABEL, "color": palette.text, "lineBreak": "\n", "lineHeight": LABEL + 2},
        "title": {"fontSize": 14, "color": palette.text},
        "legend": {
            "labelColor": palette.text, "labelFontSize": LABEL, "labelLimit": 300, "title": None,
            "symbolStrokeWidth": 2, "rowPadding": 4, "columnPadding": 18,
        },
        "locale": {"number": _number_locale(language), "time": _time_locale(language)},
    }  # fmt: skip


def _number_locale(language: Language) -> Spec:
    english = language == "en"
    return {
        "decimal": "." if english else ",",
        "thousands": "," if english else "\u00a0",
        "grouping": [3],
        "currency": ["€", ""] if english else ["", "\u00a0€"],
        "percent": "%" if english else "\u00a0%",
        "minus": MINUS,
    }


@cache
def _time_locale(language: Language) -> Spec:
    def names(get: Any, width: str, keys: Sequence[int]) -> list[str]:
        found = get(width, "stand-alone", locale=language)
        return [str(found[key]) for key in keys]

    days, months = (6, 0, 1, 2, 3, 4, 5), range(1, 13)
    return {
        "dateTime": "%-d.%-m.%Y %H.%M", "date": "%-d.%-m.%Y", "time": "%H.%M", "periods": ["", ""],
        "days": names(get_day_names, "wide", days), "shortDays": names(get_day_names, "abbreviated", days),
        "months": names(get_month_names, "wide", months),
        "shortMonths": names(get_month_names, "abbreviated", months),
    }  # fmt: skip
