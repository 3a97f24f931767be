"""What a pack is about: area, teams, months, level and client group, checked against the current release."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from charts.tokens import LIGHT
from data_access.published import Release, current_release
from data_access.store import Store
from exports import reading
from exports.context import Context
from locales import UserError
from locales.numbers import Language, short_period
from metrics import calendar
from metrics.catalogue.counties import COUNTIES
from metrics.catalogue.model import TOTAL, Level
from metrics.scope import Scope

MONTHS = 36  # how far back a pack looks when nothing else was asked for, as the pages do
PackLevel = Level | Literal["rolling"]
LEVELS: tuple[str, ...] = (*calendar.LEVELS, "rolling")


@dataclass(frozen=True)
class Asked:
    """What somebody asked for; None: the first area of the release, its newest three years."""

    county: str | None = None
    teams: Sequence[str] = ()
    first: int | None = None
    last: int | None = None
    level: PackLevel = "month"
    client_group: str = TOTAL


def choose_context(store: Store, asked: Asked, language: Language) -> Context:
    """What a pack is drawn from. UserError names an area, a team or months that the release does not have."""
    with store.reading() as connection:
        release = current_release(connection, store)
    if release is None:
        raise UserError("forum-error-nothing-released")
    county = _choose_county(store, release, asked.county, language)
    names = reading.team_names(store, release, county)
    unknown = [team for team in asked.teams if team not in names]
    if unknown:
        known = ", ".join(sorted(names)[:20])
        raise UserError("forum-error-team", team=unknown[0][:60], county=county, teams=known)
    first, last = _choose_months(store, release, county, asked)
    rolling = asked.level == "rolling"
    scope = Scope(
        county, first, last, "month" if rolling else cast("Level", asked.level), rolling,
        tuple(sorted(set(asked.teams))), asked.client_group,
    )  # fmt: skip
    return Context(store, release, scope, names, language, LIGHT)


def _choose_county(store: Store, release: Release, asked: str | None, language: Language) -> str:
    found = reading.counties(store, release)
    if not found:
        raise UserError("forum-error-nothing-released")
    if asked is None:
        return found[0]
    if asked not in found:
        known = "; ".join(f"{id} {COUNTIES.label(id, language)}" for id in found)
        raise UserError("forum-error-county", county=asked[:60], counties=known)
    return asked


def _choose_months(store: Store, release: Release, county: str, asked: Asked) -> tuple[int, int]:
    span = reading.time_span(store, release, county)
    if span is None:
        raise UserError("forum-error-nothing-released")
    start, end = span
    last = asked.last if asked.last is not None else end
    default = max(start, calendar.add_months(min(last, end), 1 - MONTHS))
    first = asked.first if asked.first is not None else default
    if last < start or first > end:
        raise UserError("forum-error-months", first=_write(start), last=_write(end))
    if first > last:
        raise UserError("forum-error-order", first=_write(first), last=_write(last))
    return first, last


def _write(month: int) -> str:
    return short_period(month, "month")


def read_month(written: str) -> int:
    """A month from "2026-07". UserError says how it is written."""
    year, _, month = written.partition("-")
    fits = len(year) == 4 and len(month) == 2 and (year + month).isascii() and (year + month).isdecimal()
    if not fits or not 1 <= int(month) <= 12 or int(year) < 1900:
        raise UserError("forum-error-month", month=written[:20])
    return int(year) * 100 + int(month)
