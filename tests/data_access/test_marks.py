"""Signs in place of numbers, from the sheet to what people see: statuses of their own, never zero."""

from pathlib import Path

import pytest

from data_access.export import export_dataset
from data_access.facts import read_in_force
from data_access.importing import accept_import
from data_access.published import current_release, read_view
from data_access.store import Store
from metrics.catalogue import CATALOGUE
from metrics.catalogue.model import TOTAL
from metrics.marks import COLUMN, read_marks
from metrics.protected import PublishedView
from tests.data_access.build import TEAM_SHEET, check, write_sheets

HEAD = tuple(column.names.fi for column in CATALOGUE.dataset_by_id["referrals"].columns)
SOURCE, TARGET = (CATALOGUE.dataset_by_id["referrals"].by_id[id].codes for id in ("source", "target"))
assert SOURCE is not None
assert TARGET is not None
FROM = [code.names.fi for code in SOURCE.codes[:2]]
TO = TARGET.codes[0].names.fi


def rows(sign: object) -> list[tuple[object, ...]]:
    """Two teams in two months; in the first team's first month one number is the sign."""
    found: list[tuple[object, ...]] = [HEAD]
    for team in ("M1", "M2"):
        for month in ("2026-01", "2026-02"):
            first = sign if (team, month) == ("M1", "2026-01") else 30
            found += [("98", team, month, FROM[0], TO, first), ("98", team, month, FROM[1], TO, 40)]
    return found


def store_rows(store: Store, sign: object) -> list[tuple[str, str]]:
    found = check(store, write_sheets({"Tiimit": TEAM_SHEET, "Ohjaukset": rows(sign)}))
    accept_import(store, found, "Testaaja")
    return [(said.severity, said.code) for said in found.findings]


def view(store: Store, id: str) -> PublishedView:
    with store.reading() as connection:
        release = current_release(connection, store)
        assert release is not None
        return read_view(connection, store, CATALOGUE.view_by_id[id], "98", release)


@pytest.mark.parametrize(
    ("sign", "mark"), [("<5", "suppressed"), ("*", "suppressed"), ("..", "not_available")]
)
def test_a_sum_with_such_a_number_is_neither_zero_nor_blank(store: Store, sign: str, mark: str) -> None:
    assert [severity for severity, _ in store_rows(store, sign)] == ["warning"]
    with store.reading() as connection:
        stored = read_in_force(connection, store, CATALOGUE.dataset_by_id["referrals"])
    assert [read_marks(marks) for marks in stored[COLUMN].dropna()] == [{"persons": mark}]
    teams = view(store, "referrals_team")
    assert teams.series("persons", {}, "M1").statuses == ["withheld", "shown"]
    assert teams.series("persons", {}, TOTAL).statuses == ["withheld", "shown"]
    assert teams.series("persons", {}, "M2").values.tolist() == [70.0, 70.0]
    year = teams.series("persons", {}, TOTAL).rolling(2, "sum")
    assert year.statuses == ["no_data", "withheld"]


def test_what_does_not_apply_is_left_out_of_sums(store: Store) -> None:
    assert [severity for severity, _ in store_rows(store, ".")] == ["info"]
    assert view(store, "referrals_team").series("persons", {}, "M1").values.tolist() == [40.0, 70.0]


def test_a_corrected_number_takes_the_place_of_the_sign(store: Store) -> None:
    store_rows(store, "<5")
    assert store_rows(store, 25) == []
    assert view(store, "referrals_team").series("persons", {}, "M1").values.tolist() == [65.0, 70.0]


def test_a_sign_in_the_place_of_a_number_is_a_change(store: Store) -> None:
    store_rows(store, 25)
    found = check(store, write_sheets({"Tiimit": TEAM_SHEET, "Ohjaukset": rows("<5")}))
    [changed] = [each for each in found.datasets if each.dataset.id == "referrals"]
    assert changed.changes.count("changed") == 1


@pytest.mark.parametrize("sign", ["<5", "..", "."])
def test_signs_go_out_and_come_back_unchanged(store: Store, tmp_path: Path, sign: str) -> None:
    store_rows(store, sign)
    export_dataset(store, "referrals", tmp_path / "a.xlsx")
    assert check(store, (tmp_path / "a.xlsx").read_bytes()).status == "unchanged"
