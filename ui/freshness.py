"""How fresh the data is: the newest period and the missing ones, per dataset and team."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

import pandas as pd
import streamlit as st

from data_access.history import read_slices_in_force
from data_access.published import Release
from data_access.store import Store
from data_access.tables import NO_TEAM
from locales import text
from locales.numbers import Language, short_period
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import COUNTIES
from metrics.catalogue.model import Dataset
from metrics.freshness import find_missing
from ui import reading, session
from ui.table import escape_markdown, show_listing

DATED = [dataset for dataset in CATALOGUE.datasets if dataset.level is not None]
OF_TEAMS = [dataset for dataset in DATED if "team" in dataset.slice_ids]
OF_AREA = [dataset for dataset in DATED if "team" not in dataset.slice_ids]
MOST_NAMED = 4  # missing periods named before the rest are counted


def show_freshness() -> None:
    """A table per area: one row per team, one column per dataset."""
    language = session.language()
    st.subheader(text("freshness-title", language))
    store, current = session.store(), session.release()
    areas = [] if current is None else reading.counties(store, current)
    if current is None or not areas:
        st.markdown(text("freshness-none", language))
        return
    county = st.selectbox(
        text("filter-county", language),
        areas,
        format_func=lambda id: COUNTIES.label(id, language),
        key="freshness-county",
    )
    st.markdown(text("freshness-note", language))
    headings = [text("heading-team", language), *(dataset.names.get(language) for dataset in OF_TEAMS)]
    rows, of_area = _describe_all(store, current, county, language)
    show_listing(headings, [_row(cells) for cells in rows])
    st.caption(escape_markdown(f"{COUNTIES.label(county, language)} – {of_area}"))


@lru_cache(32)
def _describe_all(
    store: Store, release: Release, county: str, language: Language
) -> tuple[list[list[str]], str]:
    """One row per team: its name, and how fresh each dataset is; and the same of what is the whole area's."""
    with store.reading() as connection:
        slices = read_slices_in_force(connection, store, county)
    names = reading.team_names(store, release, county)
    rows = [
        [name, *(_describe(slices, each, team, language) for each in OF_TEAMS)]
        for team, name in names.items()
    ]
    told = [f"{each.names.get(language)}: {_describe(slices, each, NO_TEAM, language)}" for each in OF_AREA]
    return rows, " · ".join(told)


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def _describe(slices: pd.DataFrame, dataset: Dataset, team: str, language: Language) -> str:
    """The newest period, and which are missing before the dataset's newest one in the area."""
    assert dataset.level is not None
    of_dataset = slices[slices["dataset"] == dataset.id]
    own = sorted(int(period) for period in of_dataset.loc[of_dataset["team"] == team, "period"])
    if not own:
        return text("freshness-nothing", language)
    newest = short_period(own[-1], dataset.level)
    missing = find_missing(own, int(of_dataset["period"].max()), dataset.level)
    if not missing:
        return newest
    named = ", ".join(short_period(period, dataset.level) for period in missing[:MOST_NAMED])
    more = len(missing) - MOST_NAMED
    return text("freshness-missing", language, newest=newest, named=named, more=max(more, 0))
