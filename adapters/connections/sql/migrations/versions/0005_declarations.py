"""What candidates declare of themselves, in a table that nothing else joins.

Safe while the version before still serves: it knows nothing of it. To go back erases every
declaration.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add what is new: nobody has declared anything yet."""
    op.create_table(
        "declarations",
        sa.Column("candidate_id", sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("attributes", JSON, nullable=False),
        sa.Column("given_at", TIME),
        sa.Column("withdrawn_at", TIME),
    )


def downgrade() -> None:
    """Drop it again."""
    op.drop_table("declarations")
