"""Datasets about impact: instruments asked before and after, experience, supported employment, costs."""

from metrics.catalogue.codes import COST_TYPES, CRITERIA, INSTRUMENTS, ITEMS, RESPONDENTS
from metrics.catalogue.columns import (
    amount,
    clients,
    code_column,
    county_column,
    period_column,
    team_column,
)
from metrics.catalogue.model import Column, Dataset, Grades, Kind, Names, Parts, Pooled

OUTCOMES = Dataset(
    "outcomes",
    Names("Mittarit", "Mätningar", "Outcomes"),
    Names(
        "Yksi rivi on tiimi × puolivuosi × mittari.",
        "En rad är team × halvår × mätare.",
        "One row is team × half-year × instrument.",
    ),
    "half_year",
    (
        county_column(),
        team_column(),
        period_column("half_year"),
        code_column(
            "instrument",
            INSTRUMENTS,
            Names("Mittari listasta.", "Mätare ur listan.", "An instrument from the list."),
            synonyms=("Kysely",),
            margin=False,
        ),
        clients(
            "asked",
            "Mitattu alussa",
            "Mätta i början",
            "Asked at the start",
            synonyms=("Alkumittaukset", "n alussa"),
            note=Names(
                "Puolivuoden aikana alkumittaukseen vastanneet.",
                "Besvarat startmätningen under halvåret.",
                "Answered at the start during the half-year.",
            ),
        ),
        clients(
            "due",
            "Seurantamittaus ajankohtainen",
            "Uppföljningsmätning aktuell",
            "Follow-up due",
            synonyms=("Seuranta ajankohtainen",),
            note=Names(
                "Ne alussa vastanneet, joiden puolen vuoden mittauksen aika oli.",
                "De som besvarat i början och vars halvårsmätning var aktuell.",
                "Those who answered at the start and whose six-month measurement was due.",
            ),
        ),
        clients(
            "paired",
            "Molempiin vastanneita",
            "Besvarat båda",
            "Asked again",
            required=True,
            synonyms=("Parit", "Seurantamittaukset", "n parit"),
            note=Names(
                "Alussa ja puolen vuoden kohdalla vastanneet samat asiakkaat.",
                "Samma klienter som svarat i början och efter ett halvår.",
                "The same clients asked at the start and at six months.",
            ),
        ),
        amount(
            "mean_start",
            "Keskiarvo alussa",
            "Medelvärde i början",
            "Mean at the start",
            high=1000,
            typical=5,
            note=Names(
                "Molempiin vastanneiden keskiarvo alussa, mittarin pisteinä.",
                "Medelvärde i början för dem som svarat båda gångerna, i mätarens poäng.",
                "Mean at the start of those asked twice, in the instrument's points.",
            ),
        ),
        amount(
            "mean_follow_up",
            "Keskiarvo seurannassa",
            "Medelvärde i uppföljningen",
            "Mean at follow-up",
            high=1000,
            typical=6,
            note=Names(
                "Molempiin vastanneiden keskiarvo puolen vuoden kohdalla.",
                "Medelvärde efter ett halvår för dem som svarat båda gångerna.",
                "Mean at six months of those asked twice.",
            ),
        ),
        amount(
            "sd_change",
            "Muutoksen keskihajonta",
            "Förändringens standardavvikelse",
            "SD of change",
            high=1000,
            typical=2,
            synonyms=("Keskihajonta",),
            note=Names(
                "Kunkin asiakkaan muutoksen keskihajonta (jakaja n − 1).",
                "Standardavvikelse för varje klients förändring (divisor n − 1).",
                "Standard deviation of each client's change (divisor n − 1).",
            ),
        ),
        clients(
            "improved",
            "Parantuneita",
            "Förbättrats",
            "Improved",
            note=Names("Tulos parani.", "Resultatet förbättrades.", "The result improved."),
        ),
        clients(
            "unchanged",
            "Ennallaan",
            "Oförändrade",
            "Same",
            synonyms=("Sama",),
            note=Names("Tulos pysyi ennallaan.", "Resultatet var oförändrat.", "The result stayed the same."),
        ),
        clients(
            "worse",
            "Heikentyneitä",
            "Försämrats",
            "Worse",
            note=Names("Tulos heikkeni.", "Resultatet försämrades.", "The result got worse."),
        ),
    ),
    Names(
        "Samoilta asiakkailta alussa ja puolen vuoden kohdalla kysyttyjen mittarien tulokset.",
        "Resultat av mätningar bland samma klienter i början och efter ett halvår.",
        "Results of instruments asked of the same clients at the start and at six months.",
    ),
    parts=(Parts("paired", ("improved", "unchanged", "worse")), Parts("due", ("paired",))),
    pooled=Pooled(
        "paired",
        ("mean_start", "mean_follow_up"),
        "sd_change",
        sides=("improved", "unchanged", "worse"),
        whole=(("instrument", "work_ability_score"),),
        rising=tuple(("instrument", id) for id in ("work_ability_score", "kykyviisari", "eq_5d")),
    ),
)

