"""How sure a share is, in words: its interval as on cards and under figures; nothing where there is none."""

import numpy as np
import pytest

from exports.uncertainty import describe_interval, note_interval
from metrics.catalogue.indicators import INDICATOR_BY_ID
from metrics.evaluate import Reading
from metrics.protected import ProtectedSeries
from tests.exports.test_headlines import MONTHS, Page


def reading_of(id, above, below):
    nothing = np.array([False])
    top, bottom = (
        ProtectedSeries("month", MONTHS[:1], np.array([float(each)]), nothing, nothing)
        for each in (above, below)
    )
    return Reading(INDICATOR_BY_ID[id], top / bottom, bottom, "month")


def said(describe, found, language="fi"):
    return describe(found, Page({}, language=language)).replace("\u00a0", " ")


def test_a_share_is_said_with_its_interval():
    assert said(describe_interval, reading_of("plan_share", 100, 186)) == "95 %:n väli 47–61 %"


def test_a_share_of_few_is_said_to_be_indicative():
    found = said(describe_interval, reading_of("plan_share", 6, 12))
    assert found == "95 %:n väli 25–75 %, pieni määrä: suuntaa antava"


def test_a_rate_has_its_interval_in_its_own_unit():
    assert said(describe_interval, reading_of("active_per_fte", 136, 4.4)) == "95 %:n väli 25,9–36,6"


def test_the_note_names_what_the_share_rests_on():
    assert said(note_interval, reading_of("plan_share", 100, 186)).startswith(
        "Uusin arvo: 95 %:n väli 47–61 %, n = 186."
    )


@pytest.mark.parametrize("pair", [("fill_rate", 9, 10), ("plan_share", 0, 0), ("accepted_share", 12, 10)])
def test_where_there_is_no_interval_nothing_is_said(pair):
    assert said(describe_interval, reading_of(*pair)) == ""
    assert said(note_interval, reading_of(*pair)) == ""


def test_a_rate_has_no_note_of_a_share():
    assert said(note_interval, reading_of("active_per_fte", 136, 4.4)) == ""


@pytest.mark.parametrize("language", ["sv", "en"])
def test_other_languages_have_their_own_words(language):
    assert "väli" not in said(describe_interval, reading_of("plan_share", 6, 12), language)
