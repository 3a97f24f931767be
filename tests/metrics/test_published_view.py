"""A published view read through its index gives what reading it row by row gives."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest

from benchmarks.indicators import draw_cells, judge_all, make_views, read_plainly
from benchmarks.plain_view import PlainView
from metrics.catalogue import CATALOGUE
from metrics.catalogue.indicators import INDICATORS
from metrics.catalogue.model import TOTAL
from metrics.evaluate import evaluate
from metrics.scope import Scope

TEAMS, MONTHS = 3, 14
VIEWS = [view for view in CATALOGUE.views if view.level is not None]


@pytest.fixture(scope="module")
def cells():
    """A small county's cells: some withheld, some teams and measures missing, the newest period partial."""
    generator = np.random.default_rng(1)
    found = draw_cells(TEAMS, MONTHS)
    for id, frame in found.items():
        view = CATALOGUE.view_by_id[id]
        measures = [column.id for column in CATALOGUE.dataset_by_id[view.dataset].measures]
        held = generator.random(len(frame)) < 0.03
        frame.loc[held, measures[0]] = np.nan
        frame.loc[held, measures[0] + "_status"] = "withheld"
        if "team" in frame and len(measures) > 1:
            never = frame["team"] == "T02"
            frame.loc[never, measures[1]] = np.nan
            frame.loc[never, measures[1] + "_status"] = "no_data"
        frame.loc[frame["period"] == frame["period"].max(), "periods"] = 0
        if "team" in frame and frame["period"].nunique() > 1:
            before = (frame["team"] == "T03") & (frame["period"] == frame["period"].min())
            found[id] = frame[~before].reset_index(drop=True)
    return found


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.id)
def test_the_index_gives_what_the_rows_say(cells, view):
    quick, plain = make_views(cells)[view.id], make_views(cells, PlainView)[view.id]
    frame, rng = cells[view.id], random.Random(1)
    codes = [[*frame[name].unique(), "nobody"] for name in view.dimensions]
    wheres = [dict(zip(view.dimensions, chosen, strict=True)) for chosen in itertools.product(*codes)]
    for where in rng.sample(wheres, min(len(wheres), 4)):
        for measure in quick.measures:
            for team in (TOTAL, "T02", "T03", "T99"):
                ours, theirs = quick.series(measure, where, team), plain.series(measure, where, team)
                assert ours.periods.tolist() == theirs.periods.tolist()
                np.testing.assert_array_equal(ours.values, theirs.values)
                assert ours.hidden.tolist() == theirs.hidden.tolist()
                assert ours.partial.tolist() == theirs.partial.tolist()
                assert ours.came_hidden.tolist() == theirs.came_hidden.tolist()


@pytest.mark.parametrize("teams", [(), ("T01", "T03")], ids=str)
def test_indicators_come_to_the_same_both_ways(cells, teams):
    scope = Scope("01", 202504, 202605, teams=teams)
    quick, plain = make_views(cells), make_views(cells, PlainView)
    shown = 0
    for indicator in INDICATORS:
        ours, theirs = (evaluate(indicator, views, CATALOGUE, scope) for views in (quick, plain))
        assert (ours is None) == (theirs is None)
        if ours is None or theirs is None:
            continue
        assert (ours.level, ours.latest) == (theirs.level, theirs.latest)
        np.testing.assert_array_equal(ours.series.values, theirs.series.values)
        np.testing.assert_array_equal(ours.n.values, theirs.n.values)
        assert ours.series.statuses == theirs.series.statuses
        shown += int(ours.series.shown.sum())
    assert shown > 100


def test_the_benchmark_compares_like_with_like(cells):
    judged = judge_all(make_views(cells), ["T01"])
    plainly = read_plainly(make_views(cells, PlainView), ["T01"])
    assert judged.keys() == plainly.keys()
    long = [key for key, (_, judgement) in judged.items() if judgement.variation != "short"]
    assert len(long) >= 3
    for key in long:
        marked = [bool(cause) and cause != "common_cause" for cause in judged[key][1].causes]
        assert marked == [cause != "Common Cause" for cause in plainly[key]]


def test_what_a_view_gives_cannot_be_changed(cells):
    series = make_views(cells)["caseload_team"].series("active", {}, "T01")
    for column in (series.values, series.partial):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 0
