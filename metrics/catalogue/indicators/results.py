"""Process, flows, transitions, goals, strategy: does the work hold together, and what becomes of people?"""

from metrics.catalogue.indicators.model import Distribution, Indicator, Term
from metrics.catalogue.model import UNKNOWN, Names

_KNOWN_TARGETS = (Term("referrals", "persons", minus=({"target": UNKNOWN},)),)


def _caseload(measure: str) -> tuple[Term, ...]:
    return (Term("caseload", measure),)


def _moved_to(status: str) -> tuple[Term, ...]:
    """Those who ended in `status` and whose status before was known and another."""
    elsewhere = ({"before": status, "after": status}, {"before": UNKNOWN, "after": status})
    return (Term("transitions", "ended", ({"after": status},), elsewhere),)


def _from_elsewhere(status: str) -> tuple[Term, ...]:
    """Those who ended and whose status before was known and other than `status`."""
    return (Term("transitions", "ended", minus=({"before": status}, {"before": UNKNOWN})),)


_FROM_UNEMPLOYMENT = {"before": "unemployed_jobseeker"}

PROCESS = (
    Indicator(
        "named_coordinator_share",
        "process",
        Names("Asiakasvastaava nimetty", "Klientansvarig utsedd", "Named coordinator"),
        "share",
        "up",
        "r3",
        "workload",
        _caseload("with_coordinator"),
        _caseload("active"),
    ),
    Indicator(
        "plan_share",
        "process",
        Names("Yhteinen suunnitelma tehty", "Gemensam plan gjord", "Shared plan made"),
        "share",
        "up",
        "r3",
        "workload",
        _caseload("with_plan"),
        _caseload("active_over_30d"),
    ),
    Indicator(
        "followup_share",
        "process",
        Names("Seurantatapaaminen pidetty", "Uppföljningsmöte hållet", "Follow-up meeting held"),
        "share",
        "up",
        "r3",
        "workload",
        _caseload("followup_held"),
        _caseload("followup_due"),
    ),
    Indicator(
        "lead_time_total",
        "process",
        Names(
            "Läpimenoaika lähetteestä palveluun",
            "Ledtid från remiss till tjänst",
            "Lead time from referral to service",
        ),
        "days",
        "down",
        "r3",
        "referrals",
        method="quantile",
        step="to_first_service",
        quantile=0.5,
        decimals=0,
    ),
    Indicator(
        "return_share",
        "process",
        Names("Palautuneet tiimiin", "Återvända till teamet", "Returned to the team"),
        "share",
        "neither",
        "r3",
        "workload",
        _caseload("returned"),
        _caseload("ended"),
        window=12,
    ),
)

FLOWS = (
    Indicator(
        "mental_health_share",
        "flows",
        Names(
            "Ohjaukset mielenterveys- ja päihdepalveluihin",
            "Hänvisningar till mentalvårds- och missbrukartjänster",
            "Referrals to mental health and substance use services",
        ),
        "share",
        "up",
        "r2",
        "referrals",
        (Term("referrals", "persons", ({"target": "g:mental_health"},)),),
        _KNOWN_TARGETS,
    ),
    Indicator(
        "rehabilitation_share",
        "flows",
        Names("Ohjaukset kuntoutukseen", "Hänvisningar till rehabilitering", "Referrals to rehabilitation"),
        "share",
        "neither",
        "r3",
        "referrals",
        (Term("referrals", "persons", ({"target": "g:rehabilitation"},)),),
        _KNOWN_TARGETS,
    ),
    Indicator(
        "missing_links",
        "flows",
        Names("Puuttuvat yhteydet", "Kontakter som saknas", "Missing links"),
        "links",
        "down",
        "r2",
        "referrals",
        method="missing_links",
        decimals=0,
        minimum_n=1,
    ),
    Indicator(
        "unknown_share",
        "flows",
        Names("Tieto palvelusta puuttuu", "Uppgift om tjänsten saknas", "Service not known"),
        "share",
        "down",
        "r3",
        "referrals",
        (Term("referrals", "persons", ({"target": UNKNOWN},)),),
        (Term("referrals", "persons"),),
    ),
)

