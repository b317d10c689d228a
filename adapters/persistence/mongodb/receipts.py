"""Receipts inside documents, and where they go when there are many.

A receipt is part of the transaction because it stands in the document that the transaction
writes. So that documents stay small, all but the newest move to a collection of their own
afterwards: first they are written there, then they leave the document. So each is somewhere at any
time, and none is forgotten that the sweep did not choose.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from pymongo import UpdateOne

from adapters.persistence.mongodb.connection import Document, MongoConnection
from adapters.persistence.mongodb.documents import INBOX, KINDS
from domain.shared.events import EventId

KEPT = 25
"""Receipts that stay in a document when others move."""
MOST = 2 * KEPT
"""Receipts in a document, until somebody moves them."""
EVERYWHERE = tuple(kind.collection for kind in KINDS.values())
NOT_SWEPT: Document = {"expires_at": {"$exists": False}}
"""Query: what the sweep has chosen is gone, though the server may not have deleted it yet."""


def receipt(reaction: str, event_id: EventId) -> Document:
    """Name an event as handled; the order of the fields is part of the value."""
    return {"reaction": reaction, "event_id": event_id}


def noted(new: Document, **beside: str) -> UpdateOne:
    """Keep one outside of documents; over one that stands there it fails as a duplicate."""
    swept = {"_id": new, "expires_at": {"$exists": True}}
    here = {"received_at": datetime.now(UTC), **beside}
    change = {"$set": here, "$unset": {"expires_at": 1}}
    return UpdateOne(swept, change, upsert=True)


class Receipts:
    """Those of every document, and those outside."""

    def __init__(self, connection: MongoConnection) -> None:
        self._connection = connection

    async def has(self, wanted: Document, *, of: Sequence[str] = EVERYWHERE) -> bool:
        """Whether it stands in a document of these collections, or outside of documents.

        One round trip, an index each.
        """
        in_documents: list[Document] = [{"$match": {"inbox": wanted}}, {"$project": {"_id": 1}}]
        # The inbox is read last: receipts move there, and never the other way.
        first, *others = of
        outside: list[Document] = [{"$match": {"_id": wanted, **NOT_SWEPT}}]
        unions = [{"$unionWith": {"coll": name, "pipeline": in_documents}} for name in others]
        unions.append({"$unionWith": {"coll": INBOX, "pipeline": outside}})
        pipeline = [*in_documents, *unions, {"$limit": 1}]
        cursor = self._connection.collection(first).aggregate(pipeline)
        return bool(await self._connection.ask(cursor.to_list(1)))

    async def note(self, new: Document) -> None:
        """Keep one that belongs to no document. Raise ConflictError when it is there."""
        write = self._connection.collection(INBOX).bulk_write([noted(new)])
        await self._connection.ask(write)

    async def relieve(self, collection: str, id: str, receipts: Sequence[Document]) -> None:
        """Move all but the newest out of a document. Raise UnavailableError."""
        old = list(receipts[:-KEPT])
        ask, inbox = self._connection.ask, self._connection.collection(INBOX)
        now = {"$set": {"received_at": datetime.now(UTC)}, "$unset": {"expires_at": 1}}
        moved = [UpdateOne({"_id": one}, now, upsert=True) for one in old]
        await ask(inbox.bulk_write(moved, ordered=False))
        documents = self._connection.collection(collection)
        await ask(documents.update_one({"_id": id}, {"$pullAll": {"inbox": old}}))
