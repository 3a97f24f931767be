"""Waiting by team: what Little's law expects beside what was observed, in weeks."""

from charts.bars import grouped_bars
from charts.frame import UnitFormat
from locales.numbers import period as write_period
from metrics.evaluate import Reading
from metrics.tables import VALUE
from metrics.team_tables import tabulate_waits
from metrics.waits import OPEN_END
from ui.figure import Figure, join_words, show_figure
from ui.page import Context
from ui.trends import read_teams
from ui.words import chart_words, with_labels

EXPECTED, OBSERVED = "expected_wait", "wait_median"
KINDS = {EXPECTED: "expected", OBSERVED: "observed"}


def show_team_waits(context: Context) -> bool:
    """Both waits of each team, and what the expectation assumes; False where neither is shown of any team."""
    readings = {id: read_teams(id, context) for id in KINDS}
    given = tabulate_waits(readings, context.chosen_teams, context.release.threshold)
    if not bool(given.frame[VALUE].notna().any()):
        return False
    names = {id: context.say(f"workload-wait-{kind}") for id, kind in KINDS.items()}
    table = with_labels(given, team=context.teams, measure=names)
    title = context.say("workload-waits")
    colours = {EXPECTED: context.palette.common, OBSERVED: context.palette.plain}
    form = UnitFormat(1, context.say("scenario-weeks"))
    spec = grouped_bars(
        table, chart_words(), palette=context.palette, alt=title, category="team", series="measure",
        unit_format=form, colours=colours,
    )  # fmt: skip
    headings = {
        "team": context.say("heading-team"),
        "measure": context.say("workload-wait-kind"),
        VALUE: context.say("workload-wait-weeks"),
    }
    periods = {kind: _write_newest(list(readings[id].values()), context) for id, kind in KINDS.items()}
    subtitle = context.say("workload-waits-subtitle", **periods)
    endless = [context.teams[team] for team, found in readings[OBSERVED].items() if _is_endless(found)]
    listed = join_words(endless, context.say("and"))
    notes = [context.say("workload-waits-endless", teams=listed)] if endless else []
    note = " ".join([*notes, context.say("workload-waits-note")])
    show_figure(Figure("team-waits", title, subtitle, table, spec, headings, {VALUE: form}, note), context)
    return True


def _is_endless(found: Reading) -> bool:
    """Whether half have waited beyond the last band, so that nothing more is known of the wait."""
    value, status = (0.0, "no_data") if found.latest is None else found.series.at(found.latest)
    return status == "shown" and value >= OPEN_END


def _write_newest(readings: list[Reading], context: Context) -> str:
    """The newest period of any team."""
    found = [(each.latest, each.level) for each in readings if each.latest is not None]
    if not found:
        return context.say("status-no-data")
    period, level = max(found)
    return write_period(period, level, context.language)
