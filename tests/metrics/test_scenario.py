"""What if: the laws of the model, a slow second implementation, and what is said of a missing figure."""

import random
import statistics
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_access.published import current_release, read_view
from data_access.store import Store
from metrics import calendar, waiting
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators.workload import HOURS_PER_FTE_MONTH, WEEKS_PER_MONTH
from metrics.protected import ProtectedTable, PublishedView
from metrics.scenario import (
    AHEAD,
    HISTORY,
    MEASURES,
    Missing,
    Team,
    change,
    find_need,
    find_newest_month,
    move_fte,
    project,
    read_history,
    read_lost_hours,
    read_team,
    tabulate_course,
)
from tests.metrics.published import publish

MONTH = 202610
MONTHS = calendar.periods_between(202508, MONTH, "month")
OWN = Team("A", queue=60.0, inflow=20.0, fte=5.0, pace=3.0, spread=5.0)
EVEN = replace(OWN, inflow=15.0)  # capacity is 15 too
TEAMS = st.builds(
    Team,
    id=st.just("A"),
    queue=st.floats(0, 300),
    inflow=st.floats(0, 60),
    fte=st.floats(0, 20),
    pace=st.floats(0.1, 8),
    spread=st.floats(0, 15),
)
quick = settings(max_examples=60, deadline=None)


def _never_longer(shorter, longer):
    """Queue and wait, in the middle and at both ends of the band, in every month."""
    one, other = project(shorter), project(longer)
    for name in ("low", "middle", "high"):
        assert (getattr(one.queue, name) <= getattr(other.queue, name) + 1e-9).all()
        assert (getattr(one.wait, name) <= getattr(other.wait, name) * (1 + 1e-9) + 1e-9).all()


# --- laws ------------------------------------------------------------------------------------------


def test_capacity_that_equals_demand_keeps_the_expected_queue():
    assert project(EVEN).queue.middle == pytest.approx([60.0] * (AHEAD + 1), abs=0.3)
    assert project(replace(EVEN, queue=400.0)).queue.middle == pytest.approx([400.0] * (AHEAD + 1), abs=1e-9)


def test_without_chance_the_queue_is_plain_arithmetic():
    found = project(replace(OWN, spread=0.0)).queue
    for course in (found.low, found.middle, found.high):
        assert course == pytest.approx([60 + 5 * month for month in range(AHEAD + 1)])
    emptied = project(replace(OWN, spread=0.0, inflow=0.0)).queue.middle
    assert emptied == pytest.approx([60, 45, 30, 15, *[0] * 9])


def test_the_band_of_a_long_queue_is_the_normal_one():
    found = project(replace(EVEN, queue=500.0)).queue
    z = statistics.NormalDist().inv_cdf(0.9)
    for month in (1, 6, 12):
        half = z * 5.0 * np.sqrt(month + month**2 / HISTORY)
        assert found.high[month] - 500 == pytest.approx(half, rel=0.05)
        assert 500 - found.low[month] == pytest.approx(half, rel=0.05)


@quick
@given(TEAMS)
def test_doubling_the_capacity_never_lengthens_a_wait(team):
    _never_longer(replace(team, fte=2 * team.fte), team)


@quick
@given(TEAMS, st.floats(0, 1), st.floats(0, 1))
def test_more_clients_and_more_time_for_each_never_shorten_a_wait(team, inflow, time):
    _never_longer(team, change(team, inflow=inflow))
    _never_longer(team, change(team, time=time))


@quick
@given(TEAMS)
def test_a_course_is_in_its_band_and_never_below_zero(team):
    found = project(team).queue
    assert found.middle.size == AHEAD + 1
    assert (found.low >= 0).all()
    assert (found.low <= found.middle).all()
    assert (found.middle <= found.high).all()
    assert found.low[0] == found.high[0] == team.queue


@quick
@given(TEAMS)
def test_the_same_team_has_the_same_course(team):
    one, other = project(team), project(replace(team, id="B"))
    assert np.array_equal(one.queue.middle, other.queue.middle)
    assert np.array_equal(one.queue.high, other.queue.high)


