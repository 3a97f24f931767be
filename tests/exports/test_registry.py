"""Every indicator of the registry is told whole: definition, chart, table, sentence, second calculation."""

from dataclasses import replace

import pytest

from data_access.store import Store
from exports.forum.choose import Asked, choose_context
from exports.forum.figures import draw_trend
from exports.standings import targets
from locales import has_text, text
from metrics.catalogue.counties import SYNTHETIC_COUNTY
from metrics.catalogue.indicators import DISTRIBUTIONS, INDICATORS
from metrics.catalogue.model import LANGUAGES
from tests.metrics.test_indicators import SLOW, SLOW_DISTRIBUTIONS

OF_MEASURES = ("on_schedule", "targets_met", "with_clients")  # tallies on the page of the strategy
COMPUTED = [indicator.id for indicator in INDICATORS if indicator.method not in OF_MEASURES]


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda each: each.id)
def test_declared_and_told_in_each_language(indicator) -> None:
    assert indicator.recommendation in ("r1", "r2", "r3", "r4", "r5")
    for language in LANGUAGES:
        assert indicator.names.get(language)
        for part in ("definition", "why", "source", "unit"):
            assert has_text(f"indicator-{indicator.id.replace('_', '-')}-{part}", language)


def test_every_one_has_a_second_implementation() -> None:
    assert set(COMPUTED) == set(SLOW)
    assert {each.id for each in DISTRIBUTIONS} == set(SLOW_DISTRIBUTIONS)


@pytest.mark.parametrize("id", COMPUTED)
def test_the_sample_county_shows_its_chart_table_and_sentence(id: str, sample_store: Store) -> None:
    context = choose_context(sample_store, Asked(SYNTHETIC_COUNTY), "fi")
    figure = draw_trend(id, "all", context, targets(context).get(id))
    if figure is None:  # published only in periods longer than the months, or of one team
        context = replace(context, scope=replace(context.scope, level="year"))
        figure = draw_trend(id, "all", context, targets(context).get(id))
    assert figure is not None
    assert figure.spec
    assert len(figure.table)
    assert figure.table.frame["value"].notna().any()
    assert figure.title.strip()
    assert figure.definition == text(f"indicator-{id.replace('_', '-')}-definition", "fi")
    assert figure.source
