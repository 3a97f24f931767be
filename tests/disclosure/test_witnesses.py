"""What an earlier release proved may speed the next one up; it must never be believed unchecked."""

import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from data_access.store import Store
from metrics.disclosure import protect
from metrics.disclosure.bounds import find_bounds, find_unsafe
from metrics.disclosure.cube import hide
from metrics.disclosure.system import System, split
from metrics.disclosure.witness import Task, describe_changes
from metrics.publication.proof import from_rows, to_rows
from tests.disclosure.test_random_cubes import make_case

SEEDS = range(12)


def make_system(seed: int) -> System:
    case = make_case(seed)
    return protect(case.cube, case.views, threshold=case.threshold).system


def make_changes(system: System, seed: int) -> sparse.csr_matrix:
    """Changes of all sorts: hardly any of them fits what is known."""
    rng = np.random.default_rng(seed)
    return sparse.csr_matrix(rng.integers(-3, 4, (30, len(system.unknowns))).astype(float))


@pytest.mark.parametrize("seed", SEEDS)
def test_false_witnesses_change_nothing_of_what_the_audit_finds(seed: int) -> None:
    system = make_system(seed)
    for hidden in (system.small, hide(system).hidden):
        alone = find_unsafe(system, find_bounds(system, hidden, enough=True))
        told = find_bounds(system, hidden, enough=True, changes=make_changes(system, seed))
        assert (find_unsafe(system, told) == alone).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_some_true_witnesses_change_nothing_of_what_the_audit_finds(seed: int) -> None:
    system = make_system(seed)
    found = hide(system)
    for step in (2, 3):
        told = find_bounds(system, found.hidden, enough=True, changes=found.witnesses[::step])
        assert not find_unsafe(system, told).any()


@pytest.mark.parametrize("seed", SEEDS)
def test_every_small_count_is_proved_safe_by_the_witnesses_of_its_pattern(seed: int) -> None:
    system = make_system(seed)
    found = hide(system)
    for change in found.witnesses.toarray():
        other = system.unknowns + change
        values = system.quantities @ other
        assert (other > -1e-6).all()
        assert np.abs((values - system.values)[~found.hidden]).max(initial=0) < 1e-6
        assert np.abs(system.equations @ change).max(initial=0) < 1e-6
    reached = system.values + (system.quantities @ found.witnesses.T).toarray().T
    both = np.vstack([reached, system.values])
    small = system.small & ~system.known
    assert (both.min(axis=0)[small] <= 1 + 1e-6).all()
    assert (both.max(axis=0)[small] >= system.threshold - 1e-6).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_false_witnesses_lead_to_no_unsafe_pattern(seed: int) -> None:
    system = make_system(seed)
    found = hide(system, seeds=make_changes(system, seed))
    assert not find_unsafe(system, find_bounds(system, found.hidden, enough=True)).any()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_change_comes_back_from_its_blocks_with_the_same_sums(seed: int) -> None:
    system = make_system(seed)
    rng = np.random.default_rng(seed)
    for block in split(system):
        change = np.maximum(rng.integers(-4, 5, len(block.system.unknowns)), -block.system.unknowns)
        whole = block.spread(sparse.csr_matrix(change), system.unknowns)
        places = [each[0] for each in block.members]
        there = (system.quantities @ whole.T).toarray().ravel()[places]
        assert there == pytest.approx(block.system.quantities @ change)
        assert (system.unknowns + whole.toarray().ravel() >= 0).all()
        assert block.gather(whole).sum() == pytest.approx(change.sum())


def test_a_change_is_no_witness_if_it_breaks_what_is_known_or_goes_below_zero() -> None:
    """Unknowns 2, 3, 9: the first two and the last are published, and the last two are known to make 12."""
    system = System(
        np.array([2.0, 3.0, 9.0]),
        sparse.csr_matrix(np.array([[1.0, 0, 0], [0, 1.0, 0], [1.0, 1.0, 1.0]])),
        np.ones(3),
        np.ones(3, dtype=bool),
        np.array([False, False, True]),
        np.zeros(3, dtype=bool),
        sparse.csr_matrix(np.array([[0, 1.0, 1.0]])),
        5,
    )
    changes = {
        "possible": [0, 2.0, -2.0],
        "known": [3.0, 0, 0],
        "equation": [-2.0, 2.0, 0],
        "negative": [0, -4.0, 4.0],
    }
    found = {
        name: [witness.serves for witness in describe_changes(system, sparse.csr_matrix(np.array([change])))]
        for name, change in changes.items()
    }
    assert found == {"possible": [{Task(1, True)}], "known": [], "equation": [], "negative": []}


def test_a_witness_of_a_count_that_was_corrected_is_forgotten() -> None:
    places = {("persons", 3.0, "A"): 0, ("persons", 4.0, "B"): 1}
    changes = sparse.csr_matrix(np.array([[1.0, -1.0], [0.0, 2.0]]))
    rows = to_rows(changes, places)
    corrected = {("persons", 9.0, "A"): 0, ("persons", 4.0, "B"): 1}
    assert from_rows(rows, places).toarray().tolist() == changes.toarray().tolist()
    assert from_rows(rows, corrected).toarray().tolist() == [[0.0, 2.0]]
    assert from_rows(pd.DataFrame(columns=rows.columns), places).shape == (0, 2)


def test_the_witnesses_of_the_sample_county_are_kept(sample_store: Store) -> None:
    with sample_store.reading() as connection:
        kept = pd.DataFrame(connection.execute(sample_store.tables.witnesses.select()).all())
    assert {"caseload", "deviations", "goals", "outcomes", "referrals"} <= set(kept["dataset"])
