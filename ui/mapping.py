"""Saying what the columns of a file are, where it was not recognised rightly, and keeping it as a profile."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st
from openpyxl.utils import get_column_letter
from streamlit.delta_generator import DeltaGenerator

from data_access.explore import Choice, ExploredSheet, Question
from data_access.importing import read_teams
from data_access.layout.model import (
    IGNORED,
    MEASURE,
    VALUE,
    YEAR,
    Constant,
    Heading,
    Layout,
    Marker,
    ValueCode,
)
from data_access.markers import MARKERS, MEANINGS
from data_access.names import normalise
from data_access.profiles import Profile, save_profile
from data_access.reading.child import explore_safely
from locales import UserError, render, text
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import Column, Dataset
from ui import session

NEAR = 15  # rows from which the header's place can be chosen
SIGNS = ("-", ".", "..", "*", "x", ":")  # those whose meaning differs from system to system
_EXPLORED = "mapping-explored"


def say(id: str, /, **arguments: str | int | float) -> str:
    return text(id, session.language(), **arguments)


@dataclass(frozen=True)
class _Sheet:
    """A sheet while it is mapped. key: what its widgets are called by."""

    key: str
    explored: ExploredSheet
    dataset: Dataset
    layout: Layout


def edit_mapping(content: bytes, name: str) -> tuple[Layout, ...]:
    """The form; the layouts as they are said now, one per sheet that a dataset was chosen for."""
    st.markdown(say("mapping-about"))
    mark = hashlib.sha256(content).hexdigest()[:12]
    try:
        sheets = _explore(content, {})
    except UserError as error:
        st.error(render(error.message, session.language()))
        return ()
    chosen = st.selectbox(
        say("mapping-sheet"), [sheet.name for sheet in sheets], key=f"map-{mark}-sheet"
    ) if len(sheets) > 1 else sheets[0].name  # fmt: skip
    layouts = []
    for place, sheet in enumerate(sheets):
        layout = _edit_sheet(content, f"map-{mark}-{place}", sheet) if sheet.name == chosen else None
        kept = f"map-{mark}-{place}-layout"
        if layout is not None:
            st.session_state[kept] = layout
        layout = st.session_state.get(kept, sheet.layout)
        if layout is not None and not layout.asked:
            layouts.append(layout)
    _offer_save(mark, name, layouts)
    return tuple(layouts)


def _explore(content: bytes, choices: dict[str, Choice]) -> tuple[ExploredSheet, ...]:
    """Look into the file once per choice, not on every run."""
    key = hashlib.sha256(content).hexdigest(), tuple(sorted(choices.items(), key=lambda item: item[0]))
    kept = st.session_state.setdefault(_EXPLORED, {})
    if key not in kept:
        store = session.store()
        with store.reading() as connection:
            teams = read_teams(connection, store)
        with st.spinner(say("datasets-checking")):
            found = explore_safely(content, CATALOGUE.datasets, teams, choices)
        if len(kept) > 20:
            kept.clear()
        kept[key] = found
    explored: tuple[ExploredSheet, ...] = kept[key]
    return explored


def _edit_sheet(content: bytes, key: str, sheet: ExploredSheet) -> Layout | None:
    """All questions about one sheet; None where it holds no dataset."""
    _show_preview(sheet)
    ids = ["", *CATALOGUE.dataset_by_id]
    proposed = sheet.layout.dataset if sheet.layout else ""
    left, right = st.columns(2)
    id = left.selectbox(
        say("mapping-dataset"), ids, index=ids.index(proposed), key=f"{key}-dataset",
        format_func=_name_dataset,
    )  # fmt: skip
    if not id:
        return None
    rows = [number for number, _ in sheet.rows][:NEAR]
    first = sheet.header if sheet.header in rows else rows[0]
    header = right.selectbox(say("mapping-header"), rows, index=rows.index(first), key=f"{key}-header")
    if (id, header) != (proposed, sheet.header):
        again = {each.name: each for each in _explore(content, {sheet.name: Choice(id, header)})}
        sheet = again[sheet.name]
    if sheet.layout is None:
        return None
    dataset = CATALOGUE.dataset_by_id[id]
    mapped = _Sheet(f"{key}-{id}-{header}", sheet, dataset, sheet.layout)
    layout = replace(mapped.layout, headings=tuple(_edit_headings(mapped)))
    layout = replace(layout, constants=tuple(_edit_constants(mapped, layout)))
    return _edit_markers(mapped, _edit_codes(content, mapped, layout, header))


def _show_preview(sheet: ExploredSheet) -> None:
    width = max(len(values) for _, values in sheet.rows)
    columns = [get_column_letter(place + 1) for place in range(width)]
    padded = [[*values, *[""] * (width - len(values))] for _, values in sheet.rows]
    frame = pd.DataFrame(padded, columns=columns, index=[number for number, _ in sheet.rows])
    st.caption(say("mapping-preview"))
    st.dataframe(frame, height=260)


def _edit_headings(sheet: _Sheet) -> Iterator[Heading]:
    """What each heading stands for. Months as columns are read by themselves, and are not asked."""
    st.markdown(f"**{say('mapping-columns')}**")
    special = [YEAR, MEASURE, VALUE]
    options = [IGNORED, *(column.id for column in sheet.dataset.columns), *special]
    names = {column.id: _name(column) for column in sheet.dataset.columns}
    names |= {IGNORED: say("mapping-ignored"), YEAR: say("mapping-year")}
    names |= {MEASURE: say("mapping-measure"), VALUE: say("mapping-value")}
    known = {heading.text: heading for heading in sheet.layout.headings}
    grid = _make_grid(len(sheet.explored.headings))
    for place, (heading, written) in enumerate(sheet.explored.headings):
        proposed = known[heading].column if heading in known else IGNORED
        column = grid[place].selectbox(
            _label(written, known.get(heading)), options, index=options.index(proposed),
            format_func=lambda id: names[id], key=f"{sheet.key}-heading-{place}",
        )  # fmt: skip
        if column != IGNORED or heading in known:
            yield Heading(heading, column)


def _make_grid(count: int) -> list[DeltaGenerator]:
    """Places for so many questions, three in a row. Row by row, so that a phone keeps their order."""
    return [place for _ in range(0, count, 3) for place in st.columns(3)]


def _label(written: str, heading: Heading | None) -> str:
    sure = heading is None or heading.confidence == "sure"
    return say("mapping-heading" if sure else "mapping-heading-likely", heading=_plain(written))


def _plain(written: str) -> str:
    """Untrusted text in a label that would read Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]()<>#+-.!|~:$" else letter for letter in written)


