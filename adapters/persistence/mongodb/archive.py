"""Every document, taken out and put in."""

from collections.abc import AsyncIterable, AsyncIterator

from motor.motor_asyncio import AsyncIOMotorClientSession

from adapters.persistence.mongodb.aside import Aside
from adapters.persistence.mongodb.connection import (
    Client,
    Collection,
    Document,
    MongoConnection,
)
from adapters.persistence.mongodb.documents import INBOX, KINDS, to_aggregate
from adapters.persistence.mongodb.loading import Loading
from adapters.persistence.mongodb.receipts import NOT_SWEPT
from application.ports.archive import (
    Archive,
    NotEmptyError,
    Record,
    StoredAggregate,
)

_BATCH = 100
"""Documents that are held at once: a full ranking takes some hundred kilobytes."""


class MongoArchive(Archive):
    """On a replica set everything is as of one moment.

    The server remembers a moment for five minutes, unless its parameter
    `minSnapshotHistoryWindowInSeconds` says otherwise: who takes longer gets UnavailableError.

    A server alone cannot show one moment: each aggregate agrees with its events and receipts,
    but one is read later than another.
    """

    def __init__(self, connection: MongoConnection) -> None:
        self._connection = connection

    async def records(self) -> AsyncIterator[Record]:
        """See Archive. Each document is read once, so what belongs together is of one moment."""
        async with self._connection.patiently() as (client, database):
            session = await _session(client)
            async with session:
                with Aside() as aside:
                    for cls, kind in KINDS.items():
                        async for document in _all(database[kind.collection], {}, session):
                            aside.put(cls.__name__, document)
                            yield StoredAggregate(aggregate=to_aggregate(document, cls))
                    # Read last: meanwhile receipts move there, and never the other way.
                    async for document in _all(database[INBOX], NOT_SWEPT, session):
                        aside.put_receipts([document["_id"]])
                    for record in aside.records():
                        yield record

    async def load(self, records: AsyncIterable[Record]) -> None:
        """See Archive; an event comes after its aggregate. What came before an error stays."""
        async with self._connection.patiently() as (_, database):
            for kind in KINDS.values():
                if await database[kind.collection].find_one({}, {"_id": 1}):
                    raise NotEmptyError
            if await database[INBOX].find_one(NOT_SWEPT, {"_id": 1}):
                raise NotEmptyError
            loading = Loading(database)
            async for record in records:
                await loading.add(record)
            await loading.flush()


async def _session(client: Client) -> AsyncIOMotorClientSession:
    hello = await client.admin.command("hello")
    several = "setName" in hello or hello.get("msg") == "isdbgrid"
    return await client.start_session(snapshot=several)


def _all(
    collection: Collection, query: Document, session: AsyncIOMotorClientSession
) -> AsyncIterator[Document]:
    cursor = collection.find(query, session=session).sort("_id")
    found: AsyncIterator[Document] = cursor.batch_size(_BATCH)
    return found
