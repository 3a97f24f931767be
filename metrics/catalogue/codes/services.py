"""Code lists of who refers clients to the team and where the team guides them on.

The fourteen services of figure 2 of THL Tutkimuksesta tiiviisti 31/2023 are among the targets.
"""

from metrics.catalogue.codes.shared import SECTORS, UNKNOWN_IN_OTHER, make_code
from metrics.catalogue.model import CodeList, Names

SOURCES = CodeList(
    "source",
    Names("Ohjaava taho", "Hänvisande part", "Referred by"),
    (
        make_code(
            "employment_services",
            "Työllisyyspalvelut",
            "Sysselsättningstjänster",
            "Employment services",
            "employment",
            "TE-palvelut",
            "TE-toimisto",
            "kunnan työllisyyspalvelut",
            "työvoimaviranomainen",
        ),
        make_code(
            "multi_agency",
            "Monialainen yhteispalvelu (TYP)",
            "Sektorsövergripande samservice (TYP)",
            "Multi-agency joint service (TYP)",
            "employment",
            "TYP",
        ),
        make_code(
            "primary_care",
            "Perusterveydenhuolto",
            "Primärvård",
            "Primary health care",
            "health",
            "terveysasema",
        ),
        make_code(
            "specialised_care",
            "Erikoissairaanhoito",
            "Specialiserad sjukvård",
            "Specialised medical care",
            "health",
        ),
        make_code(
            "occupational_health",
            "Työterveyshuolto",
            "Företagshälsovård",
            "Occupational health care",
            "health",
        ),
        make_code(
            "mental_health_services",
            "Mielenterveys- ja päihdepalvelut",
            "Mentalvårds- och missbrukartjänster",
            "Mental health and substance use services",
            "mental_health",
            "mielenterveyspalvelu",
            "päihdepalvelu",
        ),
        make_code(
            "adult_social_work",
            "Aikuissosiaalityö",
            "Vuxensocialarbete",
            "Adult social work",
            "social",
            "sosiaalityö",
        ),
        make_code("kela", "Kela", "FPA", "Kela", "kela"),
        make_code("education", "Oppilaitos", "Läroanstalt", "Educational institution", "other"),
        make_code("third_sector", "Kolmas sektori", "Tredje sektorn", "Third sector", "other", "järjestö"),
        make_code("employer", "Työnantaja", "Arbetsgivare", "Employer", "other"),
        make_code("self", "Itse hakeutunut", "Sökt sig själv", "Self-referred", "other", "asiakas itse"),
        make_code("other", "Muu taho", "Annan part", "Other", "other"),
        UNKNOWN_IN_OTHER,
    ),
    SECTORS,
)

TARGETS = CodeList(
    "target",
    Names("Palvelu, johon ohjattiin", "Tjänst dit klienten hänvisades", "Service referred to"),
    (
        make_code(
            "primary_care",
            "Perusterveydenhuollon palvelu",
            "Primärvårdstjänst",
            "Primary health care",
            "health",
            "perusterveydenhuolto",
        ),
        make_code(
            "specialised_care",
            "Erikoissairaanhoidon palvelu",
            "Specialiserad sjukvård",
            "Specialised medical care",
            "health",
            "erikoissairaanhoito",
        ),
        make_code(
            "work_ability_assessment",
            "Työ- ja toimintakyvyn arvio",
            "Bedömning av arbets- och funktionsförmåga",
            "Assessment of work ability and functional capacity",
            "health",
        ),
        make_code(
            "oral_health", "Suun terveydenhuollon palvelu", "Mun- och tandvård", "Oral health care", "health"
        ),
        make_code(
            "health_check",
            "Työttömän terveystarkastus",
            "Hälsoundersökning för arbetslösa",
            "Health check for the unemployed",
            "health",
        ),
        make_code(
            "kela_rehabilitation",
            "Kelan kuntoutus",
            "FPA-rehabilitering",
            "Kela rehabilitation",
            "rehabilitation",
        ),
        make_code("physiotherapy", "Fysioterapia", "Fysioterapi", "Physiotherapy", "rehabilitation"),
        make_code(
            "pension_rehabilitation",
            "Työeläkelaitoksen ammatillinen kuntoutus",
            "Arbetspensionsanstaltens yrkesinriktade rehabilitering",
            "Vocational rehabilitation by a pension insurer",
            "rehabilitation",
        ),
        make_code(
            "mental_health",
            "Mielenterveyspalvelu",
            "Mentalvårdstjänst",
            "Mental health service",
            "mental_health",
        ),
        make_code(
            "substance_use", "Päihdepalvelu", "Missbrukartjänst", "Substance use service", "mental_health"
        ),
        make_code(
            "rehabilitative_work",
            "Kuntouttava työtoiminta",
            "Arbetsverksamhet i rehabiliteringssyfte",
            "Rehabilitative work activity",
            "social",
        ),
        make_code(
            "adult_social_work",
            "Aikuissosiaalityö (ml. sosiaalinen kuntoutus)",
            "Vuxensocialarbete (inkl. social rehabilitering)",
            "Adult social work (incl. social rehabilitation)",
            "social",
            "aikuissosiaalityö",
        ),
        make_code(
            "debt_counselling",
            "Talous- ja velkaneuvonta",
            "Ekonomi- och skuldrådgivning",
            "Financial and debt counselling",
            "social",
        ),
        make_code(
            "employment_promoting",
            "Työllistymistä edistävä palvelu",
            "Sysselsättningsfrämjande tjänst",
            "Employment-promoting service",
            "employment",
        ),
        make_code(
            "supported_employment",
            "Työhönvalmennus",
            "Arbetsträning",
            "Supported employment",
            "employment",
            "tuettu työllistyminen",
        ),
        make_code(
            "other", "Muut palvelut", "Övriga tjänster", "Other services", "other", "muu palvelu", "muu"
        ),
        UNKNOWN_IN_OTHER,
    ),
    SECTORS,
)

# The services that every team should have a working link to; a team without one has a missing link.
KEY_TARGETS = (
    "primary_care",
    "kela_rehabilitation",
    "mental_health",
    "rehabilitative_work",
    "adult_social_work",
    "employment_promoting",
)
