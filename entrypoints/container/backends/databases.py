"""How each persistence technology is built, and the connections that others share with it."""

import os
from typing import TYPE_CHECKING, Protocol

from application.candidates.ports import CandidatesUnitOfWork
from application.companies.ports import CompaniesUnitOfWork
from application.fairness.ports import FairnessUnitOfWork
from application.identity.ports import IdentityUnitOfWork
from application.jobs.ports import JobsUnitOfWork
from application.matching.ports import MatchingUnitOfWork
from application.ports.archive import Archive
from application.ports.archive_format import ArchiveFormat
from application.ports.event_codec import EventCodec
from application.ports.inbox import Inbox
from application.ports.lifecycle import Lifecycle, OpenedAsItIs, Provisioned
from application.ports.outbox import Outbox
from application.ports.word_weights import WordWeights
from entrypoints.container.backends.messaging import aws_access
from entrypoints.settings import Secret, Settings

if TYPE_CHECKING:
    from adapters.connections.sql import SqlDatabase


class AnyUnitOfWork(
    IdentityUnitOfWork,
    CompaniesUnitOfWork,
    CandidatesUnitOfWork,
    JobsUnitOfWork,
    MatchingUnitOfWork,
    FairnessUnitOfWork,
    Protocol,
):
    """Every context's: what a persistence technology must offer."""


class Persistence(Lifecycle, Provisioned, OpenedAsItIs, Protocol):
    """What a persistence technology hands to this container."""

    outbox: Outbox
    inbox: Inbox
    archive: Archive

    def unit_of_work(self) -> AnyUnitOfWork:
        """Begin a transaction."""

    def reading(self) -> AnyUnitOfWork:
        """Begin one that will not write: never waits for a writer.

        It shows everything that this process committed before, of other processes perhaps less.
        """

    def newest(self) -> AnyUnitOfWork:
        """Begin one like `reading`, for who decides by what is read: no replica answers.

        It shows everything that any process committed before.
        """


def codec() -> EventCodec:
    """Name events as in storage."""
    from adapters.event_codec.json import JsonEventCodec
    from entrypoints.events import EVENT_TYPES

    return JsonEventCodec(EVENT_TYPES)


def archive_format() -> ArchiveFormat:
    """Name aggregates as in archives."""
    from adapters.archive_format.json_lines import JsonLinesArchiveFormat
    from entrypoints.aggregates import AGGREGATE_TYPES

    return JsonLinesArchiveFormat(AGGREGATE_TYPES)


def sql_database(settings: Settings) -> "SqlDatabase":
    """Share one pool between persistence and the stores that are kept beside it.

    SQLite unless PostgreSQL was chosen.
    """
    if settings.persistence != "postgresql":
        from adapters.connections.sql.sqlite import SqliteDatabase

        return SqliteDatabase(settings.data / "jobgraph.sqlite3")
    return _postgresql(settings)


def _postgresql(settings: Settings) -> "SqlDatabase":
    from adapters.connections.sql.postgresql import Address, PostgresqlDatabase
    from adapters.connections.sql.postgresql.iam import IamTokens

    database = settings.database

    def address(url: Secret, *, pooled: bool = False) -> Address:
        return Address(
            url=url.reveal,
            pooled=pooled,
            tls=_tls(settings),
            tls_ca=database.tls_ca or None,
            tokens=IamTokens(aws_access(settings)) if database.iam else None,
            statement_timeout=database.statement_timeout,
            lock_timeout=database.lock_timeout,
            connect_timeout=database.connect_timeout,
        )

    return PostgresqlDatabase(
        address(database.url, pooled=database.pooled),
        direct=address(database.direct_url or database.url),
        replica=address(database.replica_url, pooled=database.replica_pooled)
        if database.replica_url
        else None,
        pool=database.pool,
    )


def _tls(settings: Settings) -> str:
    """Show a token of IAM, which is a password, to nobody who has not shown who he is."""
    database = settings.database
    if database.tls != "auto":
        return database.tls
    return "verify" if database.iam else "require"


def memory(_: Settings, codec: EventCodec, words: WordWeights) -> Persistence:
    """For tests and one-shot commands."""
    from adapters.persistence.memory import MemoryPersistence

    return MemoryPersistence(codec, words)


def sql(database: "SqlDatabase", codec: EventCodec, words: WordWeights) -> Persistence:
    """SQLite and PostgreSQL."""
    from adapters.persistence.sql import SqlPersistence

    return SqlPersistence(database, codec, words)


def mongodb(settings: Settings, codec: EventCodec, words: WordWeights) -> Persistence:
    """MongoDB, on a server of its own or Atlas."""
    database = settings.database
    # Motor asks in threads, and reads when imported how many: one for each connection.
    os.environ.setdefault("MOTOR_MAX_WORKERS", str(database.pool))
    from adapters.persistence.mongodb import MongoPersistence

    return MongoPersistence(
        database.url.reveal,
        codec,
        words,
        pool=database.pool,
        tls=_tls(settings),
        tls_ca=database.tls_ca or None,
        connect_timeout=database.connect_timeout,
        statement_timeout=database.statement_timeout,
    )
