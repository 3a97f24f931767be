"""Headlines of Tiimien kuormitus, Siirtymät and Ohjausvirrat: a change is said only where it is a signal."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from exports.referrals import describe_referrals
from exports.transitions import describe_transitions
from exports.workload import LOAD, describe_loads
from locales import render, text
from metrics.basis import make_basis
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries
from metrics.scope import Scope
from metrics.signal import judge
from metrics.transition_tables import OpenCases
from tests.metrics.published import publish

CHANGE = ("kasva", "kevene", "nopeammin", "kauemmin", "pienentynyt", "muuttunut")
SCOPE = Scope("98", 202401, 202612)
MONTHS = np.array([year * 100 + month for year in (2024, 2025, 2026) for month in range(1, 13)])


def reading_of(id, values, n=None):
    """A month per value."""
    given = np.asarray(values, dtype=float)
    nothing = np.zeros(given.size, dtype=bool)
    periods = MONTHS[: given.size]
    rests = np.full(given.size, 100.0) if n is None else np.asarray(n, dtype=float)
    series, on = (ProtectedSeries("month", periods, each, nothing, nothing) for each in (given, rests))
    return Reading(INDICATOR_BY_ID[id], series, on, "month")


@dataclass
class Page:
    """What a headline asks of its context: readings by indicator and team, and how they are judged."""

    readings: dict
    scope: Scope = SCOPE
    language: str = "fi"
    teams: dict = field(default_factory=lambda: {"A": "Tiimi A", "B": "Tiimi B", "C": "Tiimi C"})

    def reading(self, id, scope=None):
        return self.readings.get((id, *(scope or self.scope).teams))

    def judgement(self, id, scope=None):
        found = self.reading(id, scope)
        return None if found is None else judge(found)

    def say(self, id, /, **arguments):
        return text(id, self.language, **arguments)


def loads_of(**values):
    """Clients per FTE by team; each team has ten FTE."""
    return {team: reading_of(LOAD, own, np.full(len(own), 10.0)) for team, own in values.items()}


def say_loads(loads, **more):
    page = Page({(LOAD, team): found for team, found in loads.items()}, **more)
    return render(describe_loads(loads, page), page.language).replace("\u00a0", " ")


def noise(rng, middle, spread, count=24):
    return middle + spread * rng.standard_normal(count)


def has_change(said):
    return any(word in said for word in CHANGE)


# --- workload ----------------------------------------------------------------------------------------


def test_a_noise_only_load_is_said_to_change_only_where_spc_signals():
    """The heaviest of three teams; XmR's rules alone call the newest of 24 noise-only values now and then."""
    rng = np.random.default_rng(2)
    said_so = 0
    for _ in range(200):
        loads = loads_of(A=noise(rng, 30, 1), B=noise(rng, 12, 1), C=noise(rng, 13, 1))
        said = say_loads(loads)
        signal = judge(loads["A"]).is_signal
        assert has_change(said) == signal
        said_so += signal
    assert said_so / 200 < 0.1


def test_a_growing_load_is_said_with_its_beginning():
    grown = [*([20, 21, 19, 20] * 5), 30, 31, 33, 34]
    said = say_loads(loads_of(A=grown, B=[12, 13] * 12, C=[13, 12] * 12))
    assert said.startswith("Tiimi A on selvästi kuormittunein ja kuormitus kasvaa (alkaen 9/2025)")


def test_an_easing_load_is_not_called_growing():
    eased = [*([50, 51, 49, 50] * 5), 30, 31, 30, 29]
    said = say_loads(loads_of(A=eased, B=[12, 13] * 12, C=[13, 12] * 12))
    assert "mutta kuormitus kevenee (alkaen 9/2025)" in said


def test_a_difference_that_chance_explains_names_no_team():
    few = {"A": [4.0] * 24, "B": [3.0] * 24, "C": [2.9] * 24}
    loads = {team: reading_of(LOAD, own, np.full(24, 1.0)) for team, own in few.items()}
    said = say_loads(loads)
    assert "sattuma voi selittää" in said
    assert "Tiimi" not in said.replace("Tiimien", "")


def test_an_even_load_names_and_ranks_nobody():
    said = say_loads(loads_of(A=[13, 14] * 12, B=[12, 13] * 12, C=[13, 12] * 12))
    assert said == "Kuormitus jakautuu tasaisesti: tiimeissä on 12,0–14,0 asiakasta henkilötyövuotta kohti."


def test_all_equal_is_said_as_one_number():
    said = say_loads(loads_of(A=[12] * 24, B=[12] * 24))
    assert said == "Kuormitus on sama kaikissa tiimeissä: 12,0 asiakasta / htv."