def _name(column: Column) -> str:
    mark = " *" if column.required else ""
    return column.names.get(session.language()) + mark


def _edit_constants(sheet: _Sheet, layout: Layout) -> Iterator[Constant]:
    """What no column tells: what the file's titles told, and what a person has to say."""
    present = {heading.column for heading in layout.headings} | set(layout.across)
    told = {constant.column: constant for constant in layout.constants}
    lacking = [
        column.id
        for column in sheet.dataset.columns
        if column.required and column.key and column.id not in present | told.keys()
    ]
    wanted = [*told, *lacking]
    open_ones = [id for id in wanted if id not in present]
    if open_ones:
        st.markdown(f"**{say('mapping-constants')}**")
    for id in open_ones:
        constant = told.get(id, Constant(id, "", "person", "asked"))
        value = _ask_constant(sheet, constant)
        if value == constant.value and constant.confidence != "asked":
            yield constant
        else:
            yield Constant(id, value, "person", "sure" if value else "asked")


def _ask_constant(sheet: _Sheet, constant: Constant) -> str:
    key = f"{sheet.key}-constant-{constant.column}"
    if constant.column == MEASURE:
        return _choose(say("mapping-measure-all"), sheet.dataset.measures, constant.value, key)
    if constant.column == YEAR:
        return st.text_input(say("mapping-year"), constant.value, key=key).strip()
    column = sheet.dataset.by_id[constant.column]
    if column.codes is None:
        return st.text_input(column.names.get(session.language()), constant.value, key=key).strip()
    names = {code.id: code.names.get(session.language()) for code in column.codes.codes}
    options = ["", *names]
    place = options.index(constant.value) if constant.value in options else 0
    chosen = st.selectbox(
        column.names.get(session.language()), options, index=place, key=key,
        format_func=lambda id: names.get(id, say("mapping-choose")),
    )  # fmt: skip
    return chosen or (constant.value if not place else "")


