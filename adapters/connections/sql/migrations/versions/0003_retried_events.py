"""Whoever waits hears of events that are tried again.

Safe while the version before still serves: it is woken, too, and finds what it would have found
when it looked again. The trigger waits for who is writing to the outbox, and no longer than
`LOCK_TIMEOUT`.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Tell of statements that park events or take them back, and of no claim."""
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            """CREATE TRIGGER outbox_retried AFTER UPDATE OF parked ON outbox
            FOR EACH STATEMENT EXECUTE FUNCTION jobgraph_outbox_changed()"""
        )


def downgrade() -> None:
    """Tell no longer."""
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TRIGGER outbox_retried ON outbox")
