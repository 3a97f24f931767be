"""Transitions as protected tables: through their stages, net change per hundred cases, what open cases do."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from metrics.basis import Basis, find_bases, shorten, total_of
from metrics.catalogue.codes import CLIENT_GROUPS, STATUSES
from metrics.catalogue.model import UNKNOWN, Catalogue
from metrics.distributions import PERSONS
from metrics.flow_cells import TEAM, Codes, sum_cell
from metrics.flow_search import Asked, FoundFlow, find_flow
from metrics.flow_tables import sectors
from metrics.intervals import wilson
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.scope import Scope, Views
from metrics.tables import VALUE

MEASURE = "ended"
FROM = "unemployed_jobseeker"
FORWARD = ("g:work", "g:study", "g:activated")
PER_HUNDRED = "per_hundred"


def ask_transitions(*stages: str, teams: Sequence[str] = ()) -> Asked:
    """Transitions through some stages: by status, else by group of statuses. teams: none for the scope's."""
    others: Codes = {"client_group": CLIENT_GROUPS.ids, TEAM: teams}
    details = [{"before": codes, "after": codes, **others} for codes in (STATUSES.ids, sectors(STATUSES))]
    return Asked("transitions", MEASURE, stages, tuple(details))


def find_transitions(views: Views, catalogue: Catalogue, scope: Scope) -> FoundFlow | None:
    """The longest range, and the finest statuses, whose shown links hold enough of the people."""
    return find_flow(views, catalogue, ask_transitions("before", "after"), scope)


def knows_before(basis: Basis) -> bool:
    """Whether anybody's status before is known, as far as published totals tell."""
    total, unknown = total_of(basis, MEASURE), total_of(basis, MEASURE, before=UNKNOWN)
    return total is None or unknown is None or unknown < total


def tabulate_net(basis: Basis) -> ProtectedTable:
    """One row per status: persons after, and value = after less before, over just the periods of a basis."""
    rows = []
    for code in STATUSES.ids:
        if code != UNKNOWN:
            before, after = (sum_cell(basis, MEASURE, {side: code}) for side in ("before", "after"))
            change = after - before
            both = (float(after.values[0]), after.statuses[0], float(change.values[0]), change.statuses[0])
            rows.append((code, *both))
    columns = [name for measure in (PERSONS, VALUE) for name in (measure, measure + STATUS_SUFFIX)]
    frame = pd.DataFrame(rows, columns=["before", *columns])
    return ProtectedTable(("before",), (PERSONS, VALUE), frame, basis.view.threshold)


def add_per_hundred(table: ProtectedTable, ended: float | None) -> ProtectedTable:
    """The net changes with a measure per hundred ended cases, so that areas of any size can be compared."""
    frame = table.frame.copy()
    frame[PER_HUNDRED] = frame[VALUE] * (100 / ended if ended else float("nan"))
    statuses = frame[VALUE + STATUS_SUFFIX]
    frame[PER_HUNDRED + STATUS_SUFFIX] = statuses if ended else statuses.where(statuses != "shown", "no_data")
    return ProtectedTable(table.dimensions, (*table.measures, PER_HUNDRED), frame, table.threshold)


@dataclass(frozen=True)
class OpenCases:
    """What open cases do to the share of positive transitions; None where it rests on something hidden.

    ended, open: everybody. from_unemployment: ended cases that began as unemployed. positive: their share
    that moved forward. at_least: the same share if every open one counted as no change, so the least that
    it can become once they all have ended.
    """

    ended: float | None
    open: float | None
    from_unemployment: float | None
    positive: float | None
    at_least: float | None

    @property
    def open_share(self) -> float | None:
        if self.open is None or self.ended is None or self.open + self.ended == 0:
            return None
        return self.open / (self.open + self.ended)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the share of positive transitions would lie by chance alone (Wilson, 95 %)."""
        if self.positive is None or not self.from_unemployment:
            return None
        return wilson(self.positive * self.from_unemployment, self.from_unemployment)


def weigh_open(basis: Basis) -> OpenCases:
    """Ended and open cases of a basis, from its published cells."""
    before = total_of(basis, MEASURE, before=FROM)
    still = total_of(basis, "open", before=FROM)
    forward = [_count(basis, after) for after in FORWARD]
    positive = at_least = None
    if before and all(count is not None for count in forward):
        moved = sum(count for count in forward if count is not None)
        positive = moved / before
        at_least = None if still is None else moved / (before + still)
    return OpenCases(total_of(basis, MEASURE), total_of(basis, "open"), before, positive, at_least)


def _count(basis: Basis, after: str) -> float | None:
    return total_of(basis, MEASURE, before=FROM, after=after)


def find_open(views: Views, catalogue: Catalogue, found: FoundFlow, scope: Scope) -> tuple[Basis, OpenCases]:
    """Open cases of the newest period in which their effect is shown; else of the newest of all.

    One period, because over a longer one more cases end but no more are open. The range of the diagram is the
    last to be tried.
    """
    bases = find_bases(catalogue, views, "transitions", ("before", "after"), MEASURE, scope)
    newest = [list(shorten(basis))[-1] for basis in bases]
    tried = [*sorted(newest, key=lambda basis: (not basis.whole, basis.months)), found.basis]
    weighed = [(basis, weigh_open(basis)) for basis in tried]
    return next((pair for pair in weighed if pair[1].at_least is not None), weighed[0])
