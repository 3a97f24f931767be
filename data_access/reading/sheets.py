"""The cells of a workbook's sheets, with what the fast reader leaves out put back in its place."""

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import Any

import python_calamine as calamine

from data_access.reading.guard import open_package
from data_access.reading.parts import SheetPart, find_sheets
from data_access.reading.scan import Scan, scan_sheet
from data_access.workbook import Row, Sheet
from locales import UserError

BESIDE = 8 * 1024 * 1024  # inflated size from which it is worth doing two things at once
Cells = Any  # a list of rows of str, float, bool, date, datetime, time or timedelta; "" where empty
# What calamine says of files that it cannot read; anything else is our fault and fails loudly.
_BROKEN = (calamine.CalamineError, OSError, ValueError, OverflowError)


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """Every sheet of cells, in order. UserError with what is wrong and what to do.

    Meant for a process with limits: a broken file may ask the reader for more memory than there is.
    """
    package = open_package(content)
    found = [part for part in find_sheets(package) if part.part is not None]
    names = [str(part.part) for part in found]
    # Large sheets are looked at while they are read, small ones before: what kills a reader is small.
    with ThreadPoolExecutor(1) as beside:
        scans = [beside.submit(scan_sheet, partial(package.stream, name)) for name in names]
        if sum(map(package.size, names)) < BESIDE:
            wait(scans, return_when=FIRST_EXCEPTION)
            _raise_first(scans)
        with _refusing_broken():
            book = calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        kinds = [sheet.typ for sheet in book.sheets_metadata]
        places = [place for place, kind in enumerate(kinds) if kind == calamine.SheetTypeEnum.WorkSheet]
        if len(places) != len(found):
            raise UserError("error-file-broken")  # two readers see two different files
        return tuple(
            _read_sheet(book, place, part, scan)
            for place, part, scan in zip(places, found, scans, strict=True)
        )


def _raise_first(scans: Sequence[Future[Scan]]) -> None:
    for scan in scans:
        if scan.done():
            scan.result()


def _read_sheet(
    book: calamine.CalamineWorkbook, place: int, part: SheetPart, scanning: Future[Scan]
) -> Sheet:
    with _refusing_broken():
        cells: Cells = book.get_sheet_by_index(place).to_python(skip_empty_area=False)
    scan = scanning.result()
    _put_back(cells, scan)
    return Sheet(
        part.name,
        part.hidden,
        tuple(_list_rows(cells)),
        tuple(scan.merges),
        frozenset(scan.hidden_rows),
        tuple(scan.uncached),
    )


@contextmanager
def _refusing_broken() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise UserError("error-file-broken") from error
    except BaseException as error:
        # What a reader written in Rust raises where it gives up has no class that could be imported.
        if type(error).__name__ == "PanicException":
            raise UserError("error-file-broken") from None
        raise


def _put_back(cells: Cells, scan: Scan) -> None:
    """Excel's errors, which read as blanks."""
    for (row, column), written in scan.errors.items():
        width = max(column + 1, len(cells[0]) if cells else 0)
        cells += [[""] * width for _ in range(row - len(cells))]
        cells[row - 1] += [""] * (width - len(cells[row - 1]))
        cells[row - 1][column] = written


def _list_rows(cells: Cells) -> Iterator[Row]:
    for number, values in enumerate(cells, start=1):
        if "" not in values:
            yield number, tuple(values)
        elif any(value != "" for value in values):
            yield number, tuple(None if value == "" else value for value in values)
