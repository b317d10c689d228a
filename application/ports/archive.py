"""Everything that is kept, record by record, whatever the technology."""

from collections.abc import AsyncIterable, AsyncIterator
from datetime import datetime
from typing import Protocol

from attrs import field, frozen

from application.ports.event_codec import EncodedEvent
from domain.shared.aggregate import Aggregate
from domain.shared.events import EventId


class NotEmptyError(Exception):
    """There is something here already: restore into an empty one."""


@frozen(kw_only=True)
class StoredAggregate:
    """An aggregate as it was saved last; its version is part of it."""

    aggregate: Aggregate = field(repr=False)


@frozen(kw_only=True)
class StoredEvent:
    """An event that has not been delivered; leases are not kept."""

    event_id: EventId
    stream: str
    encoded: EncodedEvent
    due_at: datetime | None
    """None when it was never put off."""
    attempt: int
    parked: str | None
    """Why it was given up, if it was."""


@frozen(kw_only=True)
class StoredReceipt:
    """A note that a reaction handled an event."""

    reaction: str
    event_id: EventId


Record = StoredAggregate | StoredEvent | StoredReceipt


class Archive(Protocol):
    """Takes everything out, and puts everything in. Both in bounded memory."""

    def records(self) -> AsyncIterator[Record]:
        """Everything as of one moment while writing goes on, aggregates first, by kind and id.

        An aggregate and its undelivered events agree with each other. A technology that cannot
        see one moment over all aggregates says so.
        """

    async def load(self, records: AsyncIterable[Record]) -> None:
        """Store all, versions as they are, without making events of it.

        Raise NotEmptyError when any aggregate, event or receipt is kept already. When it raises
        anything, begin again with an empty one.
        """
