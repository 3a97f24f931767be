"""The areas that data can be about: the 21 wellbeing services counties, Helsinki, and two marked stand-ins.

Codes and names: Statistics Finland and THL (through rOpenGov geofi, CC BY 4.0).
"""

from metrics.catalogue.model import Code, CodeList, Names

SYNTHETIC_COUNTY = "98"
STUDY_AREA = "99"


def _county(code: str, fi: str, sv: str, en: str, *synonyms: str) -> Code:
    return Code(code, Names(fi, sv, en), synonyms=synonyms)


_COUNTY_STEMS = (
    ("01", "Itä-Uudenmaan", "Östra Nylands", "East Uusimaa"),
    ("02", "Keski-Uudenmaan", "Mellersta Nylands", "Central Uusimaa"),
    ("03", "Länsi-Uudenmaan", "Västra Nylands", "West Uusimaa"),
    ("04", "Vantaan ja Keravan", "Vanda och Kervo", "Vantaa and Kerava"),
    ("05", "Varsinais-Suomen", "Egentliga Finlands", "Southwest Finland"),
    ("06", "Satakunnan", "Satakunta", "Satakunta"),
    ("07", "Kanta-Hämeen", "Egentliga Tavastlands", "Kanta-Häme"),
    ("08", "Pirkanmaan", "Birkalands", "Pirkanmaa"),
    ("09", "Päijät-Hämeen", "Päijänne-Tavastlands", "Päijät-Häme"),
    ("10", "Kymenlaakson", "Kymmenedalens", "Kymenlaakso"),
    ("11", "Etelä-Karjalan", "Södra Karelens", "South Karelia"),
    ("12", "Etelä-Savon", "Södra Savolax", "South Savo"),
    ("13", "Pohjois-Savon", "Norra Savolax", "North Savo"),
    ("14", "Pohjois-Karjalan", "Norra Karelens", "North Karelia"),
    ("15", "Keski-Suomen", "Mellersta Finlands", "Central Finland"),
    ("16", "Etelä-Pohjanmaan", "Södra Österbottens", "South Ostrobothnia"),
    ("17", "Pohjanmaan", "Österbottens", "Ostrobothnia"),
    ("18", "Keski-Pohjanmaan", "Mellersta Österbottens", "Central Ostrobothnia"),
    ("19", "Pohjois-Pohjanmaan", "Norra Österbottens", "North Ostrobothnia"),
    ("20", "Kainuun", "Kajanalands", "Kainuu"),
    ("21", "Lapin", "Lapplands", "Lapland"),
)

COUNTIES = CodeList(
    "county",
    Names("Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"),
    (
        *(
            _county(
                code,
                f"{fi} hyvinvointialue",
                f"{sv} välfärdsområde",
                f"{en} wellbeing services county",
                f"{fi} HVA",
                fi,
                sv,
                en,
            )
            for code, fi, sv, en in _COUNTY_STEMS
        ),
        _county(
            "90", "Helsingin kaupunki", "Helsingfors stad", "City of Helsinki", "Helsinki", "Helsingfors"
        ),
        _county(
            SYNTHETIC_COUNTY,
            "Mallila (synteettinen alue)",
            "Mallila (syntetiskt område)",
            "Mallila (synthetic area)",
            "Mallila",
        ),
        _county(
            STUDY_AREA,
            "Työkykyohjelman tutkimus (THL 31/2023)",
            "Studien av arbetsförmågeprogrammet (THL 31/2023)",
            "Work Ability Programme study (THL 31/2023)",
            "Tutkimus",
        ),
    ),
)


def is_synthetic(county: str) -> bool:
    """Whether an area's figures are made up and must say so wherever they are shown."""
    return county == SYNTHETIC_COUNTY


def is_study(county: str) -> bool:
    """Whether an area stands for the published study."""
    return county == STUDY_AREA
