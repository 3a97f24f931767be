"""What the forms of the strategy share: what one was opened with, saving, and what there is to say of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from data_access.edit_strategy import FieldFinding, Outcome, save_measures
from locales import UserError, render
from ui import session
from ui.page import Context
from ui.strategy_words import describe_change
from ui.table import escape_markdown

NEW = "+"  # the choice of a measure that is not there yet
MOST_CHANGES = 8  # of others' that are told at once
_OPENED, _TOLD, _ROUND = "strategy-opened", "strategy-told", "strategy-round"


@dataclass(frozen=True)
class Opened:
    """What a form was opened with. choice: what was chosen to be edited; measures: the ids that it is about;
    seen: the import that was in force; initial: its fields as they were; whole: all of them are to be saved,
    not just what was changed."""

    county: str
    choice: str
    measures: tuple[str, ...]
    seen: int
    initial: Mapping[str, object]
    whole: bool = False


@dataclass(frozen=True)
class Told:
    """What came of the last attempt at something: kept until the next one, beside what was typed."""

    choice: str = ""
    outcome: Outcome | None = None
    error: UserError | None = None
    by_field: Mapping[str, Sequence[FieldFinding]] = field(default_factory=dict)


def read_opened(county: str, choice: str) -> Opened | None:
    """The form that is open, if it is about this."""
    opened: Opened | None = st.session_state.get(_OPENED)
    return opened if opened is not None and (opened.county, opened.choice) == (county, choice) else None


def keep_opened(opened: Opened) -> Opened:
    """Remember what a form was opened with."""
    st.session_state[_OPENED] = opened
    return opened


def forget_opened() -> None:
    """Nothing is being edited any more."""
    for kept in (_OPENED, _TOLD):
        st.session_state.pop(kept, None)


def read_told(choice: str) -> Told:
    """What came of the last attempt, if it was at this."""
    told: Told | None = st.session_state.get(_TOLD)
    return told if told is not None and told.choice == choice else Told(choice)


def key_of(name: str) -> str:
    """A widget's key: after a save all forms begin anew."""
    return f"strategy-{name}-{st.session_state.get(_ROUND, 0)}"


def field_key(choice: str, name: str) -> str:
    return key_of(f"field-{choice}-{name}")


def save(
    rows: Sequence[Mapping[str, object]], opened: Opened, choice: str, name: str, context: Context
) -> Outcome | None:
    """Save, and keep what there is to tell about it; what was typed stays unless it was stored.

    choice: what is chosen after it was stored; name: what the import is called in the history. To be run
    before the page is drawn again, so that the page shows what is in force after it.
    """
    try:
        given = (context.store, opened.county, rows, session.viewer())
        outcome = save_measures(*given, seen=opened.seen, name=name)
    except UserError as error:
        st.session_state[_TOLD] = Told(opened.choice, error=error)
        return None
    if outcome.status in ("saved", "unchanged"):
        del st.session_state[_OPENED]
        st.session_state[_TOLD] = Told(choice, outcome)
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        return outcome
    by_field: dict[str, list[FieldFinding]] = {}
    for finding in outcome.errors:
        own = finding.measure in opened.measures
        by_field.setdefault(finding.field if own else "", []).append(finding)
    st.session_state[_TOLD] = Told(opened.choice, outcome, by_field=by_field)
    return outcome


def say_of_field(told: Told, name: str, context: Context) -> None:
    """What the last attempt had to say of a field, under it."""
    for finding in told.by_field.get(name, ()):
        st.error(escape_markdown(render(finding.message, context.language)))


def say_told(told: Told, context: Context) -> None:
    """What the last attempt came to, at the button: where one looks after pressing it."""
    if told.error is not None:
        st.error(escape_markdown(render(told.error.message, context.language)))
    if told.outcome is None:
        return
    if told.outcome.status == "unchanged":
        st.info(context.say("strategy-unchanged"))
    if told.outcome.status == "saved":
        _say_saved(told.outcome, context)
    if told.outcome.status == "refused":
        st.error(context.say("strategy-refused"))
    say_of_field(told, "", context)
    if told.outcome.status == "conflict":
        _say_conflict(told.outcome, context)


def _say_saved(outcome: Outcome, context: Context) -> None:
    """That it was stored, what it leaves untold, and how it can be undone."""
    st.success(context.say("strategy-saved", id=outcome.import_id or 0))
    if session.is_held():
        st.warning(context.say("strategy-saved-held"))
    for finding in outcome.findings:
        st.warning(escape_markdown(f"{finding.measure}: {render(finding.message, context.language)}"))
    st.page_link("pages/data/datasets.py", label=context.say("strategy-undo"))


def _say_conflict(outcome: Outcome, context: Context) -> None:
    """What others have changed meanwhile."""
    changes = outcome.changes
    lines = [f"- {escape_markdown(describe_change(one, context))}" for one in changes[:MOST_CHANGES]]
    if len(changes) > MOST_CHANGES:
        lines.append(f"- {context.say('strategy-conflict-more', count=len(changes) - MOST_CHANGES)}")
    st.warning("\n".join([context.say("strategy-conflict"), "", *lines]))
