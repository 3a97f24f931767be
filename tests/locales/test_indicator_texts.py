"""Every indicator, recommendation and theme is explained in words, and nothing else is."""

import re
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, ast

from locales import text
from metrics.catalogue.codes import BAND_LIMITS, KEY_TARGETS, TEAM_SECTORS
from metrics.catalogue.codes.strategy import RECOMMENDATIONS
from metrics.catalogue.indicators import DISTRIBUTION_BY_ID, INDICATOR_BY_ID, INDICATORS
from metrics.catalogue.indicators.model import Theme
from metrics.catalogue.indicators.workload import HOURS_PER_FTE_MONTH

CATALOGUE = Path(__file__).parents[2] / "locales" / "fi" / "indicators.ftl"
MEASURED = (*INDICATOR_BY_ID, *DISTRIBUTION_BY_ID)
PARTS = ("definition", "why", "source", "unit")
SHARES = [indicator.id for indicator in INDICATORS if indicator.unit == "share"]
WINDOWED = [indicator.id for indicator in INDICATORS if indicator.window]
WAITS = [indicator.id for indicator in INDICATORS if indicator.method == "quantile"]
STUDY = ("title", "about", "erratum", "figure-1", "figure-4", "transitions", "goals", "open")


def text_id(measured: str, part: str) -> str:
    return f"indicator-{measured.replace('_', '-')}-{part}"


EXPECTED = (
    *(text_id(measured, part) for measured in MEASURED for part in PARTS),
    *(f"recommendation-{recommendation}-text" for recommendation in RECOMMENDATIONS.ids),
    *(f"theme-{theme}{ending}" for theme in get_args(Theme) for ending in ("", "-question")),
    *(f"study-{part}" for part in STUDY),
)


def written_ids() -> list[str]:
    entries = FluentParser().parse(CATALOGUE.read_text(encoding="utf-8")).body
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)]
    return [entry.id.name for entry in entries if isinstance(entry, ast.Message)]


def definition(measured: str) -> str:
    return text(text_id(measured, "definition"))


@pytest.mark.parametrize("name", EXPECTED)
def test_text_is_written_and_renders(name: str) -> None:
    rendered = text(name)
    assert rendered.strip()
    assert "\n" not in rendered
    assert "TODO" not in rendered
    assert "{" not in rendered


def test_no_text_belongs_to_nothing() -> None:
    assert sorted(written_ids()) == sorted(EXPECTED)


def test_indicators_and_distributions_share_no_id() -> None:
    assert len(set(MEASURED)) == len(MEASURED)


@pytest.mark.parametrize("measured", MEASURED)
def test_sentences_are_whole_and_units_are_short(measured: str) -> None:
    for part in ("definition", "why"):
        assert text(text_id(measured, part)).endswith(".")
    assert len(text(text_id(measured, "unit"))) <= 24


@pytest.mark.parametrize("measured", SHARES)
def test_a_share_is_in_per_cent(measured: str) -> None:
    assert text(text_id(measured, "unit")) == "%"


@pytest.mark.parametrize("measured", WINDOWED)
def test_a_window_is_said(measured: str) -> None:
    assert f"{INDICATOR_BY_ID[measured].window} kuukauden" in definition(measured)


@pytest.mark.parametrize("measured", WAITS)
def test_a_wait_says_that_those_still_waiting_count(measured: str) -> None:
    assert "Yhä odottavat ovat mukana" in definition(measured)
    assert "luokan sisälle" in definition(measured)


def test_the_hours_of_an_fte_are_those_computed_with() -> None:
    hours, minutes, a_month = map(int, re.findall(r"\d+", definition("fte_lost_no_show")))
    assert (hours + minutes / 60) * 365.25 / 12 / 7 == pytest.approx(HOURS_PER_FTE_MONTH)
    assert a_month == round(HOURS_PER_FTE_MONTH)


def test_limits_of_days_are_limits_of_bands() -> None:
    ends = {str(last) for _, last in BAND_LIMITS.values() if last}
    for measured in ("first_contact_14d", "plan_30d", "waiting_over_90d_share"):
        assert set(re.findall(r"\d+", definition(measured))) <= ends


def test_named_services_and_sectors_are_as_many_as_counted() -> None:
    listed = re.search(r"Avainpalvelut ovat (.+)\.", definition("missing_links"))
    assert listed is not None
    assert len(re.split(r", | ja ", listed[1])) == len(KEY_TARGETS)
    assert len(TEAM_SECTORS) == 6, "the definitions say six"
    assert "kuudella" in definition("sector_coverage")
    assert "kuudesta" in definition("missing_professions")


def test_the_studys_corrected_share_and_derived_counts() -> None:
    counts = [round(270 * share) for share in (0.29, 0.31, 0.40)]
    assert sum(counts) == 270
    assert "{}, {} ja {}".format(*counts) in text("study-goals")
    assert "10,0\u00a0%" in text("study-erratum")
