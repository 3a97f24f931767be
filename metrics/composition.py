"""Who is in the team: which sectors are present and which are missing (figure 1's question)."""

from collections.abc import Sequence

import numpy as np

from metrics.catalogue.codes import TEAM_SECTORS
from metrics.catalogue.model import GROUP_MARK, Level
from metrics.protected import Mask, ProtectedSeries, PublishedView


def is_present(view: PublishedView, team: str, sector: str, level: Level = "month") -> tuple[Mask, Mask]:
    """Per period: whether a team has anybody of a sector (FTE or a person), and whether it has data."""
    where = {"profession": GROUP_MARK + sector}
    fte = view.series("filled_fte", where, team).to_level(level, "last")
    persons = view.series("persons", where, team).to_level(level, "last")
    present = (fte.values > 0) | (persons.values > 0)
    return present, fte.shown | persons.shown


def count_sectors(
    view: PublishedView, teams: Sequence[str], level: Level, missing: bool
) -> tuple[ProtectedSeries, ProtectedSeries]:
    """Sectors missing (in all teams together) or the share of the six present, and what it rests on."""
    chosen = teams or view.teams
    empty = view.series("filled_fte", {}).to_level(level, "last")
    present, expected = np.zeros(empty.periods.size), np.zeros(empty.periods.size)
    for team in chosen:
        for sector in TEAM_SECTORS:
            has, known = is_present(view, team, sector, level)
            present += has & known
            expected += known
    value = expected - present if missing else present / np.where(expected > 0, expected, np.nan)
    value = np.where(expected > 0, value, np.nan)
    nothing = np.zeros(value.size, dtype=bool)
    return (
        ProtectedSeries(empty.level, empty.periods, value, nothing, empty.partial),
        ProtectedSeries(empty.level, empty.periods, expected, nothing, empty.partial),
    )


def find_missing_sectors(view: PublishedView, team: str, period: int) -> list[str]:
    """The sectors that a team has nobody of in a month."""
    at = view.periods == period
    found = []
    for sector in TEAM_SECTORS:
        has, known = is_present(view, team, sector)
        if bool((known & ~has & at).any()):
            found.append(sector)
    return found
