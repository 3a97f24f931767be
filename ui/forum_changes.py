"""What has changed since an earlier forum: the same indicators, the same definitions, two releases."""

from dataclasses import replace
from html import escape

import streamlit as st

from data_access.published import Release, read_release
from data_access.saved_views import SavedView, list_views
from locales.numbers import moment
from locales.numbers import period as write_period
from metrics.catalogue.indicators import INDICATORS
from metrics.evaluate import Reading
from ui import reading, session
from ui.card import variation_html
from ui.page import Context
from ui.table import show_listing
from ui.words import write_latest


def show_changes(context: Context) -> None:
    """A choice of a saved view; each indicator then and now, and whether it is a change by now."""
    st.markdown(f"## {context.say('forum-changes')}")
    with session.store().reading() as connection:
        views = list_views(connection, session.store(), context.scope.county)
    comparable = {view.id: view for view in views if view.release_id is not None}
    if not comparable:
        st.markdown(context.say("forum-changes-none"))
        return
    chosen = st.selectbox(
        context.say("forum-changes-since"), [None, *comparable], key="forum-since",
        format_func=lambda id: _name(comparable.get(id), context),
    )  # fmt: skip
    if chosen is not None:
        _compare(comparable[chosen], context)


def _name(view: SavedView | None, context: Context) -> str:
    if view is None:
        return context.say("forum-changes-choose")
    return f"{view.name} ({moment(view.at, context.language)})"


def _compare(view: SavedView, context: Context) -> None:
    with session.store().reading() as connection:
        then = read_release(connection, session.store(), view.release_id or 0)
    if then is None:
        st.info(context.say("forum-changes-gone"))
        return
    if _last_month(then, context) < context.scope.first:
        st.info(context.say("forum-changes-later"))
        return
    if then.method != context.release.method:
        st.caption(context.say("forum-changes-method"))
    rows = [row for indicator in INDICATORS if (row := _row(indicator.id, then, context))]
    if not rows:
        st.info(context.say("forum-changes-nothing"))
        return
    st.caption(context.say("forum-changes-how", release=then.id))
    headings = ("heading-indicator", "forum-then", "forum-now", "heading-variation")
    show_listing([context.say(heading) for heading in headings], rows)


def _row(id: str, then: Release, context: Context) -> str:
    """One indicator as it was told then and as it is now; nothing where either has no data."""
    now, judged = context.reading(id), context.judgement(id)
    scope = replace(context.scope, last=min(context.scope.last, _last_month(then, context)))
    earlier = reading.reading(context.store, then, scope, id)
    if now is None or now.latest is None or earlier is None or earlier.latest is None or judged is None:
        return ""
    if (earlier.level, earlier.latest) == (now.level, now.latest) and write_latest(earlier) == write_latest(
        now
    ):
        return ""  # nothing new has come in
    cells = (now.indicator.names.get(context.language), _write(earlier, context), _write(now, context))
    plain = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f"<tr>{plain}<td>{variation_html(judged, now, context)}</td></tr>"


def _last_month(then: Release, context: Context) -> int:
    span = reading.time_span(context.store, then, context.scope.county)
    return context.scope.last if span is None else span[1]


def _write(found: Reading, context: Context) -> str:
    assert found.latest is not None
    return f"{write_latest(found)} ({write_period(found.latest, found.level, context.language)})"
