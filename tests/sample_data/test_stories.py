"""Where the stories planted in the sample county are flagged, in the figures that are published of it.

`sample_data.county_plan` plants them; `test_county` shows that they are in the rows. Here they have gone
through protection, indicators and the rules that tell signals from noise, as people see them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from scipy.stats import binom

from benchmarks.noise import METHOD
from data_access.published import current_release, read_list, read_view
from metrics.calendar import add_months, start_of
from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading, evaluate
from metrics.links import find_missing_links
from metrics.scope import Scope
from metrics.signal import judge
from metrics.strategy import list_measures
from sample_data.county_plan import CENTRAL_OPENS, FIRST, LAST, NURSE_LEAVES, OVERLOADED_TEAM, UNLINKED_TEAM

if TYPE_CHECKING:
    from data_access.store import Store
    from metrics.signal import Judgement

OPENING = CENTRAL_OPENS.year * 100 + CENTRAL_OPENS.month
COUNTY = ""
OTHERS = ("M1", "M2", "M4", "M5")  # neither new nor overloaded

# story, indicator, area, what it is, from when the newest signal may date
FLAGGED = [
    ("the nurse leaves", "fill_rate", OVERLOADED_TEAM, "worsening", (NURSE_LEAVES, NURSE_LEAVES)),
    ("a post stays empty", "fill_rate", COUNTY, "worsening", (NURSE_LEAVES, NURSE_LEAVES)),
    ("the nurse leaves", "waiting_end", OVERLOADED_TEAM, "worsening", (NURSE_LEAVES, 202603)),
    ("the nurse leaves", "active_per_fte", OVERLOADED_TEAM, "worsening", (NURSE_LEAVES, 202606)),
    ("the centralised team opens", "wait_median", COUNTY, "improving", (OPENING, 202511)),
    ("the centralised team opens", "first_contact_14d", COUNTY, "improving", (OPENING, 202511)),
    ("the centralised team opens", "lead_time_total", COUNTY, "improving", (OPENING, 202511)),
    ("the centralised team opens", "waiting_end", COUNTY, "improving", (OPENING, 202511)),
    ("follow-up wears away", "followup_share", COUNTY, "worsening", (202505, LAST)),
    ("training goes on", "trained_share", COUNTY, "improving", (FIRST, LAST)),
]
DATED = ("the nurse leaves", "the centralised team opens")
# Nothing is planted in these, in the county or in any team; none looks back over several months.
QUIET = (
    "accepted_share", "consultations", "consult_no_client_share", "fte_lost_no_show", "no_show_share",
    "plan_share", "meetings_per_active",
)  # fmt: skip


@pytest.fixture(scope="module")
def read(sample_store: Store):
    """(indicator, team or the county) -> its published values by month."""
    with sample_store.reading() as connection:
        release = current_release(connection, sample_store)
        views = {
            view.id: read_view(connection, sample_store, view, SYNTHETIC_COUNTY, release)
            for view in CATALOGUE.views
            if view.level is not None
        }

    @cache
    def find(indicator: str, area: str) -> Reading:
        scope = Scope(SYNTHETIC_COUNTY, FIRST, LAST, teams=(area,) if area else ())
        found = evaluate(INDICATOR_BY_ID[indicator], views, CATALOGUE, scope)
        assert found is not None
        return found

    find.views = views  # type: ignore[attr-defined]
    return find


@pytest.fixture(scope="module")
def targets(sample_store: Store) -> dict[str, float]:
    with sample_store.reading() as connection:
        release = current_release(connection, sample_store)
        view = CATALOGUE.view_by_id["strategy"]
        strategy = read_list(connection, sample_store, view, SYNTHETIC_COUNTY, release)
    return {
        measure.indicator.id: measure.target
        for measure in list_measures(strategy)
        if measure.indicator is not None and measure.target is not None
    }


@pytest.mark.parametrize(("story", "indicator", "area", "variation", "since"), FLAGGED)
def test_a_planted_story_is_flagged_where_it_was_planted(read, story, indicator, area, variation, since):
    found = judge(read(indicator, area))
    assert found.variation == variation
    assert since[0] <= found.since <= since[1]


@pytest.mark.parametrize(
    ("story", "indicator", "area", "variation", "since"), [row for row in FLAGGED if row[0] in DATED]
)
def test_a_story_is_not_flagged_before_it_happens(read, story, indicator, area, variation, since):
    reading = read(indicator, area)
    marks = zip(reading.series.periods.tolist(), judge(reading).causes, strict=True)
    wanted = "special_cause_improvement" if variation == "improving" else "special_cause_concern"
    assert [period for period, cause in marks if period < since[0] and cause == wanted] == []


@pytest.mark.parametrize("indicator", ["waiting_end", "expected_wait", "active_per_fte", "load"])
@pytest.mark.parametrize("team", OTHERS)
def test_no_other_team_is_said_to_be_overloaded(read, indicator, team):
    assert judge(read(indicator, team)).variation != "worsening"


def test_where_the_overloaded_teams_median_wait_is_hidden_its_expected_wait_tells(read):
    median, expected = read("wait_median", OVERLOADED_TEAM), read("expected_wait", OVERLOADED_TEAM)
    assert not judge(median).is_signal
    value, status = expected.series.at(LAST)
    before, _ = expected.series.at(add_months(LAST, -24))
    assert status == "shown"
    assert value > 1.5 * before


def test_just_the_planted_link_is_missing(read):
    view = read.views["referrals_team_target"]
    newest = start_of(add_months(LAST, -6), "half_year")
    assert find_missing_links(view, (), newest) == [(UNLINKED_TEAM, "mental_health")]
    series = read("missing_links", UNLINKED_TEAM).series
    assert set(series.values[series.shown]) == {1}


def test_a_target_that_is_always_missed_is_said_to_be(read, targets):
    found = judge(read("named_coordinator_share", COUNTY))
    assert found.assurance(targets["named_coordinator_share"], upwards=True) == "consistent_fail"


def test_the_verdict_on_the_wait_follows_the_limits_since_the_central_team(read, targets):
    reading, settled = read("wait_median", COUNTY), add_months(OPENING, 5)
    wanted = targets["wait_median"]

    def verdict(found: Judgement) -> str | None:
        return found.assurance(wanted, upwards=False)

    assert verdict(judge(reading)) == "inconsistent"
    assert verdict(judge(reading, rebases=[settled])) == "consistent_pass"


def test_where_nothing_was_planted_hardly_anything_is_flagged(read):
    judged = [judge(read(indicator, area)) for indicator in QUIET for area in (COUNTY, *OTHERS)]
    long = [found for found in judged if found.variation != "short"]
    assert len(long) >= 30
    signals = sum(found.is_signal for found in long)
    assert signals <= binom.ppf(0.999, len(long), METHOD["ptd"].newest)
