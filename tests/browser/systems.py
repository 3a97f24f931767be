"""Extracts of three made-up systems, each with a layout of its own, for one month or the next."""

from collections.abc import Sequence

from tests.data_access.build import write_sheets

Row = Sequence[object]
TEAMS: list[Row] = [
    ["Hyvinvointialue", "Tiimi", "Tiimin nimi"],
    ["Satakunnan hyvinvointialue", "Pori", "Porin tiimi"],
    ["Satakunnan hyvinvointialue", "Rauma", "Rauman tiimi"],
]


def write_teams() -> bytes:
    return write_sheets({"Tiimit": TEAMS})


def write_client_record(month: str) -> bytes:
    """A client record: titles above, headings and groups of its own words, a free-text column."""
    rows: list[Row] = [
        ["Satakunnan hyvinvointialue – asiakastiedot"],
        ["Tulostettu 3.11.2026"],
        [],
        ["Toimipiste", "Ajankohta", "Ryhmä", "Voimassa kk lopussa", "Jonossa", "Lisätieto"],
    ]
    for place in ("Pori", "Rauma"):
        rows += [
            [place, month, "Työnhakijat", 61, 12, "x"],
            [place, month, "Palkkatyö, ei TTH", 32, 9, "x"],
        ]
    return write_sheets({"Raportti": rows})


def write_calendar(months: Sequence[str]) -> bytes:
    """A booking system: months as columns, what was held in words of its own, totals."""
    rows: list[Row] = [
        ["Varausjärjestelmä"],
        ["Yksikkö", "Tapahtumalaji", *months, "Yhteensä"],
        ["Pori", "Iso palaveri", *[11] * len(months), 11 * len(months)],
        ["Pori", "Ryhmien käynnit", *[23] * len(months), 23 * len(months)],
        ["Rauma", "Iso palaveri", *[14] * len(months), 14 * len(months)],
    ]
    return write_sheets({"Tapahtumat": rows})


def write_statistics(year: int, month: int) -> bytes:
    """A statistics system: from column C on, year and month apart, in Swedish, below a unit row."""
    rows: list[Row] = [
        [None, None, "Satakunta välfärdsområde"],
        [],
        [None, None, "Enhet", "År", "Mån", "Remitterande", "Vart", "Antal klienter"],
        [None, None, None, None, None, None, None, "personer"],
    ]
    for place in ("Pori", "Rauma"):
        rows += [
            [None, None, place, year, month, "Arbetsbyrån", "Rehab", 17],
            [None, None, place, year, month, "Hälsocentral", "Rehab", 21],
        ]
    return write_sheets({"Blad1": rows})
