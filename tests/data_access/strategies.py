"""A made county's strategy, for the tests of editing it."""

from datetime import date

import pandas as pd

from data_access.edit_strategy import Outcome, Typed, read_strategy, save_measures
from data_access.store import Store
from tests.data_access.build import store_file, to_workbook

COUNTY = "98"
ROW: dict[str, object] = {
    "county": COUNTY,
    "measure": "T1",
    "recommendation": "r3",
    "objective": "Asiakas saa palvelun ajoissa",
    "action": "Sovitaan seurannasta",
    "owner": "Palvelupäällikkö",
    "start": date(2026, 1, 1),
    "due": date(2026, 12, 31),
    "state": "in_progress",
    "indicator": "followup_share",
    "baseline": 70.0,
    "target": 85.0,
    "target_date": date(2026, 12, 31),
    "with_clients": True,
}
BARE: dict[str, object] = {
    "county": COUNTY,
    "measure": "T2",
    "recommendation": "r1",
    "objective": "Työkyvyn tuki on strategiassa",
    "action": "Kirjataan työkyvyn tuki strategiaan",
    "state": "not_started",
}


def strategy_rows(*rows: dict[str, object]) -> dict[str, pd.DataFrame]:
    return {"strategy": pd.DataFrame([ROW | row for row in rows] or [ROW, dict.fromkeys(ROW) | BARE])}


def store_strategy(store: Store, *rows: dict[str, object], name: str = "strategia.xlsx") -> int:
    """Import a strategy from a workbook: by default the two measures above; the import's id."""
    return store_file(store, to_workbook(strategy_rows(*rows)), name)


def save(store: Store, *rows: Typed, by: str = "Muokkaaja", seen: int | None = None) -> Outcome:
    """Save measures as typed; seen: by default what is in force now."""
    now = read_strategy(store, COUNTY).import_id if seen is None else seen
    return save_measures(store, COUNTY, rows, by, seen=now, name="Strategian muokkaus")


def measures_of(store: Store) -> dict[str, dict[str, object]]:
    """The measures in force by their ids."""
    rows = read_strategy(store, COUNTY).rows.astype(object)
    rows = rows.where(rows.notna(), None)
    return {str(row["measure"]): dict(row) for row in rows.to_dict("records")}
