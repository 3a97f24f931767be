"""A figure of how people are spread over a code list, beside the published study."""

from collections.abc import Mapping

from charts.bars import ranked_bars
from charts.frame import UnitFormat
from exports.ranges import write_n
from exports.shares import STUDY, Shares, find_shares
from metrics.distributions import PERSONS
from metrics.tables import VALUE
from ui.figure import Figure, show_figure
from ui.page import Context
from ui.words import chart_words

__all__ = ["STUDY", "Shares", "find_shares", "show_shares", "write_n"]


def show_shares(
    found: Shares,
    context: Context,
    *,
    title: str,
    subtitle: str,
    headings: tuple[str, str, str],
    note: str = "",
    colours: Mapping[str, str] | None = None,
) -> None:
    """Ranked bars with the study's shares as ticks. headings: of the codes, the counts and the shares."""
    spec = ranked_bars(
        found.table, chart_words(), palette=context.palette, alt=title, dimension=found.dimension,
        unit_format=found.form, colours=colours, reference=STUDY if found.has_reference else None,
    )  # fmt: skip
    columns = dict(zip((found.dimension, PERSONS, VALUE), headings, strict=True))
    if found.has_reference:
        columns[STUDY] = context.say("heading-study")
    formats = {PERSONS: UnitFormat(0), VALUE: found.form, STUDY: found.form}
    show_figure(
        Figure(found.id.replace("_", "-"), title, subtitle, found.table, spec, columns, formats, note),
        context,
    )
