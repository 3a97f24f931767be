"""A tenth dataset is a declaration and nothing else: everything follows from it without other code."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from alembic import command
from openpyxl import load_workbook
from sqlalchemy import inspect

from data_access import store as opening
from data_access.export import export_dataset
from data_access.importing import accept_import
from data_access.published import current_release, read_view
from data_access.store import Store, alembic_config, open_store
from data_access.tables import make_tables
from data_access.template import workbook_bytes
from metrics.catalogue import CATALOGUE
from metrics.catalogue.columns import amount, clients, code_column, county_column, period_column, team_column
from metrics.catalogue.model import LANGUAGES, Catalogue, Code, CodeList, Dataset, Names, View
from metrics.catalogue.synthetic import draw_rows
from tests.data_access.build import TEAM_SHEET, check, published, write_sheets

KINDS = CodeList(
    "peer_kind",
    Names("Vertaistuen muoto", "Form av kamratstöd", "Kind of peer support"),
    (
        Code("group", Names("Ryhmä", "Grupp", "Group")),
        Code("pair", Names("Vertaispari", "Kamratpar", "Pair"), synonyms=("Pari",)),
    ),
)
PEER_SUPPORT = Dataset(
    "peer_support",
    Names("Vertaistuki", "Kamratstöd", "Peer support"),
    Names(
        "Yksi rivi on tiimi × kuukausi × muoto.",
        "En rad är team × månad × form.",
        "One row is team × month × kind.",
    ),
    "month",
    (
        county_column(),
        team_column(),
        period_column("month"),
        code_column("kind", KINDS, Names("Muoto listasta.", "Form ur listan.", "A kind from the list.")),
        clients(
            "participants",
            "Osallistujia",
            "Deltagare",
            "Participants",
            required=True,
            typical=6,
            note=Names("Osallistuneet asiakkaat.", "Klienter som deltagit.", "Clients who took part."),
        ),
        amount(
            "support_hours",
            "Tukitunteja",
            "Stödtimmar",
            "Hours of support",
            unit="hours",
            synonyms=("Vertaistunnit",),
            note=Names("Tunnit yhteensä.", "Timmar sammanlagt.", "Hours in all."),
        ),
    ),
    Names(
        "Vertaistuki palvelun rinnalla.",
        "Kamratstöd vid sidan av tjänsten.",
        "Peer support beside the service.",
    ),
)
TEAM_VIEW = View("peer_support_team", "peer_support", ("team", "kind"), "month")
COUNTY_VIEW = View("peer_support_county", "peer_support", ("kind",), "quarter")
TEN = Catalogue((*CATALOGUE.datasets, PEER_SUPPORT), (*CATALOGUE.views, TEAM_VIEW, COUNTY_VIEW))


@pytest.fixture
def ten(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store of nine datasets brought to ten by the migration that Alembic writes from the declaration."""
    migrations = tmp_path / "migrations"
    shutil.copytree(opening.MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(opening, "MIGRATIONS", migrations)
    config = alembic_config()
    config.attributes["metadata"] = make_tables(TEN).metadata
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.revision(config, "peer support", autogenerate=True)
    opened = open_store(store.engine.url.render_as_string(hide_password=False), TEN)
    yield opened
    opened.engine.dispose()


def test_the_migration_makes_its_tables_and_touches_no_other(ten: Store) -> None:
    [written] = [
        path for path in (opening.MIGRATIONS / "versions").glob("*.py") if "peer_support" in path.name
    ]
    lines = written.read_text(encoding="utf-8")
    made = [line.strip().strip('",') for line in lines.split("def downgrade")[0].splitlines()]
    assert lines.split("def downgrade")[0].count("op.create_table(") == 3
    assert not [line for line in made if line.startswith(("op.drop", "op.alter", "op.add_column"))]
    names = inspect(ten.engine).get_table_names()
    assert {"fact_peer_support", "published_peer_support_team", "published_peer_support_county"} <= set(names)


def test_the_template_has_its_sheet_with_drop_down_and_notes() -> None:
    book = load_workbook(BytesIO(workbook_bytes(TEN.datasets)))
    sheet = book["Vertaistuki"]
    assert [cell.value for cell in sheet[1]] == [column.names.fi for column in PEER_SUPPORT.columns]
    assert "Osallistuneet asiakkaat." in sheet["E1"].comment.text
    lists = {str(rule.sqref).split("2:")[0]: rule for rule in sheet.data_validations.dataValidation}
    place = lists["D"].formula1.removeprefix("='_'!").replace("$", "")
    assert [row[0].value for row in book["_"][place]] == ["Ryhmä", "Vertaispari"]
    assert lists["E"].type == "whole"


def test_the_data_dictionary_has_it_in_three_languages() -> None:
    for language in LANGUAGES:
        texts = [PEER_SUPPORT.names, PEER_SUPPORT.grain, PEER_SUPPORT.note]
        texts += [each for column in PEER_SUPPORT.columns for each in (column.names, column.note)]
        assert all(each.get(language) for each in texts)
    assert TEN.views_of("peer_support") == (TEAM_VIEW, COUNTY_VIEW)


def test_a_synthetic_sample_obeys_the_declaration_and_imports(ten: Store) -> None:
    rows = {"teams": draw_rows(TEN.dataset_by_id["teams"]), "peer_support": draw_rows(PEER_SUPPORT)}
    datasets = [TEN.dataset_by_id[id] for id in rows]
    found = check(ten, workbook_bytes(datasets, rows=rows))
    assert (found.status, found.findings) == ("checked", ())
    accept_import(ten, found, "Testaaja")
    assert check(ten, workbook_bytes(datasets, rows=rows)).status == "unchanged"


HEAD = ("HVA", "Tiimi", "Kk", "Vertaistuen muoto", "Osallistujia", "Vertaistunnit")


def test_an_upload_is_recognised_and_its_faults_are_found(ten: Store) -> None:
    rows = [HEAD, ("98", "M1", "2026-01", "Pari", -1, 2), ("98", "M1", "2026-02", "Kuoro", 7, "paljon")]
    found = check(ten, write_sheets({"Tiimit": TEAM_SHEET, "Oma taulu": rows}))
    assert [(said.code, said.row, said.column) for said in found.findings] == [
        ("code_unknown", 3, "D"),
        ("negative", 2, "E"),
        ("not_a_number", 3, "F"),
    ]


def test_an_upload_is_released_protected_and_exported(ten: Store, tmp_path: Path) -> None:
    rows = [
        HEAD,
        ("98", "M1", "2026-01", "Ryhmä", 20, 2.5),
        ("98", "M1", "2026-01", "Pari", 3, 1),
        ("98", "M2", "2026-02", "Ryhmä", 30, 4),
    ]
    found = check(ten, write_sheets({"Tiimit": TEAM_SHEET, "Oma taulu": rows}))
    assert found.findings == ()
    accept_import(ten, found, "Testaaja")
    with ten.reading() as connection:
        release = current_release(connection, ten)
        assert release is not None
        view = read_view(connection, ten, TEAM_VIEW, "98", release)
        quarter = read_view(connection, ten, COUNTY_VIEW, "98", release)
    cells = view.frame.set_index(["period", "team", "kind"])
    assert cells.loc[(202601, "M1", "pair"), "participants_status"] == "suppressed"
    assert cells.loc[(202601, "M1", "group"), "support_hours"] == 2.5
    assert cells.loc[(202602, "M2", "group"), "participants"] == 30
    assert quarter.frame["participants"].max() == 53
    for id in ("peer_support_team", "peer_support_county"):
        values = published(ten, id)["participants"].dropna()
        assert values[(values > 0) & (values < 5)].empty
    assert export_dataset(ten, "peer_support", tmp_path / "a.xlsx") == 3
    assert check(ten, (tmp_path / "a.xlsx").read_bytes()).status == "unchanged"
