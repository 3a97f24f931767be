"""Esitys: the forum's material in a minute: slides, report, workbook, the big screen, saved views."""

import streamlit as st

from ui.forum_changes import show_changes
from ui.forum_pack import choose_sections, offer_files
from ui.forum_screen import is_showing, offer_screen, show_screen
from ui.forum_views import show_views
from ui.page import Context, explain, open_page


def main() -> None:
    context = open_page("forum", bare=is_showing())
    if is_showing():
        show_screen(choose_sections(context, drawn=False), context)
        return
    st.markdown(f'<p class="headline">{context.say("forum-page-headline")}</p>', unsafe_allow_html=True)
    sections = choose_sections(context)
    _show(sections, context)


def _show(sections: tuple[str, ...], context: Context) -> None:
    offer_screen(sections, context)
    offer_files(sections, context)
    show_views(sections, context)
    show_changes(context)
    explain("forum")


main()
