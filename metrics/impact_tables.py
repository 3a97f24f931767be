"""Tables of impact over a range: instruments asked twice, answers, goals, criteria, costs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan

import pandas as pd

from metrics.basis import Basis, find_bases, shorten
from metrics.catalogue.codes import CRITERIA, INSTRUMENTS, ITEMS
from metrics.catalogue.model import Catalogue
from metrics.fidelity import read_total
from metrics.intervals import wilson
from metrics.paired import INSTRUMENTS as SCALES
from metrics.paired import Change, Paired, compare_paired
from metrics.protected import HIDDEN, STATUS_SUFFIX, ProtectedSeries, ProtectedTable, PublishedView
from metrics.publication.pooled import find_spread
from metrics.scope import Scope, Views
from metrics.sums import sum_range
from metrics.tables import VALUE

LOW, HIGH, N = "low", "high", "n"
OUTCOMES = ("improved", "unchanged", "worse")
Cell = tuple[float, str]


def find_range(views: Views, catalogue: Catalogue, scope: Scope, dataset: str, *by: str) -> Basis | None:
    """The newest year of a dataset inside the scope, or what there is of it; None without data."""
    measure = next(column.id for column in catalogue.dataset_by_id[dataset].measures if column.required)
    bases = find_bases(catalogue, views, dataset, by, measure, scope)
    shorter = [each for basis in bases for each in shorten(basis) if each.months <= 12]
    return max(shorter, key=lambda basis: (basis.whole, basis.months), default=bases[0] if bases else None)


def _cell(series: ProtectedSeries) -> Cell:
    return (float(series.values[0]), series.statuses[0]) if series.values.size else (float("nan"), "no_data")


def _read(basis: Basis, measure: str, **where: str) -> Cell:
    return _cell(sum_range(basis.view, measure, {**basis.where, **where}, basis.scope))


@dataclass(frozen=True)
class Measured:
    """One instrument over a range. change: what its sums tell. hidden: whether small counts keep it back."""

    instrument: str
    paired: Paired
    change: Change
    hidden: bool


def measure_change(basis: Basis, instrument: str) -> Measured:
    """The paired change of one instrument: means and spread from published sums.

    coverage is of those whose follow-up was due.
    """
    cells = {
        id: _read(basis, id, instrument=instrument)
        for id in ("due", "paired", "mean_start", "mean_follow_up", "sd_change")
    }
    due, n, start, follow_up, squares = (_known(cell) for cell in cells.values())
    means: tuple[float | None, float | None, float | None] = (None, None, None)
    if n and start is not None and follow_up is not None:
        change = (follow_up - start) / n
        spread = None if squares is None else find_spread(n, change, squares)
        means = start / n, follow_up / n, None if spread is None or isnan(spread) else spread
    paired = Paired(due, n, *means)
    hidden = any(status in HIDDEN for _, status in cells.values())
    return Measured(instrument, paired, compare_paired(paired, SCALES[instrument]), hidden)


def _known(cell: Cell) -> float | None:
    return cell[0] if cell[1] == "shown" else None


def list_measured(basis: Basis) -> list[Measured]:
    """Every instrument that anybody was asked, in the order of the code list."""
    found = [measure_change(basis, id) for id in INSTRUMENTS.ids]
    return [each for each in found if each.hidden or each.paired.n_paired]


def tabulate_outcomes(basis: Basis, instruments: Iterable[str]) -> ProtectedTable:
    """One row per instrument and outcome (improved, unchanged, worse): persons, and value = share of those
    asked twice (0-1)."""
    rows = []
    for instrument in instruments:
        n, told = _read(basis, "paired", instrument=instrument)
        for outcome in OUTCOMES:
            persons, status = _read(basis, outcome, instrument=instrument)
            rows.append((instrument, outcome, persons, status, *_share(persons, status, n, told)[:2]))
    names = ["instrument", "outcome", "persons", "persons_status", VALUE, VALUE + STATUS_SUFFIX]
    frame = pd.DataFrame(rows, columns=names).astype({"persons": "float64", VALUE: "float64"})
    return ProtectedTable(("instrument", "outcome"), ("persons", VALUE), frame, basis.view.threshold)


def tabulate_changes(measured: Sequence[Measured], threshold: int) -> ProtectedTable:
    """One row per instrument: means before and after, change with its 95 % interval (in the instrument's own
    points), n asked twice, and coverage (0-1)."""
    measures = ("before", "after", VALUE, LOW, HIGH, N, "coverage")
    rows = []
    for each in measured:
        low, high = each.change.interval or (None, None)
        values = (
            each.paired.mean_start, each.paired.mean_follow_up, each.change.change, low, high,
            each.paired.n_paired, each.change.coverage,
        )  # fmt: skip
        absent = "suppressed" if each.hidden else "no_data"
        told = [float("nan") if value is None else float(value) for value in values]
        statuses = [absent if isnan(value) else "shown" for value in told]
        rows.append((each.instrument, *(part for pair in zip(told, statuses, strict=True) for part in pair)))
    names = [part for measure in measures for part in (measure, measure + STATUS_SUFFIX)]
    frame = pd.DataFrame(rows, columns=["instrument", *names]).astype(dict.fromkeys(measures, "float64"))
    return ProtectedTable(("instrument",), measures, frame, threshold)


def tabulate_answers(basis: Basis, respondent: str) -> ProtectedTable:
    """One row per item that a group was asked: value = share of answers 4-5 (0-1), its 95 % Wilson interval
    (low, high), and n answers."""
    rows = []
    for item in ITEMS.ids:
        n, told = _read(basis, "answers", respondent=respondent, item=item)
        positive, status = _read(basis, "positive", respondent=respondent, item=item)
        if told == "shown" and not n:
            continue
        if (told, status) != ("no_data", "no_data"):
            value, share, low, high = _share(positive, status, n, told)
            rows.append((item, value, share, low, share, high, share, n, told))
    return _with_interval("item", rows, basis.view.threshold)


def tabulate_rate(
    view: PublishedView, above: str, below: str, teams: Mapping[str, str], scope: Scope
) -> ProtectedTable:
    """One row per coaching unit: value = above / below (0-1) over the scope, 95 % Wilson interval, n."""
    rows = []
    for team in teams:
        inside = Scope(scope.county, scope.first, scope.last, scope.level, teams=(team,))
        n, told = _cell(sum_range(view, below, {}, inside))
        x, status = _cell(sum_range(view, above, {}, inside))
        if told != "no_data":
            value, share, low, high = _share(x, status, n, told)
            rows.append((team, value, share, low, share, high, share, n, told))
    return _with_interval("team", rows, view.threshold)


def _with_interval(dimension: str, rows: Sequence[tuple[object, ...]], threshold: int) -> ProtectedTable:
    measures = (VALUE, LOW, HIGH, N)
    names = [part for measure in measures for part in (measure, measure + STATUS_SUFFIX)]
    frame = pd.DataFrame(list(rows), columns=[dimension, *names]).astype(dict.fromkeys(measures, "float64"))
    return ProtectedTable((dimension,), measures, frame, threshold)


def _share(x: float, status: str, n: float, told: str) -> tuple[float, str, float, float]:
    """A share of a published whole, its status and interval; what rests on a hidden number is hidden."""
    hidden = next((each for each in (status, told) if each in HIDDEN), None)
    if hidden or "no_data" in (status, told) or not n:
        return float("nan"), hidden or "no_data", float("nan"), float("nan")
    low, high = wilson(x, n)
    return x / n, "shown", float(low), float(high)


def tabulate_criteria(view: PublishedView, teams: Sequence[str], last: int) -> ProtectedTable:
    """One row per criterion and coaching unit: value = its score (1-5) at the unit's newest assessment up to
    a month; criteria with the lowest mean first."""
    scores: dict[tuple[str, str], Cell] = {}
    for team in teams:
        period = find_assessed(view, team, last)
        if period is not None:
            for id, _ in CRITERIA:
                scores[id, team] = view.series(id, {}, team).at(period)
    assessed = [team for team in teams if (CRITERIA[0][0], team) in scores]
    order = sorted((id for id, _ in CRITERIA), key=lambda id: sum(scores[id, team][0] for team in assessed))
    rows = [(id, team, *scores[id, team]) for id in order for team in assessed]
    frame = pd.DataFrame(rows, columns=["criterion", "team", VALUE, VALUE + STATUS_SUFFIX])
    return ProtectedTable(("criterion", "team"), (VALUE,), frame.astype({VALUE: "float64"}), view.threshold)


def find_assessed(view: PublishedView, team: str, last: int) -> int | None:
    """The newest period up to a month in which all 25 criteria of a unit were scored."""
    total = read_total(view, team, view.level)
    found = [int(p) for p, shown in zip(total.periods, total.shown, strict=True) if shown and p <= last]
    return max(found, default=None)


def read_scores(view: PublishedView, team: str, period: int) -> list[float]:
    """The 25 scores of a unit in a period."""
    return [view.series(id, {}, team).at(period)[0] for id, _ in CRITERIA]


def tabulate_costs(basis: Basis, cost_types: Sequence[str]) -> ProtectedTable:
    """One row per cost type: value = euros over the range."""
    rows = [(kind, *_read(basis, "euros", cost_type=kind)) for kind in cost_types]
    frame = pd.DataFrame(rows, columns=["cost_type", VALUE, VALUE + STATUS_SUFFIX])
    return ProtectedTable(("cost_type",), (VALUE,), frame.astype({VALUE: "float64"}), basis.view.threshold)


def count_to_break_even(euros: float, yearly_cost: float) -> float:
    """How many transitions to a year's work cover a year's costs.

    euros: costs of twelve months. yearly_cost: euros that one year of one person's unemployment costs.
    Example: 1 200 000 € a year / 9 600 € = 125 transitions. ValueError where the yearly cost is not positive.
    """
    if not yearly_cost > 0:
        raise ValueError(f"expected a positive yearly cost, got {yearly_cost}")
    return euros / yearly_cost
