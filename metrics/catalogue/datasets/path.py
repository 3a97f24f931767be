"""Datasets about the service path: how people get on step by step, and what goes wrong."""

from metrics.catalogue.codes import PHASES, RISKS
from metrics.catalogue.columns import clients, code_column, county_column, period_column, team_column
from metrics.catalogue.datasets.clients import CLIENT_GROUP_COLUMN
from metrics.catalogue.model import Dataset, Follows, Names, Stock

_PHASE = code_column(
    "phase",
    PHASES,
    Names(
        "Palvelupolun vaihe 1–6.",
        "Steg 1–6 på servicevägen.",
        "Step 1–6 of the service path.",
    ),
    synonyms=("Vaihe", "Palvelupolun vaihe"),
    margin=False,
)

PATHWAY = Dataset(
    "pathway",
    Names("Palvelupolku", "Serviceväg", "Service path"),
    Names(
        "Yksi rivi on tiimi × kuukausi × asiakasryhmä × polun vaihe.",
        "En rad är team × månad × klientgrupp × steg på servicevägen.",
        "One row is team × month × client group × step of the path.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        CLIENT_GROUP_COLUMN,
        _PHASE,
        clients(
            "entered",
            "Tulleita",
            "Inkomna",
            "Entered",
            required=True,
            synonyms=("Tulleet", "Vaiheeseen tulleet"),
            note=Names(
                "Vaiheeseen kuukauden aikana tulleet.",
                "Kommit till steget under månaden.",
                "Came to the step during the month.",
            ),
        ),
        clients(
            "moved_on",
            "Edenneitä",
            "Gått vidare",
            "Moved on",
            required=True,
            synonyms=("Edenneet", "Seuraavaan vaiheeseen edenneet"),
            note=Names(
                "Vaiheesta kuukauden aikana edenneet. Viimeisessä vaiheessa polun loppuun kulkeneet.",
                "Gått vidare från steget under månaden. I sista steget: gått vägen till slut.",
                "Moved on from the step during the month; at the last step, completed the path.",
            ),
        ),
        clients(
            "left",
            "Pois jääneitä",
            "Avbrutit",
            "Left",
            required=True,
            synonyms=("Pois jääneet", "Keskeyttäneet", "Pudonneet"),
            note=Names(
                "Polulta tässä vaiheessa kuukauden aikana pois jääneet.",
                "Lämnat servicevägen i detta steg under månaden.",
                "Left the path at this step during the month.",
            ),
        ),
        clients(
            "still",
            "Vaiheessa kuun lopussa",
            "I steget vid månadens slut",
            "Still there",
            over_time="last",
            synonyms=("Vaiheessa", "Kesken vaiheessa"),
            note=Names(
                "Vaiheessa kuukauden viimeisenä päivänä olevat.",
                "I steget månadens sista dag.",
                "At the step on the last day of the month.",
            ),
        ),
    ),
    Names(
        "Asiakkaat, joiden polkua seurataan: kuinka moni tulee kuhunkin vaiheeseen, etenee ja jää pois.",
        "Klienter vars serviceväg följs: hur många som kommer till varje steg, går vidare och avbryter.",
        "Clients whose path is followed: how many come to each step, move on and leave.",
    ),
    stocks=(Stock("still", "entered", ("moved_on", "left")),),
    follows=(Follows("phase", "moved_on", "entered"),),
)

DEVIATIONS = Dataset(
    "deviations",
    Names("Polun poikkeamat", "Avvikelser på servicevägen", "Path deviations"),
    Names(
        "Yksi rivi on tiimi × kuukausi × polun vaihe × riski.",
        "En rad är team × månad × steg på servicevägen × risk.",
        "One row is team × month × step of the path × risk.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        _PHASE,
        code_column(
            "risk",
            RISKS,
            Names(
                "Toteutunut riski listasta.", "Inträffad risk ur listan.", "What went wrong, from the list."
            ),
            synonyms=("Poikkeama", "Syy"),
        ),
        clients(
            "persons",
            "Asiakkaita",
            "Klienter",
            "Clients",
            required=True,
            typical=3,
            synonyms=("Poikkeamia", "Lukumäärä"),
            note=Names(
                "Asiakkaat, joiden polulla riski toteutui kuukauden aikana.",
                "Klienter på vars väg risken inträffade under månaden.",
                "Clients on whose path the risk came true during the month.",
            ),
        ),
    ),
    Names(
        "Palvelupolun tunnistetut riskit silloin, kun ne toteutuvat.",
        "Servicevägens kända risker när de inträffar.",
        "The known risks of the service path when they come true.",
    ),
)
