"""A comparison in sentences, by rules: who differs more than chance explains; small numbers said as such."""

from collections.abc import Mapping

import streamlit as st

from locales import has_text
from locales.numbers import number, short_period
from metrics.catalogue.indicators.model import Indicator
from metrics.comparison import Comparison
from metrics.funnel import FEWEST, OUTSIDE, SIZE, Verdict
from metrics.tables import VALUE
from ui.figure import join_words
from ui.page import Context
from ui.table import escape_markdown
from ui.words import write_value

VERY: tuple[Verdict, ...] = ("very_high", "very_low")
MILD: tuple[Verdict, ...] = ("high", "low")


def name_verdict(verdict: str, context: Context) -> str:
    """What stands in the table: within, outside and which way, protected, or not to be compared."""
    return context.say(f"compare-{verdict.replace('_', '-')}")


def describe_comparison(found: Comparison, indicator: Indicator, by: str, context: Context) -> str:
    """The message: who stands out; nobody is named whom chance explains."""
    name = indicator.names.get(context.language)
    if found.funnel.compared < FEWEST:
        return context.say("compare-title-alone", name=name, by=by)
    very = found.of(*VERY)
    if len(very) > found.funnel.compared / 2:  # no one stands out where most do
        return context.say("compare-title-many", name=name, by=by)
    if very:
        listed = join_words([_label(found, area) for area in very], context.say("and"))
        return context.say("compare-title-very", name=name, areas=listed, count=len(very))
    kind = "mild" if found.of(*MILD) else "alike"
    return context.say(f"compare-title-{kind}", name=name, by=by)


def say_comparison(
    found: Comparison, indicator: Indicator, by: str, ended: Mapping[str, int], context: Context
) -> None:
    """The sentences below the figure, as a list."""
    said = [
        *_say_outside(found, indicator, context),
        *_say_ordinary(found, by, context),
        *_say_small(found, indicator, context),
        *_say_left_out(found, by, context),
        *(
            context.say("compare-says-ended", area=escape_markdown(name), month=short_period(month, "month"))
            for name, month in ended.items()
        ),
    ]
    st.markdown("\n".join(f"- {sentence}" for sentence in said))


def _label(found: Comparison, area: str) -> str:
    frame = found.table.frame
    return str(frame.loc[frame["team"] == area, "team_label"].iloc[0])


def _names(found: Comparison, areas: list[str], context: Context) -> str:
    return escape_markdown(join_words([_label(found, area) for area in areas], context.say("and")))


def _say_outside(found: Comparison, indicator: Indicator, context: Context) -> list[str]:
    """One sentence for each that chance does not explain, and one for those that it may explain."""
    if found.funnel.average is None:
        return []
    average = write_value(indicator, found.funnel.average)
    said = []
    for area in found.of(*VERY):
        value = found.value_of(area) or 0.0
        way = "more" if value > found.funnel.average else "less"
        said.append(
            context.say(
                f"compare-says-{way}",
                area=escape_markdown(_label(found, area)),
                average=average,
                value=write_value(indicator, value),
            )
        )
    mild = found.of(*MILD)
    if mild:
        listed = [
            f"{_label(found, area)} {write_value(indicator, found.value_of(area) or 0.0)}" for area in mild
        ]
        areas = escape_markdown(join_words(listed, context.say("and")))
        said.append(context.say("compare-says-mild", areas=areas, count=len(mild)))
    if said and found.funnel.overdispersed:
        said.append(context.say("compare-says-overdispersed"))
    return said


def _say_ordinary(found: Comparison, by: str, context: Context) -> list[str]:
    """That nobody stands out, that all are the same, or that there is nobody to compare with."""
    compared = found.funnel.compared
    if compared < FEWEST:
        return [context.say("compare-says-alone", count=compared, by=by)]
    if found.of(*OUTSIDE):
        return []
    if found.table.frame[VALUE].nunique() == 1:
        return [context.say("compare-says-same", count=compared, by=by)]
    return [context.say("compare-says-alike", count=compared, by=by)]


def _say_small(found: Comparison, indicator: Indicator, context: Context) -> list[str]:
    own = f"compare-only-{indicator.id.replace('_', '-')}"
    id = own if has_text(own) else "compare-only"
    listed = [
        f"{_label(found, area)} ({context.say(id, n=number(n, context.language))})" for area, n in found.small
    ]
    if not listed:
        return []
    areas = escape_markdown(join_words(listed, context.say("and")))
    return [context.say("compare-says-small", areas=areas, count=len(listed))]


def _say_left_out(found: Comparison, by: str, context: Context) -> list[str]:
    """Whose value is protected, and who has nothing to compare, with the reason."""
    frame = found.table.frame
    said = []
    hidden = found.of("hidden")
    if hidden:
        areas = _names(found, hidden, context)
        said.append(context.say("compare-says-hidden", areas=areas, count=len(hidden), by=by))
    missing = frame[(frame["verdict"] == "unknown") & frame[VALUE].isna()]
    nobody = [str(area) for area in missing.loc[missing[SIZE] == 0, "team"]]
    impossible = [str(area) for area in missing.loc[missing[SIZE] > 0, "team"]]
    absent = [str(area) for area in missing.loc[missing[SIZE].isna(), "team"]]
    for kind, areas_ in (("nobody", nobody), ("impossible", impossible), ("absent", absent)):
        if areas_:
            areas = _names(found, areas_, context)
            said.append(context.say(f"compare-says-{kind}", areas=areas, count=len(areas_)))
    return said
