"""Workbooks as counties' systems write them, each named by its layout, with the rows that are in it.

`python -m tests.data_access.layouts FOLDER` writes them, to be looked at in Excel.
"""

import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from tests.data_access.layout_rows import (
    CODES,
    DATA,
    HEAD,
    MONTHS,
    REFERRED,
    Case,
    by_group,
    long,
    measures_down,
    months_down_years_across,
    one,
    outline,
    per_team,
    sheet,
    shift,
    spaced,
    subtotals,
    tidy_values,
    title,
    two_measure_tables,
    wide,
    wide_both,
    wide_total,
    with_total_row,
)

MEASURE_HEAD = (*HEAD[:2], HEAD[3], "Ohjattuja", None, "Alkaneita", None)
MONTH_HEAD = (None, None, None, "1/2026", "2/2026", "1/2026", "2/2026")
YEAR_HEAD = (*HEAD[:2], HEAD[3], 2026, None)
TAKEN = "constant_taken"
OHJ = "Ohjattuja"
_OUTLINE, _OUTLINE_MERGES = outline()

CASES: dict[str, Case] = {
    "long_as_the_template": one(long()),
    "long_below_title_note_and_unit_rows": one(
        [("Kuukausiraportti",), ("Tulostettu 1.9.2026",), (), (None, None, None, None, "hlö", "hlö"), *long()]
    ),
    "long_with_a_unit_row_below_the_header": one(
        [HEAD, (None, None, None, None, "hlö", "(hlö)"), *long()[1:]]
    ),
    "long_from_column_c_on": one(shift(long(), 2)),
    "long_with_spacer_columns": one(spaced(long())),
    "long_with_a_footnote": one(
        [*long(), (), ("1) Luvut täydentyvät.",), ("Lähde: asiakastietojärjestelmä",)], "notes_left_out"
    ),
    "long_with_a_total_row": one(
        [
            *long(),
            (
                "Yhteensä",
                None,
                None,
                None,
                sum(n for n, _ in DATA.values()),
                sum(n for _, n in DATA.values()),
            ),
        ],
        "totals_left_out",
    ),
    "long_with_a_wrong_total_row": one(
        [*long(), ("Yhteensä", None, None, None, 1, sum(n for _, n in DATA.values()))],
        *("totals_left_out", "total_differs"),
    ),
    "long_with_bilingual_headings": one(
        long(
            (
                "Hyvinvointialue / Välfärdsområde",
                "Tiimi / Team",
                "Kuukausi/Månad",
                "Asiakasryhmä\nKlientgrupp",
                "Ohjattuja / Hänvisade",
                "Alkaneita",
            )
        )
    ),
    "long_in_swedish": one(
        long(("Välfärdsområde", "Team", "Månad", "Klientgrupp", "Hänvisade", "Inledda")),
    ),
    "long_in_english": one(
        long(("Wellbeing services county", "Team", "Month", "Client group", "Referred", "Started"))
    ),
    "long_with_synonyms": one(
        long(("HVA", "Yksikkö", "Tilastokuukausi", "Ryhmä", "Lähetteet", "Uudet asiakkaat"))
    ),
    "long_misspelt": one(
        long(("Hyvinvointialue", "Tiimi", "Kuukausi", "Asiakasrhymä", "Ohjatuja", "Alkaneita")),
        "heading_taken",
    ),
    "long_abbreviated": one(
        long(("Hyvinvointial.", "Tiimi", "Kuukausi", "Asiakasr.", "Ohjattuja", "Alkaneita")), "heading_taken"
    ),
    "long_with_padded_and_decomposed_names": one(
        [
            HEAD,
            *(
                (
                    "\u00a0Mallila ",
                    f" {t}\u00a0",
                    f"{m % 100}/{m // 100}",
                    g.replace("ö", "o\u0308").replace("tt", "t\u00adt"),
                    *n,
                )
                for (t, m, g), n in DATA.items()
            ),
        ]
    ),
    "long_with_footnote_marks_on_labels": one(
        [
            HEAD,
            *(("Mallila*", f"{t}1)", f"{m % 100}/{m // 100}", f"{g} ²", *n) for (t, m, g), n in DATA.items()),
        ]
    ),
    "long_with_year_and_month_apart": one(
        [("HVA", "Tiimi", "Vuosi", "Kuukausi", "Asiakasryhmä", "Ohjattuja", "Alkaneita")]
        + [("Mallila", t, m // 100, m % 100, g, *n) for (t, m, g), n in DATA.items()]
    ),
    "long_with_months_in_words": one(
        long(month=lambda m: f"{('tammikuu', 'helmi')[m % 100 - 1]} {m // 100}")
    ),
    "long_with_the_county_in_the_title": one(
        title("Mallila, asiakkuudet", [row[1:] for row in long()]), TAKEN
    ),
    "long_with_county_and_month_beside_their_names": Case(
        tuple(
            sheet(
                [("Hyvinvointialue", "Mallila"), ("Kuukausi:", f"{m % 100}/{m // 100}"), ()]
                + [("Tiimi", "Asiakasryhmä", "Ohjattuja", "Alkaneita")]
                + [(t, g, *n) for (t, month, g), n in DATA.items() if month == m],
                f"Lehti {m}",
            )
            for m in MONTHS
        )
    ),
    "long_with_the_month_as_the_sheet_name": Case(
        tuple(
            sheet(
                [("HVA", "Tiimi", "Asiakasryhmä", "Ohjattuja", "Alkaneita")]
                + [("98", t, g, *n) for (t, month, g), n in DATA.items() if month == m],
                ("tammikuu 2026", "helmikuu 2026")[m % 100 - 1],
            )
            for m in MONTHS
        ),
        said=frozenset({TAKEN}),
    ),
    "contents_first_then_data": Case(
        (sheet([("Sisällys",), ("1", "Asiakkuudet")], "Sisältö"), sheet(long(), "Data")),
        said=frozenset({"sheet_skipped"}),
    ),
    "hidden_sheet_and_hidden_rows": Case(
        (sheet(long(), hidden=True, hidden_rows=(2, 3)),),
        said=frozenset({"hidden_sheet_read", "hidden_rows_read"}),
    ),
    "months_as_columns_measure_in_title": one(
        title("Ohjatut asiakkaat kuukausittain", wide()), TAKEN, expected=REFERRED
    ),
    "months_as_columns_measure_as_sheet_name": one(wide(), TAKEN, expected=REFERRED, name="Ohjattuja"),
    "months_as_dates": one(
        title(OHJ, wide((datetime(2026, 1, 1), datetime(2026, 2, 1)))), TAKEN, expected=REFERRED
    ),
    "months_in_words_year_in_title": one(
        title("Ohjattuja 2026", wide(("tammi", "helmi"))), TAKEN, expected=REFERRED
    ),
    "months_as_2026M01": one(title(OHJ, wide(("2026M01", "2026M02"))), TAKEN, expected=REFERRED),
    "year_merged_above_months": one(
        title(OHJ, [YEAR_HEAD, (None, None, None, "Tammikuu", "Helmikuu"), *wide()[1:]]),
        *(TAKEN,),
        expected=REFERRED,
        merges=((3, 3, 3, 4), (3, 0, 4, 0), (3, 1, 4, 1), (3, 2, 4, 2)),
    ),
    "year_above_the_first_month_only": one(
        title(OHJ, [YEAR_HEAD, (None, None, None, 1, 2), *wide()[1:]]), TAKEN, expected=REFERRED
    ),
    "headings_in_the_lower_row": one(
        title(OHJ, [(None, None, None, 2026, None), (*YEAR_HEAD[:3], "tammi", "helmi"), *wide()[1:]]),
        *(TAKEN,),
        expected=REFERRED,
    ),
    "measures_above_months": one([MEASURE_HEAD, MONTH_HEAD, *wide_both()]),
    "measures_above_months_merged": one(
        [MEASURE_HEAD, MONTH_HEAD, *wide_both()], merges=((1, 3, 1, 4), (1, 5, 1, 6))
    ),
    "measures_above_years_above_months": one(
        [
            MEASURE_HEAD,
            (None, None, None, 2026, None, 2026, None),
            (None, None, None, "tammi", "helmi", "tammi", "helmi"),
            *wide_both(),
        ]
    ),
    "months_above_measures": one(
        [
            (*HEAD[:2], HEAD[3], "1/2026", None, "2/2026", None),
            (None, None, None, *("Ohjattuja", "Alkaneita") * 2),
            *(
                ("Mallila", t, g, *(n for m in MONTHS for n in DATA[t, m, g]))
                for t in ("M1", "M2")
                for g in CODES
            ),
        ]
    ),
    "measures_down_months_across": one(measures_down()),
    "measure_and_value_columns": one(tidy_values()),
    "months_down_years_across": one(title(OHJ, months_down_years_across()), TAKEN, expected=REFERRED),
    "groups_as_columns_by_month_sheets": Case(
        tuple(
            sheet([("Mallila: ohjattuja",), (f"Kuukausi: {m % 100}/{m // 100}",), (), *by_group(m)], f"L{m}")
            for m in MONTHS
        ),
        REFERRED,
        frozenset({TAKEN}),
    ),
    "a_table_per_team_one_under_another": one(
        [("Mallila, ohjattuja",), (), *per_team("M1"), (), *per_team("M2")], TAKEN, expected=REFERRED
    ),
    "a_table_per_measure_one_under_another": one([("Mallila",), (), *two_measure_tables()], TAKEN),
    "total_column": one(title(OHJ, wide_total()), TAKEN, expected=REFERRED),
    "wrong_total_column": one(title(OHJ, wide_total(1)), TAKEN, "total_differs", expected=REFERRED),
    "subtotals_and_a_grand_total": one(title(OHJ, subtotals()), TAKEN, "totals_left_out", expected=REFERRED),
    "total_row_in_swedish": one(
        title(OHJ, with_total_row(wide(), "Totalt", (3, 4))), TAKEN, "totals_left_out", expected=REFERRED
    ),
    "labels_merged_over_rows": one(
        title(OHJ, _OUTLINE),
        TAKEN,
        expected=REFERRED,
        merges=tuple((a + 2, b, c + 2, d) for a, b, c, d in _OUTLINE_MERGES),
    ),
    "months_to_come_are_empty": one(
        title(OHJ, [(*wide()[0], "3/2026"), *((*row, None) for row in wide()[1:])]),
        *(TAKEN, "columns_empty"),
        expected=REFERRED,
    ),
    "no_heading_above_the_groups": one(
        title(OHJ, [(*wide()[0][:2], None, *wide()[0][3:]), *wide()[1:]]),
        TAKEN,
        "heading_empty",
        expected=REFERRED,
    ),
    "pivot_row_labels": one(
        title(OHJ, [(*wide()[0][:2], "Riviotsikot", *wide()[0][3:]), *wide()[1:]]),
        TAKEN,
        "heading_taken",
        expected=REFERRED,
    ),
}


def write(case: Case) -> bytes:
    """The case as an Excel file."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for each in case.sheets:
        made = book.create_sheet(each.name)
        for number, values in each.rows:
            for place, value in enumerate(values, start=1):
                if value is not None:
                    made.cell(number, place).value = value  # type: ignore[union-attr,assignment]
        for first, left, last, right in each.merges:
            made.merge_cells(start_row=first, end_row=last, start_column=left + 1, end_column=right + 1)
        for number in each.hidden_rows:
            made.row_dimensions[number].hidden = True
        made.sheet_state = "hidden" if each.hidden else "visible"
    if all(each.hidden for each in case.sheets):
        book.create_sheet("Kansi")
    target = BytesIO()
    book.save(target)
    return target.getvalue()


if __name__ == "__main__":
    for name, found in CASES.items():
        (Path(sys.argv[1]) / f"{name}.xlsx").write_bytes(write(found))
