"""A pack as a file, by the ending of its name: written whole or not at all."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from exports.forum.model import Pack
from locales import UserError

ENDINGS = (".pptx", ".pdf", ".xlsx")


def choose_writer(name: str) -> Callable[[Pack], bytes]:
    """What makes a file of a name's ending. UserError where there is none."""
    ending = Path(name).suffix.lower()
    if ending == ".pptx":
        from exports.forum.slides import write_slides

        return write_slides
    if ending == ".pdf":
        from exports.forum.report import write_report

        return write_report
    if ending == ".xlsx":
        from exports.forum.workbook import write_pack_workbook

        return write_pack_workbook
    raise UserError("forum-error-ending", name=name[:120])


def write_whole(target: Path, content: bytes) -> None:
    """Put a file in its place in one step: nobody sees half of it. UserError where it cannot be written."""
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", suffix=".part", delete=False) as part:
            place = Path(part.name)
            try:
                part.write(content)
                part.close()
                place.chmod(0o644)
                place.replace(target)
            finally:
                place.unlink(missing_ok=True)
    except OSError:
        raise UserError("error-file-not-written", name=str(target)) from None
