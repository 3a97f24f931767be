"""What a declaration is made of: names, code lists, columns, datasets and views."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Literal

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")
Level = Literal["month", "quarter", "half_year", "year"]
OverTime = Literal["sum", "last", "mean"]

TOTAL = ""  # the value of a dimension that has been summed over
UNKNOWN = "unknown"  # the code for "not known" in every code list that has one
GROUP_MARK = "g:"  # a code's group as a value of the same dimension: "g:rehabilitation"


@dataclass(frozen=True)
class Names:
    """One thing's name in the three languages."""

    fi: str
    sv: str
    en: str

    def get(self, language: Language) -> str:
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[language]

    def __iter__(self) -> Iterator[str]:
        return iter((self.fi, self.sv, self.en))


@dataclass(frozen=True)
class Code:
    """One value of a code list; `group` is the id of the group it belongs to, if the list has groups."""

    id: str
    names: Names
    group: str | None = None
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)  # each is itself: looking one up must not read all of it
class CodeList:
    """A closed list of values, in the order in which people expect to see them."""

    id: str
    names: Names
    codes: tuple[Code, ...]
    groups: tuple[Code, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Code]:
        grouped = {GROUP_MARK + group.id: group for group in self.groups}
        return {code.id: code for code in self.codes} | grouped

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(code.id for code in self.codes)

    def label(self, code: str, language: Language) -> str:
        """The name of a code or of a marked group; an id that is not in the list is returned as it is."""
        found = self.by_id.get(code)
        return found.names.get(language) if found else code

    def members(self, group: str) -> tuple[str, ...]:
        return tuple(code.id for code in self.codes if code.group == group)

    def group_of(self, code: str) -> str | None:
        """The marked group ("g:health") that a code belongs to; None where the list has no groups."""
        found = self.by_id.get(code)
        return GROUP_MARK + found.group if found and found.group else None


class Kind(StrEnum):
    """What a column holds, and so how it is read, stored, checked and offered in the template."""

    COUNTY = "county"
    TEAM = "team"
    PERIOD = "period"
    CODE = "code"
    COUNT = "count"  # whole number
    NUMBER = "number"  # decimal number
    TEXT = "text"
    DATE = "date"
    YES_NO = "yes_no"


@dataclass(frozen=True)
class Column:
    """One column of a dataset.

    key: part of the grain. sensitive: counts clients, so small values are protected. over_time: how months
    become a quarter (flows are summed, stocks take the last month, levels their mean). margin: may be
    summed over. low and high: inclusive limits of a believable value. typical: size of a synthetic value.
    level: of a period column.
    """

    id: str
    kind: Kind
    names: Names
    note: Names
    key: bool = False
    required: bool = False
    codes: CodeList | None = None
    unit: str = ""
    low: float | None = None
    high: float | None = None
    over_time: OverTime = "sum"
    sensitive: bool = False
    margin: bool = True
    synonyms: tuple[str, ...] = ()
    typical: float = 10.0
    level: Level | None = None

    @property
    def is_measure(self) -> bool:
        return not self.key and self.kind in (Kind.COUNT, Kind.NUMBER)


@dataclass(frozen=True)
class Parts:
    """Measures that are parts of another measure of the same row, so that they give away what is left of it.

    checked: an import in which the parts are more than the whole is refused.
    """

    whole: str
    parts: tuple[str, ...]
    checked: bool = False


@dataclass(frozen=True)
class Stock:
    """A measure that is what it was in the period before, plus what came in, less what went out."""

    stock: str
    inflow: str
    outflows: tuple[str, ...]


@dataclass(frozen=True)
class Follows:
    """Who goes out of one code of a dimension comes into the next of its list in the same period."""

    dimension: str
    outflow: str
    inflow: str


@dataclass(frozen=True)
class Resting:
    """Measures that tell of so and so many contributors; where those are fewer than `least`, of somebody."""

    contributors: str
    sums: tuple[str, ...]
    least: int = 3


@dataclass(frozen=True)
class Grades:
    """A mean of whole grades from low to high, and the measure that counts those at the cut or above."""

    part: str
    low: int
    cut: int
    high: int


