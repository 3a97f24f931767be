"""An attacker of a whole release: everything published of a county at once, measures and views together.

Nothing here knows how the protection works. The unknowns are the finest cells of the facts: every team and
period that was delivered, crossed with every code that occurs. The attacker knows that none is negative, what
each shown number says and which measures are parts of which, and asks how low and how high each small count
that is not shown can be. A point found on the way is kept as a witness for all other numbers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product

import highspy
import numpy as np
import pandas as pd
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from metrics.catalogue.model import Dataset

Filter = Mapping[str, object]

RowKey = tuple[tuple[int, float], ...]
Line = tuple[str, frozenset[tuple[str, tuple[str, ...]]]]

SMALL = range(1, 5)
CEILING = 10_000.0
"""No unknown is above this: stands for 'no upper bound', far beyond every count of the sample."""

CLOSE = 1e-6
PARTS: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]] = {
    "caseload": (
        ("active", ("active_over_30d",)),
        ("active", ("with_coordinator",)),
        ("active_over_30d", ("with_plan",)),
        ("followup_due", ("followup_held",)),
        ("started", ("returned",)),
    ),
    "goals": (("set", ("reached", "partly", "not_reached")),),
    "outcomes": (("paired", ("improved", "unchanged", "worse")), ("due", ("paired",))),
    "experience": (("answers", ("positive",)),),
    "supported_employment": (
        ("clients", ("out_of_work",)),
        ("out_of_work", ("job_starts",)),
        ("job_starts", ("over_13_weeks",)),
    ),
}
"""A whole and its parts, of the same row: what is left of the whole is a count of persons too."""

FLOWS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "caseload": ("active", "started", ("ended",)),
    "pathway": ("still", "entered", ("moved_on", "left")),
}
"""What is there at a month's end is what was there a month ago, plus what came in, less what went out."""

STEPS = ("referral", "assessment", "planning", "support", "services", "closing")
"""Whoever moves on from one step comes to the next."""

CODE_DIMENSIONS = (
    *("client_group", "source", "target", "step", "band", "before", "after", "goal_group"),
    *("phase", "risk", "instrument", "respondent", "item"),
)
NOT_DIMENSIONS = ("dataset", "view", "measure", "county", "period")


@dataclass(frozen=True)
class Published:
    """One published number: the unknowns it adds up, what is shown of it, and its true value."""

    where: Filter
    row: RowKey
    shown: float | None
    truth: float


@dataclass(frozen=True)
class Unsafe:
    """A small count that what is shown pins down too closely: what it is, its true value and its bounds."""

    name: str
    truth: float
    low: float
    high: float


@dataclass
class Cells:
    """The finest cells of one dataset in one county, and where the unknowns of each measure begin."""

    dataset: Dataset
    facts: pd.DataFrame
    offset: int
    frame: pd.DataFrame = field(init=False)
    masks: dict[tuple[str, object], np.ndarray] = field(default_factory=dict, init=False)
    chosen: dict[tuple[object, ...], np.ndarray] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        keys = list(self.dataset.dimension_ids)
        delivered = self.facts[["team", "period"]].drop_duplicates()
        codes = [sorted(self.facts[key].unique()) for key in keys]
        crossing = pd.DataFrame(list(product(*codes)), columns=pd.Index(keys))
        frame = delivered.merge(crossing, how="cross").merge(
            self.facts, how="left", on=["team", "period", *keys]
        )
        measures = self.measures
        counted = frame.groupby(["team", "period"])[measures].transform("count")
        self.frame = frame.assign(
            **{m: frame[m].mask(frame[m].isna() & (counted[m] > 0), 0.0) for m in measures}
        )

    @property
    def measures(self) -> list[str]:
        """The measures that count persons."""
        return [column.id for column in self.dataset.measures if column.sensitive]

    @property
    def end(self) -> int:
        """Where the unknowns of the next dataset begin."""
        return self.offset + len(self.measures) * len(self.frame)

    def unknowns(self, measure: str, cells: np.ndarray) -> np.ndarray:
        """The unknowns of a measure in some cells."""
        return self.offset + self.measures.index(measure) * len(self.frame) + cells

    def select(self, where: Filter) -> np.ndarray:
        """The cells that a filter adds up."""
        wanted = {
            key: _freeze(value)
            for key, value in where.items()
            if key == "period" or key not in NOT_DIMENSIONS
        }
        key = tuple(sorted(wanted.items()))
        if key not in self.chosen:
            mask = np.ones(len(self.frame), dtype=bool)
            for name, values in wanted.items():
                mask &= self._mask(name, values)
            self.chosen[key] = np.flatnonzero(mask)
        return self.chosen[key]

    def _mask(self, name: str, values: tuple[str, ...]) -> np.ndarray:
        if (name, values) not in self.masks:
            column = self.frame[name]
            written = column.map(_write_period) if name == "period" else column
            self.masks[name, values] = written.isin(values).to_numpy()
        return self.masks[name, values]

    def true_values(self) -> np.ndarray:
        """What the unknowns are, measure after measure."""
        return self.frame[self.measures].to_numpy(dtype=float).T.ravel()


