"""What is kept, and the one place that changes it."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from attrs import Factory, define

from application.ports.event_codec import EncodedEvent, EventCodec
from application.ports.unit_of_work import ConflictError
from domain.shared.aggregate import Aggregate
from domain.shared.events import EventId

Key = tuple[str, str]
Claim = tuple[str, str]
"""A unique value: what kind, and which."""
NEVER = datetime.min.replace(tzinfo=UTC)


@define
class Entry:
    """An event on its way."""

    event_id: EventId
    stream: str
    encoded: EncodedEvent
    due_at: datetime = NEVER
    leased_until: datetime = NEVER
    lease: str = ""
    attempt: int = 0
    parked: str | None = None


@define
class Store:
    """The state behind every unit of work of one process."""

    codec: EventCodec
    aggregates: dict[Key, Aggregate] = Factory(dict)
    claims: dict[Claim, str] = Factory(dict)
    inbox: dict[tuple[str, EventId], datetime] = Factory(dict)
    """Which reaction received which event, and when by the machine's clock."""
    entries: dict[EventId, Entry] = Factory(dict)
    waiting: set[asyncio.Event] = Factory(set)

    def commit(
        self,
        saved: Mapping[Key, tuple[int, Aggregate]],
        claims: Mapping[Claim, str],
        entries: list[Entry],
        received: set[tuple[str, EventId]],
        released: Iterable[Claim] = (),
    ) -> None:
        """All or nothing: there is no await in here, so nobody can come between."""
        for key, (version, _) in saved.items():
            stored = self.aggregates.get(key)
            if version != (stored.version if stored else 0):
                raise ConflictError(key)
        for claim, owner in claims.items():
            if self.claims.get(claim, owner) != owner:
                raise ConflictError(claim[0])
        if received & self.inbox.keys():
            raise ConflictError(received)
        self.aggregates.update((key, aggregate) for key, (_, aggregate) in saved.items())
        self.claims.update(claims)
        for claim in released:
            self.claims.pop(claim, None)
        self.entries.update((e.event_id, e) for e in entries)
        self.inbox.update(dict.fromkeys(received, datetime.now(UTC)))
        for change in self.waiting:
            change.set()

    async def changed(self) -> None:
        """Return after the next commit."""
        change = asyncio.Event()
        self.waiting.add(change)
        try:
            await change.wait()
        finally:
            self.waiting.discard(change)
