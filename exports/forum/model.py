"""What a forum pack is made of: sections of figures that slides, report and workbook all write out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from charts.flow_shapes import Shape
from charts.frame import Spec, UnitFormat
from locales.numbers import Language
from metrics.protected import ProtectedTable

Kind = Literal["line", "bars", "columns", "flow", "table"]
"""line: over time. bars: ranked codes, lying. columns: standing, over ordered codes or periods. flow: a flow
diagram of native shapes. table: no chart."""


@dataclass(frozen=True)
class FlowDrawing:
    """A flow diagram as native shapes, `width` × `height` points."""

    shapes: tuple[Shape, ...]
    width: float
    height: float


@dataclass(frozen=True, eq=False)
class PackFigure:
    """One figure: a slide, a part of the report, a sheet.

    key: unique in the pack, ASCII, at most 31 characters. title: the message in a sentence. subtitle: what,
    where, when, unit. table: one row per mark. category: the dimension along the axis ("period" for time; its
    text column `<category>_label`, or `period_label`, is what people read). series: the dimension whose codes
    are lines of their own, if any. measures: what is drawn; of several each is a line of its own (a mean and
    its limits). headings: columns of the table in order -> heading. formats: how its measures are written.
    colours: series code or measure -> #RRGGBB. target: a labelled line across.
    alt: the chart in words. definition, source, n, dated: what stands in a slide's notes and below a figure.
    drawing: the shapes of a flow. spec: the same chart for a picture, where there is one.
    """

    key: str
    section: str
    title: str
    subtitle: str
    kind: Kind
    table: ProtectedTable
    category: str
    measures: tuple[str, ...]
    headings: Mapping[str, str]
    formats: Mapping[str, UnitFormat]
    alt: str
    definition: str
    source: str
    n: str
    dated: str
    series: str | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    target: float | None = None
    target_label: str = ""
    comment: str = ""
    drawing: FlowDrawing | None = None
    spec: Spec | None = None


@dataclass(frozen=True, eq=False)
class Section:
    """A chapter. message: its headline sentence. missing: why it has no figures, in words; else empty."""

    id: str
    title: str
    message: str
    figures: tuple[PackFigure, ...]
    missing: str = ""


@dataclass(frozen=True, eq=False)
class Pack:
    """Everything a pack holds, in one language.

    scope: area, teams, time and level in words. release: the grey line (release, its moment, threshold).
    decisions: notes of meetings, each (date, author, text, what it is about).
    """

    title: str
    scope: str
    release: str
    language: Language
    threshold: int
    sections: tuple[Section, ...]
    decisions: tuple[tuple[str, str, str, str], ...] = ()

    @property
    def figures(self) -> tuple[PackFigure, ...]:
        return tuple(figure for section in self.sections for figure in section.figures)
