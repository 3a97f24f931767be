"""A layout as data: what the headings of a table stand for. No positions, so next month's file fits it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Literal, TypeVar

from data_access.markers import MARKERS, MEANINGS, Meaning
from data_access.names import normalise
from locales import UserError

Choice = TypeVar("Choice", bound=str)
Confidence = Literal["sure", "likely", "asked"]
Source = Literal["title", "sheet", "dataset", "person"]
CONFIDENCES: tuple[Confidence, ...] = ("sure", "likely", "asked")
SOURCES: tuple[Source, ...] = ("title", "sheet", "dataset", "person")
# What a heading may stand for besides a column of the dataset.
YEAR = "@year"  # the year of the period, beside a column with its month or quarter
MEASURE = "@measure"  # names of measures, one a row
VALUE = "@value"  # the numbers that go with them
IGNORED = "@ignored"  # knowingly left out
UNNAMED = ""  # the text of a heading that is not there


@dataclass(frozen=True)
class Heading:
    """A heading as it is compared (`normalise`) and the column id that it stands for."""

    text: str
    column: str
    confidence: Confidence = "sure"


@dataclass(frozen=True)
class Constant:
    """What holds for the whole table: a column's value as it would stand in a cell.

    source: title and sheet are read anew from each file, so that the value is only what the first one said;
    dataset follows from the declaration; person was given by somebody. An asked one has no value yet.
    """

    column: str
    value: str
    source: Source
    confidence: Confidence = "sure"


@dataclass(frozen=True)
class ValueCode:
    """A label of the source, as it is compared, and the code that it stands for."""

    column: str
    label: str
    code: str
    confidence: Confidence = "sure"


@dataclass(frozen=True)
class Marker:
    """A sign in place of a number that means something else here than usually (see data_access.markers)."""

    sign: str
    meaning: Meaning


@dataclass(frozen=True)
class Layout:
    """How one system writes one dataset.

    across: the column ids whose values stand as headings ("period": months as columns). A heading that is
    neither in `headings` nor a value of one of these is told and left out.
    """

    dataset: str
    header_rows: int
    headings: tuple[Heading, ...]
    across: tuple[str, ...] = ()
    constants: tuple[Constant, ...] = ()
    values: tuple[ValueCode, ...] = ()
    markers: tuple[Marker, ...] = ()

    @cached_property
    def column_of(self) -> Mapping[str, str]:
        """Heading text -> column id."""
        return {heading.text: heading.column for heading in self.headings}

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns that nothing in the sheet tells: somebody must say them before it can be read."""
        return tuple(each.column for each in self.constants if each.confidence == "asked")

    @property
    def key(self) -> tuple[str, ...]:
        """What a stored layout is found by: its headings, in no order."""
        return tuple(sorted(heading.text for heading in self.headings if heading.column != IGNORED))

    def labels(self) -> dict[str, dict[str, str]]:
        """column id -> normalised label -> code."""
        found: dict[str, dict[str, str]] = {}
        for value in self.values:
            found.setdefault(value.column, {})[normalise(value.label)] = value.code
        return found

    def all_markers(self) -> dict[str, Meaning]:
        return {**MARKERS, **{marker.sign: marker.meaning for marker in self.markers}}


def to_json(layout: Layout) -> str:
    """A layout as text that can be stored and read by people."""
    return json.dumps(asdict(layout), ensure_ascii=False)


def from_json(written: str) -> Layout:
    """The layout that `to_json` wrote. UserError where the text is no layout."""
    try:
        data = json.loads(written)
        layout = Layout(
            _text(data["dataset"]),
            int(data["header_rows"]),
            tuple(
                Heading(_text(each["text"]), _text(each["column"]), _one_of(each["confidence"], CONFIDENCES))
                for each in data["headings"]
            ),
            tuple(_text(each) for each in data["across"]),
            tuple(_read_constant(each) for each in data["constants"]),
            tuple(
                ValueCode(
                    _text(each["column"]),
                    _text(each["label"]),
                    _text(each["code"]),
                    _one_of(each["confidence"], CONFIDENCES),
                )
                for each in data["values"]
            ),
            tuple(
                Marker(_text(each["sign"]), _one_of(each["meaning"], MEANINGS)) for each in data["markers"]
            ),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("error-layout-unreadable") from error
    return layout


def _read_constant(data: Mapping[str, object]) -> Constant:
    return Constant(
        _text(data["column"]),
        _text(data["value"]),
        _one_of(data["source"], SOURCES),
        _one_of(data["confidence"], CONFIDENCES),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected a text, got {type(value).__name__}")
    return value


def _one_of(value: object, allowed: tuple[Choice, ...]) -> Choice:
    for each in allowed:
        if value == each:
            return each
    raise ValueError(f"expected one of {allowed}")
