"""The server starts only with settings that it understands, and never opens a door without log-in."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.runtime.pages_manager import PagesManager

ROOT = Path(__file__).resolve().parent.parent


def _find_port() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


def _start(**settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "streamlit", "run", "deploy/server.py", "--server.port", _find_port()]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TILANNEKUVA_THRESHOLD", "two"),
        ("TILANNEKUVA_THRESHOLD", "11"),
        ("TILANNEKUVA_AUTH", "maybe"),
        ("TILANNEKUVA_DATABASE_URL", "mysql://somewhere/x"),
    ],
)
def test_malformed_setting_is_named_and_nothing_starts(name: str, value: str) -> None:
    ended = _start(**{name: value})
    assert ended.returncode != 0
    assert name in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr


def test_open_door_without_log_in_is_refused() -> None:
    ended = _start(STREAMLIT_SERVER_ADDRESS="0.0.0.0")  # noqa: S104 - it must refuse
    assert ended.returncode != 0
    assert "TILANNEKUVA_AUTH" in ended.stdout + ended.stderr


def test_streamlit_still_keeps_its_page_list_where_the_server_switches_it_off() -> None:
    assert hasattr(PagesManager, "uses_pages_directory")
