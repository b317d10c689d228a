"""Where an event comes from."""

from typing import Self

from attrs import frozen

from domain.shared.events import EventId


@frozen(kw_only=True)
class EventOrigin:
    """The aggregate that an event was saved with."""

    aggregate_id: str
    version: int
    """As saved with the event."""

    @classmethod
    def of(cls, event_id: EventId) -> Self:
        """Read it from an id such as `Job/01J0/7/0`. Raise ValueError."""
        _, aggregate_id, version, _ = event_id.split("/")
        return cls(aggregate_id=aggregate_id, version=int(version))
