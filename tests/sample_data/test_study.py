"""The published study as rows: the printed figures, but for the one that the publication got wrong."""

import pandas as pd
import pytest

from metrics.catalogue import CATALOGUE
from metrics.catalogue.counties import STUDY_AREA
from sample_data.study import STUDY_NOTES, build_study

PRINTED_SHARES = {
    "primary_care": 16.4,
    "other": 14.4,
    "kela_rehabilitation": 10.8,
    "rehabilitative_work": 7.6,
    "physiotherapy": 6.8,
    "mental_health": 5.6,
    "pension_rehabilitation": 5.2,
    "work_ability_assessment": 4.4,
    "adult_social_work": 4.0,
    "oral_health": 4.0,
    "health_check": 3.6,
    "debt_counselling": 3.6,
    "employment_promoting": 3.6,
}


@pytest.fixture(scope="module")
def study() -> dict[str, pd.DataFrame]:
    return build_study()


def test_rows_keep_the_declarations(study):
    for dataset, rows in study.items():
        declared = CATALOGUE.dataset_by_id[dataset]
        assert list(rows.columns) == [column.id for column in declared.columns]
        assert not rows.duplicated([column.id for column in declared.keys]).any()
        assert set(rows["county"]) == {STUDY_AREA}
        for column in declared.columns:
            if column.codes is not None:
                assert set(rows[column.id].dropna()) <= set(column.codes.ids)
            if column.required or column.key:
                assert rows[column.id].notna().all()


def test_shares_of_referrals_are_the_printed_ones(study):
    rows = study["referrals"].set_index("target")["persons"]
    assert (rows.sum(), len(rows)) == (250, 14)
    shares = (rows / 250 * 100).round(1)
    assert shares.drop("specialised_care").to_dict() == PRINTED_SHARES


def test_specialised_care_is_not_the_printed_twelve_per_cent(study):
    rows = study["referrals"].set_index("target")["persons"]
    assert rows["specialised_care"] == 25
    assert rows["specialised_care"] / rows.sum() == 0.1
    assert any("12 %" in note and "10,0 %" in note and "25" in note for note in STUDY_NOTES)


def test_clients(study):
    row = study["caseload"].iloc[0]
    assert (row["started"], row["ended"]) == (270, 81)
    rest = study["caseload"].drop(columns=["county", "team", "period", "client_group", "started", "ended"])
    assert rest.isna().all(axis=None)


def test_goal_groups(study):
    rows = study["goals"].set_index("goal_group")
    assert rows["set"].to_dict() == {
        "rehabilitation_employment": 78,
        "ability_assessment": 84,
        "needs_mapping": 108,
    }
    assert list((rows["set"] / 270 * 100).round()) == [31, 40, 29]
    assert rows[["reached", "partly", "not_reached"]].isna().all(axis=None)


def test_transitions(study):
    rows = study["transitions"].set_index("after")
    assert rows["ended"].to_dict() == {
        "paid_work": 11,
        "degree_studies": 7,
        "unemployed_rehabilitation": 12,
        "unemployed_service": 5,
        "unknown": 46,
    }
    assert rows["ended"].sum() == 81
    assert rows["open"].sum() + rows["ended"].sum() == 213
    assert set(rows["before"]) == {"unknown"}


def test_what_was_not_published_has_no_rows(study):
    assert not {"staffing", "activities", "waits", "strategy"} & set(study)
    assert any("Kuvio 1" in note for note in STUDY_NOTES)
    assert any("Kuvio 4" in note and "n = 81" in note for note in STUDY_NOTES)


def test_periods(study):
    assert set(study["referrals"]["period"]) == set(study["caseload"]["period"]) == {202209}
    assert set(study["transitions"]["period"]) == set(study["goals"]["period"]) == {202207}
