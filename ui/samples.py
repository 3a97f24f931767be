"""The synthetic county and the published study: one click brings them, one click takes the county away."""

import streamlit as st

from data_access.importing import redo_import, undo_import
from data_access.prepare import SAMPLES, import_sample
from data_access.settings import ROOT
from locales import text
from ui import session


def remove_synthetic() -> None:
    """Undo every import in force that holds only synthetic data. The history keeps them."""
    for record in session.history():
        if record.active and record.is_synthetic:
            undo_import(session.store(), record.id, session.viewer())


def offer_samples() -> None:
    """Buttons that bring the shipped workbooks, each where it is not in force."""
    active = {record.file_name for record in session.history() if record.active}
    for name in SAMPLES:
        if name in active:
            continue
        label = text(f"sample-add-{name.split('.')[0]}", session.language())
        if st.button(label, key=f"sample-{name}"):
            with st.spinner(text("importing", session.language())):
                _bring(name)
            st.rerun()


def _bring(name: str) -> None:
    undone = [record for record in session.history() if record.file_name == name and not record.active]
    if undone:
        redo_import(session.store(), undone[0].id, session.viewer())
    else:
        import_sample(session.store(), ROOT / "sample_data" / name)
