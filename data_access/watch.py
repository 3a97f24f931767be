"""A watched folder: files that come into it are stored once, or refused with the reasons beside them.

A file is first stored and then moved. The hash in the imports is the record of what has been stored, so a
process killed in between finds the file again, sees that it is stored, and only moves it.
"""

import fcntl
import hashlib
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from sqlalchemy import func, select

from data_access import report
from data_access.findings import Finding
from data_access.importing import accept_import, check_file
from data_access.personal_data import has_contact, has_identity_code
from data_access.reading.child import annotate_safely
from data_access.reading.guard import MAX_BYTES
from data_access.store import Store
from locales import UserError, text
from locales.numbers import moment

DONE, REFUSED = "done", "refused"
LOCK = ".watch.lock"
ANNOTATED = ".havainnot.xlsx"
LOOK_AGAIN = 2.0  # seconds until the second look when there is only one round
_UNFINISHED = (".tmp", ".part", ".crdownload")
_WORKBOOKS = (".xlsx", ".xlsm")
Outcome = Literal["accepted", "unchanged", "already", "rejected"]
Look = Mapping[str, tuple[int, int, int]]  # name -> inode, size, moment of the last change


@dataclass(frozen=True)
class _Way:
    """How files are brought in: in whose name, and with which profile if not with any that fits."""

    by: str
    profile: str | None


@dataclass(frozen=True)
class _Result:
    """What became of one file's content: the lines to tell, and the annotated copy of a refused one."""

    outcome: Outcome
    lines: tuple[str, ...]
    annotated: bytes | None = None


def watch_folder(
    store: Store,
    folder: Path,
    by: str,
    *,
    every: float = 10.0,
    once: bool = False,
    profile: str | None = None,
) -> Iterator[str]:
    """Look into a folder every so many seconds and yield a line for each file that is done with.

    once: one round over the files that are there and whole. UserError where the folder cannot be used or
    somebody else watches it; where the database is out of reach, with `once`, else it is tried again.
    """
    if not folder.is_dir():
        raise UserError("error-folder-missing", name=str(folder))
    with _only_watcher(folder):
        _clear_drafts(folder)
        seen = _look(folder)
        while True:
            time.sleep(min(every, LOOK_AGAIN) if once else every)
            now = _look(folder)
            whole = sorted(name for name in now if seen.get(name) == now[name])
            files = {name: now[name] for name in whole}
            yield from _take_all(store, folder, files, _Way(by, profile), patient=not once)
            if once:
                return
            seen = now


@contextmanager
def _only_watcher(folder: Path) -> Iterator[None]:
    """A lock that the system itself lets go when the process ends, however it ends."""
    try:
        lock = (folder / LOCK).open("a")
    except OSError:
        raise UserError("error-folder-not-written", name=str(folder)) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UserError("error-folder-watched", name=str(folder)) from None
        yield


def _look(folder: Path) -> Look:
    """The files that may be taken, as they are now. Links, and what others are still writing, are let be."""
    found = {}
    for path in folder.iterdir():
        is_ours = not path.name.startswith(("~$", ".")) and not path.name.lower().endswith(_UNFINISHED)
        if is_ours and path.is_file() and not path.is_symlink() and (state := _state(path)):
            found[path.name] = state
    return found


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None  # somebody has taken it away
    return found.st_ino, found.st_size, found.st_mtime_ns


def _take_all(store: Store, folder: Path, files: Look, way: _Way, *, patient: bool) -> Iterator[str]:
    for name, state in files.items():
        try:
            line = _take(store, folder / name, state, way)
        except UserError as error:
            if not patient:
                raise
            line = text("watch-waiting", said=str(error))
        if line is not None:
            yield line


def _take(store: Store, path: Path, state: tuple[int, int, int], way: _Way) -> str | None:
    """Store or refuse one file and move it away; what is told of it. None: it changed and is left alone."""
    try:
        content = path.read_bytes() if state[1] <= MAX_BYTES else b""
    except PermissionError:
        raise UserError("error-folder-not-written", name=str(path.parent)) from None
    except FileNotFoundError:
        return None
    if _state(path) != state:
        return None
    result = _store(store, path.name, content, state[1], way)
    try:
        is_moved = _put_away(path, state, result)
    except OSError:
        raise UserError("error-folder-not-written", name=str(path.parent)) from None
    return result.lines[0] if is_moved else None


