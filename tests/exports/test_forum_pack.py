"""The forum pack: what it says, where its numbers come from, and how it is made and written."""

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from charts.tokens import LIGHT
from data_access.published import current_release
from data_access.settings import sqlite_url
from data_access.store import open_store
from exports import __main__ as command
from exports import reading
from exports.forum.build import SECTIONS, build_pack, name_section
from exports.forum.figures import rank_rows
from exports.forum.files import write_whole
from locales import UserError, has_text, text
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import INDICATOR_BY_ID, INDICATORS
from metrics.evaluate import evaluate
from metrics.protected import ProtectedTable
from metrics.scope import Scope
from metrics.signal import judge
from tests.data_access.build import small_rows, store_file, to_workbook
from tests.exports.packs import H, protect
from tests.pages.made_store import make_store

CHANGES = ("kehitys on parantunut", "kehitys on heikentynyt", "taso on muuttunut")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return make_store(tmp_path_factory.mktemp("store") / "made.sqlite")


@pytest.fixture(scope="module")
def store(path):
    opened = open_store(sqlite_url(path))
    yield opened
    opened.engine.dispose()


@pytest.fixture(scope="module")
def pack(store):
    return build_pack(store, county="05")


def section(pack, id):
    return next(each for each in pack.sections if each.id == id)


def test_every_section_is_there_in_order_and_says_something(pack):
    assert tuple(each.id for each in pack.sections) == SECTIONS
    for each in pack.sections:
        assert each.title == name_section(each.id, "fi")
        assert bool(each.message) == bool(each.figures)
        assert bool(each.missing) != bool(each.figures)


def test_sections_without_data_say_why(pack):
    for id in ("strategy", "flows", "impact"):
        assert section(pack, id).missing == text(f"forum-missing-{id}")


def test_keys_are_unique_short_and_plain(pack):
    keys = [figure.key for figure in pack.figures]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() and 0 < len(key) <= 31 for key in keys)


def test_every_figure_says_what_it_stands_on(pack):
    assert pack.figures
    for figure in pack.figures:
        assert isinstance(figure.table, ProtectedTable)
        assert len(figure.table)
        for words in (figure.title, figure.subtitle, figure.alt, figure.definition, figure.source, figure.n):
            assert words.strip(), figure.key
        assert "2026" in figure.dated


def test_every_column_that_is_shown_is_in_the_table(pack):
    for figure in pack.figures:
        columns = set(figure.table.frame)
        assert {*figure.headings, *figure.measures, figure.category} <= columns
        assert set(figure.measures) <= set(figure.table.measures)
        assert set(figure.formats) >= set(figure.measures)
        label = "period_label" if figure.category == "period" else f"{figure.category}_label"
        assert figure.kind == "flow" or label in columns


def test_a_title_speaks_of_a_change_only_where_it_is_more_than_ordinary_variation(store, pack):
    with store.reading() as connection:
        release = current_release(connection, store)
    ends = [int(part) for part in re.findall(r"\d+", pack.scope.split(" · ")[2])]
    scope = Scope("05", ends[1] * 100 + ends[0], ends[3] * 100 + ends[2])
    views = reading.county_views(store, release, "05")
    checked = 0
    for figure in pack.figures:
        indicator = INDICATOR_BY_ID.get(figure.key.replace("-", "_"))
        if figure.kind == "line" and indicator is not None:
            judged = judge(evaluate(indicator, views, CATALOGUE, scope))
            claims = any(words in figure.title for words in CHANGES)
            assert claims == judged.is_signal, figure.title
            checked += 1
    assert checked > 2


def test_limits_are_measures_of_their_own(pack):
    limited = [figure for figure in pack.figures if figure.measures == ("value", "mean", "lower", "upper")]
    assert limited
    for figure in limited:
        assert figure.table.frame["mean_status"].eq("shown").any()


def test_indicators_of_a_theme_join_by_declaration(pack):
    shown = " ".join(
        str(cell) for figure in pack.figures if figure.key.startswith("table-")
        for cell in figure.table.frame["indicator"]
    )  # fmt: skip
    for indicator in INDICATORS:
        if indicator.theme == "workload" and indicator.id in ("active_per_fte", "fill_rate", "load"):
            assert indicator.id in shown


def test_a_pack_is_in_its_language(store):
    made = build_pack(store, county="05", language="sv")
    assert made.language == "sv"
    assert [each.title for each in made.sections] == [name_section(id, "sv") for id in SECTIONS]
    assert not any("ä" in each.title and "Ä" in each.title for each in made.sections)


def test_every_section_has_its_texts():
    for id in SECTIONS:
        for language in ("fi", "sv", "en"):
            assert has_text(f"forum-section-{id}", language)
            assert has_text(f"forum-missing-{id}", language)


def test_only_the_sections_asked_for_are_made(store):
    made = build_pack(store, county="05", sections=("transitions", "workload"))
    assert [each.id for each in made.sections] == ["transitions", "workload"]
    assert {figure.section for figure in made.figures} <= {"transitions", "workload"}


def test_teams_and_months_narrow_the_pack(store):
    made = build_pack(store, county="05", teams=("A1",), first=202601, last=202606, sections=("workload",))
    assert "Tiimi" in made.scope or "A1" in made.scope
    assert "1/2026–6/2026" in made.scope
    periods = [
        int(period) for figure in made.figures if figure.category == "period"
        for period in figure.table.frame["period"]
    ]  # fmt: skip
    assert periods
    assert all(202601 <= period <= 202606 for period in periods)


