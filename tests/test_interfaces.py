"""The fixed points that others call: names and arguments stay as they are."""

import inspect
import re
from pathlib import Path

import pytest

from charts.flow_layout import arrange
from data_access.__main__ import _parser
from metrics import intervals, spc, waiting
from metrics.supported_employment import fidelity_band

ROOT = Path(__file__).resolve().parent.parent

FUNCTIONS = {
    spc.xmr: "values, dates, improvement, target, rebase, fix_after, screen_outliers, rules",
    spc.runs: "values, centre",
    intervals.wilson: "x, n, confidence",
    intervals.byar: "x, n, confidence",
    intervals.mean_t: "values, mean, sd, n, confidence",
    intervals.funnel_proportion: "numerator, denominator, confidence",
    arrange: "nodes, links, pinned, previous, exact_limit",
    waiting.load: "demand, capacity",
    waiting.target_mean_wait: "target_wait, factor",
    waiting.target_queue_size: "demand, target_wait, factor",
    waiting.relief_capacity: "demand, queue_size, target_queue_size, weeks_to_target",
    waiting.target_capacity: "demand, target_wait, factor, cv_demand, cv_capacity",
    waiting.pressure: "mean_wait, target_wait, factor",
    fidelity_band: "scores",
}
COMMANDS = [
    "template -o FILE.xlsx --dataset teams staffing --lang sv --with-sample",
    "import FILE.xlsx OTHER.xlsx --accept --by NAME --json --annotated FILE.xlsx",
    "history --json",
    "undo 1 --by NAME",
    "export teams -o FILE.csv",
    "backup FILE",
    "restore FILE",
    "doctor --json",
]


@pytest.mark.parametrize(
    ("function", "arguments"), FUNCTIONS.items(), ids=lambda one: getattr(one, "__name__", "")
)
def test_function_keeps_its_arguments(function: object, arguments: str) -> None:
    assert callable(function)
    parameters = inspect.signature(function).parameters
    agreed = arguments.split(", ")
    assert list(parameters)[: len(agreed)] == agreed
    # What has come since has to be asked for by its name, and may be left out.
    later = [parameters[name] for name in list(parameters)[len(agreed) :]]
    assert all(each.kind is each.KEYWORD_ONLY and each.default is not each.empty for each in later)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_line_understands_what_others_write(command: str) -> None:
    assert _parser().parse_args(command.split()).run is not None


@pytest.mark.parametrize("target", ["run", "test", "setup", "check", "fix", "bench"])
def test_makefile_has_the_agreed_targets(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    "variable", ["TILANNEKUVA_DATABASE_URL", "TILANNEKUVA_THRESHOLD", "TILANNEKUVA_AUTH"]
)
def test_every_setting_is_in_the_readme(variable: str) -> None:
    assert f"`{variable}`" in (ROOT / "README.md").read_text(encoding="utf-8")
