"""The indicator card: name, value, period and n, variation, target, and a sparkline. It leads to its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from charts.icons import ASSURANCE_SIGNALS, assurance_icon, variation_icon
from charts.sparkline import sparkline_svg
from charts.tokens import Signal
from exports.uncertainty import describe_interval
from locales.numbers import number, short_period
from metrics.attention import assure
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.signal import Judgement, Variation
from metrics.strategy import TargetView, is_upwards
from ui.page import Context
from ui.words import unit_name, write_latest, write_period_of, write_value

PAGES = {
    "overview": "pages/follow_up/overview.py",
    "strategy": "pages/follow_up/strategy.py",
    "workload": "pages/services/workload.py",
    "referrals": "pages/services/referrals.py",
    "path": "pages/services/path.py",
    "transitions": "pages/services/transitions.py",
    "impact": "pages/services/impact.py",
}
SIGNALS: dict[Variation, Signal] = {
    "improving": "improvement",
    "worsening": "concern",
    "changing": "neutral",
    "ordinary": "common",
    "short": "common",
}


@dataclass(frozen=True)
class Card:
    """What a card shows. link: whether it leads to the indicator's page."""

    indicator_id: str
    target: TargetView | None = None
    link: bool = True


def show_cards(cards: Sequence[Card], context: Context, *, key: str) -> None:
    """Up to five cards in a row; on a phone below one another."""
    with st.container(horizontal=True, key=f"cards-{key}", gap="small"):
        for card in cards:
            _show(card, context, key)


def _show(card: Card, context: Context, key: str) -> None:
    indicator = INDICATOR_BY_ID[card.indicator_id]
    with st.container(border=True, key=f"card-{key}-{card.indicator_id}", gap=None):
        st.markdown(card_html(card, context), unsafe_allow_html=True)
        if card.link:
            st.page_link(
                PAGES[indicator.page],
                label=context.say("card-open", page=context.say(f"page-{indicator.page}")),
            )


def card_html(card: Card, context: Context) -> str:
    """The card's text as HTML; every word in it is escaped."""
    found = context.reading(card.indicator_id)
    judged = context.judgement(card.indicator_id)
    name = INDICATOR_BY_ID[card.indicator_id].names.get(context.language)
    lines = [
        f'<p class="card-name">{escape(name)}</p>',
        f'<p class="card-value">{_value_html(found)}</p>',
    ]
    if found is None:
        lines.append(f'<p class="card-period">{escape(context.say("not-by-group"))}</p>')
        return "".join(lines)
    lines.append(f'<p class="card-period">{escape(describe_basis(found, context))}</p>')
    if judged is not None:
        lines.append(variation_html(judged, found, context))
        lines.append(sparkline(found, judged, context, name))
    if card.target is not None and card.target.measure.target is not None:
        lines.append(target_html(card.target, context))
    return "".join(lines)


def _value_html(found: Reading | None) -> str:
    """The newest value large, its unit small beside it."""
    written = write_latest(found)
    if found is None or "\u00a0" not in written or found.indicator.unit == "share":
        return escape(written)
    unit = unit_name(found.indicator)
    if not written.endswith("\u00a0" + unit):
        return escape(written)
    value = written.removesuffix("\u00a0" + unit)
    return f'{escape(value)} <span class="unit">{escape(unit)}</span>'


def describe_basis(found: Reading, context: Context) -> str:
    """The period of the newest value, what it rests on, and how far chance alone might move it."""
    period = write_period_of(found)
    if found.latest is None or found.indicator.unit != "share" or found.indicator.minimum_n == 1:
        return period
    n, status = found.n.at(found.latest)
    if status != "shown":
        return period
    written = f"{period} · n = {number(n, context.language, 0 if n == int(n) else 1)}"
    return " · ".join(filter(None, (written, describe_interval(found, context))))


def variation_html(judged: Judgement, found: Reading, context: Context) -> str:
    """The sign and the word of the newest value's variation, and since when."""
    word = context.say(f"variation-{judged.variation}")
    if judged.since is not None:
        word = context.say("variation-since", word=word, period=short_period(judged.since, found.level))
    signal = SIGNALS[judged.variation]
    icon = variation_icon(signal, context.palette, is_short=judged.variation == "short")
    return f'<p class="card-signal {signal}">{icon} {escape(word)}</p>'


def assurance_html(judged: Judgement, target: TargetView | None, context: Context) -> str:
    """The sign and the word for whether the newest level meets the target, and the target; empty without."""
    if target is None or target.measure.indicator is None or target.measure.target is None:
        return ""
    aim = escape(write_value(target.measure.indicator, target.measure.target))
    assurance = assure(judged, target)
    if assurance is None:
        return f'<p class="small">{aim}</p>'
    icon = assurance_icon(assurance, context.palette, upwards=is_upwards(target.measure))
    word = escape(context.say(f"assurance-{assurance.replace('_', '-')}"))
    return (
        f'<p class="card-signal {ASSURANCE_SIGNALS[assurance]}">{icon} {word}</p><p class="small">{aim}</p>'
    )


def sparkline(
    found: Reading, judged: Judgement, context: Context, name: str, target: float | None = None
) -> str:
    limits = (judged.lower.tolist(), judged.upper.tolist()) if judged.has_limits else None
    label = context.say("sparkline-label", name=name, value=write_latest(found))
    return sparkline_svg(
        found.series,
        palette=context.palette,
        label=label,
        signal=SIGNALS[judged.variation],
        limits=limits,
        target=target,
    )


def target_html(target: TargetView, context: Context) -> str:
    """The target and the verdict in words."""
    measure = target.measure
    if measure.indicator is None or measure.target is None:
        return ""
    value = write_value(measure.indicator, measure.target)
    said = context.say(
        "card-target", value=value, verdict=context.say(f"verdict-{target.verdict.replace('_', '-')}")
    )
    return f'<p class="card-target verdict-{escape(target.verdict)}">{escape(said)}</p>'
