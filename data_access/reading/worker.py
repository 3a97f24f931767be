"""The other end: reads one file after the other, within limits, and answers in data.

python -m data_access.reading.worker
"""

import os
import pickle
import resource
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from data_access.annotate import write_annotated
from data_access.explore import explore_file
from data_access.inspect import inspect_file
from data_access.reading.sheets import read_sheets
from data_access.reading.wire import (
    Answer,
    OnStep,
    Reply,
    describe_fault,
    read_block,
    write_reply,
    write_step,
)
from locales import UserError

MEMORY = 4 * 1024 * 1024 * 1024  # more than the largest workbook that is taken needs, less than harms others
DISK = 1024 * 1024 * 1024  # of one temporary file, while an annotated copy is written
SECONDS = 200  # of computing for one file: a million rows take 40


def main() -> None:
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not garble the answer
    _limit(resource.RLIMIT_AS, _used_memory() + MEMORY)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, DISK)
    while True:
        try:
            job, *given = pickle.loads(read_block(questions))  # noqa: S301 – the app's own words
        except EOFError:
            return
        spent = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(spent.ru_utime + spent.ru_stime) + SECONDS)
        try:
            write_step(answers, "read")
            reply: Answer = _JOBS[job](partial(write_step, answers), *given)
        except UserError as error:
            reply = error
        except MemoryError:
            os._exit(1)  # nothing that is left is worth trusting
        except Exception as error:  # noqa: BLE001 – told to the app, which fails loudly: it is our fault
            reply = describe_fault(error)
        write_reply(answers, reply)


def _limit(kind: int, most: int) -> None:
    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _used_memory() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()


def _inspect(on_step: OnStep, content: bytes, name: str, *given: object) -> Reply:
    sheets = read_sheets(content)
    on_step("check")
    return inspect_file(content, name, sheets, *given)  # type: ignore[arg-type]


def _explore(_on_step: OnStep, content: bytes, *given: object) -> Reply:
    return explore_file(read_sheets(content), *given)  # type: ignore[arg-type]


def _annotate(_on_step: OnStep, content: bytes, findings: object) -> Reply:
    target = BytesIO()
    write_annotated(content, findings, target)  # type: ignore[arg-type]
    return target.getvalue()


_JOBS: dict[str, Callable[..., Reply]] = {"inspect": _inspect, "explore": _explore, "annotate": _annotate}

if __name__ == "__main__":
    main()
