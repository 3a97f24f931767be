"""Rows with long names: the names in a column of their own at the left, in full or on two lines."""

from dataclasses import dataclass
from functools import cached_property

from charts.frame import Spec, by_width, layer, narrow_or_wide, quantity, raw_text
from charts.labels import LABEL, shorten, text_width, wrap
from charts.tokens import Palette

WIDE_NAME = 54  # characters
NARROW_NAME = 20  # characters a line on a phone
MOST_OF_WIDTH = 0.42  # share of the drawing that names may take


@dataclass(frozen=True)
class Rows:
    """Named rows, top to bottom, with their heights in px."""

    names: tuple[str, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        return sum(self.heights)

    @cached_property
    def _tops(self) -> list[float]:
        return [sum(self.heights[:place]) for place in range(len(self.heights) + 1)]

    def px(self, row: float) -> float:
        """Px from the top of a place counted in rows: 1.5 is the middle of the second."""
        place = min(int(row), len(self.heights) - 1)
        return round(self._tops[place] + (row - place) * self.heights[place], 2)

    @property
    def room(self) -> str:
        """Expression: px that the names take."""
        wide = max((text_width(shorten(name, WIDE_NAME)) for name in self.names), default=0.0) + 10
        lines = [line for name in self.names for line in wrap(name, NARROW_NAME).split("\n")]
        narrow = max(map(text_width, lines), default=0.0) + 8
        return narrow_or_wide(narrow, wide, MOST_OF_WIDTH)

    def scale(self, low: float, high: float, *, left: float, right: float) -> Spec:
        """The scale of values, beside the names, with px kept free for texts at both ends."""
        if high <= low:
            high = low + 1
        start, end = {"expr": f"{self.room} + {left:.0f}"}, {"expr": f"width - {right:.0f}"}
        return {"domain": [low, high], "range": [start, end], "nice": False, "zero": False}

    def y(self, field: str) -> Spec:
        """Px from the top, as they are."""
        return y_in_px(field, self.height)


def y_in_px(field: str, height: float) -> Spec:
    same = {"domain": [0, height], "range": [0, height], "nice": False, "zero": False}
    return quantity(field, same)


def name_layers(rows: Rows, palette: Palette) -> list[Spec]:
    """The names, in a wide and a narrow form; the browser shows the one that fits."""
    layers = []
    for narrow in (False, True):
        data = []
        for place, name in enumerate(rows.names):
            text = wrap(name, NARROW_NAME) if narrow else shorten(name, WIDE_NAME)
            middle = rows.px(place + 0.5) - text.count("\n") * (LABEL + 2) / 2
            data.append({"y": middle, "text": text})
        encoding = {"x": {"value": 0}, "y": rows.y("y"), "text": raw_text("text")}
        look = {"align": "left", "baseline": "middle", "color": palette.text}
        limit = {"limit": {"expr": f"{rows.room} - 4"}}
        layers.append(layer("text", data, encoding, **look, **limit) | {"transform": by_width(narrow)})
    return layers
