"""What an indicator's declaration is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from metrics.catalogue.model import Names, OverTime

Unit = Literal[
    "persons",
    "share",
    "ratio",
    "days",
    "weeks",
    "events",
    "fte",
    "sectors",
    "links",
    "measures",
    "months",
    "points",
    "euros",
    "per_thousand",
]
Better = Literal["up", "down", "neither"]
Theme = Literal[
    "access", "workload", "process", "flows", "transitions", "impact", "coaching", "money", "strategy", "data"
]
Method = Literal[
    "quotient",
    "quantile",
    "sectors_present",
    "sectors_missing",
    "missing_links",
    "on_schedule",
    "targets_met",
    "with_clients",
    "per_population",
    "fidelity",
]
Where = Mapping[str, str]
"""Coordinates of one published cell: dimension -> code or group; a dimension left out is summed over."""


@dataclass(frozen=True)
class Term:
    """A number made of published cells: the cells of `plus` less the cells of `minus`.

    over_time overrides how months become a longer period (a stock can be averaged or summed). factor: what
    the number is multiplied with, such as -1 for one that is taken off.
    """

    dataset: str
    measure: str
    plus: tuple[Where, ...] = ({},)
    minus: tuple[Where, ...] = ()
    over_time: OverTime | None = None
    factor: float = 1.0


@dataclass(frozen=True)
class Indicator:
    """One indicator (mittari), declared once.

    quotient: scale × sum of numerator terms / sum of denominator terms (no denominator: the sum itself).
    window: months that each value looks back over. quantile: which point of the waiting-time
    distribution. decimals: how many the value can carry at most. A definition in words and why it
    matters stand in the text catalogues under the indicator's id.
    """

    id: str
    theme: Theme
    names: Names
    unit: Unit
    better: Better
    recommendation: str
    page: str
    numerator: tuple[Term, ...] = ()
    denominator: tuple[Term, ...] = ()
    scale: float = 1.0
    window: int | None = None
    method: Method = "quotient"
    step: str = ""
    quantile: float = 0.0
    decimals: int = 1
    minimum_n: int = 20

    @property
    def datasets(self) -> tuple[str, ...]:
        by_method = {
            "quantile": ("waits",),
            "sectors_present": ("staffing",),
            "sectors_missing": ("staffing",),
            "missing_links": ("referrals",),
            "on_schedule": ("strategy",),
            "targets_met": ("strategy",),
            "with_clients": ("strategy",),
            "fidelity": ("supported_employment",),
        }
        named = tuple(term.dataset for term in (*self.numerator, *self.denominator))
        if self.method == "per_population":
            named = (*named, "population")
        return tuple(dict.fromkeys(named + by_method.get(self.method, ())))


@dataclass(frozen=True)
class Distribution:
    """How persons are spread over a dimension: each code's share of the known ones, or its net change."""

    id: str
    theme: Theme
    names: Names
    dataset: str
    measure: str
    dimension: str
    recommendation: str
    page: str
    method: Literal["share", "net_change"] = "share"
    decimals: int = 1
