"""What the synthetic county is like: its teams, its clients and the stories planted in it.

Volumes and shares follow THL Tutkimuksesta tiiviisti 31/2023; places and events are made up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from metrics.calendar import add_months, periods_between, to_index

FIRST = 202311
LAST = 202610
MONTHS = periods_between(FIRST, LAST, "month")
FIRST_QUARTER = 202401  # the first and last quarter that the months cover in full
LAST_QUARTER = 202607
WARM_UP = 30  # months lived before the first one shown, so that the stocks are in balance by then

CENTRAL_TEAM = "M6"
CENTRAL_OPENS = date(2025, 5, 1)
_OPENING = CENTRAL_OPENS.year * 100 + CENTRAL_OPENS.month
OVERLOADED_TEAM = "M3"
NURSE_LEAVES = add_months(FIRST, 22)
UNLINKED_TEAM = "M4"  # has no way to mental-health and substance-use services


@dataclass(frozen=True)
class Team:
    """One team. inflow: persons referred in a usual month. wait: median days from referral to first contact.

    moved: share of the inflow that goes to the centralised team once it is there. relieved: the wait then,
    relative to before. coordinated: share of clients with a named coordinator. posts: profession -> FTE.
    """

    id: str
    name: str
    sub_area: str
    employment_areas: str
    model: str
    task: str
    start: date
    inflow: float
    wait: float
    posts: Mapping[str, float]
    moved: float = 0.22
    relieved: float = 0.42
    coordinated: float = 0.62
    consultations: float = 4.0


TEAMS = (
    Team(
        "M1",
        "Kaislaniemen tiimi",
        "Etelä",
        "Mallilan työllisyysalue",
        "fixed",
        "owner",
        date(2021, 3, 1),
        29,
        38,
        {
            "work_ability_coordinator": 1.0,
            "public_health_nurse": 1.0,
            "physician": 0.5,
            "social_worker": 1.0,
            "employment_expert": 1.0,
            "kela_expert": 0.5,
            "physiotherapist": 0.5,
            "psychiatric_nurse": 1.0,
        },
        coordinated=0.66,
    ),
    Team(
        "M2",
        "Honkakosken tiimi",
        "Pohjoinen",
        "Honkakosken työllisyysalue",
        "assembled",
        "owner",
        date(2021, 9, 1),
        24,
        41,
        {
            "work_ability_coordinator": 1.0,
            "public_health_nurse": 1.0,
            "physician": 0.4,
            "social_counsellor": 1.0,
            "employment_expert": 1.0,
            "kela_expert": 0.3,
            "psychologist": 0.5,
        },
        coordinated=0.57,
    ),
    Team(
        OVERLOADED_TEAM,
        "Ruskolammen tiimi",
        "Itä",
        "Honkakosken työllisyysalue, Ruskolammen työllisyysalue",
        "fixed",
        "owner",
        date(2021, 3, 1),
        25,
        38,
        {
            "work_ability_coordinator": 1.0,
            "public_health_nurse": 1.0,
            "physician": 0.3,
            "social_counsellor": 1.0,
            "employment_expert": 1.0,
            "kela_expert": 0.3,
            "occupational_therapist": 0.4,
            "psychiatric_nurse": 0.4,
        },
        moved=0.06,
        relieved=0.9,
        coordinated=0.63,
    ),
    Team(
        UNLINKED_TEAM,
        "Tuuliharjun tiimi",
        "Länsi",
        "Tuuliharjun työllisyysalue",
        "fixed",
        "solver",
        date(2022, 1, 1),
        23,
        40,
        {
            "work_ability_coordinator": 1.0,
            "nurse": 1.0,
            "physician": 0.4,
            "social_worker": 1.0,
            "job_coach": 1.0,
            "kela_expert": 0.3,
            "physiotherapist": 0.5,
        },
        coordinated=0.6,
    ),
    Team(
        "M5",
        "Suvirinteen tiimi",
        "Etelä",
        "Mallilan työllisyysalue, Tuuliharjun työllisyysalue",
        "assembled",
        "consulting",
        date(2021, 9, 1),
        26,
        37,
        {
            "work_ability_coordinator": 1.0,
            "public_health_nurse": 1.0,
            "physician": 0.5,
            "social_counsellor": 1.0,
            "employment_expert": 1.0,
            "kela_expert": 0.5,
            "rehabilitation_counsellor": 0.5,
            "substance_worker": 0.5,
        },
        coordinated=0.61,
        consultations=9.0,
    ),
    Team(
        CENTRAL_TEAM,
        "Mallilan keskitetty tiimi",
        "Koko alue",
        "Mallilan työllisyysalue, Honkakosken työllisyysalue, Ruskolammen työllisyysalue, "
        "Tuuliharjun työllisyysalue",
        "centralised",
        "owner",
        CENTRAL_OPENS,
        30,
        7,
        {
            "work_ability_coordinator": 1.0,
            "public_health_nurse": 2.0,
            "physician": 0.5,
            "social_worker": 1.0,
            "social_counsellor": 1.0,
            "employment_expert": 0.5,
            "kela_expert": 0.5,
            "physiotherapist": 0.3,
            "psychologist": 0.3,
        },
        moved=0.0,
        relieved=1.0,
        coordinated=0.64,
        consultations=6.0,
    ),
)
TEAM_IDS = tuple(team.id for team in TEAMS)


def months_after(period: int, event: int) -> int:
    """How many months a period comes after an event; 0 or less before it is over."""
    return to_index(period) - to_index(event)


def central_phase(period: int) -> float:
    """How far the centralised team has come: 0 before it opens, 1 when it has found its feet."""
    return min(max((months_after(period, _OPENING) + 1) / 5, 0.0), 1.0)


def season(period: int) -> float:
    """The quiet of the holiday months, relative to a usual month."""
    return {6: 0.92, 7: 0.55, 8: 0.97, 12: 0.88}.get(period % 100, 1.0)


def inflow(team: Team, period: int) -> float:
    """Expected persons referred to a team in a month."""
    if team.id == CENTRAL_TEAM:
        return team.inflow * central_phase(period) * season(period)
    return team.inflow * (1 - team.moved * central_phase(period)) * season(period)


def door_pace(team: Team, period: int) -> float:
    """How far one day of waiting brings towards the first contact; 1 / median wait keeps the median."""
    wait = team.wait * (1 - (1 - team.relieved) * central_phase(period))
    if team.id == OVERLOADED_TEAM:
        wait *= 1 + 0.12 * max(months_after(period, NURSE_LEAVES) + 1, 0)
    return float(season(period) ** 0.2 / wait)


def step_pace(team: Team, period: int) -> float:
    """How fast the steps inside a team follow each other, relative to usual."""
    if team.id == CENTRAL_TEAM and period < add_months(_OPENING, 2):
        return 0.2  # the first months go into finding its feet
    return 0.85 if period % 100 == 7 else 1.0


def case_pace(team: Team, period: int) -> float:
    """How fast cases come to their end, relative to usual."""
    late = max(months_after(period, NURSE_LEAVES) + 1, 0) if team.id == OVERLOADED_TEAM else 0
    return (0.85 if period % 100 == 7 else 1.0) / (1 + 0.095 * late)


def followup_kept(period: int) -> float:
    """Share of due follow-up meetings held: wears away slowly in the whole county."""
    return 0.81 - 0.0042 * months_after(period, FIRST)
