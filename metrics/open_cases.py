"""Net changes with the open cases: as if they stayed as they are, and as if they moved as the ended ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from metrics.basis import Basis, total_of
from metrics.catalogue.codes import STATUSES
from metrics.catalogue.model import UNKNOWN
from metrics.flow_tables import sectors
from metrics.transition_tables import FORWARD, FROM, MEASURE

OPEN = "open"


@dataclass(frozen=True)
class IfOpen:
    """One group of statuses. Net changes (after less before) in persons per hundred; None where not shown.

    closed: of the ended cases. stayed: of ended and open together, if every open one kept its status. moved:
    of both together, if the open ones moved as the ended ones with the same status before did.
    """

    after: str
    closed: float | None
    stayed: float | None
    moved: float | None


@dataclass(frozen=True)
class Forward:
    """Positive transitions of those unemployed before. open: how many are still open; extra: how many more
    would move if those moved as the ended ones did (the share stays what it is). None where not shown."""

    open: float | None
    extra: float | None


def weigh_forward(basis: Basis) -> Forward:
    """How many more positive transitions the open cases would bring, moving as the ended ones did."""
    still, ended = total_of(basis, OPEN, before=FROM), total_of(basis, MEASURE, before=FROM)
    forward = [total_of(basis, MEASURE, before=FROM, after=after) for after in FORWARD]
    if still is None or not ended or any(count is None for count in forward):
        return Forward(still, None)
    return Forward(still, still * sum(count or 0.0 for count in forward) / ended)


def weigh_groups(basis: Basis, groups: Sequence[str] = FORWARD) -> list[IfOpen]:
    """Each group's net change in the three ways, from the published cells of one period."""
    before = _known(basis, MEASURE)
    still = _known(basis, OPEN)
    return [_weigh(basis, group, before, still) for group in groups]


def _known(basis: Basis, measure: str) -> float | None:
    """Everybody whose status before is known."""
    total, unknown = total_of(basis, measure), total_of(basis, measure, before=UNKNOWN)
    return None if total is None or unknown is None else total - unknown


def _weigh(basis: Basis, group: str, ended: float | None, still: float | None) -> IfOpen:
    after, before = total_of(basis, MEASURE, after=group), total_of(basis, MEASURE, before=group)
    unknown = total_of(basis, MEASURE, before=UNKNOWN, after=group)
    if not ended or after is None or before is None or unknown is None:
        return IfOpen(group, None, None, None)
    net = after - unknown - before
    if still is None:
        return IfOpen(group, 100 * net / ended, None, None)
    everybody = ended + still
    more = _expect(basis, group)
    moved = None if more is None else 100 * (net + more) / everybody
    return IfOpen(group, 100 * net / ended, 100 * net / everybody, moved)


def _expect(basis: Basis, group: str) -> float | None:
    """The open cases' own net change if each moved as the ended ones with its status before; None where a
    cell that it rests on is not shown, or nobody with such a status has ended."""
    found = 0.0
    for origin in sectors(STATUSES):
        still = total_of(basis, OPEN, before=origin)
        if still == 0:
            continue
        ended = total_of(basis, MEASURE, before=origin)
        there = total_of(basis, MEASURE, before=origin, after=group)
        if still is None or not ended or there is None:
            return None
        found += still * (there / ended - (1.0 if origin == group else 0.0))
    return found
