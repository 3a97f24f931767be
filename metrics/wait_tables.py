"""How many waited how long: persons by waiting band, over a range of time."""

import pandas as pd

from metrics.basis import Basis, find_bases, order_of, shorten
from metrics.catalogue.codes import WAIT_BANDS
from metrics.catalogue.model import Catalogue
from metrics.protected import STATUS_SUFFIX, ProtectedTable
from metrics.scope import Scope, Views
from metrics.sums import sum_range
from metrics.tables import VALUE

FIRST_CONTACT = "to_first_contact"
COMPLETED = "completed"


def find_bands(
    views: Views, catalogue: Catalogue, scope: Scope, step: str = FIRST_CONTACT
) -> tuple[Basis, ProtectedTable] | None:
    """Persons by band, from the longest range in which nothing is hidden; else where least is."""
    best: tuple[Basis, ProtectedTable] | None = None
    bases = find_bases(catalogue, views, "waits", ("step", "band"), COMPLETED, scope)
    for basis in sorted((shorter for given in bases for shorter in shorten(given)), key=order_of):
        table = tabulate_bands(basis, step)
        if best is None or table.is_hidden(VALUE).sum() < best[1].is_hidden(VALUE).sum():
            best = basis, table
        if not table.any_hidden:
            break
    return best


def tabulate_bands(basis: Basis, step: str = FIRST_CONTACT) -> ProtectedTable:
    """One row per waiting band, the shortest first: who waited so long for a step over a basis."""
    cells = [
        (band, sum_range(basis.view, COMPLETED, {**basis.where, "step": step, "band": band}, basis.scope))
        for band in WAIT_BANDS.ids
    ]
    frame = pd.DataFrame(
        {
            "band": [band for band, _ in cells],
            VALUE: pd.Series([float(cell.values[0]) for _, cell in cells], dtype="float64"),
            VALUE + STATUS_SUFFIX: [cell.statuses[0] for _, cell in cells],
        }
    )
    return ProtectedTable(("band",), (VALUE,), frame, basis.view.threshold)
