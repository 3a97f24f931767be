"""What a workbook says that is possible but hard to believe: questions to the person who brings it.

Pure functions over frames. Only what is new or changed is asked about: what was accepted once is not asked
again each month. Nothing here refuses a file.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from data_access.agreement import ask_same
from data_access.findings import Finding
from data_access.questions import (
    FRESH,
    HISTORY,
    SHEET,
    Argument,
    Asked,
    Delivery,
    Row,
    Words,
    name_of,
    say,
    shorten,
    to_float,
    write_number,
)
from data_access.validate import ROW
from locales import numbers
from metrics import calendar
from metrics.catalogue.model import Catalogue, Dataset, Stock

JUMP, JUMP_LEAST = 10, 20
HISTORY_LEAST = 3  # the fewest periods that a median rests on
REPEATED_OVER, REPEATED_ROWS = 10, 3
MOST_FTE = 30


def find_implausible(
    catalogue: Catalogue, deliveries: Mapping[str, Delivery], stored: Mapping[str, pd.DataFrame]
) -> list[Finding]:
    """Every question about what a file brings, at most MOST of each kind and the number of the rest.

    deliveries: by dataset id. stored: rows in force (tidy) of what counts the same people and is not in the
    file, by dataset id.
    """
    asked: list[Asked] = []
    for delivery in deliveries.values():
        if delivery.rows[FRESH].any():
            for ask in _QUESTIONS:
                asked += ask(delivery)
        asked += _ask_removed(delivery)
    for same in catalogue.same:
        asked += ask_same(catalogue, same, deliveries, stored)
    return shorten(asked)


def _ask_jumps(delivery: Delivery) -> list[Asked]:
    """Values ten-fold or a tenth of what has been in force for the same team and codes."""
    dataset = delivery.dataset
    if dataset.level is None:
        return []
    series = [key.id for key in dataset.keys if key.id != "period"]
    both = pd.concat([delivery.stored[series], delivery.rows[series]], ignore_index=True)
    number = both.groupby(series, sort=False).ngroup().to_numpy()
    stored = delivery.stored.assign(_series=number[: len(delivery.stored)])
    rows = delivery.rows.assign(_series=number[len(delivery.stored) :])
    found = []
    for column in dataset.measures:
        value = rows[column.id]
        usual = _median_before(stored, rows, column.id)
        larger, smaller = value.where(value > usual, usual), value.where(value < usual, usual)
        odd = rows[FRESH] & value.notna() & (larger >= JUMP_LEAST) & (smaller * JUMP <= larger)
        found.append(rows[odd].assign(_column=column.id, _value=value[odd], _usual=usual[odd]))
    hits = pd.concat(found).sort_values([SHEET, ROW], kind="stable")

    def write(row: Row) -> Words:
        id = str(row["_column"])
        arguments = {"column": name_of(dataset, id), "usual": write_number(row["_usual"])}
        return id, to_float(row["_value"]), dict(arguments)

    return say(delivery, "jump", hits, write)


def _median_before(history: pd.DataFrame, rows: pd.DataFrame, measure: str) -> pd.Series:
    """Per row the median of its series' last periods in `history` before its own; empty where too few."""
    known = history[["_series", "period", measure]].dropna().sort_values(["_series", "period"])
    if known.empty:
        return pd.Series(float("nan"), index=rows.index)
    window = known.groupby("_series")[measure].rolling(HISTORY, min_periods=HISTORY_LEAST)
    known["_usual"] = window.median().to_numpy()
    asked = rows[["_series", "period"]].assign(_place=rows.index).sort_values("period", kind="stable")
    found = pd.merge_asof(
        asked,
        known[["_series", "period", "_usual"]].sort_values("period", kind="stable"),
        on="period",
        by="_series",
        allow_exact_matches=False,
    )
    return pd.Series(found.set_index("_place")["_usual"].reindex(rows.index))


def _move(periods: pd.Series, months: int) -> pd.Series:
    index = periods // 100 * 12 + periods % 100 - 1 + months
    return index // 12 * 100 + index % 12 + 1


def _previous(delivery: Delivery) -> pd.DataFrame:
    """What stands after the import, each row as the one before its next period."""
    assert delivery.dataset.level is not None
    span = calendar.SPAN[delivery.dataset.level]
    return delivery.after.assign(period=_move(delivery.after["period"], span))


def _ask_repeated(delivery: Delivery) -> list[Asked]:
    """Slices in which every number is that of the period before: a month copied over the next."""
    dataset = delivery.dataset
    measures = [column.id for column in dataset.measures]
    if dataset.level is None or not measures:
        return []
    keys, slices = [key.id for key in dataset.keys], list(dataset.slice_ids)
    before = _previous(delivery)
    both = delivery.rows.merge(before[keys + measures], on=keys, suffixes=("", "_before"))
    new = both[measures]
    old = both[[measure + "_before" for measure in measures]].set_axis(measures, axis=1)
    both["_equal"] = ((new == old) | (new.isna() & old.isna())).all(axis=1)
    both["_large"] = both["_equal"] & (new > REPEATED_OVER).any(axis=1)
    counts = delivery.rows.groupby(slices).agg(_rows=(ROW, "size"), _any=(FRESH, "any"))
    counts = counts.join(both.groupby(slices)[["_equal", "_large"]].sum(), how="inner")
    counts = counts.join(before.groupby(slices).size().rename("_before"), how="inner")
    whole = (counts["_equal"] == counts["_rows"]) & (counts["_rows"] == counts["_before"])
    chosen = counts[whole & (counts["_large"] >= REPEATED_ROWS) & counts["_any"]].reset_index()
    first = delivery.rows.drop_duplicates(slices)
    return say(delivery, "repeats_last", first.merge(chosen[slices], on=slices), _write_slice(dataset))


