"""The files of a forum pack, from a store with known hidden counts: none of them is in any part of a file."""

import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pypdf
import pytest
from pptx import Presentation
from sqlalchemy import Engine, event

from charts.labels import clean
from data_access.settings import sqlite_url
from data_access.store import open_store
from exports.forum.build import build_pack
from exports.forum.model import Pack, PackFigure
from exports.forum.report import write_report
from exports.forum.slides import write_slides
from exports.forum.workbook import name_sheets, write_pack_workbook
from exports.sheets import to_cell_text
from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import PHASES
from tests.data_access.build import store_file, to_workbook
from tests.exports.packs import unzipped

COUNTY, TEAMS = "05", ("A1", "A2", "A3")
MONTHS = tuple(calendar.periods_between(202507, 202606, "month"))
GROUPS = ("unemployed", "working_ohc")
SMALL = 3
LARGE = (1447, 7919)  # beside a small count one of these must be hidden, and no other number looks like them
AT = datetime(2026, 8, 31, 9, 0, tzinfo=UTC)
TOP = 4  # the row of a sheet's headings, counted from 0
Rows = list[dict[str, object]]


def _key(team: str, period: int, **codes: str) -> dict[str, object]:
    return {"county": COUNTY, "team": team, "period": period, **codes}


def _caseload(rng: np.random.Generator) -> Rows:
    """In the newest month one team has three waiting, and the others as many as no other number is."""
    waiting = dict(zip(TEAMS, (SMALL, *LARGE), strict=True))
    return [
        _key(team, month, client_group=group)
        | {"referred": 20 + int(rng.integers(9)), "started": 12, "ended": 12, "active": 120}
        | {"waiting": waiting[team] if (month, group) == (MONTHS[-1], GROUPS[0]) else 0}
        | {"active_over_30d": 90, "with_plan": int(rng.integers(1, 9))}
        for team in TEAMS
        for month in MONTHS
        for group in GROUPS
    ]


def _pathway(rng: np.random.Generator) -> Rows:
    rows: Rows = []
    for team in TEAMS:
        for month in MONTHS:
            for phase in PHASES.ids:
                left = int(rng.integers(0, 3))
                codes = {"client_group": GROUPS[0], "phase": phase}
                rows.append(_key(team, month, **codes) | {"entered": 9, "moved_on": 9 - left, "left": left})
    return rows


def _outcomes() -> Rows:
    """The first team is so small that its parts are hidden, and one person alone improved."""
    means: dict[str, object] = {"mean_start": 4.2, "mean_follow_up": 5.1, "sd_change": 1.9}
    large: dict[str, object] = {
        "asked": 40,
        "due": 40,
        "paired": 30,
        "improved": 14,
        "unchanged": 9,
        "worse": 7,
        **means,
    }
    few: dict[str, object] = {"asked": 9, "due": 8, "paired": 6, "improved": 1, "unchanged": 5, "worse": 0}
    few |= {"mean_start": 4.0, "mean_follow_up": 4.17, "sd_change": 0.41}
    return [
        _key(team, half, instrument="work_ability_score") | (few if team == TEAMS[0] else large)
        for team in TEAMS
        for half in (202507, 202601)
    ]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rng = np.random.default_rng(11)
    target = tmp_path_factory.mktemp("store") / "made.sqlite"
    teams = [{"county": COUNTY, "team": team, "name": team, "start": date(2024, 1, 1)} for team in TEAMS]
    rows = {"teams": teams, "caseload": _caseload(rng), "pathway": _pathway(rng), "outcomes": _outcomes()}
    opened = open_store(sqlite_url(target))
    store_file(opened, to_workbook({id: pd.DataFrame(each) for id, each in rows.items()}))
    opened.engine.dispose()
    return target


def _build(path: Path) -> Pack:
    opened = open_store(sqlite_url(path))
    try:
        return build_pack(opened, county=COUNTY)
    finally:
        opened.engine.dispose()


