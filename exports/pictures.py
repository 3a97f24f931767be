"""A chart as a picture: SVG that brings its font along, and PNG. Nothing is fetched from anywhere."""

import base64
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from charts.frame import FONT
from charts.tokens import LIGHT, PALETTES, Palette

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Tilannekuva Sans"
FILE = FONTS / "TilannekuvaSans-Regular.ttf"
APART = 12  # px between charts of one picture
ID = re.compile(r'(\bid="|url\(#|href="#)')
SIZE = re.compile(r'<svg[^>]* height="([\d.]+)"')
VERSION = "6.4"  # of Vega-Lite: what Streamlit draws with


def to_svg(spec: Mapping[str, Any], width: int) -> str:
    """The chart `width` px wide, with the background of its theme."""
    return with_font(_draw(spec, width))


def to_png(spec: Mapping[str, Any], width: int, scale: float = 2) -> bytes:
    """The chart `width` px wide, `scale` dots per px."""
    drawn: bytes = _converter().vegalite_to_png(
        _fixed(spec, width), vl_version=VERSION, scale=scale, allowed_base_urls=[]
    )
    return drawn


def stack_svg(specs: Sequence[Mapping[str, Any]], width: int) -> str:
    """One picture of several charts, one below another, each `width` px wide."""
    return with_font(_stack(specs, width)) if len(specs) > 1 else to_svg(specs[0], width)


def stack_png(specs: Sequence[Mapping[str, Any]], width: int, scale: float = 2) -> bytes:
    """The same with `scale` dots per px."""
    if len(specs) == 1:
        return to_png(specs[0], width, scale)
    drawn: bytes = _converter().svg_to_png(_stack(specs, width), scale=scale)
    return drawn


def _stack(specs: Sequence[Mapping[str, Any]], width: int) -> str:
    parts, y = [], 0.0
    for place, spec in enumerate(specs):
        # what is referred to within a picture has a name of its own in each
        drawn = ID.sub(lambda found, place=place: f"{found[1]}p{place}-", _draw(spec, width))  # type: ignore[misc]
        size = SIZE.search(drawn)
        assert size is not None
        parts.append(drawn.replace("<svg ", f'<svg y="{y:g}" ', 1))
        y += float(size[1]) + APART
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" '
        f'class="marks" width="{width}" height="{y - APART:g}">{_ground(specs[0])}{"".join(parts)}</svg>'
    )


def _ground(spec: Mapping[str, Any]) -> str:
    return f'<rect width="100%" height="100%" fill="{_theme_of(spec).background}"/>'


def _draw(spec: Mapping[str, Any], width: int) -> str:
    drawn: str = _converter().vegalite_to_svg(_fixed(spec, width), vl_version=VERSION, allowed_base_urls=[])
    return drawn


def with_font(drawn: str) -> str:
    """The picture with our font in it, so that it looks the same wherever it is shown."""
    return drawn.replace(">", f"><style>{_font_face()}</style>", 1)


@cache
def _converter() -> Any:
    """vl-convert, which takes a while to start, with our font."""
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert


@cache
def _font_face() -> str:
    data = base64.b64encode(FILE.read_bytes()).decode("ascii")
    return f'@font-face{{font-family:"{FAMILY}";src:url(data:font/ttf;base64,{data})}}'


def _fixed(spec: Mapping[str, Any], width: int) -> dict[str, Any]:
    """The specification with a width of its own instead of its place's, our font, and a background."""
    config = dict(spec.get("config", {}))
    theme = _theme_of(spec)
    family = f'"{FAMILY}", {FONT}'
    return {
        **spec,
        "width": width,
        "background": theme.background,
        "config": {**config, "font": family, "background": theme.background},
    }


def _theme_of(spec: Mapping[str, Any]) -> Palette:
    ink = spec.get("config", {}).get("text", {}).get("color")
    return next((palette for palette in PALETTES.values() if palette.text == ink), LIGHT)
