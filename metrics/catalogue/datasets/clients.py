"""Datasets about clients on their way through the team: caseload, referrals, waits."""

from metrics.catalogue.codes import CLIENT_GROUPS, SOURCES, TARGETS, WAIT_BANDS, WAIT_STEPS
from metrics.catalogue.columns import clients, code_column, county_column, period_column, team_column
from metrics.catalogue.model import Dataset, Names, Parts, Stock

CLIENT_GROUP_COLUMN = code_column(
    "client_group",
    CLIENT_GROUPS,
    Names("Asiakasryhmä listasta.", "Klientgrupp ur listan.", "A client group from the list."),
    synonyms=("Ryhmä",),
)

CASELOAD = Dataset(
    "caseload",
    Names("Asiakkuudet", "Klientskap", "Caseload"),
    Names(
        "Yksi rivi on tiimi × kuukausi × asiakasryhmä.",
        "En rad är team × månad × klientgrupp.",
        "One row is team × month × client group.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        CLIENT_GROUP_COLUMN,
        clients(
            "referred",
            "Ohjattuja",
            "Hänvisade",
            "Referred",
            synonyms=("Ohjatut", "Lähetteet", "Ohjatut asiakkaat"),
            note=Names(
                "Tiimiin kuukauden aikana ohjatut asiakkaat.",
                "Klienter som hänvisats till teamet under månaden.",
                "Clients referred to the team during the month.",
            ),
        ),
        clients(
            "accepted",
            "Palveluun otettuja",
            "Antagna",
            "Accepted",
            synonyms=("Palveluun otetut", "Hyväksytyt"),
            note=Names(
                "Palveluun kuukauden aikana otetut.",
                "Antagna till tjänsten under månaden.",
                "Accepted for the service during the month.",
            ),
        ),
        clients(
            "started",
            "Alkaneita",
            "Inledda",
            "Started",
            synonyms=("Alkaneet", "Uudet asiakkaat", "Alkaneet asiakkuudet", "Uusia asiakkaita"),
            note=Names(
                "Kuukauden aikana alkaneet asiakkuudet.",
                "Klientskap som inletts under månaden.",
                "Cases started during the month.",
            ),
        ),
        clients(
            "ended",
            "Päättyneitä",
            "Avslutade",
            "Ended",
            synonyms=("Päättyneet", "Päättyneet asiakkuudet"),
            note=Names(
                "Kuukauden aikana päättyneet asiakkuudet.",
                "Klientskap som avslutats under månaden.",
                "Cases ended during the month.",
            ),
        ),
        clients(
            "active",
            "Aktiivisia kuun lopussa",
            "Aktiva vid månadens slut",
            "Active at month end",
            over_time="last",
            typical=40,
            synonyms=(
                "Aktiiviset",
                "Aktiivisia",
                "Asiakkaita",
                "Asiakkaita kuun lopussa",
                "Aktiiviset asiakkaat",
            ),
            note=Names(
                "Avoimet asiakkuudet kuukauden viimeisenä päivänä.",
                "Öppna klientskap månadens sista dag.",
                "Open cases on the last day of the month.",
            ),
        ),
        clients(
            "active_over_30d",
            "Aktiivisia yli 30 vrk",
            "Aktiva över 30 dygn",
            "Active over 30 days",
            over_time="last",
            typical=30,
            note=Names(
                "Avoimet asiakkuudet, jotka ovat kestäneet yli 30 vrk.",
                "Öppna klientskap som varat över 30 dygn.",
                "Open cases that have lasted over 30 days.",
            ),
        ),
        clients(
            "waiting",
            "Odottavia kuun lopussa",
            "Väntande vid månadens slut",
            "Waiting at month end",
            over_time="last",
            synonyms=("Odottavat", "Odottavia", "Jonossa", "Jono"),
            note=Names(
                "Palveluun pääsyä odottavat kuukauden viimeisenä päivänä.",
                "Väntar på tjänsten månadens sista dag.",
                "Waiting for the service on the last day of the month.",
            ),
        ),
        clients(
            "with_coordinator",
            "Asiakasvastaava nimetty",
            "Klientansvarig utsedd",
            "With named coordinator",
            over_time="last",
            typical=30,
            synonyms=("Yhteyshenkilö nimetty",),
            note=Names(
                "Aktiiviset, joille on nimetty asiakasvastaava.",
                "Aktiva som har en utsedd klientansvarig.",
                "Active clients with a named coordinator.",
            ),
        ),
        clients(
            "with_plan",
            "Suunnitelma tehty",
            "Plan gjord",
            "With plan",
            over_time="last",
            typical=25,
            synonyms=("Yhteinen suunnitelma", "Asiakassuunnitelma"),
            note=Names(
                "Yli 30 vrk aktiivisena olleet, joilla on yhteinen suunnitelma.",
                "Aktiva över 30 dygn som har en gemensam plan.",
                "Active over 30 days with a shared plan.",
            ),
        ),
        clients(
            "followup_due",
            "Seurantatapaaminen sovittu",
            "Uppföljningsmöte avtalat",
            "Follow-up due",
            note=Names(
                "Kuukaudelle sovitut seurantatapaamiset, asiakkaita.",
                "Klienter med uppföljningsmöte avtalat för månaden.",
                "Clients whose follow-up meeting was due in the month.",
            ),
        ),
        clients(
            "followup_held",
            "Seurantatapaaminen pidetty",
            "Uppföljningsmöte hållet",
            "Follow-up held",
            synonyms=("Seuranta pidetty",),
            note=Names(
                "Kuukaudelle sovituista pidetyt seurantatapaamiset, asiakkaita.",
                "Klienter vars avtalade uppföljningsmöte hölls.",
                "Clients whose due follow-up meeting was held.",
            ),
        ),
        clients(
            "returned",
            "Palanneita",
            "Återvända",
            "Returned",
            typical=1,
            synonyms=("Palautuneet", "Uudelleen ohjatut"),
            note=Names(
                "Kuukauden aikana alkaneista ne, joiden edellinen asiakkuus päättyi alle 12 kk sitten.",
                "Inledda under månaden vars förra klientskap avslutades för mindre än 12 månader sedan.",
                "Started during the month and whose previous case ended under 12 months ago.",
            ),
        ),
    ),
    Names(
        "Asiakkaat palvelun eri kohdissa. Alle viiden hengen luvut suojataan julkaistaessa.",
        "Klienter i tjänstens olika skeden. Antal under fem skyddas vid publicering.",
        "Clients at each point of the service. Counts under five are protected when released.",
    ),
    parts=(
        Parts("active_over_30d", ("with_plan",)),
        Parts("active", ("active_over_30d",)),
        Parts("active", ("with_coordinator",)),
        Parts("followup_due", ("followup_held",)),
        Parts("started", ("returned",)),
    ),
    stocks=(Stock("active", "started", ("ended",)),),
)

