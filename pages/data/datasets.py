"""Aineistot: bring an extract, see what it changes, accept it, undo it, and see how fresh data is."""

import hashlib

import pandas as pd
import streamlit as st

from data_access.history import ImportRecord
from data_access.importing import Check, CheckedDataset, accept_import, check_file, redo_import, undo_import
from data_access.layout.model import Layout
from data_access.profiles import list_profiles
from data_access.template import workbook_bytes
from locales import UserError, render, text
from locales.numbers import moment, number
from metrics.catalogue import CATALOGUE
from ui import session
from ui.figure import XLSX_TYPE
from ui.freshness import show_freshness
from ui.imports import (
    annotated_copy,
    changes_frame,
    findings_frame,
    history_lines,
    name_uploader,
    show_steps,
)
from ui.mapping import edit_mapping
from ui.page import open_bare_page
from ui.profiles import show_profiles
from ui.samples import offer_samples
from ui.table import escape_markdown, show_table

_ROUND = "upload-round"  # a new uploader after each accepted file
_CHECKED = "checked-upload"
KEPT = 10  # checks of one upload, while its mapping is changed
# What a file leaves open that somebody could say.
OPEN = {"nothing_recognised", "column_missing", "code_unknown", "measure_asked", "year_asked"}
NEWEST = 10  # imports shown before the older ones are asked for


def say(id: str, /, **arguments: str | int | float) -> str:
    return text(id, session.language(), **arguments)


def main() -> None:
    open_bare_page("datasets")
    st.markdown(f'<p class="headline">{say("datasets-headline")}</p>', unsafe_allow_html=True)
    _say_done()
    _bring()
    _offer_templates()
    show_profiles()
    _show_history()
    show_freshness()


def _say_done() -> None:
    done = st.session_state.pop("datasets-done", None)
    if done:
        st.success(done)


def _finish(message: str) -> None:
    """Say on the next run what was done, with a fresh uploader."""
    st.session_state["datasets-done"] = message
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(_CHECKED, None)
    st.rerun()


def _bring() -> None:
    st.subheader(say("datasets-bring"))
    name_uploader(session.language())
    uploaded = st.file_uploader(
        say("datasets-upload"), type=["xlsx", "xlsm"], key=f"upload-{st.session_state.get(_ROUND, 0)}"
    )
    if uploaded is not None:
        content = uploaded.getvalue()
        try:
            check = _check(content, uploaded.name, ())
            layouts = _map(content, uploaded.name, check)
            if layouts:
                check = _check(content, uploaded.name, layouts)
        except UserError as error:
            st.error(render(error.message, session.language()))
            return
        _show_check(check, content)
    with st.container(horizontal=True):
        offer_samples()


def _check(content: bytes, name: str, layouts: tuple[Layout, ...]) -> Check:
    """Check a file once per content, release, profiles and what is said of its columns, not on every run."""
    store = session.store()
    with store.reading() as connection:
        profiles = tuple(list_profiles(connection, store))
    key = (hashlib.sha256(content).hexdigest(), name, session.release(), profiles, layouts)
    kept = st.session_state.setdefault(_CHECKED, {})
    if key not in kept:
        if len(kept) > KEPT:
            kept.clear()
        with show_steps() as on_step:
            kept[key] = check_file(store, content, name, layouts=layouts, on_step=on_step)
    check: Check = kept[key]
    return check


def _map(content: bytes, name: str, check: Check) -> tuple[Layout, ...]:
    """Let somebody say what the columns are; by itself only where the file leaves something open."""
    codes = {finding.code for finding in check.findings}
    if any(code.startswith("personal_data") for code in codes):
        return ()
    mark = check.workbook_hash[:12]
    saved = st.session_state.pop("mapping-saved", None)
    if saved:
        st.success(say("mapping-saved", name=escape_markdown(saved)))
    box = st.expander(
        say("mapping-title"), expanded=bool(codes & OPEN), key=f"mapping-{mark}", on_change="rerun"
    )
    if not box.open:
        return ()
    with box:
        return edit_mapping(content, name)


def _show_check(check: Check, content: bytes) -> None:
    name = escape_markdown(check.workbook_name)
    if check.status == "rejected":
        st.error(say("datasets-rejected", name=name))
    elif check.status == "unchanged":
        st.info(say("datasets-unchanged", name=name))
    else:
        st.success(say("datasets-ready", name=name))
    if check.datasets:
        _show_recognised(check)
    if check.findings:
        _show_findings(check, content)
    if check.status == "checked":
        _offer_accept(check)


