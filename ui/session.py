"""What a page needs to know about now: the store, the current release, the viewer, language and theme."""

from datetime import date, datetime
from functools import lru_cache
from typing import get_args
from zoneinfo import ZoneInfo

import streamlit as st

from charts.tokens import DARK, LIGHT, Palette
from data_access.history import HELD, ImportRecord, read_history, read_newest_event
from data_access.published import Release, current_release
from data_access.settings import Settings, read_settings
from data_access.store import Store, open_store
from locales.numbers import Language

LANGUAGE_FILTER = "kieli"
LANGUAGES: tuple[Language, ...] = get_args(Language)


@st.cache_resource
def _open(url: str, threshold: int) -> Store:
    return open_store(url, threshold=threshold)


def settings() -> Settings:
    return read_settings()


def store() -> Store:
    """The store of this process; opened once."""
    given = settings()
    return _open(given.database_url, given.threshold)


def release() -> Release | None:
    """The current release, asked anew on every run so that everybody sees a new one at once."""
    opened = store()
    with opened.reading() as connection:
        return current_release(connection, opened)


@lru_cache(4)
def _read_history(opened: Store, _newest: int) -> list[ImportRecord]:
    with opened.reading() as connection:
        return read_history(connection, opened)


def history() -> list[ImportRecord]:
    """Every import, newest first; read again when anything has happened."""
    return _read_history(store(), _newest_event()[0])


def is_held() -> bool:
    """Whether the last import was stored but, for safety, not released."""
    return _newest_event()[1] == HELD


def _newest_event() -> tuple[int, str]:
    opened = store()
    with opened.reading() as connection:
        return read_newest_event(connection, opened)


def viewer() -> str:
    """Who acts, for the history: the logged-in person, or the one local user."""
    if settings().auth == "oidc":
        return str(st.user.get("email") or st.user.get("name") or st.user.get("sub"))
    from locales import text

    return text("local-user", language())


def language() -> Language:
    """The language of the page: as the address says, as it was chosen, else Swedish for a Swedish browser."""
    kept = st.session_state.get("kept-filters", {})
    in_url = st.query_params.get(LANGUAGE_FILTER)
    is_new = in_url is not None and in_url != kept.get(f"url:{LANGUAGE_FILTER}")
    chosen = st.session_state.get(f"filter-{LANGUAGE_FILTER}") or kept.get(LANGUAGE_FILTER)
    wanted = in_url if is_new else chosen
    return next((each for each in LANGUAGES if each == wanted), default_language())


def default_language() -> Language:
    return "sv" if str(st.context.locale or "").startswith("sv") else "fi"


def theme() -> str:
    """light or dark, as the viewer's browser has it."""
    return "dark" if st.context.theme.type == "dark" else "light"


def palette() -> Palette:
    return DARK if theme() == "dark" else LIGHT


def today() -> date:
    return datetime.now(ZoneInfo("Europe/Helsinki")).date()
