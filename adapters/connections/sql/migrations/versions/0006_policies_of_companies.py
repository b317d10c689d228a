"""Policies of companies: what each chose, and what every policy of its own says, by version.

Safe while the version before still serves: it ignores the new tables, and scores by the published
policy until it is replaced.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    """Add what is new: everybody follows the published policy yet."""
    op.create_table(
        "company_policies",
        sa.Column("company_id", sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("own", sa.Text()),
        sa.Column("adoptions", JSON, nullable=False),
    )
    op.create_table(
        "match_policies",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("figures", JSON, nullable=False),
    )


def downgrade() -> None:
    """Drop it again; receipts that name a policy of a company's own cannot be replayed then."""
    op.drop_table("match_policies")
    op.drop_table("company_policies")
