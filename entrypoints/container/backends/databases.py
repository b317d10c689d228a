"""How each persistence technology is built, and the connections that others share with it."""

from typing import TYPE_CHECKING, Protocol

from application.candidates.ports import CandidatesUnitOfWork
from application.companies.ports import CompaniesUnitOfWork
from application.identity.ports import IdentityUnitOfWork
from application.jobs.ports import JobsUnitOfWork
from application.matching.ports import MatchingUnitOfWork
from application.ports.archive import Archive
from application.ports.event_codec import EventCodec
from application.ports.lifecycle import Lifecycle, Provisioned
from application.ports.outbox import Outbox
from entrypoints.settings import Settings

if TYPE_CHECKING:
    from adapters.connections.sql import SqlDatabase


class AnyUnitOfWork(
    IdentityUnitOfWork,
    CompaniesUnitOfWork,
    CandidatesUnitOfWork,
    JobsUnitOfWork,
    MatchingUnitOfWork,
    Protocol,
):
    """Every context's: what a persistence technology must offer."""


class Persistence(Lifecycle, Provisioned, Protocol):
    """What a persistence technology hands to this container."""

    outbox: Outbox
    archive: Archive

    def unit_of_work(self) -> AnyUnitOfWork:
        """Begin a transaction."""

    def reading(self) -> AnyUnitOfWork:
        """Begin one that will not write: never waits for a writer."""


def codec() -> EventCodec:
    """Name events as in storage."""
    from adapters.event_codec.json import JsonEventCodec
    from entrypoints.events import EVENT_TYPES

    return JsonEventCodec(EVENT_TYPES)


def sql_database(settings: Settings) -> "SqlDatabase":
    """Share one pool between persistence and the stores that are kept beside it.

    SQLite unless PostgreSQL was chosen.
    """
    if settings.persistence != "postgresql":
        from adapters.connections.sql.sqlite import SqliteDatabase

        return SqliteDatabase(settings.data / "jobgraph.sqlite3")
    from adapters.connections.sql.postgresql import PostgresqlDatabase

    database = settings.database
    return PostgresqlDatabase(
        database.url.reveal,
        direct_url=database.direct_url.reveal or database.url.reveal,
        replica_url=database.replica_url.reveal or None,
        pooled=database.pooled,
        pool=database.pool,
        tls=database.tls,
        tls_ca=database.tls_ca or None,
        iam_region=(settings.aws.region or None) if database.iam else None,
        iam=database.iam,
        statement_timeout=database.statement_timeout,
        lock_timeout=database.lock_timeout,
        connect_timeout=database.connect_timeout,
    )


def memory(_: Settings, codec: EventCodec) -> Persistence:
    """For tests and one-shot commands."""
    from adapters.persistence.memory import MemoryPersistence

    return MemoryPersistence(codec)


def sql(database: "SqlDatabase", codec: EventCodec) -> Persistence:
    """SQLite and PostgreSQL."""
    from adapters.persistence.sql import SqlPersistence

    return SqlPersistence(database, codec)


def mongodb(settings: Settings, codec: EventCodec) -> Persistence:
    """MongoDB, on a server of its own or Atlas."""
    from adapters.persistence.mongodb import MongoPersistence

    database = settings.database
    return MongoPersistence(
        database.url.reveal,
        codec,
        pool=database.pool,
        tls=database.tls,
        tls_ca=database.tls_ca or None,
        connect_timeout=database.connect_timeout,
        statement_timeout=database.statement_timeout,
    )
