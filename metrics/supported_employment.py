"""Supported employment by quality criteria: what the 25 scores amount to."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from metrics.catalogue.model import Names

if TYPE_CHECKING:
    from collections.abc import Sequence

Band = Literal["exemplary", "good", "fair", "not supported employment"]
CRITERIA = 25
LOWEST, HIGHEST = 1, 5
FLOORS: tuple[tuple[int, Band], ...] = (
    (115, "exemplary"),
    (100, "good"),
    (74, "fair"),
    (CRITERIA * LOWEST, "not supported employment"),
)
"""The least total of each band, the best first."""
BAND_NAMES = MappingProxyType(
    {
        "exemplary": Names("Erinomainen", "Utmärkt", "Exemplary"),
        "good": Names("Hyvä", "God", "Good"),
        "fair": Names("Kohtalainen", "Nöjaktig", "Fair"),
        "not supported employment": Names(
            "Ei vastaa laatukriteerejä", "Motsvarar inte kvalitetskriterierna", "Not supported employment"
        ),
    }
)


def fidelity_band(scores: "Sequence[float] | npt.NDArray[Any]") -> tuple[int, Band]:
    """The total of the 25 quality criteria (25-125 points) and its band.

    scores: 25 whole numbers from 1 to 5, in any order. 115-125 exemplary, 100-114 good, 74-99 fair, 73 or
    less not supported employment.
    Raises ValueError for another number of scores, and for a score that is missing or not 1, 2, 3, 4 or 5.
    Source: Becker, Swanson, Reese, Bond & McLeman, Supported Employment Fidelity Review Manual, 4th edition
    2019 (IPS-25); in Finnish THL, "IPS-työhönvalmennuksen laatukriteerit".
    """
    given = np.asarray(scores)
    if given.shape != (CRITERIA,):
        raise ValueError(f"expected {CRITERIA} scores, got {given.size} (shape {given.shape})")
    whole = [_read_score(place, score) for place, score in enumerate(given.tolist(), 1)]
    total = sum(whole)
    return total, next(band for floor, band in FLOORS if total >= floor)


def _read_score(place: int, score: object) -> int:
    if (
        not isinstance(score, int | float)
        or isinstance(score, bool)
        or score not in range(LOWEST, HIGHEST + 1)
    ):
        raise ValueError(
            f"expected a whole score from {LOWEST} to {HIGHEST} for criterion {place}, got {score!r}"
        )
    return int(score)