def _write(pack: Pack) -> dict[str, bytes]:
    return {"pptx": write_slides(pack), "pdf": write_report(pack, AT), "xlsx": write_pack_workbook(pack)}


@pytest.fixture(scope="module")
def pack(path: Path) -> Pack:
    return _build(path)


@pytest.fixture(scope="module")
def files(pack: Pack) -> dict[str, bytes]:
    return _write(pack)


def _read_all(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every part of every file as text, also of the files inside; the report's pages as they are read."""
    for ending in ("pptx", "xlsx"):
        for name, part in unzipped(files[ending]).items():  # type: ignore[no-untyped-call]
            yield f"{ending}: {name}", part.decode("utf-8", "replace")
    reader = pypdf.PdfReader(BytesIO(files["pdf"]))
    yield "pdf: properties", str(reader.metadata)
    for number, page in enumerate(reader.pages, start=1):
        yield f"pdf: page {number}", page.extract_text()


def _find(number: int, text: str) -> bool:
    """Whether a number is in a text, grouped or not, and not as a part of a longer one."""
    digits = f"{number // 1000}[ \u00a0\u202f]?{number % 1000:03d}"
    return re.search(rf"(?<![\d.]){digits}(?![\d])", text) is not None


def _shown_of(figure: PackFigure) -> dict[str, set[float]]:
    """Row label -> the numbers that the figure's table shows in rows of that label."""
    found: dict[str, set[float]] = {}
    table = figure.table
    for row in table.frame.to_dict("records"):
        shown = {float(row[each]) for each in table.measures if row[f"{each}_status"] == "shown"}
        for column in (figure.category, figure.series or figure.category):
            found.setdefault(str(row.get(f"{column}_label", row.get(column))), set()).update(shown)
    return found


def _look_up(shown: dict[str, set[float]], label: str) -> set[float]:
    """The numbers of a label as a chart writes it: that something is hidden stands behind it in brackets."""
    names = [name for name in shown if label == name or label.startswith(f"{name} (")]
    assert names, label
    return shown[max(names, key=len)]


def _is_near(value: float, shown: Sequence[float] | set[float]) -> bool:
    return any(abs(value - each) < 1e-6 * max(1.0, abs(each)) for each in shown)


def test_the_store_hides_a_number_that_is_not_small(path: Path) -> None:
    """Else the search for it in the files would prove nothing."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT team, waiting, waiting_status FROM published_caseload_team WHERE period = ?",
            (MONTHS[-1],),
        ).fetchall()
    told = {team: (value, status) for team, value, status in rows}
    assert told["A1"] == (None, "suppressed")
    assert any(told[team] == (None, "suppressed") for team in TEAMS[1:])


def test_no_hidden_number_stands_in_the_published_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for view in CATALOGUE.views:
            dataset = CATALOGUE.dataset_by_id[view.dataset]
            for column in dataset.measures if view.level is not None else ():
                told = f"SELECT count(*) FROM published_{view.id} WHERE "  # noqa: S608 - our own names
                hidden = f'"{column.id}_status" <> \'shown\' AND "{column.id}" IS NOT NULL'
                small = f'"{column.id}" > 0 AND "{column.id}" < 5'
                assert connection.execute(told + hidden).fetchone() == (0,), (view.id, column.id)
                if column.sensitive:
                    small += f" AND \"{column.id}_status\" = 'shown'"
                    assert connection.execute(told + small).fetchone() == (0,), (view.id, column.id)


def test_numbers_hidden_beside_a_small_one_are_in_no_part_of_any_file(
    path: Path, files: dict[str, bytes]
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT team FROM published_caseload_team WHERE period = ? AND waiting IS NULL", (MONTHS[-1],)
        ).fetchall()
    true = dict(zip(TEAMS, (SMALL, *LARGE), strict=True)) | {"": SMALL + sum(LARGE)}
    hidden = [true[team] for (team,) in rows if true[team] > SMALL]
    assert hidden
    for name, part in _read_all(files):
        for number in hidden:
            assert not _find(number, part), (number, name)


def test_the_search_finds_a_number_that_is_shown(files: dict[str, bytes], path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT team, waiting FROM published_caseload_team WHERE period = ? AND waiting > 1000",
            (MONTHS[-1],),
        ).fetchall()
    assert rows
    endings = {name[:4] for name, part in _read_all(files) if any(_find(int(n), part) for _, n in rows)}
    assert endings == {"pptx", "pdf:", "xlsx"}


def test_a_pack_is_the_same_when_the_facts_are_gone(
    path: Path, tmp_path: Path, files: dict[str, bytes]
) -> None:
    """Facts and the proofs made of them are what a hidden number could come from."""
    emptied = tmp_path / "emptied.sqlite"
    shutil.copyfile(path, emptied)
    with closing(sqlite3.connect(emptied)) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        secret = [name for name in names if name.startswith("fact_") or name == "witnesses"]
        assert len(secret) > len(CATALOGUE.datasets) - 2
        for name in secret:
            if name not in ("fact_teams", "fact_strategy"):
                connection.execute(f"DELETE FROM {name}")  # noqa: S608 - our own names
        connection.commit()
    made = _write(_build(emptied))
    assert {ending: made[ending] for ending in ("pdf", "xlsx")} == {
        each: files[each] for each in ("pdf", "xlsx")
    }
    parts = [unzipped(each["pptx"]) for each in (made, files)]  # type: ignore[no-untyped-call]
    assert parts[0] == parts[1]  # the file itself carries the moment of writing


def test_a_pack_reads_no_fact(path: Path) -> None:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        _build(path)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert any("published_" in statement for statement in seen)
    assert not [each for each in seen if re.search(r"(FROM|JOIN) (fact_|witnesses)", each)]


def test_each_row_of_a_sheet_has_just_what_is_published(pack: Pack, files: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(files["xlsx"]))
    names, checked = name_sheets(pack), 0
    for figure in pack.figures:
        rows = list(book[names[figure.key]].iter_rows(min_row=TOP + 2, values_only=True))
        for given, (_, row) in zip(rows, figure.table.frame.iterrows(), strict=False):
            for column, cell in zip(figure.headings, given, strict=False):
                is_shown = column in figure.table.measures and row[f"{column}_status"] == "shown"
                assert isinstance(cell, int | float) == is_shown, (figure.key, given)
                if is_shown:
                    assert _is_near(float(str(cell)), [float(row[column])])
                    checked += 1
    assert checked > 50


def test_each_row_behind_a_chart_has_just_what_is_published(pack: Pack, files: dict[str, bytes]) -> None:
    drawn = [figure for figure in pack.figures if figure.kind in ("line", "bars", "columns")]
    deck = Presentation(BytesIO(files["pptx"]))
    charts = [
        shape.chart for slide in deck.slides for shape in slide.shapes if getattr(shape, "has_chart", 0)
    ]
    assert len(charts) == len(drawn) > 0
    checked = 0
    for chart, figure in zip(charts, drawn, strict=True):
        shown = {to_cell_text(clean(label)): numbers for label, numbers in _shown_of(figure).items()}
        book = openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        assert len(book.worksheets) == 1
        labels = [str(label) for label in chart.plots[0].categories]
        kept = [series.values for series in chart.plots[0].series]
        given = [(row[0], row[1:]) for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]
        cached = list(zip(labels, zip(*kept, strict=True), strict=True))
        for label, numbers in (*given, *cached):
            allowed = {*_look_up(shown, str(label)), *([] if figure.target is None else [figure.target])}
            for number in numbers:
                assert number is None or _is_near(float(number), allowed), (figure.key, label, number)
                checked += number is not None
    assert checked > 50
