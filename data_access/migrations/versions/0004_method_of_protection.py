"""By which method a release was protected, so that older ones are made anew at the next start."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    with op.batch_alter_table("releases") as table:
        table.add_column(sa.Column("method", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    with op.batch_alter_table("releases") as table:
        table.drop_column("method")
