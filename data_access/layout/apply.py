"""Reading a sheet by layouts: its tables as rows of their datasets, and what there is to say about them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from data_access.findings import Finding
from data_access.layout import tell
from data_access.layout.blanks import keep_told
from data_access.layout.body import Body, read_body
from data_access.layout.grid import (
    Band,
    fill_down,
    filled,
    find_near_gaps,
    is_blank,
    read_band,
    starts_after_gap,
)
from data_access.layout.header import (
    Place,
    fixed_places,
    heading_text,
    headings_of,
    layout_reader,
    read_places,
    spreading,
    unnamed_place,
)
from data_access.layout.labels import is_week
from data_access.layout.lengthen import Entry, Form, gather, join_years, read_entries
from data_access.layout.model import MEASURE, UNNAMED, VALUE, YEAR, Constant, Layout
from data_access.layout.outline import fill_outline
from data_access.layout.propose import HEADER_SEARCH
from data_access.layout.titles import Surroundings, find_constant
from data_access.layout.totals import find_differences
from data_access.layout.words import is_unit
from data_access.recognised import Reason, RecognisedSheet, Skipped
from data_access.workbook import Row, Sheet
from metrics.catalogue.model import Dataset, Kind


@dataclass(frozen=True)
class Reading:
    """What layouts make of a sheet. used: the layouts that found a table, in the order of the tables."""

    tables: tuple[RecognisedSheet, ...]
    findings: tuple[Finding, ...]
    used: tuple[Layout, ...]


@dataclass(frozen=True)
class _Table:
    layout: Layout
    dataset: Dataset
    band: Band
    titles: tuple[Row, ...]
    rows: tuple[Row, ...]


def apply(
    layout: Layout, sheet: Sheet, datasets: Sequence[Dataset], teams: Mapping[str, str] | None = None
) -> Reading:
    """Every table of the sheet that the layout fits."""
    return read_sheet([layout], sheet, datasets, teams)


def read_sheet(
    layouts: Sequence[Layout],
    sheet: Sheet,
    datasets: Sequence[Dataset],
    teams: Mapping[str, str] | None = None,
) -> Reading:
    """Every table that one of the layouts fits, the first of them that does."""
    tables, findings, used = [], [], []
    top: tuple[Row, ...] = ()
    for table in _cut(sheet, list(_locate(layouts, sheet, datasets))):
        constants = _constants(table, sheet, teams or {}, top)
        top = top or table.titles
        asked = [each.column for each in constants.values() if each.confidence == "asked"]
        if asked:
            header_row = sheet.rows[table.band.end - 1][0]
            places = _places(table.layout, table.dataset, table.band, None)
            named = [place for place in places if place.kind == "week" or is_week(place.label)]
            weeks = tell.weeks(named if "period" in asked else (), sheet.name, header_row)
            findings += weeks or tell.missing(table.dataset, asked, sheet.name, header_row)
            continue
        found, said = _read(table, sheet, constants, teams or {})
        tables.append(found)
        findings += said
        used.append(table.layout)
    return Reading(tuple(tables), tuple(findings), tuple(used))


def _locate(
    layouts: Sequence[Layout], sheet: Sheet, datasets: Sequence[Dataset]
) -> Iterator[tuple[Layout, Dataset, Band]]:
    by_id = {dataset.id: dataset for dataset in datasets}
    free = 0
    near_gap = find_near_gaps(sheet.rows)
    for start in range(len(sheet.rows)):
        if start < free or not (near_gap[start] if free else start < HEADER_SEARCH):
            continue
        for layout in layouts:
            band = _fit(layout, by_id[layout.dataset], sheet, start) if layout.dataset in by_id else None
            if band is not None:
                yield layout, by_id[layout.dataset], band
                free = band.end + 1
                break


def _fit(layout: Layout, dataset: Dataset, sheet: Sheet, start: int) -> Band | None:
    """The header that begins there, if the layout's headings stand in it and what it has across does, too."""
    rows = sheet.rows[start : start + layout.header_rows]
    needed = headings_of(layout)
    texts = {heading_text(value) for _, values in rows for value in values if not is_blank(value)}
    if len(rows) < layout.header_rows or not needed.keys() <= texts:
        return None
    read = layout_reader(layout, dataset)
    band = read_band(sheet, start, layout.header_rows, spreading(read))
    values = [place for place in _places(layout, dataset, band, None) if place.kind == "value"]
    enough = len(values) >= (1 if needed else 2) if layout.across else bool(needed)
    return band if enough else None


