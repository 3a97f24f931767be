"""The sentence about the strategy says what the verdicts say, and no more."""

from datetime import date
from types import SimpleNamespace

import pytest

from exports.strategy import Plan, describe_strategy
from locales import render, text
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.strategy import TargetView
from tests.metrics.test_strategy import YESTERDAY, make

TODAY = date(2026, 7, 1)
INDICATORS = [INDICATOR_BY_ID[id] for id in ("plan_share", "wait_median", "trained_share", "no_show_share")]


def tell(*verdicts: str, language: str = "fi", late: int = 0) -> str:
    """The sentence on targets with these verdicts, each of an indicator of its own as far as they last."""
    targets = [
        TargetView(make(indicator=INDICATORS[place % 4]), verdict, None, None)
        for place, verdict in enumerate(verdicts)
    ]
    context = SimpleNamespace(language=language, say=lambda id, **given: text(id, language, **given))
    plan = Plan([make(due=YESTERDAY)] * late, targets, TODAY)
    return render(describe_strategy(plan, context), language)


def test_without_a_target_that_can_be_judged_nothing_is_claimed() -> None:
    said = "Yhdellekään mittarille ei ole tavoitetta, jota voisi arvioida."
    assert tell() == said
    assert tell("no_data") == f"{said} Yhtä tavoitetta ei voi arvioida."
    assert tell("no_data", "no_direction") == f"{said} 2 tavoitetta ei voi arvioida."


def test_targets_without_data_are_told_apart_and_not_counted_as_failing() -> None:
    assert tell("achieved", "on_track", "at_risk", "no_data") == (
        "2 tavoitetta 3 tavoitteesta on saavutettu tai aikataulussa. Yksi tavoite on vaarassa jäädä. "
        "Yhtä tavoitetta ei voi arvioida."
    )


def test_a_missed_target_is_not_said_to_make_no_way() -> None:
    said = tell("missed", "off_track", "achieved")
    assert "Ei etene: Odotusajan mediaani." in said
    assert "Ei saavutettu ajoissa: Yhteinen suunnitelma" in said


def test_of_more_than_three_the_rest_are_counted() -> None:
    said = tell(*["off_track"] * 4)
    assert said.startswith(
        "Mikään 4 arvioitavasta tavoitteesta ei ole saavutettu tai aikataulussa. Ei etene:"
    )
    assert "ja 1 muuta." in said


def test_an_indicator_with_two_targets_is_named_once() -> None:
    assert tell(*["missed"] * 8).count("Odotusajan mediaani") == 1


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (["achieved"], "Ainoa arvioitava tavoite on saavutettu tai aikataulussa."),
        (["at_risk"], "Ainoaa arvioitavaa tavoitetta ei ole saavutettu eikä se ole aikataulussa."),
        (["at_risk", "on_track"], "Yksi tavoite 2 tavoitteesta on saavutettu tai aikataulussa."),
    ],
)
def test_one_is_one(verdicts: list[str], said: str) -> None:
    assert tell(*verdicts).startswith(said)


def test_late_measures_are_counted() -> None:
    assert tell("achieved", late=1).endswith("Yksi toimenpide on myöhässä.")
    assert tell("achieved", late=3).endswith("3 toimenpidettä on myöhässä.")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_language_can_say_it(language: str) -> None:
    said = tell("achieved", "missed", "off_track", "at_risk", "no_data", language=language, late=2)
    assert len(said) > 80
    assert "  " not in said