@dataclass(frozen=True)
class Pooled:
    """Means of so and so many persons, and the spread of their change from the first mean to the last.

    Published as sums, so that teams and periods add up: count × mean, and for the spread the squares of the
    persons' changes. Hidden where the count is, and where they would tell of a hidden small part of it.
    sides: the parts whose value changed one way, stayed, and changed the other way; rising: the codes of
    which the first way is up, of others it may be either. whole: the codes of which persons' values are
    whole numbers. grades: the part that answered high.
    """

    count: str
    means: tuple[str, ...]
    spread: str | None = None
    sides: tuple[str, str, str] | None = None
    grades: Grades | None = None
    whole: tuple[tuple[str, str], ...] = ()
    rising: tuple[tuple[str, str], ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return self.means if self.spread is None else (*self.means, self.spread)


@dataclass(frozen=True, eq=False)
class Dataset:
    """A dataset (aineisto): its grain in words, its period level (None: no period) and its columns."""

    id: str
    names: Names
    grain: Names
    level: Level | None
    columns: tuple[Column, ...]
    note: Names
    parts: tuple[Parts, ...] = ()
    stocks: tuple[Stock, ...] = ()
    follows: tuple[Follows, ...] = ()
    resting: Resting | None = None
    pooled: Pooled | None = None

    @cached_property
    def by_id(self) -> Mapping[str, Column]:
        return {column.id: column for column in self.columns}

    @property
    def keys(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.key)

    @property
    def values(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if not column.key)

    @property
    def measures(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.is_measure)

    @property
    def slice_ids(self) -> tuple[str, ...]:
        """The keys whose combination is replaced as a whole by a newer import."""
        return tuple(key.id for key in self.keys if key.kind in (Kind.COUNTY, Kind.TEAM, Kind.PERIOD))

    @property
    def dimension_ids(self) -> tuple[str, ...]:
        return tuple(key.id for key in self.keys if key.id not in self.slice_ids)


@dataclass(frozen=True)
class Same:
    """The same people counted in two datasets, each "dataset.measure", so that one gives the other away.

    where: the codes of the second dataset that are meant, of one dimension any of them; where_one: of the
    first. Compared per team, period and shared dimensions. perhaps: some counties count only some of them in
    one of the two, so that no difference is asked about, and people know of it only where nearly all agrees.
    """

    one: tuple[str, str]
    other: tuple[str, str]
    where: tuple[tuple[str, str], ...] = ()
    where_one: tuple[tuple[str, str], ...] = ()
    perhaps: bool = False


@dataclass(frozen=True)
class View:
    """A published cross-table: the dimensions of a dataset that are crossed, at one time level.

    by: dimension ids; "team" among them gives teams and their county total, without it only the county.
    A dimension left out is summed over. level None: the dataset's rows as they are (no measures to sum).
    """

    id: str
    dataset: str
    by: tuple[str, ...]
    level: Level | None = None

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The code dimensions, without the team."""
        return tuple(dimension for dimension in self.by if dimension != "team")

    @property
    def by_team(self) -> bool:
        return "team" in self.by


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Every dataset and every view there is. Stores, templates, imports and releases are made from one."""

    datasets: tuple[Dataset, ...]
    views: tuple[View, ...]
    same: tuple[Same, ...] = ()

    @cached_property
    def dataset_by_id(self) -> Mapping[str, Dataset]:
        return {dataset.id: dataset for dataset in self.datasets}

    @cached_property
    def view_by_id(self) -> Mapping[str, View]:
        return {view.id: view for view in self.views}

    def views_of(self, dataset: str) -> tuple[View, ...]:
        return tuple(view for view in self.views if view.dataset == dataset)

    def together_with(self, dataset: str) -> tuple[Dataset, ...]:
        """The dataset and all that tell of the same people, which are protected with it."""
        found, grown = {dataset}, True
        while grown:
            ends = [{same.one[0], same.other[0]} for same in self.same]
            more = found.union(*(pair for pair in ends if pair & found))
            grown, found = more != found, more
        return tuple(each for each in self.datasets if each.id in found)
