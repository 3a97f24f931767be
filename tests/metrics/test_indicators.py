"""Every indicator and distribution against a second, slow, obvious implementation on the sample county.

The second implementation loops over the sample's rows as they are before any import. It knows nothing of
views, releases or declarations: code lists, windows and formulas are written out here from the definitions.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd
import pytest

from data_access.importing import accept_import, check_file
from data_access.published import current_release, read_view
from data_access.store import Store, open_store
from metrics.basis import Basis, find_bases, shorten
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import STUDY_AREA, SYNTHETIC_COUNTY
from metrics.catalogue.indicators import DISTRIBUTION_BY_ID, DISTRIBUTIONS, INDICATOR_BY_ID, INDICATORS
from metrics.distributions import find_distribution, tabulate_distribution
from metrics.evaluate import evaluate, level_of
from metrics.protected import ProtectedTable, PublishedView
from metrics.scope import Scope
from metrics.transition_tables import tabulate_net
from sample_data.county import build_county
from sample_data.workbooks import write_county, write_study

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from metrics.catalogue.indicators.model import Indicator
    from metrics.catalogue.model import Level, View
    from metrics.evaluate import Reading

FIRST, LAST = 202311, 202610
MONTHS_IN = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
OWN_MONTHS = {  # the datasets that come seldomer than by month
    "transitions": 3,
    "goals": 3,
    "outcomes": 6,
    "experience": 6,
    "supported_employment": 6,
    "agreements": 6,
    "population": 12,
}
OF_THE_AREA = {"agreements", "population"}  # have no teams
TEAMS = ("M1", "M2", "M3", "M4", "M5", "M6")
YOUNG_TEAM = "M6"


# --- the rows, and plain sums over them -----------------------------------------------------------------


def shift(month: int, steps: int) -> int:
    """The month `steps` later."""
    year, number = divmod(month // 100 * 12 + month % 100 - 1 + steps, 12)
    return year * 100 + number + 1


class Rows:
    """The sample's rows as plain dictionaries, by dataset and period."""

    def __init__(self, frames: dict[str, Any]) -> None:
        self.by_period: dict[str, dict[int, list[dict[str, Any]]]] = {}
        for dataset, frame in frames.items():
            periods = self.by_period[dataset] = {}
            for row in frame.to_dict("records"):
                periods.setdefault(row.get("period", 0), []).append(row)

    @cache  # noqa: B019 - one for the whole run
    def begins(self, dataset: str, team: str) -> int:
        """The first month (or quarter) that a team has rows of."""
        periods = self.by_period[dataset].items()
        found = (period for period, rows in periods if any(row.get("team") == team for row in rows))
        return min(found, default=999_912)

    @cache  # noqa: B019
    def delivers(self, dataset: str, measure: str, team: str) -> bool:
        """Whether a team has ever given a number for a measure."""
        rows = [row for rows in self.by_period[dataset].values() for row in rows if row["team"] == team]
        return any(not math.isnan(row[measure]) for row in rows)


@dataclass(frozen=True)
class Look:
    """Some months of some teams (none: all of them), perhaps of one client group."""

    rows: Rows
    months: tuple[int, ...]
    teams: tuple[str, ...] = ()
    client_group: str = ""

    def find(
        self, dataset: str, months: Iterable[int], where: dict[str, tuple[str, ...]]
    ) -> list[dict[str, Any]]:
        found = []
        for month in months:
            for row in self.rows.by_period[dataset].get(month, []):
                if self.teams and row.get("team") not in self.teams:
                    continue
                if self.client_group and row["client_group"] != self.client_group:
                    continue
                if all(row[name] in codes for name, codes in where.items()):
                    found.append(row)
        return found

    def sum(self, dataset: str, measure: str, **where: tuple[str, ...]) -> float:
        total = 0.0
        for row in self.find(dataset, self.months, where):
            if not math.isnan(row[measure]):
                total += row[measure]
        return total

    def at_end(self, dataset: str, measure: str, **where: tuple[str, ...]) -> float:
        """At the end of the last month (or quarter) that has come in."""
        came = [month for month in self.months if self.find(dataset, [month], {})]
        return replace(self, months=tuple(came[-1:])).sum(dataset, measure, **where)

    def mean(self, dataset: str, measure: str, **where: tuple[str, ...]) -> float:
        return self.sum(dataset, measure, **where) / len(self.months)

    def is_whole(self, dataset: str) -> bool:
        """Whether every month (or quarter) has come in, from every team that had begun."""
        own = [month for month in self.months if (month % 100 - 1) % OWN_MONTHS.get(dataset, 1) == 0]
        due = [
            (month, team) for month in own for team in self.teams if month >= self.rows.begins(dataset, team)
        ]
        return all(self.find(dataset, [month], {}) for month in own) and all(
            self.of_team(team).find(dataset, [month], {}) for month, team in due
        )

    def of_team(self, team: str) -> Look:
        return replace(self, teams=(team,))

    @property
    def each_team(self) -> list[Look]:
        return [self.of_team(team) for team in self.teams or TEAMS]