EXPERIENCE = Dataset(
    "experience",
    Names("Kokemukset", "Erfarenheter", "Experience"),
    Names(
        "Yksi rivi on tiimi × puolivuosi × vastaajaryhmä × väittämä.",
        "En rad är team × halvår × respondentgrupp × påstående.",
        "One row is team × half-year × respondent group × item.",
    ),
    "half_year",
    (
        county_column(),
        team_column(),
        period_column("half_year"),
        code_column(
            "respondent",
            RESPONDENTS,
            Names("Kuka vastasi.", "Vem som svarade.", "Who answered."),
            synonyms=("Vastaaja",),
            margin=False,
        ),
        code_column(
            "item",
            ITEMS,
            Names("Väittämä listasta.", "Påstående ur listan.", "An item from the list."),
            synonyms=("Kysymys",),
        ),
        clients(
            "answers",
            "Vastauksia",
            "Svar",
            "Answers",
            required=True,
            synonyms=("Vastaajia", "n"),
            note=Names("Väittämään vastanneet.", "Besvarat påståendet.", "Answered the item."),
        ),
        clients(
            "positive",
            "Vastauksia 4–5",
            "Svar 4–5",
            "Answers 4–5",
            required=True,
            synonyms=("Myönteisiä", "Myönteisiä (4–5)"),
            note=Names(
                "Asteikolla 1–5 vastauksen 4 tai 5 antaneet.",
                "Svarat 4 eller 5 på skalan 1–5.",
                "Answered 4 or 5 on a scale of 1–5.",
            ),
        ),
        amount(
            "mean",
            "Keskiarvo",
            "Medelvärde",
            "Mean",
            high=5,
            typical=4,
            note=Names("Vastausten keskiarvo 1–5.", "Svarens medelvärde 1–5.", "Mean of the answers, 1–5."),
        ),
    ),
    Names(
        "Asiakkaiden, ammattilaisten ja kumppanien arviot palvelusta.",
        "Klienternas, yrkespersonernas och partnernas bedömning av tjänsten.",
        "What clients, professionals and partners think of the service.",
    ),
    parts=(Parts("answers", ("positive",), checked=True),),
    pooled=Pooled("answers", ("mean",), grades=Grades("positive", 1, 4, 5)),
)


def _criterion(id: str, names: Names) -> Column:
    return Column(
        id,
        Kind.NUMBER,
        names,
        Names(
            "Laatukriteerin pisteet 1–5.", "Kvalitetskriteriets poäng 1–5.", "Score of the criterion, 1–5."
        ),
        unit="points",
        low=1,
        high=5,
        over_time="last",
        typical=4,
    )


