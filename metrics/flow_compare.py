"""Two flows beside one another as one table: how much in each, and the change."""

from collections.abc import Sequence

import pandas as pd

from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE

OTHER, CHANGE = "other", "change"


def join_tables(now: ProtectedTable, other: ProtectedTable, keys: Sequence[str]) -> ProtectedTable:
    """One row per key of either: `value`, `other`, and `change` from the other to now.

    A row that only one of them has is zero in the other. The change is hidden where either is.
    """
    sides = [_by_key(table, keys) for table in (now, other)]
    texts = [column for column in now.frame.columns if column.endswith("_label")]
    rows = [
        (*key, *_pair_up(*(side.get(key, (0.0, "shown", ()))[:2] for side in sides)), *_texts(key, sides))
        for key in dict.fromkeys([*sides[0], *sides[1]])
    ]
    measures = (VALUE, OTHER, CHANGE)
    columns = [name for measure in measures for name in (measure, measure + STATUS_SUFFIX)]
    frame = pd.DataFrame(rows, columns=[*keys, *columns, *texts]).astype(dict.fromkeys(measures, "float64"))
    return ProtectedTable(now.dimensions, measures, frame, now.threshold)


Row = tuple[float, str, tuple[str, ...]]


def _by_key(table: ProtectedTable, keys: Sequence[str]) -> dict[tuple[object, ...], Row]:
    frame = table.frame
    texts = [frame[column].astype(str) for column in frame.columns if column.endswith("_label")]
    labels = list(zip(*texts, strict=True)) if texts else [()] * len(frame)
    columns = zip(*(frame[key] for key in keys), strict=True)
    cells = zip(frame[VALUE].tolist(), frame[VALUE + STATUS_SUFFIX].tolist(), labels, strict=True)
    return {tuple(key): cell for key, cell in zip(columns, cells, strict=True)}


def _pair_up(now: tuple[float, str], other: tuple[float, str]) -> tuple[object, ...]:
    """Value and status of both and of the change."""
    hidden = next((status for _, status in (now, other) if status != "shown"), None)
    change = (float("nan"), hidden) if hidden else (now[0] - other[0], "shown")
    return (*now, *other, *change)


def _texts(key: tuple[object, ...], sides: Sequence[dict[tuple[object, ...], Row]]) -> tuple[str, ...]:
    return next(side[key][2] for side in sides if key in side)