@pytest.mark.parametrize("fte", [0, 0.5, 2, 3.9, 100])
def test_moving_people_conserves_their_sum_and_changes_nothing_given(fte):
    teams = {"A": OWN, "B": replace(OWN, id="B", fte=3.0), "C": replace(OWN, id="C")}
    before = dict(teams)
    moved = move_fte(teams, "B", "A", fte)
    assert sum(team.fte for team in moved.values()) == pytest.approx(13.0)
    assert min(team.fte for team in moved.values()) >= 0
    assert moved["C"] == teams["C"]
    assert moved["A"].fte == pytest.approx(5 + min(fte, 3.0))
    assert teams == before


def test_the_order_of_teams_does_not_matter():
    teams = {"A": OWN, "B": replace(OWN, id="B", fte=3.0)}
    backwards = dict(reversed(teams.items()))
    assert move_fte(teams, "B", "A", 1) == move_fte(backwards, "B", "A", 1)
    assert move_fte(teams, "A", "A", 1) == teams


def test_choices_change_what_they_say():
    changed = change(OWN, fte=1.0, inflow=0.1, time=-0.1)
    assert changed.fte == 6
    assert changed.inflow == pytest.approx(22)
    assert changed.hours_per_client == pytest.approx(0.9 * OWN.hours_per_client)
    assert OWN.hours_per_client == pytest.approx(HOURS_PER_FTE_MONTH / 3)
    assert change(OWN, fte=-99).fte == 0
    assert change(OWN) == OWN


def test_a_team_without_people_has_an_endless_wait():
    nobody = project(change(OWN, fte=-5))
    assert np.isinf(nobody.wait.middle).all()
    assert np.isinf(nobody.team.load)
    assert nobody.judge(5.0) == "fails"
    assert nobody.queue.middle[-1] == pytest.approx(60 + 12 * 20, abs=1)


@pytest.mark.parametrize("wrong", [{"fte": np.nan}, {"inflow": np.inf}, {"time": -1.0}, {"inflow": -1.5}])
def test_a_programmers_mistake_is_told(wrong):
    with pytest.raises(ValueError, match=r"expected .*, got"):
        change(OWN, **wrong)
    with pytest.raises(ValueError, match="expected FTE of 0 or more, got -1"):
        move_fte({"A": OWN, "B": OWN}, "A", "B", -1)


# --- a second implementation -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "team",
    [
        OWN, EVEN, replace(OWN, queue=8.0, inflow=14.0, spread=3.0),
        replace(OWN, queue=40.0, inflow=12.0, spread=4.0),
    ],
)  # fmt: skip
def test_a_slow_simulation_agrees(team):
    """Course by course with another generator, written from the module's description alone."""
    chance = random.Random(7)
    ends = []
    for _ in range(20_000):
        error = chance.gauss(0, team.spread / 12**0.5)
        queue = team.queue
        for _ in range(12):
            queue = max(
                0.0, queue + team.inflow - team.fte * team.pace + error + chance.gauss(0, team.spread)
            )
        ends.append(queue)
    cuts = statistics.quantiles(ends, n=10)
    found = project(team)
    slack = 0.05 * team.spread * 24**0.5 + 0.3
    for mine, theirs in zip(
        (found.queue.low, found.queue.middle, found.queue.high), (cuts[0], cuts[4], cuts[8]), strict=True
    ):
        assert mine[-1] == pytest.approx(theirs, abs=slack)
    weeks = found.queue.middle[-1] / (team.fte * team.pace) * WEEKS_PER_MONTH
    assert found.wait.middle[-1] == pytest.approx(weeks)


# --- verdicts and needs ----------------------------------------------------------------------------


def test_direction_is_told_only_where_the_whole_band_tells_it():
    assert project(OWN).outlook == "grows"
    assert project(replace(OWN, fte=9.0)).outlook == "shrinks"
    assert project(EVEN).outlook == "unclear"
    slowly = project(replace(EVEN, inflow=15.5))
    assert slowly.queue.middle[-1] > 65
    assert slowly.outlook == "unclear"