class Slow(NamedTuple):
    """One indicator, calculated slowly.

    datasets: those that it needs. calculate: look -> value (None: no data) and what it rests on.
    window: the months that it looks back over. stock: it rests on the last month of its period only.
    rolls: it can look back over twelve months. seldom: measures that not every team gives.
    """

    datasets: tuple[str, ...]
    calculate: Callable[[Look], tuple[float | None, float]]
    window: int = 1
    stock: bool = False
    rolls: bool = True
    seldom: tuple[tuple[str, str], ...] = ()


def ratio(above: float, below: float, scale: float = 1.0) -> tuple[float | None, float]:
    return (above / below * scale if below else None), below


def count(number: float) -> tuple[float, float]:
    return number, number


# --- the definitions once more --------------------------------------------------------------------------

BANDS = (
    ("d0_7", 0, 8),
    ("d8_14", 8, 15),
    ("d15_30", 15, 31),
    ("d31_60", 31, 61),
    ("d61_90", 61, 91),
    ("d91_180", 91, 181),
    ("d181_", 181, math.inf),
)
SECTORS = {
    "health": ("physician", "public_health_nurse", "nurse", "work_ability_coordinator"),
    "social": ("social_worker", "social_counsellor"),
    "employment": ("employment_expert", "job_coach"),
    "kela": ("kela_expert",),
    "rehabilitation": ("physiotherapist", "occupational_therapist", "rehabilitation_counsellor"),
    "mental_health": ("psychologist", "psychiatric_nurse", "substance_worker"),
}
KEY_SERVICES = (
    "primary_care",
    "kela_rehabilitation",
    "mental_health",
    "rehabilitative_work",
    "adult_social_work",
    "employment_promoting",
)
WORK = ("paid_work",)
STUDY = ("degree_studies",)
ACTIVATED = ("job_trial", "unemployed_rehabilitation", "unemployed_service", "rehabilitative_work")
PENSION = ("disability_pension",)
BOOKED = ("appointment", "initial_interview", "health_check", "not_attended")
WITHOUT_CLIENT = ("consultation_anonymous", "consultation_paper")
WEEKS_IN_MONTH = 365.25 / 7 / 12


def wait_quantile(step: str, share: float) -> Callable[[Look], tuple[float | None, float]]:
    """The day by which `share` have got on; None where those still waiting have not waited that long.

    181 stands for more than 180 days.
    """

    def calculate(look: Look) -> tuple[float | None, float]:
        done = [look.sum("waits", "completed", step=(step,), band=(band,)) for band, _, _ in BANDS]
        still = [look.at_end("waits", "waiting", step=(step,), band=(band,)) for band, _, _ in BANDS]
        everybody = sum(done) + sum(still)
        left = 1.0  # share still on the way when the band begins
        for number, (_, first, end) in enumerate(BANDS):
            in_band_or_later = sum(done[number:]) + sum(still[number:])
            if not in_band_or_later:
                return None, everybody
            if math.isinf(end):
                return 181.0, everybody
            exposed = in_band_or_later - still[number] / 2
            after = left * (1 - done[number] / exposed)
            if done[number] and 1 - after >= share - 1e-12:
                return first + (end - first) * (left - (1 - share)) / (left - after), everybody
            left = after
        raise AssertionError("the last band has no end")

    return calculate


def within(step: str, bands: tuple[str, ...]) -> Callable[[Look], tuple[float | None, float]]:
    """Those who got on in time, of them and everybody whose time is over."""
    later = tuple(band for band, _, _ in BANDS if band not in bands)

    def calculate(look: Look) -> tuple[float | None, float]:
        in_time = look.sum("waits", "completed", step=(step,), band=bands)
        too_late = look.sum("waits", "completed", step=(step,), band=later)
        waited_too_long = look.at_end("waits", "waiting", step=(step,), band=later)
        return ratio(in_time, in_time + too_late + waited_too_long)

    return calculate


def sectors(look: Look) -> tuple[int, int]:
    """(team, sector) pairs present, and all of them, of the teams that have data at the end."""
    there = every = 0
    for team in look.each_team:
        if not team.find("staffing", team.months[-1:], {}):
            continue
        for professions in SECTORS.values():
            every += 1
            there += any(
                row["filled_fte"] > 0 or row["persons"] > 0
                for row in team.find("staffing", team.months[-1:], {"profession": professions})
            )
    return there, every


def missing_links(look: Look) -> tuple[float | None, float]:
    missing = looked = 0
    for team in look.each_team:
        if not team.find("referrals", team.months, {}):
            continue
        for service in KEY_SERVICES:
            looked += 1
            others = [look.of_team(other) for other in TEAMS if other not in team.teams]
            somebody_has = any(other.sum("referrals", "persons", target=(service,)) for other in others)
            missing += somebody_has and not team.sum("referrals", "persons", target=(service,))
    return (float(missing) if looked else None), looked


