"""Compile the pinned requirements and write beside each direct dependency why it is there.

Reads ``requirements.in`` and ``requirements-dev.in`` (one ``name  # reason`` a line), writes
``requirements.txt`` and ``requirements-dev.txt`` with versions and hashes for Python 3.11-3.13.
Run it as ``make lock``; ``make lock UPGRADE=1`` takes the newest versions allowed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = "3.11"
NOTE = "# Pinned by `make lock` from {source}; do not edit. Direct dependencies say why they are here.\n"


def main() -> None:
    upgrade = ["--upgrade"] if os.environ.get("UPGRADE") else []
    for name in ("requirements", "requirements-dev"):
        source, target = ROOT / f"{name}.in", ROOT / f"{name}.txt"
        compile_pins(source, target, upgrade)
        pins = target.read_text(encoding="utf-8")
        reasons = read_reasons(source.read_text(encoding="utf-8"))
        noted = add_reasons(pins, reasons)
        target.write_text(NOTE.format(source=source.name) + noted, encoding="utf-8")


def compile_pins(source: Path, target: Path, extra: list[str]) -> None:
    """Ask uv for one set of pins that installs on every supported Python."""
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-config"),
        *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes"),
        *("--no-header", "--no-emit-index-url", "--no-emit-find-links"),
        *(source.name, "--output-file", target.name),
        *extra,
    ]
    subprocess.run(command, cwd=ROOT, check=True)


def read_reasons(text: str) -> dict[str, str]:
    """Return ``{normalised name: reason}``; a direct dependency without a reason is refused."""
    reasons = {}
    for line in text.splitlines():
        requirement, _, reason = line.partition("#")
        if not requirement.strip() or requirement.startswith("-"):
            continue
        name = re.split(r"[\[<>=!~; ]", requirement.strip(), maxsplit=1)[0]
        if not reason.strip():
            raise SystemExit(f"{name}: write after # in one line why it is needed")
        reasons[normalise(name)] = reason.strip()
    return reasons


def add_reasons(pins: str, reasons: dict[str, str]) -> str:
    """Put ``# reason`` above each pin of a direct dependency."""
    lines = []
    for line in pins.splitlines():
        pinned = re.match(r"([A-Za-z0-9._-]+)(\[[^\]]*\])?==", line)
        if pinned and (reason := reasons.get(normalise(pinned[1]))):
            lines.append(f"# {pinned[1]}: {reason}")
        lines.append(line)
    return "\n".join(lines) + "\n"


def normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    main()
