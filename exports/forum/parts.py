"""What a section is put together from: drawers that each make some figures, one step of the work each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from exports.context import Context
from exports.forum.model import PackFigure
from metrics.attention import Standing
from metrics.strategy import TargetView

Draw = Callable[[], Sequence[PackFigure | None]]


@dataclass(frozen=True, eq=False)
class Desk:
    """What every section is made from. standings: all indicators with data; targets: by indicator."""

    context: Context
    standings: tuple[Standing, ...]
    targets: Mapping[str, TargetView]


@dataclass(frozen=True, eq=False)
class Outline:
    """A section before its figures are drawn. message: asked for after them. missing: why there are none."""

    id: str
    message: Callable[[], str]
    drawers: tuple[Draw, ...]
    missing: str
