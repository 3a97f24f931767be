"""What every page begins and ends with: context, heading, headline, banners, and where figures come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from charts.tokens import Palette
from data_access.published import Release
from data_access.store import Store
from locales import Message, render, text
from locales.numbers import Language, moment
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import is_study, is_synthetic
from metrics.evaluate import Reading
from metrics.protected import PublishedView
from metrics.scope import Scope
from metrics.signal import Judgement
from ui import reading, session
from ui.filters import describe_scope

STYLE = Path(__file__).parent / "style.css"
_CONTEXT = "page-context"


@dataclass(frozen=True)
class Context:
    """What a page draws from: the release, the scope, and names and colours to draw it with."""

    store: Store
    release: Release
    scope: Scope
    teams: dict[str, str]
    language: Language
    palette: Palette

    def view(self, id: str) -> PublishedView:
        return reading.county_views(self.store, self.release, self.scope.county)[id]

    def reading(self, indicator_id: str, scope: Scope | None = None) -> Reading | None:
        return reading.reading(self.store, self.release, scope or self.scope, indicator_id)

    def judgement(self, indicator_id: str, scope: Scope | None = None) -> Judgement | None:
        return reading.judgement(self.store, self.release, scope or self.scope, indicator_id)

    def study(self, indicator_id: str) -> float | None:
        """The published study's value beside the county's own; None where there is none to compare."""
        if is_study(self.scope.county):
            return None
        return reading.latest_value(reading.study_reading(self.store, self.release, indicator_id))

    @property
    def chosen_teams(self) -> tuple[str, ...]:
        """The teams that a page compares: those chosen, or all."""
        return self.scope.teams or tuple(self.teams)

    def say(self, id: str, /, **arguments: str | int | float) -> str:
        return text(id, self.language, **arguments)


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


def open_page(id: str) -> Context:
    """Draw the title and what the page is about; stops with a way forward where there is nothing to show."""
    st.title(text(f"page-{id}", session.language()))
    _say_held()
    context: Context | None = st.session_state.get(_CONTEXT)
    if context is None:
        st.info(text("nothing-released", session.language()))
        st.page_link("pages/data/datasets.py", label=text("go-to-datasets", session.language()))
        st.stop()
    assert context is not None
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


def describe_release(context: Context) -> str:
    """The grey line: release, its moment, and the threshold."""
    return context.say(
        "release-line",
        id=context.release.id,
        at=moment(context.release.at, context.language),
        threshold=context.release.threshold,
    )