TRANSITIONS = (
    Indicator(
        "to_work_share",
        "transitions",
        Names("Työhön siirtyneet", "Övergått till arbete", "Moved to work"),
        "share",
        "up",
        "r1",
        "transitions",
        _moved_to("g:work"),
        _from_elsewhere("g:work"),
    ),
    Indicator(
        "to_study_share",
        "transitions",
        Names("Opintoihin siirtyneet", "Övergått till studier", "Moved to studies"),
        "share",
        "up",
        "r1",
        "transitions",
        _moved_to("g:study"),
        _from_elsewhere("g:study"),
    ),
    Indicator(
        "activated_share",
        "transitions",
        Names(
            "Kuntoutukseen tai työllistymistä tukevaan palveluun siirtyneet",
            "Övergått till rehabilitering eller sysselsättningsfrämjande service",
            "Moved to rehabilitation or employment-promoting service",
        ),
        "share",
        "up",
        "r1",
        "transitions",
        _moved_to("g:activated"),
        _from_elsewhere("g:activated"),
    ),
    Indicator(
        "positive_transition_share",
        "transitions",
        Names(
            "Myönteiset siirtymät työttömyydestä",
            "Positiva övergångar från arbetslöshet",
            "Positive transitions from unemployment",
        ),
        "share",
        "up",
        "r1",
        "transitions",
        (
            Term(
                "transitions",
                "ended",
                tuple(
                    {**_FROM_UNEMPLOYMENT, "after": after} for after in ("g:work", "g:study", "g:activated")
                ),
            ),
        ),
        (Term("transitions", "ended", (_FROM_UNEMPLOYMENT,)),),
    ),
    Indicator(
        "pension_share",
        "transitions",
        Names("Eläkeratkaisut", "Pensionsbeslut", "Pension decisions"),
        "share",
        "neither",
        "r3",
        "transitions",
        _moved_to("disability_pension"),
        (Term("transitions", "ended"),),
    ),
    Indicator(
        "open_share",
        "transitions",
        Names("Kesken olevat", "Öppna klientskap", "Open cases"),
        "share",
        "neither",
        "r3",
        "transitions",
        (Term("transitions", "open"),),
        (Term("transitions", "open"), Term("transitions", "ended")),
    ),
)

IMPACT = (
    Indicator(
        "goals_reached_share",
        "impact",
        Names("Tavoitteet saavutettu", "Mål uppnådda", "Goals reached"),
        "share",
        "up",
        "r3",
        "transitions",
        (Term("goals", "reached"),),
        (Term("goals", "set"),),
    ),
)

STRATEGY = (
    Indicator(
        "measures_on_schedule",
        "strategy",
        Names("Toimenpiteet aikataulussa", "Åtgärder i tidtabell", "Measures on schedule"),
        "share",
        "up",
        "r1",
        "strategy",
        method="on_schedule",
        decimals=0,
        minimum_n=1,
    ),
    Indicator(
        "targets_met",
        "strategy",
        Names("Tavoitteessa olevat mittarit", "Mätare som når målet", "Indicators on target"),
        "share",
        "up",
        "r1",
        "strategy",
        method="targets_met",
        decimals=0,
        minimum_n=1,
    ),
    Indicator(
        "forum_meetings",
        "strategy",
        Names("Yhteistyöfoorumin kokoukset", "Samarbetsforumets möten", "Cooperation forum meetings"),
        "share",
        "up",
        "r2",
        "strategy",
        (Term("activities", "number", ({"activity": "cooperation_forum"},)),),
        (Term("activities", "planned", ({"activity": "cooperation_forum"},)),),
        window=12,
        decimals=0,
        minimum_n=1,
    ),
    Indicator(
        "trained_share",
        "strategy",
        Names("Koulutuksen käyneet", "Utbildade", "Trained professionals"),
        "share",
        "up",
        "r4",
        "strategy",
        (Term("staffing", "trained"),),
        (Term("staffing", "persons"),),
        decimals=0,
        minimum_n=1,
    ),
    Indicator(
        "client_panels",
        "strategy",
        Names("Asiakasraadit 12 kuukaudessa", "Klientråd under 12 månader", "Client panels in 12 months"),
        "events",
        "up",
        "r5",
        "strategy",
        (Term("activities", "number", ({"activity": "client_panel"},)),),
        window=12,
        decimals=0,
        minimum_n=1,
    ),
    Indicator(
        "measures_with_clients",
        "strategy",
        Names(
            "Asiakkaiden kanssa suunnitellut toimenpiteet",
            "Åtgärder planerade med klienter",
            "Measures planned with clients",
        ),
        "share",
        "up",
        "r5",
        "strategy",
        method="with_clients",
        decimals=0,
        minimum_n=1,
    ),
)

DISTRIBUTIONS = (
    Distribution(
        "source_share",
        "flows",
        Names("Ohjautumislähteet", "Hänvisande parter", "Referral sources"),
        "referrals",
        "persons",
        "source",
        "r2",
        "referrals",
    ),
    Distribution(
        "target_share",
        "flows",
        Names("Jatko-ohjaukset", "Vidarehänvisningar", "Onward referrals"),
        "referrals",
        "persons",
        "target",
        "r2",
        "referrals",
    ),
    Distribution(
        "net_change",
        "transitions",
        Names("Nettomuutos tiloittain", "Nettoförändring per ställning", "Net change by status"),
        "transitions",
        "ended",
        "before",
        "r1",
        "transitions",
        "net_change",
        decimals=0,
    ),
    Distribution(
        "goal_mix",
        "impact",
        Names("Tavoiteryhmät", "Målgrupper", "Goal groups"),
        "goals",
        "set",
        "goal_group",
        "r3",
        "transitions",
        decimals=0,
    ),
)
