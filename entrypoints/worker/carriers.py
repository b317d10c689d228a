"""Ways out of the process for events."""

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from application.ports.event_bus import BusEvent, EventBus
from application.ports.message_queue import Message, MessageQueue
from application.ports.outbox import Delivery
from entrypoints.cloud_events import Envelope, write_envelope
from entrypoints.worker.tracing import traceparent_of


class Carrier(Protocol):
    """Takes events over."""

    async def __call__(self, deliveries: Sequence[Delivery], /) -> None:
        """Return when all are safe elsewhere. Raise ValueError for one that cannot be sent.

        When it raises, some may have been taken over: hand over all again.
        """


@frozen
class ToQueue(Carrier):
    """Straight to the consumers, in order within an aggregate."""

    queue: MessageQueue

    async def __call__(self, deliveries: Sequence[Delivery], /) -> None:
        """See Carrier."""
        await self.queue.send(
            [Message(id=d.event_id, group=d.stream, body=_enveloped(d)) for d in deliveries]
        )


@frozen
class ToBus(Carrier):
    """To every system that has a rule; one of the rules leads to the queue."""

    bus: EventBus

    async def __call__(self, deliveries: Sequence[Delivery], /) -> None:
        """See Carrier."""
        await self.bus.publish(
            [
                BusEvent(id=d.event_id, name=d.encoded.name, body=_enveloped(d), group=d.stream)
                for d in deliveries
            ]
        )


def _enveloped(delivery: Delivery) -> str:
    return write_envelope(
        Envelope(
            event_id=delivery.event_id,
            stream=delivery.stream,
            encoded=delivery.encoded,
            traceparent=traceparent_of(delivery.event_id),
        )
    )