def _places(layout: Layout, dataset: Dataset, band: Band, year: Constant | None) -> list[Place]:
    codes = [column for column in layout.across if column not in ("period", YEAR)]
    has_period = "period" in layout.column_of.values()
    read = layout_reader(layout, dataset)
    return read_places(dataset, band, read, codes, year.value if year else None, has_period)


def _cut(sheet: Sheet, found: Sequence[tuple[Layout, Dataset, Band]]) -> Iterator[_Table]:
    """The tables with the rows that belong to each: the titles above it and the rows below its header."""
    top = 0
    for index, (layout, dataset, band) in enumerate(found):
        following = found[index + 1][2].start if index + 1 < len(found) else None
        end = len(sheet.rows) if following is None else _start_of_titles(sheet, following, band.end)
        yield _Table(layout, dataset, band, sheet.rows[top : band.start], sheet.rows[band.end : end])
        top = end


def _start_of_titles(sheet: Sheet, header: int, above: int) -> int:
    """Where the titles of a further table begin: below the last empty row, and single texts above that."""
    start = header
    while start > above and not starts_after_gap(sheet.rows, start):
        start -= 1
    if start == above:
        return header
    while start > above + 1 and _is_title(sheet.rows, start - 1):
        start -= 1
    return start


def _is_title(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is a text that stands alone between empty rows."""
    return len(filled(rows[index][1])) == 1 and starts_after_gap(rows, index)


def _constants(
    table: _Table, sheet: Sheet, teams: Mapping[str, str], top: Sequence[Row]
) -> dict[str, Constant]:
    """What holds for this table: what a title or the sheet's name said is read anew."""
    around = Surroundings(table.titles, sheet.name, teams, top)
    found = {}
    for constant in table.layout.constants:
        if constant.source in ("title", "sheet"):
            anew = find_constant(table.dataset, constant.column, around)
            # What somebody has confirmed once is not asked again, though it says another month now.
            constant = (
                replace(anew, confidence=constant.confidence)
                if anew
                else Constant(constant.column, "", "person", "asked")
            )
        found[constant.column] = constant
    return found


def _read(
    table: _Table, sheet: Sheet, constants: Mapping[str, Constant], teams: Mapping[str, str]
) -> tuple[RecognisedSheet, list[Finding]]:
    dataset, layout = table.dataset, table.layout
    places = _places(layout, dataset, table.band, constants.get(YEAR))
    form = _form(table, sheet, places, constants)
    labels = [form.fixed[id] for id in (*_key_columns(form), MEASURE) if id in form.fixed]
    values = [each.place for each in (form.number_places if form.is_wide else _measure_places(form))]
    rows, repeated = fill_outline(fill_down(sheet, table.rows, frozenset(labels)), labels, values, sheet.name)
    numbers = {place.place for place in (*form.number_places, *_totals_of(places))} if form.is_wide else set()
    body = read_body(rows, sheet.rows[table.band.end - 1][1], labels, numbers, teams)
    skipped = (*_above(table, sheet), *body.skipped)
    told = {id: each.value for id, each in constants.items() if id in dataset.by_id}
    said = layout.labels(), layout.all_markers()
    findings = tell.taken(table.layout, dataset, constants, sheet.name, form.header_row, places)
    used = _used(form)
    findings += tell.unused(dataset, places, form.is_wide, sheet.name, form.header_row, body, used)
    findings += repeated
    findings += tell.left_out(body, sheet)
    findings += _check_totals(form, body, places, sheet, layout)
    if not form.is_wide:
        columns = {id: form.fixed[id] for id in form.own_columns}
        data = join_years(form, body.data)
        return RecognisedSheet(dataset, sheet.name, columns, data, (), skipped, told, *said), findings
    entries, more = keep_told(form, _entries(form, body.data), sheet.name)
    long = gather(form, entries)
    spots = {id: spot for spot, id in enumerate(long.columns)}
    made = RecognisedSheet(dataset, sheet.name, spots, long.rows, long.cells, skipped, told, *said)
    return made, findings + more


def _form(table: _Table, sheet: Sheet, places: Sequence[Place], constants: Mapping[str, Constant]) -> Form:
    fixed = dict(fixed_places(places))
    if UNNAMED in table.layout.column_of:
        below = {place for _, values in table.rows[:200] for place in filled(values)}
        place = unnamed_place(places, below)
        if place is not None:
            fixed[table.layout.column_of[UNNAMED]] = place
    header_row = sheet.rows[table.band.end - 1][0]
    measure = constants[MEASURE].value if MEASURE in constants else ""
    year = constants[YEAR].value if YEAR in constants else ""
    values = tuple(place for place in places if place.kind == "value")
    labels = table.layout.labels().get(MEASURE, {})
    return Form(table.dataset, fixed, values, header_row, measure, year, labels)


def _key_columns(form: Form) -> list[str]:
    return [id for id in form.own_columns if form.dataset.by_id[id].key]


def _used(form: Form) -> set[int]:
    """The places of the columns that something is read from."""
    pseudo = [id for id in (YEAR, MEASURE, VALUE) if id in form.fixed and (id == YEAR or form.is_wide)]
    return {form.fixed[id] for id in (*form.own_columns, *pseudo)} | {each.place for each in form.values}


def _totals_of(places: Sequence[Place]) -> list[Place]:
    return [place for place in places if place.kind == "total"]


def _above(table: _Table, sheet: Sheet) -> list[Skipped]:
    """The rows of the titles and of the header, with why they hold no data."""
    found = []
    for number, values in table.titles:
        texts = [values[place] for place in filled(values)]
        units = bool(texts) and all(isinstance(text, str) and is_unit(text) for text in texts)
        long = any(isinstance(text, str) and len(text) > 80 for text in texts)
        reason: Reason = "blank" if not texts else "unit" if units else "note" if long else "title"
        found.append(Skipped(number, reason))
    header = sheet.rows[table.band.start : table.band.end]
    return found + [Skipped(number, "header") for number, _ in header]


def _entries(form: Form, rows: Sequence[Row]) -> list[Entry]:
    return [entry for row in rows for entry in read_entries(form, row, form.number_places)]


def _check_totals(
    form: Form, body: Body, places: Sequence[Place], sheet: Sheet, layout: Layout
) -> list[Finding]:
    """What stated totals, in rows and in columns, differ from the sums of their parts."""
    columns = _totals_of(places) if form.is_wide else []
    if not (body.totals or columns):
        return []
    numbers = form.number_places if form.is_wide else _measure_places(form)
    parts = [
        entry for row in body.data for entry in read_entries(form, row, numbers) if not is_blank(entry.value)
    ]
    totals = [entry for row in body.totals for entry in read_entries(form, row, (*numbers, *columns))]
    totals += [entry for row in body.data for entry in read_entries(form, row, columns)]
    differences = find_differences(form.dataset, parts, totals, layout.all_markers())
    return tell.differences(form.dataset, differences, sheet.name)


def _measure_places(form: Form) -> tuple[Place, ...]:
    """The columns of numbers of a long table."""
    numeric = (Kind.COUNT, Kind.NUMBER)
    return tuple(
        Place(place, "value", id)
        for id, place in form.fixed.items()
        if id in form.dataset.by_id
        and not form.dataset.by_id[id].key
        and form.dataset.by_id[id].kind in numeric
    )
