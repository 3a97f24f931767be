"""Open cases: as if they stayed, and as if they moved, against a slow count of imaginary people."""

import pytest

from metrics.basis import make_basis
from metrics.catalogue.model import UNKNOWN
from metrics.open_cases import weigh_forward, weigh_groups
from metrics.scope import Scope
from tests.metrics.published import publish

SCOPE = Scope("98", 202401, 202406)
JOB, WORK, STUDY = "unemployed_jobseeker", "paid_work", "degree_studies"
ENDED = {(JOB, JOB): 40, (JOB, WORK): 30, (JOB, STUDY): 10, (WORK, JOB): 12, (WORK, WORK): 28}
OPEN = {JOB: 80, WORK: 20}


def basis_of(ended=ENDED, still=OPEN):
    cells = [
        {"team": "A", "client_group": "unemployed", "period": 202401, "before": before, "after": after,
         "ended": count, "open": 0}
        for (before, after), count in ended.items()
    ] + [
        {"team": "A", "client_group": "unemployed", "period": 202401, "before": before, "after": UNKNOWN,
         "ended": 0, "open": count}
        for before, count in still.items()
    ]  # fmt: skip
    basis = make_basis(publish("transitions_county", cells), "ended", SCOPE)
    assert basis is not None
    return basis


def test_open_cases_that_stay_thin_the_change_out():
    work = weigh_groups(basis_of(), ["g:work"])[0]
    assert work.closed == pytest.approx(100 * (58 - 40) / 120)
    assert work.stayed == pytest.approx(100 * (58 - 40) / 220)


def test_open_cases_that_move_do_as_the_ended_ones_of_their_status():
    """80 unemployed: 30 of 80 to work; 20 in work: 12 of 40 out of it."""
    work = weigh_groups(basis_of(), ["g:work"])[0]
    assert work.moved == pytest.approx(100 * (18 + 80 * 30 / 80 - 20 * 12 / 40) / 220)


def test_as_many_of_each_status_open_as_ended_change_nothing():
    work = weigh_groups(basis_of(still={JOB: 80, WORK: 40}), ["g:work"])[0]
    assert work.moved == pytest.approx(work.closed)


def test_extra_forward_steps_keep_the_share():
    found = weigh_forward(basis_of())
    assert (found.open, found.extra) == (80, pytest.approx(80 * 40 / 80))


def test_nobody_open_is_the_ended_only():
    work = weigh_groups(basis_of(still={}), ["g:work"])[0]
    assert work.stayed == work.moved == work.closed
    assert weigh_forward(basis_of(still={})).extra == 0


def test_a_status_that_nobody_has_ended_from_gives_no_answer():
    work = weigh_groups(basis_of(still=OPEN | {"sick_leave": 30}), ["g:work"])[0]
    assert work.moved is None
    assert work.stayed is not None


def test_a_hidden_cell_gives_no_answer_and_no_zero():
    hidden = {**ENDED, (JOB, STUDY): 2, (WORK, STUDY): 2}
    study = weigh_groups(basis_of(ended=hidden), ["g:study"])[0]
    assert study.moved is None
    assert weigh_forward(basis_of(ended=hidden)).extra is None


def test_unknown_before_is_left_out():
    work = weigh_groups(basis_of(ended={**ENDED, (UNKNOWN, WORK): 9}), ["g:work"])[0]
    assert work.closed == pytest.approx(100 * 18 / 120)
