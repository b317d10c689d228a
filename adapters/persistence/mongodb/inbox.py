"""The end of receipts."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

from adapters.persistence.mongodb.connection import Document, MongoConnection
from adapters.persistence.mongodb.documents import INBOX, place_of
from adapters.persistence.mongodb.receipts import NOT_SWEPT
from application.ports.inbox import Inbox

_BATCH = 500


class MongoInbox(Inbox):
    """Sweeps the collection; the newest receipts of each document stay with it.

    A sweep marks, and the server deletes what is marked at its own pace: a TTL index. A receipt
    bears the machine's time of when it came to the collection.
    """

    def __init__(self, connection: MongoConnection) -> None:
        self._connection = connection

    async def sweep(self, *, before: datetime, limit: int) -> int:
        """See Inbox."""
        ask, inbox = self._connection.ask, self._connection.collection(INBOX)
        old = {"received_at": {"$lt": before}, **NOT_SWEPT}
        cursor = inbox.find(old, {"_id": 1}).sort("received_at").batch_size(_BATCH)
        swept = 0
        while swept < limit and (found := await ask(cursor.to_list(min(limit - swept, _BATCH)))):
            receipts = [document["_id"] for document in found]
            coming = await self._on_their_way(receipt["event_id"] for receipt in receipts)
            over = [receipt for receipt in receipts if receipt["event_id"] not in coming]
            marked = {"$set": {"expires_at": datetime.now(UTC)}}
            done = await ask(inbox.update_many({"_id": {"$in": over}, **old}, marked))
            swept += done.modified_count
        await cursor.close()
        return swept

    async def _on_their_way(self, event_ids: Iterable[str]) -> set[str]:
        """Return those that wait or are parked, and more of the same documents."""
        documents: dict[str, set[str]] = defaultdict(set)
        for event_id in event_ids:
            if place := place_of(event_id.rsplit("/", 2)[0]):
                name, id = place
                documents[name].add(id)
        found = await asyncio.gather(*(self._events(name, ids) for name, ids in documents.items()))
        return {entry["event_id"] for entries in found for entry in entries}

    async def _events(self, name: str, ids: Iterable[str]) -> list[Document]:
        cursor = self._connection.collection(name).find(
            {"_id": {"$in": sorted(ids)}}, {"outbox.event_id": 1, "parked.event_id": 1}
        )
        found = await self._connection.ask(cursor.to_list(None))
        return [e for d in found for e in (*d.get("outbox", ()), *d.get("parked", ()))]
