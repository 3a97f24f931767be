"""The synthetic county: every dataset's rows, made from one seed."""

import numpy as np
import pandas as pd

from metrics.catalogue import CATALOGUE
from sample_data.county_caseload import build_caseload
from sample_data.county_clients import build_clients
from sample_data.county_flows import build_referrals, build_waits
from sample_data.county_impact import (
    build_agreements,
    build_costs,
    build_experience,
    build_outcomes,
    build_population,
    build_supported_employment,
)
from sample_data.county_path import build_deviations, build_pathway
from sample_data.county_results import build_goals, build_transitions
from sample_data.county_staffing import build_activities, build_staffing, build_teams
from sample_data.county_strategy import build_strategy

SEED = 282  # one in which chance plants no story of its own; the tests say what that means

COUNTY_NOTES = (
    "Synteettinen aineisto: alue, tiimit, paikannimet ja kaikki luvut on keksitty ohjelmalla.",
    "Suuruusluokat ja osuudet mukailevat julkaisua THL Tutkimuksesta tiiviisti 31/2023.",
    (
        "Aineistoon on upotettu tarinoita: kuormittuva tiimi, kesken jakson aloittava keskitetty tiimi, "
        "puuttuva yhteys mielenterveys- ja päihdepalveluihin sekä eri tavoin eteneviä tavoitteita."
    ),
)


def build_county(seed: int = SEED) -> dict[str, pd.DataFrame]:
    """Dataset id -> its rows, declared columns in declared order. The same seed gives the same rows."""
    # a stream for each part, so that a change in one leaves the others as they were
    for_clients, for_caseload, for_activities, for_referrals, for_path, for_impact = np.random.default_rng(
        seed
    ).spawn(6)
    people = build_clients(for_clients)
    caseload = build_caseload(people, for_caseload)
    staffing = build_staffing()
    frames = {
        "teams": build_teams(),
        "population": build_population(),
        "staffing": staffing,
        "caseload": caseload,
        "activities": build_activities(caseload, for_activities),
        "referrals": build_referrals(people, for_referrals),
        "waits": build_waits(people),
        "pathway": build_pathway(people, for_path),
        "deviations": build_deviations(for_path),
        "transitions": build_transitions(people),
        "goals": build_goals(people),
        "outcomes": build_outcomes(people, for_impact),
        "experience": build_experience(caseload, for_impact),
        "supported_employment": build_supported_employment(for_impact),
        "costs": build_costs(staffing, for_impact),
        "agreements": build_agreements(),
        "strategy": build_strategy(),
    }
    return {dataset: in_declared_order(dataset, rows) for dataset, rows in frames.items()}


def in_declared_order(dataset: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with exactly the declared columns, sorted by their keys."""
    declared = CATALOGUE.dataset_by_id[dataset]
    keys = [column.id for column in declared.keys if column.id != "measure"]
    ordered = rows.sort_values(keys, kind="stable", ignore_index=True)
    return ordered[[column.id for column in declared.columns]]
