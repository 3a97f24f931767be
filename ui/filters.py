"""The filters that all pages share. They live in the URL: a link opens the same view for somebody else."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from data_access.published import Release
from locales import text
from locales.numbers import short_period
from metrics import calendar
from metrics.catalogue.codes import CLIENT_GROUPS
from metrics.catalogue.counties import COUNTIES
from metrics.catalogue.model import TOTAL, Level
from metrics.scope import Scope
from ui import reading, session
from ui.address import keep_choice, written

ROLLING = "rolling"
LEVELS: tuple[Level, ...] = ("month", "quarter", "half_year", "year")
MONTHS_SHOWN = 36  # how far back a page looks when nothing else was asked for
_KEPT = "kept-filters"


@dataclass(frozen=True)
class Filter:
    """One choice in the URL. options: ids in order; the value is one id, or several joined by commas."""

    key: str
    options: tuple[str, ...]
    default: str


def enter_page(path: str) -> None:
    """Say which page is drawn, before its filters are."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    kept["page:drawn"] = path


def _synchronise(wanted: Filter) -> str:
    """The value in force: that of the URL where it was changed, else the last choice, else the default.

    The address of another page has no filters in it yet, and they stay. On the page where it was written, one
    that is gone was taken away by the back button.
    """
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    in_url, before = st.query_params.get(wanted.key), written(kept, wanted.key)
    if in_url is not None and in_url != before:
        kept[wanted.key] = in_url
    elif in_url is None and before and _stays(kept) and not _is_language(wanted):
        kept[wanted.key] = wanted.default
    value = kept.get(wanted.key, wanted.default)
    if _is_valid(value, wanted.options):
        return value
    if in_url is not None and in_url == value:
        st.session_state.setdefault("link-trouble", []).append(wanted.key)
    return wanted.default


def _stays(kept: dict[str, str]) -> bool:
    return kept.get("page:drawn") == kept.get("page:before")


def _is_language(wanted: Filter) -> bool:
    """Texts are drawn before the filters are: going back does not turn the language."""
    return wanted.key == session.LANGUAGE_FILTER


def _is_valid(value: str, options: Sequence[str]) -> bool:
    return all(part in options for part in value.split(",")) if value else "" in options


def _keep(wanted: Filter, value: str) -> None:
    keep_choice(st.session_state[_KEPT], wanted.key, wanted.key, value, wanted.default)


def _choose(wanted: Filter, label: str, names: dict[str, str]) -> str:
    value = _synchronise(wanted)
    widget = f"filter-{wanted.key}"
    if st.session_state.get(widget) != value and _from_outside(wanted):
        st.session_state[widget] = value
    chosen = st.selectbox(label, wanted.options, format_func=lambda id: names[id], key=widget)
    _keep(wanted, chosen)
    return chosen


def _from_outside(wanted: Filter) -> bool:
    """Whether the widget must follow: it is new on this run, its option is gone, or the URL was changed."""
    widget = f"filter-{wanted.key}"
    if widget not in st.session_state or st.session_state[widget] not in wanted.options:
        return True
    return _was_changed_in_url(wanted)


def _was_changed_in_url(wanted: Filter) -> bool:
    kept: dict[str, str] = st.session_state[_KEPT]
    return written(kept, wanted.key) != st.query_params.get(wanted.key, "")


def _choose_many(wanted: Filter, label: str, names: dict[str, str]) -> tuple[str, ...]:
    value = _synchronise(wanted)
    chosen_before = [part for part in value.split(",") if part]
    widget = f"filter-{wanted.key}"
    current = st.session_state.get(widget)
    stale = current is None or any(part not in wanted.options for part in current)
    if stale or _was_changed_in_url(wanted):
        st.session_state[widget] = chosen_before
    chosen = st.multiselect(
        label,
        [option for option in wanted.options if option],
        format_func=lambda id: names.get(id, id),
        key=widget,
        placeholder=text("filter-all-teams", session.language()),
    )
    _keep(wanted, ",".join(chosen))
    return tuple(chosen)


