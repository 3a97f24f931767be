"""Every number that the catalogue publishes now, as JSON that says for each which facts it adds up.

For outside checks: whoever holds the facts can apply a filter to them and compare, or attack the whole.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import numpy as np
from sqlalchemy import Connection

from data_access.published import Release, current_release, read_counties, read_view
from data_access.store import Store
from locales import UserError
from metrics import calendar
from metrics.catalogue.model import TOTAL, Column, Dataset, View
from metrics.protected import STATUS_SUFFIX, PublishedView

Number = dict[str, object]


def write_published(store: Store, target: Path) -> int:
    """Write the numbers of the current release; how many. Raises UserError where the file can't be written.

    `{"views": [{"filter": {...}, "value": 12 | null}]}`: null is a hidden number. A filter selects rows of
    the facts: column -> value or list of values; `dataset`, `view` and `measure` name what is summed.
    Periods are first months, "2026-07"; of a stock the one period whose rows count. A zero that no row
    stands for is a number like any other.
    """
    with store.reading() as connection:
        release = current_release(connection, store)
        numbers = [] if release is None else list(_list_numbers(connection, store, release))
    try:
        target.write_text(json.dumps({"views": numbers}, ensure_ascii=False), encoding="utf-8")
    except OSError:
        raise UserError("error-file-not-written", name=str(target)) from None
    return len(numbers)


def _list_numbers(connection: Connection, store: Store, release: Release) -> Iterator[Number]:
    for view in store.catalogue.views:
        dataset = store.catalogue.dataset_by_id[view.dataset]
        if view.level is None:
            continue
        for county in read_counties(connection, store, release):
            published = read_view(connection, store, view, county, release)
            if not published.frame.empty:
                for column in dataset.measures:
                    yield from _list_cells(dataset, published, column, county)


def _list_cells(dataset: Dataset, published: PublishedView, column: Column, county: str) -> Iterator[Number]:
    view, frame = published.view, published.frame
    codes = [sorted(frame[name].unique()) for name in view.dimensions]
    for (area, period), cells in frame.assign(_area=frame["team"] if view.by_team else TOTAL).groupby(
        ["_area", "period"], sort=True
    ):
        if (cells[column.id + STATUS_SUFFIX] == "no_data").all():
            continue
        rows = cells[[*view.dimensions, column.id, column.id + STATUS_SUFFIX]].itertuples(
            index=False, name=None
        )
        found = {tuple(row[:-2]): row[-2:] for row in rows}
        where: Number = {
            "dataset": dataset.id,
            "view": view.id,
            "measure": column.id,
            "county": county,
            "period": _list_periods(dataset, view, column, int(str(period))),
            **({"team": str(area)} if area != TOTAL else {}),
        }
        for key in product(*codes):
            value, status = found.get(key, (0.0, "shown"))
            if status != "no_data":
                yield {"filter": where | _select(dataset, view, key), "value": _write(value)}


def _select(dataset: Dataset, view: View, key: Sequence[str]) -> Number:
    """The dimensions that are not summed over: a code, or all codes of a group."""
    chosen: Number = {}
    for name, code in zip(view.dimensions, key, strict=True):
        codes = dataset.by_id[name].codes
        if code == TOTAL:
            continue
        is_group = codes is not None and code not in codes.ids and code in codes.by_id
        chosen[name] = list(codes.members(codes.by_id[code].id)) if codes and is_group else code
    return chosen


def _list_periods(dataset: Dataset, view: View, column: Column, period: int) -> str | list[str]:
    assert view.level is not None
    assert dataset.level is not None
    inside = calendar.periods_between(period, calendar.last_month(period, view.level), dataset.level)
    written = [f"{each // 100}-{each % 100:02d}" for each in inside]
    return written[-1] if column.over_time == "last" or len(written) == 1 else written


def _write(value: float) -> float | int | None:
    if np.isnan(value):
        return None
    return int(value) if float(value).is_integer() else float(value)
