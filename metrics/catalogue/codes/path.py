"""Code lists about the service path: its six steps and what goes wrong on them.

Steps: Työkyvyn tuen tiimi, Pohjois-Savon hyvinvointialue (Innokylä). Risks: Työkyvyn tuen palvelupolut
Pohjois-Pohjanmaan hyvinvointialueella, in short and in own words. The paths are the client groups.
"""

from metrics.catalogue.codes.shared import make_code
from metrics.catalogue.model import CodeList, Names

PHASES = CodeList(
    "phase",
    Names("Polun vaihe", "Steg på servicevägen", "Step of the path"),
    (
        make_code(
            "referral",
            "1 Ohjautuminen",
            "1 Hänvisning",
            "1 Referral",
            None,
            "ohjautuminen",
            "ohjautuminen palveluun",
            "1",
        ),
        make_code(
            "assessment",
            "2 Selvittäminen ja tavoitteet",
            "2 Utredning och mål",
            "2 Assessment and goals",
            None,
            "työkyvyn tarpeen selvittäminen",
            "selvittäminen ja tavoitteet",
            "arviointi",
            "2",
        ),
        make_code(
            "planning",
            "3 Suunnittelu ja yhteistyö",
            "3 Planering och samarbete",
            "3 Planning and cooperation",
            None,
            "palveluiden suunnittelu",
            "suunnittelu",
            "3",
        ),
        make_code(
            "support",
            "4 Työkykyä tukevat keinot",
            "4 Metoder som stöder arbetsförmågan",
            "4 Means of support",
            None,
            "keinot ja menetelmät",
            "työkykyä tukevat keinot",
            "4",
        ),
        make_code(
            "services",
            "5 Palvelut ja seuranta",
            "5 Tjänster och uppföljning",
            "5 Services and follow-up",
            None,
            "jatko-ohjaus",
            "jatko-ohjaus ja seuranta",
            "palvelut ja seuranta",
            "5",
        ),
        make_code(
            "closing",
            "6 Tavoitteen arviointi",
            "6 Bedömning av målet",
            "6 Goal review",
            None,
            "tavoitteen saavuttaminen",
            "päätös",
            "päätöstapaaminen",
            "6",
        ),
    ),
)

RISKS = CodeList(
    "risk",
    Names("Riski", "Risk", "Risk"),
    (
        make_code(
            "not_recognised",
            "Tuen tarvetta ei tunnistettu",
            "Behovet av stöd identifierades inte",
            "Need not recognised",
        ),
        make_code(
            "not_known",
            "Palvelua ei tunnettu tai osattu käyttää",
            "Tjänsten var okänd eller användes inte",
            "Service not known or not used",
        ),
        make_code(
            "no_contact",
            "Asiakas ei hakeutunut palveluun",
            "Klienten sökte sig inte till tjänsten",
            "Client did not come",
        ),
        make_code(
            "schedules",
            "Tiimin aikatauluja ei saatu sovitettua",
            "Teamets tidtabeller kunde inte samordnas",
            "Schedules did not meet",
        ),
        make_code(
            "member_missing",
            "Tiimistä puuttui keskeinen toimija",
            "En central aktör saknades i teamet",
            "Key member missing",
        ),
        make_code("staff_change", "Työntekijä vaihtui", "Personal byttes", "Staff changed"),
        make_code(
            "plan_unfit",
            "Suunnitelma ei vastannut tarpeita",
            "Planen motsvarade inte behoven",
            "Plan did not fit the needs",
        ),
        make_code(
            "not_timely",
            "Palvelu ei alkanut ajallaan",
            "Tjänsten började inte i tid",
            "Service not in time",
        ),
        make_code(
            "roles",
            "Sovitut vastuut eivät toteutuneet",
            "Avtalade ansvar förverkligades inte",
            "Agreed roles not carried out",
        ),
        make_code(
            "not_attended",
            "Asiakas ei tullut sovittuun",
            "Klienten uteblev från det avtalade",
            "Client did not attend",
        ),
        make_code(
            "follow_up_lapsed",
            "Seuranta jäi kesken",
            "Uppföljningen avbröts",
            "Follow-up lapsed",
        ),
    ),
)

RISKS_OF_PHASE: dict[str, tuple[str, ...]] = {
    "referral": ("not_recognised", "not_known", "no_contact"),
    "assessment": ("not_recognised", "not_known", "not_attended"),
    "planning": ("schedules", "member_missing", "staff_change"),
    "support": ("plan_unfit", "roles", "staff_change"),
    "services": ("not_timely", "roles", "not_attended"),
    "closing": ("follow_up_lapsed", "staff_change"),
}
"""The risks that the sources name for each step."""
