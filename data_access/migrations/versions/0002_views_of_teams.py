"""What may be seen: views of teams, staffing, activities, caseload, county waits, goals and strategy."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "published_activities_team",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("activity", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("number", sa.Float(), nullable=True),
        sa.Column("number_status", sa.String(length=12), nullable=False),
        sa.Column("hours", sa.Float(), nullable=True),
        sa.Column("hours_status", sa.String(length=12), nullable=False),
        sa.Column("planned", sa.Float(), nullable=True),
        sa.Column("planned_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_activities_team_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_activities_team_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "activity", "valid_from", name=op.f("pk_published_activities_team")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_activities_team_now", "published_activities_team", ["county", "valid_to"], unique=False
    )
    op.create_table(
        "published_caseload_group",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("client_group", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("referred", sa.Float(), nullable=True),
        sa.Column("referred_status", sa.String(length=12), nullable=False),
        sa.Column("accepted", sa.Float(), nullable=True),
        sa.Column("accepted_status", sa.String(length=12), nullable=False),
        sa.Column("started", sa.Float(), nullable=True),
        sa.Column("started_status", sa.String(length=12), nullable=False),
        sa.Column("ended", sa.Float(), nullable=True),
        sa.Column("ended_status", sa.String(length=12), nullable=False),
        sa.Column("active", sa.Float(), nullable=True),
        sa.Column("active_status", sa.String(length=12), nullable=False),
        sa.Column("active_over_30d", sa.Float(), nullable=True),
        sa.Column("active_over_30d_status", sa.String(length=12), nullable=False),
        sa.Column("waiting", sa.Float(), nullable=True),
        sa.Column("waiting_status", sa.String(length=12), nullable=False),
        sa.Column("with_coordinator", sa.Float(), nullable=True),
        sa.Column("with_coordinator_status", sa.String(length=12), nullable=False),
        sa.Column("with_plan", sa.Float(), nullable=True),
        sa.Column("with_plan_status", sa.String(length=12), nullable=False),
        sa.Column("followup_due", sa.Float(), nullable=True),
        sa.Column("followup_due_status", sa.String(length=12), nullable=False),
        sa.Column("followup_held", sa.Float(), nullable=True),
        sa.Column("followup_held_status", sa.String(length=12), nullable=False),
        sa.Column("returned", sa.Float(), nullable=True),
        sa.Column("returned_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_caseload_group_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_caseload_group_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "client_group", "valid_from", name=op.f("pk_published_caseload_group")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_caseload_group_now", "published_caseload_group", ["county", "valid_to"], unique=False
    )
    op.create_table(
        "published_caseload_team",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("referred", sa.Float(), nullable=True),
        sa.Column("referred_status", sa.String(length=12), nullable=False),
        sa.Column("accepted", sa.Float(), nullable=True),
        sa.Column("accepted_status", sa.String(length=12), nullable=False),
        sa.Column("started", sa.Float(), nullable=True),
        sa.Column("started_status", sa.String(length=12), nullable=False),
        sa.Column("ended", sa.Float(), nullable=True),
        sa.Column("ended_status", sa.String(length=12), nullable=False),
        sa.Column("active", sa.Float(), nullable=True),
        sa.Column("active_status", sa.String(length=12), nullable=False),
        sa.Column("active_over_30d", sa.Float(), nullable=True),
        sa.Column("active_over_30d_status", sa.String(length=12), nullable=False),
        sa.Column("waiting", sa.Float(), nullable=True),
        sa.Column("waiting_status", sa.String(length=12), nullable=False),
        sa.Column("with_coordinator", sa.Float(), nullable=True),
        sa.Column("with_coordinator_status", sa.String(length=12), nullable=False),
        sa.Column("with_plan", sa.Float(), nullable=True),
        sa.Column("with_plan_status", sa.String(length=12), nullable=False),
        sa.Column("followup_due", sa.Float(), nullable=True),
        sa.Column("followup_due_status", sa.String(length=12), nullable=False),
        sa.Column("followup_held", sa.Float(), nullable=True),
        sa.Column("followup_held_status", sa.String(length=12), nullable=False),
        sa.Column("returned", sa.Float(), nullable=True),
        sa.Column("returned_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_caseload_team_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_caseload_team_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "valid_from", name=op.f("pk_published_caseload_team")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_caseload_team_now", "published_caseload_team", ["county", "valid_to"], unique=False
    )
    op.create_table(
        "published_caseload_team_group",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("client_group", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("referred", sa.Float(), nullable=True),
        sa.Column("referred_status", sa.String(length=12), nullable=False),
        sa.Column("accepted", sa.Float(), nullable=True),
        sa.Column("accepted_status", sa.String(length=12), nullable=False),
        sa.Column("started", sa.Float(), nullable=True),
        sa.Column("started_status", sa.String(length=12), nullable=False),
        sa.Column("ended", sa.Float(), nullable=True),
        sa.Column("ended_status", sa.String(length=12), nullable=False),
        sa.Column("active", sa.Float(), nullable=True),
        sa.Column("active_status", sa.String(length=12), nullable=False),
        sa.Column("active_over_30d", sa.Float(), nullable=True),
        sa.Column("active_over_30d_status", sa.String(length=12), nullable=False),
        sa.Column("waiting", sa.Float(), nullable=True),
        sa.Column("waiting_status", sa.String(length=12), nullable=False),
        sa.Column("with_coordinator", sa.Float(), nullable=True),
        sa.Column("with_coordinator_status", sa.String(length=12), nullable=False),
        sa.Column("with_plan", sa.Float(), nullable=True),
        sa.Column("with_plan_status", sa.String(length=12), nullable=False),
        sa.Column("followup_due", sa.Float(), nullable=True),
        sa.Column("followup_due_status", sa.String(length=12), nullable=False),
        sa.Column("followup_held", sa.Float(), nullable=True),
        sa.Column("followup_held_status", sa.String(length=12), nullable=False),
        sa.Column("returned", sa.Float(), nullable=True),
        sa.Column("returned_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_caseload_team_group_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_caseload_team_group_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county",
            "period",
            "team",
            "client_group",
            "valid_from",
            name=op.f("pk_published_caseload_team_group"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_caseload_team_group_now",
        "published_caseload_team_group",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_goals_county",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("goal_group", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("set", sa.Float(), nullable=True),
        sa.Column("set_status", sa.String(length=12), nullable=False),
        sa.Column("reached", sa.Float(), nullable=True),
        sa.Column("reached_status", sa.String(length=12), nullable=False),
        sa.Column("partly", sa.Float(), nullable=True),
        sa.Column("partly_status", sa.String(length=12), nullable=False),
        sa.Column("not_reached", sa.Float(), nullable=True),
        sa.Column("not_reached_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_goals_county_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_goals_county_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "goal_group", "valid_from", name=op.f("pk_published_goals_county")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_goals_county_now", "published_goals_county", ["county", "valid_to"], unique=False
    )
    op.create_table(
        "published_goals_team",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("goal_group", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("set", sa.Float(), nullable=True),
        sa.Column("set_status", sa.String(length=12), nullable=False),
        sa.Column("reached", sa.Float(), nullable=True),
        sa.Column("reached_status", sa.String(length=12), nullable=False),
        sa.Column("partly", sa.Float(), nullable=True),
        sa.Column("partly_status", sa.String(length=12), nullable=False),
        sa.Column("not_reached", sa.Float(), nullable=True),
        sa.Column("not_reached_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_goals_team_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_goals_team_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "goal_group", "valid_from", name=op.f("pk_published_goals_team")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_goals_team_now", "published_goals_team", ["county", "valid_to"], unique=False
    )
    op.create_table(
        "published_staffing_team",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("profession", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("planned_fte", sa.Float(), nullable=True),
        sa.Column("planned_fte_status", sa.String(length=12), nullable=False),
        sa.Column("filled_fte", sa.Float(), nullable=True),
        sa.Column("filled_fte_status", sa.String(length=12), nullable=False),
        sa.Column("persons", sa.Float(), nullable=True),
        sa.Column("persons_status", sa.String(length=12), nullable=False),
        sa.Column("leavers", sa.Float(), nullable=True),
        sa.Column("leavers_status", sa.String(length=12), nullable=False),
        sa.Column("trained", sa.Float(), nullable=True),
        sa.Column("trained_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_staffing_team_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_staffing_team_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "profession", "valid_from", name=op.f("pk_published_staffing_team")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_staffing_team_now", "published_staffing_team", ["county", "valid_to"], unique=False
    )
    op.create_table(
        "published_strategy",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("measure", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("recommendation", sa.String(length=64), nullable=True),
        sa.Column("objective", sa.Text(), nullable=True),
        sa.Column("action", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=64), nullable=True),
        sa.Column("indicator", sa.String(length=64), nullable=True),
        sa.Column("baseline", sa.Float(), nullable=True),
        sa.Column("baseline_status", sa.String(length=12), nullable=False),
        sa.Column("target", sa.Float(), nullable=True),
        sa.Column("target_status", sa.String(length=12), nullable=False),
        sa.Column("target_date", sa.Date(), nullable=True),
        sa.Column("with_clients", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_strategy_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_strategy_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint("county", "measure", "valid_from", name=op.f("pk_published_strategy")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_published_strategy_now", "published_strategy", ["county", "valid_to"], unique=False)
    op.create_table(
        "published_teams",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("sub_area", sa.Text(), nullable=True),
        sa.Column("employment_areas", sa.Text(), nullable=True),
        sa.Column("operating_model", sa.String(length=64), nullable=True),
        sa.Column("task", sa.String(length=64), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_teams_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_teams_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint("county", "team", "valid_from", name=op.f("pk_published_teams")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_published_teams_now", "published_teams", ["county", "valid_to"], unique=False)
    op.create_table(
        "published_waits_county",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=120), nullable=False),
        sa.Column("band", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("completed", sa.Float(), nullable=True),
        sa.Column("completed_status", sa.String(length=12), nullable=False),
        sa.Column("waiting", sa.Float(), nullable=True),
        sa.Column("waiting_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_waits_county_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_waits_county_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "step", "band", "valid_from", name=op.f("pk_published_waits_county")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_waits_county_now", "published_waits_county", ["county", "valid_to"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_published_waits_county_now", table_name="published_waits_county")
    op.drop_table("published_waits_county")
    op.drop_index("ix_published_teams_now", table_name="published_teams")
    op.drop_table("published_teams")
    op.drop_index("ix_published_strategy_now", table_name="published_strategy")
    op.drop_table("published_strategy")
    op.drop_index("ix_published_staffing_team_now", table_name="published_staffing_team")
    op.drop_table("published_staffing_team")
    op.drop_index("ix_published_goals_team_now", table_name="published_goals_team")
    op.drop_table("published_goals_team")
    op.drop_index("ix_published_goals_county_now", table_name="published_goals_county")
    op.drop_table("published_goals_county")
    op.drop_index("ix_published_caseload_team_group_now", table_name="published_caseload_team_group")
    op.drop_table("published_caseload_team_group")
    op.drop_index("ix_published_caseload_team_now", table_name="published_caseload_team")
    op.drop_table("published_caseload_team")
    op.drop_index("ix_published_caseload_group_now", table_name="published_caseload_group")
    op.drop_table("published_caseload_group")
    op.drop_index("ix_published_activities_team_now", table_name="published_activities_team")
    op.drop_table("published_activities_team")