@pytest.mark.parametrize(("values", "word"), [([12, 13] * 12, "tavanomaista"), ([12, 13], "liian vähän")])
def test_one_team_is_told_alone_with_how_sure(values, word):
    said = say_loads(loads_of(A=values))
    assert said.startswith(f"Tiimi A: {float(values[-1]):.1f}".replace(".", ","))
    assert word in said
    assert not has_change(said)


def test_a_team_that_has_ended_is_not_compared():
    ended = [*([90.0] * 20), *([np.nan] * 4)]
    said = say_loads(loads_of(A=ended, B=[12, 13] * 12, C=[13, 12] * 12))
    assert said.startswith("Kuormitus jakautuu tasaisesti: tiimeissä on 12,0–13,0")


def test_without_any_load_it_is_said_why():
    assert "puuttuu" in say_loads({})
    assert "puuttuu" in say_loads(loads_of(A=[np.nan] * 24))


# --- transitions -------------------------------------------------------------------------------------


def transitions_page(values, language="fi"):
    return Page({("positive_transition_share",): reading_of("positive_transition_share", values)},
                language=language)  # fmt: skip


@pytest.fixture(scope="module")
def basis():
    cells = [{"team": "A", "client_group": "unemployed", "period": 202401, "before": "unemployed_jobseeker",
              "after": "paid_work", "ended": 40, "open": 30}]  # fmt: skip
    return make_basis(publish("transitions_county", cells), "ended", SCOPE)


def say_transitions(basis, values, language="fi"):
    weighed = basis, OpenCases(100.0, 50.0, 100.0, 0.4, 0.3)
    page = transitions_page(values, language)
    return render(describe_transitions(None, True, weighed, page), language).replace("\u00a0", " ")


def test_a_noise_only_share_is_said_to_change_only_where_spc_signals(basis):
    rng = np.random.default_rng(3)
    said_so = 0
    for _ in range(200):
        values = rng.binomial(100, 0.4, 24) / 100
        signal = judge(reading_of("positive_transition_share", values)).is_signal
        assert has_change(say_transitions(basis, values)) == signal
        said_so += signal
    assert said_so / 200 < 0.1


def test_a_grown_share_is_said_with_its_interval_and_its_beginning(basis):
    said = say_transitions(basis, [*([0.30, 0.32, 0.31, 0.29] * 4), *([0.45, 0.46] * 4)])
    assert "sattuman vaihteluväli 31–50 %" in said
    assert "Osuus on kasvanut enemmän kuin tavanomainen vaihtelu selittää, alkaen 5/2025." in said


def test_too_few_periods_claim_nothing(basis):
    assert "liian vähän" in say_transitions(basis, [0.3, 0.6])


# --- referrals ---------------------------------------------------------------------------------------


def say_referrals(values, language="fi"):
    page = Page({("wait_median",): reading_of("wait_median", values)}, language=language)
    return render(describe_referrals(None, [], page), language).replace("\u00a0", " ")


def test_a_noise_only_wait_is_said_to_change_only_where_spc_signals():
    rng = np.random.default_rng(4)
    said_so = 0
    for _ in range(200):
        values = noise(rng, 40, 4)
        signal = judge(reading_of("wait_median", values)).is_signal
        assert has_change(say_referrals(values)) == signal
        said_so += signal
    assert said_so / 200 < 0.1


def test_a_shorter_wait_is_said_with_its_value_and_its_beginning():
    said = say_referrals([*([41, 43, 42, 40] * 4), *([19, 20] * 4)])
    assert "Ensikontaktiin pääsee nyt nopeammin: mediaani on 20 vrk" in said
    assert "alkaen 5/2025" in said


def test_a_longer_wait_is_said_as_longer():
    assert "odottamaan kauemmin" in say_referrals([*([19, 20] * 8), *([41, 43] * 4)])


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_headline_has_its_other_languages(basis, language):
    grown = [*([0.30, 0.32, 0.31, 0.29] * 4), *([0.45, 0.46] * 4)]
    said = [
        say_transitions(basis, grown, language),
        say_referrals([*([41, 43, 42, 40] * 4), *([19, 20] * 4)], language),
        say_loads(loads_of(A=[*([20, 21, 19, 20] * 5), 30, 31, 33, 34], B=[12, 13] * 12), language=language),
        say_loads(loads_of(A=[12, 13] * 12), language=language),
    ]
    finnish = ("Osuus", "alkaen", "Kuormitus", "mediaani ")
    assert not [each for each in said for word in finnish if word in each]
