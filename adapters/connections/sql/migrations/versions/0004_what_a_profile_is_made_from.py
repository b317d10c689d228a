"""What a profile is made from: what was read, what the person wrote, what they imported.

Safe while the version before still serves: it ignores the new columns. A profile that it makes
anew from a résumé lacks what the person wrote until they, or their next résumé, change it again.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")
COLUMNS = ("personal_sources", "profile_sources")


def upgrade() -> None:
    """Add what is new: nobody has corrected anything yet."""
    for name in COLUMNS:
        op.add_column("candidates", sa.Column(name, JSON, nullable=False, server_default="{}"))


def downgrade() -> None:
    """Drop it again; profiles stay as they were corrected."""
    for name in COLUMNS:
        op.drop_column("candidates", name)
