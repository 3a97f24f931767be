"""The rows of a small extract in every order and shape that the layouts of the tests are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from data_access.workbook import Row, Sheet

Rows = Sequence[Sequence[object]]
Merges = tuple[tuple[int, int, int, int], ...]
UNEMPLOYED, WORKING = "Työttömät", "Työssä, ei työterveyshuoltoa"
CODES = {UNEMPLOYED: "unemployed", WORKING: "working_no_ohc"}
MONTHS = (202601, 202602)
# (team, month, group) -> referred, started
DATA = {
    (team, month, group): (10 + 7 * number, 3 + 5 * number)
    for number, (team, month, group) in enumerate(
        (team, month, group) for team in ("M1", "M2") for month in MONTHS for group in CODES
    )
}
BOTH = frozenset(("98", t, m, CODES[g], *numbers) for (t, m, g), numbers in DATA.items())
REFERRED = frozenset(("98", t, m, CODES[g], one, None) for (t, m, g), (one, _) in DATA.items())
HEAD = ("Hyvinvointialue", "Tiimi", "Kuukausi", "Asiakasryhmä", "Ohjattuja", "Alkaneita")


@dataclass(frozen=True)
class Case:
    """A workbook's sheets and what is in them: rows of caseload, and the codes of what is said."""

    sheets: tuple[Sheet, ...]
    rows: frozenset[tuple[object, ...]] = BOTH
    said: frozenset[str] = field(default_factory=frozenset)


def sheet(rows: Rows, name: str = "Taulukko1", merges: Merges = (), **more: object) -> Sheet:
    """A sheet as it is read: empty rows are not there, the others keep their numbers."""
    kept: tuple[Row, ...] = tuple(
        (number, tuple(row))
        for number, row in enumerate(rows, start=1)
        if any(value not in (None, "") for value in row)
    )
    return Sheet(name, bool(more.get("hidden")), kept, merges, frozenset(more.get("hidden_rows", ())))  # type: ignore[call-overload]


def long(
    head: Sequence[str] = HEAD, month: Callable[[int], object] = lambda m: f"{m // 100}-{m % 100:02d}"
) -> list:
    return [head, *(("Mallila", t, month(m), g, *numbers) for (t, m, g), numbers in DATA.items())]


def wide(labels: Sequence[object] = ("2026-01", "2026-02"), head: Sequence[str] = HEAD) -> list:
    """One measure, months as columns."""
    rows: list = [("Mallila", t, g, *(DATA[t, m, g][0] for m in MONTHS)) for t in ("M1", "M2") for g in CODES]
    return [(head[0], head[1], head[3], *labels), *rows]


def wide_both() -> list:
    """Two measures × months: the numbers of each row in the order of the measures."""
    return [
        ("Mallila", t, g, *(DATA[t, m, g][measure] for measure in (0, 1) for m in MONTHS))
        for t in ("M1", "M2")
        for g in CODES
    ]


def one(rows: Rows, *said: str, expected: frozenset = BOTH, **more: object) -> Case:
    return Case((sheet(rows, **more),), expected, frozenset(said))  # type: ignore[arg-type]


def title(text: str, rows: Rows) -> list:
    return [(text,), (), *rows]


def shift(rows: Rows, by: int) -> list:
    return [(*[None] * by, *row) for row in rows]


def with_total_row(rows: Rows, label: str, places: Sequence[int], off: int = 0) -> list:
    body = [row for row in rows[1:] if len(row) > max(places)]
    sums = {place: sum(row[place] for row in body) + off for place in places}  # type: ignore[misc]
    return [*rows, (label, *(sums.get(place) for place in range(1, len(rows[0]))))]


def spaced(rows: Rows) -> list:
    """An empty column between every two."""
    return [tuple(cell for value in row for cell in (value, None)) for row in rows]


def by_group(month: int) -> list:
    """Teams down, client groups across, of one month."""
    return [("Tiimi", *CODES), *((t, *(DATA[t, month, g][0] for g in CODES)) for t in ("M1", "M2"))]


def per_team(team: str) -> list:
    return [
        (f"Tiimi: {team}",),
        ("Asiakasryhmä", "1/2026", "2/2026"),
        *((g, *(DATA[team, m, g][0] for m in MONTHS)) for g in CODES),
    ]


def measures_down() -> list:
    rows = [
        ("Mallila", t, g, name, *(DATA[t, m, g][measure] for m in MONTHS))
        for t in ("M1", "M2")
        for g in CODES
        for measure, name in enumerate(("Ohjattuja", "Alkaneita"))
    ]
    return [("HVA", "Tiimi", "Asiakasryhmä", "Tunnusluku", "1/2026", "2/2026"), *rows]


def tidy_values() -> list:
    rows = [
        ("Mallila", t, f"{m % 100}/{m // 100}", g, name, numbers[measure])
        for (t, m, g), numbers in DATA.items()
        for measure, name in enumerate(("Ohjattuja", "Alkaneita"))
    ]
    return [("HVA", "Tiimi", "Kuukausi", "Asiakasryhmä", "Mittari", "Arvo"), *rows]


def wide_total(off: int = 0) -> list:
    head, *rows = wide()
    return [(*head, "Yhteensä"), *((*row, row[3] + row[4] + off) for row in rows)]


def subtotals() -> list:
    head, *rows = wide()
    found = [head]
    for team in ("M1", "M2"):
        mine = [row for row in rows if row[1] == team]
        found += [
            *mine,
            ("Mallila", f"{team} yhteensä", None, sum(r[3] for r in mine), sum(r[4] for r in mine)),
        ]
    return [*found, ("Yhteensä", None, None, sum(r[3] for r in rows), sum(r[4] for r in rows))]


def months_down_years_across() -> list:
    rows = [
        ("Mallila", t, m, g, DATA[t, 202600 + number, g][0])
        for t in ("M1", "M2")
        for number, m in ((1, "Tammikuu"), (2, "Helmikuu"))
        for g in CODES
    ]
    return [("HVA", "Tiimi", "Kuukausi", "Asiakasryhmä", 2026), *rows]


def two_measure_tables() -> list:
    first, second = wide(), wide()
    for row, group in enumerate((t, g) for t in ("M1", "M2") for g in CODES):
        second[row + 1] = (*second[row + 1][:3], *(DATA[group[0], m, group[1]][1] for m in MONTHS))
    return [("Ohjattuja",), *first, (), ("Alkaneita",), *second]


def outline() -> tuple[list, Merges]:
    """The team's cell merged over its rows."""
    head, *rows = wide()
    return [head, *(row if number % 2 == 0 else (None, None, *row[2:]) for number, row in enumerate(rows))], (
        (2, 0, 3, 0),
        (2, 1, 3, 1),
        (4, 0, 5, 0),
        (4, 1, 5, 1),
    )


def shuffled(case: Case, order: Callable[[list], list]) -> Case:
    """The same with its data rows in another order; only for cases of one table from the first row on."""
    made = []
    for each in case.sheets:
        head, *rows = each.rows
        values = order([values for _, values in rows])
        made.append(replace(each, rows=(head, *((n, v) for (n, _), v in zip(rows, values, strict=True)))))
    return replace(case, sheets=tuple(made))