def _freeze(value: object) -> tuple[str, ...]:
    return tuple(sorted(value)) if isinstance(value, list) else (str(value),)


def _write_period(period: int) -> str:
    return f"{period // 100}-{period % 100:02d}"


def lay_out(facts: Mapping[str, pd.DataFrame], datasets: Mapping[str, Dataset]) -> dict[str, Cells]:
    """The unknowns of every dataset that counts persons, numbered one dataset after the other."""
    found: dict[str, Cells] = {}
    offset = 0
    for name, rows in facts.items():
        found[name] = Cells(datasets[name], rows, offset)
        offset = found[name].end
    return found


def true_values(cells: Mapping[str, Cells]) -> np.ndarray:
    """What all the unknowns are."""
    return np.concatenate([each.true_values() for each in cells.values()])


def read_numbers(numbers: Iterable[Mapping[str, object]], cells: Mapping[str, Cells]) -> list[Published]:
    """The published numbers of these datasets with the unknowns that they add up and their true sums."""
    truth = true_values(cells)
    found: list[Published] = []
    for number in numbers:
        where, value = number["filter"], number["value"]
        assert isinstance(where, dict)
        of = cells.get(where["dataset"])
        if of is not None and where["measure"] in of.measures:
            members = of.unknowns(where["measure"], of.select(where))
            members = members[~np.isnan(truth[members])]
            row = tuple((int(member), 1.0) for member in members)
            shown = None if value is None else float(str(value))
            found.append(Published(where, row, shown, float(truth[members].sum())))
    return found


def complements(numbers: Sequence[Published], cells: Mapping[str, Cells]) -> Iterator[tuple[str, RowKey]]:
    """What is left of a whole without its parts, wherever a view has the whole."""
    truth = true_values(cells)
    for number in numbers:
        of = cells[str(number.where["dataset"])]
        for whole, parts in PARTS.get(of.dataset.id, ()):
            if number.where["measure"] == whole:
                columns = np.array([of.unknowns(each, of.select(number.where)) for each in (whole, *parts)])
                columns = columns[:, ~np.isnan(truth[columns]).any(axis=0)]
                weights = np.repeat([1.0, *(-1.0 for _ in parts)], columns.shape[1])
                yield f"{describe(number)} less {'+'.join(parts)}", _row(columns.ravel(), weights)


def describe(number: Published) -> str:
    """The number's filter in words."""
    return " ".join(
        f"{key}={value}" for key, value in number.where.items() if key not in {"dataset", "county"}
    )


@dataclass
class Knowledge:
    """Rows over the unknowns with what they are known to be between."""

    rows: dict[RowKey, tuple[float, float]] = field(default_factory=dict)

    def add(self, row: RowKey, low: float, high: float) -> None:
        """Learn of a row; of one known already, both must hold."""
        if row:
            old = self.rows.get(row, (-np.inf, np.inf))
            self.rows[row] = (max(low, old[0]), min(high, old[1]))


def learn(numbers: Iterable[Published], cells: Mapping[str, Cells], *, across: bool = False) -> Knowledge:
    """What the attacker knows: the shown numbers, and the rules that all facts of the county obey.

    across: also that some persons are counted in two datasets.
    """
    known = Knowledge()
    for number in numbers:
        if number.shown is not None:
            known.add(number.row, number.shown, number.shown)
    truth = true_values(cells)
    for row, low, high in (*_rules(cells), *(_links(cells) if across else ())):
        value = sum(weight * truth[each] for each, weight in row)
        if not np.isnan(value):
            assert low - CLOSE <= value <= high + CLOSE, "the facts do not obey the rule"
            known.add(row, low, high)
    return known


