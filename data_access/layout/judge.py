"""How well a header fits a dataset, and the layout that it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_access.layout.content import SAMPLE, has_bare_months
from data_access.layout.grid import Band
from data_access.layout.header import Place, fixed_places, value_places
from data_access.layout.labels import read_label
from data_access.layout.model import MEASURE, UNNAMED, YEAR, Constant, Heading, Layout
from data_access.layout.titles import Surroundings, find_constant
from data_access.names import normalise
from data_access.workbook import Sheet
from metrics.catalogue.model import Dataset

_COMPLETE = 1000  # the least score of a header that asks nothing


@dataclass(frozen=True)
class Proposal:
    """A table that was found: where its header stands, how it is read, and how well that fits."""

    start: int
    layout: Layout
    score: float

    @property
    def is_complete(self) -> bool:
        return self.score >= _COMPLETE


def judge(
    sheet: Sheet,
    band: Band,
    dataset: Dataset,
    places: Sequence[Place],
    headings: Mapping[str, Heading],
    across: Sequence[str],
    around: Surroundings,
    year: Constant | None,
) -> Proposal | None:
    """The layout that these columns make, and its score; None where too little of the dataset is there."""
    fixed, values = dict(fixed_places(places)), value_places(places)
    crossed = dict.fromkeys(column for place in values for column, _ in place.across)
    unnamed = {headings[UNNAMED].column} if UNNAMED in headings else set()
    present = {*fixed, *crossed, *unnamed, *(place.column for place in values)} - {""}
    if MEASURE in fixed:
        present |= {measure.id for measure in dataset.measures}
    if len(present) < 2:
        return None
    constants = _find_constants(dataset, present, values, MEASURE in fixed, around)
    if year is not None:
        constants.append(year)
    elif _misses_year(places, dataset):
        constants.append(Constant(YEAR, "", "person", "asked"))
    layout = Layout(
        dataset.id,
        band.height,
        tuple(headings.values()),
        _order_across(across, crossed),
        tuple(constants),
    )
    score = _score(sheet, dataset, layout, present, fixed, values)
    return Proposal(band.start, layout, score - band.height / 10) if score else None


def _order_across(across: Sequence[str], crossed: Mapping[str, None]) -> tuple[str, ...]:
    times = [column for column in crossed if column in ("period", YEAR)]
    return (*times, *(column for column in across if column in crossed))


def _find_constants(
    dataset: Dataset, present: set[str], values: Sequence[Place], by_row: bool, around: Surroundings
) -> list[Constant]:
    """What the titles must tell because no column does; what they do not tell is asked."""
    found = []
    unnamed = any(not place.column for place in values) and not by_row
    for column in dataset.columns:
        if column.required and column.key and column.id not in present:
            constant = find_constant(dataset, column.id, around)
            found.append(constant or Constant(column.id, "", "person", "asked"))
    if unnamed:
        constant = _only_measure(dataset) or find_constant(dataset, MEASURE, around) or _needed(dataset)
        found.append(constant or Constant(MEASURE, "", "person", "asked"))
    told = {constant.value for constant in found if constant.column == MEASURE}
    lacking = [each.id for each in dataset.values if each.required and each.id not in present | told]
    return found + [Constant(id, "", "person", "asked") for id in lacking]


def _only_measure(dataset: Dataset) -> Constant | None:
    measures = dataset.measures
    return Constant(MEASURE, measures[0].id, "dataset") if len(measures) == 1 else None


def _needed(dataset: Dataset) -> Constant | None:
    needed = [measure.id for measure in dataset.measures if measure.required]
    return Constant(MEASURE, needed[0], "dataset", "likely") if len(needed) == 1 else None


def lacks_years(
    sheet: Sheet, dataset: Dataset, places: Sequence[Place], columns: set[str], band: Band
) -> bool:
    """Whether the column of periods has months without a year, and no column has the year."""
    place = dict(fixed_places(places)).get("period")
    if place is None or YEAR in columns:
        return False
    return has_bare_months(sheet.rows[band.end : band.end + SAMPLE], place, dataset)


def _misses_year(places: Sequence[Place], dataset: Dataset) -> bool:
    """Whether headings name months of no year."""
    times = [value for place in places for column, value in place.across if column == "period"]
    return any(read_label(dataset, value).kind != "period" for value in times)


def _score(
    sheet: Sheet,
    dataset: Dataset,
    layout: Layout,
    present: set[str],
    fixed: Mapping[str, int],
    values: Sequence[Place],
) -> float:
    """How well a header fits a dataset; 0 where it does not. A sheet named for the dataset helps."""
    named = normalise(sheet.name) in {normalise(name) for name in (*dataset.names, dataset.id)}
    own = [key.id for key in dataset.keys if key.id in dataset.dimension_ids]
    found_own = sum(id in present for id in own)
    told = sum(1 for constant in layout.constants if constant.confidence != "asked")
    repeated = len(values) - len({(place.column, place.across) for place in values})
    # a column that names measures tells of one thing, however many measures the dataset has
    counted = present - {measure.id for measure in dataset.measures} if MEASURE in fixed else present
    columns = len(counted & set(dataset.by_id))
    guessed = sum(heading.confidence != "sure" for heading in layout.headings)
    if repeated or not (fixed or len(values) > 1):
        return 0
    if not layout.asked:
        own_told = sum(constant.column in own for constant in layout.constants)
        return _COMPLETE + 100 * (found_own + own_told) + 10 * columns + named + told - 5 * guessed
    found = sum(column.required and column.id in fixed for column in dataset.columns)
    across = len(values) > 2
    nearly = found + across >= 2 and (named or (bool(own) and found_own == len(own)) or across)
    return 10 * found + columns - guessed if nearly else 0