REFERRALS = Dataset(
    "referrals",
    Names("Ohjaukset", "Hänvisningar", "Referrals"),
    Names(
        "Yksi rivi on tiimi × kuukausi × ohjaava taho × palvelu, johon ohjattiin.",
        "En rad är team × månad × hänvisande part × tjänst dit klienten hänvisades.",
        "One row is team × month × source × target.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        code_column(
            "source",
            SOURCES,
            Names(
                "Kuka ohjasi asiakkaan tiimiin. Ei tietoa, jos ei tiedetä.",
                "Vem hänvisade klienten till teamet. Uppgift saknas om det inte är känt.",
                "Who sent the client to the team. Not known, if not known.",
            ),
            synonyms=("Lähettävä taho", "Lähettäjä", "Ohjauslähde", "Ohjautumislähde", "Mistä"),
        ),
        code_column(
            "target",
            TARGETS,
            Names(
                "Mihin tiimi ohjasi asiakkaan. Ei tietoa, jos ei tiedetä.",
                "Vart teamet hänvisade klienten. Uppgift saknas om det inte är känt.",
                "Where the team guided the client. Not known, if not known.",
            ),
            synonyms=("Palvelu", "Vastaanottava palvelu", "Jatko-ohjaus", "Mihin", "Kohde"),
        ),
        clients(
            "persons",
            "Ohjauksia",
            "Hänvisningar",
            "Referrals",
            required=True,
            typical=3,
            synonyms=("Asiakkaita", "Henkilöitä", "Määrä", "Lukumäärä", "Lkm"),
            note=Names(
                "Ohjatut asiakkaat. Sama asiakas voi saada useita ohjauksia.",
                "Hänvisade klienter. Samma klient kan få flera hänvisningar.",
                "Clients referred. The same client may have several referrals.",
            ),
        ),
    ),
    Names(
        "Mistä asiakkaat tulevat ja mihin heidät ohjataan.",
        "Varifrån klienterna kommer och vart de hänvisas.",
        "Where clients come from and where they are guided.",
    ),
)

WAITS = Dataset(
    "waits",
    Names("Viiveet", "Väntetider", "Waits"),
    Names(
        "Yksi rivi on tiimi × kuukausi × vaihe × odotusaika.",
        "En rad är team × månad × steg × väntetid.",
        "One row is team × month × step × waiting band.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        code_column(
            "step",
            WAIT_STEPS,
            Names("Vaihe, jota odotettiin.", "Steget som väntades.", "The step waited for."),
            margin=False,
        ),
        code_column(
            "band",
            WAIT_BANDS,
            Names("Odotusaika vuorokausina.", "Väntetid i dygn.", "Waiting time in days."),
            synonyms=("Viive", "Viiveluokka", "Luokka", "Odotusaikaluokka"),
        ),
        clients(
            "completed",
            "Edenneitä",
            "Gått vidare",
            "Completed",
            required=True,
            typical=3,
            synonyms=("Asiakkaita", "Toteutuneet", "Henkilöitä"),
            note=Names(
                "Kuukauden aikana vaiheen läpäisseet tämän ajan odotettuaan.",
                "Gått vidare under månaden efter denna väntan.",
                "Passed the step during the month after waiting this long.",
            ),
        ),
        clients(
            "waiting",
            "Yhä odottavia",
            "Väntar ännu",
            "Still waiting",
            over_time="last",
            typical=2,
            synonyms=("Odottavia", "Odottavat"),
            note=Names(
                "Kuukauden lopussa yhä odottavat, jotka ovat odottaneet tähän mennessä tämän ajan.",
                "Väntar ännu vid månadens slut och har väntat så här länge.",
                "Still waiting at month end, having waited this long so far.",
            ),
        ),
    ),
    Names(
        "Odotusajat palvelupolun vaiheissa.",
        "Väntetider i servicevägens steg.",
        "Waiting times at the steps of the service path.",
    ),
)
