"""Which event a line of the log is about."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from domain.shared.events import EventId

_CURRENT: ContextVar[str] = ContextVar("traceparent", default="")


def traceparent_of(event_id: EventId) -> str:
    """Return the W3C trace context of an event: the same wherever it is worked out.

    Nothing is stored beside an event, so its id is what every hop shares: trace id and parent id
    are the beginning of its hash. Marked as sampled.
    """
    digest = hashlib.sha256(event_id.encode()).hexdigest()
    return f"00-{digest[:32]}-{digest[32:48]}-01"


def current_traceparent() -> str:
    """Return that of the event that is being handled; empty when there is none."""
    return _CURRENT.get()


@contextmanager
def traced(event_id: EventId, traceparent: str = "") -> Iterator[None]:
    """Log what is inside as this event's; `traceparent` is what came with it."""
    token = _CURRENT.set(traceparent or traceparent_of(event_id))
    try:
        yield
    finally:
        _CURRENT.reset(token)
