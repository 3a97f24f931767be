"""A section of any theme of the registry: where its indicators stand, and how the most telling have run.

An indicator that is declared with the theme joins by itself.
"""

from collections.abc import Callable, Sequence
from functools import partial

from exports.context import Context
from exports.forum.alt import describe_table
from exports.forum.figures import Draft, draw_trend, list_rows, make_figure
from exports.forum.grounds import Grounds, name_sources, say_date, say_subtitle
from exports.forum.model import PackFigure
from exports.forum.parts import Desk, Draw
from exports.words import join_words, write_latest, write_period_of, write_value
from locales.numbers import short_period
from metrics.attention import Standing, needing_attention
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.catalogue.indicators.model import Indicator
from metrics.strategy import TargetView

LISTED = 5  # indicators: fewer need no table
COURSE = 4  # periods: fewer are no course
MARKS = {"improving": "▲", "worsening": "▼", "changing": "◆", "ordinary": "●", "short": "○"}


def stand(desk: Desk, indicators: Sequence[Indicator]) -> list[Standing]:
    """The standings of some indicators, in the registry's order."""
    wanted = {indicator.id for indicator in indicators}
    return [standing for standing in desk.standings if standing.indicator_id in wanted]


def draw_theme(
    section: str,
    found: Sequence[Standing],
    desk: Desk,
    *,
    trends: int,
    drawn: Sequence[str] = (),
    rank: Callable[[Sequence[Standing]], list[Standing]] | None = None,
) -> list[Draw]:
    """The table of a theme's indicators, and its first trends. drawn: those shown elsewhere.

    rank: in which order; by default the most telling first.
    """
    if not found:
        return []
    drawers: list[Draw] = [partial(_draw_table, section, tuple(found), desk)] if len(found) >= LISTED else []
    chosen = [s for s in (rank or rank_telling)(found) if s.indicator_id not in drawn and _has_course(s)]
    return drawers + [partial(_draw_one, section, standing, desk) for standing in chosen[:trends]]


def _has_course(standing: Standing) -> bool:
    """Whether there are enough shown periods for a line to say anything."""
    return int(standing.reading.series.shown.sum()) >= COURSE


def rank_telling(found: Sequence[Standing]) -> list[Standing]:
    """What needs attention first, then other signals, then what has a target, then the registry's order."""
    return sorted(
        found,
        key=lambda standing: (
            -standing.urgency, not standing.judgement.is_signal, standing.target is None,
            standing.judgement.variation == "short",
        ),
    )  # fmt: skip


def one_of_each(found: Sequence[Standing]) -> list[Standing]:
    """The same, the most telling of each dataset before the rest."""
    seen: set[str] = set()
    first: list[Standing] = []
    rest: list[Standing] = []
    for standing in rank_telling(found):
        datasets = INDICATOR_BY_ID[standing.indicator_id].datasets
        (rest if seen & set(datasets) else first).append(standing)
        seen |= set(datasets)
    return [*first, *rest]


def _draw_one(section: str, standing: Standing, desk: Desk) -> list[PackFigure | None]:
    id = standing.indicator_id
    return [draw_trend(id, section, desk.context, desk.targets.get(id))]


def say_theme(found: Sequence[Standing], context: Context) -> str:
    """How many of a theme's indicators need attention, the most urgent by name."""
    urgent = needing_attention(found)
    if not urgent:
        return context.say("forum-theme-calm", count=len(found))
    names = join_words([_name(standing, context) for standing in urgent[:2]], context.say("and"))
    return context.say("forum-theme-urgent", count=len(urgent), of=len(found), names=names)


def _name(standing: Standing, context: Context) -> str:
    return INDICATOR_BY_ID[standing.indicator_id].names.get(context.language)


# --- the table of a theme --------------------------------------------------------------------------


def _draw_table(section: str, found: Sequence[Standing], desk: Desk) -> list[PackFigure | None]:
    context = desk.context
    rows = [_write_row(standing, context) for standing in found]
    table = list_rows("indicator", rows, context.release.threshold)
    title = say_theme(found, context)
    headings = {
        "indicator": context.say("heading-indicator"),
        "now": context.say("heading-value"),
        "period": context.say("heading-period"),
        "variation": context.say("heading-variation"),
    }
    if any(standing.target is not None for standing in found):
        headings["target"] = context.say("forum-heading-target")
    draft = Draft(
        title=title,
        subtitle=say_subtitle(context.say("forum-theme-what"), "", context.say("forum-newest"), context),
        kind="table",
        table=table,
        category="indicator",
        headings=headings,
        measures=(),
        alt=describe_table(title, len(rows), context),
        comment=context.say("forum-theme-note"),
    )
    datasets = dict.fromkeys(
        id for standing in found for id in INDICATOR_BY_ID[standing.indicator_id].datasets
    )
    grounds = Grounds(
        context.say("forum-definitions-each"),
        name_sources(tuple(datasets), context),
        context.say("forum-n-each"),
        say_date(context.say("forum-period-each"), context),
    )
    return [make_figure(f"table-{section}", section, draft, grounds)]


def _write_row(standing: Standing, context: Context) -> dict[str, str]:
    language = context.language
    return {
        "indicator": standing.indicator_id,
        "indicator_label": _name(standing, context),
        "now": write_latest(standing.reading, language),
        "period": write_period_of(standing.reading, language),
        "variation": _write_variation(standing, context),
        "target": _write_target(standing.target, context),
    }


def _write_variation(standing: Standing, context: Context) -> str:
    judged = standing.judgement
    word = context.say(f"variation-{judged.variation}")
    if judged.since is not None:
        since = short_period(judged.since, standing.reading.level)
        word = context.say("variation-since", word=word, period=since)
    return f"{MARKS[judged.variation]} {word}"


def _write_target(target: TargetView | None, context: Context) -> str:
    if target is None or target.measure.indicator is None or target.measure.target is None:
        return ""
    value = write_value(target.measure.indicator, target.measure.target, context.language)
    verdict = context.say(f"verdict-{target.verdict.replace('_', '-')}")
    return context.say("forum-target", value=value, verdict=verdict)