def test_each_step_is_told_and_counted(store):
    told = []
    build_pack(store, county="05", sections=("workload",), on_step=lambda *step: told.append(step))
    done = [step[0] for step in told[1:]]
    assert done == list(range(len(done)))
    assert told[-1][0] == told[-1][1] == len(done) - 1
    assert told[1][2] == name_section("workload", "fi")


class Cancelled(Exception):  # noqa: N818 - somebody's wish, not a fault
    pass


def test_a_step_that_raises_stops_the_work_at_once(store):
    told = []

    def cancel(done, total, name):
        told.append(done)
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_pack(store, county="05", on_step=cancel)
    assert told == [0, 0, 1]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"county": "77"}, "forum-error-county"),
        ({"county": "05", "teams": ("X",)}, "forum-error-team"),
        ({"county": "05", "teams": ("B1",)}, "forum-error-team"),
        ({"county": "05", "first": 202605, "last": 202601}, "forum-error-order"),
        ({"county": "05", "first": 203001}, "forum-error-months"),
        ({"county": "05", "last": 200001}, "forum-error-months"),
        ({"county": "05", "client_group": "nobody"}, "forum-error-group"),
    ],
)
def test_what_the_release_does_not_have_is_said_in_words(store, asked, said):
    with pytest.raises(UserError) as caught:
        build_pack(store, **asked)
    assert caught.value.message.id == said


def test_an_empty_store_says_what_to_do(tmp_path):
    empty = open_store(sqlite_url(tmp_path / "empty.sqlite"))
    with pytest.raises(UserError) as caught:
        build_pack(empty, county=None)
    assert caught.value.message.id == "forum-error-nothing-released"
    empty.engine.dispose()


def test_a_hidden_count_of_the_store_is_in_no_figure(tmp_path):
    """Caseload counts of one to four must not stand in any table, title or description."""
    rows = small_rows(seed=3)
    rows["caseload"].loc[:, "waiting"] = 3.0
    opened = open_store(sqlite_url(tmp_path / "small.sqlite"))
    store_file(opened, to_workbook(rows))
    made = build_pack(opened, county=None, sections=("access", "workload"))
    opened.engine.dispose()
    for figure in made.figures:
        if figure.key.startswith(("waiting-end", "teams-waiting-end")):
            shown = figure.table.frame["value"].dropna()
            assert not shown.isin([1, 2, 3, 4]).any()


def test_ranked_rows_stand_by_size_with_hidden_ones_last():
    table = protect(["team"], "value", [3.0, H, 9.0, 5.0], team=["a", "b", "c", "d"])
    assert list(rank_rows(table).frame["team"]) == ["c", "d", "a", "b"]


def test_figures_are_drawn_for_light_slides(pack):
    colours = {colour for figure in pack.figures for colour in figure.colours.values()}
    assert colours <= {LIGHT.plain, LIGHT.common, LIGHT.study, *LIGHT.teams, *LIGHT.statuses.values()}


# --- the command -----------------------------------------------------------------------------------


@pytest.fixture
def at_store(path, monkeypatch):
    monkeypatch.setenv("TILANNEKUVA_DATABASE_URL", sqlite_url(path))


@pytest.mark.parametrize("ending", ["pptx", "pdf", "xlsx"])
def test_the_command_writes_each_kind(at_store, tmp_path, ending, capsys):
    target = tmp_path / f"foorumi.{ending}"
    given = ["forum", "-o", str(target), "--county", "05", "--from", "2026-01", "--lang", "sv"]
    assert command.main(given) == 0
    heads = {"pptx": b"PK", "pdf": b"%PDF", "xlsx": b"PK"}
    assert target.read_bytes().startswith(heads[ending])
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith((".", "foorumi"))] == [
        target.name
    ]
    assert target.name in capsys.readouterr().err


def test_teams_can_be_given_one_by_one_or_together(at_store, tmp_path):
    target = tmp_path / "a.pptx"
    given = ["forum", "-o", str(target), "--county", "05", "--team", "A1", "A2", "--team", "A3"]
    assert command.main(given) == 0
    first = Presentation(BytesIO(target.read_bytes())).slides[0]
    assert all(any(name in s.text_frame.text for s in first.placeholders) for name in ("A1", "A2", "A3"))


@pytest.mark.parametrize(
    "given",
    [
        ["-o", "x.docx"], ["-o", "x"], ["-o", "x.pptx", "--county", "77"], ["-o", "x.pptx", "--team", "X"],
        ["-o", "x.pptx", "--from", "2026-13"], ["-o", "x.pptx", "--from", "26-1"],
        ["-o", "x.pptx", "--from", "2026-05", "--to", "2026-01"], ["-o", "missing/x.pptx", "--county", "05"],
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words_and_nothing_is_written(
    at_store, tmp_path, monkeypatch, capsys, given
):
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    assert command.main(["forum", *given]) == 2
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    assert set(tmp_path.iterdir()) == before


def test_wrong_usage_ends_with_two():
    done = subprocess.run(
        [sys.executable, "-m", "exports", "forum"], capture_output=True, check=False,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.returncode == 2


def test_a_file_that_is_there_stays_whole_when_writing_fails(tmp_path, monkeypatch):
    target = tmp_path / "a.pptx"
    target.write_bytes(b"old")

    def fail(self, other):
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UserError):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pptx"]
