"""The small signs of variation and of a target's assurance, as inline SVG in the shapes of the chart.

Each says by its shape what its colour says, and stands beside its word, so that readers hear it once.
"""

from collections.abc import Mapping

from charts.tokens import Palette, Signal
from charts.trend_model import SIGNAL_SHAPES
from metrics.spc import Assurance

_FORMS: Mapping[str, str] = {  # a chart's shapes in a box of 16 px
    "circle": '<circle cx="8" cy="8" r="5"/>',
    "diamond": '<path d="M8 1.5L14.5 8L8 14.5L1.5 8Z"/>',
    "square": '<path d="M2.5 2.5H13.5V13.5H2.5Z"/>',
    "triangle-up": '<path d="M8 2L14.5 13.5H1.5Z"/>',
}
_LINE, _HIGH, _LOW = 11.0, 4.5, 17.5
ASSURANCE_SIGNALS: Mapping[Assurance, Signal] = {
    "consistent_pass": "improvement",
    "consistent_fail": "concern",
    "inconsistent": "common",
}


def variation_icon(signal: Signal, palette: Palette, *, is_short: bool = False) -> str:
    """The shape that the newest point has on the chart; an empty ring where there is too little to tell."""
    if is_short:
        ring = f'fill="none" stroke="{palette.common}" stroke-width="1.6" stroke-dasharray="2.2 1.8"'
        return _svg(16, 16, "short", f'<circle cx="8" cy="8" r="5.5" {ring}/>')
    return _svg(16, 16, signal, f'<g fill="{palette.signal(signal)}">{_FORMS[SIGNAL_SHAPES[signal]]}</g>')


def assurance_icon(assurance: Assurance, palette: Palette, *, upwards: bool) -> str:
    """Three points and the target's dashed line: all on the good side, all on the other, or on both."""
    good, bad = (_HIGH, _LOW) if upwards else (_LOW, _HIGH)
    heights = {
        "consistent_pass": (good, good, good),
        "consistent_fail": (bad, bad, bad),
        "inconsistent": (_LOW, _HIGH, _LOW),
    }[assurance]
    signal = ASSURANCE_SIGNALS[assurance]
    points = "".join(
        f'<g transform="translate({x - 4:g} {y - 4:g}) scale(0.5)">{_FORMS[SIGNAL_SHAPES[signal]]}</g>'
        for x, y in zip((6, 15, 24), heights, strict=True)
    )
    line = (
        f'<line x1="0" x2="30" y1="{_LINE:g}" y2="{_LINE:g}" stroke="{palette.target}" '
        'stroke-width="1.4" stroke-dasharray="4 3"/>'
    )
    return _svg(30, 22, assurance, f'{line}<g fill="{palette.signal(signal)}">{points}</g>')


def _svg(width: int, height: int, kind: str, inside: str) -> str:
    return (
        f'<svg class="icon" data-kind="{kind}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" aria-hidden="true">{inside}</svg>'
    )
