"""Net changes of published transitions: exact by hand, bounded where cells are hidden, said only if sure."""

import numpy as np
import pytest

from metrics.basis import make_basis
from metrics.catalogue.model import UNKNOWN
from metrics.marginal import Square, compare_margins, paired_difference
from metrics.net_change import find_net_change, read_transitions, sort_changes
from metrics.scope import Scope
from tests.metrics.published import publish

SCOPE = Scope("98", 202401, 202412)
JOB, WORK, STUDY, SICK = "unemployed_jobseeker", "paid_work", "degree_studies", "sick_leave"


def basis_of(counts, threshold=5):
    """counts: (before, after) -> ended in one half-year."""
    cells = [
        {"team": "A", "client_group": "unemployed", "period": 202401, "before": before, "after": after,
         "ended": ended, "open": 10}
        for (before, after), ended in counts.items()
    ]  # fmt: skip
    basis = make_basis(publish("transitions_county", cells, threshold=threshold), "ended", SCOPE)
    assert basis is not None
    return basis


def row(found, code):
    return found.table.frame.set_index("before").loc[code]


WHOLE = {
    (JOB, JOB): 60,
    (JOB, WORK): 30,
    (WORK, JOB): 10,
    (WORK, WORK): 20,
    (JOB, STUDY): 9,
    (STUDY, STUDY): 7,
}


def test_net_change_is_after_less_before_with_its_interval():
    found = find_net_change(basis_of(WHOLE))
    low, high = paired_difference(np.array(10.0), np.array(30.0), 136)
    work = row(found, WORK)
    assert (found.n, found.left_out) == (136, 0)
    assert work["value"] == 20
    assert (work["low"], work["high"]) == (pytest.approx(float(low) * 136), pytest.approx(float(high) * 136))
    assert work["per_hundred"] == pytest.approx(100 * 20 / 136)
    assert row(found, JOB)["value"] == 10 - 30 - 9


def test_net_changes_of_all_statuses_are_nothing_together():
    found = find_net_change(basis_of(WHOLE))
    assert found.table.frame["value"].sum() == 0


def test_only_statuses_that_anybody_has_are_tested():
    assert set(read_transitions(basis_of(WHOLE)).codes) == {JOB, WORK, STUDY}


def test_movers_and_stayers_are_shares_of_all():
    found = find_net_change(basis_of(WHOLE)).marginal
    assert found.stayed_share.low == found.stayed_share.high == pytest.approx(87 / 136)
    assert found.moved_share.low == pytest.approx(49 / 136)


def test_changes_are_sorted_by_what_chance_explains():
    kinds = sort_changes(find_net_change(basis_of(WHOLE)).marginal)
    assert [each.code for each in kinds["more"]] == [WORK, STUDY]
    assert [each.code for each in kinds["fewer"]] == [JOB]
    level = {(JOB, WORK): 21, (WORK, JOB): 20, (JOB, JOB): 30, (WORK, WORK): 30}
    assert {each.code for each in sort_changes(find_net_change(basis_of(level)).marginal)["chance"]} == {
        JOB,
        WORK,
    }


def test_a_change_that_rests_on_hidden_cells_is_empty_and_bounded():
    found = find_net_change(basis_of({**WHOLE, (JOB, SICK): 2, (SICK, JOB): 3}))
    frame = found.table.frame
    covered = frame[frame["value_status"] == "suppressed"]
    assert len(covered)
    assert covered["value"].isna().all()
    by_code = {each.code: each.change for each in found.marginal.changes}
    for code in covered["before"]:
        assert by_code[code] is None or by_code[code].low <= by_code[code].high
    sick = by_code[SICK]
    assert sick is None or sick.low <= -1 <= sick.high


def test_what_holds_for_every_filling_is_said_although_cells_are_hidden():
    found = find_net_change(basis_of({**WHOLE, (JOB, SICK): 2, (SICK, JOB): 3}))
    kinds = {kind: {each.code for each in changes} for kind, changes in sort_changes(found.marginal).items()}
    assert kinds == {"more": {WORK}, "fewer": {JOB}, "chance": set(), "hidden": {SICK, STUDY}}
    assert row(found, WORK)["value_status"] == "suppressed"
    assert dict(zip(found.table.frame["before"], found.table.frame["course"], strict=True))[STUDY] == "hidden"


def test_nobody_is_called_the_largest_while_a_hidden_one_may_be_larger():
    found = find_net_change(basis_of({**WHOLE, (JOB, SICK): 2, (SICK, JOB): 3}))
    assert found.is_largest(WORK)
    assert not found.is_largest(STUDY)


def test_those_with_an_unknown_status_are_left_out_and_counted():
    found = find_net_change(basis_of({**WHOLE, (JOB, UNKNOWN): 8, (UNKNOWN, WORK): 6}))
    assert (found.n, found.left_out) == (136, 14)
    assert row(found, WORK)["value"] == 20


def test_where_nobody_is_known_before_there_are_sums_and_no_interval():
    found = find_net_change(basis_of({(UNKNOWN, WORK): 11, (UNKNOWN, STUDY): 7, (UNKNOWN, UNKNOWN): 63}))
    assert not found.is_paired
    assert row(found, WORK)["value"] == 11
    assert row(found, WORK)["low_status"] == "no_data"


def test_everybody_stayed_is_no_change_and_no_signal():
    found = find_net_change(basis_of({(JOB, JOB): 50, (WORK, WORK): 40}))
    assert found.marginal.stayed_share.high == 1
    assert set(found.table.frame["value"]) == {0.0}
    assert {each.code for each in sort_changes(found.marginal)["chance"]} == {JOB, WORK}


def test_one_status_cannot_change():
    found = find_net_change(basis_of({(JOB, JOB): 50}))
    assert (row(found, JOB)["value"], row(found, JOB)["low"], row(found, JOB)["high"]) == (0, 0, 0)


def test_noise_only_transitions_seldom_call_a_status_changed():
    """People who move both ways equally often: over all statuses together at most one in twenty is called."""
    rng = np.random.default_rng(4)
    called = 0
    for _ in range(300):
        counts = rng.poisson(60, (3, 3)).astype(float)
        sums = counts.sum(axis=1), counts.sum(axis=0)
        kinds = sort_changes(compare_margins(Square((JOB, WORK, STUDY), counts, *sums, counts.sum())))
        called += bool(kinds["more"] or kinds["fewer"])
    assert called / 300 <= 0.06
