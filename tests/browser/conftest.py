"""A running app on a loopback port and a Chromium page that notes what goes wrong in it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip


@dataclass
class Visit:
    """A browser page on the app, and what it complained about."""

    page: Page
    url: str
    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def open(self, path: str = "/") -> None:
        """Open a page and wait until its script has run."""
        self.page.goto(self.url + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the page's script has begun and ended."""
        self.page.wait_for_selector("h1", timeout=60_000)
        self.page.wait_for_timeout(500)
        ended = '[data-testid=stApp][data-test-script-state="notRunning"]'
        self.page.wait_for_selector(ended, timeout=60_000)
        self.page.wait_for_timeout(300)

    @property
    def exceptions(self) -> int:
        return self.page.locator("[data-testid=stException]").count()


def start_server(database: Path, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start the app as `make run` does, on a free loopback port; the process and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "deploy/server.py", "--server.port", str(port)]
    environment = {
        **os.environ,
        "TILANNEKUVA_DATABASE_URL": f"sqlite:///{database}",
        "TILANNEKUVA_AUTH": "off",
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    url = f"http://127.0.0.1:{port}"
    _wait_for(url + "/_stcore/health", process, log)
    return process, url


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(240):
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - a loopback address of our own
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    raise RuntimeError(f"the app did not start:\n{log.read_text()}")


def stop_server(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def sample_app(sample_store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app on a copy of the sample store, for all tests of a worker that only read."""
    folder = tmp_path_factory.mktemp("app")
    database = folder / "sample.sqlite"
    shutil.copy(sample_store_path, database)
    process, url = start_server(database, folder / "log.txt")
    yield url
    stop_server(process)


@pytest.fixture
def empty_app(tmp_path: Path) -> Iterator[str]:
    """The app on a store that has never had an import."""
    process, url = start_server(tmp_path / "empty.sqlite", tmp_path / "log.txt")
    yield url
    stop_server(process)


def make_visit(browser: Browser, url: str, **options: object) -> Visit:
    context = browser.new_context(locale="fi-FI", timezone_id="Europe/Helsinki", **options)  # type: ignore[arg-type]
    page = context.new_page()
    visit = Visit(page, url)
    host = urlparse(url).netloc
    page.on(
        "console", lambda message: _note(visit, message.type, message.text, message.location.get("url", ""))
    )
    page.on("request", lambda request: _note_host(visit, request.url, host))
    return visit


def _note(visit: Visit, kind: str, text: str, source: str) -> None:
    # On a deep link Streamlit first asks for PAGE/_stcore/… and gets a 404: its own way, not ours.
    if kind == "error" and "/_stcore/" not in source:
        visit.errors.append(f"{text} {source}")


def _note_host(visit: Visit, url: str, host: str) -> None:
    if url.startswith(("http", "ws")) and urlparse(url).netloc != host:
        visit.hosts.add(urlparse(url).netloc)


@pytest.fixture
def visit(browser: Browser, sample_app: str) -> Iterator[Visit]:
    found = make_visit(browser, sample_app, viewport={"width": 1440, "height": 1000})
    yield found
    found.page.context.close()
