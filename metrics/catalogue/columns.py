"""How the columns that recur in datasets are declared."""

from metrics.catalogue.counties import COUNTIES
from metrics.catalogue.model import CodeList, Column, Kind, Level, Names, OverTime

_BIG = 1_000_000


def county_column() -> Column:
    return Column(
        "county",
        Kind.COUNTY,
        COUNTIES.names,
        Names(
            "Alueen koodi tai nimi, esimerkiksi 06 tai Satakunnan hyvinvointialue.",
            "Områdets kod eller namn, till exempel 06 eller Satakunta välfärdsområde.",
            "The county's code or name, for example 06 or Satakunta wellbeing services county.",
        ),
        key=True,
        required=True,
        codes=COUNTIES,
        synonyms=("Alue", "HVA", "Område", "County", "Hyvinvointialueen koodi"),
    )


def team_column() -> Column:
    return Column(
        "team",
        Kind.TEAM,
        Names("Tiimi", "Team", "Team"),
        Names(
            "Tiimin tunnus tai nimi, sama kuin taulukossa Tiimit.",
            "Teamets kod eller namn, samma som i tabellen Team.",
            "The team's code or name, the same as on the sheet Teams.",
        ),
        key=True,
        required=True,
        synonyms=("Tiimin tunnus", "Tiimin koodi", "Tiimi-id", "Yksikkö", "Teamkod", "Team id", "Team code"),
    )


def period_column(level: Level) -> Column:
    names = {
        "month": Names("Kuukausi", "Månad", "Month"),
        "quarter": Names("Neljännes", "Kvartal", "Quarter"),
        "half_year": Names("Puolivuosi", "Halvår", "Half-year"),
        "year": Names("Vuosi", "År", "Year"),
    }
    examples = {
        "month": "2026-08, 8/2026",
        "quarter": "2026Q3, Q3/2026",
        "half_year": "2026H2, H2/2026",
        "year": "2026",
    }
    return Column(
        "period",
        Kind.PERIOD,
        names[level],
        Names(
            f"Esimerkiksi {examples[level]}.",
            f"Till exempel {examples[level]}.",
            f"For example {examples[level]}.",
        ),
        key=True,
        required=True,
        synonyms=("Kausi", "Ajanjakso", "Jakso", "Kk", "Kvartaali", "Vuosineljännes", "Period"),
        level=level,
    )


def code_column(
    id: str,
    codes: CodeList,
    note: Names,
    *,
    names: Names | None = None,
    synonyms: tuple[str, ...] = (),
    margin: bool = True,
) -> Column:
    """A key column that takes values of a code list; margin=False where summing over it makes no sense."""
    return Column(
        id,
        Kind.CODE,
        names or codes.names,
        note,
        key=True,
        required=True,
        codes=codes,
        synonyms=synonyms,
        margin=margin,
    )


def clients(
    id: str,
    fi: str,
    sv: str,
    en: str,
    *,
    note: Names,
    over_time: OverTime = "sum",
    required: bool = False,
    synonyms: tuple[str, ...] = (),
    typical: float = 10,
) -> Column:
    """A count of clients: whole, not negative, protected where small."""
    return Column(
        id,
        Kind.COUNT,
        Names(fi, sv, en),
        note,
        required=required,
        unit="persons",
        low=0,
        high=_BIG,
        over_time=over_time,
        sensitive=True,
        synonyms=synonyms,
        typical=typical,
    )


def amount(
    id: str,
    fi: str,
    sv: str,
    en: str,
    *,
    note: Names,
    kind: Kind = Kind.NUMBER,
    unit: str = "",
    high: float = _BIG,
    over_time: OverTime = "sum",
    required: bool = False,
    synonyms: tuple[str, ...] = (),
    typical: float = 10,
) -> Column:
    """A quantity that is not about clients (FTE, events, hours): not negative, shown as it is."""
    return Column(
        id,
        kind,
        Names(fi, sv, en),
        note,
        required=required,
        unit=unit,
        low=0,
        high=high,
        over_time=over_time,
        synonyms=synonyms,
        typical=typical,
    )


def attribute(
    id: str,
    kind: Kind,
    fi: str,
    sv: str,
    en: str,
    *,
    note: Names,
    codes: CodeList | None = None,
    required: bool = False,
    synonyms: tuple[str, ...] = (),
    low: float | None = None,
    high: float | None = None,
) -> Column:
    """A property that is carried along and not summed: a name, a date, a state."""
    return Column(
        id,
        kind,
        Names(fi, sv, en),
        note,
        required=required,
        codes=codes,
        synonyms=synonyms,
        low=low,
        high=high,
    )
