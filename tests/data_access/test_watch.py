"""The watched folder: each file is stored exactly once, or refused with its reasons; none is half-written."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import event, select

from data_access import watch
from data_access.__main__ import main
from data_access.history import ImportRecord, read_history
from data_access.importing import undo_import
from data_access.reading import child
from data_access.settings import ROOT
from data_access.store import Store, open_store
from data_access.watch import watch_folder
from locales import UserError
from tests.data_access.build import TEAM_SHEET, dump, small_rows, store_file, to_workbook, write_sheets

FORK = multiprocessing.get_context("fork")
CODE = "131052-308T"
HEADS = (
    "Hyvinvointialue",
    "Tiimi",
    "Kuukausi",
    "Ammattiryhmä",
    "Suunnitellut htv",
    "Täytetyt htv",
    "Henkilöitä",
)


def staffing(fte: object = 1, month: str = "2026-01") -> bytes:
    row = ("Mallila", "M1", month, "Lääkäri", 1, fte, 1)
    return write_sheets({"Perustiedot": TEAM_SHEET, "Henkilöstö": (HEADS, row)})


GOOD, DOUBTFUL, FAULTY = staffing(), staffing(1.5), staffing(-1)
PERSONAL = write_sheets({"Tiimit": TEAM_SHEET, "Muistio": [(f"soita {CODE}",)]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "tulevat"
    path.mkdir()
    return path


def look(store: Store, folder: Path) -> list[str]:
    """One round; the lines that it tells."""
    return list(watch_folder(store, folder, "Vahti", every=0.1, once=True))


def names(folder: Path) -> list[str]:
    """Every file below a folder but the lock."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and path.name != watch.LOCK
    )


def imports(store: Store) -> list[ImportRecord]:
    with store.reading() as connection:
        return read_history(connection, store)


def test_a_good_file_is_stored_and_moved_with_a_text(sqlite_store: Store, folder: Path) -> None:
    (folder / "tammi.xlsx").write_bytes(GOOD)
    [line] = look(sqlite_store, folder)
    assert line.startswith("Tiedosto tammi.xlsx tallennettiin")
    assert names(folder) == ["done/tammi.txt", "done/tammi.xlsx"]
    assert (folder / "done" / "tammi.xlsx").read_bytes() == GOOD
    [record] = imports(sqlite_store)
    assert (record.file_name, record.events[0].by) == ("tammi.xlsx", "Vahti")
    assert "staffing (Henkilöstö): 1 riviä" in (folder / "done" / "tammi.txt").read_text(encoding="utf-8")


def test_a_file_that_raises_questions_is_stored_and_they_are_written_down(
    sqlite_store: Store, folder: Path
) -> None:
    (folder / "a.xlsx").write_bytes(DOUBTFUL)
    look(sqlite_store, folder)
    assert len(imports(sqlite_store)) == 1
    told = (folder / "done" / "a.txt").read_text(encoding="utf-8")
    assert "Huomaa: Henkilöstö F 2 – 1,5 henkilötyövuotta on enemmän kuin henkilöitä" in told


def test_a_file_with_errors_is_refused_with_a_text_and_a_marked_copy(
    sqlite_store: Store, folder: Path
) -> None:
    (folder / "a.xlsx").write_bytes(FAULTY)
    before = dump(sqlite_store)
    [line] = look(sqlite_store, folder)
    assert line.startswith("Tiedostoa a.xlsx ei otettu vastaan")
    assert names(folder) == ["refused/a.havainnot.xlsx", "refused/a.txt", "refused/a.xlsx"]
    assert (folder / "refused" / "a.xlsx").read_bytes() == FAULTY
    assert "Virhe: Henkilöstö F 2" in (folder / "refused" / "a.txt").read_text(encoding="utf-8")
    copy = load_workbook(folder / "refused" / "a.havainnot.xlsx")
    assert "alle nollan" in copy["Henkilöstö"]["F2"].comment.text
    assert dump(sqlite_store) == before


