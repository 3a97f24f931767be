"""Thousands of damaged workbooks: each is read or refused in words, and the app lives on, small and clean."""

import gc
import io
import random
import re
import resource
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from data_access.reading import child
from locales import UserError, render
from metrics.catalogue import CATALOGUE
from tests.data_access.build import TEAM_SHEET, write_sheets
from tests.data_access.test_hostile_files import rewrite

DAY = date(2026, 12, 31)
TIMES = {"damage_zip": 1_000, "damage_xml": 1_000, "damage_cells": 500}
CASELOAD = [
    ["Hyvinvointialue", "Tiimi", "Kuukausi", "Asiakasryhmä", "Asiakkaita", "Odottaa"],
    ["Mallila", "M1", "2026-08", "työttömät", 41, 7],
    ["Mallila", "M1", "8/2026", "työssä", 12.0, "<5"],
]
WHOLE = write_sheets({"Tiimit": TEAM_SHEET, "Asiakkuudet": CASELOAD})
with zipfile.ZipFile(io.BytesIO(WHOLE)) as _archive:
    PARTS = {name: _archive.read(name) for name in _archive.namelist()}
SHEETS = sorted(name for name in PARTS if "worksheets/sheet" in name)
ODDITIES = (
    "", "0", "-1", "1e400", "NaN", "inf", "#REF!", "=1/0", "2026-13", "99.99.9999", "𝟙", "\u202e1",
    "A" * 9_000, "<5", "..", "1 234,5", "&#0;", "]]>", "<!--", "&lt;script&gt;", "131052-308T",
    "5000000000000000000000",
)  # fmt: skip


def damage_zip(dice: random.Random) -> bytes:
    """A few bytes of the archive changed, cut, doubled or put in."""
    content = bytearray(WHOLE)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(content))
        match dice.randrange(4):
            case 0:
                content[at] = dice.randrange(256)
            case 1:
                del content[at : at + dice.randint(1, 200)]
            case 2:
                content[at:at] = content[at : at + dice.randint(1, 200)]
            case _:
                content[at:at] = dice.randbytes(dice.randint(1, 20))
    return bytes(content)


def damage_xml(dice: random.Random) -> bytes:
    """A part's XML with signs changed, elements taken out or nested into themselves."""
    name = dice.choice(sorted(PARTS))
    part = bytearray(PARTS[name])
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(part))
        match dice.randrange(4):
            case 0:
                part[at] = dice.choice(b"<>\"'/= 0aZ&;!\0\xff")
            case 1:
                del part[at : at + dice.randint(1, 80)]
            case 2:
                part[at:at] = dice.choice((b'<c r="XFD1048576"><v>1</v></c>', b"<!DOCTYPE a>", b"<a>" * 90))
            case _:
                part[at:at] = part[at : at + dice.randint(1, 300)]
    return rewrite(WHOLE, {name: bytes(part)})


def damage_cells(dice: random.Random) -> bytes:
    """Whole XML in which cells have other values, kinds and places."""
    name = dice.choice(SHEETS)
    part = PARTS[name].decode()

    def change(match: re.Match[str]) -> str:
        if dice.random() > 0.2:
            return match[0]
        place = dice.choice((match[1], "A1", "ZZ1048576", "XFD1", "A0", "", "1", "AAAA1"))
        kind = dice.choice(("n", "s", "str", "inlineStr", "b", "e", "d", "q", ""))
        value = dice.choice(ODDITIES)
        inside = dice.choice((f"<v>{value}</v>", f"<is><t>{value}</t></is>", f"<f>{value}</f>", "<v/>"))
        return f'<c r="{place}" t="{kind}">{inside}</c>'

    return rewrite(WHOLE, {name: re.sub(r'<c r="([^"]*)"[^>]*?(?:/>|>.*?</c>)', change, part).encode()})


def read_or_refuse(content: bytes) -> str:
    """What became of a file: "read", or the refusal's name. Anything else raises."""
    try:
        found = child.inspect_safely(content, "tiedosto.xlsx", CATALOGUE.datasets, {}, DAY, timeout=30)
    except UserError as error:
        return error.message.id if str(error).endswith(".") else f"unfinished: {error}"
    return "read" if all(render(finding.message) for finding in found.findings) else "silent"


@pytest.mark.parametrize("damage", [damage_zip, damage_xml, damage_cells])
def test_every_damaged_workbook_is_read_or_refused(
    damage: Callable[[random.Random], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    child._pool().close()  # readers that know of this folder
    dice = random.Random(5522019)
    outcomes: Counter[str] = Counter()
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(TIMES[damage.__name__]):
        outcomes[read_or_refuse(damage(dice))] += 1
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert outcomes.total() == TIMES[damage.__name__]
    assert len(outcomes) > 1, outcomes
    assert not {name for name in outcomes if name != "read" and not name.startswith("error-")}, outcomes
    assert grown < 64 * 1024, f"the app grew by {grown} KiB"
    child._pool().close()
    assert list(tmp_path.iterdir()) == []
