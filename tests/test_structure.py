"""The project's shape: which files may lie where, and that everything declared is described."""

import re
import subprocess
import tomllib
from pathlib import Path

from tests.conftest import LONG

ROOT = Path(__file__).resolve().parent.parent
CODE = (
    "pages", "ui", "charts", "exports", "metrics", "data_access", "locales", "sample_data", "deploy",
    "benchmarks",
)  # fmt: skip


def _python_files() -> list[Path]:
    return [ROOT / "app.py", *(path for part in CODE for path in (ROOT / part).rglob("*.py"))]


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_page_script_lies_directly_in_pages() -> None:
    assert list((ROOT / "pages").glob("*.py")) == []


def test_every_page_in_the_list_has_its_script() -> None:
    listed = re.findall(r'"(pages/[a-z_/]+\.py)"', (ROOT / "app.py").read_text(encoding="utf-8"))
    found = {str(path.relative_to(ROOT)) for path in (ROOT / "pages").rglob("*.py")}
    assert set(listed) == found


def test_no_module_is_over_four_hundred_lines() -> None:
    long = {str(path.relative_to(ROOT)): _lines(path) for path in _python_files() if _lines(path) > 400}
    assert long == {}


def test_no_finnish_text_is_hard_wired_in_pages_and_shared_parts() -> None:
    for path in [*(ROOT / "pages").rglob("*.py"), *(ROOT / "ui").rglob("*.py"), ROOT / "app.py"]:
        code = re.sub(r'""".*?"""', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        code = re.sub(r"#.*", "", code)
        assert re.findall(r'"[^"\n]*[äöåÄÖÅ][^"\n]*"', code) == [], path


def test_nothing_is_told_to_outside_hosts() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["browser"]["gatherUsageStats"] is False


def test_committed_files_name_no_machine_paths() -> None:
    listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    suffixes = {".py", ".md", ".toml", ".txt", ".in", ".sh", ".ftl", ".css"}
    for name in listing.stdout.split():
        path = ROOT / name
        if path.suffix in suffixes and path.exists():
            assert "/work/" + "main" not in path.read_text(encoding="utf-8"), name


def test_files_that_are_started_first_exist() -> None:
    assert [name for name in LONG if not (ROOT / "tests" / name).is_file()] == []
