"""The command line as INTERFACES.md fixes it: commands, exit codes, and the form of what is written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from data_access.__main__ import main
from data_access.settings import ROOT, sqlite_url
from metrics.catalogue import CATALOGUE
from tests.data_access.build import small_rows, to_workbook

KEYS = ["status", "import_id", "datasets", "findings"]
DATASET_KEYS = ["dataset", "sheet", "rows", "added", "changed", "removed", "same"]
FINDING_KEYS = ["severity", "code", "sheet", "row", "column", "value", "message"]
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tammi.xlsx"
    path.write_bytes(to_workbook(small_rows()))
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    rows = small_rows()
    rows["caseload"].loc[0, "referred"] = -1
    path = tmp_path / "virhe.xlsx"
    path.write_bytes(to_workbook(rows))
    return path


def run_json(capsys: Printed, *arguments: object) -> tuple[int, dict[str, object]]:
    capsys.readouterr()
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert said.err == ""
    return code, json.loads(said.out)


def test_check_accept_and_again_say_checked_accepted_unchanged(capsys: Printed, file: Path) -> None:
    code, checked = run_json(capsys, "import", file, "--json")
    assert (code, checked["status"], checked["import_id"]) == (0, "checked", None)
    code, accepted = run_json(capsys, "import", file, "--accept", "--by", "Aino", "--json")
    assert (code, accepted["status"], accepted["import_id"]) == (0, "accepted", 1)
    code, unchanged = run_json(capsys, "import", file, "--accept", "--json")
    assert (code, unchanged["status"], unchanged["import_id"]) == (0, "unchanged", None)


def test_the_json_of_an_import_has_exactly_these_keys(capsys: Printed, file: Path) -> None:
    _, result = run_json(capsys, "import", file, "--json")
    assert list(result) == KEYS
    datasets = result["datasets"]
    assert isinstance(datasets, list)
    assert [found["dataset"] for found in datasets] == ["teams", "staffing", "caseload"]
    for found in datasets:
        assert list(found) == DATASET_KEYS
        assert found["added"] == found["rows"] > 0


def test_a_rejected_file_exits_with_one_and_says_where(capsys: Printed, faulty: Path) -> None:
    code, result = run_json(capsys, "import", faulty, "--accept", "--json")
    assert (code, result["status"], result["import_id"], result["datasets"]) == (1, "rejected", None, [])
    [said] = result["findings"]  # type: ignore[misc]
    assert list(said) == FINDING_KEYS
    assert (said["severity"], said["code"], said["sheet"], said["row"], said["column"], said["value"]) == (
        "error", "negative", "Asiakkuudet", 2, "E", "-1",
    )  # fmt: skip
    assert said["message"]
    assert main(["history", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_an_unreadable_file_is_rejected_in_the_same_form(capsys: Printed, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"%PDF-1.7")
    code, result = run_json(capsys, "import", tmp_path / "a.xlsx", "--json")
    assert (code, list(result), result["status"]) == (1, KEYS, "rejected")
    [said] = result["findings"]  # type: ignore[misc]
    assert list(said) == FINDING_KEYS
    assert (said["severity"], said["code"]) == ("error", "file_pdf")


def test_several_files_give_a_line_each_and_one_rejected_is_enough(
    capsys: Printed, file: Path, faulty: Path
) -> None:
    assert main(["import", str(file), str(faulty), "--accept", "--json"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["status"] for line in lines] == ["accepted", "rejected"]


def test_a_missing_file_among_several_is_said_before_anything_is_stored(capsys: Printed, file: Path) -> None:
    assert main(["import", str(file), "missing.xlsx", "--accept", "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "missing.xlsx" in said.err
    assert main(["history"]) == 0
    assert capsys.readouterr().out == "Tuonteja ei ole.\n"


def test_words_name_the_file_and_what_was_found(capsys: Printed, file: Path, faulty: Path) -> None:
    assert main(["import", str(file)]) == 0
    assert capsys.readouterr().out.startswith("tammi.xlsx: kunnossa.")
    assert main(["import", str(faulty)]) == 1
    out = capsys.readouterr().out
    assert "virhe.xlsx: hylätty." in out
    assert "Virhe: Asiakkuudet E 2 – -1 on alle nollan" in out


def test_an_annotated_copy_marks_the_cell(capsys: Printed, faulty: Path, tmp_path: Path) -> None:
    target = tmp_path / "annotated.xlsx"
    assert main(["import", str(faulty), "--annotated", str(target)]) == 1
    book = load_workbook(target)
    assert "alle nollan" in book["Asiakkuudet"]["E2"].comment.text
    assert book.worksheets[0].title == "Havainnot"
    assert [cell.value for cell in book["Havainnot"][2]][:4] == ["Virhe", "Asiakkuudet", "2", "E"]


def test_history_and_undo(capsys: Printed, file: Path) -> None:
    main(["import", str(file), "--accept", "--by", "Aino"])
    assert main(["undo", "1", "--by", "Bertta"]) == 0
    capsys.readouterr()
    assert main(["history", "--json"]) == 0
    [record] = json.loads(capsys.readouterr().out)
    assert (record["id"], record["file_name"], record["active"]) == (1, "tammi.xlsx", False)
    assert [(event["by"], event["action"]) for event in record["events"]] == [
        ("Aino", "accepted"),
        ("Bertta", "undone"),
    ]
    assert main(["history"]) == 0
    assert "tammi.xlsx  Peruttu" in capsys.readouterr().out
    assert main(["undo", "1", "--by", "Bertta"]) == 2
    assert main(["undo", "7", "--by", "Bertta"]) == 2


def test_export_backup_and_restore(capsys: Printed, file: Path, tmp_path: Path) -> None:
    main(["import", str(file), "--accept"])
    assert main(["export", "caseload", "-o", str(tmp_path / "a.csv")]) == 0
    assert main(["backup", str(tmp_path / "b.sqlite")]) == 0
    assert main(["undo", "1", "--by", "A"]) == 0
    assert main(["restore", str(tmp_path / "b.sqlite")]) == 0
    capsys.readouterr()
    code, result = run_json(capsys, "import", file, "--json")
    assert (code, result["status"]) == (0, "unchanged")


def test_a_template_of_chosen_datasets_and_language(tmp_path: Path, capsys: Printed) -> None:
    target = tmp_path / "mall.xlsx"
    arguments = [
        "template",
        "-o",
        str(target),
        "--dataset",
        "teams",
        "goals",
        "--lang",
        "sv",
        "--with-sample",
    ]
    assert main(arguments) == 0
    names = [sheet.title for sheet in load_workbook(target).worksheets if sheet.sheet_state == "visible"]
    assert names[1:] == [CATALOGUE.dataset_by_id[id].names.sv for id in ("teams", "goals")]
    code, result = run_json(capsys, "import", target, "--json")
    assert (code, result["status"]) == (0, "checked")


def test_doctor_is_well_after_prepare(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMPLE", "0")
    assert main(["prepare"]) == 0
    code, health = run_json(capsys, "doctor", "--json")
    assert (code, health["is_well"], health["imports"]) == (0, True, 0)
    assert main(["doctor"]) == 0
    assert "Kaikki kunnossa." in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "nobody", "-o", "a.csv"],
        ["export", "teams", "-o", "a.txt"],
        ["restore", "missing.sqlite"],
        ["backup", "missing/b.sqlite"],
        ["import", "missing.xlsx"],
        ["template", "-o", "a.xlsx", "--dataset", "nobody"],
        ["template", "-o", "missing/a.xlsx"],
    ],
)
def test_what_cannot_be_done_exits_with_two_and_a_sentence(capsys: Printed, arguments: list[str]) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip().endswith(".")
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["import"], ["undo", "1"], ["undo", "x", "--by", "A"], ["template"]]
)
def test_wrong_usage_exits_with_two(capsys: Printed, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TILANNEKUVA_DATABASE_URL", "sqlite:////proc/a.sqlite"),
        ("TILANNEKUVA_DATABASE_URL", "nonsense"),
        ("TILANNEKUVA_THRESHOLD", "1"),
    ],
)
def test_no_database_exits_with_two(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch, file: Path, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert main(["import", str(file), "--json"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert variable in said.err


def test_as_a_program_it_writes_one_object_and_nothing_else(file: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "data_access", "import", str(file), "--json"],
        cwd=ROOT,
        env={"TILANNEKUVA_DATABASE_URL": sqlite_url(tmp_path / "program.sqlite"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["status"] == "checked"
