"""The queue in memory."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from adapters.persistence.memory.store import NEVER, Entry, Store
from application.ports.outbox import Delivery, Outbox, Parked
from domain.shared.events import EventId


class MemoryOutbox(Outbox):
    """Insertion order is stream order."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def now(self) -> datetime:
        """See Outbox."""
        return datetime.now(UTC)

    async def claim(
        self, *, now: datetime, lease: timedelta, limit: int, fresh: bool = False
    ) -> Sequence[Delivery]:
        """See Outbox."""
        heads: dict[str, Entry] = {}
        for entry in self._store.entries.values():
            if entry.parked is None:
                heads.setdefault(entry.stream, entry)
        latest = NEVER if fresh else now
        due = [e for e in heads.values() if e.due_at <= latest and e.leased_until <= now]
        claimed = sorted(due, key=lambda e: e.due_at, reverse=True)[:limit]
        for e in claimed:
            e.leased_until, e.lease, e.attempt = now + lease, uuid4().hex, e.attempt + 1
        return [
            Delivery(
                event_id=e.event_id,
                stream=e.stream,
                encoded=e.encoded,
                attempt=e.attempt,
                lease=e.lease,
                put_off=e.due_at > NEVER,
            )
            for e in claimed
        ]

    def _leased(self, delivery: Delivery) -> Entry | None:
        entry = self._store.entries.get(delivery.event_id)
        return entry if entry and entry.lease == delivery.lease else None

    async def renew(self, delivery: Delivery, *, until: datetime) -> bool:
        """See Outbox."""
        entry = self._leased(delivery)
        if entry is None:
            return False
        entry.leased_until = until
        return True

    async def release(self, delivery: Delivery) -> None:
        """See Outbox."""
        if entry := self._leased(delivery):
            entry.leased_until, entry.lease, entry.attempt = NEVER, "", entry.attempt - 1

    async def settle(self, deliveries: Sequence[Delivery]) -> None:
        """See Outbox."""
        for delivery in deliveries:
            if self._leased(delivery):
                del self._store.entries[delivery.event_id]

    async def wait(self, *, longest: timedelta) -> None:
        """See Outbox."""
        with suppress(TimeoutError):
            async with asyncio.timeout(longest.total_seconds()):
                await self._store.changed()

    async def postpone(self, delivery: Delivery, *, until: datetime, tried: bool = True) -> None:
        """See Outbox."""
        if entry := self._leased(delivery):
            entry.due_at, entry.leased_until, entry.lease = until, NEVER, ""
            entry.attempt -= not tried

    async def park(self, delivery: Delivery, *, reason: str) -> None:
        """See Outbox."""
        if entry := self._leased(delivery):
            entry.parked, entry.lease = reason, ""

    async def parked(self, *, limit: int) -> Sequence[Parked]:
        """See Outbox."""
        found = (e for e in self._store.entries.values() if e.parked is not None)
        return [
            Parked(event_id=e.event_id, name=e.encoded.name, reason=str(e.parked))
            for e in sorted(found, key=lambda e: e.event_id)
        ][:limit]

    async def retry(self, event_id: EventId) -> bool:
        """See Outbox."""
        entry = self._store.entries.get(event_id)
        if entry is None or entry.parked is None:
            return False
        entry.parked, entry.attempt, entry.due_at, entry.leased_until = None, 0, NEVER, NEVER
        return True

    async def discard(self, event_id: EventId) -> bool:
        """See Outbox."""
        entry = self._store.entries.get(event_id)
        if entry is None or entry.parked is None:
            return False
        del self._store.entries[event_id]
        return True
