"""A bus that leads nowhere."""

from collections import deque
from collections.abc import Sequence

from adapters.event_bus import check_events
from application.ports.event_bus import BusEvent, EventBus

_KEPT = 1000


class MemoryEventBus(EventBus):
    """The newest events can be read back. Lost with the process."""

    def __init__(self) -> None:
        self._published = deque[BusEvent](maxlen=_KEPT)

    @property
    def published(self) -> Sequence[BusEvent]:
        """The newest 1,000, oldest first."""
        return tuple(self._published)

    async def publish(self, events: Sequence[BusEvent]) -> None:
        """See EventBus."""
        check_events(events)
        self._published.extend(events)