def _rules(cells: Mapping[str, Cells]) -> Iterator[tuple[RowKey, float, float]]:
    for name, parts in PARTS.items():
        if name not in cells:
            continue
        of = cells[name]
        everywhere = np.arange(len(of.frame))
        for whole, taken in parts:
            columns = [of.unknowns(measure, everywhere) for measure in (whole, *taken)]
            for members in zip(*columns, strict=True):
                yield _row(members, (1.0, *(-1.0 for _ in taken))), 0.0, np.inf
    for name, flow in FLOWS.items():
        if name in cells:
            yield from _flows(cells[name], *flow)
    if "pathway" in cells:
        yield from _steps(cells["pathway"])


def _flows(
    of: Cells, stock: str, inflow: str, outflows: Sequence[str]
) -> Iterator[tuple[RowKey, float, float]]:
    names = ["team", "period", *of.dataset.dimension_ids]
    place = {tuple(row): index for index, row in enumerate(of.frame[names].to_numpy())}
    for (team, period, *codes), index in place.items():
        before = period - 1 if period % 100 > 1 else period - 89
        if (team, before, *codes) in place:
            old = place[team, before, *codes]
            pairs = ((stock, index), (stock, old), (inflow, index), *((out, index) for out in outflows))
            members = [of.unknowns(measure, np.array([at]))[0] for measure, at in pairs]
            yield _row(members, (1.0, -1.0, -1.0, *(1.0 for _ in outflows))), 0.0, 0.0


def _steps(of: Cells) -> Iterator[tuple[RowKey, float, float]]:
    names = ["team", "period", "client_group", "phase"]
    place = {tuple(row): index for index, row in enumerate(of.frame[names].to_numpy())}
    following = dict(pairwise(STEPS))
    for (team, period, group, phase), index in place.items():
        if phase in following:
            there = np.array([place[team, period, group, following[phase]]])
            yield _equal(of.unknowns("moved_on", np.array([index])), of.unknowns("entered", there))


def _links(cells: Mapping[str, Cells]) -> Iterator[tuple[RowKey, float, float]]:
    """The persons of the caseload who are counted again: in the first step of waiting and in transitions."""
    caseload, waits, transitions = (cells[name] for name in ("caseload", "waits", "transitions"))
    place = {key: group.index.to_numpy() for key, group in caseload.frame.groupby(["team", "period"])}
    first = waits.frame[waits.frame["step"] == "to_first_contact"]
    for key, group in first.groupby(["team", "period"]):
        for whole, part in (("started", "completed"), ("waiting", "waiting")):
            yield _equal(caseload.unknowns(whole, place[key]), waits.unknowns(part, group.index.to_numpy()))
    finest = ["team", "period", "client_group"]
    place = {key: group.index.to_numpy() for key, group in caseload.frame.groupby(finest)}
    for (team, quarter, client_group), group in transitions.frame.groupby(finest):
        months = [place[at] for month in range(3) if (at := (team, quarter + month, client_group)) in place]
        for whole, chosen, part in (
            ("ended", np.concatenate(months), "ended"),
            ("active", months[-1], "open"),
        ):
            yield _equal(caseload.unknowns(whole, chosen), transitions.unknowns(part, group.index.to_numpy()))


def _equal(left: np.ndarray, right: np.ndarray) -> tuple[RowKey, float, float]:
    return _row([*left, *right], [1.0] * len(left) + [-1.0] * len(right)), 0.0, 0.0


def _row(members: Iterable[int], weights: Iterable[float]) -> RowKey:
    return tuple(sorted((int(each), weight) for each, weight in zip(members, weights, strict=True)))


@dataclass
class Reach:
    """How low and how high targets can be: what points found so far attain, starting from the truth."""

    truth: np.ndarray
    low: np.ndarray
    high: np.ndarray

    def see(self, values: np.ndarray, places: np.ndarray) -> None:
        """Learn from one point that fits everything known."""
        self.low[places] = np.minimum(self.low[places], values)
        self.high[places] = np.maximum(self.high[places], values)


def small_counts(numbers: Sequence[Published], cells: Mapping[str, Cells]) -> dict[RowKey, str]:
    """The small counts that must not be known: the hidden ones, and what parts leave of a whole."""
    truth = true_values(cells)
    left_over = [
        (row, name)
        for name, row in complements(numbers, cells)
        if sum(weight * truth[each] for each, weight in row) in SMALL
    ]
    hidden = [(n.row, describe(n)) for n in numbers if n.shown is None and n.truth in SMALL]
    return dict([*left_over, *hidden])


def other_hidden(numbers: Sequence[Published]) -> dict[RowKey, str]:
    """The numbers that are hidden although they are not small."""
    return {n.row: describe(n) for n in numbers if n.shown is None and n.row and n.truth not in SMALL}