def test_what_is_no_workbook_is_refused_with_a_text(sqlite_store: Store, folder: Path) -> None:
    (folder / "a.pdf").write_bytes(b"%PDF-1.7")
    (folder / "b.xlsx").write_bytes(b"")
    look(sqlite_store, folder)
    assert names(folder) == ["refused/a.pdf", "refused/a.txt", "refused/b.txt", "refused/b.xlsx"]
    assert "PDF" in (folder / "refused" / "a.txt").read_text(encoding="utf-8")


def test_personal_data_is_refused_and_written_nowhere(
    sqlite_store: Store, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "a.xlsx").write_bytes(PERSONAL)
    (folder / f"{CODE}.xlsx").write_bytes(GOOD)
    lines = look(sqlite_store, folder)
    assert len(lines) == 2
    refused = folder / "refused"
    texts = [path.read_text(encoding="utf-8") for path in refused.glob("*.txt")]
    cells = [
        str(cell.value)
        for path in refused.glob("*.havainnot.xlsx")
        for sheet in load_workbook(path).worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert "Muistio" in cells
    assert CODE not in "".join([*lines, *texts, *cells, caplog.text])
    assert imports(sqlite_store) == []


def test_files_of_others_and_unfinished_ones_are_let_be(sqlite_store: Store, folder: Path) -> None:
    left = ["~$a.xlsx", ".a.xlsx", "a.xlsx.tmp", "b.xlsx.part", "C.PART"]
    for name in left:
        (folder / name).write_bytes(GOOD)
    (folder / "kansio.xlsx").mkdir()
    (folder / "linkki.xlsx").symlink_to(folder / ".a.xlsx")
    assert look(sqlite_store, folder) == []
    assert names(folder) == sorted([*left, "linkki.xlsx"])


def test_a_file_that_still_grows_is_let_be_until_it_is_whole(sqlite_store: Store, folder: Path) -> None:
    path = folder / "a.xlsx"
    path.write_bytes(GOOD[:100])
    over = threading.Event()

    def grow() -> None:
        with path.open("ab") as file:
            for _ in range(200):
                if over.is_set():
                    return
                file.write(b"x")
                file.flush()
                time.sleep(0.02)

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        assert look(sqlite_store, folder) == []
    finally:
        over.set()
        writer.join()
    assert names(folder) == ["a.xlsx"]
    path.write_bytes(GOOD)
    assert len(look(sqlite_store, folder)) == 1
    assert len(imports(sqlite_store)) == 1


def test_a_file_replaced_while_it_is_read_is_not_moved(
    sqlite_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.xlsx"
    path.write_bytes(GOOD)
    real = watch.accept_import

    def replace(*given: object) -> int:
        number = real(*given)  # type: ignore[arg-type]
        path.write_bytes(DOUBTFUL)
        return number

    monkeypatch.setattr(watch, "accept_import", replace)
    assert look(sqlite_store, folder) == []
    assert path.read_bytes() == DOUBTFUL
    monkeypatch.setattr(watch, "accept_import", real)
    assert len(look(sqlite_store, folder)) == 1
    assert len(imports(sqlite_store)) == 2


def test_the_same_bytes_are_stored_once_and_only_moved_the_second_time(
    sqlite_store: Store, folder: Path
) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        (folder / name).write_bytes(GOOD)
    look(sqlite_store, folder)
    (folder / "a.xlsx").write_bytes(GOOD)
    [line] = look(sqlite_store, folder)
    assert "oli jo tallennettu tuontina 1" in line
    assert len(imports(sqlite_store)) == 1
    assert names(folder / "done") == ["a (2).txt", "a (2).xlsx", "a.txt", "a.xlsx", "b.txt", "b.xlsx"]


def test_what_was_undone_may_come_again(sqlite_store: Store, folder: Path) -> None:
    undo_import(sqlite_store, store_file(sqlite_store, GOOD), "A")
    (folder / "a.xlsx").write_bytes(GOOD)
    look(sqlite_store, folder)
    assert [record.active for record in imports(sqlite_store)] == [True, False]


def test_the_same_content_in_other_bytes_is_moved_and_not_stored(sqlite_store: Store, folder: Path) -> None:
    store_file(sqlite_store, GOOD)
    other = write_sheets({"Perustiedot": TEAM_SHEET, "Lisä": [("x",)]})
    (folder / "a.xlsx").write_bytes(other)
    [line] = look(sqlite_store, folder)
    assert "jo voimassa" in line
    assert len(imports(sqlite_store)) == 1
    assert names(folder) == ["done/a.txt", "done/a.xlsx"]


def test_names_that_are_taken_get_a_number(sqlite_store: Store, folder: Path) -> None:
    for content in (FAULTY, staffing("a"), staffing("b")):
        (folder / "a.xlsx").write_bytes(content)
        look(sqlite_store, folder)
    (folder / "a.xlsm").write_bytes(b"nothing")
    (folder / "a (2).havainnot.xlsx").write_bytes(staffing("z"))
    look(sqlite_store, folder)
    copies = [
        f"{stem}{end}" for stem in ("a", "a (2)", "a (3)") for end in (".havainnot.xlsx", ".txt", ".xlsx")
    ]
    more = ["a (4).txt", "a (4).xlsm"]
    again = [f"a (2).havainnot (2){end}" for end in (".havainnot.xlsx", ".txt", ".xlsx")]
    assert names(folder / "refused") == sorted([*copies, *more, *again])
    assert (folder / "refused" / "a.xlsx").read_bytes() == FAULTY


def test_two_watchers_on_one_folder_are_one_too_many(sqlite_store: Store, folder: Path) -> None:
    (folder / "a.xlsx").write_bytes(GOOD)
    with closing(watch_folder(sqlite_store, folder, "A", every=0.1)) as first:
        assert "tallennettiin" in next(first)
        with pytest.raises(UserError) as refusal:
            look(sqlite_store, folder)
        assert refusal.value.message.id == "error-folder-watched"
    assert look(sqlite_store, folder) == []


def test_a_watcher_goes_on_while_the_database_is_away(
    sqlite_store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.xlsx").write_bytes(GOOD)

    def refuse(*_given: object, **_named: object) -> None:
        raise UserError("error-database-locked")

    with monkeypatch.context() as patch:
        patch.setattr(watch, "check_file", refuse)
        with pytest.raises(UserError):
            look(sqlite_store, folder)
        watcher = watch_folder(sqlite_store, folder, "A", every=0.1)
        assert next(watcher).endswith("Yritetään uudelleen.")
    assert names(folder) == ["a.xlsx"]
    assert "tallennettiin" in next(watcher)
    watcher.close()


Arm = Callable[[Store], None]


def die(*_arguments: object, **_named: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def before(name: str) -> Arm:
    """Die as the watcher comes to one of its steps."""
    return lambda _store: setattr(watch, name, die)


def after(name: str) -> Arm:
    """Die when a step is done."""

    def arm(_store: Store) -> None:
        real = getattr(watch, name)

        def do_and_die(*given: object) -> None:
            real(*given)
            die()

        setattr(watch, name, do_and_die)

    return arm


def within_the_import(store: Store) -> None:
    def see(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("INSERT INTO slices"):
            die()

    event.listen(store.engine, "before_cursor_execute", see)


def at_the_commit(store: Store) -> None:
    event.listen(store.engine, "commit", die)


def at_the_move(_store: Store) -> None:
    Path.rename = die  # type: ignore[method-assign,assignment]


def after_the_move(_store: Store) -> None:
    real = Path.rename

    def move_and_die(path: Path, target: Path) -> None:
        real(path, target)
        die()

    Path.rename = move_and_die  # type: ignore[method-assign,assignment]


def within_a_text(_store: Store) -> None:
    Path.replace = die  # type: ignore[method-assign,assignment]


MOMENTS: dict[str, tuple[Arm, int]] = {  # and how many imports there are when it has died
    "before the check": (before("check_file"), 0),
    "before the import": (before("accept_import"), 0),
    "within the import": (within_the_import, 0),
    "at the commit": (at_the_commit, 0),
    "after the import": (after("accept_import"), 1),
    "within the text": (within_a_text, 1),
    "after the text": (after("_write"), 1),
    "at the move": (at_the_move, 1),
    "after the move": (after_the_move, 1),
}


@pytest.mark.parametrize("moment", list(MOMENTS))
def test_a_watcher_killed_at_any_moment_has_stored_each_file_once(
    sqlite_store: Store, folder: Path, moment: str
) -> None:
    arm, stored = MOMENTS[moment]
    url = sqlite_store.engine.url.render_as_string(hide_password=False)
    sqlite_store.engine.dispose()
    (folder / "a.xlsx").write_bytes(GOOD)

    def work() -> None:
        child._pool.cache_clear()  # the readers of the process that this one is forked from are not its own
        own = open_store(url)
        arm(own)
        look(own, folder)
        os._exit(0)

    process = FORK.Process(target=work)
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    assert len(imports(sqlite_store)) == stored
    is_moved = moment == "after the move"
    assert (folder / "a.xlsx").exists() != is_moved
    lines = look(sqlite_store, folder)
    if not is_moved:
        assert ("oli jo tallennettu" if stored else "tallennettiin") in lines[0]
    assert len(imports(sqlite_store)) == 1
    assert names(folder) == ["done/a.txt", "done/a.xlsx"]
    assert look(sqlite_store, folder) == []


def test_what_a_killed_watcher_had_begun_to_write_is_taken_away(sqlite_store: Store, folder: Path) -> None:
    for target in (watch.DONE, watch.REFUSED):
        (folder / target).mkdir()
        (folder / target / ".b.txt.tmp").write_bytes(b"half")
    look(sqlite_store, folder)
    assert names(folder) == []


def test_the_hash_of_an_import_is_that_of_the_file(sqlite_store: Store, folder: Path) -> None:
    """What a restarted watcher goes by."""
    number = store_file(sqlite_store, GOOD)
    assert watch._find_stored(sqlite_store, GOOD) == number
    assert watch._find_stored(sqlite_store, DOUBTFUL) is None
    with sqlite_store.reading() as connection:
        assert connection.execute(select(sqlite_store.tables.imports.c.file_hash)).scalar() is not None


class TestCommand:
    def test_one_round_tells_a_line_for_each_file(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "a.xlsx").write_bytes(to_workbook(small_rows((202601,))))
        (folder / "b.xlsx").write_bytes(FAULTY)
        assert main(["watch", str(folder), "--once", "--by", "Aino", "--every", "0.1"]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        assert [line.split()[1] for line in said.out.splitlines()] == ["a.xlsx", "b.xlsx"]

    @pytest.mark.parametrize("given", [["missing"], [".", "--every", "0"], [".", "--every", "nan"]])
    def test_what_cannot_be_watched_exits_with_two(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, given: list[str]
    ) -> None:
        place = str(tmp_path / given[0])
        assert main(["watch", place, "--once", *given[1:]]) == 2
        assert capsys.readouterr().err.strip().endswith(".")

    def test_a_running_watcher_takes_what_comes_and_ends_at_ctrl_c(self, folder: Path) -> None:
        # started in the background, a shell has its children ignore ctrl-C
        command = ["env", "--default-signal=INT", sys.executable, "-m", "data_access", "watch"]
        command += [str(folder), "--every", "0.2"]
        watcher = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while not (folder / watch.LOCK).exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        (folder / "a.xlsx").write_bytes(GOOD)
        while not (folder / "done" / "a.xlsx").exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        watcher.send_signal(signal.SIGINT)
        out, error = watcher.communicate(timeout=60)
        assert (watcher.returncode, error) == (0, b"")
        assert out.decode().startswith("Tiedosto a.xlsx tallennettiin")
