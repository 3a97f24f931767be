"""A figure of how people are spread over a code list, beside the published study."""

from collections.abc import Mapping
from dataclasses import dataclass

from charts.bars import ranked_bars
from charts.frame import UnitFormat
from locales.numbers import number
from metrics.basis import Basis, count_known
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import DISTRIBUTION_BY_ID
from metrics.distributions import PERSONS
from metrics.flow_tables import add_reference, drop_empty
from metrics.protected import ProtectedTable
from metrics.tables import VALUE
from ui import flows
from ui.figure import Figure, show_figure
from ui.page import Context
from ui.words import SMALL_N, chart_words, with_labels

STUDY = "study"


@dataclass(frozen=True, eq=False)
class Shares:
    """Shares over a range. table: one row per code, its share in `value` and the study's in `study`.

    n: how many people they rest on; None where that is not shown.
    """

    id: str
    dimension: str
    basis: Basis
    table: ProtectedTable
    n: float | None
    form: UnitFormat

    @property
    def has_reference(self) -> bool:
        return bool(self.table.frame[STUDY].notna().any())

    @property
    def largest(self) -> tuple[str, float] | None:
        """Name and share of the largest; None where a hidden one might be larger."""
        shown = self.table.frame[self.table.frame[VALUE].notna()].sort_values(VALUE, ascending=False)
        left = 1 - float(shown[VALUE].sum()) if bool(self.table.is_hidden(VALUE).any()) else 0.0
        if shown.empty or left >= float(shown.iloc[0][VALUE]):
            return None
        return str(shown.iloc[0][f"{self.dimension}_label"]), float(shown.iloc[0][VALUE])

    def share_of(self, code: str) -> float | None:
        """One code's share; None where it is not shown."""
        found = self.table.frame.loc[self.table.frame[self.dimension] == code, VALUE].dropna()
        return float(found.iloc[0]) if len(found) else None


def find_shares(id: str, context: Context) -> Shares | None:
    """A distribution over the page's scope, from the range that hides least; None without data."""
    declared = DISTRIBUTION_BY_ID[id]
    found = flows.distribution(context.store, context.release, context.scope, id)
    if found is None:
        return None
    basis, table = found
    codes = CATALOGUE.dataset_by_id[declared.dataset].by_id[declared.dimension].codes
    assert codes is not None
    compared = add_reference(
        drop_empty(table, (PERSONS, VALUE)), flows.study_distribution(id, context), declared.dimension
    )
    labelled = with_labels(compared, level=None, **{declared.dimension: codes})
    n = count_known(basis, declared.measure, declared.dimension)
    decimals = declared.decimals if n is not None and n >= SMALL_N else 0
    return Shares(id, declared.dimension, basis, labelled, n, UnitFormat(decimals, share=True))


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


def write_n(value: float | None, context: Context) -> str:
    """A published number, or the word for why there is none."""
    return context.say("status-suppressed") if value is None else number(value, context.language)
