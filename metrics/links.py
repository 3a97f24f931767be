"""Missing links: a team that has sent nobody to a key service in a half-year in which other teams have."""

from collections.abc import Sequence

import numpy as np

from metrics.catalogue.codes import KEY_TARGETS
from metrics.protected import Mask, ProtectedSeries, PublishedView


def is_missing(view: PublishedView, team: str, target: str) -> Mask:
    """Per half-year: the team has data, none of it to this service, and some other team has.

    A hidden cell may be a referral, so it counts as a link.
    """
    own = view.series("persons", {"target": target}, team)
    others = [view.series("persons", {"target": target}, other) for other in view.teams if other != team]
    used = np.zeros(own.periods.size, dtype=bool)
    for other in others:
        used |= other.hidden | (other.values > 0)
    missing: Mask = own.shown & (own.values == 0) & used
    return missing


def count_missing_links(view: PublishedView, teams: Sequence[str]) -> tuple[ProtectedSeries, ProtectedSeries]:
    """How many links are missing in all chosen teams together, and how many were looked for."""
    chosen = teams or view.teams
    total = view.series("persons", {})
    missing, looked = np.zeros(total.periods.size), np.zeros(total.periods.size)
    for team in chosen:
        has_data = view.series("persons", {}, team)
        looked += np.where(has_data.shown | has_data.hidden, len(KEY_TARGETS), 0)
        for target in KEY_TARGETS:
            missing += is_missing(view, team, target)
    nothing = np.zeros(missing.size, dtype=bool)
    value = np.where(looked > 0, missing, np.nan)
    # one team's first half-year may be a part; beside older teams it counts from its beginning, as in sums
    partial = view.series("persons", {}, chosen[0]).partial if len(teams) == 1 else total.partial
    return (
        ProtectedSeries(total.level, total.periods, value, nothing, partial),
        ProtectedSeries(total.level, total.periods, looked, nothing, partial),
    )


def find_missing_links(view: PublishedView, teams: Sequence[str], period: int) -> list[tuple[str, str]]:
    """(team, service) of every missing link in a half-year."""
    at = view.periods == period
    return [
        (team, target)
        for team in (teams or view.teams)
        for target in KEY_TARGETS
        if bool((is_missing(view, team, target) & at).any())
    ]
