"""SQLite and PostgreSQL: one set of tables."""

from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.connections.sql import SqlDatabase
from adapters.persistence.sql.archive import SqlArchive
from adapters.persistence.sql.inbox import SqlInbox
from adapters.persistence.sql.outbox import SqlOutbox
from adapters.persistence.sql.unit_of_work import SqlUnitOfWork
from application.ports.archive import Archive
from application.ports.event_codec import EventCodec
from application.ports.inbox import Inbox
from application.ports.lifecycle import Lifecycle, OpenedAsItIs, Provisioned
from application.ports.outbox import Outbox
from application.ports.word_weights import WordWeights


class SqlPersistence(Lifecycle, Provisioned, OpenedAsItIs):
    """What is the same for every database that speaks SQL."""

    def __init__(self, database: SqlDatabase, codec: EventCodec, words: WordWeights) -> None:
        self._database = database
        self._codec = codec
        self._words = words
        self.outbox: Outbox = SqlOutbox(database)
        self.inbox: Inbox = SqlInbox(database)
        self.archive: Archive = SqlArchive(database)

    async def open(self) -> None:
        """See Lifecycle."""
        await self._database.open()

    async def open_as_it_is(self) -> None:
        """See OpenedAsItIs."""
        await self._database.open_as_it_is()

    async def migrate(self) -> None:
        """See Provisioned."""
        await self._database.migrate()

    async def ping(self) -> None:
        """See Lifecycle."""
        await self._database.ping()

    async def close(self) -> None:
        """See Lifecycle."""
        await self._database.close()

    def reading(self) -> SqlUnitOfWork:
        """Begin a transaction that will not write: it waits for nobody."""
        return self._begin(self._database.reader())

    def newest(self) -> SqlUnitOfWork:
        """Begin one that reads what anybody committed before: no replica answers."""
        return self._begin(self._database.newest())

    def unit_of_work(self) -> SqlUnitOfWork:
        """Begin a transaction."""
        return self._begin(self._database.writer())

    def _begin(self, connection: AsyncConnection) -> SqlUnitOfWork:
        return SqlUnitOfWork(self._database, connection, self._codec, self._words)