def moved_to(
    statuses: tuple[str, ...], among_all: bool = False
) -> Callable[[Look], tuple[float | None, float]]:
    def calculate(look: Look) -> tuple[float | None, float]:
        moved = ended = 0.0
        for row in look.find("transitions", look.months, {}):
            elsewhere = row["before"] != "unknown" and row["before"] not in statuses
            if elsewhere and row["after"] in statuses:
                moved += row["ended"]
            if elsewhere or among_all:
                ended += row["ended"]
        return ratio(moved, ended)

    return calculate


def positive(look: Look) -> tuple[float | None, float]:
    from_unemployment = {"before": ("unemployed_jobseeker",)}
    good = look.sum("transitions", "ended", after=WORK + STUDY + ACTIVATED, **from_unemployment)
    return ratio(good, look.sum("transitions", "ended", **from_unemployment))


def known(look: Look, side: str) -> float:
    every = look.sum("referrals", "persons")
    return every - look.sum("referrals", "persons", **{side: ("unknown",)})


def caseload(above: str, below: str, way: str = "sum", window: int = 1) -> Slow:
    def calculate(look: Look) -> tuple[float | None, float]:
        read = {"sum": look.sum, "end": look.at_end}[way]
        return ratio(read("caseload", above), read("caseload", below))

    return Slow(("caseload",), calculate, window, stock=way == "end")


def per_fte(measure: str) -> Slow:
    return Slow(
        ("caseload", "staffing"),
        lambda look: ratio(look.sum("caseload", measure), look.sum("staffing", "filled_fte")),
    )


def events(look: Look, *activities: str) -> float:
    return look.sum("activities", "number", activity=activities)


COACHED = (("supported_employment", "clients"),)  # not every team is a coaching unit
SCORE = {"instrument": ("work_ability_score",)}


