"""What goes between the app and the processes that read files.

Questions are the app's own. Answers come from a process that has a stranger's file in it, so they are taken
as data only: JSON and Arrow, never objects that could run something.
"""

import json
import struct
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Literal, get_args

import pandas as pd
import pyarrow

from data_access.explore import ExploredSheet, Question
from data_access.findings import Finding
from data_access.inspect import InspectedSheet, Inspection
from data_access.layout.model import from_json, to_json
from locales import UserError

Step = Literal["queue", "read", "check", "compare"]  # how far a file has come
OnStep = Callable[[Step], None]
Reply = Inspection | bytes | tuple[ExploredSheet, ...]


@dataclass(frozen=True)
class Fault:
    """Where our own code failed while it read a file."""

    where: str


Answer = Reply | UserError | Fault

_LENGTH = struct.Struct("<Q")
_MOST = 4 * 1024 * 1024 * 1024


def write_block(stream: IO[bytes], content: bytes) -> None:
    stream.write(_LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def read_block(stream: IO[bytes]) -> bytes:
    """The next block. EOFError where the other side is gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    if length > _MOST:
        raise EOFError
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return content


def describe_fault(error: Exception) -> Fault:
    """Where our own code failed. Without the error's words: they may quote a cell."""
    step = traceback.extract_tb(error.__traceback__)[-1]
    return Fault(f"{type(error).__name__} at {step.name}, {Path(step.filename).name}:{step.lineno}")


def write_reply(stream: IO[bytes], reply: Answer) -> None:
    """Send an answer: a heading in JSON, then one block per table."""
    if isinstance(reply, Fault):
        write_block(stream, json.dumps({"fault": reply.where}).encode())
        return
    if isinstance(reply, UserError):
        heading: dict[str, Any] = {"error": reply.message.id, "arguments": dict(reply.message.arguments)}
        tables: list[bytes] = []
    elif isinstance(reply, bytes):
        heading, tables = {"file": True}, [reply]
    elif isinstance(reply, tuple):
        heading, tables = {"explored": [_pack_explored(sheet) for sheet in reply]}, []
    else:
        heading = {
            "name": reply.name,
            "hash": reply.hash,
            "findings": [asdict(finding) for finding in reply.findings],
            "sheets": [
                {
                    "dataset": sheet.dataset,
                    "sheet": sheet.sheet,
                    "letters": dict(sheet.letters),
                    "skipped": dict(sheet.skipped),
                }
                for sheet in reply.sheets
            ],
        }
        tables = [_pack(sheet.rows) for sheet in reply.sheets]
    write_block(stream, json.dumps(heading).encode())
    for table in tables:
        write_block(stream, table)


def write_step(stream: IO[bytes], step: Step) -> None:
    """Say what is being done, before the answer."""
    write_block(stream, json.dumps({"step": step}).encode())


def read_answer(stream: IO[bytes], on_step: OnStep) -> Answer:
    """An answer as it was sent, a refusal or a fault of ours among them. Once it is returned nothing of it is
    left in the stream; whatever is raised here leaves it in the middle of an answer."""
    heading = json.loads(read_block(stream))
    while "step" in heading:
        on_step(next(step for step in get_args(Step) if step == heading["step"]))
        heading = json.loads(read_block(stream))
    if "fault" in heading:
        return Fault(heading["fault"])
    if "error" in heading:
        return UserError(heading["error"], **heading["arguments"])
    if "file" in heading:
        return read_block(stream)
    if "explored" in heading:
        return tuple(_unpack_explored(sheet) for sheet in heading["explored"])
    sheets = tuple(
        InspectedSheet(
            each["dataset"], each["sheet"], _unpack(read_block(stream)), each["letters"], each["skipped"]
        )
        for each in heading["sheets"]
    )
    findings = tuple(Finding(**finding) for finding in heading["findings"])
    return Inspection(heading["name"], heading["hash"], sheets, findings)


def _pack_explored(sheet: ExploredSheet) -> dict[str, Any]:
    layout = None if sheet.layout is None else to_json(sheet.layout)
    questions = [(question.column, question.label) for question in sheet.questions]
    return {
        "name": sheet.name,
        "rows": sheet.rows,
        "header": sheet.header,
        "headings": sheet.headings,
        "layout": layout,
        "asks": questions,
    }


def _unpack_explored(data: dict[str, Any]) -> ExploredSheet:
    return ExploredSheet(
        data["name"],
        tuple((int(number), tuple(values)) for number, values in data["rows"]),
        data["header"],
        tuple((text, written) for text, written in data["headings"]),
        None if data["layout"] is None else from_json(data["layout"]),
        tuple(Question(column, label) for column, label in data["asks"]),
    )


def _pack(rows: pd.DataFrame) -> bytes:
    target = BytesIO()
    texts = [name for name in rows if rows[name].dtype == object and _is_text(rows[name])]
    rows.astype(dict.fromkeys(texts, "category")).to_feather(target)
    return target.getvalue()


def _is_text(values: "pd.Series[Any]") -> bool:
    return all(isinstance(value, str) for value in values)


def _unpack(content: bytes) -> pd.DataFrame:
    """The rows as `facts.tidy` has them: texts as objects, shared by all rows that have the same."""
    rows = pd.read_feather(BytesIO(content)).copy()
    pyarrow.default_memory_pool().release_unused()  # or it would be kept for a next file
    for name in rows:
        if not pd.api.types.is_numeric_dtype(rows[name].dtype):
            loose = rows[name].astype(object)
            rows[name] = loose.where(loose.notna(), None)
    return rows