def test_target_is_judged_by_the_whole_band():
    weeks = project(OWN).wait
    assert project(OWN).judge(weeks.high[-1] + 0.1) == "holds"
    assert project(OWN).judge(weeks.low[-1] - 0.1) == "fails"
    assert project(OWN).judge(weeks.middle[-1]) == "unclear"


def test_what_a_target_needs_brings_the_queue_there_in_half_a_year():
    need = find_need(OWN, 5.0)
    assert need.queue == pytest.approx(20 / WEEKS_PER_MONTH * 5)
    assert need.relief is not None
    assert need.relief_fte is not None
    relieved = project(replace(OWN, fte=need.relief_fte, spread=0.0)).queue.middle
    months = 26 / WEEKS_PER_MONTH
    low, high = relieved[int(months) + 1], relieved[int(months)]
    assert low <= need.queue <= high
    assert need.steady == pytest.approx(waiting.target_capacity(20 / WEEKS_PER_MONTH, 5, 1) * WEEKS_PER_MONTH)
    assert OWN.inflow < need.steady < need.relief
    short = find_need(replace(OWN, queue=3.0), 5.0)
    assert short.relief is None
    assert short.relief_fte is None


# --- reading published figures ---------------------------------------------------------------------


def _caseload(**others) -> PublishedView:
    """Fifteen even months of team A and B; others: measure -> {month: value} of team A."""
    usual = {"accepted": 20, "started": 15, "waiting": 40, "active": 80}
    cells = [
        {"team": team, "period": month}
        | {
            name: others.get(name, {}).get(month, value) if team == "A" else value
            for name, value in usual.items()
        }
        for team in ("A", "B")
        for month in MONTHS
    ]
    return publish("caseload_team", cells)


def _staffing(fte: float = 5.0, *, until: int = MONTH) -> PublishedView:
    cells = [
        {
            "team": team, "period": month, "profession": "nurse", "planned_fte": fte, "filled_fte": fte,
            "persons": 8,
        }
        for team in ("A", "B")
        for month in MONTHS if month <= until or team == "B"
    ]  # fmt: skip
    return publish("staffing_team", cells)


def test_a_team_is_read_from_its_last_twelve_months():
    caseload = _caseload(started={202508: 90, 202510: 90, 202511: 27}, waiting={MONTH: 55})
    found = read_team(caseload, _staffing(), "A", MONTH)
    assert isinstance(found, Team)
    starts = [27] + [15] * 11
    assert found.queue == 55
    assert found.inflow == pytest.approx(20)
    assert found.capacity == pytest.approx(np.mean(starts))
    assert found.spread == pytest.approx(statistics.stdev(20 - start for start in starts))


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ({"waiting": {MONTH: 2}}, {("waiting", "suppressed", (MONTH,))}),
        ({"accepted": {202601: 3}}, {("accepted", "suppressed", (202601,))}),
    ],
)
def test_a_hidden_figure_leaves_the_team_without_a_scenario(others, expected):
    found = read_team(_caseload(**others), _staffing(), "A", MONTH)
    assert isinstance(found, tuple)
    assert {(each.measure, each.reason, each.periods) for each in found} >= expected


def test_a_small_queue_of_an_earlier_month_does_not_matter():
    caseload = _caseload(waiting={202603: 2})
    assert caseload.series("waiting", {}, "A").at(202603)[1] == "suppressed"
    assert isinstance(read_team(caseload, _staffing(), "A", MONTH), Team)


def test_missing_months_are_told():
    found = read_team(_caseload(), _staffing(until=202608), "A", MONTH)
    assert found == (Missing("staffing", "filled_fte", "no_data", (202609, 202610)),)
    early = read_team(_caseload(), _staffing(), "A", 202512)
    assert isinstance(early, tuple)
    assert {each.reason for each in early} == {"no_data"}
    unknown = read_team(_caseload(), _staffing(), "no such team", MONTH)
    assert isinstance(unknown, tuple)


def test_a_pace_of_nothing_is_told():
    nobody = read_team(_caseload(started=dict.fromkeys(MONTHS, 0)), _staffing(), "A", MONTH)
    assert isinstance(nobody, tuple)
    assert [(each.measure, each.reason) for each in nobody] == [("started", "zero")]


