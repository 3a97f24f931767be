"""What reading a table by a layout has to say: what was taken for what, left out, or is missing."""

from collections.abc import Iterable, Mapping, Sequence

from openpyxl.utils import get_column_letter

from data_access.findings import Finding, shorten
from data_access.layout.body import Body
from data_access.layout.grid import is_blank
from data_access.layout.header import Place
from data_access.layout.model import MEASURE, UNNAMED, VALUE, YEAR, Constant, Layout
from data_access.layout.totals import Difference
from data_access.workbook import Row, Sheet
from locales import text
from metrics.catalogue.model import Dataset

_MOST = 50  # findings of one kind


def missing(dataset: Dataset, columns: Iterable[str], sheet: str, row: int) -> list[Finding]:
    """An error for each thing that nothing in the sheet tells."""
    codes = {MEASURE: "measure_asked", YEAR: "year_asked"}
    return [
        Finding(
            "error",
            codes.get(column, "column_missing"),
            sheet,
            row,
            None,
            None,
            {"column": _name(dataset, column), "dataset": dataset.names.fi},
        )
        for column in columns
    ]


def taken(
    layout: Layout,
    dataset: Dataset,
    constants: Mapping[str, Constant],
    sheet: str,
    row: int,
    places: Sequence[Place],
) -> list[Finding]:
    """What is likely but not sure: a heading, or what a title says."""
    letters = {place.column: get_column_letter(place.place + 1) for place in places if place.kind == "fixed"}
    findings = []
    for heading in layout.headings:
        if heading.confidence == "likely":
            code = "heading_taken" if heading.text != UNNAMED else "heading_empty"
            column = {"column": _name(dataset, heading.column)}
            label = next((place.label for place in places if place.column == heading.column), heading.text)
            letter = letters.get(heading.column)
            findings.append(Finding("warning", code, sheet, row, letter, shorten(label), column))
    for constant in constants.values():
        if constant.confidence == "likely":
            shown = _show(dataset, constant)
            names = {"column": _name(dataset, constant.column), "source": constant.source}
            findings.append(Finding("warning", "constant_taken", sheet, None, None, shown, names))
    return findings


def _name(dataset: Dataset, column: str) -> str:
    if column in dataset.by_id:
        return dataset.by_id[column].names.fi
    return text("layout-measure") if column in (MEASURE, VALUE) else text("layout-year")


def _show(dataset: Dataset, constant: Constant) -> str:
    if constant.column == MEASURE:
        return _name(dataset, constant.value)
    declared = dataset.by_id.get(constant.column)
    codes = declared.codes if declared else None
    return shorten(codes.label(constant.value, "fi") if codes else constant.value)


def weeks(places: Sequence[Place], sheet: str, row: int) -> list[Finding]:
    """An error for each column that is a week."""
    return [
        Finding("error", "weeks_unreadable", sheet, row, get_column_letter(place.place + 1), place.label[:60])
        for place in places
    ][:_MOST]


def unused(
    dataset: Dataset, places: Sequence[Place], wide: bool, sheet: str, row: int, body: Body, named: set[int]
) -> list[Finding]:
    """A warning for each column that is left out, an error for weeks. named: places in use."""
    findings = weeks([place for place in places if place.kind == "week"], sheet, row)
    for place in places:
        letter = get_column_letter(place.place + 1)
        label = place.label[:60]
        if (
            place.place not in named
            and place.kind in ("unused", "fixed", "total")
            and not (wide and place.kind == "total")
        ):
            names = {"dataset": dataset.names.fi}
            findings.append(Finding("warning", "column_unused", sheet, row, letter, label, names))
    return findings[:_MOST] + _unnamed(dataset, places, sheet, body.data, named)


def _unnamed(
    dataset: Dataset, places: Sequence[Place], sheet: str, rows: Sequence[Row], used: set[int]
) -> list[Finding]:
    """Columns that hold something but have no heading at all."""
    open_places = {place.place for place in places if place.kind == "empty"} - used
    findings: dict[int, Finding] = {}
    for number, values in rows:
        for place in (*open_places, *range(len(places), len(values))):
            if place < len(values) and place not in findings and not is_blank(values[place]):
                letter, names = get_column_letter(place + 1), {"dataset": dataset.names.fi}
                shown = shorten(values[place])
                findings[place] = Finding("warning", "column_unnamed", sheet, number, letter, shown, names)
    return [findings[place] for place in sorted(findings)][:_MOST]


def left_out(body: Body, sheet: Sheet) -> list[Finding]:
    """How many totals, notes and rows without a value were left out, and how many hidden rows were not."""
    findings = []
    if body.totals:
        count = {"count": len(body.totals)}
        findings.append(Finding("info", "totals_left_out", sheet.name, body.totals[0][0], None, None, count))
    if body.footnotes:
        number, values = body.footnotes[0]
        shown = shorten(" ".join(str(value) for value in values if not is_blank(value)))
        count = {"count": len(body.footnotes)}
        findings.append(Finding("info", "notes_left_out", sheet.name, number, None, shown, count))
    empty = [skipped.row for skipped in body.skipped if skipped.reason == "empty"]
    if empty:
        count = {"count": len(empty)}
        findings.append(Finding("info", "rows_without_values", sheet.name, empty[0], None, None, count))
    hidden = sorted(number for number, _ in body.data if number in sheet.hidden_rows)
    if hidden:
        count = {"count": len(hidden)}
        findings.append(Finding("info", "hidden_rows_read", sheet.name, hidden[0], None, None, count))
    return findings


def differences(dataset: Dataset, found: Sequence[Difference], sheet: str) -> list[Finding]:
    """A warning for each stated total that is not the sum of its parts."""
    return [
        Finding(
            "warning",
            "total_differs" if each.parts else "total_alone",
            sheet,
            each.cell[0],
            get_column_letter(each.cell[1] + 1),
            _number(each.stated),
            {"column": _name(dataset, each.measure), "sum": _number(each.summed)},
        )
        for each in found[:_MOST]
    ]


def _number(value: float) -> str:
    return f"{value:.10g}".replace(".", ",")
