"""Texts on a chart over time: at the ends of lines and at levels."""

from collections.abc import Sequence

from charts.frame import (
    STROKE,
    ChartWords,
    Spec,
    UnitFormat,
    by_width,
    layer,
    raw,
    raw_text,
)
from charts.labels import LINE, dodge, shorten, wrap
from charts.trend_model import (
    NARROW_LABEL,
    WIDE_LABEL,
    Frame,
    Label,
    Series,
    xy,
)

# --- labels ----------------------------------------------------------------------------------------


def end_labels(
    lines: Sequence[Series], levels: Sequence[tuple[str, float, str]], unit: UnitFormat, words: ChartWords, *,
    direct: bool,
) -> list[Label]:  # fmt: skip
    found = []
    for line in lines if direct else ():
        if line.last is not None and line.last.value is not None:
            text = f"{line.name} {unit.short(line.last.value, words.language)}".strip()
            found.append(Label(text, line.last.value, line.colour, line.last.at, line.shape))
    for name, value, colour in levels:
        found.append(Label(f"{name} {unit.short(value, words.language)}", value, colour, None, STROKE))
    return found


def label_layers(labels: Sequence[Label], frame: Frame) -> list[Spec]:
    """Each label at its line's end, moved as little as keeps them apart, with a thread to its place."""
    layers = []
    for narrow in (False, True):
        texts = [
            wrap(label.text, NARROW_LABEL) if narrow else shorten(label.text, WIDE_LABEL) for label in labels
        ]
        sizes = [LINE * (text.count("\n") + 1.0) for text in texts]
        centres = dodge(
            [frame.y_of(label.value) for label in labels], sizes, -LINE / 2, frame.height + LINE / 2
        )
        end = frame.last + frame.step / 2
        rows = [
            {
                "x": end, "y": round(frame.value_at(centre - (text.count("\n") * (LINE - 1)) / 2), 6),
                "text": text,
                "from": end if label.last is None else label.last, "at": label.value,
                "middle": round(frame.value_at(centre), 6), "colour": label.colour,
            }
            for label, text, centre in zip(labels, texts, centres, strict=True)
        ]  # fmt: skip
        if not rows:
            continue
        thread = layer(
            "rule", rows, xy(frame, "from", "at") | {"x2": {"field": "x"}, "y2": {"field": "middle"},
                                                      "stroke": raw("colour")},
            strokeWidth=1, x2Offset=7,
        )  # fmt: skip
        text = layer(
            "text", rows, xy(frame) | {"text": raw_text("text")},
            align="left", baseline="middle", dx=10, color=frame.palette.text,
        )  # fmt: skip
        layers += [part | {"transform": by_width(narrow)} for part in (thread, text)]
    return layers
