"""Impact: instruments asked twice, goals, experience, supported employment and money."""

from collections.abc import Sequence

from metrics.catalogue.codes import PHASES
from metrics.catalogue.indicators.model import Indicator, Term, Where
from metrics.catalogue.model import Names

MAIN_INSTRUMENT = "work_ability_score"
# Labour-market subsidy, 37.21 € a day (Kela 2025), 21.5 days a month: the benefit alone, no lost taxes, no
# services. A county puts its own figure in its place on the page.
YEARLY_COST_OF_UNEMPLOYMENT = 9_600.0
YEAR = 12


def _of_instrument(*measures: str, instrument: str = MAIN_INSTRUMENT) -> tuple[Term, ...]:
    return tuple(Term("outcomes", measure, ({"instrument": instrument},)) for measure in measures)


def _answers(measure: str, **where: str) -> tuple[Term, ...]:
    return (Term("experience", measure, (where,)),)


def _at_phases(measure: str, phases: Sequence[str] = PHASES.ids) -> tuple[Term, ...]:
    where: tuple[Where, ...] = tuple({"phase": phase} for phase in phases)
    return (Term("pathway", measure, where),)


def _coaching(measure: str) -> tuple[Term, ...]:
    return (Term("supported_employment", measure),)


_EUROS = (Term("costs", "euros"),)

PATH = (
    Indicator(
        "moved_on_share",
        "process",
        Names("Polulla edenneet", "Gått vidare på servicevägen", "Moved on along the path"),
        "share",
        "up",
        "r3",
        "path",
        _at_phases("moved_on"),
        _at_phases("entered"),
    ),
    Indicator(
        "lost_share",
        "process",
        Names("Polulta pois jääneet", "Lämnat servicevägen", "Lost from the path"),
        "share",
        "down",
        "r3",
        "path",
        _at_phases("left"),
        _at_phases("entered"),
    ),
)

OUTCOME = (
    Indicator(
        "change_mean",
        "impact",
        Names(
            "Työkykypistemäärän muutos", "Arbetsförmågepoängens förändring", "Change of work ability score"
        ),
        "points",
        "up",
        "r1",
        "impact",
        (
            *_of_instrument("mean_follow_up"),
            Term("outcomes", "mean_start", ({"instrument": MAIN_INSTRUMENT},), factor=-1),
        ),
        _of_instrument("paired"),
    ),
    Indicator(
        "improved_share",
        "impact",
        Names("Työkyky parani", "Arbetsförmågan förbättrades", "Work ability improved"),
        "share",
        "up",
        "r1",
        "impact",
        _of_instrument("improved"),
        _of_instrument("paired"),
    ),
    Indicator(
        "paired_coverage",
        "impact",
        Names("Puolen vuoden mittaus tehty", "Halvårsmätning gjord", "Six-month measurement done"),
        "share",
        "up",
        "r5",
        "impact",
        _of_instrument("paired"),
        _of_instrument("due"),
    ),
)

EXPERIENCE = (
    Indicator(
        "client_positive",
        "impact",
        Names("Asiakkaiden kokemus", "Klienternas erfarenhet", "Clients' experience"),
        "share",
        "up",
        "r5",
        "impact",
        _answers("positive", respondent="client"),
        _answers("answers", respondent="client"),
    ),
    Indicator(
        "professional_positive",
        "impact",
        Names("Ammattilaisten arvio", "Yrkespersonernas bedömning", "Professionals' view"),
        "share",
        "up",
        "r4",
        "impact",
        _answers("positive", respondent="professional"),
        _answers("answers", respondent="professional"),
    ),
    Indicator(
        "heard_share",
        "impact",
        Names("Tulin kuulluksi", "Jag blev hörd", "I was heard"),
        "share",
        "up",
        "r5",
        "impact",
        _answers("positive", respondent="client", item="heard"),
        _answers("answers", respondent="client", item="heard"),
    ),
)

COACHING = (
    Indicator(
        "fidelity_total",
        "coaching",
        Names("Laatukriteerien pisteet", "Kvalitetskriteriernas poäng", "Quality criteria score"),
        "points",
        "up",
        "r3",
        "impact",
        method="fidelity",
        decimals=0,
        minimum_n=1,
    ),
    Indicator(
        "job_start_rate",
        "coaching",
        Names("Valmennuksesta työllistyneet", "Fått arbete via coaching", "Started a job from coaching"),
        "share",
        "up",
        "r1",
        "impact",
        _coaching("job_starts"),
        _coaching("out_of_work"),
    ),
    Indicator(
        "retention_13w",
        "coaching",
        Names("Työssä yli 13 viikkoa", "I arbete över 13 veckor", "In work over 13 weeks"),
        "share",
        "up",
        "r1",
        "impact",
        _coaching("over_13_weeks"),
        _coaching("job_starts"),
    ),
    Indicator(
        "clients_per_coach",
        "coaching",
        Names("Asiakkaita valmentajaa kohti", "Klienter per coach", "Clients per coach"),
        "ratio",
        "down",
        "r2",
        "impact",
        (Term("supported_employment", "clients", over_time="last"),),
        (Term("supported_employment", "coach_fte", over_time="last"),),
        minimum_n=1,
    ),
)

_FROM_UNEMPLOYMENT = {"before": "unemployed_jobseeker"}
_POSITIVE = tuple({**_FROM_UNEMPLOYMENT, "after": after} for after in ("g:work", "g:study", "g:activated"))

MONEY = (
    Indicator(
        "cost_per_client",
        "money",
        Names("Kustannus asiakasta kohti", "Kostnad per klient", "Cost per client"),
        "euros",
        "neither",
        "r3",
        "impact",
        _EUROS,
        (Term("caseload", "ended"), Term("caseload", "active")),
        window=YEAR,
        decimals=0,
    ),
    Indicator(
        "cost_per_positive_transition",
        "money",
        Names(
            "Kustannus myönteistä siirtymää kohti",
            "Kostnad per positiv övergång",
            "Cost per positive transition",
        ),
        "euros",
        "neither",
        "r3",
        "impact",
        _EUROS,
        (Term("transitions", "ended", _POSITIVE),),
        window=YEAR,
        decimals=0,
    ),
    Indicator(
        "break_even",
        "money",
        Names(
            "Siirtymiä työhön, jotta toiminta maksaa itsensä",
            "Övergångar till arbete för att verksamheten ska betala sig",
            "Transitions to work to break even",
        ),
        "ratio",
        "neither",
        "r3",
        "impact",
        _EUROS,
        scale=1 / YEARLY_COST_OF_UNEMPLOYMENT,
        window=YEAR,
        decimals=0,
        minimum_n=1,
    ),
)

AREA = (
    Indicator(
        "reach_per_1000",
        "access",
        Names(
            "Kattavuus 1 000 työtöntä kohti", "Täckning per 1 000 arbetslösa", "Reach per 1,000 unemployed"
        ),
        "per_thousand",
        "up",
        "r1",
        "workload",
        (Term("caseload", "started"),),
        scale=1000,
        window=YEAR,
        method="per_population",
    ),
)

AGREEMENTS = (
    Indicator(
        "agreements_in_force",
        "strategy",
        Names("Sopimukset voimassa", "Avtal i kraft", "Agreements in force"),
        "share",
        "up",
        "r2",
        "strategy",
        (Term("agreements", "in_force"),),
        (Term("agreements", "municipalities"),),
        decimals=0,
        minimum_n=1,
    ),
)
