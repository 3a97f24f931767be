"""The service path as protected tables: its steps, where most are lost, what went wrong, and the waits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from metrics import calendar
from metrics.basis import Basis, find_bases, order_of, shorten
from metrics.catalogue.codes import PHASES, RISKS_OF_PHASE
from metrics.catalogue.indicators.model import Indicator, Term
from metrics.catalogue.model import TOTAL, Catalogue
from metrics.evaluate import Reading
from metrics.intervals import wilson
from metrics.protected import HIDDEN, STATUS_SUFFIX, ProtectedSeries, ProtectedTable, Status
from metrics.scope import Scope, Views
from metrics.sums import sum_range
from metrics.tables import VALUE

PATHWAY, DEVIATIONS = "pathway", "deviations"
ENTERED, MOVED_ON, LEFT, STILL = "entered", "moved_on", "left", "still"
COUNTS = (ENTERED, MOVED_ON, LEFT, STILL)
PARTS = (MOVED_ON, STILL, LEFT)
PERSONS = "persons"
LOW, HIGH = "low", "high"
PHASE, RISK, ROW = "phase", "risk", "row"
WAIT_STEPS_OF_PATH = ("to_first_contact", "to_team_meeting", "to_plan", "to_service")
QUANTILES: Mapping[str, float] = {"median": 0.5, "p90": 0.9}
RECENT = 12  # months back from the newest period in which one that hides less is looked for
CHANCE = 0.5  # of each of two steps to lose a client, were they alike

Found = tuple[Basis, ProtectedTable]


# --- indicators of one step ------------------------------------------------------------------------


def of_phase(indicator: Indicator, phase: str) -> Indicator:
    """An indicator of the whole path for one of its steps: the same numbers, of that step only."""

    def narrow(terms: Iterable[Term]) -> tuple[Term, ...]:
        return tuple(replace(term, plus=({"phase": phase},), minus=()) for term in terms)

    return replace(
        indicator, numerator=narrow(indicator.numerator), denominator=narrow(indicator.denominator)
    )


def of_wait(indicator: Indicator, step: str, quantile: str) -> Indicator:
    """A waiting-time indicator for another step and quantile ("median" or "p90")."""
    return replace(indicator, step=step, quantile=QUANTILES[quantile])


# --- which range -----------------------------------------------------------------------------------


def choose_range(bases: Sequence[Basis], tabulate: Callable[[Basis], ProtectedTable]) -> Found | None:
    """The longest range in which nothing is hidden; else where least is, the longest of these."""
    best: Found | None = None
    for basis in sorted((shorter for given in bases for shorter in shorten(given)), key=order_of):
        table = tabulate(basis)
        if best is None or _count_hidden(table) < _count_hidden(best[1]):
            best = basis, table
        if not table.any_hidden:
            break
    return best


def _count_hidden(table: ProtectedTable) -> int:
    return int(sum(table.is_hidden(measure).sum() for measure in table.measures))


# --- the steps -------------------------------------------------------------------------------------


def find_steps(views: Views, catalogue: Catalogue, scope: Scope) -> Found | None:
    """What became of those at each step of the path; None without data, or where nobody is at any step."""
    bases = find_bases(catalogue, views, PATHWAY, (PHASE,), ENTERED, scope)
    found = choose_range(bases, tabulate_steps)
    return None if found is None or not len(found[1]) else found


def tabulate_steps(basis: Basis) -> ProtectedTable:
    """One row per step that anybody is at, in the order of the path.

    entered, moved_on, left: persons over the range; still: at its end. value: left / entered (0-1), and low
    and high its Wilson interval (95 %); none where more left than entered, as some were there before.
    """
    rows = [row for row in (_read_step(basis, phase) for phase in PHASES.ids) if not _is_empty(row)]
    measures = (*COUNTS, VALUE, LOW, HIGH)
    columns = [PHASE, *(name for measure in measures for name in (measure, measure + STATUS_SUFFIX))]
    frame = pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(measures, "float64"))
    return ProtectedTable((PHASE,), measures, frame, basis.view.threshold)


def _read_step(basis: Basis, phase: str) -> dict[str, object]:
    where = {**basis.where, PHASE: phase}
    row: dict[str, object] = {PHASE: phase}
    cells = {measure: sum_range(basis.view, measure, where, basis.scope) for measure in COUNTS}
    for measure, cell in cells.items():
        row |= _cell(measure, float(cell.values[0]), cell.statuses[0])
    share = cells[LEFT] / cells[ENTERED]
    value, status = float(share.values[0]), share.statuses[0]
    row |= _cell(VALUE, value, status)
    left, entered = float(cells[LEFT].values[0]), float(cells[ENTERED].values[0])
    if status == "shown" and left <= entered:
        low, high = wilson(left, entered)
        return row | _cell(LOW, low, status) | _cell(HIGH, high, status)
    without: Status = "no_data" if status == "shown" else status
    return row | _cell(LOW, np.nan, without) | _cell(HIGH, np.nan, without)


def _cell(measure: str, value: float, status: Status) -> dict[str, object]:
    return {measure: value, measure + STATUS_SUFFIX: status}


def _is_empty(row: Mapping[str, object]) -> bool:
    """Whether it is known that nobody was at the step."""
    nobody = [(row[measure], row[measure + STATUS_SUFFIX]) for measure in COUNTS]
    return all(status == "no_data" or (status == "shown" and value == 0) for value, status in nobody)


@dataclass(frozen=True)
class MostLost:
    """The step at which most are lost, of the steps whose numbers are shown.

    share: left / entered; None where it is not shown. hidden: steps whose number is hidden, any of which may
    be larger. close: the step after it, where chance may explain which of the two is first.
    """

    phase: str
    left: float
    entered: float | None
    share: float | None
    hidden: tuple[str, ...]
    close: str | None


def find_most_lost(table: ProtectedTable) -> MostLost | None:
    """None where no number is shown or nobody is lost at the steps whose number is."""
    frame = table.frame
    shown = frame[frame[LEFT].notna()].sort_values(LEFT, ascending=False, kind="stable")
    if shown.empty or not float(shown[LEFT].iloc[0]) > 0:
        return None
    first = shown.iloc[0]
    hidden = tuple(str(phase) for phase in frame.loc[frame[LEFT + STATUS_SUFFIX].isin(HIDDEN), PHASE])
    share, entered = (None if pd.isna(first[name]) else float(first[name]) for name in (VALUE, ENTERED))
    close = None
    if len(shown) > 1 and is_close(float(first[LEFT]), float(shown[LEFT].iloc[1])):
        close = str(shown[PHASE].iloc[1])
    return MostLost(str(first[PHASE]), float(first[LEFT]), entered, share, hidden, close)


def is_close(one: float, other: float) -> bool:
    """Whether chance may explain which of two counts is larger: half and half is in their interval (95 %)."""
    low, high = wilson(max(one, other), one + other)
    return bool(low <= CHANCE <= high)


# --- risks that came true --------------------------------------------------------------------------


def find_risks(views: Views, catalogue: Catalogue, scope: Scope) -> Found | None:
    """How often each risk came true, for all client groups together; None without data.

    By step for the whole county. Of teams the step is not published: one row per risk.
    """
    scope = replace(scope, client_group=TOTAL)
    dimensions = (RISK,) if scope.teams else (PHASE, RISK)
    bases = find_bases(catalogue, views, DEVIATIONS, dimensions, PERSONS, scope)
    tabulate = tabulate_risks_of_teams if scope.teams else tabulate_risks
    return choose_range(bases, tabulate)


def tabulate_risks(basis: Basis) -> ProtectedTable:
    """One row per step and risk that the sources name for it; value: how often it came true."""
    named = [(phase, risk) for phase, risks in RISKS_OF_PHASE.items() for risk in risks]
    return _tabulate_risks(basis, named)


def tabulate_risks_of_teams(basis: Basis) -> ProtectedTable:
    """One row per risk at any step; `phase` is empty."""
    named = dict.fromkeys(risk for risks in RISKS_OF_PHASE.values() for risk in risks)
    return _tabulate_risks(basis, [(TOTAL, risk) for risk in named])


def _tabulate_risks(basis: Basis, named: Iterable[tuple[str, str]]) -> ProtectedTable:
    rows = []
    for phase, risk in named:
        where = {RISK: risk} | ({PHASE: phase} if phase else {})
        cell = sum_range(basis.view, PERSONS, where, basis.scope)
        rows.append((f"{phase}:{risk}", phase, risk, float(cell.values[0]), cell.statuses[0]))
    frame = pd.DataFrame(rows, columns=[ROW, PHASE, RISK, VALUE, VALUE + STATUS_SUFFIX])
    return ProtectedTable((ROW,), (VALUE,), frame.astype({VALUE: "float64"}), basis.view.threshold)


def keep_phase(table: ProtectedTable, phase: str) -> ProtectedTable:
    """The risks that the sources name for a step; of teams, where the step is not told, by their names."""
    frame = table.frame
    return table.where(
        (frame[PHASE] == phase) | ((frame[PHASE] == TOTAL) & frame[RISK].isin(RISKS_OF_PHASE[phase]))
    )


def find_most_frequent(table: ProtectedTable) -> tuple[str, float] | None:
    """(row, times) of what came true most often of those that are shown; None where none is or none did."""
    shown = table.frame[table.frame[VALUE] > 0].sort_values(VALUE, ascending=False, kind="stable")
    return None if shown.empty else (str(shown[ROW].iloc[0]), float(shown[VALUE].iloc[0]))


# --- waits of the steps ----------------------------------------------------------------------------


def choose_period(readings: Sequence[Reading]) -> int | None:
    """The newest whole period of the last twelve months in which least is hidden; None without data.

    readings: those that must be seen, at one level.
    """
    has = {int(p) for each in readings for p in each.series.periods[_known(each.series)]}
    if not has:
        return None
    last = calendar.to_index(max(has))
    recent = [period for period in has if last - calendar.to_index(period) < RECENT]
    return min(recent, key=lambda period: (_count_unknown(readings, period), -period))


def _known(series: ProtectedSeries) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    has = series.shown | series.hidden
    whole = has & ~series.partial
    return whole if whole.any() else has


def _count_unknown(readings: Sequence[Reading], period: int) -> int:
    return sum(each.series.at(period)[1] != "shown" for each in readings)


def tabulate_path_waits(
    readings: Mapping[tuple[str, str], Reading], period: int, threshold: int
) -> ProtectedTable:
    """One row per step and quantile in the order given: value in days, n persons (done or still waiting).

    readings: (step, "median" or "p90") -> reading, all at one level.
    """
    rows = []
    for (step, quantile), found in readings.items():
        (value, status), (n, told) = found.series.at(period), found.n.at(period)
        rows.append((step, quantile, value, status, n, told))
    frame = pd.DataFrame(
        rows, columns=["step", "quantile", VALUE, VALUE + STATUS_SUFFIX, "n", "n" + STATUS_SUFFIX]
    )
    frame = frame.astype({VALUE: "float64", "n": "float64"})
    return ProtectedTable(("step", "quantile"), (VALUE, "n"), frame, threshold)
