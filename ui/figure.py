"""A figure on a page: message, chart, grey line, and the same numbers as a table and as files."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from textwrap import wrap
from typing import Any

import streamlit as st

from charts.frame import UnitFormat
from exports.captions import write_caption
from exports.pictures import stack_png, stack_svg
from exports.tables import to_csv, to_xlsx
from locales.numbers import moment
from metrics.catalogue.counties import COUNTIES
from metrics.protected import STATUSES, ProtectedTable, Status, require_protected
from ui.page import Context, describe_release
from ui.table import escape_markdown, show_table
from ui.words import to_readable, write_status

PICTURE_WIDTH = 960  # px
TITLE_LINE = 100  # characters that fit it
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Draw = Callable[[Sequence[Mapping[str, Any]], int], bytes | str]


@dataclass(frozen=True)
class Figure:
    """A chart with all that stands around it.

    title: the message in a sentence. subtitle: what, where, when, unit. headings: the table's columns in
    order, with their headings. formats: how its measures are written.
    drawn: what the chart holds where the table is only a part of it. parts: name and chart of each, where
    there are several. details: said beside the numbers only. footnotes: what happened and is marked on
    the chart, one line each; in pictures too.
    """

    key: str
    title: str
    subtitle: str
    table: ProtectedTable
    spec: Mapping[str, Any]
    headings: Mapping[str, str]
    formats: Mapping[str, UnitFormat] = field(default_factory=dict)
    note: str = ""
    drawn: Sequence[ProtectedTable] = ()
    parts: Sequence[tuple[str, Mapping[str, Any]]] = ()
    details: str = ""
    footnotes: Sequence[str] = ()

    def has(self, status: Status) -> bool:
        """Whether the chart or the table has such a value."""
        return any(table.any_with(status) for table in (self.table, *self.drawn))


def show_figure(figure: Figure, context: Context, show: Callable[[], None] | None = None) -> None:
    """Draw the figure, with its table and downloads folded below it.

    show: draws in the chart's place, where there is more than the chart.
    """
    for table in (figure.table, *figure.drawn):
        require_protected(table)
    with st.container(key=f"figure-{figure.key}"):
        st.markdown(f"### {escape_markdown(figure.title)}")
        st.caption(escape_markdown(figure.subtitle))
        if show is None:
            st.vega_lite_chart(dict(figure.spec), width="stretch", theme=None, key=f"chart-{figure.key}")
        else:
            show()
        if figure.note:
            st.caption(escape_markdown(figure.note))
        if figure.footnotes:
            st.caption("  \n".join(escape_markdown(line) for line in figure.footnotes))
        if figure.has("suppressed"):
            st.caption(context.say("hidden-legend", threshold=figure.table.threshold))
        if figure.has("withheld"):
            st.caption(context.say("withheld-legend"))
        _offer_numbers(figure, context)


def _offer_numbers(figure: Figure, context: Context) -> None:
    box = st.expander(context.say("figure-numbers"), key=f"numbers-{figure.key}", on_change="rerun")
    if not box.open:
        return
    with box:
        readable = to_readable(figure.table, dict(figure.headings), dict(figure.formats))
        show_table(readable, alt=figure.title)
        if figure.details:
            st.caption(escape_markdown(figure.details))
        _offer_files(figure, context)


def _offer_files(figure: Figure, context: Context) -> None:
    statuses: dict[str, str] = {status: write_status(status) for status in STATUSES}
    notes = [figure.subtitle, describe_release(context)]
    notes += [line for line in (figure.note, figure.details, *figure.footnotes) if line]
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
        _offer_pictures(figure, context)
    st.caption(context.say("caption-copy"))
    st.code(caption_of(figure, context), language=None, wrap_lines=True)


def caption_of(figure: Figure, context: Context) -> str:
    """What is to stand below the figure's picture elsewhere."""
    return write_caption(
        figure.title,
        figure.subtitle,
        f"{context.say('app-name')}, {COUNTIES.label(context.scope.county, context.language)}",
        context.say("caption-released", at=moment(context.release.at, context.language)),
        context.release.threshold,
        context.language,
    )


def _offer_pictures(figure: Figure, context: Context) -> None:
    """The chart as files, drawn when they are asked for."""
    kinds: dict[str, tuple[str, Draw]] = {
        "png": ("image/png", stack_png),
        "svg": ("image/svg+xml", stack_svg),
    }
    for kind, (mime, draw) in kinds.items():
        st.download_button(
            context.say(f"download-{kind}"),
            data=partial(_draw_picture, draw, figure, context),
            file_name=f"{figure.key}.{kind}",
            mime=mime,
            key=f"{kind}-{figure.key}",
            on_click="ignore",
        )


def _draw_picture(draw: Draw, figure: Figure, context: Context) -> bytes | str:
    """The chart with its title and subtitle, which a picture on its own needs; several below one another."""
    look = {
        "anchor": "start", "offset": 16, "color": context.palette.text,
        "subtitleColor": context.palette.muted,
    }  # fmt: skip
    under = [part for line in (figure.subtitle, *figure.footnotes) for part in wrap(line, TITLE_LINE)]
    title = {"text": wrap(figure.title, TITLE_LINE), "subtitle": under}
    if len(figure.parts) < 2:
        return draw([{**figure.spec, "title": title | look}], PICTURE_WIDTH)
    names = [wrap(name, TITLE_LINE) for name, _ in figure.parts]
    titles = [{**title, "subtitle": [*title["subtitle"], "", *names[0]]}, *({"text": n} for n in names[1:])]
    specs = [{**spec, "title": own | look} for own, (_, spec) in zip(titles, figure.parts, strict=True)]
    return draw(specs, PICTURE_WIDTH)


def join_words(parts: Sequence[str], conjunction: str) -> str:
    """ "a, b ja c"."""
    return (
        parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}" if parts else ""
    )
