"""What was delivered in place of a number, beside each row of facts."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_FACTS = (
    "teams", "staffing", "caseload", "activities", "referrals", "waits", "goals", "transitions", "strategy",
)  # fmt: skip


def upgrade() -> None:
    for dataset in _FACTS:
        op.add_column(f"fact_{dataset}", sa.Column("marks", sa.Text(), nullable=True))


def downgrade() -> None:
    for dataset in _FACTS:
        op.drop_column(f"fact_{dataset}", "marks")