def reach(look: Look) -> tuple[float | None, float]:
    """Per thousand unemployed of the last month's year, or of the newest year before it."""
    years = sorted(period // 100 for period in look.rows.by_period["population"])
    year = max((year for year in years if year <= look.months[-1] // 100), default=None)
    if year is None:
        return None, 0
    unemployed = look.rows.by_period["population"][year * 100 + 1][0]["unemployed"]
    return ratio(look.sum("caseload", "started"), unemployed, 1000)


def mean_change(look: Look) -> tuple[float | None, float]:
    """Each person's change weighs the same, whatever the team."""
    persons = change = 0.0
    for row in look.find("outcomes", look.months, SCORE):
        if row["paired"]:
            persons += row["paired"]
            change += row["paired"] * (row["mean_follow_up"] - row["mean_start"])
    return ratio(change, persons)


def answers(**where: tuple[str, ...]) -> Callable[[Look], tuple[float | None, float]]:
    return lambda look: ratio(
        look.sum("experience", "positive", **where), look.sum("experience", "answers", **where)
    )


def fidelity(look: Look) -> tuple[float | None, float]:
    """The mean of the units' totals, each of its last half-year."""
    totals = []
    for team in look.each_team:
        rows = team.find("supported_employment", look.months, {})
        if rows:
            newest = max(rows, key=lambda row: row["period"])
            totals.append(sum(newest[f"criterion_{place:02}"] for place in range(1, 26)))
    return ratio(sum(totals), len(totals))


SLOW: dict[str, Slow] = {
    # access
    "referred": Slow(("caseload",), lambda look: count(look.sum("caseload", "referred"))),
    "accepted_share": caseload("accepted", "referred"),
    "self_referred_share": Slow(
        ("referrals",),
        lambda look: ratio(look.sum("referrals", "persons", source=("self",)), known(look, "source")),
    ),
    "first_contact_14d": Slow(("waits",), within("to_first_contact", ("d0_7", "d8_14"))),
    "wait_median": Slow(("waits",), wait_quantile("to_first_contact", 0.5)),
    "wait_p90": Slow(("waits",), wait_quantile("to_first_contact", 0.9)),
    "waiting_end": Slow(("caseload",), lambda look: count(look.at_end("caseload", "waiting")), stock=True),
    "waiting_over_90d_share": Slow(
        ("waits",),
        lambda look: ratio(
            look.at_end("waits", "waiting", step=("to_first_contact",), band=("d91_180", "d181_")),
            look.at_end("waits", "waiting", step=("to_first_contact",)),
        ),
        stock=True,
    ),
    "plan_30d": Slow(("waits",), within("to_plan", ("d0_7", "d8_14", "d15_30"))),
    # workload
    "active_per_fte": Slow(
        ("caseload", "staffing"),
        lambda look: ratio(look.at_end("caseload", "active"), look.at_end("staffing", "filled_fte")),
        stock=True,
    ),
    "started_per_fte": per_fte("started"),
    "ended_per_fte": per_fte("ended"),
    "fill_rate": Slow(
        ("staffing",),
        lambda look: ratio(look.mean("staffing", "filled_fte"), look.mean("staffing", "planned_fte")),
    ),
    "turnover_12m": Slow(
        ("staffing",),
        lambda look: ratio(look.sum("staffing", "leavers"), look.mean("staffing", "persons")),
        12,
    ),
    "no_show_share": Slow(
        ("activities",), lambda look: ratio(events(look, "not_attended"), events(look, *BOOKED))
    ),
    "fte_lost_no_show": Slow(
        ("activities",),
        lambda look: (
            look.mean("activities", "hours", activity=("not_attended",)) / (38.25 * WEEKS_IN_MONTH),
            look.mean("activities", "hours", activity=("not_attended",)),
        ),
    ),
    "meetings_per_active": Slow(
        ("activities", "caseload"),
        lambda look: ratio(events(look, "team_meeting", "network_meeting"), look.mean("caseload", "active")),
    ),
    "consultations": Slow(
        ("activities",), lambda look: count(events(look, *WITHOUT_CLIENT, "consultation_with_client"))
    ),
    "consult_no_client_share": Slow(
        ("activities",),
        lambda look: ratio(
            events(look, *WITHOUT_CLIENT), events(look, *WITHOUT_CLIENT, "consultation_with_client")
        ),
    ),
    "load": caseload("accepted", "started", window=3),
    "expected_wait": Slow(
        ("caseload",),
        lambda look: ratio(
            look.at_end("caseload", "waiting"), look.mean("caseload", "started"), WEEKS_IN_MONTH
        ),
        3,
    ),
    "sector_coverage": Slow(("staffing",), lambda look: ratio(*sectors(look)), stock=True),
    "missing_professions": Slow(
        ("staffing",),
        lambda look: (float(sectors(look)[1] - sectors(look)[0]), sectors(look)[1]),
        stock=True,
    ),
    # process
    "named_coordinator_share": caseload("with_coordinator", "active", "end"),
    "plan_share": caseload("with_plan", "active_over_30d", "end"),
    "followup_share": caseload("followup_held", "followup_due"),
    "lead_time_total": Slow(("waits",), wait_quantile("to_first_service", 0.5)),
    "return_share": caseload("returned", "ended", window=12),
    # flows
    "mental_health_share": Slow(
        ("referrals",),
        lambda look: ratio(
            look.sum("referrals", "persons", target=("mental_health", "substance_use")), known(look, "target")
        ),
    ),
    "rehabilitation_share": Slow(
        ("referrals",),
        lambda look: ratio(
            look.sum(
                "referrals",
                "persons",
                target=("kela_rehabilitation", "pension_rehabilitation", "physiotherapy"),
            ),
            known(look, "target"),
        ),
    ),
    "missing_links": Slow(("referrals",), missing_links, rolls=False),
    "unknown_share": Slow(
        ("referrals",),
        lambda look: ratio(
            look.sum("referrals", "persons", target=("unknown",)), look.sum("referrals", "persons")
        ),
    ),
    # transitions
    "to_work_share": Slow(("transitions",), moved_to(WORK)),
    "to_study_share": Slow(("transitions",), moved_to(STUDY)),
    "activated_share": Slow(("transitions",), moved_to(ACTIVATED)),
    "positive_transition_share": Slow(("transitions",), positive),
    "pension_share": Slow(("transitions",), moved_to(PENSION, among_all=True)),
    "open_share": Slow(
        ("transitions",),
        lambda look: ratio(
            look.at_end("transitions", "open"),
            look.at_end("transitions", "open") + look.sum("transitions", "ended"),
        ),
    ),
    # path: the six steps together
    "moved_on_share": Slow(
        ("pathway",), lambda look: ratio(look.sum("pathway", "moved_on"), look.sum("pathway", "entered"))
    ),
    "lost_share": Slow(
        ("pathway",), lambda look: ratio(look.sum("pathway", "left"), look.sum("pathway", "entered"))
    ),
    "reach_per_1000": Slow(("caseload", "population"), reach, 12),
    # outcomes, experience, coaching, money
    "change_mean": Slow(("outcomes",), mean_change),
    "improved_share": Slow(
        ("outcomes",),
        lambda look: ratio(
            look.sum("outcomes", "improved", **SCORE), look.sum("outcomes", "paired", **SCORE)
        ),
    ),
    "paired_coverage": Slow(
        ("outcomes",),
        lambda look: ratio(look.sum("outcomes", "paired", **SCORE), look.sum("outcomes", "due", **SCORE)),
    ),
    "client_positive": Slow(("experience",), answers(respondent=("client",))),
    "professional_positive": Slow(("experience",), answers(respondent=("professional",))),
    "heard_share": Slow(("experience",), answers(respondent=("client",), item=("heard",))),
    "fidelity_total": Slow(("supported_employment",), fidelity, stock=True, rolls=False),
    "job_start_rate": Slow(
        ("supported_employment",),
        lambda look: ratio(
            look.sum("supported_employment", "job_starts"), look.sum("supported_employment", "out_of_work")
        ),
        seldom=COACHED,
    ),
    "retention_13w": Slow(
        ("supported_employment",),
        lambda look: ratio(
            look.sum("supported_employment", "over_13_weeks"), look.sum("supported_employment", "job_starts")
        ),
        seldom=COACHED,
    ),
    "clients_per_coach": Slow(
        ("supported_employment",),
        lambda look: ratio(
            look.at_end("supported_employment", "clients"), look.at_end("supported_employment", "coach_fte")
        ),
        stock=True,
        seldom=COACHED,
    ),
    "cost_per_client": Slow(
        ("costs", "caseload"),
        lambda look: ratio(
            look.sum("costs", "euros"), look.sum("caseload", "ended") + look.at_end("caseload", "active")
        ),
        12,
    ),
    "cost_per_positive_transition": Slow(
        ("costs", "transitions"),
        lambda look: ratio(
            look.sum("costs", "euros"),
            look.sum(
                "transitions", "ended", before=("unemployed_jobseeker",), after=WORK + STUDY + ACTIVATED
            ),
        ),
        12,
    ),
    "break_even": Slow(
        ("costs",),
        lambda look: (look.sum("costs", "euros") / 9_600, look.sum("costs", "euros")),
        12,
    ),
    # impact and strategy
    "agreements_in_force": Slow(
        ("agreements",),
        lambda look: ratio(
            look.at_end("agreements", "in_force"), look.at_end("agreements", "municipalities")
        ),
        stock=True,
    ),
    "goals_reached_share": Slow(
        ("goals",), lambda look: ratio(look.sum("goals", "reached"), look.sum("goals", "set"))
    ),
    "forum_meetings": Slow(
        ("activities",),
        lambda look: ratio(
            events(look, "cooperation_forum"),
            look.sum("activities", "planned", activity=("cooperation_forum",)),
        ),
        12,
        seldom=(("activities", "planned"),),
    ),
    "trained_share": Slow(
        ("staffing",), lambda look: ratio(look.mean("staffing", "trained"), look.mean("staffing", "persons"))
    ),
    "client_panels": Slow(("activities",), lambda look: count(events(look, "client_panel")), 12),
}
OF_MEASURES = ("on_schedule", "targets_met", "with_clients")  # methods tested in test_strategy.py
COMPUTED = [indicator.id for indicator in INDICATORS if indicator.method not in OF_MEASURES]


def shares(
    dataset: str, measure: str, dimension: str
) -> Callable[[Look], dict[str, tuple[float, float | None]]]:
    def calculate(look: Look) -> dict[str, tuple[float, float | None]]:
        persons: dict[str, float] = {}
        for row in look.find(dataset, look.months, {}):
            if row[dimension] != "unknown":
                persons[row[dimension]] = persons.get(row[dimension], 0) + row[measure]
        return {code: (number, number / sum(persons.values())) for code, number in persons.items()}

    return calculate


def net_change(look: Look) -> dict[str, tuple[float, float | None]]:
    after: dict[str, float] = {}
    net: dict[str, float] = {}
    for row in look.find("transitions", look.months, {}):
        after[row["after"]] = after.get(row["after"], 0) + row["ended"]
        net[row["after"]] = net.get(row["after"], 0) + row["ended"]
        net[row["before"]] = net.get(row["before"], 0) - row["ended"]
    return {status: (after.get(status, 0), net[status]) for status in net if status != "unknown"}


SLOW_DISTRIBUTIONS = {
    "source_share": shares("referrals", "persons", "source"),
    "target_share": shares("referrals", "persons", "target"),
    "goal_mix": shares("goals", "set", "goal_group"),
    "net_change": net_change,
}


def test_every_indicator_has_a_second_implementation() -> None:
    assert sorted(SLOW) == sorted(COMPUTED)
    assert sorted(SLOW_DISTRIBUTIONS) == sorted(distribution.id for distribution in DISTRIBUTIONS)


@pytest.mark.parametrize("id", COMPUTED)
def test_the_datasets_are_those_that_are_declared(id: str) -> None:
    assert sorted(SLOW[id].datasets) == sorted(INDICATOR_BY_ID[id].datasets)


# --- the sample, imported once, released with nothing hidden and with small counts hidden ----------------


@pytest.fixture(scope="module")
def rows() -> Rows:
    return Rows(build_county())


@pytest.fixture(scope="module")
def open_and_safe(sample_store: Store, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    """Published views by county: with nothing hidden, and with counts under five hidden."""
    folder = tmp_path_factory.mktemp("indicators")
    store = open_store(f"sqlite:///{folder / 'sample.sqlite'}", threshold=1)
    for write in (write_county, write_study):
        write(folder / "book.xlsx")
        check = check_file(store, (folder / "book.xlsx").read_bytes(), "book.xlsx")
        assert check.status == "checked", check.findings
        accept_import(store, check, "test")
    shown = read_all(store)
    store.engine.dispose()
    return shown, read_all(sample_store)


def read_all(store: Store) -> dict[str, dict[str, PublishedView]]:
    with store.reading() as connection:
        release = current_release(connection, store)
        assert release is not None
        assert release.threshold == store.threshold
        return {
            county: {
                view.id: read_view(connection, store, view, county, release)
                for view in CATALOGUE.views
                if view.level is not None
            }
            for county in (SYNTHETIC_COUNTY, STUDY_AREA)
        }


@pytest.fixture(scope="module")
def shown(open_and_safe: tuple[Any, Any]) -> dict[str, PublishedView]:
    return open_and_safe[0][SYNTHETIC_COUNTY]


@pytest.fixture(scope="module")
def safe(open_and_safe: tuple[Any, Any]) -> dict[str, PublishedView]:
    return open_and_safe[1][SYNTHETIC_COUNTY]


@pytest.fixture(scope="module")
def study(open_and_safe: tuple[Any, Any]) -> dict[str, PublishedView]:
    return open_and_safe[1][STUDY_AREA]


# --- comparison ----------------------------------------------------------------------------------------

AREAS = {
    "county": ((), ""),
    "one team": (("M3",), ""),
    "young team": ((YOUNG_TEAM,), ""),
    "two teams": (("M2", "M5"), ""),
    "old and young": (("M1", YOUNG_TEAM), ""),
    "group": ((), "unemployed"),
}
WAYS: dict[str, tuple[Level, bool]] = {
    "month": ("month", False),
    "quarter": ("quarter", False),
    "half_year": ("half_year", False),
    "year": ("year", False),
    "rolling": ("month", True),
}


def scope_of(area: str, way: str, first: int = FIRST, last: int = LAST) -> Scope:
    teams, group = AREAS[area]
    level, rolling = WAYS[way]
    return Scope(SYNTHETIC_COUNTY, first, last, level, rolling, teams, group)


def months_of(period: int, level: str, window: int) -> tuple[int, ...]:
    """The months of a period, or those up to its end that a longer window looks back over."""
    span = MONTHS_IN[level]
    last = shift(period, span - 1)
    return tuple(shift(last, -back) for back in range(max(span, window) - 1, -1, -1))


def look_at(rows: Rows, slow: Slow, scope: Scope, level: str, period: int) -> Look:
    window = max(slow.window, 12) if scope.rolling and slow.rolls else slow.window
    return Look(rows, months_of(period, level, window), scope.teams, scope.client_group)


def has_come_in(slow: Slow, look: Look) -> bool:
    """Whether everything that the value rests on is there."""
    own = max(OWN_MONTHS.get(dataset, 1) for dataset in slow.datasets)
    needed = replace(look, months=look.months[-own:]) if slow.stock else look
    given = all(look.rows.delivers(*measure, team) for measure in slow.seldom for team in look.teams)
    # of the people of an area an older year stands in for one that has not come
    return given and all(needed.is_whole(dataset) for dataset in slow.datasets if dataset != "population")


def find_disagreements(rows: Rows, indicator: Indicator, reading: Reading, scope: Scope) -> list[str]:
    slow = SLOW[indicator.id]
    found = []
    for place, period in enumerate(reading.series.periods):
        look = look_at(rows, slow, scope, reading.level, int(period))
        value, n = slow.calculate(look)
        got, got_n = reading.series.values[place], reading.n.values[place]
        if reading.series.hidden[place]:
            found.append(f"{period}: hidden though nothing is")
        elif not has_come_in(slow, look):
            # No number for a part of a period, or a number that says that it is one.
            told = reading.series.partial[place]
            if not np.isnan(got) and not (told and agree(value, got)):
                found.append(f"{period}: not whole, and yet {got} ({value})")
        elif not agree(value, got) or not (value is None or agree(n, got_n)):
            found.append(f"{period}: {value} of {n}, got {got} of {got_n}")
        elif reading.series.partial[place] and all(
            look.is_whole(dataset) for dataset in slow.datasets if dataset != "population"
        ):
            # a stock at the end of a team's first, part period is right, and may still be called partial
            found.append(f"{period}: whole, and yet marked partial")
    return found


def agree(value: float | None, got: float) -> bool:
    return bool(np.isnan(got)) if value is None else got == pytest.approx(value, rel=1e-9, abs=1e-9)


def can_be_given(indicator: Indicator, scope: Scope) -> bool:
    """Whether some view has what the scope asks for."""
    with_groups = {"caseload", "transitions", "pathway"}
    if scope.client_group:
        return set(indicator.datasets) <= with_groups
    return not (scope.teams and OF_THE_AREA & set(indicator.datasets))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("id", COMPUTED)
def test_indicator(rows: Rows, shown: dict[str, PublishedView], id: str, way: str) -> None:
    indicator = INDICATOR_BY_ID[id]
    found = {}
    for area in AREAS:
        scope = scope_of(area, way)
        reading = evaluate(indicator, shown, CATALOGUE, scope)
        assert (reading is not None) == can_be_given(indicator, scope), area
        if reading is not None:
            assert reading.level == level_of(indicator, CATALOGUE, scope)
            assert reading.series.shown.any() or not has_whole_period(rows, indicator, reading, scope), area
            found[area] = find_disagreements(rows, indicator, reading, scope)
    assert not any(found.values()), {area: said[:4] for area, said in found.items() if said}


def has_whole_period(rows: Rows, indicator: Indicator, reading: Reading, scope: Scope) -> bool:
    """Whether any period has come in whole. Those that have are all among the reading's periods."""
    starts = {start for start in (shift(FIRST, step) for step in range(36)) if is_start(start, reading.level)}
    slow = SLOW[indicator.id]
    found = False
    for start in sorted(starts):
        if has_come_in(slow, look_at(rows, slow, scope, reading.level, start)):
            found = True
            assert start in reading.series.periods, (indicator.id, start)
    return found


def is_start(month: int, level: str) -> bool:
    return (month % 100 - 1) % MONTHS_IN[level] == 0


# --- distributions ---------------------------------------------------------------------------------------

RANGES = {
    "everything": (FIRST, LAST),
    "a year": (202501, 202512),
    "a half-year": (202401, 202406),
    "a quarter": (202504, 202506),
    "twelve months": (202511, LAST),
    "two months": (202502, 202503),
}


def list_tables(id: str, views: dict[str, PublishedView], scope: Scope) -> list[tuple[Basis, ProtectedTable]]:
    """A distribution over every range that a page may choose for a scope."""
    distribution = DISTRIBUTION_BY_ID[id]
    net = distribution.method == "net_change"
    dimensions = ("before", "after") if net else (distribution.dimension,)
    found = find_bases(CATALOGUE, views, distribution.dataset, dimensions, distribution.measure, scope)
    bases = [shorter for basis in found for shorter in shorten(basis)]
    if net:
        return [(basis, tabulate_net(basis)) for basis in bases]
    return [(basis, tabulate_distribution(distribution, basis, CATALOGUE)) for basis in bases]


@pytest.mark.parametrize("span", RANGES)
@pytest.mark.parametrize("id", SLOW_DISTRIBUTIONS)
def test_distribution(rows: Rows, shown: dict[str, PublishedView], id: str, span: str) -> None:
    distribution = DISTRIBUTION_BY_ID[id]
    compared = 0
    for area in AREAS:
        scope = scope_of(area, "month", *RANGES[span])
        tables = list_tables(id, shown, scope)
        unknown = area == "group" and distribution.dataset != "transitions"
        assert bool(tables) != unknown or (area == "young team" and RANGES[span][0] < 202511), area
        for basis, table in tables:
            months = [basis.scope.first]
            while months[-1] < basis.scope.last:
                months.append(shift(months[-1], 1))
            expected = SLOW_DISTRIBUTIONS[id](Look(rows, tuple(months), scope.teams, scope.client_group))
            for row in table.frame.to_dict("records"):
                persons, value = expected.get(row[distribution.dimension], (0, 0))
                assert agree(persons, row["persons"]), (area, basis, row, persons)
                assert agree(value, row["value"]), (area, basis, row, value)
                compared += 1
            assert set(expected) <= set(table.frame[distribution.dimension]), area
    assert compared


def test_a_distribution_speaks_of_no_month_outside_its_range(shown: dict[str, PublishedView]) -> None:
    for area in AREAS:
        scope = scope_of(area, "month", 202502, 202611)
        for id in SLOW_DISTRIBUTIONS:
            for basis, _ in list_tables(id, shown, scope):
                inside = scope.first <= basis.scope.first <= basis.scope.last <= scope.last
                assert inside or not basis.whole


# --- with small counts hidden ------------------------------------------------------------------------------


def has_hidden(
    view: View, published: PublishedView, months: tuple[int, ...], scope: Scope, step: str
) -> bool:
    """Whether a cell of these months and areas is hidden in a published view."""
    frame = published.frame
    inside = (frame["period"] <= months[-1]) & (
        frame["period"] > shift(months[0], -MONTHS_IN[published.level])
    )
    if view.by_team:
        inside &= frame["team"].isin(scope.teams or ("",))
    if "client_group" in view.dimensions:
        inside &= frame["client_group"] == scope.client_group
    if step:
        inside &= frame["step"] == step
    return any(
        bool((frame.loc[inside, f"{measure}_status"] == "suppressed").any()) for measure in published.measures
    )


def find_views(indicator: Indicator) -> list[View]:
    return [view for dataset in indicator.datasets for view in CATALOGUE.views_of(dataset) if view.level]


@pytest.mark.parametrize("id", COMPUTED)
def test_hiding_changes_no_number(
    rows: Rows, shown: dict[str, PublishedView], safe: dict[str, PublishedView], id: str
) -> None:
    indicator = INDICATOR_BY_ID[id]
    for area in AREAS:
        for way in WAYS:
            scope = scope_of(area, way)
            hidden = evaluate(indicator, safe, CATALOGUE, scope)
            if hidden is None:
                continue
            whole = evaluate(indicator, shown, CATALOGUE, replace(scope, level=hidden.level))
            assert whole is not None
            assert list(hidden.series.periods) == list(whole.series.periods)
            for place, period in enumerate(hidden.series.periods):
                at = (area, way, int(period))
                got, true = hidden.series.values[place], whole.series.values[place]
                if hidden.series.hidden[place]:
                    assert np.isnan(got)
                    look = look_at(rows, SLOW[id], scope, hidden.level, int(period))
                    cells = [
                        has_hidden(view, safe[view.id], look.months, scope, indicator.step)
                        for view in find_views(indicator)
                    ]
                    assert any(cells), at
                elif indicator.method == "quantile":
                    assert_wait(got, true, at)
                else:
                    assert np.isnan(got) if np.isnan(true) else got == pytest.approx(true, rel=1e-9), at


def assert_wait(got: float, true: float, at: object) -> None:
    """A wait may be up to two weeks longer than the true one, or elsewhere in a wider band that stands in.

    A wider band may also tell what finer ones leave open because so many still wait.
    """
    if np.isnan(true) or np.isnan(got):
        assert np.isnan(true), at
        return
    wider = [(0, 15), (15, 31), (31, 91), (91, math.inf)]
    same = next(low <= got < high for low, high in wider if low <= true < high)
    assert -1e-9 <= got - true <= 14 or same, at


def test_hiding_hides_something_and_not_everything(safe: dict[str, PublishedView]) -> None:
    hidden = shown = 0
    for id in COMPUTED:
        reading = evaluate(INDICATOR_BY_ID[id], safe, CATALOGUE, scope_of("county", "month"))
        assert reading is not None
        hidden += int(reading.series.hidden.sum())
        shown += int(reading.series.shown.sum())
    assert 0 < hidden < shown


@pytest.mark.parametrize("id", SLOW_DISTRIBUTIONS)
def test_hiding_changes_no_distribution(
    shown: dict[str, PublishedView], safe: dict[str, PublishedView], id: str
) -> None:
    for area in AREAS:
        scope = scope_of(area, "month")
        pairs = zip(list_tables(id, safe, scope), list_tables(id, shown, scope), strict=True)
        for (basis, hidden), (same, whole) in pairs:
            assert basis.scope == same.scope
            for column in ("persons", "value"):
                given = hidden.frame[column].notna()
                assert list(hidden.frame.loc[given, column]) == pytest.approx(
                    list(whole.frame.loc[given, column])
                )
                assert set(hidden.frame.loc[~given, f"{column}_status"]) <= {"suppressed"}


# --- the published study: what it does not tell is no data, never zero --------------------------------------


@pytest.mark.parametrize(
    "id",
    [
        "to_work_share",
        "to_study_share",
        "activated_share",
        "pension_share",
        "positive_transition_share",
        "self_referred_share",
        "goals_reached_share",
        "referred",
        "waiting_end",
        "wait_median",
        "active_per_fte",
    ],
)
@pytest.mark.parametrize("way", WAYS)
def test_the_study_has_no_data(study: dict[str, PublishedView], id: str, way: str) -> None:
    level, rolling = WAYS[way]
    reading = evaluate(
        INDICATOR_BY_ID[id], study, CATALOGUE, Scope(STUDY_AREA, 202201, 202212, level, rolling)
    )
    assert reading is not None
    assert set(reading.series.statuses) <= {"no_data"}


def test_the_studys_shares(study: dict[str, PublishedView]) -> None:
    scope = Scope(STUDY_AREA, 202209, 202209, "quarter")
    found = find_distribution(DISTRIBUTION_BY_ID["target_share"], study, CATALOGUE, scope)
    assert found is not None
    _, table = found
    values = table.frame.set_index("target")["value"]
    assert values["primary_care"] == pytest.approx(41 / 250)
    assert values["specialised_care"] == pytest.approx(25 / 250)
    assert values["substance_use"] == 0


def test_where_most_came_from_is_not_known_nobody_is_seen_to_move(rows: Rows) -> None:
    """Exactly half known is enough; fewer are not."""
    indicator = INDICATOR_BY_ID["to_work_share"]
    for unknown, expected in ((10, "shown"), (11, "no_data")):
        views = {"transitions_county": make_transitions(unknown)}
        reading = evaluate(indicator, views, CATALOGUE, Scope("98", 202401, 202412, "half_year"))
        assert reading is not None
        assert reading.series.statuses == [expected]
        assert agree(0.6 if expected == "shown" else None, reading.series.values[0])
        assert reading.n.values[0] == 10


def make_transitions(unknown: int) -> PublishedView:
    """Ten ended whose status before was known, six of them in work now, and some of whom it was not known."""
    cells = [
        ("", "", 10 + unknown),
        ("unemployed_jobseeker", "", 10),
        ("g:unemployed", "", 10),
        ("", "g:work", 6),
        ("unemployed_jobseeker", "g:work", 6),
        ("unknown", "", unknown),
    ]
    frame = pd.DataFrame(cells, columns=["before", "after", "ended"])
    frame = frame.assign(period=202401, periods=2, ended_status="shown", open=np.nan, open_status="no_data")
    view = CATALOGUE.view_by_id["transitions_county"]
    measures = {"ended": "sum", "open": "last"}
    return PublishedView(view, "half_year", "quarter", frame, tuple(measures), measures, 5)