def find_unsafe(known: Knowledge, numbers: Sequence[Published], cells: Mapping[str, Cells]) -> list[Unsafe]:
    """The small counts that can't be everything from 1 to 5, and other hidden numbers that follow exactly."""
    small, others = small_counts(numbers, cells), other_hidden(numbers)
    reach = attack(known, list(small), list(others), true_values(cells))
    found: list[Unsafe] = []
    for place, name in enumerate((*small.values(), *others.values())):
        checks = [_is_enough(reach, place, sense, is_small=place < len(small)) for sense in (1.0, -1.0)]
        if not all(checks):
            bounds = (float(each[place]) for each in (reach.truth, reach.low, reach.high))
            found.append(Unsafe(name, *bounds))
    return found


def find_differences(numbers: Iterable[Published]) -> list[str]:
    """The hidden numbers that are a shown one less its other shown parts along one dimension."""
    hidden: dict[frozenset[int], Published] = {}
    lines: dict[Line, set[frozenset[int]]] = {}
    for number in numbers:
        members = frozenset(each for each, _ in number.row)
        if not members:
            continue
        if number.shown is None:
            hidden[members] = number
        else:
            for line in _lines(number):
                lines.setdefault(line, set()).add(members)
    return [
        describe(number)
        for members, number in hidden.items()
        if any(_is_left_over(members, lines.get(line, set())) for line in _lines(number))
    ]


def _lines(number: Published) -> Iterator[Line]:
    """For each dimension, what the number shares with those that differ from it in this dimension only."""
    where = {key: _freeze(value) for key, value in number.where.items() if key != "view"}
    for dimension in ("period", "team", *CODE_DIMENSIONS):
        yield dimension, frozenset((key, value) for key, value in where.items() if key != dimension)


def _is_left_over(members: frozenset[int], shown: Iterable[frozenset[int]]) -> bool:
    """Whether some shown whole, less shown siblings that don't overlap, leaves exactly these unknowns."""
    by_size = sorted(shown, key=len)
    for whole in by_size:
        if members < whole:
            rest = whole - members
            for sibling in by_size:
                rest = rest - sibling if sibling <= rest else rest
            if not rest:
                return True
    return False


def attack(known: Knowledge, small: Sequence[RowKey], hidden: Sequence[RowKey], truth: np.ndarray) -> Reach:
    """The bounds of the targets: `small` until they cover 1 to 5, `hidden` until they can be two values."""
    targets = [*small, *hidden]
    exact = np.nan_to_num(truth)
    wanted = _matrix(targets, len(truth))
    start = wanted @ exact
    reach = Reach(start, start.copy(), start.copy())
    free, facts, fixed = _settle(known, exact)
    aims, weights = wanted.tocsc()[:, free], wanted @ (exact * fixed)
    folded_facts, folded_aims, point = _fold(facts, aims, exact[free])
    for block in _blocks(folded_facts, folded_aims, point):
        block.solve(reach, weights, len(small))
    return reach


def _matrix(rows: Sequence[RowKey], width: int) -> sparse.csr_array:
    counts = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.array([each for row in rows for each, _ in row], dtype=np.int64)
    weights = np.array([weight for row in rows for _, weight in row], dtype=float)
    return sparse.csr_array((weights, columns, counts), shape=(len(rows), width))


@dataclass(frozen=True)
class System:
    """Rows over unknowns and the bounds of each."""

    matrix: sparse.csr_array
    low: np.ndarray
    high: np.ndarray


def _settle(known: Knowledge, exact: np.ndarray) -> tuple[np.ndarray, System, np.ndarray]:
    """The unknowns left when those are settled that follow at once: parts of a nought, and lone unknowns."""
    matrix = _matrix(list(known.rows), len(exact))
    bounds = np.array(list(known.rows.values())).reshape(-1, 2)
    fixed = np.zeros(len(exact), dtype=bool)
    while True:
        rest = bounds - (matrix @ (exact * fixed))[:, None]
        open_part = matrix.multiply(~fixed).tocsr()
        open_part.eliminate_zeros()
        lengths = np.diff(open_part.indptr)
        plain = np.array((open_part < 0).sum(axis=1)).ravel() == 0
        settled = (lengths > 0) & (
            (plain & (np.abs(rest[:, 1]) < CLOSE)) | ((lengths == 1) & (rest[:, 1] - rest[:, 0] < CLOSE))
        )
        if not settled.any():
            break
        fixed[open_part[settled].indices] = True
    useful = lengths > 0
    free = np.flatnonzero(~fixed)
    system = System(sparse.csr_array(open_part[useful][:, free]), rest[useful, 0], rest[useful, 1])
    return free, system, fixed.astype(float)


