"""What the daily run is cut into.

Safe while the version before still serves: it ignores a new table.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "ranking_shards",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Text()),
        sa.Column("jobs", JSON, nullable=False),
        sa.Column("candidates", JSON, nullable=False),
    )


def downgrade() -> None:
    """Drop it: the next run cuts anew."""
    op.drop_table("ranking_shards")
