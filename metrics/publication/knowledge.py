"""All that somebody could know of a dataset's releases, as one system of unknowns and sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

import numpy as np
import pandas as pd
from scipy import sparse

from metrics import calendar
from metrics.catalogue.model import Column, Dataset, Follows, Level, Resting, Same
from metrics.disclosure.system import Mask, Numbers, Places, System
from metrics.protected import STATUS_SUFFIX
from metrics.publication.crossing import Leaves, Table, find_touched
from metrics.publication.loss import count_people, weigh
from metrics.publication.withheld import find_next

_ABSENT = -1
_AGREE = 0.9  # of what two datasets count; where fewer agree nobody takes the one for the other


@dataclass
class Unknowns:
    """The unknowns of a system while it is built: a finest count that stayed the same from one release to
    the next is one unknown, one that was corrected is two."""

    values: list[float] = field(default_factory=list)
    places: dict[tuple[object, ...], int] = field(default_factory=dict)

    def find(self, name: str, keys: Sequence[tuple[object, ...]], values: Numbers) -> Places:
        """The unknown of each finest cell; _ABSENT where it has no value."""
        found = np.full(len(values), _ABSENT, dtype=np.intp)
        for at in map(int, np.flatnonzero(~np.isnan(values))):
            key = (name, values[at], *keys[at])
            if key not in self.places:
                self.places[key] = len(self.values)
                self.values.append(float(values[at]))
            found[at] = self.places[key]
        return found


@dataclass(frozen=True, eq=False)
class Quantities:
    """Some quantities of a system. rows: (cells, leaves) what each adds up; unknowns: of each leaf."""

    rows: sparse.csr_matrix
    unknowns: Places
    weights: Numbers
    known: Mask
    kept: Mask

    def spread(self, count: int) -> sparse.csr_matrix:
        """The quantities over all `count` unknowns."""
        rows = self.rows.tocoo()
        column = self.unknowns[rows.col]
        there = column != _ABSENT
        return sparse.csr_matrix((rows.data[there], (rows.row[there], column[there])), (rows.shape[0], count))


class Knowledge:
    """A system of releases, put together dataset by dataset and table by table."""

    def __init__(self, threshold: int, resting: Resting | None = None) -> None:
        """resting: of sums that rest on contributors, these are counted instead of persons."""
        self.threshold = threshold
        self.resting = resting
        self.unknowns = Unknowns()
        self.quantities: list[Quantities] = []
        self._size = 0
        self.released: dict[str, tuple[Dataset, Leaves, Mapping[str, Places]]] = {}
        self.equations: list[tuple[list[int], list[float]]] = []
        self.withheld: set[int] = set()  # unknowns whose value is a guess

    def add_release(
        self,
        dataset: Dataset,
        leaves: Leaves,
        tables: Sequence[Table],
        now: Mapping[str, pd.DataFrame],
        *,
        keep: bool,
    ) -> list[tuple[Table, Column, slice]]:
        """Add the cells to be published; where each table's and measure's quantities stand in the system.

        now: by view, what is published already: what was shown counts as known if it has not changed, and,
        with keep, what was hidden stays hidden.
        """
        return self._add(dataset, leaves, tables, now, keep=keep, is_past=False)

    def add_past(
        self, dataset: Dataset, leaves: Leaves, tables: Sequence[Table], cells: Mapping[str, pd.DataFrame]
    ) -> None:
        """Add cells as an older release had them: what it showed is known, the rest is not."""
        self._add(dataset, leaves, tables, cells, keep=True, is_past=True)

    def _add(
        self,
        dataset: Dataset,
        leaves: Leaves,
        tables: Sequence[Table],
        published: Mapping[str, pd.DataFrame],
        *,
        keep: bool,
        is_past: bool,
    ) -> list[tuple[Table, Column, slice]]:
        keys = list(leaves.keys.itertuples(index=False, name=None))
        counted = self._list_counted(dataset, leaves)
        measures = [dataset.by_id[id] for id in counted]
        unknowns = {
            id: self.unknowns.find(f"{dataset.id}.{id}", keys, values) for id, values in counted.items()
        }
        for follows in dataset.follows:
            unknowns[follows.outflow] = _find_following(dataset, leaves, follows, unknowns)
        withheld = {id: self._find_withheld(leaves, id) for id in counted}
        for id, places in unknowns.items():
            self.withheld |= set(map(int, places[withheld[id] & (places != _ABSENT)]))
            if withheld[id].any() and not is_past:
                self._place_withheld(places, withheld[id])
        rests = self._add_parts(dataset, keys, leaves, unknowns)
        self._add_stocks(dataset, leaves, unknowns)
        if not is_past:
            self.released[dataset.id] = dataset, leaves, unknowns
        placed = []
        for table in tables:
            weights = weigh(table)
            earlier = _match(table, measures, published.get(table.view.id))
            for column in measures:
                rows = table.incidence(column.over_time)
                values = rows @ np.nan_to_num(leaves.values[column.id])
                shown, hidden = _find_statuses(earlier, column.id, values)
                lost = find_touched(rows, withheld[column.id])
                kept = ~shown if is_past else ((hidden & keep) | lost) & ~shown
                placed.append(
                    (table, column, self._place(Quantities(rows, unknowns[column.id], weights, shown, kept)))
                )
            for whole, unknown in rests:
                rows = table.incidence(whole.over_time)
                never = np.zeros(rows.shape[0], dtype=bool)
                self._place(Quantities(rows, unknown, np.zeros(len(never)), never, ~never))
        return placed

    def _list_counted(self, dataset: Dataset, leaves: Leaves) -> dict[str, Numbers]:
        """By measure the protected counts: of persons or, for the first of some sums, of contributors.

        There are at least as many contributors as a sum has wholes: nobody fills more than one post.
        """
        if self.resting is None:
            return {column.id: leaves.values[column.id] for column in dataset.measures if column.sensitive}
        least = [np.ceil(leaves.values[id]) for id in self.resting.sums]
        found = reduce(np.fmax, least, leaves.values[self.resting.contributors])
        return {self.resting.sums[0]: found}

    def _find_withheld(self, leaves: Leaves, id: str) -> Mask:
        """Which finest cells of a protected count came without their value."""
        if self.resting is None:
            return leaves.withheld[id]
        rests = (self.resting.contributors, *self.resting.sums)
        found: Mask = np.logical_or.reduce([leaves.withheld[each] for each in rests])
        return found

    def _place_withheld(self, unknowns: Places, withheld: Mask) -> None:
        """Each number that came without its value, published or not, is a count that nobody may work out."""
        at = np.flatnonzero(withheld)
        one = (np.ones(len(at)), (np.arange(len(at)), at))
        rows = sparse.csr_matrix(one, (len(at), len(withheld)))
        never = np.zeros(len(at), dtype=bool)
        self._place(Quantities(rows, unknowns, np.zeros(len(at)), never, ~never))

    def _place(self, given: Quantities) -> slice:
        start = self._size
        self.quantities.append(given)
        self._size += given.rows.shape[0]
        return slice(start, self._size)

    def _add_parts(
        self,
        dataset: Dataset,
        keys: Sequence[tuple[object, ...]],
        leaves: Leaves,
        unknowns: Mapping[str, Places],
    ) -> list[tuple[Column, Places]]:
        """What wholes have besides their declared parts: never published, yet a subtraction away."""
        rests = []
        for parts in dataset.parts:
            given = np.sum([leaves.values[part] for part in parts.parts], axis=0)
            rest = leaves.values[parts.whole] - given
            rest[rest < 0] = np.nan  # parts that do not add up tell nothing
            is_all = bool((np.nan_to_num(rest) == 0).all())  # then people know that there is no rest
            found = self.unknowns.find(f"{dataset.id}.{parts.whole} - {' - '.join(parts.parts)}", keys, rest)
            for at in map(int, np.flatnonzero(found != _ABSENT)):
                inside = [int(unknowns[part][at]) for part in parts.parts]
                whole = int(unknowns[parts.whole][at])
                left = [] if is_all else [int(found[at])]
                given = [whole, *inside, *left]
                self.equations.append((given, [1.0] + [-1.0] * (len(given) - 1)))
            rests.append((dataset.by_id[parts.whole], found))
        return rests

    def _add_stocks(self, dataset: Dataset, leaves: Leaves, unknowns: Mapping[str, Places]) -> None:
        """A stock is what it was, plus what came, less what went: where the facts say so, people know it."""
        for stock in dataset.stocks:
            keys = leaves.keys
            names = ["team", *dataset.dimension_ids]
            months = keys["period"].map(calendar.to_index)
            before = keys[names].assign(month=months + 1, before=np.arange(len(keys)))
            both = keys[names].assign(month=months, now=np.arange(len(keys))).merge(before)
            now, then = both["now"].to_numpy(), both["before"].to_numpy()
            values = leaves.values
            change = values[stock.inflow][now] - sum(values[out][now] for out in stock.outflows)
            holds = values[stock.stock][now] - values[stock.stock][then] == change
            for here, there in zip(now[holds], then[holds], strict=True):
                inside = [
                    unknowns[stock.stock][here],
                    unknowns[stock.stock][there],
                    unknowns[stock.inflow][here],
                    *(unknowns[out][here] for out in stock.outflows),
                ]
                signs = [1.0, -1.0, -1.0, *(1.0 for _ in stock.outflows)]
                self.equations.append(([int(place) for place in inside], signs))

    def link(self, same: Same) -> None:
        """What two datasets count alike, where the facts say so: people see it in what is shown.

        What only perhaps is the same must be so in nearly all cells with anybody: a few may agree by chance.
        """
        if same.one[0] not in self.released or same.other[0] not in self.released:
            return
        levels = [self.released[end[0]][0].level for end in (same.one, same.other)]
        level = calendar.coarser(levels[0] or "month", levels[1] or "month")
        shared = set(self.released[same.one[0]][0].dimension_ids) & set(
            self.released[same.other[0]][0].dimension_ids
        )
        one = self._sum_for_link(same.one, same.where_one, level, sorted(shared))
        other = self._sum_for_link(same.other, same.where, level, sorted(shared))
        pairs = [(one[key], other[key]) for key in one.keys() & other.keys()]
        if same.perhaps and self._find_agreement(pairs) < _AGREE:
            return
        for places, others in pairs:
            values = self.unknowns.values
            self._guess_from_other(places, others)
            if sum(values[place] for place in places) == sum(values[place] for place in others):
                signs = [1.0] * len(places) + [-1.0] * len(others)
                self.equations.append(([*places, *others], signs))

    def _find_agreement(self, pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> float:
        """How many of two datasets' sums are equal, of those with anybody and nothing withheld."""
        values = self.unknowns.values
        told = [pair for pair in pairs if self.withheld.isdisjoint((*pair[0], *pair[1]))]
        sums = [[sum(values[place] for place in places) for places in pair] for pair in told]
        equal = [one == other for one, other in sums if one or other]
        return float(np.mean(equal)) if equal else 1.0

    def _guess_from_other(self, places: Sequence[int], others: Sequence[int]) -> None:
        """A withheld count is what the other dataset says, where nothing else has told it."""
        values = self.unknowns.values
        free = [place for place in (*places, *others) if place in self.withheld]
        if len(free) != 1 or any(free[0] in inside for inside, _ in self.equations):
            return
        more = sum(values[place] for place in others) - sum(values[place] for place in places)
        told = values[free[0]] + (more if free[0] in places else -more)
        if told >= 0:
            values[free[0]] = told

    def _sum_for_link(
        self, end: tuple[str, str], where: Sequence[tuple[str, str]], level: Level, shared: Sequence[str]
    ) -> dict[tuple[object, ...], list[int]]:
        """By team, period and shared dimensions the unknowns that a measure adds up, where all is in."""
        dataset, leaves, unknowns = self.released[end[0]]
        own_level = dataset.level
        assert own_level is not None
        keys = leaves.keys.assign(unknown=unknowns[end[1]])
        for name in {name for name, _ in where}:
            keys = keys[keys[name].isin([code for each, code in where if each == name])]
        keys = keys.assign(start=keys["period"].map(lambda period: calendar.start_of(int(period), level)))
        whole = calendar.SPAN[level] // calendar.SPAN[own_level]
        if dataset.by_id[end[1]].over_time == "last":
            ends = keys["start"].map(lambda start: calendar.last_month(int(start), level))
            own = ends.map(lambda month: calendar.start_of(int(month), own_level))
            keys, whole = keys[keys["period"] == own], 1
        found: dict[tuple[object, ...], list[int]] = {}
        for key, rows in keys.groupby(["team", "start", *shared], sort=True):
            if rows["period"].nunique() == whole and (rows["unknown"] != _ABSENT).all():
                found[tuple(key)] = [int(place) for place in rows["unknown"]]
        return found

    def make_system(self) -> System:
        """Everything added so far."""
        count = len(self.unknowns.values)
        number = np.repeat(np.arange(len(self.equations)), [len(places) for places, _ in self.equations])
        places = [place for inside, _ in self.equations for place in inside]
        signs = [sign for _, given in self.equations for sign in given]
        unknowns = np.array(self.unknowns.values)
        quantities = sparse.vstack([each.spread(count) for each in self.quantities]).tocsr()
        weights = np.concatenate([each.weights for each in self.quantities])
        return System(
            unknowns,
            quantities,
            count_people(weights, quantities @ unknowns),
            np.ones(self._size, dtype=bool),
            np.concatenate([each.known for each in self.quantities]),
            np.concatenate([each.kept for each in self.quantities]),
            sparse.csr_matrix((signs, (number, places)), (len(self.equations), count)),
            self.threshold,
        )


