"""What a heading can stand for in a dataset: one of its columns, a period, a code, a total, a unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from data_access.cells import find_code
from data_access.layout.model import MEASURE, VALUE, YEAR, Confidence
from data_access.layout.words import MEASURES, VALUES, YEARS, is_total, is_unit, key_words, total_of
from data_access.names import fold, languages_of, normalise, spellings
from data_access.periods import read_part, read_period, write_period
from metrics.catalogue.model import Dataset

LONGEST = 120  # a heading is shorter than this; a longer text is a note
Kind = Literal["column", "period", "span", "year", "part", "number", "total", "unit", "week", "unknown"]


@dataclass(frozen=True)
class Meaning:
    """What a heading stands for. value: the period ("2022-08"), the year, or the part of a year ("8", "Q3").

    columns: the columns that it may name, the likeliest first; codes: (column id, code) pairs that it may be.
    """

    kind: Kind
    value: str = ""
    columns: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    confidence: Confidence = "sure"


_UNKNOWN = Meaning("unknown")


def read_label(dataset: Dataset, label: object, *, loosely: bool = False) -> Meaning:
    """The meaning of a heading by the declaration. loosely: misspellings and abbreviations too."""
    if isinstance(label, str) and len(label) > LONGEST:
        return _UNKNOWN
    if isinstance(label, bool) or not isinstance(label, str | int | float | date):
        return _UNKNOWN
    return _read(dataset, label if isinstance(label, date) else _text(label), loosely)


def names_column(dataset: Dataset, label: object) -> bool:
    """Whether a heading is exactly one that the dataset has; much faster than reading all of its meaning."""
    return isinstance(label, str) and len(label) <= LONGEST and bool(_find_columns(dataset, label))


def _text(label: str | float) -> str:
    return str(int(label)) if isinstance(label, float) and label.is_integer() else str(label)


@lru_cache(maxsize=20_000)
def _read(dataset: Dataset, label: str | date, loosely: bool) -> Meaning:
    if isinstance(label, date):
        return read_time(dataset, label) or _UNKNOWN
    columns = _find_columns(dataset, label)
    if columns:
        return Meaning("column", "", columns, _find_codes(dataset, label))
    if is_total(label):
        return Meaning("total")
    if time := read_time(dataset, label):
        return time
    codes = _find_codes(dataset, label)
    if codes:
        return Meaning("unknown", "", (), codes)
    if loosely and (near := _find_near(dataset, label)):
        return Meaning("column", "", (near,), (), "likely")
    return _read_rest(dataset, label)


def _read_rest(dataset: Dataset, label: str) -> Meaning:
    whole = total_of(label)
    if whole is not None:
        inner = _read(dataset, whole, False)
        return Meaning("total", inner.value, inner.columns, inner.codes)
    if is_unit(label):
        return Meaning("unit")
    parts = [_read(dataset, part, False) for part in languages_of(label)]
    known = [part for part in parts if part.kind != "unknown" or part.codes]
    return known[0] if known and all(part == known[0] for part in known) else _UNKNOWN


def read_time(dataset: Dataset, label: str | date) -> Meaning | None:
    """A label as a period of the dataset, a longer one that spans several, a year, or a part of one."""
    level = dataset.level
    if level is None:
        return None
    if isinstance(label, str) and normalise(label).removeprefix("vuosi ").isdecimal():
        return _read_digits(dataset, normalise(label).removeprefix("vuosi "))
    if (period := read_period(label, level)) is not None:
        return Meaning("period", write_period(period, level))
    if isinstance(label, date):
        return None
    for longer in ("quarter", "half_year"):
        if (period := read_period(label, longer)) is not None:
            return Meaning("span", write_period(period, longer))
    if is_week(label):
        return Meaning("week")
    part = read_part(label)
    return Meaning("part", label.strip()) if part else None


def _read_digits(dataset: Dataset, digits: str) -> Meaning | None:
    """A bare number: a year, a period as 202208, or, beside a year, the number of a month."""
    assert dataset.level is not None
    if len(digits) == 4 and 1990 <= int(digits) <= 2100:
        return Meaning("period" if dataset.level == "year" else "year", digits)
    if len(digits) == 6 and (period := read_period(digits, dataset.level)) is not None:
        return Meaning("period", write_period(period, dataset.level))
    return Meaning("number", digits) if len(digits) <= 2 and 1 <= int(digits) <= 12 else None


def is_week(label: str) -> bool:
    """Whether a label names a week: "vk 31/2022", "viikko 31", "2022-W31", "v. 31"."""
    words = normalise(label).replace(".", " ").replace("-", " ").replace("/", " ").split()
    if not words or not any(sign.isdigit() for sign in label):
        return False
    marks = {"vk", "viikko", "vecka", "week", "wk"}
    glued = any(word[:1] == "w" and word[1:].isdecimal() for word in words)
    return glued or any(word in marks or word.rstrip("0123456789") in marks for word in words)


@lru_cache(maxsize=20_000)
def _find_columns(dataset: Dataset, label: str) -> tuple[str, ...]:
    """The columns whose name or synonym a label is, own names first; by each of its languages."""
    names = _names(dataset)
    for name in spellings(label):
        if name in names:
            return names[name]
    parts = [names[name] for part in languages_of(label) for name in spellings(part)[:1] if name in names]
    if not parts or not languages_of(label):
        return ()
    return tuple(column for column in parts[0] if all(column in part for part in parts[1:]))


@lru_cache(maxsize=64)
def _names(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """Every way to write a heading -> the columns that it names, own names before synonyms before others."""
    found: dict[str, list[str]] = {}
    ranks = [
        [(column.id, [normalise(name) for name in column.names]) for column in dataset.columns],
        [
            (column.id, [normalise(name) for name in (*column.synonyms, column.id)])
            for column in dataset.columns
        ],
        [(column.id, [fold(normalise(name)) for name in column.names]) for column in dataset.columns],
        [(column.id, list(key_words(column))) for column in dataset.columns if column.key],
    ]
    if dataset.level not in (None, "year"):
        ranks.append([(YEAR, sorted(YEARS))])
    ranks += [[(MEASURE, sorted(MEASURES))], [(VALUE, sorted(VALUES))]]
    for rank in ranks:
        for column, names in rank:
            for name in names:
                if column not in found.setdefault(name, []):
                    found[name].append(column)
    return {name: tuple(columns) for name, columns in found.items()}


def own_name(dataset: Dataset, label: str, column: str) -> bool:
    """Whether a heading is a column's own name, not a synonym."""
    declared = dataset.by_id.get(column)
    return declared is not None and bool(
        {normalise(name) for name in declared.names}
        & {*spellings(label), *map(normalise, languages_of(label))}
    )


