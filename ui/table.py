"""A table of texts on a page. Streamlit reads Markdown in table cells, so every cell is escaped first."""

from collections.abc import Iterable, Sequence
from html import escape

import pandas as pd
import streamlit as st

MOST_ROWS = 400  # above this a table that scrolls
MARKDOWN = "\\`*_{}[]<>#+-.!|~$:"


def escape_markdown(written: str) -> str:
    """Untrusted text as text: nothing in it is taken for Markdown, a formula, a colour or an icon."""
    return "".join(f"\\{character}" if character in MARKDOWN else character for character in written)


def show_table(frame: pd.DataFrame, *, alt: str | None = None) -> None:
    """Draw a table of texts as they are."""
    if len(frame) > MOST_ROWS:
        st.dataframe(frame, hide_index=True)
        return
    escaped = frame.map(lambda cell: escape_markdown(str(cell)))
    escaped.columns = [escape_markdown(str(name)) for name in frame.columns]
    st.table(escaped, hide_index=True, border="horizontal", alt=alt)


def show_listing(headings: Sequence[str], rows: Iterable[str]) -> None:
    """Draw a table with marks and small charts in it. rows: HTML whose words have been escaped already."""
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    st.markdown(
        f'<div class="listing-frame" tabindex="0"><table class="listing"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>",
        unsafe_allow_html=True,
    )