def _write_slice(dataset: Dataset) -> Callable[[Row], Words]:
    """Words that name the team and the period of a row."""

    def write(row: Row) -> Words:
        named = [str(row["team"])] if "team" in dataset.slice_ids else []
        if dataset.level is not None:
            named.append(numbers.period(int(to_float(row["period"])), dataset.level, "fi"))
        arguments: dict[str, Argument] = {"dataset": dataset.names.fi, "slice": ", ".join(named)}
        if "_count" in row:
            arguments["count"] = int(to_float(row["_count"]))
        return ("period" if dataset.level is not None else None), None, arguments

    return write


def _ask_fte(delivery: Delivery) -> list[Asked]:
    """Full-time equivalents that are more than the people who fill them, or more than a profession has."""
    dataset, rows = delivery.dataset, delivery.rows
    fte = [column.id for column in dataset.measures if column.unit == "fte"]
    resting = dataset.resting
    found, compared = [], 0
    for id in fte:
        large = rows[FRESH] & (rows[id] > MOST_FTE)
        found.append(rows[large].assign(_column=id, _limit=MOST_FTE, _kind="most"))
    asked = say(delivery, "fte_over_persons", pd.concat(found), _write_fte(dataset)) if found else []
    for id in fte:
        if resting is None or id not in resting.sums:
            continue
        people = rows[resting.contributors]
        compared = int((rows[FRESH] & rows[id].notna() & people.notna()).sum())
        over = rows[FRESH] & (rows[id] > people + 1e-9) & (rows[id] <= MOST_FTE)
        hits = rows[over].assign(_column=id, _limit=people[over], _kind="persons")
        asked += say(delivery, "fte_over_persons", hits, _write_fte(dataset), compared)
    return asked


def _write_fte(dataset: Dataset) -> Callable[[Row], Words]:
    def write(row: Row) -> Words:
        id = str(row["_column"])
        limit: dict[str, Argument] = {"limit": write_number(row["_limit"]), "kind": str(row["_kind"])}
        return id, to_float(row[id]), {"column": name_of(dataset, id), **limit}

    return write


def _ask_parts(delivery: Delivery) -> list[Asked]:
    """Parts that are more than their whole, where that is not an error already."""
    asked, rows = [], delivery.rows
    for declared in delivery.dataset.parts:
        if declared.checked:
            continue
        sums = rows[list(declared.parts)].sum(axis=1)
        over = rows[FRESH] & (sums > rows[declared.whole])
        hits = rows[over].assign(_sum=sums[over])
        part, whole = declared.parts[0], declared.whole
        names = {
            "part": ", ".join(name_of(delivery.dataset, id) for id in declared.parts),
            "whole": name_of(delivery.dataset, whole),
        }

        def write(
            row: Row,
            part: str = part,
            whole: str = whole,
            names: Mapping[str, str] = names,
        ) -> Words:
            return part, to_float(row["_sum"]), {**names, "limit": write_number(row[whole])}

        asked += say(delivery, "part_over_whole_warning", hits, write)
    return asked


def _ask_stocks(delivery: Delivery) -> list[Asked]:
    """Stocks that are not what they were, plus what came in, less what went out."""
    if delivery.dataset.level is None:
        return []
    return [each for stock in delivery.dataset.stocks for each in _ask_stock(delivery, stock)]


def _ask_stock(delivery: Delivery, stock: Stock) -> list[Asked]:
    dataset = delivery.dataset
    keys = [key.id for key in dataset.keys]
    both = delivery.rows.merge(
        _previous(delivery)[[*keys, stock.stock, FRESH]], on=keys, suffixes=("", "_before")
    )
    both["_before"] = both[stock.stock + "_before"]
    both["_out"] = both[list(stock.outflows)].sum(axis=1, skipna=False)
    both["_expected"] = both["_before"] + both[stock.inflow] - both["_out"]
    asked = both[both["_expected"].notna() & both[stock.stock].notna()]
    asked = asked[asked[FRESH] | asked[FRESH + "_before"].astype(bool)]
    names: dict[str, Argument] = {
        "column": name_of(dataset, stock.stock),
        "inflow": name_of(dataset, stock.inflow),
        "outflow": " + ".join(name_of(dataset, out) for out in stock.outflows),
    }

    def write(row: Row) -> Words:
        counts = {"before": row["_before"], "in": row[stock.inflow], "out": row["_out"]}
        counts["expected"] = row["_expected"]
        shown = {name: write_number(value) for name, value in counts.items()}
        return stock.stock, to_float(row[stock.stock]), {**names, **shown}

    hits = asked[asked["_expected"] != asked[stock.stock]].sort_values([SHEET, ROW], kind="stable")
    return say(delivery, "stock_differs", hits, write, len(asked))


def _ask_removed(delivery: Delivery) -> list[Asked]:
    """Slices of the file that lack rows which are in force: storing it would take them out."""
    dataset = delivery.dataset
    keys, slices = [key.id for key in dataset.keys], list(dataset.slice_ids)
    first = delivery.rows.drop_duplicates(slices)
    inside = delivery.stored.merge(first[slices], on=slices)
    beside = inside[keys].merge(delivery.rows[keys], on=keys, how="left", indicator="_side")
    counts = beside[beside["_side"] == "left_only"].groupby(slices).size().rename("_count").reset_index()
    return say(delivery, "rows_removed", first.merge(counts, on=slices), _write_slice(dataset))


_QUESTIONS = (_ask_jumps, _ask_repeated, _ask_fte, _ask_parts, _ask_stocks)
