"""Code lists about impact: instruments, what is asked of whom, quality criteria, kinds of costs.

Professionals' items follow figure 4 of THL Tutkimuksesta tiiviisti 31/2023, clients' items what its
interviews tell, both in own words. Criteria: the 25 items of the IPS fidelity scale (Becker et al. 2019).
"""

from metrics.catalogue.codes.shared import make_code
from metrics.catalogue.model import CodeList, Names

INSTRUMENTS = CodeList(
    "instrument",
    Names("Mittari", "Mätare", "Instrument"),
    (
        make_code(
            "work_ability_score",
            "Työkykypistemäärä 0–10",
            "Arbetsförmågepoäng 0–10",
            "Work ability score 0–10",
            None,
            "työkykypisteet",
            "oma arvio työkyvystä",
            "WAS",
        ),
        make_code("kykyviisari", "Kykyviisari", "Kykyviisari", "Kykyviisari", None, "Abilitator"),
        make_code("eq_5d", "EQ-5D-indeksi", "EQ-5D-index", "EQ-5D index", None, "EQ-5D", "EQ5D"),
        make_code("whodas", "WHODAS 2.0", "WHODAS 2.0", "WHODAS 2.0", None, "WHODAS"),
        make_code("promis", "PROMIS", "PROMIS", "PROMIS"),
    ),
)

RESPONDENTS = CodeList(
    "respondent",
    Names("Vastaajaryhmä", "Respondentgrupp", "Respondent group"),
    (
        make_code("client", "Asiakkaat", "Klienter", "Clients", None, "asiakas"),
        make_code(
            "professional", "Ammattilaiset", "Yrkespersoner", "Professionals", None, "ammattilainen", "tiimi"
        ),
        make_code(
            "partner",
            "Yhteistyökumppanit",
            "Samarbetspartner",
            "Partners",
            None,
            "kumppani",
            "sidosryhmä",
            "verkosto",
        ),
    ),
)

ITEMS = CodeList(
    "item",
    Names("Väittämä", "Påstående", "Item"),
    (
        make_code("heard", "Tulin kuulluksi", "Jag blev hörd", "I was heard"),
        make_code(
            "goals_mine",
            "Tavoitteet olivat omiani",
            "Målen var mina egna",
            "The goals were mine",
        ),
        make_code(
            "plan_clear",
            "Suunnitelma oli selkeä",
            "Planen var tydlig",
            "The plan was clear",
        ),
        make_code(
            "things_advanced",
            "Asiani etenivät",
            "Mina ärenden framskred",
            "Things moved forward",
        ),
        make_code(
            "whole_picture",
            "Ammattilaisten kokonaiskuva parani",
            "Yrkespersonernas helhetsbild blev bättre",
            "Professionals saw the whole",
        ),
        make_code(
            "own_understanding",
            "Asiakas ymmärtää työkykynsä paremmin",
            "Klienten förstår sin arbetsförmåga bättre",
            "Client understands own work ability",
        ),
        make_code(
            "to_services",
            "Asiakas pääsi tarvitsemiinsa palveluihin",
            "Klienten fick de tjänster som behövs",
            "Client reached the services needed",
        ),
        make_code(
            "services_joined",
            "Palvelut sovitettiin yhteen",
            "Tjänsterna samordnades",
            "Services were joined up",
        ),
        make_code("benefits", "Etuusasiat järjestyivät", "Förmånerna ordnades", "Benefits were settled"),
        make_code(
            "employability",
            "Työllistymisvalmiudet paranivat",
            "Förutsättningarna för arbete förbättrades",
            "Employability improved",
        ),
        make_code(
            "to_work_or_study",
            "Asiakas eteni työhön tai koulutukseen",
            "Klienten gick vidare till arbete eller utbildning",
            "Client moved towards work or study",
        ),
    ),
)

COST_TYPES = CodeList(
    "cost_type",
    Names("Kustannuslaji", "Kostnadsslag", "Cost type"),
    (
        make_code("staff", "Henkilöstö", "Personal", "Staff", None, "palkat", "henkilöstökulut"),
        make_code(
            "purchased", "Ostopalvelut", "Köpta tjänster", "Purchased services", None, "palvelujen ostot"
        ),
        make_code("premises", "Tilat ja laitteet", "Lokaler och utrustning", "Premises and equipment"),
        make_code("other", "Muut kustannukset", "Övriga kostnader", "Other costs", None, "muut"),
    ),
)

_CRITERIA = (
    ("Asiakasmäärä valmentajaa kohti", "Antal klienter per coach", "Caseload size"),
    ("Valmentaja tekee vain valmennusta", "Coachen ger bara arbetscoaching", "Coaching only"),
    ("Sama valmentaja kaikissa vaiheissa", "Samma coach i alla skeden", "Vocational generalists"),
    ("Kuuluu hoitotiimiin", "Hör till vårdteamet", "Integration through team assignment"),
    ("Säännölliset tiimitapaamiset", "Regelbundna teammöten", "Integration through team contact"),
    ("Yhteistyö työllisyyspalveluihin", "Samarbete med sysselsättningen", "Work with employment authority"),
    ("Valmentajien oma tiimi", "Coachernas eget team", "Vocational unit"),
    ("Lähiesihenkilön rooli", "Närchefens roll", "Role of supervisor"),
    ("Ei poissulkevia kriteerejä", "Inga uteslutande kriterier", "Zero exclusion"),
    ("Organisaatio tähtää palkkatyöhön", "Organisationen siktar på lönearbete", "Agency focus on paid work"),
    ("Johdon tuki", "Ledningens stöd", "Executive team support"),
    ("Etuusneuvonta", "Rådgivning om förmåner", "Work incentives planning"),
    ("Sovitaan, mitä työnantajalle kerrotaan", "Avtal om vad arbetsgivaren får veta", "Disclosure"),
    ("Jatkuva työhön perustuva arvio", "Fortlöpande arbetsbaserad bedömning", "Work-based assessment"),
    ("Työnhaku alkaa nopeasti", "Jobbsökningen börjar snabbt", "Rapid job search"),
    ("Yksilöllinen työnhaku", "Individuell jobbsökning", "Individualised job search"),
    ("Säännöllinen yhteys työnantajiin", "Regelbunden kontakt med arbetsgivare", "Frequent employer contact"),
    ("Laadukas yhteys työnantajiin", "God kontakt med arbetsgivare", "Quality of employer contact"),
    ("Monenlaisia töitä", "Många slags arbeten", "Diversity of jobs"),
    ("Monia työnantajia", "Många arbetsgivare", "Diversity of employers"),
    ("Palkkatyö avoimilla markkinoilla", "Lönearbete på öppna marknaden", "Competitive jobs"),
    ("Yksilöllinen tuki työssä", "Individuellt stöd i arbetet", "Support at work"),
    ("Tuki jatkuu tarpeen mukaan", "Stödet pågår så länge det behövs", "Unlimited support"),
    ("Valmennus asiakkaan omassa arjessa", "Coaching i klientens vardag", "Community-based services"),
    ("Aktiivinen yhteydenpito asiakkaaseen", "Aktiv kontakt med klienten", "Assertive engagement"),
)  # fmt: skip

CRITERIA: tuple[tuple[str, Names], ...] = tuple(
    (f"criterion_{place:02}", Names(*names)) for place, names in enumerate(_CRITERIA, 1)
)
"""Column id and name of each quality criterion, in the order of the scale."""
