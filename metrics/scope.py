"""What a page is about: area, teams, time and client group; and which published view can answer it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from metrics.calendar import SPAN
from metrics.catalogue.model import TOTAL, Catalogue, Level, View
from metrics.protected import PublishedView

Views = Mapping[str, PublishedView]
"""One county's published views by id; a view that has nothing published is there, empty."""


@dataclass(frozen=True)
class Scope:
    """first, last: months (YYYYMM), both included. teams: none means the whole county.

    rolling: each value looks back over 12 months. client_group: empty means everybody.
    """

    county: str
    first: int
    last: int
    level: Level = "month"
    rolling: bool = False
    teams: tuple[str, ...] = ()
    client_group: str = TOTAL

    @property
    def areas(self) -> tuple[str, ...]:
        """The teams whose figures are summed: the county's own total where no team was chosen."""
        return self.teams or (TOTAL,)


def choose_view(
    catalogue: Catalogue,
    dataset: str,
    dimensions: Iterable[str],
    level: Level,
    *,
    by_team: bool,
    exact: bool = False,
) -> View | None:
    """The view that answers best: the longest level up to the one asked for, else the shortest longer one.

    exact: only views at the dataset's own level, for numbers that depend on single months.
    """
    return _choose_view(catalogue, dataset, frozenset(dimensions), level, by_team, exact)


@lru_cache(maxsize=1024)
def _choose_view(
    catalogue: Catalogue, dataset: str, needed: frozenset[str], level: Level, by_team: bool, exact: bool
) -> View | None:
    own = catalogue.dataset_by_id[dataset].level
    options = [
        view
        for view in catalogue.views_of(dataset)
        if view.level is not None
        and needed <= set(view.dimensions)
        and (view.by_team or not by_team)
        and (view.level == own or not exact)
    ]
    return min(options, key=lambda view: _distance(view, level, len(needed)), default=None)


def _distance(view: View, level: Level, needed: int) -> tuple[bool, int, int, bool]:
    span, asked = SPAN[view.level or "month"], SPAN[level]
    longer = span > asked
    return longer, span if longer else -span, len(view.dimensions) - needed, view.by_team
