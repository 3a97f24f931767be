"""Datasets about the area around the teams: its people, and what has been agreed with its municipalities."""

from metrics.catalogue.columns import amount, county_column, period_column
from metrics.catalogue.model import Dataset, Kind, Names

POPULATION = Dataset(
    "population",
    Names("Väestöpohja", "Befolkningsunderlag", "Population"),
    Names("Yksi rivi on alue × vuosi.", "En rad är område × år.", "One row is county × year."),
    "year",
    (
        county_column(),
        period_column("year"),
        amount(
            "working_age",
            "Työikäisiä",
            "Personer i arbetsför ålder",
            "Working-age people",
            kind=Kind.COUNT,
            unit="persons",
            high=10_000_000,
            over_time="last",
            typical=120_000,
            note=Names(
                "18–64-vuotiaat vuoden lopussa.",
                "18–64-åringar vid årets slut.",
                "People aged 18–64 at the end of the year.",
            ),
        ),
        amount(
            "unemployed",
            "Työttömiä työnhakijoita",
            "Arbetslösa arbetssökande",
            "Unemployed job seekers",
            kind=Kind.COUNT,
            unit="persons",
            over_time="last",
            required=True,
            typical=9_000,
            synonyms=("Työttömät työnhakijat",),
            note=Names(
                "Työttömät työnhakijat vuoden keskiarvona.",
                "Arbetslösa arbetssökande, årets medeltal.",
                "Unemployed job seekers, the year's mean.",
            ),
        ),
        amount(
            "long_term_unemployed",
            "Pitkäaikaistyöttömiä",
            "Långtidsarbetslösa",
            "Long-term unemployed",
            kind=Kind.COUNT,
            unit="persons",
            over_time="last",
            typical=3_000,
            synonyms=("Pitkäaikaistyöttömät",),
            note=Names(
                "Yhtäjaksoisesti yli vuoden työttöminä olleet, vuoden keskiarvo.",
                "Arbetslösa över ett år utan avbrott, årets medeltal.",
                "Unemployed for over a year without a break, the year's mean.",
            ),
        ),
    ),
    Names(
        "Alueen väestö ja työttömät. Julkisia tilastolukuja, esimerkiksi työnvälitystilasto.",
        "Områdets befolkning och arbetslösa. Offentlig statistik.",
        "The county's population and unemployed; public statistics.",
    ),
)

AGREEMENTS = Dataset(
    "agreements",
    Names("Sopimukset", "Avtal", "Agreements"),
    Names("Yksi rivi on alue × puolivuosi.", "En rad är område × halvår.", "One row is county × half-year."),
    "half_year",
    (
        county_column(),
        period_column("half_year"),
        amount(
            "municipalities",
            "Kuntia",
            "Kommuner",
            "Municipalities",
            kind=Kind.COUNT,
            unit="municipalities",
            high=400,
            over_time="last",
            required=True,
            typical=9,
            note=Names("Alueen kunnat.", "Områdets kommuner.", "The county's municipalities."),
        ),
        amount(
            "in_force",
            "Sopimuksia voimassa",
            "Avtal i kraft",
            "Agreements in force",
            kind=Kind.COUNT,
            unit="municipalities",
            high=400,
            over_time="last",
            required=True,
            typical=5,
            synonyms=("Voimassa", "Voimassa olevat sopimukset"),
            note=Names(
                "Kunnat, joiden kanssa on voimassa sopimus, jossa työkyvyn tuki mainitaan.",
                "Kommuner med gällande avtal som nämner stödet för arbetsförmågan.",
                "Municipalities with an agreement in force that names work-ability support.",
            ),
        ),
    ),
    Names(
        "Hyvinvointialueen ja kuntien sopimukset, joissa työkyvyn tuki on mukana.",
        "Avtal mellan välfärdsområdet och kommunerna som omfattar stödet för arbetsförmågan.",
        "Agreements of the county with municipalities that name work-ability support.",
    ),
)
