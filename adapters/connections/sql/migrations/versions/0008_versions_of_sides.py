"""Who has a profile, and of which version, without a look at the profiles.

Safe while the version before still serves: it does not know of the index.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_READ = sa.text("profile_from IS NOT NULL")


def upgrade() -> None:
    """Add the index."""
    op.create_index(
        "candidates_read",
        "candidates",
        ["id", "version"],
        postgresql_where=_READ,
        sqlite_where=_READ,
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_index("candidates_read", "candidates")
