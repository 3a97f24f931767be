"""The access check: nobody sees anything before it has passed. Run on every script run, before any page."""

import time

import streamlit as st

from exports.context import Context
from locales import text
from metrics.catalogue.counties import is_study
from ui import session


def require_access() -> None:
    """Let the viewer through, or draw the log-in and stop.

    off: one local user; the server refuses to start on other than loopback addresses. oidc: a logged-in
    user whose token has not expired, since Streamlit itself never looks at that.
    """
    if session.settings().auth == "off":
        return
    if not st.user.is_logged_in:
        _offer_log_in(text("login-needed", session.language()))
    if _has_expired():
        _offer_log_in(text("login-expired", session.language()))
    with st.sidebar:
        st.button(text("log-out", session.language()), on_click=st.logout, key="log-out")


def may_edit(context: Context) -> bool:
    """Whether the viewer may change what the area has decided, such as its strategy: whoever may record.

    The published study is nobody's to edit.
    """
    return may_record() and not is_study(context.scope.county)


def may_record() -> bool:
    """Whether the viewer may add notes and changes of level: the one local user, or whoever has logged in."""
    return session.settings().auth == "off" or bool(st.user.is_logged_in)


def _has_expired() -> bool:
    expires = st.user.get("exp")
    return not isinstance(expires, int | float) or expires <= time.time()


def _offer_log_in(reason: str) -> None:
    st.title(text("app-name", session.language()))
    st.info(reason)
    st.button(text("log-in", session.language()), on_click=st.login, key="log-in", type="primary")
    st.stop()
