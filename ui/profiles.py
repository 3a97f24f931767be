"""The profiles there are: what they read, taking them out as files, bringing them in, forgetting them."""

import streamlit as st

from data_access.profiles import (
    SavedProfile,
    delete_profile,
    list_profiles,
    read_profile,
    save_profile,
    write_profile,
)
from locales import UserError, render, text
from locales.numbers import moment
from metrics.catalogue import CATALOGUE
from ui import session
from ui.table import escape_markdown

_ROUND = "profile-round"  # a new uploader after each profile that was brought in


def say(id: str, /, **arguments: str | int | float) -> str:
    return text(id, session.language(), **arguments)


def show_profiles() -> None:
    """The section of profiles on the page of datasets."""
    st.subheader(say("profiles-title"))
    st.markdown(say("profiles-about"))
    store = session.store()
    with store.reading() as connection:
        saved = list_profiles(connection, store)
    for place, each in enumerate(saved):
        _show_one(each, place)
    box = st.expander(say("profiles-bring"), key="profile-bring", on_change="rerun")
    if box.open:
        with box:
            _bring()


def _show_one(saved: SavedProfile, place: int) -> None:
    profile = saved.profile
    with st.container(border=True, key=f"profile-{place}"):
        named = [CATALOGUE.dataset_by_id.get(layout.dataset) for layout in profile.layouts]
        datasets = ", ".join(sorted({dataset.names.get(session.language()) for dataset in named if dataset}))
        st.markdown(f"**{escape_markdown(profile.name)}** · {datasets}")
        st.text(f"{moment(saved.at, session.language())}  {saved.by}")
        with st.container(horizontal=True):
            st.download_button(
                say("profiles-take"),
                data=write_profile(profile),
                file_name=f"{profile.name}.json",
                mime="application/json",
                key=f"profile-take-{place}",
                on_click="ignore",
            )
            if st.button(say("profiles-forget"), key=f"profile-forget-{place}"):
                store = session.store()
                with store.writing() as connection:
                    delete_profile(connection, store, profile.name)
                st.rerun()


def _bring() -> None:
    key = f"profile-file-{st.session_state.get(_ROUND, 0)}"
    uploaded = st.file_uploader(say("profiles-file"), type=["json"], key=key)
    if uploaded is None:
        return
    store = session.store()
    try:
        profile = read_profile(uploaded.getvalue())
        with store.writing() as connection:
            save_profile(connection, store, profile, session.viewer())
    except UserError as error:
        st.error(render(error.message, session.language()))
        return
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.rerun()
