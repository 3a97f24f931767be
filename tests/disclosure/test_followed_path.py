"""The service path beside what else tells of the same clients: nothing shown gives a hidden count away."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from metrics import calendar
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import TOTAL, Dataset, Same
from metrics.marks import COLUMN, write_marks
from metrics.publication import Update, publish_together
from metrics.publication.publish import Published
from tests.disclosure.intruder import Number, find_unsafe

CASELOAD, PATHWAY = CATALOGUE.dataset_by_id["caseload"], CATALOGUE.dataset_by_id["pathway"]
TEAMS, GROUPS = ("M1", "M2", "M3"), ("unemployed", "working_ohc", "working_no_ohc")
MONTHS = tuple(calendar.periods_between(202501, 202512, "month"))
REFERRED = Same(("caseload", "referred"), ("pathway", "entered"), (("phase", "referral"),), perhaps=True)
Cell = tuple[str, ...]  # dataset, measure, team, month, client group and, of the path, step
Truth = dict[Cell, float]


def _draw(generator: np.random.Generator, mean: float, *, few: bool = False) -> pd.DataFrame:
    """Counts of clients: team × month × client group; few: of two teams and groups over half a year."""
    levels = [TEAMS[:2], MONTHS[:6], GROUPS[:2]] if few else [TEAMS, MONTHS, GROUPS]
    keys = pd.MultiIndex.from_product(levels, names=["team", "period", "client_group"])
    return pd.DataFrame({"n": generator.poisson(mean, len(keys)).astype(float)}, index=keys).reset_index()


def _to_truth(dataset: str, rows: pd.DataFrame, measures: Sequence[str]) -> Truth:
    names = [name for name in ("team", "period", "client_group", "phase") if name in rows]
    return {
        (dataset, id, *map(str, key)): float(value)
        for id in measures
        for *key, value in rows[[*names, id]].itertuples(index=False, name=None)
    }


def _fill(dataset: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    return rows.reindex(columns=[*rows.columns, *({c.id for c in dataset.measures} - set(rows.columns))])


def _publish(parts: Iterable[tuple[Dataset, pd.DataFrame]], same: Sequence[Same]) -> Published:
    updates = [
        Update(each, CATALOGUE.views_of(each.id), _fill(each, rows), lambda _period, _level: True, 5, {})
        for each, rows in parts
    ]
    return publish_together(updates, same)


def _read(found: Published, truth: Truth) -> list[Number]:
    """Every published number as the sum of its facts."""
    numbers = []
    for view_id, cells in found.cells.items():
        view = CATALOGUE.view_by_id[view_id]
        dataset = CATALOGUE.dataset_by_id[view.dataset]
        assert view.level is not None
        for id in sorted({cell[1] for cell in truth if cell[0] == dataset.id}):
            is_last = dataset.by_id[id].over_time == "last"
            for row in cells.to_dict("records"):
                last = calendar.last_month(int(row["period"]), view.level)
                months = [last] if is_last else calendar.periods_between(int(row["period"]), last, "month")
                inside = [cell for cell in truth if _is_inside(cell, dataset.id, id, row, set(months))]
                value = None if np.isnan(row[id]) else float(row[id])
                name = (view_id, id, row["period"], *(str(row[each]) for each in view.by))
                total = sum(truth[cell] for cell in inside)
                assert value in (None, total), name
                numbers.append(Number(name, dict.fromkeys(inside, 1.0), value, value, total))
    return numbers


def _is_inside(cell: Cell, dataset: str, id: str, row: Mapping[Hashable, object], months: set[int]) -> bool:
    at = dict(zip(("team", "period", "client_group", "phase"), cell[2:], strict=False))
    return (
        cell[:2] == (dataset, id)
        and int(at.pop("period")) in months
        and all(row.get(name, TOTAL) in (TOTAL, code) for name, code in at.items())
    )


def _equal(cells: Iterable[tuple[Cell, Cell]]) -> list[Number]:
    """What people know besides: two counts are the same."""
    return [Number(("same", *one), {one: 1.0, other: -1.0}, 0.0, 0.0, 0.0) for one, other in cells]


def _follow_everybody(seed: int) -> tuple[list[tuple[Dataset, pd.DataFrame]], Truth, list[Number]]:
    """A county that counts every referred client twice."""
    rows = _draw(np.random.default_rng(seed), 1.6, few=True)
    caseload = rows.rename(columns={"n": "referred"})
    pathway = rows.rename(columns={"n": "entered"}).assign(phase="referral")
    truth = _to_truth("caseload", caseload, ["referred"]) | _to_truth("pathway", pathway, ["entered"])
    twice = [(cell, ("pathway", "entered", *cell[2:], "referral")) for cell in truth if cell[0] == "caseload"]
    return [(CASELOAD, caseload), (PATHWAY, pathway)], truth, _equal(twice)


def _go_on(seed: int) -> tuple[list[tuple[Dataset, pd.DataFrame]], Truth, list[Number]]:
    """A county in which whoever moves on from the first step comes to the second, and steps add up."""
    generator = np.random.default_rng(seed)
    names = ["team", "client_group"]
    came, steps = _draw(generator, 1.4), []
    for phase in ("referral", "assessment"):
        left = np.minimum(_draw(generator, 0.5)["n"], came["n"])
        rows = came.rename(columns={"n": "entered"}).assign(phase=phase, left=left)
        rows["moved_on"] = np.floor((came["n"] - left) * generator.uniform(0.4, 1.4, len(came)).clip(max=1))
        change = rows["entered"] - rows["left"] - rows["moved_on"]
        rows["still"] = change.groupby([rows[name] for name in names]).cumsum() + 1
        steps.append(rows)
        came = came.assign(n=rows["moved_on"])
    pathway = pd.concat(steps, ignore_index=True)
    truth = _to_truth("pathway", pathway, ["entered", "moved_on", "left", "still"])
    on = [
        (cell, ("pathway", "entered", *cell[2:5], "assessment"))
        for cell in truth
        if cell[1] == "moved_on" and cell[5] == "referral"
    ]
    return [(PATHWAY, pathway)], truth, [*_equal(on), *_add_up(truth)]


def _add_up(truth: Truth) -> list[Number]:
    """What people know besides: who is at a step was there a month ago or came, and did not go."""
    signs = {"still": 1.0, "entered": -1.0, "moved_on": 1.0, "left": 1.0}
    found = []
    for before, month in pairwise(MONTHS):
        for _, measure, team, period, *codes in truth:
            if measure == "still" and period == str(month):
                parts: dict[Hashable, float] = {
                    ("pathway", id, team, period, *codes): sign for id, sign in signs.items()
                }
                parts["pathway", "still", team, str(before), *codes] = -1.0
                found.append(Number(("step", team, period, *codes), parts, 0.0, 0.0, 0.0))
    return found


Case = Callable[[int], tuple[list[tuple[Dataset, pd.DataFrame]], Truth, list[Number]]]
CASES = [*((_follow_everybody, seed) for seed in (0, 3, 5, 7)), *((_go_on, seed) for seed in (2, 3))]


@pytest.mark.parametrize(("make", "seed"), CASES)
def test_clients_counted_twice_give_no_small_count_away(make: Case, seed: int) -> None:
    parts, truth, besides = make(seed)
    found = _publish(parts, [REFERRED])
    assert found.unsafe == 0
    assert find_unsafe([*_read(found, truth), *besides]) == []


@pytest.mark.parametrize(("make", "seed"), [(_follow_everybody, 0), (_go_on, 2)])
def test_without_the_declaration_comparing_gives_some_away(make: Case, seed: int) -> None:
    parts, truth, besides = make(seed)
    alone = [_publish([(replace(dataset, follows=()), rows)], []) for dataset, rows in parts]
    numbers = [number for found in alone for number in _read(found, truth)]
    assert find_unsafe([*numbers, *besides])


def test_what_differs_in_many_cells_is_not_taken_for_the_same() -> None:
    """One in five paths is not followed: comparing tells nobody anything, and nothing more is hidden."""
    parts, _, _ = _follow_everybody(3)
    caseload, pathway = (rows for _, rows in parts)
    fewer = pathway["entered"] - (np.arange(len(pathway)) % 3 == 0) * (pathway["entered"] > 0)
    few = [(CASELOAD, caseload), (PATHWAY, pathway.assign(entered=fewer))]
    linked, apart = _publish(few, [REFERRED]), _publish(few, [])
    assert all(linked.cells[view].equals(cells) for view, cells in apart.cells.items())


def test_a_withheld_step_is_told_by_the_one_before_and_takes_its_number() -> None:
    parts, truth, besides = _go_on(2)
    (_, rows), *_ = parts
    gone = rows.index[(rows["phase"] == "referral") & rows["moved_on"].between(1, 4)][0]
    marked = rows.astype({"moved_on": float}).assign(**{COLUMN: None})
    marked.loc[gone, "moved_on"] = np.nan
    marked.loc[gone, COLUMN] = write_marks({"moved_on": "suppressed"})
    found = _publish([(PATHWAY, marked)], [])
    assert found.unsafe == 0
    assert find_unsafe([*_read(found, truth), *besides]) == []