def _fold(
    facts: System, aims: sparse.csc_array, point: np.ndarray
) -> tuple[System, sparse.csr_array, np.ndarray]:
    """The same with unknowns that nothing tells apart made one."""
    stacked = sparse.csc_array(sparse.vstack([facts.matrix, aims]))
    stacked.sort_indices()
    groups: dict[bytes, int] = {}
    label = np.empty(stacked.shape[1], dtype=np.int64)
    for column in range(stacked.shape[1]):
        inside = slice(stacked.indptr[column], stacked.indptr[column + 1])
        key = stacked.indices[inside].tobytes() + b"|" + stacked.data[inside].tobytes()
        label[column] = groups.setdefault(key, len(groups))
    _, first = np.unique(label, return_index=True)
    kept = sparse.csr_array(stacked[:, first])
    cut = facts.matrix.shape[0]
    merged = np.bincount(label, weights=point, minlength=len(first))
    return System(kept[:cut], facts.low, facts.high), kept[cut:], merged


def _blocks(facts: System, aims: sparse.csr_array, point: np.ndarray) -> Iterator["Block"]:
    """The parts that share no unknown, each to be solved alone."""
    stacked = sparse.csr_array(sparse.vstack([facts.matrix, aims]))
    height = stacked.shape[0]
    graph = sparse.block_array([[None, stacked], [stacked.T, None]], format="csr")
    count, labels = connected_components(graph, directed=False)
    cut = facts.matrix.shape[0]
    by_row, by_column = _group(labels[:height], count), _group(labels[height:], count)
    for rows, columns in zip(by_row, by_column, strict=True):
        mine, targets = rows[rows < cut], rows[rows >= cut] - cut
        if len(targets) and len(columns):
            part = System(facts.matrix[mine][:, columns], facts.low[mine], facts.high[mine])
            yield Block(part, aims[targets][:, columns], targets, point[columns])


def _group(labels: np.ndarray, count: int) -> list[np.ndarray]:
    order = np.argsort(labels, kind="stable")
    return np.split(order, np.searchsorted(labels[order], np.arange(1, count)))


@dataclass
class Block:
    """One part of the attack: its own unknowns, what is known of them, and the targets made of them."""

    facts: System
    aims: sparse.csr_array
    places: np.ndarray
    point: np.ndarray
    runs: int = field(default=0, init=False)

    def solve(self, reach: Reach, weights: np.ndarray, small: int) -> None:
        """Stretch the reach of the targets that no point found so far has stretched enough."""
        self.base = weights[self.places]
        self.model = self._build()
        for index, place in enumerate(self.places):
            for sense in (1.0, -1.0):
                if not _is_enough(reach, int(place), sense, is_small=bool(place < small)):
                    self._push(index, sense, reach)

    def _push(self, index: int, sense: float, reach: Reach) -> None:
        cost = np.zeros(self.aims.shape[1])
        inside = slice(self.aims.indptr[index], self.aims.indptr[index + 1])
        cost[self.aims.indices[inside]] = -sense * self.aims.data[inside]
        self.model.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)
        self.model.run()
        self.runs += 1
        assert self.model.getModelStatus() == highspy.HighsModelStatus.kOptimal
        found = np.array(self.model.getSolution().col_value)
        reach.see(self.base + self.aims @ found, self.places)

    def _build(self) -> highspy.Highs:
        model, solver = highspy.HighsLp(), highspy.Highs()
        height, width = self.facts.matrix.shape
        model.num_col_, model.num_row_ = width, height
        model.col_cost_ = np.zeros(width)
        model.col_lower_, model.col_upper_ = np.zeros(width), np.full(width, CEILING)
        model.row_lower_ = np.maximum(self.facts.low, -highspy.kHighsInf)
        model.row_upper_ = np.minimum(self.facts.high, highspy.kHighsInf)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = self.facts.matrix.indptr
        model.a_matrix_.index_ = self.facts.matrix.indices
        model.a_matrix_.value_ = self.facts.matrix.data
        for option, value in (
            ("output_flag", False),
            ("presolve", "off"),
            ("simplex_strategy", 4),
            ("threads", 1),
        ):
            solver.setOptionValue(option, value)
        solver.passModel(model)
        return solver


def _is_enough(reach: Reach, place: int, sense: float, *, is_small: bool) -> bool:
    low, high = reach.low[place], reach.high[place]
    if not is_small:
        return bool(high - low > CLOSE)
    return bool(high >= SMALL.stop - CLOSE if sense > 0 else low <= SMALL.start + CLOSE)
