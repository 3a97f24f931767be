"""What a file is, told from its bytes, and its parts unpacked no further than a workbook can need."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError

from locales import UserError

MAX_BYTES = 50 * 1024 * 1024
MAX_INFLATED = 1024 * 1024 * 1024
MAX_RATIO = 200
FREE_OF_RATIO = 10 * 1024 * 1024  # inflated size below which the ratio tells nothing
MAX_MEMBERS = 2_000
_CHUNK = 1 << 20
# What the standard library is known to raise on broken archives; anything else is our fault and fails loudly.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, KeyError, ValueError, NotImplementedError,
    RuntimeError, IndexError, OverflowError,
)  # fmt: skip
_KINDS = (
    (b"\xd0\xcf\x11\xe0", "error-file-old-or-locked"),
    (b"%PDF", "error-file-pdf"),
    (b"<", "error-file-web-page"),
    (b"\x89PNG", "error-file-picture"),
    (b"\xff\xd8\xff", "error-file-picture"),
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TEXT_MARKS = (b";", b",", b"\t")


@dataclass(frozen=True, eq=False)
class Package:
    """The parts of an office file. names: as in the archive."""

    archive: zipfile.ZipFile
    names: frozenset[str]

    def read(self, name: str) -> bytes:
        """A part's bytes. UserError where it is missing or broken."""
        return b"".join(self.stream(name))

    def size(self, name: str) -> int:
        """A part's inflated size as the directory says it."""
        return self.archive.getinfo(name).file_size

    def stream(self, name: str) -> Iterator[bytes]:
        """A part's bytes piece by piece, its checksum verified at the end."""
        try:
            with self.archive.open(name) as part:
                while chunk := part.read(_CHUNK):
                    yield chunk
        except _BROKEN as error:
            raise UserError("error-file-broken") from error


def open_package(content: bytes) -> Package:
    """The parts of an .xlsx or .xlsm file that is what it says and no bigger than a workbook can be.

    UserError says what the file is instead, or that it is broken or dangerous.
    """
    _refuse_foreign(content)
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        members = archive.infolist()
    except _BROKEN as error:
        raise UserError("error-file-broken") from error
    names = [member.filename for member in members]
    if "mimetype" in names and "content.xml" in names:
        raise UserError("error-file-ods")
    if "[Content_Types].xml" not in names:
        raise UserError("error-file-not-excel")
    if "xl/workbook.bin" in names:
        raise UserError("error-file-binary")
    _refuse_tricks(members)
    if any(member.flag_bits & 0x1 for member in members):
        raise UserError("error-file-locked")
    package = Package(archive, frozenset(names))
    _count_inflated(package, names, min(MAX_INFLATED, max(len(content) * MAX_RATIO, FREE_OF_RATIO)))
    return package


def _refuse_foreign(content: bytes) -> None:
    if not content.strip(b"\0 \t\r\n"):
        raise UserError("error-file-empty")
    if len(content) > MAX_BYTES:
        raise UserError("error-file-too-large", megabytes=MAX_BYTES // 1024 // 1024)
    if content.startswith(b"PK\x03\x04"):
        return
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, id in _KINDS:
        if start.startswith(magic):
            locked = id == "error-file-old-or-locked" and _ENCRYPTED in content
            raise UserError("error-file-locked" if locked else id)
    raise UserError("error-file-text" if _is_text(content[:4096]) else "error-file-not-excel")


def _is_text(start: bytes) -> bool:
    lines = start.splitlines()
    printable = all(byte >= 32 or byte in b"\t\r\n" for byte in start)
    return printable and any(mark in lines[0] for mark in _TEXT_MARKS)


def _refuse_tricks(members: list[zipfile.ZipInfo]) -> None:
    """No workbook has these; a file made to confuse one reader or another has."""
    names = [member.filename.casefold() for member in members]
    if len(members) > MAX_MEMBERS or len(set(names)) < len(names):
        raise UserError("error-file-dangerous")
    for member in members:
        path = member.filename.replace("\\", "/")
        is_link = stat.S_ISLNK(member.external_attr >> 16)
        if path.startswith("/") or ":" in path.split("/")[0] or ".." in path.split("/") or is_link:
            raise UserError("error-file-dangerous")


def _count_inflated(package: Package, names: list[str], allowed: int) -> None:
    """Unpack everything once and count what really comes out, whatever the directory says."""
    seen = 0
    for name in names:
        for chunk in package.stream(name):
            seen += len(chunk)
            if seen > allowed:
                raise UserError("error-file-dangerous")
