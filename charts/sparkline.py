"""The small line on an indicator card, as inline SVG."""

from collections.abc import Sequence
from html import escape

from charts.labels import clean
from charts.tokens import Palette, Signal
from metrics.protected import ProtectedSeries

WIDTH, HEIGHT = 160, 36
PERIODS = 24
EDGE = 5.0  # px kept free for the marks


def sparkline_svg(
    series: ProtectedSeries,
    *,
    palette: Palette,
    label: str,
    signal: Signal = "common",
    limits: tuple[Sequence[float], Sequence[float]] | None = None,
    target: float | None = None,
    width: int = WIDTH,
    height: int = HEIGHT,
) -> str:
    """The last 24 periods as a line with gaps; the last value marked in its signal's colour and shape.

    label: what a screen reader says. limits: lower and upper, as long as the series (NaN: none there).
    target: a dashed line, where it lies within the range that is drawn. Protected periods are hollow ticks
    at the foot.
    """
    if not isinstance(series, ProtectedSeries):
        raise TypeError(
            f"expected ProtectedSeries, got {type(series).__name__}: only published cells may be shown"
        )
    hidden = [bool(flag) for flag in series.hidden][-PERIODS:]
    shown = (series.shown & ~series.hidden)[-PERIODS:]
    values = [float(value) if ok else None for value, ok in zip(series.values[-PERIODS:], shown, strict=True)]
    band = _band(limits, len(values))
    known = [value for value in values if value is not None] + [b for pair in band if pair for b in pair]
    low, high = min(known, default=0.0), max(known, default=1.0)
    if target is not None and known:
        reach = (high - low) or abs(high) or 1.0
        target = target if low - reach <= target <= high + reach else None
        low, high = (
            min([low, *([] if target is None else [target])]),
            max([high, *([] if target is None else [target])]),
        )
    step = (width - 2 * EDGE) / max(len(values) - 1, 1)
    span = (high - low) or 1.0

    def x(place: float) -> str:
        return _px(EDGE + place * step)

    def y(value: float) -> str:
        middle = 0.5 if high == low else (high - value) / span
        return _px(EDGE + middle * (height - 2 * EDGE))

    parts = [
        *(
            f'<rect x="{_px(EDGE + (n - 0.5) * step)}" y="{y(pair[1])}" width="{_px(step)}" '
            f'height="{_px(float(y(pair[0])) - float(y(pair[1])))}" fill="{palette.common}" '
            'fill-opacity="0.18"/>'
            for n, pair in enumerate(band) if pair
        ),
        *(
            [(f'<line x1="0" x2="{width}" y1="{y(target)}" y2="{y(target)}" stroke="{palette.target}" '
              'stroke-width="1" stroke-dasharray="3 3"/>')]
            if target is not None and known else []
        ),
        *(
            f'<rect x="{_px(EDGE + n * step - 1.5)}" y="{height - 7}" width="3" height="6" fill="none" '
            f'stroke="{palette.hidden}" stroke-width="1"/>'
            for n, flag in enumerate(hidden) if flag
        ),
    ]  # fmt: skip
    for piece in _pieces(values):
        line = " ".join(f"{x(n)},{y(value)}" for n, value in piece)
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="{palette.plain}" stroke-width="1.5" '
            'stroke-linejoin="round" stroke-linecap="round"/>'
            if len(piece) > 1
            else f'<circle cx="{x(piece[0][0])}" cy="{y(piece[0][1])}" r="1.4" fill="{palette.plain}"/>'
        )
    if values and values[-1] is not None:
        parts.append(_mark(signal, float(x(len(values) - 1)), float(y(values[-1])), palette.signal(signal)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="{escape(clean(label), quote=True)}">'
        + "".join(parts)
        + "</svg>"
    )


def _px(value: float) -> str:
    return f"{value:.1f}"


def _band(
    limits: tuple[Sequence[float], Sequence[float]] | None, count: int
) -> list[tuple[float, float] | None]:
    """Lower and upper per period; None where there are none."""
    if limits is None:
        return [None] * count
    pairs = list(zip(limits[0], limits[1], strict=True))[len(limits[0]) - count :]
    return [(float(a), float(b)) if float(a) <= float(b) else None for a, b in pairs]


def _pieces(values: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    """Runs of neighbouring values."""
    found: list[list[tuple[int, float]]] = []
    for place, value in enumerate(values):
        if value is None:
            continue
        if found and found[-1][-1][0] == place - 1:
            found[-1].append((place, value))
        else:
            found.append([(place, value)])
    return found


def _mark(signal: Signal, x: float, y: float, colour: str) -> str:
    """The last value: the shapes are those of the large charts."""
    r = 4.0
    outlines: dict[Signal, list[tuple[float, float]]] = {
        "improvement": [(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
        "concern": [(x - 3, y - 3), (x + 3, y - 3), (x + 3, y + 3), (x - 3, y + 3)],
        "neutral": [(x, y - r), (x + r, y + 3), (x - r, y + 3)],
    }
    if signal not in outlines:
        return f'<circle cx="{_px(x)}" cy="{_px(y)}" r="3" fill="{colour}"/>'
    points = " ".join(f"{_px(a)},{_px(b)}" for a, b in outlines[signal])
    return f'<polygon points="{points}" fill="{colour}"/>'
