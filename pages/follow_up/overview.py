"""Yleiskuva: what needs attention, what changed, and where everything stands."""

from collections import Counter
from dataclasses import dataclass, replace
from html import escape

import streamlit as st

from locales import Message
from metrics.attention import Standing, needing_attention
from metrics.catalogue.indicators import INDICATOR_BY_ID, INDICATORS
from metrics.evaluate import Reading
from metrics.signal import Judgement
from ui.card import Card, assurance_html, describe_basis, show_cards, sparkline, variation_html
from ui.figure import join_words
from ui.page import Context, explain, open_page, say_headline, say_sources
from ui.standings import standings
from ui.table import show_listing
from ui.trends import show_trend
from ui.words import write_latest

MOST_CARDS = 5
CALM_CARDS = ("wait_median", "waiting_end", "active_per_fte", "positive_transition_share", "plan_share")
TREND_IDS = ("waiting_end", "wait_median")
TEAM_IDS = ("active_per_fte", "waiting_end", "expected_wait")  # where a team's burden shows first
MOST_TEAM_ROWS = 8


@dataclass(frozen=True, eq=False)
class TeamSignal:
    """A team's indicator that worsens."""

    team: str
    reading: Reading
    judgement: Judgement


def main() -> None:
    context = open_page("overview")
    found = standings(context)
    if not found:
        st.info(context.say("no-data-in-scope"))
        st.stop()
    teams = _worsening_teams(context)
    say_headline(_headline(found, teams, context))
    urgent = needing_attention(found)
    _show_attention(urgent, found, context)
    _show_teams(teams, context)
    _show_changes(found, context)
    for id in TREND_IDS:
        show_trend(id, context)
    _show_all(found, context)
    explain("overview")
    say_sources(context, sorted({id for indicator in INDICATORS for id in indicator.datasets}))


def _headline(found: list[Standing], teams: list[TeamSignal], context: Context) -> Message:
    """How many indicators need attention, the most urgent by name, and the teams whose burden grows."""
    urgent = needing_attention(found)
    burdened = Counter(signal.team for signal in teams)
    # one signal may be a new team filling up; two or more of a burden's three are a burden
    names = [context.teams[team] for team, count in burdened.most_common(2) if count > 1]
    listed: dict[str, str | int] = {"teams": join_words(names, context.say("and")), "burdened": len(names)}
    if not urgent:
        return Message("overview-calm", {"count": len(found), **listed})
    first = join_words([_name(standing, context) for standing in urgent[:2]], context.say("and"))
    return Message("overview-urgent", {"count": len(urgent), "of": len(found), "names": first, **listed})


def _name(standing: Standing, context: Context) -> str:
    return INDICATOR_BY_ID[standing.indicator_id].names.get(context.language)


def _show_attention(urgent: list[Standing], found: list[Standing], context: Context) -> None:
    if urgent:
        st.subheader(context.say("overview-attention"))
        cards = [Card(standing.indicator_id, standing.target) for standing in urgent[:MOST_CARDS]]
    else:
        st.subheader(context.say("overview-key"))
        known = {standing.indicator_id: standing for standing in found}
        cards = [Card(id, known[id].target) for id in CALM_CARDS if id in known]
    show_cards(cards, context, key="attention")


def _say_all(ids: tuple[str, ...], context: Context) -> list[str]:
    return [context.say(id) for id in ids]


def _worsening_teams(context: Context) -> list[TeamSignal]:
    """Teams in which an indicator of burden worsens by more than ordinary variation, the newest first."""
    signals = []
    for team in context.chosen_teams if len(context.chosen_teams) > 1 else ():
        scope = replace(context.scope, teams=(team,))
        for id in TEAM_IDS:
            found, judged = context.reading(id, scope), context.judgement(id, scope)
            if found is not None and judged is not None and judged.variation == "worsening":
                signals.append(TeamSignal(team, found, judged))
    burdened = Counter(signal.team for signal in signals)
    return sorted(signals, key=lambda signal: (-burdened[signal.team], signal.team))


def _show_teams(signals: list[TeamSignal], context: Context) -> None:
    if not signals:
        return
    st.subheader(context.say("overview-teams"))
    rows = "".join(
        f"<tr><td>{escape(context.teams[signal.team])}</td>"
        f"<td>{escape(signal.reading.indicator.names.get(context.language))}</td>"
        f'<td class="number">{escape(write_latest(signal.reading))}</td>'
        f"<td>{sparkline(signal.reading, signal.judgement, context, context.teams[signal.team])}</td>"
        f"<td>{variation_html(signal.judgement, signal.reading, context)}</td></tr>"
        for signal in signals[:MOST_TEAM_ROWS]
    )
    headings = ("heading-team", "heading-indicator", "heading-value", "heading-course", "heading-variation")
    show_listing(_say_all(headings, context), rows)


def _show_changes(found: list[Standing], context: Context) -> None:
    """What began lately: signals only, never noise."""
    st.subheader(context.say("overview-changes"))
    lately = [standing for standing in found if standing.changed_lately]
    if not lately:
        st.markdown(context.say("overview-no-changes"))
        return
    rows = "".join(
        f"<tr><td>{escape(_name(standing, context))}</td>"
        f'<td class="number">{escape(write_latest(standing.reading))}</td>'
        f"<td>{variation_html(standing.judgement, standing.reading, context)}</td></tr>"
        for standing in lately
    )
    headings = ("heading-indicator", "heading-value", "heading-variation")
    show_listing(_say_all(headings, context), rows)


def _show_all(found: list[Standing], context: Context) -> None:
    """Every indicator by theme, one row each."""
    st.subheader(context.say("overview-all"))
    for theme in dict.fromkeys(indicator.theme for indicator in INDICATORS):
        inside = [standing for standing in found if INDICATOR_BY_ID[standing.indicator_id].theme == theme]
        if inside:
            st.markdown(f"**{context.say(f'theme-{theme}')}** – {context.say(f'theme-{theme}-question')}")
            aimed = any(standing.target is not None for standing in inside)
            names = ("indicator", "value", "variation", *(("assurance",) if aimed else ()), "course")
            headings = tuple(f"heading-{name}" for name in names)
            rows = [_row(standing, context, aimed=aimed) for standing in inside]
            show_listing(_say_all(headings, context), rows)


def _row(standing: Standing, context: Context, *, aimed: bool) -> str:
    """aimed: whether the listing has a column of targets."""
    name = _name(standing, context)
    aim = f'<td class="aim">{assurance_html(standing.judgement, standing.target, context)}</td>'
    return (
        f'<tr><td>{escape(name)}</td><td class="number">{escape(write_latest(standing.reading))}'
        f'<p class="small">{escape(describe_basis(standing.reading, context))}</p></td>'
        f'<td class="told">{variation_html(standing.judgement, standing.reading, context)}</td>'
        f"{aim if aimed else ''}"
        f"<td>{sparkline(standing.reading, standing.judgement, context, name)}</td></tr>"
    )


main()
