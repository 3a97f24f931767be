"""Datasets about what came of it: transitions, goals, strategy."""

from metrics.catalogue.codes import GOAL_GROUPS, MEASURE_STATES, RECOMMENDATIONS, STATUSES
from metrics.catalogue.columns import (
    attribute,
    clients,
    code_column,
    county_column,
    period_column,
    team_column,
)
from metrics.catalogue.datasets.clients import CLIENT_GROUP_COLUMN
from metrics.catalogue.indicators import INDICATOR_NAMES
from metrics.catalogue.model import Column, Dataset, Kind, Names, Parts

TRANSITIONS = Dataset(
    "transitions",
    Names("Siirtymät", "Övergångar", "Transitions"),
    Names(
        "Yksi rivi on tiimi × neljännes × asiakasryhmä × tilanne ennen × tilanne jälkeen.",
        "En rad är team × kvartal × klientgrupp × ställning före × ställning efter.",
        "One row is team × quarter × client group × status before × status after.",
    ),
    "quarter",
    (
        county_column(),
        team_column(),
        period_column("quarter"),
        CLIENT_GROUP_COLUMN,
        code_column(
            "before",
            STATUSES,
            Names(
                "Tilanne palvelun alkaessa.",
                "Ställning när tjänsten inleddes.",
                "Status when the service began.",
            ),
            names=Names("Tilanne ennen", "Ställning före", "Status before"),
            synonyms=("Lähtötilanne", "Alkutilanne", "Ennen"),
        ),
        code_column(
            "after",
            STATUSES,
            Names(
                "Tilanne palvelun päättyessä. Kesken olevilla nykyinen tilanne.",
                "Ställning när tjänsten avslutades. För öppna klientskap nuvarande ställning.",
                "Status when the service ended. For open cases the present status.",
            ),
            names=Names("Tilanne jälkeen", "Ställning efter", "Status after"),
            synonyms=("Lopputilanne", "Jälkeen", "Tilanne palvelun päättyessä"),
        ),
        clients(
            "ended",
            "Päättyneitä",
            "Avslutade",
            "Ended",
            required=True,
            typical=3,
            synonyms=("Asiakkaita", "Päättyneet", "Henkilöitä"),
            note=Names(
                "Neljänneksen aikana päättyneet asiakkuudet.",
                "Klientskap som avslutats under kvartalet.",
                "Cases ended during the quarter.",
            ),
        ),
        clients(
            "open",
            "Kesken",
            "Öppna",
            "Open",
            over_time="last",
            typical=3,
            synonyms=("Kesken olevia", "Avoimet"),
            note=Names(
                "Neljänneksen lopussa avoimet asiakkuudet.",
                "Öppna klientskap vid kvartalets slut.",
                "Cases still open at the end of the quarter.",
            ),
        ),
    ),
    Names(
        "Työmarkkina-asema ennen palvelua ja sen jälkeen.",
        "Ställning på arbetsmarknaden före och efter tjänsten.",
        "Labour-market status before and after the service.",
    ),
)

GOALS = Dataset(
    "goals",
    Names("Tavoitteet", "Mål", "Goals"),
    Names(
        "Yksi rivi on tiimi × neljännes × tavoiteryhmä.",
        "En rad är team × kvartal × målgrupp.",
        "One row is team × quarter × goal group.",
    ),
    "quarter",
    (
        county_column(),
        team_column(),
        period_column("quarter"),
        code_column(
            "goal_group",
            GOAL_GROUPS,
            Names("Tavoiteryhmä listasta.", "Målgrupp ur listan.", "A goal group from the list."),
            synonyms=("Tavoite",),
        ),
        clients(
            "set",
            "Asetettuja",
            "Uppställda",
            "Set",
            required=True,
            synonyms=("Asetetut", "Tavoitteita"),
            note=Names(
                "Asiakkaat, joiden tavoite on arvioitu tai asetettu neljänneksellä.",
                "Klienter vars mål uppställts eller bedömts under kvartalet.",
                "Clients whose goal was set or assessed in the quarter.",
            ),
        ),
        clients(
            "reached",
            "Saavutettuja",
            "Uppnådda",
            "Reached",
            synonyms=("Saavutetut",),
            note=Names("Tavoite saavutettiin.", "Målet uppnåddes.", "The goal was reached."),
        ),
        clients(
            "partly",
            "Osittain saavutettuja",
            "Delvis uppnådda",
            "Partly reached",
            synonyms=("Osittain",),
            note=Names(
                "Tavoite saavutettiin osittain.", "Målet uppnåddes delvis.", "The goal was partly reached."
            ),
        ),
        clients(
            "not_reached",
            "Ei saavutettuja",
            "Ej uppnådda",
            "Not reached",
            synonyms=("Ei saavutettu",),
            note=Names("Tavoitetta ei saavutettu.", "Målet uppnåddes inte.", "The goal was not reached."),
        ),
    ),
    Names(
        "Asiakkaiden tavoitteet ja niiden toteutuminen.",
        "Klienternas mål och hur de uppnåtts.",
        "Clients' goals and how they were met.",
    ),
    parts=(Parts("set", ("reached", "partly", "not_reached"), checked=True),),
)

