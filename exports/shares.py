"""How people are spread over a code list, beside the published study: shares over a range of time."""

from dataclasses import dataclass

from charts.frame import UnitFormat
from exports import flows
from exports.context import Context
from exports.words import SMALL_N, with_labels
from metrics.basis import Basis, count_known
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import DISTRIBUTION_BY_ID
from metrics.distributions import PERSONS
from metrics.flow_tables import add_reference, drop_empty
from metrics.protected import ProtectedTable
from metrics.tables import VALUE

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
    labelled = with_labels(compared, context.language, level=None, **{declared.dimension: codes})
    n = count_known(basis, declared.measure, declared.dimension)
    decimals = declared.decimals if n is not None and n >= SMALL_N else 0
    return Shares(id, declared.dimension, basis, labelled, n, UnitFormat(decimals, share=True))
