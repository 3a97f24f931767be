"""A figure in words, for those who do not see it: only numbers that are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from charts.frame import UnitFormat
from exports.context import Context
from metrics.protected import HIDDEN, STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE

MOST_NAMED = 12  # bars or lines that are read out


@dataclass(frozen=True)
class Bars:
    """Which columns of a table are bars: a category, of several side by side also their series."""

    category: str
    series: str | None
    measure: str


def describe_lines(
    title: str, table: ProtectedTable, series: str | None, form: UnitFormat, context: Context
) -> str:
    """First and newest value of each line, lowest and highest of a lone one, and how many are hidden."""
    frame = table.frame
    said = [context.say("forum-alt-line", title=_bare(title))]
    if series is None:
        said.append(_describe_line(frame, form, context))
    else:
        groups = list(frame.groupby(f"{series}_label", sort=False))[:MOST_NAMED]
        said += [f"{name}: {_describe_ends(part, form, context)}" for name, part in groups]
    return " ".join(filter(None, [*said, _describe_hidden(table, [VALUE], context)]))


def _describe_line(frame: pd.DataFrame, form: UnitFormat, context: Context) -> str:
    shown = frame[frame[VALUE].notna()]
    if shown.empty:
        return context.say("forum-alt-nothing")
    ends = _describe_ends(frame, form, context)
    lowest, highest = float(shown[VALUE].min()), float(shown[VALUE].max())
    low, high = (form.full(value, context.language) for value in (lowest, highest))
    return f"{ends} {context.say('forum-alt-range', low=low, high=high)}"


def _describe_ends(frame: pd.DataFrame, form: UnitFormat, context: Context) -> str:
    shown = frame[frame[VALUE].notna()]
    if shown.empty:
        return context.say("forum-alt-nothing")
    first, last = shown.iloc[0], shown.iloc[-1]
    return context.say(
        "forum-alt-ends",
        first=form.full(float(first[VALUE]), context.language),
        start=str(first["period_label"]),
        last=form.full(float(last[VALUE]), context.language),
        end=str(last["period_label"]),
    )


def describe_bars(title: str, table: ProtectedTable, bars: Bars, form: UnitFormat, context: Context) -> str:
    """The largest bars with their values, and how many are hidden."""
    frame = table.frame[table.frame[bars.measure].notna()]
    if bars.series is None:
        frame = frame.sort_values(bars.measure, ascending=False)
    names = frame[f"{bars.category}_label"].astype(str)
    if bars.series is not None:
        names = names + ", " + frame[f"{bars.series}_label"].astype(str)
    pairs = list(zip(names, frame[bars.measure], strict=True))[:MOST_NAMED]
    listed = "; ".join(f"{name} {form.full(float(value), context.language)}" for name, value in pairs)
    hidden = _describe_hidden(table, [bars.measure], context)
    return " ".join(filter(None, [context.say("forum-alt-bars", title=_bare(title), bars=listed), hidden]))


def describe_table(title: str, rows: int, context: Context) -> str:
    return context.say("forum-alt-table", title=_bare(title), count=rows)


def _bare(title: str) -> str:
    """A title to be followed by a full stop."""
    return title.rstrip(".")


def _describe_hidden(table: ProtectedTable, measures: Sequence[str], context: Context) -> str:
    hidden = sum(int(table.frame[name + STATUS_SUFFIX].isin(HIDDEN).sum()) for name in measures)
    return context.say("forum-alt-hidden", count=hidden) if hidden else ""
