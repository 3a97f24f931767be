"""Datasets about the teams themselves: teams, staffing, activities."""

from metrics.catalogue.codes import ACTIVITIES, OPERATING_MODELS, PROFESSIONS, TEAM_TASKS
from metrics.catalogue.columns import amount, attribute, code_column, county_column, period_column, team_column
from metrics.catalogue.model import Dataset, Kind, Names

TEAMS = Dataset(
    "teams",
    Names("Tiimit", "Team", "Teams"),
    Names("Yksi rivi on yksi tiimi.", "En rad är ett team.", "One row is one team."),
    None,
    (
        county_column(),
        team_column(),
        attribute(
            "name", Kind.TEXT, "Tiimin nimi", "Teamets namn", "Team name",
            required=True,
            note=Names(
                "Nimi, jolla tiimi näkyy kuvissa.",
                "Namnet som visas i figurerna.",
                "The name shown in figures.",
            ),
        ),
        attribute(
            "sub_area", Kind.TEXT, "Osa-alue", "Delområde", "Sub-area",
            note=Names(
                "Alueen osa, jota tiimi palvelee.",
                "Den del av området som teamet betjänar.",
                "The part of the county that the team serves.",
            ),
            synonyms=("Palvelualue",),
        ),
        attribute(
            "employment_areas", Kind.TEXT, "Työllisyysalueet", "Sysselsättningsområden", "Employment areas",
            note=Names(
                "Yksi tai useampi työllisyysalue pilkulla erotettuna.",
                "Ett eller flera sysselsättningsområden, åtskilda med komma.",
                "One or more employment areas, separated by commas.",
            ),
            synonyms=("Työllisyysalue",),
        ),
        attribute(
            "operating_model", Kind.CODE, "Toimintamalli", "Verksamhetsmodell", "Operating model",
            codes=OPERATING_MODELS,
            note=Names(
                "Kiinteä: sama ydintiimi. Koottava: tiimi kootaan asiakkaan mukaan. Keskitetty: osaaminen yhdessä tiimissä.",
                "Fast: samma kärnteam. Sammansatt: teamet samlas enligt klienten. Centraliserad: kompetensen i ett team.",
                "Fixed: the same core team. Assembled: per client. Centralised: competence in one team.",
            ),
        ),
        attribute(
            "task", Kind.CODE, "Tehtävä", "Uppgift", "Task",
            codes=TEAM_TASKS,
            note=Names(
                "Ratkaisija tapaa kerran, vastuunottava kuljettaa prosessia, konsultoiva tukee ammattilaista.",
                "Problemlösaren träffar en gång, den ansvarstagande leder processen, den konsulterande stöder yrkespersonen.",
                "A solver meets once, an owner carries the process, a consulting team supports the professional.",
            ),
        ),
        attribute(
            "start", Kind.DATE, "Alkanut", "Inledd", "Started",
            note=Names("Päivä, jona tiimi aloitti.", "Dagen då teamet inledde.", "The day the team started."),
            synonyms=("Aloituspäivä", "Toiminta alkanut"),
        ),
        attribute(
            "end", Kind.DATE, "Päättynyt", "Avslutad", "Ended",
            note=Names(
                "Tyhjä, jos tiimi toimii edelleen.",
                "Tom om teamet fortfarande är verksamt.",
                "Empty if the team is still working.",
            ),
            synonyms=("Päättymispäivä", "Toiminta päättynyt"),
        ),
    ),
    Names(
        "Tiimien perustiedot. Muiden taulukoiden tiimit tarkistetaan tästä.",
        "Teamens grunduppgifter. Övriga tabellers team kontrolleras mot dessa.",
        "Basic facts of the teams. Teams on the other sheets are checked against these.",
    ),
)

