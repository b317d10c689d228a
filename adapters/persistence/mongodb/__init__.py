"""MongoDB: one aggregate one document, its events and receipts inside."""

from datetime import timedelta

from adapters.persistence.mongodb.archive import MongoArchive
from adapters.persistence.mongodb.connection import MongoConnection
from adapters.persistence.mongodb.inbox import MongoInbox
from adapters.persistence.mongodb.indexes import make_indexes
from adapters.persistence.mongodb.outbox import MongoOutbox
from adapters.persistence.mongodb.unit_of_work import MongoUnitOfWork
from application.ports.archive import Archive
from application.ports.event_codec import EventCodec
from application.ports.inbox import Inbox
from application.ports.lifecycle import Lifecycle, OpenedAsItIs, Provisioned
from application.ports.outbox import Outbox
from application.ports.word_weights import WordWeights


class MongoPersistence(Lifecycle, Provisioned, OpenedAsItIs):
    """A server alone, a replica set or Atlas, 5.0 or newer: no transaction is needed.

    `url` names the database. Times are in seconds. `tls` is "require", "verify" (with the
    certificates in the file `tls_ca`, else the system's) or "off", which leaves it to the URL.
    "require" verifies, too, with `tls_ca` or a URL that does: mongodb+srv:// or `tls=true`.
    """

    def __init__(  # noqa: PLR0913 - one for each setting that it needs
        self,
        url: str,
        codec: EventCodec,
        words: WordWeights,
        *,
        pool: int = 20,
        tls: str = "require",
        tls_ca: str | None = None,
        connect_timeout: float = 3,
        statement_timeout: float = 10,
    ) -> None:
        self._connection = MongoConnection(
            url=url,
            pool=pool,
            tls=tls,
            tls_ca=tls_ca,
            connect_timeout=timedelta(seconds=connect_timeout),
            statement_timeout=timedelta(seconds=statement_timeout),
        )
        self._codec = codec
        self._words = words
        self.outbox: Outbox = MongoOutbox(self._connection)
        self.inbox: Inbox = MongoInbox(self._connection)
        self.archive: Archive = MongoArchive(self._connection)

    async def open(self) -> None:
        """Connect, and make the indexes that are missing. Raise UnavailableError."""
        await self._connection.open()
        await self.migrate()

    async def open_as_it_is(self) -> None:
        """See OpenedAsItIs; documents have one form so far, and no index is made."""
        await self._connection.open()

    async def migrate(self) -> None:
        """See Provisioned. An index over much that is there takes its time."""
        async with self._connection.patiently() as (_, database):
            await make_indexes(database)

    async def ping(self) -> None:
        """See Lifecycle."""
        await self._connection.ping()

    async def close(self) -> None:
        """See Lifecycle."""
        await self._connection.close()

    def reading(self) -> MongoUnitOfWork:
        """Begin a transaction that will not write: it waits for nobody."""
        return self.unit_of_work()

    def newest(self) -> MongoUnitOfWork:
        """Begin one that sees what anybody committed before: all of them do."""
        return self.reading()

    def unit_of_work(self) -> MongoUnitOfWork:
        """Begin a transaction."""
        return MongoUnitOfWork(self._connection, self._codec, self._words)
