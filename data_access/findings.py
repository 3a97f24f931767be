"""What a check has found: where, how bad, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from locales import Message
from locales.message import Argument

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True)
class Finding:
    """One finding. row and column are as Excel shows them (1-based, letter); the value is shortened text."""

    severity: Severity
    code: str
    sheet: str = ""
    row: int | None = None
    column: str | None = None
    value: str | None = None
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    @property
    def message(self) -> Message:
        value = {"value": self.value} if self.value is not None else {}
        return Message(f"finding-{self.code.replace('_', '-')}", {**value, **self.arguments})


def clean(written: str) -> str:
    """A name from outside as one line that every database can store: no NUL, no broken characters."""
    whole = written.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    return " ".join(whole.split())


def shorten(value: object) -> str:
    """An untrusted cell as a short text for a finding."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    written = " ".join(str(value).split())
    return written if len(written) <= 40 else written[:39] + "…"
