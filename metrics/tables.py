"""Published series as tables, for charts, files and screens."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics.protected import STATUS_SUFFIX, ProtectedSeries, ProtectedTable

VALUE = "value"


def tabulate(
    rows: Sequence[tuple[Mapping[str, str], ProtectedSeries]],
    threshold: int,
    *,
    extras: Sequence[Mapping[str, Sequence[object]]] = (),
) -> ProtectedTable:
    """One row per series and period: the series' own dimensions, period, value, status, whether partial.

    extras: per series further columns that follow from its shown values (limits, kinds of points).
    """
    frames = []
    for number, (dimensions, series) in enumerate(rows):
        frame = pd.DataFrame(
            {
                **dict(dimensions),
                "period": series.periods,
                VALUE: series.values,
                VALUE + STATUS_SUFFIX: series.statuses,
                "provisional": series.partial,
                **({} if not extras else extras[number]),
            }
        )
        frames.append(frame)
    names = tuple(rows[0][0]) if rows else ()
    if not frames:
        empty = pd.DataFrame(columns=["period", VALUE, VALUE + STATUS_SUFFIX, "provisional"])
        return ProtectedTable(("period",), (VALUE,), empty, threshold)
    return ProtectedTable((*names, "period"), (VALUE,), pd.concat(frames, ignore_index=True), threshold)
