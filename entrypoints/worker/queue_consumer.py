"""From the queue to the reactions, at least once."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta
from math import ceil

from attrs import field, frozen

from application.ports.event_codec import EventCodec, UnknownEventError, UnreadableEventError
from application.ports.lifecycle import UnavailableError
from application.ports.message_queue import MAX_LIMIT, MAX_WAIT, MessageQueue, Received
from domain.shared.events import DomainEvent, EventId
from entrypoints.cloud_events import UnreadableEnvelopeError, read_envelope
from entrypoints.container.everything import Container
from entrypoints.discreet_trace import discreet_trace
from entrypoints.reactions import GIVEN_UP, REACTIONS
from entrypoints.worker.reacting import (
    LostAtEveryAttemptError,
    Table,
    pause_after,
    pause_while_away,
    react,
    tell_given_up,
)
from entrypoints.worker.slot import Slot
from entrypoints.worker.slots import Slots
from entrypoints.worker.tracing import traced
from entrypoints.worker.work import Work

log = logging.getLogger(__name__)

_UNREADABLE = (UnreadableEnvelopeError, UnknownEventError, UnreadableEventError)
_NOT_SO_FAST = 1.0
"""Seconds between two looks at a queue that does not make its readers wait."""


@frozen(kw_only=True)
class QueueConsumer(Work[Received]):
    """Knows no technology. Any number may run at once.

    What fails is given back, for 1, 2, 4 … seconds; whatever failed, or was lost, as often as it
    may be tried is set aside, and whom it concerns is told. What nobody can read fails likewise:
    a newer version that knows the event may be starting. What is away is waited for with the
    message in hand, and out of the way of others: to give it back would count as an attempt, and so
    an outage would set it aside.
    """

    queue: MessageQueue
    codec: EventCodec
    container: Container
    reactions: Table = REACTIONS
    given_up: Table = GIVEN_UP
    visibility: timedelta = timedelta(seconds=10)
    attempts: int = 8
    """Fewer than `max_receives` of the queue, which tells nobody."""
    concurrency: int = 6
    wait: timedelta = MAX_WAIT
    patience: timedelta = timedelta(hours=1)
    """How long one attempt waits for what is away; queues do not lend for ever."""
    _loans: dict[str, asyncio.Lock] = field(factory=dict, init=False, eq=False, repr=False)
    """Of what is being handled: a renewal on its way must not arrive after the giving back."""

    async def run(self, stopping: asyncio.Event) -> None:
        """Until `stopping` is set: then finish what runs. Cancelled, give it back at once.

        A queue that is away is waited for.
        """
        await self._slots().run(stopping)

    async def drain(self) -> int:
        """Until nothing comes within `wait`; returns how many messages were taken."""
        return await self._slots().drain()

    def _slots(self) -> Slots[Received]:
        return Slots(work=self, size=self.concurrency, loan=self.visibility)

    async def borrow(self, limit: int, /) -> Sequence[Received]:
        """See Work."""
        return await self.queue.receive(
            limit=min(limit, MAX_LIMIT), wait=self.wait, visibility=self.visibility
        )

    async def listen(self, wake: asyncio.Event, /) -> None:
        """See Work. The queue itself makes waiting cheap: ask again."""
        while True:
            wake.set()
            await asyncio.sleep(_NOT_SO_FAST)

    async def handle(self, received: Received, slot: Slot, /) -> bool:
        """See Work."""
        self._loans[received.receipt] = asyncio.Lock()
        try:
            done = await self._handle(received, slot)
        except Exception:
            self._loans.pop(received.receipt, None)
            raise
        self._loans.pop(received.receipt, None)
        return done  # who is cancelled is given back, and that wants the lock

    async def _handle(self, received: Received, slot: Slot) -> bool:
        try:
            envelope = read_envelope(received.message.body)
            event = self.codec.decode(envelope.encoded)
        except _UNREADABLE as e:
            await self._fail(received, e, EventId(received.message.id))
            return False
        with traced(envelope.event_id, envelope.traceparent):
            if received.attempt > self.attempts:
                await self._fail(received, LostAtEveryAttemptError(), envelope.event_id, event)
                return False
            try:
                await self._react(event, envelope.event_id, slot)
            except Exception as e:  # noqa: BLE001 - whatever a reaction does, the consumer goes on
                await self._fail(received, e, envelope.event_id, event)
                return False
        return True

    async def _react(self, event: DomainEvent, event_id: EventId, slot: Slot) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + self.patience.total_seconds()
        told = False
        while True:
            try:
                return await react(self.reactions, self.container, event, event_id)
            except UnavailableError as e:
                if loop.time() > until:
                    raise
                if not told:
                    log.warning("%s waits for what is away: %s", event_id, type(e).__name__)
                    told = True
            await slot.wait(pause_while_away().total_seconds())

    async def finish(self, received: Sequence[Received], /) -> None:
        """See Work."""
        await self.queue.delete(received)

    async def renew(self, received: Received, /) -> bool:
        """See Work."""
        loan = self._loans.get(received.receipt)
        if loan is None:
            return True  # not begun yet, or on its way back
        # Cancelled it goes on, and holds the lock: what was sent cannot be taken back.
        return await asyncio.shield(self._extend(received, loan))

    async def _extend(self, received: Received, loan: asyncio.Lock) -> bool:
        async with loan:
            if received.receipt not in self._loans:
                return True
            return await self.queue.extend(received, visibility=self.visibility)

    async def give_back(self, received: Received, /) -> None:
        """See Work."""
        await self._give_back(received, after=timedelta(0))

    async def _give_back(self, received: Received, *, after: timedelta) -> None:
        async with self._loans.pop(received.receipt, asyncio.Lock()):
            await self.queue.give_back(received, after=after)

    async def _fail(
        self,
        received: Received,
        error: Exception,
        event_id: EventId,
        event: DomainEvent | None = None,
    ) -> None:
        if received.attempt < self.attempts:
            log.warning("%s failed (%s), again later", event_id, type(error).__name__)
            await self._give_back(received, after=pause_after(received.attempt))
            return
        log.error("set aside %s\n%s", event_id, discreet_trace(error))
        if event is not None:
            await tell_given_up(self.given_up, self.container, event, event_id)
        await self.queue.set_aside(received)


def build_consumer(container: Container) -> QueueConsumer:
    """With the product's table of reactions."""
    settings = container.settings()
    return QueueConsumer(
        queue=container.message_queue(),
        codec=container.event_codec(),
        container=container,
        visibility=timedelta(seconds=ceil(settings.relay_lease)),
        concurrency=settings.worker_concurrency,
    )
