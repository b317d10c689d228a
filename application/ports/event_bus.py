"""Events for other systems, routed by rules."""

from collections.abc import Sequence
from typing import Protocol

from attrs import field, frozen

MAX_EVENT = 200 * 1024
"""Bytes of a body as UTF-8."""


@frozen(kw_only=True)
class BusEvent:
    """An event in its envelope."""

    id: str
    """The same for the same event, so that a target can drop a second one."""
    name: str
    """As in storage, such as `candidates.resume-uploaded`."""
    body: str = field(repr=False)
    """The envelope, a JSON object: CloudEvents 1.0. Up to 200 KiB as UTF-8."""
    group: str = ""
    """Of these a target that takes one at a time does so, as in `Message`; alone when empty."""


class EventBus(Protocol):
    """At least once to every target of every rule that matches; in no order.

    A bus that is away raises `lifecycle.UnavailableError`.
    """

    async def publish(self, events: Sequence[BusEvent]) -> None:
        """Hand over all; any number. When it raises, some may have been: publish all again.

        Raise ValueError for one that is too long or impossible, which is not to be published
        again: before any is handed over, unless the bus alone can tell.
        """
