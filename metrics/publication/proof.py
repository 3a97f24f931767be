"""Witnesses as rows, to be kept from one release to the next: by the names of the unknowns that they change.

A witness is only ever used after it has been put into all that is published, so one that facts have
overtaken does no harm.
"""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
from scipy import sparse

_COLUMNS = ["witness", "unknown", "change"]


def to_rows(witnesses: sparse.csr_matrix, places: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """One row per witness and unknown that it changes. places: the unknowns' keys in their order."""
    names = np.array([_write(key) for key in places], dtype=object)
    found = witnesses.tocoo()
    return pd.DataFrame({"witness": found.row, "unknown": names[found.col], "change": found.data})


def from_rows(rows: pd.DataFrame, places: Mapping[tuple[object, ...], int]) -> sparse.csr_matrix:
    """The witnesses (w, n) whose unknowns all exist. rows: as `to_rows` makes them."""
    known = {_write(key): place for key, place in places.items()}
    found = rows["unknown"].map(known)
    gone = set(rows["witness"][found.isna()])
    kept = ~rows["witness"].isin(gone)
    number = pd.factorize(rows["witness"][kept])[0]
    shape = (int(number.max(initial=-1)) + 1, len(places))
    change, at = rows["change"][kept].to_numpy(dtype=float), found[kept].to_numpy(dtype=int)
    return sparse.csr_matrix((change, (number, at)), shape)


def make_none() -> pd.DataFrame:
    """No witnesses."""
    return pd.DataFrame(columns=_COLUMNS)


def _write(key: tuple[object, ...]) -> str:
    return "|".join(map(str, key))
