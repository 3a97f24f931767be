"""Net change by status with its interval, from the published cells of a basis."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from metrics.basis import Basis, total_of
from metrics.catalogue.codes import STATUSES
from metrics.catalogue.model import UNKNOWN
from metrics.flow_stages import tabulate_flow
from metrics.flow_tables import drop_empty
from metrics.marginal import Marginal, Square, StatusChange, compare_margins, read_square
from metrics.protected import HIDDEN, STATUS_SUFFIX, ProtectedTable
from metrics.tables import VALUE
from metrics.transition_tables import MEASURE, PER_HUNDRED, add_per_hundred, tabulate_net

LOW, HIGH = "low", "high"
COURSE = "course"  # more, fewer, chance or hidden as in `sort_changes`; unknown where nobody is followed
PER_HUNDRED_LOW, PER_HUNDRED_HIGH = "per_hundred_low", "per_hundred_high"


@dataclass(frozen=True, eq=False)
class NetChange:
    """Net change over a basis.

    marginal: tests, bounds, movers and stayers of those whose status is known both before and after. table:
    one row per status with anybody: `value` (persons, after less before), `low`, `high` (95 % interval), the
    same three per hundred, and `course`. n: those whom it rests on, None where that is not shown. left_out:
    those with an unknown status, None where not shown.
    """

    basis: Basis
    marginal: Marginal
    table: ProtectedTable
    n: float | None
    left_out: float | None

    @property
    def is_paired(self) -> bool:
        """Whether the same people are known before and after; else there are only sums, and no interval."""
        return bool(self.marginal.changes)

    def is_largest(self, code: str) -> bool:
        """Whether no other status can have grown more, whatever the protected numbers are."""
        own = next((each.change for each in self.marginal.changes if each.code == code), None)
        others = [each.change for each in self.marginal.changes if each.code != code]
        return own is not None and all(each is not None and each.high <= own.low for each in others)


def find_net_change(basis: Basis) -> NetChange:
    """The net changes of a basis, hidden where a sum that they rest on is."""
    square = read_transitions(basis)
    marginal = compare_margins(square)
    ended = total_of(basis, MEASURE)
    if not marginal.changes:
        table = drop_empty(tabulate_net(basis), ("persons", VALUE))
        return NetChange(basis, marginal, _without_intervals(add_per_hundred(table, ended)), ended, None)
    left_out = None if ended is None or square.total is None else ended - square.total
    return NetChange(basis, marginal, _tabulate(marginal, basis), square.total, left_out)


def read_transitions(basis: Basis) -> Square:
    """The square of the statuses that anybody has, before or after."""
    codes = dict.fromkeys(("before", "after"), STATUSES.ids)
    flow = tabulate_flow((basis,), MEASURE, ("before", "after"), codes)
    used = set(flow.nodes.frame["code"]) - {UNKNOWN}
    wanted = [code for code in STATUSES.ids if code in used]
    return read_square(flow.links, wanted, flow.nodes, total=total_of(basis, MEASURE))


def _tabulate(marginal: Marginal, basis: Basis) -> ProtectedTable:
    given = tabulate_net(basis).frame.set_index("before")[VALUE + STATUS_SUFFIX]
    courses = {change.code: kind for kind, each in sort_changes(marginal).items() for change in each}
    rows = [
        [*_row(change, str(given[change.code]), marginal.total), courses[change.code]]
        for change in marginal.changes
    ]
    measures = (VALUE, LOW, HIGH, PER_HUNDRED, PER_HUNDRED_LOW, PER_HUNDRED_HIGH)
    names = ["before", *(name for m in measures for name in (m, m + STATUS_SUFFIX)), COURSE]
    frame = pd.DataFrame(rows, columns=names).astype(dict.fromkeys(measures, "float64"))
    return ProtectedTable(("before",), measures, frame, basis.view.threshold)


def _row(change: StatusChange, status: str, total: float | None) -> list[object]:
    """Code, then value and status of each measure. A change of which only bounds are known is hidden."""
    known = change.before is not None and change.after is not None
    hidden = status if status in HIDDEN else "suppressed"
    value = change.change.low if known and change.change is not None else np.nan
    ends = (np.nan, np.nan)
    if change.interval is not None:
        ends = change.interval.low, change.interval.high
    factor = 100 / total if total else np.nan
    row: list[object] = [change.code]
    for number in (value, *ends, value * factor, ends[0] * factor, ends[1] * factor):
        row += [number, hidden if np.isnan(number) else "shown"]
    return row


def _without_intervals(table: ProtectedTable) -> ProtectedTable:
    """Where only sums are known, not who moved."""
    frame = table.frame.assign(**{COURSE: "unknown"})
    ends = (LOW, HIGH, PER_HUNDRED_LOW, PER_HUNDRED_HIGH)
    for name in ends:
        frame[name], frame[name + STATUS_SUFFIX] = np.nan, "no_data"
    return ProtectedTable(table.dimensions, (*table.measures, *ends), frame, table.threshold)


def sort_changes(marginal: Marginal) -> Mapping[str, list[StatusChange]]:
    """The statuses by what can be said of them.

    more, fewer: by more than chance, over all statuses together; chance: the change is known and within
    chance; hidden: what is protected leaves it open.
    """
    found: dict[str, list[StatusChange]] = {"more": [], "fewer": [], "chance": [], "hidden": []}
    for change in marginal.changes:
        sure = change.adjusted is not None and change.adjusted.low == change.adjusted.high
        kind = change.direction if change.direction != "unclear" else "chance" if sure else "hidden"
        found[kind].append(change)
    return {kind: sorted(each, key=_by_size) for kind, each in found.items()}


def _by_size(change: StatusChange) -> tuple[float, str]:
    least = 0.0 if change.change is None else min(abs(change.change.low), abs(change.change.high))
    return -least, change.code
