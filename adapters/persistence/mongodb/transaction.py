"""Reads and writes of one unit of work, and the single write that stores them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from attrs import define, field
from pymongo import ReturnDocument

from adapters.persistence.mongodb.connection import Collection, Document, MongoConnection
from adapters.persistence.mongodb.documents import (
    KINDS,
    LOADED_BY,
    STATE,
    id_of,
    to_aggregate,
    to_document,
)
from adapters.persistence.mongodb.entries import NEVER_PUT_OFF, entry
from adapters.persistence.mongodb.receipts import MOST, Receipts, receipt
from application.ports.event_codec import EventCodec
from application.ports.lifecycle import UnavailableError
from application.ports.unit_of_work import ConflictError
from application.shared.paging import Page
from domain.shared.aggregate import Aggregate
from domain.shared.events import EventId

A = TypeVar("A", bound=Aggregate)
Query = Mapping[str, Any]
MOST_WAITING = 5_000
"""Events of one aggregate that may wait, and as many may be parked: some megabytes of the 16 that
a document may have."""


@define
class Transaction:
    """Keeps what is saved to itself until the commit: one aggregate at most."""

    connection: MongoConnection
    _codec: EventCodec
    _saved: Aggregate | None = None
    _loaded_version: int = 0
    _entries: list[Document] = field(factory=list)
    _received: list[Document] = field(factory=list)

    async def load(self, cls: type[A], id: str) -> A | None:
        """Find by id."""
        return await self.first(cls, {"_id": id}, lambda found: id_of(found) == id)

    async def first(self, cls: type[A], query: Query, wanted: Callable[[A], bool]) -> A | None:
        """Find one; `wanted` asks of what was saved here what `query` asks of what is stored."""
        mine = self._mine(cls)
        if mine and wanted(mine):
            return mine
        found = await self.connection.ask(self._collection(cls).find_one(query, STATE))
        if found is None or (mine and found["_id"] == id_of(mine)):
            return None
        return to_aggregate(found, cls)

    async def part(self, cls: type[A], id: str, wanted: Sequence[str]) -> Document:
        """Find some fields of a document by id; nothing of one that is not there."""
        mine = self._mine(cls)
        if mine and id_of(mine) == id:
            return to_document(mine)
        query = self._collection(cls).find_one({"_id": id}, dict.fromkeys(wanted, 1))
        return await self.connection.ask(query) or {}

    async def many(self, cls: type[A], ids: Iterable[str]) -> dict[str, A]:
        """Find by ids, those that exist."""
        asked = set(ids)
        cursor = self._collection(cls).find({"_id": {"$in": sorted(asked)}}, STATE)
        found = await self.connection.ask(cursor.to_list(None))
        mine = self._mine(cls)
        return {d["_id"]: to_aggregate(d, cls) for d in found} | (
            {id_of(mine): mine} if mine and id_of(mine) in asked else {}
        )

    async def versions(
        self, cls: type[A], query: Query, wanted: Callable[[A], bool]
    ) -> dict[str, int]:
        """Return every version by id; `wanted` as in `first`."""
        mine = self._mine(cls)
        cursor = self._collection(cls).find(query, {"version": 1})
        found = {d["_id"]: d["version"] for d in await self.connection.ask(cursor.to_list(None))}
        if mine:
            found.pop(id_of(mine), None)
            if wanted(mine):
                found[id_of(mine)] = mine.version
        return found

    async def column(self, cls: type[A], ids: Iterable[str], name: str) -> dict[str, Any]:
        """Find one field of many, those that exist, without reading the rest of them."""
        asked = set(ids)
        cursor = self._collection(cls).find({"_id": {"$in": sorted(asked)}}, {name: 1})
        found = await self.connection.ask(cursor.to_list(None))
        mine = self._mine(cls)
        return {document["_id"]: document[name] for document in found} | (
            {id_of(mine): getattr(mine, name)} if mine and id_of(mine) in asked else {}
        )

    async def page(
        self,
        cls: type[A],
        query: Query,
        wanted: Callable[[A], bool],
        *,
        after: str | None,
        limit: int,
    ) -> Page[A]:
        """Up to `limit` beyond an id, by id; `wanted` as in `first`."""
        mine = self._mine(cls)
        bounds = ({"_id": {"$gt": after}} if after is not None else {},)
        others = ({"_id": {"$ne": id_of(mine)}},) if mine else ()
        cursor = self._collection(cls).find({"$and": [query, *bounds, *others]}, STATE)
        found = await self.connection.ask(cursor.sort("_id").limit(limit + 1).to_list(limit + 1))
        items = [to_aggregate(document, cls) for document in found]
        if mine and wanted(mine) and (after is None or id_of(mine) > after):
            items = sorted([*items, mine], key=id_of)
        last = id_of(items[limit - 1]) if len(items) > limit else None
        return Page(items=tuple(items[:limit]), next_after=last)

    async def count(self, cls: type[A], query: Query) -> int:
        """Count what is stored; not what was saved here."""
        counted: int = await self.connection.ask(self._collection(cls).count_documents(query))
        return counted

    def save(self, aggregate: A) -> A:
        """Keep for the commit. Raise ConflictError when a second save is stale.

        Raise RuntimeError for a second aggregate.
        """
        stream = _stream(aggregate)
        if self._saved is None:
            self._loaded_version = aggregate.version
        elif _stream(self._saved) != stream:
            raise RuntimeError(f"one unit of work saves one aggregate, not {stream} as well")
        elif self._saved.version != aggregate.version:
            raise ConflictError(stream)
        stored = aggregate.stored()
        self._saved = stored
        for ordinal, event in enumerate(aggregate.events):
            event_id = EventId(f"{stream}/{stored.version}/{ordinal}")
            self._entries.append(entry(event_id, self._codec.encode(event)))
        return stored

    async def receive(self, event_id: EventId, *, by: str) -> bool:
        """See UnitOfWork."""
        new = receipt(by, event_id)
        if new in self._received or await Receipts(self.connection).has(new):
            return False
        self._received.append(new)
        return True

    async def commit(self) -> None:
        """Write one document: that is atomic on every server."""
        if self._saved is None:
            await self._commit_receipt()
            return
        collection, id = self._collection(type(self._saved)), id_of(self._saved)
        await self._look_again(collection.name)
        if self._loaded_version == 0:
            await self.connection.ask(collection.insert_one(self._new(self._saved)))
            inbox = self._received
        else:
            inbox = await self._replace(collection, self._saved)
        if self._entries:
            self.connection.changes.tell()
        if len(inbox) > MOST:
            # It is committed; whatever comes in between, the next commit tries again.
            with suppress(UnavailableError, ConflictError):
                await Receipts(self.connection).relieve(collection.name, id, inbox)

    async def _look_again(self, collection: str) -> None:
        """Raise ConflictError when a rival has handled the event since `receive` looked.

        The rival's receipt may have moved out of the document before it was loaded here, where
        neither the version nor the inbox tells of it. What a rival commits after this look, the
        version tells. A reaction saves one kind of aggregates, so rivals are in this collection.
        """
        for new in self._received:
            if await Receipts(self.connection).has(new, of=[collection]):
                raise ConflictError(f"{new['event_id']} was handled meanwhile")

    async def _commit_receipt(self) -> None:
        if len(self._received) > 1:
            raise RuntimeError("a unit of work that saves nothing receives one event")
        for new in self._received:
            await Receipts(self.connection).note(new)

    def _new(self, aggregate: Aggregate) -> Document:
        # No empty inbox: the unique index would count it as a value.
        inbox = {"inbox": self._received} if self._received else {}
        claimable = {"claimable_at": NEVER_PUT_OFF} if self._entries else {}
        return {**to_document(aggregate), "outbox": self._entries, **claimable, **inbox}

    async def _replace(self, collection: Collection, aggregate: Aggregate) -> list[Document]:
        """Return the receipts in the document."""
        appended = {"outbox": self._entries, "inbox": self._received}
        changes: Document = {
            "$set": to_document(aggregate),
            "$unset": {LOADED_BY: ""},
            "$push": {name: {"$each": items} for name, items in appended.items() if items},
        }
        if self._entries:
            # Unless something is on its way already: no text is less.
            changes["$max"] = {"claimable_at": NEVER_PUT_OFF}
        found = await self.connection.ask(
            collection.find_one_and_update(
                {
                    "_id": id_of(aggregate),
                    "version": self._loaded_version,
                    "inbox": {"$nin": self._received},
                    f"outbox.{MOST_WAITING - 1}": {"$exists": False},
                    f"parked.{MOST_WAITING - 1}": {"$exists": False},
                },
                changes,
                projection={"inbox": 1} if self._received else {"_id": 1},
                return_document=ReturnDocument.AFTER,
            )
        )
        if not found:
            await self._check_room(collection, aggregate)
            raise ConflictError(_stream(aggregate))
        inbox: list[Document] = found.get("inbox", [])
        return inbox

    async def _check_room(self, collection: Collection, aggregate: Aggregate) -> None:
        """Raise UnavailableError when it was not a rival that kept the document from changing."""
        full = [{f"{name}.{MOST_WAITING - 1}": {"$exists": True}} for name in ("outbox", "parked")]
        query = {"_id": id_of(aggregate), "version": self._loaded_version, "$or": full}
        if await self.connection.ask(collection.find_one(query, {"_id": 1})):
            raise UnavailableError(
                f"{MOST_WAITING} events of {_stream(aggregate)} wait or are parked: "
                "see that a relay runs, and look at `jobgraph events parked`"
            )

    def _mine(self, cls: type[A]) -> A | None:
        return self._saved if isinstance(self._saved, cls) else None

    def _collection(self, cls: type[Aggregate]) -> Collection:
        return self.connection.collection(KINDS[cls].collection)


def _stream(aggregate: Aggregate) -> str:
    return f"{type(aggregate).__name__}/{id_of(aggregate)}"
