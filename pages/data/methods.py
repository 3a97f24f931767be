"""Menetelmät: each indicator's definition, the study, how small counts are protected, the data dictionary."""

import pandas as pd
import streamlit as st

from locales import text
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import RECOMMENDATIONS
from metrics.catalogue.indicators import DISTRIBUTIONS, INDICATORS
from metrics.catalogue.indicators.model import Distribution, Indicator
from metrics.catalogue.model import Column, Dataset
from metrics.disclosure import DEFAULT_THRESHOLD
from ui import session
from ui.formula import describe_formula
from ui.page import open_bare_page
from ui.table import show_table

LANGUAGE = session.language()  # the script is run anew for every view
STUDY_TEXTS = (
    "about", "erratum", "figure-1", "figure-4", "transitions", "goals", "open",
)  # fmt: skip


def say(id: str, /, **arguments: str | int | float) -> str:
    return text(id, LANGUAGE, **arguments)


def main() -> None:
    open_bare_page("methods")
    st.markdown(
        f'<p class="headline">{say("methods-headline", count=len(INDICATORS) + len(DISTRIBUTIONS))}</p>',
        unsafe_allow_html=True,
    )
    _show_rules()
    _show_study()
    _show_indicators()
    _show_dictionary()


def _show_rules() -> None:
    st.subheader(say("methods-protection"))
    current = session.release()
    threshold = current.threshold if current else DEFAULT_THRESHOLD
    st.markdown(say("methods-protection-text", threshold=threshold, most=threshold - 1))
    fewest = min(dataset.resting.least for dataset in CATALOGUE.datasets if dataset.resting)
    st.markdown(say("methods-protection-sums", contributors=fewest))
    st.subheader(say("methods-variation"))
    st.markdown(say("methods-variation-text"))
    st.markdown(say("methods-levels-text"))
    st.subheader(say("methods-time"))
    st.markdown(say("methods-time-text"))
    st.markdown(say("methods-protection-correction"))


def _show_study() -> None:
    st.subheader(say("study-title"))
    for id in STUDY_TEXTS:
        st.markdown(say(f"study-{id}"))


def _show_indicators() -> None:
    st.subheader(say("methods-indicators"))
    declared: list[Indicator | Distribution] = [*INDICATORS, *DISTRIBUTIONS]
    for theme in dict.fromkeys(one.theme for one in declared):
        st.markdown(f"#### {say(f'theme-{theme}')}")
        for one in declared:
            if one.theme == theme:
                _show_indicator(one)


def _show_indicator(one: Indicator | Distribution) -> None:
    key = one.id.replace("_", "-")
    better = one.better if isinstance(one, Indicator) else "neither"
    with st.expander(one.names.get(LANGUAGE)):
        lines = [
            say(f"indicator-{key}-definition"),
            f"*{say('methods-why')}* {say(f'indicator-{key}-why')}",
            f"*{say('methods-formula')}* {describe_formula(one, LANGUAGE)}",
            f"*{say('methods-unit')}* {say(f'indicator-{key}-unit')}",
            f"*{say('methods-better')}* {say('better-' + better)}",
            f"*{say('methods-recommendation')}* {RECOMMENDATIONS.label(one.recommendation, LANGUAGE)}",
            f"*{say('methods-source')}* {say(f'indicator-{key}-source')}",
            f"*{say('methods-id')}* `{one.id}`",
        ]
        st.markdown("\n\n".join(lines))


def _show_dictionary() -> None:
    st.subheader(say("methods-dictionary"))
    st.markdown(say("methods-dictionary-note"))
    for dataset in CATALOGUE.datasets:
        with st.expander(f"{dataset.names.get(LANGUAGE)} – {dataset.grain.get(LANGUAGE)}"):
            st.markdown(dataset.note.get(LANGUAGE))
            show_table(pd.DataFrame([_describe_column(dataset, column) for column in dataset.columns]))


def _describe_column(dataset: Dataset, column: Column) -> dict[str, str]:
    need = "column-key" if column.key else "column-required" if column.required else "column-optional"
    kind = say(f"kind-{column.kind.value.replace('_', '-')}")
    codes = "" if column.codes is None else ", ".join(code.names.get(LANGUAGE) for code in column.codes.codes)
    return {
        say("dictionary-column"): column.names.get(LANGUAGE),
        say("dictionary-kind"): kind,
        say("dictionary-need"): say(need),
        say("dictionary-meaning"): column.note.get(LANGUAGE),
        say("dictionary-values"): codes if column.kind.value != "county" else say("dictionary-counties"),
        say("dictionary-id"): f"{dataset.id}.{column.id}",
    }


main()
