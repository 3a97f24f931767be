"""What a figure of a pack stands on, in words: definition, imports, n, date of data, area and time."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports import reading
from exports.context import Context
from exports.words import write_period_of, write_status
from locales.numbers import day_of, moment, number, short_period
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import COUNTIES
from metrics.evaluate import Reading

MOST_IMPORTS = 3  # named of each dataset before the rest are counted
MOST_TEAMS = 3  # named before they are counted


@dataclass(frozen=True)
class Grounds:
    """The texts of a figure's notes; fields as of `PackFigure`."""

    definition: str
    source: str
    n: str
    dated: str


def ground_reading(found: Reading, context: Context) -> Grounds:
    """What an indicator's newest value stands on."""
    return Grounds(
        define(found.indicator.id, context),
        name_sources(found.indicator.datasets, context),
        _say_n_of(found, context),
        say_date(write_period_of(found, context.language), context),
    )


def define(indicator_id: str, context: Context) -> str:
    """The registry's definition of an indicator or a distribution."""
    return context.say(f"indicator-{indicator_id.replace('_', '-')}-definition")


def name_sources(datasets: Sequence[str], context: Context) -> str:
    """The imports that figures rest on; who brought them stays with the county."""
    return " ".join(_name_source(id, context) for id in datasets)


def _name_source(id: str, context: Context) -> str:
    name = CATALOGUE.dataset_by_id[id].names.get(context.language)
    found = reading.origins(context.store, context.release, id, context.scope.county)
    if not found:
        return context.say("forum-source-none", dataset=name)
    listed = "; ".join(
        context.say("forum-import", id=one.import_id, file=one.file_name, at=moment(one.at, context.language))
        for one in found[:MOST_IMPORTS]
    )
    return context.say("forum-source", dataset=name, imports=listed, more=max(len(found) - MOST_IMPORTS, 0))


def _say_n_of(found: Reading, context: Context) -> str:
    if found.latest is None or found.indicator.minimum_n == 1:
        return context.say("forum-n-none")
    value, status = found.n.at(found.latest)
    if status != "shown":
        return context.say("forum-n-hidden", status=write_status(status, context.language))
    return say_n(value, context)


def say_n(value: float | None, context: Context) -> str:
    """n in words; None: it is not shown."""
    if value is None:
        return context.say("forum-n-hidden", status=write_status("suppressed", context.language))
    return f"n = {number(value, context.language, 0 if value == int(value) else 1)}"


def say_date(period: str, context: Context) -> str:
    """The newest period of a figure and when it was published."""
    return context.say("forum-dated", period=period, at=day_of(context.release.at, context.language))


def say_where(context: Context) -> str:
    """The area, or the chosen teams."""
    area = COUNTIES.label(context.scope.county, context.language)
    teams = [context.teams.get(team, team) for team in context.scope.teams]
    if not teams:
        return area
    if len(teams) > MOST_TEAMS:
        return context.say("forum-some-teams", area=area, count=len(teams))
    return ", ".join(teams)


def say_subtitle(what: str, unit: str, when: str, context: Context) -> str:
    """What, in which unit, where and when."""
    described = f"{what}, {unit}" if unit else what
    return context.say("forum-subtitle", what=described.rstrip("."), where=say_where(context), when=when)


def say_span(found: Reading, context: Context) -> str:
    """From which period to which an indicator is drawn, and how long each is."""
    periods = found.series.periods
    level = context.say(f"level-{found.level.replace('_', '-')}").lower()
    if not periods.size:
        return level
    first, last = (short_period(int(period), found.level) for period in (periods[0], periods[-1]))
    return context.say("forum-span", first=first, last=last, level=level)
