"""The page list, the access check and the shared filters. Every page is reached through here."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from locales import UserError, render, text
from ui import session
from ui.access import require_access
from ui.filters import choose_language, choose_scope, enter_page
from ui.page import STYLE, clear_context, set_context

ICON = Path(__file__).parent / "static" / "favicon.png"

PAGES = (
    ("overview", "pages/follow_up/overview.py", "yleiskuva"),
    ("strategy", "pages/follow_up/strategy.py", "strategia"),
    ("workload", "pages/services/workload.py", "kuormitus"),
    ("referrals", "pages/services/referrals.py", "ohjausvirrat"),
    ("path", "pages/services/path.py", "palvelupolku"),
    ("transitions", "pages/services/transitions.py", "siirtymat"),
    ("impact", "pages/services/impact.py", "vaikuttavuus"),
    ("forum", "pages/forum/forum.py", "esitys"),
    ("datasets", "pages/data/datasets.py", "aineistot"),
    ("methods", "pages/data/methods.py", "menetelmat"),
)
WITHOUT_FILTERS = ("aineistot", "menetelmat")


def main() -> None:
    st.set_page_config(page_title=text("app-name", session.language()), page_icon=str(ICON), layout="wide")
    st.html(STYLE)
    page = _navigate()
    try:
        require_access()
        enter_page(page.url_path)
        current = session.release()
        wanted = current is not None and page.url_path not in WITHOUT_FILTERS
        scope = choose_scope(current) if wanted and current is not None else None
        if current is None or scope is None:
            clear_context()
        else:
            set_context(current, scope)
        choose_language()
        page.run()
    except UserError as error:
        st.error(render(error.message, session.language()))


def _navigate() -> StreamlitPage:
    language = session.language()
    pages = [
        st.Page(path, title=text(f"page-{name}", language), url_path=url, default=name == "overview")
        for name, path, url in PAGES
    ]
    # A flat list: under section headings Streamlit writes its list items outside any list.
    return st.navigation(pages, expanded=True)


main()
