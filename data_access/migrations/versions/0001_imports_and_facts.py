"""What came in: imports and facts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fact_activities",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("hours", sa.Float(), nullable=True),
        sa.Column("planned", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_fact_activities_import_id_imports")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "import_id", "activity", name=op.f("pk_fact_activities")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_caseload",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("client_group", sa.String(length=64), nullable=False),
        sa.Column("referred", sa.Integer(), nullable=True),
        sa.Column("accepted", sa.Integer(), nullable=True),
        sa.Column("started", sa.Integer(), nullable=True),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("active", sa.Integer(), nullable=True),
        sa.Column("active_over_30d", sa.Integer(), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=True),
        sa.Column("with_coordinator", sa.Integer(), nullable=True),
        sa.Column("with_plan", sa.Integer(), nullable=True),
        sa.Column("followup_due", sa.Integer(), nullable=True),
        sa.Column("followup_held", sa.Integer(), nullable=True),
        sa.Column("returned", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_fact_caseload_import_id_imports")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "import_id", "client_group", name=op.f("pk_fact_caseload")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_goals",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("goal_group", sa.String(length=64), nullable=False),
        sa.Column("set", sa.Integer(), nullable=True),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.Column("partly", sa.Integer(), nullable=True),
        sa.Column("not_reached", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_fact_goals_import_id_imports")),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "import_id", "goal_group", name=op.f("pk_fact_goals")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_referrals",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_fact_referrals_import_id_imports")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "import_id", "source", "target", name=op.f("pk_fact_referrals")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_staffing",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("profession", sa.String(length=64), nullable=False),
        sa.Column("planned_fte", sa.Float(), nullable=True),
        sa.Column("filled_fte", sa.Float(), nullable=True),
        sa.Column("persons", sa.Integer(), nullable=True),
        sa.Column("leavers", sa.Integer(), nullable=True),
        sa.Column("trained", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_fact_staffing_import_id_imports")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "import_id", "profession", name=op.f("pk_fact_staffing")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_strategy",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("measure", sa.String(length=120), nullable=False),
        sa.Column("recommendation", sa.String(length=64), nullable=True),
        sa.Column("objective", sa.Text(), nullable=True),
        sa.Column("action", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=64), nullable=True),
        sa.Column("indicator", sa.String(length=64), nullable=True),
        sa.Column("baseline", sa.Float(), nullable=True),
        sa.Column("target", sa.Float(), nullable=True),
        sa.Column("target_date", sa.Date(), nullable=True),
        sa.Column("with_clients", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_fact_strategy_import_id_imports")
        ),
        sa.PrimaryKeyConstraint("county", "import_id", "measure", name=op.f("pk_fact_strategy")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_teams",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("sub_area", sa.Text(), nullable=True),
        sa.Column("employment_areas", sa.Text(), nullable=True),
        sa.Column("operating_model", sa.String(length=64), nullable=True),
        sa.Column("task", sa.String(length=64), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_fact_teams_import_id_imports")),
        sa.PrimaryKeyConstraint("county", "team", "import_id", name=op.f("pk_fact_teams")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_transitions",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("client_group", sa.String(length=64), nullable=False),
        sa.Column("before", sa.String(length=64), nullable=False),
        sa.Column("after", sa.String(length=64), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("open", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_fact_transitions_import_id_imports")
        ),
        sa.PrimaryKeyConstraint(
            "county",
            "period",
            "team",
            "import_id",
            "client_group",
            "before",
            "after",
            name=op.f("pk_fact_transitions"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_waits",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=64), nullable=False),
        sa.Column("band", sa.String(length=64), nullable=False),
        sa.Column("completed", sa.Integer(), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_fact_waits_import_id_imports")),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "import_id", "step", "band", name=op.f("pk_fact_waits")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "import_counts",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=64), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_import_counts_import_id_imports")
        ),
        sa.PrimaryKeyConstraint("import_id", "dataset", name=op.f("pk_import_counts")),
    )
    op.create_table(
        "import_events",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_import_events_import_id_imports")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_events")),
    )
    op.create_index(op.f("ix_import_events_import_id"), "import_events", ["import_id"], unique=False)
    op.create_table(
        "slices",
        sa.Column("dataset", sa.String(length=64), nullable=False),
        sa.Column("county", sa.String(length=8), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_slices_import_id_imports")),
        sa.PrimaryKeyConstraint("dataset", "county", "team", "period", "import_id", name=op.f("pk_slices")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_slices_import_id"), "slices", ["import_id"], unique=False)
    op.create_table(
        "releases",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["import_events.id"], name=op.f("fk_releases_event_id_import_events")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_releases")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("releases")
    op.drop_index(op.f("ix_slices_import_id"), table_name="slices")
    op.drop_table("slices")
    op.drop_index(op.f("ix_import_events_import_id"), table_name="import_events")
    op.drop_table("import_events")
    op.drop_table("import_counts")
    op.drop_table("fact_waits")
    op.drop_table("fact_transitions")
    op.drop_table("fact_teams")
    op.drop_table("fact_strategy")
    op.drop_table("fact_staffing")
    op.drop_table("fact_referrals")
    op.drop_table("fact_goals")
    op.drop_table("fact_caseload")
    op.drop_table("fact_activities")
    op.drop_table("imports")