def _show_recognised(check: Check) -> None:
    st.markdown(f"**{say('datasets-recognised')}**")
    rows = [
        {
            say("datasets-dataset"): found.dataset.names.get(session.language()),
            say("datasets-sheet"): found.sheet,
            say("datasets-read"): number(found.used + sum(found.skipped.values()), session.language()),
            say("datasets-used"): number(found.used, session.language()),
            say("datasets-skipped"): _list_skipped(found),
            say("datasets-rows"): number(len(found.rows), session.language()),
            **{
                say(f"datasets-{kind}"): number(found.changes.count(kind), session.language())
                for kind in ("added", "changed", "removed", "same")
            },
        }
        for found in check.datasets
    ]
    show_table(pd.DataFrame(rows))
    with st.expander(say("datasets-by-team"), key="changes-by-team", on_change="rerun") as box:
        if box.open:
            st.dataframe(changes_frame(check), hide_index=True)


def _list_skipped(found: CheckedDataset) -> str:
    """How many rows were left out and why."""
    whole = sum(found.skipped.values())
    if not whole:
        return "0"
    reasons = [f"{say('skipped-' + reason)} {count}" for reason, count in sorted(found.skipped.items())]
    return f"{number(whole, session.language())} ({', '.join(reasons)})"


def _show_findings(check: Check, content: bytes) -> None:
    st.markdown(f"**{say('datasets-findings', count=len(check.findings))}**")
    frame = findings_frame(check.findings)
    show_table(frame)
    st.download_button(
        say("datasets-annotated"),
        data=lambda: annotated_copy(content, check.findings),
        file_name=f"{check.workbook_name.rsplit('.', 1)[0]}-{say('datasets-annotated-suffix')}.xlsx",
        mime=XLSX_TYPE,
        key="annotated",
        on_click="ignore",
    )


def _offer_accept(check: Check) -> None:
    if not st.button(say("datasets-accept"), type="primary", key="accept"):
        st.caption(say("datasets-accept-note"))
        return
    with st.status(say("datasets-storing")) as progress:
        import_id = accept_import(session.store(), check, session.viewer())
        progress.update(label=say("datasets-stored"), state="complete")
    said = "datasets-held" if session.is_held() else "datasets-accepted"
    _finish(say(said, id=import_id, name=escape_markdown(check.workbook_name)))


def _offer_templates() -> None:
    st.subheader(say("datasets-templates"))
    st.markdown(say("datasets-templates-note"))
    options = ["", *CATALOGUE.dataset_by_id]
    names = {id: dataset.names.get(session.language()) for id, dataset in CATALOGUE.dataset_by_id.items()}
    chosen = st.selectbox(
        say("datasets-template-which"),
        options,
        format_func=lambda id: names.get(id, say("datasets-template-all")),
        key="template-choice",
    )
    datasets = [dataset for dataset in CATALOGUE.datasets if chosen in ("", dataset.id)]
    st.download_button(
        say("datasets-template-download"),
        data=lambda: workbook_bytes(datasets, language=session.language()),
        file_name=f"{say('datasets-template-file')}{'-' + chosen if chosen else ''}.xlsx",
        mime=XLSX_TYPE,
        key="template",
        on_click="ignore",
    )


def _show_history() -> None:
    st.subheader(say("datasets-history"))
    records = session.history()
    if not records:
        st.markdown(say("datasets-no-history"))
        return
    for record in records[:NEWEST]:
        _show_record(record)
    older = records[NEWEST:]
    if older:
        box = st.expander(say("datasets-older", count=len(older)), key="older-imports", on_change="rerun")
        if box.open:
            with box:
                for record in older:
                    _show_record(record)


def _show_record(record: ImportRecord) -> None:
    with st.container(border=True, key=f"import-{record.id}"):
        state = say("import-active" if record.active else "import-undone")
        st.markdown(f"**{record.id} · {escape_markdown(record.file_name)}** · {state}")
        for event in record.events:
            st.text(f"{moment(event.at, session.language())}  {event.by} {say('event-' + event.action)}")
        contents = st.expander(say("datasets-contents"), key=f"contents-{record.id}", on_change="rerun")
        if contents.open:
            with contents:
                show_table(history_lines(record))
        label = say("datasets-undo" if record.active else "datasets-redo")
        if st.button(label, key=f"switch-{record.id}"):
            _switch(record.id, record.active)


def _switch(import_id: int, active: bool) -> None:
    with st.spinner(say("datasets-storing")):
        switch = undo_import if active else redo_import
        switch(session.store(), import_id, session.viewer())
    _finish(say("datasets-undone" if active else "datasets-redone", id=import_id))


main()
