"""What people add to the figures: rebase points, notes of meetings, saved views."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    _create(
        "rebases",
        sa.Column("indicator", sa.String(64), nullable=False),
        sa.Column("team", sa.String(120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    _create(
        "notes",
        sa.Column("subject_kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(120), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    _create(
        "saved_views",
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("sections", sa.Text(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["release_id"], ["releases.id"], name=op.f("fk_saved_views_release_id_releases")
        ),
    )


def _create(name: str, *own: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("county", sa.String(8), nullable=False),
        *own,
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("removed_by", sa.Text(), nullable=True),
        sa.Column("removed_at", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f(f"ix_{name}_county"), name, ["county"])


def downgrade() -> None:
    for name in ("saved_views", "notes", "rebases"):
        op.drop_index(op.f(f"ix_{name}_county"), name)
        op.drop_table(name)