def _find_following(
    dataset: Dataset, leaves: Leaves, follows: Follows, unknowns: Mapping[str, Places]
) -> Places:
    """Of each finest cell the unknown that goes out: what comes into the next code, where they agree."""
    here, then = find_next(dataset, leaves.keys, follows)
    equal = leaves.values[follows.outflow][here] == leaves.values[follows.inflow][then]
    found = unknowns[follows.outflow].copy()
    found[here[equal]] = unknowns[follows.inflow][then[equal]]
    return found


@dataclass(frozen=True, eq=False)
class _Earlier:
    """A table as it was published before. cells: one row per cell of the table, empty where there was none;
    there: whether anything was published of the cell's period and area."""

    cells: pd.DataFrame
    there: Mask


def _match(table: Table, measures: Sequence[Column], earlier: pd.DataFrame | None) -> _Earlier | None:
    """What was published of a table's cells; None where there was nothing."""
    if earlier is None or earlier.empty:
        return None
    by = ["period", *table.view.by]
    told = [name for column in measures for name in (column.id, column.id + STATUS_SUFFIX)]
    areas = [name for name in ("period", "team") if name in by]
    there = pd.MultiIndex.from_frame(table.keys[areas]).isin(pd.MultiIndex.from_frame(earlier[areas]))
    return _Earlier(table.keys.merge(earlier[[*by, *told]], on=by, how="left"), there)


def _find_statuses(earlier: _Earlier | None, measure: str, values: Numbers) -> tuple[Mask, Mask]:
    """Which cells of a table have been shown with the value that they have now, and which were hidden."""
    if earlier is None:
        nothing = np.zeros(len(values), dtype=bool)
        return nothing, nothing
    status = earlier.cells[measure + STATUS_SUFFIX]
    # A combination without a row was shown too: as zero.
    was = np.where(status.isna() & earlier.there, 0.0, earlier.cells[measure].to_numpy(dtype=float))
    return was == values, status.to_numpy(dtype=object) == "suppressed"
