"""Published views made in a test from counts, as a release would make them."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.protected import PublishedView
from metrics.publication import Update, publish_together

Cell = Mapping[str, object]


def publish(view_id: str, cells: Sequence[Cell], *, threshold: int = 5) -> PublishedView:
    """One county's view. cells: team, period (of the view's level), dimensions and measures, one per row."""
    view = CATALOGUE.view_by_id[view_id]
    dataset = CATALOGUE.dataset_by_id[view.dataset]
    assert view.level is not None
    assert dataset.level is not None
    measures = tuple(column.id for column in dataset.measures)
    leaves = pd.DataFrame(cells)
    for measure in measures:
        if measure not in leaves:
            leaves[measure] = 0.0
    for name in ("team", *dataset.dimension_ids):
        if name not in leaves:
            leaves[name] = "x"  # summed over in this view
    keys = ["team", "period", *dataset.dimension_ids]
    leaves = leaves.groupby(keys, as_index=False)[list(measures)].sum()
    own = dataset.level
    # Stocks are those of a period's last month, so that is where all of it is put.
    ends = leaves["period"].map(
        lambda period: calendar.start_of(calendar.last_month(period, view.level), own)
    )
    rows = leaves.assign(period=ends.astype("int64"))
    update = Update(dataset, [view], rows, lambda _period, _level: True, threshold, {})
    frame = dict(publish_together([update]).cells)[view_id]
    frame["periods"] = calendar.SPAN[view.level] // calendar.SPAN[own]
    over_time = {column.id: column.over_time for column in dataset.measures}
    return PublishedView(view, view.level, dataset.level, frame, measures, over_time, threshold)
