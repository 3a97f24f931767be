"""What may be seen: views of referrals, transitions and the waits of teams."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "published_referrals_source",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Float(), nullable=True),
        sa.Column("persons_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_referrals_source_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_referrals_source_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "source", "valid_from", name=op.f("pk_published_referrals_source")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_referrals_source_now",
        "published_referrals_source",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_referrals_source_target",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.Column("target", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Float(), nullable=True),
        sa.Column("persons_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"],
            ["releases.id"],
            name=op.f("fk_published_referrals_source_target_valid_from_releases"),
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_referrals_source_target_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county",
            "period",
            "source",
            "target",
            "valid_from",
            name=op.f("pk_published_referrals_source_target"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_referrals_source_target_now",
        "published_referrals_source_target",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_referrals_target",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("target", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Float(), nullable=True),
        sa.Column("persons_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_referrals_target_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_referrals_target_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "target", "valid_from", name=op.f("pk_published_referrals_target")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_referrals_target_now",
        "published_referrals_target",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_referrals_team",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Float(), nullable=True),
        sa.Column("persons_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_referrals_team_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_referrals_team_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "valid_from", name=op.f("pk_published_referrals_team")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_referrals_team_now", "published_referrals_team", ["county", "valid_to"], unique=False
    )
    op.create_table(
        "published_referrals_team_source",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Float(), nullable=True),
        sa.Column("persons_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"],
            ["releases.id"],
            name=op.f("fk_published_referrals_team_source_valid_from_releases"),
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_referrals_team_source_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county",
            "period",
            "team",
            "source",
            "valid_from",
            name=op.f("pk_published_referrals_team_source"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_referrals_team_source_now",
        "published_referrals_team_source",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_referrals_team_target",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("target", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Float(), nullable=True),
        sa.Column("persons_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"],
            ["releases.id"],
            name=op.f("fk_published_referrals_team_target_valid_from_releases"),
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_referrals_team_target_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county",
            "period",
            "team",
            "target",
            "valid_from",
            name=op.f("pk_published_referrals_team_target"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_referrals_team_target_now",
        "published_referrals_team_target",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_transitions_county",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(length=120), nullable=False),
        sa.Column("after", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Float(), nullable=True),
        sa.Column("ended_status", sa.String(length=12), nullable=False),
        sa.Column("open", sa.Float(), nullable=True),
        sa.Column("open_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_transitions_county_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_transitions_county_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "before", "after", "valid_from", name=op.f("pk_published_transitions_county")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_transitions_county_now",
        "published_transitions_county",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_transitions_group",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("client_group", sa.String(length=120), nullable=False),
        sa.Column("before", sa.String(length=120), nullable=False),
        sa.Column("after", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Float(), nullable=True),
        sa.Column("ended_status", sa.String(length=12), nullable=False),
        sa.Column("open", sa.Float(), nullable=True),
        sa.Column("open_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_transitions_group_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_transitions_group_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county",
            "period",
            "client_group",
            "before",
            "after",
            "valid_from",
            name=op.f("pk_published_transitions_group"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_transitions_group_now",
        "published_transitions_group",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_transitions_team",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
        sa.Column("before", sa.String(length=120), nullable=False),
        sa.Column("after", sa.String(length=120), nullable=False),
        sa.Column("valid_from", sa.Integer(), nullable=False),
        sa.Column("valid_to", sa.Integer(), nullable=True),
        sa.Column("periods", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Float(), nullable=True),
        sa.Column("ended_status", sa.String(length=12), nullable=False),
        sa.Column("open", sa.Float(), nullable=True),
        sa.Column("open_status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["valid_from"], ["releases.id"], name=op.f("fk_published_transitions_team_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_transitions_team_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county",
            "period",
            "team",
            "before",
            "after",
            "valid_from",
            name=op.f("pk_published_transitions_team"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_transitions_team_now",
        "published_transitions_team",
        ["county", "valid_to"],
        unique=False,
    )
    op.create_table(
        "published_waits_team",
        sa.Column("county", sa.String(length=120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("team", sa.String(length=120), nullable=False),
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
            ["valid_from"], ["releases.id"], name=op.f("fk_published_waits_team_valid_from_releases")
        ),
        sa.ForeignKeyConstraint(
            ["valid_to"], ["releases.id"], name=op.f("fk_published_waits_team_valid_to_releases")
        ),
        sa.PrimaryKeyConstraint(
            "county", "period", "team", "step", "band", "valid_from", name=op.f("pk_published_waits_team")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_published_waits_team_now", "published_waits_team", ["county", "valid_to"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_published_waits_team_now", table_name="published_waits_team")
    op.drop_table("published_waits_team")
    op.drop_index("ix_published_transitions_team_now", table_name="published_transitions_team")
    op.drop_table("published_transitions_team")
    op.drop_index("ix_published_transitions_group_now", table_name="published_transitions_group")
    op.drop_table("published_transitions_group")
    op.drop_index("ix_published_transitions_county_now", table_name="published_transitions_county")
    op.drop_table("published_transitions_county")
    op.drop_index("ix_published_referrals_team_target_now", table_name="published_referrals_team_target")
    op.drop_table("published_referrals_team_target")
    op.drop_index("ix_published_referrals_team_source_now", table_name="published_referrals_team_source")
    op.drop_table("published_referrals_team_source")
    op.drop_index("ix_published_referrals_team_now", table_name="published_referrals_team")
    op.drop_table("published_referrals_team")
    op.drop_index("ix_published_referrals_target_now", table_name="published_referrals_target")
    op.drop_table("published_referrals_target")
    op.drop_index("ix_published_referrals_source_target_now", table_name="published_referrals_source_target")
    op.drop_table("published_referrals_source_target")
    op.drop_index("ix_published_referrals_source_now", table_name="published_referrals_source")
    op.drop_table("published_referrals_source")
