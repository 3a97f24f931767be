"""A published view read the plain way: rows are looked for anew for every number, as its words define it.

What `metrics.protected.PublishedView.series` must come to, and what its speed is compared with.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from metrics import calendar
from metrics.catalogue.model import TOTAL
from metrics.protected import HIDDEN, STATUS_SUFFIX, ProtectedSeries, PublishedView


class PlainView(PublishedView):
    """The same published cells, and the same question, without any index."""

    def series(self, measure: str, where: Mapping[str, str], team: str = TOTAL) -> ProtectedSeries:
        """As in `PublishedView`."""
        own = self.frame[self.frame["team"] == team] if self.view.by_team else self.frame
        cell = own
        for dimension in self.view.dimensions:
            cell = cell[cell[dimension] == where.get(dimension, TOTAL)]
        status = measure + STATUS_SUFFIX
        has_had = bool((own[measure].notna() | own[status].isin(HIDDEN)).any())
        has_data = set(own["period"]) if has_had else set()
        late = own["periods"] < calendar.SPAN[self.level] // calendar.SPAN[self.own_level]
        is_late = set(own.loc[late, "period"])
        rows = cell.set_index("period")[[measure, status]]
        values, statuses = [], []
        for period in self.periods.tolist():
            row = (
                rows.loc[period] if period in rows.index else pd.Series({measure: np.nan, status: "no_data"})
            )
            without = 0.0 if period in has_data and period not in rows.index else np.nan
            values.append(row[measure] if period in rows.index else without)
            statuses.append(row[status])
        came_hidden = np.array([each == "withheld" for each in statuses], dtype=bool)
        return ProtectedSeries(
            self.level,
            self.periods,
            np.array(values, dtype=np.float64),
            np.array([each in HIDDEN for each in statuses], dtype=bool),
            np.array([period in is_late for period in self.periods.tolist()], dtype=bool),
            came_hidden,
        )