def choose_language() -> None:
    """Draw the choice of language in the sidebar, after all other filters."""
    names = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
    with st.sidebar:
        wanted = Filter(session.LANGUAGE_FILTER, session.LANGUAGES, session.default_language())
        _choose(wanted, text("filter-language", session.language()), names)
    kept = st.session_state[_KEPT]
    kept["page:before"] = kept.get("page:drawn", "")  # all filters of this page stand in its address now


def choose_scope(current: Release) -> Scope | None:
    """Draw the filters in the sidebar; the scope that they make, None where no area has data."""
    store, language = session.store(), session.language()
    areas = reading.counties(store, current)
    if not areas:
        return None
    with st.sidebar:
        st.markdown(f"#### {text('filter-title', language)}")
        county = _choose(
            Filter("alue", tuple(areas), areas[0]),
            text("filter-county", language),
            {id: COUNTIES.label(id, language) for id in areas},
        )
        span = reading.time_span(store, current, county)
        if span is None:
            return None
        names = reading.team_names(store, current, county)
        teams = _choose_many(Filter("tiimit", ("", *names), ""), text("filter-teams", language), names)
        first, last = _choose_months(*span)
        level = _choose_level()
        group = _choose_group()
    _say_link_trouble()
    rolling = level == ROLLING
    return Scope(
        county, first, last, "month" if rolling else _as_level(level), rolling, tuple(sorted(teams)), group
    )


def _choose_months(start: int, end: int) -> tuple[int, int]:
    language = session.language()
    months = [str(month) for month in calendar.periods_between(start, end, "month")]
    names = {month: short_period(int(month), "month") for month in months}
    newest_first = tuple(reversed(months))
    default_first = str(max(start, calendar.add_months(end, 1 - MONTHS_SHOWN)))
    left, right = st.columns(2)
    with left:
        first = _choose(Filter("alku", newest_first, default_first), text("filter-from", language), names)
    with right:
        last = _choose(Filter("loppu", newest_first, str(end)), text("filter-to", language), names)
    return min(int(first), int(last)), max(int(first), int(last))


def _choose_level() -> str:
    options = (*LEVELS, ROLLING)
    names = {option: text(f"level-{option.replace('_', '-')}", session.language()) for option in options}
    return _choose(Filter("tarkkuus", options, "month"), text("filter-level", session.language()), names)


def _choose_group() -> str:
    ids = (TOTAL, *(id for id in CLIENT_GROUPS.ids if id != "unknown"))
    names = {id: CLIENT_GROUPS.label(id, session.language()) for id in ids} | {
        TOTAL: text("filter-everybody", session.language())
    }
    return _choose(Filter("ryhma", ids, TOTAL), text("filter-group", session.language()), names)


def _as_level(value: str) -> Level:
    return next(level for level in LEVELS if level == value)


def _say_link_trouble() -> None:
    unknown = st.session_state.pop("link-trouble", [])
    if unknown:
        names = ", ".join(text(f"filter-name-{key}", session.language()) for key in unknown)
        st.warning(text("link-trouble", session.language(), names=names))


def describe_scope(scope: Scope, names: dict[str, str]) -> str:
    """The filters in words: area, teams, time, level and group."""
    language = session.language()
    teams = ", ".join(names.get(team, team) for team in scope.teams) or text("filter-all-teams", language)
    level = ROLLING if scope.rolling else scope.level
    parts = [
        COUNTIES.label(scope.county, language),
        teams,
        f"{scope.first % 100}/{scope.first // 100}–{scope.last % 100}/{scope.last // 100}",
        text(f"level-{level.replace('_', '-')}", language).lower(),
    ]
    if scope.client_group != TOTAL:
        parts.append(CLIENT_GROUPS.label(scope.client_group, language).lower())
    return " · ".join(parts)
