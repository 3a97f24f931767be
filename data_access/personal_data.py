"""Finding personal identity codes (henkilötunnus) and columns about one person, so that a file is refused.

Form of the code: DVV, birth day + century sign (new signs since 2023) + number + control character.
"""

import re
import zipfile
from datetime import date
from io import BytesIO

from openpyxl.utils import get_column_letter

from data_access.findings import Finding
from data_access.recognise import normalise
from data_access.workbook import Workbook

_CODE = re.compile(r"(?<![0-9A-Za-z])(\d{6})([-+ABCDEFUVWXYabcdefuvwxy])(\d{3})([0-9A-Ya-y])(?![0-9A-Za-z])")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
_CONTROL = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = {"+": 1800} | dict.fromkeys("-UVWXY", 1900) | dict.fromkeys("ABCDEF", 2000)
_PERSON_HEADINGS = {
    "henkilötunnus",
    "hetu",
    "sotu",
    "sosiaaliturvatunnus",
    "personbeteckning",
    "personal identity code",
    "syntymäaika",
    "syntymäpäivä",
    "födelsedatum",
    "födelsetid",
    "date of birth",
    "etunimi",
    "sukunimi",
    "asiakkaan nimi",
    "förnamn",
    "efternamn",
    "klientens namn",
    "first name",
    "last name",
}


def has_identity_code(text: str) -> bool:
    """Whether a text holds a valid personal identity code."""
    plain = text if text.isascii() else text.translate(_DASHES)
    return any(_is_valid(*match.groups()) for match in _CODE.finditer(plain))


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
    findings: dict[tuple[str, int], Finding] = {}
    for sheet in workbook.sheets:
        for row, values in sheet.rows:
            for place, value in enumerate(values):
                if (sheet.name, place) in findings or not isinstance(value, str):
                    continue
                heading = row <= 30 and normalise(value) in _PERSON_HEADINGS
                if heading or (len(value) >= 11 and has_identity_code(value)):
                    name = "" if has_identity_code(sheet.name) else sheet.name
                    letter = get_column_letter(place + 1)
                    findings[sheet.name, place] = Finding("error", "personal_data", name, row, letter)
    return list(findings.values())


def has_code_elsewhere(content: bytes, name: str) -> bool:
    """Whether a code stands outside the cells: in names, comments, properties, a pivot table's memory."""
    if has_identity_code(name):
        return True
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return any(
            has_identity_code(archive.read(member).decode("utf-8", "ignore"))
            for member in archive.namelist()
            if not member.startswith("xl/worksheets/sheet")
        )
