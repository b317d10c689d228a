"""What candidates dispute, who opened which match, and how many hold which skill.

Safe while the version before still serves: it ignores new tables.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "contests",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Text(), nullable=False),
        sa.Column("job_id", sa.Text(), nullable=False),
        sa.Column("company_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("disputed", JSON, nullable=False),
        sa.Column("raised_at", TIME, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", TIME),
        sa.Column("decision", JSON, nullable=False),
    )
    op.create_index("contests_candidate", "contests", ["candidate_id", "id"])
    op.create_index("contests_company", "contests", ["company_id", "id"])
    op.create_index("contests_job", "contests", ["job_id", "candidate_id", "id"])
    raised = sa.text("state = 'raised'")
    op.create_index(
        "contests_open",
        "contests",
        ["candidate_id", "job_id", "subject"],
        unique=True,
        postgresql_where=raised,
        sqlite_where=raised,
    )
    op.create_table(
        "match_views",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("candidate_id", sa.Text(), nullable=False),
        sa.Column("job_id", sa.Text(), nullable=False),
        sa.Column("company_id", sa.Text(), nullable=False),
        sa.Column("days", JSON, nullable=False),
    )
    op.create_index("match_views_candidate", "match_views", ["candidate_id", "id"])
    op.create_index("match_views_job", "match_views", ["job_id"])
    op.create_table(
        "skill_censuses",
        sa.Column("section", sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("taken_on", sa.Text(), nullable=False),
        sa.Column("candidates", sa.Integer(), nullable=False),
        sa.Column("skills", JSON, nullable=False),
    )


def downgrade() -> None:
    """Drop it again, with what people disputed."""
    for table in ("skill_censuses", "match_views", "contests"):
        op.drop_table(table)