def _find_codes(dataset: Dataset, label: str) -> tuple[tuple[str, str], ...]:
    found = []
    for key in dataset.keys:
        code = find_code(key.codes, label) if key.codes is not None else None
        if code is not None and not label.strip().isdecimal():
            found.append((key.id, code))
    return tuple(found)


def _find_near(dataset: Dataset, label: str) -> str | None:
    """The one column that a misspelt or abbreviated heading means; None where it may be several."""
    near: set[str] = set()
    for written in spellings(label):
        words = tuple(fold(written).split())
        near |= {column for name, column in _words(dataset).get(_outline(words), ()) if _is_near(words, name)}
    return near.pop() if len(near) == 1 else None


@lru_cache(maxsize=64)
def _words(dataset: Dataset) -> Mapping[tuple[int, str], list[tuple[tuple[str, ...], str]]]:
    """The names of columns as words, by what a misspelling leaves alone."""
    found: dict[tuple[int, str], list[tuple[tuple[str, ...], str]]] = {}
    for name, columns in _names(dataset).items():
        if columns[0] not in (MEASURE, VALUE, YEAR):
            words = tuple(fold(name).split())
            found.setdefault(_outline(words), []).append((words, columns[0]))
    return found


def _outline(words: tuple[str, ...]) -> tuple[int, str]:
    """The number of words and the digits: "ei saavutettuja" is not "saavutettuja", nor 60 days 30."""
    return len(words), "".join(sign for word in words for sign in word if sign.isdigit())


def _is_near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by a slip of the pen or by words cut short with a dot."""
    return all(_is_near_word(*pair) for pair in zip(one, other, strict=True))


def _is_near_word(written: str, word: str) -> bool:
    if written == word:
        return True
    if written.endswith("."):
        return len(written) > 3 and word.startswith(written[:-1])
    allowed = 0 if len(word) < 5 else 1 if len(word) < 9 else 2
    return bool(OSA.distance(written, word, score_cutoff=allowed) <= allowed)
