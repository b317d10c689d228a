"""Every document, taken out and put in."""

from collections.abc import AsyncIterable, AsyncIterator, Mapping
from contextlib import ExitStack, closing

from motor.motor_asyncio import AsyncIOMotorClientSession

from adapters.persistence.mongodb import under_way
from adapters.persistence.mongodb.aside import Aside
from adapters.persistence.mongodb.connection import (
    Client,
    Database,
    Document,
    MongoConnection,
)
from adapters.persistence.mongodb.documents import INBOX, KINDS, to_aggregate
from adapters.persistence.mongodb.loading import Loading
from adapters.persistence.mongodb.receipts import NOT_SWEPT
from adapters.persistence.mongodb.spool import Spool
from application.ports.archive import (
    Archive,
    Record,
    StoredAggregate,
)

_MOST = 100
"""Documents that are sent at once, however small they are."""
_BYTES = 4 * 2**20
"""That are sent at once, about; the driver makes copies. Never more than 16 MiB: the server's."""


class MongoArchive(Archive):
    """On a replica set everything is as of one moment.

    The server remembers a moment for five minutes, unless its parameter
    `minSnapshotHistoryWindowInSeconds` says otherwise. So everything is first put on disk as it
    comes, which takes as long as the line takes: who needs more gets UnavailableError.

    A server alone cannot show one moment: each aggregate agrees with its events and receipts,
    but one is read later than another.
    """

    def __init__(self, connection: MongoConnection) -> None:
        self._connection = connection

    async def records(self) -> AsyncIterator[Record]:
        """See Archive. Each document is read once, so what belongs together is of one moment."""
        with ExitStack() as stack:
            # Receipts are read last: meanwhile they move there, and never the other way.
            queries: dict[str, Document] = {kind.collection: {} for kind in KINDS.values()}
            queries[INBOX] = NOT_SWEPT
            spools = {name: stack.enter_context(closing(Spool())) for name in queries}
            await self._spool(queries, spools)
            aside = stack.enter_context(closing(Aside()))
            for cls, kind in KINDS.items():
                for document in spools[kind.collection].documents():
                    aside.put(cls.__name__, document)
                    yield StoredAggregate(aggregate=to_aggregate(document, cls))
            for document in spools[INBOX].documents():
                aside.put_receipts([document["_id"]])
            for record in aside.records():
                yield record

    async def _spool(self, queries: Mapping[str, Document], to: Mapping[str, Spool]) -> None:
        async with self._connection.patiently() as (client, database):
            session = await _session(client)
            async with session:
                for name, query in queries.items():
                    at_once = await _at_once(database, name)
                    found = database[name].find_raw_batches(query, session=session)
                    async for documents in found.sort("_id").batch_size(at_once):
                        await to[name].put(documents)

    async def load(self, records: AsyncIterable[Record]) -> None:
        """See Archive; an event comes after its aggregate. What it left, the next load clears."""
        async with self._connection.patiently() as (_, database):
            name = await under_way.begin(database)
            loading = Loading(database, name)
            async for record in records:
                await loading.add(record)
            await loading.flush()
            await under_way.end(database, name)


async def _at_once(database: Database, name: str) -> int:
    """Tell how many documents of a collection there is room for, by what they have on average."""
    told = await database.command("collStats", name)
    return max(1, min(_MOST, _BYTES // max(1, int(told.get("avgObjSize", 0)))))


async def _session(client: Client) -> AsyncIOMotorClientSession:
    hello = await client.admin.command("hello")
    several = "setName" in hello or hello.get("msg") == "isdbgrid"
    return await client.start_session(snapshot=several)
