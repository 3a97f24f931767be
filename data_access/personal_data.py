"""Finding what tells of single persons, so that a file is refused: codes, names with birth days, contacts.

Form of the personal identity code (henkilötunnus): DVV, birth day + century sign (new signs since 2023) +
number + control character. What is found is never repeated: a finding holds the place alone.
"""

import re
import zipfile
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from io import BytesIO
from itertools import zip_longest

from openpyxl.utils import get_column_letter

from data_access.findings import Finding
from data_access.recognise import normalise
from data_access.workbook import Sheet, Workbook
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import Kind

_SIGN = "-+ABCDEFUVWXYabcdefuvwxy"
_CONTROL = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_GAP = r"[\s\u200b-\u200d\u2060\ufeff]{0,3}"  # spaces that somebody put inside a code, seen or not
_PARTS = [r"(\d)"] * 6 + [rf"([{_SIGN}])"] + [r"(\d)"] * 3 + [r"([0-9A-Ya-y])"]
_PLAIN_CODE, _CODE = (
    re.compile(r"(?<![0-9A-Za-z])" + between.join(_PARTS) + r"(?![0-9A-Za-z])") for between in ("", _GAP)
)
_TAGS = re.compile(r"<[^>]*>")
_DASHES = dict.fromkeys(map(ord, "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_CENTURIES = {"+": 1800} | dict.fromkeys("-UVWXY", 1900) | dict.fromkeys("ABCDEF", 2000)
_FIRST_HALF = re.compile(rf"\d{{5,6}}[{_SIGN}]?")
_SECOND_HALF = re.compile(rf"[{_SIGN}]?\d{{3}}[0-9A-Ya-y]")

_MAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,}(?!\w)", re.IGNORECASE)
_ABROAD = r"(?:\+|\b00)358[\s-]?(?:\(0\)[\s-]?)?"
_PHONE = re.compile(
    # a mobile number, one with the country's, or one of an area, written in groups: "02-2026" is no number
    rf"(?<![\w.,/+-])(?:(?:{_ABROAD}|\(?0)(?:457|4\d|50)\)?(?:[\s-]?\d{{2,8}}){{1,4}}"
    rf"|{_ABROAD}[1-9]\d?(?:[\s-]?\d{{2,8}}){{1,4}}"
    r"|\(?0(?:[235689]|1\d)\)?[\s-]\d{3,4}[\s-]?\d{3,4})(?![\w.,/-]{0,20}\w)"
)
_PHONE_DIGITS = 9

_PERSON_HEADINGS = {
    "henkilötunnus", "hetu", "sotu", "sosiaaliturvatunnus", "personbeteckning", "personal identity code",
    "syntymäaika", "syntymäpäivä", "syntymäpvm", "födelsedatum", "födelsetid", "födelsedag", "date of birth",
    "birth date", "birthdate", "etunimi", "sukunimi", "asiakkaan nimi", "förnamn", "efternamn",
    "klientens namn", "first name", "last name",
}  # fmt: skip
_PERSON_WORDS = {"henkilötunnus", "hetu", "personbeteckning", "syntymäaika", "födelsedatum"}
_CLIENT_HEADINGS = {
    "asiakasnumero", "asiakasnro", "asiakas-id", "asiakas id", "asiakasid", "asiakastunnus", "asiakaskoodi",
    "asiakkaan tunnus", "asiakkaan numero", "asiakkaan id", "potilasnumero", "potilas-id", "potilas id",
    "potilastunnus", "henkilönumero", "henkilö-id", "client id", "client-id", "client_id", "clientid",
    "client number", "client no", "customer id", "customer number", "patient id", "patient number",
    "person id", "klientnummer", "klient-id", "klient id", "kundnummer", "kund-id", "patientnummer",
    "patient-id", "personnummer",
}  # fmt: skip
_PERIOD_WORDS = ("kausi", "kuukausi", "jakso", "neljännes", "vuosi", "period", "month", "quarter", "månad")
_NAME_PART = r"(?:[A-ZÅÄÖÉÜ][a-zåäöéü]+(?:-[A-ZÅÄÖÉÜ][a-zåäöéü]+)?|[A-ZÅÄÖÉÜ-]{3,})"
_WHOLE_NAME = re.compile(rf"{_NAME_PART},? {_NAME_PART}(?: {_NAME_PART})?")
_ONE_NAME = re.compile(_NAME_PART)
_FINNISH_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_HEADING_ROWS = 30
_TOLD = frozenset((str, date, datetime))  # the types of cells that may tell of a person
_FIRST_BIRTH, _LAST_BIRTH, _LAST_WITH_NAME = 1920, 2012, 2015
_OLD_START = 1990  # a day in a column that is declared as a date: no team or measure began before
_MOST = 0.6
_BESIDE = 3  # how many columns lie at most between a name and its birth day


@dataclass(frozen=True)
class _Column:
    """A column that holds more than numbers, with its neighbours, of the rows that hold more than numbers.

    rows: the Excel row of each value; texts: the distinct ones; headings: the texts of its first rows, as
    headings are compared, with their rows.
    """

    sheet: Sheet
    place: int
    rows: Sequence[int]
    values: Sequence[object]
    left: Sequence[object]
    right: Sequence[object]
    texts: frozenset[str]
    headings: Mapping[str, int]
    has_days: bool  # as Excel's own dates

    def first_row(self, texts: Collection[str]) -> int:
        return next(row for row, value in zip(self.rows, self.values, strict=True) if value in texts)


_Found = Iterator[tuple[str, _Column, int]]  # code of the finding, column, row


def has_identity_code(text: str) -> bool:
    """Whether a text holds a valid personal identity code, however it is spaced and dashed."""
    return _has_code(_CODE, text)


def _has_code(form: re.Pattern[str], text: str) -> bool:
    plain = text if text.isascii() else text.translate(_DASHES)
    for match in form.finditer(plain):
        code = "".join(match.groups())
        if _is_valid(code[:6], code[6], code[7:10], code[10]):
            return True
    return False


def has_contact(text: str) -> bool:
    """Whether a text holds an e-mail address or a Finnish telephone number."""
    if "@" in text and _MAIL.search(text):
        return True
    plain = text if text.isascii() else text.translate(_DASHES)
    return any(sum(map(str.isdigit, match[0])) >= _PHONE_DIGITS for match in _PHONE.finditer(plain))


def _is_valid(day: str, century: str, number: str, control: str) -> bool:
    if _CONTROL[int(day + number) % 31] != control.upper():
        return False
    try:
        date(_CENTURIES[century.upper()] + int(day[4:]), int(day[2:4]), int(day[:2]))
    except ValueError:
        return False
    return True


def find_personal_data(workbook: Workbook) -> list[Finding]:
    """One error per sheet and column that holds personal data. The value itself is never repeated."""
    findings: list[Finding] = []
    for sheet in workbook.sheets:
        name = "" if has_identity_code(sheet.name) or has_contact(sheet.name) else sheet.name
        columns = _read_columns(sheet)
        found: dict[int, tuple[str, int]] = {}
        for look in (_find_codes, _find_split_codes, _find_contacts, _find_client_rows, _find_birth_days):
            for code, column, row in look(columns):
                found.setdefault(column.place, (code, row))
        for place, (code, row) in sorted(found.items()):
            findings.append(Finding("error", code, name, row, get_column_letter(place + 1)))
    return findings


def _read_columns(sheet: Sheet) -> list[_Column]:
    """The columns with texts or days in them. Numbers are passed over at the speed of C."""
    told = [(row, values) for row, values in sheet.rows if not _TOLD.isdisjoint(map(type, values))]
    rows = [row for row, _ in told]
    top = bisect_right(rows, _HEADING_ROWS)
    all_values = list(zip_longest(*(values for _, values in told)))
    nothing = (None,) * len(rows)
    columns = []
    for place, values in enumerate(all_values):
        kinds = set(map(type, values))
        if not kinds & _TOLD:
            continue
        texts = frozenset(value for value in values if type(value) is str) if str in kinds else frozenset()
        left = all_values[place - 1] if place else nothing
        right = all_values[place + 1] if place + 1 < len(all_values) else nothing
        headings: dict[str, int] = {}
        for row, value in zip(rows[:top], values[:top], strict=True):
            if isinstance(value, str):
                headings.setdefault(normalise(value), row)
        has_days = bool(kinds & {date, datetime})
        columns.append(_Column(sheet, place, rows, values, left, right, texts, headings, has_days))
    return columns


def _find_codes(columns: Sequence[_Column]) -> _Found:
    for column in columns:
        hits = {text for text in column.texts if len(text) >= 11 and has_identity_code(text)}
        if hits:
            yield "personal_data", column, column.first_row(hits)
        for heading, row in column.headings.items():
            if _is_person_heading(heading):
                yield "personal_data", column, row


def _is_person_heading(heading: str) -> bool:
    words = heading.split()
    return heading in _PERSON_HEADINGS or (len(words) <= 3 and not _PERSON_WORDS.isdisjoint(words))


def _find_split_codes(columns: Sequence[_Column]) -> _Found:
    """A code whose halves stand in two cells beside each other."""
    for column in columns:
        halves = {
            text
            for text in column.texts
            if len(text) <= 16
            and (_SECOND_HALF.fullmatch(_squeeze(text)) or _FIRST_HALF.fullmatch(_squeeze(text)))
        }
        if not halves:
            continue
        around = zip(column.rows, column.left, column.values, column.right, strict=True)
        for row, left, value, right in around:
            if value in halves and (_is_code(left, value) or _is_code(value, right)):
                yield "personal_data", column, row
                break


def _squeeze(text: str) -> str:
    return "".join(text.translate(_DASHES).split())


def _is_code(first: object, second: object) -> bool:
    """Whether two cells together are a code. The first may be a number that lost its zero, or a day."""
    if isinstance(first, date):
        first = first.strftime("%d%m%y")
    halves = [
        _squeeze(str(int(half)) if isinstance(half, float) and half.is_integer() else str(half))
        for half in (first, second)
    ]
    if not (_FIRST_HALF.fullmatch(halves[0]) and _SECOND_HALF.fullmatch(halves[1])):
        return False
    sign = halves[0][-1] if not halves[0][-1].isdigit() else ""
    return has_identity_code(halves[0].removesuffix(sign).zfill(6) + sign + halves[1])


def _find_contacts(columns: Sequence[_Column]) -> _Found:
    for column in columns:
        hits = {text for text in column.texts if len(text) >= 6 and has_contact(text)}
        if hits:
            yield "personal_data_contact", column, column.first_row(hits)


def _find_client_rows(columns: Sequence[_Column]) -> _Found:
    """A column of clients' numbers: most of them differ, so that each row is about one person."""
    for column in columns:
        row = next((row for name, row in column.headings.items() if name in _CLIENT_HEADINGS), None)
        if row is None:
            continue
        place = column.place
        below = (values[place : place + 1] for number, values in column.sheet.rows if number > row)
        filled = [value for cell in below for value in cell if value is not None and value != ""]
        if len(filled) >= 2 and len(set(filled)) >= max(2, len(filled) / 2):
            yield "personal_data_rows", column, row


def _find_birth_days(columns: Sequence[_Column]) -> _Found:
    """Days of birth: beside names, or alone where their column is none of the declared ones."""
    names = _find_names(columns)
    for column in columns:
        days = _read_days(column)
        if not days:
            continue
        declared = not _day_headings().isdisjoint(column.headings)
        named = any(abs(place - column.place) <= _BESIDE for place in names)
        last = _OLD_START if declared else _LAST_WITH_NAME if named else _LAST_BIRTH
        is_period = any(word in heading for heading in column.headings for word in _PERIOD_WORDS)
        if _are_birth_days(list(days.values()), last, 2 if named else 3) and (named or not is_period):
            yield "personal_data_birth", column, next(iter(days))


@cache
def _day_headings() -> frozenset[str]:
    """How the catalogue's own columns of days and periods may be headed."""
    return frozenset(
        normalise(name)
        for dataset in CATALOGUE.datasets
        for column in dataset.columns
        if column.kind in (Kind.DATE, Kind.PERIOD)
        for name in (*column.names, *column.synonyms, column.id)
    )


def _find_names(columns: Sequence[_Column]) -> list[int]:
    """Where columns stand that look like people's names: whole ones, or one part beside the other."""
    whole = [column.place for column in columns if _are_most(column, _WHOLE_NAME)]
    single = {column.place for column in columns if _are_most(column, _ONE_NAME)}
    return whole + [place for place in single if place + 1 in single]


def _are_most(column: _Column, form: re.Pattern[str]) -> bool:
    """Whether most texts of a column but its heading have a form; at least two."""
    hits = sum(form.fullmatch(" ".join(text.split())) is not None for text in column.texts if len(text) <= 60)
    return hits >= 2 and hits >= _MOST * (len(column.texts) - 1)


def _read_days(column: _Column) -> dict[int, date]:
    """row -> day, where most of a column below its first day are days; else nothing."""
    known: dict[object, date] = {text: day for text in column.texts if (day := _read_day(text))}
    if not (known or column.has_days):
        return {}
    days: dict[int, date] = {}
    filled = 0
    for row, value in zip(column.rows, column.values, strict=True):
        day = value if isinstance(value, date) else known.get(value) if type(value) is str else None
        if day is not None:
            days[row] = day
        filled += bool(days) and value is not None and value != ""
    return days if len(days) >= _MOST * filled else {}


def _read_day(text: str) -> date | None:
    written = text.strip()
    try:
        if match := _FINNISH_DAY.fullmatch(written):
            return date(int(match[3]), int(match[2]), int(match[1]))
        return date.fromisoformat(written[:10]) if written[:4].isdigit() and written[4:5] == "-" else None
    except ValueError:
        return None


def _are_birth_days(days: list[date], last_year: int, least: int) -> bool:
    """Whether most are days on which people were born, mostly different, and not the ends of months."""
    born = [day for day in days if _FIRST_BIRTH <= day.year <= last_year]
    if len(born) < max(least, _MOST * len(days)):
        return False
    ends = sum(day.day == 1 or (day + timedelta(days=1)).day == 1 for day in born)
    # There are only some ten thousand days to be born on.
    return ends <= len(born) / 2 and len(set(born)) >= min(_MOST * len(born), 1000)


def has_code_elsewhere(content: bytes, name: str) -> bool:
    """Whether a code stands outside the cells: in names, comments, properties, a pivot table's memory."""
    if has_identity_code(name):
        return True
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return any(
            _has_written_code(member, archive.read(member).decode("utf-8", "ignore"))
            for member in archive.namelist()
            if not member.startswith("xl/worksheets/sheet")
        )


def _has_written_code(member: str, content: str) -> bool:
    # People write only in these; in the rest, numbers with gaps between them are drawings and measures.
    if "comment" in member.lower() or member.startswith("docProps/"):
        return has_identity_code(content) or has_identity_code(_TAGS.sub("", content))
    return _has_code(_PLAIN_CODE, content)
