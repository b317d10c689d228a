"""The tables of the first journey."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
TIME = sa.DateTime(timezone=True)


def _aggregate(name: str, key: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column(key, sa.Text(), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        *columns,
    )


def upgrade() -> None:
    """Make everything."""
    _aggregate(
        "accounts",
        "id",
        sa.Column("email", sa.Text(), nullable=False, unique=True),
        sa.Column("roles", JSON, nullable=False),
        sa.Column("credential", sa.Text(), nullable=False),
        sa.Column("registered_at", TIME, nullable=False),
    )
    _aggregate(
        "companies",
        "id",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("invitations", JSON, nullable=False),
    )
    op.create_table(
        "company_members",
        sa.Column("account_id", sa.Text(), primary_key=True),
        sa.Column("company_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
    )
    op.create_index("company_members_company", "company_members", ["company_id", "ordinal"])
    _aggregate(
        "candidates",
        "id",
        sa.Column("personal", JSON, nullable=False),
        sa.Column("profile", JSON, nullable=False),
        sa.Column("profile_from", sa.Text()),
        sa.Column("preferences", JSON, nullable=False),
        sa.Column("resumes", JSON, nullable=False),
    )
    _aggregate(
        "jobs",
        "id",
        sa.Column("company_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("terms", JSON, nullable=False),
        sa.Column("drafted_at", TIME, nullable=False),
        sa.Column("published_at", TIME),
        sa.Column("closed_at", TIME),
    )
    op.create_index("jobs_company", "jobs", ["company_id", "id"])
    op.create_index("jobs_status", "jobs", ["status", "id"])
    _aggregate("job_rankings", "job_id", sa.Column("entries", JSON, nullable=False))
    _aggregate("candidate_rankings", "candidate_id", sa.Column("entries", JSON, nullable=False))
    op.create_table(
        "inbox",
        sa.Column("reaction", sa.Text(), primary_key=True),
        sa.Column("event_id", sa.Text(), primary_key=True),
    )
    op.create_table(
        "outbox",
        sa.Column("event_id", sa.Text(), primary_key=True),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("event_version", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("leased_until", TIME, nullable=False),
        sa.Column("lease", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("parked", sa.Text()),
    )
    op.create_index("outbox_stream", "outbox", ["stream", "version", "ordinal"])
    op.create_index("outbox_due", "outbox", ["due_at"])


def downgrade() -> None:
    """Drop everything."""
    for table in (
        "outbox",
        "inbox",
        "candidate_rankings",
        "job_rankings",
        "jobs",
        "candidates",
        "company_members",
        "companies",
        "accounts",
    ):
        op.drop_table(table)
