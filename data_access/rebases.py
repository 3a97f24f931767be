"""Rebase points: from which month an indicator's usual level is another, and why, as people have said it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from data_access.remarks import (
    accept_code,
    accept_county,
    accept_month,
    accept_text,
    add_remark,
    read_remarks,
    remove_remark,
)
from data_access.store import Store
from locales import UserError
from metrics.catalogue.indicators import INDICATOR_BY_ID

LONGEST_REASON = 200  # characters
WHOLE_COUNTY = ""  # the team of a rebase point that is about the county's own figures


@dataclass(frozen=True)
class Rebase:
    """One rebase point. period: the first month (YYYYMM) of the new level. at, removed_at: UTC, ISO."""

    id: int
    county: str
    indicator: str
    team: str
    period: int
    reason: str
    by: str
    at: str
    removed_by: str | None
    removed_at: str | None


def add_rebase(
    connection: Connection,
    store: Store,
    county: str,
    indicator: str,
    period: int,
    reason: str,
    by: str,
    *,
    team: str = WHOLE_COUNTY,
) -> int:
    """Keep a rebase point; its id.

    UserError: an unknown county or indicator, no month, an empty or too long reason, one that tells of a
    person, or a month that is a rebase point of the same figures already.
    """
    if indicator not in INDICATOR_BY_ID:
        raise UserError("error-remark-subject")
    table = store.tables.rebases
    values = {
        "county": accept_county(county),
        "indicator": indicator,
        "team": accept_code(team),
        "period": accept_month(period),
        "reason": accept_text(reason, LONGEST_REASON),
    }
    same = [table.c[name] == values[name] for name in ("county", "indicator", "team", "period")]
    if connection.execute(select(table.c.id).where(*same, table.c.removed_at.is_(None))).first() is not None:
        raise UserError("error-rebase-already")
    return add_remark(connection, table, values, by)


def remove_rebase(connection: Connection, store: Store, id: int, by: str) -> None:
    """Mark a rebase point as removed: the figures are judged without it, the history keeps it."""
    remove_remark(connection, store.tables.rebases, id, by)


def list_rebases(connection: Connection, store: Store, county: str, *, removed: bool = False) -> list[Rebase]:
    """A county's rebase points by month; removed: those that were removed too."""
    rows = read_remarks(connection, store.tables.rebases, county, removed=removed)
    return sorted((Rebase(**row) for row in rows), key=lambda each: (each.period, each.id))


def choose_rebases(rebases: Iterable[Rebase], indicator: str, teams: Sequence[str]) -> tuple[Rebase, ...]:
    """Those of one indicator that hold for some teams: the county's own for none, a team's for it alone.

    Nobody has said anything of the sum of several teams, so nothing holds for it.
    """
    if len(teams) > 1:
        return ()
    team = teams[0] if teams else WHOLE_COUNTY
    return tuple(each for each in rebases if (each.indicator, each.team) == (indicator, team))
