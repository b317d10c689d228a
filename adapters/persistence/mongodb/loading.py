"""Records on their way into the database, as many at once as there is room for."""

from collections import defaultdict
from typing import Any

from bson import encode
from bson.raw_bson import RawBSONDocument
from pymongo import InsertOne, UpdateOne

from adapters.persistence.mongodb import under_way
from adapters.persistence.mongodb.connection import Database, Document
from adapters.persistence.mongodb.documents import (
    INBOX,
    KINDS,
    LOADED_BY,
    Place,
    place_of,
    to_document,
)
from adapters.persistence.mongodb.entries import added, entry
from adapters.persistence.mongodb.receipts import noted, receipt
from application.ports.archive import Record, StoredAggregate, StoredEvent, StoredReceipt
from application.ports.unit_of_work import ConflictError
from domain.shared.aggregate import Aggregate

_MOST = 100
"""Records of one batch, however small they are."""
_BYTES = 4 * 2**20
"""Of one batch, about: a full ranking takes some hundred kilobytes, as objects several times."""

_Arrays = tuple[list[Document], list[Document]]
"""Entries that wait, and such as were given up."""


class Loading:
    """Writes of one batch, under the name of the load."""

    def __init__(self, database: Database, name: str) -> None:
        self._database = database
        self._name = name
        self._stamp = {LOADED_BY: name}
        self._inserts: dict[str, list[InsertOne[Document] | UpdateOne]] = defaultdict(list)
        self._events: dict[Place, _Arrays] = defaultdict(lambda: ([], []))
        """Of each document."""
        self._count = self._bytes = 0

    async def add(self, record: Record) -> None:
        """Take one. Raise like `flush`."""
        match record:
            case StoredAggregate(aggregate=aggregate):
                self._add_aggregate(aggregate)
            case StoredReceipt():
                # Which document it stood in is not known, and does not matter.
                new = noted(receipt(record.reaction, record.event_id), **self._stamp)
                self._inserts[INBOX].append(new)
            case StoredEvent():
                self._add_event(record)
        self._count += 1
        if self._count >= _MOST or self._bytes >= _BYTES:
            await self.flush()

    def _add_aggregate(self, aggregate: Aggregate) -> None:
        # Encoded at once: so its size is known, and the objects need not wait.
        encoded = encode({**to_document(aggregate), "outbox": [], **self._stamp})
        new: InsertOne[Any] = InsertOne(RawBSONDocument(encoded))
        self._inserts[KINDS[type(aggregate)].collection].append(new)
        self._bytes += len(encoded)

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
        self._bytes += len(event.encoded.payload)

    async def flush(self) -> None:
        """Raise ConflictError for what is there twice, and for an event without its aggregate.

        Likewise when another load has begun.
        """
        await under_way.go_on(self._database, self._name)
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
        self._count = self._bytes = 0
