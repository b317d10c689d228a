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


class RecordRefusedError(Exception):
    """A record cannot be kept by this technology, such as a text with a NUL character."""


class NoRoomError(Exception):
    """The disk of this machine has no room for what is put aside while everything is read."""


@frozen(kw_only=True)
class StoredAggregate:
    """An aggregate as it was saved last; its version is part of it."""

    aggregate: Aggregate = field(repr=False)


@frozen(kw_only=True)
class StoredEvent:
    """An event that has not been delivered; leases are not kept."""

    event_id: EventId
    """Stream, version and ordinal, with a `/` in between."""
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
        """Everything as of the moment of the first step, while writing goes on.

        Aggregates come first, those of a kind together and by id; then events, those of a stream
        together and in the order of their delivery; then receipts. Text is in the order of the
        technology. An aggregate and its undelivered events agree with each other. A technology
        that cannot see one moment over all aggregates says so. A moment may be put on disk here
        first. Raise lifecycle.UnavailableError, and NoRoomError with the folder that is full.
        """

    async def load(self, records: AsyncIterable[Record]) -> None:
        """Store all, versions as they are, without making events of it.

        They come in the order of `records`; the aggregate of each event is among them. Raise
        NotEmptyError when any aggregate, event or receipt is kept already, and
        unit_of_work.ConflictError when two records cannot be kept side by side: the same id, the
        same address of two accounts. Raise RecordRefusedError for what cannot be kept here at all.
        When it raises anything, or is killed, begin again: what it left, if it did, the next
        `load` clears. But what somebody saved since then makes that a NotEmptyError too.
        """
