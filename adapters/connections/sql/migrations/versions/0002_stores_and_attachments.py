"""Sessions, progress, limits, attachments; an inbox that can be swept; faster claims.

Safe while the version before still serves: it ignores new tables and columns, and what it does
not fill has a default.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
TIME = sa.DateTime(timezone=True)

# Whoever listens is told once a commit, however many events it left.
# A transaction that asked for whom somebody works may write that company's jobs and no others:
# see `SqlEmployment`. `*` is what our own transactions begin with, nothing is what a stranger has.
# FORCE, since the owner of the tables is who connects; whoever may see jobs, the product decides.
# The outbox lives short: a claim finds room on its page and touches no index, what was settled
# is cleaned away before it is in the way.
POSTGRESQL = (
    """ALTER TABLE outbox SET
    (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)""",
    """CREATE FUNCTION jobgraph_outbox_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_notify('jobgraph_outbox', '');
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER outbox_changed AFTER INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION jobgraph_outbox_changed()""",
    """CREATE FUNCTION jobgraph_may_write(company text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('jobgraph.company', true), '') IN ('*', company)""",
    "CREATE POLICY jobs_seen ON jobs FOR SELECT USING (true)",
    "CREATE POLICY jobs_added ON jobs FOR INSERT WITH CHECK (jobgraph_may_write(company_id))",
    "CREATE POLICY jobs_changed ON jobs FOR UPDATE USING (jobgraph_may_write(company_id))",
    "CREATE POLICY jobs_removed ON jobs FOR DELETE USING (jobgraph_may_write(company_id))",
    "ALTER TABLE jobs ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE jobs FORCE ROW LEVEL SECURITY",
)
POSTGRESQL_BACK = (
    "ALTER TABLE jobs NO FORCE ROW LEVEL SECURITY",
    "ALTER TABLE jobs DISABLE ROW LEVEL SECURITY",
    *(f"DROP POLICY jobs_{done} ON jobs" for done in ("seen", "added", "changed", "removed")),
    "DROP FUNCTION jobgraph_may_write",
    "DROP TRIGGER outbox_changed ON outbox",
    "DROP FUNCTION jobgraph_outbox_changed",
    """ALTER TABLE outbox RESET
    (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold)""",
)


def upgrade() -> None:
    """Add what is new."""
    op.create_table(
        "user_sessions",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("began_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
    )
    op.create_index("user_sessions_account", "user_sessions", ["account_id", "began_at"])
    op.create_index("user_sessions_expiry", "user_sessions", ["expires_at"])
    op.create_table(
        "interview_progress",
        sa.Column("interview_id", sa.Text(), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
    )
    op.create_index("interview_progress_expiry", "interview_progress", ["expires_at"])
    op.create_table(
        "rate_limits",
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("ends_at", TIME, nullable=False),
    )
    op.create_index("rate_limits_end", "rate_limits", ["ends_at"])
    op.add_column("jobs", sa.Column("attachments", JSON, nullable=False, server_default="[]"))
    op.add_column("inbox", sa.Column("received_at", TIME))
    op.create_index("inbox_received", "inbox", ["received_at"])
    unparked = sa.text("parked IS NULL")
    op.create_index(
        "outbox_claimable",
        "outbox",
        [sa.text("due_at DESC"), "stream", "version", "ordinal"],
        postgresql_where=unparked,
        sqlite_where=unparked,
    )
    op.create_index(
        "outbox_order",
        "outbox",
        ["stream", "version", "ordinal"],
        postgresql_where=unparked,
        sqlite_where=unparked,
    )
    op.drop_index("outbox_due", "outbox")
    op.drop_index("outbox_stream", "outbox")
    parked = sa.text("parked IS NOT NULL")
    op.create_index(
        "outbox_parked", "outbox", ["event_id"], postgresql_where=parked, sqlite_where=parked
    )
    published = sa.text("status = 'published'")
    op.create_index(
        "jobs_published", "jobs", ["id"], postgresql_where=published, sqlite_where=published
    )
    op.drop_index("jobs_status", "jobs")
    if op.get_context().dialect.name == "postgresql":
        for statement in POSTGRESQL:
            op.execute(statement)


def downgrade() -> None:
    """Drop it again."""
    if op.get_context().dialect.name == "postgresql":
        for statement in POSTGRESQL_BACK:
            op.execute(statement)
    op.create_index("jobs_status", "jobs", ["status", "id"])
    op.drop_index("jobs_published", "jobs")
    op.drop_index("outbox_parked", "outbox")
    op.create_index("outbox_stream", "outbox", ["stream", "version", "ordinal"])
    op.create_index("outbox_due", "outbox", ["due_at"])
    op.drop_index("outbox_order", "outbox")
    op.drop_index("outbox_claimable", "outbox")
    op.drop_index("inbox_received", "inbox")
    op.drop_column("inbox", "received_at")
    op.drop_column("jobs", "attachments")
    for table in ("rate_limits", "interview_progress", "user_sessions"):
        op.drop_table(table)
