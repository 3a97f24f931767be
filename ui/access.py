"""The access check: nobody sees anything before it has passed. Run on every script run, before any page."""

import time

import streamlit as st

from locales import text
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


def _has_expired() -> bool:
    expires = st.user.get("exp")
    return not isinstance(expires, int | float) or expires <= time.time()


def _offer_log_in(reason: str) -> None:
    st.title(text("app-name", session.language()))
    st.info(reason)
    st.button(text("log-in", session.language()), on_click=st.login, key="log-in", type="primary")
    st.stop()
