"""A table of texts on a page. Streamlit reads Markdown in table cells, so every cell is escaped first."""

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
