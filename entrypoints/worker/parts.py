"""What works in the background, in a worker or beside the HTTP API."""

import asyncio
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Protocol

from entrypoints.container.everything import Container
from entrypoints.worker.clocks import check_clock
from entrypoints.worker.index_filler import build_filler
from entrypoints.worker.outbox_relay import build_relay
from entrypoints.worker.schedule_keeper import build_keeper

RELAY, QUEUE, SCHEDULES = "relay", "queue", "schedules"
PARTS = (RELAY, QUEUE, SCHEDULES)
_CLOSING = 6.0
"""Seconds to hand back; a server that stops waits no longer for a store that hangs."""


class Part(Protocol):
    """Something that goes on for as long as the process."""

    async def run(self, stopping: asyncio.Event, /) -> None:
        """Until `stopping` is set: then finish what was begun. Cancelled, hand it back."""


def parts(container: Container, only: Collection[str] = PARTS) -> Iterator[Part]:
    """Build what the settings ask for; without a queue there is nothing to consume."""
    transport = container.settings().transport
    if RELAY in only:
        yield build_relay(container) if transport == "direct" else _forwarder(container)
    if QUEUE in only and transport != "direct":
        from entrypoints.worker.queue_consumer import build_consumer  # noqa: PLC0415 - few need it

        yield build_consumer(container)
    if (RELAY if transport == "direct" else QUEUE) in only:
        yield build_filler(container)
    if SCHEDULES in only:
        yield build_keeper(container)


async def work(container: Container, stopping: asyncio.Event, only: Collection[str]) -> None:
    """Run all parts; one that fails ends all."""
    async with asyncio.TaskGroup() as running:
        for part in parts(container, only):
            running.create_task(part.run(stopping))


@asynccontextmanager
async def working(container: Container) -> AsyncIterator[None]:
    """Do all of it in the background inside; what is not finished at the end is handed back.

    Raise UnavailableError for a clock that is wrong.
    """
    await check_clock(container)
    task = asyncio.create_task(work(container, asyncio.Event(), PARTS))
    try:
        yield
    finally:
        task.cancel()
        ended, _ = await asyncio.wait([task], timeout=_CLOSING)
        if ended and not task.cancelled():
            task.result()  # it ended by failing


def _forwarder(container: Container) -> Part:
    from entrypoints.worker.carriers import ToBus, ToQueue  # noqa: PLC0415 - few need it
    from entrypoints.worker.outbox_forwarder import OutboxForwarder  # noqa: PLC0415 - likewise

    settings = container.settings()
    return OutboxForwarder(
        outbox=container.outbox(),
        clock=container.clock(),
        carrier=(
            ToQueue(container.message_queue())
            if settings.transport == "queue"
            else ToBus(container.event_bus())
        ),
        lease=timedelta(seconds=settings.relay_lease),
    )
