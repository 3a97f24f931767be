"""Published views made in a test from counts, as a release would make them."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.protected import PublishedView
from metrics.publication import protect_view

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
    keys = ["period", *view.by]
    leaves = leaves.groupby(keys, as_index=False)[list(measures)].sum()
    frame = protect_view(dataset, view, leaves, threshold)
    frame["periods"] = calendar.SPAN[view.level] // calendar.SPAN[dataset.level]
    over_time = {column.id: column.over_time for column in dataset.measures}
    return PublishedView(view, view.level, dataset.level, frame, measures, over_time, threshold)
