"""Referral flows as protected tables: source → team → target, source × target, largest and missing links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from metrics import calendar
from metrics.basis import Basis, choose, coverage, make_basis, shorten, total_of
from metrics.catalogue.codes import SOURCES, TARGETS
from metrics.catalogue.model import GROUP_MARK, UNKNOWN, CodeList
from metrics.flow_cells import TEAM, Codes
from metrics.flow_search import Asked
from metrics.flow_stages import tabulate_flow
from metrics.links import find_missing_links, is_missing
from metrics.protected import STATUS_SUFFIX, Numbers, ProtectedSeries, ProtectedTable, PublishedView
from metrics.scope import Scope, Views
from metrics.sums import sum_range
from metrics.tables import VALUE

MEASURE = "persons"
REFERRAL_STAGES = ("source", "team", "target")
Spread = tuple[float, float, float]  # lowest, middle and highest


def sectors(codes: CodeList) -> tuple[str, ...]:
    """The marked groups of a code list, in its order."""
    return tuple(GROUP_MARK + group.id for group in codes.groups)


def ask_referrals(*stages: str, teams: Sequence[str] = ()) -> Asked:
    """Referrals through some stages: by sender and service, else by sector. teams: none for the scope's."""
    fine: Codes = {"source": SOURCES.ids, "target": TARGETS.ids, TEAM: teams}
    coarse: Codes = {"source": sectors(SOURCES), "target": sectors(TARGETS), TEAM: teams}
    return Asked("referrals", MEASURE, stages, (fine, coarse))


# --- source → team → target ------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Referrals:
    """The links of a scope. whole: all half-years of it; by_source, by_target: those of the links."""

    whole: Basis
    by_source: Basis
    by_target: Basis
    links: ProtectedTable


def find_referrals(views: Views, scope: Scope) -> Referrals | None:
    """The longest range of a scope whose shown links hold enough of the referrals; None without data."""
    whole = make_basis(views["referrals_team_target"], MEASURE, scope)
    sources = make_basis(views["referrals_team_source"], MEASURE, scope)
    if whole is None or sources is None:
        return None
    candidates = [
        Referrals(whole, by_source, by_target, tabulate_referrals(by_source, by_target))
        for by_source, by_target in zip(shorten(sources), shorten(whole), strict=True)
    ]
    return choose(candidates, lambda found: cover_referrals(found.links, found.by_target))


def tabulate_referrals(by_source: Basis, by_target: Basis) -> ProtectedTable:
    """One row per link: sector that sends → team, team → sector that receives; stages 0, 1 and 2.

    Both bases cover the same periods. Where no source at all is known, the diagram begins from the teams,
    in stage 0. Links of nobody are left out.
    """
    teams = by_target.scope.teams or by_target.view.teams
    codes = {"source": sectors(SOURCES), "team": teams, "target": sectors(TARGETS)}
    if knows_sources(by_source):
        return tabulate_flow((by_source, by_target), MEASURE, REFERRAL_STAGES, codes).links
    return tabulate_flow((by_target,), MEASURE, REFERRAL_STAGES[1:], codes).links


def knows_sources(basis: Basis) -> bool:
    """Whether any referral's source is known, as far as published totals tell."""
    total, unknown = total_of(basis, MEASURE), total_of(basis, MEASURE, source=UNKNOWN)
    return total is None or unknown is None or unknown < total


def cover_referrals(table: ProtectedTable, basis: Basis) -> float:
    """How many of the referrals the shown links hold, in the stage that shows fewest."""
    stages = table.frame["source_stage"]
    whole = total_of(basis, MEASURE)
    return min((coverage(table.where(stages == stage), whole) for stage in sorted(set(stages))), default=0.0)


# --- source × target -------------------------------------------------------------------------------


def find_routes(views: Views, scope: Scope) -> tuple[Basis, ProtectedTable] | None:
    """The matrix of the whole county over the longest range that shows enough; None without known sources."""
    whole = make_basis(views["referrals_source_target"], MEASURE, replace(scope, teams=()))
    if whole is None or not knows_sources(whole):
        return None
    candidates = [(basis, tabulate_matrix(basis)) for basis in shorten(whole)]
    return choose(candidates, lambda found: coverage(found[1], total_of(found[0], MEASURE)))


def tabulate_matrix(basis: Basis) -> ProtectedTable:
    """One row per pair of sectors, who sends × where to; unused sectors are left out."""
    sources = [code for code in sectors(SOURCES) if _is_used(basis, source=code)]
    targets = [code for code in sectors(TARGETS) if _is_used(basis, target=code)]
    cells = [
        (source, target, sum_range(basis.view, MEASURE, {"source": source, "target": target}, basis.scope))
        for source in sources
        for target in targets
    ]
    frame = pd.DataFrame(
        {
            "source": [source for source, _, _ in cells],
            "target": [target for _, target, _ in cells],
            VALUE: pd.Series([float(cell.values[0]) for _, _, cell in cells], dtype="float64"),
            VALUE + STATUS_SUFFIX: [cell.statuses[0] for _, _, cell in cells],
        }
    )
    return ProtectedTable(("source", "target"), (VALUE,), frame, basis.view.threshold)


