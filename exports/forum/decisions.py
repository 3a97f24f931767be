"""The notes of meetings as a pack lists them."""

from exports.context import Context
from locales.numbers import period as write_period
from metrics.catalogue.indicators import INDICATOR_BY_ID

Decision = tuple[str, str, str, str]


def list_decisions(context: Context) -> tuple[Decision, ...]:
    """Every note of the area up to the scope's last month, the newest first: month, author, text, subject."""
    found = [note for note in context.all_notes if note.period <= context.scope.last]
    newest = sorted(found, key=lambda note: (-note.period, -note.id))
    return tuple(
        (
            write_period(note.period, "month", context.language),
            note.by,
            note.text,
            _name(note.subject_kind, note.subject, context),
        )
        for note in newest
    )


def _name(kind: str, subject: str, context: Context) -> str:
    """What a note is about: an indicator by its name, a measure by its id."""
    if kind == "indicator" and subject in INDICATOR_BY_ID:
        return INDICATOR_BY_ID[subject].names.get(context.language)
    return context.say("forum-measure", id=subject)
