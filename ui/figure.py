"""A figure on a page: message, chart, grey line, and the same numbers as a table and as files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from charts.frame import UnitFormat
from exports.tables import to_csv, to_xlsx
from metrics.protected import STATUSES, ProtectedTable, require_protected
from ui.page import Context, describe_release
from ui.table import escape_markdown, show_table
from ui.words import to_readable, write_status

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Figure:
    """A chart with all that stands around it.

    title: the message in a sentence. subtitle: what, where, when, unit. headings: the table's columns in
    order, with their headings. formats: how its measures are written. alt: what the chart shows, in words.
    """

    key: str
    title: str
    subtitle: str
    table: ProtectedTable
    spec: Mapping[str, Any]
    headings: Mapping[str, str]
    formats: Mapping[str, UnitFormat] = field(default_factory=dict)
    note: str = ""


def show_figure(figure: Figure, context: Context) -> None:
    """Draw the figure, with its table and downloads folded below it."""
    require_protected(figure.table)
    with st.container(key=f"figure-{figure.key}"):
        st.markdown(f"### {escape_markdown(figure.title)}")
        st.caption(escape_markdown(figure.subtitle))
        st.vega_lite_chart(dict(figure.spec), width="stretch", theme=None, key=f"chart-{figure.key}")
        if figure.note:
            st.caption(escape_markdown(figure.note))
        if figure.table.any_hidden:
            st.caption(context.say("hidden-legend", threshold=figure.table.threshold))
        _offer_numbers(figure, context)


def _offer_numbers(figure: Figure, context: Context) -> None:
    box = st.expander(context.say("figure-numbers"), key=f"numbers-{figure.key}", on_change="rerun")
    if not box.open:
        return
    with box:
        readable = to_readable(figure.table, dict(figure.headings), dict(figure.formats))
        show_table(readable, alt=figure.title)
        _offer_files(figure, context)


def _offer_files(figure: Figure, context: Context) -> None:
    statuses: dict[str, str] = {status: write_status(status) for status in STATUSES}
    notes = [figure.subtitle, describe_release(context)]
    if figure.note:
        notes.append(figure.note)
    shares = frozenset(name for name, form in figure.formats.items() if form.share)
    with st.container(horizontal=True):
        st.download_button(
            context.say("download-csv"),
            data=lambda: to_csv(figure.table, figure.headings, statuses, notes),
            file_name=f"{figure.key}.csv",
            mime="text/csv",
            key=f"csv-{figure.key}",
            on_click="ignore",
        )
        st.download_button(
            context.say("download-xlsx"),
            data=lambda: to_xlsx(
                figure.table, figure.headings, statuses, title=figure.title, notes=notes, shares=shares
            ),
            file_name=f"{figure.key}.xlsx",
            mime=XLSX_TYPE,
            key=f"xlsx-{figure.key}",
            on_click="ignore",
        )


def join_words(parts: Sequence[str], conjunction: str) -> str:
    """ "a, b ja c"."""
    return (
        parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}" if parts else ""
    )
