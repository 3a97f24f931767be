"""Code lists about clients: groups, labour-market statuses, goal groups, waiting steps and bands.

Statuses and goal groups follow THL Tutkimuksesta tiiviisti 31/2023 (figure 3 and its text).
"""

from metrics.catalogue.codes.shared import NOT_KNOWN, make_code
from metrics.catalogue.model import UNKNOWN, Code, CodeList, Names

CLIENT_GROUPS = CodeList(
    "client_group",
    Names("Asiakasryhmä", "Klientgrupp", "Client group"),
    (
        make_code("unemployed", "Työttömät", "Arbetslösa", "Unemployed", None, "työtön"),
        make_code(
            "working_no_ohc",
            "Työssä, ei työterveyshuoltoa",
            "I arbete, ingen företagshälsovård",
            "In work, no occupational health care",
            None,
            "työssä ilman työterveyshuoltoa",
        ),
        make_code(
            "working_ohc",
            "Työssä, työterveyshuollon piirissä",
            "I arbete, med företagshälsovård",
            "In work, with occupational health care",
            None,
            "työterveyshuollon asiakas",
        ),
        NOT_KNOWN,
    ),
)

STATUS_GROUPS = (
    make_code("work", "Työssä", "I arbete", "In work"),
    make_code("study", "Opiskelee", "Studerar", "Studying"),
    make_code(
        "activated",
        "Kuntoutuksessa tai työllistymistä tukevassa palvelussa",
        "I rehabilitering eller sysselsättningsfrämjande service",
        "In rehabilitation or employment-promoting service",
    ),
    make_code("unemployed", "Työttömänä työnhakijana", "Arbetslös arbetssökande", "Unemployed job seeker"),
    make_code("pension", "Eläkkeellä", "Pensionerad", "On pension"),
    make_code("outside", "Muu tilanne", "Annan situation", "Other situation"),
)

STATUSES = CodeList(
    "status",
    Names("Työmarkkina-asema", "Ställning på arbetsmarknaden", "Labour-market status"),
    (
        make_code("paid_work", "Palkkatyö", "Lönearbete", "Paid work", "work", "työssä", "työllinen"),
        make_code(
            "degree_studies", "Tutkinto-opiskelu", "Examensstudier", "Degree studies", "study", "opiskelija"
        ),
        make_code("job_trial", "Työkokeilu", "Arbetsprövning", "Job trial", "activated"),
        make_code(
            "unemployed_rehabilitation",
            "Työtön, kuntoutuksessa",
            "Arbetslös, i rehabilitering",
            "Unemployed, in rehabilitation",
            "activated",
            "kuntoutus",
        ),
        make_code(
            "unemployed_service",
            "Työtön, työllistymistä edistävässä palvelussa",
            "Arbetslös, i sysselsättningsfrämjande service",
            "Unemployed, in employment-promoting service",
            "activated",
        ),
        make_code(
            "rehabilitative_work",
            "Kuntouttava työtoiminta",
            "Arbetsverksamhet i rehabiliteringssyfte",
            "Rehabilitative work activity",
            "activated",
        ),
        make_code(
            "unemployed_jobseeker",
            "Työtön työnhakija",
            "Arbetslös arbetssökande",
            "Unemployed job seeker",
            "unemployed",
            "työtön",
        ),
        make_code("sick_leave", "Sairausloma", "Sjukledighet", "Sick leave", "outside", "sairauspäiväraha"),
        make_code(
            "disability_pension",
            "Työkyvyttömyyseläke tai kuntoutustuki",
            "Sjukpension eller rehabiliteringsstöd",
            "Disability pension or rehabilitation subsidy",
            "pension",
            "työkyvyttömyyseläke",
            "kuntoutustuki",
        ),
        make_code("old_age_pension", "Vanhuuseläke", "Ålderspension", "Old-age pension", "pension"),
        make_code(
            "outside_labour_force",
            "Työvoiman ulkopuolella",
            "Utanför arbetskraften",
            "Outside the labour force",
            "outside",
        ),
        make_code("other", "Muu", "Annan", "Other", "outside", "muu tilanne"),
        make_code(UNKNOWN, "Ei tietoa", "Uppgift saknas", "Not known", "outside", "ei tiedossa"),
    ),
    STATUS_GROUPS,
)

WAIT_STEPS = CodeList(
    "step",
    Names("Vaihe", "Steg", "Step"),
    (
        make_code(
            "to_first_contact",
            "Lähetteestä ensikontaktiin",
            "Från remiss till första kontakt",
            "Referral to first contact",
        ),
        make_code(
            "to_team_meeting",
            "Ensikontaktista tiimiin",
            "Från första kontakt till team",
            "First contact to team meeting",
        ),
        make_code("to_plan", "Tiimistä suunnitelmaan", "Från team till plan", "Team meeting to plan"),
        make_code(
            "to_service",
            "Suunnitelmasta palveluun",
            "Från plan till tjänst",
            "Plan to first service",
        ),
        make_code(
            "to_first_service",
            "Lähetteestä ensimmäiseen palveluun",
            "Från remiss till första tjänst",
            "Referral to first service",
        ),
    ),
)

# Waiting bands in days, first and last day included; the last band is open.
BAND_LIMITS = {
    "d0_7": (0, 7),
    "d8_14": (8, 14),
    "d15_30": (15, 30),
    "d31_60": (31, 60),
    "d61_90": (61, 90),
    "d91_180": (91, 180),
    "d181_": (181, None),
}

# Wider bands that are published with the finer ones, so that a small long wait hides less.
BAND_GROUPS = {
    "up_to_14": ("d0_7", "d8_14"),
    "from_15_to_30": ("d15_30",),
    "from_31_to_90": ("d31_60", "d61_90"),
    "over_90": ("d91_180", "d181_"),
}


def _band(id: str, low: int, high: int | None, group: str | None = None) -> Code:
    if high is None:
        return make_code(
            id,
            f"Yli {low - 1} vrk",
            f"Över {low - 1} dygn",
            f"Over {low - 1} days",
            group,
            f">{low - 1}",
            f"{low}-",
        )
    text = f"{low}–{high}"
    return make_code(id, f"{text} vrk", f"{text} dygn", f"{text} days", group, f"{low}-{high}", text)


WAIT_BANDS = CodeList(
    "band",
    Names("Odotusaika", "Väntetid", "Waiting time"),
    tuple(_band(id, *BAND_LIMITS[id], group) for group, bands in BAND_GROUPS.items() for id in bands),
    tuple(
        _band(group, BAND_LIMITS[bands[0]][0], BAND_LIMITS[bands[-1]][1])
        for group, bands in BAND_GROUPS.items()
    ),
)

GOAL_GROUPS = CodeList(
    "goal_group",
    Names("Tavoiteryhmä", "Målgrupp", "Goal group"),
    (
        make_code(
            "rehabilitation_employment",
            "Kuntoutumisen ja työllistymisen tukeminen",
            "Stöd för rehabilitering och sysselsättning",
            "Supporting rehabilitation and employment",
        ),
        make_code(
            "ability_assessment",
            "Työ- ja toimintakyvyn selvittäminen",
            "Utredning av arbets- och funktionsförmåga",
            "Assessing work ability and functional capacity",
        ),
        make_code(
            "needs_mapping",
            "Palvelutarpeiden ja kokonaistilanteen kartoittaminen",
            "Kartläggning av servicebehov och helhetssituation",
            "Mapping service needs and the overall situation",
        ),
    ),
)
