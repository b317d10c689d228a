"""A bus of EventBridge."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Any

from botocore.exceptions import ClientError

from adapters.connections.aws import AwsAccess, code, is_for_good
from adapters.connections.aws_calls import calls_to
from adapters.event_bus import check_events
from adapters.event_bus.eventbridge.rules import SOURCE, lane, make_bus
from application.ports.event_bus import BusEvent, EventBus
from application.ports.lifecycle import Lifecycle, Provisioned, UnavailableError

call = calls_to("events")
_BATCH = 10
_BATCH_BYTES = 240 * 1024
"""Of 256 KiB: the rest is for what EventBridge counts too."""
_TRIES = 4
_PAUSE = 0.2
"""Seconds before the second try, doubled before each later one."""

_Entry = dict[str, Any]


class EventBridgeBus(EventBus, Lifecycle, Provisioned):
    """Source `jobgraph`, detail type the event's name, detail the envelope."""

    def __init__(self, aws: AwsAccess, *, bus: str, queue: str) -> None:
        self._aws = aws
        self._bus = bus
        self._queue = queue
        self._client: Any = None

    async def migrate(self) -> None:
        """See Provisioned."""
        events = await asyncio.to_thread(self._aws.client, "events")
        sqs = await asyncio.to_thread(self._aws.client, "sqs")
        try:
            await call.patiently(make_bus, events, sqs, bus=self._bus, queue=self._queue)
        finally:
            events.close()
            sqs.close()

    async def open(self) -> None:
        """See Lifecycle. UnavailableError also when nobody has made the bus."""
        self._client = await asyncio.to_thread(self._aws.client, "events")
        await self.ping()

    async def ping(self) -> None:
        """See Lifecycle."""
        try:
            await call(self._open.describe_event_bus, Name=self._bus)
        except ClientError as e:
            raise self._told(e) from e

    async def close(self) -> None:
        """See Lifecycle."""
        if self._client is not None:
            self._client.close()
            self._client = None

    async def publish(self, events: Sequence[BusEvent]) -> None:
        """See EventBus."""
        check_events(events)
        for batch in _batches(events):
            await self._publish(batch)

    @property
    def _open(self) -> Any:  # noqa: ANN401 - a client
        if self._client is None:
            raise UnavailableError("the bus is not open")
        return self._client

    def _entry(self, event: BusEvent) -> _Entry:
        return {
            "EventBusName": self._bus,
            "Source": SOURCE,
            "DetailType": event.name,
            "Detail": event.body,
            "Resources": [lane(event.group or event.id)],
        }

    async def _publish(self, left: Sequence[BusEvent]) -> None:
        """Try again those that were refused, for EventBridge may take a part.

        Raise ValueError for one that it will never take.
        """
        why = ""
        for attempt in range(_TRIES):
            if attempt:
                await asyncio.sleep(_PAUSE * 2 ** (attempt - 1))
            try:
                answer = await call(self._open.put_events, Entries=[self._entry(e) for e in left])
            except ClientError as e:
                raise self._told(e) from e
            results = answer.get("Entries", ())
            refused = {i: r["ErrorCode"] for i, r in enumerate(results) if "ErrorCode" in r}
            for i, said in refused.items():
                if is_for_good(said):
                    raise ValueError(f"EventBridge refuses {left[i].id}: {said}")
            why = ", ".join(sorted(set(refused.values()))) or "no answer"
            # Taken is what has an id: no answer is none.
            taken = {i for i, result in enumerate(results) if result.get("EventId")}
            left = [event for i, event in enumerate(left) if i not in taken]
            if not left:
                return
        raise UnavailableError(f"EventBridge did not take {len(left)} of a batch: {why}")

    def _told(self, error: ClientError) -> Exception:
        if code(error) == "ResourceNotFoundException":
            return UnavailableError(f"there is no bus {self._bus}: run `jobgraph migrate`")
        return error


def _batches(events: Sequence[BusEvent]) -> Iterator[list[BusEvent]]:
    """Cut into what one request may carry."""
    batch: list[BusEvent] = []
    size = 0
    for event in events:
        bytes_ = len(event.body.encode())
        if batch and (len(batch) == _BATCH or size + bytes_ > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(event)
        size += bytes_
    if batch:
        yield batch
