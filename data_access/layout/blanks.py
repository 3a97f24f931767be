"""What an empty cell means in a table with headings as values: no row, or a row whose number is not known."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter

from data_access.findings import Finding, shorten
from data_access.layout.grid import is_blank
from data_access.layout.lengthen import Entry, Form
from data_access.names import normalise


def keep_told(form: Form, entries: Sequence[Entry], sheet: str) -> tuple[list[Entry], list[Finding]]:
    """The entries that become rows, and what there is to say of the others.

    A column without a single number is a month to come. An empty cell where its team and month have other
    numbers is a number that is not known; where the number is required no such row can be stored.
    """
    known = [entry for entry in entries if entry.measure]
    findings = _find_unknown([entry for entry in entries if not entry.measure], form, sheet)
    given = [entry for entry in known if not is_blank(entry.value)]
    slices = {_slice(form, entry) for entry in given}
    columns = {entry.cell[1] for entry in given}
    needed = {measure.id for measure in form.dataset.measures if measure.required}
    blank = [entry for entry in known if is_blank(entry.value) and _slice(form, entry) in slices]
    missing = [entry for entry in blank if entry.measure in needed]
    findings += _tell_empty_columns({entry.cell[1] for entry in known} - columns, form, sheet)
    if missing:
        row, place = missing[0].cell
        count = {"count": len(missing)}
        letter = get_column_letter(place + 1)
        findings.append(Finding("warning", "blank_cells", sheet, row, letter, None, count))
    kept = set(map(id, given)) | {id(entry) for entry in blank if entry.measure not in needed}
    return [entry for entry in known if id(entry) in kept], findings


def _slice(form: Form, entry: Entry) -> tuple[str, ...]:
    """The county, team and period that an entry belongs to, as far as they stand in the table."""
    return tuple(
        normalise(entry.keys[column][0]) for column in form.dataset.slice_ids if column in entry.keys
    )


def _find_unknown(entries: Sequence[Entry], form: Form, sheet: str) -> list[Finding]:
    """Rows whose label should name a measure and does not."""
    rows = sorted({entry.cell[0] for entry in entries if not is_blank(entry.value)})
    names = {"dataset": form.dataset.names.fi}
    return [Finding("error", "measure_unknown", sheet, row, None, None, names) for row in rows[:50]]


def _tell_empty_columns(places: set[int], form: Form, sheet: str) -> list[Finding]:
    if not places:
        return []
    labels = [place.label for place in form.number_places if place.place in places]
    letter = get_column_letter(min(places) + 1)
    count = {"count": len(places)}
    shown = shorten(", ".join(labels))
    return [Finding("info", "columns_empty", sheet, form.header_row, letter, shown, count)]
