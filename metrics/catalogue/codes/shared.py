"""What several code lists share: how a code is written, "not known", and the sectors."""

from metrics.catalogue.model import UNKNOWN, Code, Names


def make_code(id: str, fi: str, sv: str, en: str, group: str | None = None, *synonyms: str) -> Code:
    return Code(id, Names(fi, sv, en), group, synonyms)


NOT_KNOWN = make_code(UNKNOWN, "Ei tietoa", "Uppgift saknas", "Not known", None, "ei tiedossa", "tuntematon")

UNKNOWN_IN_OTHER = make_code(
    UNKNOWN, "Ei tietoa", "Uppgift saknas", "Not known", "other", "ei tiedossa", "tuntematon"
)

SECTORS = (
    make_code("health", "Terveydenhuolto", "Hälso- och sjukvård", "Health care"),
    make_code("social", "Sosiaalihuolto", "Socialvård", "Social welfare"),
    make_code("employment", "Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services"),
    make_code("kela", "Kela", "FPA", "Kela"),
    make_code("rehabilitation", "Kuntoutus", "Rehabilitering", "Rehabilitation"),
    make_code(
        "mental_health",
        "Mielenterveys- ja päihdetyö",
        "Mentalvårds- och missbrukararbete",
        "Mental health and substance use",
    ),
    make_code("other", "Muut", "Övriga", "Other"),
)

TEAM_SECTORS = tuple(sector.id for sector in SECTORS if sector.id != "other")