STAFFING = Dataset(
    "staffing",
    Names("Henkilöstö", "Personal", "Staffing"),
    Names(
        "Yksi rivi on tiimi × kuukausi × ammattiryhmä.",
        "En rad är team × månad × yrkesgrupp.",
        "One row is team × month × profession.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        code_column(
            "profession", PROFESSIONS,
            Names("Ammattiryhmä listasta.", "Yrkesgrupp ur listan.", "A profession from the list."),
            synonyms=("Ammatti", "Ammattinimike", "Nimike", "Tehtävänimike"),
        ),
        amount(
            "planned_fte", "Suunnitellut htv", "Planerade årsverken", "Planned FTE",
            unit="fte", high=200, over_time="mean", required=True, typical=1,
            synonyms=("Suunniteltu htv", "Vakanssit", "Suunnitellut henkilötyövuodet"),
            note=Names(
                "Tehtävät henkilötyövuosina kuukauden lopussa.",
                "Tjänster i årsverken vid månadens slut.",
                "Posts in full-time equivalents at month end.",
            ),
        ),
        amount(
            "filled_fte", "Täytetyt htv", "Besatta årsverken", "Filled FTE",
            unit="fte", high=200, over_time="mean", required=True, typical=1,
            synonyms=("Täytetty htv", "Htv", "Toteutuneet htv", "Täytetyt henkilötyövuodet"),
            note=Names(
                "Täytetyt tehtävät henkilötyövuosina kuukauden lopussa.",
                "Besatta tjänster i årsverken vid månadens slut.",
                "Filled posts in full-time equivalents at month end.",
            ),
        ),
        amount(
            "persons", "Henkilöitä", "Personer", "Persons",
            kind=Kind.COUNT, unit="staff", high=500, over_time="mean", typical=1,
            synonyms=("Työntekijöitä", "Henkilömäärä", "Lkm"),
            note=Names(
                "Tiimissä työskenteleviä kuukauden lopussa.",
                "Antal som arbetar i teamet vid månadens slut.",
                "People working in the team at month end.",
            ),
        ),
        amount(
            "leavers", "Lähteneitä", "Avgångna", "Leavers",
            kind=Kind.COUNT, unit="staff", high=100, typical=0.1,
            synonyms=("Lähteneet", "Päättyneet palvelussuhteet"),
            note=Names(
                "Kuukauden aikana tiimistä lähteneet.",
                "Avgångna från teamet under månaden.",
                "People who left the team during the month.",
            ),
        ),
        amount(
            "trained", "Koulutuksen käyneitä", "Utbildade", "With work-ability training",
            kind=Kind.COUNT, unit="staff", high=500, over_time="mean", typical=1,
            synonyms=("Työkyvyn tuki -koulutus", "Koulutetut"),
            note=Names(
                "Työkyvyn tuen koulutuksen käyneitä kuukauden lopussa.",
                "Antal som gått utbildning i stöd för arbetsförmågan vid månadens slut.",
                "People with work-ability training at month end.",
            ),
        ),
    ),
    Names(
        "Suunnitellut ja täytetyt tehtävät ammattiryhmittäin.",
        "Planerade och besatta tjänster per yrkesgrupp.",
        "Planned and filled posts by profession.",
    ),
)

ACTIVITY = Dataset(
    "activities",
    Names("Toiminta", "Verksamhet", "Activities"),
    Names(
        "Yksi rivi on tiimi × kuukausi × toiminto.",
        "En rad är team × månad × aktivitet.",
        "One row is team × month × activity.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        code_column(
            "activity", ACTIVITIES,
            Names("Toiminto listasta.", "Aktivitet ur listan.", "An activity from the list."),
            synonyms=("Toimintomuoto", "Suorite"),
            margin=False,
        ),
        amount(
            "number", "Lukumäärä", "Antal", "Number",
            kind=Kind.COUNT, unit="events", required=True, typical=8,
            synonyms=("Määrä", "Kertaa", "Toteutuneet"),
            note=Names(
                "Toteutuneet kerrat kuukauden aikana.",
                "Genomförda gånger under månaden.",
                "Times held during the month.",
            ),
        ),
        amount(
            "hours", "Tunnit", "Timmar", "Hours",
            unit="hours", typical=12,
            synonyms=("Työtunnit", "Tunteja"),
            note=Names(
                "Ammattilaisten työtunnit yhteensä.",
                "Yrkespersonernas arbetstimmar sammanlagt.",
                "Professionals' working hours in all.",
            ),
        ),
        amount(
            "planned", "Suunniteltu määrä", "Planerat antal", "Planned number",
            kind=Kind.COUNT, unit="events", typical=8,
            synonyms=("Suunnitellut",),
            note=Names(
                "Suunnitellut kerrat, jos niistä on sovittu (esimerkiksi yhteistyöfoorumi).",
                "Planerade gånger om sådana avtalats (till exempel samarbetsforum).",
                "Planned times where agreed (for example the cooperation forum).",
            ),
        ),
    ),
    Names(
        "Kokoukset, vastaanotot ja konsultaatiot. Tapahtumia, ei henkilöitä.",
        "Möten, mottagningar och konsultationer. Händelser, inte personer.",
        "Meetings, appointments and consultations. Events, not persons.",
    ),
)
