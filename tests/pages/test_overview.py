"""Yleiskuva: the urgent first, the planted stories named, nothing called a change that is noise."""

from tests.pages.conftest import OpenPage, headline_of, text_of


def test_overloaded_team_is_named_in_the_headline(open_page: OpenPage) -> None:
    assert "Kuormitus kasvaa: Ruskolammen tiimi." in headline_of(open_page("overview"))


def test_at_most_five_cards_lead_the_page(open_page: OpenPage) -> None:
    cards = [element for element in open_page("overview").markdown if 'class="card-value"' in element.value]
    assert 1 <= len(cards) <= 5


def test_failed_and_drifting_targets_are_among_the_cards(open_page: OpenPage) -> None:
    cards = [
        element.value for element in open_page("overview").markdown if 'class="card-name"' in element.value
    ]
    assert any("Asiakasvastaava nimetty" in card and "ei saavutettu ajoissa" in card for card in cards)
    assert any("Seurantatapaaminen pidetty" in card and "ei etene" in card for card in cards)


def test_every_indicator_with_data_is_listed(open_page: OpenPage) -> None:
    text = text_of(open_page("overview"))
    for name in ("Ohjatut asiakkaat", "Täytetyt tehtävät", "Odotusajan mediaani", "Eläkeratkaisut"):
        assert f"<td>{name}</td>" in text


def test_study_alone_has_no_urgent_indicators(open_page: OpenPage) -> None:
    assert "vaadi" in headline_of(open_page("overview", alue="99"))
