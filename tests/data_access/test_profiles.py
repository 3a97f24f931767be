"""Profiles: what was said of a system's files once is kept, found again, taken out and brought in."""

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from data_access.__main__ import main
from data_access.importing import accept_import, check_file
from data_access.layout.model import Constant, Heading, Layout, Marker, ValueCode
from data_access.profiles import (
    Profile,
    delete_profile,
    find_profile,
    list_profiles,
    read_profile,
    save_profile,
    write_profile,
)
from data_access.store import Store
from locales import UserError
from tests.browser.systems import write_client_record, write_teams
from tests.data_access.build import TODAY, check, store_file, write_sheets

LAYOUT = Layout(
    "caseload",
    1,
    (
        Heading("toimipiste", "team"),
        Heading("ajankohta", "period"),
        Heading("ryhmä", "client_group"),
        Heading("voimassa kk lopussa", "active"),
        Heading("jonossa", "waiting"),
        Heading("lisätieto", "@ignored"),
    ),
    (),
    (),
    (
        ValueCode("client_group", "työnhakijat", "unemployed"),
        ValueCode("client_group", "palkkatyö, ei tth", "working_no_ohc"),
    ),
)
RECORD = Profile("Asiakastieto", (LAYOUT,))


def with_county(profile: Profile) -> Profile:
    layout = replace(profile.layouts[0], constants=(Constant("county", "06", "person"),))
    return Profile(profile.name, (layout,))


def save(store: Store, profile: Profile = RECORD) -> None:
    with store.writing() as connection:
        save_profile(connection, store, with_county(profile), "Testaaja")


def names(store: Store) -> list[str]:
    with store.reading() as connection:
        return [each.profile.name for each in list_profiles(connection, store)]


def test_a_saved_profile_reads_the_systems_next_file_by_itself(store: Store) -> None:
    store_file(store, write_teams())
    asked = check(store, write_client_record("8/2026"))
    assert asked.status == "rejected"
    save(store)
    found = check(store, write_client_record("8/2026"))
    assert found.status == "checked"
    [dataset] = found.datasets
    assert dataset.rows["active"].tolist() == [61, 32, 61, 32]
    assert (dataset.used, dict(dataset.skipped)) == (4, {"title": 2, "header": 1})
    assert not [finding for finding in found.findings if finding.severity != "info"]


def test_a_profile_is_replaced_listed_and_forgotten(store: Store) -> None:
    save(store)
    save(store)
    save(store, Profile("Toinen", (LAYOUT,)))
    assert names(store) == ["Asiakastieto", "Toinen"]
    with store.writing() as connection:
        delete_profile(connection, store, "Toinen")
    assert names(store) == ["Asiakastieto"]


def test_a_profile_taken_out_and_brought_in_is_the_same() -> None:
    assert read_profile(write_profile(RECORD)) == RECORD


@pytest.mark.parametrize(
    "written",
    ["", "[]", "{", '{"profile": 1, "layouts": []}', '{"profile": "x"}', '{"profile": "x", "layouts": [1]}',
     '{"profile": "x", "layouts": [{"dataset": "caseload"}]}', "[" * 100_000, "x" * 2_000_000],
)  # fmt: skip
def test_a_file_that_is_no_profile_is_refused_in_words(written: str) -> None:
    with pytest.raises(UserError) as refused:
        read_profile(written)
    assert str(refused.value).endswith(".")


def test_a_profile_without_a_name_is_not_saved(store: Store) -> None:
    with pytest.raises(UserError):
        save(store, Profile(" \0 ", (LAYOUT,)))


def test_an_unknown_profile_is_named_with_those_there_are(store: Store) -> None:
    save(store)
    with store.reading() as connection, pytest.raises(UserError, match="Asiakastieto"):
        find_profile(connection, store, "Jokin muu")


def test_the_command_line_reads_with_a_profile(
    sqlite_store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "TILANNEKUVA_DATABASE_URL", sqlite_store.engine.url.render_as_string(hide_password=False)
    )
    accept_import(sqlite_store, check_file(sqlite_store, write_teams(), "t.xlsx", TODAY), "Testaaja")
    save(sqlite_store)
    path = tmp_path / "ote.xlsx"
    path.write_bytes(write_client_record("8/2026"))
    assert main(["import", str(path), "--profile", "asiakastieto", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["status"] == "checked"
    assert main(["import", str(path), "--profile", "tuntematon"]) == 2
    assert "Asiakastieto" in capsys.readouterr().err


@pytest.mark.parametrize(("markers", "stored"), [((), 0.0), ((Marker("-", "not_available"),), None)])
def test_a_profile_may_give_a_sign_another_meaning(
    sqlite_store: Store, markers: tuple[Marker, ...], stored: float | None
) -> None:
    store_file(sqlite_store, write_teams())
    save(sqlite_store, Profile("Merkit", (replace(LAYOUT, markers=markers),)))
    rows = [
        ["Toimipiste", "Ajankohta", "Ryhmä", "Voimassa kk lopussa", "Jonossa", "Lisätieto"],
        ["Pori", "8/2026", "Työnhakijat", 61, "-", "x"],
    ]
    [dataset] = check(sqlite_store, write_sheets({"Raportti": rows})).datasets
    [waiting] = dataset.rows["waiting"]
    assert (None if pd.isna(waiting) else waiting) == stored
