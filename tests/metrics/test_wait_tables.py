"""Persons by waiting band, as published."""

import numpy as np

from metrics.basis import make_basis
from metrics.catalogue import CATALOGUE
from metrics.catalogue.codes import WAIT_BANDS
from metrics.scope import Scope
from metrics.wait_tables import find_bands, tabulate_bands
from tests.metrics.published import publish

COUNTS = dict(zip(WAIT_BANDS.ids, (30.0, 25.0, 40.0, 12.0, 9.0, 8.0, 6.0), strict=True))
MONTHS = (202601, 202602)


def view(change=None):
    cells = [
        {"team": "T1", "period": month, "step": "to_first_contact", "band": band, "completed": count}
        for month in MONTHS
        for band, count in (COUNTS | (change or {})).items()
    ]
    return publish("waits_county", cells)


def basis(published):
    found = make_basis(published, "completed", Scope("98", *MONTHS))
    assert found is not None
    return found


def test_bands_stand_in_their_order_and_add_up_the_months():
    table = tabulate_bands(basis(view()))
    assert tuple(table.frame["band"]) == WAIT_BANDS.ids
    assert table.frame["value"].tolist() == [2 * count for count in COUNTS.values()]


def test_a_band_that_is_hidden_in_one_month_is_hidden_in_the_sum():
    table = tabulate_bands(basis(view({"d91_180": 2.0})))
    hidden = table.frame.loc[table.frame["band"] == "d91_180"].iloc[0]
    assert hidden["value_status"] == "suppressed"
    assert np.isnan(hidden["value"])


def test_other_steps_are_not_counted():
    table = tabulate_bands(basis(view()), "to_plan")
    assert table.frame["value"].fillna(0).sum() == 0


def test_the_range_that_hides_least_is_found_and_none_without_data():
    published = view()
    views = {each.id: published for each in CATALOGUE.views_of("waits")}
    found = find_bands(views, CATALOGUE, Scope("98", *MONTHS))
    assert found is not None
    assert not found[1].any_hidden
    nobody = publish("waits_county", [{"team": "T1", "period": 202001, "step": "to_plan", "band": "d0_7"}])
    assert find_bands(dict.fromkeys(views, nobody), CATALOGUE, Scope("98", *MONTHS)) is None