def test_newest_month_is_not_later_than_asked():
    caseload = _caseload()
    assert find_newest_month(caseload, 209912) == MONTH
    assert find_newest_month(caseload, 202601) == 202601
    assert find_newest_month(caseload, 201001) is None


def test_table_has_what_was_and_what_may_come():
    caseload = _caseload(waiting={202603: 2})
    queue, wait = read_history(caseload, "A", MONTH)
    team = read_team(caseload, _staffing(), "A", MONTH)
    assert isinstance(team, Team)
    after, before = project(change(team, fte=2)), project(team)
    table = tabulate_course(queue, after.queue, before.queue, 5)
    assert isinstance(table, ProtectedTable)
    assert table.measures == MEASURES
    frame = table.frame.set_index("period")
    assert list(frame.index) == calendar.periods_between(202510, 202710, "month")
    assert frame.loc[202603, "observed_status"] == "suppressed"
    assert frame.loc[MONTH, "observed"] == 40
    assert frame.loc[:MONTH, "expected"].isna().all()
    assert frame.loc[202611:, "observed"].isna().all()
    assert frame.loc[202710, "expected"] == after.queue.middle[-1]
    assert frame.loc[202710, "unchanged"] == before.queue.middle[-1]
    assert wait.at(MONTH)[0] == pytest.approx(40 / 15 * WEEKS_PER_MONTH)


def test_an_endless_wait_is_no_number_in_the_table():
    nobody, team = project(change(OWN, fte=-5)), project(OWN)
    _, wait = read_history(_caseload(), "A", MONTH)
    frame = tabulate_course(wait, nobody.wait, team.wait, 5).frame.set_index("period")
    assert frame.loc[202611:, "expected_status"].eq("no_data").all()
    assert frame.loc[202611:, "unchanged_status"].eq("shown").all()


def test_no_shows_are_the_hours_of_twelve_months():
    cells = [
        {"team": "A", "period": month, "activity": "not_attended", "number": 6, "hours": hours}
        for month, hours in zip(MONTHS, [99.0] * 3 + [3.0, 6.0] * 6, strict=True)
    ]
    activities = publish("activities_team", cells)
    assert read_lost_hours(activities, "A", MONTH) == pytest.approx(4.5)
    assert read_lost_hours(activities, "A", 202601) is None


# --- the sample county -----------------------------------------------------------------------------


@pytest.fixture
def views(sample_store: Store) -> dict[str, PublishedView]:
    with sample_store.reading() as connection:
        release = current_release(connection, sample_store)
        assert release is not None
        found = [CATALOGUE.view_by_id[name] for name in ("caseload_team", "staffing_team")]
        return {view.id: read_view(connection, sample_store, view, "98", release) for view in found}


def test_the_overloaded_team_of_the_sample_county_is_told_to_grow(views):
    caseload, staffing = views["caseload_team"], views["staffing_team"]
    found = {team: read_team(caseload, staffing, team, MONTH) for team in caseload.teams}
    able = {team: project(state) for team, state in found.items() if isinstance(state, Team)}
    assert [team for team, after in able.items() if after.outlook == "grows"] == ["M3"]
    assert able["M3"].judge(5.0) == "fails"
    for team, state in found.items():
        hidden = caseload.series("waiting", {}, team).at(MONTH)[1] != "shown"
        assert isinstance(state, tuple) == hidden


def test_the_band_holds_most_of_what_then_happened(views):
    """Looked back from every month that can be: the queue then observed is mostly inside the band."""
    caseload, staffing = views["caseload_team"], views["staffing_team"]
    inside = []
    for team in caseload.teams:
        waits = caseload.series("waiting", {}, team)
        for month in caseload.periods.tolist():
            state = read_team(caseload, staffing, team, month)
            if not isinstance(state, Team):
                continue
            course = project(state).queue
            for ahead in (3, 6, 12):
                value, status = waits.at(calendar.add_months(month, ahead))
                if status == "shown":
                    inside.append(course.low[ahead] <= value <= course.high[ahead])
    assert len(inside) > 100
    assert np.mean(inside) >= 0.8
