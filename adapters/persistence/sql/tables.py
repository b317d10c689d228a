"""Tables: columns for what is queried or constrained, JSON for the rest."""

from datetime import date
from typing import Any

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
from domain.matching.census import Holders
from domain.matching.company_policy import Adoption
from domain.matching.contest import Decision
from domain.matching.disputed import Disputed
from domain.matching.match import Match
from domain.matching.ranking_shard import IdRange

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
    # Covers the versions of everybody who has a profile, among rows of many kilobytes.
    Index(
        "candidates_read",
        "id",
        "version",
        postgresql_where=text("profile_from IS NOT NULL"),
        sqlite_where=text("profile_from IS NOT NULL"),
    ),
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

company_policies = Table(
    "company_policies",
    metadata,
    Column("company_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("own", Text),
    Column("adoptions", Structured(tuple[Adoption, ...]), nullable=False),
)

match_policies = Table(
    "match_policies",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("figures", Structured(dict[str, Any]), nullable=False),
)

contests = Table(
    "contests",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("candidate_id", Text, nullable=False),
    Column("job_id", Text, nullable=False),
    Column("company_id", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("disputed", Structured(Disputed), nullable=False),
    Column("raised_at", UtcDateTime, nullable=False),
    Column("state", Text, nullable=False),
    Column("withdrawn_at", UtcDateTime),
    Column("decision", Structured(Decision | None), nullable=False),
    Index("contests_candidate", "candidate_id", "id"),
    Index("contests_company", "company_id", "id"),
    Index("contests_job", "job_id", "candidate_id", "id"),
    Index(
        "contests_open",
        "candidate_id",
        "job_id",
        "subject",
        unique=True,
        postgresql_where=text("state = 'raised'"),
        sqlite_where=text("state = 'raised'"),
    ),
)

match_views = Table(
    "match_views",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("candidate_id", Text, nullable=False),
    Column("job_id", Text, nullable=False),
    Column("company_id", Text, nullable=False),
    Column("days", Structured(tuple[date, ...]), nullable=False),
    Index("match_views_candidate", "candidate_id", "id"),
    Index("match_views_job", "job_id"),
)

skill_censuses = Table(
    "skill_censuses",
    metadata,
    Column("section", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("taken_on", Text, nullable=False),
    Column("candidates", Integer, nullable=False),
    Column("skills", Structured(tuple[Holders, ...]), nullable=False),
)

ranking_shards = Table(
    "ranking_shards",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("due_on", Text),
    Column("jobs", Structured(IdRange), nullable=False),
    Column("candidates", Structured(IdRange), nullable=False),
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