def _is_used(basis: Basis, **where: str) -> bool:
    """Whether anybody is in a margin; a hidden one has somebody."""
    series = sum_range(basis.view, MEASURE, where, basis.scope)
    return bool(series.hidden[0] or series.values[0] > 0)


# --- the largest and the missing links -------------------------------------------------------------


def rank_margin(basis: Basis, dimension: str, codes: Sequence[str]) -> list[tuple[str, float]]:
    """(code, persons) of the codes, the largest first; nothing where one is hidden that might be larger."""
    found = [(code, total_of(basis, MEASURE, **{dimension: code})) for code in codes]
    shown = [(code, value) for code, value in found if value]
    ranked = sorted(shown, key=lambda pair: (-pair[1], pair[0]))
    if all(value is not None for _, value in found):
        return ranked
    whole = total_of(basis, MEASURE)
    sure = whole is not None and ranked and ranked[0][1] > whole - sum(value for _, value in ranked)
    return ranked if sure else []


def find_largest(table: ProtectedTable, count: int = 3) -> list[tuple[str, str, float]]:
    """(source, target, persons) of the largest shown links into the last stage."""
    last = table.frame["target_stage"] == table.frame["target_stage"].max()
    frame = table.frame[last & table.frame[VALUE].notna()]
    top = frame.sort_values([VALUE, "source", "target"], ascending=[False, True, True]).head(count)
    ends = zip(top["source"], top["target"], top[VALUE], strict=True)
    return [(str(source), str(target), float(value)) for source, target, value in ends]


@dataclass(frozen=True)
class MissingLink:
    """A team that sent nobody to a key service in a half-year, though others did.

    periods: how many half-years in a row, this one last. expected: how many it would have sent if it had
    sent as large a share as the rest of the county; None where that rests on something hidden.
    """

    team: str
    target: str
    periods: int
    expected: float | None


def list_missing(view: PublishedView, teams: Sequence[str], period: int) -> list[MissingLink]:
    """The missing links of a half-year, the one with the most expected referrals first."""
    found = [
        MissingLink(
            team, target, _count_in_row(view, team, target, period), _expect(view, team, target, period)
        )
        for team, target in find_missing_links(view, teams, period)
    ]
    return sorted(found, key=lambda link: (-(link.expected or 0.0), link.team, link.target))


def _count_in_row(view: PublishedView, team: str, target: str, period: int) -> int:
    missing = is_missing(view, team, target)
    end = int(np.flatnonzero(view.periods == period)[0])
    length = 0
    while length <= end and missing[end - length]:
        length += 1
    return length


def _expect(view: PublishedView, team: str, target: str, period: int) -> float | None:
    own = view.series(MEASURE, {}, team)
    others = view.series(MEASURE, {}) - own
    share = view.series(MEASURE, {"target": target}) / others
    value, status = own.at(period)
    rate, rate_status = share.at(period)
    return value * rate if status == rate_status == "shown" else None


# --- shares ----------------------------------------------------------------------------------------


def add_reference(
    table: ProtectedTable, reference: ProtectedTable | None, dimension: str, measure: str = VALUE
) -> ProtectedTable:
    """The table with a measure `study`: the reference's value for the same code, where shown and not zero."""
    rows = [] if reference is None else reference.frame.to_dict("records")
    given = {
        str(row[dimension]): float(row[measure])
        for row in rows
        if row[measure + STATUS_SUFFIX] == "shown" and row[measure] != 0
    }
    frame = table.frame.copy()
    frame["study"] = [given.get(code, np.nan) for code in frame[dimension]]
    frame["study" + STATUS_SUFFIX] = np.where(frame["study"].notna(), "shown", "no_data")
    return ProtectedTable(table.dimensions, (*table.measures, "study"), frame, table.threshold)


def drop_empty(table: ProtectedTable, measures: Sequence[str]) -> ProtectedTable:
    """The rows in which some measure is hidden or other than zero."""
    keep = pd.Series(False, index=table.frame.index)
    for measure in measures:
        keep |= table.is_hidden(measure) | (table.frame[measure].fillna(0) != 0)
    return table.where(keep)


def before_and_after(series: ProtectedSeries, start: int) -> tuple[Spread, Spread] | None:
    """Lowest, middle and highest shown value of whole periods before and after a month; None without both.

    The period in which the month lies is neither.
    """
    shown = series.shown & ~series.partial
    turn = calendar.start_of(start, series.level)
    before = series.values[shown & (series.periods < turn)]
    after = series.values[shown & (series.periods > turn)]
    return (_spread(before), _spread(after)) if before.size and after.size else None


def _spread(values: Numbers) -> Spread:
    return float(values.min()), float(np.median(values)), float(values.max())
