"""Every document, taken out and put in."""

from collections import defaultdict
from collections.abc import AsyncIterable, AsyncIterator

from motor.motor_asyncio import AsyncIOMotorClientSession
from pymongo import InsertOne, UpdateOne

from adapters.persistence.mongodb.aside import Aside
from adapters.persistence.mongodb.connection import (
    Client,
    Collection,
    Database,
    Document,
    MongoConnection,
)
from adapters.persistence.mongodb.documents import (
    INBOX,
    KINDS,
    place_of,
    to_aggregate,
    to_document,
)
from adapters.persistence.mongodb.entries import added, entry
from adapters.persistence.mongodb.receipts import NOT_SWEPT, noted, receipt
from application.ports.archive import (
    Archive,
    NotEmptyError,
    Record,
    StoredAggregate,
    StoredEvent,
    StoredReceipt,
)
from application.ports.unit_of_work import ConflictError

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
            writing = _Writing(database)
            async for record in records:
                await writing.add(record)
            await writing.flush()


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


_Arrays = tuple[list[Document], list[Document]]
"""Entries that wait, and such as were given up."""


class _Writing:
    """Writes of one batch."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._inserts: dict[str, list[InsertOne[Document] | UpdateOne]] = defaultdict(list)
        self._events: dict[tuple[str, str], _Arrays] = defaultdict(lambda: ([], []))
        """Of each document."""
        self._count = 0

    async def add(self, record: Record) -> None:
        match record:
            case StoredAggregate(aggregate=aggregate):
                state = {**to_document(aggregate), "outbox": []}
                self._inserts[KINDS[type(aggregate)].collection].append(InsertOne(state))
            case StoredReceipt():
                # Which document it stood in is not known, and does not matter.
                new = noted(receipt(record.reaction, record.event_id))
                self._inserts[INBOX].append(new)
            case StoredEvent():
                self._add_event(record)
        self._count += 1
        if self._count >= _BATCH:
            await self.flush()

    def _add_event(self, event: StoredEvent) -> None:
        place = place_of(event.stream)
        if place is None:
            raise ConflictError(f"{event.event_id} comes without its aggregate")
        new = entry(event.event_id, event.encoded, attempt=event.attempt, due_at=event.due_at)
        waiting, given_up = self._events[place]
        if event.parked is None:
            waiting.append(new)
        else:
            given_up.append({**new, "reason": event.parked})

    async def flush(self) -> None:
        """Raise ConflictError for what is there twice, and for an event without its aggregate."""
        for name, inserts in self._inserts.items():
            await self._database[name].bulk_write(inserts, ordered=False)
        appends: dict[str, list[UpdateOne]] = defaultdict(list)
        for (name, id), (waiting, given_up) in self._events.items():
            appends[name].append(UpdateOne({"_id": id}, added(waiting, given_up)))
        for name, changes in appends.items():
            done = await self._database[name].bulk_write(changes, ordered=False)
            if done.matched_count < len(changes):
                raise ConflictError("an event comes without its aggregate")
        self._inserts.clear()
        self._events.clear()
        self._count = 0
