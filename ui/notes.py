"""Notes of meetings beside an indicator or a measure: the list, and the form for a new one."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial

import streamlit as st

from data_access.notes import LONGEST_NOTE, Note, SubjectKind, add_note, list_notes, remove_note
from exports.remarks import write_plain_note, write_removal
from locales import UserError, render
from locales.numbers import period as write_period
from metrics import calendar
from metrics.catalogue.counties import is_study
from ui import session
from ui.access import may_record
from ui.page import Context
from ui.table import escape_markdown

MONTHS = 24  # how far back a meeting may be chosen
_REOPEN = "remark-reopen"
_ROUND = "remark-round"  # new, empty fields after each remark that was kept


def show_notes(kind: SubjectKind, subject: str, context: Context) -> None:
    """The folded notes of an indicator or a measure, with a form for those who may add one.

    Once per subject on a page: the fold is known by it.
    """
    notes = context.notes(kind, subject)
    if is_study(context.scope.county) or not (notes or may_record()):
        return
    label = context.say("notes-fold-count", count=len(notes)) if notes else context.say("notes-fold")
    key = f"notes-{kind}-{subject}"
    with open_fold(label, key) as is_open:
        if is_open:
            draw_notes(kind, subject, context, fold=key)


@contextmanager
def open_fold(label: str, key: str) -> Iterator[bool]:
    """A fold, and whether it is open: what is inside need not be drawn otherwise.

    Streamlit takes a fold with another label (the count in it) for another fold, which would be closed. So
    one in which something was just kept or removed is opened anew.
    """
    if st.session_state.pop(f"{_REOPEN}-{key}", False):
        st.session_state[key] = True
    box = st.expander(label, key=key, on_change="rerun")
    with box:
        yield bool(box.open)


def draw_notes(kind: SubjectKind, subject: str, context: Context, *, fold: str) -> None:
    """The inside of a fold, which `open_fold` drew by its key."""
    st.markdown(f"**{context.say('notes-title')}**")
    key = f"note-{kind}-{subject}"
    notes = context.notes(kind, subject)
    if not notes:
        st.caption(context.say("notes-none"))
    for note in notes:
        show_line(write_plain_note(note, context), f"{key}-{note.id}", partial(_remove, note, fold), context)
    if may_record():
        _offer_form(kind, subject, fold, context)
        show_removed(key, lambda: _read_removed(kind, subject, context), context)


def show_line(line: str, key: str, remove: Callable[[], None], context: Context) -> None:
    """One remark, with the button that removes it for those who may."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"line-{key}"):
        st.markdown(escape_markdown(line))
        if may_record() and st.button(context.say("remark-remove"), key=f"remove-{key}"):
            remove()


def show_removed(key: str, read: Callable[[], Sequence[str]], context: Context) -> None:
    """The lines of what has been removed, where somebody asks for them."""
    if st.checkbox(context.say("remarks-show-removed"), key=f"removed-{key}"):
        for line in read():
            st.caption(escape_markdown(line))


def keep(act: Callable[[], object], key: str, fold: str) -> None:
    """Do what changes the store, and draw the page anew; what a person can mend is said in place.

    key: of the fields that are then empty. fold: the key of the fold that is then open.
    """
    try:
        act()
    except UserError as error:
        st.error(render(error.message, session.language()))
        return
    st.session_state[f"{_ROUND}-{key}"] = round_of(key) + 1
    st.session_state[f"{_REOPEN}-{fold}"] = True
    st.rerun()


def round_of(key: str) -> int:
    """How many remarks were kept here: a part of the fields' keys, so that they are empty afterwards."""
    kept: int = st.session_state.get(f"{_ROUND}-{key}", 0)
    return kept


def _offer_form(kind: SubjectKind, subject: str, fold: str, context: Context) -> None:
    key = f"note-{kind}-{subject}"
    months = _recent_months(session.today())
    with st.form(f"form-{key}-{round_of(key)}", border=False):
        st.caption(context.say("notes-about"))
        month = st.selectbox(
            context.say("note-month"),
            months,
            format_func=lambda each: write_period(each, "month", context.language),
            key=f"month-{key}-{round_of(key)}",
        )
        text = st.text_area(
            context.say("note-text"),
            max_chars=LONGEST_NOTE,
            height=90,
            help=context.say("note-text-help"),
            key=f"text-{key}-{round_of(key)}",
        )
        sent = st.form_submit_button(context.say("note-add"))
    if sent:
        keep(lambda: _add(kind, subject, month, text, context), key, fold)


def _recent_months(today: date) -> list[int]:
    """The newest first: this month, and the two years before it."""
    this = today.year * 100 + today.month
    return [calendar.add_months(this, -back) for back in range(MONTHS)]


def _add(kind: SubjectKind, subject: str, month: int, text: str, context: Context) -> None:
    with context.store.writing() as connection:
        county, by = context.scope.county, session.viewer()
        add_note(connection, context.store, county, kind, subject, month, text, by)


def _remove(note: Note, fold: str) -> None:
    store = session.store()

    def mark() -> None:
        with store.writing() as connection:
            remove_note(connection, store, note.id, session.viewer())

    keep(mark, f"note-{note.subject_kind}-{note.subject}", fold)


def _read_removed(kind: SubjectKind, subject: str, context: Context) -> list[str]:
    with context.store.reading() as connection:
        notes = list_notes(connection, context.store, context.scope.county, removed=True)
    return [
        write_removal(write_plain_note(note, context), note, context)
        for note in notes
        if (note.subject_kind, note.subject) == (kind, subject) and note.removed_at
    ]
