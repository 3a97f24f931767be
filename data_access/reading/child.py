"""The processes that strangers' files are read in: limited in memory and time, reused while they are well.

A file may make a reader hang, eat all memory or abort. Whatever happens to such a process, here it is one
clear message.
"""

import atexit
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from data_access.explore import Choice, ExploredSheet
from data_access.findings import Finding
from data_access.inspect import Inspection, Teams
from data_access.layout.model import Layout
from data_access.reading.wire import Answer, Fault, OnStep, Reply, Step, read_answer, write_block
from locales import UserError
from metrics.catalogue.model import Dataset

TIMEOUT = 120.0  # seconds for one file, however it stalls
_PER_MIB = 10.0  # seconds for each MiB of a large one: a million rows are 40 MiB, and the machine may be busy
_ROOT = Path(__file__).resolve().parents[2]
_SPARE = 2  # idle processes that are kept
_AT_ONCE = max(2, os.cpu_count() or 2)


def _say_nothing(_step: Step) -> None:
    """Nobody looks on."""


class _DeadError(Exception):
    """The process died, or was killed because it took too long."""


@dataclass
class Worker:
    """One process that reads files, one after the other."""

    process: "subprocess.Popen[bytes]"
    folder: str  # for its temporary files, which are gone with it however it ends

    @classmethod
    def start(cls) -> "Worker":
        command = [sys.executable, "-m", "data_access.reading.worker"]
        folder = tempfile.mkdtemp(prefix="tilannekuva-")
        plain = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1", "TMPDIR": folder}
        process = subprocess.Popen(  # noqa: S603 – our own command
            command, cwd=_ROOT, env=plain, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return cls(process, folder)

    def ask(self, question: bytes, timeout: float, on_step: OnStep) -> Answer:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        clock = threading.Timer(timeout, self.process.kill)
        clock.start()
        try:
            write_block(self.process.stdin, question)
            return read_answer(self.process.stdout, on_step)
        except (OSError, EOFError) as error:
            raise _DeadError from error
        finally:
            clock.cancel()

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):  # what was left unsent goes nowhere
                    pipe.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass
class Pool:
    """Idle workers, kept warm; no more at work than the machine has cores."""

    idle: list[Worker] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    turns: threading.BoundedSemaphore = field(default_factory=lambda: threading.BoundedSemaphore(_AT_ONCE))

    def ask(self, question: bytes, timeout: float, on_step: OnStep = _say_nothing) -> Reply:
        """One file's answer. UserError where the file was refused or the process did not outlive it,
        RuntimeError where our own code failed."""
        on_step("queue")
        with self.turns:
            worker = self._take()
            try:
                answer = worker.ask(question, timeout, on_step)
            except _DeadError:
                worker.stop()
                self.warm()
                raise UserError("error-file-too-heavy") from None
            except BaseException:  # its answer was not read to the end
                worker.stop()
                raise
            self._give_back(worker)
        match answer:
            case UserError():
                raise answer
            case Fault(where):
                raise RuntimeError(f"reading a file failed: {where}")
        return answer

    def warm(self) -> None:
        """Have one process ready, so that the next person does not wait for it to start."""
        with self.lock:
            if not self.idle:
                self.idle.append(Worker.start())

    def close(self) -> None:
        with self.lock:
            while self.idle:
                self.idle.pop().stop()

    def _take(self) -> Worker:
        with self.lock:
            while self.idle:
                worker = self.idle.pop()
                if worker.process.poll() is None:
                    return worker
                worker.stop()
        return Worker.start()

    def _give_back(self, worker: Worker) -> None:
        with self.lock:
            if len(self.idle) < _SPARE:
                self.idle.append(worker)
                return
        worker.stop()


@cache
def _pool() -> Pool:
    pool = Pool()
    atexit.register(pool.close)
    return pool


def warm_up() -> None:
    """Start a process for the first file before it comes."""
    _pool().warm()


def _allow(content: bytes) -> float:
    """Seconds that a file may take by its size."""
    return max(TIMEOUT, _PER_MIB * len(content) / 2**20)


def inspect_safely(
    content: bytes,
    name: str,
    datasets: Sequence[Dataset],
    teams: Teams,
    today: date,
    profiles: Sequence[Layout] = (),
    timeout: float | None = None,
    on_step: OnStep = _say_nothing,
) -> Inspection:
    """What a file holds, see `data_access.inspect`. UserError where it cannot be read, in time or at all."""
    question = pickle.dumps(("inspect", content, name, tuple(datasets), teams, today, tuple(profiles)))
    reply = _pool().ask(question, timeout or _allow(content), on_step)
    assert isinstance(reply, Inspection)
    return reply


def explore_safely(
    content: bytes,
    datasets: Sequence[Dataset],
    teams: Teams,
    choices: Mapping[str, Choice],
    timeout: float | None = None,
) -> tuple[ExploredSheet, ...]:
    """What a file's tables look like, see `data_access.explore`. UserError as in `inspect_safely`."""
    question = pickle.dumps(("explore", content, tuple(datasets), teams, dict(choices)))
    reply = _pool().ask(question, timeout or _allow(content))
    assert isinstance(reply, tuple)
    return reply


def annotate_safely(content: bytes, findings: Sequence[Finding], timeout: float | None = None) -> bytes:
    """A copy of a file with its findings, see `data_access.annotate`; a plain list of them where the file is
    more than its reader can take."""
    try:
        reply = _pool().ask(pickle.dumps(("annotate", content, tuple(findings))), timeout or _allow(content))
    except UserError:
        reply = _pool().ask(pickle.dumps(("annotate", b"", tuple(findings))), timeout or TIMEOUT)
    assert isinstance(reply, bytes)
    return reply
