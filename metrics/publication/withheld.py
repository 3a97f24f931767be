"""What to put in the place of numbers that their source withheld, so that they can be protected like others.

Nothing with such a number in it is ever shown. But what is shown beside it may give it away (what is left of
all when the others are known), so it takes part in protection with the value that an intruder would find, or
as the smallest count where nothing tells.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from metrics import calendar
from metrics.catalogue.model import Dataset, Follows, Parts, Stock
from metrics.disclosure.system import Mask, Numbers, Places

_LEAST = 1.0
Values = dict[str, Numbers]
Cell = tuple[str, int]  # a measure and the place of a finest cell


def guess_withheld(
    dataset: Dataset, keys: pd.DataFrame, values: Mapping[str, Numbers], withheld: Mapping[str, Mask]
) -> Values:
    """The values with a guess for each withheld one: what its row or its months tell, else one.

    keys: one row per finest cell: team (if there are any), period, dimensions. values, withheld: by measure.
    """
    found = {id: np.where(withheld[id], _LEAST, given) for id, given in values.items()}
    free = {(id, int(at)) for id, mask in withheld.items() for at in np.flatnonzero(mask)}
    if not free:
        return found
    for parts in dataset.parts:
        _guess_from_row(parts, found, free)
    for follows in dataset.follows:
        _guess_from_next(dataset, keys, follows, found, free)
    for stock in dataset.stocks:
        _guess_from_months(dataset, keys, stock, found, free)
    return found


def _guess_from_row(parts: Parts, values: Values, free: set[Cell]) -> None:
    """Where elsewhere the parts are always all of the whole: the whole is their sum, and withheld parts share
    what the others leave of it."""
    given = np.sum([values[id] for id in parts.parts], axis=0)
    open_rows = {at for id, at in free if id in (parts.whole, *parts.parts)}
    told = np.array([at not in open_rows for at in range(len(given))])
    is_all = bool((np.nan_to_num(values[parts.whole] - given)[told] == 0).all())
    for at in sorted(open_rows):
        missing = [id for id in parts.parts if (id, at) in free]
        others = sum(float(np.nan_to_num(values[id][at])) for id in parts.parts if id not in missing)
        whole = values[parts.whole][at]
        if (parts.whole, at) in free:
            values[parts.whole][at] = max(others + _LEAST * len(missing), _LEAST)
        elif is_all and missing and whole >= others:
            left, more = divmod(whole - others, len(missing))
            for place, id in enumerate(missing):
                values[id][at] = left + (more if place == 0 else 0)
        else:
            continue
        free -= {(id, at) for id in (parts.whole, *missing)}


def _guess_from_next(
    dataset: Dataset, keys: pd.DataFrame, follows: Follows, values: Values, free: set[Cell]
) -> None:
    """Who goes out of a code comes into the next: one tells the other, and two withheld ones are the same."""
    here, then = find_next(dataset, keys, follows)
    for goes, comes in zip(map(int, here), map(int, then), strict=True):
        one, other = (follows.outflow, goes), (follows.inflow, comes)
        if one in free and other not in free:
            told, by = one, other
        elif other in free and one not in free:
            told, by = other, one
        else:
            continue
        value = values[by[0]][by[1]]
        if not np.isnan(value):
            values[told[0]][told[1]] = value
            free.discard(told)


def find_next(dataset: Dataset, keys: pd.DataFrame, follows: Follows) -> tuple[Places, Places]:
    """The finest cells that a next code follows, and where those of the next code are."""
    codes = dataset.by_id[follows.dimension].codes
    assert codes is not None
    into = keys.assign(at=np.arange(len(keys)))
    after = keys[follows.dimension].map(dict(pairwise(codes.ids)))
    there = keys.assign(**{follows.dimension: after}).merge(into, on=list(keys), how="left")["at"]
    here = np.flatnonzero(there.notna())
    return here, there.to_numpy()[here].astype(np.intp)


def _guess_from_months(
    dataset: Dataset, keys: pd.DataFrame, stock: Stock, values: Values, free: set[Cell]
) -> None:
    """Of what was there, came, went and is there, three tell the fourth."""
    names = [name for name in ("team", *dataset.dimension_ids) if name in keys]
    months = keys["period"].map(calendar.to_index).tolist()
    rows = zip(months, keys[names].itertuples(index=False, name=None), strict=True)
    place_of = {(month, *own): place for place, (month, own) in enumerate(rows)}
    own_keys = {place: key for key, place in place_of.items()}
    for at in sorted({at for id, at in free if id in (stock.stock, stock.inflow, *stock.outflows)}):
        month, *own = own_keys[at]
        for then, now in ((month - 1, month), (month, month + 1)):
            before, after = place_of.get((then, *own)), place_of.get((now, *own))
            if before is not None and after is not None:
                terms: list[tuple[Cell, float]] = [
                    ((stock.stock, after), 1.0),
                    ((stock.stock, before), -1.0),
                    ((stock.inflow, after), -1.0),
                    *(((outflow, after), 1.0) for outflow in stock.outflows),
                ]
                _solve(terms, values, free)


def _solve(terms: Sequence[tuple[Cell, float]], values: Values, free: set[Cell]) -> None:
    """Set the one free value of a sum that is zero, where there is just one and it comes out as a count."""
    unknown = [(cell, sign) for cell, sign in terms if cell in free]
    if len(unknown) != 1:
        return
    (cell, sign), *_ = unknown
    rest = sum(by * values[id][at] for (id, at), by in terms if (id, at) != cell)
    if not np.isnan(rest) and -sign * rest >= 0:
        values[cell[0]][cell[1]] = -sign * rest
        free.discard(cell)