STRATEGY = Dataset(
    "strategy",
    Names("Strategia", "Strategi", "Strategy"),
    Names("Yksi rivi on yksi toimenpide.", "En rad är en åtgärd.", "One row is one measure."),
    None,
    (
        county_column(),
        Column(
            "measure",
            Kind.TEXT,
            Names("Toimenpiteen tunnus", "Åtgärdens kod", "Measure id"),
            Names(
                "Pysyvä tunnus, esimerkiksi T1.",
                "En bestående kod, till exempel T1.",
                "A lasting id, for example T1.",
            ),
            key=True,
            required=True,
            synonyms=("Tunnus", "Id"),
        ),
        attribute(
            "recommendation",
            Kind.CODE,
            "Suositus",
            "Rekommendation",
            "Recommendation",
            codes=RECOMMENDATIONS,
            required=True,
            note=Names(
                "Mitä viidestä suosituksesta toimenpide palvelee (R1–R5).",
                "Vilken av de fem rekommendationerna åtgärden tjänar (R1–R5).",
                "Which of the five recommendations the measure serves (R1–R5).",
            ),
        ),
        attribute(
            "objective",
            Kind.TEXT,
            "Tavoite",
            "Mål",
            "Objective",
            required=True,
            note=Names("Mihin pyritään.", "Vad som eftersträvas.", "What is aimed at."),
        ),
        attribute(
            "action",
            Kind.TEXT,
            "Toimenpide",
            "Åtgärd",
            "Measure",
            required=True,
            note=Names("Mitä tehdään.", "Vad som görs.", "What is done."),
        ),
        attribute(
            "owner",
            Kind.TEXT,
            "Vastuutaho",
            "Ansvarig",
            "Owner",
            note=Names(
                "Tehtävä tai yksikkö, ei henkilön nimeä.",
                "Uppgift eller enhet, inte personnamn.",
                "A role or unit, not a person's name.",
            ),
            synonyms=("Omistaja", "Vastuu"),
        ),
        attribute(
            "start",
            Kind.DATE,
            "Alkaa",
            "Börjar",
            "Start",
            note=Names("Aloituspäivä.", "Startdag.", "Start day."),
            synonyms=("Aloitus",),
        ),
        attribute(
            "due",
            Kind.DATE,
            "Määräaika",
            "Tidsfrist",
            "Due",
            note=Names(
                "Päivä, johon mennessä toimenpide on valmis.",
                "Dagen då åtgärden ska vara klar.",
                "The day the measure is to be done.",
            ),
            synonyms=("Valmis viimeistään",),
        ),
        attribute(
            "state",
            Kind.CODE,
            "Tila",
            "Läge",
            "State",
            codes=MEASURE_STATES,
            required=True,
            note=Names("Toimenpiteen tila nyt.", "Åtgärdens läge nu.", "The measure's state now."),
        ),
        attribute(
            "indicator",
            Kind.CODE,
            "Mittari",
            "Mätare",
            "Indicator",
            codes=INDICATOR_NAMES,
            note=Names(
                "Mittari, jolla toimenpidettä seurataan.",
                "Mätaren som följer upp åtgärden.",
                "The indicator that follows the measure.",
            ),
        ),
        attribute(
            "baseline",
            Kind.NUMBER,
            "Lähtötaso",
            "Utgångsnivå",
            "Baseline",
            note=Names(
                "Mittarin arvo alussa. Osuudet prosentteina.",
                "Mätarens värde i början. Andelar i procent.",
                "The indicator's value at the start. Shares in per cent.",
            ),
        ),
        attribute(
            "target",
            Kind.NUMBER,
            "Tavoitearvo",
            "Målvärde",
            "Target",
            note=Names(
                "Mittarin arvo, johon pyritään. Osuudet prosentteina.",
                "Mätarens målvärde. Andelar i procent.",
                "The value aimed at. Shares in per cent.",
            ),
        ),
        attribute(
            "target_date",
            Kind.DATE,
            "Tavoitepäivä",
            "Måldatum",
            "Target date",
            note=Names(
                "Päivä, johon mennessä tavoitearvo saavutetaan.",
                "Dagen då målvärdet ska uppnås.",
                "The day by which the target is to be reached.",
            ),
        ),
        attribute(
            "with_clients",
            Kind.YES_NO,
            "Asiakkaat mukana",
            "Klienter med",
            "With clients",
            note=Names(
                "Kyllä, jos asiakkaat olivat mukana suunnittelussa.",
                "Ja om klienter deltog i planeringen.",
                "Yes if clients helped to plan it.",
            ),
        ),
    ),
    Names(
        "Alueen toimenpiteet suosituksittain, mittareineen ja tavoitteineen.",
        "Områdets åtgärder per rekommendation, med mätare och mål.",
        "The county's measures by recommendation, with indicators and targets.",
    ),
)