SUPPORTED_EMPLOYMENT = Dataset(
    "supported_employment",
    Names("Työhönvalmennus", "Arbetscoaching", "Supported employment"),
    Names(
        "Yksi rivi on valmennusyksikkö × puolivuosi.",
        "En rad är coachningsenhet × halvår.",
        "One row is coaching unit × half-year.",
    ),
    "half_year",
    (
        county_column(),
        team_column(),
        period_column("half_year"),
        clients(
            "clients",
            "Asiakkaita",
            "Klienter",
            "Clients",
            required=True,
            typical=40,
            synonyms=("Valmennettavia",),
            note=Names(
                "Puolivuoden aikana valmennuksessa olleet.",
                "I coaching under halvåret.",
                "In coaching during the half-year.",
            ),
        ),
        clients(
            "out_of_work",
            "Ilman palkkatyötä tulleita",
            "Utan lönearbete i början",
            "Clients out of work",
            typical=35,
            note=Names(
                "Asiakkaat, joilla ei ollut palkkatyötä puolivuoden alkaessa tai valmennukseen tullessaan.",
                "Klienter utan lönearbete då halvåret eller coachingen började.",
                "Clients without paid work when the half-year or the coaching began.",
            ),
        ),
        clients(
            "job_starts",
            "Palkkatyön aloittaneita",
            "Börjat lönearbete",
            "Job starts",
            required=True,
            typical=15,
            synonyms=("Työllistyneet",),
            note=Names(
                "Palkkatyön puolivuoden aikana aloittaneet asiakkaat.",
                "Klienter som börjat lönearbete under halvåret.",
                "Clients who started paid work during the half-year.",
            ),
        ),
        clients(
            "over_13_weeks",
            "Työssä yli 13 viikkoa",
            "I arbete över 13 veckor",
            "In work over 13 weeks",
            typical=10,
            note=Names(
                "Heistä ne, joiden työ on kestänyt yli 13 viikkoa.",
                "Av dem de vars arbete varat över 13 veckor.",
                "Of them, those whose job has lasted over 13 weeks.",
            ),
        ),
        amount(
            "coach_fte",
            "Valmentajien htv",
            "Coachernas årsverken",
            "Coach FTE",
            unit="fte",
            high=100,
            over_time="mean",
            typical=2,
            synonyms=("Työhönvalmentajien htv",),
            note=Names(
                "Työhönvalmentajat henkilötyövuosina.",
                "Arbetscoacher i årsverken.",
                "Coaches in full-time equivalents.",
            ),
        ),
        *(_criterion(id, names) for id, names in CRITERIA),
    ),
    Names(
        "Laatukriteereihin perustuva työhönvalmennus: asiakkaat, työpaikat ja 25 kriteerin arvio.",
        "Arbetscoaching enligt kvalitetskriterierna: klienter, arbetsplatser och de 25 kriterierna.",
        "Supported employment by quality criteria: clients, jobs and the 25 scores.",
    ),
    parts=(
        Parts("clients", ("out_of_work",)),
        Parts("out_of_work", ("job_starts",)),
        Parts("job_starts", ("over_13_weeks",)),
    ),
)

COSTS = Dataset(
    "costs",
    Names("Kustannukset", "Kostnader", "Costs"),
    Names(
        "Yksi rivi on tiimi × kuukausi × kustannuslaji.",
        "En rad är team × månad × kostnadsslag.",
        "One row is team × month × cost type.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        code_column(
            "cost_type",
            COST_TYPES,
            Names("Kustannuslaji listasta.", "Kostnadsslag ur listan.", "A cost type from the list."),
            synonyms=("Laji", "Kululaji"),
        ),
        amount(
            "euros",
            "Euroa",
            "Euro",
            "Euros",
            unit="euros",
            high=1e9,
            required=True,
            typical=20_000,
            synonyms=("Kustannukset", "€", "Summa"),
            note=Names(
                "Kuukauden kustannukset euroina.", "Månadens kostnader i euro.", "The month's costs in euros."
            ),
        ),
    ),
    Names("Tiimien kustannukset lajeittain.", "Teamens kostnader per slag.", "Costs of the teams by type."),
)
