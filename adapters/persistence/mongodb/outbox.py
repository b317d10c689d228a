"""The queue: the head of each document's `outbox`."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle
from random import sample
from uuid import uuid4

from pymongo import UpdateOne
from pymongo.read_concern import ReadConcern

from adapters.persistence.mongodb.connection import Collection, Document, MongoConnection
from adapters.persistence.mongodb.documents import KINDS, Place, place_of
from adapters.persistence.mongodb.entries import (
    NEVER_PUT_OFF,
    Pipeline,
    changed,
    held,
    parked,
    retried,
    settled,
    sortable,
)
from application.ports.event_codec import EncodedEvent
from application.ports.outbox import Delivery, Outbox, Parked
from domain.shared.events import EventId

_FURTHEST = 64
Change = Document | Pipeline
_COLLECTIONS = {kind.collection: cls.__name__ for cls, kind in KINDS.items()}


class MongoOutbox(Outbox):
    """A document is a stream, and an array has one head: order costs nothing.

    What is claimed is read as it is now, but written to a majority before it is handed out: by
    then the commit that it came from is with the majority, too, and no election can undo it.
    An event that were undone after it was handled would leave its receipt to the next one of the
    same id.
    """

    def __init__(self, connection: MongoConnection) -> None:
        self._connection = connection
        names = list(_COLLECTIONS)
        self._turns = cycle(names[n:] + names[:n] for n in range(len(names)))
        """A crowd in one collection keeps nobody in another waiting."""
        self._reach = 1
        """How many times as many heads as are wanted are looked at."""

    async def now(self) -> datetime:
        """See Outbox."""
        told = await self._connection.ask(self._connection.database.command("hello"))
        now: datetime = told["localTime"]
        return now.replace(tzinfo=UTC)  # an answer to a command comes without

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
    ) -> Sequence[Delivery]:
        """See Outbox. Three round trips, however many there are.

        Who comes away with nothing although something is due has rivals who want the same: it
        looks further from then on and chooses by lot, for as long as that goes on.
        """
        latest = NEVER_PUT_OFF if fresh else sortable(now)
        while due := await self._due(latest, limit * self._reach):
            mine = due if len(due) <= limit else dict(sample(list(due.items()), limit))
            if claimed := await self._take(mine, latest=latest, until=sortable(now + lease)):
                self._reach = max(self._reach // 2, 1)
                return claimed
            self._reach = min(self._reach * 4, _FURTHEST)
        return []

    async def _due(self, latest: str, limit: int) -> Mapping[Place, bool]:
        """Return where heads are due, and whether they were put off: then they come first.

        A head whose lease ran out counts as put off.
        """

        def heads(name: str) -> list[Document]:
            return [
                {"$match": {"claimable_at": {"$lte": latest}}},
                {"$sort": {"claimable_at": -1}},
                {"$limit": limit},
                {"$project": {"of": name, "claimable_at": 1}},
            ]

        first, *others = next(self._turns)
        unions = [{"$unionWith": {"coll": o, "pipeline": heads(o)}} for o in others]
        pipeline = [*heads(first), *unions, {"$sort": {"claimable_at": -1}}, {"$limit": limit}]
        found = await self._connection.ask(self._latest(first).aggregate(pipeline).to_list(limit))
        return {(head["of"], head["_id"]): head["claimable_at"] > NEVER_PUT_OFF for head in found}

    async def _take(
        self, places: Mapping[Place, bool], *, latest: str, until: str
    ) -> Sequence[Delivery]:
        """Lease the heads that are still due."""
        put_off: dict[str, dict[str, bool]] = defaultdict(dict)
        for (name, id), was in places.items():
            put_off[name][id] = was
        taken = await asyncio.gather(
            *(
                self._take_of(name, some, latest=latest, until=until)
                for name, some in put_off.items()
            )
        )
        return [delivery for deliveries in taken for delivery in deliveries]

    async def _take_of(
        self, name: str, put_off: Mapping[str, bool], *, latest: str, until: str
    ) -> list[Delivery]:
        ask, collection, token = self._connection.ask, self._latest(name), uuid4().hex
        leased = {"claimable_at": until, "outbox.0.due_at": until}
        await ask(
            collection.update_many(
                {"_id": {"$in": list(put_off)}, "claimable_at": {"$lte": latest}},
                {
                    "$set": {**leased, "outbox.0.lease": token},
                    "$inc": {"outbox.0.attempt": 1},
                },
            )
        )
        mine = {"_id": {"$in": list(put_off)}, "outbox.0.lease": token}
        found = await ask(collection.find(mine, {"outbox": {"$slice": 1}}).to_list(None))
        return [
            _delivery(
                f"{_COLLECTIONS[name]}/{document['_id']}",
                document["outbox"][0],
                put_off=put_off[document["_id"]],
            )
            for document in found
        ]

    async def wait(self, *, longest: timedelta) -> None:
        """See Outbox. What another process commits is seen after `longest`."""
        await self._connection.changes.wait(longest=longest)

    async def renew(self, delivery: Delivery, *, until: datetime) -> bool:
        """See Outbox."""
        return await self._change(delivery, changed(delivery, due_at=sortable(until)))

    async def release(self, delivery: Delivery) -> None:
        """See Outbox."""
        never = changed(delivery, due_at=NEVER_PUT_OFF, lease="", attempt=delivery.attempt - 1)
        await self._change(delivery, never)

    async def settle(self, deliveries: Sequence[Delivery]) -> None:
        """See Outbox. One round trip a kind of aggregates."""
        changes: dict[str, list[UpdateOne]] = defaultdict(list)
        for delivery in deliveries:
            name, id = _place(delivery)
            one = UpdateOne({"_id": id, **held(delivery)}, settled(delivery))
            changes[name].append(one)
        writes = (
            self._connection.collection(name).bulk_write(some, ordered=False)
            for name, some in changes.items()
        )
        await asyncio.gather(*map(self._connection.ask, writes))

    async def postpone(self, delivery: Delivery, *, until: datetime, tried: bool = True) -> None:
        """See Outbox."""
        attempt = delivery.attempt - (not tried)
        later = changed(delivery, due_at=sortable(until), lease="", attempt=attempt)
        await self._change(delivery, later)

    async def park(self, delivery: Delivery, *, reason: str) -> None:
        """See Outbox."""
        await self._change(delivery, parked(delivery, reason))

    async def parked(self, *, limit: int) -> Sequence[Parked]:
        """See Outbox."""
        of_one_kind: list[Document] = [
            {"$match": {"parked.event_id": {"$gt": ""}}},
            {"$unwind": "$parked"},
            {"$project": {"_id": 0, **{f: f"$parked.{f}" for f in ("event_id", "name", "reason")}}},
            {"$sort": {"event_id": 1}},
            {"$limit": limit},
        ]
        first, *others = _COLLECTIONS
        unions = [{"$unionWith": {"coll": o, "pipeline": of_one_kind}} for o in others]
        pipeline = [*of_one_kind, *unions, {"$sort": {"event_id": 1}}, {"$limit": limit}]
        cursor = self._connection.collection(first).aggregate(pipeline)
        return [Parked(**found) for found in await self._connection.ask(cursor.to_list(limit))]

    async def retry(self, event_id: EventId) -> bool:
        """See Outbox."""
        found = await self._change_parked(event_id, retried(event_id))
        self._connection.changes.tell()
        return found

    async def discard(self, event_id: EventId) -> bool:
        """See Outbox."""
        return await self._change_parked(event_id, {"$pull": {"parked": {"event_id": event_id}}})

    async def _change_parked(self, event_id: EventId, change: Change) -> bool:
        place = place_of(event_id.rsplit("/", 2)[0])
        if place is None:
            return False
        name, id = place
        query = {"_id": id, "parked.event_id": event_id}
        write = self._connection.collection(name).update_one(query, change)
        return (await self._connection.ask(write)).matched_count > 0

    async def _change(self, delivery: Delivery, change: Change) -> bool:
        """Return False when the lease is lost."""
        name, id = _place(delivery)
        query = {"_id": id, **held(delivery)}
        write = self._connection.collection(name).update_one(query, change)
        return (await self._connection.ask(write)).matched_count > 0

    def _latest(self, name: str) -> Collection:
        return self._connection.collection(name).with_options(read_concern=ReadConcern("local"))


def _place(delivery: Delivery) -> Place:
    place = place_of(delivery.stream)
    if place is None:
        raise ValueError(f"{delivery.stream} was not claimed here")
    return place


def _delivery(stream: str, entry: Document, *, put_off: bool) -> Delivery:
    return Delivery(
        event_id=EventId(entry["event_id"]),
        stream=stream,
        encoded=EncodedEvent(
            name=entry["name"], version=entry["event_version"], payload=entry["payload"]
        ),
        attempt=entry["attempt"],
        lease=entry["lease"],
        put_off=put_off,
    )
