"""Words that extracts use besides the declarations' own: totals, units, footnotes, other headings."""

import re

from data_access.names import LONGEST, normalise, unmark
from metrics.catalogue.model import Column, Kind

TOTALS = frozenset(
    {
        *("yhteensä", "yht", "yht.", "summa", "kaikki", "kaikki yhteensä", "summa summarum", "kokonaissumma"),
        *("välisumma", "koko alue", "kaikki tiimit", "kaikki ryhmät", "kaikki asiakkaat", "loppusumma"),
        *("totalt", "sammanlagt", "delsumma", "alla", "alla team", "tot", "tot.", "hela området"),
        *("total", "grand total", "subtotal", "sum", "all", "all teams"),
    }
)
_TOTAL_OF = re.compile(
    r"(?P<before>.+?)[\s,:]+(?:yhteensä|yht\.?|summa|totalt|sammanlagt|total)"
    r"|(?:yhteensä|yht\.?|summa|totalt|sammanlagt|total)[\s,:]+(?P<after>.+)"
)

UNITS = frozenset(
    {
        *("hlö", "hlöä", "henkilö", "henkilöä", "kpl", "lkm", "htv", "h", "t", "tuntia", "%", "€", "eur"),
        *("euroa", "vrk", "pv", "asiakasta", "asiakkaita", "n", "antal", "st", "personer", "årsverken"),
        *("timmar", "dygn", "persons", "pcs", "fte", "hours", "days", "number", "lukumäärä"),
    }
)

FOOTNOTES = re.compile(
    r"\s*(?:[*†‡]|[¹²³⁰⁴-⁹]|\(?\d{1,2}\)|\.{1,3}\s*=|…\s*=|-\s*=|"
    r"(?:lähde|lähteet|huom|huomautus|huomio|selite|selitteet|viite|alaviite|tiedot|päivitetty|tulostettu|"
    r"ajettu|poimittu|källa|obs|anm|anmärkning|uppdaterad|utskriven|source|note|notes|updated|printed)\b)",
    re.IGNORECASE,
)
PRINTED = re.compile(
    r"tulostettu|päivitetty|ajettu|poimittu|ajopvm|haettu|utskriven|uppdaterad|printed|updated"
)

# Headings beside the declarations' own names and synonyms, by what the column holds.
_KEYS: dict[Kind, str] = {
    Kind.COUNTY: "hyvinvointialueen nimi, hva-koodi, alueen nimi, aluekoodi, hyvinvointialue nimi, region, "
    "välfärdsområdets namn, välfärdsområdets kod, wellbeing county, county name, county code",
    Kind.TEAM: "tiimin nimi, työkyvyn tuen tiimi, yksikön nimi, yksikkö nimi, toimintayksikkö, työryhmä, "
    "palveluyksikkö, teamets namn, enhet, enhetens namn, unit, unit name, team name",
    Kind.PERIOD: "tilastokuukausi, raportointikuukausi, raportointikausi, tilastokausi, raportin kuukausi, "
    "vuosikuukausi, vuosi-kuukausi, vuosi ja kuukausi, aika, aikajakso, kuu, månad och år, tid, tidsperiod, "
    "time, time period, year-month, reporting month, kvartal, neljännesvuosi",
}
YEARS = frozenset({"vuosi", "v", "tilastovuosi", "raportointivuosi", "år", "year", "vv"})
MEASURES = frozenset(
    {
        *("mittari", "tunnusluku", "tunnusluvut", "muuttuja", "tieto", "tiedot", "suure", "indikaattori"),
        *("tietosisältö", "mått", "variabel", "uppgift", "indikator", "nyckeltal"),
        *("measure", "variable", "indicator", "metric"),
    }
)
VALUES = frozenset({"arvo", "arvot", "luku", "luvut", "lukuarvo", "värde", "value", "values"})


def key_words(column: Column) -> tuple[str, ...]:
    """More headings of a key column, by its kind."""
    return tuple(normalise(word) for word in _KEYS.get(column.kind, "").split(",") if word.strip())


def is_total(written: str) -> bool:
    """Whether a label says "all of them" and nothing else."""
    return normalise(unmark(written)) in TOTALS


def total_of(written: str) -> str | None:
    """What a subtotal is of: "Tiimi yksi yhteensä" is of "tiimi yksi"; None where a label is no subtotal."""
    if len(written) > LONGEST:
        return None
    match = _TOTAL_OF.fullmatch(normalise(unmark(written)))
    return (match["before"] or match["after"]) if match else None


def is_unit(written: str) -> bool:
    """Whether a cell names a unit: "hlö", "(kpl)", "%"."""
    return normalise(written).strip("()[]. ") in UNITS
