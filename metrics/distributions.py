"""How persons are spread over a code list: shares of those whose code is known."""

import numpy as np
import pandas as pd

from metrics.basis import Basis, find_bases, order_of, shorten
from metrics.catalogue.indicators.model import Distribution
from metrics.catalogue.model import UNKNOWN, Catalogue
from metrics.flow_cells import sum_cells
from metrics.protected import HIDDEN, STATUS_SUFFIX, ProtectedTable
from metrics.scope import Scope, Views
from metrics.sums import sum_range

PERSONS = "persons"
VALUE = "value"
_NOBODY: tuple[float, str] = (0.0, "shown")


def find_distribution(
    declared: Distribution, views: Views, catalogue: Catalogue, scope: Scope
) -> tuple[Basis, ProtectedTable] | None:
    """A distribution from the longest range in which nothing is hidden; else where least is."""
    bases = find_bases(catalogue, views, declared.dataset, (declared.dimension,), declared.measure, scope)
    best: tuple[Basis, ProtectedTable] | None = None
    for basis in sorted((shorter for given in bases for shorter in shorten(given)), key=order_of):
        table = tabulate_distribution(declared, basis, catalogue)
        if best is None or _count_hidden(table) < _count_hidden(best[1]):
            best = basis, table
        if not table.any_hidden:
            break
    return best


def _count_hidden(table: ProtectedTable) -> int:
    return int(sum(table.is_hidden(measure).sum() for measure in table.measures))


def tabulate_distribution(declared: Distribution, basis: Basis, catalogue: Catalogue) -> ProtectedTable:
    """One row per code but "not known": persons, and value = share of those whose code is known (0-1).

    Over just the periods of the basis. A share of nobody is no data.
    """
    codes = catalogue.dataset_by_id[declared.dataset].by_id[declared.dimension].codes
    assert codes is not None
    found = sum_cells(basis, declared.measure, (declared.dimension,), {declared.dimension: codes.ids})
    cells = {code: (value, status) for (code,), value, status in found}
    whole = sum_range(basis.view, declared.measure, basis.where, basis.scope)
    told: str = whole.statuses[0]
    known = float(np.nan_to_num(whole.values[0]))
    unknown, why = cells.pop(UNKNOWN, _NOBODY)
    known, told = (known - unknown, told) if why == "shown" else (known, why)
    rows = []
    for code in codes.ids:
        if code != UNKNOWN:
            persons, status = cells.get(code, _NOBODY)
            hidden = next((each for each in (status, told) if each in HIDDEN), None)
            share = np.nan if hidden or not known else persons / known
            rows.append((code, persons, status, share, hidden or ("shown" if known else "no_data")))
    names = [declared.dimension, PERSONS, PERSONS + STATUS_SUFFIX, VALUE, VALUE + STATUS_SUFFIX]
    frame = pd.DataFrame(rows, columns=names).astype({PERSONS: "float64", VALUE: "float64"})
    return ProtectedTable((declared.dimension,), (PERSONS, VALUE), frame, basis.view.threshold)
