"""What was delivered in place of a number, kept beside the row: neither zero nor blank."""

from collections.abc import Mapping
from typing import Literal, get_args

Mark = Literal["not_applicable", "not_available", "suppressed"]
MARKS: tuple[Mark, ...] = get_args(Mark)
COLUMN = "marks"  # of every frame and table of facts


def write_marks(marks: Mapping[str, Mark]) -> str | None:
    """The marks of one row, by measure, as they are stored: "active=suppressed;waiting=not_available"."""
    return ";".join(f"{measure}={marks[measure]}" for measure in sorted(marks)) or None


def read_marks(written: object) -> dict[str, Mark]:
    """What `write_marks` wrote; nothing of an empty value."""
    if not isinstance(written, str) or not written:
        return {}
    pairs = (pair.split("=", 1) for pair in written.split(";"))
    known: dict[str, Mark] = {mark: mark for mark in MARKS}
    return {measure: known[mark] for measure, mark in pairs}
