"""What happened, on a chart over time: annotations, changes of level, and the numbers of notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.frame import Row, Spec, layer, raw_text, said
from charts.labels import LINE, clean, rows_without_overlap, shorten, text_width
from charts.trend_model import NOTE, Frame, xy
from metrics import calendar

PHONE = 230.0  # px of a plot on a phone, where texts must be kept apart
LATE = 3  # months after the last period in which a note still belongs to the chart
NUMBER = 15.0  # px across the ring around a note's number


@dataclass(frozen=True)
class Event:
    """Something that happened. text: what stands on the chart; told: all of it, for hovering."""

    period: int
    text: str
    told: str = ""


def event_layers(
    annotations: Sequence[tuple[int, str]], changes: Sequence[Event], frame: Frame
) -> tuple[list[Spec], int]:
    """Upright lines with their texts over the plot, in as many rows as keep them apart on a phone.

    A change of level stands where its first period begins, at the break of the limits, and is drawn through;
    an annotation stands at its period and is dotted.
    """
    placed = [(calendar.to_index(period), text, text, False) for period, text in annotations]
    marked = [
        (at, text, told, is_change)
        for at, text, told, is_change in placed
        if frame.first - frame.step < at < frame.last + frame.step
    ] + [
        (calendar.to_index(each.period) - frame.step / 2, each.text, each.told or each.text, True)
        for each in changes
        if frame.first < calendar.to_index(each.period) <= frame.last
    ]
    if not marked:
        return [], 0
    marked.sort(key=lambda mark: mark[0])
    spans = []
    for at, text, _, _ in marked:
        px, width = _on_phone(at, frame), text_width(shorten(clean(text), NOTE))
        spans.append((px - width, px) if px > PHONE / 2 else (px, px + width))
    lines = rows_without_overlap([a for a, _ in spans], [b for _, b in spans])
    rows = [
        {
            "x": at, "y": round(frame.value_at(-9 - line * LINE), 6), "y2": frame.ticks[0],
            "text": shorten(clean(text), NOTE), "told": clean(told), "said": clean(told), "change": is_change,
            "align": "right" if _on_phone(at, frame) > PHONE / 2 else "left",
        }
        for (at, text, told, is_change), line in zip(marked, lines, strict=True)
    ]  # fmt: skip
    return [*_rules(rows, frame), *_texts(rows, frame)], max(lines) + 1


def _on_phone(at: float, frame: Frame) -> float:
    return (at - frame.first + frame.step / 2) / max(frame.last - frame.first + frame.step, 1) * PHONE


def _rules(rows: Sequence[Row], frame: Frame) -> list[Spec]:
    looks = {
        False: {"stroke": frame.palette.muted, "strokeWidth": 1, "strokeDash": [2, 3]},
        True: {"stroke": frame.palette.text, "strokeWidth": 1.5},
    }
    encoding = xy(frame) | {"y2": {"field": "y2"}, "tooltip": raw_text("told")}
    kinds = [(look, [row for row in rows if row["change"] == is_change]) for is_change, look in looks.items()]
    return [layer("rule", mine, encoding, **look) for look, mine in kinds if mine]


def _texts(rows: Sequence[Row], frame: Frame) -> list[Spec]:
    found = []
    for is_change, colour in ((False, frame.palette.muted), (True, frame.palette.text)):
        for align, dx in (("left", 4), ("right", -4)):
            mine = [row for row in rows if row["align"] == align and row["change"] == is_change]
            if mine:
                told = {"tooltip": raw_text("told"), "description": said()} if is_change else {}
                look = {"align": align, "baseline": "middle", "dx": dx, "color": colour}
                found.append(layer("text", mine, xy(frame) | {"text": raw_text("text")} | told, **look))
    return found


def _period_at(at: int, frame: Frame) -> float:
    """Where the period that a month lies in is drawn; the end of the axis after the last one."""
    return min(at - (at - frame.first) % frame.step, frame.last + frame.step / 2)


def note_layers(notes: Sequence[Event], frame: Frame) -> list[Spec]:
    """The notes' numbers in rings on the time axis, one above the other where they would touch on a phone.

    A meeting looks at figures that are some months old: a note from soon after the last period stands at the
    end of the axis.
    """
    inside = sorted(
        (
            (_period_at(calendar.to_index(each.period), frame), each)
            for each in notes
            if frame.first <= calendar.to_index(each.period) < frame.last + frame.step + LATE
        ),
        key=lambda pair: pair[0],
    )
    if not inside:
        return []
    starts = [_on_phone(at, frame) - NUMBER / 2 for at, _ in inside]
    lines = rows_without_overlap(starts, [start + NUMBER for start in starts], gap=1)
    rows = [
        {
            "x": at, "y": round(frame.value_at(frame.height + 2 - line * (NUMBER + 1)), 6),
            "text": clean(each.text), "told": clean(each.told), "said": clean(each.told),
        }
        for (at, each), line in zip(inside, lines, strict=True)
    ]  # fmt: skip
    palette = frame.palette
    told = {"tooltip": raw_text("told"), "description": said()}
    ring = layer(
        "point", rows, xy(frame) | told, shape="circle", size=NUMBER**2, opacity=1, strokeWidth=1.2,
        fill=palette.surface, stroke=palette.text,
    )  # fmt: skip
    number = layer(
        "text", rows, xy(frame) | {"text": raw_text("text")}, align="center", baseline="middle",
        fontSize=10, fontWeight="bold", color=palette.text,
    )  # fmt: skip
    return [ring, number]
