"""Tables: columns for what is queried or constrained, JSON for the rest."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData()
Json = JSON().with_variant(JSONB(), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """SQLite drops the zone; this keeps it, and refuses times without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """To UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        """From UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


accounts = Table(
    "accounts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("email", Text, nullable=False, unique=True),
    Column("roles", Json, nullable=False),
    Column("credential", Text, nullable=False),
    Column("registered_at", UtcDateTime, nullable=False),
)

companies = Table(
    "companies",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("invitations", Json, nullable=False),
)

members = Table(
    "company_members",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("company_id", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Index("company_members_company", "company_id", "ordinal"),
)

candidates = Table(
    "candidates",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("personal", Json, nullable=False),
    Column("profile", Json, nullable=False),
    Column("profile_from", Text),
    Column("preferences", Json, nullable=False),
    Column("resumes", Json, nullable=False),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("company_id", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("terms", Json, nullable=False),
    Column("drafted_at", UtcDateTime, nullable=False),
    Column("published_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Index("jobs_company", "company_id", "id"),
    Index("jobs_status", "status", "id"),
)

job_rankings = Table(
    "job_rankings",
    metadata,
    Column("job_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("entries", Json, nullable=False),
)

candidate_rankings = Table(
    "candidate_rankings",
    metadata,
    Column("candidate_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("entries", Json, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    Column("reaction", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
)

outbox = Table(
    "outbox",
    metadata,
    Column("event_id", Text, primary_key=True),
    Column("stream", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("event_version", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("leased_until", UtcDateTime, nullable=False),
    Column("lease", Text, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("parked", Text),
    Index("outbox_stream", "stream", "version", "ordinal"),
    Index("outbox_due", "due_at"),
)

REVISION = "0001"
"""The newest migration: what these tables are."""

alembic_version = Table("alembic_version", MetaData(), Column("version_num", Text))
"""Alembic's own table, read to tell whether there is anything to migrate."""
