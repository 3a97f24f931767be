"""Where a workbook's sheets are: told by its relationships, not by the usual names."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from data_access.reading.guard import Package
from locales import UserError

_MAX_XML = 20 * 1024 * 1024


@dataclass(frozen=True)
class SheetPart:
    """A sheet's name, its part (None: not a sheet of cells, or missing) and whether it is hidden."""

    name: str
    part: str | None
    hidden: bool


def find_sheets(package: Package) -> list[SheetPart]:
    """The sheets in the workbook's own order. UserError where the package is broken or has none."""
    book = _find_book(package)
    targets = dict(_relate(package, book, "/worksheet"))
    found = []
    for sheet in _parse(package, book).iter():
        if _local(sheet.tag) == "sheet":
            link = next((value for key, value in sheet.attrib.items() if _local(key) == "id"), "")
            part = targets.get(link)
            hidden = sheet.attrib.get("state", "visible") != "visible"
            found.append(SheetPart(sheet.attrib.get("name", ""), part, hidden))
    if not any(sheet.part for sheet in found):
        raise UserError("error-file-no-sheets")
    if len({sheet.name for sheet in found}) < len(found):
        raise UserError("error-file-same-names")  # a reader would give the first one twice
    return found


def _find_book(package: Package) -> str:
    for _, target in _relate(package, "", "/officeDocument"):
        return target
    raise UserError("error-file-broken")


def _relate(package: Package, source: str, kind: str) -> Iterator[tuple[str, str]]:
    """(id, part) of the relationships of a part whose type ends in a word: both forms of the standard do."""
    folder, name = posixpath.split(source)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in package.names:
        raise UserError("error-file-broken")
    for link in _parse(package, rels):
        target = link.attrib.get("Target", "")
        whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        part = whole.lstrip("/")
        if link.attrib.get("Type", "").endswith(kind) and part in package.names:
            yield link.attrib.get("Id", ""), part


def _parse(package: Package, name: str) -> Element:
    content = package.read(name)
    if len(content) > _MAX_XML:
        raise UserError("error-file-dangerous")
    try:
        return fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UserError("error-file-broken") from error


def _local(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1]
