"""Workload: can the team carry it?"""

from metrics.catalogue.indicators.model import Indicator, Term
from metrics.catalogue.model import Names

# General working hours of the municipal agreement, 38 h 15 min a week, over an average month.
HOURS_PER_FTE_MONTH = 38.25 * 365.25 / 12 / 7
WEEKS_PER_MONTH = 365.25 / 12 / 7

_FILLED_MONTHS = (Term("staffing", "filled_fte", over_time="sum"),)


def _events(*activities: str) -> tuple[Term, ...]:
    return (Term("activities", "number", tuple({"activity": activity} for activity in activities)),)


_WITHOUT_CLIENT = ("consultation_anonymous", "consultation_paper")
_CONSULTATIONS = (*_WITHOUT_CLIENT, "consultation_with_client")

WORKLOAD = (
    Indicator(
        "active_per_fte", "workload",
        Names("Asiakkaita henkilötyövuotta kohti", "Klienter per årsverke", "Clients per FTE"),
        "ratio", "down", "r2", "workload",
        (Term("caseload", "active"),), (Term("staffing", "filled_fte", over_time="last"),), minimum_n=1,
    ),
    Indicator(
        "started_per_fte", "workload",
        Names("Alkaneita htv:tä ja kuukautta kohti", "Inledda per årsverke och månad", "Started per FTE and month"),
        "ratio", "neither", "r2", "workload", (Term("caseload", "started"),), _FILLED_MONTHS, minimum_n=1,
    ),
    Indicator(
        "ended_per_fte", "workload",
        Names("Päättyneitä htv:tä ja kuukautta kohti", "Avslutade per årsverke och månad", "Ended per FTE and month"),
        "ratio", "up", "r2", "workload", (Term("caseload", "ended"),), _FILLED_MONTHS, minimum_n=1,
    ),
    Indicator(
        "fill_rate", "workload",
        Names("Täytetyt tehtävät", "Besatta tjänster", "Posts filled"),
        "share", "up", "r2", "workload",
        (Term("staffing", "filled_fte"),), (Term("staffing", "planned_fte"),), minimum_n=1, decimals=0,
    ),
    Indicator(
        "turnover_12m", "workload",
        Names("Vaihtuvuus 12 kuukaudessa", "Omsättning under 12 månader", "Turnover in 12 months"),
        "share", "down", "r4", "workload",
        (Term("staffing", "leavers"),), (Term("staffing", "persons"),), window=12, minimum_n=1, decimals=0,
    ),
    Indicator(
        "no_show_share", "workload",
        Names("Peruuttamatta poisjääneiden osuus", "Andel uteblivna besök", "Share not attended"),
        "share", "down", "r3", "workload",
        _events("not_attended"), _events("appointment", "initial_interview", "health_check", "not_attended"),
    ),
    Indicator(
        "fte_lost_no_show", "workload",
        Names("Poisjääntien viemä työ", "Arbete som gått till uteblivna besök", "Work lost to no-shows"),
        "fte", "down", "r3", "workload",
        (Term("activities", "hours", ({"activity": "not_attended"},), over_time="mean"),),
        scale=1 / HOURS_PER_FTE_MONTH, decimals=2, minimum_n=1,
    ),
    Indicator(
        "meetings_per_active", "workload",
        Names("Tiimi- ja verkostokokoukset asiakasta kohti", "Team- och nätverksmöten per klient", "Team and network meetings per client"),
        "ratio", "neither", "r2", "workload",
        _events("team_meeting", "network_meeting"), (Term("caseload", "active", over_time="mean"),), decimals=2,
    ),
    Indicator(
        "consultations", "workload",
        Names("Konsultaatiot", "Konsultationer", "Consultations"),
        "events", "up", "r4", "workload", _events(*_CONSULTATIONS), decimals=0, minimum_n=1,
    ),
    Indicator(
        "consult_no_client_share", "workload",
        Names("Konsultaatiot ilman asiakasta", "Konsultationer utan klient", "Consultations without the client"),
        "share", "neither", "r4", "workload", _events(*_WITHOUT_CLIENT), _events(*_CONSULTATIONS),
    ),
    Indicator(
        "load", "workload",
        Names("Kuormitusaste", "Belastningsgrad", "Load"),
        "ratio", "down", "r2", "workload",
        (Term("caseload", "accepted"),), (Term("caseload", "started"),), window=3, decimals=2,
    ),
    Indicator(
        "expected_wait", "workload",
        Names("Odotusajan ennuste", "Förväntad väntetid", "Expected wait"),
        "weeks", "down", "r2", "workload",
        (Term("caseload", "waiting"),), (Term("caseload", "started", over_time="mean"),),
        scale=WEEKS_PER_MONTH, window=3,
    ),
    Indicator(
        "sector_coverage", "workload",
        Names("Tiimin kattavuus", "Teamets täckning", "Team coverage"),
        "share", "up", "r2", "workload", method="sectors_present", decimals=0, minimum_n=1,
    ),
    Indicator(
        "missing_professions", "workload",
        Names("Puuttuvat alat", "Sektorer som saknas", "Missing sectors"),
        "sectors", "down", "r2", "workload", method="sectors_missing", decimals=0, minimum_n=1,
    ),
)
