"""Code lists of the strategy: the five recommendations (in short, own words) and a measure's state."""

from metrics.catalogue.codes.shared import make_code
from metrics.catalogue.model import CodeList, Names

RECOMMENDATIONS = CodeList(
    "recommendation",
    Names("Suositus", "Rekommendation", "Recommendation"),
    (
        make_code(
            "r1",
            "Työkyvyn tuki on osa alueen strategiaa",
            "Stödet för arbetsförmågan är en del av områdets strategi",
            "Work-ability support is part of the county's strategy",
            None,
            "R1",
            "1",
        ),
        make_code(
            "r2",
            "Yhteistyöstä ja resursseista on sovittu",
            "Samarbete och resurser har avtalats",
            "Cooperation and resources are agreed",
            None,
            "R2",
            "2",
        ),
        make_code(
            "r3",
            "Palveluja johdetaan yhtenä kokonaisuutena",
            "Tjänsterna leds som en helhet",
            "Services are led as one whole",
            None,
            "R3",
            "3",
        ),
        make_code(
            "r4",
            "Ammattilaisten osaamisesta huolehditaan",
            "Yrkespersonernas kompetens tas om hand",
            "Professionals' competence is looked after",
            None,
            "R4",
            "4",
        ),
        make_code(
            "r5",
            "Asiakkaat ovat mukana kehittämässä",
            "Klienterna deltar i utvecklingen",
            "Clients take part in development",
            None,
            "R5",
            "5",
        ),
    ),
)

MEASURE_STATES = CodeList(
    "state",
    Names("Tila", "Läge", "State"),
    (
        make_code("not_started", "Ei aloitettu", "Inte påbörjad", "Not started"),
        make_code("in_progress", "Käynnissä", "Pågår", "In progress"),
        make_code("done", "Valmis", "Klar", "Done"),
        make_code("cancelled", "Keskeytetty", "Avbruten", "Cancelled"),
    ),
)