def _store(store: Store, name: str, content: bytes, size: int, way: _Way) -> _Result:
    """Store a file's content unless it is stored already or has errors. Warnings do not hold it up: nobody is
    there to answer them, so they are told beside the file."""
    shown = text("watch-nameless") if has_identity_code(name) or has_contact(name) else name
    at = moment(datetime.now(UTC).isoformat(timespec="seconds"), "fi")
    stored = _find_stored(store, content)
    if stored is not None:
        return _Result("already", (text("watch-already", name=shown, id=stored, at=at),))
    try:
        if size > MAX_BYTES:
            raise UserError("error-file-too-large", megabytes=MAX_BYTES // 1024 // 1024)
        check = check_file(store, content, name, profile=way.profile)
    except UserError as error:
        if error.message.id.startswith("error-database"):
            raise
        told = report.write_details(report.describe_unreadable(error))
        return _Result("rejected", (text("watch-rejected", name=shown, at=at), *told))
    if check.status == "rejected":
        told = report.write_details(report.describe_check(check, None))
        copy = _annotate(content, check.findings)
        return _Result("rejected", (text("watch-rejected", name=shown, at=at), *told), copy)
    if check.status == "unchanged":
        told = report.write_details(report.describe_check(check, None))
        return _Result("unchanged", (text("watch-unchanged", name=shown, at=at), *told))
    number = accept_import(store, check, way.by)
    told = report.write_details(report.describe_check(check, number))
    asks = any(finding.severity == "warning" for finding in check.findings)
    warned = [text("watch-warned")] if asks else []
    return _Result("accepted", (text("watch-accepted", name=shown, at=at, id=number), *warned, *told))


def _annotate(content: bytes, findings: Sequence[Finding]) -> bytes | None:
    try:
        return annotate_safely(content, findings)
    except UserError:
        return None  # the text beside the file says the same


def _find_stored(store: Store, content: bytes) -> int | None:
    """The newest import in force that brought exactly these bytes."""
    imports = store.tables.imports
    digest = hashlib.sha256(content).hexdigest()
    with store.reading() as connection:
        newest = select(func.max(imports.c.id)).where(
            imports.c.file_hash == digest, imports.c.active.is_(True)
        )
        return connection.execute(newest).scalar()


def _put_away(path: Path, state: tuple[int, int, int], result: _Result) -> bool:
    """Write what there is to tell, then move the file: what lies in the folder has always been told of."""
    target = path.parent / (REFUSED if result.outcome == "rejected" else DONE)
    target.mkdir(exist_ok=True)
    name = _free_name(target, path.name)
    stem = Path(name).stem
    if result.annotated is not None:
        _write(target / f"{stem}{ANNOTATED}", result.annotated)
    _write(target / f"{stem}.txt", ("\n".join(result.lines) + "\n").encode("utf-8"))
    if _state(path) != state:  # a newer file of the same name has come: it has its turn at the next look
        return False
    path.rename(target / name)
    return True


def _free_name(target: Path, name: str) -> str:
    """The name, with a number where a file of that name is there already. A text without its file was left by
    a process that was killed, and is written anew."""
    stem, suffix = Path(name).stem, Path(name).suffix
    number = 1
    while True:
        tried = stem if number == 1 else f"{stem} ({number})"
        taken = [f"{tried}{end}" for end in {suffix, *_WORKBOOKS}] + [f"{tried}.havainnot.txt"]
        if not any((target / each).exists() for each in taken):
            return tried + suffix
        number += 1


def _clear_drafts(folder: Path) -> None:
    """Take away what a killed process had begun to write."""
    for target in (folder / DONE, folder / REFUSED):
        for draft in target.glob(".*.tmp"):
            draft.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """The whole file or none of it."""
    draft = path.with_name(f".{path.name}.tmp")
    draft.write_bytes(content)
    draft.replace(path)
