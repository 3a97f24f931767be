"""Whether two datasets that count the same people (`Same`) say the same of a team and a period."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from data_access.questions import (
    FRESH,
    SHEET,
    Asked,
    Delivery,
    Row,
    Words,
    is_most,
    say,
    say_once,
    to_float,
    write_number,
)
from data_access.validate import ROW
from locales import numbers
from metrics import calendar
from metrics.catalogue.model import Catalogue, Dataset, Level, Same

_LONG = "_long"  # the period at the level on which both datasets can be summed


@dataclass(frozen=True)
class _Side:
    """One of two datasets: its measure, what stands after the import, and whether the file brings it."""

    dataset: Dataset
    measure: str
    rows: pd.DataFrame  # with FRESH and _LONG
    meant: pd.Series  # which rows tell of the people that both count
    delivery: Delivery | None


def agreeing_with(catalogue: Catalogue, dataset: str) -> tuple[Dataset, ...]:
    """The datasets that count the same people as one, in every county."""
    pairs = [(same.one[0], same.other[0]) for same in catalogue.same if not same.perhaps]
    ids = {other for pair in pairs if dataset in pair for other in pair} - {dataset}
    return tuple(catalogue.dataset_by_id[id] for id in sorted(ids))


def ask_same(
    catalogue: Catalogue, same: Same, deliveries: Mapping[str, Delivery], stored: Mapping[str, pd.DataFrame]
) -> list[Asked]:
    """Where the two sums differ, for the teams and periods that the file touches and that are whole in both.

    stored: the rows in force (tidy) of a dataset that the file does not bring.
    """
    one, other = (catalogue.dataset_by_id[id] for id, _ in (same.one, same.other))
    if same.perhaps or one.level is None or other.level is None or not {one.id, other.id} & set(deliveries):
        return []
    level = calendar.coarser(one.level, other.level)
    sides = (
        _side(one, same.one[1], (), level, deliveries, stored),
        _side(other, same.other[1], same.where, level, deliveries, stored),
    )
    if any(side.rows.empty for side in sides):
        return []
    teams = [id for id in ("county", "team") if id in one.slice_ids and id in other.slice_ids]
    shared = [id for id in one.dimension_ids if id in other.dimension_ids]
    touched = _touched(sides, [*teams, _LONG])
    compared = _compare(sides, [*teams, _LONG], shared, level).merge(touched, on=[*teams, _LONG])
    hits = compared[compared["_one"] != compared["_other"]]
    if hits.empty:
        return []
    return _say_hits(same, sides, hits, [*teams, _LONG], shared, level, len(compared))


def _side(
    dataset: Dataset,
    measure: str,
    where: Sequence[tuple[str, str]],
    level: Level,
    deliveries: Mapping[str, Delivery],
    stored: Mapping[str, pd.DataFrame],
) -> _Side:
    delivery = deliveries.get(dataset.id)
    rows = stored[dataset.id].assign(**{FRESH: False}) if delivery is None else delivery.after
    rows = rows.assign(**{_LONG: _start_of(rows["period"], level)})
    meant = pd.Series(True, index=rows.index)
    for column, code in where:
        meant &= rows[column] == code
    if dataset.by_id[measure].over_time == "last":
        meant &= rows["period"] == _start_of_last(rows[_LONG], level, dataset)
    return _Side(dataset, measure, rows, meant, delivery)


def _start_of(periods: pd.Series, level: Level) -> pd.Series:
    known = {int(period): calendar.start_of(int(period), level) for period in periods.unique()}
    return periods.map(known).astype("int64")


def _start_of_last(periods: pd.Series, level: Level, dataset: Dataset) -> pd.Series:
    """Of long periods, the last of the dataset's own periods in each."""
    assert dataset.level is not None
    own = dataset.level
    known = {
        int(period): calendar.start_of(calendar.last_month(int(period), level), own)
        for period in periods.unique()
    }
    return periods.map(known).astype("int64")


def _touched(sides: Sequence[_Side], keys: list[str]) -> pd.DataFrame:
    return pd.concat([side.rows.loc[side.rows[FRESH].astype(bool), keys] for side in sides]).drop_duplicates()


def _compare(sides: tuple[_Side, _Side], keys: list[str], shared: list[str], level: Level) -> pd.DataFrame:
    """One row per team, period and shared code that both know: the two sums. No row is a sum of zero."""
    one, other = (
        _sum(side, [*keys, *shared], name) for side, name in zip(sides, ("_one", "_other"), strict=True)
    )
    both = one.merge(other, on=[*keys, *shared], how="outer", indicator="_side")
    both.loc[both["_side"] == "right_only", "_one"] = 0.0
    both.loc[both["_side"] == "left_only", "_other"] = 0.0
    for side in sides:
        both = both.merge(_whole(side, keys, level), on=keys)
    return both.dropna(subset=["_one", "_other"]).drop(columns="_side")


def _sum(side: _Side, keys: list[str], name: str) -> pd.DataFrame:
    """Sums per key; empty where one of the numbers is not known."""
    rows = side.rows[side.meant]
    unknown = rows[side.measure].isna().groupby([rows[key] for key in keys]).any()
    sums = rows.groupby(keys)[side.measure].sum()
    return sums.mask(unknown).rename(name).reset_index()


def _whole(side: _Side, keys: list[str], level: Level) -> pd.DataFrame:
    """The teams and long periods for which a side has all that it takes: each month, or the last one."""
    assert side.dataset.level is not None
    rows = side.rows[side.rows[side.measure].notna()]
    if side.dataset.by_id[side.measure].over_time == "last":
        last = rows["period"] == _start_of_last(rows[_LONG], level, side.dataset)
        return rows.loc[last, keys].drop_duplicates()
    needed = calendar.SPAN[level] // calendar.SPAN[side.dataset.level]
    counts = rows.groupby(keys)["period"].nunique()
    return counts[counts == needed].reset_index()[keys]


def _say_hits(
    same: Same,
    sides: tuple[_Side, _Side],
    hits: pd.DataFrame,
    keys: list[str],
    shared: list[str],
    level: Level,
    compared: int,
) -> list[Asked]:
    """Each difference at the first row of the file that it is about, rather in the second dataset."""
    code = f"{same.one[1]}_differs"
    asked: list[Asked] = []
    left = hits.set_index([*keys, *shared], drop=False)
    for side in (sides[1], sides[0]):
        if side.delivery is None:
            continue
        brought = side.rows[side.rows[SHEET].notna()]
        meant = brought[side.meant.loc[brought.index]]
        for rows, on in ((meant, [*keys, *shared]), (brought, keys)):
            first = rows.drop_duplicates(on).set_index(on)[[SHEET, ROW]]
            found = left.reset_index(drop=True).merge(first, left_on=on, right_index=True)
            left = left[~left.index.isin(pd.MultiIndex.from_frame(found[[*keys, *shared]]))]
            if found.empty:
                continue
            if is_most(len(hits), compared):
                return [say_once(side.delivery, code, found, _write(side, level), len(hits), compared)]
            asked += say(side.delivery, code, found, _write(side, level))
    return asked


def _write(side: _Side, level: Level) -> Callable[[Row], Words]:
    def write(row: Row) -> Words:
        team = f"{row['team']}, " if "team" in row else ""
        period = numbers.period(int(to_float(row[_LONG])), level, "fi")
        words = {"one": write_number(row["_one"]), "other": write_number(row["_other"])}
        return side.measure, None, {**words, "slice": team + period}

    return write
