"""Saved views: a name for filters and sections, a link to share, and the same again next quarter."""

from urllib.parse import urlencode

import streamlit as st

from data_access.saved_views import LONGEST_VIEW_NAME, SavedView, list_views, remove_view, save_view
from locales import UserError, render
from locales.numbers import moment
from ui import session
from ui.access import may_record
from ui.page import Context
from ui.table import escape_markdown

KEPT = ("tiimit", "tarkkuus", "ryhma", "kieli", "osiot")  # of an address, beside area and months
_ROUND = "forum-view-round"


def show_views(sections: tuple[str, ...], context: Context) -> None:
    """The area's saved views with their links, and the form that keeps this one."""
    st.markdown(f"## {context.say('forum-views')}")
    st.caption(context.say("forum-views-about"))
    with session.store().reading() as connection:
        views = list_views(connection, session.store(), context.scope.county)
    if not views:
        st.markdown(context.say("forum-views-none"))
    for view in views:
        _show_view(view, context)
    if may_record():
        _offer_form(sections, context)


def _show_view(view: SavedView, context: Context) -> None:
    with st.container(horizontal=True, key=f"view-{view.id}", vertical_alignment="center"):
        saved = context.say("forum-view-saved", by=view.by, at=moment(view.at, context.language))
        st.markdown(f"**{escape_markdown(view.name)}** – {escape_markdown(saved)}")
        st.link_button(context.say("forum-view-open"), f"esitys?{view.query}")
        if may_record() and st.button(context.say("remark-remove"), key=f"remove-view-{view.id}"):
            with session.store().writing() as connection:
                remove_view(connection, session.store(), view.id, session.viewer())
            st.rerun()


def _offer_form(sections: tuple[str, ...], context: Context) -> None:
    """A form, so that the name is kept with the press; new after each view that was saved."""
    turn = int(st.session_state.get(_ROUND, 0))
    with st.form(f"save-view-{turn}", border=False):
        name = st.text_input(
            context.say("forum-view-name"), max_chars=LONGEST_VIEW_NAME, key=f"view-name-{turn}", width=400
        )
        pressed = st.form_submit_button(context.say("forum-view-save"))
    if not pressed:
        return
    try:
        with session.store().writing() as connection:
            save_view(
                connection, session.store(), context.scope.county, name, describe_query(context),
                session.viewer(), sections=sections, release_id=context.release.id,
            )  # fmt: skip
    except UserError as error:
        st.error(escape_markdown(render(error.message, context.language)))
        return
    st.session_state[_ROUND] = turn + 1
    st.rerun()


def describe_query(context: Context) -> str:
    """This page's address with every filter written out, so that later defaults do not change the view."""
    scope = context.scope
    given = {key: value for key, value in st.query_params.items() if key in KEPT}
    given |= {"alue": scope.county, "alku": str(scope.first), "loppu": str(scope.last)}
    return urlencode(given)
