"""Which periods a table over a range rests on, and which of several ranges is shown."""

import pytest

from metrics.basis import choose, count_known, find_bases, make_basis, shorten, total_of
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import DISTRIBUTION_BY_ID
from metrics.distributions import find_distribution
from metrics.scope import Scope
from tests.metrics.published import publish

HALF_YEARS = (202401, 202407, 202501, 202507)
TARGETS = ("primary_care", "kela_rehabilitation", "unknown")


def _view(persons: int = 10, *, small: tuple[int, str] | None = None, threshold: int = 5):
    cells = [
        {
            "team": team,
            "period": period,
            "target": target,
            "persons": 2 if (period, target) == small else persons,
        }
        for team in ("A", "B")
        for period in HALF_YEARS
        for target in TARGETS
    ]
    return publish("referrals_team_target", cells, threshold=threshold)


@pytest.mark.parametrize(
    ("first", "last", "used", "whole"),
    [
        (202401, 202512, (202401, 202512), True),
        (202402, 202511, (202407, 202506), True),
        (202311, 202605, (202401, 202512), True),
        (202409, 202409, (202407, 202412), False),
        (202406, 202407, (202401, 202412), False),
    ],
)
def test_only_whole_periods_of_a_scope_are_used(
    first: int, last: int, used: tuple[int, int], whole: bool
) -> None:
    basis = make_basis(_view(), "persons", Scope("98", first, last))
    assert basis is not None
    assert (basis.scope.first, basis.scope.last) == used
    assert basis.whole is whole


def test_nothing_in_the_scope_gives_no_basis() -> None:
    assert make_basis(_view(), "persons", Scope("98", 201901, 201912)) is None


def test_group_that_the_dataset_does_not_know_has_no_basis() -> None:
    views = {view.id: _view() for view in CATALOGUE.views_of("referrals")}
    scope = Scope("98", 202401, 202512, client_group="unemployed")
    assert find_bases(CATALOGUE, views, "referrals", ("target",), "persons", scope) == []


def test_shortened_ranges_keep_the_newest_months() -> None:
    basis = make_basis(_view(), "persons", Scope("98", 202401, 202512))
    assert basis is not None
    assert [shorter.scope.first for shorter in shorten(basis)] == [202401, 202501, 202507]
    assert {shorter.scope.last for shorter in shorten(basis)} == {202512}


def test_first_range_that_shows_enough_is_chosen() -> None:
    covered = {"long": 0.5, "middle": 0.85, "short": 1.0}
    assert choose(covered, lambda name: covered[name]) == "middle"
    assert choose(["long"], lambda name: covered[name]) == "long"
    assert choose([], len) is None


def test_totals_are_of_published_cells_only() -> None:
    hidden = make_basis(
        _view(small=(202407, "unknown")), "persons", Scope("98", 202401, 202512, teams=("A",))
    )
    assert hidden is not None
    assert total_of(hidden, "persons", target="unknown") is None
    assert count_known(hidden, "persons", "target") is None
    plain = make_basis(_view(), "persons", Scope("98", 202401, 202512, teams=("A",)))
    assert plain is not None
    assert total_of(plain, "persons") == 120
    assert count_known(plain, "persons", "target") == 80


def test_distribution_comes_from_the_longest_range_in_which_nothing_is_hidden() -> None:
    views = {"referrals_team_target": _view(small=(202401, "primary_care"))}
    catalogue_views = {
        view.id: views.get(view.id, _empty(view.id)) for view in CATALOGUE.views_of("referrals")
    }
    scope = Scope("98", 202401, 202512, teams=("A",))
    found = find_distribution(DISTRIBUTION_BY_ID["target_share"], catalogue_views, CATALOGUE, scope)
    assert found is not None
    basis, table = found
    assert (basis.scope.first, basis.scope.last) == (202501, 202512)
    assert not table.any_hidden


def _empty(view_id: str):
    return publish(
        view_id, [{"team": "A", "period": 200001, "source": "self", "target": "other", "persons": 9}]
    )
