"""What comes in and what may be seen: service path, impact, costs, population, agreements."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_TYPES = {"count": sa.Integer, "number": sa.Float}
_CRITERIA = {f"criterion_{place:02}": "number" for place in range(1, 26)}
_COACHING = {
    "clients": "count",
    "out_of_work": "count",
    "job_starts": "count",
    "over_13_weeks": "count",
    "coach_fte": "number",
    **_CRITERIA,
}
_PATHWAY = dict.fromkeys(("entered", "moved_on", "left", "still"), "count")
_DEVIATIONS = {"persons": "count"}
_OUTCOMES = {
    "asked": "count",
    "due": "count",
    "paired": "count",
    "mean_start": "number",
    "mean_follow_up": "number",
    "sd_change": "number",
    "improved": "count",
    "unchanged": "count",
    "worse": "count",
}
_EXPERIENCE = {"answers": "count", "positive": "count", "mean": "number"}
_POPULATION = dict.fromkeys(("working_age", "unemployed", "long_term_unemployed"), "count")
_AGREEMENTS = dict.fromkeys(("municipalities", "in_force"), "count")
_COSTS = {"euros": "number"}

# dataset: has teams, dimensions, measures
_FACTS = {
    "population": (False, (), _POPULATION),
    "pathway": (True, ("client_group", "phase"), _PATHWAY),
    "deviations": (True, ("phase", "risk"), _DEVIATIONS),
    "outcomes": (True, ("instrument",), _OUTCOMES),
    "experience": (True, ("respondent", "item"), _EXPERIENCE),
    "supported_employment": (True, (), _COACHING),
    "costs": (True, ("cost_type",), _COSTS),
    "agreements": (False, (), _AGREEMENTS),
}
# view: dimensions, measures
_VIEWS = {
    "population": ((), _POPULATION),
    "pathway_county": (("phase",), _PATHWAY),
    "pathway_group": (("client_group", "phase"), _PATHWAY),
    "pathway_team": (("team", "phase"), _PATHWAY),
    "deviations_county": (("phase", "risk"), _DEVIATIONS),
    "deviations_team": (("team", "risk"), _DEVIATIONS),
    "outcomes_team": (("team", "instrument"), _OUTCOMES),
    "experience_county": (("respondent", "item"), _EXPERIENCE),
    "experience_team": (("team", "respondent", "item"), _EXPERIENCE),
    "supported_employment_team": (("team",), _COACHING),
    "costs_team": (("team", "cost_type"), _COSTS),
    "agreements": ((), _AGREEMENTS),
}


def upgrade() -> None:
    for dataset, (has_teams, dimensions, measures) in _FACTS.items():
        _create_facts(dataset, dimensions, measures, has_teams=has_teams)
    for view, (by, measures) in _VIEWS.items():
        _create_view(view, by, measures)


def _create_facts(
    dataset: str, dimensions: tuple[str, ...], measures: dict[str, str], *, has_teams: bool
) -> None:
    name = f"fact_{dataset}"
    team = ("team",) if has_teams else ()
    op.create_table(
        name,
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(8), nullable=False),
        *(sa.Column(each, sa.String(120), nullable=False) for each in team),
        sa.Column("period", sa.Integer(), nullable=False),
        *(sa.Column(each, sa.String(64), nullable=False) for each in dimensions),
        *(sa.Column(each, _TYPES[kind](), nullable=True) for each, kind in measures.items()),
        sa.Column("marks", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f(f"fk_{name}_import_id_imports")),
        sa.PrimaryKeyConstraint("county", "period", *team, "import_id", *dimensions, name=op.f(f"pk_{name}")),
        sqlite_with_rowid=False,
    )


def _create_view(view: str, by: tuple[str, ...], measures: dict[str, str]) -> None:
    name = f"published_{view}"
    op.create_table(
        name,
        sa.Column("county", sa.String(120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        *(sa.Column(each, sa.String(120), nullable=False) for each in by),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        *(
            column
            for each in measures
            for column in (
                sa.Column(each, sa.Float(), nullable=True),
                sa.Column(f"{each}_status", sa.String(12), nullable=False),
            )
        ),
        sa.ForeignKeyConstraint(["valid_from"], ["releases.id"], name=op.f(f"fk_{name}_valid_from_releases")),
        sa.ForeignKeyConstraint(["valid_to"], ["releases.id"], name=op.f(f"fk_{name}_valid_to_releases")),
        sa.PrimaryKeyConstraint("county", "period", *by, "valid_from", name=op.f(f"pk_{name}")),
        sqlite_with_rowid=False,
    )
    op.create_index(f"ix_{name}_now", name, ["county", "valid_to"])


def downgrade() -> None:
    for view in reversed(_VIEWS):
        op.drop_index(f"ix_published_{view}_now", f"published_{view}")
        op.drop_table(f"published_{view}")
    for dataset in reversed(_FACTS):
        op.drop_table(f"fact_{dataset}")