def _choose(label: str, columns: Sequence[Column], value: str, key: str) -> str:
    names = {column.id: column.names.get(session.language()) for column in columns}
    options = ["", *names]
    place = options.index(value) if value in options else 0
    return st.selectbox(
        label, options, index=place, key=key, format_func=lambda id: names.get(id, say("mapping-choose"))
    )


def _edit_codes(content: bytes, sheet: _Sheet, layout: Layout, header: int) -> Layout:
    """Codes for labels that are not known, and those said before."""
    said = {
        each.name: each
        for each in _explore(content, {sheet.explored.name: Choice(sheet.dataset.id, header, layout)})
    }
    questions = said[sheet.explored.name].questions
    values = list(layout.values)
    if questions:
        st.markdown(f"**{say('mapping-codes')}**")
    grid = _make_grid(len(questions))
    for place, question in enumerate(questions):
        with grid[place]:
            code = _ask_code(sheet, question, place)
        if code:
            values.append(ValueCode(question.column, normalise(question.label), code))
    return replace(layout, values=tuple(values))


def _edit_markers(sheet: _Sheet, layout: Layout) -> Layout:
    """What the signs mean that stand where a number is not, if not what they mean in official statistics."""
    if not st.toggle(say("mapping-markers"), bool(layout.markers), key=f"{sheet.key}-markers"):
        return layout
    said = layout.all_markers()
    grid = _make_grid(len(SIGNS))
    changed = []
    for place, sign in enumerate(SIGNS):
        meaning = grid[place].selectbox(
            say("mapping-marker", sign=_plain(sign)), MEANINGS, index=MEANINGS.index(said[sign]),
            format_func=lambda meaning: say("mapping-means-" + meaning.replace("_", "-")),
            key=f"{sheet.key}-marker-{place}",
        )  # fmt: skip
        if meaning != MARKERS[sign]:
            changed.append(Marker(sign, meaning))
    return replace(layout, markers=tuple(changed))


def _ask_code(sheet: _Sheet, question: Question, place: int) -> str:
    codes = sheet.dataset.by_id[question.column].codes
    assert codes is not None
    names = {code.id: code.names.get(session.language()) for code in codes.codes}
    column = sheet.dataset.by_id[question.column].names.get(session.language())
    return st.selectbox(
        say("mapping-code", label=_plain(question.label[:60]), column=column), ["", *names],
        format_func=lambda id: names.get(id, say("mapping-choose")),
        key=f"{sheet.key}-code-{question.column}-{place}",
    )  # fmt: skip


def _offer_save(mark: str, file_name: str, layouts: Sequence[Layout]) -> None:
    st.markdown(f"**{say('mapping-save-title')}**")
    default = file_name.rsplit(".", 1)[0]
    name = st.text_input(say("mapping-name"), default, max_chars=100, key=f"map-{mark}-name")
    st.caption(say("mapping-save-note"))
    if st.button(say("mapping-save"), key=f"map-{mark}-save", disabled=not layouts):
        store = session.store()
        try:
            with store.writing() as connection:
                save_profile(connection, store, Profile(name, tuple(layouts)), session.viewer())
        except UserError as error:
            st.error(render(error.message, session.language()))
            return
        st.session_state["mapping-saved"] = name
        st.rerun()


def _name_dataset(id: str) -> str:
    return CATALOGUE.dataset_by_id[id].names.get(session.language()) if id else say("mapping-none")
