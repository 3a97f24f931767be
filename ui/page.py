"""What every page begins and ends with: context, heading, headline, banners, and where figures come from."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from data_access.published import Release
from exports.context import Context, describe_release
from locales import Message, render, text
from locales.numbers import moment
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import is_synthetic
from metrics.scope import Scope
from ui import reading, session
from ui.filters import describe_scope

__all__ = [
    "STYLE", "Context", "clear_context", "describe_release", "explain", "open_bare_page", "open_page",
    "say_headline", "say_sources", "set_context",
]  # fmt: skip

STYLE = Path(__file__).parent / "style.css"
_CONTEXT = "page-context"


def set_context(release: Release, scope: Scope) -> Context:
    """Remember for this run what the page is about."""
    names = reading.team_names(session.store(), release, scope.county)
    context = Context(session.store(), release, scope, names, session.language(), session.palette())
    st.session_state[_CONTEXT] = context
    return context


def clear_context() -> None:
    st.session_state.pop(_CONTEXT, None)


def open_bare_page(id: str) -> None:
    """Draw the title of a page that works without any data."""
    st.title(text(f"page-{id}", session.language()))
    _say_held()


def open_page(id: str, *, bare: bool = False) -> Context:
    """Draw the title and what the page is about; stops with a way forward where there is nothing to show.

    bare: without the title and what stands below it, for a screen that shows one thing only.
    """
    if not bare:
        st.title(text(f"page-{id}", session.language()))
        _say_held()
    context: Context | None = st.session_state.get(_CONTEXT)
    if context is None:
        st.info(text("nothing-released", session.language()))
        st.page_link("pages/data/datasets.py", label=text("go-to-datasets", session.language()))
        st.stop()
    assert context is not None
    if bare:
        return context
    st.caption(describe_scope(context.scope, context.teams))
    if is_synthetic(context.scope.county):
        _say_synthetic()
    return context


def _say_held() -> None:
    if session.is_held():
        st.warning(text("release-held", session.language()))


def _say_synthetic() -> None:
    with st.container(key="synthetic", horizontal=True, vertical_alignment="center"):
        st.markdown(text("synthetic-banner", session.language()))
        if st.button(text("synthetic-remove", session.language()), key="remove-synthetic", type="tertiary"):
            from ui.samples import remove_synthetic

            remove_synthetic()
            st.rerun()


def say_headline(message: Message) -> None:
    """The page's one sentence: what matters, how sure."""
    st.markdown(
        f'<p class="headline">{_escape(render(message, session.language()))}</p>', unsafe_allow_html=True
    )


def _escape(written: str) -> str:
    from html import escape

    return escape(written).replace("$", "&#36;")


def explain(id: str) -> None:
    """The folded guide to reading the page."""
    with st.expander(text("how-to-read", session.language())):
        st.markdown(text(f"page-{id}-guide", session.language()))


def say_sources(context: Context, datasets: Sequence[str]) -> None:
    """The foot of a page: which imports its figures rest on, the release, and the threshold."""
    with st.expander(context.say("figure-origins")):
        for id in datasets:
            found = reading.origins(context.store, context.release, id, context.scope.county)
            name = CATALOGUE.dataset_by_id[id].names.get(context.language)
            if not found:
                st.markdown(context.say("origin-none", dataset=name))
            for origin in found[:5]:
                arguments = {"dataset": name, "file": origin.file_name, "by": origin.by}
                said = context.say(
                    "origin-line", id=origin.import_id, at=moment(origin.at, context.language), **arguments
                )
                st.text(said)
        st.text(describe_release(context))
