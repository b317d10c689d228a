"""Tables: columns for what is queried or constrained, JSON for the rest."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from adapters.connections.sql.schema import Structured, UtcDateTime, metadata
from domain.candidates.model import Preferences, Resume
from domain.candidates.profile import PersonalDetails, Profile
from domain.candidates.sources import PersonalSources, ProfileSources
from domain.companies.model import Invitation
from domain.fairness.attributes import Attributes
from domain.identity.model import Role
from domain.jobs.attachments import Attachment
from domain.jobs.model import JobTerms
from domain.matching.match import Match

accounts = Table(
    "accounts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("email", Text, nullable=False, unique=True),
    Column("roles", Structured(tuple[Role, ...]), nullable=False),
    Column("credential", Text, nullable=False),
    Column("registered_at", UtcDateTime, nullable=False),
)

companies = Table(
    "companies",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("invitations", Structured(tuple[Invitation, ...]), nullable=False),
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
    Column("personal", Structured(PersonalDetails), nullable=False),
    Column("profile", Structured(Profile), nullable=False),
    Column("profile_from", Text),
    Column("preferences", Structured(Preferences), nullable=False),
    Column("resumes", Structured(tuple[Resume, ...]), nullable=False),
    Column("personal_sources", Structured(PersonalSources), nullable=False, server_default="{}"),
    Column("profile_sources", Structured(ProfileSources), nullable=False, server_default="{}"),
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
    Column("terms", Structured(JobTerms), nullable=False),
    Column("drafted_at", UtcDateTime, nullable=False),
    Column("published_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("attachments", Structured(tuple[Attachment, ...]), nullable=False, server_default="[]"),
    Index("jobs_company", "company_id", "id"),
    Index(
        "jobs_published",
        "id",
        postgresql_where=text("status = 'published'"),
        sqlite_where=text("status = 'published'"),
    ),
)

job_rankings = Table(
    "job_rankings",
    metadata,
    Column("job_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("entries", Structured(tuple[Match, ...]), nullable=False),
)

candidate_rankings = Table(
    "candidate_rankings",
    metadata,
    Column("candidate_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("entries", Structured(tuple[Match, ...]), nullable=False),
)

declarations = Table(
    "declarations",
    metadata,
    Column("candidate_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("attributes", Structured(Attributes), nullable=False),
    Column("given_at", UtcDateTime),
    Column("withdrawn_at", UtcDateTime),
)

inbox = Table(
    "inbox",
    metadata,
    Column("reaction", Text, primary_key=True),
    Column("event_id", Text, primary_key=True),
    Column("received_at", UtcDateTime),
    Index("inbox_received", "received_at"),
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
    Index(
        "outbox_order",
        "stream",
        "version",
        "ordinal",
        postgresql_where=text("parked IS NULL"),
        sqlite_where=text("parked IS NULL"),
    ),
    Index(
        "outbox_claimable",
        text("due_at DESC"),
        "stream",
        "version",
        "ordinal",
        postgresql_where=text("parked IS NULL"),
        sqlite_where=text("parked IS NULL"),
    ),
    Index(
        "outbox_parked",
        "event_id",
        postgresql_where=text("parked IS NOT NULL"),
        sqlite_where=text("parked IS NOT NULL"),
    ),
)
